#pragma once

#include "ui/layout/layout.h"

namespace ui {

/// Siblings: what one owner refers to, so many that in one column nobody could read them. They
/// stand in rows, read from left to right, each with the few cards that hang on it alone beside
/// it; every column of cards is a layer of its own.
struct SiblingBlock
{
    /// A card of the block: a sibling, or one that hangs on it.
    struct Part
    {
        std::size_t node = 0;    ///< Its index.
        std::size_t sibling = 0; ///< Whose it is, by its number.
        std::size_t level = 0;   ///< 0: the sibling itself.
        qreal drop = 0;          ///< How far below the top of its row.
    };

    std::vector<Part> parts;
    std::size_t siblings = 0; ///< In order of birth.
    /// Where the layers of each column of siblings begin, from the block's first; and their end.
    std::vector<std::size_t> starts;
    qreal rowHeight = 0;
    std::size_t owner = 0; ///< Index of its node.
    int layer = 0;         ///< Of its first column.

    std::size_t columns() const { return starts.size() - 1; }
    std::size_t rows() const { return (siblings + columns() - 1) / columns(); }
    std::size_t layerCount() const { return starts.back(); }
    std::size_t rowOf(const Part& part) const { return part.sibling / columns(); }
    int layerOf(const Part& part) const
    {
        return layer + static_cast<int>(starts[part.sibling % columns()] + part.level);
    }
};

/// From so many siblings on they make a block.
inline constexpr std::size_t kFewestInBlock = 25;

/// Finds the blocks among nodes that have no place yet, and gives their cards the layers of the
/// block's columns. Where nothing has a place, what stood behind a block moves out of its way.
///
/// Cost:    O(n + e).
std::vector<SiblingBlock> makeBlocks(const LayoutGraph& graph, const Positions& previous,
                                     const LayoutMetrics& metrics, std::vector<int>& layers);

} // namespace ui
