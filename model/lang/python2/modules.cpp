// What sys, gc and weakref had up to 2.7.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/python2/text_values.h"
#include "model/lang/types/sequence.h"

namespace model::python2 {

namespace {

void put(Vm& vm, DictObject* names, const char* name, Ref value)
{
    dict::set(vm.heap(), names, vm.heap().name(name), std::move(value));
}

void removeAll(Vm& vm, DictObject* names, std::initializer_list<const char*> gone)
{
    for (const char* name : gone) {
        StrObject* key = vm.heap().name(name);
        bool isMissing = false;
        Ref value = dict::remove(vm.heap(), names, key, dict::hashOf(key), isMissing);
    }
}

Ref excClear(Vm& vm, Object*, const CallArgs&)
{
    vm.replaceHandled({});
    return vm.none();
}

constexpr NativeMethod kSysFunctions[] = {{"exc_clear", excClear, Arity::None}};

// --- Weak dictionaries: lists, and walks under other names ---

/// The list of what a method of Python 3 walks over.
template <auto method>
Ref listOfMethod(Vm& vm, Object* self, const CallArgs&)
{
    Ref walk = method(vm, self);
    return walk ? toList(vm, walk.get()) : Ref();
}

/// The walk itself: under "iterkeys" the method "__keys__" and so on, where the originals are kept.
Ref walkOf(Vm& vm, Object* self, const char* kept)
{
    return callMethod(vm, self, vm.heap().name(kept));
}

Ref keysOf(Vm& vm, Object* self)
{
    return walkOf(vm, self, "iterkeys");
}

Ref valuesOf(Vm& vm, Object* self)
{
    return walkOf(vm, self, "itervalues");
}

Ref itemsOf(Vm& vm, Object* self)
{
    return walkOf(vm, self, "iteritems");
}

Ref hasKey(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> found = contains(vm, self, args[0]);
    return found ? vm.boolean(*found) : Ref();
}

constexpr NativeMethod kWeakMethods[] = {
    {"keys", listOfMethod<keysOf>, Arity::None},
    {"values", listOfMethod<valuesOf>, Arity::None},
    {"items", listOfMethod<itemsOf>, Arity::None},
    {"has_key", hasKey, Arity::One},
};

void adaptWeakDictionary(Vm& vm, TypeObject* type)
{
    Heap& heap = vm.heap();
    constexpr std::pair<const char*, const char*> kWalks[] = {
        {"keys", "iterkeys"}, {"values", "itervalues"}, {"items", "iteritems"}};
    for (const auto& [present, old] : kWalks)
        if (Object* method = dict::get(heap, type->dict, heap.name(present)))
            put(vm, type->dict, old, vm.own(method));
    for (const NativeMethod& method : kWeakMethods)
        addMethod(vm, type, &method);
    removeNames(vm, type, {"__or__", "__ror__", "__ior__"});
}

} // namespace

void adaptSys(Vm& vm, DictObject* names)
{
    Heap& heap = vm.heap();
    put(vm, names, "maxint", vm.newInt(INT64_MAX));
    put(vm, names, "subversion", vm.none());
    for (const NativeMethod& method : kSysFunctions)
        put(vm, names, method.name, vm.newNativeFunction(&method, nullptr, heap.name("sys")));
    removeAll(vm, names,
              {"unraisablehook", "__unraisablehook__", "exception", "__breakpointhook__",
               "breakpointhook", "stdlib_module_names", "orig_argv"});
}

void adaptGc(Vm& vm, DictObject* names)
{
    constexpr int kInstances = 8;
    constexpr int kObjects = 16;
    constexpr int kLeak = 62;
    put(vm, names, "DEBUG_INSTANCES", vm.newInt(kInstances));
    put(vm, names, "DEBUG_OBJECTS", vm.newInt(kObjects));
    put(vm, names, "DEBUG_LEAK", vm.newInt(kLeak));
    removeAll(vm, names,
              {"callbacks", "get_stats", "freeze", "unfreeze", "get_freeze_count", "is_finalized"});
}

void adaptWeakref(Vm& vm, DictObject* names)
{
    adaptWeakDictionary(vm, vm.types().weakValueDictionary);
    adaptWeakDictionary(vm, vm.types().weakKeyDictionary);
    removeAll(vm, names, {"WeakMethod", "finalize"});
}

} // namespace model::python2
