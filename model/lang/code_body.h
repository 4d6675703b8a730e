#pragma once

#include "model/core/source.h"
#include "model/lang/bytecode.h"

#include <complex>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace model {

struct CodeBody;
struct Constant;

// ---- Constants, as plain values: whoever loads the code makes objects of them -------------

struct NoneConstant
{
    bool operator==(const NoneConstant&) const = default;
};

struct EllipsisConstant
{
    bool operator==(const EllipsisConstant&) const = default;
};

/// A whole number of any size: decimal digits, with "-" before a negative one.
struct IntConstant
{
    std::string digits;
    bool isLong = false; ///< Of 2.7: 10L.

    bool operator==(const IntConstant&) const = default;
};

/// UTF-8; lone surrogates as WTF-8.
struct StrConstant
{
    std::string text;
    bool isUnicode = false; ///< Of 2.7: u'...'.

    bool operator==(const StrConstant&) const = default;
};

struct BytesConstant
{
    std::string bytes;

    bool operator==(const BytesConstant&) const = default;
};

struct TupleConstant
{
    std::vector<Constant> items;
};

/// Items in the order of their first appearance in the source.
struct FrozenSetConstant
{
    std::vector<Constant> items;
};

struct Constant
{
    using Value = std::variant<NoneConstant, EllipsisConstant, bool, IntConstant, double,
                               std::complex<double>, StrConstant, BytesConstant, TupleConstant,
                               FrozenSetConstant, std::shared_ptr<const CodeBody>>;
    Value value;
    /// A node of the syntax tree has it, which owns it while the code of a script runs. What the
    /// compiler makes later (the tuple of a display, keyword names) is not in the tree.
    bool isInTree = false;
};

/// A text that two constants share exactly if CPython's compiler makes them one object: equal
/// in value *and* in the types of all parts; 0.0 and -0.0 differ. It merges within one code
/// object (one index) and, apart from that, across all code of one compilation (one object).
///
/// Source:  CPython 3.11, Objects/codeobject.c, _PyCode_ConstantKey (R17).
std::string constantKey(const Constant& constant);

/// ascii() of the object that the constant becomes; code as `<code object f>`.
std::string constantText(const Constant& constant);

// ---- Code ------------------------------------------------------------------------------

/// Where a name's value lies in the frame. A parameter that an inner function captures is
/// both a local and a cell: MAKE_CELL moves the argument into a cell at the start.
struct FrameName
{
    std::string name;
    bool isLocal = false;
    bool isCell = false;
    bool isFree = false;
    bool isHidden = false; ///< Of an inlined comprehension outside functions: no local variable.
};

/// One row of the exception table: a fault in [start, end) cuts the value stack to `depth`
/// values, pushes the index of the instruction if `pushesInstruction`, then the exception, and
/// continues at `target`. Rows are ordered and do not overlap.
///
/// Source:  CPython 3.11, Objects/exception_handling_notes.txt.
struct ExceptionRow
{
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t target = 0;
    std::uint32_t depth = 0;
    bool pushesInstruction = false;

    bool operator==(const ExceptionRow&) const = default;
};

/// CPython's co_flags bits.
enum CodeFlag : std::uint32_t {
    kOptimized = 0x1,
    kNewLocals = 0x2,
    kVarArgs = 0x4,
    kVarKeywords = 0x8,
    kNested = 0x10,
    kGenerator = 0x20,
    kCoroutine = 0x80,
    kAsyncGenerator = 0x200,
    kFutureAnnotations = 0x1000000,
};

/// What the compiler makes of one module, function, class body, lambda or comprehension: the
/// content of CPython's code object. Only the instructions' `cache` changes after compilation.
struct CodeBody
{
    std::string name;
    std::string qualifiedName;
    std::string fileName;
    std::string sourceKey; ///< Under which Vm::sourceLines keeps its lines.
    int firstLine = 1;
    std::uint32_t flags = 0; ///< CodeFlag bits.
    bool isLibrary = false;  ///< Of a module that comes with Refscope.
    /// A yield stands in the body of a `try` or `with`; its handlers do not count, dead code does.
    bool yieldsInsideTry = false;

    int argumentCount = 0; ///< Positional parameters, positional-only ones included.
    int positionalOnlyCount = 0;
    int keywordOnlyCount = 0;
    int stackSize = 0; ///< The greatest depth the value stack reaches.

    std::vector<Instruction> instructions;

    /// Which of `spans` each instruction belongs to; index 0 is "no position". A span may know
    /// its lines only: its columns are then -1.
    std::vector<std::uint32_t> spanIndices;
    std::vector<SourceSpan> spans;

    /// Per instruction: whether a line event is due on arriving here from the instruction
    /// before: it has a line, and another one than its neighbour. (A jump backwards makes a
    /// line event in any case.)
    std::vector<bool> startsLine;

    std::vector<ExceptionRow> exceptionTable;

    /// co_consts. Of a function or lambda constants[0] is its docstring, None if it has none.
    std::vector<Constant> constants;
    std::vector<std::string> names; ///< co_names

    /// The frame's slots: locals (arguments first), then cells that are not locals, then free
    /// variables.
    std::vector<FrameName> frameNames;
    int localCount = 0; ///< co_varnames: the first slots.
    int cellCount = 0;  ///< Cells that are no locals: the slots after them.
    int freeCount = 0;  ///< The last slots.

    bool isOptimized() const { return (flags & kOptimized) != 0; }
    bool isGenerator() const { return (flags & kGenerator) != 0; }
    bool hasVarArgs() const { return (flags & kVarArgs) != 0; }
    bool hasVarKeywords() const { return (flags & kVarKeywords) != 0; }

    /// Slots that arguments fill: argumentCount + keywordOnlyCount and one each for * and **.
    int parameterSlots() const
    {
        return argumentCount + keywordOnlyCount + (hasVarArgs() ? 1 : 0)
               + (hasVarKeywords() ? 1 : 0);
    }

    const SourceSpan& span(std::size_t instruction) const
    {
        return spans[spanIndices[instruction]];
    }

    /// The line of an instruction; 0 for those that belong to none.
    int line(std::size_t instruction) const { return span(instruction).line; }

    std::vector<std::string> cellNames() const; ///< co_cellvars
    std::vector<std::string> freeNames() const; ///< co_freevars
};

/// The row of the exception table that covers an instruction, or nullptr.
const ExceptionRow* findHandler(const CodeBody& code, std::uint32_t instruction);

/// Whether an instruction lies in the body of a `try` or `with`; handlers, which have rows for
/// cleaning up, do not count.
bool isInsideTry(const CodeBody& code, std::uint32_t instruction);

} // namespace model
