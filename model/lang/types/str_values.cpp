#include "model/lang/types/str_values.h"

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"

#include <algorithm>
#include <limits>

namespace model {

namespace {

std::optional<std::int64_t> rangeBound(Vm& vm, Object* given, std::int64_t otherwise)
{
    if (given == vm.heap().none())
        return otherwise;
    if (given->type->slots->toIndex == nullptr) {
        vm.raiseTypeError("slice indices must be integers or None or have an __index__ method");
        return std::nullopt;
    }
    return indexValue(vm, given, true);
}

std::int64_t fromStart(std::int64_t bound, std::int64_t length)
{
    return bound < 0 ? std::max<std::int64_t>(bound + length, 0) : bound;
}

std::size_t characterSize(char first)
{
    const auto lead = static_cast<unsigned char>(first);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

} // namespace

std::size_t byteOffset(const StrObject* text, std::size_t index)
{
    if (text->isAscii())
        return index;
    std::size_t at = 0;
    for (; index > 0; --index)
        at += characterSize(text->text[at]);
    return at;
}

std::string_view codePoints(const StrObject* text, std::size_t first, std::size_t end)
{
    std::string_view all = text->text;
    if (text->isAscii())
        return all.substr(first, end - first);
    const std::size_t from = byteOffset(text, first);
    std::size_t to = from;
    for (std::size_t left = end - first; left > 0; --left)
        to += characterSize(all[to]);
    return all.substr(from, to - from);
}

std::size_t codePointIndex(const StrObject* text, std::size_t bytes)
{
    return text->isAscii() ? bytes : countCodePoints(std::string_view(text->text).substr(0, bytes));
}

std::optional<TextRange> textRange(Vm& vm, const CallArgs& args, std::uint32_t first,
                                   std::int64_t length)
{
    TextRange range{0, std::numeric_limits<std::int64_t>::max()};
    if (args.count > first) {
        const std::optional<std::int64_t> start = rangeBound(vm, args[first], 0);
        if (!start)
            return std::nullopt;
        range.start = *start;
    }
    if (args.count > first + 1) {
        const std::optional<std::int64_t> end = rangeBound(vm, args[first + 1], range.end);
        if (!end)
            return std::nullopt;
        range.end = *end;
    }
    range.start = fromStart(range.start, length);
    range.end = fromStart(std::min(range.end, length), length);
    return range;
}

bool checkCount(Vm& vm, const CallArgs& args, const char* name, std::uint32_t least,
                std::uint32_t most)
{
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(std::string(name) + "() takes no keyword arguments");
        return false;
    }
    if (args.count >= least && args.count <= most)
        return true;
    const bool isFew = args.count < least;
    const std::uint32_t bound = isFew ? least : most;
    if (isFew && least == 1) {
        vm.raiseTypeError(
            textOf(vm.dialect(), Text::CountNeedsOne, {name, std::to_string(args.count)}));
        return false;
    }
    vm.raiseTypeError(std::string(name) + "() takes at " + (isFew ? "least " : "most ")
                      + std::to_string(bound) + (bound == 1 ? " argument (" : " arguments (")
                      + std::to_string(args.count) + " given)");
    return false;
}

StrObject* strArgument(Vm& vm, Object* given, const char* what, const char* method)
{
    StrObject* text = asStr(given);
    if (text != nullptr)
        return text;
    const std::string shown = given == vm.heap().none() ? "None" : given->type->name;
    if (*what != '\0')
        vm.raiseTypeError(std::string(what) + " must be str, not " + shown);
    else if (*method != '\0')
        vm.raiseTypeError(
            textOf(vm.dialect(), Text::TextWanted, {method, given->type->name, shown}));
    else
        vm.raiseTypeError("must be str, not " + std::string(given->type->name));
    return nullptr;
}

Ref pieceOf(Vm& vm, Object* whole, std::string_view piece)
{
    if (whole->type == vm.types().str
        && piece.size() == static_cast<StrObject*>(whole)->text.size())
        return vm.own(whole);
    return vm.newStr(std::string(piece));
}

Ref strOrSame(Vm& vm, std::string text, const Ref& source)
{
    if (source && asStr(source.get())->text == text)
        return pieceOf(vm, source.get(), text);
    return vm.newStr(std::move(text));
}

std::vector<std::size_t> occurrences(std::string_view text, std::string_view wanted,
                                     std::size_t most)
{
    std::vector<std::size_t> found;
    std::size_t at = 0;
    while (found.size() < most) {
        at = text.find(wanted, at);
        if (at == std::string_view::npos)
            break;
        found.push_back(at);
        at += wanted.size();
    }
    return found;
}

std::optional<std::string> replaced(std::string_view text, std::string_view wanted,
                                    std::string_view by, std::int64_t most, bool byCharacter)
{
    const std::size_t limit = most < 0 ? std::string_view::npos : static_cast<std::size_t>(most);
    std::string out;
    if (wanted.empty()) {
        std::size_t done = 0;
        for (std::size_t at = 0; at <= text.size() && done < limit; ++done) {
            out += by;
            if (at == text.size()) {
                at = text.size() + 1;
                continue;
            }
            const std::size_t size = byCharacter ? characterSize(text[at]) : 1;
            out += text.substr(at, size);
            at += size;
            if (done + 1 == limit)
                out += text.substr(at);
        }
        return done == 0 ? std::nullopt : std::optional(std::move(out));
    }
    const std::vector<std::size_t> places = occurrences(text, wanted, limit);
    if (places.empty())
        return std::nullopt;
    std::size_t at = 0;
    for (const std::size_t place : places) {
        out += text.substr(at, place - at);
        out += by;
        at = place + wanted.size();
    }
    out += text.substr(at);
    return out;
}

} // namespace model
