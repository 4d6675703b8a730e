#pragma once

#include "model/history/recording.h"

#include <string>
#include <vector>

namespace model {

/// What ran because the script imported something: none of it is the script's own doing, and
/// there can be much of it.
struct LibraryCode
{
    /// An import statement behind its line, or the body of a module that was imported in some
    /// other way; with all that is imported in turn. The events from begin to end, without end.
    struct Import
    {
        EventIndex begin = 0;
        EventIndex end = 0;
        std::string statement;         ///< "import enum"
        std::uint32_t firstObject = 0; ///< Objects that were born meanwhile,
        std::uint32_t lastObject = 0;  ///< this one included.
    };

    /// Shorter statements, of what is there already, are not worth a word.
    static constexpr EventIndex kFewEvents = 20;

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
    explicit LibraryCodeFinder(const Recording& recording);

    /// `event`, the one at `index`, has just changed `snapshot`; `isScriptLine`: it reaches a
    /// line of the script itself.
    void after(const Snapshot& snapshot, const Event& event, EventIndex index, bool isScriptLine);
    /// What was found up to the cursor `end`.
    LibraryCode take(EventIndex end, const Snapshot& snapshot);

private:
    std::string importAt(const Snapshot& snapshot, const event::LineReached& reached) const;
    void start(EventIndex begin, ObjectId frame, std::uint32_t firstObject, std::string statement);
    void finish(EventIndex end, const Snapshot& snapshot);

    const Recording& m_recording;
    std::vector<std::string> m_imports; // By line, from 1; empty for all other lines.
    LibraryCode m_found;
    ObjectId m_frame; // With it ends the import that is under way.
    bool m_isLine = false;
};

} // namespace model
