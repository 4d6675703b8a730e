#pragma once

#include "model/history/recording.h"
#include "model/query/references.h"

#include <string>

namespace model {

/// The smallest set of references without which no root leads to an object any more: it dies,
/// or becomes garbage (whatIf() says which).
struct SmallestCut
{
    enum class Answer : std::uint8_t {
        Found,
        AlreadyLost, ///< Nothing leads to it even now: it is garbage.
        Impossible,  ///< References that no statement can cut hold it: see obstacle.
        TooMany,     ///< More than the limit.
    };

    ObjectId object;
    Answer answer = Answer::Found;
    std::vector<Reference> references; ///< Found: in the order of their owners.
    Reference obstacle;                ///< Impossible: where that begins at a root.
    std::size_t limit = 0;

    std::string sentence(const Snapshot& snapshot, const Recording& recording) const;
};

/// Whether a statement of Python can take this reference away: names, attributes, items of
/// lists, entries and members can go; items of tuples, classes of instances, temporaries and
/// what native code holds cannot.
bool isCuttable(const Snapshot& snapshot, const Reference& reference);

/// Of several such sets it is the one that lies nearest to the object.
///
/// Cost:    O((references in the cut + 2) * (n + e)): maximum flow over references of capacity
///          one, by shortest augmenting paths.
SmallestCut smallestCut(const ReferenceGraph& graph, ObjectId object, std::size_t limit = 32);

} // namespace model
