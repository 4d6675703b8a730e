#pragma once

#include "model/journal/journal.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace ui {

class GestureActions;
class SessionController;

/// How the collector is set, as gestures: each is one statement, as `gc.disable()`. Check marks
/// show how it is set at the moment behind which such a statement would run.
class CollectorActions final : public QObject
{
    Q_OBJECT

public:
    CollectorActions(SessionController& session, GestureActions& gestures, QWidget* window);

    /// All of them, in the order of the shortcut sheet.
    const QList<QAction*>& all() const { return m_all; }
    void fill(QMenu* menu);

private:
    QAction* add(const QString& name, const QString& tip, Qt::Key key,
                 void (CollectorActions::*act)());
    void addFlag(const char* name, const QString& tip, int bits);
    model::CollectorSettings settingsNow() const;
    /// Cost: O(changes of the settings), and as momentOf().
    void update();

    void switchAutomatic();
    void setThresholds();
    void freeze();
    void unfreeze();
    void switchFlag(int bits);

    SessionController& m_session;
    GestureActions& m_gestures;
    QWidget* m_window;
    QList<QAction*> m_all;
    QAction* m_automatic;
    QAction* m_thresholds;
    QAction* m_freeze;
    QAction* m_unfreeze;
    QActionGroup* m_flags; ///< Each action's data() is its bits.
};

} // namespace ui
