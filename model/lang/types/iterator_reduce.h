#pragma once

#include "model/lang/class_system.h"

#include <initializer_list>
#include <span>
#include <vector>

namespace model {

// __reduce__ and __setstate__ of iterators: how copy and pickle take them apart.

/// A new tuple of borrowed objects.
Ref tupleOf(Vm& vm, std::initializer_list<Object*> items);
/// (function, arguments) or (function, arguments, state); empty where an argument is.
Ref reduced(Vm& vm, Object* function, const Ref& arguments, const Ref& state = {});
/// The function `iter` or another one of builtins; borrowed.
Object* builtinNamed(Vm& vm, const char* name);
/// The number that __setstate__ was given; nothing with "an integer is required".
std::optional<std::int64_t> stateNumber(Vm& vm, Object* state);
/// Adds methods to a type that is defined already.
void addMethods(Vm& vm, TypeObject* type, std::span<const NativeMethod> methods);

/// Iterators of built-in types, enumerate, zip, map and filter.
void installIteratorReduction(Vm& vm);

} // namespace model
