#include "ui/panels/collector_phases.h"

#include "ui/theme/panel_colors.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPhaseRim = 9;   // Beside the text.
constexpr double kPhasePoint = 7; // How far an arrow reaches into the next.
constexpr int kPhaseLevels = 4;   // Of shortening.

QPainterPath phaseShape(const QRectF& cell, bool isFirst)
{
    QPainterPath path(cell.topLeft());
    path.lineTo(cell.right() - 1, cell.top());
    path.lineTo(cell.right() + kPhasePoint - 1, cell.center().y());
    path.lineTo(cell.right() - 1, cell.bottom());
    path.lineTo(cell.bottomLeft());
    if (!isFirst)
        path.lineTo(cell.left() + kPhasePoint, cell.center().y());
    path.closeSubpath();
    return path;
}

} // namespace

CollectorPhases::CollectorPhases(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("collectorPhases"));
    setAccessibleName(tr("Phases of the collection"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
}

void CollectorPhases::setPhases(std::vector<Phase> phases)
{
    m_phases = std::move(phases);
    updateGeometry();
    arrange();
}

void CollectorPhases::setCurrent(int phase)
{
    m_current = phase;
    if (phase >= 0 && phase < static_cast<int>(m_phases.size()))
        setAccessibleDescription(tr("Phase %1 of %2: %3")
                                     .arg(phase + 1)
                                     .arg(m_phases.size())
                                     .arg(m_phases[static_cast<std::size_t>(phase)].name));
    arrange();
}

QSize CollectorPhases::sizeHint() const
{
    return {640, fontMetrics().height() + 12};
}

QSize CollectorPhases::minimumSizeHint() const
{
    // All numbers, and the longest short name beside one of them.
    const QFontMetricsF metrics(font());
    double numbers = 0;
    double longest = 0;
    for (int i = 0; i < static_cast<int>(m_phases.size()); ++i) {
        const QString number = QString::number(i + 1);
        const double width = metrics.horizontalAdvance(number);
        numbers += width + 2 * kPhaseRim + kPhasePoint;
        const QString& name = m_phases[static_cast<std::size_t>(i)].shortName;
        longest =
            std::max(longest, metrics.horizontalAdvance(tr("%1 %2").arg(number, name)) - width);
    }
    const double least = numbers + longest + kPhasePoint + 2;
    return {std::max(240, static_cast<int>(std::ceil(least))), sizeHint().height()};
}

/// 0: all in full; 1: short; 2: numbers, but the current one in full; 3: that one short as well.
QString CollectorPhases::textOf(int phase, int level) const
{
    const Phase& each = m_phases[static_cast<std::size_t>(phase)];
    const QString number = QString::number(phase + 1);
    if (level == 0 || (level <= 2 && phase == m_current))
        return tr("%1 %2").arg(number, each.name);
    if (level == 1 || phase == m_current)
        return tr("%1 %2").arg(number, each.shortName);
    return number;
}

bool CollectorPhases::fit(int level)
{
    const QFontMetricsF metrics(font());
    m_cells.clear();
    double x = 0;
    for (int i = 0; i < static_cast<int>(m_phases.size()); ++i) {
        Cell cell;
        cell.text = textOf(i, level);
        cell.left = x;
        cell.width = metrics.horizontalAdvance(cell.text) + 2 * kPhaseRim + kPhasePoint;
        x += cell.width;
        m_cells.push_back(cell);
    }
    const double spare = width() - kPhasePoint - x;
    if (spare < 0)
        return false;
    // What is left over is shared, so that the row ends where the window does.
    const double share = m_cells.empty() ? 0 : spare / double(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].left += double(i) * share;
        m_cells[i].width += share;
    }
    return true;
}

void CollectorPhases::arrange()
{
    for (int level = 0; level < kPhaseLevels; ++level)
        if (fit(level))
            break;
    update();
}

QRect CollectorPhases::phaseRect(int phase) const
{
    const Cell& cell = m_cells[static_cast<std::size_t>(phase)];
    return QRectF(cell.left + kPhasePoint, 2, cell.width - kPhasePoint, height() - 4).toRect();
}

int CollectorPhases::phaseAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (point.x() < m_cells[i].left + m_cells[i].width)
            return static_cast<int>(i);
    return static_cast<int>(m_cells.size()) - 1;
}

void CollectorPhases::mousePressEvent(QMouseEvent* event)
{
    const int phase = phaseAt(event->position());
    if (event->button() == Qt::LeftButton && phase >= 0
        && m_phases[static_cast<std::size_t>(phase)].isReached)
        Q_EMIT phaseChosen(phase);
}

bool CollectorPhases::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int phase = phaseAt(help->pos());
    if (phase < 0)
        return false;
    const Phase& each = m_phases[static_cast<std::size_t>(phase)];
    QToolTip::showText(help->globalPos(), tr("<b>%1</b><br>%2").arg(each.name, each.tip), this);
    return true;
}

void CollectorPhases::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CollectorPhases::paintEvent(QPaintEvent*)
{
    const PanelColors& colors = panelColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QRectF cell(m_cells[i].left + 0.5, 1.5, m_cells[i].width, height() - 3);
        const bool isCurrent = static_cast<int>(i) == m_current;
        const bool isPast = static_cast<int>(i) < m_current;
        QColor fill = palette().color(QPalette::Base);
        if (isPast)
            fill = colors.collection;
        if (isCurrent)
            fill = palette().color(QPalette::Highlight);
        painter.setPen(QPen(
            isCurrent ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid), 1));
        painter.setBrush(fill);
        painter.drawPath(phaseShape(cell, i == 0));
        QFont face = font();
        face.setStrikeOut(!m_phases[i].isReached);
        face.setUnderline(isCurrent);
        painter.setFont(face);
        painter.setPen(isCurrent               ? palette().color(QPalette::HighlightedText)
                       : m_phases[i].isReached ? palette().color(QPalette::Text)
                                               : colors.secondaryText);
        painter.drawText(cell.adjusted(i == 0 ? 0 : kPhasePoint, 0, 0, 0), Qt::AlignCenter,
                         m_cells[i].text);
    }
}

} // namespace ui
