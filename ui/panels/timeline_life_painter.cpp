#include "ui/panels/timeline_life_painter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using LifeSort = model::Lives::Sort;

constexpr double kLifeBarHeight = 6;
constexpr double kLifeTick = 4;       // How far a reference's tick reaches beyond the bar.
constexpr int kLifeMostPerPixel = 12; // More marks of one pixel cannot be told apart.

/// Calls `use(mark, x)` for the marks that can be seen; of those that share a pixel for some.
template <class Use>
void forEachSeenMark(const LifeWindow& window, std::span<const model::Lives::Mark> marks, Use use)
{
    const auto eventAt = [&window](double x) {
        return static_cast<model::EventIndex>(
            std::clamp(std::floor(window.momentAt(x)) - 1, 0.0, window.axis->end()));
    };
    auto mark = firstMarkFrom(marks, eventAt(window.area.left() - kLifeBarHeight));
    double pixel = -1;
    int inPixel = 0;
    while (mark != marks.end()) {
        const double x = window.xOf(mark->at + 1.0);
        if (x > window.area.right() + kLifeBarHeight)
            return;
        inPixel = std::floor(x) == pixel ? inPixel + 1 : 0;
        pixel = std::floor(x);
        if (inPixel < kLifeMostPerPixel) {
            use(*mark, x);
            ++mark;
            continue;
        }
        const auto next = firstMarkFrom(marks, eventAt(pixel + 1));
        mark = std::max(next, mark + 1);
    }
}

void paintLifeDiamond(QPainter& painter, QPointF at, double radius)
{
    painter.drawPolygon(QPolygonF({at + QPointF(0, -radius), at + QPointF(radius, 0),
                                   at + QPointF(0, radius), at + QPointF(-radius, 0)}));
}

void paintLifeTurn(QPainter& painter, LifeSort sort, QPointF at, const PanelColors& colors,
                   const QColor& ground)
{
    const auto pen = [&](const QColor& color) { painter.setPen(QPen(color, 1.4)); };
    switch (sort) {
    case LifeSort::WeakrefMade:
    case LifeSort::WeakrefCleared:
        pen(colors.weak);
        painter.setBrush(sort == LifeSort::WeakrefMade ? colors.weak : ground);
        paintLifeDiamond(painter, at, sort == LifeSort::WeakrefMade ? 3 : 4);
        break;
    case LifeSort::CallbackCalled:
        pen(ground);
        painter.setBrush(colors.callback);
        painter.drawRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7));
        break;
    case LifeSort::FinalizerCalled:
        pen(ground);
        painter.setBrush(colors.birth);
        painter.drawEllipse(at, 4, 4);
        break;
    case LifeSort::Resurrected:
        pen(ground);
        painter.setBrush(colors.birth);
        painter.drawPolygon(
            QPolygonF({at + QPointF(0, -5.5), at + QPointF(5, 4), at + QPointF(-5, 4)}));
        break;
    case LifeSort::Freed:
        painter.setPen(QPen(colors.death, 1.8));
        painter.drawLine(at + QPointF(-3.5, -3.5), at + QPointF(3.5, 3.5));
        painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5));
        break;
    default: break;
    }
}

/// From where the collector called it unreachable until its end.
void paintLifeTrash(QPainter& painter, const LifeWindow& window, const model::Lives& lives,
                    model::ObjectId object, const QRectF& bar, const PanelColors& colors)
{
    for (const model::Lives::Mark& mark : lives.turns(object)) {
        if (mark.sort != LifeSort::FoundUnreachable)
            continue;
        const double left = std::max(window.xOf(mark.at + 1.0), bar.left());
        if (left < bar.right())
            painter.fillRect(QRectF(left, bar.top(), bar.right() - left, bar.height()),
                             QBrush(colors.error, Qt::BDiagPattern));
        return;
    }
}

} // namespace

void paintLife(QPainter& painter, const LifeWindow& window, const model::Lives& lives,
               model::ObjectId object, const QRectF& row, model::EventIndex cursor,
               const PanelColors& colors)
{
    const model::Lives::Life& life = lives.of(object);
    const QRectF& area = window.area;
    const bool dies = life.freed != model::Lives::kNever;
    const double born = window.xOf(life.born == 0 ? 0 : life.born + 1.0);
    const double end = window.xOf(dies ? life.freed + 1.0 : window.axis->end());
    const QRectF bar(std::clamp(born, area.left() - 9, area.right() + 9),
                     std::floor(row.center().y() - kLifeBarHeight / 2), 0, kLifeBarHeight);
    QRectF whole = bar;
    whole.setRight(std::max(std::clamp(end, area.left() - 9, area.right() + 9), bar.left() + 2));
    painter.setPen(Qt::NoPen);
    QColor fill = colors.accent;
    fill.setAlpha(60);
    painter.setBrush(fill);
    painter.drawRoundedRect(whole, 2, 2);
    QRectF past = whole;
    past.setRight(std::min(whole.right(), window.xOf(cursor)));
    if (past.right() > past.left()) {
        fill.setAlpha(150);
        painter.setBrush(fill);
        painter.drawRoundedRect(past, 2, 2);
    }
    paintLifeTrash(painter, window, lives, object, whole, colors);

    std::array<double, 3> lastX{-9, -9, -9}; // Of gained, lost, changed.
    forEachSeenMark(window, lives.changes(object), [&](const model::Lives::Mark& mark, double x) {
        double& last = lastX[static_cast<std::size_t>(mark.sort)];
        const double pixel = std::floor(x);
        if (pixel == last)
            return;
        last = pixel;
        if (mark.sort == LifeSort::Gained)
            painter.fillRect(QRectF(pixel, whole.top() - kLifeTick, 2, kLifeTick + 2),
                             colors.accent);
        else if (mark.sort == LifeSort::Lost)
            painter.fillRect(QRectF(pixel, whole.bottom() - 2, 2, kLifeTick + 2), colors.error);
        else
            painter.fillRect(QRectF(pixel, whole.top() + 2, 2, kLifeBarHeight - 4), colors.accent);
    });
    const QColor ground = painter.background().color();
    forEachSeenMark(window, lives.turns(object), [&](const model::Lives::Mark& mark, double x) {
        paintLifeTurn(painter, mark.sort, {x, whole.center().y()}, colors, ground);
    });
}

const model::Lives::Mark* lifeMarkNear(const LifeWindow& window, const model::Lives& lives,
                                       model::ObjectId object, double x, double reach)
{
    const model::Lives::Mark* nearest = nullptr;
    double nearestBy = reach;
    for (const auto marks : {lives.changes(object), lives.turns(object)})
        forEachSeenMark(window, marks, [&](const model::Lives::Mark& mark, double markX) {
            if (std::abs(markX - x) > nearestBy)
                return;
            nearest = &mark;
            nearestBy = std::abs(markX - x);
        });
    return nearest;
}

} // namespace ui
