#include "model/lang/string_literal.h"

#include "model/core/characters.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace model {

namespace {

/// The character of the escapes that are one letter; 0 for other letters.
char simpleEscape(char letter)
{
    switch (letter) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
    }
}

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

/// Up to three octal digits at `at`; moves behind them.
unsigned octalValue(std::string_view body, std::size_t& at)
{
    unsigned value = 0;
    for (int i = 0; i < 3 && at < body.size() && isOctal(body[at]); ++i, ++at)
        value = value * 8 + static_cast<unsigned>(body[at] - '0');
    return value;
}

std::optional<char32_t> namedCharacter(std::string_view name)
{
    static constexpr std::pair<std::string_view, char32_t> kNames[] = {
        {"BULLET", 0x2022},
        {"COPYRIGHT SIGN", 0xA9},
        {"DEGREE SIGN", 0xB0},
        {"EM DASH", 0x2014},
        {"EN DASH", 0x2013},
        {"EURO SIGN", 0x20AC},
        {"GREEK SMALL LETTER ALPHA", 0x3B1},
        {"GREEK SMALL LETTER PI", 0x3C0},
        {"HORIZONTAL ELLIPSIS", 0x2026},
        {"LATIN SMALL LETTER E WITH ACUTE", 0xE9},
        {"NO-BREAK SPACE", 0xA0},
        {"RIGHTWARDS ARROW", 0x2192},
        {"SNOWMAN", 0x2603},
    };
    const auto* found = std::find_if(std::begin(kNames), std::end(kNames),
                                     [name](const auto& entry) { return entry.first == name; });
    if (found == std::end(kNames))
        return std::nullopt;
    return found->second;
}

/// Decodes the escapes of one str literal.
class TextDecoder
{
public:
    explicit TextDecoder(std::string_view body) : m_body(body) {}

    DecodedText run()
    {
        while (m_at < m_body.size() && m_result.error.empty()) {
            const std::size_t backslash = std::min(m_body.find('\\', m_at), m_body.size());
            m_result.text.append(m_body.substr(m_at, backslash - m_at));
            m_at = backslash;
            if (m_at < m_body.size())
                escape();
        }
        return std::move(m_result);
    }

private:
    void escape()
    {
        const std::size_t start = m_at;
        if (++m_at == m_body.size()) // Before a field of an f-string.
            return m_result.text.push_back('\\');
        const char letter = m_body[m_at++];
        if (letter == '\n')
            return;
        if (const char simple = simpleEscape(letter)) {
            m_result.text.push_back(simple);
        } else if (isOctal(letter)) {
            --m_at;
            appendCharacter(m_result.text, octalValue(m_body, m_at));
        } else if (letter == 'x') {
            hexadecimal(start, 2, "truncated \\xXX escape");
        } else if (letter == 'u') {
            hexadecimal(start, 4, "truncated \\uXXXX escape");
        } else if (letter == 'U') {
            hexadecimal(start, 8, "truncated \\UXXXXXXXX escape");
        } else if (letter == 'N') {
            named(start);
        } else {
            m_result.text.push_back('\\');
            m_result.text.push_back(letter);
        }
    }

    void hexadecimal(std::size_t start, int digits, const char* message)
    {
        char32_t value = 0;
        for (; digits > 0; --digits, ++m_at) {
            const int digit = m_at < m_body.size() ? digitValue(m_body[m_at]) : -1;
            if (digit < 0)
                return fail(start, message);
            value = value * 16 + static_cast<char32_t>(digit);
        }
        if (value > 0x10FFFF)
            return fail(start, "illegal Unicode character");
        appendCharacter(m_result.text, value);
    }

    void named(std::size_t start)
    {
        std::string_view name;
        if (m_at < m_body.size() && m_body[m_at] == '{') {
            const std::size_t open = m_at;
            m_at = std::min(m_body.find('}', open), m_body.size());
            if (m_at < m_body.size())
                name = m_body.substr(open + 1, m_at - open - 1);
        }
        if (name.empty())
            return fail(start, "malformed \\N character escape");
        ++m_at;
        if (const auto character = namedCharacter(name))
            return appendCharacter(m_result.text, *character);
        m_result.isUnsupported = true;
        m_result.error = "the character name in '\\N{" + std::string(name) + "}'";
    }

    void fail(std::size_t start, std::string_view reason)
    {
        const std::size_t first = positionOf(start);
        const std::size_t last = positionOf(m_at) - 1;
        m_result.error = "(unicode error) 'unicodeescape' codec can't decode ";
        m_result.error += first == last ? "byte 0x5c in position " + std::to_string(first)
                                        : "bytes in position " + std::to_string(first) + "-"
                                              + std::to_string(last);
        m_result.error += ": " + std::string(reason);
    }

    /// CPython counts in a copy where non-ASCII characters are spelled \UXXXXXXXX.
    std::size_t positionOf(std::size_t offset) const
    {
        std::size_t position = 0;
        for (std::size_t i = 0; i < offset; ++i) {
            const auto byte = static_cast<unsigned char>(m_body[i]);
            if (byte < 128)
                position += 1;
            else if ((byte & 0xC0) != 0x80)
                position += 10;
        }
        return position;
    }

    std::string_view m_body;
    std::size_t m_at = 0;
    DecodedText m_result;
};

} // namespace

StringToken splitStringToken(std::string_view text)
{
    StringToken token;
    std::size_t prefix = 0;
    for (; text[prefix] != '"' && text[prefix] != '\''; ++prefix) {
        const char letter = static_cast<char>(text[prefix] | 0x20);
        token.isBytes = token.isBytes || letter == 'b';
        token.isRaw = token.isRaw || letter == 'r';
        token.isFormatted = token.isFormatted || letter == 'f';
    }
    token.hasUPrefix = text[0] == 'u';
    const char quote = text[prefix];
    const bool isTriple =
        text.size() >= prefix + 6 && text[prefix + 1] == quote && text[prefix + 2] == quote;
    const std::size_t quotes = isTriple ? 3 : 1;
    token.body = text.substr(prefix + quotes, text.size() - prefix - 2 * quotes);
    return token;
}

DecodedText decodeText(std::string_view body, bool isRaw)
{
    if (isRaw || body.find('\\') == std::string_view::npos)
        return {std::string(body), {}, false};
    return TextDecoder(body).run();
}

DecodedText decodeBytes(std::string_view body, bool isRaw)
{
    DecodedText result;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t start = at;
        const char c = body[at++];
        if (c != '\\' || isRaw || at == body.size()) {
            result.text.push_back(c);
            continue;
        }
        const char letter = body[at++];
        if (letter == '\n')
            continue;
        if (const char simple = simpleEscape(letter)) {
            result.text.push_back(simple);
        } else if (isOctal(letter)) {
            --at;
            result.text.push_back(static_cast<char>(octalValue(body, at)));
        } else if (letter == 'x') {
            const int high = at < body.size() ? digitValue(body[at]) : -1;
            const int low = at + 1 < body.size() ? digitValue(body[at + 1]) : -1;
            if (high < 0 || low < 0) {
                result.error =
                    "(value error) invalid \\x escape at position " + std::to_string(start);
                return result;
            }
            result.text.push_back(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            result.text.push_back('\\');
            result.text.push_back(letter);
        }
    }
    return result;
}

} // namespace model
