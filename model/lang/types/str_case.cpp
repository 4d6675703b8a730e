// str: upper and lower case, and what characters are.

#include "model/core/character_classes.h"
#include "model/core/characters.h"
#include "model/heap/text.h"
#include "model/lang/types/str_values.h"

#include <algorithm>

namespace model {

namespace {

bool isCased(char32_t c)
{
    return isLowerCase(c) || isUpperCase(c) || isTitleCase(c);
}

/// Stands inside words without being a letter: Unicode's Case_Ignorable, as far as it is met.
bool isCaseIgnorable(char32_t c)
{
    return c == U'\'' || c == U'.' || c == U':' || c == U'^' || c == U'`' || c == 0xA8 || c == 0xAD
           || c == 0xAF || c == 0xB4 || c == 0xB7 || c == 0xB8 || c == 0x2019
           || (c >= 0x2B0 && c <= 0x36F);
}

/// A sigma at the end of a word has a form of its own.
bool isFinalSigma(const std::u32string& text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    if (before == 0 || !isCased(text[before - 1]))
        return false;
    std::size_t behind = at + 1;
    while (behind < text.size() && isCaseIgnorable(text[behind]))
        ++behind;
    return behind == text.size() || !isCased(text[behind]);
}

void appendLowerAt(std::u32string& out, const std::u32string& text, std::size_t at)
{
    constexpr char32_t kCapitalSigma = 0x3A3;
    if (text[at] == kCapitalSigma)
        out += isFinalSigma(text, at) ? char32_t{0x3C2} : char32_t{0x3C3};
    else
        appendLowerCase(out, text[at]);
}

enum class CaseChange { Lower, Upper, Folded, Title, Capitalized, Swapped };

void appendChanged(std::u32string& out, const std::u32string& text, std::size_t at,
                   CaseChange change, bool isFirst)
{
    switch (change) {
    case CaseChange::Lower: appendLowerAt(out, text, at); break;
    case CaseChange::Upper: appendUpperCase(out, text[at]); break;
    case CaseChange::Folded: appendFoldedCase(out, text[at]); break;
    case CaseChange::Title:
    case CaseChange::Capitalized:
        if (isFirst)
            appendTitleCase(out, text[at]);
        else
            appendLowerAt(out, text, at);
        break;
    case CaseChange::Swapped:
        if (isUpperCase(text[at]))
            appendLowerAt(out, text, at);
        else if (isLowerCase(text[at]))
            appendUpperCase(out, text[at]);
        else
            out += text[at];
        break;
    }
}

template <CaseChange change>
Ref strChangeCase(Vm& vm, Object* self, const CallArgs&)
{
    const std::u32string text = toCodePoints(asStr(self)->text);
    std::u32string out;
    out.reserve(text.size());
    bool isFirst = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        appendChanged(out, text, at, change, isFirst);
        isFirst = change == CaseChange::Title && !isCased(text[at]);
    }
    return vm.newStr(toUtf8(out));
}

constexpr NativeMethod kStrCaseMethods[] = {
    {"lower", strChangeCase<CaseChange::Lower>},
    {"upper", strChangeCase<CaseChange::Upper>},
    {"casefold", strChangeCase<CaseChange::Folded>},
    {"title", strChangeCase<CaseChange::Title>},
    {"capitalize", strChangeCase<CaseChange::Capitalized>},
    {"swapcase", strChangeCase<CaseChange::Swapped>},
};

// --- Questions ---

/// True if there are characters, and each of them is as asked.
template <bool (*isFine)(char32_t)>
Ref strAll(Vm& vm, Object* self, const CallArgs&)
{
    const std::u32string text = toCodePoints(asStr(self)->text);
    return vm.boolean(!text.empty() && std::all_of(text.begin(), text.end(), isFine));
}

/// True if there are cased characters, and all of these are as asked.
template <bool isUpper>
Ref strAllCased(Vm& vm, Object* self, const CallArgs&)
{
    bool isAny = false;
    for (const char32_t c : toCodePoints(asStr(self)->text)) {
        if (isTitleCase(c) || (isUpper ? isLowerCase(c) : isUpperCase(c)))
            return vm.boolean(false);
        isAny = isAny || (isUpper ? isUpperCase(c) : isLowerCase(c));
    }
    return vm.boolean(isAny);
}

Ref strIsTitle(Vm& vm, Object* self, const CallArgs&)
{
    bool isAny = false;
    bool wasCased = false;
    for (const char32_t c : toCodePoints(asStr(self)->text)) {
        const bool isHigh = isUpperCase(c) || isTitleCase(c);
        const bool isLow = isLowerCase(c);
        if ((isHigh && wasCased) || (isLow && !wasCased))
            return vm.boolean(false);
        wasCased = isHigh || isLow;
        isAny = isAny || wasCased;
    }
    return vm.boolean(isAny);
}

Ref strIsAscii(Vm& vm, Object* self, const CallArgs&)
{
    return vm.boolean(asStr(self)->isAscii());
}

Ref strIsPrintable(Vm& vm, Object* self, const CallArgs&)
{
    const std::u32string text = toCodePoints(asStr(self)->text);
    return vm.boolean(std::all_of(text.begin(), text.end(), isPrintable));
}

Ref strIsIdentifier(Vm& vm, Object* self, const CallArgs&)
{
    const std::u32string text = toCodePoints(asStr(self)->text);
    return vm.boolean(!text.empty() && isIdentifierStart(text[0])
                      && std::all_of(text.begin() + 1, text.end(), isIdentifierContinue));
}

bool isAlphaNumeric(char32_t c)
{
    return isAlphabetic(c) || isNumeric(c);
}

bool isDecimal(char32_t c)
{
    return decimalValue(c) >= 0;
}

constexpr NativeMethod kStrTestMethods[] = {
    {"isalpha", strAll<isAlphabetic>}, {"isalnum", strAll<isAlphaNumeric>},
    {"isdecimal", strAll<isDecimal>},  {"isdigit", strAll<isAnyDigit>},
    {"isnumeric", strAll<isNumeric>},  {"isspace", strAll<isWhiteSpace>},
    {"islower", strAllCased<false>},   {"isupper", strAllCased<true>},
    {"istitle", strIsTitle},           {"isascii", strIsAscii},
    {"isprintable", strIsPrintable},   {"isidentifier", strIsIdentifier},
};

} // namespace

std::span<const NativeMethod> strCaseMethods()
{
    return kStrCaseMethods;
}

std::span<const NativeMethod> strTestMethods()
{
    return kStrTestMethods;
}

} // namespace model
