// weakref.WeakKeyDictionary as scripts see it.

#include "model/weak/weak_key_dictionary.h"

#include "model/lang/modules/weak_dictionaries.h"

namespace model::weak {

namespace {

WeakKeyDictionary keysOf(Vm& vm, Object* self)
{
    return {vm.heap(), self};
}

/// KeyError, with the weak reference as its argument (R95).
Ref raiseMissingKey(Vm& vm, Object* key)
{
    Ref ref = plainReference(vm, key);
    return ref ? vm.raiseWith(vm.exceptions().keyError, ref.get()) : Ref();
}

Ref keyGetItem(Vm& vm, Object* self, Object* key)
{
    GcObject* referent = isReady(vm, self) ? referable(vm, key) : nullptr;
    if (referent == nullptr)
        return {};
    bool failed = false;
    Ref value = keysOf(vm, self).get(referent, failed);
    return value || failed ? std::move(value) : raiseMissingKey(vm, key);
}

bool storeUnder(Vm& vm, Object* self, Object* key, Object* value)
{
    GcObject* referent = referable(vm, key);
    return referent != nullptr && keysOf(vm, self).set(referent, vm.own(value));
}

bool keySetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (!isReady(vm, self))
        return false;
    if (valueOrNull != nullptr)
        return storeUnder(vm, self, key, valueOrNull);
    GcObject* referent = referable(vm, key);
    if (referent == nullptr)
        return false;
    bool isMissing = false;
    Ref old = keysOf(vm, self).remove(referent, isMissing);
    if (isMissing && !vm.hasError())
        raiseMissingKey(vm, key);
    return !isMissing;
}

std::optional<bool> keyContains(Vm& vm, Object* self, Object* key)
{
    if (!isReady(vm, self))
        return std::nullopt;
    if (!canBeReferenced(key))
        return false;
    bool failed = false;
    const bool isThere =
        static_cast<bool>(keysOf(vm, self).get(static_cast<GcObject*>(key), failed));
    return failed ? std::nullopt : std::optional(isThere);
}

std::int64_t keyLength(Vm& vm, Object* self)
{
    return isReady(vm, self) ? keysOf(vm, self).size().value_or(-1) : -1;
}

Ref keyGet(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakKeyDictionary.get", {"key", "default"}, 1}, given)
        || !isReady(vm, self))
        return {};
    GcObject* referent = referable(vm, given[0]);
    if (referent == nullptr)
        return {};
    bool failed = false;
    Ref value = keysOf(vm, self).get(referent, failed);
    if (value || failed)
        return value;
    return given[1] != nullptr ? vm.own(given[1]) : vm.none();
}

Ref keyPop(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    LibraryParameters parameters{"WeakKeyDictionary.pop", {"key"}, 1};
    parameters.takesAny = true;
    if (!bindLibraryArguments(vm, args, parameters, given) || !isReady(vm, self))
        return {};
    GcObject* referent = referable(vm, given[0]);
    if (referent == nullptr)
        return {};
    if (args.count > 2)
        return vm.raiseTypeError("pop expected at most 2 arguments, got "
                                 + std::to_string(args.count));
    bool isMissing = false;
    Ref value = keysOf(vm, self).remove(referent, isMissing);
    if (value || vm.hasError())
        return value;
    return args.count > 1 ? vm.own(args[1]) : raiseMissingKey(vm, given[0]);
}

Ref keySetDefault(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakKeyDictionary.setdefault", {"key", "default"}, 1},
                              given)
        || !isReady(vm, self))
        return {};
    GcObject* referent = referable(vm, given[0]);
    if (referent == nullptr)
        return {};
    return keysOf(vm, self).setDefault(referent,
                                       given[1] != nullptr ? vm.own(given[1]) : vm.none());
}

Ref keyUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    LibraryParameters parameters{"WeakKeyDictionary.update", {"dict"}, 0, true};
    parameters.takesKeywords = true;
    if (!bindLibraryArguments(vm, args, parameters, given) || !isReady(vm, self))
        return {};
    const auto take = [&](Object* key, Object* value) { return storeUnder(vm, self, key, value); };
    return takeEntries(vm, args, given[0], take);
}

/// The live entries, in another dictionary; values go through `copyValue`.
template <class CopyValue>
Ref copyKeys(Vm& vm, Object* self, const Ref& made, CopyValue&& copyValue)
{
    if (!made || !isReady(vm, self))
        return {};
    const Guard guard(vm, self);
    const bool isFine = forEachEntry(vm, keysOf(vm, self).data(), [&](Object* ref, Object* value) {
        Ref key = dereference(vm.heap(), static_cast<WeakrefObject*>(ref));
        if (!key)
            return true;
        Ref copied = copyValue(value);
        return copied && setItem(vm, made.get(), key.get(), copied.get());
    });
    return isFine ? made : Ref();
}

Ref keyCopy(Vm& vm, Object* self, const CallArgs&)
{
    return copyKeys(vm, self, WeakKeyDictionary::create(vm.heap(), vm.types().weakKeyDictionary),
                    [&vm](Object* value) { return vm.own(value); });
}

Ref keyDeepCopy(Vm& vm, Object* self, const CallArgs& args)
{
    Object* memo[1];
    if (!bindLibraryArguments(vm, args, {"WeakKeyDictionary.__deepcopy__", {"memo"}, 1}, memo))
        return {};
    return copyKeys(vm, self, call(vm, self->type),
                    [&](Object* value) { return deepCopy(vm, value, memo[0]); });
}

Ref keyReferences(Vm& vm, Object* self, const CallArgs&)
{
    return isReady(vm, self) ? toList(vm, keysOf(vm, self).data()) : Ref();
}

Ref keyScrub(Vm& vm, Object* self, const CallArgs&)
{
    return isReady(vm, self) && keysOf(vm, self).scrubRemovals() ? vm.none() : Ref();
}

bool keyInit(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakKeyDictionary.__init__", {"dict"}, 0}, given))
        return false;
    keysOf(vm, self).initialize();
    if (given[0] == nullptr || given[0] == vm.heap().none())
        return true;
    return static_cast<bool>(callMethod(vm, self, vm.heap().name("update"), {given[0]}));
}

constexpr NativeMethod kKeyMethods[] = {
    {"get", keyGet, Arity::Anything},
    {"pop", keyPop, Arity::Anything},
    {"popitem", popNewest<WeakKeyDictionary>, Arity::None},
    {"setdefault", keySetDefault, Arity::Anything},
    {"clear", clearMapping, Arity::None},
    {"update", keyUpdate, Arity::Anything},
    {"copy", keyCopy, Arity::None},
    {"__copy__", keyCopy, Arity::None},
    {"__deepcopy__", keyDeepCopy, Arity::Anything},
    {"items", walkEntries<Walk::KeyDictItems>, Arity::None},
    {"keys", walkEntries<Walk::KeyDictKeys>, Arity::None},
    {"values", walkEntries<Walk::KeyDictValues>, Arity::None},
    {"keyrefs", keyReferences, Arity::None},
    {"_commit_removals", commitWaiting<WeakKeyDictionary>, Arity::None},
    {"_scrub_removals", keyScrub, Arity::None},
};

} // namespace

void defineWeakKeyDictionary(Vm& vm)
{
    TypeSlots slots;
    slots.init = keyInit;
    slots.iter = iterateEntries<Walk::KeyDictKeys>;
    slots.length = keyLength;
    slots.getItem = keyGetItem;
    slots.setItem = keySetItem;
    slots.contains = keyContains;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] =
        uniteEntries<&BuiltinTypes::weakKeyDictionary>;
    defineMapping(vm, vm.types().weakKeyDictionary, slots, kKeyMethods);
}

} // namespace model::weak
