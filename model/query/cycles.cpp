#include "model/query/cycles.h"

#include "model/query/labels.h"

#include <algorithm>

namespace model {

namespace {

/// Tarjan's algorithm with its call stack as data.
class Components
{
public:
    Components(const ReferenceGraph& graph, std::uint32_t older)
        : m_graph(graph), m_older(older), m_nodes(graph.snapshot().lastId() + 1)
    {}

    std::vector<std::vector<ObjectId>> find();

private:
    struct Node
    {
        std::uint32_t index = 0; ///< From 1; 0: not visited.
        std::uint32_t low = 0;
        bool isOpen = false;
    };
    struct Visit
    {
        ObjectId object;
        std::vector<ObjectId> targets;
        std::size_t at = 0;
    };

    bool isWanted(ObjectId object) const
    {
        const ObjectState& state = m_graph.snapshot().at(object);
        return object.value > m_older && state.isAlive() && !state.isStatic()
               && isCollectable(state.kind) && state.kind != Kind::Activation
               && !m_graph.isNamespace(object);
    }
    void enter(ObjectId object);
    void visit(ObjectId root);
    void close(ObjectId object);
    bool holdsItself(ObjectId object) const;

    const ReferenceGraph& m_graph;
    std::uint32_t m_older;
    std::vector<Node> m_nodes; // By id.
    std::vector<ObjectId> m_open;
    std::vector<Visit> m_visits;
    std::uint32_t m_next = 0;
    std::vector<std::vector<ObjectId>> m_found;
};

void Components::enter(ObjectId object)
{
    m_nodes[object.value] = {++m_next, m_next, true};
    m_open.push_back(object);
    Visit visit{object, {}, 0};
    m_graph.forEachReference(object, [&](const Reference& reference) {
        if (isWanted(reference.target))
            visit.targets.push_back(reference.target);
    });
    m_visits.push_back(std::move(visit));
}

bool Components::holdsItself(ObjectId object) const
{
    bool holds = false;
    m_graph.forEachReference(
        object, [&](const Reference& reference) { holds = holds || reference.target == object; });
    return holds;
}

/// All that was entered since the object and is still open belongs to its component.
void Components::close(ObjectId object)
{
    std::vector<ObjectId> members;
    do {
        members.push_back(m_open.back());
        m_nodes[m_open.back().value].isOpen = false;
        m_open.pop_back();
    } while (members.back() != object);
    if (members.size() == 1 && !holdsItself(object))
        return;
    std::sort(members.begin(), members.end());
    m_found.push_back(std::move(members));
}

void Components::visit(ObjectId root)
{
    enter(root);
    while (!m_visits.empty() && !m_graph.isGivenUp()) {
        Visit& visit = m_visits.back();
        Node& node = m_nodes[visit.object.value];
        if (visit.at < visit.targets.size()) {
            const ObjectId target = visit.targets[visit.at++];
            const Node& other = m_nodes[target.value];
            if (other.index == 0)
                enter(target);
            else if (other.isOpen)
                node.low = std::min(node.low, other.index);
            continue;
        }
        const ObjectId object = visit.object;
        m_visits.pop_back();
        if (!m_visits.empty()) {
            Node& caller = m_nodes[m_visits.back().object.value];
            caller.low = std::min(caller.low, node.low);
        }
        if (node.low == node.index)
            close(object);
    }
}

std::vector<std::vector<ObjectId>> Components::find()
{
    for (std::uint32_t id = m_older + 1; id < m_nodes.size() && !m_graph.isGivenUp(); ++id)
        if (m_nodes[id].index == 0 && isWanted({id}))
            visit({id});
    std::sort(m_found.begin(), m_found.end());
    return std::move(m_found);
}

bool isPartOfAClass(const Snapshot& snapshot, ObjectId object)
{
    const ObjectState& state = snapshot.at(object);
    switch (state.kind) {
    case Kind::Type:
    case Kind::Tuple:
    case Kind::Function:
    case Kind::BuiltinFunction:
    case Kind::BoundMethod:
    case Kind::Cell:
    case Kind::Record: return true;
    case Kind::Dict: return bool(state.keeper);
    default: return false;
    }
}

CycleGroup groupOf(const ReferenceGraph& graph, std::vector<ObjectId> members,
                   const std::vector<bool>& isHeld)
{
    const Snapshot& snapshot = graph.snapshot();
    CycleGroup group;
    const auto isMember = [&](ObjectId object) {
        return std::binary_search(members.begin(), members.end(), object);
    };
    for (const ObjectId member : members) {
        for (const Holder& holder : graph.holdersOf(member))
            if (isHeld[holder.owner.value] && !isMember(graph.nodeOf(holder.owner)))
                group.keepers.push_back({holder.owner, holder.slot, member});
        if (const ObjectId kept = graph.keptBy(member); kept && graph.isRunning(kept))
            group.keepers.push_back({kInterpreter, Role::Native, member});
        else if (graph.isHeldByInterpreter(member))
            group.keepers.push_back({kInterpreter, Role::Native, member});
    }
    const auto isType = [&](ObjectId id) { return snapshot.at(id).kind == Kind::Type; };
    group.isClass = std::any_of(members.begin(), members.end(), isType)
                    && std::all_of(members.begin(), members.end(),
                                   [&](ObjectId id) { return isPartOfAClass(snapshot, id); });
    group.members = std::move(members);
    return group;
}

constexpr std::size_t kMostInGroup = 6;

} // namespace

std::string CycleGroup::sentence(const Snapshot& snapshot, const Recording& recording) const
{
    const bool isOne = members.size() == 1;
    std::string text;
    for (std::size_t i = 0; i < std::min(members.size(), kMostInGroup); ++i) {
        const bool isLast = i > 0 && i + 1 == members.size();
        text += i == 0 ? "" : isLast ? " and " : ", ";
        text += objectLabel(snapshot, recording, members[i]);
    }
    if (members.size() > kMostInGroup)
        text += " +" + std::to_string(members.size() - kMostInGroup) + " more";
    text += isOne ? " holds itself; " : " hold each other; ";
    if (isGarbage())
        return text + "nothing else holds " + (isOne ? "it" : "them") + ": garbage";
    for (std::size_t i = 0; i < std::min(keepers.size(), kMostInGroup); ++i) {
        text += i == 0 ? "" : ", ";
        text += holderLabel(snapshot, recording, keepers[i].owner, keepers[i].slot);
    }
    if (keepers.size() > kMostInGroup)
        text += " +" + std::to_string(keepers.size() - kMostInGroup) + " more";
    return text + (keepers.size() == 1 ? " keeps " : " keep ") + (isOne ? "it" : "them") + " alive";
}

std::vector<CycleGroup> cycleGroups(const ReferenceGraph& graph, std::uint32_t older)
{
    const std::vector<bool> isHeld = heldFromRoots(graph);
    std::vector<CycleGroup> groups;
    for (std::vector<ObjectId>& members : Components(graph, older).find()) {
        if (graph.isGivenUp())
            return {};
        groups.push_back(groupOf(graph, std::move(members), isHeld));
    }
    return groups;
}

} // namespace model
