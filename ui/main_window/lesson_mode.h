#pragma once

#include "model/lesson/exercise_check.h"
#include "ui/main_window/lesson_progress.h"
#include "ui/panels/lesson_asking.h"
#include "ui/panels/lesson_pane.h"
#include "ui/picture/view_options.h"
#include "ui/scene/background_task.h"
#include "ui/session/lesson_guide.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

class Docks;
class FilmController;
class QuestionActions;
class SceneView;
class SourceView;
struct Actions;

/// A window as long as it teaches: only source, scene and caption are seen, the keys of time go
/// from stop to stop, and what a stop wants to be seen is. In full screen the letters are large.
///
/// Opening a lesson turns it on, opening anything else off; in between the user can leave it and
/// come back.
class LessonMode final : public QObject
{
    Q_OBJECT

public:
    /// The other parts of the window.
    struct Parts
    {
        SceneView* scene;
        SourceView* source;
        Docks* docks;
        FilmController* film;
        QuestionActions* questions;
        const Actions& actions;
        std::function<ViewOptions()> options; ///< As the switches say.
        QList<QWidget*> bars;                 ///< What goes away in full screen.
    };

    LessonMode(SessionController& session, Parts parts, QMainWindow* window);

    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);
    LessonGuide& guide() { return m_guide; }
    LessonPane* pane() const { return m_pane; }
    QList<QAction*> all() const;
    QAction* listAction() const { return m_list; }
    QAction* newAction() const { return m_new; }
    QAction* handbookAction() const { return m_handbook; }
    void fill(QMenu* time) const;

    /// Lets the lesson answer an action of time; false if it is not for the lesson.
    bool take(const QAction* action);
    /// Shows again what the stop wants to be seen, under other switches.
    void refresh();

Q_SIGNALS:
    void openWanted(const QString& path);
    void newWanted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void begin();
    void followLesson();
    void showStop();
    void showScene();
    void showFilm();
    void mark();
    void showAsked();
    void showOutcome();
    void showExercise();
    void choose(model::ObjectId object);
    std::vector<LessonAsking::Candidate> candidates() const;
    void checkExercise();
    void takeCheck(const model::CheckedExercise& checked);
    void showSolution();
    void keepProgress();
    void showList();
    void present();
    void goForward();

    SessionController& m_session;
    Parts m_parts;
    QMainWindow* m_window;
    LessonGuide m_guide;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_list = nullptr;
    QAction* m_toggle = nullptr;
    QAction* m_leave = nullptr;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
    QAction* m_new = nullptr;
    QAction* m_handbook = nullptr;
    LessonPane* m_pane = nullptr;
    BackgroundTask<model::CheckedExercise> m_checker;
    std::optional<model::CheckedExercise> m_checked;
    QString m_path;
    QString m_title;
    Choices m_choices; ///< As they were before the lesson.
    QList<QWidget*> m_hiddenBars;
    int m_sourcePixels = 0; ///< Of the source outside of full screen.
    int m_growth = 0;       ///< By how much the user wants larger letters.
    bool m_isOn = false;
    bool m_hasBegun = false;
};

} // namespace ui
