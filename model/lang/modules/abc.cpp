// _abc: which classes an abstract base class takes for its subclasses. A record `_abc_data` in
// each such class holds three sets of weak references: registered classes, classes known to be
// subclasses, and classes known not to be (as of a version that grows with each registration).
//
// Source: CPython 3.11, Modules/_abc.c.

#include "model/heap/set_table.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/set_algebra.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

enum AbcField : std::uint32_t { kAbcRegistry, kAbcCache, kAbcNegative };

SetObject* abcSet(RecordObject* data, AbcField field)
{
    return static_cast<SetObject*>(data->fields()[field]);
}

RecordObject* abcData(Vm& vm, Object* cls)
{
    bool failed = false;
    Ref data = findAttribute(vm, cls, vm.heap().name("_abc_impl"), failed);
    if (failed)
        return nullptr;
    if (!data || data->type != vm.moduleTypes.abcData) {
        vm.raiseTypeError("_abc_impl is set to a wrong type");
        return nullptr;
    }
    return data.as<RecordObject>(); // The class holds it.
}

/// The callback of the references in a set: takes them out, while the set lives.
Ref dropFromSet(Vm& vm, Object* self, const CallArgs& args)
{
    Ref set = weak::dereference(vm.heap(), static_cast<WeakrefObject*>(self));
    if (!set)
        return vm.none();
    const std::optional<Hash> value = hash(vm, args[0]);
    if (!value
        || set::discard(vm.heap(), set.as<SetObject>(), args[0], *value) == set::Outcome::Failed)
        return {};
    return vm.none();
}

constexpr NativeMethod kDestroy{"_destroy", dropFromSet, Arity::One};

bool addWeakly(Vm& vm, RecordObject* data, AbcField field, Object* cls)
{
    Heap& heap = vm.heap();
    if (data->fields()[field] == nullptr)
        heap.place(data->id, {Role::Field, field}, data->fields()[field],
                   heap.newSet(vm.types().set));
    SetObject* set = abcSet(data, field);
    Ref toSet = weak::newReference(heap, vm.types().weakref, set, nullptr);
    Ref callback = vm.newNativeFunction(&kDestroy, toSet.get());
    Ref ref =
        weak::newReference(heap, vm.types().weakref, static_cast<GcObject*>(cls), callback.get());
    callback.reset();
    return set::addAny(vm, set, ref.get());
}

std::optional<bool> isInWeakSet(Vm& vm, RecordObject* data, AbcField field, Object* cls)
{
    SetObject* set = abcSet(data, field);
    if (set == nullptr || set->used == 0 || !weak::canBeReferenced(cls))
        return false;
    Ref ref =
        weak::newReference(vm.heap(), vm.types().weakref, static_cast<GcObject*>(cls), nullptr);
    return contains(vm, set, ref.get());
}

// --- Making abstract classes ---

bool collectAbstractNames(Vm& vm, TypeObject* cls, SetObject* names)
{
    std::vector<std::pair<Ref, Ref>> own;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(cls->dict, position, key, value))
        own.emplace_back(vm.own(key), vm.own(value));
    for (auto& [name, object] : own) {
        const std::optional<bool> isAbstract = isAbstractMethod(vm, object.get());
        if (!isAbstract || (*isAbstract && !set::addAny(vm, names, name.get())))
            return false;
    }
    for (Object* base : cls->bases->span()) {
        bool failed = false;
        Ref inherited = findAttribute(vm, base, vm.names().abstractMethods, failed);
        if (failed)
            return false;
        Ref list = inherited ? toList(vm, inherited.get()) : vm.heap().newList();
        if (!list)
            return false;
        for (Object* name : list.as<ListObject>()->items) {
            Ref object = findAttribute(vm, cls, asStr(name), failed);
            const std::optional<bool> isAbstract = failed   ? std::nullopt
                                                   : object ? isAbstractMethod(vm, object.get())
                                                            : std::optional(false);
            if (!isAbstract || (*isAbstract && !set::addAny(vm, names, name)))
                return false;
        }
    }
    return true;
}

Ref abcInit(Vm& vm, Object*, const CallArgs& args)
{
    Ref names = vm.heap().newSet(vm.types().set);
    if (!collectAbstractNames(vm, static_cast<TypeObject*>(args[0]), names.as<SetObject>()))
        return {};
    Ref frozen = set::make(vm, vm.types().frozenSet, names.get());
    if (!frozen || !setAttribute(vm, args[0], vm.names().abstractMethods, frozen.get()))
        return {};
    Object* empty[3] = {};
    Ref data = vm.heap().newRecord(vm.moduleTypes.abcData, empty);
    data.as<RecordObject>()->numbers[0] = vm.abstractVersion;
    return noneOrError(vm, setAttribute(vm, args[0], vm.heap().name("_abc_impl"), data.get()));
}

Ref abcRegister(Vm& vm, Object*, const CallArgs& args)
{
    if (args[1]->type->layout != Kind::Type)
        return vm.raiseTypeError("Can only register classes");
    const std::optional<bool> isKnown = isSubclass(vm, args[1], args[0]);
    if (!isKnown)
        return {};
    if (*isKnown)
        return vm.own(args[1]);
    const std::optional<bool> isCycle = isSubclass(vm, args[0], args[1]);
    if (!isCycle)
        return {};
    if (*isCycle)
        return vm.raise(vm.exceptions().runtimeError, "Refusing to create an inheritance cycle");
    RecordObject* data = abcData(vm, args[0]);
    if (data == nullptr || !addWeakly(vm, data, kAbcRegistry, args[1]))
        return {};
    ++vm.abstractVersion;
    return vm.own(args[1]);
}

// --- Checks ---

Ref askSubclassCheck(Vm& vm, Object* cls, Object* candidate)
{
    return callMethod(vm, cls, vm.names().subclassCheck, {candidate});
}

Ref abcInstanceCheck(Vm& vm, Object*, const CallArgs& args)
{
    Object* cls = args[0];
    RecordObject* data = abcData(vm, cls);
    Ref claimed = data == nullptr ? Ref() : getAttribute(vm, args[1], vm.names().class_);
    if (!claimed)
        return {};
    std::optional<bool> found = isInWeakSet(vm, data, kAbcCache, claimed.get());
    if (!found || *found)
        return boolOrError(vm, found);
    TypeObject* type = args[1]->type;
    if (type == claimed.get()) {
        if (data->numbers[0] == vm.abstractVersion) {
            found = isInWeakSet(vm, data, kAbcNegative, claimed.get());
            if (!found)
                return {};
            if (*found)
                return vm.boolean(false);
        }
        return askSubclassCheck(vm, cls, claimed.get());
    }
    Ref answer = askSubclassCheck(vm, cls, claimed.get());
    const std::optional<bool> isFine = answer ? isTrue(vm, answer.get()) : std::nullopt;
    if (!isFine || *isFine)
        return isFine ? answer : Ref();
    return askSubclassCheck(vm, cls, type);
}

/// `__subclasshook__`: yes, no, or nothing decided.
std::optional<bool> askHook(Vm& vm, Object* cls, Object* candidate, bool& failed)
{
    Ref answer = callMethod(vm, cls, vm.heap().name("__subclasshook__"), {candidate});
    failed = !answer;
    if (failed || answer.get() == vm.heap().notImplemented())
        return std::nullopt;
    if (answer.get() == vm.heap().boolean(true) || answer.get() == vm.heap().boolean(false))
        return answer.get() == vm.heap().boolean(true);
    failed = true;
    vm.raise(vm.exceptions().assertionError,
             "__subclasshook__ must return either False, True, or NotImplemented");
    return std::nullopt;
}

/// Whether the class descends from a registered one, or from a subclass.
std::optional<bool> descends(Vm& vm, Object* cls, RecordObject* data, Object* candidate)
{
    std::vector<Ref> registered;
    if (SetObject* set = abcSet(data, kAbcRegistry)) {
        std::size_t position = 0;
        Object* ref = nullptr;
        Hash refHash = 0;
        while (set::next(set, position, ref, refHash))
            if (Ref one = weak::dereference(vm.heap(), static_cast<WeakrefObject*>(ref)))
                registered.push_back(std::move(one));
    }
    for (const Ref& one : registered) {
        const std::optional<bool> fits = isSubclass(vm, candidate, one.get());
        if (!fits || *fits)
            return fits;
    }
    Ref subclasses = callMethod(vm, cls, vm.heap().name("__subclasses__"));
    if (!subclasses || !isList(subclasses.get()))
        return std::nullopt;
    for (std::size_t i = 0; i < subclasses.as<ListObject>()->items.size(); ++i) {
        Ref one = vm.own(subclasses.as<ListObject>()->items[i]);
        const std::optional<bool> fits = isSubclass(vm, candidate, one.get());
        if (!fits || *fits)
            return fits;
    }
    return false;
}

Ref abcSubclassCheck(Vm& vm, Object*, const CallArgs& args)
{
    Object* cls = args[0];
    Object* candidate = args[1];
    if (candidate->type->layout != Kind::Type)
        return vm.raiseTypeError("issubclass() arg 1 must be a class");
    RecordObject* data = abcData(vm, cls);
    if (data == nullptr)
        return {};
    std::optional<bool> found = isInWeakSet(vm, data, kAbcCache, candidate);
    if (!found || *found)
        return boolOrError(vm, found);
    if (data->numbers[0] < vm.abstractVersion) {
        if (SetObject* negative = abcSet(data, kAbcNegative))
            set::clear(vm.heap(), negative);
        data->numbers[0] = vm.abstractVersion;
    } else {
        found = isInWeakSet(vm, data, kAbcNegative, candidate);
        if (!found || *found)
            return found ? vm.boolean(false) : Ref();
    }
    bool failed = false;
    std::optional<bool> verdict = askHook(vm, cls, candidate, failed);
    if (failed)
        return {};
    if (!verdict && static_cast<TypeObject*>(candidate)->isSubtypeOf(static_cast<TypeObject*>(cls)))
        verdict = true;
    if (!verdict) {
        found = isInWeakSet(vm, data, kAbcRegistry, candidate);
        if (!found)
            return {};
        if (*found)
            return vm.boolean(true);
        verdict = descends(vm, cls, data, candidate);
        if (!verdict)
            return {};
    }
    if (!addWeakly(vm, data, *verdict ? kAbcCache : kAbcNegative, candidate))
        return {};
    return vm.boolean(*verdict);
}

Ref getCacheToken(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(vm.abstractVersion);
}

void clearAbcSet(Vm& vm, RecordObject* data, AbcField field)
{
    if (SetObject* set = abcSet(data, field))
        set::clear(vm.heap(), set);
}

Ref resetRegistry(Vm& vm, Object*, const CallArgs& args)
{
    RecordObject* data = abcData(vm, args[0]);
    if (data == nullptr)
        return {};
    clearAbcSet(vm, data, kAbcRegistry);
    return vm.none();
}

Ref resetCaches(Vm& vm, Object*, const CallArgs& args)
{
    RecordObject* data = abcData(vm, args[0]);
    if (data == nullptr)
        return {};
    clearAbcSet(vm, data, kAbcCache);
    clearAbcSet(vm, data, kAbcNegative);
    return vm.none();
}

Ref getDump(Vm& vm, Object*, const CallArgs& args)
{
    RecordObject* data = abcData(vm, args[0]);
    if (data == nullptr)
        return {};
    std::vector<Ref> parts;
    for (AbcField field : {kAbcRegistry, kAbcCache, kAbcNegative})
        parts.push_back(abcSet(data, field) != nullptr
                            ? set::make(vm, vm.types().set, abcSet(data, field))
                            : vm.heap().newSet(vm.types().set));
    parts.push_back(vm.newInt(data->numbers[0]));
    return vm.heap().newTuple(std::move(parts));
}

constexpr NativeMethod kAbcFunctions[] = {
    {"get_cache_token", getCacheToken, Arity::None},
    {"_abc_init", abcInit, Arity::One},
    {"_abc_register", abcRegister, Arity::Between, 2, 2},
    {"_abc_instancecheck", abcInstanceCheck, Arity::Between, 2, 2},
    {"_abc_subclasscheck", abcSubclassCheck, Arity::Between, 2, 2},
    {"_reset_registry", resetRegistry, Arity::One},
    {"_reset_caches", resetCaches, Arity::One},
    {"_get_dump", getDump, Arity::One},
};

Ref makeAbc(Vm& vm)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.abcData, "_abc._abc_data",
                                     vm.types().object, Kind::Record);
    type->clearsFields = true;
    type->visitsType = true;
    vm.defineType(type, {});
    type->slots->create = nullptr;
    return vm.newModule("_abc", kAbcFunctions);
}

} // namespace

void installAbcModule(Vm& vm)
{
    vm.addModule("_abc", makeAbc);
}

} // namespace model
