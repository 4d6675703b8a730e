#pragma once

#include <QObject>

class QMainWindow;
class QPlainTextEdit;
class QWidget;

namespace ui {

/// Lets the Tab key walk through an editor in which Tab otherwise indents: who comes by Tab leaves
/// by Tab, until something is typed or clicked.
class TabPassage final : public QObject
{
    Q_OBJECT

public:
    explicit TabPassage(QPlainTextEdit* editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* m_editor;
};

/// Gives the focus to the next or previous tab stop of a window: the scene with its bars first,
/// then dock by dock. Qt's own chain leaves widgets out where panels hand their focus on. Returns
/// whether there is one.
bool focusNextTabStop(const QMainWindow& window, bool isForward);

/// What every window needs for those who use no mouse or no screen: a passage
/// through its editors, and names for the buttons that Qt puts into line edits.
void teachKeyboardManners(QWidget* window);

} // namespace ui
