#pragma once

#include "model/lang/ast.h"

#include <optional>
#include <string>
#include <string_view>

// Whole numbers of any size as decimal text, "-" in front of negative ones: what constant
// folding needs of them. Nothing here is fast; it runs once per literal.

namespace model {

/// Decimal digits of a literal whose digits are given in `base`.
std::string decimalDigits(std::string_view digits, int base);

/// The number of bits of the magnitude; 0 for zero.
std::size_t bitLength(std::string_view digits);

/// The number if it fits.
std::optional<long> toLong(std::string_view digits);

/// The nearest double; nothing if the number is too large for one.
std::optional<double> toDouble(std::string_view digits);

std::string negated(std::string_view digits);
std::string inverted(std::string_view digits);

/// The result of +, -, *, //, %, <<, >>, |, ^, & and of ** with an exponent >= 0; nothing for a
/// division by zero or a negative shift. `/` is divided().
std::optional<std::string> evaluated(std::string_view left, BinaryOperator op,
                                     std::string_view right);

/// left / right, correctly rounded; nothing by zero or beyond the range of a double.
std::optional<double> divided(std::string_view left, std::string_view right);

} // namespace model
