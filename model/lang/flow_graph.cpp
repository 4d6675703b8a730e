#include "model/lang/flow_graph.h"

namespace model {

void FlowGraph::use(BasicBlock* block)
{
    m_current->next = block;
    m_current = block;
    m_needsBlock = false;
}

void FlowGraph::emit(Op op, std::uint32_t arg, const SourceSpan& span)
{
    add({.op = op, .arg = arg, .span = span});
    if (op == Op::ReturnValue)
        m_current->hasReturn = true;
}

void FlowGraph::emitJump(Op op, BasicBlock* target, const SourceSpan& span)
{
    add({.op = op, .target = target, .span = span});
}

void FlowGraph::add(const FlowInstruction& instruction)
{
    if (m_needsBlock)
        use(newBlock());
    m_current->instructions.push_back(instruction);
    m_needsBlock = instruction.isJump() || instruction.leavesScope();
}

} // namespace model
