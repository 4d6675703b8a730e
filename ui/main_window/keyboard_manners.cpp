#include "ui/main_window/keyboard_manners.h"

#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QToolButton>

namespace ui {

namespace {

bool isTabOrModifier(int key)
{
    return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Shift
           || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
           || key == Qt::Key_Meta;
}

/// What Tab can reach in a part of the window, in the order in which it was made.
void appendTabStops(QWidget* part, QWidgetList& stops)
{
    QWidgetList all{part};
    all += part->findChildren<QWidget*>();
    for (QWidget* widget : all)
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isVisible()
            && widget->isEnabled())
            stops += widget;
}

} // namespace

TabPassage::TabPassage(QPlainTextEdit* editor) : QObject(editor), m_editor(editor)
{
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
}

bool TabPassage::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        m_editor->setTabChangesFocus(reason == Qt::TabFocusReason
                                     || reason == Qt::BacktabFocusReason);
        break;
    }
    case QEvent::KeyPress:
        if (!isTabOrModifier(static_cast<QKeyEvent*>(event)->key()))
            m_editor->setTabChangesFocus(false);
        break;
    case QEvent::MouseButtonPress: m_editor->setTabChangesFocus(false); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool focusNextTabStop(const QMainWindow& window, bool isForward)
{
    QWidgetList stops;
    appendTabStops(window.centralWidget(), stops);
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        if (!dock->isFloating()) // That is a window of its own.
            appendTabStops(dock->widget(), stops);
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype step = isForward ? 1 : stops.size() - 1;
    const qsizetype next = now < 0 ? 0 : (now + step) % stops.size();
    stops[next]->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void teachKeyboardManners(QWidget* window)
{
    for (QPlainTextEdit* editor : window->findChildren<QPlainTextEdit*>())
        new TabPassage(editor);
    for (const QLineEdit* edit : window->findChildren<QLineEdit*>())
        for (QToolButton* button : edit->findChildren<QToolButton*>())
            if (button->accessibleName().isEmpty())
                button->setAccessibleName(TabPassage::tr("Clear"));
}

} // namespace ui
