#pragma once

#include "model/history/timeline.h"
#include "model/query/script_place.h"

#include <string>

namespace model {

/// What became of a weak reference's callback, and why.
struct CallbackFate
{
    enum class Answer : std::uint8_t {
        Called,
        NoCallback,    ///< The weak reference was made without one.
        ReferentAlive, ///< Its object is still alive when the recording ends.
        RefDiedFirst,  ///< The weak reference died before its object.
        RefWasTrash,   ///< The same collection found both unreachable (R133).
        RefWasDying,   ///< It was being taken apart itself when its object died.
    };

    ObjectId ref;
    ObjectId referent;
    ObjectId callback; ///< None: NoCallback.
    Answer answer = Answer::NoCallback;
    EventIndex event = 0;   ///< The call, or what prevented it; 0 where nothing did.
    ScriptPlace place;      ///< Where that was.
    bool hasRaised = false; ///< The callback raised an exception.

    /// "the callback of weakref#3 was called in line 7 (event 120): Node#2 had died"
    std::string sentence(Timeline& timeline) const;
};

/// The whole life of the weak reference `ref` (or proxy) is looked at. The timeline is moved and
/// put back.
///
/// Errors:  asking for what is no weak reference is a caller bug (see verify()).
/// Cost:    O(events).
CallbackFate callbackFate(Timeline& timeline, ObjectId ref);

/// The weak reference that an object was the callback of in this run, the last one; a finalizer is
/// that of the reference that it waits with. None: it never was.
///
/// Cost:    O(events).
ObjectId refWithCallback(const Recording& recording, ObjectId callback);

} // namespace model
