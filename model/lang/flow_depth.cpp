#include "model/core/verify.h"
#include "model/lang/flow_passes.h"

#include <algorithm>
#include <unordered_map>

// Stack depth, handlers, and the direction of jumps.

namespace model {

namespace {

int effectOf(const FlowInstruction& instruction, bool jumped)
{
    if (instruction.op == kPopBlock || instruction.op == kMakeInnerCell)
        return 0;
    if (instruction.op == kSetupCleanup)
        return jumped ? 2 + static_cast<int>(instruction.arg) : 0;
    if (instruction.isBlockSetup())
        return jumped ? 1 : 0;
    return stackEffect(instruction.op, instruction.arg, jumped);
}

/// Walks the graph depth first and remembers the greatest depth.
class DepthWalk
{
public:
    int run(BasicBlock* entry, int depth)
    {
        reach(entry, depth);
        while (!m_pending.empty()) {
            BasicBlock* block = m_pending.back();
            m_pending.pop_back();
            walk(*block);
        }
        return m_greatest;
    }

private:
    void reach(BasicBlock* block, int depth)
    {
        verify(depth >= 0, "the value stack would underflow");
        verify(block->startDepth < 0 || block->startDepth == depth,
               "two ways into a block leave different stack depths");
        if (block->startDepth < 0) {
            block->startDepth = depth;
            m_pending.push_back(block);
        }
    }

    void walk(BasicBlock& block)
    {
        int depth = block.startDepth;
        for (const FlowInstruction& each : block.instructions) {
            const int after = depth + effectOf(each, false);
            m_greatest = std::max(m_greatest, after);
            if (each.isJump() || each.isBlockSetup()) {
                const int atTarget = depth + effectOf(each, true);
                m_greatest = std::max(m_greatest, atTarget);
                reach(each.target, atTarget);
            }
            depth = after;
            if (each.isUnconditionalJump() || each.leavesScope())
                return;
        }
        if (block.next)
            reach(block.next, depth);
    }

    std::vector<BasicBlock*> m_pending;
    int m_greatest = 0;
};

using HandlerStack = std::vector<BasicBlock*>;

class HandlerWalk
{
public:
    void run(BasicBlock* entry)
    {
        reach(entry, {});
        while (!m_pending.empty()) {
            BasicBlock* block = m_pending.back();
            m_pending.pop_back();
            walk(*block, m_stacks[block]);
        }
    }

private:
    void reach(BasicBlock* block, HandlerStack stack)
    {
        if (block->isVisited)
            return;
        block->isVisited = true;
        m_stacks.emplace(block, std::move(stack));
        m_pending.push_back(block);
    }

    void walk(BasicBlock& block, HandlerStack stack)
    {
        for (FlowInstruction& each : block.instructions) {
            if (each.isBlockSetup()) {
                reach(each.target, stack);
                if (each.op != kSetupFinally)
                    each.target->pushesInstruction = true;
                stack.push_back(each.target);
            } else if (each.op == kPopBlock) {
                verify(!stack.empty(), "a protected region ends that never began");
                stack.pop_back();
            } else {
                each.handler = stack.empty() ? nullptr : stack.back();
                if (each.isJump())
                    reach(each.target, stack);
            }
        }
        if (!block.noFallThrough && block.next)
            reach(block.next, std::move(stack));
    }

    std::vector<BasicBlock*> m_pending;
    std::unordered_map<BasicBlock*, HandlerStack> m_stacks;
};

Op backwardForm(Op op)
{
    switch (op) {
    case kJump: return Op::JumpBackward;
    case kPopJumpIfFalse: return Op::PopJumpBackwardIfFalse;
    case kPopJumpIfTrue: return Op::PopJumpBackwardIfTrue;
    case kPopJumpIfNone: return Op::PopJumpBackwardIfNone;
    case kPopJumpIfNotNone: return Op::PopJumpBackwardIfNotNone;
    default: return op;
    }
}

} // namespace

int computeStackDepth(FlowGraph& graph, bool isGenerator)
{
    // A generator starts with the value on its stack that the first next() sends in.
    return DepthWalk().run(graph.entry(), isGenerator ? 1 : 0);
}

void labelHandlers(FlowGraph& graph)
{
    HandlerWalk().run(graph.entry());
}

void removeBlockMarkers(FlowGraph& graph)
{
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        for (FlowInstruction& each : block->instructions)
            if (each.isBlockSetup() || each.op == kPopBlock)
                each.op = Op::Nop;
        removeNops(*block);
    }
}

void orientJumps(FlowGraph& graph)
{
    for (BasicBlock* block = graph.entry(); block; block = block->next)
        block->isVisited = false;
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        block->isVisited = true;
        if (!block->endsInJump())
            continue;
        FlowInstruction& jump = block->last();
        if (jump.target->isVisited)
            jump.op = backwardForm(jump.op);
        else if (jump.op == kJumpNoInterrupt)
            jump.op = Op::JumpForward;
    }
}

} // namespace model
