// collections.OrderedDict: a dict whose order is kept beside its table.
//
// Source: CPython 3.11, Objects/odictobject.c.

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/ordered_dict_views.h"
#include "model/lang/types/dict_merge.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

bool isOrdered(const Object* object)
{
    return isDict(object) && static_cast<const DictObject*>(object)->order != nullptr;
}

/// Whether a class of a script has put its own method in the place of OrderedDict's.
bool isOverridden(Vm& vm, Object* self, StrObject* name)
{
    return self->type != vm.moduleTypes.orderedDict
           && lookupInType(vm, self->type, name)
                  != lookupInType(vm, vm.moduleTypes.orderedDict, name);
}

// --- Setting and deleting ---

bool storeOrdered(Vm& vm, Object* self, Object* key, Object* value)
{
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!keyHash || !dict::set(vm.heap(), asDict(self), key, *keyHash, vm.own(value)))
        return false;
    const std::int64_t found = dict::find(vm.heap(), asDict(self), key, *keyHash);
    if (found < 0)
        return !vm.hasError();
    Object* kept = dict::keyAt(asDict(self), found);
    if (order::find(asDict(self), kept) == nullptr)
        order::append(vm.heap(), asDict(self), kept, *keyHash);
    return true;
}

/// The value of the key, taken out of table and order; empty with `isMissing` or an exception.
Ref takeOrdered(Vm& vm, Object* self, Object* key, Hash keyHash, bool& isMissing)
{
    isMissing = false;
    const std::int64_t found = dict::find(vm.heap(), asDict(self), key, keyHash);
    if (found == dict::kFailed)
        return {};
    isMissing = found == dict::kMissing;
    if (isMissing)
        return {};
    Ref kept = vm.own(dict::keyAt(asDict(self), found));
    order::remove(vm.heap(), asDict(self), kept.get());
    return dict::remove(vm.heap(), asDict(self), kept.get(), keyHash, isMissing);
}

bool orderedSetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (valueOrNull != nullptr)
        return storeOrdered(vm, self, key, valueOrNull);
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!keyHash)
        return false;
    bool isMissing = false;
    Ref old = takeOrdered(vm, self, key, *keyHash, isMissing);
    if (isMissing)
        vm.raiseWith(vm.exceptions().keyError, key);
    return static_cast<bool>(old);
}

Ref newOrderedDict(Vm& vm, TypeObject* type)
{
    Ref made = vm.heap().create<DictObject>(type, Kind::Dict);
    auto* dict = made.as<DictObject>();
    dict->order = std::make_unique<OrderNodes>();
    if (type->isHeapType)
        attributes::prepare(vm.heap(), dict);
    vm.heap().track(dict);
    return made;
}

Ref orderedCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    return newOrderedDict(vm, type);
}

// --- Filling: mutablemapping_update() ---

bool addPairs(Vm& vm, Object* self, Object* pairs)
{
    Ref iterator = iterate(vm, pairs);
    if (!iterator)
        return false;
    while (Ref pair = next(vm, iterator.get())) {
        Ref parts = iterate(vm, pair.get());
        Ref key = parts ? next(vm, parts.get()) : Ref();
        Ref value = key ? next(vm, parts.get()) : Ref();
        if (vm.hasError())
            return false;
        if (!value) {
            vm.raiseValueError(key ? "need more than 1 value to unpack"
                                   : "need more than 0 values to unpack");
            return false;
        }
        Ref surplus = next(vm, parts.get());
        if (vm.hasError())
            return false;
        if (surplus) {
            vm.raiseValueError("too many values to unpack (expected 2)");
            return false;
        }
        if (!setItem(vm, self, key.get(), value.get()))
            return false;
    }
    return !vm.hasError();
}

bool addFrom(Vm& vm, Object* self, Object* other)
{
    Heap& heap = vm.heap();
    if (other->type == vm.types().dict) {
        Ref items = callMethod(vm, other, heap.name("items"));
        return items && addPairs(vm, self, items.get());
    }
    bool failed = false;
    Ref keys = findAttribute(vm, other, vm.names().keys, failed);
    if (failed)
        return false;
    if (keys) {
        Ref all = call(vm, keys.get());
        Ref iterator = all ? iterate(vm, all.get()) : Ref();
        if (!iterator)
            return false;
        while (Ref key = next(vm, iterator.get())) {
            Ref value = getItem(vm, other, key.get());
            if (!value || !setItem(vm, self, key.get(), value.get()))
                return false;
        }
        return !vm.hasError();
    }
    Ref items = findAttribute(vm, other, heap.name("items"), failed);
    if (failed)
        return false;
    if (items) {
        Ref all = call(vm, items.get());
        return all && addPairs(vm, self, all.get());
    }
    return addPairs(vm, self, other);
}

bool updateOrdered(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 1) {
        vm.raiseTypeError("update() takes at most 1 positional argument ("
                          + std::to_string(args.count) + " given)");
        return false;
    }
    if (args.count == 1 && !addFrom(vm, self, args[0]))
        return false;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        if (!setItem(vm, self, args.keywords->items()[i], args[args.count + i]))
            return false;
    return true;
}

bool orderedInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 1) {
        vm.raiseTypeError("expected at most 1 arguments, got " + std::to_string(args.count));
        return false;
    }
    return updateOrdered(vm, self, args);
}

Ref orderedUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    return noneOrError(vm, updateOrdered(vm, self, args));
}

// --- Methods ---

template <TypeObject* ModuleTypes::*view>
Ref orderedView(Vm& vm, Object* self, const CallArgs&)
{
    return vm.heap().newRecord(vm.moduleTypes.*view, std::span<Object* const>(&self, 1));
}

Ref orderedClear(Vm& vm, Object* self, const CallArgs&)
{
    dict::clear(vm.heap(), asDict(self));
    order::clear(vm.heap(), asDict(self));
    return vm.none();
}

Ref orderedCopy(Vm& vm, Object* self, const CallArgs&)
{
    Ref made = self->type == vm.moduleTypes.orderedDict ? newOrderedDict(vm, self->type)
                                                        : call(vm, self->type);
    if (!made)
        return {};
    std::vector<Ref> keys;
    for (const OrderNodes::Node* node = asDict(self)->order->first; node != nullptr;
         node = node->next)
        keys.push_back(vm.own(node->key));
    for (const Ref& key : keys) {
        Ref value = getItem(vm, self, key.get());
        if (!value || !setItem(vm, made.get(), key.get(), value.get()))
            return {};
    }
    return made;
}

Ref orderedPop(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"key", true}, {"default"}};
    Object* given[2];
    if (!parseArguments(vm, args, "pop", kParameters, given))
        return {};
    const std::optional<Hash> keyHash = hash(vm, given[0]);
    if (!keyHash)
        return {};
    Ref value;
    bool isMissing = false;
    if (isOverridden(vm, self, vm.names().delitem)) {
        const std::optional<bool> found = contains(vm, self, given[0]);
        if (!found)
            return {};
        isMissing = !*found;
        if (*found) {
            value = getItem(vm, self, given[0]);
            if (!value || !deleteItem(vm, self, given[0]))
                return {};
        }
    } else {
        value = takeOrdered(vm, self, given[0], *keyHash, isMissing);
    }
    if (!isMissing)
        return value;
    if (given[1] != nullptr)
        return vm.own(given[1]);
    if (self->type != vm.moduleTypes.orderedDict) {
        bool failed = false;
        Ref missing = lookupSpecial(vm, self, vm.names().missing, failed);
        if (missing)
            return call(vm, missing.get(), {given[0]});
        if (failed)
            return {};
    }
    return vm.raiseWith(vm.exceptions().keyError, given[0]);
}

std::optional<bool> lastArgument(Vm& vm, Object* given)
{
    return given == nullptr ? std::optional(true) : isTrue(vm, given);
}

Ref orderedPopItem(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"last"}};
    Object* given[1];
    if (!parseArguments(vm, args, "popitem", kParameters, given))
        return {};
    const std::optional<bool> isLast = lastArgument(vm, given[0]);
    if (!isLast)
        return {};
    const OrderNodes& nodes = *asDict(self)->order;
    const OrderNodes::Node* node = *isLast ? nodes.last : nodes.first;
    if (node == nullptr)
        return vm.raise(vm.exceptions().keyError, "dictionary is empty");
    std::vector<Ref> pair(2);
    pair[0] = vm.own(node->key);
    bool isMissing = false;
    if (isOverridden(vm, self, vm.names().delitem)) {
        pair[1] = getItem(vm, self, pair[0].get());
        if (!pair[1] || !deleteItem(vm, self, pair[0].get()))
            return {};
    } else {
        pair[1] = takeOrdered(vm, self, pair[0].get(), node->hash, isMissing);
    }
    return pair[1] ? vm.heap().newTuple(std::move(pair)) : Ref();
}

Ref orderedMoveToEnd(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"key", true}, {"last"}};
    Object* given[2];
    if (!parseArguments(vm, args, "move_to_end", kParameters, given))
        return {};
    const std::optional<bool> isLast = lastArgument(vm, given[1]);
    if (!isLast)
        return {};
    const std::int64_t found = dict::findAny(vm, asDict(self), given[0]);
    if (found == dict::kFailed)
        return {};
    if (found == dict::kMissing)
        return vm.raiseWith(vm.exceptions().keyError, given[0]);
    OrderNodes::Node* node = order::find(asDict(self), dict::keyAt(asDict(self), found));
    const OrderNodes& nodes = *asDict(self)->order;
    if (node != nullptr && node != (*isLast ? nodes.last : nodes.first))
        order::moveToEnd(asDict(self), node, *isLast);
    return vm.none();
}

Ref orderedSetDefault(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"key", true}, {"default"}};
    Object* given[2];
    if (!parseArguments(vm, args, "setdefault", kParameters, given))
        return {};
    const std::int64_t found = dict::findAny(vm, asDict(self), given[0]);
    if (found == dict::kFailed)
        return {};
    if (found >= 0)
        return vm.own(dict::valueAt(asDict(self), found));
    Ref value = given[1] != nullptr ? vm.own(given[1]) : vm.none();
    return setItem(vm, self, given[0], value.get()) ? value : Ref();
}

Ref orderedFromKeys(Vm& vm, Object* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"iterable", true}, {"value"}};
    Object* given[2];
    if (!parseArguments(vm, args, "fromkeys", kParameters, given))
        return {};
    Ref made = call(vm, type);
    Ref iterator = made ? iterate(vm, given[0]) : Ref();
    if (!iterator)
        return {};
    Object* value = given[1] != nullptr ? given[1] : vm.heap().none();
    while (Ref key = next(vm, iterator.get()))
        if (!setItem(vm, made.get(), key.get(), value))
            return {};
    return vm.hasError() ? Ref() : made;
}

Ref orderedRepr(Vm& vm, Object* self)
{
    const std::string name = typeName(self->type);
    if (asDict(self)->used == 0)
        return vm.newStr(name + "()");
    if (enterRepr(vm, self))
        return vm.newStr("...");
    Ref items = callMethod(vm, self, vm.heap().name("items"));
    TypeObject* shownAs =
        vm.dialect().rules->values.orderedDictShowsDict ? vm.types().dict : vm.types().list;
    Ref shown = items ? call(vm, shownAs, {items.get()}) : Ref();
    const std::optional<std::string> text = shown ? reprText(vm, shown.get()) : std::nullopt;
    leaveRepr(vm, self);
    return text ? vm.newStr(name + "(" + *text + ")") : Ref();
}

Ref orderedCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isDict(b) || !isOrdered(a) || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return vm.own(vm.heap().notImplemented());
    Ref result = vm.types().dict->slots->compare(vm, a, b, CompareOp::Equal);
    if (!result)
        return {};
    bool isEqual = result.get() == vm.heap().boolean(true);
    if (isEqual && isOrdered(b)) { // The same items in the same order.
        const OrderNodes::Node* left = asDict(a)->order->first;
        const OrderNodes::Node* right = asDict(b)->order->first;
        for (; left != nullptr && right != nullptr && isEqual;
             left = left->next, right = right->next) {
            const std::optional<bool> same =
                compareTruth(vm, left->key, right->key, CompareOp::Equal);
            if (!same)
                return {};
            isEqual = *same;
        }
    }
    return vm.boolean(isEqual == (op == CompareOp::Equal));
}

Ref orderedOr(Vm& vm, Object* left, Object* right)
{
    Object* self = isOrdered(left) ? left : right;
    Object* other = self == left ? right : left;
    if (!isDict(self) || !isDict(other))
        return vm.own(vm.heap().notImplemented());
    Ref made = call(vm, self->type, {left});
    return made && addFrom(vm, made.get(), right) ? made : Ref();
}

Ref orderedInPlaceOr(Vm& vm, Object* self, Object* other)
{
    return addFrom(vm, self, other) ? vm.own(self) : Ref();
}

Ref orderedReduce(Vm& vm, Object* self, const CallArgs&)
{
    Heap& heap = vm.heap();
    Ref state = vm.none();
    const AttributeBlock* block = asDict(self)->attributes;
    if (block != nullptr && block->dict != nullptr && block->dict->used > 0)
        state = vm.own(block->dict);
    Ref items = callMethod(vm, self, heap.name("items"));
    Ref iterator = items ? iterate(vm, items.get()) : Ref();
    if (!iterator)
        return {};
    Ref empty = heap.newTuple(std::vector<Ref>{});
    Object* whole[5] = {self->type, empty.get(), state.get(), heap.none(), iterator.get()};
    return heap.newTuple(std::span<Object* const>(whole));
}

constexpr NativeMethod kOrderedMethods[] = {
    {"fromkeys", orderedFromKeys, Arity::Anything, 0, 0, NativeMethod::Binding::Class},
    {"setdefault", orderedSetDefault, Arity::Anything},
    {"pop", orderedPop, Arity::Anything},
    {"popitem", orderedPopItem, Arity::Anything},
    {"keys", orderedView<&ModuleTypes::orderedKeys>, Arity::None},
    {"values", orderedView<&ModuleTypes::orderedValues>, Arity::None},
    {"items", orderedView<&ModuleTypes::orderedItems>, Arity::None},
    {"update", orderedUpdate, Arity::Anything},
    {"clear", orderedClear, Arity::None},
    {"copy", orderedCopy, Arity::None},
    {"__reversed__", orderedReversed, Arity::None},
    {"move_to_end", orderedMoveToEnd, Arity::Anything},
    {"__reduce__", orderedReduce, Arity::None},
};

} // namespace

void addOrderedDict(Vm& vm, ModuleObject* module)
{
    defineOrderedViews(vm);
    TypeObject* type = newModuleType(vm, vm.moduleTypes.orderedDict, "collections.OrderedDict",
                                     vm.types().dict, Kind::Dict);
    type->hasAttributes = true;
    type->isWeaklyReferable = true;
    TypeSlots slots;
    slots.create = orderedCreate;
    slots.init = orderedInit;
    slots.repr = orderedRepr;
    slots.compare = orderedCompare;
    slots.iter = orderedIter;
    slots.setItem = orderedSetItem;
    slots.binary[operatorIndex(BinaryOp::Or)] = orderedOr;
    slots.inPlace[operatorIndex(BinaryOp::Or)] = orderedInPlaceOr;
    vm.defineType(type, slots, kOrderedMethods);
    addDictGetSet(vm, type);
    putInModule(vm, module, "OrderedDict", vm.own(type));
}

} // namespace model
