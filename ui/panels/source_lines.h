#pragma once

class QPlainTextEdit;

namespace ui {

/// Takes the comments that make a script a lesson out of sight, or brings them back: the caption
/// shows what they say. The text stays as it is.
///
/// Cost:    O(lines).
void showLessonComments(QPlainTextEdit& editor, bool areShown);

} // namespace ui
