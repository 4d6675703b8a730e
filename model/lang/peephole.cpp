#include "model/lang/constant_arithmetic.h"
#include "model/lang/flow_passes.h"

namespace model {

namespace {

/// Rewrites one block in place. Instructions that fall away become Nops first, so that indices
/// stay valid.
class BlockOptimizer
{
public:
    BlockOptimizer(BasicBlock& block, std::vector<Constant>& constants)
        : m_block(block), m_code(block.instructions), m_constants(constants)
    {}

    void run()
    {
        for (m_at = 0; m_at < m_code.size(); ++m_at)
            while (!visit())
                ;
    }

private:
    FlowInstruction& here() { return m_code[m_at]; }
    Op opAfter(std::size_t distance) const
    {
        return m_at + distance < m_code.size() ? m_code[m_at + distance].op : Op::Nop;
    }

    /// False: the instruction changed into one that must be looked at again.
    bool visit()
    {
        FlowInstruction& instruction = here();
        if (instruction.isJump() || instruction.isBlockSetup()) {
            while (instruction.target->isEmpty())
                instruction.target = instruction.target->next;
            return !threadJump(instruction, instruction.target->instructions.front());
        }
        switch (instruction.op) {
        case Op::LoadConst: visitConstant(); break;
        case Op::BuildTuple: visitBuildTuple(); break;
        case Op::Swap: visitSwap(); break;
        case Op::PushNull: visitPushNull(); break;
        default: break;
        }
        return true;
    }

    void visitConstant()
    {
        const Constant& constant = m_constants[here().arg];
        switch (opAfter(1)) {
        case kPopJumpIfFalse:
        case kPopJumpIfTrue: {
            const bool jumps = truthOf(constant) == (opAfter(1) == kPopJumpIfTrue);
            here().op = Op::Nop;
            decideJump(jumps);
            break;
        }
        case Op::JumpIfFalseOrPop:
        case Op::JumpIfTrueOrPop: {
            const bool jumps = truthOf(constant) == (opAfter(1) == Op::JumpIfTrueOrPop);
            if (!jumps)
                here().op = Op::Nop;
            decideJump(jumps);
            break;
        }
        case Op::IsOp:
            if (std::holds_alternative<NoneConstant>(constant.value))
                fuseNoneTest();
            break;
        default: break;
        }
    }

    void decideJump(bool jumps)
    {
        m_code[m_at + 1].op = jumps ? kJump : Op::Nop;
        if (jumps)
            m_block.noFallThrough = true;
    }

    /// `x is None` in a condition: one jump instead of constant, comparison and jump.
    void fuseNoneTest()
    {
        const Op jump = opAfter(2);
        if (jump != kPopJumpIfFalse && jump != kPopJumpIfTrue)
            return;
        const bool isNegated = m_code[m_at + 1].arg != 0;
        here().op = Op::Nop;
        m_code[m_at + 1].op = Op::Nop;
        m_code[m_at + 2].op =
            isNegated != (jump == kPopJumpIfFalse) ? kPopJumpIfNotNone : kPopJumpIfNone;
    }

    void visitBuildTuple()
    {
        const std::uint32_t count = here().arg;
        if (opAfter(1) == Op::UnpackSequence && m_code[m_at + 1].arg == count && count >= 1
            && count <= 3) {
            here().op = Op::Nop;
            m_code[m_at + 1].op = count == 1 ? Op::Nop : Op::Swap;
            return;
        }
        if (m_at >= count)
            foldTuple(count);
    }

    void foldTuple(std::uint32_t count)
    {
        TupleConstant tuple;
        for (std::size_t i = m_at - count; i < m_at; ++i) {
            if (m_code[i].op != Op::LoadConst)
                return;
            tuple.items.push_back(m_constants[m_code[i].arg]);
        }
        for (std::size_t i = m_at - count; i < m_at; ++i)
            m_code[i].op = Op::Nop;
        here().op = Op::LoadConst;
        here().arg = indexOfTuple({std::move(tuple)});
    }

    std::uint32_t indexOfTuple(Constant constant)
    {
        const std::string key = constantKey(constant);
        for (std::size_t i = 0; i < m_constants.size(); ++i)
            if (std::holds_alternative<TupleConstant>(m_constants[i].value)
                && constantKey(m_constants[i]) == key)
                return static_cast<std::uint32_t>(i);
        m_constants.push_back(std::move(constant));
        return static_cast<std::uint32_t>(m_constants.size() - 1);
    }

    void visitSwap()
    {
        if (here().arg == 1)
            here().op = Op::Nop;
        else
            m_at = optimizeSwaps(m_block, m_at);
    }

    void visitPushNull()
    {
        if (opAfter(1) != Op::LoadGlobal)
            return;
        here().op = Op::Nop;
        m_code[m_at + 1].arg |= 1U;
    }

    /// A jump to a jump goes straight to where that one goes. True if the jump has changed.
    bool threadJump(FlowInstruction& jump, const FlowInstruction& target)
    {
        switch (jump.op) {
        case Op::JumpIfFalseOrPop:
            return threadOrPop(jump, target, kPopJumpIfFalse, Op::JumpIfTrueOrPop, kPopJumpIfTrue);
        case Op::JumpIfTrueOrPop:
            return threadOrPop(jump, target, kPopJumpIfTrue, Op::JumpIfFalseOrPop, kPopJumpIfFalse);
        case kPopJumpIfFalse:
        case kPopJumpIfTrue:
        case kPopJumpIfNone:
        case kPopJumpIfNotNone:
        case kJump: return target.op == kJump && redirect(jump, target, jump.op);
        default: return false;
        }
    }

    /// `a and b or c`: the outcome of the first test decides the second one.
    bool threadOrPop(FlowInstruction& jump, const FlowInstruction& target, Op samePopping,
                     Op opposite, Op oppositePopping)
    {
        if (target.op == samePopping)
            return redirect(jump, target, samePopping);
        if (target.op == kJump || target.op == jump.op)
            return redirect(jump, target, jump.op);
        if (target.op != opposite && target.op != oppositePopping)
            return false;
        if (jump.span.line != target.span.line)
            return false;
        jump.op = samePopping;
        jump.target = jump.target->next;
        return true;
    }

    static bool redirect(FlowInstruction& jump, const FlowInstruction& target, Op op)
    {
        // A jump that skipped another line's jump would skip that line's event.
        if (jump.span.line != target.span.line || jump.target == target.target)
            return false;
        jump.target = target.target;
        jump.op = op;
        return true;
    }

    BasicBlock& m_block;
    std::vector<FlowInstruction>& m_code;
    std::vector<Constant>& m_constants;
    std::size_t m_at = 0;
};

} // namespace

void optimizeBlock(BasicBlock& block, std::vector<Constant>& constants)
{
    BlockOptimizer(block, constants).run();
}

} // namespace model
