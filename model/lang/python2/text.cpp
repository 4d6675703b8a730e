// str and unicode: what their operations give, their repr, and the way from one to the other.

#include "model/heap/text.h"

#include "model/core/characters.h"
#include "model/lang/python2/install.h"
#include "model/lang/python2/text_values.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/sequence.h"

namespace model::python2 {

namespace {

char hexDigit(unsigned value)
{
    return "0123456789abcdef"[value & 15U];
}

char quoteFor(std::string_view text)
{
    const bool prefersDouble =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    return prefersDouble ? '"' : '\'';
}

void appendHex(std::string& out, std::uint32_t value, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out.push_back(hexDigit(value >> static_cast<unsigned>(shift)));
}

void appendQuoted(std::string& out, std::uint32_t code, char quote)
{
    if (code == static_cast<unsigned char>(quote) || code == '\\') {
        out.push_back('\\');
        out.push_back(static_cast<char>(code));
    } else if (code == '\n') {
        out += "\\n";
    } else if (code == '\r') {
        out += "\\r";
    } else if (code == '\t') {
        out += "\\t";
    } else if (code >= 32 && code < 127) {
        out.push_back(static_cast<char>(code));
    } else if (code < 256) {
        out += "\\x";
        appendHex(out, code, 2);
    } else {
        out += code < 0x10000 ? "\\u" : "\\U";
        appendHex(out, code, code < 0x10000 ? 4 : 8);
    }
}

} // namespace

std::string quotedByteText(std::string_view bytes)
{
    const char quote = quoteFor(bytes);
    std::string out(1, quote);
    for (const char32_t code : toCodePoints(bytes))
        appendQuoted(out, code, quote);
    out.push_back(quote);
    return out;
}

std::string quotedUnicode(std::string_view text)
{
    return "u" + quotedByteText(text);
}

// --- Codecs ---

namespace {

std::string plainName(std::string_view codec)
{
    std::string plain;
    for (const char c : codec)
        plain.push_back(c == '-' || c == ' ' ? '_' : static_cast<char>(c | 0x20));
    return plain;
}

bool isUtf8(const std::string& codec)
{
    return codec == "utf_8" || codec == "utf8" || codec == "u8";
}

bool isLatin(const std::string& codec)
{
    return codec == "latin_1" || codec == "latin1" || codec == "iso_8859_1" || codec == "l1";
}

bool isAscii(const std::string& codec)
{
    return codec == "ascii" || codec == "us_ascii" || codec == "646";
}

std::nullopt_t unknownCodec(Vm& vm, std::string_view codec)
{
    vm.raise(vm.exceptions().lookupError, "unknown encoding: " + std::string(codec));
    return std::nullopt;
}

} // namespace

std::optional<std::string> encoded(Vm& vm, const std::string& text, std::string_view codec,
                                   std::string_view errors)
{
    const std::string name = plainName(codec);
    if (isUtf8(name))
        return utf8FromLatin1(text);
    if (!isLatin(name) && !isAscii(name))
        return unknownCodec(vm, codec);
    const std::uint32_t limit = isAscii(name) ? 128 : 256;
    std::string bytes;
    std::size_t position = 0;
    for (const char32_t code : toCodePoints(text)) {
        if (code < limit) {
            appendUtf8(bytes, code);
        } else if (errors == "replace") {
            bytes.push_back('?');
        } else if (errors != "ignore") {
            std::string shown;
            appendQuoted(shown, code, '\'');
            vm.raise(vm.exceptions().unicodeEncodeError,
                     "'" + std::string(isAscii(name) ? "ascii" : "latin-1")
                         + "' codec can't encode character u'" + shown + "' in position "
                         + std::to_string(position) + ": ordinal not in range("
                         + std::to_string(limit) + ")");
            return std::nullopt;
        }
        ++position;
    }
    return bytes;
}

std::optional<std::string> decoded(Vm& vm, const std::string& bytes, std::string_view codec,
                                   std::string_view errors)
{
    const std::string name = plainName(codec);
    if (isLatin(name))
        return bytes;
    if (isUtf8(name)) {
        std::string text = latin1FromUtf8(bytes);
        if (findInvalidUtf8(text) == std::string_view::npos)
            return text;
        vm.raise(vm.exceptions().unicodeDecodeError, "'utf8' codec can't decode bytes");
        return std::nullopt;
    }
    if (!isAscii(name))
        return unknownCodec(vm, codec);
    std::string text;
    std::size_t position = 0;
    for (const char32_t code : toCodePoints(bytes)) {
        if (code < 128) {
            text.push_back(static_cast<char>(code));
        } else if (errors == "replace") {
            appendUtf8(text, 0xFFFD);
        } else if (errors != "ignore") {
            std::string shown;
            appendHex(shown, code, 2);
            vm.raise(vm.exceptions().unicodeDecodeError,
                     "'ascii' codec can't decode byte 0x" + shown + " in position "
                         + std::to_string(position) + ": ordinal not in range(128)");
            return std::nullopt;
        }
        ++position;
    }
    return text;
}

Ref toByteStr(Vm& vm, Object* text)
{
    StrObject* given = asStr(text);
    if (!isUnicode(vm, text))
        return vm.own(given);
    std::optional<std::string> bytes = encoded(vm, given->text, "ascii", "strict");
    return bytes ? vm.newStr(std::move(*bytes)) : Ref();
}

Ref writeBytes(Vm& vm, Object* stream, Object* text)
{
    Ref bytes = toByteStr(vm, text);
    if (!bytes)
        return {};
    const std::string& characters = bytes.as<StrObject>()->text;
    if (static_cast<RecordObject*>(stream)->tag == 1)
        vm.softSpace = false;
    if (static_cast<RecordObject*>(stream)->tag == 1)
        vm.writeOut(latin1FromUtf8(characters));
    else
        vm.writeErrorDirectly(latin1FromUtf8(characters));
    return vm.none();
}

// --- What operations give ---

Ref asUnicode(Vm& vm, Ref result)
{
    if (!result)
        return result;
    if (result->type == vm.types().str)
        return vm.heap().newUnicode(result.as<StrObject>()->text);
    if (result->type != vm.types().list && result->type != vm.types().tuple)
        return result;
    const std::span<Object* const> items =
        result->type == vm.types().tuple ? result.as<TupleObject>()->span()
                                         : std::span<Object* const>(result.as<ListObject>()->items);
    std::vector<Ref> changed;
    for (Object* item : items)
        changed.push_back(item->type == vm.types().str
                              ? vm.heap().newUnicode(static_cast<StrObject*>(item)->text)
                              : vm.own(item));
    Ref tuple = vm.heap().newTuple(std::move(changed));
    return result->type == vm.types().tuple ? std::move(tuple) : toList(vm, tuple.get());
}

Ref likeOperands(Vm& vm, Ref result, Object* self, const CallArgs& args)
{
    bool wantsUnicode = isUnicode(vm, self);
    for (Object* argument : args.positional()) {
        wantsUnicode = wantsUnicode || isUnicode(vm, argument);
        if (argument->type == vm.types().list)
            for (Object* item : static_cast<ListObject*>(argument)->items)
                wantsUnicode = wantsUnicode || isUnicode(vm, item);
        if (argument->type == vm.types().tuple)
            for (Object* item : static_cast<TupleObject*>(argument)->span())
                wantsUnicode = wantsUnicode || isUnicode(vm, item);
    }
    return wantsUnicode ? asUnicode(vm, std::move(result)) : std::move(result);
}

namespace {

/// The operations of str before others were laid over them: the same in every interpreter.
const TypeSlots& plainText(Vm& vm)
{
    static const TypeSlots slots = *vm.types().str->slots;
    return slots;
}

Ref byteRepr(Vm& vm, Object* self)
{
    return vm.newStr(quotedByteText(asStr(self)->text));
}

Ref unicodeRepr(Vm& vm, Object* self)
{
    return vm.newStr(quotedUnicode(asStr(self)->text));
}

Ref unicodeStr(Vm& vm, Object* self)
{
    return toByteStr(vm, self);
}

Ref createByteStr(Vm& vm, TypeObject* type, const CallArgs& args)
{
    const std::uint32_t count = args.count + args.keywordCount();
    if (count > 1)
        return vm.raiseTypeError("str() takes at most 1 argument (" + std::to_string(count)
                                 + " given)");
    Ref made = count == 0 ? vm.newStr({}) : str(vm, args[0]);
    if (made && isUnicode(vm, made.get()))
        made = toByteStr(vm, made.get());
    return atomInstance(vm, type, vm.types().str, std::move(made));
}

/// What unicode() makes of an object: its own text, bytes to decode, or what its __unicode__ says.
Ref textFor(Vm& vm, Object* object)
{
    if (asStr(object) != nullptr)
        return vm.own(asStr(object));
    bool failed = false;
    Ref method = findAttribute(vm, object, vm.heap().name("__unicode__"), failed);
    if (failed)
        return {};
    return method ? call(vm, method.get()) : str(vm, object);
}

/// unicode(object), unicode(bytes, codec, errors)
Ref createUnicode(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref given = args.count == 0 ? vm.heap().newUnicode({}) : textFor(vm, args[0]);
    if (!given)
        return {};
    const StrObject* text = asStr(given.get());
    if (text == nullptr)
        return vm.raiseTypeError("coercing to Unicode: need string or buffer, " + given->type->name
                                 + " found");
    if (isUnicode(vm, given.get()))
        return atomInstance(vm, type, vm.types().unicode, vm.heap().newUnicode(text->text));
    const StrObject* codec = args.count > 1 ? asStr(args[1]) : nullptr;
    const StrObject* errors = args.count > 2 ? asStr(args[2]) : nullptr;
    std::optional<std::string> result =
        decoded(vm, text->text, codec == nullptr ? "ascii" : codec->text,
                errors == nullptr ? "strict" : errors->text);
    if (!result)
        return {};
    return atomInstance(vm, type, vm.types().unicode, vm.heap().newUnicode(std::move(*result)));
}

Ref textItem(Vm& vm, Object* self, std::int64_t index)
{
    return likeOperands(vm, plainText(vm).sequenceItem(vm, self, index), self, {});
}

Ref textGetItem(Vm& vm, Object* self, Object* key)
{
    return likeOperands(vm, plainText(vm).getItem(vm, self, key), self, {});
}

Ref textRepeat(Vm& vm, Object* self, std::int64_t times)
{
    return likeOperands(vm, plainText(vm).repeat(vm, self, times), self, {});
}

Ref textConcat(Vm& vm, Object* self, Object* other)
{
    if (asStr(other) == nullptr)
        return vm.raiseTypeError(
            isUnicode(vm, self)
                ? "coercing to Unicode: need string or buffer, " + other->type->name + " found"
                : "cannot concatenate 'str' and '" + other->type->name + "' objects");
    if (isUnicode(vm, self) != isUnicode(vm, other)) {
        const Object* bytes = isUnicode(vm, self) ? other : self;
        if (!decoded(vm, asStr(const_cast<Object*>(bytes))->text, "ascii", "strict"))
            return {};
    }
    return likeOperands(vm, plainText(vm).concat(vm, self, other), self, CallArgs{&other, 1});
}

Ref textRemainder(Vm& vm, Object* left, Object* right)
{
    if (asStr(left) == nullptr)
        return vm.own(vm.heap().notImplemented());
    constexpr auto kRemainder = static_cast<std::size_t>(BinaryOp::Remainder);
    return likeOperands(vm, plainText(vm).binary[kRemainder](vm, left, right), left,
                        CallArgs{&right, 1});
}

Ref refuseBaseString(Vm& vm, TypeObject*, const CallArgs&)
{
    return vm.raiseTypeError("The basestring type cannot be instantiated");
}

/// str and unicode get a base of their own.
void insertBase(Vm& vm, TypeObject* base, TypeObject* type)
{
    Heap& heap = vm.heap();
    std::erase(type->base->subclasses, type);
    heap.set(type->id, Role::Base, type->base, vm.own(base));
    Object* only = base;
    heap.set(type->id, Role::Bases, type->bases, heap.newTuple(std::span<Object* const>(&only, 1)));
    Object* const line[] = {type, base, vm.types().object};
    heap.set(type->id, Role::Mro, type->mro, heap.newTuple(std::span<Object* const>(line)));
    base->subclasses.push_back(type);
}

} // namespace

void installText(Vm& vm)
{
    TypeObject* base = vm.newType("basestring", vm.types().object, Kind::Instance);
    TypeSlots baseSlots;
    baseSlots.create = refuseBaseString;
    vm.defineType(base, baseSlots);
    TypeSlots slots = plainText(vm);
    slots.iter = nullptr; // By position.
    slots.repr = byteRepr;
    slots.create = createByteStr;
    slots.sequenceItem = textItem;
    slots.getItem = textGetItem;
    slots.repeat = textRepeat;
    slots.concat = textConcat;
    slots.binary[static_cast<std::size_t>(BinaryOp::Remainder)] = textRemainder;
    *vm.types().str->slots = slots;
    slots.repr = unicodeRepr;
    slots.str = unicodeStr;
    slots.create = createUnicode;
    vm.defineType(vm.types().unicode, slots);
    for (TypeObject* type : {vm.types().str, vm.types().unicode})
        insertBase(vm, base, type);
    removeNames(vm, vm.types().str, {"__iter__"});
    installTextMethods(vm);
    renewWrappers(vm, vm.types().str);
}

} // namespace model::python2
