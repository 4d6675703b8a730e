#pragma once

#include "model/lang/vm.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The int that decimal digits (with "-" before a negative one) stand for, of any size.
Ref intFromDigits(Vm& vm, std::string_view digits);
Ref newComplex(Vm& vm, double real, double imaginary);

// --- The hash that equal numbers of all types share: modulo 2^61 - 1 ---

Hash hashOfInt(const IntObject* value);
Hash hashOfDouble(double value, const Object* object);

/// pow(base, exponent, modulus)
Ref power(Vm& vm, Object* base, Object* exponent, Object* modulus);

// --- Conversions ---

/// The number as a double: float, int, or whatever has `__float__` or `__index__`.
/// `message` begins the TypeError: "must be real number, not str".
std::optional<double> doubleValue(Vm& vm, Object* object);
/// An int or float operand as a double; nothing without an exception (a foreign type), or
/// with an OverflowError.
std::optional<double> operandAsDouble(Vm& vm, Object* object);

/// int(text, base) and float(text): `shown` is what messages quote.
Ref parseInt(Vm& vm, std::string_view text, int base, Object* shown);
Ref parseFloat(Vm& vm, std::string_view text, Object* shown);

/// float.__round__ with a number of digits.
Ref roundedFloat(Vm& vm, double value, std::int64_t digits);

/// "(1+2j)"
std::string complexText(double real, double imaginary);

// --- The types in their own files ---

void installInteger(Vm& vm);
void installBoolean(Vm& vm);
void installFloating(Vm& vm);
void installComplex(Vm& vm);

} // namespace model
