// None, NotImplemented, Ellipsis; and modules.

#include "model/lang/class_system.h"
#include "model/lang/module_loading.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

template <const char* const& text>
Ref fixedRepr(Vm& vm, Object*)
{
    return vm.newStr(text);
}
constexpr const char* kNoneText = "None";
constexpr const char* kNotImplementedText = "NotImplemented";
constexpr const char* kEllipsisText = "Ellipsis";

std::optional<bool> isFalse(Vm&, Object*)
{
    return false;
}

Ref createSingleton(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count > 0 || args.keywordCount() > 0)
        return vm.raiseTypeError(type->name + " takes no arguments");
    const BuiltinTypes& types = vm.types();
    if (type == types.noneType)
        return vm.none();
    return vm.own(type == types.ellipsisType ? vm.heap().ellipsis() : vm.heap().notImplemented());
}

// --- Modules ---

ModuleObject* asModule(Object* object)
{
    return static_cast<ModuleObject*>(object);
}

Ref moduleRepr(Vm& vm, Object* self)
{
    ModuleObject* module = asModule(self);
    const auto find = [&](const char* key) {
        return dict::get(vm.heap(), module->dict, vm.heap().name(key));
    };
    Object* given = find("__name__");
    const std::optional<std::string> name =
        given == nullptr ? std::optional<std::string>("'?'") : reprText(vm, given);
    if (!name)
        return {};
    if (Object* file = find("__file__")) {
        const std::optional<std::string> path = reprText(vm, file);
        return path ? vm.newStr("<module " + *name + " from " + *path + ">") : Ref();
    }
    Object* spec = find("__spec__");
    const bool isBuiltIn = spec != nullptr && spec != vm.heap().none();
    return vm.newStr("<module " + *name + (isBuiltIn ? " (built-in)>" : ">"));
}

Ref moduleGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    if (Object* value = dict::get(vm.heap(), asModule(self)->dict, name))
        return vm.own(value);
    if (lookupInType(vm, self->type, name) != nullptr)
        return genericGetAttribute(vm, self, name);
    if (Object* hook = dict::get(vm.heap(), asModule(self)->dict, vm.names().getattr))
        return call(vm, hook, {name}); // A function `__getattr__` of the module.
    const std::string what =
        "module '" + asModule(self)->name + "' has no attribute '" + name->text + "'";
    if (isInitializing(vm, asModule(self)))
        return vm.raise(vm.exceptions().attributeError,
                        "partially initialized " + what
                            + " (most likely due to a circular import)");
    return vm.raise(vm.exceptions().attributeError, what);
}

bool moduleSetAttribute(Vm& vm, Object* self, StrObject* name, Object* valueOrNull)
{
    DictObject* names = asModule(self)->dict;
    if (valueOrNull != nullptr)
        return dict::set(vm.heap(), names, name, vm.own(valueOrNull));
    bool isMissing = false;
    Ref old = dict::remove(vm.heap(), names, name, dict::hashOf(name), isMissing);
    if (isMissing)
        vm.raise(vm.exceptions().attributeError,
                 "module '" + asModule(self)->name + "' has no attribute '" + name->text + "'");
    return !isMissing;
}

Ref moduleCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"name", true}, {"doc"}};
    Object* given[2];
    if (!parseArguments(vm, args, "module", kParameters, given))
        return {};
    const StrObject* name = asStr(given[0]);
    if (name == nullptr)
        return vm.raiseTypeError("module() argument 'name' must be str, not "
                                 + given[0]->type->name);
    Ref made = vm.newModule(name->text);
    if (given[1] != nullptr)
        dict::set(vm.heap(), made.as<ModuleObject>()->dict, vm.names().doc, vm.own(given[1]));
    return made;
}

bool acceptAnything(Vm&, Object*, const CallArgs&)
{
    return true;
}

Ref moduleDict(Vm& vm, Object* self)
{
    return vm.own(asModule(self)->dict);
}

constexpr NativeGetSet kModuleGetSets[] = {{"__dict__", moduleDict}};

} // namespace

void installSingletons(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    for (TypeObject* type : {types.noneType, types.notImplementedType, types.ellipsisType})
        type->isSubclassable = false;
    TypeSlots slots;
    slots.create = createSingleton;
    slots.repr = fixedRepr<kNoneText>;
    slots.truth = isFalse;
    vm.defineType(types.noneType, slots);
    slots.truth = nullptr;
    slots.repr = fixedRepr<kNotImplementedText>;
    vm.defineType(types.notImplementedType, slots);
    slots.repr = fixedRepr<kEllipsisText>;
    vm.defineType(types.ellipsisType, slots);
}

void installModuleType(Vm& vm)
{
    TypeSlots slots;
    slots.repr = moduleRepr;
    slots.getAttribute = moduleGetAttribute;
    slots.setAttribute = moduleSetAttribute;
    slots.create = moduleCreate;
    slots.init = acceptAnything;
    vm.defineType(vm.types().module, slots, {}, kModuleGetSets);
}

} // namespace model
