// weakref.WeakValueDictionary and KeyedRef as scripts see them.

#include "model/weak/weak_value_dictionary.h"

#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

// --- Walking: generators of CPython's library, with their guards ---

enum IteratorField : std::uint32_t { kOwner, kInner, kHeldKey, kHeldValue, kIteratorFields };
enum IteratorKind : std::uint32_t { kItems, kKeys, kValues, kRefs };
enum IteratorNumber : std::uint32_t { kStarted, kFinished };

RecordObject* asWeakDictRecord(Object* object)
{
    return static_cast<RecordObject*>(object);
}

void setField(Vm& vm, Object* self, std::uint32_t field, Ref value)
{
    vm.heap().set(self->id, {Role::Field, field}, asWeakDictRecord(self)->fields()[field],
                  std::move(value));
}

/// Leaves the guard and lets go of everything, once.
void finishIteration(Vm& vm, Object* self)
{
    RecordObject* record = asWeakDictRecord(self);
    const bool wasActive = record->numbers[kStarted] != 0 && record->numbers[kFinished] == 0;
    record->numbers[kFinished] = 1;
    if (wasActive && record->tag != kRefs)
        WeakValueDictionary(vm.heap(), record->fields()[kOwner]).endIteration();
    for (std::uint32_t field = 0; field < kIteratorFields; ++field)
        vm.heap().clear(record->id, {Role::Field, field}, record->fields()[field]);
}

Ref startIteration(Vm& vm, Object* self)
{
    RecordObject* record = asWeakDictRecord(self);
    WeakValueDictionary dictionary(vm.heap(), record->fields()[kOwner]);
    if (record->tag != kRefs) {
        if (!dictionary.pending()->items.empty())
            dictionary.commitRemovals();
        dictionary.beginIteration();
    }
    record->numbers[kStarted] = 1;
    Ref items = callMethod(vm, dictionary.data(), vm.heap().name("items"));
    Ref inner = items ? iterate(vm, items.get()) : Ref();
    if (inner)
        setField(vm, self, kInner, inner);
    return inner;
}

Ref iteratorNext(Vm& vm, Object* self)
{
    RecordObject* record = asWeakDictRecord(self);
    if (record->numbers[kFinished] != 0)
        return {};
    if (record->numbers[kStarted] == 0 && !startIteration(vm, self))
        return {};
    for (;;) {
        Ref inner = vm.own(record->fields()[kInner]);
        Ref item = next(vm, inner.get());
        if (!item) {
            Ref error = vm.takeError();
            finishIteration(vm, self);
            vm.setError(std::move(error));
            return {};
        }
        const auto* pair = item.as<TupleObject>();
        Ref key = vm.own(pair->items()[0]);
        Ref ref = vm.own(pair->items()[1]);
        item.reset();
        if (record->tag == kRefs)
            return ref;
        Ref value = weak::dereference(vm.heap(), ref.as<WeakrefObject>());
        if (!value)
            continue;
        // The suspended generator holds what it yielded last (R88).
        setField(vm, self, kHeldKey, record->tag == kValues ? Ref() : key);
        if (record->tag == kKeys)
            return key;
        setField(vm, self, kHeldValue, value);
        if (record->tag == kValues)
            return value;
        std::vector<Ref> both;
        both.push_back(std::move(key));
        both.push_back(std::move(value));
        return vm.heap().newTuple(std::move(both));
    }
}

Ref iteratorSelf(Vm& vm, Object* self)
{
    return vm.own(self);
}

void iteratorFinalize(Vm& vm, Object* self)
{
    finishIteration(vm, self);
}

Ref iteratorClose(Vm& vm, Object* self, const CallArgs&)
{
    finishIteration(vm, self);
    return vm.none();
}

Ref newIterator(Vm& vm, Object* owner, IteratorKind kind)
{
    Object* fields[kIteratorFields] = {owner};
    return vm.heap().newRecord(vm.types().weakIterator, fields, kind);
}

template <IteratorKind kind>
Ref walk(Vm& vm, Object* self, const CallArgs&)
{
    return newIterator(vm, self, kind);
}

Ref walkKeys(Vm& vm, Object* self)
{
    return newIterator(vm, self, kKeys);
}

// --- The dictionary ---

WeakValueDictionary dictionaryOf(Vm& vm, Object* self)
{
    return {vm.heap(), self};
}

/// Stores a value weakly, or raises the TypeError of values that cannot be referenced.
bool store(Vm& vm, Object* self, Object* key, Object* value)
{
    if (!weak::canBeReferenced(value)) {
        vm.raiseTypeError("cannot create weak reference to '" + value->type->name + "' object");
        return false;
    }
    const std::optional<Hash> keyHash = hash(vm, key);
    return keyHash && dictionaryOf(vm, self).set(key, *keyHash, static_cast<GcObject*>(value));
}

/// The live value under a key; empty: none, or an exception.
Ref find(Vm& vm, Object* self, Object* key)
{
    const std::optional<Hash> keyHash = hash(vm, key);
    bool failed = false;
    return keyHash ? dictionaryOf(vm, self).get(key, *keyHash, failed) : Ref();
}

Ref orKeyError(Vm& vm, Ref value, Object* key)
{
    if (!value && !vm.hasError())
        vm.raiseWith(vm.exceptions().keyError, key);
    return value;
}

Ref getItemOf(Vm& vm, Object* self, Object* key)
{
    return orKeyError(vm, find(vm, self, key), key);
}

bool setItemOf(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (valueOrNull != nullptr)
        return store(vm, self, key, valueOrNull);
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!keyHash)
        return false;
    bool isMissing = false;
    Ref old = dictionaryOf(vm, self).remove(key, *keyHash, isMissing);
    if (isMissing && !vm.hasError())
        vm.raiseWith(vm.exceptions().keyError, key);
    return !isMissing;
}

std::optional<bool> containsKey(Vm& vm, Object* self, Object* key)
{
    Ref value = find(vm, self, key);
    if (vm.hasError())
        return std::nullopt;
    return static_cast<bool>(value);
}

std::int64_t sizeOfDictionary(Vm& vm, Object* self)
{
    return static_cast<std::int64_t>(dictionaryOf(vm, self).size());
}

Ref getMethodOf(Vm& vm, Object* self, const CallArgs& args)
{
    Ref value = find(vm, self, args[0]);
    if (value || vm.hasError())
        return value;
    return args.count > 1 ? vm.own(args[1]) : vm.none();
}

Ref popMethod(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<Hash> keyHash = hash(vm, args[0]);
    if (!keyHash)
        return {};
    bool isMissing = false;
    Ref value = dictionaryOf(vm, self).remove(args[0], *keyHash, isMissing);
    if (value || vm.hasError())
        return value;
    return args.count > 1 ? vm.own(args[1]) : orKeyError(vm, {}, args[0]);
}

Ref popItemMethod(Vm& vm, Object* self, const CallArgs&)
{
    WeakValueDictionary dictionary = dictionaryOf(vm, self);
    if (!dictionary.pending()->items.empty())
        dictionary.commitRemovals();
    for (;;) {
        Ref pair = callMethod(vm, dictionary.data(), vm.heap().name("popitem"));
        if (!pair)
            return {};
        Object* ref = pair.as<TupleObject>()->items()[1];
        Ref value = weak::dereference(vm.heap(), static_cast<WeakrefObject*>(ref));
        if (!value)
            continue;
        std::vector<Ref> both;
        both.push_back(vm.own(pair.as<TupleObject>()->items()[0]));
        both.push_back(std::move(value));
        return vm.heap().newTuple(std::move(both));
    }
}

Ref setDefaultMethod(Vm& vm, Object* self, const CallArgs& args)
{
    Ref value = find(vm, self, args[0]);
    if (value || vm.hasError())
        return value;
    Ref fallback = args.count > 1 ? vm.own(args[1]) : vm.none();
    return store(vm, self, args[0], fallback.get()) ? fallback : Ref();
}

Ref clearMethod(Vm& vm, Object* self, const CallArgs& args)
{
    for (;;) {
        Ref pair = popItemMethod(vm, self, args);
        if (pair)
            continue;
        if (!vm.errorIs(vm.exceptions().keyError))
            return {};
        vm.clearError();
        return vm.none();
    }
}

/// Takes over the entries of a mapping, an iterable of pairs, or another weak dictionary.
bool updateFrom(Vm& vm, Object* self, Object* other)
{
    bool failed = false;
    Ref method = findAttribute(vm, other, vm.heap().name("items"), failed);
    Ref items = method ? call(vm, method.get()) : Ref();
    if (!items) {
        if (failed || vm.hasError())
            return false;
        Ref dictionary = call(vm, vm.types().dict, {other});
        items = dictionary ? callMethod(vm, dictionary.get(), vm.heap().name("items")) : Ref();
        if (!items)
            return false;
    }
    Ref iterator = iterate(vm, items.get());
    if (!iterator)
        return false;
    while (Ref pair = next(vm, iterator.get())) {
        Ref both = toTuple(vm, pair.get());
        if (!both
            || !store(vm, self, both.as<TupleObject>()->items()[0],
                      both.as<TupleObject>()->items()[1]))
            return false;
    }
    return !vm.hasError();
}

Ref updateMethod(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 0 && args[0] != vm.heap().none() && !updateFrom(vm, self, args[0]))
        return {};
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        if (!store(vm, self, args.keywords->items()[i], args.values[args.count + i]))
            return {};
    return vm.none();
}

Ref copyMethod(Vm& vm, Object* self, const CallArgs&)
{
    Ref made = WeakValueDictionary::create(vm.heap(), vm.types().weakValueDictionary);
    return updateFrom(vm, made.get(), self) ? made : Ref();
}

Ref valueRefs(Vm& vm, Object* self, const CallArgs&)
{
    WeakValueDictionary dictionary = dictionaryOf(vm, self);
    if (!dictionary.pending()->items.empty())
        dictionary.commitRemovals();
    Ref values = callMethod(vm, dictionary.data(), vm.heap().name("values"));
    return values ? toList(vm, values.get()) : Ref();
}

Ref createDictionary(Vm& vm, TypeObject* type, const CallArgs&)
{
    Ref made = WeakValueDictionary::create(vm.heap(), type);
    if (type->hasAttributes || !type->memberSlots.empty())
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

bool initDictionary(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 1) {
        vm.raiseTypeError("WeakValueDictionary.__init__() takes from 1 to 2 positional arguments "
                          "but "
                          + std::to_string(args.count + 1) + " were given");
        return false;
    }
    return static_cast<bool>(updateMethod(vm, self, args));
}

Ref reprOf(Vm& vm, Object* self)
{
    std::string address = addressText(vm, self);
    return vm.newStr("<" + typeName(self->type) + " at " + address + ">");
}

/// The live entries as a dict, for comparing.
Ref liveEntries(Vm& vm, Object* self)
{
    Ref iterator = newIterator(vm, self, kItems);
    return call(vm, vm.types().dict, {iterator.get()});
}

Ref compareDictionaries(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isWeak = isA(b, vm.types().weakValueDictionary);
    if ((op != CompareOp::Equal && op != CompareOp::NotEqual)
        || (!isWeak && b->type->layout != Kind::Dict))
        return vm.own(vm.heap().notImplemented());
    Ref left = liveEntries(vm, a);
    Ref right = !left ? Ref() : isWeak ? liveEntries(vm, b) : vm.own(b);
    return right ? compare(vm, left.get(), right.get(), op) : Ref();
}

Ref unite(Vm& vm, Object* a, Object* b)
{
    const auto isMapping = [&](Object* object) {
        return object->type->layout == Kind::Dict || isA(object, vm.types().weakValueDictionary);
    };
    if (!isMapping(a) || !isMapping(b))
        return vm.own(vm.heap().notImplemented());
    const bool isWeakLeft = isA(a, vm.types().weakValueDictionary);
    Ref made = isWeakLeft ? copyMethod(vm, a, {}) : call(vm, b->type);
    if (!made || (!isWeakLeft && !updateFrom(vm, made.get(), a)) || !updateFrom(vm, made.get(), b))
        return {};
    return made;
}

Ref uniteInPlace(Vm& vm, Object* self, Object* other)
{
    return updateFrom(vm, self, other) ? vm.own(self) : Ref();
}

constexpr NativeMethod kMethods[] = {
    {"get", getMethodOf, Arity::Between, 1, 2},
    {"pop", popMethod, Arity::Between, 1, 2},
    {"popitem", popItemMethod, Arity::None},
    {"setdefault", setDefaultMethod, Arity::Between, 1, 2},
    {"clear", clearMethod, Arity::None},
    {"update", updateMethod, Arity::Anything},
    {"copy", copyMethod, Arity::None},
    {"__copy__", copyMethod, Arity::None},
    {"items", walk<kItems>, Arity::None},
    {"keys", walk<kKeys>, Arity::None},
    {"values", walk<kValues>, Arity::None},
    {"itervaluerefs", walk<kRefs>, Arity::None},
    {"valuerefs", valueRefs, Arity::None},
};
constexpr NativeGetSet kWeakDictGetSets[] = {
    {"data", [](Vm& vm, Object* self) { return vm.own(dictionaryOf(vm, self).data()); }},
    {"_pending_removals",
     [](Vm& vm, Object* self) { return vm.own(dictionaryOf(vm, self).pending()); }},
};
constexpr NativeMethod kIteratorMethods[] = {{"close", iteratorClose, Arity::None}};
constexpr NativeGetSet kKeyGetSets[] = {{"key", [](Vm& vm, Object* self) {
                                             Object* key = static_cast<WeakrefObject*>(self)->key;
                                             return key != nullptr ? vm.own(key) : vm.none();
                                         }}};

} // namespace

void addWeakContainers(Vm& vm, DictObject* names)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots slots;
    slots.create = createDictionary;
    slots.init = initDictionary;
    slots.repr = reprOf;
    slots.compare = compareDictionaries;
    slots.iter = walkKeys;
    slots.length = sizeOfDictionary;
    slots.getItem = getItemOf;
    slots.setItem = setItemOf;
    slots.contains = containsKey;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = unite;
    slots.inPlace[static_cast<std::size_t>(BinaryOp::Or)] = uniteInPlace;
    vm.defineType(types.weakValueDictionary, slots, kMethods, kWeakDictGetSets);
    // A class of the library in CPython: its short name is its name.
    dict::set(vm.heap(), types.weakValueDictionary->dict, vm.names().module,
              vm.own(vm.heap().name("weakref")));

    TypeSlots iterator;
    iterator.iter = iteratorSelf;
    iterator.next = iteratorNext;
    iterator.finalize = iteratorFinalize;
    vm.defineType(types.weakIterator, iterator, kIteratorMethods);
    types.weakIterator->hasFinalizer = true;
    vm.defineType(types.keyedRef, {}, {}, kKeyGetSets);

    dict::set(vm.heap(), names, vm.heap().name("WeakValueDictionary"),
              vm.own(types.weakValueDictionary));
    dict::set(vm.heap(), names, vm.heap().name("KeyedRef"), vm.own(types.keyedRef));
}

} // namespace model
