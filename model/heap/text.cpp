#include "model/heap/text.h"

#include "model/core/characters.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace model {

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

static std::uint32_t decode(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::uint32_t lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::uint32_t code = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && at < text.size(); ++i)
        code = (code << 6U) | (byte(at++) & 0x3FU);
    return code;
}

std::uint32_t firstCodePoint(std::string_view text)
{
    std::size_t at = 0;
    return decode(text, at);
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6U));
        put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12U));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    } else {
        put(0xF0 | (code >> 18U));
        put(0x80 | ((code >> 12U) & 0x3FU));
        put(0x80 | ((code >> 6U) & 0x3FU));
        put(0x80 | (code & 0x3FU));
    }
}

std::u32string toCodePoints(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        points.push_back(decode(text, at));
    return points;
}

std::string toUtf8(std::u32string_view codePoints)
{
    std::string text;
    text.reserve(codePoints.size());
    for (const char32_t code : codePoints)
        appendUtf8(text, code);
    return text;
}

std::string utf8FromLatin1(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes)
        appendUtf8(text, static_cast<unsigned char>(byte));
    return text;
}

std::string latin1FromUtf8(const std::string& text)
{
    std::string bytes;
    for (const char32_t character : toCodePoints(text))
        bytes += static_cast<char>(character);
    return bytes;
}

static void appendHex(std::string& out, std::uint32_t code, int digits)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out.push_back(kDigits[(code >> static_cast<unsigned>(shift)) & 0xFU]);
}

static void appendEscaped(std::string& out, std::uint32_t code, char quote)
{
    switch (code) {
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    if (code == static_cast<unsigned char>(quote)) {
        out += '\\';
        out += quote;
    } else if (isPrintable(code)) {
        appendUtf8(out, code);
    } else if (code < 0x100) {
        out += "\\x";
        appendHex(out, code, 2);
    } else if (code < 0x10000) {
        out += "\\u";
        appendHex(out, code, 4);
    } else {
        out += "\\U";
        appendHex(out, code, 8);
    }
}

std::string quotedText(std::string_view text, std::size_t most)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    const char quote = hasSingle && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    std::size_t shown = 0;
    for (std::size_t at = 0; at < text.size(); ++shown) {
        if (shown == most) {
            out += "…";
            break;
        }
        appendEscaped(out, decode(text, at), quote);
    }
    out += quote;
    return out;
}

std::string quotedBytes(std::string_view bytes, std::size_t most)
{
    const bool hasSingle = bytes.find('\'') != std::string_view::npos;
    const char quote = hasSingle && bytes.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out = "b";
    out += quote;
    for (const char each : bytes.substr(0, most)) {
        const auto code = static_cast<unsigned char>(each);
        if (code < 0x7F)
            appendEscaped(out, code, quote);
        else
            appendHex(out += "\\x", code, 2);
    }
    if (bytes.size() > most)
        out += "…";
    return out + quote;
}

std::string describedBigInt(const BigInt& value)
{
    constexpr std::size_t kMostLimbs = 4;
    boost::multiprecision::cpp_int number;
    if (value.limbs.size() > kMostLimbs) {
        const auto highest = static_cast<std::size_t>(std::bit_width(value.limbs.back()));
        return "int of " + std::to_string((value.limbs.size() - 1) * 32 + highest) + " bits";
    }
    import_bits(number, value.limbs.begin(), value.limbs.end(), 32, false);
    return (value.isNegative ? "-" : "") + number.str();
}

std::string floatText(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    // Python writes exponents from 1e16 on and below 1e-4, with at least two digits.
    const double size = std::fabs(value);
    const bool isPlain = size == 0 || (size >= 1e-4 && size < 1e16);
    std::array<char, 400> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                      isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    std::string text(buffer.data(), end.ptr);
    if (isPlain && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

/// Source:  CPython 2.7, Objects/stringobject.c, string_hash()
std::int64_t oldTextHash(std::string_view text)
{
    constexpr std::uint64_t kMultiplier = 1000003;
    const std::u32string characters = toCodePoints(text);
    if (characters.empty())
        return 0;
    std::uint64_t state = static_cast<std::uint64_t>(characters.front()) << 7U;
    for (const char32_t character : characters)
        state = (kMultiplier * state) ^ character;
    state ^= characters.size();
    const auto hash = static_cast<std::int64_t>(state);
    return hash == -1 ? -2 : hash;
}

} // namespace model
