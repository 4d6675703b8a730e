#pragma once

#include "model/lesson/lesson.h"
#include "model/lesson/lesson_lines.h"

namespace model {

struct FoundAnchor
{
    StopAnchor anchor;
    std::string problem; ///< Why there is none.
};

/// Which statement a comment of the lines `first` to `end` (not included) belongs to: the one above
/// it at its own depth with all that is inside of it, or else the first one below it in its suite.
FoundAnchor findAnchor(const std::vector<LogicalLine>& lines, std::size_t first, std::size_t end);

} // namespace model
