// The abstract operations that are not arithmetic: text, comparison, truth, hash, containers.

#include "model/lang/operations.h"

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/dict_merge.h"
#include "model/lang/types/generic_alias.h"
#include "model/lang/types/list_items.h"

namespace model {

// --- Atoms ---

Object* atomOf(Object* object, Kind kind)
{
    if (object->type->layout == kind)
        return object;
    if (object->type->layout == Kind::Instance && object->type->wrapsAtom) {
        const AttributeBlock* block = static_cast<GcObject*>(object)->attributes;
        Object* value = block == nullptr ? nullptr : block->slots()[0];
        if (value != nullptr && value->type->layout == kind)
            return value;
    }
    return nullptr;
}

StrObject* asStr(Object* object)
{
    return static_cast<StrObject*>(atomOf(object, Kind::Str));
}

IntObject* asInt(Object* object)
{
    if (object->type->layout == Kind::Bool)
        return static_cast<IntObject*>(object);
    return static_cast<IntObject*>(atomOf(object, Kind::Int));
}

FloatObject* asFloat(Object* object)
{
    return static_cast<FloatObject*>(atomOf(object, Kind::Float));
}

BytesObject* asBytes(Object* object)
{
    return static_cast<BytesObject*>(atomOf(object, Kind::Bytes));
}

// --- Text ---

static Ref checkedText(Vm& vm, Ref text, const char* method)
{
    if (text && asStr(text.get()) == nullptr)
        return vm.raiseTypeError(std::string(method) + " returned non-string (type "
                                 + text->type->name + ")");
    return text;
}

Ref repr(Vm& vm, Object* object)
{
    if (!vm.enterCall(" while getting the repr of an object"))
        return {};
    Ref text = object->type->slots->repr(vm, object);
    vm.leaveCall();
    return checkedText(vm, std::move(text), "__repr__");
}

Ref str(Vm& vm, Object* object)
{
    if (object->type == vm.types().str)
        return vm.own(object);
    const TypeSlots& slots = *object->type->slots;
    if (slots.str == nullptr)
        return repr(vm, object);
    if (!vm.enterCall(" while getting the str of an object"))
        return {};
    Ref text = slots.str(vm, object);
    vm.leaveCall();
    return checkedText(vm, std::move(text), "__str__");
}

std::optional<std::string> reprText(Vm& vm, Object* object)
{
    Ref text = repr(vm, object);
    if (!text)
        return std::nullopt;
    return asStr(text.get())->text;
}

std::optional<std::string> strText(Vm& vm, Object* object)
{
    Ref text = str(vm, object);
    if (!text)
        return std::nullopt;
    return asStr(text.get())->text;
}

Ref format(Vm& vm, Object* object, Object* specOrNull)
{
    Ref spec = specOrNull == nullptr ? vm.newStr({}) : vm.own(specOrNull);
    if (object->type == vm.types().str && static_cast<StrObject*>(spec.get())->text.empty())
        return vm.own(object);
    bool failed = false;
    Ref method = lookupSpecial(vm, object, vm.names().format, failed);
    if (!method)
        return failed
                   ? Ref()
                   : vm.raiseTypeError("Type " + object->type->name + " doesn't define __format__");
    Ref text = call(vm, method.get(), {spec.get()});
    if (text && asStr(text.get()) == nullptr)
        return vm.raiseTypeError("__format__ must return a str, not " + text->type->name);
    return text;
}

bool enterRepr(Vm& vm, Object* object)
{
    for (const Object* active : vm.reprStack)
        if (active == object)
            return true;
    vm.reprStack.push_back(object);
    return false;
}

void leaveRepr(Vm& vm, Object* object)
{
    if (!vm.reprStack.empty() && vm.reprStack.back() == object)
        vm.reprStack.pop_back();
    else
        std::erase(vm.reprStack, object);
}

// --- Comparison ---

static CompareOp swapped(CompareOp op)
{
    switch (op) {
    case CompareOp::Less: return CompareOp::Greater;
    case CompareOp::LessEqual: return CompareOp::GreaterEqual;
    case CompareOp::Greater: return CompareOp::Less;
    case CompareOp::GreaterEqual: return CompareOp::LessEqual;
    default: return op;
    }
}

static const char* compareText(CompareOp op)
{
    constexpr const char* kTexts[] = {"<", "<=", "==", "!=", ">", ">="};
    return kTexts[static_cast<int>(op)];
}

static Ref compareUnguarded(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const auto tryOne = [&vm](Object* left, Object* right, CompareOp with) {
        const auto function = left->type->slots->compare;
        return function == nullptr ? vm.own(vm.heap().notImplemented())
                                   : function(vm, left, right, with);
    };
    const bool reflectedFirst =
        a->type != b->type && b->type->isSubtypeOf(a->type) && b->type->slots->compare != nullptr;
    if (reflectedFirst) {
        Ref result = tryOne(b, a, swapped(op));
        if (!result || result.get() != vm.heap().notImplemented())
            return result;
    }
    Ref result = tryOne(a, b, op);
    if (!result || result.get() != vm.heap().notImplemented())
        return result;
    if (!reflectedFirst) {
        result = tryOne(b, a, swapped(op));
        if (!result || result.get() != vm.heap().notImplemented())
            return result;
    }
    if (vm.dialect().objects.hasOldTypes)
        return python2::compareByOrder(vm, a, b, op);
    if (op == CompareOp::Equal)
        return vm.boolean(a == b);
    if (op == CompareOp::NotEqual)
        return vm.boolean(a != b);
    return vm.raiseTypeError(std::string("'") + compareText(op)
                             + "' not supported between instances of '" + a->type->name + "' and '"
                             + b->type->name + "'");
}

Ref compare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!vm.enterCall(" in comparison"))
        return {};
    Ref result = compareUnguarded(vm, a, b, op);
    vm.leaveCall();
    return result;
}

std::optional<bool> compareTruth(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (a == b && op == CompareOp::Equal)
        return true;
    if (a == b && op == CompareOp::NotEqual)
        return false;
    Ref result = compare(vm, a, b, op);
    if (!result)
        return std::nullopt;
    return isTrue(vm, result.get());
}

std::optional<bool> isTrue(Vm& vm, Object* object)
{
    const Heap& heap = vm.heap();
    if (object == heap.boolean(true))
        return true;
    if (object == heap.boolean(false) || object == heap.none())
        return false;
    const TypeSlots& slots = *object->type->slots;
    if (slots.truth != nullptr)
        return slots.truth(vm, object);
    if (slots.length != nullptr) {
        const std::int64_t size = slots.length(vm, object);
        if (size < 0)
            return std::nullopt;
        return size > 0;
    }
    return true;
}

std::optional<Hash> hash(Vm& vm, Object* object)
{
    if (object->type == vm.types().str)
        return dict::hashOf(static_cast<StrObject*>(object));
    const auto function = object->type->slots->hash;
    if (function == nullptr) {
        vm.raiseTypeError("unhashable type: '" + object->type->name + "'");
        return std::nullopt;
    }
    return function(vm, object);
}

// --- Containers ---

std::optional<std::int64_t> length(Vm& vm, Object* object)
{
    const auto function = object->type->slots->length;
    if (function == nullptr) {
        vm.raiseTypeError("object of type '" + object->type->name + "' has no len()");
        return std::nullopt;
    }
    const std::int64_t size = function(vm, object);
    if (size < 0)
        return std::nullopt;
    return size;
}

Ref getItem(Vm& vm, Object* object, Object* key)
{
    if (const auto function = object->type->slots->getItem)
        return function(vm, object, key);
    if (object->type->layout == Kind::Type) {
        bool failed = false;
        if (object == vm.types().type && detailsOf(vm.dialect()).types.genericBuiltins)
            return newGenericAlias(vm, object, key);
        Ref method = findAttribute(vm, object, vm.names().classGetItem, failed);
        if (method && method.get() != vm.heap().none())
            return call(vm, method.get(), {key});
        if (failed)
            return {};
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::TypeNotSubscriptable,
                   {typeName(static_cast<TypeObject*>(object)), typeName(object->type)}));
    }
    return vm.raiseTypeError("'" + object->type->name + "' object is not subscriptable");
}

bool setItem(Vm& vm, Object* object, Object* key, Object* value)
{
    if (const auto function = object->type->slots->setItem)
        return function(vm, object, key, value);
    vm.raiseTypeError("'" + object->type->name + "' object does not support item assignment");
    return false;
}

bool deleteItem(Vm& vm, Object* object, Object* key)
{
    const TypeSlots& slots = *object->type->slots;
    if (slots.setItem != nullptr)
        return slots.setItem(vm, object, key, nullptr);
    const bool isSequence = object->type->isHeapType || slots.contains != nullptr;
    const bool hasPosition = key->type->slots->toIndex != nullptr;
    vm.raiseTypeError("'" + object->type->name + "' object "
                      + (isSequence && hasPosition ? "doesn't" : "does not")
                      + " support item deletion");
    return false;
}

std::optional<bool> contains(Vm& vm, Object* container, Object* item)
{
    if (const auto function = container->type->slots->contains)
        return function(vm, container, item);
    Ref iterator = iterate(vm, container);
    if (!iterator) {
        if (vm.errorIs(vm.exceptions().typeError)) {
            vm.clearError();
            vm.raiseTypeError("argument of type '" + container->type->name + "' is not iterable");
        }
        return std::nullopt;
    }
    while (Ref candidate = next(vm, iterator.get())) {
        const std::optional<bool> same = compareTruth(vm, candidate.get(), item, CompareOp::Equal);
        if (!same)
            return std::nullopt;
        if (*same)
            return true;
    }
    if (vm.hasError())
        return std::nullopt;
    return false;
}

Ref iterate(Vm& vm, Object* object)
{
    const TypeSlots& slots = *object->type->slots;
    if (slots.iter != nullptr) {
        Ref iterator = slots.iter(vm, object);
        if (iterator && iterator->type->slots->next == nullptr)
            return vm.raiseTypeError("iter() returned non-iterator of type '" + iterator->type->name
                                     + "'");
        return iterator;
    }
    if (slots.sequenceItem != nullptr) {
        Object* fields[1] = {object};
        return vm.heap().newRecord(vm.types().sequenceIterator, fields);
    }
    return vm.raiseTypeError("'" + object->type->name + "' object is not iterable");
}

Ref next(Vm& vm, Object* iterator)
{
    Ref item = iterator->type->slots->next(vm, iterator);
    if (!item && vm.errorIs(vm.exceptions().stopIteration))
        vm.clearError();
    return item;
}

Ref toList(Vm& vm, Object* iterable)
{
    if (iterable->type == vm.types().list)
        return list::copy(vm.heap(), static_cast<ListObject*>(iterable));
    Ref made = vm.heap().newList();
    return list::extend(vm, made.as<ListObject>(), iterable) ? made : Ref();
}

Ref toTuple(Vm& vm, Object* iterable)
{
    if (iterable->type == vm.types().tuple)
        return vm.own(iterable);
    Ref list = toList(vm, iterable);
    if (!list)
        return {};
    return vm.heap().newTuple(std::span<Object* const>(list.as<ListObject>()->items));
}

Object* dictGet(Vm& vm, DictObject* dictionary, Object* key)
{
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!keyHash)
        return nullptr;
    const std::int64_t entry = dict::find(vm.heap(), dictionary, key, *keyHash);
    return entry < 0 ? nullptr : dict::valueAt(dictionary, entry);
}

bool dictSet(Vm& vm, DictObject* dictionary, Object* key, Object* value)
{
    // PyDict_SetItem() takes its references before it asks for the hash, or after.
    const bool holdsFirst =
        !key->type->isHeapType || detailsOf(vm.dialect()).types.dictsHoldBeforeHashing;
    Ref held;
    Ref stored;
    if (holdsFirst) {
        if (key->type->isHeapType)
            held = vm.own(key);
        stored = vm.own(value);
    }
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!holdsFirst) {
        held = vm.own(key);
        stored = vm.own(value);
    }
    return keyHash && dict::set(vm.heap(), dictionary, key, *keyHash, std::move(stored));
}

bool mergeMapping(Vm& vm, DictObject* target, Object* mapping, Object* callee)
{
    const auto store = [&](Object* key, Object* value) {
        if (callee != nullptr) {
            if (asStr(key) == nullptr) {
                vm.raiseTypeError(
                    textOf(vm.dialect(), Text::KeywordNoString, {calleeText(vm, callee)}));
                return false;
            }
            if (dictGet(vm, target, key) != nullptr) {
                vm.raiseTypeError(calleeText(vm, callee)
                                  + " got multiple values for keyword argument '" + asStr(key)->text
                                  + "'");
                return false;
            }
        }
        return dictSet(vm, target, key, value);
    };
    if (dict::walksLikeDict(vm, mapping->type)) {
        std::size_t position = 0;
        Object* key = nullptr;
        Object* value = nullptr;
        while (dict::next(static_cast<DictObject*>(mapping), position, key, value)) {
            Ref heldKey = vm.own(key);
            Ref heldValue = vm.own(value);
            if (!store(key, value))
                return false;
        }
        return true;
    }
    Ref keys = callMethod(vm, mapping, vm.names().keys);
    Ref iterator = keys ? iterate(vm, keys.get()) : Ref();
    if (!iterator)
        return false;
    while (Ref key = next(vm, iterator.get())) {
        Ref value = getItem(vm, mapping, key.get());
        if (!value || !store(key.get(), value.get()))
            return false;
    }
    return !vm.hasError();
}

bool unpackIterable(Vm& vm, Object* iterable, std::uint32_t before, int after,
                    std::vector<Ref>& items)
{
    Ref iterator = iterate(vm, iterable);
    if (!iterator) {
        if (vm.errorIs(vm.exceptions().typeError) && iterable->type->slots->iter == nullptr) {
            vm.clearError();
            vm.raiseTypeError(
                textOf(vm.dialect(), Text::NoIterableToUnpack, {iterable->type->name}));
        }
        return false;
    }
    for (std::uint32_t i = 0; i < before; ++i) {
        Ref item = next(vm, iterator.get());
        if (!item) {
            const std::string names =
                (after < 0 ? "" : "at least ")
                + std::to_string(before + static_cast<std::uint32_t>(std::max(after, 0)));
            if (!vm.hasError())
                vm.raiseValueError(textOf(vm.dialect(), Text::TooFewToUnpack,
                                          {names, std::to_string(i), i == 1 ? "" : "s"}));
            return false;
        }
        items.push_back(std::move(item));
    }
    if (after < 0) {
        if (Ref surplus = next(vm, iterator.get())) {
            vm.raiseValueError(
                textOf(vm.dialect(), Text::TooManyToUnpack, {std::to_string(before)}));
            return false;
        }
        return !vm.hasError();
    }
    Ref rest = toList(vm, iterator.get());
    if (!rest)
        return false;
    auto* list = rest.as<ListObject>();
    const auto tail = static_cast<std::size_t>(after);
    if (list->items.size() < tail) {
        vm.raiseValueError("not enough values to unpack (expected at least "
                           + std::to_string(before + tail) + ", got "
                           + std::to_string(before + list->items.size()) + ")");
        return false;
    }
    items.push_back(rest);
    const std::size_t first = list->items.size() - tail;
    for (std::size_t i = 0; i < tail; ++i) {
        const auto index = static_cast<std::uint32_t>(first + i);
        items.push_back(vm.heap().take(list->id, {Role::Item, index}, list->items[index]));
    }
    list->items.resize(first);
    return true;
}

} // namespace model
