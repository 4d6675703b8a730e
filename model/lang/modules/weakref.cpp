// The module weakref: functions and types over model/weak.

#include "model/dialect/texts.h"
#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/weak_bindings.h"
#include "model/lang/python2/install.h"

namespace model {

namespace {

Ref proxyFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.keywordCount() > 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::ProxyTakesNoKeywords));
    if (args.count < 1 || args.count > 2)
        return vm.raiseTypeError(std::string("proxy expected at ")
                                 + (args.count < 1 ? "least 1 argument" : "most 2 arguments")
                                 + ", got " + std::to_string(args.count));
    Object* callback = args.count > 1 && args[1] != vm.heap().none() ? args[1] : nullptr;
    if (!weak::canBeReferenced(args[0]))
        return vm.raiseTypeError("cannot create weak reference to '" + args[0]->type->name
                                 + "' object");
    TypeObject* type = isCallable(args[0]) ? vm.types().callableProxy : vm.types().proxy;
    return weak::newReference(vm.heap(), type, static_cast<GcObject*>(args[0]), callback);
}

Ref countFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.newInt(static_cast<std::int64_t>(weak::countReferences(vm.heap(), args[0])));
}

Ref listFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Object*> found;
    Ref ofBase = weak::isHeldByBase(args[0]) ? weak::plainReference(vm, args[0]) : Ref();
    if (weak::canBeReferenced(args[0]))
        for (WeakrefObject* ref : weak::referencesTo(static_cast<GcObject*>(args[0])))
            found.push_back(ref);
    return vm.heap().newList(found);
}

/// Removes an entry if the weak reference in it is dead.
Ref removeDeadFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0]->type->layout != Kind::Dict)
        return vm.raiseTypeError("_remove_dead_weakref() argument 1 must be dict, not "
                                 + args[0]->type->name);
    auto* entries = static_cast<DictObject*>(args[0]);
    const std::optional<Hash> keyHash = hash(vm, args[1]);
    const std::int64_t entry =
        keyHash ? dict::find(vm.heap(), entries, args[1], *keyHash) : dict::kFailed;
    if (entry == dict::kFailed)
        return {};
    Object* ref = entry < 0 ? nullptr : dict::valueAt(entries, entry);
    if (ref != nullptr && ref->type->layout != Kind::Weakref)
        return vm.raiseTypeError("not a weakref");
    if (ref != nullptr && static_cast<WeakrefObject*>(ref)->referent == nullptr)
        dict::removeAt(vm.heap(), entries, entry);
    return vm.none();
}

constexpr NativeMethod kFunctions[] = {
    {"proxy", proxyFunction, Arity::Anything},
    {"getweakrefcount", countFunction, Arity::One},
    {"getweakrefs", listFunction, Arity::One},
    {"_remove_dead_weakref", removeDeadFunction, Arity::Between, 2, 2},
};

void putWeakName(Vm& vm, DictObject* names, const char* name, Ref value)
{
    dict::set(vm.heap(), names, vm.heap().name(name), std::move(value));
}

/// What the module in C has, and weakref takes over.
void addPlain(Vm& vm, ModuleObject* module)
{
    for (const NativeMethod& function : kFunctions)
        putWeakName(vm, module->dict, function.name,
                    vm.newNativeFunction(&function, module, vm.heap().name("_weakref")));
    const BuiltinTypes& types = vm.types();
    for (const char* name : {"ref", "ReferenceType"})
        putWeakName(vm, module->dict, name, vm.own(types.weakref));
    putWeakName(vm, module->dict, "ProxyType", vm.own(types.proxy));
    putWeakName(vm, module->dict, "CallableProxyType", vm.own(types.callableProxy));
}

Ref makePlainWeakref(Vm& vm)
{
    Ref module = vm.newModule("_weakref");
    addPlain(vm, module.as<ModuleObject>());
    return module;
}

Ref makeWeakrefSet(Vm& vm)
{
    Ref module = vm.newModule("_weakrefset");
    DictObject* names = module.as<ModuleObject>()->dict;
    putWeakName(vm, names, "ref", vm.own(vm.types().weakref));
    putWeakName(vm, names, "WeakSet", vm.own(vm.types().weakSet));
    putWeakName(vm, names, "_IterationGuard", vm.own(vm.types().iterationGuard));
    return module;
}

Ref makeWeakref(Vm& vm)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule("weakref");
    dict::set(vm.heap(), module.as<ModuleObject>()->dict, vm.names().doc, moduleDoc(vm, "weakref"));
    addPlain(vm, module.as<ModuleObject>());
    DictObject* names = module.as<ModuleObject>()->dict;
    const BuiltinTypes& types = vm.types();
    Object* proxies[2] = {types.proxy, types.callableProxy};
    putWeakName(vm, names, "ProxyTypes", heap.newTuple(proxies));
    for (TypeObject* type : {types.weakValueDictionary, types.weakKeyDictionary, types.keyedRef,
                             types.weakMethod, types.finalizer, types.weakSet})
        putWeakName(vm, names, typeName(type).c_str(), vm.own(type));
    putWeakName(vm, names, "_IterationGuard", vm.own(types.iterationGuard));
    std::vector<Object*> exported;
    for (const char* name : {"ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary",
                             "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
                             "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"})
        exported.push_back(heap.name(name));
    putWeakName(vm, names, "__all__", heap.newList(exported));
    if (vm.dialect().objects.hasOldTypes)
        python2::adaptWeakref(vm, names);
    return module;
}

} // namespace

void defineWeakClasses(Vm& vm)
{
    weak::installGenerators(vm);
    weak::defineWeakValueDictionary(vm);
    weak::defineWeakKeyDictionary(vm);
    weak::defineWeakSet(vm);
    weak::defineWeakMethod(vm);
    weak::defineFinalizers(vm);
    weak::defineWeakCache(vm);
    const BuiltinTypes& types = vm.types();
    for (TypeObject* type : {types.weakValueDictionary, types.weakKeyDictionary, types.keyedRef,
                             types.weakMethod, types.finalizer, types.finalizerEntry})
        weak::setModule(vm, type, "weakref");
    for (TypeObject* type : {types.weakSet, types.iterationGuard})
        weak::setModule(vm, type, "_weakrefset");
    weak::setModule(vm, types.weakCache, "refscope");
}

void installWeakrefModule(Vm& vm)
{
    vm.addModule("_weakref", makePlainWeakref);
    vm.addModule("_weakrefset", makeWeakrefSet);
    vm.addModule("weakref", makeWeakref);
}

} // namespace model
