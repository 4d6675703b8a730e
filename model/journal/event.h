#pragma once

#include "model/core/ids.h"
#include "model/journal/kind.h"
#include "model/journal/slot.h"

#include <cstdint>
#include <variant>

namespace model {

/// Every change of the heap is one of these. Each carries what is needed to apply it and
/// to take it back; counts stand as before and after.
namespace event {

/// Something is born, with one reference held by native code (an Activation: with none).
struct Allocated
{
    ObjectId object;
    ObjectId type; ///< Its class; for an Activation its code object.
    Kind kind;
    bool isTracked; ///< Always false at birth for objects the collector ignores.
    TextId text;    ///< Short text of an atom ('one', 42), name of a function, class, module, code.
    /// Whether the counter of the youngest generation went up with it, and no collection has
    /// begun since.
    bool isCounted = false;
};

/// The object is gone, with count 0 and nothing left inside.
struct Freed
{
    ObjectId object;
    bool isCounted = false; ///< Whether the counter of the youngest generation went down with it.
};

/// One more reference: `owner` holds `target` in `slot`.
struct Linked
{
    ObjectId owner;
    Slot slot;
    ObjectId target;
    std::uint32_t before; ///< Count before; after = before + 1.
};

/// One reference fewer.
struct Unlinked
{
    ObjectId owner;
    Slot slot;
    ObjectId target;
    std::uint32_t before; ///< Count before; after = before - 1.
};

/// A reference changes hands: the count stays as it is.
struct Moved
{
    ObjectId fromOwner;
    Slot fromSlot;
    ObjectId toOwner;
    Slot toSlot;
    ObjectId target;
};

/// Positions from `at` on shift by `delta`: an insertion (positive) opens empty places, a
/// deletion (negative) closes -delta empty places that begin at `at`.
struct ItemsShifted
{
    ObjectId owner;
    std::uint32_t at;
    std::int32_t delta;
};

struct Tracked
{
    ObjectId object;
};
struct Untracked
{
    ObjectId object;
    std::uint8_t generation; ///< Where it was.
};

/// The collector moved an object to the end of a generation (3: permanent), maybe of its own.
struct GenerationChanged
{
    ObjectId object;
    std::uint8_t before;
    std::uint8_t after;
};

/// `ref` (a ref or proxy) now points weakly at `referent`.
struct WeakrefLinked
{
    ObjectId ref;
    ObjectId referent;
};

enum class ClearReason : std::uint8_t {
    ReferentDied,    ///< The count reached 0.
    ReferentIsTrash, ///< The collector found the referent unreachable.
    RefDied,         ///< The ref itself died first; no callback.
    RefIsTrash,      ///< The ref itself is unreachable; no callback.
};

/// `ref` points at nothing from now on.
struct WeakrefCleared
{
    ObjectId ref;
    ObjectId referent;
    ClearReason reason;
};

struct CallbackCalled
{
    ObjectId ref;
    ObjectId callback;
};
struct CallbackReturned
{
    ObjectId ref;
    bool raised;
};

enum class CacheUse : std::uint8_t { Hit, Miss, Eviction, Death };

/// A WeakCache counted something: a request, an object it keeps no longer, or one that died.
struct CacheUsed
{
    ObjectId cache;
    ObjectId key;
    CacheUse use;
};

struct FinalizerCalled
{
    ObjectId object;
};
struct FinalizerReturned
{
    ObjectId object;
    bool resurrected;
};

/// A frame begins or ends. `caller` is the Activation below it (none for the first).
struct FrameEntered
{
    ObjectId frame;
    ObjectId caller;
};
struct FrameLeft
{
    ObjectId frame;
    ObjectId caller;
};

/// An Activation is kept by a generator or a frame object from now on.
struct FrameOwned
{
    ObjectId frame;
    ObjectId ownerBefore;
    ObjectId ownerAfter;
};

/// The frame reached another line of its code.
struct LineReached
{
    ObjectId frame;
    std::uint32_t before;
    std::uint32_t after;
};

enum class Stream : std::uint8_t { Out, Error };

struct OutputWritten
{
    Stream stream;
    TextId text;
};

/// An exception starts to travel; `frame` is where it was raised.
struct ExceptionRaised
{
    ObjectId exception;
    ObjectId frame;
};
/// A handler took it (or nobody did: frame is none).
struct ExceptionCaught
{
    ObjectId exception;
    ObjectId frame;
};
/// An exception that cannot travel (in `__del__`, in a callback) was reported on stderr.
struct ExceptionIgnored
{
    ObjectId exception;
    ObjectId where;
};

/// The phases of one collection, in the order of CPython's gc_collect_main().
enum class CollectorPhase : std::uint8_t {
    UpdateRefs,
    SubtractRefs,
    MoveUnreachable,
    MoveLegacyFinalizers,
    HandleWeakrefs,
    FinalizeGarbage,
    HandleResurrected,
    DeleteGarbage,
    // Where only collection frees:
    Mark,
    Sweep,
};

struct CollectionStarted
{
    std::uint8_t generation;
    bool isAutomatic;
};
struct CollectionPhaseEntered
{
    CollectorPhase phase;
    std::uint32_t count; ///< Objects the phase starts with.
};
/// The collector found that only trash refers to the object.
struct FoundUnreachable
{
    ObjectId object;
};
struct CollectionFinished
{
    std::uint8_t generation;
    std::uint32_t collected;
    std::uint32_t uncollectable;
};

/// The text that stands for an object changed (a class or function was renamed, a
/// bytearray changed).
struct TextChanged
{
    ObjectId object;
    TextId before;
    TextId after;
};

/// A statement of the session (not of the script) starts.
struct StatementStarted
{
    std::uint32_t statement;
};

/// The run was stopped at a limit or by the user; nothing follows.
struct RunStopped
{
    TextId reason;
};

} // namespace event

using Event =
    std::variant<event::Allocated, event::Freed, event::Linked, event::Unlinked, event::Moved,
                 event::ItemsShifted, event::Tracked, event::Untracked, event::GenerationChanged,
                 event::WeakrefLinked, event::WeakrefCleared, event::CallbackCalled,
                 event::CallbackReturned, event::CacheUsed, event::FinalizerCalled,
                 event::FinalizerReturned, event::FrameEntered, event::FrameLeft, event::FrameOwned,
                 event::LineReached, event::OutputWritten, event::ExceptionRaised,
                 event::ExceptionCaught, event::ExceptionIgnored, event::CollectionStarted,
                 event::CollectionPhaseEntered, event::FoundUnreachable, event::CollectionFinished,
                 event::TextChanged, event::StatementStarted, event::RunStopped>;

static_assert(sizeof(Event) <= 24, "Ten million events have to fit into a quarter of a gigabyte.");

} // namespace model
