#pragma once

#include "ui/picture/canvas.h"
#include "ui/picture/scene_marks.h"

namespace ui {

/// Draws the marks of a question over their picture: on the screen, in images and as vectors the
/// same. Nothing is drawn outside of `view`, where the marks' ground ends; `scale` is the one at
/// which it will be seen: lines and words keep a readable size.
///
/// Cost:    O(marks).
void drawMarks(Canvas& canvas, const Picture& picture, const SceneMarks& marks,
               const MarksInPicture& found, const QRectF& view, qreal scale);

} // namespace ui
