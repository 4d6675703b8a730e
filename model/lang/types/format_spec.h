#pragma once

#include "model/lang/vm.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// A parsed format spec: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
///
/// Source:  CPython Python/formatter_unicode.c, parse_internal_render_format_spec().
struct FormatSpec
{
    char32_t fill = U' ';
    char align = '>';
    char sign = '\0'; ///< '+', '-' or ' '; 0 where none was given.
    bool coercesNegativeZero = false;
    bool isAlternate = false;
    std::int64_t width = -1;
    char grouping = '\0'; ///< ',' or '_'; 'n' has the "C" locale, which does not group.
    std::int64_t precision = -1;
    char32_t type = 0;
};

/// Parses the spec for an object whose type is called `typeName`; nothing with a ValueError.
std::optional<FormatSpec> parseFormatSpec(Vm& vm, std::string_view text,
                                          const std::string& typeName, char defaultType,
                                          char defaultAlign);

/// "Unknown format code 'd' for object of type 'str'".
Ref raiseUnknownFormat(Vm& vm, char32_t type, const std::string& typeName);

/// object.__format__(spec) for these types. Subclasses format as their plain values do.
Ref formatInteger(Vm& vm, Object* self, std::string_view spec);
Ref formatFloating(Vm& vm, Object* self, std::string_view spec);
Ref formatComplex(Vm& vm, Object* self, std::string_view spec);
Ref formatString(Vm& vm, Object* self, std::string_view spec);

/// A double as "%.{precision}{type}" gives it in Python; `type` one of e E f F g G r.
/// `isAlternate` keeps the point; 'r' is repr() without a forced ".0".
std::string doubleText(double value, char type, int precision, bool isAlternate);

/// Sign, prefix and digits of one number, put together by spec: grouped, filled and aligned.
struct NumberParts
{
    bool isNegative = false;
    std::string prefix; ///< "0x"
    std::string whole;  ///< Digits before the point: these are grouped.
    std::string rest;   ///< From the point or exponent on, or "%".
};
std::string assembleNumber(const FormatSpec& spec, const NumberParts& parts);

/// Fills a text of `length` characters up to the spec's width.
std::string alignText(const FormatSpec& spec, std::string text, std::size_t length);

} // namespace model
