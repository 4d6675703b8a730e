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

void installTypes(Vm& vm)
{
    installText(vm);
    installNumbers(vm);
    installHashes(vm);
    installContainers(vm);
    installMethods(vm);
    installClassicClasses(vm);
    installTypeNames(vm);
}

} // namespace model::python2
