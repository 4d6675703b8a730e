#pragma once

#include "model/core/ids.h"

#include <QPointF>
#include <QSizeF>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ui {

/// One box that wants a place.
struct LayoutNode
{
    enum class Seat : std::uint8_t {
        Free,  ///< By its distance from the names, near those who refer to it.
        Frame, ///< In the column at the left; `depth` 0 is the oldest, newer ones stand above.
        Kept,  ///< In the same column, below the oldest frame, in order of birth.
    };

    model::ObjectId id;
    QSizeF size;
    Seat seat = Seat::Free;
    qreal beside = 0; ///< Room that it needs at its right, apart from the gap of layers.
    int depth = 0;    ///< Frames of one depth share one seat: they never live at the same time.
};

/// One reference between two boxes.
struct LayoutLink
{
    model::ObjectId from;
    model::ObjectId to;
    qreal drop = 0;   ///< How far below the first port of `from` this one lies.
    qreal weight = 1; ///< How much it counts, for example how long it exists in the whole run.
};

/// What is to be placed. Nodes stand in order of birth.
struct LayoutGraph
{
    std::vector<LayoutNode> nodes;
    std::vector<LayoutLink> links;
};

struct Place
{
    QPointF topLeft;
    QSizeF size; ///< What it was placed with.
    int layer = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Positions
{
    std::unordered_map<model::ObjectId, Place> places;
    std::vector<qreal> layerX; ///< Left side of each layer.

    const Place* find(model::ObjectId id) const;
    friend bool operator==(const Positions&, const Positions&) = default;
};

/// How wide the widest card of each layer is. Cost: O(places).
std::vector<qreal> layerWidths(const Positions& positions);

/// Cards that must stand exactly where they stood.
using Pins = std::unordered_set<model::ObjectId>;

struct LayoutMetrics
{
    qreal layerGap = 104;
    qreal blockGap = 76; ///< Between the columns of one block.
    qreal rowGap = 26;
};

/// Layers from left to right: names and frames, then by distance from them. Nothing that has a
/// place changes its layer or its order; within a layer the old cards give way to new or grown
/// ones by as little as possible (weight 20 against 1), pinned ones never. References that come
/// or go move nothing. Nodes of `previous` that are not in `graph` lose their place. Very many
/// new nodes of one owner stand in a block of rows and columns, see blocks.h.
///
/// Cost:    O((n + e) log n).
/// Source:  on-line layered layout as in North, Woodhull 2001; pool-adjacent-violators as in
///          Dwyer, Marriott, Stuckey 2005.
Positions layout(const LayoutGraph& graph, const Positions& previous = {}, const Pins& pins = {},
                 const LayoutMetrics& metrics = {});

/// Places `wanted` tops of boxes with these heights in one column, in this order and with this
/// gap, so that the weighted squares of the moves are least. Cost: O(n).
std::vector<qreal> spreadColumn(const std::vector<qreal>& wanted, const std::vector<qreal>& heights,
                                const std::vector<qreal>& weights, qreal gap);

} // namespace ui
