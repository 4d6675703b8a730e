#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace ui {

/// An action of the window that calls a method of its owner; the shortcut works wherever the focus
/// is in the window.
template <class Owner>
QAction* newWindowAction(QWidget* window, const QString& name, const QString& tip,
                         const QKeySequence& key, Owner* owner, void (Owner::*act)())
{
    auto* action = new QAction(name, window);
    action->setStatusTip(tip);
    action->setShortcut(key);
    QObject::connect(action, &QAction::triggered, owner, act);
    window->addAction(action);
    return action;
}

} // namespace ui
