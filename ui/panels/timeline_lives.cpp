#include "ui/panels/timeline_lives.h"

#include "model/exchange/sentences.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kLifeRowHeight = 19;
constexpr int kLifeRulerHeight = 24;
constexpr int kLifeNamesWidth = 176;
constexpr int kLifeRightMargin = 14;
constexpr int kLifeUsualRows = 4;
constexpr double kLifeMostScale = 48; // Pixels an event.
constexpr double kLifeZoomFactor = 1.3;
constexpr double kLifeReach = 5; // How near to a mark a click has to be.
constexpr double kLifeShutdownShare = 0.08;
constexpr model::EventIndex kLifeMostLooked =
    64; // Back from the cursor, for what has just changed.

} // namespace

TimelineLives::TimelineLives(SessionController& session, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_choice(new QComboBox(viewport()))
{
    setObjectName(QStringLiteral("lives"));
    setAccessibleName(tr("Lives of the objects"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(kLifeRowHeight);
    makeChoiceBox();
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, viewport(), QOverload<>::of(&QWidget::update));
    connect(&m_session, &SessionController::recordingChanged, this, &TimelineLives::showRecording);
    connect(&m_session, &SessionController::cursorChanged, this, &TimelineLives::showCursor);
    connect(&m_session, &SessionController::selectionChanged, this, &TimelineLives::showSelection);
    connect(&m_session, &SessionController::fatesFound, this, [this] {
        m_rows.setLives(m_session.lives());
        rowsChanged();
    });
    showRecording();
}

TimelineLives::~TimelineLives() = default;

void TimelineLives::makeChoiceBox()
{
    m_choice->setObjectName(QStringLiteral("lifeChoice"));
    m_choice->setAccessibleName(tr("Whose lives"));
    m_choice->setToolTip(tr("Whose lives are shown"));
    m_choice->addItem(tr("Lives in the scene"), static_cast<int>(LifeChoice::Scene));
    m_choice->addItem(tr("All of the script's own"), static_cast<int>(LifeChoice::Script));
    m_choice->addItem(tr("Selected and around it"), static_cast<int>(LifeChoice::Neighbours));
    m_choice->setGeometry(2, 1, kLifeNamesWidth - 6, kLifeRulerHeight - 2);
    m_choice->setFrame(false);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (m_rows.setChoice(static_cast<LifeChoice>(m_choice->currentData().toInt())))
            rowsChanged();
    });
}

QSize TimelineLives::sizeHint() const
{
    return {600, kLifeRulerHeight + kLifeUsualRows * kLifeRowHeight + 2};
}

QSize TimelineLives::minimumSizeHint() const
{
    return {300, kLifeRulerHeight + kLifeRowHeight};
}

// --- What is shown --------------------------------------------------------------------------

void TimelineLives::showRecording()
{
    m_names.clear();
    m_reader.reset();
    m_axis = {};
    m_isWhole = true;
    if (m_session.hasRecording()) {
        const model::Timeline& timeline = m_session.timeline();
        m_reader = std::make_unique<model::Timeline>(timeline);
        m_axis = TimelineAxis(timeline.size(), timeline.libraryCode().get());
        // Python's own shutdown is there, but it is not what the script is about.
        const double script = m_axis.place(m_session.scriptEnd());
        m_axis.foldFrom(m_session.scriptEnd(), std::max(40.0, script * kLifeShutdownShare));
        m_rows.setRun(m_session.sharedRecording(), m_session.lives(), timeline.libraryCode(),
                      m_session.scriptEnd());
    } else {
        m_rows.setRun(nullptr, nullptr, nullptr, 0);
    }
    m_rows.setSelection(m_session.selection());
    verticalScrollBar()->setValue(0);
    rowsChanged();
}

void TimelineLives::setSceneObjects(std::vector<model::ObjectId> objects,
                                    const std::unordered_set<model::ObjectId>& hiddenTypes)
{
    if (m_rows.setSceneObjects(std::move(objects), hiddenTypes))
        rowsChanged();
}

void TimelineLives::rowsChanged()
{
    updateBars();
    bringIntoSight(m_rows.rowOf(m_session.selection()));
    describe();
    viewport()->update();
}

void TimelineLives::showCursor(model::EventIndex from, model::EventIndex to)
{
    follow(from, to);
    viewport()->update();
}

void TimelineLives::showSelection()
{
    m_rows.setSelection(m_session.selection());
    rowsChanged();
}

/// Keeps the cursor in sight, and, while no object is selected, the one that has just changed.
void TimelineLives::follow(model::EventIndex from, model::EventIndex to)
{
    const LifeWindow now = window();
    const double x = now.xOf(to);
    if (!m_isScrubbing && (x < now.area.left() || x > now.area.right() - kLifeRightMargin)) {
        const double wanted = now.area.left() + now.area.width() * (to > from ? 0.3 : 0.7);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(x - wanted));
    }
    if (m_rows.rowOf(m_session.selection()) >= 0 || !m_session.hasRecording())
        return;
    const model::Journal& journal = m_session.timeline().journal();
    const model::EventIndex last = std::max(from, to);
    const model::EventIndex first =
        std::max(std::min(from, to), last - std::min(last, kLifeMostLooked));
    for (model::EventIndex at = last; at-- > first;) {
        model::ObjectId changed;
        if (const auto* linked = std::get_if<model::event::Linked>(&journal.at(at)))
            changed = linked->target;
        else if (const auto* unlinked = std::get_if<model::event::Unlinked>(&journal.at(at)))
            changed = unlinked->target;
        else if (const auto* freed = std::get_if<model::event::Freed>(&journal.at(at)))
            changed = freed->object;
        if (const int row = m_rows.rowOf(changed); row >= 0) {
            bringIntoSight(row);
            return;
        }
    }
}

void TimelineLives::describe()
{
    const model::ObjectId object = m_session.selection();
    const bool hasRow = m_rows.rowOf(object) >= 0;
    setAccessibleDescription(hasRow ? lifeOf(object)
                                    : tr("Objects: %1. Up and Down select one, Left and Right go "
                                         "to its changes.")
                                          .arg(QLocale().toString(m_rows.count())));
}

// --- Where things are -----------------------------------------------------------------------

LifeWindow TimelineLives::window() const
{
    LifeWindow window;
    window.axis = &m_axis;
    window.left = horizontalScrollBar()->value();
    window.scale = m_scale;
    window.area = QRectF(viewport()->rect()).adjusted(kLifeNamesWidth, kLifeRulerHeight, 0, 0);
    return window;
}

QRectF TimelineLives::rowRect(int row) const
{
    return {0, kLifeRulerHeight + double(row) * kLifeRowHeight - verticalScrollBar()->value(),
            double(viewport()->width()), kLifeRowHeight};
}

int TimelineLives::rowAt(double y) const
{
    if (y < kLifeRulerHeight)
        return -1;
    const int row =
        static_cast<int>(y - kLifeRulerHeight + verticalScrollBar()->value()) / kLifeRowHeight;
    return row < m_rows.count() ? row : -1;
}

QPointF TimelineLives::placeOf(model::ObjectId object, model::EventIndex moment) const
{
    const int row = m_rows.rowOf(object);
    return row < 0 ? QPointF() : QPointF(window().xOf(moment), rowRect(row).center().y());
}

/// Sizes of the bars, and of an event where the whole run is to be seen.
void TimelineLives::updateBars()
{
    const QRectF area = window().area;
    const double room = std::max(20.0, area.width() - kLifeRightMargin);
    const double whole = std::min(kLifeMostScale, room / std::max(1.0, m_axis.length()));
    m_isWhole = m_isWhole || m_scale <= whole;
    if (m_isWhole)
        m_scale = whole;
    const double tooWide = m_isWhole ? 0 : m_axis.length() * m_scale - room;
    horizontalScrollBar()->setPageStep(qRound(room));
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(tooWide)));
    const int height = std::max(kLifeRowHeight, qRound(area.height()));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, m_rows.count() * kLifeRowHeight - height));
}

void TimelineLives::zoomBy(double factor, double aroundX)
{
    const LifeWindow before = window();
    const double place = (aroundX - before.area.left() + before.left) / m_scale;
    m_isWhole = false;
    m_scale = std::min(kLifeMostScale, m_scale * factor);
    updateBars();
    horizontalScrollBar()->setValue(qRound(place * m_scale - (aroundX - before.area.left())));
    viewport()->update();
}

void TimelineLives::showAll()
{
    m_isWhole = true;
    updateBars();
    viewport()->update();
}

void TimelineLives::bringIntoSight(int row)
{
    if (row < 0)
        return;
    QScrollBar* bar = verticalScrollBar();
    const int top = row * kLifeRowHeight;
    bar->setValue(std::clamp(bar->value(), top + kLifeRowHeight - bar->pageStep(), top));
}

void TimelineLives::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

// --- Words ----------------------------------------------------------------------------------

/// As an object is called at the end of the script: every class has a name by then.
QString TimelineLives::nameOf(model::ObjectId object) const
{
    const auto known = m_names.constFind(object.value);
    if (known != m_names.constEnd())
        return *known;
    m_reader->seek(m_session.scriptEnd());
    const model::Snapshot& then = m_reader->snapshot();
    const model::Recording& recording = m_session.recording();
    std::string label;
    if (then.contains(object)) {
        label = model::objectLabel(then, recording, object);
    } else {
        const model::Lives::Life& life = m_session.lives()->of(object);
        model::ObjectState state;
        state.kind = life.kind;
        state.type = life.type;
        state.text = life.text;
        label = model::objectLabel(then, recording, object, state);
    }
    return *m_names.insert(object.value, withGroups(QString::fromStdString(label)));
}

QString TimelineLives::lifeOf(model::ObjectId object) const
{
    const model::Lives::Life& life = m_session.lives()->of(object);
    const QLocale locale;
    QString text = nameOf(object) + QStringLiteral(": ");
    text += life.born == 0 ? tr("older than the script")
                           : tr("born in event %1").arg(locale.toString(life.born + 1));
    text += QStringLiteral(", ");
    text += life.freed == model::Lives::kNever
                ? tr("never freed")
                : tr("freed in event %1").arg(locale.toString(life.freed + 1));
    return text;
}

QString TimelineLives::tipAt(QPointF point) const
{
    if (point.y() < kLifeRulerHeight)
        return tr("The numbers are lines of the script. On the bars: up a reference that came, "
                  "down one that went; diamond: a weak reference, hollow where it is cleared; "
                  "square: a callback; dot: a finalizer; triangle: resurrected; hatched: found "
                  "unreachable; cross: freed. Bands are collections.");
    const int row = rowAt(point.y());
    if (row < 0)
        return {};
    const model::ObjectId object = m_rows.at(row);
    const model::Lives& lives = *m_session.lives();
    const model::Lives::Mark* mark =
        point.x() < kLifeNamesWidth ? nullptr
                                    : lifeMarkNear(window(), lives, object, point.x(), kLifeReach);
    if (!mark)
        return lifeOf(object);
    m_reader->seek(mark->at);
    const QString sentence = QString::fromStdString(model::sentence(
        m_reader->snapshot(), m_session.recording(), m_session.timeline().journal().at(mark->at)));
    return tr("Event %1: %2").arg(QLocale().toString(mark->at + 1), sentence);
}

// --- Mouse and keys -------------------------------------------------------------------------

bool TimelineLives::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_reader) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        QToolTip::showText(help->globalPos(), tip.toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineLives::seekTo(double x)
{
    m_session.setPlaying(false);
    const double moment = std::clamp(std::round(window().momentAt(x)), 0.0, m_axis.end());
    m_session.seek(static_cast<model::EventIndex>(moment));
}

void TimelineLives::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_reader)
        return;
    const QPointF point = event->position();
    const bool isName = point.x() < kLifeNamesWidth;
    m_isScrubbing = point.y() < kLifeRulerHeight && !isName;
    if (m_isScrubbing) {
        seekTo(point.x());
        return;
    }
    const int row = rowAt(point.y());
    if (row < 0)
        return;
    const model::ObjectId object = m_rows.at(row);
    if (!isName) {
        const model::Lives::Mark* mark =
            lifeMarkNear(window(), *m_session.lives(), object, point.x(), kLifeReach);
        if (mark) {
            m_session.setPlaying(false);
            m_session.seek(mark->at + 1);
        } else {
            seekTo(point.x());
        }
    }
    m_session.select(object);
}

void TimelineLives::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        m_isScrubbing = false;
    if (m_isScrubbing && m_reader)
        seekTo(std::clamp(event->position().x(), double(kLifeNamesWidth),
                          double(viewport()->width())));
}

void TimelineLives::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(std::pow(kLifeZoomFactor, turn.y() / 120.0), event->position().x());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || turn.x() != 0) {
        QScrollBar* bar = horizontalScrollBar();
        bar->setValue(bar->value() - (turn.x() != 0 ? turn.x() : turn.y()));
    } else {
        QScrollBar* bar = verticalScrollBar();
        bar->setValue(bar->value() - turn.y() * 2 * kLifeRowHeight / 120);
    }
    event->accept();
}

void TimelineLives::selectRow(int row)
{
    if (m_rows.count() == 0)
        return;
    m_session.select(m_rows.at(std::clamp(row, 0, m_rows.count() - 1)));
}

/// The arrows belong to the bars while these have the focus.
bool TimelineLives::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool isOurs = pressed->key() == Qt::Key_Up || pressed->key() == Qt::Key_Down
                            || pressed->key() == Qt::Key_Left || pressed->key() == Qt::Key_Right;
        if (isOurs && pressed->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TimelineLives::keyPressEvent(QKeyEvent* event)
{
    const int row = m_rows.rowOf(m_session.selection());
    const double middle = window().xOf(double(m_session.cursor()));
    switch (event->key()) {
    case Qt::Key_Up: selectRow(row < 0 ? m_rows.count() - 1 : row - 1); break;
    case Qt::Key_Down: selectRow(row + 1); break;
    case Qt::Key_Left:
        m_session.setPlaying(false);
        m_session.goToPreviousChange();
        break;
    case Qt::Key_Right:
        m_session.setPlaying(false);
        m_session.goToNextChange();
        break;
    case Qt::Key_Plus: zoomBy(kLifeZoomFactor, middle); break;
    case Qt::Key_Minus: zoomBy(1 / kLifeZoomFactor, middle); break;
    case Qt::Key_0: showAll(); break;
    default: event->ignore();
    }
}

void TimelineLives::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineLives::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
