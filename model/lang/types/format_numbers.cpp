// __format__ of int, float, complex and str.

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/str_values.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace model {

namespace {

bool isOneOf(char32_t type, std::u32string_view types)
{
    return types.find(type) != std::u32string_view::npos;
}

/// std::to_chars() into as much room as it takes.
template <class... How>
std::string digitsOf(double value, How... how)
{
    std::string buffer(64, '\0');
    for (;;) {
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, how...);
        if (end.ec == std::errc()) {
            buffer.resize(static_cast<std::size_t>(end.ptr - buffer.data()));
            return buffer;
        }
        buffer.resize(buffer.size() * 4);
    }
}

/// The power of ten of the first digit once rounded to `precision` digits.
int exponentOf(double value, int precision)
{
    const std::string text = digitsOf(value, std::chars_format::scientific, precision - 1);
    int exponent = 0;
    const char* start = text.data() + text.find('e') + 1;
    std::from_chars(*start == '+' ? start + 1 : start, text.data() + text.size(), exponent);
    return exponent;
}

/// 'g': `precision` digits; zeros at the end stay where `isAlternate`. Whole numbers that get a
/// ".0" afterwards change to exponents one digit earlier.
std::string generalText(double value, int precision, bool isAlternate, bool getsPointZero)
{
    precision = std::max(precision, 1);
    const int exponent = value == 0 ? 0 : exponentOf(value, precision);
    const bool isScientific = exponent < -4 || exponent >= precision - (getsPointZero ? 1 : 0);
    std::string text = isScientific ? digitsOf(value, std::chars_format::scientific, precision - 1)
                                    : digitsOf(value, std::chars_format::fixed,
                                               std::max(precision - 1 - exponent, 0));
    if (isAlternate)
        return text;
    const std::size_t tail = std::min(text.find('e'), text.size());
    if (text.find('.') >= tail)
        return text;
    const std::size_t last = text.find_last_not_of('0', tail - 1);
    return text.substr(0, text[last] == '.' ? last : last + 1) + text.substr(tail);
}

/// Puts a point behind the whole digits if there is none.
std::string withPoint(std::string text)
{
    const std::size_t tail = std::min(text.find('e'), text.size());
    if (text.find('.') == std::string::npos)
        text.insert(tail, ".");
    return text;
}

NumberParts splitNumber(const std::string& text, bool isNegative)
{
    NumberParts parts;
    parts.isNegative = isNegative;
    std::size_t end = text.find_first_not_of("0123456789");
    end = std::min(end, text.size());
    parts.whole = text.substr(0, end);
    parts.rest = text.substr(end);
    return parts;
}

/// A finite or special double by spec, without its sign.
std::string specText(const FormatSpec& spec, double value, char type, int precision,
                     bool getsPointZero)
{
    const bool isSpecial = !std::isfinite(value);
    std::string text;
    if (getsPointZero && precision >= 0 && !isSpecial) {
        text = generalText(value, precision, spec.isAlternate, true);
        if (text.find_first_of(".e") == std::string::npos)
            text += ".0";
    } else if (precision < 0 && type == 'r') {
        text = floatText(value);
        if (!getsPointZero && text.ends_with(".0"))
            text.resize(text.size() - 2);
    } else {
        text = doubleText(value, type, precision, spec.isAlternate);
    }
    if (spec.isAlternate && !isSpecial)
        text = withPoint(std::move(text));
    return text;
}

struct FloatStyle
{
    char type = 'r';
    int precision = -1;
    bool getsPointZero = false;
    bool isPercent = false;
};

/// Which digits the spec asks for; false with a ValueError.
bool chooseStyle(Vm& vm, const FormatSpec& spec, FloatStyle& style)
{
    if (spec.precision > std::numeric_limits<int>::max()) {
        vm.raiseValueError("precision too big");
        return false;
    }
    style.precision = static_cast<int>(spec.precision);
    style.isPercent = spec.type == U'%';
    style.getsPointZero = spec.type == 0;
    if (spec.type == 0)
        return true;
    style.type = spec.type == U'n' ? 'g' : style.isPercent ? 'f' : static_cast<char>(spec.type);
    if (style.precision < 0)
        style.precision = 6;
    return true;
}

bool refuseAlternate(Vm& vm, const FormatSpec& spec, const char* kind)
{
    if (!spec.isAlternate || detailsOf(vm.dialect()).types.formatsAlternateFloats)
        return false;
    vm.raiseValueError(std::string("Alternate form (#) not allowed in ") + kind
                       + " format specifier");
    return true;
}

Ref formatDouble(Vm& vm, double value, FormatSpec spec)
{
    if (refuseAlternate(vm, spec, "float"))
        return {};
    FloatStyle style;
    if (!chooseStyle(vm, spec, style))
        return {};
    if (style.isPercent)
        value *= 100;
    std::string text =
        specText(spec, std::fabs(value), style.type, style.precision, style.getsPointZero);
    bool isBelowZero = std::signbit(value) && !std::isnan(value);
    if (spec.coercesNegativeZero && isBelowZero
        && text.find_first_of("123456789i") == std::string::npos)
        isBelowZero = false;
    if (style.isPercent)
        text += '%';
    return vm.newStr(assembleNumber(spec, splitNumber(text, isBelowZero)));
}

Ref formatCharacter(Vm& vm, const IntObject* value, FormatSpec spec)
{
    if (spec.sign != '\0')
        return vm.raiseValueError("Sign not allowed with integer format specifier 'c'");
    if (spec.isAlternate)
        return vm.raiseValueError(
            "Alternate form (#) not allowed with integer format specifier 'c'");
    if (value->big)
        return vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C long");
    if (value->value < 0 || value->value > 0x10FFFF)
        return vm.raise(vm.exceptions().overflowError, "%c arg not in range(0x110000)");
    std::string text;
    appendUtf8(text, static_cast<std::uint32_t>(value->value));
    if (spec.align == '=')
        spec.align = '>';
    return vm.newStr(alignText(spec, std::move(text), 1));
}

Ref formatDigits(Vm& vm, const IntObject* value, const FormatSpec& spec)
{
    const unsigned base = isOneOf(spec.type, U"xX") ? 16
                          : spec.type == U'o'       ? 8
                          : spec.type == U'b'       ? 2
                                                    : 10;
    std::optional<std::string> digits =
        base == 10 ? intText(vm, value) : integer::digits(value, base);
    if (!digits)
        return {};
    NumberParts parts;
    parts.isNegative = digits->starts_with('-');
    parts.whole = digits->substr(parts.isNegative ? 1 : 0);
    if (spec.isAlternate && base != 10)
        parts.prefix = std::string("0") + static_cast<char>(spec.type);
    if (spec.type == U'X')
        for (char& c : parts.whole)
            if (c >= 'a')
                c = static_cast<char>(c - 32);
    return vm.newStr(assembleNumber(spec, parts));
}

} // namespace

std::string doubleText(double value, char type, int precision, bool isAlternate)
{
    const char lower = static_cast<char>(type | 0x20);
    std::string text;
    if (!std::isfinite(value))
        text = std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    else if (lower == 'f')
        text = digitsOf(value, std::chars_format::fixed, precision);
    else if (lower == 'e')
        text = digitsOf(value, std::chars_format::scientific, precision);
    else
        text = generalText(value, precision, isAlternate, false);
    if (isAlternate && std::isfinite(value))
        text = withPoint(std::move(text));
    if (type != lower)
        for (char& c : text)
            if (c >= 'a' && c <= 'z')
                c = static_cast<char>(c - 32);
    return text;
}

Ref formatInteger(Vm& vm, Object* self, std::string_view specified)
{
    if (specified.empty())
        return str(vm, self);
    const std::string& typeName = self->type->name;
    const std::optional<FormatSpec> spec = parseFormatSpec(vm, specified, typeName, 'd', '>');
    if (!spec)
        return {};
    const IntObject* value = plainInt(self);
    if (isOneOf(spec->type, U"eEfFgG%")) {
        const std::optional<double> number = integer::toDouble(value);
        return number
                   ? formatDouble(vm, *number, *spec)
                   : vm.raise(vm.exceptions().overflowError, "int too large to convert to float");
    }
    if (!isOneOf(spec->type, U"bcdoxXn"))
        return raiseUnknownFormat(vm, spec->type, typeName);
    if (spec->precision >= 0)
        return vm.raiseValueError("Precision not allowed in integer format specifier");
    if (spec->coercesNegativeZero)
        return vm.raiseValueError(
            "Negative zero coercion (z) not allowed in integer format specifier");
    return spec->type == U'c' ? formatCharacter(vm, value, *spec) : formatDigits(vm, value, *spec);
}

Ref formatFloating(Vm& vm, Object* self, std::string_view specified)
{
    if (specified.empty())
        return str(vm, self);
    const std::string& typeName = self->type->name;
    const std::optional<FormatSpec> spec = parseFormatSpec(vm, specified, typeName, '\0', '>');
    if (!spec)
        return {};
    if (spec->type != 0 && !isOneOf(spec->type, U"eEfFgGn%"))
        return raiseUnknownFormat(vm, spec->type, typeName);
    return formatDouble(vm, asFloat(self)->value, *spec);
}

Ref formatComplex(Vm& vm, Object* self, std::string_view specified)
{
    if (specified.empty())
        return str(vm, self);
    const std::string& typeName = self->type->name;
    std::optional<FormatSpec> spec = parseFormatSpec(vm, specified, typeName, '\0', '>');
    if (!spec)
        return {};
    if (spec->type != 0 && !isOneOf(spec->type, U"eEfFgGn"))
        return raiseUnknownFormat(vm, spec->type, typeName);
    if (refuseAlternate(vm, *spec, "complex"))
        return {};
    if (spec->fill == U'0')
        return vm.raiseValueError("Zero padding is not allowed in complex format specifier");
    if (spec->align == '=')
        return vm.raiseValueError("'=' alignment flag is not allowed in complex format specifier");
    FloatStyle style;
    if (!chooseStyle(vm, *spec, style))
        return {};
    const auto* number = static_cast<ComplexObject*>(atomOf(self, Kind::Complex));
    FormatSpec part = *spec;
    part.width = -1;
    const auto textOf = [&](double value) {
        return assembleNumber(
            part, splitNumber(specText(part, std::fabs(value), style.type, style.precision, false),
                              std::signbit(value)));
    };
    const bool hasReal = spec->type != 0 || number->real != 0 || std::signbit(number->real);
    std::string text = hasReal ? textOf(number->real) : std::string();
    if (hasReal)
        part.sign = '+';
    text += textOf(number->imaginary) + "j";
    if (hasReal && spec->type == 0)
        text = "(" + text + ")";
    const std::size_t length = countCodePoints(text);
    return vm.newStr(alignText(*spec, std::move(text), length));
}

Ref formatString(Vm& vm, Object* self, std::string_view specified)
{
    const std::string& typeName = self->type->name;
    if (specified.empty())
        return self->type == vm.types().unicode ? vm.own(self) : str(vm, self);
    const std::optional<FormatSpec> spec = parseFormatSpec(vm, specified, typeName, 's', '<');
    if (!spec)
        return {};
    if (spec->type != U's')
        return raiseUnknownFormat(vm, spec->type, typeName);
    if (spec->sign != '\0')
        return vm.raiseValueError(spec->sign == ' '
                                      ? textOf(vm.dialect(), Text::SpaceForText)
                                      : "Sign not allowed in string format specifier");
    if (spec->coercesNegativeZero)
        return vm.raiseValueError(
            "Negative zero coercion (z) not allowed in string format specifier");
    if (spec->isAlternate)
        return vm.raiseValueError("Alternate form (#) not allowed in string format specifier");
    if (spec->align == '=')
        return vm.raiseValueError("'=' alignment not allowed in string format specifier");
    const StrObject* text = asStr(self);
    std::string shown = text->text;
    std::size_t length = text->length;
    if (spec->precision >= 0 && static_cast<std::size_t>(spec->precision) < length) {
        length = static_cast<std::size_t>(spec->precision);
        shown = toUtf8(toCodePoints(shown).substr(0, length));
    }
    std::string aligned = alignText(*spec, std::move(shown), length);
    if (aligned == text->text)
        return pieceOf(vm, self, aligned);
    return vm.newStr(std::move(aligned));
}

} // namespace model
