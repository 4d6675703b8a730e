// The views of collections.OrderedDict, and the iterator of the dict and of its views.
//
// Source: CPython 3.11, Objects/odictobject.c.

#include "model/lang/modules/ordered_dict_views.h"

#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- Iterators: od, key of the next node, tuple to be filled again ---

enum OrderedField : std::uint32_t { kOrderedDict, kOrderedCurrent, kOrderedPair };
enum OrderedNumber { kOrderedState, kOrderedSize };
enum OrderedFlag : std::uint32_t { kGivesKeys = 1, kGivesValues = 2, kGoesBackwards = 4 };

Ref newOrderedIterator(Vm& vm, Object* self, std::uint32_t flags)
{
    const OrderNodes& nodes = *asDict(self)->order;
    const OrderNodes::Node* start = (flags & kGoesBackwards) != 0 ? nodes.last : nodes.first;
    Ref pair;
    if ((flags & kGivesKeys) != 0 && (flags & kGivesValues) != 0) {
        Object* nones[2] = {vm.heap().none(), vm.heap().none()};
        pair = vm.heap().newTuple(std::span<Object* const>(nones));
    }
    Object* fields[3] = {self, start == nullptr ? nullptr : start->key, pair.get()};
    Ref made = vm.heap().newRecord(vm.moduleTypes.orderedIterator, fields, flags);
    std::int64_t* numbers = asRecord(made.get())->numbers;
    numbers[kOrderedState] = static_cast<std::int64_t>(nodes.state);
    numbers[kOrderedSize] = asDict(self)->used;
    return made;
}

/// The key that the iterator stands at, which it leaves; empty at the end or with an exception.
Ref stepOrdered(Vm& vm, RecordObject* iterator)
{
    if (iterator->fields()[kOrderedDict] == nullptr)
        return {};
    if (iterator->fields()[kOrderedCurrent] == nullptr) {
        clearField(vm, iterator, kOrderedDict);
        return {};
    }
    DictObject* dict = asDict(iterator->fields()[kOrderedDict]);
    const auto complain = [&](const char* what) {
        clearField(vm, iterator, kOrderedDict);
        return vm.raise(vm.exceptions().runtimeError, what);
    };
    if (iterator->numbers[kOrderedState] != static_cast<std::int64_t>(dict->order->state))
        return complain("OrderedDict mutated during iteration");
    if (iterator->numbers[kOrderedSize] != dict->used) {
        iterator->numbers[kOrderedSize] = -1;
        return complain("OrderedDict changed size during iteration");
    }
    const OrderNodes::Node* node = order::find(dict, iterator->fields()[kOrderedCurrent]);
    if (node == nullptr)
        return vm.raiseWith(vm.exceptions().keyError, iterator->fields()[kOrderedCurrent]);
    node = (iterator->tag & kGoesBackwards) != 0 ? node->previous : node->next;
    Ref key = vm.heap().take(iterator->id, {Role::Field, kOrderedCurrent},
                             iterator->fields()[kOrderedCurrent]);
    if (node != nullptr)
        vm.heap().place(iterator->id, {Role::Field, kOrderedCurrent},
                        iterator->fields()[kOrderedCurrent], vm.own(node->key));
    return key;
}

Ref orderedNext(Vm& vm, Object* self)
{
    RecordObject* iterator = asRecord(self);
    Ref key = stepOrdered(vm, iterator);
    if (!key)
        return {};
    if ((iterator->tag & kGivesValues) == 0)
        return key;
    Ref dict = vm.own(iterator->fields()[kOrderedDict]);
    Ref value = vm.types().dict->slots->getItem(vm, dict.get(), key.get());
    if (!value) {
        clearField(vm, iterator, kOrderedDict);
        return {};
    }
    if ((iterator->tag & kGivesKeys) == 0)
        return value;
    RecycledTuple pair(vm, iterator, kOrderedPair, 2);
    pair.put(0, std::move(key));
    pair.put(1, std::move(value));
    return pair.finish();
}

Ref orderedIterItself(Vm& vm, Object* self)
{
    return vm.own(self);
}

// --- Views ---

template <std::uint32_t flags>
Ref orderedViewIter(Vm& vm, Object* self)
{
    return newOrderedIterator(vm, asRecord(self)->fields()[0], flags);
}

template <std::uint32_t flags>
Ref orderedViewReversed(Vm& vm, Object* self, const CallArgs&)
{
    return newOrderedIterator(vm, asRecord(self)->fields()[0], flags | kGoesBackwards);
}

constexpr NativeMethod kOrderedKeysMethods[] = {
    {"__reversed__", orderedViewReversed<kGivesKeys>, Arity::None}};
constexpr NativeMethod kOrderedValuesMethods[] = {
    {"__reversed__", orderedViewReversed<kGivesValues>, Arity::None}};
constexpr NativeMethod kOrderedItemsMethods[] = {
    {"__reversed__", orderedViewReversed<kGivesKeys | kGivesValues>, Arity::None}};

} // namespace

Ref orderedIter(Vm& vm, Object* self)
{
    return newOrderedIterator(vm, self, kGivesKeys);
}

Ref orderedReversed(Vm& vm, Object* self, const CallArgs&)
{
    return newOrderedIterator(vm, self, kGivesKeys | kGoesBackwards);
}

void defineOrderedViews(Vm& vm)
{
    TypeObject* iterator = newModuleType(vm, vm.moduleTypes.orderedIterator, "odict_iterator",
                                         vm.types().object, Kind::Record);
    iterator->isSubclassable = false;
    TypeSlots slots;
    slots.iter = orderedIterItself;
    slots.next = orderedNext;
    vm.defineType(iterator, slots);
    const auto makeView = [&vm](TypeObject*& member, const char* name, TypeObject* base,
                                TypeSlots::Unary iter, std::span<const NativeMethod> methods) {
        TypeObject* type = newModuleType(vm, member, name, base, Kind::Record);
        TypeSlots view;
        view.iter = iter;
        vm.defineType(type, view, methods);
    };
    const BuiltinTypes& types = vm.types();
    makeView(vm.moduleTypes.orderedKeys, "odict_keys", types.dictKeys, orderedViewIter<kGivesKeys>,
             kOrderedKeysMethods);
    makeView(vm.moduleTypes.orderedValues, "odict_values", types.dictValues,
             orderedViewIter<kGivesValues>, kOrderedValuesMethods);
    makeView(vm.moduleTypes.orderedItems, "odict_items", types.dictItems,
             orderedViewIter<kGivesKeys | kGivesValues>, kOrderedItemsMethods);
}

} // namespace model
