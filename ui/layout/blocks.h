#pragma once

#include "ui/layout/layout.h"

namespace ui {

/// Siblings: what one owner refers to, so many that in one column nobody could read them. They
/// stand in rows, read from left to right, in columns that are layers of their own.
struct SiblingBlock
{
    std::vector<std::size_t> members; ///< Indices of nodes, in order of birth.
    std::size_t columns = 1;
    std::size_t owner = 0; ///< Index of its node.
    int layer = 0;         ///< Of its first column.

    std::size_t rows() const { return (members.size() + columns - 1) / columns; }
};

/// From so many siblings on they make a block.
inline constexpr std::size_t kFewestInBlock = 25;

/// Finds the blocks among nodes that have no place yet, and gives their members the layers of the
/// block's columns. Where nothing has a place, what stood behind a block moves out of its way.
///
/// Cost:    O(n + e).
std::vector<SiblingBlock> makeBlocks(const LayoutGraph& graph, const Positions& previous,
                                     const LayoutMetrics& metrics, std::vector<int>& layers);

} // namespace ui
