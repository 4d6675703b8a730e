#include "model/query/smallest_cut.h"

#include "model/query/labels.h"

#include <algorithm>
#include <unordered_map>

namespace model {

namespace {

/// Flow from the object back to the roots. Each reference is an arc from its target to its
/// owner; those that can be cut carry one unit, the others any number.
class CutSearch
{
public:
    CutSearch(const ReferenceGraph& graph, ObjectId object)
        : m_graph(graph), m_now(graph.snapshot()), m_isHeld(heldFromRoots(graph)), m_object(object),
          m_cameBy(m_isHeld.size())
    {}

    SmallestCut answer(std::size_t limit);

private:
    enum class Arcs : std::uint8_t { Uncuttable, All };

    /// How a search came to a node.
    struct Came
    {
        ObjectId from; ///< None: not yet there.
        Reference reference;
        std::size_t arc = 0; ///< Its number in the graph.
        bool isBackwards = false;
    };
    struct Carrier
    {
        Reference reference;
        ObjectId node; ///< The owner's.
        std::uint32_t units = 0;
    };

    bool isRoot(ObjectId owner) const
    {
        return m_graph.isRunning(owner) || (m_graph.isNamespace(owner) && m_isHeld[owner.value]);
    }
    bool search(Arcs arcs);
    bool goBack(ObjectId node, Arcs arcs);
    void goForth(ObjectId node);
    void arrive(ObjectId at, const Came& came);
    void augment();
    std::vector<Reference> cut() const;
    bool wasReached(ObjectId node) const { return bool(m_cameBy[node.value].from); }
    std::uint32_t unitsOn(std::size_t arc) const
    {
        const auto found = m_flow.find(arc);
        return found == m_flow.end() ? 0 : found->second.units;
    }

    const ReferenceGraph& m_graph;
    const Snapshot& m_now;
    std::vector<bool> m_isHeld;
    ObjectId m_object;
    std::vector<Came> m_cameBy; // By id.
    std::vector<ObjectId> m_reached;
    Came m_end;                                      // The arc to a root, after a search.
    std::unordered_map<std::size_t, Carrier> m_flow; // By number of the arc.
    std::unordered_map<ObjectId, std::vector<std::size_t>> m_arriving; // Arcs with flow, by node.
};

void CutSearch::arrive(ObjectId at, const Came& came)
{
    if (wasReached(at))
        return;
    m_cameBy[at.value] = came;
    m_reached.push_back(at);
}

/// Over references to their owners; true: a root was met.
bool CutSearch::goBack(ObjectId node, Arcs arcs)
{
    const auto holders = m_graph.holdersOf(node);
    if (m_graph.isHeldByInterpreter(node)) { // Nothing takes that away.
        m_end = {node, {kInterpreter, Role::Native, node}, m_graph.references(), false};
        return true;
    }
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const Reference reference{holders[i].owner, holders[i].slot, node};
        const std::size_t arc = m_graph.firstHolder(node) + i;
        const bool isLimited = isCuttable(m_now, reference);
        if (isLimited && (arcs == Arcs::Uncuttable || unitsOn(arc) > 0))
            continue;
        const Came came{node, reference, arc, false};
        if (isRoot(reference.owner)) {
            m_end = came;
            return true;
        }
        arrive(m_graph.nodeOf(reference.owner), came);
    }
    return false;
}

/// Against the flow, which takes some of it back.
void CutSearch::goForth(ObjectId node)
{
    const auto arriving = m_arriving.find(node);
    if (arriving == m_arriving.end())
        return;
    for (const std::size_t arc : arriving->second)
        if (const Carrier& carrier = m_flow.at(arc); carrier.units > 0)
            arrive(carrier.reference.target, {node, carrier.reference, arc, true});
}

bool CutSearch::search(Arcs arcs)
{
    for (const ObjectId node : m_reached)
        m_cameBy[node.value] = {};
    m_reached.clear();
    arrive(m_object, {m_object, {}, 0, false});
    for (std::size_t i = 0; i < m_reached.size(); ++i) {
        if (m_graph.isGivenUp())
            return false;
        const ObjectId node = m_reached[i];
        if (goBack(node, arcs))
            return true;
        goForth(node);
    }
    return false;
}

void CutSearch::augment()
{
    for (Came came = m_end;; came = m_cameBy[came.from.value]) {
        if (came.isBackwards) {
            --m_flow.at(came.arc).units;
        } else {
            Carrier& carrier = m_flow[came.arc];
            const ObjectId owner = came.reference.owner;
            if (!carrier.node && owner && !isRoot(owner)) {
                carrier.reference = came.reference;
                carrier.node = m_graph.nodeOf(owner);
                m_arriving[carrier.node].push_back(came.arc);
            }
            ++carrier.units;
        }
        if (came.from == m_object)
            return;
    }
}

/// What leads from the reached to the rest.
std::vector<Reference> CutSearch::cut() const
{
    std::vector<Reference> found;
    for (const ObjectId node : m_reached) {
        for (const Holder& holder : m_graph.holdersOf(node)) {
            const bool isInside = !isRoot(holder.owner) && wasReached(m_graph.nodeOf(holder.owner));
            const bool isHeld = m_isHeld[holder.owner.value];
            if (!isInside && isHeld)
                found.push_back({holder.owner, holder.slot, node});
        }
    }
    std::sort(found.begin(), found.end(), [](const Reference& a, const Reference& b) {
        return a.owner == b.owner ? a.slot < b.slot : a.owner < b.owner;
    });
    return found;
}

SmallestCut CutSearch::answer(std::size_t limit)
{
    SmallestCut result;
    result.object = m_object;
    result.limit = limit;
    if (!m_isHeld[m_object.value]) {
        result.answer = SmallestCut::Answer::AlreadyLost;
        return result;
    }
    if (search(Arcs::Uncuttable)) {
        result.answer = SmallestCut::Answer::Impossible;
        result.obstacle = m_end.reference;
        return result;
    }
    for (std::size_t units = 0; search(Arcs::All) && !m_graph.isGivenUp(); ++units) {
        if (units == limit) {
            result.answer = SmallestCut::Answer::TooMany;
            return result;
        }
        augment();
    }
    result.references = cut();
    return result;
}

} // namespace

bool isCuttable(const Snapshot& snapshot, const Reference& reference)
{
    if (!reference.owner)
        return false;
    const ObjectState& owner = snapshot.at(reference.owner);
    switch (reference.slot.role()) {
    case Role::Attribute:
    case Role::MemberSlot:
    case Role::Entry:
    case Role::Local:
    case Role::Defaults:
    case Role::KwDefaults:
    case Role::Annotations:
    case Role::Args:
    case Role::Notes:
    case Role::Traceback:
    case Role::Cause:
    case Role::Context:
    case Role::TracebackNext: return true;
    case Role::Content: return owner.kind == Kind::Cell;
    case Role::Item: return owner.kind != Kind::Tuple;
    default: return false;
    }
}

std::string SmallestCut::sentence(const Snapshot& snapshot, const Recording& recording) const
{
    const std::string name = objectLabel(snapshot, recording, object);
    switch (answer) {
    case Answer::AlreadyLost: return name + " is garbage already: nothing that is needed holds it";
    case Answer::Impossible:
        return name + " cannot be let go by a statement: "
               + holderLabel(snapshot, recording, obstacle.owner, obstacle.slot)
               + (obstacle.target == object
                      ? " holds it"
                      : " holds " + objectLabel(snapshot, recording, obstacle.target)
                            + ", which leads to it")
               + ", and no statement can change that";
    case Answer::TooMany:
        return "more than " + std::to_string(limit) + " references have to be cut to let " + name
               + " go";
    case Answer::Found: break;
    }
    std::string text = "to let " + name + " go, cut ";
    for (std::size_t i = 0; i < references.size(); ++i) {
        text += i == 0 ? "" : i + 1 == references.size() ? " and " : ", ";
        text += holderLabel(snapshot, recording, references[i].owner, references[i].slot);
    }
    return text;
}

SmallestCut smallestCut(const ReferenceGraph& graph, ObjectId object, std::size_t limit)
{
    return CutSearch(graph, graph.nodeOf(object)).answer(limit);
}

} // namespace model
