#pragma once

#include "model/core/ids.h"
#include "model/history/library_code.h"

#include <vector>

namespace ui {

/// The length of a run as a line: an event is one unit long, but a folded stretch of events takes
/// little room, however much happens in it.
///
/// Units:   moments are cursor positions; places are lengths along the line from its beginning.
/// Cost:    place(), moment(): O(log folds).
class TimelineAxis
{
public:
    /// What an import takes at most.
    static constexpr double kImportRoom = 40;

    TimelineAxis() = default;
    /// `imports` may be null.
    TimelineAxis(model::EventIndex eventCount, const model::LibraryCode* imports);

    /// From `begin` on everything together takes at most `room`. Only once, behind all imports
    /// before it.
    void foldFrom(model::EventIndex begin, double room);

    double length() const { return place(m_end); }
    double end() const { return m_end; }
    double place(double moment) const;
    double moment(double place) const;

private:
    struct Fold
    {
        double begin; ///< A moment,
        double end;   ///< behind it.
        double place; ///< Where it begins,
        double room;  ///< and how long it is there.
    };

    void add(double begin, double end, double room);

    double m_end = 0;
    std::vector<Fold> m_folds; ///< In order; they never overlap.
};

} // namespace ui
