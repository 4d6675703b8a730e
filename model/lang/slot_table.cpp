#include "model/lang/slot_table.h"

#include "model/lang/class_system.h"
#include "model/lang/slot_generic.h"
#include "model/lang/slot_wrappers.h"

#include <cstring>

namespace model {

namespace {

template <class Function>
AnySlot any(Function* function)
{
    return reinterpret_cast<AnySlot>(function);
}

constexpr std::size_t kBinaryOffset = offsetof(TypeSlots, binary);
constexpr std::size_t kInPlaceOffset = offsetof(TypeSlots, inPlace);

template <BinaryOp op>
void addBinary(std::vector<SlotDefinition>& table)
{
    constexpr std::size_t kIndex = static_cast<std::size_t>(op);
    const std::size_t at = kBinaryOffset + kIndex * sizeof(AnySlot);
    table.push_back(
        {generic::binaryName(op), at, any(&generic::binary<op>), wrap::binaryLeft, 1, 1});
    table.push_back(
        {generic::reflectedName(op), at, any(&generic::binary<op>), wrap::binaryRight, 1, 1});
    if constexpr (op != BinaryOp::DivMod)
        table.push_back({generic::inPlaceName(op), kInPlaceOffset + kIndex * sizeof(AnySlot),
                         any(&generic::inPlace<op>), wrap::binaryLeft, 1, 1});
}

template <std::size_t... op>
void addBinaries(std::vector<SlotDefinition>& table, std::index_sequence<op...>)
{
    (addBinary<static_cast<BinaryOp>(op)>(table), ...);
}

const SlotDefinition kObjectSlots[] = {
    {"__repr__", offsetof(TypeSlots, repr), any(generic::repr), wrap::unary},
    {"__str__", offsetof(TypeSlots, str), any(generic::str), wrap::unary},
    {"__hash__", offsetof(TypeSlots, hash), any(generic::hash), wrap::hash},
    {"__call__", offsetof(TypeSlots, call), any(generic::call), wrap::call, 0, -1},
    {"__getattribute__", offsetof(TypeSlots, getAttribute), any(generic::getAttributeHook),
     wrap::getAttribute, 1, 1},
    {"__getattr__", offsetof(TypeSlots, getAttribute), any(generic::getAttributeHook), nullptr},
    {"__setattr__", offsetof(TypeSlots, setAttribute), any(generic::setAttribute),
     wrap::setAttribute, 2, 2},
    {"__delattr__", offsetof(TypeSlots, setAttribute), any(generic::setAttribute),
     wrap::deleteAttribute, 1, 1},
    {"__lt__", offsetof(TypeSlots, compare), any(generic::compare), wrap::compare<CompareOp::Less>,
     1, 1},
    {"__le__", offsetof(TypeSlots, compare), any(generic::compare),
     wrap::compare<CompareOp::LessEqual>, 1, 1},
    {"__eq__", offsetof(TypeSlots, compare), any(generic::compare), wrap::compare<CompareOp::Equal>,
     1, 1},
    {"__ne__", offsetof(TypeSlots, compare), any(generic::compare),
     wrap::compare<CompareOp::NotEqual>, 1, 1},
    {"__gt__", offsetof(TypeSlots, compare), any(generic::compare),
     wrap::compare<CompareOp::Greater>, 1, 1},
    {"__ge__", offsetof(TypeSlots, compare), any(generic::compare),
     wrap::compare<CompareOp::GreaterEqual>, 1, 1},
    {"__iter__", offsetof(TypeSlots, iter), any(generic::iter), wrap::unary},
    {"__next__", offsetof(TypeSlots, next), any(generic::next), wrap::next},
    {"__get__", offsetof(TypeSlots, descriptorGet), any(generic::descriptorGet),
     wrap::descriptorGet, 1, 2},
    {"__set__", offsetof(TypeSlots, descriptorSet), any(generic::descriptorSet),
     wrap::descriptorSet, 2, 2},
    {"__delete__", offsetof(TypeSlots, descriptorSet), any(generic::descriptorSet),
     wrap::descriptorDelete, 1, 1},
    {"__init__", offsetof(TypeSlots, init), any(generic::init), wrap::init, 0, -1},
    {"__new__", offsetof(TypeSlots, create), any(generic::create), nullptr},
    {"__del__", offsetof(TypeSlots, finalize), any(generic::finalize), wrap::finalize},
};

const SlotDefinition kNumberSlots[] = {
    {"__neg__", offsetof(TypeSlots, negative), any(generic::negative), wrap::unary},
    {"__pos__", offsetof(TypeSlots, positive), any(generic::positive), wrap::unary},
    {"__abs__", offsetof(TypeSlots, absolute), any(generic::absolute), wrap::unary},
    {"__invert__", offsetof(TypeSlots, invert), any(generic::invert), wrap::unary},
    {"__pow__", offsetof(TypeSlots, power), any(generic::power), nullptr},
    {"__bool__", offsetof(TypeSlots, truth), any(generic::truth), wrap::truth},
    {"__int__", offsetof(TypeSlots, toInt), any(generic::toInt), wrap::unary},
    {"__float__", offsetof(TypeSlots, toFloat), any(generic::toFloat), wrap::unary},
    {"__index__", offsetof(TypeSlots, toIndex), any(generic::toIndex), wrap::unary},
};

const SlotDefinition kContainerSlots[] = {
    {"__len__", offsetof(TypeSlots, length), any(generic::length), wrap::length},
    {"__getitem__", offsetof(TypeSlots, getItem), any(generic::getItem), wrap::binaryLeft, 1, 1},
    {"__setitem__", offsetof(TypeSlots, setItem), any(generic::setItem), wrap::setItem, 2, 2},
    {"__delitem__", offsetof(TypeSlots, setItem), any(generic::setItem), wrap::deleteItem, 1, 1},
    {"__contains__", offsetof(TypeSlots, contains), any(generic::contains), wrap::contains, 1, 1},
    // The sequence forms of built-in types; classes of a script use the number forms.
    {"__add__", offsetof(TypeSlots, concat), nullptr, wrap::binaryLeft, 1, 1},
    {"__mul__", offsetof(TypeSlots, repeat), nullptr, wrap::repeat, 1, 1},
    {"__rmul__", offsetof(TypeSlots, repeat), nullptr, wrap::repeat, 1, 1},
    {"__iadd__", offsetof(TypeSlots, inPlaceConcat), nullptr, wrap::binaryLeft, 1, 1},
    {"__imul__", offsetof(TypeSlots, inPlaceRepeat), nullptr, wrap::repeat, 1, 1},
    {"__getitem__", offsetof(TypeSlots, sequenceItem), any(generic::sequenceItem), nullptr},
};

std::vector<SlotDefinition> makeTable()
{
    std::vector<SlotDefinition> table(std::begin(kObjectSlots), std::end(kObjectSlots));
    table.insert(table.end(), std::begin(kNumberSlots), std::end(kNumberSlots));
    table.insert(table.end(), std::begin(kContainerSlots), std::end(kContainerSlots));
    addBinaries(table, std::make_index_sequence<kBinaryOps>{});
    return table;
}

/// What the type has for one operation, found through the special methods that share it.
struct SlotChoice
{
    AnySlot specific = nullptr; ///< A built-in operation that all found wrappers agree on.
    bool usesGeneric = false;
    bool isFound = false;
};

void consider(Vm& vm, TypeObject* type, const SlotDefinition& definition, SlotChoice& choice)
{
    const char* oldName = oldSlotName(vm, definition);
    Object* found = oldName == nullptr ? nullptr : lookupInType(vm, type, vm.heap().name(oldName));
    if (found == nullptr)
        found = lookupInType(vm, type, vm.heap().name(definition.name));
    if (found == nullptr)
        return;
    choice.isFound = true;
    const BuiltinTypes& types = vm.types();
    if (found->type == types.wrapperDescriptor) {
        const auto* wrapper = static_cast<BuiltinFunctionObject*>(found);
        const bool fits = wrapper->slot->offset == definition.offset
                          && type->isSubtypeOf(wrapper->owner)
                          && (choice.specific == nullptr || choice.specific == wrapper->wrapped);
        if (fits) {
            choice.specific = wrapper->wrapped;
            return;
        }
        if (wrapper->slot->offset != definition.offset && !definition.wrapper)
            return; // __getitem__ of a mapping says nothing of the sequence form.
    } else if (std::string_view(definition.name) == "__new__"
               && found->type == types.builtinFunction) {
        const auto* self =
            static_cast<TypeObject*>(static_cast<BuiltinFunctionObject*>(found)->self);
        choice.specific = any(self->slots->create);
        return;
    } else if (found == vm.heap().none() && std::string_view(definition.name) == "__hash__") {
        choice.specific = any(generic::notHashable);
        return;
    }
    choice.usesGeneric = true;
}

void updateSlot(Vm& vm, TypeObject* type, std::size_t offset)
{
    SlotChoice choice;
    AnySlot genericSlot = nullptr;
    for (const SlotDefinition& definition : slotDefinitions()) {
        if (definition.offset != offset)
            continue;
        if (genericSlot == nullptr)
            genericSlot = definition.generic;
        consider(vm, type, definition, choice);
    }
    if (!choice.isFound && genericSlot == nullptr)
        return; // Sequence forms stay as inherited.
    if (choice.usesGeneric && genericSlot == nullptr)
        return;
    setSlot(*type->slots, offset, choice.usesGeneric ? genericSlot : choice.specific);
}

void refresh(Vm& vm, TypeObject* type)
{
    ++type->version;
    type->hasFinalizer = type->slots->finalize != nullptr;
    // A class with __getattr__ but plain __getattribute__ needs the hook; one with neither does
    // not.
    if (lookupInType(vm, type, vm.names().getattr) == nullptr
        && type->slots->getAttribute == generic::getAttributeHook) {
        Object* found = lookupInType(vm, type, vm.names().getattribute);
        if (found != nullptr && found->type == vm.types().wrapperDescriptor)
            type->slots->getAttribute = reinterpret_cast<decltype(TypeSlots::getAttribute)>(
                static_cast<BuiltinFunctionObject*>(found)->wrapped);
    }
}

} // namespace

std::span<const SlotDefinition> slotDefinitions()
{
    static const std::vector<SlotDefinition> table = makeTable();
    return table;
}

const char* oldSlotName(const Vm& vm, const SlotDefinition& definition)
{
    if (!vm.dialect().objects.hasOldTypes)
        return nullptr;
    if (std::string_view(definition.name) == "__next__")
        return "next";
    return std::string_view(definition.name) == "__bool__" ? "__nonzero__" : nullptr;
}

AnySlot getSlot(const TypeSlots& slots, std::size_t offset)
{
    AnySlot operation = nullptr;
    std::memcpy(&operation, reinterpret_cast<const char*>(&slots) + offset, sizeof operation);
    return operation;
}

void setSlot(TypeSlots& slots, std::size_t offset, AnySlot operation)
{
    std::memcpy(reinterpret_cast<char*>(&slots) + offset, &operation, sizeof operation);
}

void updateSlots(Vm& vm, TypeObject* type, StrObject* name)
{
    if (name == nullptr) {
        std::size_t done = static_cast<std::size_t>(-1);
        for (const SlotDefinition& definition : slotDefinitions())
            if (definition.offset != done) {
                done = definition.offset;
                updateSlot(vm, type, done);
            }
    } else {
        for (const SlotDefinition& definition : slotDefinitions())
            if (const char* oldName = oldSlotName(vm, definition);
                name->text == definition.name || (oldName != nullptr && name->text == oldName))
                updateSlot(vm, type, definition.offset);
    }
    refresh(vm, type);
    for (TypeObject* subclass : type->subclasses)
        updateSlots(vm, subclass, name);
}

} // namespace model
