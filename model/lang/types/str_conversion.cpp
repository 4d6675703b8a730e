// str: the constructor, encoding, translating.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/str_values.h"

namespace model {

namespace {

/// A str argument of a codec, or its default; nothing with a TypeError.
std::optional<std::string> codecArgument(Vm& vm, Object* given, const char* function,
                                         const char* name, const char* otherwise)
{
    if (given == nullptr)
        return std::string(otherwise);
    const StrObject* text = strArgument(vm, given, codecArgumentText(vm, function, name).c_str());
    return text == nullptr ? std::nullopt : std::optional(text->text);
}

Ref strEncode(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"encoding"}, {"errors"}};
    Object* given[2];
    if (!parseArguments(vm, args, "encode", kParameters, given))
        return {};
    const auto encoding = codecArgument(vm, given[0], "encode", "encoding", "utf-8");
    const auto errors =
        encoding ? codecArgument(vm, given[1], "encode", "errors", "strict") : std::nullopt;
    if (!errors)
        return {};
    std::optional<std::string> bytes = encodeText(vm, asStr(self), *encoding, *errors);
    return bytes ? vm.heap().newBytes(std::move(*bytes)) : Ref();
}

/// Whether encoding and errors, as far as they are given, are texts; else it is said by their type.
///
/// Source:  CPython 3.13, Objects/unicodeobject.c, arg_as_utf8()
bool areVectorTexts(Vm& vm, Object* const* given)
{
    for (const int i : {1, 2})
        if (given[i] != nullptr && asStr(given[i]) == nullptr) {
            vm.raiseTypeError(codecArgumentText(vm, "str", i == 1 ? "encoding" : "errors")
                              + " must be str, not " + given[i]->type->name);
            return false;
        }
    return true;
}

/// str(bytes, encoding, errors)
Ref strFromBytes(Vm& vm, Object* const* given)
{
    const auto encoding = codecArgument(vm, given[1], "str", "encoding", "utf-8");
    const auto errors =
        encoding ? codecArgument(vm, given[2], "str", "errors", "strict") : std::nullopt;
    if (!errors)
        return {};
    if (asStr(given[0]) != nullptr)
        return vm.raiseTypeError("decoding str is not supported");
    const std::optional<std::string_view> bytes = bytesView(given[0]);
    if (!bytes)
        return vm.raiseTypeError("decoding to str: need a bytes-like object, "
                                 + given[0]->type->name + " found");
    std::optional<std::string> text = decodeText(vm, *bytes, *encoding, *errors);
    return text ? vm.newStr(std::move(*text)) : Ref();
}

// --- Translating ---

/// What the table has for a character; false with an exception. A missing one stays.
bool appendTranslated(Vm& vm, std::string& out, Object* table, char32_t code)
{
    Ref key = vm.newInt(static_cast<std::int64_t>(code));
    Ref value = getItem(vm, table, key.get());
    if (!value) {
        if (!vm.errorIs(vm.exceptions().lookupError))
            return false;
        vm.clearError();
        appendUtf8(out, code);
        return true;
    }
    if (value.get() == vm.heap().none())
        return true;
    if (const StrObject* text = asStr(value.get())) {
        out += text->text;
        return true;
    }
    const IntObject* number = plainInt(value.get());
    if (number == nullptr) {
        vm.raiseTypeError("character mapping must return integer, None or str");
        return false;
    }
    if (number->big || number->value < 0 || number->value > 0x10FFFF) {
        vm.raiseValueError("character mapping must be in range(0x110000)");
        return false;
    }
    appendUtf8(out, static_cast<std::uint32_t>(number->value));
    return true;
}

Ref strTranslate(Vm& vm, Object* self, const CallArgs& args)
{
    std::string out;
    for (const char32_t code : toCodePoints(asStr(self)->text))
        if (!appendTranslated(vm, out, args[0], code))
            return {};
    return vm.newStr(std::move(out));
}

/// maketrans(dict): str keys become numbers.
Ref tableFromDict(Vm& vm, Object* given)
{
    if (given->type != vm.types().dict)
        return vm.raiseTypeError("if you give only one argument to maketrans it must be a dict");
    Ref table = vm.heap().newDict();
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(static_cast<DictObject*>(given), position, key, value)) {
        Ref number;
        if (const StrObject* text = asStr(key)) {
            if (text->length != 1)
                return vm.raiseValueError("string keys in translate table must be of length 1");
            number = vm.newInt(static_cast<std::int64_t>(firstCodePoint(text->text)));
        } else if (plainInt(key) != nullptr) {
            number = vm.own(key);
        } else {
            return vm.raiseTypeError("keys in translate table must be strings or integers");
        }
        if (!dictSet(vm, table.as<DictObject>(), number.get(), value))
            return {};
    }
    return table;
}

Ref strMakeTable(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 1)
        return tableFromDict(vm, args[0]);
    if (asStr(args[0]) == nullptr)
        return vm.raiseTypeError(
            "first maketrans argument must be a string if there is a second argument");
    const StrObject* by = strArgument(vm, args[1], "maketrans() argument 2");
    const StrObject* gone =
        by == nullptr || args.count < 3 ? by : strArgument(vm, args[2], "maketrans() argument 3");
    if (gone == nullptr)
        return {};
    const std::u32string from = toCodePoints(asStr(args[0])->text);
    const std::u32string to = toCodePoints(by->text);
    if (from.size() != to.size())
        return vm.raiseValueError("the first two maketrans arguments must have equal length");
    Ref table = vm.heap().newDict();
    const auto store = [&](char32_t code, const Ref& value) {
        Ref key = vm.newInt(static_cast<std::int64_t>(code));
        dictSet(vm, table.as<DictObject>(), key.get(), value.get());
    };
    for (std::size_t i = 0; i < from.size(); ++i)
        store(from[i], vm.newInt(static_cast<std::int64_t>(to[i])));
    if (args.count > 2)
        for (const char32_t code : toCodePoints(gone->text))
            store(code, vm.none());
    return table;
}

Ref strNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    Object* items[1] = {asStr(self)};
    return vm.heap().newTuple(items);
}

constexpr NativeMethod kStrConversionMethods[] = {
    {"encode", strEncode, Arity::Anything},
    {"translate", strTranslate, Arity::One},
    {"maketrans", strMakeTable, Arity::Between, 1, 3, NativeMethod::Binding::Static},
    {"__getnewargs__", strNewArguments},
};

} // namespace

std::span<const NativeMethod> strConversionMethods()
{
    return kStrConversionMethods;
}

Ref createStr(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count + args.keywordCount() > 3)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::TooManyForStr,
                                        {std::to_string(args.count + args.keywordCount())}));
    static constexpr NativeParameter kParameters[] = {{"object"}, {"encoding"}, {"errors"}};
    Object* given[3];
    if (!parseArguments(vm, args, "str", kParameters, given))
        return {};
    const bool isVector = type == vm.types().str && args.keywordCount() == 0
                          && vm.dialect().rules->calls.intAndStrTakeVectors;
    if (isVector && !areVectorTexts(vm, given))
        return {};
    Ref text;
    if (given[0] == nullptr)
        text = vm.newStr({});
    else if (given[1] != nullptr || given[2] != nullptr)
        text = strFromBytes(vm, given);
    else
        text = str(vm, given[0]);
    if (text && type != vm.types().str)
        text = vm.own(asStr(text.get()));
    return atomInstance(vm, type, vm.types().str, std::move(text));
}

} // namespace model
