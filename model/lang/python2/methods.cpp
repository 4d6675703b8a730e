// Functions as attributes: unbound methods, and methods that know their class.

#include "model/lang/class_system.h"
#include "model/lang/python2/classic.h"
#include "model/lang/python2/install.h"

namespace model::python2 {

namespace {

BoundMethodObject* asMethod(Object* object)
{
    return static_cast<BoundMethodObject*>(object);
}

std::string nameOf(Vm& vm, Object* object)
{
    bool failed = false;
    Ref name = findAttribute(vm, object, vm.names().name, failed);
    vm.clearError();
    return name && asStr(name.get()) != nullptr ? asStr(name.get())->text : "?";
}

/// f.__get__(object, class): a method also without an object.
Ref functionGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject* type)
{
    Object* object = objectOrNull == vm.heap().none() ? nullptr : objectOrNull;
    return vm.heap().newBoundMethod(self, object, type);
}

Ref functionRepr(Vm& vm, Object* self)
{
    return vm.newStr("<function " + asStr(static_cast<FunctionObject*>(self)->name)->text + " at "
                     + addressText(vm, self) + ">");
}

Ref methodRepr(Vm& vm, Object* self)
{
    const auto* method = asMethod(self);
    const std::string name = (method->owner == nullptr ? "?" : nameOf(vm, method->owner)) + "."
                             + nameOf(vm, method->function);
    if (method->self == nullptr)
        return vm.newStr("<unbound method " + name + ">");
    const std::optional<std::string> owner = reprText(vm, method->self);
    return owner ? vm.newStr("<bound method " + name + " of " + *owner + ">") : Ref();
}

/// "C" or "C instance": what an unbound method says of its first argument.
std::string describedArgument(Vm& vm, Object* argument)
{
    if (argument->type->layout == Kind::Type)
        return nameOf(vm, argument);
    return typeName(vm.shownType(argument) == vm.types().classicInstance ? argument->type
                                                                         : vm.shownType(argument))
           + " instance";
}

Ref methodCall(Vm& vm, Object* self, const CallArgs& args)
{
    auto* method = asMethod(self);
    if (method->self != nullptr) {
        std::vector<Object*> values{method->self};
        values.insert(values.end(), args.values, args.values + args.count + args.keywordCount());
        Ref all = vm.heap().newTuple(std::span<Object* const>(values).first(args.count + 1));
        return call(vm, method->function,
                    CallArgs{values.data(), args.count + 1, args.keywords, all.as<TupleObject>()});
    }
    auto* owner = static_cast<TypeObject*>(method->owner);
    const bool fits = args.count > 0 && owner != nullptr && isA(args[0], owner);
    if (!fits)
        return vm.raiseTypeError(
            "unbound method " + nameOf(vm, method->function) + "() must be called with "
            + (owner == nullptr ? std::string("?") : typeName(owner))
            + " instance as first argument (got "
            + (args.count == 0 ? "nothing" : describedArgument(vm, args[0])) + " instead)");
    return call(vm, method->function, args);
}

/// An unbound method becomes bound where an instance of its class is at hand.
Ref methodGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject* type)
{
    auto* method = asMethod(self);
    Object* object = objectOrNull == vm.heap().none() ? nullptr : objectOrNull;
    if (method->self != nullptr || object == nullptr)
        return vm.own(self);
    if (method->owner != nullptr && !type->isSubtypeOf(static_cast<TypeObject*>(method->owner)))
        return vm.own(self);
    return vm.heap().newBoundMethod(method->function, object, method->owner);
}

Ref methodCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isKnown =
        (op == CompareOp::Equal || op == CompareOp::NotEqual) && a->type == b->type;
    if (!isKnown)
        return vm.own(vm.heap().notImplemented());
    bool same = asMethod(a)->self == asMethod(b)->self;
    if (!same && asMethod(a)->self != nullptr && asMethod(b)->self != nullptr) {
        const std::optional<bool> equal =
            compareTruth(vm, asMethod(a)->self, asMethod(b)->self, CompareOp::Equal);
        if (!equal)
            return {};
        same = *equal;
    }
    same = same && asMethod(a)->function == asMethod(b)->function;
    return vm.boolean(same == (op == CompareOp::Equal));
}

std::optional<Hash> methodHash(Vm& vm, Object* self)
{
    const auto* method = asMethod(self);
    const std::optional<Hash> owner =
        hash(vm, method->self == nullptr ? vm.heap().none() : method->self);
    const std::optional<Hash> function = hash(vm, method->function);
    if (!owner || !function)
        return std::nullopt;
    const Hash mixed = *owner ^ *function;
    return mixed == -1 ? -2 : mixed;
}

template <auto member>
Ref methodPart(Vm& vm, Object* self)
{
    Object* part = asMethod(self)->*member;
    return part == nullptr ? vm.none() : vm.own(part);
}

constexpr NativeGetSet kMethodParts[] = {
    {"im_func", methodPart<&BoundMethodObject::function>},
    {"__func__", methodPart<&BoundMethodObject::function>},
    {"im_self", methodPart<&BoundMethodObject::self>},
    {"__self__", methodPart<&BoundMethodObject::self>},
    {"im_class", methodPart<&BoundMethodObject::owner>},
};

/// The older names of parts of functions.
struct OtherName
{
    const char* old;
    const char* present;
};
constexpr OtherName kFunctionNames[] = {
    {"func_name", "__name__"},       {"func_doc", "__doc__"},   {"func_defaults", "__defaults__"},
    {"func_globals", "__globals__"}, {"func_code", "__code__"}, {"func_closure", "__closure__"},
    {"func_dict", "__dict__"},
};

} // namespace

void installMethods(Vm& vm)
{
    Heap& heap = vm.heap();
    const BuiltinTypes& types = vm.types();
    types.function->slots->descriptorGet = functionGet;
    types.function->slots->repr = functionRepr;
    for (const OtherName& name : kFunctionNames)
        if (Object* part = dict::get(heap, types.function->dict, heap.name(name.present)))
            dict::set(heap, types.function->dict, heap.name(name.old), vm.own(part));
    TypeSlots& slots = *types.boundMethod->slots;
    slots.repr = methodRepr;
    slots.call = methodCall;
    slots.descriptorGet = methodGet;
    slots.compare = methodCompare;
    slots.hash = methodHash;
    for (const NativeGetSet& part : kMethodParts)
        dict::set(heap, types.boundMethod->dict, heap.name(part.name),
                  newGetSetDescriptor(vm, types.boundMethod, &part));
}

} // namespace model::python2
