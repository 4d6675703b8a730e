#pragma once

#include "model/lang/code_body.h"
#include "model/lang/flow_graph.h"

// The passes between code generation and assembly, in the order in which assemble() runs them.
// They decide which jumps, lines and duplicated exits a code body has, so they follow CPython's
// step by step.
//
// Source:  CPython 3.11, Python/compile.c, from assemble() on.

namespace model {

/// Marks blocks that leave the code or never fall through.
void markExits(FlowGraph& graph);

/// Copies short exits without a line to the end of the blocks that jump there.
void extendJumpsToExits(FlowGraph& graph);

/// Threads jumps, drops what cannot be reached and jumps to the next instruction.
/// `constants` may grow by tuples of constants.
void optimizeFlow(FlowGraph& graph, std::vector<Constant>& constants);

/// Gives every jump to an exit without line its own copy, so that it can take the jump's line.
void duplicateExitsWithoutLine(FlowGraph& graph);

/// Instructions without line take that of the instruction before, also across blocks where
/// there is only one way in.
void propagateLines(FlowGraph& graph);
void guaranteeLinesOfReturns(FlowGraph& graph, int firstLine);

/// Sets every block's startDepth; returns the greatest depth.
int computeStackDepth(FlowGraph& graph, bool isGenerator);

/// Sets every instruction's handler.
void labelHandlers(FlowGraph& graph);

/// Removes Setup... and kPopBlock, whose work is done.
void removeBlockMarkers(FlowGraph& graph);

/// Gives jumps their direction.
void orientJumps(FlowGraph& graph);

/// Removes Nops that no line event needs.
void removeNops(BasicBlock& block);

/// Shortcuts inside one block: constant conditions, tuples of constants, jumps to jumps, swaps.
void optimizeBlock(BasicBlock& block, std::vector<Constant>& constants);

/// Replaces swaps from instruction `index` on by fewer, or by other order of what follows.
/// Returns the index of the last instruction that was looked at.
std::size_t optimizeSwaps(BasicBlock& block, std::size_t index);

} // namespace model
