#include "model/lang/constant_integers.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <cmath>

namespace model {

namespace {

using Integer = boost::multiprecision::cpp_int;

Integer read(std::string_view digits)
{
    const bool isNegative = digits.starts_with('-');
    Integer value = 0;
    for (const char digit : digits.substr(isNegative ? 1 : 0))
        value = value * 10 + (digit - '0');
    return isNegative ? Integer(-value) : value;
}

Integer magnitude(const Integer& value)
{
    return value < 0 ? Integer(-value) : value;
}

std::size_t bits(const Integer& value)
{
    return value == 0 ? 0 : static_cast<std::size_t>(msb(magnitude(value))) + 1;
}

/// Python's // and %: the quotient is rounded down, the remainder has the divisor's sign.
void divideDown(const Integer& left, const Integer& right, Integer& quotient, Integer& remainder)
{
    divide_qr(left, right, quotient, remainder);
    if (remainder != 0 && (remainder < 0) != (right < 0)) {
        quotient -= 1;
        remainder += right;
    }
}

/// The double nearest to numerator / denominator (both positive), ties to even.
double nearestQuotient(const Integer& numerator, const Integer& denominator)
{
    // 64 bits of quotient; a sticky last bit makes the later rounding see what was cut off.
    const int shift = 64 + static_cast<int>(bits(denominator)) - static_cast<int>(bits(numerator));
    Integer scaledUp = numerator;
    Integer scaledDown = denominator;
    if (shift > 0)
        scaledUp <<= static_cast<unsigned>(shift);
    else
        scaledDown <<= static_cast<unsigned>(-shift);
    Integer quotient;
    Integer remainder;
    divide_qr(scaledUp, scaledDown, quotient, remainder);
    int exponent = -shift;
    // Doubles below 2^-1022 have fewer bits: cut to those here, to round only once.
    const int excess = std::max(static_cast<int>(bits(quotient)) - 53, -1074 - exponent);
    if (excess > 0) {
        const Integer half = Integer(1) << static_cast<unsigned>(excess - 1);
        const Integer low = quotient & ((half << 1U) - 1);
        quotient >>= static_cast<unsigned>(excess);
        const bool isTie = low == half && remainder == 0;
        if (low > half || (low == half && !isTie) || (isTie && (quotient & 1) != 0))
            quotient += 1;
        exponent += excess;
    }
    return std::ldexp(static_cast<double>(quotient.convert_to<std::uint64_t>()), exponent);
}

std::optional<Integer> shifted(const Integer& left, BinaryOperator op, const Integer& right)
{
    constexpr unsigned kLongestShift = 1U << 20U;
    if (right < 0 || right > kLongestShift)
        return std::nullopt;
    const unsigned count = right.convert_to<unsigned>();
    if (op == BinaryOperator::LShift)
        return Integer(left << count);
    if (left >= 0)
        return Integer(left >> count);
    return Integer(-1 - ((-1 - left) >> count)); // Rounds down, as two's complement does.
}

/// Bitwise operators see negative numbers in two's complement; cpp_int keeps sign and
/// magnitude, so both sides are lifted by a power of two first.
Integer bitwise(const Integer& left, BinaryOperator op, const Integer& right)
{
    const auto width = static_cast<unsigned>(std::max(bits(left), bits(right))) + 1;
    const Integer modulus = Integer(1) << width;
    const Integer a = left < 0 ? Integer(left + modulus) : left;
    const Integer b = right < 0 ? Integer(right + modulus) : right;
    Integer result = op == BinaryOperator::BitAnd  ? Integer(a & b)
                     : op == BinaryOperator::BitOr ? Integer(a | b)
                                                   : Integer(a ^ b);
    if (bit_test(result, width - 1))
        result -= modulus;
    return result;
}

std::optional<Integer> evaluate(const Integer& left, BinaryOperator op, const Integer& right)
{
    switch (op) {
    case BinaryOperator::Add: return Integer(left + right);
    case BinaryOperator::Sub: return Integer(left - right);
    case BinaryOperator::Mult: return Integer(left * right);
    case BinaryOperator::FloorDiv:
    case BinaryOperator::Mod: {
        if (right == 0)
            return std::nullopt;
        Integer quotient;
        Integer remainder;
        divideDown(left, right, quotient, remainder);
        return op == BinaryOperator::Mod ? remainder : quotient;
    }
    case BinaryOperator::Pow: return Integer(pow(left, right.convert_to<unsigned>()));
    case BinaryOperator::LShift:
    case BinaryOperator::RShift: return shifted(left, op, right);
    case BinaryOperator::BitAnd:
    case BinaryOperator::BitOr:
    case BinaryOperator::BitXor: return bitwise(left, op, right);
    default: return std::nullopt;
    }
}

} // namespace

std::string decimalDigits(std::string_view digits, int base)
{
    if (base == 10)
        return std::string(digits);
    Integer value = 0;
    for (const char digit : digits) {
        const int number = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
        value = value * base + number;
    }
    return value.str();
}

std::size_t bitLength(std::string_view digits)
{
    return bits(read(digits));
}

std::optional<long> toLong(std::string_view digits)
{
    const Integer value = read(digits);
    if (bits(value) > 62)
        return std::nullopt;
    return value.convert_to<long>();
}

std::optional<double> toDouble(std::string_view digits)
{
    return divided(digits, "1");
}

std::string negated(std::string_view digits)
{
    return Integer(-read(digits)).str();
}

std::string inverted(std::string_view digits)
{
    return Integer(-1 - read(digits)).str();
}

std::optional<std::string> evaluated(std::string_view left, BinaryOperator op,
                                     std::string_view right)
{
    const std::optional<Integer> result = evaluate(read(left), op, read(right));
    if (!result)
        return std::nullopt;
    return result->str();
}

std::optional<double> divided(std::string_view left, std::string_view right)
{
    const Integer numerator = read(left);
    const Integer denominator = read(right);
    if (denominator == 0)
        return std::nullopt;
    const bool isNegative = (numerator < 0) != (denominator < 0);
    if (numerator == 0)
        return isNegative ? -0.0 : 0.0;
    const double result = nearestQuotient(magnitude(numerator), magnitude(denominator));
    if (std::isinf(result))
        return std::nullopt;
    return isNegative ? -result : result;
}

} // namespace model
