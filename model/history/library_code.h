#pragma once

#include "model/history/snapshot.h"

#include <vector>

namespace model {

/// What ran because the script imported a module that is written in Python: none of it is the
/// script's own doing, and there can be much of it.
struct LibraryCode
{
    /// The body of one module, with all that it imports in turn. The events from begin to end,
    /// without end.
    struct Import
    {
        EventIndex begin = 0;
        EventIndex end = 0;
        TextId name;                   ///< Of the module.
        std::uint32_t firstObject = 0; ///< Objects that were born meanwhile,
        std::uint32_t lastObject = 0;  ///< this one included.
    };

    std::vector<Import> imports; ///< In order; they never overlap.

    /// The import in whose midst the cursor stands: behind its first event, before its last has
    /// happened. Null if none. Cost: O(log imports).
    const Import* around(EventIndex cursor) const;
    /// Whether the object was born while a module was imported. Cost: O(log imports).
    bool made(ObjectId object) const;
};

/// Collects LibraryCode while somebody walks through a run.
class LibraryCodeFinder
{
public:
    /// `event`, the one at `index`, has just changed `snapshot`.
    void after(const Snapshot& snapshot, const Event& event, EventIndex index);
    /// What was found up to the cursor `end`.
    LibraryCode take(EventIndex end, const Snapshot& snapshot);

private:
    void finish(EventIndex end, const Snapshot& snapshot);

    LibraryCode m_found;
    ObjectId m_body; // The frame of the outermost module that is being imported.
};

} // namespace model
