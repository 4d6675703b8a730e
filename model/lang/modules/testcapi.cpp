// The few parts of CPython's own test module that its tests of object lifetimes need: classes
// with a finalizer of old, and objects that the collector cannot see (R165).

#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"

namespace model {

namespace {

/// Gives the class its `__tp_del__` as a finalizer of the kind before PEP 442. Subclasses do
/// not inherit that.
Ref withTpDel(Vm& vm, Object*, const CallArgs& args)
{
    auto* type = static_cast<TypeObject*>(args[0]);
    if (args[0]->type->layout != Kind::Type)
        return vm.raiseTypeError("argument must be type, not " + args[0]->type->name);
    if (!type->isHeapType)
        return vm.raiseTypeError("argument must be a heap type");
    type->hasLegacyFinalizer = true;
    vm.heap().generations().hasLegacyFinalizers = true;
    return vm.own(type);
}

Ref withoutGc(Vm& vm, Object*, const CallArgs& args)
{
    auto* type = static_cast<TypeObject*>(args[0]);
    if (args[0]->type->layout != Kind::Type || !type->isHeapType)
        return vm.raiseTypeError("type object expected, not '" + args[0]->type->name + "'");
    type->isUncollected = true;
    return vm.own(type);
}

Ref createContainer(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"value", true}};
    Object* given[1];
    if (!parseArguments(vm, args, "ContainerNoGC", kParameters, given))
        return {};
    Ref made = vm.heap().newRecord(type, given);
    return made;
}

Ref containerValue(Vm& vm, Object* self)
{
    return vm.own(static_cast<RecordObject*>(self)->fields()[0]);
}

Ref doNothing(Vm& vm, Object*, const CallArgs&)
{
    return vm.none();
}

constexpr NativeMethod kCreatedFunction{"createdFunction", doNothing, Arity::None};

/// A new function written in C++, for tests that look when it dies.
Ref createCFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.newNativeFunction(&kCreatedFunction, nullptr);
}

constexpr NativeMethod kTestFunctions[] = {
    {"create_cfunction", createCFunction, Arity::None},
    {"with_tp_del", withTpDel, Arity::One},
    {"without_gc", withoutGc, Arity::One},
};

constexpr NativeGetSet kContainerGetSets[] = {{"value", containerValue}};

Ref makeTestcapi(Vm& vm)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule("_testcapi", kTestFunctions);
    DictObject* names = module.as<ModuleObject>()->dict;
    TypeObject* container = vm.newType("_testcapi.ContainerNoGC", vm.types().object, Kind::Record);
    TypeSlots slots;
    slots.create = createContainer;
    vm.defineType(container, slots, {}, kContainerGetSets);
    container->isUncollected = true;
    dict::set(heap, names, heap.name("ContainerNoGC"), vm.own(container));
    return module;
}

} // namespace

void installTestcapiModule(Vm& vm)
{
    vm.addModule("_testcapi", makeTestcapi);
}

} // namespace model
