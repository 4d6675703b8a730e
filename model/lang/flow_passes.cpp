#include "model/lang/flow_passes.h"

#include "model/core/verify.h"

namespace model {

namespace {

constexpr std::size_t kMaxCopiedExit = 4;

BasicBlock* skipEmpty(BasicBlock* block)
{
    while (block->isEmpty() && block->next)
        block = block->next;
    return block;
}

void retargetPastEmpty(FlowInstruction& jump)
{
    while (jump.target->isEmpty())
        jump.target = jump.target->next;
}

bool hasAnyLine(const BasicBlock& block)
{
    for (const FlowInstruction& each : block.instructions)
        if (each.span.line > 0)
            return true;
    return false;
}

void extendBlock(BasicBlock& block)
{
    if (block.isEmpty() || block.last().op != kJump)
        return;
    const BasicBlock& target = *block.last().target;
    if (!target.isExit || target.instructions.size() > kMaxCopiedExit || hasAnyLine(target))
        return;
    block.last().op = Op::Nop;
    // Inserting a block's own instructions into itself would read freed memory.
    const std::vector<FlowInstruction> copied = target.instructions;
    block.instructions.insert(block.instructions.end(), copied.begin(), copied.end());
    block.isExit = true;
}

void countPredecessors(FlowGraph& graph)
{
    graph.entry()->predecessors = 1;
    std::vector<BasicBlock*> pending = {graph.entry()};
    const auto reach = [&pending](BasicBlock* block) {
        if (block->predecessors == 0)
            pending.push_back(block);
        ++block->predecessors;
    };
    while (!pending.empty()) {
        BasicBlock* block = pending.back();
        pending.pop_back();
        if (block->next && !block->noFallThrough)
            reach(block->next);
        for (const FlowInstruction& each : block->instructions)
            if (each.isJump() || each.isBlockSetup())
                reach(each.target);
    }
}

void dropEmptyBlocks(FlowGraph& graph)
{
    for (BasicBlock* block = graph.entry(); block; block = block->next)
        if (block->next)
            block->next = skipEmpty(block->next);
    for (BasicBlock* block = graph.entry(); block; block = block->next)
        if (block->endsInJump())
            retargetPastEmpty(block->last());
}

void dropUnreachable(FlowGraph& graph)
{
    countPredecessors(graph);
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        if (block->predecessors == 0) {
            block->instructions.clear();
            block->noFallThrough = false;
        }
    }
    dropEmptyBlocks(graph);
}

void dropJumpsToNext(FlowGraph& graph)
{
    bool mayHaveEmptied = false;
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        if (block->isEmpty() || !block->last().isUnconditionalJump()
            || block->last().target != block->next)
            continue;
        block->noFallThrough = false;
        block->last().op = Op::Nop;
        mayHaveEmptied = true;
    }
    if (mayHaveEmptied)
        dropEmptyBlocks(graph);
}

} // namespace

void markExits(FlowGraph& graph)
{
    for (BasicBlock& block : graph.blocks()) {
        for (FlowInstruction& each : block.instructions) {
            if (each.leavesScope())
                block.isExit = block.noFallThrough = true;
            if (each.isUnconditionalJump())
                block.noFallThrough = true;
            if (each.isJump() && each.op != Op::Send) {
                verify(&each == &block.last(), "a jump inside a basic block");
                retargetPastEmpty(each);
            }
        }
    }
}

void extendJumpsToExits(FlowGraph& graph)
{
    // Youngest block first: the order decides which jump sees an already extended target.
    for (auto block = graph.blocks().rbegin(); block != graph.blocks().rend(); ++block)
        extendBlock(*block);
}

void optimizeFlow(FlowGraph& graph, std::vector<Constant>& constants)
{
    for (BasicBlock* block = graph.entry(); block; block = block->next) {
        optimizeBlock(*block, constants);
        removeNops(*block);
    }
    extendJumpsToExits(graph);
    dropUnreachable(graph);
    for (BasicBlock* block = graph.entry(); block; block = block->next)
        removeNops(*block);
    dropJumpsToNext(graph);
}

void removeNops(BasicBlock& block)
{
    std::vector<FlowInstruction> kept;
    kept.reserve(block.instructions.size());
    int previousLine = -1;
    for (std::size_t i = 0; i < block.instructions.size(); ++i) {
        const FlowInstruction& each = block.instructions[i];
        const int line = each.span.line;
        if (each.op == Op::Nop) {
            if (line < 0 || line == previousLine)
                continue;
            if (i + 1 < block.instructions.size()) {
                FlowInstruction& following = block.instructions[i + 1];
                if (following.span.line == line)
                    continue;
                if (!following.hasLine()) {
                    following.span = each.span;
                    continue;
                }
            } else {
                const BasicBlock* next = block.next;
                while (next && next->isEmpty())
                    next = next->next;
                if (next && next->instructions.front().span.line == line)
                    continue;
            }
        }
        kept.push_back(each);
        previousLine = line;
    }
    block.instructions = std::move(kept);
}

} // namespace model
