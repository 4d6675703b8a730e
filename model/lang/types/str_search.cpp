// str: finding, counting, replacing, partitioning.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/types/str_values.h"

namespace model {

namespace {

/// What find(), index() and count() are given; nothing with an exception.
struct SearchArguments
{
    StrObject* text = nullptr;
    StrObject* wanted = nullptr;
    TextRange range;
    bool isPossible() const { return range.start <= range.end; }
    std::string_view within() const
    {
        return codePoints(text, static_cast<std::size_t>(range.start),
                          static_cast<std::size_t>(range.end));
    }
};

std::optional<SearchArguments> searchArguments(Vm& vm, Object* self, const CallArgs& args,
                                               const char* name)
{
    if (!checkCount(vm, args, name, 1, 3))
        return std::nullopt;
    PackedArguments packed;
    const bool packsArguments = vm.dialect().rules->calls.searchPacksArguments;
    if (packsArguments)
        packed = packArguments(vm, args);
    SearchArguments search;
    search.text = asStr(self);
    if (!packsArguments && strArgument(vm, args[0], "", name) == nullptr)
        return std::nullopt;
    const std::optional<TextRange> range = textRange(vm, args, 1, search.text->length);
    if (!range)
        return std::nullopt;
    search.range = *range;
    search.wanted = strArgument(vm, args[0], "", name);
    if (search.wanted == nullptr)
        return std::nullopt;
    return search;
}

/// The code point at which the text was found, or -1.
std::int64_t position(const SearchArguments& search, bool fromRight)
{
    if (!search.isPossible())
        return -1;
    const std::string_view within = search.within();
    const std::size_t at =
        fromRight ? within.rfind(search.wanted->text) : within.find(search.wanted->text);
    if (at == std::string_view::npos)
        return -1;
    const std::size_t skipped =
        byteOffset(search.text, static_cast<std::size_t>(search.range.start));
    return static_cast<std::int64_t>(codePointIndex(search.text, skipped + at));
}

template <bool fromRight>
Ref strFind(Vm& vm, Object* self, const CallArgs& args)
{
    const auto search = searchArguments(vm, self, args, fromRight ? "rfind" : "find");
    return search ? vm.newInt(position(*search, fromRight)) : Ref();
}

template <bool fromRight>
Ref strIndex(Vm& vm, Object* self, const CallArgs& args)
{
    const auto search = searchArguments(vm, self, args, fromRight ? "rindex" : "index");
    if (!search)
        return {};
    const std::int64_t at = position(*search, fromRight);
    return at < 0 ? vm.raiseValueError("substring not found") : vm.newInt(at);
}

Ref strCount(Vm& vm, Object* self, const CallArgs& args)
{
    const auto search = searchArguments(vm, self, args, "count");
    if (!search)
        return {};
    if (!search->isPossible())
        return vm.newInt(0);
    if (search->wanted->length == 0)
        return vm.newInt(search->range.end - search->range.start + 1);
    const auto found = occurrences(search->within(), search->wanted->text, std::string_view::npos);
    return vm.newInt(static_cast<std::int64_t>(found.size()));
}

bool matchesAt(const StrObject* text, const TextRange& range, std::string_view wanted, bool atEnd)
{
    if (range.start > range.end || range.start > text->length)
        return false;
    const std::string_view within = codePoints(text, static_cast<std::size_t>(range.start),
                                               static_cast<std::size_t>(range.end));
    return atEnd ? within.ends_with(wanted) : within.starts_with(wanted);
}

template <bool atEnd>
Ref strStartsWith(Vm& vm, Object* self, const CallArgs& args)
{
    const std::string name = atEnd ? "endswith" : "startswith";
    if (!checkCount(vm, args, name.c_str(), 1, 3))
        return {};
    const StrObject* text = asStr(self);
    const std::optional<TextRange> range = textRange(vm, args, 1, text->length);
    if (!range)
        return {};
    if (args[0]->type->layout == Kind::Tuple) {
        for (Object* each : static_cast<TupleObject*>(args[0])->span()) {
            const StrObject* wanted = asStr(each);
            if (wanted == nullptr)
                return vm.raiseTypeError("tuple for " + name + " must only contain str, not "
                                         + each->type->name);
            if (matchesAt(text, *range, wanted->text, atEnd))
                return vm.boolean(true);
        }
        return vm.boolean(false);
    }
    const StrObject* wanted = asStr(args[0]);
    if (wanted == nullptr)
        return vm.raiseTypeError(name + " first arg must be str or a tuple of str, not "
                                 + args[0]->type->name);
    return vm.boolean(matchesAt(text, *range, wanted->text, atEnd));
}

Ref strReplace(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count < 2)
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::ReplaceNeedsTwo, {std::to_string(args.count)}));
    const StrObject* wanted = strArgument(vm, args[0], "replace() argument 1");
    const StrObject* by =
        wanted == nullptr ? nullptr : strArgument(vm, args[1], "replace() argument 2");
    if (by == nullptr)
        return {};
    std::int64_t most = -1;
    if (args.count > 2) {
        const std::optional<std::int64_t> given = sizeValue(vm, args[2]);
        if (!given)
            return {};
        most = *given;
    }
    StrObject* text = asStr(self);
    std::optional<std::string> result = replaced(text->text, wanted->text, by->text, most, true);
    return result ? vm.newStr(std::move(*result)) : vm.own(text);
}

template <bool fromRight>
Ref strPartition(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* separator = strArgument(vm, args[0]);
    if (separator == nullptr)
        return {};
    if (separator->length == 0)
        return vm.raiseValueError("empty separator");
    const std::string_view text = asStr(self)->text;
    const std::size_t at = fromRight ? text.rfind(separator->text) : text.find(separator->text);
    std::vector<Ref> parts;
    if (at == std::string_view::npos) {
        for (int i = 0; i < 3; ++i)
            parts.push_back(i == (fromRight ? 2 : 0) ? pieceOf(vm, self, text) : vm.newStr({}));
    } else {
        parts.push_back(vm.newStr(std::string(text.substr(0, at))));
        parts.push_back(vm.own(args[0]));
        parts.push_back(vm.newStr(std::string(text.substr(at + separator->text.size()))));
    }
    return vm.heap().newTuple(std::move(parts));
}

template <bool isSuffix>
Ref strRemoveAffix(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* affix =
        strArgument(vm, args[0], isSuffix ? "removesuffix() argument" : "removeprefix() argument");
    if (affix == nullptr)
        return {};
    std::string_view text = asStr(self)->text;
    const std::size_t size = affix->text.size();
    if (!isSuffix && text.starts_with(affix->text))
        text.remove_prefix(size);
    else if (isSuffix && text.ends_with(affix->text))
        text.remove_suffix(size);
    return pieceOf(vm, self, text);
}

constexpr NativeMethod kStrSearchMethods[] = {
    {"find", strFind<false>, Arity::Anything},
    {"rfind", strFind<true>, Arity::Anything},
    {"index", strIndex<false>, Arity::Anything},
    {"rindex", strIndex<true>, Arity::Anything},
    {"count", strCount, Arity::Anything},
    {"startswith", strStartsWith<false>, Arity::Anything},
    {"endswith", strStartsWith<true>, Arity::Anything},
    {"replace", strReplace, Arity::Between, 0, 3},
    {"partition", strPartition<false>, Arity::One},
    {"rpartition", strPartition<true>, Arity::One},
    {"removeprefix", strRemoveAffix<false>, Arity::One},
    {"removesuffix", strRemoveAffix<true>, Arity::One},
};

} // namespace

std::span<const NativeMethod> strSearchMethods()
{
    return kStrSearchMethods;
}

} // namespace model
