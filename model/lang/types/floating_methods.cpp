// float: methods and attributes.

#include "model/lang/types/floating_methods.h"

#include "model/core/characters.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/str_values.h"

#include <array>
#include <cmath>
#include <limits>

namespace model {

namespace {

Ref floatConjugate(Vm& vm, Object* self, const CallArgs&)
{
    return vm.own(asFloat(self));
}

Ref floatIsInteger(Vm& vm, Object* self, const CallArgs&)
{
    const double value = asFloat(self)->value;
    return vm.boolean(std::isfinite(value) && std::floor(value) == value);
}

Ref floatRatio(Vm& vm, Object* self, const CallArgs&)
{
    const double value = asFloat(self)->value;
    if (std::isinf(value))
        return vm.raise(vm.exceptions().overflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(value))
        return vm.raiseValueError("cannot convert NaN to integer ratio");
    int exponent = 0;
    double fraction = std::frexp(value, &exponent);
    for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
        fraction *= 2;
        --exponent;
    }
    Ref numerator = integer::fromDouble(vm, fraction);
    Ref denominator = vm.newInt(1);
    Ref& scaled = exponent > 0 ? numerator : denominator;
    scaled = integer::shiftLeft(vm, scaled.as<IntObject>(),
                                static_cast<std::uint32_t>(std::abs(exponent)));
    Object* items[2] = {numerator.get(), denominator.get()};
    return vm.heap().newTuple(items);
}

Ref floatTrunc(Vm& vm, Object* self, const CallArgs&)
{
    return wholePart(vm, asFloat(self)->value);
}

Ref floatFloor(Vm& vm, Object* self, const CallArgs&)
{
    return wholePart(vm, std::floor(asFloat(self)->value));
}

Ref floatCeil(Vm& vm, Object* self, const CallArgs&)
{
    return wholePart(vm, std::ceil(asFloat(self)->value));
}

Ref floatRound(Vm& vm, Object* self, const CallArgs& args)
{
    const double value = asFloat(self)->value;
    if (args.count == 0 || args[0] == vm.heap().none()) {
        double whole = std::round(value);
        if (std::fabs(value - whole) == 0.5)
            whole = 2.0 * std::round(value / 2.0);
        return wholePart(vm, whole);
    }
    const std::optional<std::int64_t> digits = indexValue(vm, args[0], true);
    return digits ? roundedFloat(vm, value, *digits) : Ref();
}

Ref floatFormat(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* spec = strArgument(vm, args[0], "__format__() argument");
    return spec == nullptr ? Ref() : formatFloating(vm, self, spec->text);
}

// --- Hexadecimal ---

Ref floatHex(Vm& vm, Object* self, const CallArgs&)
{
    const double value = asFloat(self)->value;
    if (!std::isfinite(value))
        return vm.newStr(std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf");
    const std::string sign = std::signbit(value) ? "-" : "";
    if (value == 0)
        return vm.newStr(sign + "0x0.0p+0");
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(value), &exponent);
    const int shift = 1 - std::max(std::numeric_limits<double>::min_exponent - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    std::string text = sign + "0x";
    const auto takeDigit = [&] {
        const int digit = static_cast<int>(mantissa);
        text += "0123456789abcdef"[digit];
        mantissa = (mantissa - digit) * 16;
    };
    takeDigit();
    text += '.';
    for (int i = 0; i < 13; ++i)
        takeDigit();
    return vm.newStr(text + (exponent < 0 ? "p-" : "p+") + std::to_string(std::abs(exponent)));
}

/// A hexadecimal number as text, sign aside, cut into its digits and exponent.
struct HexNumber
{
    std::string digits;
    long exponent = 0; ///< Of two, of the last digit.
};

std::optional<HexNumber> splitHex(std::string_view text)
{
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.remove_prefix(2);
    HexNumber number;
    bool hasPoint = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !hasPoint) {
            hasPoint = true;
            continue;
        }
        if (digitValue(text[at]) < 0)
            break;
        number.digits += text[at];
        number.exponent -= hasPoint ? 4 : 0;
    }
    if (number.digits.empty())
        return std::nullopt;
    if (at == text.size())
        return number;
    if ((text[at] | 0x20) != 'p' || at + 1 == text.size())
        return std::nullopt;
    std::size_t used = 0;
    const std::string rest(text.substr(at + 1));
    const bool hasSign = rest[0] == '+' || rest[0] == '-';
    if (rest.size() > 12 || !isDecimalDigit(rest[hasSign ? 1 : 0]))
        return std::nullopt;
    number.exponent += std::stol(rest, &used);
    if (used != rest.size())
        return std::nullopt;
    return number;
}

/// The digits as an int, divided or shifted by the exponent: rounded once.
std::optional<double> hexValue(Vm& vm, const HexNumber& number)
{
    Ref digits = integer::fromDigits(vm, number.digits, 16);
    const auto* whole = digits.as<IntObject>();
    if (integer::isZero(whole))
        return 0.0;
    constexpr long kFar = 20000;
    const long top = number.exponent + static_cast<long>(integer::bitLength(whole));
    if (top > 1100)
        return std::nullopt;
    if (top < -1200 || number.exponent < -kFar)
        return 0.0;
    Ref one = vm.newInt(1);
    Ref scale = integer::shiftLeft(vm, number.exponent < 0 ? one.as<IntObject>() : whole,
                                   static_cast<std::uint32_t>(std::abs(number.exponent)));
    return number.exponent < 0 ? integer::quotient(whole, scale.as<IntObject>())
                               : integer::toDouble(scale.as<IntObject>());
}

Ref floatFromHex(Vm& vm, Object* type, const CallArgs& args)
{
    const StrObject* given = asStr(args[0]);
    if (given == nullptr)
        return vm.raiseTypeError("bad argument type for built-in operation");
    static constexpr std::string_view kWhite = " \t\n\r\v\f";
    std::string_view text = given->text;
    text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
    text = text.substr(0, text.find_last_not_of(kWhite) + 1);
    std::optional<double> value;
    const bool hasSign = text.starts_with('-') || text.starts_with('+');
    const std::string_view plain = text.substr(hasSign ? 1 : 0);
    if (!plain.empty() && (plain[0] | 0x20) >= 'g') {
        value = readDouble(text);
    } else if (const std::optional<HexNumber> number = splitHex(plain)) {
        value = hexValue(vm, *number);
        if (!value)
            return vm.raise(vm.exceptions().overflowError,
                            "hexadecimal value too large to represent as a float");
        if (text.starts_with('-'))
            value = -*value;
    }
    if (!value)
        return vm.raiseValueError("invalid hexadecimal floating-point string");
    Ref made = vm.heap().newFloat(*value);
    return type == vm.types().floating ? made : call(vm, type, {made.get()});
}

Ref floatNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    Object* items[1] = {asFloat(self)};
    return vm.heap().newTuple(items);
}

constexpr NativeMethod kFloatMethods[] = {
    {"conjugate", floatConjugate},
    {"is_integer", floatIsInteger},
    {"as_integer_ratio", floatRatio},
    {"hex", floatHex},
    {"fromhex", floatFromHex, Arity::One, 0, 0, NativeMethod::Binding::Class},
    {"__trunc__", floatTrunc},
    {"__floor__", floatFloor},
    {"__ceil__", floatCeil},
    {"__round__", floatRound, Arity::Between, 0, 1},
    {"__format__", floatFormat, Arity::One},
    {"__getnewargs__", floatNewArguments},
};

constexpr NativeGetSet kFloatAttributes[] = {
    {"real", [](Vm& vm, Object* self) { return vm.own(asFloat(self)); }},
    {"imag", [](Vm& vm, Object*) { return vm.heap().newFloat(0); }},
};

} // namespace

Ref wholePart(Vm& vm, double value)
{
    if (std::isinf(value))
        return vm.raise(vm.exceptions().overflowError, "cannot convert float infinity to integer");
    if (std::isnan(value))
        return vm.raiseValueError("cannot convert float NaN to integer");
    return integer::fromDouble(vm, value);
}

Ref roundedFloat(Vm& vm, double value, std::int64_t digits)
{
    constexpr std::int64_t kMostDigits = 323; // More change nothing.
    constexpr std::int64_t kLeastDigits = -308;
    if (!std::isfinite(value) || digits > kMostDigits)
        return vm.heap().newFloat(value);
    if (digits < kLeastDigits)
        return vm.heap().newFloat(std::copysign(0.0, value));
    if (digits >= 0) {
        const std::string text = doubleText(value, 'f', static_cast<int>(digits), false);
        return vm.heap().newFloat(*readDouble(text));
    }
    // Round half even on the exact value: digits in front of the point.
    const int zeros = static_cast<int>(-digits);
    const std::string whole = doubleText(std::floor(std::fabs(value)), 'f', 0, false);
    if (static_cast<int>(whole.size()) < zeros)
        return vm.heap().newFloat(std::copysign(0.0, value));
    const int kept = static_cast<int>(whole.size()) - zeros;
    double result = 0;
    if (kept > 0)
        result = *readDouble(doubleText(std::fabs(value), 'e', kept - 1, false));
    else if (std::fabs(value) > 0.5 * std::pow(10.0, zeros))
        result = *readDouble("1e" + std::to_string(zeros));
    if (std::isinf(result))
        return vm.raise(vm.exceptions().overflowError, "rounded value too large to represent");
    return vm.heap().newFloat(std::copysign(result, value));
}

std::span<const NativeMethod> floatMethods()
{
    return kFloatMethods;
}

std::span<const NativeGetSet> floatAttributes()
{
    return kFloatAttributes;
}

} // namespace model
