#include "model/lang/python2/install.h"

#include "model/lang/class_system.h"

namespace model::python2 {

void addMethod(Vm& vm, TypeObject* type, const NativeMethod* method)
{
    dict::set(vm.heap(), type->dict, vm.heap().name(method->name),
              newMethodDescriptor(vm, type, method));
}

void removeNames(Vm& vm, TypeObject* type, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        StrObject* key = vm.heap().name(name);
        bool isMissing = false;
        Ref gone = dict::remove(vm.heap(), type->dict, key, dict::hashOf(key), isMissing);
    }
}

void renewWrappers(Vm& vm, TypeObject* type)
{
    Heap& heap = vm.heap();
    for (const SlotDefinition& definition : slotDefinitions()) {
        StrObject* name = heap.name(definition.name);
        Object* known = dict::get(heap, type->dict, name);
        AnySlot operation = getSlot(*type->slots, definition.offset);
        const bool isWrapper = known != nullptr && known->type == vm.types().wrapperDescriptor;
        if (isWrapper && operation != nullptr && definition.wrapper != nullptr
            && static_cast<BuiltinFunctionObject*>(known)->slot->offset == definition.offset)
            dict::set(heap, type->dict, name, newSlotWrapper(vm, type, &definition, operation));
    }
}

void installTypes(Vm& vm)
{
    installText(vm);
    installNumbers(vm);
    installHashes(vm);
    installContainers(vm);
    installMethods(vm);
    installClassicClasses(vm);
    installTypeNames(vm);
    const BuiltinTypes& types = vm.types();
    for (TypeObject* type :
         {types.integer, types.boolean, types.longInteger, types.floating, types.complex,
          types.tuple, types.set, types.frozenSet, types.function, types.boundMethod, types.type,
          types.textStream, vm.exceptions().baseException})
        renewWrappers(vm, type);
    const Ref shared = call(vm, types.frozenSet); // Some class holds it from the start.
}

} // namespace model::python2
