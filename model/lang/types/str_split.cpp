// str: cutting into lists, and joining.

#include "model/core/character_classes.h"
#include "model/dialect/rules.h"
#include "model/heap/text.h"
#include "model/lang/operations.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/str_values.h"

#include <algorithm>
#include <limits>

namespace model {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

Ref listOf(Vm& vm, Object* whole, const std::vector<std::string_view>& pieces)
{
    std::vector<Ref> held;
    std::vector<Object*> items;
    held.reserve(pieces.size());
    items.reserve(pieces.size());
    for (const std::string_view piece : pieces) {
        held.push_back(pieceOf(vm, whole, piece));
        items.push_back(held.back().get());
    }
    return vm.heap().newList(items);
}

/// The size in bytes of the white-space character at `at`, or 0.
std::size_t whiteSize(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return isWhiteSpace(lead) ? 1 : 0;
    if (lead < 0xC0 || !isWhiteSpace(firstCodePoint(text.substr(at))))
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The same for the character that ends before `end`.
std::size_t whiteSizeBefore(std::string_view text, std::size_t end)
{
    std::size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
        --start;
    return whiteSize(text, start);
}

std::vector<std::string_view> splitWhite(std::string_view text, std::size_t most)
{
    std::vector<std::string_view> pieces;
    std::size_t at = 0;
    for (;;) {
        while (at < text.size())
            if (const std::size_t size = whiteSize(text, at))
                at += size;
            else
                break;
        if (at >= text.size())
            return pieces;
        if (pieces.size() == most)
            break;
        const std::size_t start = at;
        while (at < text.size() && whiteSize(text, at) == 0)
            ++at;
        pieces.push_back(text.substr(start, at - start));
    }
    pieces.push_back(text.substr(at)); // White space at its end stays.
    return pieces;
}

std::vector<std::string_view> splitWhiteFromRight(std::string_view text, std::size_t most)
{
    std::vector<std::string_view> pieces;
    std::size_t end = text.size();
    for (;;) {
        while (end > 0)
            if (const std::size_t size = whiteSizeBefore(text, end))
                end -= size;
            else
                break;
        if (end == 0)
            break;
        if (pieces.size() == most) {
            pieces.push_back(text.substr(0, end));
            break;
        }
        std::size_t start = end;
        while (start > 0 && whiteSizeBefore(text, start) == 0)
            --start;
        pieces.push_back(text.substr(start, end - start));
        end = start;
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator,
                                      std::size_t most, bool fromRight)
{
    std::vector<std::string_view> pieces;
    while (pieces.size() < most) {
        const std::size_t at = fromRight ? text.rfind(separator) : text.find(separator);
        if (at == std::string_view::npos)
            break;
        const std::string_view behind = text.substr(at + separator.size());
        pieces.push_back(fromRight ? behind : text.substr(0, at));
        text = fromRight ? text.substr(0, at) : behind;
    }
    pieces.push_back(text);
    if (fromRight)
        std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

template <bool fromRight>
Ref strSplit(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"sep"}, {"maxsplit"}};
    Object* given[2];
    if (!parseArguments(vm, args, fromRight ? "rsplit" : "split", kParameters, given))
        return {};
    std::size_t most = kNoLimit;
    if (given[1] != nullptr) {
        const std::optional<std::int64_t> limit = sizeValue(vm, given[1]);
        if (!limit)
            return {};
        if (*limit >= 0)
            most = static_cast<std::size_t>(*limit);
    }
    const std::string_view text = asStr(self)->text;
    if (given[0] == nullptr || given[0] == vm.heap().none())
        return listOf(vm, self,
                      fromRight ? splitWhiteFromRight(text, most) : splitWhite(text, most));
    const StrObject* separator = asStr(given[0]);
    if (separator == nullptr)
        return vm.raiseTypeError("must be str or None, not " + given[0]->type->name);
    if (separator->length == 0)
        return vm.raiseValueError("empty separator");
    return listOf(vm, self, splitAt(text, separator->text, most, fromRight));
}

bool endsLine(char32_t code)
{
    return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) || code == 0x85
           || code == 0x2028 || code == 0x2029;
}

} // namespace

std::optional<bool> keepsLineEnds(Vm& vm, Object* given)
{
    if (given == nullptr)
        return false;
    if (vm.dialect().rules->values.lineEndsAreTruth)
        return isTrue(vm, given);
    const std::optional<std::int64_t> keep = cIntValue(vm, given);
    return keep ? std::optional(*keep != 0) : std::nullopt;
}

namespace {

Ref strSplitLines(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"keepends"}};
    Object* given[1];
    if (!parseArguments(vm, args, "splitlines", kParameters, given))
        return {};
    const std::optional<bool> keepsEnds = keepsLineEnds(vm, given[0]);
    if (!keepsEnds)
        return {};
    const std::string_view text = asStr(self)->text;
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (!endsLine(firstCodePoint(text.substr(at)))) {
            at += size;
            continue;
        }
        const std::size_t end = at;
        at += size;
        if (lead == '\r' && at < text.size() && text[at] == '\n')
            ++at;
        lines.push_back(text.substr(start, (*keepsEnds ? at : end) - start));
        start = at;
    }
    if (start < text.size())
        lines.push_back(text.substr(start));
    return listOf(vm, self, lines);
}

Ref strJoin(Vm& vm, Object* self, const CallArgs& args)
{
    Ref list;
    std::span<Object* const> items;
    if (args[0]->type == vm.types().tuple) {
        items = static_cast<TupleObject*>(args[0])->span();
    } else if (args[0]->type == vm.types().list) {
        list = vm.own(args[0]);
        items = list.as<ListObject>()->items;
    } else {
        if (args[0]->type->slots->iter == nullptr && args[0]->type->slots->sequenceItem == nullptr)
            return vm.raiseTypeError("can only join an iterable");
        Ref iterator = iterate(vm, args[0]);
        list = iterator ? toList(vm, iterator.get()) : Ref();
        if (!list)
            return {};
        items = list.as<ListObject>()->items;
    }
    const std::string& separator = asStr(self)->text;
    if (items.size() == 1 && items[0]->type == vm.types().str)
        return vm.own(items[0]);
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const StrObject* each = asStr(items[i]);
        if (each == nullptr)
            return vm.raiseTypeError("sequence item " + std::to_string(i)
                                     + ": expected str instance, " + items[i]->type->name
                                     + " found");
        if (i > 0)
            out += separator;
        out += each->text;
    }
    return vm.newStr(std::move(out));
}

constexpr NativeMethod kStrSplitMethods[] = {
    {"split", strSplit<false>, Arity::Anything},
    {"rsplit", strSplit<true>, Arity::Anything},
    {"splitlines", strSplitLines, Arity::Anything},
    {"join", strJoin, Arity::One},
};

} // namespace

std::span<const NativeMethod> strSplitMethods()
{
    return kStrSplitMethods;
}

} // namespace model
