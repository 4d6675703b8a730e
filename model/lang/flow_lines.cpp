#include "model/lang/flow_passes.h"

// The passes that hand source lines to instructions that came without one.

namespace model {

namespace {

bool isExitWithoutLine(const BasicBlock& block)
{
    if (!block.isExit)
        return false;
    for (const FlowInstruction& each : block.instructions)
        if (each.hasLine())
            return false;
    return true;
}

void giveJumpItsOwnExit(FlowGraph& graph, FlowInstruction& jump)
{
    BasicBlock* target = jump.target;
    BasicBlock* copy = graph.newBlock();
    copy->instructions = target->instructions;
    copy->isExit = target->isExit;
    copy->noFallThrough = true;
    copy->instructions.front().span = jump.span;
    copy->predecessors = 1;
    copy->next = target->next;
    target->next = copy;
    --target->predecessors;
    jump.target = copy;
}

/// The last known position inside a block, after having spread it.
SourceSpan spreadInside(BasicBlock& block)
{
    SourceSpan last = kNoLine;
    for (FlowInstruction& each : block.instructions) {
        if (each.hasLine())
            last = each.span;
        else
            each.span = last;
    }
    return last;
}

void spreadInto(BasicBlock& block, const SourceSpan& span)
{
    if (block.predecessors == 1 && !block.isEmpty() && !block.instructions.front().hasLine())
        block.instructions.front().span = span;
}

} // namespace

void duplicateExitsWithoutLine(FlowGraph& graph)
{
    // Backwards over the blocks that exist now: copies are appended and need no copy themselves.
    for (std::size_t i = graph.blocks().size(); i-- > 0;) {
        BasicBlock& block = graph.blocks()[i];
        if (!block.endsInJump())
            continue;
        const BasicBlock& target = *block.last().target;
        if (isExitWithoutLine(target) && target.predecessors > 1)
            giveJumpItsOwnExit(graph, block.last());
    }
    for (BasicBlock& block : graph.blocks())
        while (block.next && block.next->isEmpty())
            block.next = block.next->next;
    // What is left is reached by falling through, from one block only.
    for (std::size_t i = graph.blocks().size(); i-- > 0;) {
        BasicBlock& block = graph.blocks()[i];
        if (!block.noFallThrough && block.next && !block.isEmpty() && isExitWithoutLine(*block.next)
            && !block.next->isEmpty())
            block.next->instructions.front().span = block.last().span;
    }
}

void propagateLines(FlowGraph& graph)
{
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        if (block->isEmpty())
            continue;
        const SourceSpan last = spreadInside(*block);
        if (!block->noFallThrough && block->next)
            spreadInto(*block->next, last);
        if (block->endsInJump())
            spreadInto(*block->last().target, last);
    }
}

void guaranteeLinesOfReturns(FlowGraph& graph, int firstLine)
{
    int line = firstLine;
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        if (block->isEmpty())
            continue;
        if (block->last().hasLine()) {
            line = block->last().span.line;
        } else if (block->last().op == Op::ReturnValue) {
            for (FlowInstruction& each : block->instructions)
                each.span = {line, -1, line, -1};
        }
    }
}

} // namespace model
