#include "model/lang/types/format_spec.h"

#include "model/core/characters.h"
#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"

#include <algorithm>

namespace model {

namespace {

bool isAlignment(char32_t c)
{
    return c == U'<' || c == U'>' || c == U'=' || c == U'^';
}

std::string shownCode(char32_t code)
{
    if (code > 32 && code < 128)
        return std::string(1, static_cast<char>(code));
    std::string digits;
    for (; code != 0; code >>= 4U)
        digits.insert(digits.begin(), "0123456789abcdef"[code & 0xFU]);
    return "\\x" + digits;
}

/// Reads a spec from left to right.
class SpecReader
{
public:
    SpecReader(Vm& vm, std::string_view text, const std::string& typeName)
        : m_vm(vm), m_source(text), m_text(toCodePoints(text)), m_typeName(typeName)
    {}

    bool read(FormatSpec& spec, char defaultAlign)
    {
        const bool hasFill = readAlignment(spec);
        const bool hasAlign = hasFill || m_hasAlign;
        if (at() == U'+' || at() == U'-' || at() == U' ')
            spec.sign = static_cast<char>(m_text[m_at++]);
        spec.coercesNegativeZero =
            detailsOf(m_vm.dialect()).types.formatsNegativeZero && accept(U'z');
        spec.isAlternate = accept(U'#');
        if (!hasFill && accept(U'0')) {
            spec.fill = U'0';
            if (!hasAlign
                && (defaultAlign == '>' || !detailsOf(m_vm.dialect()).types.fillsTextWithZeros))
                spec.align = '=';
        }
        return readNumber(spec.width) && readGrouping(spec) && readPrecision(spec)
               && readType(spec);
    }

private:
    char32_t at(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : 0;
    }
    bool accept(char32_t wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool fail(std::string message)
    {
        m_vm.raiseValueError(std::move(message));
        return false;
    }

    /// True if a fill character was given.
    bool readAlignment(FormatSpec& spec)
    {
        if (m_text.size() >= 2 && isAlignment(at(1))) {
            spec.fill = m_text[0];
            spec.align = static_cast<char>(m_text[1]);
            m_at = 2;
            return true;
        }
        if (isAlignment(at())) {
            spec.align = static_cast<char>(m_text[m_at++]);
            m_hasAlign = true;
        }
        return false;
    }

    bool readNumber(std::int64_t& number)
    {
        for (std::int64_t value = 0; at() >= U'0' && at() <= U'9'; ++m_at) {
            if (__builtin_mul_overflow(value, 10, &value)
                || __builtin_add_overflow(value, static_cast<int>(at() - U'0'), &value))
                return fail("Too many decimal digits in format string");
            number = value;
        }
        return true;
    }

    bool readGrouping(FormatSpec& spec)
    {
        if (accept(U','))
            spec.grouping = ',';
        if (at() == U'_' && detailsOf(m_vm.dialect()).types.formatsUnderscores) {
            if (spec.grouping != '\0')
                return fail("Cannot specify both ',' and '_'.");
            spec.grouping = '_';
            ++m_at;
        }
        const bool isComma =
            spec.grouping == ',' && !detailsOf(m_vm.dialect()).types.commaComesTwice;
        if (at() == U',' && (spec.grouping == '_' || isComma))
            return fail("Cannot specify both ',' and '_'.");
        return true;
    }

    bool readPrecision(FormatSpec& spec)
    {
        if (!accept(U'.'))
            return true;
        if (!readNumber(spec.precision))
            return false;
        return spec.precision >= 0 || fail("Format specifier missing precision");
    }

    bool readType(FormatSpec& spec)
    {
        if (m_text.size() - m_at > 1)
            return fail(textOf(m_vm.dialect(), Text::InvalidFormatSpecifier,
                               {std::string(m_source), m_typeName}));
        if (m_at < m_text.size())
            spec.type = m_text[m_at];
        if (spec.grouping == '\0')
            return true;
        constexpr std::u32string_view kGrouped = U"defgEG%F";
        constexpr std::u32string_view kUnderscored = U"boxX";
        const bool isFine =
            spec.type == 0 || kGrouped.find(spec.type) != kGrouped.npos
            || (spec.grouping == '_' && kUnderscored.find(spec.type) != kUnderscored.npos);
        return isFine
               || fail(std::string("Cannot specify '") + spec.grouping + "' with '"
                       + shownCode(spec.type) + "'.");
    }

    Vm& m_vm;
    std::string_view m_source;
    std::u32string m_text;
    const std::string& m_typeName;
    std::size_t m_at = 0;
    bool m_hasAlign = false;
};

/// Digits in groups from the right, with zeros in front up to `minimum` characters.
std::string groupedDigits(std::string_view digits, char separator, std::size_t size,
                          std::int64_t minimum)
{
    std::string reversed;
    auto left = static_cast<std::int64_t>(digits.size());
    for (;;) {
        const std::int64_t wanted = std::max<std::int64_t>({left, minimum, 1});
        const std::int64_t count =
            separator == '\0' ? wanted : std::min(static_cast<std::int64_t>(size), wanted);
        for (std::int64_t i = 0; i < count; ++i)
            reversed += left > 0 ? digits[static_cast<std::size_t>(--left)] : '0';
        minimum -= count;
        if (left <= 0 && minimum <= 0)
            break;
        reversed += separator;
        --minimum;
    }
    return {reversed.rbegin(), reversed.rend()};
}

void appendFill(std::string& out, char32_t fill, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        appendUtf8(out, fill);
}

} // namespace

std::optional<FormatSpec> parseFormatSpec(Vm& vm, std::string_view text,
                                          const std::string& typeName, char defaultType,
                                          char defaultAlign)
{
    FormatSpec spec;
    spec.type = static_cast<unsigned char>(defaultType);
    spec.align = defaultAlign;
    SpecReader reader(vm, text, typeName);
    if (!reader.read(spec, defaultAlign))
        return std::nullopt;
    return spec;
}

Ref raiseUnknownFormat(Vm& vm, char32_t type, const std::string& typeName)
{
    return vm.raiseValueError("Unknown format code '" + shownCode(type) + "' for object of type '"
                              + typeName + "'");
}

std::string alignText(const FormatSpec& spec, std::string text, std::size_t length)
{
    const std::int64_t missing = spec.width - static_cast<std::int64_t>(length);
    if (missing <= 0)
        return text;
    const std::int64_t before = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    std::string out;
    appendFill(out, spec.fill, before);
    out += text;
    appendFill(out, spec.fill, missing - before);
    return out;
}

std::string assembleNumber(const FormatSpec& spec, const NumberParts& parts)
{
    std::string sign;
    if (parts.isNegative)
        sign = "-";
    else if (spec.sign == '+' || spec.sign == ' ')
        sign = spec.sign;
    const auto others =
        static_cast<std::int64_t>(sign.size() + parts.prefix.size() + parts.rest.size());
    std::string digits;
    if (!parts.whole.empty()) {
        const bool isBinary =
            spec.type == U'b' || spec.type == U'o' || spec.type == U'x' || spec.type == U'X';
        const bool fillsWithZeros = spec.fill == U'0' && spec.align == '=';
        digits = groupedDigits(parts.whole, spec.grouping, isBinary ? 4 : 3,
                               fillsWithZeros ? spec.width - others : 0);
    }
    const std::int64_t missing = spec.width - others - static_cast<std::int64_t>(digits.size());
    std::string out;
    const std::int64_t left = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    appendFill(out, spec.fill, left);
    out += sign + parts.prefix;
    if (spec.align == '=')
        appendFill(out, spec.fill, missing);
    out += digits + parts.rest;
    if (spec.align == '<' || spec.align == '^')
        appendFill(out, spec.fill, missing - left);
    return out;
}

} // namespace model
