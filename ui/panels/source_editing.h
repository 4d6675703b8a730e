#pragma once

class QTextCursor;

namespace ui {

/// What keys do in a text of Python; each is one step of the text's undo.

inline constexpr int kIndentColumns = 4;

/// Spaces up to the next tab stop; with a selection over several lines, all of them go deeper.
void indentText(QTextCursor cursor);
/// Takes up to one depth away from the lines of the selection, or from the cursor's.
void outdentText(QTextCursor cursor);
/// A new line, as deep as this one; deeper behind a colon, less deep behind `return` and its like.
void breakTextLine(QTextCursor& cursor);
/// Backspace between the start of a line and its first word: back to the tab stop before.
/// False: nothing is done, because the cursor stands elsewhere.
bool eraseIndent(QTextCursor& cursor);
/// `# ` before the lines of the selection, or the cursor's; away again if all of them have it.
void toggleComment(QTextCursor cursor);

} // namespace ui
