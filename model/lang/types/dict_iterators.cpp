#include "model/lang/types/dict_iterators.h"

#include "model/lang/types/sequence.h"

namespace model {

namespace {

enum Number { kPosition, kSize, kLeft };
enum Field : std::uint32_t { kDict, kPair };
constexpr std::int64_t kSizeChanged = -1; // Stays an error from then on.

enum class Gives : std::uint8_t { Keys, Values, Items };

DictObject* dictOfIterator(RecordObject* iterator)
{
    return static_cast<DictObject*>(iterator->fields()[kDict]);
}

/// The next entry; false: at the end, or with an exception.
bool step(Vm& vm, RecordObject* iterator, bool isReversed, Object*& key, Object*& value)
{
    DictObject* dict = dictOfIterator(iterator);
    if (dict == nullptr)
        return false;
    std::int64_t* numbers = iterator->numbers;
    if (numbers[kSize] != dict->used) {
        vm.raise(vm.exceptions().runtimeError, "dictionary changed size during iteration");
        numbers[kSize] = kSizeChanged;
        return false;
    }
    std::int64_t position = numbers[kPosition];
    const auto count = static_cast<std::int64_t>(dict::entryCount(dict));
    const std::int64_t direction = isReversed ? -1 : 1;
    while (position >= 0 && position < count
           && !dict::entryAt(dict, static_cast<std::size_t>(position), key, value))
        position += direction;
    if (position < 0 || position >= count) {
        clearField(vm, iterator, kDict);
        return false;
    }
    if (numbers[kLeft] == 0 && !isReversed) {
        vm.raise(vm.exceptions().runtimeError, "dictionary keys changed during iteration");
        clearField(vm, iterator, kDict);
        return false;
    }
    numbers[kPosition] = position + direction;
    --numbers[kLeft];
    return true;
}

template <Gives gives, bool isReversed>
Ref dictNext(Vm& vm, Object* self)
{
    RecordObject* iterator = asRecord(self);
    Object* key = nullptr;
    Object* value = nullptr;
    if (!step(vm, iterator, isReversed, key, value))
        return {};
    if constexpr (gives == Gives::Keys)
        return vm.own(key);
    if constexpr (gives == Gives::Values)
        return vm.own(value);
    Ref heldKey = vm.own(key); // The tuple's old items may be the last to hold the dict.
    Ref heldValue = vm.own(value);
    RecycledTuple pair(vm, iterator, kPair, 2);
    pair.put(0, std::move(heldKey));
    pair.put(1, std::move(heldValue));
    return pair.finish();
}

Ref selfIter(Vm& vm, Object* self)
{
    return vm.own(self);
}

Ref dictLengthHint(Vm& vm, Object* self, const CallArgs&)
{
    RecordObject* iterator = asRecord(self);
    const DictObject* dict = dictOfIterator(iterator);
    const bool isValid = dict != nullptr && iterator->numbers[kSize] == dict->used;
    return vm.newInt(isValid ? iterator->numbers[kLeft] : 0);
}

constexpr NativeMethod kDictIteratorMethods[] = {
    {"__length_hint__", dictLengthHint, Arity::None},
};

bool givesItems(Vm& vm, const TypeObject* type)
{
    return type == vm.types().dictItemIterator || type == vm.types().dictReverseItemIterator;
}

bool isReverse(Vm& vm, const TypeObject* type)
{
    const BuiltinTypes& types = vm.types();
    return type == types.dictReverseKeyIterator || type == types.dictReverseValueIterator
           || type == types.dictReverseItemIterator;
}

} // namespace

Ref newDictIterator(Vm& vm, Object* dict, TypeObject* type)
{
    Ref pair;
    if (givesItems(vm, type)) {
        Object* none = vm.heap().none();
        Object* nones[2] = {none, none};
        pair = vm.heap().newTuple(std::span<Object* const>(nones));
    }
    Object* fields[2] = {dict, pair.get()};
    Ref made = vm.heap().newRecord(type, {fields, pair ? 2U : 1U});
    std::int64_t* numbers = asRecord(made.get())->numbers;
    numbers[kSize] = asDict(dict)->used;
    numbers[kLeft] = numbers[kSize];
    if (isReverse(vm, type))
        numbers[kPosition] = static_cast<std::int64_t>(dict::entryCount(asDict(dict))) - 1;
    return made;
}

Ref newDictKeyIterator(Vm& vm, Object* dict)
{
    return newDictIterator(vm, dict, vm.types().dictKeyIterator);
}

Ref newDictReverseIterator(Vm& vm, Object* dict, const CallArgs&)
{
    return newDictIterator(vm, dict, vm.types().dictReverseKeyIterator);
}

void installDictIterators(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    const auto install = [&vm](TypeObject* type, TypeSlots::Unary next) {
        TypeSlots slots;
        slots.iter = selfIter;
        slots.next = next;
        type->isSubclassable = false;
        vm.defineType(type, slots, kDictIteratorMethods);
    };
    install(types.dictKeyIterator, dictNext<Gives::Keys, false>);
    install(types.dictValueIterator, dictNext<Gives::Values, false>);
    install(types.dictItemIterator, dictNext<Gives::Items, false>);
    install(types.dictReverseKeyIterator, dictNext<Gives::Keys, true>);
    install(types.dictReverseValueIterator, dictNext<Gives::Values, true>);
    install(types.dictReverseItemIterator, dictNext<Gives::Items, true>);
}

} // namespace model
