#include "ui/panels/timeline_slider.h"

#include "ui/theme/panel_colors.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace ui {

namespace {

constexpr double kHandleRadius = 7;
constexpr double kRailHeight = 4;
constexpr double kMarkHeight = 7;
constexpr QSizeF kFlagCloth(8, 6); // Of a flag.
constexpr double kFlagReach = 3;

QColor markColor(Landmarks::Sort sort, const PanelColors& colors)
{
    switch (sort) {
    case Landmarks::Sort::Death: return colors.death;
    case Landmarks::Sort::WeakrefCleared: return colors.weak;
    case Landmarks::Sort::Callback: return colors.callback;
    case Landmarks::Sort::Finalizer: return colors.birth;
    case Landmarks::Sort::Exception: return colors.error;
    }
    return colors.death;
}

/// Deaths and weak references stand above the rail, what code ran because of them below.
bool markStandsAbove(Landmarks::Sort sort)
{
    return sort == Landmarks::Sort::Death || sort == Landmarks::Sort::WeakrefCleared;
}

} // namespace

TimelineSlider::TimelineSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("timelineSlider"));
    setAccessibleName(tr("Moment of the run"));
    setToolTip(
        tr("Drag to move through time. Marks: deaths and cleared weak references above, "
           "callbacks, finalizers and exceptions below; bands are collections, which a double "
           "click shows as a film; the dotted part is the interpreter's shutdown."));
    setTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRange(0, 0);
}

void TimelineSlider::setRun(model::EventIndex eventCount, const Landmarks* landmarks,
                            const model::LibraryCode* imports)
{
    m_axis = TimelineAxis(eventCount, imports);
    m_landmarks = landmarks;
    m_marks = {};
    setRange(0, static_cast<int>(std::min<model::EventIndex>(
                    eventCount, static_cast<model::EventIndex>(std::numeric_limits<int>::max()))));
    setPageStep(std::max(1, maximum() / 20));
    update();
}

QRectF TimelineSlider::rail() const
{
    return {kHandleRadius, height() / 2.0 - kRailHeight / 2, width() - 2 * kHandleRadius,
            kRailHeight};
}

double TimelineSlider::xOf(double moment) const
{
    const QRectF line = rail();
    return maximum() > 0 ? line.left() + line.width() * m_axis.place(moment) / m_axis.length()
                         : line.left();
}

double TimelineSlider::scriptEnd() const
{
    return m_landmarks ? m_landmarks->scriptEnd : maximum();
}

int TimelineSlider::momentAt(double x) const
{
    const QRectF line = rail();
    const double share = std::clamp((x - line.left()) / std::max(1.0, line.width()), 0.0, 1.0);
    return qRound(m_axis.moment(share * m_axis.length()));
}

void TimelineSlider::paintEvent(QPaintEvent*)
{
    if (m_marks.isNull())
        drawMarks();
    const PanelColors& colors = panelColors(palette());
    const QRectF line = rail();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_marks);

    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(QRectF(line.topLeft(), QPointF(xOf(scriptEnd()), line.bottom())),
                            kRailHeight / 2, kRailHeight / 2);
    // The shutdown after the script: a dotted line.
    for (double x = xOf(scriptEnd()) + 5; x < line.right(); x += 5)
        painter.drawEllipse(QPointF(x, line.center().y()), 1.2, 1.2);
    if (!isEnabled() || maximum() == 0)
        return;
    drawFlags(painter);
    const double x = xOf(value());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    const double played = std::min(x, xOf(scriptEnd()));
    painter.drawRoundedRect(QRectF(line.topLeft(), QPointF(played, line.bottom())), kRailHeight / 2,
                            kRailHeight / 2);
    painter.setPen(QPen(palette().color(QPalette::Window), 2));
    painter.drawEllipse(QPointF(x, line.center().y()), kHandleRadius, kHandleRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
}

void TimelineSlider::setFlags(std::vector<Flag> flags)
{
    m_flags = std::move(flags);
    update();
}

QPointF TimelineSlider::flagAt(std::size_t index) const
{
    return {xOf(m_flags[index].at) + kFlagCloth.width() / 2, kFlagCloth.height() / 2 + 1};
}

/// "Not equal": two strokes on the pole, and one across.
void TimelineSlider::drawDifference(QPainter& painter, double x) const
{
    painter.setPen(QPen(panelColors(palette()).error, 1.6));
    painter.drawLine(QPointF(x, 1), QPointF(x, rail().bottom()));
    const double middle = kFlagCloth.height() / 2 + 1;
    const double right = x + kFlagCloth.width() + 2;
    painter.drawLine(QPointF(x + 2, middle - 2), QPointF(right, middle - 2));
    painter.drawLine(QPointF(x + 2, middle + 2), QPointF(right, middle + 2));
    painter.drawLine(QPointF(x + 3.5, middle + 5), QPointF(right - 1.5, middle - 5));
}

void TimelineSlider::drawFlags(QPainter& painter) const
{
    const PanelColors& colors = panelColors(palette());
    for (std::size_t i = 0; i < m_flags.size(); ++i) {
        const QPointF cloth = flagAt(i);
        const double x = xOf(m_flags[i].at);
        if (m_flags[i].isDifference) {
            drawDifference(painter, x);
            continue;
        }
        painter.setPen(QPen(colors.notice, 1.5));
        painter.drawLine(QPointF(x, 1), QPointF(x, rail().bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.notice);
        const double top = cloth.y() - kFlagCloth.height() / 2;
        painter.drawPolygon(QPolygonF(
            {{x, top}, {x + kFlagCloth.width(), cloth.y()}, {x, top + kFlagCloth.height()}}));
    }
}

const TimelineSlider::Flag* TimelineSlider::flagUnder(QPointF point) const
{
    for (std::size_t i = m_flags.size(); i-- > 0;) {
        const QRectF cloth(flagAt(i) - QPointF(kFlagCloth.width(), kFlagCloth.height()) / 2,
                           kFlagCloth);
        if (cloth.adjusted(-kFlagReach, -kFlagReach, kFlagReach, kFlagReach).contains(point))
            return &m_flags[i];
    }
    return nullptr;
}

/// A flag says what it stands for.
bool TimelineSlider::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const Flag* flag = flagUnder(help->pos())) {
            const QString at = QLocale().toString(flag->at);
            const QString where = flag->isDifference ? tr("First difference, event %1").arg(at)
                                                     : tr("Bookmark at event %1").arg(at);
            QToolTip::showText(
                help->globalPos(),
                flag->note.isEmpty() ? where : QStringLiteral("%1: %2").arg(where, flag->note),
                this);
            return true;
        }
    }
    return QSlider::event(event);
}

/// Draws each column of pixels at most once per sort of mark, however many events share it.
void TimelineSlider::drawMarks()
{
    m_marks = QPixmap(size() * devicePixelRatioF());
    m_marks.setDevicePixelRatio(devicePixelRatioF());
    m_marks.fill(Qt::transparent);
    if (!m_landmarks || maximum() == 0)
        return;
    const PanelColors& colors = panelColors(palette());
    const QRectF line = rail();
    QPainter painter(&m_marks);
    for (const Landmarks::Collection& collection : m_landmarks->collections) {
        const double left = xOf(collection.begin);
        const double width = std::max(3.0, xOf(collection.end + 1.0) - left);
        painter.fillRect(QRectF(left, 3, width, height() - 6), colors.collection);
    }
    std::array<int, 5> lastColumn{-1, -1, -1, -1, -1};
    for (const Landmarks::Point& point : m_landmarks->points) {
        const int x = qRound(xOf(point.at + 1.0));
        int& last = lastColumn[static_cast<std::size_t>(point.sort)];
        if (last == x)
            continue;
        last = x;
        const double top =
            markStandsAbove(point.sort) ? line.top() - kMarkHeight - 2 : line.bottom() + 2;
        painter.fillRect(QRectF(x - 0.75, top, 1.5, kMarkHeight), markColor(point.sort, colors));
    }
}

void TimelineSlider::resizeEvent(QResizeEvent* event)
{
    QSlider::resizeEvent(event);
    m_marks = {};
}

void TimelineSlider::changeEvent(QEvent* event)
{
    QSlider::changeEvent(event);
    m_marks = {};
    update();
}

void TimelineSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    const Flag* flag = flagUnder(event->position());
    setSliderPosition(flag ? static_cast<int>(flag->at) : momentAt(event->position().x()));
    m_isOnFlag = flag != nullptr;
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isOnFlag && flagUnder(event->position()))
        return; // The hand that clicks a flag trembles.
    m_isOnFlag = false;
    if (isSliderDown())
        setSliderPosition(momentAt(event->position().x()));
}

void TimelineSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

const Landmarks::Collection* TimelineSlider::collectionAt(double x) const
{
    if (!m_landmarks)
        return nullptr;
    const auto& all = m_landmarks->collections;
    const auto found = std::ranges::find_if(all, [&](const Landmarks::Collection& each) {
        const double left = xOf(each.begin);
        return x >= left - 1 && x <= std::max(left + 3, xOf(each.end + 1.0)) + 1;
    });
    return found == all.end() ? nullptr : &*found;
}

void TimelineSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(false);
    if (const auto* collection = collectionAt(event->position().x()))
        Q_EMIT collectionWanted(collection->begin);
}

void TimelineSlider::contextMenuEvent(QContextMenuEvent* event)
{
    const auto* collection = collectionAt(event->pos().x());
    if (!collection)
        return;
    QMenu menu(this);
    menu.addAction(tr("Show the Collection"), this,
                   [this, begin = collection->begin] { Q_EMIT collectionWanted(begin); });
    menu.exec(event->globalPos());
}

/// Arrow keys belong to the window, which steps as the user chose; only pages stay here.
void TimelineSlider::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        QSlider::keyPressEvent(event);
    else
        event->ignore();
}

} // namespace ui
