// The iterators over sequences, sets and callables: records with what they walk over, which
// they let go of at the end (R7), and their position.

#include "model/dialect/rules.h"
#include "model/heap/set_table.h"
#include "model/lang/types/functional_iterators.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

Ref iteratorItself(Vm& vm, Object* self)
{
    return vm.own(self);
}

/// What the iterator walks over, or null at the end.
Object* walked(Object* self)
{
    return asRecord(self)->fields()[0];
}

std::int64_t& position(Object* self)
{
    return asRecord(self)->numbers[0];
}

Ref listNext(Vm& vm, Object* self)
{
    Object* list = walked(self);
    if (list == nullptr)
        return {};
    const auto at = static_cast<std::size_t>(position(self));
    if (at >= asList(list)->items.size()) {
        clearField(vm, self, 0);
        return {};
    }
    ++position(self);
    return vm.own(asList(list)->items[at]);
}

Ref listNextReversed(Vm& vm, Object* self)
{
    Object* list = walked(self);
    if (list == nullptr)
        return {};
    const std::int64_t at = position(self);
    if (at < 0 || at >= static_cast<std::int64_t>(asList(list)->items.size())) {
        // After the first item, later versions keep the list; a list that shrank goes.
        const bool isKept = at < 0 && vm.dialect().rules->values.reversedListIsKept;
        position(self) = -1;
        if (!isKept)
            clearField(vm, self, 0);
        return {};
    }
    --position(self);
    return vm.own(asList(list)->items[static_cast<std::size_t>(at)]);
}

Ref tupleNext(Vm& vm, Object* self)
{
    Object* tuple = walked(self);
    if (tuple == nullptr)
        return {};
    if (position(self) >= asTuple(tuple)->size) {
        clearField(vm, self, 0);
        return {};
    }
    return vm.own(asTuple(tuple)->items()[position(self)++]);
}

Ref setNext(Vm& vm, Object* self)
{
    Object* set = walked(self);
    if (set == nullptr)
        return {};
    std::int64_t* numbers = asRecord(self)->numbers;
    if (numbers[1] != asSet(set)->used) {
        vm.raise(vm.exceptions().runtimeError, "Set changed size during iteration");
        numbers[1] = -1; // Stays an error from then on.
        return {};
    }
    auto place = static_cast<std::size_t>(numbers[0]);
    Object* key = nullptr;
    Hash hash = 0;
    const bool isThere = set::next(asSet(set), place, key, hash);
    numbers[0] = static_cast<std::int64_t>(place);
    if (!isThere) {
        clearField(vm, self, 0);
        return {};
    }
    --numbers[2];
    return vm.own(key);
}

/// IndexError and StopIteration end an old-style sequence.
bool endsSequence(Vm& vm)
{
    if (!vm.errorIs(vm.exceptions().indexError) && !vm.errorIs(vm.exceptions().stopIteration))
        return false;
    vm.clearError();
    return true;
}

Ref sequenceNext(Vm& vm, Object* self)
{
    Object* sequence = walked(self);
    if (sequence == nullptr)
        return {};
    Ref item = sequence->type->slots->sequenceItem(vm, sequence, position(self));
    if (item)
        ++position(self);
    else if (endsSequence(vm))
        clearField(vm, self, 0);
    return item;
}

Ref callableNext(Vm& vm, Object* self)
{
    Object* callable = walked(self);
    if (callable == nullptr)
        return {};
    Ref result = call(vm, callable);
    if (result) {
        Object* sentinel = asRecord(self)->fields()[1];
        if (sentinel == nullptr) // The call used the iterator up.
            return {};
        const std::optional<bool> isEnd =
            compareTruth(vm, sentinel, result.get(), CompareOp::Equal);
        if (!isEnd)
            return {};
        if (!*isEnd)
            return result;
    } else if (vm.errorIs(vm.exceptions().stopIteration)) {
        vm.clearError();
    } else {
        return {};
    }
    clearField(vm, self, 0);
    clearField(vm, self, 1);
    return {};
}

// --- reversed ---

Ref reversedCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if ((type == vm.types().reversed && !rejectKeywords(vm, args, "reversed"))
        || !checkPositional(vm, args, "reversed", 1, 1))
        return {};
    Object* sequence = args[0];
    const auto complain = [&] {
        return vm.raiseTypeError("'" + sequence->type->name + "' object is not reversible");
    };
    bool failed = false;
    Ref method = lookupSpecial(vm, sequence, vm.names().reversed, failed);
    if (failed)
        return {};
    if (method)
        return method.get() == vm.heap().none() ? complain() : call(vm, method.get());
    if (isDict(sequence) || sequence->type->slots->sequenceItem == nullptr)
        return complain();
    const std::optional<std::int64_t> size = length(vm, sequence);
    if (!size)
        return {};
    Object* fields[1] = {sequence};
    Ref made = makeRecord(vm, type, fields);
    position(made.get()) = *size - 1;
    return made;
}

Ref reversedNext(Vm& vm, Object* self)
{
    Object* sequence = walked(self);
    if (sequence == nullptr)
        return {};
    if (position(self) >= 0) {
        Ref item = sequence->type->slots->sequenceItem(vm, sequence, position(self));
        if (item) {
            --position(self);
            return item;
        }
        if (!endsSequence(vm))
            return {};
    }
    position(self) = -1;
    clearField(vm, self, 0);
    return {};
}

// --- __length_hint__ ---

Ref remainingHint(Vm& vm, Object* self, const CallArgs&)
{
    Object* sequence = walked(self);
    if (sequence == nullptr)
        return vm.newInt(0);
    const std::optional<std::int64_t> size = length(vm, sequence);
    if (!size)
        return {};
    return vm.newInt(std::max<std::int64_t>(*size - position(self), 0));
}

Ref reverseHint(Vm& vm, Object* self, const CallArgs&)
{
    Object* sequence = walked(self);
    if (sequence == nullptr)
        return vm.newInt(0);
    const std::optional<std::int64_t> size = length(vm, sequence);
    if (!size)
        return {};
    return vm.newInt(*size < position(self) + 1 ? 0 : position(self) + 1);
}

Ref setHint(Vm& vm, Object* self, const CallArgs&)
{
    Object* set = walked(self);
    const std::int64_t* numbers = asRecord(self)->numbers;
    const bool isValid = set != nullptr && numbers[1] == asSet(set)->used;
    return vm.newInt(isValid ? numbers[2] : 0);
}

constexpr NativeMethod kRemainingHint[] = {{"__length_hint__", remainingHint, Arity::None}};
constexpr NativeMethod kReverseHint[] = {{"__length_hint__", reverseHint, Arity::None}};
constexpr NativeMethod kSetHint[] = {{"__length_hint__", setHint, Arity::None}};

} // namespace

void installIterators(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    const auto install = [&vm](TypeObject* type, TypeSlots::Unary next,
                               std::span<const NativeMethod> methods) {
        TypeSlots slots;
        slots.iter = iteratorItself;
        slots.next = next;
        type->isSubclassable = false;
        vm.defineType(type, slots, methods);
    };
    install(types.listIterator, listNext, kRemainingHint);
    install(types.listReverseIterator, listNextReversed, kReverseHint);
    install(types.tupleIterator, tupleNext, kRemainingHint);
    install(types.setIterator, setNext, kSetHint);
    install(types.sequenceIterator, sequenceNext, kRemainingHint);
    install(types.callableIterator, callableNext, {});

    TypeSlots reversed;
    reversed.create = reversedCreate;
    reversed.iter = iteratorItself;
    reversed.next = reversedNext;
    vm.defineType(types.reversed, reversed, kReverseHint);
    installFunctionalIterators(vm);
}

} // namespace model
