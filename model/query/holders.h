#pragma once

#include "model/query/labels.h"
#include "model/query/references.h"

namespace model {

/// One holder, or several that native code has without a name of their own.
struct CountTerm
{
    ObjectId owner; ///< None: the interpreter.
    Slot slot;
    std::uint32_t count = 1;
    std::string label; ///< See holderLabel().
};

/// An object's reference count as a sum of named holders.
struct CountBreakdown
{
    std::uint32_t count = 0; ///< The sum of the terms' counts.
    bool isStatic = false;   ///< The interpreter keeps the object for its whole life.
    std::vector<CountTerm> terms;

    /// "3 = name a in __main__ + [0] of list#4 + argument of getrefcount"
    std::string sentence() const;
};

/// Names first, then parts of objects, then what is only there for a moment.
///
/// Cost:    O(n + e) for n objects and e references.
CountBreakdown breakdown(const Snapshot& snapshot, const Recording& recording, ObjectId object);

/// The same for who asks several questions about one moment.
///
/// Cost:    O(k log k) for k holders, and their labels.
CountBreakdown breakdown(const ReferenceGraph& graph, const Recording& recording, ObjectId object);

} // namespace model
