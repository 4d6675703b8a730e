#pragma once

#include "model/core/ids.h"

#include <QObject>
#include <QTimer>

#include <vector>

class QAction;

namespace ui {

class FindBar;
class SceneView;
class SessionController;
struct Actions;

/// Searches the present moment for what stands in the find bar, walks from match to match, and
/// shows those that are hidden.
class ObjectFinder final : public QObject
{
    Q_OBJECT

public:
    ObjectFinder(FindBar* bar, SceneView* scene, SessionController& session,
                 const Actions& actions);

    void open();
    void goNext();
    void goPrevious();

private:
    void search(bool selects);
    void go(std::size_t index);
    void showCount();
    void remark(model::ObjectId object);
    void remedy();

    FindBar* m_bar;
    SceneView* m_scene;
    SessionController& m_session;
    const Actions& m_actions;
    QTimer m_delay; // Typing and playing go on meanwhile.
    std::vector<model::ObjectId> m_matches;
    model::ObjectId m_current;
};

} // namespace ui
