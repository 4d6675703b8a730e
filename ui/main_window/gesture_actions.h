#pragma once

#include "model/session/gestures.h"
#include "ui/scene/scene_target.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QPoint;
class QWidget;

namespace ui {

class CollectorActions;
class SessionController;

/// Gestures as statements: each makes one step of the session, puts a statement with something
/// left to be written into the console, or says why Python cannot do it.
class GestureActions final : public QObject
{
    Q_OBJECT

public:
    GestureActions(SessionController& session, QWidget* window);

    /// All of them, in the order of the shortcut sheet.
    const QList<QAction*>& all() const { return m_all; }
    void fill(QMenu* menu) const;
    /// Adds what can be done with the target to a menu of the scene.
    void addTo(QMenu* menu, const SceneTarget& target);
    /// A menu of what can be made, for a double click on the canvas.
    void showNewMenu(QPoint globalPosition);
    void drawReference(const SceneTarget& from, model::ObjectId to, bool isWeak);
    QAction* collectAction() const { return m_collect; }
    using Make = std::function<model::GestureStatements(const model::Gestures&)>;
    /// Makes the statements of a gesture at the boundary behind which they will run, and enters
    /// them; with a placeholder they are proposed.
    void perform(const Make& make, const QString& placeholder = {});

Q_SIGNALS:
    void refused(const QString& reason, const QString& remedy);
    /// The last statement has a part that is to be typed over.
    void proposed(const std::vector<std::string>& step, const QString& placeholder);

private:
    QAction* add(const QString& name, const QString& tip, const QKeySequence& key,
                 void (GestureActions::*act)());
    QAction* addStep(QMenu* menu, const QString& name, const Make& make,
                     const QString& placeholder = {});
    void addNew(QMenu* menu);
    void addReferences(QMenu* menu, model::ObjectId object);
    void addContainers(QMenu* menu, model::ObjectId object);
    void addDeletions(QMenu* menu, const SceneTarget& target);
    void addCalls(QMenu* menu, model::ObjectId object);
    void update();

    void deleteSelected();
    void collect();
    void collectYoung();
    void collectMiddle();

    SessionController& m_session;
    QWidget* m_window;
    QList<QAction*> m_all;
    QAction* m_delete;
    QAction* m_collect;
    QAction* m_collectYoung;
    QAction* m_collectMiddle;
    CollectorActions* m_collector;
};

} // namespace ui
