#include "model/query/what_if.h"

#include "model/history/freeing.h"
#include "model/query/labels.h"

#include <algorithm>
#include <unordered_set>

namespace model {

namespace {

/// Takes references away on paper.
class Simulation
{
public:
    explicit Simulation(const ReferenceGraph& graph) : m_graph(graph), m_now(graph.snapshot()) {}

    void cut(const Reference& reference);
    void collect();
    WhatIf take(const Recording& recording);

private:
    bool isGone(ObjectId object) const { return m_dead.contains(object); }
    bool isCut(const Reference& reference) const
    {
        return std::find(m_result.cut.begin(), m_result.cut.end(), reference) != m_result.cut.end();
    }
    void lose(ObjectId target, std::uint32_t count);
    void runCascade();
    bool isHeldByInterpreter(ObjectId object) const;
    bool isHeld(ObjectId object);
    void bury(ObjectId object);
    void keepNewGarbage();

    const ReferenceGraph& m_graph;
    const Snapshot& m_now;
    WhatIf m_result;
    std::unordered_map<ObjectId, std::uint32_t> m_lost;
    std::unordered_set<ObjectId> m_dead; // And garbage.
    std::unordered_set<ObjectId> m_held; // Known to survive.
    std::vector<ObjectId> m_suspects;    // Lost a reference and survived so far.
    std::vector<ObjectId> m_dying;
};

void Simulation::lose(ObjectId target, std::uint32_t count)
{
    const ObjectState& state = m_now.at(target);
    if (state.isStatic() || isGone(target))
        return;
    std::uint32_t& lost = m_lost[target];
    if (lost == 0)
        m_suspects.push_back(target);
    lost += count;
    if (lost < state.refcount)
        return;
    m_dead.insert(target);
    m_dying.push_back(target);
}

void Simulation::cut(const Reference& reference)
{
    if (isCut(reference))
        return;
    m_result.cut.push_back(reference);
    lose(reference.target, reference.owner ? 1 : m_now.at(reference.target).nativeHolders);
    runCascade();
}

void Simulation::runCascade()
{
    while (!m_dying.empty() && !m_graph.isGivenUp()) {
        const ObjectId object = m_dying.back();
        m_dying.pop_back();
        m_result.deaths.push_back(object);
        const std::size_t next = m_dying.size();
        m_graph.forEachReference(object, [this](const Reference& held) {
            if (!isCut(held))
                lose(held.target, 1);
        });
        std::reverse(m_dying.begin() + static_cast<std::ptrdiff_t>(next), m_dying.end());
    }
}

/// Whether a root holds the object itself.
bool Simulation::isHeldByInterpreter(ObjectId object) const
{
    return m_graph.isHeldByInterpreter(object) && !isCut({kInterpreter, Role::Native, object});
}

/// Goes back over the holders that are left, one by one (a class can have very many); who is
/// on the way from a root is held as well.
bool Simulation::isHeld(ObjectId object)
{
    struct Visit
    {
        ObjectId node;
        std::size_t next = 0; // Of its holders.
    };
    std::unordered_set<ObjectId> seen{object};
    std::vector<Visit> way{{object}};
    const auto survive = [&] {
        for (const Visit& visit : way)
            m_held.insert(visit.node);
        return true;
    };
    while (!way.empty() && !m_graph.isGivenUp()) {
        const ObjectId node = way.back().node;
        const std::size_t at = way.back().next++;
        if (at == 0 && (m_held.contains(node) || isHeldByInterpreter(node)))
            return survive();
        const auto holders = m_graph.holdersOf(node);
        if (at == holders.size()) {
            way.pop_back();
            continue;
        }
        if (isCut({holders[at].owner, holders[at].slot, node}))
            continue;
        if (m_graph.isRunning(holders[at].owner))
            return survive();
        const ObjectId next = m_graph.nodeOf(holders[at].owner);
        if (!isGone(next) && seen.insert(next).second)
            way.push_back({next});
    }
    for (const ObjectId node : seen) // All that leads here is as lost as it is.
        bury(node);
    return false;
}

void Simulation::bury(ObjectId object)
{
    if (!m_dead.insert(object).second)
        return;
    m_result.garbage.push_back(object);
    m_graph.forEachReference(object, [this](const Reference& held) {
        if (!m_now.at(held.target).isStatic() && !isGone(held.target))
            m_suspects.push_back(held.target);
    });
}

void Simulation::collect()
{
    while (!m_suspects.empty() && !m_graph.isGivenUp()) {
        const ObjectId suspect = m_suspects.back();
        m_suspects.pop_back();
        if (!isGone(suspect) && !m_held.contains(suspect))
            isHeld(suspect);
    }
    keepNewGarbage();
}

/// What was garbage before is in the way back from a suspect, but not in the way onwards from
/// what was cut.
void Simulation::keepNewGarbage()
{
    std::unordered_set<ObjectId> seen;
    std::vector<ObjectId> open;
    const auto reach = [&](const Reference& held) {
        if (isGone(held.target) && seen.insert(held.target).second)
            open.push_back(held.target);
    };
    for (const Reference& reference : m_result.cut)
        reach(reference);
    while (!open.empty() && !m_graph.isGivenUp()) {
        const ObjectId object = open.back();
        open.pop_back();
        m_graph.forEachReference(object, reach);
    }
    std::erase_if(m_result.garbage, [&](ObjectId object) { return !seen.contains(object); });
    std::sort(m_result.garbage.begin(), m_result.garbage.end());
}

WhatIf Simulation::take(const Recording& recording)
{
    std::unordered_map<ObjectId, bool> finalizes; // By class.
    for (const std::vector<ObjectId>* gone : {&m_result.deaths, &m_result.garbage})
        for (const ObjectId object : *gone) {
            const auto [known, isNew] = finalizes.emplace(m_now.at(object).type, false);
            if (isNew)
                known->second = hasFinalizer(m_now, recording, object);
            if (known->second && m_now.at(object).finalizerCalls == 0)
                m_result.finalized.push_back(object);
            for (const ObjectId ref : m_now.at(object).weakrefs)
                if (!isGone(ref) && m_now.at(ref).edges.targetIn(Role::Callback))
                    m_result.callbacks.push_back(ref);
        }
    return std::move(m_result);
}

std::string named(const Snapshot& snapshot, const Recording& recording,
                  const std::vector<ObjectId>& objects)
{
    constexpr std::size_t kMostNamed = 3;
    std::string text;
    const std::size_t shown = objects.size() <= kMostNamed + 1 ? objects.size() : kMostNamed;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool isLast = i + 1 == objects.size();
        text += i == 0 ? "" : isLast ? " and " : ", ";
        text += objectLabel(snapshot, recording, objects[i]);
    }
    if (shown < objects.size())
        text += " and " + std::to_string(objects.size() - shown) + " more";
    return text;
}

} // namespace

/// Who dies at once, and whom the collector frees.
static std::string fatesOf(const WhatIf& found, const Snapshot& snapshot,
                           const Recording& recording)
{
    std::string text;
    if (!found.deaths.empty())
        text += ' ' + named(snapshot, recording, found.deaths) + " would die at once";
    if (!found.garbage.empty())
        text += (found.deaths.empty() ? " " : "; ") + named(snapshot, recording, found.garbage)
                + " would become garbage that the collector frees";
    return text;
}

std::string WhatIf::sentence(const Snapshot& snapshot, const Recording& recording) const
{
    std::string text = "without ";
    for (std::size_t i = 0; i < cut.size(); ++i) {
        const bool isKey = cut[i].slot.role() == Role::Entry && cut[i].slot.index() % 2 == 0;
        if (isKey && i > 0)
            continue; // It goes with its value.
        text += i == 0 ? "" : " and ";
        text += holderLabel(snapshot, recording, cut[i].owner, cut[i].slot);
    }
    const bool isTracing = onlyCollectionFrees(recording);
    if (isHarmless())
        return text
               + (isTracing ? " nothing more would wait for a collection" : " nothing would die");
    if (isTracing) {
        std::vector<ObjectId> all = deaths;
        all.insert(all.end(), garbage.begin(), garbage.end());
        text += ' ' + named(snapshot, recording, all) + " would wait for the next collection";
    } else {
        text += fatesOf(*this, snapshot, recording);
    }
    if (!finalized.empty())
        text += "; __del__ of " + named(snapshot, recording, finalized) + " would be called";
    if (!callbacks.empty())
        text += "; the callback of " + named(snapshot, recording, callbacks) + " would be called";
    return text;
}

WhatIf whatIf(const ReferenceGraph& graph, const Recording& recording,
              const std::vector<Reference>& cut)
{
    Simulation simulation(graph);
    for (const Reference& reference : cut) {
        simulation.cut(reference);
        const Slot slot = reference.slot;
        if (!reference.owner || slot.role() != Role::Entry)
            continue;
        const Slot other(Role::Entry, slot.index() ^ 1U);
        if (const ObjectId partner = graph.snapshot().at(reference.owner).edges.targetIn(other))
            simulation.cut({reference.owner, other, partner});
    }
    simulation.collect();
    return simulation.take(recording);
}

std::vector<Reference> namesOf(const ReferenceGraph& graph, ObjectId object)
{
    std::vector<Reference> names;
    for (const Holder& holder : graph.holdersOf(object)) {
        const bool isLocal = holder.slot.role() == Role::Local && graph.isRunning(holder.owner);
        const bool isGlobal = graph.isNamespace(holder.owner) && holder.slot.role() == Role::Entry
                              && holder.slot.index() % 2 == 1;
        if (isLocal || isGlobal)
            names.push_back({holder.owner, holder.slot, object});
    }
    return names;
}

bool hasFinalizer(const Snapshot& snapshot, const Recording& recording, ObjectId object)
{
    const ObjectId type = snapshot.at(object).type;
    if (!type || !snapshot.contains(type))
        return false;
    const ObjectId mro = snapshot.at(type).edges.targetIn(Role::Mro);
    if (!mro)
        return false;
    for (const Edge& base : snapshot.at(mro).edges) {
        const ObjectId dict = snapshot.at(base.target).edges.targetIn(Role::TypeDict);
        if (!dict)
            continue;
        for (const Edge& entry : snapshot.at(dict).edges)
            if (entry.slot.role() == Role::Entry && entry.slot.index() % 2 == 0
                && recording.journal.texts().text(snapshot.at(entry.target).text) == "'__del__'")
                return true;
    }
    return false;
}

} // namespace model
