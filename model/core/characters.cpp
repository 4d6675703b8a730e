#include "model/core/characters.h"

#include "model/core/character_ranges.h"

#include <algorithm>

namespace model {

namespace {

bool isInRanges(std::span<const CharacterRange> ranges, char32_t character)
{
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), character,
        [](char32_t value, const CharacterRange& range) { return value < range.first; });
    return after != ranges.begin() && character <= std::prev(after)->last;
}

int sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// The range of the second byte excludes long forms, surrogates and what lies beyond Unicode.
bool isSecondByteValid(unsigned char lead, unsigned char second)
{
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

} // namespace

bool isIdentifierStart(char32_t character)
{
    if (character < 128)
        return mayStartIdentifier(static_cast<char>(character));
    return isInRanges(identifierStartRanges(), character);
}

bool isIdentifierContinue(char32_t character)
{
    if (character < 128)
        return mayContinueIdentifier(static_cast<char>(character));
    return isInRanges(identifierStartRanges(), character)
           || isInRanges(identifierContinueRanges(), character);
}

bool isPrintable(char32_t character)
{
    if (character < 128)
        return character >= 0x20 && character < 0x7F;
    return !isInRanges(unprintableRanges(), character);
}

char32_t decodeCharacter(const char*& at)
{
    const auto byte = [&at](int index) { return static_cast<unsigned char>(at[index]); };
    const unsigned char lead = byte(0);
    if (lead < 0xC0) {
        ++at;
        return lead;
    }
    const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t character = lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i)
        character = (character << 6) | (byte(i) & 0x3FU);
    at += length;
    return character;
}

void appendCharacter(std::string& text, char32_t character)
{
    const auto tail = [&](int shift) {
        text.push_back(static_cast<char>(0x80U | ((character >> shift) & 0x3FU)));
    };
    if (character < 0x80) {
        text.push_back(static_cast<char>(character));
    } else if (character < 0x800) {
        text.push_back(static_cast<char>(0xC0U | (character >> 6)));
        tail(0);
    } else if (character < 0x10000) {
        text.push_back(static_cast<char>(0xE0U | (character >> 12)));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0U | (character >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t findInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const auto length = static_cast<std::size_t>(sequenceLength(lead));
        if (length == 0 || at + length > text.size()
            || !isSecondByteValid(lead, static_cast<unsigned char>(text[at + 1])))
            return at;
        for (std::size_t i = 2; i < length; ++i)
            if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80)
                return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string codePointText(char32_t character)
{
    std::string digits;
    for (; character != 0 || digits.size() < 4; character >>= 4)
        digits.insert(digits.begin(), "0123456789ABCDEF"[character & 0xF]);
    return digits;
}

} // namespace model
