// staticmethod and classmethod.

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

RecordObject* asWrapper(Object* object)
{
    return static_cast<RecordObject*>(object);
}

/// The wrapped function; null until `__init__` has run.
Object* wrappedBy(Object* self)
{
    return asWrapper(self)->fields()[0];
}

Ref wrapperCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    Object* empty[1] = {};
    Ref made = vm.heap().newRecord(type, empty);
    if (!type->memberSlots.empty())
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

/// What functools.wraps() would copy goes into the wrapper's own dict (functools_wraps() of
/// funcobject.c).
bool copyAttributes(Vm& vm, Object* wrapper, Object* function)
{
    const Names& names = vm.names();
    for (StrObject* name :
         {names.module, names.name, names.qualName, names.doc, names.annotations}) {
        bool failed = false;
        Ref value = findAttribute(vm, function, name, failed);
        if (failed || (value && !setAttribute(vm, wrapper, name, value.get())))
            return false;
    }
    return true;
}

bool wrapperInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(typeName(self->type) + "() takes no keyword arguments");
        return false;
    }
    if (args.count != 1) {
        vm.raiseTypeError(typeName(self->type) + " expected 1 argument, got "
                          + std::to_string(args.count));
        return false;
    }
    vm.heap().set(self->id, {Role::Field, 0}, asWrapper(self)->fields()[0], vm.own(args[0]));
    return !vm.dialect().rules->calls.wrappersTakeNames || copyAttributes(vm, self, args[0]);
}

Ref getWrapped(Vm& vm, Object* self)
{
    return wrappedBy(self) != nullptr ? vm.own(wrappedBy(self)) : vm.none();
}

Ref raiseUninitialized(Vm& vm, const char* type)
{
    return vm.raise(vm.exceptions().runtimeError, std::string("uninitialized ") + type + " object");
}

Ref staticGet(Vm& vm, Object* self, Object*, TypeObject*)
{
    Object* function = wrappedBy(self);
    return function != nullptr ? vm.own(function) : raiseUninitialized(vm, "staticmethod");
}

Ref staticCall(Vm& vm, Object* self, const CallArgs& args)
{
    return wrappedBy(self) != nullptr ? call(vm, wrappedBy(self), args)
                                      : raiseUninitialized(vm, "staticmethod");
}

Ref classGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject* type)
{
    Object* function = wrappedBy(self);
    if (function == nullptr)
        return raiseUninitialized(vm, "classmethod");
    if (type == nullptr)
        type = objectOrNull->type;
    const auto get = function->type->slots->descriptorGet;
    if (get != nullptr && vm.dialect().rules->library.classMethodsChain)
        return get(vm, function, type, type);
    return vm.heap().newBoundMethod(function, type);
}

Ref wrapperRepr(Vm& vm, Object* self)
{
    Object* function = wrappedBy(self);
    const std::optional<std::string> inner =
        reprText(vm, function == nullptr ? vm.heap().none() : function);
    return inner ? vm.newStr("<" + typeName(self->type) + "(" + *inner + ")>") : Ref();
}

Ref wrapperIsAbstract(Vm& vm, Object* self)
{
    Object* function = wrappedBy(self);
    if (function == nullptr)
        return vm.boolean(false);
    const std::optional<bool> isAbstract = isAbstractMethod(vm, function);
    return isAbstract ? vm.boolean(*isAbstract) : Ref();
}

constexpr NativeGetSet kWrapperGetSets[] = {
    {"__func__", getWrapped},
    {"__wrapped__", getWrapped},
    {"__isabstractmethod__", wrapperIsAbstract},
};

} // namespace

std::optional<bool> isAbstractMethod(Vm& vm, Object* function)
{
    bool failed = false;
    Ref mark = findAttribute(vm, function, vm.heap().name("__isabstractmethod__"), failed);
    if (failed)
        return std::nullopt;
    return mark ? isTrue(vm, mark.get()) : false;
}

void installMethodWrappers(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots wrapper;
    wrapper.create = wrapperCreate;
    wrapper.init = wrapperInit;
    wrapper.repr = wrapperRepr;
    TypeSlots staticMethod = wrapper;
    staticMethod.descriptorGet = staticGet;
    staticMethod.call = staticCall;
    TypeSlots classMethod = wrapper;
    classMethod.descriptorGet = classGet;
    for (TypeObject* type : {types.staticMethod, types.classMethod}) {
        type->hasAttributes = true;
        vm.defineType(type, type == types.staticMethod ? staticMethod : classMethod, {},
                      kWrapperGetSets);
        addDictGetSet(vm, type);
    }
}

} // namespace model
