#pragma once

#include "model/query/collector_books.h"
#include "ui/picture/film_marks.h"
#include "ui/scene/newest_answer.h"
#include "ui/scene/picture_worker.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QAction;
class QMenu;

namespace ui {

class CollectorPanel;
class CollectorStrip;
class SceneView;
class SessionController;
struct Actions;

/// The way into the film of a collection and out again, and all that the user can do in it: while
/// a film is open the actions of time move it instead of the run. The run's cursor goes along;
/// where somebody else moves that, the film follows, or ends if it is left.
///
/// Cost:    the film is made in another thread; a step O(what is shown), and what the run's own
///          steps cost where the cursor moves.
class FilmController final : public QObject
{
    Q_OBJECT

public:
    FilmController(SessionController& session, SceneView* scene, const Actions& actions,
                   QWidget* window);

    /// "Show the Collection", which ends the film as well.
    QAction* showAction() const { return m_show; }
    QAction* leaveAction() const { return m_leave; }
    QList<QAction*> all() const;
    void setViews(CollectorStrip* strip, CollectorPanel* panel);

    bool isOpen() const { return m_isOpen; }
    bool isReady() const { return m_place.steps != nullptr; }
    bool isPlaying() const { return m_play.isActive(); }
    /// The film of the collection in which event `index` lies; nothing if it lies in none.
    void openAround(model::EventIndex index);
    /// That of the collection at the cursor, just before or just behind it.
    void openHere();
    void close();
    std::size_t step() const { return m_place.step; }
    void goTo(std::size_t step, bool isSeen = true);
    const model::FilmSteps* steps() const { return m_place.steps.get(); }
    const model::CollectionFilm* film() const { return m_film.get(); }

    /// Lets the film answer an action of time; false if it is not for the film.
    bool take(const QAction* action);

Q_SIGNALS:
    /// Opened, ready, moved, playing or not, closed.
    void changed();

private:
    struct Question
    {
        std::shared_ptr<model::Timeline> timeline;
        model::EventIndex start = 0;
        PictureOrder order;
        std::shared_ptr<const model::CollectionFilm> film;
    };
    struct Answer
    {
        std::shared_ptr<const model::CollectionFilm> film;
        std::shared_ptr<const model::FilmSteps> steps;
    };
    using Books = std::shared_ptr<const model::CollectorBooks>;

    static Answer answer(const Question& question);
    std::optional<model::EventIndex> collectionHere() const;
    void open(model::EventIndex start);
    void ask();
    void receive(const Answer& answer);
    void showStep();
    void showBooks();
    void readBooks();
    void followCursor();
    void followOptions();
    void goToPhase(int by);
    void choosePhase(int phase);
    void setPlaying(bool isPlaying);
    void playOn();
    void update();

    SessionController& m_session;
    SceneView* m_scene;
    const Actions& m_actions;
    QAction* m_show;
    QAction* m_leave;
    CollectorStrip* m_strip = nullptr;
    CollectorPanel* m_panel = nullptr;
    NewestAnswer<Question, Answer> m_answers;
    BackgroundTask<Books> m_bookReader;
    Books m_books;
    std::shared_ptr<const model::CollectionFilm> m_film;
    FilmPlace m_place;
    ViewOptions m_options;              // Under which the steps were chosen.
    std::optional<std::uint64_t> m_was; // Where the film stood before they changed.
    QTimer m_play;
    model::EventIndex m_start = 0;
    bool m_isOpen = false;
    bool m_isMoving = false; // The cursor moves because the film does.
};

} // namespace ui
