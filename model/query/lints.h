#pragma once

#include "model/history/recording.h"
#include "model/query/script_place.h"

#include <atomic>
#include <string>

namespace model {

/// A common mistake with lifetimes that a run has made, and what to do about it.
struct Lint
{
    enum class Rule : std::uint8_t {
        FinalizerKeepsObject, ///< weakref.finalize(obj, obj.method): obj cannot die.
        HeldOnlyWeakly,       ///< A lambda or bound method that only a weak reference knows.
        ValueRefersToKey,     ///< In a WeakKeyDictionary: the entry never goes.
        ExceptionInOwnFrame,  ///< exception -> traceback -> frame -> local -> exception.
        ClosureHoldsItself,   ///< function -> cell -> the same function.
    };

    Rule rule = Rule::FinalizerKeepsObject;
    ObjectId object;
    EventIndex event = 0; ///< When it was seen.
    std::uint32_t line = 0;
    std::uint32_t times = 1; ///< How often in this line.
    std::string message;     ///< What is wrong, with the objects' names at that moment.
    std::string advice;      ///< What would mend it.
};

/// "finalizer-keeps-object", "held-only-weakly", ...
std::string_view ruleName(Lint::Rule rule);

/// Looks for these mistakes in a whole run, in the order in which they show; one for each rule
/// and line. What libraries do on their own is not looked at.
///
/// A value that comes to refer to its key late, and a WeakKeyDictionary that is gone before the
/// script ends, can escape: entries are looked at when they are made, when a collection begins
/// and when the script ends.
///
/// Cost:    O(events), and O(what is reachable, 2000 objects at most) for each suspect.
/// Gives up and finds nothing once `cancel` is true.
std::vector<Lint> lints(const Recording& recording, const std::atomic<bool>* cancel = nullptr);

} // namespace model
