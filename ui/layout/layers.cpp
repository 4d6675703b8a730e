#include "ui/layout/layers.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <utility>

namespace ui {

namespace {

constexpr int kNoLayer = -1;

class LayerSearch
{
public:
    LayerSearch(const LayoutGraph& graph, const Positions& previous)
        : m_graph(graph), m_layers(graph.nodes.size(), kNoLayer), m_out(graph.nodes.size())
    {
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            m_indices.emplace(graph.nodes[i].id, i);
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            const Place* place = previous.find(graph.nodes[i].id);
            if (graph.nodes[i].seat != LayoutNode::Seat::Free)
                reach(i, 0);
            else if (place)
                reach(i, place->layer);
        }
    }

    std::vector<int> run()
    {
        follow(heavyLinks());
        follow([](const LayoutLink&) { return true; });
        // Only what hidden things hold is left; it may hold more of its kind.
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            if (m_layers[i] != kNoLayer)
                continue;
            reach(i, 1);
            follow([](const LayoutLink&) { return true; });
        }
        return std::move(m_layers);
    }

private:
    using Filter = std::function<bool(const LayoutLink&)>;

    void reach(std::size_t index, int layer)
    {
        m_layers[index] = layer;
        m_queue.push({layer, index});
    }

    Filter heavyLinks()
    {
        std::unordered_map<model::ObjectId, qreal> heaviest;
        for (const LayoutLink& link : m_graph.links) {
            qreal& weight = heaviest[link.to];
            if (link.from != link.to)
                weight = std::max(weight, link.weight);
        }
        return [heaviest = std::move(heaviest)](const LayoutLink& link) {
            return link.weight * 2 >= heaviest.at(link.to);
        };
    }

    void follow(const Filter& counts)
    {
        for (auto& targets : m_out)
            targets.clear();
        for (const LayoutLink& link : m_graph.links) {
            const auto from = m_indices.find(link.from);
            const auto to = m_indices.find(link.to);
            if (from == m_indices.end() || to == m_indices.end() || !counts(link))
                continue;
            m_out[from->second].push_back(to->second);
            // A second search starts again from everything that the first one reached.
            if (m_layers[from->second] != kNoLayer)
                m_queue.push({m_layers[from->second], from->second});
        }
        while (!m_queue.empty()) {
            const auto [layer, index] = m_queue.top();
            m_queue.pop();
            for (const std::size_t target : m_out[index])
                if (m_layers[target] == kNoLayer)
                    reach(target, layer + 1);
        }
    }

    using Reached = std::pair<int, std::size_t>;

    const LayoutGraph& m_graph;
    std::vector<int> m_layers;
    std::vector<std::vector<std::size_t>> m_out;
    std::unordered_map<model::ObjectId, std::size_t> m_indices;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> m_queue;
};

} // namespace

std::vector<int> assignLayers(const LayoutGraph& graph, const Positions& previous)
{
    return LayerSearch(graph, previous).run();
}

} // namespace ui
