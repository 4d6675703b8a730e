#pragma once

#include "ui/export/export_source.h"
#include "ui/panels/question_answer.h"
#include "ui/picture/scene_marks.h"

namespace ui {

/// What the scene shows of an answer.
///
/// Cost:    O(what the answer names).
SceneMarks marksFor(const QuestionAnswer& answer);

/// The groups of objects that hold each other, one of them chosen (or -1).
SceneMarks cycleMarks(const QuestionAnswer& answer, int chosen);

/// The question, asked at whatever moment is wanted.
MomentMarker markerFor(const Question& question);

} // namespace ui
