#include "model/core/character_classes.h"

#include "model/core/character_cases.h"
#include "model/core/character_runs.h"

#include <algorithm>

namespace model {

namespace {

/// The run in which the character lies, or null.
template <class Run>
const Run* runOf(std::span<const Run> runs, char32_t character)
{
    const auto found =
        std::lower_bound(runs.begin(), runs.end(), character,
                         [](const Run& run, char32_t wanted) { return run.last < wanted; });
    if (found == runs.end() || character < found->first
        || (character - found->first) % found->step != 0)
        return nullptr;
    return &*found;
}

bool isIn(std::span<const CharacterRun> runs, char32_t character)
{
    return runOf(runs, character) != nullptr;
}

bool isBetween(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

void appendCase(std::u32string& text, char32_t character, const CaseTable& table)
{
    if (const CaseRun* run = runOf(table.runs, character)) {
        text += static_cast<char32_t>(static_cast<int>(character) + run->change);
        return;
    }
    const auto found = std::lower_bound(
        table.expansions.begin(), table.expansions.end(), character,
        [](const CaseExpansion& each, char32_t wanted) { return each.character < wanted; });
    if (found != table.expansions.end() && found->character == character)
        text += found->text;
    else
        text += character;
}

void appendLowerAscii(std::u32string& text, char32_t character)
{
    text += isBetween(character, U'A', U'Z') ? character + 32 : character;
}

void appendUpperAscii(std::u32string& text, char32_t character)
{
    text += isBetween(character, U'a', U'z') ? character - 32 : character;
}

} // namespace

bool isAlphabetic(char32_t character)
{
    if (character < 0x80)
        return isBetween(character | 0x20U, U'a', U'z');
    return isIn(alphabeticRuns(), character);
}

bool isWhiteSpace(char32_t character)
{
    if (character < 0x80)
        return character == U' ' || isBetween(character, 0x09, 0x0D)
               || isBetween(character, 0x1C, 0x1F);
    return isIn(whiteSpaceRuns(), character);
}

bool isLowerCase(char32_t character)
{
    return character < 0x80 ? isBetween(character, U'a', U'z') : isIn(lowerCaseRuns(), character);
}

bool isUpperCase(char32_t character)
{
    return character < 0x80 ? isBetween(character, U'A', U'Z') : isIn(upperCaseRuns(), character);
}

bool isTitleCase(char32_t character)
{
    return isIn(titleCaseRuns(), character);
}

bool isAnyDigit(char32_t character)
{
    return decimalValue(character) >= 0 || isIn(digitRuns(), character);
}

bool isNumeric(char32_t character)
{
    return isAnyDigit(character) || isIn(numericRuns(), character);
}

int decimalValue(char32_t character)
{
    if (character < 0x80)
        return isBetween(character, U'0', U'9') ? static_cast<int>(character - U'0') : -1;
    const CharacterRun* run = runOf(decimalRuns(), character);
    return run == nullptr ? -1 : static_cast<int>(character - run->first);
}

void appendLowerCase(std::u32string& text, char32_t character)
{
    if (character < 0x80)
        appendLowerAscii(text, character);
    else
        appendCase(text, character, lowerCaseTable());
}

void appendUpperCase(std::u32string& text, char32_t character)
{
    if (character < 0x80)
        appendUpperAscii(text, character);
    else
        appendCase(text, character, upperCaseTable());
}

void appendTitleCase(std::u32string& text, char32_t character)
{
    if (character < 0x80)
        appendUpperAscii(text, character);
    else
        appendCase(text, character, titleCaseTable());
}

void appendFoldedCase(std::u32string& text, char32_t character)
{
    if (character < 0x80)
        appendLowerAscii(text, character);
    else
        appendCase(text, character, foldedCaseTable());
}

} // namespace model
