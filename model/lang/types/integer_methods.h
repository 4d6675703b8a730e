#pragma once

#include "model/lang/vm.h"

namespace model {

// The parts of the int type that are not operators.

Ref createInt(Vm& vm, TypeObject* type, const CallArgs& args);
std::span<const NativeMethod> intMethods();
std::span<const NativeGetSet> intAttributes();

} // namespace model
