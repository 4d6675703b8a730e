#pragma once

#include "ui/main_window/export_choice.h"
#include "ui/scene/background_task.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QMainWindow;

namespace ui {

class QuestionActions;
class SceneView;
class SessionController;

/// Exporting, copying and printing what the scene shows.
///
/// Cost:    copying makes its pictures in another thread; nothing waits for it.
class ExportActions final : public QObject
{
    Q_OBJECT

public:
    ExportActions(SessionController& session, SceneView* scene, QAction* exportAction,
                  QMainWindow* window);

    /// Whose marks go into pictures.
    void setQuestions(const QuestionActions* questions) { m_questions = questions; }
    QAction* copyAction() const { return m_copy; }
    QAction* printAction() const { return m_print; }
    QList<QAction*> all() const { return {m_copy, m_print}; }

Q_SIGNALS:
    /// The clipboard has the picture.
    void copied();

private:
    struct Copy
    {
        QImage image;
        QByteArray svg;
    };

    std::optional<ExportSubject> subject();
    ExportChoice presentChoice() const;
    void exportScene();
    void copyPicture();
    void printPicture();
    void updateActions();

    SessionController& m_session;
    SceneView* m_scene;
    QMainWindow* m_window;
    const QuestionActions* m_questions = nullptr;
    QAction* m_copy;
    QAction* m_print;
    BackgroundTask<Copy> m_copier;
};

} // namespace ui
