#pragma once

#include "model/core/source.h"
#include "model/lang/bytecode.h"

#include <deque>
#include <vector>

// Code on its way from the syntax tree to instructions: basic blocks in a graph.

namespace model {

struct BasicBlock;

// Instructions that only a flow graph knows. Setup... opens a region whose faults go to its
// target, kPopBlock closes it; the assembler turns both into the exception table.
inline constexpr Op kSetupFinally = static_cast<Op>(kOpCount);
inline constexpr Op kSetupCleanup = static_cast<Op>(kOpCount + 1); ///< Also pushes the index.
inline constexpr Op kSetupWith = static_cast<Op>(kOpCount + 2);    ///< Likewise.
inline constexpr Op kPopBlock = static_cast<Op>(kOpCount + 3);
/// MAKE_CELL of an inlined comprehension, by the number of the cell; before assembly only.
inline constexpr Op kMakeInnerCell = static_cast<Op>(kOpCount + 4);

// Jumps whose direction is not known before assembly.
inline constexpr Op kJump = Op::JumpForward;
inline constexpr Op kJumpNoInterrupt = Op::JumpBackwardNoInterrupt;
inline constexpr Op kPopJumpIfFalse = Op::PopJumpForwardIfFalse;
inline constexpr Op kPopJumpIfTrue = Op::PopJumpForwardIfTrue;
inline constexpr Op kPopJumpIfNone = Op::PopJumpForwardIfNone;
inline constexpr Op kPopJumpIfNotNone = Op::PopJumpForwardIfNotNone;

/// The position of instructions that stand for nothing in the source. Line 0 in contrast is a
/// line: the start of a module.
inline constexpr SourceSpan kNoLine{-1, -1, -1, -1};

struct FlowInstruction
{
    Op op = Op::Nop;
    std::uint32_t arg = 0;
    BasicBlock* target = nullptr;
    BasicBlock* handler = nullptr; ///< Where a fault here goes; set during assembly.
    SourceSpan span = kNoLine;

    bool hasLine() const { return span.line >= 0; }
    bool isBlockSetup() const
    {
        return op == kSetupFinally || op == kSetupCleanup || op == kSetupWith;
    }
    bool isJump() const { return op < kSetupFinally && model::isJump(op); }
    bool isUnconditionalJump() const { return op == kJump || op == kJumpNoInterrupt; }
    bool leavesScope() const
    {
        return op == Op::ReturnValue || op == Op::RaiseVarargs || op == Op::Reraise
               || op == Op::RaiseOld;
    }
};

/// Instructions that run one after the other; only the last may jump.
struct BasicBlock
{
    std::vector<FlowInstruction> instructions;
    BasicBlock* next = nullptr; ///< What follows in the code, reached unless noFallThrough.
    int predecessors = 0;
    int startDepth = -1;
    std::uint32_t offset = 0;
    bool noFallThrough = false;
    bool isExit = false;
    bool hasReturn = false;
    bool pushesInstruction = false; ///< A handler that finds the faulty instruction's index.
    bool isVisited = false;

    bool isEmpty() const { return instructions.empty(); }
    FlowInstruction& last() { return instructions.back(); }
    const FlowInstruction& last() const { return instructions.back(); }
    bool endsInJump() const { return !isEmpty() && last().isJump(); }
};

/// The blocks of one code body, in order of creation; `next` gives the order of the code.
class FlowGraph
{
public:
    FlowGraph() : m_current(newBlock()) {}
    FlowGraph(FlowGraph&&) = default;
    FlowGraph& operator=(FlowGraph&&) = default;

    BasicBlock* newBlock() { return &m_blocks.emplace_back(); }

    /// What is emitted from now on belongs to `block`, which follows the present one.
    void use(BasicBlock* block);

    void emit(Op op, std::uint32_t arg, const SourceSpan& span);
    void emitJump(Op op, BasicBlock* target, const SourceSpan& span);

    BasicBlock* entry() { return &m_blocks.front(); }
    BasicBlock* current() { return m_current; }
    std::deque<BasicBlock>& blocks() { return m_blocks; }

private:
    void add(const FlowInstruction& instruction);

    std::deque<BasicBlock> m_blocks; ///< A deque, so that blocks stay where they are.
    BasicBlock* m_current = nullptr;
    bool m_needsBlock = false;
};

} // namespace model
