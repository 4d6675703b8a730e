#pragma once

#include "model/lang/type_slots.h"

#include <cstddef>
#include <span>

namespace model {

/// Any operation of a type, whatever its signature.
using AnySlot = void (*)();

/// One special method and the operation of a type that it stands for.
///
/// Source:  CPython Objects/typeobject.c, slotdefs.
struct SlotDefinition
{
    const char* name;   ///< "__len__"
    std::size_t offset; ///< Of the operation in TypeSlots.
    AnySlot generic;    ///< The operation for classes of a script: calls the special method.
    /// Calls `wrapped`, which has the operation's signature, for obj.__len__().
    Ref (*wrapper)(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
    int least = 0; ///< Arguments the wrapper takes, self aside.
    int most = 0;
};

std::span<const SlotDefinition> slotDefinitions();

AnySlot getSlot(const TypeSlots& slots, std::size_t offset);
void setSlot(TypeSlots& slots, std::size_t offset, AnySlot operation);

/// What the special method was called up to 2.7; null where it is the same, or in other versions.
const char* oldSlotName(const Vm& vm, const SlotDefinition& definition);

/// Sets the operations of a class of a script from what its MRO defines; with `name`, only
/// those this special method concerns (a class attribute was set or deleted).
void updateSlots(Vm& vm, TypeObject* type, StrObject* name = nullptr);

} // namespace model
