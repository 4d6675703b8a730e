// bytearray: bytes that change.

#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/bytes_shared.h"
#include "model/lang/types/object_reduce.h"
#include "model/lang/types/sequence.h"

#include <algorithm>

namespace model {

namespace {

std::string& arrayBytes(Object* self)
{
    return asByteArray(self)->bytes;
}

/// Whether the size may change to this; otherwise a BufferError is set.
bool canResize(Vm& vm, Object* self, std::size_t size)
{
    const ByteArrayObject* array = asByteArray(self);
    if (array->exports == 0 || array->bytes.size() == size)
        return true;
    vm.raise(vm.exceptions().bufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

Ref createByteArray(Vm& vm, TypeObject* type, const CallArgs&)
{
    return atomInstance(vm, type, vm.types().byteArray, newByteArray(vm, {}));
}

bool initByteArray(Vm& vm, Object* self, const CallArgs& args)
{
    if (!canResize(vm, self, 0))
        return false;
    std::optional<std::string> bytes = bytesFromArguments(vm, args, "bytearray");
    if (!bytes)
        return false;
    arrayBytes(self) = std::move(*bytes);
    return true;
}

/// array[slice] = value, or del array[slice].
bool setArraySlice(Vm& vm, Object* self, Object* slice, Object* valueOrNull)
{
    std::string values;
    if (valueOrNull != nullptr) {
        if (asStr(valueOrNull) != nullptr || valueOrNull->type->slots->toIndex != nullptr) {
            vm.raiseTypeError("can assign only bytes, buffers, or iterables of ints in "
                              "range(0, 256)");
            return false;
        }
        std::optional<std::string> given = bytesFromObject(vm, valueOrNull);
        if (!given)
            return false;
        values = std::move(*given);
    }
    std::string& bytes = arrayBytes(self);
    const auto range = resolveSlice(vm, slice, static_cast<std::int64_t>(bytes.size()));
    if (!range)
        return false;
    const auto start = static_cast<std::size_t>(range->start);
    const auto count = static_cast<std::size_t>(range->count);
    const std::size_t added = range->step == 1 || valueOrNull == nullptr ? values.size() : count;
    if (!canResize(vm, self, bytes.size() - count + added))
        return false;
    if (range->step == 1) {
        bytes.replace(start, count, values);
        return true;
    }
    if (valueOrNull != nullptr && values.size() != count) {
        vm.raiseValueError("attempt to assign bytes of size " + std::to_string(values.size())
                           + " to extended slice of size " + std::to_string(count));
        return false;
    }
    std::string kept;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::int64_t distance = static_cast<std::int64_t>(i) - range->start;
        const bool isChosen = distance % range->step == 0 && distance / range->step >= 0
                              && distance / range->step < range->count;
        if (!isChosen)
            kept += bytes[i];
        else if (valueOrNull != nullptr)
            kept += values[static_cast<std::size_t>(distance / range->step)];
    }
    bytes = std::move(kept);
    return true;
}

bool setArrayItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (isSlice(vm, key))
        return setArraySlice(vm, self, key, valueOrNull);
    const auto size = static_cast<std::int64_t>(arrayBytes(self).size());
    const std::optional<std::int64_t> index = subscript(vm, key, size, "bytearray");
    if (!index)
        return false;
    const std::optional<char> value =
        valueOrNull == nullptr ? std::optional('\0') : byteValue(vm, valueOrNull);
    if (!value)
        return false;
    std::string& bytes = arrayBytes(self);
    if (*index < 0 || *index >= static_cast<std::int64_t>(bytes.size())) {
        vm.raise(vm.exceptions().indexError, "bytearray index out of range");
        return false;
    }
    const auto at = static_cast<std::size_t>(*index);
    if (valueOrNull == nullptr && !canResize(vm, self, bytes.size() - 1))
        return false;
    if (valueOrNull == nullptr)
        bytes.erase(at, 1);
    else
        bytes[at] = *value;
    return true;
}

Ref concatInPlace(Vm& vm, Object* self, Object* other)
{
    const auto right = bytesView(other);
    if (!right)
        return vm.raiseTypeError("can't concat " + other->type->name + " to " + self->type->name);
    if (!canResize(vm, self, arrayBytes(self).size() + right->size()))
        return {};
    arrayBytes(self) += std::string(*right);
    return vm.own(self);
}

Ref repeatInPlace(Vm& vm, Object* self, std::int64_t times)
{
    const std::string once = arrayBytes(self);
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(times, 0));
    if (!canResize(vm, self, once.size() * count))
        return {};
    arrayBytes(self).clear();
    for (std::int64_t i = 0; i < times; ++i)
        arrayBytes(self) += once;
    return vm.own(self);
}

Ref arrayAppend(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<char> value = byteValue(vm, args[0]);
    if (!value || !canResize(vm, self, arrayBytes(self).size() + 1))
        return {};
    arrayBytes(self) += *value;
    return vm.none();
}

Ref arrayExtend(Vm& vm, Object* self, const CallArgs& args)
{
    const TypeSlots& slots = *args[0]->type->slots;
    if (asStr(args[0]) != nullptr)
        return vm.raiseTypeError("'str' object cannot be interpreted as an integer");
    if (slots.iter == nullptr && slots.sequenceItem == nullptr)
        return vm.raiseTypeError("can't extend bytearray with " + args[0]->type->name);
    std::optional<std::string> given = bytesFromObject(vm, args[0]);
    if (!given || !canResize(vm, self, arrayBytes(self).size() + given->size()))
        return {};
    arrayBytes(self) += *given;
    return vm.none();
}

Ref arrayInsert(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> index = sizeValue(vm, args[0]);
    const std::optional<char> value = index ? byteValue(vm, args[1]) : std::nullopt;
    if (!value || !canResize(vm, self, arrayBytes(self).size() + 1))
        return {};
    std::string& bytes = arrayBytes(self);
    const auto size = static_cast<std::int64_t>(bytes.size());
    const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
    bytes.insert(static_cast<std::size_t>(at), 1, *value);
    return vm.none();
}

Ref arrayPop(Vm& vm, Object* self, const CallArgs& args)
{
    std::optional<std::int64_t> index =
        args.count == 0 ? std::optional<std::int64_t>(-1) : sizeValue(vm, args[0]);
    if (!index)
        return {};
    std::string& bytes = arrayBytes(self);
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (size == 0)
        return vm.raise(vm.exceptions().indexError, "pop from empty bytearray");
    if (*index < 0)
        *index += size;
    if (*index < 0 || *index >= size)
        return vm.raise(vm.exceptions().indexError, "pop index out of range");
    if (!canResize(vm, self, bytes.size() - 1))
        return {};
    const auto value = static_cast<unsigned char>(bytes[static_cast<std::size_t>(*index)]);
    bytes.erase(static_cast<std::size_t>(*index), 1);
    return vm.newInt(value);
}

Ref arrayRemove(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<char> value = byteValue(vm, args[0]);
    if (!value)
        return {};
    const std::size_t at = arrayBytes(self).find(*value);
    if (at == std::string::npos)
        return vm.raiseValueError("value not found in bytearray");
    if (!canResize(vm, self, arrayBytes(self).size() - 1))
        return {};
    arrayBytes(self).erase(at, 1);
    return vm.none();
}

Ref arrayClear(Vm& vm, Object* self, const CallArgs&)
{
    if (!canResize(vm, self, 0))
        return {};
    arrayBytes(self).clear();
    return vm.none();
}

Ref arrayReverse(Vm& vm, Object* self, const CallArgs&)
{
    std::reverse(arrayBytes(self).begin(), arrayBytes(self).end());
    return vm.none();
}

Ref arrayCopy(Vm& vm, Object* self, const CallArgs&)
{
    return newByteArray(vm, arrayBytes(self));
}

constexpr NativeMethod kArrayMethods[] = {
    {"append", arrayAppend, Arity::One},
    {"extend", arrayExtend, Arity::One},
    {"insert", arrayInsert, Arity::Between, 2, 2},
    {"pop", arrayPop, Arity::Between, 0, 1},
    {"remove", arrayRemove, Arity::One},
    {"clear", arrayClear},
    {"reverse", arrayReverse},
    {"copy", arrayCopy},
    {"__reduce_ex__", reduceByteArray, Arity::One},
};

} // namespace

void installByteArray(Vm& vm)
{
    static const std::vector<NativeMethod> kMethods = [] {
        std::vector<NativeMethod> all(std::begin(kArrayMethods), std::end(kArrayMethods));
        for (const auto part : {bytesSearchMethods(), bytesTextMethods()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    TypeSlots slots = sharedBytesSlots();
    slots.create = createByteArray;
    slots.init = initByteArray;
    slots.setItem = setArrayItem;
    slots.inPlaceConcat = concatInPlace;
    slots.inPlaceRepeat = repeatInPlace;
    vm.defineType(vm.types().byteArray, slots, kMethods);
}

} // namespace model
