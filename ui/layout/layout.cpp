#include "ui/layout/layout.h"

#include "ui/layout/blocks.h"
#include "ui/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr qreal kOldWeight = 20;
constexpr qreal kNewWeight = 1;
constexpr qreal kPinnedWeight = 1e9;
constexpr qreal kLeastGap = 56;     // That references find their way through.
constexpr std::size_t kCrowd = 200; // New cards in one layer at once.

/// A node on its way to its place.
struct Seated
{
    const LayoutNode* node = nullptr;
    qreal wanted = 0;
    qreal weight = kNewWeight;
    bool isOld = false;
    bool isPinned = false;
};

using Column = std::vector<Seated>;

class Placement
{
public:
    Placement(const LayoutGraph& graph, const Positions& previous, const Pins& pins,
              const LayoutMetrics& metrics)
        : m_graph(graph), m_previous(previous), m_pins(pins), m_metrics(metrics),
          m_layers(assignLayers(graph, previous)),
          m_blocks(makeBlocks(graph, previous, metrics, m_layers))
    {
        for (const LayoutLink& link : graph.links)
            m_incoming[link.to].push_back(&link);
    }

    Positions run()
    {
        placeFrames();
        chooseX();
        for (std::size_t layer = 1; layer < m_layerCount; ++layer) {
            placeBlocks(static_cast<int>(layer));
            placeColumn(static_cast<int>(layer));
        }
        return std::move(m_result);
    }

private:
    void seat(const LayoutNode& node, qreal top, int layer)
    {
        m_result.places[node.id] = {QPointF(0, top), node.size, layer};
    }

    void placeFrames();
    void placeKeptFrames(qreal top);
    void chooseX();
    void placeBlocks(int layer);
    qreal blockTop(const SiblingBlock& block) const;
    void avoidBlocks(int layer, Seated& card) const;
    qreal gapBefore(std::size_t layer, qreal width, const std::vector<qreal>& widthsBefore) const;
    void placeColumn(int layer);
    qreal wantedTop(const LayoutNode& node) const;
    Column gather(int layer) const;
    void insertNew(Column& column, const Seated& card) const;
    std::size_t freeGap(const Column& column, const Seated& card) const;

    const LayoutGraph& m_graph;
    const Positions& m_previous;
    const Pins& m_pins;
    const LayoutMetrics& m_metrics;
    std::vector<int> m_layers;
    std::vector<SiblingBlock> m_blocks;
    struct Band
    {
        qreal top;
        qreal bottom;
    };
    std::unordered_map<int, std::vector<Band>> m_bands;     ///< By layer: where blocks stand.
    std::unordered_map<model::ObjectId, qreal> m_blockTops; ///< Of their members.
    std::size_t m_layerCount = 1;
    std::unordered_map<model::ObjectId, std::vector<const LayoutLink*>> m_incoming;
    Positions m_result;
};

/// Frames of one depth stand with their bottom on one line, above everything older.
void Placement::placeFrames()
{
    struct Lane
    {
        qreal height = 0;
        qreal bottom = 0;
        bool isOld = false;
    };
    std::map<int, Lane> lanes;
    for (const LayoutNode& node : m_graph.nodes) {
        if (node.seat != LayoutNode::Seat::Frame)
            continue;
        Lane& lane = lanes[node.depth];
        lane.height = std::max(lane.height, node.size.height());
        if (const Place* place = m_previous.find(node.id)) {
            // The oldest frame grows downwards, the others upwards.
            lane.bottom = node.depth == 0 ? place->topLeft.y() + lane.height
                                          : place->topLeft.y() + place->size.height();
            lane.isOld = true;
        }
    }

    qreal limit = 0;
    bool isFirst = true;
    qreal lowest = 0;
    for (auto& [depth, lane] : lanes) {
        if (isFirst && !lane.isOld)
            lane.bottom = lane.height;
        else if (!isFirst)
            lane.bottom = lane.isOld ? std::min(lane.bottom, limit) : limit;
        if (isFirst)
            lowest = lane.bottom;
        isFirst = false;
        limit = lane.bottom - lane.height - m_metrics.rowGap;
    }
    for (const LayoutNode& node : m_graph.nodes)
        if (node.seat == LayoutNode::Seat::Frame)
            seat(node, lanes.at(node.depth).bottom - node.size.height(), 0);
    placeKeptFrames(lanes.empty() ? 0 : lowest + m_metrics.rowGap);
}

void Placement::placeKeptFrames(qreal top)
{
    for (const LayoutNode& node : m_graph.nodes) {
        if (node.seat != LayoutNode::Seat::Kept)
            continue;
        if (const Place* place = m_previous.find(node.id))
            top = std::max(top, place->topLeft.y());
        seat(node, top, 0);
        top += node.size.height() + m_metrics.rowGap;
    }
}

/// A layer keeps its left side unless the one before it has grown into it.
void Placement::chooseX()
{
    std::vector<qreal> widths;
    std::vector<qreal> beside;
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const auto layer = static_cast<std::size_t>(m_layers[i]);
        if (widths.size() <= layer)
            widths.resize(layer + 1, 0);
        beside.resize(widths.size(), 0);
        beside[layer] = std::max(beside[layer], m_graph.nodes[i].beside);
        widths[layer] = std::max(widths[layer], m_graph.nodes[i].size.width());
    }
    m_layerCount = std::max<std::size_t>(widths.size(), 1);

    const std::vector<qreal> widthsBefore = layerWidths(m_previous);
    qreal x = 0;
    for (std::size_t layer = 0; layer < widths.size(); ++layer) {
        if (layer > 0)
            x += gapBefore(layer, widths[layer - 1], widthsBefore);
        if (layer < m_previous.layerX.size())
            x = std::max(x, m_previous.layerX[layer]);
        m_result.layerX.push_back(x);
        x += widths[layer] + beside[layer];
    }
    x += m_metrics.layerGap;
    for (std::size_t layer = widths.size(); layer < m_previous.layerX.size(); ++layer)
        m_result.layerX.push_back(std::max(x, m_previous.layerX[layer]));
    for (auto& [id, place] : m_result.places)
        place.topLeft.setX(m_result.layerX[0]);
}

/// The columns of a block stand closer together than layers, also when it has its place. `width`
/// is that of the layer before.
qreal Placement::gapBefore(std::size_t layer, qreal width,
                           const std::vector<qreal>& widthsBefore) const
{
    const bool isInBlock =
        std::any_of(m_blocks.begin(), m_blocks.end(), [layer](const SiblingBlock& block) {
            const auto first = static_cast<std::size_t>(block.layer);
            return layer > first && layer < first + block.layerCount();
        });
    if (isInBlock)
        return m_metrics.blockGap;
    if (layer >= m_previous.layerX.size() || layer > widthsBefore.size())
        return m_metrics.layerGap;
    const qreal distance = m_previous.layerX[layer] - m_previous.layerX[layer - 1];
    if (distance - widthsBefore[layer - 1] > m_metrics.layerGap - 1)
        return m_metrics.layerGap;
    // There is room for a slightly wider card without moving a whole block.
    return std::clamp(distance - width, kLeastGap, m_metrics.blockGap);
}

/// Its first row is level with its owner; where others stand already, it stands below them.
qreal Placement::blockTop(const SiblingBlock& block) const
{
    const Place* owner = m_result.find(m_graph.nodes[block.owner].id);
    qreal top = owner == nullptr ? 0 : owner->topLeft.y();
    const int end = block.layer + static_cast<int>(block.layerCount());
    for (int column = block.layer; column < end; ++column)
        if (const auto bands = m_bands.find(column); bands != m_bands.end())
            top = std::max(top, bands->second.back().bottom + m_metrics.rowGap);
    for (const auto& [id, place] : m_previous.places)
        if (place.layer >= block.layer && place.layer < end)
            top = std::max(top, place.topLeft.y() + place.size.height() + m_metrics.rowGap);
    return top;
}

/// All that begin in this layer, one below the other.
void Placement::placeBlocks(int layer)
{
    std::vector<std::pair<qreal, const SiblingBlock*>> wanted;
    for (const SiblingBlock& block : m_blocks)
        if (block.layer == layer)
            wanted.emplace_back(blockTop(block), &block);
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    qreal free = -1e12;
    for (const auto& [at, block] : wanted) {
        const qreal top = std::max(std::round(at), free);
        for (const SiblingBlock::Part& part : block->parts)
            m_blockTops[m_graph.nodes[part.node].id] =
                top + block->rowHeight * static_cast<qreal>(block->rowOf(part))
                + std::round(part.drop);
        free = top + block->rowHeight * static_cast<qreal>(block->rows());
        for (std::size_t column = 0; column < block->layerCount(); ++column)
            m_bands[layer + static_cast<int>(column)].push_back({top, free});
        free += m_metrics.rowGap;
    }
}

/// Who is no member stands above or below a block.
void Placement::avoidBlocks(int layer, Seated& card) const
{
    const auto bands = m_bands.find(layer);
    if (bands == m_bands.end())
        return;
    const qreal height = card.node->size.height() + m_metrics.rowGap;
    for (const Band& band : bands->second) {
        if (card.wanted + height <= band.top || card.wanted >= band.bottom)
            continue;
        const bool isAbove = card.wanted + height / 2 < (band.top + band.bottom) / 2
                             && &band == &bands->second.front();
        card.wanted = isAbove ? band.top - height : band.bottom;
    }
}

/// Level with the ports that refer to it.
qreal Placement::wantedTop(const LayoutNode& node) const
{
    qreal sum = 0;
    qreal weight = 0;
    const auto links = m_incoming.find(node.id);
    if (links != m_incoming.end()) {
        for (const LayoutLink* link : links->second) {
            const Place* from = m_result.find(link->from);
            if (!from || link->from == node.id)
                continue;
            sum += (from->topLeft.y() + link->drop) * link->weight;
            weight += link->weight;
        }
    }
    return weight > 0 ? sum / weight : 0;
}

Column Placement::gather(int layer) const
{
    Column column;
    Column fresh;
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        const LayoutNode& node = m_graph.nodes[i];
        if (m_layers[i] != layer || node.seat != LayoutNode::Seat::Free)
            continue;
        Seated card{&node};
        if (const Place* place = m_previous.find(node.id)) {
            card.isOld = true;
            card.isPinned = m_pins.contains(node.id);
            card.wanted = place->topLeft.y();
            card.weight = card.isPinned ? kPinnedWeight : kOldWeight;
            column.push_back(card);
        } else if (const auto top = m_blockTops.find(node.id); top != m_blockTops.end()) {
            card.isPinned = true;
            card.wanted = top->second;
            card.weight = kPinnedWeight;
            column.push_back(card);
        } else {
            card.wanted = wantedTop(node);
            avoidBlocks(layer, card);
            fresh.push_back(card);
        }
    }
    std::stable_sort(column.begin(), column.end(),
                     [](const Seated& a, const Seated& b) { return a.wanted < b.wanted; });
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const Seated& a, const Seated& b) { return a.wanted < b.wanted; });
    const bool hasOld =
        std::any_of(column.begin(), column.end(), [](const Seated& card) { return card.isOld; });
    if (!hasOld) { // Nobody has to give way, and between the cards of a block none wants to stand.
        column.insert(column.end(), fresh.begin(), fresh.end());
        std::stable_sort(column.begin(), column.end(),
                         [](const Seated& a, const Seated& b) { return a.wanted < b.wanted; });
        return column;
    }
    if (fresh.size() > kCrowd) {
        // So many would tear the old ones apart, or find no gap: they stand below.
        const Seated& last = column.back();
        const qreal below = last.wanted + last.node->size.height() + m_metrics.rowGap;
        for (Seated& card : fresh)
            card.wanted = std::max(card.wanted, below);
        column.insert(column.end(), fresh.begin(), fresh.end());
        return column;
    }
    for (const Seated& card : fresh)
        insertNew(column, card);
    return column;
}

/// Where between pinned cards a new one fits, the nearest to its wish; or behind all of them.
std::size_t Placement::freeGap(const Column& column, const Seated& card) const
{
    const qreal height = card.node->size.height();
    std::size_t best = column.size();
    qreal bestMove = -1;
    for (std::size_t i = 0; i <= column.size(); ++i) {
        const qreal from =
            i == 0 ? -1e12
                   : column[i - 1].wanted + column[i - 1].node->size.height() + m_metrics.rowGap;
        const qreal to = i == column.size() ? 1e12 : column[i].wanted - m_metrics.rowGap - height;
        if (to < from)
            continue;
        const qreal move = std::abs(std::clamp(card.wanted, from, to) - card.wanted);
        if (bestMove < 0 || move < bestMove) {
            best = i;
            bestMove = move;
        }
    }
    return best;
}

void Placement::insertNew(Column& column, const Seated& card) const
{
    const auto middle = [](const Seated& seated) {
        return seated.wanted + seated.node->size.height() / 2;
    };
    std::size_t at = 0;
    while (at < column.size() && middle(column[at]) <= middle(card))
        ++at;
    Seated placed = card;
    const bool betweenPins =
        at > 0 && column[at - 1].isPinned && at < column.size() && column[at].isPinned;
    if (betweenPins) {
        at = freeGap(column, card);
        const qreal from =
            at == 0 ? -1e12
                    : column[at - 1].wanted + column[at - 1].node->size.height() + m_metrics.rowGap;
        const qreal to = at == column.size()
                             ? 1e12
                             : column[at].wanted - m_metrics.rowGap - card.node->size.height();
        placed.wanted = std::clamp(card.wanted, from, std::max(from, to));
    }
    column.insert(column.begin() + static_cast<std::ptrdiff_t>(at), placed);
}

void Placement::placeColumn(int layer)
{
    const Column column = gather(layer);
    std::vector<qreal> wanted;
    std::vector<qreal> heights;
    std::vector<qreal> weights;
    for (const Seated& card : column) {
        wanted.push_back(card.wanted);
        heights.push_back(card.node->size.height());
        weights.push_back(card.weight);
    }
    const std::vector<qreal> tops = spreadColumn(wanted, heights, weights, m_metrics.rowGap);
    qreal free = -1e12;
    for (std::size_t i = 0; i < column.size(); ++i) {
        // Whole pixels keep text and hairlines sharp; old cards that stay keep theirs exactly.
        const bool stays = column[i].isOld && std::abs(tops[i] - wanted[i]) < 0.5;
        const qreal top = stays ? wanted[i] : std::max(std::round(tops[i]), free);
        free = top + heights[i] + m_metrics.rowGap;
        m_result.places[column[i].node->id] = {
            QPointF(m_result.layerX[static_cast<std::size_t>(layer)], top), column[i].node->size,
            layer};
    }
}

} // namespace

const Place* Positions::find(model::ObjectId id) const
{
    const auto found = places.find(id);
    return found == places.end() ? nullptr : &found->second;
}

std::vector<qreal> layerWidths(const Positions& positions)
{
    std::vector<qreal> widths;
    for (const auto& [id, place] : positions.places) {
        const auto layer = static_cast<std::size_t>(place.layer);
        if (widths.size() <= layer)
            widths.resize(layer + 1, 0);
        widths[layer] = std::max(widths[layer], place.size.width());
    }
    return widths;
}

Positions layout(const LayoutGraph& graph, const Positions& previous, const Pins& pins,
                 const LayoutMetrics& metrics)
{
    return Placement(graph, previous, pins, metrics).run();
}

} // namespace ui
