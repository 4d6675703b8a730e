#include "model/query/references.h"

#include "model/core/verify.h"

#include <algorithm>
#include <unordered_set>

namespace model {

bool Ignored::has(const Reference& reference) const
{
    return std::find(references.begin(), references.end(), reference) != references.end()
           || std::find(owners.begin(), owners.end(), reference.owner) != owners.end();
}

ReferenceGraph::ReferenceGraph(const Snapshot& snapshot, const std::atomic<bool>* giveUp)
    : m_snapshot(snapshot), m_giveUp(giveUp), m_first(snapshot.lastId() + 2, 0)
{
    if (indexHolders())
        return;
    m_first.assign(m_first.size(), 0); // A graph without references can be asked, too.
    m_holders.clear();
}

/// False: given up midway.
bool ReferenceGraph::indexHolders()
{
    const std::uint32_t last = m_snapshot.lastId();
    for (std::uint32_t id = 1; id <= last; ++id) {
        if (isGivenUp())
            return false;
        const ObjectState& state = m_snapshot.at({id});
        for (const Edge& edge : state.edges)
            ++m_first[edge.target.value];
        if (state.isAlive() && state.kind == Kind::Activation && state.keeper)
            m_kept.emplace(state.keeper, ObjectId{id});
    }
    std::uint32_t sum = 0;
    for (std::uint32_t& first : m_first) // From counts to where the next target begins.
        first = sum += first;
    m_holders.resize(sum);
    for (std::uint32_t id = last; id > 0; --id) {
        if (isGivenUp())
            return false;
        const EdgeList& edges = m_snapshot.at({id}).edges;
        for (std::size_t i = edges.size(); i-- > 0;)
            m_holders[--m_first[edges[i].target.value]] = {{id}, edges[i].slot};
    }
    return true;
}

std::vector<bool> heldFromRoots(const ReferenceGraph& graph, const Ignored& ignored)
{
    const Snapshot& snapshot = graph.snapshot();
    std::vector<bool> isHeld(snapshot.lastId() + 1, false);
    std::vector<ObjectId> open;
    const auto reach = [&](const Reference& reference) {
        if (isHeld[reference.target.value] || (!ignored.isEmpty() && ignored.has(reference)))
            return;
        isHeld[reference.target.value] = true;
        open.push_back(reference.target);
    };
    for (std::uint32_t id = 1; id <= snapshot.lastId() && !graph.isGivenUp(); ++id) {
        const ObjectState& state = snapshot.at({id});
        if (!state.isAlive())
            continue;
        if (graph.isHeldByInterpreter({id}))
            reach({kInterpreter, Role::Native, {id}});
        if (!graph.isRunning({id}))
            continue;
        isHeld[id] = true;
        for (const Edge& edge : state.edges)
            reach({{id}, edge.slot, edge.target});
    }
    while (!open.empty() && !graph.isGivenUp()) {
        const ObjectId object = open.back();
        open.pop_back();
        if (const ObjectId kept = graph.keptBy(object))
            isHeld[kept.value] = true;
        graph.forEachReference(object, reach);
    }
    return isHeld;
}

bool isMachinery(Role role)
{
    switch (role) {
    case Role::Native:
    case Role::Static:
    case Role::Class:
    case Role::FrameCode:
    case Role::FrameLocals:
    case Role::FrameFunction:
    case Role::GeneratorCode:
    case Role::Code:
    case Role::Globals:
    case Role::Builtins:
    case Role::Module:
    case Role::Doc:
    case Role::Name:
    case Role::QualName:
    case Role::Constant:
    case Role::TypeDict:
    case Role::Mro:
    case Role::Bases:
    case Role::Base:
    case Role::ModuleDict: return true;
    default: return false;
    }
}

std::vector<ObjectId> reachableFrom(const ReferenceGraph& graph, ObjectId object, Through through,
                                    std::size_t most)
{
    std::vector<ObjectId> found;
    std::unordered_set<ObjectId> seen;
    bool isInCycle = false;
    const auto visit = [&](const Reference& reference) {
        if (through == Through::Data && isMachinery(reference.slot.role()))
            return;
        isInCycle = isInCycle || reference.target == object;
        if (reference.target != object && found.size() < most
            && seen.insert(reference.target).second)
            found.push_back(reference.target);
    };
    graph.forEachReference(object, visit);
    for (std::size_t i = 0; i < found.size() && !graph.isGivenUp(); ++i)
        graph.forEachReference(found[i], visit);
    if (isInCycle)
        found.insert(found.begin(), object);
    return found;
}

} // namespace model
