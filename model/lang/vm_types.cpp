// How built-in types and modules are filled.

#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/install.h"
#include "model/lang/types/iterator_reduce.h"
#include "model/lang/vm.h"

#include <cstring>

namespace model {

void Vm::installTypes()
{
    installObject(*this);
    installType(*this);
    installFunctions(*this);
    installDescriptors(*this);
    installSingletons(*this);
    installNumbers(*this);
    installStr(*this);
    installBytes(*this);
    installList(*this);
    installTuple(*this);
    installDict(*this);
    installSet(*this);
    installSlice(*this);
    installRange(*this);
    installIterators(*this);
    installModuleType(*this);
    installExceptions(*this);
    installUnicodeErrors(*this);
    installFrames(*this);
    installWeakrefs(*this);
    installSuper(*this);
    installGenericAlias(*this);
    installUnionType(*this);
    installIteratorReduction(*this);
#define X(member, name, base) addTypeDoc(*this, exceptions().member);
    REFSCOPE_EXCEPTIONS(X)
#undef X
}

void Vm::defineType(TypeObject* type, const TypeSlots& slots, std::span<const NativeMethod> methods,
                    std::span<const NativeGetSet> getSets)
{
    // Own operations over the inherited ones. Types that compare do not inherit the hash.
    if (type->base != nullptr)
        *type->slots = *type->base->slots;
    if (slots.create == nullptr && type->base != nullptr && type->layout != type->base->layout)
        type->slots->create = nullptr; // Nobody else can make objects of this layout.
    if (slots.compare != nullptr && slots.hash == nullptr)
        type->slots->hash = nullptr;
    constexpr std::size_t kCount = sizeof(TypeSlots) / sizeof(AnySlot);
    for (std::size_t i = 0; i < kCount; ++i)
        if (AnySlot operation = getSlot(slots, i * sizeof(AnySlot)))
            setSlot(*type->slots, i * sizeof(AnySlot), operation);
    for (const SlotDefinition& definition : slotDefinitions()) {
        AnySlot operation = getSlot(slots, definition.offset);
        StrObject* name = m_heap.name(definition.name);
        if (operation == nullptr || definition.wrapper == nullptr
            || dict::get(m_heap, type->dict, name) != nullptr)
            continue;
        dict::set(m_heap, type->dict, name, newSlotWrapper(*this, type, &definition, operation));
        if (const char* oldName = oldSlotName(*this, definition))
            dict::set(m_heap, type->dict, m_heap.name(oldName),
                      newSlotWrapper(*this, type, &definition, operation));
    }
    if (slots.create != nullptr)
        addNew(type);
    if (slots.compare != nullptr && type->slots->hash == nullptr)
        dict::set(m_heap, type->dict, m_names.hash, none());
    defineAttributes(type, methods, getSets);
    addTypeDoc(*this, type);
}

void Vm::defineAttributes(TypeObject* type, std::span<const NativeMethod> methods,
                          std::span<const NativeGetSet> getSets)
{
    for (const NativeMethod& method : methods) {
        Ref value;
        if (method.binding == NativeMethod::Binding::Static) {
            Ref function = newNativeFunction(&method, nullptr);
            Object* fields[2] = {function.get(), nullptr};
            value = m_heap.newRecord(types().staticMethod, fields);
        } else {
            value = newMethodDescriptor(*this, type, &method);
        }
        dict::set(m_heap, type->dict, m_heap.name(method.name), std::move(value));
    }
    for (const NativeGetSet& getSet : getSets)
        dict::set(m_heap, type->dict, m_heap.name(getSet.name),
                  newGetSetDescriptor(*this, type, &getSet));
}

/// `__new__` of a built-in type: a function that makes an instance of the class it is given.
static Ref callNew(Vm& vm, Object* self, const CallArgs& args)
{
    auto* type = static_cast<TypeObject*>(self);
    if (args.count == 0)
        return vm.raiseTypeError(type->name + ".__new__(): not enough arguments");
    if (args[0]->type->layout != Kind::Type)
        return vm.raiseTypeError(type->name + ".__new__(X): X is not a type object ("
                                 + args[0]->type->name + ")");
    auto* wanted = static_cast<TypeObject*>(args[0]);
    if (!wanted->isSubtypeOf(type))
        return vm.raiseTypeError(type->name + ".__new__(" + wanted->name + "): " + wanted->name
                                 + " is not a subtype of " + type->name);
    const TypeObject* solid = wanted;
    while (solid->isHeapType)
        solid = solid->base;
    if (solid->slots->create != type->slots->create)
        return vm.raiseTypeError(type->name + ".__new__(" + wanted->name + ") is not safe, use "
                                 + solid->name + ".__new__()");
    return type->slots->create(vm, wanted, {args.values + 1, args.count - 1, args.keywords});
}

void Vm::addNew(TypeObject* type)
{
    static constexpr NativeMethod kNew{"__new__", callNew, Arity::Anything};
    dict::set(m_heap, type->dict, m_names.new_, newNativeFunction(&kNew, type));
}

Ref Vm::newNativeFunction(const NativeMethod* method, Object* self, Object* module)
{
    Ref made = m_heap.create<BuiltinFunctionObject>(types().builtinFunction, Kind::BuiltinFunction);
    auto* function = made.as<BuiltinFunctionObject>();
    function->method = method;
    if (self != nullptr)
        m_heap.place(function->id, {Role::Field, 0}, function->self, own(self));
    if (module != nullptr)
        m_heap.place(function->id, {Role::Field, 1}, function->module, own(module));
    m_heap.track(function);
    m_heap.describe(function, method->name);
    return made;
}

Ref Vm::newModule(std::string_view name, std::span<const NativeMethod> functions)
{
    Ref made = m_heap.create<ModuleObject>(types().module, Kind::Module);
    auto* module = made.as<ModuleObject>();
    module->name = name;
    m_heap.describe(module, name);
    m_heap.place(module->id, Role::ModuleDict, module->dict, m_heap.newDict());
    Ref text = own(m_heap.name(name));
    dict::set(m_heap, module->dict, m_names.name, text);
    dict::set(m_heap, module->dict, m_names.doc,
              functions.empty() ? none() : moduleDoc(*this, name));
    dict::set(m_heap, module->dict, m_heap.name("__package__"), none());
    if (!m_dialect.objects.hasOldTypes) {
        dict::set(m_heap, module->dict, m_heap.name("__loader__"), none());
        dict::set(m_heap, module->dict, m_heap.name("__spec__"), none());
    }
    for (const NativeMethod& function : functions)
        dict::set(m_heap, module->dict, m_heap.name(function.name),
                  newNativeFunction(&function, module, text.get()));
    m_heap.track(module);
    return made;
}

void Vm::addModule(std::string name, Ref (*make)(Vm&))
{
    m_moduleFactories.emplace(std::move(name), make);
}

void Vm::addBuiltins(std::span<const NativeMethod> functions)
{
    auto* module =
        static_cast<ModuleObject*>(dict::get(m_heap, m_modules, m_heap.name("builtins")));
    for (const NativeMethod& function : functions)
        dict::set(m_heap, m_builtins, m_heap.name(function.name),
                  newNativeFunction(&function, module, m_heap.name("builtins")));
}

void Vm::setBuiltins(Ref module)
{
    m_builtins = module.as<ModuleObject>()->dict;
    dict::set(m_heap, m_modules, m_heap.name("builtins"), std::move(module));
}

} // namespace model
