// bytes and bytearray as text: decoding, hexadecimal, ASCII case, filling.

#include "model/core/characters.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/bytes_shared.h"
#include "model/lang/types/str_values.h"

#include <algorithm>

namespace model {

namespace {

bool isLow(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isHigh(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c)
{
    return isLow(c) || isHigh(c);
}

bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDecimalDigit(c);
}

bool isByteWhite(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char raised(char c)
{
    return isLow(c) ? static_cast<char>(c - 32) : c;
}

char loweredByte(char c)
{
    return isHigh(c) ? static_cast<char>(c + 32) : c;
}

char swappedByte(char c)
{
    return isLow(c) ? raised(c) : loweredByte(c);
}

template <char (*change)(char)>
Ref bytesChange(Vm& vm, Object* self, const CallArgs&)
{
    std::string out(bytesOf(self));
    std::transform(out.begin(), out.end(), out.begin(), change);
    return newLike(vm, self, std::move(out));
}

template <bool everyWord>
Ref bytesTitle(Vm& vm, Object* self, const CallArgs&)
{
    std::string out(bytesOf(self));
    bool isFirst = true;
    for (char& c : out) {
        const bool wasLetter = isLetter(c);
        c = isFirst ? raised(c) : loweredByte(c);
        isFirst = everyWord && !wasLetter;
    }
    return newLike(vm, self, std::move(out));
}

template <bool (*isFine)(char)>
Ref bytesAll(Vm& vm, Object* self, const CallArgs&)
{
    const std::string_view bytes = bytesOf(self);
    return vm.boolean(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), isFine));
}

template <bool (*isFine)(char), bool (*isBad)(char)>
Ref bytesAllCased(Vm& vm, Object* self, const CallArgs&)
{
    const std::string_view bytes = bytesOf(self);
    return vm.boolean(std::any_of(bytes.begin(), bytes.end(), isFine)
                      && std::none_of(bytes.begin(), bytes.end(), isBad));
}

Ref bytesIsAscii(Vm& vm, Object* self, const CallArgs&)
{
    const std::string_view bytes = bytesOf(self);
    return vm.boolean(std::all_of(bytes.begin(), bytes.end(),
                                  [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

// --- Filling and stripping ---

template <bool left, bool right>
Ref bytesStrip(Vm& vm, Object* self, const CallArgs& args)
{
    std::string_view set = " \t\n\r\v\f";
    if (args.count > 0 && args[0] != vm.heap().none()) {
        const auto given = bytesArgument(vm, args[0]);
        if (!given)
            return {};
        set = *given;
    }
    std::string_view bytes = bytesOf(self);
    if (left)
        bytes.remove_prefix(std::min(bytes.find_first_not_of(set), bytes.size()));
    if (right)
        bytes = bytes.substr(0, bytes.find_last_not_of(set) + 1);
    if (asByteArray(self) == nullptr && bytes.size() == bytesOf(self).size())
        return vm.own(self);
    return newLike(vm, self, std::string(bytes));
}

/// 'l': bytes first, 'r': fill first, 'c': in the middle.
template <char where>
Ref bytesJustify(Vm& vm, Object* self, const CallArgs& args)
{
    const char* name = where == 'l' ? "ljust" : where == 'r' ? "rjust" : "center";
    const std::optional<std::int64_t> width = sizeValue(vm, args[0]);
    if (!width)
        return {};
    char fill = ' ';
    if (args.count > 1) {
        const auto given = bytesView(args[1]);
        if (!given || given->size() != 1)
            return vm.raiseTypeError(
                std::string(name) + "() argument 2 must be a byte string of length 1, not "
                + (args[1] == vm.heap().none() ? "None" : args[1]->type->name));
        fill = (*given)[0];
    }
    const std::string_view bytes = bytesOf(self);
    const std::int64_t missing =
        std::max<std::int64_t>(*width - static_cast<std::int64_t>(bytes.size()), 0);
    const std::int64_t before = where == 'r'   ? missing
                                : where == 'c' ? missing / 2 + (missing & *width & 1)
                                               : 0;
    return newLike(vm, self,
                   std::string(static_cast<std::size_t>(before), fill) + std::string(bytes)
                       + std::string(static_cast<std::size_t>(missing - before), fill));
}

Ref bytesZeroFill(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> width = sizeValue(vm, args[0]);
    if (!width)
        return {};
    std::string bytes(bytesOf(self));
    const std::int64_t missing = *width - static_cast<std::int64_t>(bytes.size());
    if (missing > 0) {
        const bool hasSign = bytes.starts_with('-') || bytes.starts_with('+');
        bytes.insert(hasSign ? 1 : 0, static_cast<std::size_t>(missing), '0');
    }
    return newLike(vm, self, std::move(bytes));
}

// --- Conversions ---

Ref bytesDecode(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"encoding"}, {"errors"}};
    Object* given[2];
    if (!parseArguments(vm, args, "decode", kParameters, given))
        return {};
    std::string names[2] = {"utf-8", "strict"};
    for (std::size_t i = 0; i < 2; ++i) {
        if (given[i] == nullptr)
            continue;
        const std::string what = std::string("decode() argument '") + kParameters[i].name + "'";
        const StrObject* name = strArgument(vm, given[i], what.c_str());
        if (name == nullptr)
            return {};
        names[i] = name->text;
    }
    std::optional<std::string> text = decodeText(vm, bytesOf(self), names[0], names[1]);
    return text ? vm.newStr(std::move(*text)) : Ref();
}

Ref bytesHex(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"sep"}, {"bytes_per_sep"}};
    Object* given[2];
    if (!parseArguments(vm, args, "hex", kParameters, given))
        return {};
    std::string separator;
    if (given[0] != nullptr) {
        const StrObject* text = asStr(given[0]);
        const auto bytes = bytesView(given[0]);
        if (text == nullptr && !bytes)
            return vm.raiseTypeError("sep must be str or bytes.");
        separator = text != nullptr ? text->text : std::string(*bytes);
        if (separator.size() != 1)
            return vm.raiseValueError("sep must be length 1.");
    }
    const auto group =
        given[1] == nullptr ? std::optional<std::int64_t>(1) : indexValue(vm, given[1]);
    if (!group)
        return {};
    const std::string_view bytes = bytesOf(self);
    const auto size = static_cast<std::int64_t>(bytes.size());
    std::string out;
    for (std::int64_t i = 0; i < size; ++i) {
        // Groups are counted from the right, or from the left if negative.
        const std::int64_t place = *group > 0 ? size - i : i;
        if (i > 0 && *group != 0 && place % std::abs(*group) == 0)
            out += separator;
        const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 0xFU];
    }
    return vm.newStr(std::move(out));
}

Ref bytesFromHex(Vm& vm, Object* type, const CallArgs& args)
{
    const StrObject* text = strArgument(vm, args[0], "fromhex() argument");
    if (text == nullptr)
        return {};
    std::string bytes;
    const std::string& digits = text->text;
    for (std::size_t at = 0; at < digits.size();) {
        if (isByteWhite(digits[at])) {
            ++at;
            continue;
        }
        const int high = digitValue(digits[at]);
        const int low = high >= 0 && at + 1 < digits.size() ? digitValue(digits[at + 1]) : -1;
        if (high < 0 || low < 0)
            return vm.raiseValueError("non-hexadecimal number found in fromhex() arg at position "
                                      + std::to_string(high < 0 ? at : at + 1));
        bytes += static_cast<char>(high * 16 + low);
        at += 2;
    }
    Ref made = vm.heap().newBytes(std::move(bytes));
    return type == vm.types().bytes ? made : call(vm, type, {made.get()});
}

Ref bytesTranslate(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"", true}, {"delete"}};
    Object* given[2];
    if (!parseArguments(vm, args, "translate", kParameters, given))
        return {};
    std::string_view table;
    if (given[0] != vm.heap().none()) {
        const auto bytes = bytesArgument(vm, given[0]);
        if (!bytes)
            return {};
        if (bytes->size() != 256)
            return vm.raiseValueError("translation table must be 256 characters long");
        table = *bytes;
    }
    const auto gone =
        given[1] == nullptr ? std::optional<std::string_view>("") : bytesArgument(vm, given[1]);
    if (!gone)
        return {};
    std::string out;
    for (const char c : bytesOf(self))
        if (gone->find(c) == std::string_view::npos)
            out += table.empty() ? c : table[static_cast<unsigned char>(c)];
    return newLike(vm, self, std::move(out));
}

Ref bytesMakeTable(Vm& vm, Object*, const CallArgs& args)
{
    const auto from = bytesArgument(vm, args[0]);
    const auto to = from ? bytesArgument(vm, args[1]) : std::nullopt;
    if (!to)
        return {};
    if (from->size() != to->size())
        return vm.raiseValueError("maketrans arguments must have same length");
    std::string table;
    for (int i = 0; i < 256; ++i)
        table += static_cast<char>(i);
    for (std::size_t i = 0; i < from->size(); ++i)
        table[static_cast<unsigned char>((*from)[i])] = (*to)[i];
    return vm.heap().newBytes(std::move(table));
}

constexpr NativeMethod kBytesTextMethods[] = {
    {"upper", bytesChange<raised>},
    {"lower", bytesChange<loweredByte>},
    {"swapcase", bytesChange<swappedByte>},
    {"title", bytesTitle<true>},
    {"capitalize", bytesTitle<false>},
    {"isalpha", bytesAll<isLetter>},
    {"isalnum", bytesAll<isLetterOrDigit>},
    {"isdigit", bytesAll<isDecimalDigit>},
    {"isspace", bytesAll<isByteWhite>},
    {"islower", bytesAllCased<isLow, isHigh>},
    {"isupper", bytesAllCased<isHigh, isLow>},
    {"isascii", bytesIsAscii},
    {"strip", bytesStrip<true, true>, Arity::Between, 0, 1},
    {"lstrip", bytesStrip<true, false>, Arity::Between, 0, 1},
    {"rstrip", bytesStrip<false, true>, Arity::Between, 0, 1},
    {"ljust", bytesJustify<'l'>, Arity::Between, 1, 2},
    {"rjust", bytesJustify<'r'>, Arity::Between, 1, 2},
    {"center", bytesJustify<'c'>, Arity::Between, 1, 2},
    {"zfill", bytesZeroFill, Arity::One},
    {"decode", bytesDecode, Arity::Anything},
    {"hex", bytesHex, Arity::Anything},
    {"fromhex", bytesFromHex, Arity::One, 0, 0, NativeMethod::Binding::Class},
    {"translate", bytesTranslate, Arity::Anything},
    {"maketrans", bytesMakeTable, Arity::Between, 2, 2, NativeMethod::Binding::Static},
};

} // namespace

std::span<const NativeMethod> bytesTextMethods()
{
    return kBytesTextMethods;
}

} // namespace model
