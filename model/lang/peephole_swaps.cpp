#include "model/lang/flow_passes.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace model {

namespace {

using Code = std::vector<FlowInstruction>;

/// Only these may change places with each other: they take the top of the stack, run nothing
/// but finalizers, and cannot fail.
bool isMovable(Op op)
{
    return op == Op::StoreFast || op == Op::StoreFastMaybeNull || op == Op::PopTop;
}

std::optional<std::uint32_t> storedSlot(const FlowInstruction& instruction)
{
    if (instruction.op != Op::StoreFast && instruction.op != Op::StoreFastMaybeNull)
        return std::nullopt;
    return instruction.arg;
}

/// What the swaps in [begin, end) do to the top of the stack: position i holds what was at
/// permutation[i].
std::vector<std::size_t> permutationOf(const Code& code, std::size_t begin, std::size_t end)
{
    std::size_t depth = 0;
    for (std::size_t i = begin; i < end; ++i)
        if (code[i].op == Op::Swap)
            depth = std::max<std::size_t>(depth, code[i].arg);
    std::vector<std::size_t> permutation(depth);
    std::iota(permutation.begin(), permutation.end(), std::size_t{0});
    for (std::size_t i = begin; i < end; ++i)
        if (code[i].op == Op::Swap)
            std::swap(permutation[0], permutation[code[i].arg - 1]);
    return permutation;
}

/// Writes the shortest sequence of swaps with the same effect into [begin, end): cycle by
/// cycle, from the end of the run backwards.
void writeShortest(Code& code, std::size_t begin, std::size_t end,
                   std::vector<std::size_t> permutation)
{
    constexpr std::size_t kDone = static_cast<std::size_t>(-1);
    std::size_t free = end;
    for (std::size_t start = 0; start < permutation.size(); ++start) {
        if (permutation[start] == kDone || permutation[start] == start)
            continue;
        std::size_t at = start;
        while (true) {
            if (at != 0) {
                --free;
                code[free].op = Op::Swap;
                code[free].arg = static_cast<std::uint32_t>(at + 1);
            }
            if (permutation[at] == kDone)
                break;
            at = std::exchange(permutation[at], kDone);
        }
    }
    while (free > begin)
        code[--free].op = Op::Nop;
}

std::optional<std::size_t> nextMovable(const Code& code, std::size_t after, std::optional<int> line)
{
    for (std::size_t i = after + 1; i < code.size(); ++i) {
        if (line && *line >= 0 && code[i].span.line != *line)
            return std::nullopt; // A line event would see the names bound in another order.
        if (code[i].op == Op::Nop)
            continue;
        return isMovable(code[i].op) ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

bool storesInterfere(const Code& code, std::size_t first, std::size_t second)
{
    const auto a = storedSlot(code[first]);
    const auto b = storedSlot(code[second]);
    if (!a && !b)
        return false;
    if (a == b)
        return true;
    for (std::size_t i = first + 1; i < second; ++i) {
        const auto between = storedSlot(code[i]);
        if (between && (between == a || between == b))
            return true;
    }
    return false;
}

/// Exchanges the two instructions after a swap instead of the values before them.
/// False: this swap must stay, and so must those to its left.
bool applySwap(Code& code, std::size_t swap)
{
    const auto first = nextMovable(code, swap, std::nullopt);
    if (!first)
        return false;
    std::size_t second = *first;
    for (std::uint32_t count = code[swap].arg - 1; count > 0; --count) {
        const auto next = nextMovable(code, second, code[*first].span.line);
        if (!next)
            return false;
        second = *next;
    }
    if (storesInterfere(code, *first, second))
        return false;
    code[swap].op = Op::Nop;
    std::swap(code[*first], code[second]);
    return true;
}

void applySwapsUpTo(Code& code, std::size_t index)
{
    for (std::size_t i = index + 1; i-- > 0;) {
        if (code[i].op == Op::Swap) {
            if (!applySwap(code, i))
                return;
        } else if (code[i].op != Op::Nop && !isMovable(code[i].op)) {
            return;
        }
    }
}

} // namespace

std::size_t optimizeSwaps(BasicBlock& block, std::size_t index)
{
    Code& code = block.instructions;
    std::size_t end = index + 1;
    bool hasMore = false;
    while (end < code.size() && (code[end].op == Op::Swap || code[end].op == Op::Nop)) {
        hasMore = hasMore || code[end].op == Op::Swap;
        ++end;
    }
    std::size_t last = index;
    if (hasMore) {
        writeShortest(code, index, end, permutationOf(code, index, end));
        last = end - 1;
    }
    applySwapsUpTo(code, last);
    return last;
}

} // namespace model
