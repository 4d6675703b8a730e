#pragma once

#include "model/history/edge_list.h"
#include "model/journal/event.h"

#include <array>
#include <memory>
#include <vector>

namespace model {

/// One strong reference as seen from the object it keeps alive.
struct Holder
{
    ObjectId owner; ///< None: native code of the interpreter.
    Slot slot;

    friend bool operator==(const Holder&, const Holder&) = default;
};

/// What one object (or activation) looks like at one moment.
struct ObjectState
{
    enum class Life : std::uint8_t { Unborn, Alive, Dead };

    static constexpr std::uint32_t kStaticCount = 1U << 29U;

    Life life = Life::Unborn;
    Kind kind = Kind::None;
    bool isTracked = false;
    bool isRunning = false;      ///< Activations: between FrameEntered and FrameLeft.
    bool isUnreachable = false;  ///< The running collection found it unreachable.
    std::uint8_t generation = 0; ///< 0 while it is not tracked.
    std::uint8_t finalizerCalls = 0;
    std::uint32_t refcount = 0;
    std::uint32_t nativeHolders = 0; ///< References held by native code, part of refcount.
    ObjectId type;                   ///< Class; for an Activation its code object.
    TextId text;                     ///< See event::Allocated.
    ObjectId referent;               ///< Weak references: their target, none when cleared.
    ObjectId lastReferent;           ///< Weak references: their target before it was cleared.
    ObjectId caller;                 ///< Running activations: the one below.
    /// Activations: the generator or frame object that keeps it. Dicts: the module or class
    /// whose namespace it is.
    ObjectId keeper;
    std::uint32_t line = 0;         ///< Activations: the current line, from 1; 0 before the first.
    EdgeList edges;                 ///< Strong references it holds, ordered by slot.
    std::vector<ObjectId> weakrefs; ///< Refs and proxies that point at it, newest first.

    bool isAlive() const { return life == Life::Alive; }
    /// Whether the interpreter keeps it for its whole life: its count says nothing (R16).
    bool isStatic() const { return refcount >= kStaticCount; }
    friend bool operator==(const ObjectState&, const ObjectState&) = default;
};

/// All objects at one moment of a run: a value that can be copied for little (chunks are
/// shared until one of the copies changes) and moved through time event by event.
///
/// Not a heap: nothing here executes or dies by itself.
///
/// Errors:  asking for an id that the run never gave out, or an event that does not fit the
///          state, is a caller bug (see verify()).
/// Cost:    at(): O(1); apply(), revert(): mostly O(1), see EdgeList; copying: O(n / 256);
///          holdersOf(), liveObjects(): O(n + e).
class Snapshot
{
public:
    const ObjectState& at(ObjectId id) const;
    bool contains(ObjectId id) const { return id.value != 0 && id.value <= m_lastId; }
    /// The highest id so far; ids run from 1.
    std::uint32_t lastId() const { return m_lastId; }

    std::vector<ObjectId> liveObjects() const;
    /// By ascending owner, then slot; the interpreter first, and only once, however many
    /// references it holds (see ObjectState::nativeHolders).
    std::vector<Holder> holdersOf(ObjectId target) const;

    ObjectId topFrame() const { return m_topFrame; }
    void setTopFrame(ObjectId frame) { m_topFrame = frame; }
    /// The module `__main__`, whose dict is the script's global namespace.
    ObjectId mainModule() const { return m_mainModule; }
    void setMainModule(ObjectId module) { m_mainModule = module; }
    /// The dict of `__main__`: none while there is no such module.
    ObjectId mainNamespace() const;
    /// The globals of the code that a frame runs: none before it is entered.
    ObjectId globalsOf(ObjectId frame) const;

    /// Takes one event into account, or back. They have to come in the journal's order.
    void apply(const Event& event);
    void revert(const Event& event);

    /// For building a first state from a heap: the state of `id`, made if need be.
    ObjectState& edit(ObjectId id);
    /// For the same purpose: makes the references known that an ObjectState derives from edges.
    void completeFirstState();

    /// Bytes copied so far because a copy of this snapshot shared them.
    std::size_t copiedBytes() const { return m_copiedBytes; }
    /// Bytes that this snapshot does not share with `other`.
    std::size_t bytesNotIn(const Snapshot& other) const;

    friend bool operator==(const Snapshot& a, const Snapshot& b);

private:
    friend struct Applier;
    friend struct Reverter;

    static constexpr std::size_t kChunk = 256;
    using Chunk = std::array<ObjectState, kChunk>;

    /// What one collection found unreachable; earlier collections hang behind, so that going
    /// back over a collection's end finds the flags it took away.
    struct Trash
    {
        std::uint32_t collection;
        std::vector<ObjectId> objects;
        std::shared_ptr<Trash> previous;

        ~Trash();
    };

    ObjectState& own(ObjectId id);
    std::shared_ptr<Chunk>& ownChunk(std::shared_ptr<Chunk>& chunk);
    std::vector<ObjectId>& ownTrash();
    void forgetBirth(ObjectId id);
    void putEdge(ObjectId owner, Slot slot, ObjectId target);
    void takeEdge(ObjectId owner, Slot slot, ObjectId target);
    void putUnreachable(ObjectId id);
    void takeUnreachable(ObjectId id);
    void markUnreachable(bool isUnreachable);

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::shared_ptr<Trash> m_trash;
    std::uint32_t m_collections = 0;
    std::uint32_t m_lastId = 0;
    ObjectId m_topFrame;
    ObjectId m_mainModule;
    std::size_t m_copiedBytes = 0;
};

} // namespace model
