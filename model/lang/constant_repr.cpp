#include "model/lang/constant_repr.h"

#include "model/core/characters.h"
#include "model/heap/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace model {

namespace {

constexpr const char* kHexDigits = "0123456789abcdef";

void appendHex(std::string& text, char32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text.push_back(kHexDigits[(value >> shift) & 0xF]);
}

char quoteFor(std::string_view text)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    return hasSingle && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// True if the character has a short escape or needs none.
bool appendPlain(std::string& result, char32_t character, char quote)
{
    switch (character) {
    case '\n': result += "\\n"; return true;
    case '\r': result += "\\r"; return true;
    case '\t': result += "\\t"; return true;
    case '\\': result += "\\\\"; return true;
    default: break;
    }
    if (character < 0x20 || character >= 0x7F)
        return false;
    if (character == static_cast<unsigned char>(quote))
        result.push_back('\\');
    result.push_back(static_cast<char>(character));
    return true;
}

/// repr(float) without the ".0" of whole numbers.
std::string shortestDigits(double value)
{
    if (std::isinf(value))
        return "inf";
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    std::string_view scientific(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t mark = scientific.find('e');
    int exponent = 0;
    const char* exponentStart = scientific.data() + mark + (scientific[mark + 1] == '+' ? 2 : 1);
    std::from_chars(exponentStart, end.ptr, exponent);
    if (exponent < -4 || exponent >= 16)
        return std::string(scientific);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::fixed);
    return {buffer.data(), fixed.ptr};
}

std::string floatRepr(double value)
{
    std::string text = shortestDigits(value);
    if (text.find_first_of(".einf") == std::string::npos)
        text += ".0";
    return text;
}

/// Decimal digits of a number in base 2, 8 or 16; quadratic, made for literals.
std::string toDecimal(std::string_view digits, unsigned base)
{
    std::vector<std::uint32_t> limbs{0}; // Base 10^9, least significant first.
    for (char digit : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(digitValue(digit));
        for (std::uint32_t& limb : limbs) {
            carry += std::uint64_t{limb} * base;
            limb = static_cast<std::uint32_t>(carry % 1000000000U);
            carry /= 1000000000U;
        }
        if (carry != 0)
            limbs.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string text = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) {
        const std::string part = std::to_string(limbs[i]);
        text.append(9 - part.size(), '0').append(part);
    }
    return text;
}

} // namespace

std::string asciiRepr(std::string_view text)
{
    const char quote = quoteFor(text);
    std::string result(1, quote);
    for (const char* at = text.data(); at < text.data() + text.size();) {
        const char32_t character = decodeCharacter(at);
        if (appendPlain(result, character, quote))
            continue;
        const int digits = character < 0x100 ? 2 : character < 0x10000 ? 4 : 8;
        result += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
        appendHex(result, character, digits);
    }
    result.push_back(quote);
    return result;
}

std::string constantRepr(const ConstantExpr& constant)
{
    switch (constant.constant) {
    case ConstantKind::None: return "None";
    case ConstantKind::True: return "True";
    case ConstantKind::False: return "False";
    case ConstantKind::Ellipsis: return "Ellipsis";
    case ConstantKind::Int:
        return constant.base == 10 ? std::string(constant.text)
                                   : toDecimal(constant.text, constant.base);
    case ConstantKind::Float: return floatRepr(constant.number);
    case ConstantKind::Complex: return shortestDigits(constant.number) + "j";
    case ConstantKind::Str: return asciiRepr(constant.text);
    case ConstantKind::Bytes: return quotedBytes(constant.text);
    }
    return {};
}

} // namespace model
