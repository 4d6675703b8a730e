#pragma once

#include "model/lang/native.h"

namespace model {

/// enumerate, zip, map and filter; installIterators() calls it.
void installFunctionalIterators(Vm& vm);

/// name(function, iterable): a record of the function and of an iterator.
Ref makeFunctionIterator(Vm& vm, TypeObject* type, const CallArgs& args, const char* name);

} // namespace model
