#pragma once

#include "model/lang/vm.h"

namespace model {

/// Throws an exception into a suspended generator: what it yields next, or `returned`, or an
/// exception set.
Ref throwInto(Vm& vm, GeneratorObject* generator, Ref error, Ref& returned);

/// generator.close(): false with an exception set if it misbehaved.
bool closeGenerator(Vm& vm, GeneratorObject* generator);

/// The local names of an activation as a dict, or its namespace: in some dialects one dict of the
/// frame, in others a new one each time (LocalsRules).
Ref localsOf(Vm& vm, Activation* activation);

/// frame.f_locals: where locals are snapshots, a proxy that reads and writes the variables.
Ref frameLocalsOf(Vm& vm, FrameObject* frame);

/// The same, for locals(): in an inlined comprehension outside functions a copy with its variables.
Ref shownLocalsOf(Vm& vm, Activation* activation);

/// The iterator that a suspended `yield from` delegates to, or null.
Object* delegateOf(const GeneratorObject* generator);

} // namespace model
