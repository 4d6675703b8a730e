#pragma once

#include "model/lang/vm.h"

namespace model {

// The parts of the float type that are not operators.

Ref createFloat(Vm& vm, TypeObject* type, const CallArgs& args);
std::span<const NativeMethod> floatMethods();
std::span<const NativeGetSet> floatAttributes();

/// int(value): "cannot convert float NaN to integer" where there is none.
Ref wholePart(Vm& vm, double value);

/// The double of a decimal text without white space or underscores; infinite where it is too
/// large, nothing where the text is malformed.
std::optional<double> readDouble(std::string_view text);

} // namespace model
