#include "model/lang/types/big_integer.h"

#include "model/lang/types/numbers.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace model {

namespace {

using Wide = boost::multiprecision::cpp_int;

Wide widened(const IntObject* object)
{
    if (!object->big)
        return Wide(object->value);
    Wide value;
    const auto& limbs = object->big->limbs;
    import_bits(value, limbs.begin(), limbs.end(), 32, false);
    return object->big->isNegative ? Wide(-value) : value;
}

Wide magnitudeOf(const Wide& value)
{
    return value < 0 ? Wide(-value) : value;
}

std::size_t bitsOf(const Wide& value)
{
    return value == 0 ? 0 : static_cast<std::size_t>(msb(magnitudeOf(value))) + 1;
}

Ref narrowed(Vm& vm, const Wide& value)
{
    if (bitsOf(value) <= 63)
        return vm.newInt(value.convert_to<std::int64_t>());
    static const Wide kLowest = Wide(std::numeric_limits<std::int64_t>::min());
    if (value == kLowest)
        return vm.newInt(std::numeric_limits<std::int64_t>::min());
    BigInt big;
    big.isNegative = value < 0;
    export_bits(magnitudeOf(value), std::back_inserter(big.limbs), 32, false);
    while (!big.limbs.empty() && big.limbs.back() == 0)
        big.limbs.pop_back();
    return vm.heap().newBigInt(std::move(big));
}

/// The quotient is rounded down, the remainder has the divisor's sign.
void divideFloor(const Wide& a, const Wide& b, Wide& quotient, Wide& remainder)
{
    divide_qr(a, b, quotient, remainder);
    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        quotient -= 1;
        remainder += b;
    }
}

/// Two's complement of endless width: both sides are lifted by a power of two beyond them.
Wide combineBits(const Wide& a, const Wide& b, BinaryOp op)
{
    const auto width = static_cast<unsigned>(std::max(bitsOf(a), bitsOf(b))) + 1;
    const Wide modulus = Wide(1) << width;
    const Wide left = a < 0 ? Wide(a + modulus) : a;
    const Wide right = b < 0 ? Wide(b + modulus) : b;
    Wide result = op == BinaryOp::And  ? Wide(left & right)
                  : op == BinaryOp::Or ? Wide(left | right)
                                       : Wide(left ^ right);
    if (bit_test(result, width - 1))
        result -= modulus;
    return result;
}

/// The double nearest to a / b (both positive), ties to even.
double nearestDouble(const Wide& a, const Wide& b)
{
    // 64 bits or more of quotient; the remainder decides ties.
    const int shift = 64 + static_cast<int>(bitsOf(b)) - static_cast<int>(bitsOf(a));
    Wide up = a;
    Wide down = b;
    if (shift > 0)
        up <<= static_cast<unsigned>(shift);
    else
        down <<= static_cast<unsigned>(-shift);
    Wide whole;
    Wide rest;
    divide_qr(up, down, whole, rest);
    int exponent = -shift;
    // Doubles below 2^-1022 have fewer bits: cut to those here, to round only once.
    const int excess = std::max(static_cast<int>(bitsOf(whole)) - 53, -1074 - exponent);
    if (excess > 0) {
        const Wide half = Wide(1) << static_cast<unsigned>(excess - 1);
        const Wide low = whole & ((half << 1U) - 1);
        whole >>= static_cast<unsigned>(excess);
        if (low > half || (low == half && (rest != 0 || (whole & 1) != 0)))
            whole += 1;
        exponent += excess;
    }
    return std::ldexp(static_cast<double>(whole.convert_to<std::uint64_t>()), exponent);
}

} // namespace

namespace integer {

Ref bigBinary(Vm& vm, const IntObject* a, const IntObject* b, BinaryOp op)
{
    const Wide left = widened(a);
    const Wide right = widened(b);
    switch (op) {
    case BinaryOp::Add: return narrowed(vm, left + right);
    case BinaryOp::Subtract: return narrowed(vm, left - right);
    case BinaryOp::Multiply: return narrowed(vm, left * right);
    case BinaryOp::FloorDivide:
    case BinaryOp::Remainder: {
        Wide whole;
        Wide rest;
        divideFloor(left, right, whole, rest);
        return narrowed(vm, op == BinaryOp::Remainder ? rest : whole);
    }
    default: return narrowed(vm, combineBits(left, right, op));
    }
}

Ref shiftLeft(Vm& vm, const IntObject* a, std::uint32_t count)
{
    return narrowed(vm, widened(a) << count);
}

Ref shiftRight(Vm& vm, const IntObject* a, std::uint32_t count)
{
    const Wide value = widened(a);
    if (value >= 0)
        return narrowed(vm, value >> count);
    return narrowed(vm, -1 - ((-1 - value) >> count)); // Rounds down, as two's complement does.
}

Ref power(Vm& vm, const IntObject* a, std::uint32_t exponent)
{
    return narrowed(vm, boost::multiprecision::pow(widened(a), exponent));
}

Ref powerModulo(Vm& vm, const IntObject* a, const IntObject* b, const IntObject* modulus)
{
    const Wide divisor = widened(modulus);
    const Wide size = magnitudeOf(divisor);
    Wide whole;
    Wide base;
    divideFloor(widened(a), size, whole, base);
    Wide result = size == 1 ? Wide(0) : Wide(powm(base, widened(b), size));
    if (divisor < 0 && result != 0)
        result += divisor;
    return narrowed(vm, result);
}

Ref inverseModulo(Vm& vm, const IntObject* a, const IntObject* modulus)
{
    const Wide size = magnitudeOf(widened(modulus));
    Wide whole;
    Wide low;
    divideFloor(widened(a), size, whole, low);
    Wide high = size;
    Wide lowFactor = 1;
    Wide highFactor = 0;
    while (low != 0) { // Extended Euclid.
        Wide times = high / low;
        Wide next = high - times * low;
        high = std::exchange(low, next);
        next = highFactor - times * lowFactor;
        highFactor = std::exchange(lowFactor, next);
    }
    if (high != 1)
        return {};
    Wide result;
    divideFloor(highFactor, size, whole, result);
    return narrowed(vm, result);
}

Ref greatestCommonDivisor(Vm& vm, const IntObject* a, const IntObject* b)
{
    return narrowed(vm, gcd(magnitudeOf(widened(a)), magnitudeOf(widened(b))));
}

Ref squareRoot(Vm& vm, const IntObject* a)
{
    return narrowed(vm, boost::multiprecision::sqrt(widened(a)));
}

Ref negated(Vm& vm, const IntObject* a)
{
    return narrowed(vm, -widened(a));
}

std::optional<double> quotient(const IntObject* a, const IntObject* b)
{
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    const auto isExact = [](const IntObject* each) {
        return !each->big && each->value >= -kExact && each->value <= kExact;
    };
    if (isExact(a) && isExact(b))
        return static_cast<double>(a->value) / static_cast<double>(b->value);
    const Wide left = widened(a);
    const Wide right = widened(b);
    if (left == 0)
        return isNegative(b) ? -0.0 : 0.0;
    const double result = nearestDouble(magnitudeOf(left), magnitudeOf(right));
    if (std::isinf(result))
        return std::nullopt;
    return isNegative(a) == isNegative(b) ? result : -result;
}

std::optional<double> toDouble(const IntObject* a)
{
    if (!a->big)
        return static_cast<double>(a->value);
    const double result = nearestDouble(magnitudeOf(widened(a)), Wide(1));
    if (std::isinf(result))
        return std::nullopt;
    return a->big->isNegative ? -result : result;
}

Ref fromDouble(Vm& vm, double value)
{
    if (std::fabs(value) < 9e18)
        return vm.newInt(static_cast<std::int64_t>(value));
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(value), &exponent);
    const Wide mantissa = Wide(static_cast<std::int64_t>(std::ldexp(fraction, 53)));
    return narrowed(vm, mantissa * (Wide(1) << static_cast<unsigned>(exponent - 53)));
}

int compare(const IntObject* a, const IntObject* b)
{
    if (!a->big && !b->big)
        return a->value < b->value ? -1 : a->value > b->value ? 1 : 0;
    return widened(a).compare(widened(b));
}

int compare(const IntObject* a, double b)
{
    if (std::isinf(b))
        return b > 0 ? -1 : 1;
    const double whole = std::trunc(b);
    int order = 0;
    if (!a->big && std::fabs(whole) < 9e18) {
        const auto other = static_cast<std::int64_t>(whole);
        order = a->value < other ? -1 : a->value > other ? 1 : 0;
    } else {
        order = widened(a).compare(Wide(whole));
    }
    if (order != 0 || whole == b)
        return order;
    return b > whole ? -1 : 1;
}

std::size_t bitLength(const IntObject* a)
{
    if (a->big)
        return (a->big->limbs.size() - 1) * 32
               + static_cast<std::size_t>(std::bit_width(a->big->limbs.back()));
    const auto bits = static_cast<std::uint64_t>(a->value);
    return static_cast<std::size_t>(std::bit_width(a->value < 0 ? 0 - bits : bits));
}

std::size_t bitCount(const IntObject* a)
{
    if (!a->big) {
        const auto bits = static_cast<std::uint64_t>(a->value);
        return static_cast<std::size_t>(std::popcount(a->value < 0 ? 0 - bits : bits));
    }
    std::size_t count = 0;
    for (const std::uint32_t limb : a->big->limbs)
        count += static_cast<std::size_t>(std::popcount(limb));
    return count;
}

std::string digits(const IntObject* a, unsigned base)
{
    if (!a->big) {
        std::array<char, 72> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), a->value,
                                       static_cast<int>(base));
        return {buffer.data(), end.ptr};
    }
    const Wide size = magnitudeOf(widened(a));
    std::string text;
    if (base == 10) {
        text = size.str();
    } else if (base == 16 || base == 8) {
        text = size.str(0, base == 16 ? std::ios_base::hex : std::ios_base::oct);
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    } else {
        Wide left = size;
        while (left != 0) {
            const unsigned digit = static_cast<unsigned>(left % base);
            text.insert(text.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[digit]);
            left /= base;
        }
    }
    return a->big->isNegative ? "-" + text : text;
}

Ref fromDigits(Vm& vm, std::string_view digits, unsigned base)
{
    std::int64_t small = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, small, static_cast<int>(base));
    if (read.ec == std::errc() && read.ptr == end)
        return vm.newInt(small);
    const bool isBelowZero = digits.starts_with('-');
    Wide value = 0;
    // Pieces that fit into a machine word keep the number of long multiplications low.
    std::uint64_t piece = 0;
    std::uint64_t scale = 1;
    for (const char each : digits.substr(isBelowZero ? 1 : 0)) {
        const int digit = each <= '9' ? each - '0' : (each | 0x20) - 'a' + 10;
        piece = piece * base + static_cast<unsigned>(digit);
        scale *= base;
        if (scale > 100'000'000'000'000U) {
            value = value * scale + piece;
            piece = 0;
            scale = 1;
        }
    }
    value = value * scale + piece;
    return narrowed(vm, isBelowZero ? Wide(-value) : value);
}

std::optional<std::string> toBytes(const IntObject* a, std::size_t size, bool isSigned)
{
    Wide value = widened(a);
    const bool isBelowZero = value < 0;
    if (isBelowZero && !isSigned)
        return std::nullopt;
    const std::size_t bits = size * 8;
    const std::size_t needed =
        isSigned ? bitsOf(isBelowZero ? Wide(-1 - value) : value) + (value == 0 ? 0 : 1)
                 : bitsOf(value);
    if (needed > bits)
        return std::nullopt;
    if (isBelowZero)
        value += Wide(1) << static_cast<unsigned>(bits);
    std::vector<unsigned char> bytes;
    export_bits(value, std::back_inserter(bytes), 8, false);
    std::string out(bytes.begin(), bytes.end());
    out.resize(size, '\0');
    return out;
}

Ref fromBytes(Vm& vm, std::string_view littleEndian, bool isSigned)
{
    if (littleEndian.empty())
        return vm.newInt(0);
    std::vector<unsigned char> bytes(littleEndian.begin(), littleEndian.end());
    Wide value;
    import_bits(value, bytes.begin(), bytes.end(), 8, false);
    if (isSigned && (bytes.back() & 0x80U) != 0)
        value -= Wide(1) << static_cast<unsigned>(bytes.size() * 8);
    return narrowed(vm, value);
}

} // namespace integer

Ref intFromDigits(Vm& vm, std::string_view digits)
{
    return integer::fromDigits(vm, digits, 10);
}

std::optional<std::string> intText(Vm& vm, const IntObject* a)
{
    // log10(2) is a little more than 0.301: fewer bits are surely short enough.
    constexpr std::size_t kSurelyShort = 14280;
    if (a->big && integer::bitLength(a) > kSurelyShort) {
        const bool isHopeless = integer::bitLength(a) > kSurelyShort + 8;
        std::string text = isHopeless ? std::string() : integer::digits(a, 10);
        const std::size_t count = text.size() - (text.starts_with('-') ? 1 : 0);
        if (!isHopeless && count <= kMostDecimalDigits)
            return text;
        vm.raiseValueError("Exceeds the limit (4300 digits) for integer string conversion; use "
                           "sys.set_int_max_str_digits() to increase the limit");
        return std::nullopt;
    }
    return integer::digits(a, 10);
}

} // namespace model
