#pragma once

#include "model/history/timeline.h"
#include "model/lesson/lesson.h"
#include "ui/picture/scene_marks.h"
#include "ui/picture/view_options.h"

namespace ui {

/// What a stop of a lesson wants to be seen, on top of `options`; the timeline stands at the stop.
///
/// Cost:    O(names * references on their paths).
ViewOptions viewForStop(ViewOptions options, const model::Lesson& lesson,
                        const model::LessonStop& stop, const model::Timeline& timeline);

/// What the stop points at, without what `others` marks already; the timeline stands at the stop.
SceneMarks marksForStop(const model::LessonStop& stop, const model::Timeline& timeline,
                        SceneMarks others = {});

} // namespace ui
