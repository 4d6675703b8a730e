#include "ui/main_window/lesson_mode.h"

#include "ui/main_window/actions.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/lesson_catalogue.h"
#include "ui/main_window/lesson_handbook.h"
#include "ui/main_window/lesson_list.h"
#include "ui/main_window/question_actions.h"
#include "ui/main_window/window_action.h"
#include "ui/panels/source_lines.h"
#include "ui/panels/source_view.h"
#include "ui/picture/lesson_view.h"
#include "ui/picture/stop_film.h"
#include "ui/scene/scene_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kCaptionPixels = 17;
constexpr int kPresentedShare = 30; // The caption's letters are so small a part of the screen,
constexpr int kPresentedSource = 46;
constexpr int kGrowth = 2;
constexpr int kMostGrowth = 24;
constexpr double kSourceShare = 0.27;
constexpr double kPresentedSourceShare = 0.36;

void setSourcePixels(SourceView& source, int pixels)
{
    const double columns =
        source.tabStopDistance() / QFontMetricsF(source.font()).horizontalAdvance(QLatin1Char(' '));
    source.setFont(codeFont(pixels));
    source.setTabStopDistance(columns
                              * QFontMetricsF(source.font()).horizontalAdvance(QLatin1Char(' ')));
    Q_EMIT source.blockCountChanged(source.blockCount()); // The numbers need another width.
}

} // namespace

LessonMode::LessonMode(SessionController& session, Parts parts, QMainWindow* window)
    : QObject(window), m_session(session), m_parts(std::move(parts)), m_window(window),
      m_guide(session)
{
    makeActions();
    m_pane = new LessonPane({m_previous, m_next, m_list, m_leave}, window);
    m_sourcePixels = m_parts.source->font().pixelSize();
    connect(&m_guide, &LessonGuide::lessonChanged, this, &LessonMode::followLesson);
    connect(&m_guide, &LessonGuide::stopChanged, this, &LessonMode::showStop);
    connect(&session, &SessionController::runFinished, this, &LessonMode::begin);
    connect(m_pane, &LessonPane::stopChosen, this, [this](std::size_t index) {
        if (!m_guide.isWaiting() || index <= m_guide.current())
            m_guide.goTo(index);
        else
            m_guide.next();
    });
    connect(m_parts.film, &FilmController::changed, this, &LessonMode::showFilm);
    connect(m_parts.scene, &SceneView::objectSelected, this, &LessonMode::choose);
    LessonAsking* asking = m_pane->asking();
    connect(asking, &LessonAsking::chosenChanged, this, &LessonMode::mark);
    connect(asking, &LessonAsking::textAnswered, &m_guide, &LessonGuide::answerText);
    connect(asking, &LessonAsking::orderAnswered, this, [this](const QStringList& labels) {
        std::vector<std::string> order;
        for (const QString& label : labels)
            order.push_back(label.toStdString());
        m_guide.answerOrder(order);
    });
    connect(asking, &LessonAsking::deathsAnswered, this,
            [this](const std::vector<model::ObjectId>& chosen) {
                std::vector<model::ObjectId> offered;
                for (const LessonAsking::Candidate& each : candidates())
                    offered.push_back(each.object);
                m_guide.answerDeaths(offered, chosen);
            });
    connect(asking, &LessonAsking::checkWanted, this, &LessonMode::checkExercise);
    connect(asking, &LessonAsking::solutionWanted, this, &LessonMode::showSolution);
    window->installEventFilter(this);
    followLesson();
}

void LessonMode::makeActions()
{
    const auto make = [this](const QString& name, const QString& tip, const QKeySequence& key,
                             auto act) {
        return newWindowAction(m_window, name, tip, key, this, act);
    };
    m_next = make(tr("Next Stop"), tr("Go to the next stop of the lesson"), Qt::Key_PageDown,
                  &LessonMode::goForward);
    m_next->setIcon(icon("forward"));
    m_previous =
        newWindowAction(m_window, tr("Previous Stop"), tr("Go to the stop of the lesson before"),
                        Qt::Key_PageUp, &m_guide, &LessonGuide::previous);
    m_previous->setIcon(icon("back"));
    m_list = make(tr("&All Lessons..."), tr("Choose a lesson; see how far you have come"),
                  Qt::CTRL | Qt::Key_L, &LessonMode::showList);
    m_list->setIconText(tr("Lessons"));
    m_toggle = new QAction(tr("Lesson Mode"), m_window);
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_toggle->setStatusTip(tr("Show only caption, code and scene of the lesson, or all panels"));
    m_window->addAction(m_toggle);
    connect(m_toggle, &QAction::triggered, this, &LessonMode::setOn);
    m_leave = new QAction(icon("close"), tr("Leave the Lesson"), this);
    m_leave->setToolTip(tr("Explore on your own; %1 comes back")
                            .arg(m_toggle->shortcut().toString(QKeySequence::NativeText)));
    connect(m_leave, &QAction::triggered, this, [this] { setOn(false); });
    m_larger = new QAction(tr("Larger Captions"), m_window);
    m_larger->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Plus), Qt::ALT | Qt::Key_Equal});
    m_smaller = new QAction(tr("Smaller Captions"), m_window);
    m_smaller->setShortcut(Qt::ALT | Qt::Key_Minus);
    for (QAction* action : {m_larger, m_smaller}) {
        m_window->addAction(action);
        action->setStatusTip(tr("Change the size of captions and code of a lesson"));
        connect(action, &QAction::triggered, this, [this, action] {
            const int by = action == m_larger ? kGrowth : -kGrowth;
            m_growth = std::clamp(m_growth + by, -kGrowth, kMostGrowth);
            present();
        });
    }
    m_new = new QAction(tr("New L&esson"), m_window);
    m_new->setStatusTip(tr("Begin a lesson of your own"));
    connect(m_new, &QAction::triggered, this, [this] { Q_EMIT newWanted(lessonTemplate()); });
    m_handbook = new QAction(tr("Writing &Lessons"), m_window);
    m_handbook->setStatusTip(tr("How a script becomes a lesson"));
    connect(m_handbook, &QAction::triggered, this, [this] { showLessonHandbook(m_window); });
}

QList<QAction*> LessonMode::all() const
{
    return {m_list, m_toggle, m_next, m_previous, m_larger, m_smaller, m_new, m_handbook};
}

void LessonMode::fill(QMenu* time) const
{
    time->addActions({m_toggle, m_next, m_previous});
}

void LessonMode::setOn(bool isOn)
{
    isOn = isOn && m_guide.isLesson();
    m_toggle->setChecked(isOn);
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    if (isOn)
        m_choices = m_parts.scene->choices();
    m_pane->setVisible(isOn);
    m_parts.docks->showLesson(isOn);
    showLessonComments(*m_parts.source, !isOn);
    present();
    if (isOn) {
        m_parts.scene->setFocus();
        showStop();
        return;
    }
    m_parts.questions->setOtherMarks({});
    ViewOptions options = m_parts.options();
    options.choices = m_choices;
    m_parts.scene->setViewOptions(options);
    if (m_parts.film->isOpen())
        m_parts.film->close();
}

/// Another run: of another lesson, of the same one, or of no lesson.
void LessonMode::followLesson()
{
    const bool isLesson = m_guide.isLesson();
    for (QAction* action : {m_toggle, m_next, m_previous})
        action->setEnabled(isLesson);
    m_checked.reset();
    m_checker.drop();
    if (!isLesson) {
        setOn(false);
        m_path.clear();
        m_title.clear();
        return;
    }
    std::vector<bool> hasQuestion;
    for (std::size_t i = 0; i < m_guide.stopCount(); ++i)
        hasQuestion.push_back(m_guide.stopAt(i).question.has_value());
    const QString title = QString::fromStdString(m_guide.lesson().title);
    m_hasBegun = m_path == m_session.script().path && m_title == title;
    m_path = m_session.script().path;
    m_title = title;
    m_pane->setLesson(title, m_guide.allCaptions(), std::move(hasQuestion));
    showLessonComments(*m_parts.source, !m_isOn);
}

/// The run of a lesson that has just been opened is there: it goes on where it was left.
void LessonMode::begin()
{
    if (!m_guide.isLesson() || m_hasBegun)
        return;
    m_hasBegun = true;
    setOn(true);
    const LessonProgress progress = lessonProgress(m_path);
    const bool goesOn = progress.isBegun() && !progress.isDone()
                        && progress.at < static_cast<int>(m_guide.stopCount());
    m_guide.goTo(goesOn ? static_cast<std::size_t>(progress.at) : 0, false);
}

void LessonMode::goForward()
{
    if (m_guide.isLesson() && !m_isOn)
        setOn(true);
    m_guide.next();
}

bool LessonMode::take(const QAction* action)
{
    if (!m_isOn)
        return false;
    const Actions& actions = m_parts.actions;
    if (action == actions.forward || action == actions.play)
        m_guide.next();
    else if (action == actions.back)
        m_guide.previous();
    else if (action == actions.first)
        m_guide.goTo(0);
    else if (m_guide.isWaiting()
             && (action == actions.last || action == actions.eventForward
                 || action == actions.statementForward || action == actions.changeForward))
        m_guide.next(); // What follows is hidden.
    else if (action == actions.last)
        m_guide.goTo(m_guide.stopCount() - 1);
    else
        return false;
    return true;
}

// --- A stop ---------------------------------------------------------------------------------

void LessonMode::showStop()
{
    m_previous->setEnabled(m_guide.isLesson() && (!m_guide.isFirst() || !m_guide.isAtStop()));
    m_next->setEnabled(m_guide.isLesson() && (!m_guide.isLast() || !m_guide.isAtStop()));
    if (!m_isOn || !m_guide.isLesson() || !m_session.hasRecording())
        return;
    m_pane->showStop(m_guide.current(), m_guide.caption(), !m_guide.isAtStop());
    showAsked();
    m_pane->refit();
    if (!m_guide.isAtStop())
        return;
    showScene();
    showFilm();
    keepProgress();
}

void LessonMode::refresh()
{
    if (m_isOn && m_guide.isLesson() && m_session.hasRecording())
        showScene();
}

void LessonMode::showScene()
{
    ViewOptions options = m_parts.options();
    options.choices = {};
    options.choices.pins = m_parts.scene->choices().pins;
    m_parts.scene->setViewOptions(
        viewForStop(options, m_guide.lesson(), m_guide.stop(), m_session.timeline()));
    m_parts.scene->follow();
    mark();
    const auto& look = m_guide.stop().look;
    if (look.empty())
        return;
    if (const model::ObjectId first = model::namedObject(look.front(), m_session.timeline()))
        m_parts.scene->reveal(first);
}

void LessonMode::mark()
{
    SceneMarks marks;
    if (!m_isOn || !m_guide.isLesson() || !m_guide.isAtStop()) {
        m_parts.questions->setOtherMarks(marks);
        return;
    }
    for (const model::ObjectId object : m_pane->asking()->chosen())
        marks.objects.push_back({object, SceneMarks::ObjectMark::Dies});
    m_parts.questions->setOtherMarks(
        marksForStop(m_guide.stop(), m_session.timeline(), std::move(marks)));
}

/// A film takes a moment to be made: then this is called again.
void LessonMode::showFilm()
{
    if (!m_isOn || !m_guide.isLesson() || !m_guide.isAtStop())
        return;
    FilmController& film = *m_parts.film;
    const int phase = model::filmPhaseNumber(m_guide.stop().film);
    if (phase < 0) {
        if (film.isOpen() && m_guide.stop().film.empty())
            film.close();
        return;
    }
    film.openAround(m_guide.momentOf(m_guide.current()));
    if (!film.isReady())
        return;
    const std::size_t last = endOfPhase(*film.steps(), static_cast<model::FilmPhase>(phase));
    if (film.step() != last)
        film.goTo(last);
}

void LessonMode::keepProgress()
{
    if (m_path.isEmpty())
        return;
    LessonProgress progress = lessonProgress(m_path);
    const auto stops = static_cast<int>(m_guide.stopCount());
    const auto at = static_cast<int>(m_guide.current());
    if (progress.stops != stops)
        progress = {};
    progress = {std::max(progress.reached, at + 1), stops, at};
    keepLessonProgress(m_path, progress);
}

void LessonMode::showList()
{
    LessonList list(m_isOn ? m_path : QString(), m_window);
    if (list.exec() == QDialog::Accepted && !list.chosen().isEmpty())
        Q_EMIT openWanted(list.chosen());
}

// --- For an audience ------------------------------------------------------------------------

bool LessonMode::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window
        && (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Resize))
        present();
    return QObject::eventFilter(watched, event);
}

/// In full screen the letters are large and all that is not the lesson goes away.
void LessonMode::present()
{
    const bool isPresented = m_isOn && m_window->isFullScreen();
    if (isPresented && m_hiddenBars.isEmpty()) {
        for (QWidget* bar : m_parts.bars)
            if (!bar->isHidden())
                m_hiddenBars.append(bar);
        for (QWidget* bar : std::as_const(m_hiddenBars))
            bar->hide();
    } else if (!isPresented) {
        for (QWidget* bar : std::exchange(m_hiddenBars, {}))
            bar->show();
    }
    const int height = m_window->height();
    const int caption =
        isPresented ? std::max(kCaptionPixels, height / kPresentedShare) : kCaptionPixels;
    const int source =
        isPresented ? std::max(m_sourcePixels, height / kPresentedSource) : m_sourcePixels;
    m_pane->setTextPixels(caption + m_growth);
    const int wanted = m_isOn ? source + m_growth / 2 : m_sourcePixels;
    if (m_parts.source->font().pixelSize() == wanted)
        return;
    setSourcePixels(*m_parts.source, wanted);
    if (m_isOn)
        m_parts.docks->setSourceShare(isPresented ? kPresentedSourceShare : kSourceShare);
}

} // namespace ui
