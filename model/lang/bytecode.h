#pragma once

#include <cstdint>
#include <string_view>

// The instructions of the stack machine: CPython 3.11's logical opcodes under the same names, with
// those of later versions that mean something of their own,
// without the ones that carry no meaning of their own (CACHE, EXTENDED_ARG, PRECALL).
//
// Jump arguments are absolute instruction indices; in brackets below: what `arg` means, where
// it is more than an index into names, constants or frame slots.
//
// Source:  CPython 3.11, Lib/dis documentation, "Python Bytecode Instructions".

namespace model {

enum class Op : std::uint8_t {
    Nop,
    Resume, ///< [0 start, 1 after yield, 2 after yield from, 3 after await]

    // ---- The value stack itself
    PopTop,
    PushNull,
    Copy, ///< [depth, 1 = top]
    Swap, ///< [depth, 2 = the value below the top]

    // ---- Loads and stores
    LoadConst,
    LoadName,
    StoreName,
    DeleteName,
    LoadGlobal, ///< [name index << 1; low bit: push a null first]
    StoreGlobal,
    DeleteGlobal,
    LoadFast,
    StoreFast,
    DeleteFast,
    LoadFastAndClear,   ///< Null, where the slot is empty.
    StoreFastMaybeNull, ///< Of what LoadFastAndClear put on the stack.
    MakeCell,
    CopyFreeVars, ///< [how many; they fill the last frame slots]
    LoadClosure,
    LoadDeref,
    LoadClassDeref,
    StoreDeref,
    DeleteDeref,
    LoadAttr,
    StoreAttr, ///< value, owner -> (nothing)
    DeleteAttr,
    LoadMethod, ///< owner -> method, self or null, callable
    BinarySubscr,
    StoreSubscr,
    DeleteSubscr,
    LoadAssertionError,
    LoadBuildClass,
    SetupAnnotations,

    // ---- Operators
    UnaryPositive,
    UnaryNegative,
    UnaryNot,
    UnaryInvert,
    BinaryOp,   ///< [BinaryOperation]
    CompareOp,  ///< [Comparison]
    IsOp,       ///< [1: `is not`]
    ContainsOp, ///< [1: `not in`]

    // ---- Displays, unpacking, formatting
    BuildTuple,
    BuildList,
    BuildSet,
    BuildMap,         ///< [number of key and value pairs]
    BuildConstKeyMap, ///< [number of values; the keys' tuple is on top]
    BuildSlice,       ///< [2 or 3]
    BuildString,
    ListToTuple,
    ListAppend, ///< [depth of the list below the value]
    SetAdd,
    MapAdd,
    ListExtend,
    SetUpdate,
    DictUpdate,
    DictMerge,      ///< Like DictUpdate for a call's `**`: the callee lies below for messages.
    UnpackSequence, ///< [how many]
    UnpackEx,       ///< [targets before the star | targets after it << 8]
    FormatValue,    ///< [0 none, 1 str, 2 repr, 3 ascii; | 4: a format spec is on top]

    // ---- Calls, functions, classes
    KwNames,        ///< [constant: tuple of the last arguments' keywords; belongs to the next Call]
    Call,           ///< [positional and keyword arguments; self, if any, not counted]
    CallFunctionEx, ///< [1: a dict of keyword arguments is on top]
    MakeFunction,   ///< [MakeFunctionFlag bits; below the code: the parts in the bits' order]
    ReturnValue,

    // ---- Jumps
    JumpForward,
    JumpBackward, ///< A point where limits, signals and pending collections are looked at.
    JumpBackwardNoInterrupt,
    PopJumpForwardIfFalse,
    PopJumpForwardIfTrue,
    PopJumpForwardIfNone,
    PopJumpForwardIfNotNone,
    PopJumpBackwardIfFalse,
    PopJumpBackwardIfTrue,
    PopJumpBackwardIfNone,
    PopJumpBackwardIfNotNone,
    JumpIfFalseOrPop,
    JumpIfTrueOrPop,

    // ---- Iteration and generators
    GetIter,
    ForIter, ///< [target when exhausted: the iterator has then been popped]
    GetYieldFromIter,
    ReturnGenerator,
    YieldValue,
    Send, ///< [target when the receiver has returned: its value is then on top]

    // ---- Exceptions and context managers
    PushExcInfo, ///< [kExceptionTriple, kOnlyPassing or 0]
    CheckExcMatch,
    PopExcept,    ///< [kExceptionTriple | how many values lie above what it takes]
    Reraise,      ///< [kExceptionTriple | 0, or the depth of the instruction index to report]
    RaiseVarargs, ///< [0, 1 or 2 operands]
    BeforeWith,
    WithExceptStart, ///< [0, or with a triple the depth of `__exit__`]

    // ---- Modules and the console
    ImportName,
    ImportFrom,
    ImportStar,
    PrintExpr,

    // ---- Statements up to 2.7
    PrintItem,    ///< [1: the stream below the value stays]
    PrintNewline, ///< [1: to the stream on top, which goes]
    RaiseOld,     ///< [1 to 3: exception, value, traceback]
};

/// Where a handler keeps type, exception and traceback apart (FrameRules::handleTriples) it has
/// `traceback, type, exception` of before on the stack, then those of its own; the instruction
/// index of a cleanup lies between the two.
inline constexpr std::uint32_t kExceptionTriple = 0x100;
/// Up to 2.7: the exception passes through a `finally`, which does not handle it.
inline constexpr std::uint32_t kOnlyPassing = 0x200;

/// The operand of BinaryOp; from InPlaceAdd on the augmented forms in the same order.
enum class BinaryOperation : std::uint8_t {
    Add,
    And,
    FloorDivide,
    LeftShift,
    MatrixMultiply,
    Multiply,
    Remainder,
    Or,
    Power,
    RightShift,
    Subtract,
    TrueDivide,
    Xor,
    InPlaceAdd,
    InPlaceAnd,
    InPlaceFloorDivide,
    InPlaceLeftShift,
    InPlaceMatrixMultiply,
    InPlaceMultiply,
    InPlaceRemainder,
    InPlaceOr,
    InPlacePower,
    InPlaceRightShift,
    InPlaceSubtract,
    InPlaceTrueDivide,
    InPlaceXor,
    InPlaceDivide = 27, ///< `/=` and `/` as up to 2.7: of ints they round down.
    Divide = 28,
};

/// The operand of CompareOp.
enum class Comparison : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

/// What MakeFunction finds below the code object, first bit deepest.
enum MakeFunctionFlag : std::uint32_t {
    kMakeDefaults = 1,        ///< A tuple of positional defaults.
    kMakeKeywordDefaults = 2, ///< A dict of keyword-only defaults.
    kMakeAnnotations = 4,     ///< A tuple: name, annotation, name, annotation ...
    kMakeClosure = 8,         ///< A tuple of cells.
};

/// What the value that an instruction leaves on the stack is waiting for: the label of its
/// slot in a picture of the stack. Derived from the instruction that consumes the value.
enum class StackUse : std::uint8_t {
    Nothing,   ///< The instruction leaves no value.
    Temporary, ///< Is dropped or duplicated; nothing more specific holds.
    Operand,
    Condition,
    Callee,
    Self,
    Argument,
    ArgumentList, ///< The tuple or dict of a call with `*` or `**`.
    Iterable,     ///< About to be asked for an iterator, or to be unpacked.
    Iterator,
    Item,      ///< A value, or key, on its way into a container.
    Container, ///< A container that is still being filled.
    Owner,     ///< The object whose attribute or item is read, stored or deleted.
    Index,
    Assigned, ///< About to be stored.
    ContextManager,
    ContextManagerExit,
    ReturnValue,
    Yielded,
    Sent,
    Exception,
    Default,
    Annotation,
    Closure,
    Code,
    Text, ///< A piece of an f-string.
};

/// One instruction. `cache` belongs to the machine that executes it.
struct Instruction
{
    Op op = Op::Nop;
    StackUse use = StackUse::Nothing;
    std::uint16_t cache = 0;
    std::uint32_t arg = 0;
};
static_assert(sizeof(Instruction) == 8);

inline constexpr int kOpCount = static_cast<int>(Op::RaiseOld) + 1;

/// "LOAD_FAST": CPython's spelling.
std::string_view opName(Op op);

/// Whether `arg` means something (CPython's HAVE_ARGUMENT).
bool hasArgument(Op op);

/// Whether `arg` is an instruction index.
bool isJump(Op op);

/// How many more values lie on the stack afterwards; `jumped`: on the way to the target.
int stackEffect(Op op, std::uint32_t arg, bool jumped);

/// "+", "//=": as dis shows the operand of BINARY_OP.
std::string_view binaryOperationText(BinaryOperation operation);
std::string_view comparisonText(Comparison comparison);

/// "Argument", "ContextManagerExit" ...
std::string_view stackUseName(StackUse use);

} // namespace model
