// How the lives are painted: bands, ruler, rows, names.

#include "model/history/freeing.h"
#include "ui/panels/timeline_lives.h"
#include "ui/session/session_controller.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr double kLifeTextGap = 8;
constexpr double kLifeLeastBand = 3;

} // namespace

void TimelineLives::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const QColor ground = palette().color(QPalette::Base);
    painter.fillRect(viewport()->rect(), ground);
    painter.setBackground(ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = window().area;
    const PanelColors& colors = panelColors(palette());
    if (m_reader) {
        painter.setClipRect(QRectF(area.left(), 0, area.width(), viewport()->height()));
        paintBands(painter);
        painter.setClipRect(QRectF(0, area.top(), viewport()->width(), area.height()));
        paintRows(painter);
        painter.setClipping(false);
        paintRuler(painter);
        paintUnseen(painter);
    }
    painter.setPen(colors.separator);
    painter.drawLine(QLineF(0, area.top() - 0.5, viewport()->width(), area.top() - 0.5));
    painter.drawLine(QLineF(area.left() - 0.5, 0, area.left() - 0.5, viewport()->height()));
    if (!m_reader || !hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 1.5));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75));
}

/// Collections, and Python's shutdown behind the script.
void TimelineLives::paintBands(QPainter& painter) const
{
    const LifeWindow now = window();
    const PanelColors& colors = panelColors(palette());
    const double end = std::max(now.area.left(), now.xOf(m_session.scriptEnd()));
    const QRectF shutdown(end, 0, now.area.right() - end, viewport()->height());
    painter.fillRect(shutdown, palette().color(QPalette::Window));
    const auto& collections = m_session.landmarks().collections;
    auto band = std::lower_bound(
        collections.begin(), collections.end(), now.momentAt(now.area.left()),
        [](const Landmarks::Collection& each, double moment) { return each.end < moment; });
    while (band != collections.end()) {
        const double left = now.xOf(band->begin);
        if (left > now.area.right())
            return;
        const double width = std::max(kLifeLeastBand, now.xOf(band->end + 1.0) - left);
        painter.fillRect(QRectF(left, 0, width, viewport()->height()), colors.collection);
        // Those that would be painted over this one cannot be seen.
        band = std::lower_bound(
            std::next(band), collections.end(), now.momentAt(left + 1),
            [](const Landmarks::Collection& each, double moment) { return each.end < moment; });
    }
}

/// Lines of the script, as many as there is room for, and where the cursor stands.
void TimelineLives::paintRuler(QPainter& painter) const
{
    const LifeWindow now = window();
    const PanelColors& colors = panelColors(palette());
    const model::Timeline& timeline = m_session.timeline();
    const auto& stops = timeline.lineStops();
    const QFontMetricsF metrics(painter.font());
    const double base = now.area.top() - metrics.descent() - 4;
    painter.setClipRect(QRectF(now.area.left(), 0, now.area.width(), viewport()->height()));
    double free = now.area.left();
    while (free < now.area.right()) {
        const auto stop = std::lower_bound(stops.begin(), stops.end(), now.momentAt(free));
        if (stop == stops.end() || now.xOf(*stop) > now.area.right())
            break;
        const double x = std::max(free, now.xOf(*stop));
        free = x + 1;
        const std::uint32_t line = model::lineReachedAt(timeline.journal(), *stop);
        if (line == 0)
            continue;
        const QString text = QLocale().toString(line);
        painter.setPen(colors.separator);
        painter.drawLine(QLineF(x, now.area.top() - 5, x, viewport()->height()));
        painter.setPen(colors.secondaryText);
        painter.drawText(QPointF(x + 3, base), text);
        free = x + metrics.horizontalAdvance(text) + kLifeTextGap;
    }
    const double cursor = now.xOf(m_session.cursor());
    painter.setPen(QPen(colors.accent, 1.6));
    painter.drawLine(QLineF(cursor, 2, cursor, viewport()->height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawPolygon(QPolygonF({{cursor - 5, 1}, {cursor + 5, 1}, {cursor, 8}}));
    painter.setClipping(false);
}

void TimelineLives::paintRows(QPainter& painter) const
{
    const LifeWindow now = window();
    const PanelColors& colors = panelColors(palette());
    const int first = std::max(0, rowAt(now.area.top()));
    if (m_rows.count() == 0) {
        painter.setPen(colors.secondaryText);
        const QString hint =
            m_reader && !m_session.lives() ? tr("The lives of all objects are being found")
            : m_rows.choice() == LifeChoice::Neighbours ? tr("Select an object to see its life")
                                                        : tr("No objects in this run");
        painter.drawText(now.area.adjusted(kLifeTextGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         hint);
        return;
    }
    const model::Lives& lives = *m_session.lives();
    const QRectF clip = now.area;
    for (int row = first; row < m_rows.count(); ++row) {
        const QRectF rect = rowRect(row);
        if (rect.top() > now.area.bottom())
            break;
        const model::ObjectId object = m_rows.at(row);
        if (object == m_session.selection()) {
            QColor highlight = palette().color(QPalette::Highlight);
            highlight.setAlpha(45);
            painter.fillRect(rect, highlight);
        }
        paintName(painter, row);
        painter.save();
        painter.setClipRect(clip);
        paintLife(painter, now, lives, object, rect, m_session.cursor(), colors);
        painter.restore();
    }
}

/// The object's name, and its count at the cursor.
void TimelineLives::paintName(QPainter& painter, int row) const
{
    const model::ObjectId object = m_rows.at(row);
    const PanelColors& colors = panelColors(palette());
    const model::Snapshot& now = m_session.timeline().snapshot();
    const bool isKnown = now.contains(object);
    const bool isAlive = isKnown && now.at(object).isAlive();
    QString count;
    const bool isCounted =
        m_session.hasRecording() && !model::onlyCollectionFrees(m_session.recording());
    if (isAlive && isCounted && !now.at(object).isStatic())
        count = QLocale().toString(now.at(object).refcount);
    else if (isKnown && now.at(object).life == model::ObjectState::Life::Dead)
        count = tr("freed");
    const QRectF cell(kLifeTextGap, rowRect(row).top(), window().area.left() - 2 * kLifeTextGap,
                      rowRect(row).height());
    QFont font = this->font();
    font.setBold(object == m_session.selection());
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double countWidth = metrics.horizontalAdvance(count);
    painter.setPen(colors.secondaryText);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(isAlive ? palette().color(QPalette::Text) : colors.secondaryText);
    const double room = cell.width() - countWidth - kLifeTextGap;
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(nameOf(object), Qt::ElideRight, room));
    painter.setFont(this->font());
}

/// How many rows lie above and below.
void TimelineLives::paintUnseen(QPainter& painter) const
{
    const QRectF area = window().area;
    const QFontMetricsF metrics(painter.font());
    const PanelColors& colors = panelColors(palette());
    const auto paintPill = [&](const QString& text, double top) {
        const double width = metrics.horizontalAdvance(text) + 16;
        const QRectF pill(area.right() - width - 4, top, width, 17);
        painter.setPen(QPen(colors.separator, 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(pill, 8, 8);
        painter.setPen(colors.secondaryText);
        painter.drawText(pill, Qt::AlignCenter, text);
    };
    const double rowHeight = rowRect(0).height();
    const int above = static_cast<int>((area.top() - rowRect(0).top()) / rowHeight);
    const int below = qRound((rowRect(m_rows.count()).top() - area.bottom()) / rowHeight);
    if (above > 0)
        paintPill(tr("\u2191 %1 more").arg(QLocale().toString(above)), area.top() + 2);
    if (below > 0)
        paintPill(tr("\u2193 %1 more").arg(QLocale().toString(below)), area.bottom() - 19);
}

} // namespace ui
