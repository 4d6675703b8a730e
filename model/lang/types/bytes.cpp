// bytes, and the operations that bytearray has too.

#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/bytes_shared.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/install.h"
#include "model/lang/types/memory_view.h"
#include "model/lang/types/object_reduce.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/str_values.h"

#include <limits>

namespace model {

namespace {

std::int64_t bytesLength(Vm&, Object* self)
{
    return static_cast<std::int64_t>(bytesOf(self).size());
}

Ref bytesItem(Vm& vm, Object* self, std::int64_t index)
{
    const std::string_view bytes = bytesOf(self);
    if (index < 0 || index >= static_cast<std::int64_t>(bytes.size()))
        return vm.raise(vm.exceptions().indexError, asByteArray(self) != nullptr
                                                        ? "bytearray index out of range"
                                                        : "index out of range");
    return vm.newInt(static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]));
}

std::optional<bool> bytesContains(Vm& vm, Object* self, Object* item)
{
    if (const auto wanted = bytesView(item))
        return bytesOf(self).find(*wanted) != std::string_view::npos;
    if (item->type->slots->toIndex == nullptr) {
        bytesArgument(vm, item);
        return std::nullopt;
    }
    const std::optional<char> value = byteValue(vm, item);
    if (!value)
        return std::nullopt;
    return bytesOf(self).find(*value) != std::string_view::npos;
}

Ref bytesConcat(Vm& vm, Object* self, Object* other)
{
    const auto right = bytesView(other);
    if (!right)
        return vm.raiseTypeError("can't concat " + other->type->name + " to " + self->type->name);
    if (right->empty() && isPlainBytes(vm, self))
        return vm.own(self);
    if (bytesOf(self).empty() && isPlainBytes(vm, self) && isPlainBytes(vm, other))
        return vm.own(other);
    std::string joined(bytesOf(self));
    joined += *right;
    return newLike(vm, self, std::move(joined));
}

Ref bytesRepeat(Vm& vm, Object* self, std::int64_t times)
{
    const std::string_view bytes = bytesOf(self);
    constexpr std::int64_t kLongest = std::int64_t{1} << 30;
    if (times > 0 && !bytes.empty() && times > kLongest / static_cast<std::int64_t>(bytes.size()))
        return vm.raise(vm.exceptions().memoryError, "");
    if (times == 1 && isPlainBytes(vm, self))
        return vm.own(self);
    std::string out;
    for (std::int64_t i = 0; i < times; ++i)
        out += bytes;
    return newLike(vm, self, std::move(out));
}

Ref bytesCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    const auto a = bytesView(left);
    const auto b = bytesView(right);
    const bool isLeftToView = asBytes(left) != nullptr && right->type == vm.types().memoryView;
    if (!a || !b || isLeftToView)
        return notImplemented(vm);
    return vm.boolean(orderHolds(a->compare(*b), op));
}

std::optional<Hash> bytesHash(Vm& vm, Object* self)
{
    auto* object = asBytes(self);
    if (object->hash == -1) {
        // As a str of the same characters, so that it is the same in every run.
        Ref text = vm.heap().create<StrObject>(vm.types().str, Kind::Str);
        text.as<StrObject>()->text = object->bytes;
        object->hash = dict::hashOf(text.as<StrObject>());
    }
    return object->hash;
}

Ref bytesRepr(Vm& vm, Object* self)
{
    const std::string text = quotedBytes(bytesOf(self));
    return vm.newStr(asByteArray(self) != nullptr ? self->type->name + "(" + text + ")" : text);
}

Ref createBytes(Vm& vm, TypeObject* type, const CallArgs& args)
{
    const bool isPlainCopy =
        args.count == 1 && args.keywordCount() == 0 && args[0]->type == vm.types().bytes;
    if (isPlainCopy)
        return atomInstance(vm, type, vm.types().bytes, vm.own(args[0]));
    std::optional<std::string> bytes = bytesFromArguments(vm, args, "bytes");
    return bytes ? atomInstance(vm, type, vm.types().bytes, vm.heap().newBytes(std::move(*bytes)))
                 : Ref();
}

// --- The iterator of both: the object (none at the end), the next position ---

Ref newBytesIterator(Vm& vm, Object* self)
{
    Object* fields[1] = {self};
    TypeObject* type =
        asByteArray(self) != nullptr ? vm.types().byteArrayIterator : vm.types().bytesIterator;
    return vm.heap().newRecord(type, fields);
}

Ref bytesIteratorNext(Vm& vm, Object* self)
{
    auto* iterator = static_cast<RecordObject*>(self);
    Object*& held = iterator->fields()[0];
    if (held == nullptr)
        return {};
    const std::string_view bytes = bytesOf(held);
    const auto at = static_cast<std::size_t>(iterator->numbers[0]++);
    if (at < bytes.size())
        return vm.newInt(static_cast<unsigned char>(bytes[at]));
    vm.heap().clear(iterator->id, {Role::Field, 0}, held);
    return {};
}

/// Everything iterable, one int at a time.
std::optional<std::string> bytesFromIterable(Vm& vm, Object* object)
{
    Ref iterator = iterate(vm, object);
    if (!iterator)
        return std::nullopt;
    std::string bytes;
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<char> value = byteValue(vm, item.get(), "bytes");
        if (!value)
            return std::nullopt;
        bytes += *value;
    }
    return vm.hasError() ? std::nullopt : std::optional(std::move(bytes));
}

std::optional<std::string> textArgument(Vm& vm, Object* given, const char* function,
                                        const char* name, const char* otherwise)
{
    if (given == nullptr)
        return std::string(otherwise);
    const StrObject* text = strArgument(vm, given, codecArgumentText(vm, function, name).c_str());
    if (text != nullptr)
        return text->text;
    return std::nullopt;
}

std::optional<std::string> zeros(Vm& vm, Object* count)
{
    const std::optional<std::int64_t> size = indexValue(vm, count, vm.exceptions().overflowError);
    if (!size)
        return std::nullopt;
    constexpr std::int64_t kMostZeros = std::int64_t{1} << 30;
    if (*size < 0)
        vm.raiseValueError("negative count");
    else if (*size > kMostZeros)
        vm.raise(vm.exceptions().memoryError, "");
    else
        return std::string(static_cast<std::size_t>(*size), '\0');
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> bytesView(Object* object)
{
    if (const ByteArrayObject* array = asByteArray(object))
        return array->bytes;
    if (const BytesObject* plain = asBytes(object))
        return plain->bytes;
    return contiguousBytes(object);
}

std::string_view bytesOf(Object* self)
{
    if (const ByteArrayObject* array = asByteArray(self))
        return array->bytes;
    return asBytes(self)->bytes;
}

Ref newByteArray(Vm& vm, std::string bytes)
{
    Ref made = vm.heap().create<ByteArrayObject>(vm.types().byteArray, Kind::ByteArray);
    made.as<ByteArrayObject>()->bytes = std::move(bytes);
    return made;
}

Ref newLike(Vm& vm, Object* self, std::string bytes)
{
    return asByteArray(self) != nullptr ? newByteArray(vm, std::move(bytes))
                                        : vm.heap().newBytes(std::move(bytes));
}

std::optional<char> byteValue(Vm& vm, Object* object, const char* what)
{
    const std::optional<std::int64_t> value = indexValue(vm, object, true);
    if (!value)
        return std::nullopt;
    if (*value < 0 || *value > 255) {
        vm.raiseValueError(std::string(what) + " must be in range(0, 256)");
        return std::nullopt;
    }
    return static_cast<char>(*value);
}

std::optional<std::string_view> bytesArgument(Vm& vm, Object* object)
{
    const auto view = bytesView(object);
    if (!view)
        vm.raiseTypeError("a bytes-like object is required, not '" + object->type->name + "'");
    return view;
}

std::optional<std::string> bytesFromObject(Vm& vm, Object* object)
{
    bool failed = false;
    if (object->type != vm.types().bytes) {
        Ref convert = lookupSpecial(vm, object, vm.names().bytes, failed);
        Ref made = convert ? call(vm, convert.get()) : Ref();
        if (failed || (convert && !made))
            return std::nullopt;
        if (made && asBytes(made.get()) == nullptr) {
            vm.raiseTypeError("__bytes__ returned non-bytes (type " + made->type->name + ")");
            return std::nullopt;
        }
        if (made)
            return asBytes(made.get())->bytes;
    }
    if (const auto view = bytesView(object))
        return std::string(*view);
    const TypeSlots& slots = *object->type->slots;
    if (asStr(object) == nullptr && (slots.iter != nullptr || slots.sequenceItem != nullptr))
        return bytesFromIterable(vm, object);
    vm.raiseTypeError("cannot convert '" + object->type->name + "' object to bytes");
    return std::nullopt;
}

std::optional<std::string> bytesFromArguments(Vm& vm, const CallArgs& args, const char* name)
{
    static constexpr NativeParameter kParameters[] = {{"source"}, {"encoding"}, {"errors"}};
    Object* given[3];
    if (!parseArguments(vm, args, name, kParameters, given))
        return std::nullopt;
    const auto encoding = textArgument(vm, given[1], name, "encoding", "utf-8");
    const auto errors =
        encoding ? textArgument(vm, given[2], name, "errors", "strict") : std::nullopt;
    if (!errors)
        return std::nullopt;
    const bool hasCodec = given[1] != nullptr || given[2] != nullptr;
    StrObject* text = given[0] == nullptr ? nullptr : asStr(given[0]);
    if (hasCodec && text == nullptr) {
        vm.raiseTypeError(given[0] == nullptr && given[1] == nullptr
                              ? "errors without a string argument"
                              : "encoding without a string argument");
        return std::nullopt;
    }
    if (text != nullptr && given[1] == nullptr) {
        vm.raiseTypeError("string argument without an encoding");
        return std::nullopt;
    }
    if (text != nullptr)
        return encodeText(vm, text, *encoding, *errors);
    if (given[0] == nullptr)
        return std::string();
    const bool convertsItself = lookupInType(vm, given[0]->type, vm.names().bytes) != nullptr;
    if (!convertsItself && given[0]->type->slots->toIndex != nullptr && !bytesView(given[0])) {
        std::optional<std::string> made = zeros(vm, given[0]);
        if (made || !vm.errorIs(vm.exceptions().typeError))
            return made;
        vm.takeError(); // A proxy has the slot, its referent may not: then it is iterated.
    }
    return bytesFromObject(vm, given[0]);
}

Ref bytesGetItem(Vm& vm, Object* self, Object* key)
{
    const std::string_view bytes = bytesOf(self);
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (isSlice(vm, key)) {
        const std::optional<SliceRange> range = resolveSlice(vm, key, size);
        if (!range)
            return {};
        if (range->step == 1 && range->count == size && isPlainBytes(vm, self))
            return vm.own(self);
        std::string chosen;
        for (std::int64_t i = 0; i < range->count; ++i)
            chosen += bytesOf(self)[static_cast<std::size_t>(range->start + i * range->step)];
        return newLike(vm, self, std::move(chosen));
    }
    const std::optional<std::int64_t> index =
        subscript(vm, key, size, asByteArray(self) != nullptr ? "bytearray" : "byte");
    return index ? bytesItem(vm, self, *index) : Ref();
}

static Ref bytesRemainder(Vm& vm, Object* left, Object* right)
{
    if (left->type->layout != Kind::ByteArray && asBytes(left) == nullptr)
        return vm.own(vm.heap().notImplemented());
    Ref made = formatBytesPercent(vm, left, right);
    if (!made || left->type->layout != Kind::ByteArray)
        return made;
    return call(vm, vm.types().byteArray, {made.get()});
}

TypeSlots sharedBytesSlots()
{
    TypeSlots slots;
    slots.length = bytesLength;
    slots.getItem = bytesGetItem;
    slots.sequenceItem = bytesItem;
    slots.contains = bytesContains;
    slots.concat = bytesConcat;
    slots.repeat = bytesRepeat;
    slots.compare = bytesCompare;
    slots.iter = newBytesIterator;
    slots.repr = bytesRepr;
    slots.str = bytesRepr;
    slots.binary[static_cast<std::size_t>(BinaryOp::Remainder)] = bytesRemainder;
    return slots;
}

void installBytes(Vm& vm)
{
    static const std::vector<NativeMethod> kMethods = [] {
        std::vector<NativeMethod> all;
        for (const auto part : {bytesSearchMethods(), bytesTextMethods()})
            all.insert(all.end(), part.begin(), part.end());
        all.push_back({"__getnewargs__", bytesNewArguments});
        return all;
    }();
    TypeSlots slots = sharedBytesSlots();
    slots.hash = bytesHash;
    slots.create = createBytes;
    vm.defineType(vm.types().bytes, slots, kMethods);

    TypeSlots iterator;
    iterator.iter = [](Vm& inner, Object* self) { return inner.own(self); };
    iterator.next = bytesIteratorNext;
    for (TypeObject* type : {vm.types().bytesIterator, vm.types().byteArrayIterator}) {
        type->isSubclassable = false;
        vm.defineType(type, iterator);
    }
    installByteArray(vm);
    installMemoryView(vm);
}

} // namespace model
