// float(): numbers from text and from other objects.

#include "model/core/character_classes.h"
#include "model/core/characters.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/floating_methods.h"
#include "model/lang/types/number_text.h"
#include "model/lang/types/numbers.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace model {

namespace {

/// The text without underscores, which may only stand between digits.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            plain += text[i];
            continue;
        }
        if (i == 0 || i + 1 == text.size() || !isDecimalDigit(text[i - 1])
            || !isDecimalDigit(text[i + 1]))
            return std::nullopt;
    }
    return plain;
}

std::string lowered(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

/// Whether a number that no double can hold is too large, not too small.
bool isTooLarge(std::string_view digits)
{
    const std::size_t mark = std::min(digits.find_first_of("eE"), digits.size());
    std::string_view mantissa = digits.substr(0, mark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    long exponent = 0;
    if (mark < digits.size()) {
        const char* start = digits.data() + mark + 1;
        const bool isBelowZero = *start == '-';
        start += *start == '+' || *start == '-' ? 1 : 0;
        if (std::from_chars(start, digits.data() + digits.size(), exponent).ec != std::errc())
            exponent = std::numeric_limits<int>::max();
        exponent = isBelowZero ? -exponent : exponent;
    }
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return false;
    return exponent + static_cast<long>(point) - static_cast<long>(first) > 0;
}

Ref floatFromNumber(Vm& vm, Object* object)
{
    const TypeSlots& slots = *object->type->slots;
    if (slots.toFloat != nullptr) {
        Ref number = slots.toFloat(vm, object);
        if (!number)
            return {};
        FloatObject* value = asFloat(number.get());
        if (value == nullptr)
            return vm.raiseTypeError(object->type->name + ".__float__ returned non-float (type "
                                     + number->type->name + ")");
        return vm.own(value);
    }
    Ref number = index(vm, object);
    if (!number)
        return {};
    const std::optional<double> value = integer::toDouble(plainInt(number.get()));
    return value ? vm.heap().newFloat(*value)
                 : vm.raise(vm.exceptions().overflowError, "int too large to convert to float");
}

Ref floatFromObject(Vm& vm, Object* object)
{
    if (StrObject* text = asStr(object))
        return parseFloat(vm, text->text, object);
    const TypeSlots& slots = *object->type->slots;
    if (slots.toFloat != nullptr || slots.toIndex != nullptr)
        return floatFromNumber(vm, object);
    if (const std::optional<std::string_view> bytes = bytesView(object))
        return parseFloat(vm, *bytes, object);
    return vm.raiseTypeError(textOf(vm.dialect(), Text::NoNumberForFloat, {object->type->name}));
}

} // namespace

std::optional<double> readDouble(std::string_view text)
{
    std::string_view digits = text;
    const bool isBelowZero = digits.starts_with('-');
    if (isBelowZero || digits.starts_with('+'))
        digits.remove_prefix(1);
    const auto signedValue = [&](double value) { return isBelowZero ? -value : value; };
    const std::string word = lowered(digits);
    if (word == "inf" || word == "infinity")
        return signedValue(std::numeric_limits<double>::infinity());
    if (word == "nan")
        return signedValue(std::numeric_limits<double>::quiet_NaN());
    if (digits.empty() || !(isDecimalDigit(digits[0]) || digits[0] == '.'))
        return std::nullopt;
    double value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ptr != end || read.ec == std::errc::invalid_argument)
        return std::nullopt;
    if (read.ec == std::errc::result_out_of_range)
        value = isTooLarge(digits) ? std::numeric_limits<double>::infinity() : 0.0;
    return signedValue(value);
}

Ref parseFloat(Vm& vm, std::string_view text, Object* shown)
{
    const std::optional<std::string> plain = plainNumberText(text);
    const std::optional<std::string> digits =
        plain ? withoutUnderscores(*plain) : std::optional<std::string>();
    if (digits)
        if (const std::optional<double> value = readDouble(*digits))
            return vm.heap().newFloat(*value);
    const std::optional<std::string> quotedText = reprText(vm, shown);
    return quotedText ? vm.raiseValueError("could not convert string to float: " + *quotedText)
                      : Ref();
}

std::optional<std::string> plainNumberText(std::string_view text)
{
    static constexpr std::string_view kWhite = " \t\n\r\v\f\x1c\x1d\x1e\x1f";
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = firstCodePoint(text.substr(at));
        std::string encoded;
        appendUtf8(encoded, code);
        at += encoded.size();
        if (code < 0x80)
            plain += static_cast<char>(code);
        else if (const int digit = decimalValue(code); digit >= 0)
            plain += static_cast<char>('0' + digit);
        else
            plain += isWhiteSpace(code) ? ' ' : '?';
    }
    const std::size_t first = plain.find_first_not_of(kWhite);
    if (first == std::string::npos)
        return std::string();
    plain = plain.substr(first, plain.find_last_not_of(kWhite) - first + 1);
    if (plain.find_first_of(std::string_view("?\0", 2)) != std::string::npos)
        return std::nullopt;
    return plain;
}

std::string numberExcerpt(std::string_view text)
{
    constexpr std::size_t kMost = 200;
    if (countCodePoints(text) <= kMost)
        return std::string(text);
    return toUtf8(toCodePoints(text).substr(0, kMost));
}

std::optional<double> doubleValue(Vm& vm, Object* object)
{
    if (const FloatObject* number = asFloat(object))
        return number->value;
    const TypeSlots& slots = *object->type->slots;
    if (slots.toFloat == nullptr && slots.toIndex == nullptr) {
        vm.raiseTypeError("must be real number, not " + object->type->name);
        return std::nullopt;
    }
    Ref number = floatFromNumber(vm, object);
    if (!number)
        return std::nullopt;
    return number.as<FloatObject>()->value;
}

Ref createFloat(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.keywordCount() > 0 && type == vm.types().floating)
        return vm.raiseTypeError("float() takes no keyword arguments");
    if (args.count > 1)
        return vm.raiseTypeError("float expected at most 1 argument, got "
                                 + std::to_string(args.count));
    Ref value = args.count == 0 ? vm.heap().newFloat(0) : floatFromObject(vm, args[0]);
    return atomInstance(vm, type, vm.types().floating, std::move(value));
}

} // namespace model
