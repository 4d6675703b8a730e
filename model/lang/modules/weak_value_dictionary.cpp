// weakref.WeakValueDictionary and KeyedRef as scripts see them.

#include "model/weak/weak_value_dictionary.h"

#include "model/lang/modules/weak_dictionaries.h"

namespace model::weak {

namespace {

WeakValueDictionary valuesOf(Vm& vm, Object* self)
{
    return {vm.heap(), self};
}

/// Stores a value weakly, or raises the TypeError of values that cannot be referenced.
bool storeValue(Vm& vm, Object* self, Object* key, Object* value, bool commits = false)
{
    GcObject* referent = referable(vm, value);
    if (referent == nullptr)
        return false;
    return commits ? valuesOf(vm, self).set(key, referent)
                   : valuesOf(vm, self).store(key, referent);
}

Ref valueOrKeyError(Vm& vm, Ref value, Object* key)
{
    if (!value && !vm.hasError())
        vm.raiseWith(vm.exceptions().keyError, key);
    return value;
}

Ref findValue(Vm& vm, Object* self, Object* key)
{
    bool failed = false;
    return isReady(vm, self) ? valuesOf(vm, self).get(key, failed) : Ref();
}

Ref valueGetItem(Vm& vm, Object* self, Object* key)
{
    return valueOrKeyError(vm, findValue(vm, self, key), key);
}

bool valueSetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (!isReady(vm, self))
        return false;
    if (valueOrNull != nullptr)
        return storeValue(vm, self, key, valueOrNull, true);
    bool isMissing = false;
    Ref old = valuesOf(vm, self).remove(key, isMissing);
    if (isMissing && !vm.hasError())
        vm.raiseWith(vm.exceptions().keyError, key);
    return !isMissing;
}

std::optional<bool> valueContains(Vm& vm, Object* self, Object* key)
{
    Ref value = findValue(vm, self, key);
    if (vm.hasError())
        return std::nullopt;
    return static_cast<bool>(value);
}

std::int64_t valueLength(Vm& vm, Object* self)
{
    return isReady(vm, self) ? static_cast<std::int64_t>(valuesOf(vm, self).size()) : -1;
}

Ref valueGet(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakValueDictionary.get", {"key", "default"}, 1}, given))
        return {};
    Ref value = findValue(vm, self, given[0]);
    if (value || vm.hasError())
        return value;
    return given[1] != nullptr ? vm.own(given[1]) : vm.none();
}

Ref valuePop(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    LibraryParameters parameters{"WeakValueDictionary.pop", {"key"}, 1};
    parameters.takesAny = true;
    if (!bindLibraryArguments(vm, args, parameters, given) || !isReady(vm, self))
        return {};
    bool isMissing = false;
    Ref value = valuesOf(vm, self).remove(given[0], isMissing);
    if (value || vm.hasError())
        return value;
    return args.count > 1 ? vm.own(args[1]) : valueOrKeyError(vm, {}, given[0]);
}

Ref valueSetDefault(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakValueDictionary.setdefault", {"key", "default"}, 1},
                              given)
        || !isReady(vm, self))
        return {};
    bool failed = false;
    Ref value = valuesOf(vm, self).find(given[0], failed);
    if (value || failed)
        return value;
    Ref fallback = given[1] != nullptr ? vm.own(given[1]) : vm.none();
    return storeValue(vm, self, given[0], fallback.get(), true) ? fallback : Ref();
}

Ref valueUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    LibraryParameters parameters{"WeakValueDictionary.update", {"other"}, 0, true};
    parameters.takesKeywords = true;
    if (!bindLibraryArguments(vm, args, parameters, given) || !isReady(vm, self)
        || !valuesOf(vm, self).commitRemovals())
        return {};
    const auto take = [&](Object* key, Object* value) { return storeValue(vm, self, key, value); };
    return takeEntries(vm, args, given[0], take);
}

/// The live entries, in another dictionary; keys go through `copyKey`.
template <class CopyKey>
Ref copyValues(Vm& vm, Object* self, const Ref& made, CopyKey&& copyKey)
{
    if (!made || !isReady(vm, self) || !valuesOf(vm, self).commitRemovals())
        return {};
    const Guard guard(vm, self);
    const bool isFine = forEachEntry(vm, valuesOf(vm, self).data(), [&](Object* key, Object* ref) {
        Ref value = dereference(vm.heap(), static_cast<WeakrefObject*>(ref));
        if (!value)
            return true;
        Ref copied = copyKey(key);
        return copied && setItem(vm, made.get(), copied.get(), value.get());
    });
    return isFine ? made : Ref();
}

Ref valueCopy(Vm& vm, Object* self, const CallArgs&)
{
    return copyValues(vm, self,
                      WeakValueDictionary::create(vm.heap(), vm.types().weakValueDictionary),
                      [&vm](Object* key) { return vm.own(key); });
}

Ref valueDeepCopy(Vm& vm, Object* self, const CallArgs& args)
{
    Object* memo[1];
    if (!bindLibraryArguments(vm, args, {"WeakValueDictionary.__deepcopy__", {"memo"}, 1}, memo))
        return {};
    return copyValues(vm, self, call(vm, self->type),
                      [&](Object* key) { return deepCopy(vm, key, memo[0]); });
}

Ref valueReferences(Vm& vm, Object* self, const CallArgs&)
{
    if (!isReady(vm, self) || !valuesOf(vm, self).commitRemovals())
        return {};
    Ref values = callMethod(vm, valuesOf(vm, self).data(), vm.heap().name("values"));
    return values ? toList(vm, values.get()) : Ref();
}

bool valueInit(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    LibraryParameters parameters{"WeakValueDictionary.__init__", {"other"}, 0, true};
    parameters.takesKeywords = true;
    if (!bindLibraryArguments(vm, args, parameters, given))
        return false;
    valuesOf(vm, self).initialize();
    Ref update = getAttribute(vm, self, "update");
    if (!update)
        return false;
    if (given[0] != nullptr || args.keywordCount() > 0)
        return static_cast<bool>(call(vm, update.get(), args));
    Ref nothing = vm.heap().newTuple(std::vector<Ref>());
    return static_cast<bool>(call(vm, update.get(), {nothing.get()}));
}

constexpr NativeMethod kValueMethods[] = {
    {"get", valueGet, Arity::Anything},
    {"pop", valuePop, Arity::Anything},
    {"popitem", popNewest<WeakValueDictionary>, Arity::None},
    {"setdefault", valueSetDefault, Arity::Anything},
    {"clear", clearMapping, Arity::None},
    {"update", valueUpdate, Arity::Anything},
    {"copy", valueCopy, Arity::None},
    {"__copy__", valueCopy, Arity::None},
    {"__deepcopy__", valueDeepCopy, Arity::Anything},
    {"items", walkEntries<Walk::ValueDictItems>, Arity::None},
    {"keys", walkEntries<Walk::ValueDictKeys>, Arity::None},
    {"values", walkEntries<Walk::ValueDictValues>, Arity::None},
    {"itervaluerefs", walkEntries<Walk::ValueDictReferences>, Arity::None},
    {"valuerefs", valueReferences, Arity::None},
    {"_commit_removals", commitWaiting<WeakValueDictionary>, Arity::None},
};

// --- KeyedRef ---

Ref keyedCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Object* given[3];
    if (!bindLibraryArguments(vm, args, {"KeyedRef.__new__", {"ob", "callback", "key"}, 3}, given))
        return {};
    GcObject* referent = referable(vm, given[0]);
    if (referent == nullptr)
        return {};
    Object* callback = given[1] == vm.heap().none() ? nullptr : given[1];
    Ref made = newReference(vm.heap(), type, referent, callback);
    auto* keyed = made.as<WeakrefObject>();
    if (type->hasAttributes || !type->memberSlots.empty())
        attributes::prepare(vm.heap(), keyed);
    vm.heap().place(keyed->id, {Role::Field, 0}, keyed->key, vm.own(given[2]));
    return made;
}

bool keyedInit(Vm& vm, Object*, const CallArgs& args)
{
    Object* given[3];
    return bindLibraryArguments(vm, args, {"KeyedRef.__init__", {"ob", "callback", "key"}, 3},
                                given);
}

Ref keyOf(Vm& vm, Object* self)
{
    Object* key = static_cast<WeakrefObject*>(self)->key;
    if (key == nullptr)
        return vm.raise(vm.exceptions().attributeError,
                        "'" + self->type->name + "' object has no attribute 'key'");
    return vm.own(key);
}

bool setKeyOf(Vm& vm, Object* self, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::Field, 0}, static_cast<WeakrefObject*>(self)->key,
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

constexpr NativeGetSet kKeyGetSets[] = {{"key", keyOf, setKeyOf}};

// --- The callbacks of containers: functions of the library ---

Ref callRemoval(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count != 1 || !isA(args[0], vm.types().weakref))
        return vm.raiseTypeError("remove() takes a weak reference");
    WeakContainer::handleDeath(vm.heap(), static_cast<WeakrefObject*>(args[0]), self);
    return vm.hasError() ? Ref() : vm.none();
}

Ref nameOfRemoval(Vm& vm, Object* self)
{
    static constexpr const char* kNames[] = {"WeakValueDictionary.__init__.<locals>.remove",
                                             "WeakKeyDictionary.__init__.<locals>.remove",
                                             "WeakSet.__init__.<locals>._remove",
                                             "WeakCache.__init__.<locals>.remove"};
    return vm.newStr(kNames[static_cast<RecordObject*>(self)->tag]);
}

constexpr NativeGetSet kRemovalName{"__qualname__", nameOfRemoval};

} // namespace

void defineWeakValueDictionary(Vm& vm)
{
    TypeSlots slots;
    slots.init = valueInit;
    slots.iter = iterateEntries<Walk::ValueDictKeys>;
    slots.length = valueLength;
    slots.getItem = valueGetItem;
    slots.setItem = valueSetItem;
    slots.contains = valueContains;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] =
        uniteEntries<&BuiltinTypes::weakValueDictionary>;
    defineMapping(vm, vm.types().weakValueDictionary, slots, kValueMethods);
    vm.types().keyedRef->name = "KeyedRef"; // A class of the library: its short name.
    TypeSlots keyed;
    keyed.create = keyedCreate;
    keyed.init = keyedInit;
    vm.defineType(vm.types().keyedRef, keyed, {}, kKeyGetSets);
    defineCallback(vm, vm.types().weakRemoval, callRemoval, &kRemovalName);
}

} // namespace model::weak
