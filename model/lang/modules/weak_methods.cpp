// weakref.WeakMethod as scripts see it.

#include "model/dialect/rules.h"
#include "model/lang/modules/weak_bindings.h"
#include "model/weak/weak_method.h"

namespace model::weak {

namespace {

/// An attribute of what should be a bound method; TypeError where it has none.
Ref partOfMethod(Vm& vm, Object* method, const char* name)
{
    bool failed = false;
    Ref part = findAttribute(vm, method, vm.heap().name(name), failed);
    if (!part && !failed) {
        const std::optional<std::string> type = strText(vm, method->type);
        if (type)
            vm.raiseTypeError("argument should be a bound method, not " + *type);
    }
    return part;
}

Ref methodCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Object* given[2];
    if (!bindLibraryArguments(vm, args, {"WeakMethod.__new__", {"meth", "callback"}, 1}, given))
        return {};
    Ref object = partOfMethod(vm, given[0], "__self__");
    Ref function = object ? partOfMethod(vm, given[0], "__func__") : Ref();
    GcObject* referent = function ? referable(vm, object.get()) : nullptr;
    GcObject* code = referent != nullptr ? referable(vm, function.get()) : nullptr;
    if (code == nullptr)
        return {};
    return WeakMethod::create(vm.heap(), type, referent, code, given[0]->type, given[1]);
}

Ref methodCall(Vm& vm, Object* self, const CallArgs& args)
{
    if (!bindLibraryArguments(vm, args, {"WeakMethod.__call__", {}, 0}, nullptr))
        return {};
    const WeakMethod method(vm.heap(), self);
    Ref object = method.object();
    Ref function = method.function();
    if (!object || !function)
        return vm.none();
    return call(vm, method.methodType(), {function.get(), object.get()});
}

Ref methodCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (isEquality && !isA(b, vm.types().weakMethod) && vm.dialect().rules->calls.weakMethodsAnswer)
        return vm.boolean(op == CompareOp::NotEqual);
    if (!isEquality || !isA(b, vm.types().weakMethod))
        return vm.own(vm.heap().notImplemented());
    const WeakMethod left(vm.heap(), a);
    const WeakMethod right(vm.heap(), b);
    const bool wantsEqual = op == CompareOp::Equal;
    if (!left.isAlive() || !right.isAlive())
        return vm.boolean((a == b) == wantsEqual);
    Ref objects = vm.types().weakref->slots->compare(vm, a, b, op);
    const std::optional<bool> outcome = objects ? isTrue(vm, objects.get()) : std::nullopt;
    if (!outcome)
        return {};
    if (*outcome != wantsEqual)
        return objects;
    return compare(vm, left.functionReference(), right.functionReference(), op);
}

/// One of the two weak references has died.
Ref callMethodCallback(Vm& vm, Object* self, const CallArgs&)
{
    Ref method;
    Ref toCall;
    WeakMethod::noteDeath(vm.heap(), self, method, toCall);
    if (!method)
        return vm.raise(vm.exceptions().attributeError,
                        "'NoneType' object has no attribute '_alive'");
    return toCall && !call(vm, toCall.get(), {method.get()}) ? Ref() : vm.none();
}

constexpr NativeGetSet kMethodCallbackName{
    "__qualname__", [](Vm& vm, Object*) { return vm.newStr("WeakMethod.__new__.<locals>._cb"); }};

} // namespace

void defineWeakMethod(Vm& vm)
{
    TypeObject* type = vm.types().weakMethod;
    WeakMethod::prepareClass(vm.heap());
    TypeSlots slots;
    slots.create = methodCreate;
    slots.call = methodCall;
    slots.compare = methodCompare;
    slots.hash = vm.types().weakref->slots->hash;
    defineLibraryClass(vm, type, slots, {});
    for (std::uint32_t slot = 0; slot < type->memberSlots.size(); ++slot)
        dict::set(vm.heap(), type->dict, type->memberSlots[slot],
                  newMemberDescriptor(vm, type, slot));
    defineCallback(vm, vm.types().weakMethodCallback, callMethodCallback, &kMethodCallbackName);
}

} // namespace model::weak
