#include "model/lang/slot_wrappers.h"

#include "model/lang/operations.h"
#include "model/lang/vm.h"

namespace model::wrap {

namespace {

template <class Signature>
Signature as(AnySlot wrapped)
{
    return reinterpret_cast<Signature>(wrapped);
}

Ref noneIf(Vm& vm, bool isDone)
{
    return isDone ? vm.none() : Ref();
}

StrObject* attributeName(Vm& vm, Object* name)
{
    StrObject* text = asStr(name);
    if (text == nullptr)
        vm.raiseTypeError("attribute name must be string, not '" + name->type->name + "'");
    return text;
}

} // namespace

Ref unary(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    return as<TypeSlots::Unary>(wrapped)(vm, self);
}

Ref binaryLeft(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return as<TypeSlots::Binary>(wrapped)(vm, self, args[0]);
}

Ref binaryRight(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return as<TypeSlots::Binary>(wrapped)(vm, args[0], self);
}

Ref length(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    const std::int64_t size = as<decltype(TypeSlots::length)>(wrapped)(vm, self);
    return size < 0 ? Ref() : vm.newInt(size);
}

Ref truth(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    const std::optional<bool> value = as<decltype(TypeSlots::truth)>(wrapped)(vm, self);
    return value ? vm.boolean(*value) : Ref();
}

Ref hash(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    const std::optional<Hash> value = as<decltype(TypeSlots::hash)>(wrapped)(vm, self);
    return value ? vm.newInt(*value) : Ref();
}

Ref next(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    Ref item = as<TypeSlots::Unary>(wrapped)(vm, self);
    if (!item && !vm.hasError())
        vm.raiseObject(vm.newException(vm.exceptions().stopIteration, {}));
    return item;
}

Ref call(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return as<decltype(TypeSlots::call)>(wrapped)(vm, self, args);
}

Ref init(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return noneIf(vm, as<decltype(TypeSlots::init)>(wrapped)(vm, self, args));
}

Ref finalize(Vm& vm, Object* self, const CallArgs&, AnySlot wrapped)
{
    as<decltype(TypeSlots::finalize)>(wrapped)(vm, self);
    return vm.none();
}

Ref getAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    StrObject* name = attributeName(vm, args[0]);
    return name == nullptr ? Ref() : as<decltype(TypeSlots::getAttribute)>(wrapped)(vm, self, name);
}

Ref setAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    StrObject* name = attributeName(vm, args[0]);
    return noneIf(vm,
                  name != nullptr
                      && as<decltype(TypeSlots::setAttribute)>(wrapped)(vm, self, name, args[1]));
}

Ref deleteAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    StrObject* name = attributeName(vm, args[0]);
    return noneIf(vm,
                  name != nullptr
                      && as<decltype(TypeSlots::setAttribute)>(wrapped)(vm, self, name, nullptr));
}

Ref descriptorGet(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    Object* none = vm.heap().none();
    Object* object = args[0] == none ? nullptr : args[0];
    Object* type = args.count < 2 || args[1] == none ? nullptr : args[1];
    if (object == nullptr && type == nullptr)
        return vm.raiseTypeError("__get__(None, None) is invalid");
    return as<decltype(TypeSlots::descriptorGet)>(wrapped)(vm, self, object,
                                                           static_cast<TypeObject*>(type));
}

Ref descriptorSet(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return noneIf(vm, as<decltype(TypeSlots::descriptorSet)>(wrapped)(vm, self, args[0], args[1]));
}

Ref descriptorDelete(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return noneIf(vm, as<decltype(TypeSlots::descriptorSet)>(wrapped)(vm, self, args[0], nullptr));
}

Ref setItem(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return noneIf(vm, as<decltype(TypeSlots::setItem)>(wrapped)(vm, self, args[0], args[1]));
}

Ref deleteItem(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return noneIf(vm, as<decltype(TypeSlots::setItem)>(wrapped)(vm, self, args[0], nullptr));
}

Ref contains(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    const std::optional<bool> found = as<decltype(TypeSlots::contains)>(wrapped)(vm, self, args[0]);
    return found ? vm.boolean(*found) : Ref();
}

Ref repeat(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    const std::optional<std::int64_t> times = indexValue(vm, args[0]);
    return times ? as<decltype(TypeSlots::repeat)>(wrapped)(vm, self, *times) : Ref();
}

Ref compareWith(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped, CompareOp op)
{
    return as<decltype(TypeSlots::compare)>(wrapped)(vm, self, args[0], op);
}

} // namespace model::wrap
