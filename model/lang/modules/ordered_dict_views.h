#pragma once

#include "model/lang/native.h"

namespace model {

/// The views of collections.OrderedDict and the iterator that they share with the dict itself.
///
/// Source: CPython 3.11, Objects/odictobject.c.

/// iter(od), over its keys.
Ref orderedIter(Vm& vm, Object* self);

/// reversed(od).
Ref orderedReversed(Vm& vm, Object* self, const CallArgs& args);

/// Makes the types odict_iterator, odict_keys, odict_values and odict_items.
void defineOrderedViews(Vm& vm);

} // namespace model
