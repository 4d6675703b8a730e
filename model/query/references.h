#pragma once

#include "model/history/snapshot.h"

#include <atomic>
#include <span>
#include <unordered_map>
#include <vector>

namespace model {

/// One strong reference, named by both of its ends.
struct Reference
{
    /// None: native code of the interpreter. An activation stands for the generator or frame
    /// object that keeps it, where one does.
    ObjectId owner;
    Slot slot;
    ObjectId target;

    friend bool operator==(const Reference&, const Reference&) = default;
};

/// References that a question leaves out: "and without these?"
struct Ignored
{
    /// Without an owner: all that native code holds of the target.
    std::vector<Reference> references;
    std::vector<ObjectId> owners; ///< All that these hold.

    bool isEmpty() const { return references.empty() && owners.empty(); }
    /// Cost:    O(what is ignored).
    bool has(const Reference& reference) const;
};

/// The references of one moment, to be followed in both directions. Built once, it answers any
/// number of questions about that moment.
///
/// Not a copy of the heap: the snapshot has to outlive it.
///
/// Whoever asks may lose interest: once `giveUp` is true all questions over this graph end early,
/// and what they answer is worth nothing.
///
/// Cost:    construction O(n + e) for n objects and e references, 8 bytes each; all else O(1),
///          or O(what is visited).
class ReferenceGraph
{
public:
    explicit ReferenceGraph(const Snapshot& snapshot, const std::atomic<bool>* giveUp = nullptr);

    const Snapshot& snapshot() const { return m_snapshot; }
    bool isGivenUp() const { return m_giveUp != nullptr && *m_giveUp; }

    /// By ascending owner, then slot; without native code.
    std::span<const Holder> holdersOf(ObjectId target) const
    {
        return {m_holders.data() + m_first[target.value],
                m_first[target.value + 1] - m_first[target.value]};
    }
    /// The place of the first of holdersOf() among all holders: a number for each reference.
    std::size_t firstHolder(ObjectId target) const { return m_first[target.value]; }
    std::size_t references() const { return m_holders.size(); }

    bool isHeldByInterpreter(ObjectId object) const
    {
        const ObjectState& state = m_snapshot.at(object);
        return state.kind != Kind::Activation
               && (state.nativeHolders > 0 || (state.isAlive() && state.isStatic()));
    }
    /// A frame that runs, or that native code makes at the moment: its slots are roots.
    bool isRunning(ObjectId owner) const
    {
        const ObjectState& state = m_snapshot.at(owner);
        return state.kind == Kind::Activation && (state.isRunning || !state.keeper);
    }
    /// The dict of a module: what it holds are names of the module.
    bool isNamespace(ObjectId owner) const
    {
        const ObjectState& state = m_snapshot.at(owner);
        return state.kind == Kind::Dict && state.keeper
               && m_snapshot.at(state.keeper).kind == Kind::Module;
    }
    /// The object behind an owner: for a kept activation the one that keeps it.
    ObjectId nodeOf(ObjectId owner) const
    {
        const ObjectState& state = m_snapshot.at(owner);
        return state.kind == Kind::Activation && state.keeper ? state.keeper : owner;
    }
    /// The activation that a generator or frame object keeps, or none.
    ObjectId keptBy(ObjectId keeper) const
    {
        const auto found = m_kept.find(keeper);
        return found == m_kept.end() ? ObjectId{} : found->second;
    }

    /// Calls visit(Reference) for all that the object holds, itself or by the activation that
    /// it keeps.
    template <class Visit>
    void forEachReference(ObjectId object, Visit&& visit) const
    {
        for (const Edge& edge : m_snapshot.at(object).edges)
            visit(Reference{object, edge.slot, edge.target});
        if (const ObjectId kept = keptBy(object))
            for (const Edge& edge : m_snapshot.at(kept).edges)
                visit(Reference{kept, edge.slot, edge.target});
    }

private:
    bool indexHolders();

    const Snapshot& m_snapshot;
    const std::atomic<bool>* m_giveUp;
    std::vector<std::uint32_t> m_first; // By target: where its holders begin.
    std::vector<Holder> m_holders;
    std::unordered_map<ObjectId, ObjectId> m_kept;
};

/// By id: what native code, running frames, and all that these hold keep alive. The other
/// living objects are garbage.
///
/// Cost:    O(n + e).
std::vector<bool> heldFromRoots(const ReferenceGraph& graph, const Ignored& ignored = {});

/// Which references are followed from an object onwards.
enum class Through : std::uint8_t {
    Everything,
    /// Not those to classes, globals, code and what else leads from anything to everything.
    Data,
};

/// Whether the reference says what an object is made of rather than what it refers to.
bool isMachinery(Role role);

/// All that the object holds, directly or not, nearest first; the object itself only where a
/// cycle leads back to it, and then first. `most`: to stop early.
///
/// Cost:    O(objects found and their references).
std::vector<ObjectId> reachableFrom(const ReferenceGraph& graph, ObjectId object, Through through,
                                    std::size_t most = ~std::size_t{0});

} // namespace model
