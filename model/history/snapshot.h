#pragma once

#include "model/journal/event.h"

#include <array>
#include <memory>
#include <vector>

namespace model {

/// One strong reference as seen from its owner.
struct Edge
{
    Slot slot;
    ObjectId target;

    friend bool operator==(const Edge&, const Edge&) = default;
};

/// One strong reference as seen from the object it keeps alive.
struct Holder
{
    ObjectId owner; ///< None: native code of the interpreter.
    Slot slot;
};

/// What one object (or activation) looks like at one moment.
struct ObjectState
{
    enum class Life : std::uint8_t { Unborn, Alive, Dead };

    Life life = Life::Unborn;
    Kind kind = Kind::None;
    bool isTracked = false;
    bool isRunning = false;        ///< Activations: between FrameEntered and FrameLeft.
    bool isUnreachable = false;    ///< The running collection found it unreachable.
    std::uint8_t generation = 0;   ///< Meaningful while isTracked.
    std::uint8_t finalizerCalls = 0;
    std::uint32_t refcount = 0;
    std::uint32_t nativeHolders = 0; ///< References held by native code, part of refcount.
    ObjectId type;     ///< Class; for an Activation its code object.
    TextId text;       ///< See event::Allocated.
    ObjectId referent; ///< Weak references: what they point at, none when cleared.
    ObjectId lastReferent; ///< Weak references: what they pointed at before they were cleared.
    ObjectId caller;   ///< Activations: the one below.
    ObjectId keeper;   ///< Activations: the generator or frame object that keeps it.
    std::uint32_t line = 0; ///< Activations: the current line, from 1; 0 before the first.
    std::vector<Edge> edges;        ///< Strong references it holds, ordered by slot.
    std::vector<ObjectId> weakrefs; ///< Refs and proxies that point at it, newest first.

    bool isAlive() const { return life == Life::Alive; }
    friend bool operator==(const ObjectState&, const ObjectState&) = default;
};

/// All objects at one moment of a run: a value that can be copied for little (chunks are
/// shared until one of the copies changes) and moved through time event by event.
///
/// Not a heap: nothing here executes or dies by itself.
///
/// Errors:  asking for an id that the run never gave out is a caller bug (see verify()).
/// Cost:    at(), apply(), revert(): O(edges of the owner) at worst, O(1) mostly;
///          copying: O(n / 256); holdersOf(), liveObjects(): O(n + e).
class Snapshot
{
public:
    const ObjectState& at(ObjectId id) const;
    bool contains(ObjectId id) const { return id.value != 0 && id.value <= m_lastId; }
    /// The highest id so far; ids run from 1.
    std::uint32_t lastId() const { return m_lastId; }

    std::vector<ObjectId> liveObjects() const;
    std::vector<Holder> holdersOf(ObjectId target) const;

    ObjectId topFrame() const { return m_topFrame; }
    /// The module `__main__`, whose dict is the script's global namespace.
    ObjectId mainModule() const { return m_mainModule; }
    void setMainModule(ObjectId module) { m_mainModule = module; }

    /// Takes one event into account, or back. They have to come in the journal's order.
    void apply(const Event& event);
    void revert(const Event& event);

    /// For building a first state from a heap: the state of `id`, made if need be.
    ObjectState& edit(ObjectId id);

    friend bool operator==(const Snapshot& a, const Snapshot& b);

private:
    friend struct Applier;
    friend struct Reverter;

    static constexpr std::size_t kChunk = 256;
    using Chunk = std::array<ObjectState, kChunk>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::uint32_t m_lastId = 0;
    ObjectId m_topFrame;
    ObjectId m_mainModule;
};

} // namespace model
