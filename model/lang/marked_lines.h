#pragma once

#include "model/core/source.h"

#include <string>
#include <vector>

namespace model {

/// The source lines of one entry of a traceback as 3.13 shows them: of an expression over several
/// lines the first, the last and those around its operator or brackets, each with its marks below,
/// all indented by four. `lines` are those from the span's first line on, at least to its last.
///
/// Errors:  none; a span without columns gives its first line alone.
/// Cost:    linear in the lines; they are parsed twice.
/// Source:  CPython 3.13, Lib/traceback.py, StackSummary.format_frame_summary().
std::string markedLines(const std::vector<std::string>& lines, const SourceSpan& span);

} // namespace model
