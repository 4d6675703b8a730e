#include "ui/layout/layout.h"

namespace ui {

namespace {

/// Neighbours that touch and therefore move as one.
struct Block
{
    qreal weight = 0;
    qreal mean = 0;
    std::size_t count = 0;
};

void absorb(Block& block, const Block& next)
{
    const qreal weight = block.weight + next.weight;
    block.mean = (block.mean * block.weight + next.mean * next.weight) / weight;
    block.weight = weight;
    block.count += next.count;
}

} // namespace

std::vector<qreal> spreadColumn(const std::vector<qreal>& wanted, const std::vector<qreal>& heights,
                                const std::vector<qreal>& weights, qreal gap)
{
    // With the space taken by all boxes above subtracted, "no overlap" means "never decreasing".
    std::vector<Block> blocks;
    qreal above = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({weights[i], wanted[i] - above, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean > blocks.back().mean) {
            const Block last = blocks.back();
            blocks.pop_back();
            absorb(blocks.back(), last);
        }
        above += heights[i] + gap;
    }

    std::vector<qreal> tops;
    tops.reserve(wanted.size());
    above = 0;
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i) {
            tops.push_back(block.mean + above);
            above += heights[tops.size() - 1] + gap;
        }
    }
    return tops;
}

} // namespace ui
