// _types: SimpleNamespace, GenericAlias and UnionType.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- SimpleNamespace ---

Ref namespaceCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    Ref made = vm.heap().newRecord(type, {});
    if (type->isHeapType && !type->memberSlots.empty())
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

bool namespaceInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 0) {
        vm.raiseTypeError(textOf(vm.dialect(), Text::NoArgumentsWanted, {args[0]->type->name}));
        return false;
    }
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        Ref names = attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
        if (!dict::set(vm.heap(), names.as<DictObject>(), asStr(args.keywords->items()[i]),
                       vm.own(args[args.count + i])))
            return false;
    }
    return true;
}

Ref namespaceRepr(Vm& vm, Object* self)
{
    const std::string name =
        self->type == vm.moduleTypes.simpleNamespace ? "namespace" : typeName(self->type);
    if (enterRepr(vm, self))
        return vm.newStr(name + "(...)");
    Ref names = attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
    std::string text;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    bool isFine = true;
    while (isFine && dict::next(names.as<DictObject>(), position, key, value)) {
        if (asStr(key) == nullptr || asStr(key)->length == 0)
            continue;
        const std::optional<std::string> shown = reprText(vm, value);
        isFine = shown.has_value();
        if (isFine)
            text += (text.empty() ? "" : ", ") + asStr(key)->text + "=" + *shown;
    }
    leaveRepr(vm, self);
    return isFine ? vm.newStr(name + "(" + text + ")") : Ref();
}

Ref namespaceCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isA(a, vm.moduleTypes.simpleNamespace) || !isA(b, vm.moduleTypes.simpleNamespace))
        return vm.own(vm.heap().notImplemented());
    Ref left = attributes::dictOf(vm.heap(), static_cast<GcObject*>(a));
    Ref right = attributes::dictOf(vm.heap(), static_cast<GcObject*>(b));
    return compare(vm, left.get(), right.get(), op);
}

Ref namespaceReduce(Vm& vm, Object* self, const CallArgs&)
{
    Ref empty = vm.heap().newTuple(std::vector<Ref>{});
    Ref names = attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
    Object* whole[3] = {self->type, empty.get(), names.get()};
    return vm.heap().newTuple(std::span<Object* const>(whole));
}

constexpr NativeMethod kNamespaceMethods[] = {{"__reduce__", namespaceReduce, Arity::None}};

void makeNamespace(Vm& vm)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.simpleNamespace, "types.SimpleNamespace",
                                     vm.types().object, Kind::Record);
    type->hasAttributes = true;
    TypeSlots slots;
    slots.create = namespaceCreate;
    slots.init = namespaceInit;
    slots.repr = namespaceRepr;
    slots.compare = namespaceCompare;
    vm.defineType(type, slots, kNamespaceMethods);
    addDictGetSet(vm, type);
}

Ref makeTypes(Vm& vm)
{
    makeNamespace(vm);
    Ref module = vm.newModule("_types");
    putInModule(vm, module.get(), "SimpleNamespace", vm.own(vm.moduleTypes.simpleNamespace));
    const BuiltinTypes& t = vm.types();
    const auto put = [&](const char* name, TypeObject* type) {
        putInModule(vm, module.get(), name, vm.own(type));
    };
    put("FunctionType", t.function);
    put("CodeType", t.code);
    put("CellType", t.cell);
    put("GeneratorType", t.generator);
    put("MethodType", t.boundMethod);
    put("BuiltinFunctionType", t.builtinFunction);
    put("WrapperDescriptorType", t.wrapperDescriptor);
    put("MethodWrapperType", t.methodWrapper);
    put("MethodDescriptorType", t.methodDescriptor);
    put("ClassMethodDescriptorType", t.classMethodDescriptor);
    put("ModuleType", t.module);
    put("TracebackType", t.traceback);
    put("FrameType", t.frame);
    put("GetSetDescriptorType", t.getSetDescriptor);
    put("MemberDescriptorType", t.memberDescriptor);
    put("MappingProxyType", t.mappingProxy);
    put("EllipsisType", t.ellipsisType);
    put("NoneType", t.noneType);
    put("NotImplementedType", t.notImplementedType);
    put("GenericAlias", t.genericAlias);
    put("UnionType", t.unionType);
    return module;
}

} // namespace

void installTypesModule(Vm& vm)
{
    vm.addModule("_types", makeTypes);
}

} // namespace model
