#pragma once

#include "model/history/recording.h"
#include "model/query/references.h"

#include <string>

namespace model {

/// What would happen if references were cut, worked out from counts; nothing is done.
///
/// It is what CPython would do next, as long as no finalizer and no callback brings somebody
/// back: those that would be called are listed.
struct WhatIf
{
    std::vector<Reference> cut;
    std::vector<ObjectId> deaths; ///< At once: their counts fall to 0. In this order.
    /// Alive but held only by each other: the collector frees them, at its next occasion, with
    /// what only they hold. What was garbage before is not among them.
    std::vector<ObjectId> garbage;
    std::vector<ObjectId> finalized; ///< Of both, those whose class has a `__del__`.
    std::vector<ObjectId> callbacks; ///< Weak references that survive and have a callback.

    bool isHarmless() const { return deaths.empty() && garbage.empty(); }
    /// "without name a in __main__, Node#1 and 2 more die at once; ..."
    std::string sentence(const Snapshot& snapshot, const Recording& recording) const;
};

/// The entry of a dict is cut with its key, as `del` does.
///
/// Cost:    O(what dies and its references), plus, where something that loses a reference
///          survives, the search for who else holds it: mostly short, O(n + e) at worst.
WhatIf whatIf(const ReferenceGraph& graph, const Recording& recording,
              const std::vector<Reference>& cut);

/// The names by which an object is known: in modules and running frames.
///
/// Cost:    O(holders of the object).
std::vector<Reference> namesOf(const ReferenceGraph& graph, ObjectId object);

/// Whether the class of the object, or one that it inherits from, has a `__del__`.
///
/// Cost:    O(attributes of these classes).
bool hasFinalizer(const Snapshot& snapshot, const Recording& recording, ObjectId object);

} // namespace model
