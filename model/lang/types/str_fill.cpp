// str: stripping, filling up, tabs.

#include "model/core/character_classes.h"
#include "model/heap/text.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/str_values.h"

#include <algorithm>
#include <limits>

namespace model {

namespace {

Ref stripped(Vm& vm, Object* self, const CallArgs& args, const char* name, bool left, bool right)
{
    const StrObject* text = asStr(self);
    std::u32string set;
    const bool hasSet = args.count > 0 && args[0] != vm.heap().none();
    if (hasSet) {
        const StrObject* given = asStr(args[0]);
        if (given == nullptr)
            return vm.raiseTypeError(std::string(name) + " arg must be None or str");
        set = toCodePoints(given->text);
    }
    const auto goes = [&](char32_t c) {
        return hasSet ? set.find(c) != std::u32string::npos : isWhiteSpace(c);
    };
    const std::u32string all = toCodePoints(text->text);
    std::size_t first = 0;
    std::size_t end = all.size();
    while (left && first < end && goes(all[first]))
        ++first;
    while (right && end > first && goes(all[end - 1]))
        --end;
    return pieceOf(vm, self, codePoints(text, first, end));
}

template <bool left, bool right>
Ref strStrip(Vm& vm, Object* self, const CallArgs& args)
{
    return stripped(vm, self, args,
                    left && right ? "strip"
                    : left        ? "lstrip"
                                  : "rstrip",
                    left, right);
}

std::string times(std::string_view text, std::int64_t count)
{
    std::string out;
    for (std::int64_t i = 0; i < count; ++i)
        out += text;
    return out;
}

/// 'l': text first, 'r': fill first, 'c': in the middle.
template <char where>
Ref strJustify(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> width = sizeValue(vm, args[0]);
    if (!width)
        return {};
    std::string fill = " ";
    if (args.count > 1) {
        const StrObject* given = asStr(args[1]);
        if (given == nullptr)
            return vm.raiseTypeError("The fill character must be a unicode character, not "
                                     + args[1]->type->name);
        if (given->length != 1)
            return vm.raiseTypeError("The fill character must be exactly one character long");
        fill = given->text;
    }
    const StrObject* text = asStr(self);
    const std::int64_t missing = *width - text->length;
    if (missing <= 0)
        return pieceOf(vm, self, text->text);
    std::int64_t before = 0;
    if (where == 'r')
        before = missing;
    else if (where == 'c')
        before = missing / 2 + (missing & *width & 1);
    return vm.newStr(times(fill, before) + text->text + times(fill, missing - before));
}

Ref strZeroFill(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> width = sizeValue(vm, args[0]);
    if (!width)
        return {};
    const StrObject* text = asStr(self);
    const std::int64_t missing = *width - text->length;
    if (missing <= 0)
        return pieceOf(vm, self, text->text);
    const bool hasSign = text->text.starts_with('+') || text->text.starts_with('-');
    const std::size_t sign = hasSign ? 1 : 0;
    return vm.newStr(text->text.substr(0, sign)
                     + std::string(static_cast<std::size_t>(missing), '0')
                     + text->text.substr(sign));
}

Ref strExpandTabs(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"tabsize"}};
    Object* given[1];
    if (!parseArguments(vm, args, "expandtabs", kParameters, given))
        return {};
    std::int64_t size = 8;
    if (given[0] != nullptr) {
        const std::optional<std::int64_t> wanted = cIntValue(vm, given[0]);
        if (!wanted)
            return {};
        if (*wanted > std::numeric_limits<int>::max())
            return vm.raise(vm.exceptions().overflowError,
                            "Python int too large to convert to C int");
        size = *wanted;
    }
    if (asStr(self)->text.find('\t') == std::string::npos)
        return pieceOf(vm, self, asStr(self)->text);
    std::string out;
    std::int64_t column = 0;
    for (const char c : asStr(self)->text) {
        if (c == '\t') {
            const std::int64_t count = size > 0 ? size - column % size : 0;
            out.append(static_cast<std::size_t>(count), ' ');
            column += count;
            continue;
        }
        out += c;
        if (c == '\n' || c == '\r')
            column = 0;
        else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            ++column;
    }
    return vm.newStr(std::move(out));
}

constexpr NativeMethod kStrFillMethods[] = {
    {"strip", strStrip<true, true>, Arity::Between, 0, 1},
    {"lstrip", strStrip<true, false>, Arity::Between, 0, 1},
    {"rstrip", strStrip<false, true>, Arity::Between, 0, 1},
    {"ljust", strJustify<'l'>, Arity::Between, 1, 2},
    {"rjust", strJustify<'r'>, Arity::Between, 1, 2},
    {"center", strJustify<'c'>, Arity::Between, 1, 2},
    {"zfill", strZeroFill, Arity::One},
    {"expandtabs", strExpandTabs, Arity::Anything},
};

} // namespace

std::span<const NativeMethod> strFillMethods()
{
    return kStrFillMethods;
}

} // namespace model
