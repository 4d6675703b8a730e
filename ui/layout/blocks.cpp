#include "ui/layout/blocks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_set>

namespace ui {

namespace {

constexpr qreal kBlockShape = 1.6; // Of its width to its height, as of a screen.
constexpr std::size_t kNoOwner = ~std::size_t{0};
constexpr std::size_t kMostLevels = 4;   // A sibling with what hangs on it: more stands behind
constexpr std::size_t kMostHanging = 12; // the block, as do more cards than these.

using Indices = std::vector<std::size_t>;

/// Of each node the one in an earlier layer that refers to it most.
Indices blockOwners(const LayoutGraph& graph, const std::vector<int>& layers)
{
    std::unordered_map<model::ObjectId, std::size_t> indices;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        indices.emplace(graph.nodes[i].id, i);
    Indices owners(graph.nodes.size(), kNoOwner);
    std::vector<qreal> weights(graph.nodes.size(), 0);
    for (const LayoutLink& link : graph.links) {
        const auto from = indices.find(link.from);
        const auto to = indices.find(link.to);
        if (from == indices.end() || to == indices.end()
            || layers[from->second] >= layers[to->second] || link.weight <= weights[to->second])
            continue;
        owners[to->second] = from->second;
        weights[to->second] = link.weight;
    }
    return owners;
}

/// Makes one block of siblings.
class BlockMaker
{
public:
    BlockMaker(const LayoutGraph& graph, const LayoutMetrics& metrics,
               const std::vector<Indices>& owned)
        : m_graph(graph), m_metrics(metrics), m_owned(owned)
    {}

    SiblingBlock make(const Indices& siblings, std::size_t owner, int layer)
    {
        SiblingBlock block;
        block.siblings = siblings.size();
        block.owner = owner;
        block.layer = layer;
        bool isWhole = true;
        for (std::size_t i = 0; i < siblings.size() && isWhole; ++i)
            isWhole = add(block, siblings[i], i);
        if (!isWhole) { // All stand alone, so that they look the same.
            block.parts.clear();
            for (std::size_t i = 0; i < siblings.size(); ++i)
                block.parts.push_back({siblings[i], i, 0, 0});
        }
        measure(block);
        return block;
    }

private:
    /// With what hangs on it; false: that is too much.
    bool add(SiblingBlock& block, std::size_t sibling, std::size_t number) const
    {
        const std::size_t first = block.parts.size();
        block.parts.push_back({sibling, number, 0, 0});
        std::vector<qreal> heights(kMostLevels, 0);
        for (std::size_t i = first; i < block.parts.size(); ++i) {
            const SiblingBlock::Part part = block.parts[i];
            for (const std::size_t child : m_owned[part.node]) {
                const std::size_t level = part.level + 1;
                if (level == kMostLevels || block.parts.size() - first > kMostHanging)
                    return false;
                block.parts.push_back({child, number, level, heights[level]});
                heights[level] += m_graph.nodes[child].size.height() + m_metrics.rowGap;
            }
        }
        return true;
    }

    void measure(SiblingBlock& block) const
    {
        std::vector<qreal> widths(kMostLevels, 0);
        for (const SiblingBlock::Part& part : block.parts) {
            const QSizeF size = m_graph.nodes[part.node].size;
            widths[part.level] = std::max(widths[part.level], size.width());
            block.rowHeight = std::max(block.rowHeight, part.drop + size.height());
        }
        block.rowHeight = std::ceil(block.rowHeight + m_metrics.rowGap);
        qreal pitch = 0;
        for (const qreal width : widths)
            pitch += width > 0 ? width + m_metrics.blockGap : 0;
        const qreal height = block.rowHeight * static_cast<qreal>(block.siblings);
        const auto columns = std::max<std::size_t>(
            2, static_cast<std::size_t>(std::lround(std::sqrt(height * kBlockShape / pitch))));
        // A column has as many layers as it needs.
        block.starts.assign(columns + 1, 1);
        block.starts[0] = 0;
        for (const SiblingBlock::Part& part : block.parts) {
            std::size_t& layers = block.starts[part.sibling % columns + 1];
            layers = std::max(layers, part.level + 1);
        }
        std::partial_sum(block.starts.begin(), block.starts.end(), block.starts.begin());
    }

    const LayoutGraph& m_graph;
    const LayoutMetrics& m_metrics;
    const std::vector<Indices>& m_owned;
};

/// Layers behind a block's first one come behind its last one.
void makeRoomForBlocks(std::vector<SiblingBlock>& blocks, std::vector<int>& layers)
{
    std::map<int, std::size_t> counts; // Of the widest block that begins in a layer.
    for (const SiblingBlock& block : blocks)
        counts[block.layer] = std::max(counts[block.layer], block.layerCount());
    const auto moved = [&counts](int layer) {
        int sum = layer;
        for (const auto& [before, count] : counts)
            sum += before < layer ? static_cast<int>(count) - 1 : 0;
        return sum;
    };
    for (int& layer : layers)
        layer = moved(layer);
    for (SiblingBlock& block : blocks)
        block.layer = moved(block.layer);
}

} // namespace

std::vector<SiblingBlock> makeBlocks(const LayoutGraph& graph, const Positions& previous,
                                     const LayoutMetrics& metrics, std::vector<int>& layers)
{
    const Indices owners = blockOwners(graph, layers);
    std::vector<Indices> owned(graph.nodes.size());
    std::map<std::pair<int, std::size_t>, Indices> families;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (owners[i] == kNoOwner || graph.nodes[i].seat != LayoutNode::Seat::Free
            || previous.find(graph.nodes[i].id) != nullptr)
            continue;
        owned[owners[i]].push_back(i);
        families[{layers[i], owners[i]}].push_back(i);
    }
    std::vector<SiblingBlock> blocks;
    std::unordered_set<std::size_t> taken; // Cards that hang on a sibling of another block.
    BlockMaker maker(graph, metrics, owned);
    for (const auto& [key, siblings] : families) {
        if (siblings.size() < kFewestInBlock || taken.contains(siblings.front()))
            continue;
        blocks.push_back(maker.make(siblings, key.second, key.first));
        for (const SiblingBlock::Part& part : blocks.back().parts)
            taken.insert(part.node);
    }
    if (previous.places.empty())
        makeRoomForBlocks(blocks, layers);
    for (const SiblingBlock& block : blocks)
        for (const SiblingBlock::Part& part : block.parts)
            layers[part.node] = block.layerOf(part);
    return blocks;
}

} // namespace ui
