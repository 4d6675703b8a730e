// Methods of bytes and bytearray.

#include "model/core/characters.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/bytes_shared.h"
#include "model/lang/types/str_values.h"

#include <algorithm>
#include <limits>

namespace model {

namespace {

/// What is searched for: bytes, or one byte as an int.
std::optional<std::string> searched(Vm& vm, Object* given)
{
    if (const auto view = bytesView(given))
        return std::string(*view);
    if (given->type->slots->toIndex == nullptr) {
        vm.raiseTypeError("argument should be integer or bytes-like object, not '"
                          + given->type->name + "'");
        return std::nullopt;
    }
    const std::optional<char> value = byteValue(vm, given);
    return value ? std::optional(std::string(1, *value)) : std::nullopt;
}

struct ByteSearch
{
    std::string wanted;
    TextRange range;
    std::string_view within;
};

std::optional<ByteSearch> byteSearch(Vm& vm, Object* self, const CallArgs& args, const char* name)
{
    if (!checkCount(vm, args, name, 1, 3))
        return std::nullopt;
    const std::string_view bytes = bytesOf(self);
    const auto range = textRange(vm, args, 1, static_cast<std::int64_t>(bytes.size()));
    std::optional<std::string> wanted = range ? searched(vm, args[0]) : std::nullopt;
    if (!wanted)
        return std::nullopt;
    ByteSearch search{std::move(*wanted), *range, {}};
    if (range->start <= range->end)
        search.within = bytes.substr(static_cast<std::size_t>(range->start),
                                     static_cast<std::size_t>(range->end - range->start));
    return search;
}

template <bool fromRight, bool mustExist>
Ref bytesFind(Vm& vm, Object* self, const CallArgs& args)
{
    const char* name = mustExist ? (fromRight ? "rindex" : "index") : fromRight ? "rfind" : "find";
    const auto search = byteSearch(vm, self, args, name);
    if (!search)
        return {};
    const std::size_t at = search->range.start > search->range.end ? std::string_view::npos
                           : fromRight ? search->within.rfind(search->wanted)
                                       : search->within.find(search->wanted);
    if (at != std::string_view::npos)
        return vm.newInt(search->range.start + static_cast<std::int64_t>(at));
    return mustExist ? vm.raiseValueError("subsection not found") : vm.newInt(-1);
}

Ref bytesCount(Vm& vm, Object* self, const CallArgs& args)
{
    const auto search = byteSearch(vm, self, args, "count");
    if (!search)
        return {};
    if (search->range.start > search->range.end)
        return vm.newInt(0);
    if (search->wanted.empty())
        return vm.newInt(static_cast<std::int64_t>(search->within.size()) + 1);
    return vm.newInt(static_cast<std::int64_t>(
        occurrences(search->within, search->wanted, std::string_view::npos).size()));
}

template <bool atEnd>
Ref bytesStartsWith(Vm& vm, Object* self, const CallArgs& args)
{
    const std::string name = atEnd ? "endswith" : "startswith";
    if (!checkCount(vm, args, name.c_str(), 1, 3))
        return {};
    const std::string_view bytes = bytesOf(self);
    const auto range = textRange(vm, args, 1, static_cast<std::int64_t>(bytes.size()));
    if (!range)
        return {};
    const auto matches = [&](std::string_view wanted) {
        if (range->start > range->end)
            return false;
        const std::string_view within =
            bytes.substr(static_cast<std::size_t>(range->start),
                         static_cast<std::size_t>(range->end - range->start));
        return atEnd ? within.ends_with(wanted) : within.starts_with(wanted);
    };
    if (args[0]->type->layout == Kind::Tuple) {
        for (Object* each : static_cast<TupleObject*>(args[0])->span()) {
            const auto wanted = bytesArgument(vm, each);
            if (!wanted)
                return {};
            if (matches(*wanted))
                return vm.boolean(true);
        }
        return vm.boolean(false);
    }
    const auto wanted = bytesView(args[0]);
    if (!wanted)
        return vm.raiseTypeError(name + " first arg must be bytes or a tuple of bytes, not "
                                 + args[0]->type->name);
    return vm.boolean(matches(*wanted));
}

Ref bytesReplace(Vm& vm, Object* self, const CallArgs& args)
{
    const auto wanted = bytesArgument(vm, args[0]);
    const auto by = wanted ? bytesArgument(vm, args[1]) : std::nullopt;
    const auto most = !by              ? std::nullopt
                      : args.count > 2 ? sizeValue(vm, args[2])
                                       : std::optional<std::int64_t>(-1);
    if (!most)
        return {};
    std::optional<std::string> result = replaced(bytesOf(self), *wanted, *by, *most, false);
    if (!result && asByteArray(self) == nullptr)
        return vm.own(self);
    return newLike(vm, self, result ? std::move(*result) : std::string(bytesOf(self)));
}

template <bool fromRight>
Ref bytesPartition(Vm& vm, Object* self, const CallArgs& args)
{
    const auto separator = bytesArgument(vm, args[0]);
    if (!separator)
        return {};
    if (separator->empty())
        return vm.raiseValueError("empty separator");
    const std::string_view bytes = bytesOf(self);
    const std::size_t at = fromRight ? bytes.rfind(*separator) : bytes.find(*separator);
    std::string_view parts[3];
    if (at == std::string_view::npos) {
        parts[fromRight ? 2 : 0] = bytes;
    } else {
        parts[0] = bytes.substr(0, at);
        parts[1] = *separator;
        parts[2] = bytes.substr(at + separator->size());
    }
    std::vector<Ref> items;
    for (const std::string_view part : parts)
        items.push_back(newLike(vm, self, std::string(part)));
    return vm.heap().newTuple(std::move(items));
}

template <bool isSuffix>
Ref bytesRemoveAffix(Vm& vm, Object* self, const CallArgs& args)
{
    const auto affix = bytesArgument(vm, args[0]);
    if (!affix)
        return {};
    std::string_view bytes = bytesOf(self);
    if (!isSuffix && bytes.starts_with(*affix))
        bytes.remove_prefix(affix->size());
    else if (isSuffix && bytes.ends_with(*affix))
        bytes.remove_suffix(affix->size());
    return newLike(vm, self, std::string(bytes));
}

// --- Splitting and joining ---

Ref bytesList(Vm& vm, Object* self, const std::vector<std::string_view>& pieces)
{
    std::vector<Ref> held;
    std::vector<Object*> items;
    for (const std::string_view piece : pieces) {
        held.push_back(newLike(vm, self, std::string(piece)));
        items.push_back(held.back().get());
    }
    return vm.heap().newList(items);
}

constexpr std::string_view kBytesWhite = " \t\n\r\v\f";

std::vector<std::string_view> splitBytesWhite(std::string_view bytes, std::size_t most,
                                              bool fromRight)
{
    std::vector<std::string_view> pieces;
    const auto strip = [&] {
        if (fromRight)
            bytes = bytes.substr(0, bytes.find_last_not_of(kBytesWhite) + 1);
        else
            bytes.remove_prefix(std::min(bytes.find_first_not_of(kBytesWhite), bytes.size()));
    };
    for (strip(); !bytes.empty(); strip()) {
        const std::size_t at =
            fromRight ? bytes.find_last_of(kBytesWhite) : bytes.find_first_of(kBytesWhite);
        if (pieces.size() == most || at == std::string_view::npos) {
            pieces.push_back(bytes);
            break;
        }
        pieces.push_back(fromRight ? bytes.substr(at + 1) : bytes.substr(0, at));
        bytes = fromRight ? bytes.substr(0, at) : bytes.substr(at);
    }
    if (fromRight)
        std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

template <bool fromRight>
Ref bytesSplit(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"sep"}, {"maxsplit"}};
    Object* given[2];
    if (!parseArguments(vm, args, fromRight ? "rsplit" : "split", kParameters, given))
        return {};
    const auto limit =
        given[1] == nullptr ? std::optional<std::int64_t>(-1) : sizeValue(vm, given[1]);
    if (!limit)
        return {};
    const std::size_t most =
        *limit < 0 ? std::numeric_limits<std::size_t>::max() : static_cast<std::size_t>(*limit);
    if (given[0] == nullptr || given[0] == vm.heap().none())
        return bytesList(vm, self, splitBytesWhite(bytesOf(self), most, fromRight));
    const auto separator = bytesArgument(vm, given[0]);
    if (!separator)
        return {};
    if (separator->empty())
        return vm.raiseValueError("empty separator");
    std::vector<std::string_view> pieces;
    std::string_view rest = bytesOf(self);
    while (pieces.size() < most) {
        const std::size_t at = fromRight ? rest.rfind(*separator) : rest.find(*separator);
        if (at == std::string_view::npos)
            break;
        const std::string_view behind = rest.substr(at + separator->size());
        pieces.push_back(fromRight ? behind : rest.substr(0, at));
        rest = fromRight ? rest.substr(0, at) : behind;
    }
    pieces.push_back(rest);
    if (fromRight)
        std::reverse(pieces.begin(), pieces.end());
    return bytesList(vm, self, pieces);
}

Ref bytesSplitLines(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> keeps = keepsLineEnds(vm, args.count == 0 ? nullptr : args[0]);
    if (!keeps)
        return {};
    std::vector<std::string_view> lines;
    std::string_view rest = bytesOf(self);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        std::size_t next = std::min(end + 1, rest.size());
        if (next < rest.size() && rest[end] == '\r' && rest[next] == '\n')
            ++next;
        lines.push_back(rest.substr(0, *keeps ? next : end));
        rest.remove_prefix(next);
    }
    return bytesList(vm, self, lines);
}

Ref bytesJoin(Vm& vm, Object* self, const CallArgs& args)
{
    if (args[0]->type->slots->iter == nullptr && args[0]->type->slots->sequenceItem == nullptr)
        return vm.raiseTypeError("can only join an iterable");
    Ref list = toList(vm, args[0]);
    if (!list)
        return {};
    std::string out;
    const auto& items = list.as<ListObject>()->items;
    if (items.size() == 1 && asByteArray(self) == nullptr && isPlainBytes(vm, items[0]))
        return vm.own(items[0]);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto each = bytesView(items[i]);
        if (!each)
            return vm.raiseTypeError("sequence item " + std::to_string(i)
                                     + ": expected a bytes-like object, " + items[i]->type->name
                                     + " found");
        if (i > 0)
            out += bytesOf(self);
        out += *each;
    }
    return newLike(vm, self, std::move(out));
}

constexpr NativeMethod kBytesSearchMethods[] = {
    {"find", bytesFind<false, false>, Arity::Anything},
    {"rfind", bytesFind<true, false>, Arity::Anything},
    {"index", bytesFind<false, true>, Arity::Anything},
    {"rindex", bytesFind<true, true>, Arity::Anything},
    {"count", bytesCount, Arity::Anything},
    {"startswith", bytesStartsWith<false>, Arity::Anything},
    {"endswith", bytesStartsWith<true>, Arity::Anything},
    {"replace", bytesReplace, Arity::Between, 2, 3},
    {"partition", bytesPartition<false>, Arity::One},
    {"rpartition", bytesPartition<true>, Arity::One},
    {"removeprefix", bytesRemoveAffix<false>, Arity::One},
    {"removesuffix", bytesRemoveAffix<true>, Arity::One},
    {"split", bytesSplit<false>, Arity::Anything},
    {"rsplit", bytesSplit<true>, Arity::Anything},
    {"splitlines", bytesSplitLines, Arity::Between, 0, 1},
    {"join", bytesJoin, Arity::One},
};

} // namespace

std::span<const NativeMethod> bytesSearchMethods()
{
    return kBytesSearchMethods;
}

} // namespace model
