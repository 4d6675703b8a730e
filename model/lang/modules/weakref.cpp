// The module weakref: functions and types over model/weak.

#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/weak_bindings.h"

namespace model {

namespace {

Ref proxyFunction(Vm& vm, Object*, const CallArgs& args)
{
    Object* callback = args.count > 1 && args[1] != vm.heap().none() ? args[1] : nullptr;
    if (!weak::canBeReferenced(args[0]))
        return vm.raiseTypeError("cannot create weak reference to '" + args[0]->type->name
                                 + "' object");
    TypeObject* type = isCallable(args[0]) ? vm.types().callableProxy : vm.types().proxy;
    return weak::newReference(vm.heap(), type, static_cast<GcObject*>(args[0]), callback);
}

Ref countFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.newInt(static_cast<std::int64_t>(weak::countReferences(args[0])));
}

Ref listFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Object*> found;
    if (weak::canBeReferenced(args[0]))
        for (WeakrefObject* ref : weak::referencesTo(static_cast<GcObject*>(args[0])))
            found.push_back(ref);
    return vm.heap().newList(found);
}

constexpr NativeMethod kFunctions[] = {
    {"proxy", proxyFunction, Arity::Between, 1, 2},
    {"getweakrefcount", countFunction, Arity::One},
    {"getweakrefs", listFunction, Arity::One},
};

Ref makeWeakref(Vm& vm)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule("weakref");
    DictObject* names = module.as<ModuleObject>()->dict;
    for (const NativeMethod& function : kFunctions)
        dict::set(heap, names, heap.name(function.name),
                  vm.newNativeFunction(&function, module.get(), heap.name("_weakref")));
    const BuiltinTypes& types = vm.types();
    const std::pair<const char*, TypeObject*> entries[] = {
        {"ref", types.weakref},
        {"ReferenceType", types.weakref},
        {"ProxyType", types.proxy},
        {"CallableProxyType", types.callableProxy},
    };
    for (const auto& [name, type] : entries)
        dict::set(heap, names, heap.name(name), vm.own(type));
    std::vector<Ref> proxies;
    proxies.push_back(vm.own(types.proxy));
    proxies.push_back(vm.own(types.callableProxy));
    dict::set(heap, names, heap.name("ProxyTypes"), heap.newTuple(std::move(proxies)));
    dict::set(heap, names, heap.name("ReferenceError"), vm.own(vm.exceptions().referenceError));
    for (TypeObject* type : {types.weakValueDictionary, types.weakKeyDictionary, types.keyedRef,
                             types.weakMethod, types.finalizer})
        weak::publish(vm, names, type, "weakref");
    weak::publish(vm, names, types.weakSet, "_weakrefset");
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
}

void installWeakrefModule(Vm& vm)
{
    vm.addModule("weakref", makeWeakref);
}

} // namespace model
