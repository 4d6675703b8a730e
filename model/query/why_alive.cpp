#include "model/query/why_alive.h"

#include "model/core/verify.h"
#include "model/history/freeing.h"
#include "model/query/labels.h"

#include <algorithm>
#include <unordered_map>

namespace model {

namespace {

using Chain = WhyAlive::Chain;

constexpr std::uint32_t kUnseen = 0xFFFFFFFFU;
constexpr std::uint64_t kVeryMany = 1ULL << 62U;

/// The script's own names first, what is there for a moment last.
int rankOfRoot(const Snapshot& snapshot, const Reference& reference)
{
    switch (reference.slot.role()) {
    case Role::Entry: return reference.owner == snapshot.mainNamespace() ? 0 : 2;
    case Role::Local: return 1;
    case Role::Stack: return 4;
    case Role::Native: return 5;
    default: return 3;
    }
}

/// One reference back towards the roots.
struct StepBack
{
    Reference reference;
    ObjectId next; ///< None: the reference begins at a root.
};

/// Goes back from an object over its holders, level by level, until a root is met.
class ChainSearch
{
public:
    ChainSearch(const ReferenceGraph& graph, ObjectId object, const Ignored& ignored)
        : m_graph(graph), m_ignored(ignored), m_isHeld(heldFromRoots(graph, ignored)),
          m_distance(m_isHeld.size(), kUnseen), m_object(object)
    {}

    WhyAlive answer(std::size_t mostChains);

private:
    template <class Visit>
    void forEachStep(ObjectId node, Visit&& visit) const;
    bool isRoot(ObjectId owner) const
    {
        return m_graph.isRunning(owner) || (m_graph.isNamespace(owner) && m_isHeld[owner.value]);
    }
    bool search();
    std::uint64_t countWays();
    bool isUseful(const StepBack& step, std::uint32_t distance) const;
    std::vector<StepBack> usefulSteps(ObjectId node) const;
    std::vector<Chain> chains(std::size_t most) const;
    std::size_t otherHolders() const;
    bool findOwnCycle(WhyAlive& result) const;
    void followHolders(WhyAlive& result) const;

    const ReferenceGraph& m_graph;
    const Ignored& m_ignored;
    std::vector<bool> m_isHeld;
    std::vector<std::uint32_t> m_distance; // By id: references from here to the object.
    std::vector<ObjectId> m_seen;          // By ascending distance.
    std::unordered_map<ObjectId, std::uint64_t> m_ways; // To a root, within the length.
    ObjectId m_object;
    std::uint32_t m_length = 0; // Of the shortest chains.
};

template <class Visit>
void ChainSearch::forEachStep(ObjectId node, Visit&& visit) const
{
    const auto offer = [&](const Reference& reference, ObjectId next) {
        if (m_ignored.isEmpty() || !m_ignored.has(reference))
            visit(StepBack{reference, next});
    };
    for (const Holder& holder : m_graph.holdersOf(node))
        offer({holder.owner, holder.slot, node},
              isRoot(holder.owner) ? ObjectId{} : m_graph.nodeOf(holder.owner));
    if (m_graph.isHeldByInterpreter(node))
        offer({kInterpreter, Role::Native, node}, {});
}

/// False: no root holds it.
bool ChainSearch::search()
{
    m_distance[m_object.value] = 0;
    m_seen.push_back(m_object);
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        const std::uint32_t distance = m_distance[m_seen[i].value] + 1;
        if (m_graph.isGivenUp() || (m_length > 0 && distance > m_length))
            break;
        forEachStep(m_seen[i], [&](const StepBack& step) {
            if (!step.next) {
                m_length = distance;
            } else if (m_distance[step.next.value] == kUnseen) {
                m_distance[step.next.value] = distance;
                m_seen.push_back(step.next);
            }
        });
    }
    return m_length > 0;
}

bool ChainSearch::isUseful(const StepBack& step, std::uint32_t distance) const
{
    if (!step.next)
        return distance + 1 == m_length;
    const auto ways = m_ways.find(step.next);
    return ways != m_ways.end() && ways->second > 0 && m_distance[step.next.value] == distance + 1;
}

/// How many shortest chains there are; farthest nodes first.
std::uint64_t ChainSearch::countWays()
{
    for (std::size_t i = m_seen.size(); i-- > 0;) {
        const ObjectId node = m_seen[i];
        const std::uint32_t distance = m_distance[node.value];
        if (distance >= m_length)
            continue;
        std::uint64_t ways = 0;
        forEachStep(node, [&](const StepBack& step) {
            if (isUseful(step, distance))
                ways = std::min(kVeryMany, ways + (step.next ? m_ways[step.next] : 1));
        });
        m_ways[node] = ways;
    }
    return m_ways[m_object];
}

std::vector<StepBack> ChainSearch::usefulSteps(ObjectId node) const
{
    std::vector<StepBack> steps;
    forEachStep(node, [&](const StepBack& step) {
        if (isUseful(step, m_distance[node.value]))
            steps.push_back(step);
    });
    const auto rank = [this](const StepBack& step) {
        return step.next ? 0 : rankOfRoot(m_graph.snapshot(), step.reference);
    };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const StepBack& a, const StepBack& b) { return rank(a) < rank(b); });
    return steps;
}

std::vector<Chain> ChainSearch::chains(std::size_t most) const
{
    struct Fork
    {
        std::vector<StepBack> steps;
        std::size_t at;
    };
    std::vector<Chain> found;
    std::vector<Fork> path{{usefulSteps(m_object), 0}};
    while (!path.empty() && found.size() < most) {
        Fork& fork = path.back();
        if (fork.at == fork.steps.size()) {
            path.pop_back();
            if (!path.empty())
                ++path.back().at;
            continue;
        }
        if (const ObjectId next = fork.steps[fork.at].next) {
            path.push_back({usefulSteps(next), 0});
            continue;
        }
        Chain chain;
        for (std::size_t i = path.size(); i-- > 0;)
            chain.push_back(path[i].steps[path[i].at].reference);
        found.push_back(std::move(chain));
        ++fork.at;
    }
    return found;
}

std::size_t ChainSearch::otherHolders() const
{
    std::size_t others = 0;
    forEachStep(m_object, [&](const StepBack& step) {
        const bool isHeld = !step.next || (m_isHeld[step.next.value] && step.next != m_object);
        others += isHeld && !isUseful(step, 0) ? 1 : 0;
    });
    return others;
}

/// The shortest way from the object back to itself.
bool ChainSearch::findOwnCycle(WhyAlive& result) const
{
    std::unordered_map<ObjectId, Reference> onwards; // From here towards the object.
    for (const ObjectId node : m_seen) {
        if (m_graph.isGivenUp())
            break;
        bool isClosed = false;
        Reference first;
        forEachStep(node, [&](const StepBack& step) {
            if (!isClosed && step.next == m_object) {
                isClosed = true;
                first = step.reference;
            }
            onwards.emplace(step.next, step.reference);
        });
        if (!isClosed)
            continue;
        result.cycle.push_back(first);
        for (ObjectId at = node; at != m_object; at = result.cycle.back().target)
            result.cycle.push_back(onwards.at(at));
        return true;
    }
    return false;
}

/// Back over any holders: the way ends in a cycle, or where nothing holds any more.
void ChainSearch::followHolders(WhyAlive& result) const
{
    Chain back;
    std::unordered_map<ObjectId, std::size_t> places{{m_object, 0}};
    for (ObjectId at = m_object;;) {
        StepBack first;
        forEachStep(at, [&](const StepBack& step) {
            if (!first.next)
                first = step;
        });
        if (!first.next || m_graph.isGivenUp()) {
            result.answer = back.empty() ? WhyAlive::Answer::Nothing : WhyAlive::Answer::OnlyDying;
            result.tail.assign(back.rbegin(), back.rend());
            return;
        }
        back.push_back(first.reference);
        const auto [place, isNew] = places.emplace(first.next, back.size());
        if (!isNew) {
            const auto split = back.begin() + static_cast<std::ptrdiff_t>(place->second);
            result.answer = WhyAlive::Answer::OnlyCycle;
            result.cycle.assign(back.rbegin(), std::make_reverse_iterator(split));
            result.tail.assign(std::make_reverse_iterator(split), back.rend());
            return;
        }
        at = first.next;
    }
}

WhyAlive ChainSearch::answer(std::size_t mostChains)
{
    WhyAlive result;
    result.object = m_object;
    result.hasIgnored = !m_ignored.isEmpty();
    if (search()) {
        const std::uint64_t ways = countWays();
        result.answer = WhyAlive::Answer::Chains;
        result.chains = chains(mostChains);
        result.more = ways - std::min<std::uint64_t>(ways, result.chains.size());
        result.otherHolders = otherHolders();
        const auto rank = [this](const Chain& chain) {
            return rankOfRoot(m_graph.snapshot(), chain.front());
        };
        std::stable_sort(result.chains.begin(), result.chains.end(),
                         [&](const Chain& a, const Chain& b) { return rank(a) < rank(b); });
    } else if (findOwnCycle(result)) {
        result.answer = WhyAlive::Answer::OnlyCycle;
    } else {
        followHolders(result);
    }
    return result;
}

/// The links as people say them: an instance's dict is not worth a word beside its entry.
std::vector<std::string> linkLabels(const Snapshot& snapshot, const Recording& recording,
                                    const Chain& chain)
{
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const Role role = chain[i].slot.role();
        const bool isEntryNext = i + 1 < chain.size() && chain[i + 1].owner == chain[i].target
                                 && chain[i + 1].slot.role() == Role::Entry;
        if ((role == Role::TypeDict || role == Role::ModuleDict) && isEntryNext)
            continue; // The entry's label names the class or module.
        if (role == Role::InstanceDict && isEntryNext) {
            const std::string entry =
                slotLabel(snapshot, recording, chain[i].target, chain[i + 1].slot);
            if (entry.starts_with("['") && entry.ends_with("']")) {
                labels.push_back('.' + entry.substr(2, entry.size() - 4) + " of "
                                 + objectLabel(snapshot, recording, chain[i].owner));
                ++i;
                continue;
            }
        }
        labels.push_back(holderLabel(snapshot, recording, chain[i].owner, chain[i].slot));
    }
    return labels;
}

constexpr std::size_t kMostLinks = 8; // In one sentence.

} // namespace

std::string chainSentence(const Snapshot& snapshot, const Recording& recording,
                          const WhyAlive::Chain& chain)
{
    std::size_t left = 0;
    Chain shown = chain;
    if (chain.size() > kMostLinks) {
        left = chain.size() - kMostLinks;
        shown.erase(shown.begin() + kMostLinks / 2,
                    shown.begin() + static_cast<std::ptrdiff_t>(kMostLinks / 2 + left));
    }
    std::vector<std::string> labels = linkLabels(snapshot, recording, shown);
    std::string text = labels.front() + " holds it";
    for (std::size_t i = 1; i < labels.size(); ++i) {
        text += i == 1 ? " through " : ", then ";
        if (left > 0 && i == labels.size() - kMostLinks / 2)
            text += std::to_string(left) + " more, then ";
        text += labels[i];
    }
    return text;
}

std::string cycleSentence(const Snapshot& snapshot, const Recording& recording,
                          const WhyAlive::Chain& cycle)
{
    std::string text;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        if (i == kMostLinks / 2 && cycle.size() > kMostLinks) {
            text += "(" + std::to_string(cycle.size() - kMostLinks) + " more) -> ";
            i += cycle.size() - kMostLinks;
        }
        // The link before leads to the object itself, its own owner may be an activation.
        const ObjectId owner = i == 0 ? cycle.back().target : cycle[i - 1].target;
        text += objectLabel(snapshot, recording, owner) + " -> ";
    }
    return text + objectLabel(snapshot, recording, cycle.back().target);
}

/// Where only collection frees: whether a cycle or nothing holds it makes no difference.
static std::string waitingSentence(const std::string& without, const std::string& name)
{
    if (!without.empty())
        return without + "nothing would reach " + name + ": it would wait for the next collection";
    return "nothing reaches " + name + " any more; it waits for the next collection";
}

std::string WhyAlive::sentence(const Snapshot& snapshot, const Recording& recording) const
{
    const std::string name = objectLabel(snapshot, recording, object);
    const std::string without = hasIgnored ? "without what is ignored, " : "";
    const std::string holds = hasIgnored ? " would hold " : " holds ";
    if (answer != Answer::Chains && onlyCollectionFrees(recording))
        return waitingSentence(without, name);
    switch (answer) {
    case Answer::Chains: {
        std::string text = without + name + (hasIgnored ? " would be" : " is") + " alive because "
                           + chainSentence(snapshot, recording, chains.front());
        for (std::size_t i = 1; i < chains.size(); ++i)
            text += ", and " + chainSentence(snapshot, recording, chains[i]);
        if (more > 0)
            text += ", and +" + std::to_string(more) + " more chains of this length";
        return text;
    }
    case Answer::OnlyCycle: {
        std::string text = without + "nothing but the cycle "
                           + cycleSentence(snapshot, recording, cycle) + holds + name;
        if (!tail.empty())
            text += ", through "
                    + holderLabel(snapshot, recording, tail.front().owner, tail.front().slot);
        return text + "; only the collector can free it";
    }
    case Answer::OnlyDying:
        return without + "only " + objectLabel(snapshot, recording, tail.front().owner) + holds
               + name + ", and that is dying";
    case Answer::Nothing: break;
    }
    return without + "nothing" + holds + name + ": it would die";
}

WhyAlive whyAlive(const ReferenceGraph& graph, ObjectId object, const Ignored& ignored,
                  std::size_t mostChains)
{
    verify(graph.snapshot().contains(object) && graph.snapshot().at(object).isAlive(),
           "only of a living object can be asked why it is alive");
    return ChainSearch(graph, graph.nodeOf(object), ignored).answer(mostChains);
}

} // namespace model
