#pragma once

#include "ui/panels/question_answer.h"
#include "ui/scene/scene_marks.h"

namespace ui {

/// What the scene shows of an answer.
///
/// Cost:    O(what the answer names).
SceneMarks marksFor(const QuestionAnswer& answer);

/// The groups of objects that hold each other, one of them chosen (or -1).
SceneMarks cycleMarks(const QuestionAnswer& answer, int chosen);

} // namespace ui
