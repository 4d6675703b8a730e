#pragma once

#include "model/lang/vm.h"

namespace model {

/// The iterators over dicts: records with the dict (none at the end) and, for items, the tuple
/// that is filled again; numbers: position, size of the dict at the start, items left.
///
/// Source:  CPython Objects/dictobject.c, dictiter_new() and its relatives.

/// `type` is one of the six iterator types.
Ref newDictIterator(Vm& vm, Object* dict, TypeObject* type);
Ref newDictKeyIterator(Vm& vm, Object* dict);
Ref newDictReverseIterator(Vm& vm, Object* dict, const CallArgs& args);

void installDictIterators(Vm& vm);
void installDictViews(Vm& vm);

} // namespace model
