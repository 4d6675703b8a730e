#pragma once

#include "model/lang/class_system.h"

namespace model {

/// What a constructor of int, str, float ... gives: the plain value, or an instance of a
/// script's subclass that holds it in its first member slot.
inline Ref atomInstance(Vm& vm, TypeObject* type, const TypeObject* plainType, Ref value)
{
    if (!value || type == plainType)
        return value;
    Ref instance = newInstance(vm, type);
    if (!instance)
        return {};
    AttributeBlock* block = instance.as<GcObject>()->attributes;
    vm.heap().place(instance->id, {Role::MemberSlot, 0}, block->slots()[0], std::move(value));
    return instance;
}

/// asInt(), without a call for plain ints.
inline IntObject* plainInt(Object* object)
{
    const Kind layout = object->type->layout;
    if (layout == Kind::Int || layout == Kind::Bool) [[likely]]
        return static_cast<IntObject*>(object);
    return asInt(object);
}

inline Ref notImplemented(Vm& vm)
{
    return vm.own(vm.heap().notImplemented());
}

/// The answer to a comparison, from an order: negative, zero or positive.
inline bool orderHolds(int order, CompareOp op)
{
    switch (op) {
    case CompareOp::Less: return order < 0;
    case CompareOp::LessEqual: return order <= 0;
    case CompareOp::Equal: return order == 0;
    case CompareOp::NotEqual: return order != 0;
    case CompareOp::Greater: return order > 0;
    case CompareOp::GreaterEqual: return order >= 0;
    }
    return false;
}

} // namespace model
