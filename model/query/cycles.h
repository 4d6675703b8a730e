#pragma once

#include "model/history/recording.h"
#include "model/query/references.h"

#include <string>

namespace model {

/// Objects each of which holds all the others, directly or not.
struct CycleGroup
{
    std::vector<ObjectId> members; ///< By ascending id.
    /// References from outside that keep the group alive: their owners are held from roots. In
    /// the order of the members, names and all.
    std::vector<Reference> keepers;
    /// A class with its dict, methods and order of inheritance: every class is such a group.
    bool isClass = false;

    bool isGarbage() const { return keepers.empty(); }
    /// "Node#1 and Node#2 hold each other; name a in __main__ keeps them alive"
    std::string sentence(const Snapshot& snapshot, const Recording& recording) const;
};

/// All such groups among the living objects that were made since `older` (an id: mostly that
/// of the recording's last object before the script). Names in modules lead out of a group: a
/// module and its functions are none.
///
/// Cost:    O(n + e); without recursion.
/// Source:  R. Tarjan, Depth-first search and linear graph algorithms, 1972.
std::vector<CycleGroup> cycleGroups(const ReferenceGraph& graph, std::uint32_t older);

} // namespace model
