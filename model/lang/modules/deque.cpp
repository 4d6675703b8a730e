// collections.deque: its two ends, and the type.
//
// Source: CPython 3.11, Modules/_collectionsmodule.c.

#include "model/lang/class_system.h"
#include "model/lang/modules/deque_parts.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace deque {

namespace {

void pushRight(Vm& vm, DequeObject* deque, Ref item)
{
    ++deque->state;
    const Slot slot = deque->slot(deque->items.size());
    deque->items.push_back(nullptr);
    vm.heap().place(deque->id, slot, deque->items.back(), std::move(item));
}

void pushLeft(Vm& vm, DequeObject* deque, Ref item)
{
    ++deque->state;
    deque->items.push_front(nullptr);
    --deque->firstSlot;
    vm.heap().place(deque->id, deque->slot(0), deque->items.front(), std::move(item));
}

bool isTooLong(const DequeObject* deque)
{
    return deque->most >= 0 && static_cast<std::int64_t>(deque->items.size()) > deque->most;
}

} // namespace

Ref popRight(Vm& vm, DequeObject* deque)
{
    ++deque->state;
    const Slot slot = deque->slot(deque->items.size() - 1);
    Ref item = vm.heap().take(deque->id, slot, deque->items.back());
    deque->items.pop_back();
    return item;
}

Ref popLeft(Vm& vm, DequeObject* deque)
{
    ++deque->state;
    Ref item = vm.heap().take(deque->id, deque->slot(0), deque->items.front());
    deque->items.pop_front();
    ++deque->firstSlot;
    return item;
}

void append(Vm& vm, DequeObject* deque, Ref item)
{
    pushRight(vm, deque, std::move(item));
    if (isTooLong(deque))
        popLeft(vm, deque).reset();
}

void appendLeft(Vm& vm, DequeObject* deque, Ref item)
{
    pushLeft(vm, deque, std::move(item));
    if (isTooLong(deque))
        popRight(vm, deque).reset();
}

void rotate(Vm& vm, DequeObject* deque, std::int64_t steps)
{
    const auto size = static_cast<std::int64_t>(deque->items.size());
    if (size <= 1)
        return;
    steps %= size;
    if (steps > size / 2)
        steps -= size;
    else if (steps < -(size / 2))
        steps += size;
    for (; steps > 0; --steps)
        pushLeft(vm, deque, popRight(vm, deque));
    for (; steps < 0; ++steps)
        pushRight(vm, deque, popLeft(vm, deque));
}

} // namespace deque

namespace {

// --- Methods of both ends ---

template <void (*add)(Vm&, DequeObject*, Ref)>
bool extendBy(Vm& vm, Object* self, Object* iterable)
{
    Ref source = iterable == self ? toList(vm, iterable) : vm.own(iterable);
    Ref iterator = source ? iterate(vm, source.get()) : Ref();
    if (!iterator)
        return false;
    while (Ref item = next(vm, iterator.get()))
        add(vm, asDeque(self), std::move(item));
    return !vm.hasError();
}

Ref dequeAppend(Vm& vm, Object* self, const CallArgs& args)
{
    deque::append(vm, asDeque(self), vm.own(args[0]));
    return vm.none();
}

Ref dequeAppendLeft(Vm& vm, Object* self, const CallArgs& args)
{
    deque::appendLeft(vm, asDeque(self), vm.own(args[0]));
    return vm.none();
}

Ref dequePop(Vm& vm, Object* self, const CallArgs&)
{
    if (dequeSize(self) == 0)
        return vm.raise(vm.exceptions().indexError, "pop from an empty deque");
    return deque::popRight(vm, asDeque(self));
}

Ref dequePopLeft(Vm& vm, Object* self, const CallArgs&)
{
    if (dequeSize(self) == 0)
        return vm.raise(vm.exceptions().indexError, "pop from an empty deque");
    return deque::popLeft(vm, asDeque(self));
}

Ref dequeExtend(Vm& vm, Object* self, const CallArgs& args)
{
    return noneOrError(vm, extendBy<deque::append>(vm, self, args[0]));
}

Ref dequeExtendLeft(Vm& vm, Object* self, const CallArgs& args)
{
    return noneOrError(vm, extendBy<deque::appendLeft>(vm, self, args[0]));
}

Ref dequeClear(Vm& vm, Object* self, const CallArgs&)
{
    vm.heap().clearDeque(asDeque(self));
    return vm.none();
}

Ref dequeRotate(Vm& vm, Object* self, const CallArgs& args)
{
    std::int64_t steps = 1;
    if (args.count > 0) {
        const std::optional<std::int64_t> given = indexValue(vm, args[0], nullptr);
        if (!given)
            return {};
        steps = *given;
    }
    deque::rotate(vm, asDeque(self), steps);
    return vm.none();
}

Ref dequeReverse(Vm& vm, Object* self, const CallArgs&)
{
    DequeObject* deque = asDeque(self);
    Heap& heap = vm.heap();
    const std::size_t size = deque->items.size();
    for (std::size_t i = 0; i < size / 2; ++i) {
        const std::size_t j = size - 1 - i;
        Ref left = heap.take(deque->id, deque->slot(i), deque->items[i]);
        Ref right = heap.take(deque->id, deque->slot(j), deque->items[j]);
        heap.place(deque->id, deque->slot(i), deque->items[i], std::move(right));
        heap.place(deque->id, deque->slot(j), deque->items[j], std::move(left));
    }
    return vm.none();
}

// --- Making, showing, comparing ---

Ref newDeque(Vm& vm, TypeObject* type)
{
    Ref made = makeObject<DequeObject>(vm, type);
    vm.heap().track(made.as<DequeObject>());
    return made;
}

Ref dequeCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    return newDeque(vm, type);
}

bool dequeInit(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"iterable"}, {"maxlen"}};
    Object* given[2];
    if (!parseArguments(vm, args, "deque", kParameters, given))
        return false;
    std::int64_t most = -1;
    if (given[1] != nullptr && given[1] != vm.heap().none()) {
        if (asInt(given[1]) == nullptr) {
            vm.raiseTypeError("an integer is required");
            return false;
        }
        const std::optional<std::int64_t> size = sizeValue(vm, given[1]);
        if (!size)
            return false;
        if (*size < 0) {
            vm.raiseValueError("maxlen must be non-negative");
            return false;
        }
        most = *size;
    }
    asDeque(self)->most = most;
    if (dequeSize(self) > 0)
        vm.heap().clearDeque(asDeque(self));
    return given[0] == nullptr || extendBy<deque::append>(vm, self, given[0]);
}

bool isDeque(const Object* object)
{
    return object->type->layout == Kind::Deque;
}

Ref dequeCopy(Vm& vm, Object* self, const CallArgs&)
{
    DequeObject* deque = asDeque(self);
    if (self->type == vm.moduleTypes.deque) {
        Ref made = newDeque(vm, self->type);
        made.as<DequeObject>()->most = deque->most;
        return extendBy<deque::append>(vm, made.get(), self) ? made : Ref();
    }
    Ref most = deque->most < 0 ? Ref() : vm.newInt(deque->most);
    Ref made = most ? call(vm, self->type, {self, most.get()}) : call(vm, self->type, {self});
    if (made && !isDeque(made.get()))
        return vm.raiseTypeError(self->type->name + "() must return a deque, not "
                                 + made->type->name);
    return made;
}

Ref dequeRepr(Vm& vm, Object* self)
{
    if (enterRepr(vm, self))
        return vm.newStr("[...]");
    Ref items = toList(vm, self);
    const std::optional<std::string> text = items ? reprText(vm, items.get()) : std::nullopt;
    leaveRepr(vm, self);
    if (!text)
        return {};
    const std::int64_t most = asDeque(self)->most;
    return vm.newStr(typeName(self->type) + "(" + *text
                     + (most >= 0 ? ", maxlen=" + std::to_string(most) : "") + ")");
}

Ref dequeCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isA(a, vm.moduleTypes.deque) || !isA(b, vm.moduleTypes.deque))
        return vm.own(vm.heap().notImplemented());
    if (a == b && (op == CompareOp::Equal || op == CompareOp::NotEqual))
        return vm.boolean(op == CompareOp::Equal);
    if (dequeSize(a) != dequeSize(b) && (op == CompareOp::Equal || op == CompareOp::NotEqual))
        return vm.boolean(op == CompareOp::NotEqual);
    Ref left = iterate(vm, a);
    Ref right = left ? iterate(vm, b) : Ref();
    if (!right)
        return {};
    for (;;) {
        Ref x = next(vm, left.get());
        Ref y = vm.hasError() ? Ref() : next(vm, right.get());
        if (vm.hasError())
            return {};
        if (!x || !y)
            return vm.boolean(holds(x ? 1 : 0, y ? 1 : 0, op));
        const std::optional<bool> equal = compareTruth(vm, x.get(), y.get(), CompareOp::Equal);
        if (!equal)
            return {};
        if (!*equal)
            return op == CompareOp::Equal || op == CompareOp::NotEqual
                       ? vm.boolean(op == CompareOp::NotEqual)
                       : compare(vm, x.get(), y.get(), op);
    }
}

Ref dequeConcat(Vm& vm, Object* self, Object* other)
{
    if (!isA(other, vm.moduleTypes.deque))
        return vm.raiseTypeError("can only concatenate deque (not \"" + other->type->name
                                 + "\") to deque");
    Ref made = dequeCopy(vm, self, {});
    return made && extendBy<deque::append>(vm, made.get(), other) ? made : Ref();
}

Ref dequeInPlaceConcat(Vm& vm, Object* self, Object* other)
{
    return extendBy<deque::append>(vm, self, other) ? vm.own(self) : Ref();
}

Ref dequeInPlaceRepeat(Vm& vm, Object* self, std::int64_t times)
{
    DequeObject* deque = asDeque(self);
    if (times <= 0) {
        vm.heap().clearDeque(deque);
        return vm.own(self);
    }
    std::vector<Ref> held;
    held.reserve(deque->items.size());
    for (Object* item : deque->items)
        held.push_back(vm.own(item));
    for (; times > 1; --times)
        for (const Ref& item : held)
            deque::append(vm, deque, item);
    return vm.own(self);
}

Ref dequeRepeat(Vm& vm, Object* self, std::int64_t times)
{
    Ref made = dequeCopy(vm, self, {});
    return made ? dequeInPlaceRepeat(vm, made.get(), times) : Ref();
}

Ref dequeReduce(Vm& vm, Object* self, const CallArgs&)
{
    Heap& heap = vm.heap();
    bool failed = false;
    Ref state = findAttribute(vm, self, vm.names().dict, failed);
    if (failed)
        return {};
    if (!state)
        state = vm.none();
    Ref iterator = iterate(vm, self);
    if (!iterator)
        return {};
    Ref empty = heap.newTuple(std::vector<Ref>{});
    Ref most = asDeque(self)->most >= 0 ? vm.newInt(asDeque(self)->most) : Ref();
    Object* bounded[2] = {empty.get(), most.get()};
    Ref start = most ? heap.newTuple(std::span<Object* const>(bounded)) : empty;
    Object* whole[4] = {self->type, start.get(), state.get(), iterator.get()};
    return heap.newTuple(std::span<Object* const>(whole));
}

Ref dequeMaxLength(Vm& vm, Object* self)
{
    const std::int64_t most = asDeque(self)->most;
    return most < 0 ? vm.none() : vm.newInt(most);
}

constexpr NativeMethod kDequeMethods[] = {
    {"append", dequeAppend, Arity::One},
    {"appendleft", dequeAppendLeft, Arity::One},
    {"clear", dequeClear, Arity::None},
    {"__copy__", dequeCopy, Arity::None},
    {"copy", dequeCopy, Arity::None},
    {"count", dequeCount, Arity::One},
    {"extend", dequeExtend, Arity::One},
    {"extendleft", dequeExtendLeft, Arity::One},
    {"index", dequeIndexOf, Arity::Between, 1, 3},
    {"insert", dequeInsert, Arity::Between, 2, 2},
    {"pop", dequePop, Arity::None},
    {"popleft", dequePopLeft, Arity::None},
    {"__reduce__", dequeReduce, Arity::None},
    {"remove", dequeRemove, Arity::One},
    {"__reversed__", dequeReversed, Arity::None},
    {"reverse", dequeReverse, Arity::None},
    {"rotate", dequeRotate, Arity::Between, 0, 1},
    kClassGetItem,
};
constexpr NativeGetSet kDequeGetSets[] = {{"maxlen", dequeMaxLength}};

} // namespace

void addDeque(Vm& vm, ModuleObject* module)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.deque, "collections.deque",
                                     vm.types().object, Kind::Deque);
    type->isWeaklyReferable = true;
    TypeSlots slots;
    slots.create = dequeCreate;
    slots.init = dequeInit;
    slots.repr = dequeRepr;
    slots.compare = dequeCompare;
    slots.iter = dequeIter;
    slots.length = [](Vm&, Object* self) { return dequeSize(self); };
    slots.getItem = dequeGetItem;
    slots.setItem = dequeSetItem;
    slots.sequenceItem = dequeItem;
    slots.contains = dequeContains;
    slots.concat = dequeConcat;
    slots.inPlaceConcat = dequeInPlaceConcat;
    slots.repeat = dequeRepeat;
    slots.inPlaceRepeat = dequeInPlaceRepeat;
    vm.defineType(type, slots, kDequeMethods, kDequeGetSets);
    defineDequeIterators(vm);
    putInModule(vm, module, "deque", vm.own(type));
    putInModule(vm, module, "_deque_iterator", vm.own(vm.moduleTypes.dequeIterator));
    putInModule(vm, module, "_deque_reverse_iterator", vm.own(vm.moduleTypes.dequeReverseIterator));
}

} // namespace model
