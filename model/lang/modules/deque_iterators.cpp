// The iterators of collections.deque.
//
// Source: CPython 3.11, Modules/_collectionsmodule.c.

#include "model/lang/modules/deque_parts.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

/// What an iterator counts; its only field is the deque.
enum DequeIteratorNumber { kDequePosition, kDequeState, kDequeLeft };

Ref newDequeIterator(Vm& vm, Object* self, TypeObject* type)
{
    Ref made = vm.heap().newRecord(type, std::span<Object* const>(&self, 1));
    std::int64_t* numbers = asRecord(made.get())->numbers;
    numbers[kDequeState] = static_cast<std::int64_t>(asDeque(self)->state);
    numbers[kDequeLeft] = dequeSize(self);
    return made;
}

template <bool isReversed>
Ref dequeNext(Vm& vm, Object* self)
{
    std::int64_t* numbers = asRecord(self)->numbers;
    DequeObject* deque = asDeque(asRecord(self)->fields()[0]);
    if (numbers[kDequeState] != static_cast<std::int64_t>(deque->state)) {
        numbers[kDequeLeft] = 0;
        return vm.raise(vm.exceptions().runtimeError, "deque mutated during iteration");
    }
    if (numbers[kDequeLeft] == 0)
        return {};
    const auto at = static_cast<std::size_t>(numbers[kDequePosition]++);
    --numbers[kDequeLeft];
    return vm.own(deque->items[isReversed ? deque->items.size() - 1 - at : at]);
}

Ref dequeLengthHint(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(asRecord(self)->numbers[kDequeLeft]);
}

Ref dequeIterItself(Vm& vm, Object* self)
{
    return vm.own(self);
}

constexpr NativeMethod kDequeIteratorMethods[] = {
    {"__length_hint__", dequeLengthHint, Arity::None},
};

void makeDequeIterator(Vm& vm, TypeObject*& member, const char* name, TypeSlots::Unary next)
{
    TypeObject* type = newModuleType(vm, member, name, vm.types().object, Kind::Record);
    type->isSubclassable = false;
    TypeSlots slots;
    slots.iter = dequeIterItself;
    slots.next = next;
    vm.defineType(type, slots, kDequeIteratorMethods);
}

} // namespace

Ref dequeIter(Vm& vm, Object* self)
{
    return newDequeIterator(vm, self, vm.moduleTypes.dequeIterator);
}

Ref dequeReversed(Vm& vm, Object* self, const CallArgs&)
{
    return newDequeIterator(vm, self, vm.moduleTypes.dequeReverseIterator);
}

void defineDequeIterators(Vm& vm)
{
    makeDequeIterator(vm, vm.moduleTypes.dequeIterator, "_collections._deque_iterator",
                      dequeNext<false>);
    makeDequeIterator(vm, vm.moduleTypes.dequeReverseIterator,
                      "_collections._deque_reverse_iterator", dequeNext<true>);
}

} // namespace model
