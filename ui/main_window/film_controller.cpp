#include "ui/main_window/film_controller.h"

#include "model/history/freeing.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/film_words.h"
#include "ui/main_window/window_action.h"
#include "ui/panels/collector_panel.h"
#include "ui/panels/collector_strip.h"
#include "ui/picture/stop_film.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QScopedValueRollback>

#include <algorithm>

namespace ui {

namespace {

constexpr double kFilmStepMs = 1100; // At speed 1: a token runs, and there is a sentence to read.
constexpr int kFilmBreathMs = 40;

const Landmarks::Collection* collectionAround(const Landmarks& landmarks, model::EventIndex index)
{
    const auto& all = landmarks.collections;
    const auto later = std::ranges::upper_bound(all, index, {}, &Landmarks::Collection::begin);
    if (later == all.begin())
        return nullptr;
    const Landmarks::Collection& last = *std::prev(later);
    return index <= last.end ? &last : nullptr;
}

} // namespace

FilmController::FilmController(SessionController& session, SceneView* scene, const Actions& actions,
                               QWidget* window)
    : QObject(window), m_session(session), m_scene(scene), m_actions(actions),
      m_show(newWindowAction(window, tr("Show the Collection"),
                             tr("Show the collection at the cursor as a film, phase by phase"),
                             QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K), this,
                             &FilmController::openHere)),
      m_leave(newWindowAction(window, tr("Back to the Run"),
                              tr("Leave the film of the collection (Escape works as well)"),
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_K), this,
                              &FilmController::close)),
      m_answers(&FilmController::answer, [this](const Answer& answer, bool isNewest) {
          if (isNewest)
              receive(answer);
      })
{
    m_show->setIcon(icon("film"));
    m_show->setToolTip(
        tr("Show the Collection (%1)").arg(m_show->shortcut().toString(QKeySequence::NativeText)));
    m_leave->setIcon(icon("close"));
    m_leave->setToolTip(tr("Leave the film of the collection (Escape)"));
    m_play.setSingleShot(true);
    connect(&m_play, &QTimer::timeout, this, &FilmController::playOn);
    connect(&m_session, &SessionController::cursorChanged, this, &FilmController::followCursor);
    connect(&m_session, &SessionController::recordingChanged, this, [this] {
        close();
        readBooks();
        update();
    });
    connect(m_scene, &SceneView::pictureChanged, this, &FilmController::followOptions);
    update();
}

QList<QAction*> FilmController::all() const
{
    return {m_show, m_leave};
}

void FilmController::setViews(CollectorStrip* strip, CollectorPanel* panel)
{
    m_strip = strip;
    m_panel = panel;
    connect(m_strip, &CollectorStrip::phaseChosen, this, &FilmController::choosePhase);
    showBooks();
}

// --- In and out -----------------------------------------------------------------------------

/// In the collection at the cursor; else in that of the line that is about to run; else in that of
/// the line that has just run.
std::optional<model::EventIndex> FilmController::collectionHere() const
{
    if (!m_session.hasRecording())
        return std::nullopt;
    const model::EventIndex cursor = m_session.cursor();
    const Landmarks& landmarks = m_session.landmarks();
    if (const auto* around = collectionAround(landmarks, cursor))
        return around->begin;
    const auto& stops = m_session.timeline().lineStops();
    const auto nextStop = std::ranges::upper_bound(stops, cursor);
    const auto& all = landmarks.collections;
    const auto next = std::ranges::lower_bound(all, cursor, {}, &Landmarks::Collection::begin);
    if (next != all.end() && (nextStop == stops.end() || next->begin < *nextStop))
        return next->begin;
    const auto thisStop = std::ranges::lower_bound(stops, cursor);
    const model::EventIndex since = thisStop == stops.begin() ? 0 : *std::prev(thisStop);
    if (next != all.begin() && std::prev(next)->end >= since)
        return std::prev(next)->begin;
    return std::nullopt;
}

void FilmController::openHere()
{
    if (const auto start = collectionHere())
        open(*start);
}

void FilmController::openAround(model::EventIndex index)
{
    if (!m_session.hasRecording())
        return;
    if (const auto* around = collectionAround(m_session.landmarks(), index))
        open(around->begin);
}

void FilmController::open(model::EventIndex start)
{
    if (m_isOpen && start == m_start)
        return;
    close();
    m_session.setPlaying(false);
    m_isOpen = true;
    m_start = start;
    if (m_strip) {
        m_strip->setPhases(FilmWords::phases());
        m_strip->showPreparing(FilmWords::title(
            std::get<model::event::CollectionStarted>(m_session.timeline().journal().at(start)),
            !model::onlyCollectionFrees(m_session.recording())));
    }
    showBooks();
    ask();
    update();
}

void FilmController::close()
{
    if (!m_isOpen)
        return;
    m_play.stop();
    m_answers.drop();
    m_isOpen = false;
    m_film.reset();
    m_place = {};
    m_was.reset();
    m_scene->setFilm({}, SceneView::FilmMode::Jump);
    if (m_strip)
        m_strip->hide();
    update();
}

void FilmController::ask()
{
    m_options = m_scene->viewOptions();
    m_answers.ask({std::make_shared<model::Timeline>(m_session.timeline()), m_start,
                   m_scene->pictureOrder({}, 0), m_film});
}

/// Runs in another thread.
FilmController::Answer FilmController::answer(const Question& question)
{
    Answer answer{question.film, nullptr};
    if (!answer.film)
        answer.film = std::make_shared<const model::CollectionFilm>(
            model::filmCollection(*question.timeline, question.start));
    PictureOrder order = question.order;
    order.cursor = question.start + 1;
    question.timeline->seek(order.cursor);
    order.snapshot = question.timeline->snapshot();
    const std::shared_ptr<const Picture> picture = order.make();
    answer.steps = filmSteps(*answer.film, question.timeline->journal(), *picture);
    return answer;
}

void FilmController::receive(const Answer& answer)
{
    m_film = answer.film;
    m_place.steps = answer.steps;
    const model::EventIndex cursor = m_session.cursor();
    m_place.step = 0;
    if (m_was)
        m_place.step = answer.steps->stepNear(*std::exchange(m_was, std::nullopt));
    else if (cursor > m_start && cursor <= m_film->end)
        m_place.step = answer.steps->stepAt(cursor);
    if (m_strip)
        m_strip->setPhases(FilmWords::phases(*answer.steps));
    goTo(m_place.step, false);
}

// --- Moving ---------------------------------------------------------------------------------

void FilmController::goTo(std::size_t step, bool isSeen)
{
    if (!isReady())
        return;
    m_place.step = std::min(step, m_place.steps->steps().size() - 1);
    const model::EventIndex cursor = m_place.steps->steps()[m_place.step].cursor;
    using Mode = SceneView::FilmMode;
    if (cursor == m_session.cursor()) {
        m_scene->setFilm(m_place, isSeen ? Mode::Animate : Mode::Jump);
    } else {
        const QScopedValueRollback<bool> moving(m_isMoving, true);
        m_scene->setFilm(m_place, Mode::WithMoment);
        if (isSeen)
            m_session.walkTo(cursor);
        else
            m_session.seek(cursor);
    }
    showStep();
    update();
}

void FilmController::showStep()
{
    const model::FilmStep& step = m_place.steps->steps()[m_place.step];
    showBooks();
    if (!m_strip)
        return;
    CollectorStrip::View view;
    view.title = FilmWords::title(
        std::get<model::event::CollectionStarted>(m_session.timeline().journal().at(m_start)),
        !m_film->isTracing);
    view.sentence =
        FilmWords::sentence(m_session.timeline(), *m_film, *m_place.steps, m_place.step);
    view.cast = FilmWords::cast(*m_place.steps);
    view.phase = static_cast<int>(step.phase);
    view.step = m_place.step;
    view.steps = m_place.steps->steps().size();
    view.generation = m_film->generation;
    m_strip->showStep(view);
}

/// By whatever moved it but the film itself.
void FilmController::followCursor()
{
    showBooks();
    if (m_isMoving) {
        update();
        return;
    }
    if (m_isOpen && isReady()) {
        const model::EventIndex cursor = m_session.cursor();
        const auto& steps = m_place.steps->steps();
        if (cursor < steps.front().cursor || cursor > steps.back().cursor) {
            close();
        } else {
            setPlaying(false);
            m_place.step = m_place.steps->stepAt(cursor);
            m_scene->setFilm(m_place, SceneView::FilmMode::Jump);
            showStep();
        }
    }
    update();
}

/// With others shown the film has other steps.
void FilmController::followOptions()
{
    if (!isReady() || m_scene->viewOptions() == m_options)
        return;
    m_was = m_place.steps->steps()[m_place.step].position;
    ask();
}

void FilmController::goToPhase(int by)
{
    const auto& steps = m_place.steps->steps();
    auto phase = static_cast<int>(steps[m_place.step].phase);
    const auto firstOf = [this](int which) {
        return m_place.steps->firstOf(static_cast<model::FilmPhase>(which));
    };
    if (by < 0 && m_place.step > firstOf(phase)) { // To the beginning of this one first.
        goTo(firstOf(phase));
        return;
    }
    for (phase += by; phase >= 0 && phase < static_cast<int>(model::kFilmPhases); phase += by)
        if (m_place.steps->has(static_cast<model::FilmPhase>(phase))) {
            goTo(firstOf(phase));
            return;
        }
}

void FilmController::choosePhase(int phase)
{
    setPlaying(false);
    if (isReady() && m_place.steps->has(static_cast<model::FilmPhase>(phase)))
        goTo(m_place.steps->firstOf(static_cast<model::FilmPhase>(phase)));
}

bool FilmController::take(const QAction* action)
{
    if (!m_isOpen)
        return false;
    const std::initializer_list<const QAction*> ours{
        m_actions.forward,   m_actions.back,          m_actions.first,      m_actions.last,
        m_actions.eventBack, m_actions.eventForward,  m_actions.changeBack, m_actions.changeForward,
        m_actions.play,      m_actions.clearSelection};
    if (std::ranges::find(ours, action) == ours.end())
        return false;
    if (action == m_actions.clearSelection) {
        close();
        return true;
    }
    if (!isReady())
        return true;
    if (action == m_actions.play) {
        setPlaying(!isPlaying());
        return true;
    }
    setPlaying(false);
    if (action == m_actions.forward || action == m_actions.eventForward)
        goTo(m_place.step + 1);
    else if ((action == m_actions.back || action == m_actions.eventBack) && m_place.step > 0)
        goTo(m_place.step - 1);
    else if (action == m_actions.first)
        goTo(0, false);
    else if (action == m_actions.last)
        goTo(m_place.steps->steps().size() - 1, false);
    else if (action == m_actions.changeForward)
        goToPhase(1);
    else if (action == m_actions.changeBack)
        goToPhase(-1);
    return true;
}

void FilmController::setPlaying(bool isPlaying)
{
    if (isPlaying == m_play.isActive())
        return;
    if (isPlaying && m_place.step + 1 == m_place.steps->steps().size())
        goTo(0, false);
    if (isPlaying)
        m_play.start(0);
    else
        m_play.stop();
    update();
}

void FilmController::playOn()
{
    if (!isReady() || m_place.step + 1 == m_place.steps->steps().size()) {
        update();
        return;
    }
    if (m_scene->isUnderWay()) {
        m_play.start(kFilmBreathMs);
        return;
    }
    m_play.start(static_cast<int>(kFilmStepMs / m_session.speed()));
    goTo(m_place.step + 1);
}

void FilmController::update()
{
    m_show->setEnabled(!m_isOpen && collectionHere().has_value());
    m_leave->setEnabled(m_isOpen);
    Q_EMIT changed();
}

// --- Books ----------------------------------------------------------------------------------

void FilmController::readBooks()
{
    m_books.reset();
    m_bookReader.drop();
    showBooks();
    if (!m_session.hasRecording())
        return;
    m_bookReader.start(
        [recording = m_session.sharedRecording()](const std::atomic<bool>&) {
            // The recording lives as long as its books.
            struct Owned
            {
                std::shared_ptr<const model::Recording> recording;
                model::CollectorBooks books;
            };
            auto owned =
                std::make_shared<Owned>(Owned{recording, model::CollectorBooks(*recording)});
            return Books(owned, &owned->books);
        },
        [this](Books books) {
            m_books = std::move(books);
            showBooks();
        });
}

void FilmController::showBooks()
{
    if (!m_books || !m_session.hasRecording()) {
        if (m_panel)
            m_panel->setBooks(nullptr);
        return;
    }
    // At the start of a collection the counters show why it began.
    const bool isAtStart = isReady() && m_place.step == 0;
    const model::CollectorState now = m_books->at(isAtStart ? m_start : m_session.cursor());
    if (m_panel)
        m_panel->setBooks(&now);
    if (m_strip && m_isOpen) {
        const auto& started =
            std::get<model::event::CollectionStarted>(m_session.timeline().journal().at(m_start));
        m_strip->setBooks(now, started.generation);
    }
}

} // namespace ui
