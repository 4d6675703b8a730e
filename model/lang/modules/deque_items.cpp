// What collections.deque does with items by their index or value.
//
// Source: CPython 3.11, Modules/_collectionsmodule.c.

#include "model/lang/modules/deque_parts.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

std::optional<std::size_t> dequeIndex(Vm& vm, Object* self, Object* key)
{
    const std::optional<std::int64_t> given = indexValue(vm, key);
    if (!given)
        return std::nullopt;
    const std::int64_t size = dequeSize(self);
    const std::int64_t at = *given < 0 ? *given + size : *given;
    if (at < 0 || at >= size) {
        vm.raise(vm.exceptions().indexError, "deque index out of range");
        return std::nullopt;
    }
    return static_cast<std::size_t>(at);
}

bool lacksIndex(Vm& vm, Object* key)
{
    if (key->type->slots->toIndex != nullptr)
        return false;
    vm.raiseTypeError("sequence index must be integer, not '" + key->type->name + "'");
    return true;
}

/// Takes the item out by turning the deque until it stands at an end, and back.
Ref takeAt(Vm& vm, DequeObject* deque, std::size_t index)
{
    const auto steps = static_cast<std::int64_t>(index);
    deque::rotate(vm, deque, -steps);
    Ref item = deque::popLeft(vm, deque);
    deque::rotate(vm, deque, steps);
    return item;
}

/// The position of an equal item from `start` on: -1 if there is none, missing with an error.
std::optional<std::int64_t> findInDeque(Vm& vm, Object* self, Object* value, std::int64_t start,
                                        std::int64_t stop, const char* complaint)
{
    DequeObject* deque = asDeque(self);
    const std::uint64_t state = deque->state;
    for (std::int64_t i = start; i < stop && i < dequeSize(self); ++i) {
        const std::optional<bool> equal =
            equalItems(vm, deque->items[static_cast<std::size_t>(i)], value);
        if (!equal)
            return std::nullopt;
        if (*equal)
            return i;
        if (deque->state != state) {
            vm.raise(vm.exceptions().runtimeError, complaint);
            return std::nullopt;
        }
    }
    return -1;
}

} // namespace

Ref dequeItem(Vm& vm, Object* self, std::int64_t index)
{
    if (index < 0 || index >= dequeSize(self))
        return vm.raise(vm.exceptions().indexError, "deque index out of range");
    return vm.own(asDeque(self)->items[static_cast<std::size_t>(index)]);
}

Ref dequeGetItem(Vm& vm, Object* self, Object* key)
{
    if (lacksIndex(vm, key))
        return {};
    const std::optional<std::size_t> at = dequeIndex(vm, self, key);
    return at ? vm.own(asDeque(self)->items[*at]) : Ref();
}

bool dequeSetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (lacksIndex(vm, key))
        return false;
    const std::optional<std::size_t> at = dequeIndex(vm, self, key);
    if (!at)
        return false;
    DequeObject* deque = asDeque(self);
    if (valueOrNull == nullptr)
        takeAt(vm, deque, *at).reset();
    else
        vm.heap().set(deque->id, deque->slot(*at), deque->items[*at], vm.own(valueOrNull));
    return true;
}

std::optional<bool> dequeContains(Vm& vm, Object* self, Object* value)
{
    const auto found = findInDeque(vm, self, value, 0, INT64_MAX, "deque mutated during iteration");
    return found ? std::optional(*found >= 0) : std::nullopt;
}

Ref dequeCount(Vm& vm, Object* self, const CallArgs& args)
{
    std::int64_t count = 0;
    std::int64_t from = 0;
    for (;;) {
        const auto found =
            findInDeque(vm, self, args[0], from, INT64_MAX, "deque mutated during iteration");
        if (!found)
            return {};
        if (*found < 0)
            return vm.newInt(count);
        ++count;
        from = *found + 1;
    }
}

Ref dequeIndexOf(Vm& vm, Object* self, const CallArgs& args)
{
    const std::int64_t size = dequeSize(self);
    const std::optional<std::int64_t> start =
        args.count > 1 ? indexBound(vm, args[1], size) : std::optional<std::int64_t>(0);
    if (!start)
        return {};
    std::int64_t stop = size;
    if (args.count > 2) {
        const auto given = indexBound(vm, args[2], size);
        if (!given)
            return {};
        stop = *given;
    }
    const auto found =
        findInDeque(vm, self, args[0], *start, stop, "deque mutated during iteration");
    if (!found)
        return {};
    if (*found >= 0)
        return vm.newInt(*found);
    const std::optional<std::string> text = reprText(vm, args[0]);
    return text ? vm.raiseValueError(*text + " is not in deque") : Ref();
}

Ref dequeRemove(Vm& vm, Object* self, const CallArgs& args)
{
    DequeObject* deque = asDeque(self);
    const std::uint64_t state = deque->state;
    const auto found = findInDeque(vm, self, args[0], 0, INT64_MAX, "");
    if (deque->state != state) {
        if (vm.hasError())
            vm.clearError();
        return vm.raise(vm.exceptions().indexError, "deque mutated during iteration");
    }
    if (!found)
        return {};
    if (*found < 0) {
        const std::optional<std::string> text = reprText(vm, args[0]);
        return text ? vm.raiseValueError(*text + " is not in deque") : Ref();
    }
    takeAt(vm, deque, static_cast<std::size_t>(*found)).reset();
    return vm.none();
}

Ref dequeInsert(Vm& vm, Object* self, const CallArgs& args)
{
    DequeObject* deque = asDeque(self);
    const std::int64_t size = dequeSize(self);
    if (deque->most == size)
        return vm.raise(vm.exceptions().indexError, "deque already at its maximum size");
    const std::optional<std::int64_t> index = indexValue(vm, args[0]);
    if (!index)
        return {};
    if (*index >= size) {
        deque::append(vm, deque, vm.own(args[1]));
    } else if (*index <= -size || *index == 0) {
        deque::appendLeft(vm, deque, vm.own(args[1]));
    } else {
        deque::rotate(vm, deque, -*index);
        if (*index < 0)
            deque::append(vm, deque, vm.own(args[1]));
        else
            deque::appendLeft(vm, deque, vm.own(args[1]));
        deque::rotate(vm, deque, *index);
    }
    return vm.none();
}

} // namespace model
