#pragma once

#include <cstdint>

namespace model {

/// What a holder is to its owner: the kind of place in which a reference lies.
enum class Role : std::uint8_t {
    Native,       ///< Temporary of native code; the owner is the interpreter.
    Static,       ///< Held by the interpreter for its whole life (built-in types, None, ...).
    Class,        ///< An instance's reference to its class.
    Attribute,    ///< Instance attribute; index is the name's TextId.
    MemberSlot,   ///< A `__slots__` member; index is the name's TextId.
    InstanceDict, ///< A materialised `__dict__`.
    Item,         ///< list, tuple, set, deque item; index is the position.
    Entry,        ///< dict entry; index is 2 * entry for the key, 2 * entry + 1 for the value.
    Local,        ///< Frame slot: parameter, local, cell or free variable; index is the slot.
    Stack,        ///< Value stack of a frame; index is the depth.
    FrameCode,    ///< A frame's function or code.
    FrameLocals,  ///< The namespace dict of a class or module body.
    FrameBack,
    FrameObject, ///< An activation's frame object, once somebody asked for it.
    FrameFunction,
    GeneratorCode,
    Content, ///< A cell's content; a code object's tuple of constants.
    Code,    ///< Function fields, in the order in which the collector visits them ...
    Globals,
    Builtins,
    Module,
    Defaults,
    KwDefaults,
    Doc,
    Name,
    Closure,
    Annotations,
    QualName, ///< ... to here.
    Constant, ///< Code object constant; index is its position.
    TypeDict, ///< A class's parts.
    Mro,
    Bases,
    Base,
    Callback, ///< A weak reference's callback.
    Args,     ///< Exception parts ...
    Notes,
    Traceback,
    Cause,
    Context,
    ExceptionDetail, ///< ... to here; index tells the detail (name, obj, value ...).
    TracebackNext,
    TracebackFrame,
    ModuleDict,
    Field,   ///< Part of a small native object (iterator, slice, bound method); index is the field.
    Pending, ///< Held by a container for later (a weak dictionary's pending removals).
    HandledException, ///< The exception a generator or thread is handling.
};

/// One named place in which an owner holds a reference: role and index, in 32 bits.
///
/// Slots of one owner order by role, then index; the index has 24 bits.
struct Slot
{
    std::uint32_t packed = 0;

    constexpr Slot() = default;
    constexpr Slot(Role role, std::uint32_t index = 0)
        : packed((static_cast<std::uint32_t>(role) << 24U) | (index & 0xFFFFFFU))
    {}

    constexpr Role role() const { return static_cast<Role>(packed >> 24U); }
    constexpr std::uint32_t index() const { return packed & 0xFFFFFFU; }

    friend constexpr bool operator==(Slot, Slot) = default;
    friend constexpr bool operator<(Slot a, Slot b) { return a.packed < b.packed; }
};

} // namespace model
