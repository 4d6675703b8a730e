#pragma once

#include "model/history/timeline.h"

namespace model {

/// One question "who is only referred to from inside?", answered step by step: the numbers are
/// those that the collector worked with (see Reachability, which made them both times).
struct ReachabilityFilm
{
    /// A reference from inside the list, and what is left of the target's count without it.
    struct Subtraction
    {
        ObjectId owner; ///< The referrer, or the activation that it keeps.
        Slot slot;
        ObjectId target;
        std::uint32_t left;
    };
    enum class Move : std::uint8_t {
        Out,     ///< Nobody outside seems to refer to it: moved among the unreachable.
        Back,    ///< Something reachable refers to it: back to the end of the list.
        Reached, ///< The same, before its turn came: it will not be moved out.
    };
    struct Step
    {
        Move move;
        ObjectId object;
        ObjectId because; ///< Who refers to it; none for Out.
        Slot slot;
    };

    std::vector<ObjectId> examined;    ///< The list in its order.
    std::vector<std::uint32_t> copied; ///< gc_refs of each: its reference count.
    std::vector<Subtraction> subtractions;
    std::vector<std::uint32_t> left; ///< gc_refs of each after all subtractions.
    std::vector<Step> moves;
    std::vector<ObjectId> reachable; ///< In the order they have afterwards.
    std::vector<ObjectId> unreachable;

    bool isEmpty() const { return examined.empty(); }
};

/// One collection to be watched phase by phase, made on demand from the recording: the events
/// tell the phases, the snapshots at their starts the numbers.
struct CollectionFilm
{
    enum class Fate : std::uint8_t {
        Cleared,        ///< Its references were broken when its turn came.
        DiedBefore,     ///< It died with a neighbour that was cleared first.
        Saved,          ///< Went to gc.garbage instead (DEBUG_SAVEALL).
        Uncollectable,  ///< A finalizer of old protects it.
        DiedFinalizing, ///< Died while finalizers ran: not counted.
        Resurrected,    ///< A finalizer brought it back.
    };
    struct Trash
    {
        ObjectId object;
        Fate fate;
        EventIndex begin = 0; ///< Cleared: the events that broke its references ...
        EventIndex end = 0;   ///< ... end here.
    };

    EventIndex start = 0; ///< event::CollectionStarted
    EventIndex end = 0;   ///< event::CollectionFinished; the journal's size if it never came.
    int generation = 0;
    bool isAutomatic = false;
    bool isTracing =
        false; ///< It marked and swept: `first` tells no counts, and there is no trash.
    std::uint32_t collected = 0;
    std::uint32_t uncollectable = 0;
    GenerationOrder before; ///< The generations' lists at the start ...
    GenerationOrder after;  ///< ... and at the end.
    ReachabilityFilm first;
    ReachabilityFilm second;  ///< After the finalizers: who is still unreachable?
    std::vector<Trash> trash; ///< All that was found unreachable, in the first order.
};

/// Where the collections of a run start.
///
/// Cost:    O(events).
std::vector<EventIndex> collectionStarts(const Journal& journal);

/// The collector's lists before event `index`.
///
/// Cost:    O(index).
GenerationOrder generationsAt(const Recording& recording, EventIndex index);

/// Films the collection that starts with event `start`. The timeline is moved, and put back
/// to where it stood.
///
/// Errors:  asking for an event that starts no collection is a caller bug (see verify()).
/// Cost:    O(start + objects and references examined).
CollectionFilm filmCollection(Timeline& timeline, EventIndex start);

} // namespace model
