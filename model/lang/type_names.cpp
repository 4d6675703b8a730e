// What classes are called in reprs and messages.

#include "model/lang/class_system.h"

namespace model {

std::string typeName(const TypeObject* type)
{
    if (type->isHeapType)
        return type->name;
    const std::size_t dot = type->name.rfind('.');
    return dot == std::string::npos ? type->name : type->name.substr(dot + 1);
}

std::string typeFullName(Vm& vm, TypeObject* type)
{
    if (!type->isHeapType && dict::get(vm.heap(), type->dict, vm.names().module) == nullptr)
        return type->name;
    const Object* qualName = type->qualName;
    std::string name =
        qualName == nullptr ? type->name : static_cast<const StrObject*>(qualName)->text;
    Object* module = dict::get(vm.heap(), type->dict, vm.names().module);
    const StrObject* text = module == nullptr ? nullptr : asStr(module);
    if (text == nullptr || text->text == "builtins")
        return name;
    return text->text + "." + name;
}

Ref typeRepr(Vm& vm, Object* type)
{
    return vm.newStr("<class '" + typeFullName(vm, static_cast<TypeObject*>(type)) + "'>");
}

} // namespace model
