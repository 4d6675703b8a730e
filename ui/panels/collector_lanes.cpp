#include "ui/panels/collector_lanes.h"

#include "ui/theme/numbers.h"
#include "ui/theme/panel_colors.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLanes = 4;
constexpr int kLaneRim = 8;
constexpr int kLaneGap = 6;
constexpr double kCounterHeight = 4;

QString laneNumber(std::int64_t number)
{
    return number < 0 ? QStringLiteral("\u2212") + inGroups(static_cast<quint64>(-number))
                      : inGroups(static_cast<quint64>(number));
}

QString laneTitle(std::size_t lane)
{
    return lane < 3 ? CollectorLanes::tr("Generation %1").arg(lane)
                    : CollectorLanes::tr("Permanent");
}

QString shortTitle(std::size_t lane)
{
    return lane < 3 ? CollectorLanes::tr("Gen %1").arg(lane) : CollectorLanes::tr("Perm.");
}

/// The first that has room, or the last, cut.
QString fittingText(const QFontMetricsF& metrics, std::initializer_list<QString> choices,
                    double room)
{
    for (const QString& text : choices)
        if (metrics.horizontalAdvance(text) <= room)
            return text;
    return metrics.elidedText(*(choices.end() - 1), Qt::ElideRight, room);
}

QString objectsWords(std::int64_t count)
{
    return count == 1 ? CollectorLanes::tr("1 object")
                      : CollectorLanes::tr("%1 objects").arg(laneNumber(count));
}

} // namespace

CollectorLanes::CollectorLanes(bool isFlat, QWidget* parent) : QWidget(parent), m_isFlat(isFlat)
{
    setObjectName(QStringLiteral("collectorLanes"));
    setAccessibleName(tr("Generations"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("How many objects each generation holds. A generation is collected when its "
                  "counter is larger than its threshold: that of generation 0 counts "
                  "allocations less deallocations, the others count collections of the "
                  "generation before."));
}

void CollectorLanes::setBooks(const model::CollectorState& books, int collected)
{
    m_books = books;
    m_collected = collected;
    setAccessibleDescription(words());
    update();
}

QString CollectorLanes::words() const
{
    QStringList lanes;
    for (std::size_t lane = 0; lane < m_books.sizes.size(); ++lane) {
        QString text = tr("%1: %2").arg(laneTitle(lane), objectsWords(m_books.sizes[lane]));
        if (lane < m_books.counts.size() && m_books.isKnown)
            text +=
                tr(", counter %1 of %2").arg(m_books.counts[lane]).arg(m_books.thresholds[lane]);
        lanes.append(text);
    }
    return lanes.join(QStringLiteral("; "));
}

QSize CollectorLanes::sizeHint() const
{
    return {520, (m_isFlat ? 1 : 2) * fontMetrics().height() + 16};
}

QSize CollectorLanes::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void CollectorLanes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = double(this->width() - (kLanes - 1) * kLaneGap) / kLanes;
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        paintLane(painter, lane, QRectF(double(lane) * (width + kLaneGap), 0, width, height()));
}

void CollectorLanes::paintLane(QPainter& painter, std::size_t lane, const QRectF& cell)
{
    const PanelColors& colors = panelColors(palette());
    const bool isCollected = static_cast<int>(lane) <= m_collected;
    painter.setPen(QPen(isCollected ? colors.accent : colors.separator, isCollected ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 5, 5);
    const QRectF inside = cell.adjusted(kLaneRim, 3, -kLaneRim, -3);
    if (m_isFlat)
        paintFlat(painter, lane, inside);
    else
        paintTall(painter, lane, inside);
    if (lane < m_books.counts.size() && m_books.isKnown)
        paintCounter(painter, lane, cell);
}

/// "Gen 2: 1,831" and "0 of 10"; the words give way to the numbers.
void CollectorLanes::paintFlat(QPainter& painter, std::size_t lane, const QRectF& inside)
{
    const QFontMetricsF metrics(font());
    const QString size = laneNumber(m_books.sizes[lane]);
    QString counter;
    if (lane < m_books.counts.size() && m_books.isKnown)
        counter = tr("%1 of %2")
                      .arg(laneNumber(m_books.counts[lane]), laneNumber(m_books.thresholds[lane]));
    const double room = inside.width() - metrics.horizontalAdvance(counter) - 8;
    const QRectF line(inside.left(), inside.top(), inside.width(), metrics.height());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        fittingText(metrics,
                    {tr("%1: %2").arg(laneTitle(lane), objectsWords(m_books.sizes[lane])),
                     tr("%1: %2").arg(laneTitle(lane), size),
                     tr("%1: %2").arg(shortTitle(lane), size), size},
                    room));
    painter.setPen(panelColors(palette()).secondaryText);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, counter);
}

/// The title gives way to its number, the word "objects" to nothing, where there is little room.
void CollectorLanes::paintTall(QPainter& painter, std::size_t lane, const QRectF& inside)
{
    const QFontMetricsF metrics(font());
    const QRectF upper(inside.left(), inside.top(), inside.width(), metrics.height());
    const QRectF lower = upper.translated(0, metrics.height() + 1);
    const QString objects =
        fittingText(metrics, {objectsWords(m_books.sizes[lane]), laneNumber(m_books.sizes[lane])},
                    inside.width() - metrics.horizontalAdvance(shortTitle(lane)) - 8);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, objects);
    painter.setPen(panelColors(palette()).secondaryText);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     fittingText(metrics, {laneTitle(lane), shortTitle(lane)},
                                 inside.width() - metrics.horizontalAdvance(objects) - 8));
    if (lane >= m_books.counts.size()) {
        painter.drawText(
            lower, Qt::AlignLeft | Qt::AlignVCenter,
            fittingText(metrics, {tr("never collected"), tr("frozen")}, inside.width()));
        return;
    }
    if (!m_books.isKnown)
        return;
    const QString count = laneNumber(m_books.counts[lane]);
    const QString threshold = laneNumber(m_books.thresholds[lane]);
    painter.drawText(
        lower, Qt::AlignLeft | Qt::AlignVCenter,
        fittingText(metrics,
                    {tr("counter %1 of %2").arg(count, threshold),
                     tr("%1 of %2").arg(count, threshold), tr("%1/%2").arg(count, threshold)},
                    inside.width()));
}

/// How near the counter is to its threshold.
void CollectorLanes::paintCounter(QPainter& painter, std::size_t lane, const QRectF& cell)
{
    const PanelColors& colors = panelColors(palette());
    const auto count = static_cast<double>(m_books.counts[lane]);
    const auto threshold = static_cast<double>(m_books.thresholds[lane]);
    const double share = threshold > 0 ? std::clamp(count / threshold, 0.0, 1.0) : 0;
    QRectF bar(cell.left() + kLaneRim, cell.bottom() - kCounterHeight - 4,
               cell.width() - 2 * kLaneRim, kCounterHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.separator);
    painter.drawRoundedRect(bar, 2, 2);
    bar.setWidth(bar.width() * share);
    painter.setBrush(count > threshold ? colors.error : colors.accent);
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace ui
