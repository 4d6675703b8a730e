#pragma once

#include "model/heap/dict.h"
#include "model/heap/sequences.h"

namespace model {

struct CodeBody;
struct NativeMethod;
struct SlotDefinition;

/// A code object: what a function executes. Owns its constants and names.
struct CodeObject : GcObject
{
    const CodeBody* body = nullptr; ///< Owned through `keepBody`.
    std::shared_ptr<const CodeBody> keepBody;
    std::vector<Object*> constants;
    TupleObject* constantTuple = nullptr; ///< co_consts, once asked for: owns them from then on.
    std::vector<StrObject*> names;        ///< Global and attribute names; interned.
    std::vector<StrObject*> localNames;   ///< Of all slots: locals, cells, free; interned.
    StrObject* name = nullptr;
    StrObject* qualName = nullptr;
    StrObject* fileName = nullptr;
    bool hasSpareFrame = false; ///< The frame of an earlier call waits for the next one.
};

struct FunctionObject : GcObject
{
    CodeObject* code = nullptr;
    DictObject* globals = nullptr;
    DictObject* builtins = nullptr;
    Object* module = nullptr;
    Object* defaults = nullptr;   ///< tuple or null
    Object* kwDefaults = nullptr; ///< dict or null
    Object* doc = nullptr;
    Object* name = nullptr;
    Object* closure = nullptr;
    Object* annotations = nullptr;
    Object* qualName = nullptr;
};

/// A function written in C++, alone or bound to `self`.
struct BuiltinFunctionObject : GcObject
{
    const NativeMethod* method = nullptr;
    Object* self = nullptr;               ///< Null for unbound descriptors' use.
    Object* module = nullptr;             ///< str or null
    TypeObject* owner = nullptr;          ///< Descriptors: the class that defines it (held).
    const SlotDefinition* slot = nullptr; ///< Wrappers of a type's operation.
    void (*wrapped)() = nullptr;          ///< The operation itself.
};

struct ModuleObject : GcObject
{
    DictObject* dict = nullptr;
    std::string name;
};

/// A running, suspended or kept activation of code: the owner of its slots and its value
/// stack. Not an object of Python: frame and generator objects keep one.
struct Activation
{
    ObjectId id;
    std::uint32_t instruction = 0; ///< Index of the instruction being executed.
    CodeObject* code = nullptr;    ///< Second word: not null while in use (see Arena).
    FunctionObject* function = nullptr;
    FunctionObject* callee = nullptr; ///< Where `function` is not held: while the frame starts.
    DictObject* globals = nullptr;
    DictObject* builtins = nullptr;
    Object* locals = nullptr; ///< Namespace of module and class bodies, else null.
    Activation* caller = nullptr;
    ObjectId keeper; ///< The generator that keeps it between its runs, or none.
    struct FrameObject* frameObject = nullptr;   ///< Owned; null until somebody asks.
    struct GeneratorObject* generator = nullptr; ///< Not owned.
    /// Up to 2.7: what was being handled when the frame caught its first exception; it is so
    /// again when the frame is left. None where there was nothing, null before.
    Object* savedException = nullptr;
    std::uint32_t line = 0;
    std::uint32_t slotCount = 0;
    std::uint32_t stackSize = 0; ///< Values on the stack; kept current at every instruction.
    std::uint32_t capacity = 0;  ///< Slots and stack together.
    bool isEntry = false;        ///< run() returns to native code when this one is left.
    bool isComplete =
        true; ///< Past the first instructions that make cells (frames "incomplete" are invisible).
    bool ownsNamespaces = false; ///< Globals and builtins.

    /// slotCount slots, then the value stack; empty slots are null.
    Object** slots() { return reinterpret_cast<Object**>(this + 1); }
    Object* const* slots() const { return reinterpret_cast<Object* const*>(this + 1); }
    Object** stack() { return slots() + slotCount; }
    Object* const* stack() const { return slots() + slotCount; }
};

struct FrameObject : GcObject
{
    Activation* activation = nullptr;
    FrameObject* back = nullptr; ///< Owned; null while the frame runs.
    bool ownsActivation = false;
    bool isWhole = false; ///< The collector finds through it what the frame holds.
};

struct GeneratorObject : GcObject
{
    Activation* activation = nullptr; ///< Null once finished.
    Object* name = nullptr;
    Object* qualName = nullptr;
    Object* handledException = nullptr;
    Object* handledType = nullptr; ///< These two with FrameRules::handleTriples only.
    Object* handledTraceback = nullptr;
    Object* code = nullptr;
    bool isRunning = false;
    bool isStarted = false;
    bool isClosed = false; ///< Before its first step, while its frame stayed (GeneratorRules).

    /// The frame that can still run.
    Activation* frame() const { return isClosed ? nullptr : activation; }
};

} // namespace model
