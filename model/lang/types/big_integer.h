#pragma once

#include "model/lang/vm.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// Arithmetic on ints of any size. What fits into 64 bits has its own paths where the int type
/// is (integer.cpp); everything here is right for small values too, only slower.
///
/// Errors:  none of these checks for division by zero or negative counts: the callers do.
/// Source:  CPython Objects/longobject.c.
namespace integer {

/// Add, Subtract, Multiply, FloorDivide, Remainder, And, Or and Xor.
Ref bigBinary(Vm& vm, const IntObject* a, const IntObject* b, BinaryOp op);
Ref shiftLeft(Vm& vm, const IntObject* a, std::uint32_t count);
Ref shiftRight(Vm& vm, const IntObject* a, std::uint32_t count);
/// a ** exponent.
Ref power(Vm& vm, const IntObject* a, std::uint32_t exponent);
/// pow(a, b, modulus) for b >= 0 and modulus != 0; the result has the sign of the modulus.
Ref powerModulo(Vm& vm, const IntObject* a, const IntObject* b, const IntObject* modulus);
/// x with (a * x) % modulus == 1; empty, without an exception, where there is none.
Ref inverseModulo(Vm& vm, const IntObject* a, const IntObject* modulus);
Ref greatestCommonDivisor(Vm& vm, const IntObject* a, const IntObject* b);
Ref squareRoot(Vm& vm, const IntObject* a);
Ref negated(Vm& vm, const IntObject* a);

/// a / b, correctly rounded; nothing where that is too large for a double.
std::optional<double> quotient(const IntObject* a, const IntObject* b);
std::optional<double> toDouble(const IntObject* a);
/// The whole part of a finite double.
Ref fromDouble(Vm& vm, double value);

/// Negative, zero or positive.
int compare(const IntObject* a, const IntObject* b);
/// The same against a double that is not a NaN; exact.
int compare(const IntObject* a, double b);

inline bool isZero(const IntObject* a)
{
    return !a->big && a->value == 0;
}
inline bool isNegative(const IntObject* a)
{
    return a->big ? a->big->isNegative : a->value < 0;
}
inline bool isOdd(const IntObject* a)
{
    return ((a->big ? a->big->limbs[0] : static_cast<std::uint64_t>(a->value)) & 1U) != 0;
}
std::size_t bitLength(const IntObject* a);
std::size_t bitCount(const IntObject* a);

/// Digits in base 2 to 36, with "-" in front of negative ones; no prefix.
std::string digits(const IntObject* a, unsigned base);
/// From such digits, which are known to be right.
Ref fromDigits(Vm& vm, std::string_view digits, unsigned base);

/// Two's complement of `size` bytes, least significant first; nothing if it does not fit.
std::optional<std::string> toBytes(const IntObject* a, std::size_t size, bool isSigned);
Ref fromBytes(Vm& vm, std::string_view littleEndian, bool isSigned);

} // namespace integer

/// The largest number of digits that is read or written in decimal.
inline constexpr std::size_t kMostDecimalDigits = 4300;

/// Decimal text; nothing, with a ValueError, if it is longer than kMostDecimalDigits.
std::optional<std::string> intText(Vm& vm, const IntObject* a);

} // namespace model
