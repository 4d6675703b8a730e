#pragma once

#include "model/history/lives.h"
#include "ui/panels/timeline_axis.h"
#include "ui/theme/panel_colors.h"

#include <QRectF>

class QPainter;

namespace ui {

/// Which part of the run is to be seen, and where.
struct LifeWindow
{
    const TimelineAxis* axis = nullptr;
    double left = 0;  ///< In pixels behind the beginning of the axis,
    double scale = 1; ///< of which one place takes so many.
    QRectF area;      ///< Where bars are painted.

    double xOf(double moment) const { return area.left() + axis->place(moment) * scale - left; }
    double momentAt(double x) const { return axis->moment((x - area.left() + left) / scale); }
};

/// One object's life as a bar from birth to death, paler behind the cursor, with its marks: up for
/// a reference that came, down for one that went, other shapes for weak references, callbacks,
/// finalizers and the collector.
///
/// Cost:    O(width log marks), however many marks there are.
void paintLife(QPainter& painter, const LifeWindow& window, const model::Lives& lives,
               model::ObjectId object, const QRectF& row, model::EventIndex cursor,
               const PanelColors& colors);

/// The mark of an object nearest to `x` within `reach` pixels, or null.
const model::Lives::Mark* lifeMarkNear(const LifeWindow& window, const model::Lives& lives,
                                       model::ObjectId object, double x, double reach);

} // namespace ui
