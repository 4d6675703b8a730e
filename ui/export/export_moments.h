#pragma once

#include "model/history/groups.h"
#include "ui/export/export_source.h"

#include <vector>

namespace ui {

/// The moment after the script's last line: its frame, the first of all, is about to be left, and
/// what it made is still there. What the interpreter takes apart afterwards comes later.
model::EventIndex endOfScript(const model::Timeline& timeline);

/// All moments of a kind from the beginning to the end of the script, which is the last one: where
/// a line or statement is about to run, or where such a step has been done. Finalizers may run
/// lines even behind it, and those are moments, too.
///
/// Cost:    O(events).
std::vector<model::EventIndex> momentsOf(const model::Timeline& timeline, model::StepKind kind);

/// The stop points of the lesson that the script is, with their captions; none if it is no lesson.
/// The timeline is moved.
std::vector<ExportMoment> lessonStops(model::Timeline& timeline);

/// The moments with the stop points among them, which take the place of moments at the same cursor.
std::vector<ExportMoment> withStops(const std::vector<model::EventIndex>& cursors,
                                    const std::vector<ExportMoment>& stops);

/// Those from the first time that line `from` is about to run to the first time, behind that, of
/// line `to`; 0: from the beginning, to the end.
std::vector<ExportMoment> between(const std::vector<ExportMoment>& moments,
                                  const model::Timeline& timeline, std::uint32_t from,
                                  std::uint32_t to);

} // namespace ui
