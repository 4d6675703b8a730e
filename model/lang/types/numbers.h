#pragma once

#include "model/lang/vm.h"

#include <string_view>

namespace model {

/// The int that decimal digits (with "-" before a negative one) stand for, of any size.
Ref intFromDigits(Vm& vm, std::string_view digits);
Ref newComplex(Vm& vm, double real, double imaginary);

} // namespace model
