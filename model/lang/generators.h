#pragma once

#include "model/lang/vm.h"

namespace model {

/// Throws an exception into a suspended generator: what it yields next, or `returned`, or an
/// exception set.
Ref throwInto(Vm& vm, GeneratorObject* generator, Ref error, Ref& returned);

/// generator.close(): false with an exception set if it misbehaved.
bool closeGenerator(Vm& vm, GeneratorObject* generator);

/// The local names of an activation as a dict, or its namespace.
Ref localsOf(Vm& vm, Activation* activation);

/// The iterator that a suspended `yield from` delegates to, or null.
Object* delegateOf(const GeneratorObject* generator);

} // namespace model
