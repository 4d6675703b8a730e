#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace model {

inline bool isDecimalDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The value of a hexadecimal digit, or -1.
constexpr int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

namespace detail {

constexpr std::array<bool, 256> identifierTable(bool withDigits)
{
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128
                   || (withDigits && c >= '0' && c <= '9');
    return table;
}

inline constexpr std::array<bool, 256> kIdentifierStart = identifierTable(false);
inline constexpr std::array<bool, 256> kIdentifierPart = identifierTable(true);

} // namespace detail

/// May start a name as far as one byte tells: letters, `_` and all of non-ASCII.
inline bool mayStartIdentifier(char c)
{
    return detail::kIdentifierStart[static_cast<unsigned char>(c)];
}

inline bool mayContinueIdentifier(char c)
{
    return detail::kIdentifierPart[static_cast<unsigned char>(c)];
}

/// Unicode's XID_Start and XID_Continue, version 14 as in Python 3.11; `_` counts as a start.
bool isIdentifierStart(char32_t character);
bool isIdentifierContinue(char32_t character);

/// What repr() shows as itself (Python's str.isprintable, Unicode 14).
bool isPrintable(char32_t character);

/// Reads one character of UTF-8 at `at` and moves `at` behind it. The text is valid UTF-8.
char32_t decodeCharacter(const char*& at);

/// Appends a character as UTF-8; a lone surrogate as three bytes (WTF-8).
void appendCharacter(std::string& text, char32_t character);

/// The offset of the first byte that is not valid UTF-8, or npos.
std::size_t findInvalidUtf8(std::string_view text);

/// The character's number as messages show it: at least four upper-case hexadecimal digits.
std::string codePointText(char32_t character);

} // namespace model
