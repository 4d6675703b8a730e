#include "ui/layout/blocks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr qreal kBlockShape = 1.6; // Of its width to its height, as of a screen.
constexpr std::size_t kNoOwner = ~std::size_t{0};

/// Of each node the one in an earlier layer that refers to it most.
std::vector<std::size_t> blockOwners(const LayoutGraph& graph, const std::vector<int>& layers)
{
    std::unordered_map<model::ObjectId, std::size_t> indices;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        indices.emplace(graph.nodes[i].id, i);
    std::vector<std::size_t> owners(graph.nodes.size(), kNoOwner);
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

std::size_t blockColumns(const LayoutGraph& graph, const std::vector<std::size_t>& members,
                         const LayoutMetrics& metrics)
{
    QSizeF largest;
    for (const std::size_t member : members)
        largest = largest.expandedTo(graph.nodes[member].size);
    const qreal pitch = largest.width() + metrics.blockGap;
    const qreal height = (largest.height() + metrics.rowGap) * static_cast<qreal>(members.size());
    return std::max<std::size_t>(
        2, static_cast<std::size_t>(std::lround(std::sqrt(height * kBlockShape / pitch))));
}

/// Layers behind a block's first one come behind its last one.
void makeRoomForBlocks(std::vector<SiblingBlock>& blocks, std::vector<int>& layers)
{
    std::map<int, std::size_t> columns; // Of the widest block that begins in a layer.
    for (const SiblingBlock& block : blocks)
        columns[block.layer] = std::max(columns[block.layer], block.columns);
    const auto moved = [&columns](int layer) {
        int sum = layer;
        for (const auto& [before, count] : columns)
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
    const std::vector<std::size_t> owners = blockOwners(graph, layers);
    std::map<std::pair<int, std::size_t>, std::vector<std::size_t>> siblings;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (owners[i] != kNoOwner && graph.nodes[i].seat == LayoutNode::Seat::Free
            && previous.find(graph.nodes[i].id) == nullptr)
            siblings[{layers[i], owners[i]}].push_back(i);
    std::vector<SiblingBlock> blocks;
    for (auto& [key, members] : siblings) {
        if (members.size() < kFewestInBlock)
            continue;
        const std::size_t columns = blockColumns(graph, members, metrics);
        blocks.push_back({std::move(members), columns, key.second, key.first});
    }
    if (previous.places.empty())
        makeRoomForBlocks(blocks, layers);
    for (const SiblingBlock& block : blocks)
        for (std::size_t i = 0; i < block.members.size(); ++i)
            layers[block.members[i]] = block.layer + static_cast<int>(i % block.columns);
    return blocks;
}

} // namespace ui
