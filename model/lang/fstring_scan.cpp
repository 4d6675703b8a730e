#include "model/lang/fstring_scan.h"

#include "model/core/characters.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr int kMostNested = 150;

std::size_t endOfField(std::string_view text, std::size_t at, int depth);

/// Behind the brace that closes a format spec which starts at `at`.
std::size_t endOfSpec(std::string_view text, std::size_t at, int depth)
{
    while (at < text.size()) {
        if (text[at] == '}')
            return at + 1;
        at = text[at] == '{' ? endOfField(text, at + 1, depth + 1) : at + 1;
    }
    return kNowhere;
}

/// Behind the brace that closes a field whose expression starts at `at`.
std::size_t endOfField(std::string_view text, std::size_t at, int depth)
{
    if (depth > kMostNested)
        return kNowhere;
    int open = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '\'' || c == '"') {
            at = endOfString(text, at, isFormattedQuote(text, at), depth + 1);
            continue;
        }
        if (c == '#') {
            at = text.find('\n', at);
            continue;
        }
        if (open == 0 && c == '}')
            return at + 1;
        if (open == 0 && c == ':')
            return endOfSpec(text, at + 1, depth);
        if (c == '(' || c == '[' || c == '{')
            ++open;
        else if (c == ')' || c == ']' || c == '}')
            --open;
        const bool isUnequal = c == '!' && at + 1 < text.size() && text[at + 1] == '=';
        at += isUnequal ? 2 : 1;
    }
    return kNowhere;
}

} // namespace

bool isFormattedQuote(std::string_view text, std::size_t at)
{
    std::size_t first = at;
    bool isFormatted = false;
    while (first > 0 && mayContinueIdentifier(text[first - 1])) {
        --first;
        isFormatted = isFormatted || (text[first] | 0x20) == 'f';
    }
    return isFormatted && at - first <= 2;
}

std::size_t endOfString(std::string_view text, std::size_t at, bool isFormatted, int depth)
{
    const char quote = text[at];
    const bool isTriple = at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote;
    const std::size_t width = isTriple ? 3 : 1;
    at += width;
    while (at < text.size()) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (c == '\\') {
            at += isFormatted && (next == '{' || next == '}') ? 1 : 2;
            if (isFormatted && next == 'N' && at < text.size() && text[at] == '{')
                at = std::min(text.find('}', at), text.size());
        } else if (c == quote
                   && (!isTriple
                       || (next == quote && text.substr(at + 2, 1) == text.substr(at, 1)))) {
            return at + width;
        } else if (c == '\n' && !isTriple) {
            return kNowhere;
        } else if (c == '{' && isFormatted && next != '{') {
            at = endOfField(text, at + 1, depth + 1);
        } else {
            at += c == '{' && isFormatted ? 2 : 1;
        }
    }
    return kNowhere;
}

} // namespace model
