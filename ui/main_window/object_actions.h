#pragma once

#include "ui/picture/view_options.h"
#include "ui/scene/scene_target.h"

#include <QList>
#include <QMenu>
#include <QObject>

#include <functional>

class QAction;

class QPoint;
class QWidget;

namespace ui {

class SceneView;
class SessionController;

/// What can be done with the selected object in the scene, and with what was hidden there: as
/// actions with shortcuts, as a menu of the window, and as a menu where the pointer is.
class ObjectActions final : public QObject
{
    Q_OBJECT

public:
    ObjectActions(SceneView* scene, SessionController& session, QWidget* window);

    /// All of them, in the order of the shortcut sheet.
    const QList<QAction*>& all() const { return m_all; }
    void fill(QMenu* menu) const;
    void toggleType(model::ObjectId type, bool isShown);
    void showEverything();

    /// Actions of the window for the menu of the canvas.
    void setCanvasActions(const QList<QAction*>& actions) { m_canvasActions = actions; }

Q_SIGNALS:
    /// A menu is about to be shown: whoever has more to offer adds it.
    void menuOffered(QMenu* menu, const ui::SceneTarget& target);

private:
    QAction* add(const QString& name, const QString& tip, const QKeySequence& key,
                 void (ObjectActions::*act)());
    void change(const std::function<void(Choices&)>& edit);
    void update();
    void showMenu(const SceneTarget& target, QPoint globalPosition);
    void addEnds(QMenu* menu, const SceneTarget& target);
    QString nameOf(model::ObjectId object) const;
    model::ObjectId typeOfSelected() const;

    void toggleFold();
    void hideObject();
    void hideType();
    void toggleStop();
    void toggleFocus();
    void focusFarther();
    void focusNearer();
    void dismiss();
    void dismissAll();
    void togglePin();
    void unpinAll();
    void askForMenu();
    void nextReference();
    void previousReference();

    SceneView* m_scene;
    SessionController& m_session;
    QWidget* m_window;
    QList<QAction*> m_all;
    QList<QAction*> m_canvasActions;
    QAction* m_fold;
    QAction* m_hide;
    QAction* m_hideType;
    QAction* m_stop;
    QAction* m_focus;
    QAction* m_farther;
    QAction* m_nearer;
    QAction* m_showAll;
    QAction* m_dismiss;
    QAction* m_dismissAll;
    QAction* m_pin;
    QAction* m_unpinAll;
    QAction* m_menu;
    QAction* m_nextReference;
    QAction* m_previousReference;
};

} // namespace ui
