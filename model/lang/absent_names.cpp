// Takes out of modules and types what the version that runs does not have.

#include "model/dialect/absences.h"
#include "model/lang/class_system.h"
#include "model/lang/module_loading.h"

namespace model {

namespace {

Object* find(Vm& vm, DictObject* names, std::string_view name)
{
    return dict::get(vm.heap(), names, vm.heap().name(name));
}

void remove(Vm& vm, DictObject* names, std::string_view name)
{
    StrObject* key = vm.heap().name(name);
    bool isMissing = false;
    dict::remove(vm.heap(), names, key, dict::hashOf(key), isMissing);
}

/// `from module import *` must not ask for the name.
void removeFromAll(Vm& vm, DictObject* names, std::string_view name)
{
    Object* all = find(vm, names, "__all__");
    if (all == nullptr || all->type != vm.types().list)
        return;
    std::vector<Object*> kept;
    for (Object* item : static_cast<ListObject*>(all)->items)
        if (const StrObject* text = asStr(item); text == nullptr || text->text != name)
            kept.push_back(item);
    dict::set(vm.heap(), names, vm.heap().name("__all__"), vm.heap().newList(kept));
}

} // namespace

void removeAbsentNames(Vm& vm, ModuleObject* module)
{
    forEachAbsent(vm.dialect().absent, module->name, [&vm, module](std::string_view path) {
        const std::size_t dot = path.find('.');
        if (dot == std::string_view::npos) {
            remove(vm, module->dict, path);
            removeFromAll(vm, module->dict, path);
            return;
        }
        Object* owner = find(vm, module->dict, path.substr(0, dot));
        if (owner == nullptr || owner->type->layout != Kind::Type)
            return;
        auto* type = static_cast<TypeObject*>(owner);
        ++type->version;
        const std::string_view name = path.substr(dot + 1);
        remove(vm, type->dict, name);
        const auto op = static_cast<std::size_t>(BinaryOp::Or);
        if (name == "__or__")
            type->slots->binary[op] = nullptr;
        if (name == "__ior__")
            type->slots->inPlace[op] = nullptr;
    });
}

} // namespace model
