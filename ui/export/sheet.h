#pragma once

#include "ui/export/export_source.h"
#include "ui/picture/canvas.h"
#include "ui/picture/picture.h"
#include "ui/picture/scene_marks.h"

#include <QSizeF>
#include <QStringList>

#include <memory>
#include <set>

namespace ui {

/// What a legend explains: the kinds of lines and marks that a picture has.
enum class LegendEntry { Count, Strong, Weak, Callback, Hidden, Dead };

std::set<LegendEntry> legendOf(const Picture& picture);

/// What stands around the picture of a sheet.
struct SheetWords
{
    QString title;
    QStringList lines;
    std::set<LegendEntry> legend;
    QString watermark;
    SceneMarks marks = {}; ///< Over the picture.
};

/// A picture as it goes onto paper or into a film: the part that is to be seen, a caption and a
/// legend below, a watermark in the corner. A plain value, made by layOutStill() or
/// layOutFrame().
///
/// Units: those of the sheet; in a still they are the picture's.
struct Sheet
{
    std::shared_ptr<const Picture> picture;
    QRectF area;        ///< The part of the picture,
    QRectF place;       ///< and where on the sheet it goes.
    QSizeF size;        ///< Of the sheet.
    bool isCut = false; ///< The picture goes on outside of the area.
    qreal wordScale = 1;
    QStringList title; ///< In lines that fit.
    QStringList lines;
    qreal captionTop = 0;
    std::vector<LegendEntry> legend;
    qreal legendTop = 0;
    QString watermark;
    SceneMarks marks;

    qreal scale() const { return area.width() > 0 ? place.width() / area.width() : 1; }
};

/// As large as it has to be.
Sheet layOutStill(std::shared_ptr<const Picture> picture, const SheetWords& words);

/// How high the caption and the legend of a sheet of this width are.
qreal wordsHeight(const Theme& theme, const SheetWords& words, qreal width, qreal wordScale);

/// The scale of a picture of `area` in a frame as layOutFrame() makes it.
qreal frameScale(const QRectF& area, const QSizeF& size, qreal wordScale, qreal wordsRoom);

/// As large as `size`; the words take `wordsRoom` from below, what is left belongs to `area`.
Sheet layOutFrame(std::shared_ptr<const Picture> picture, const QRectF& area,
                  const SheetWords& words, const QSizeF& size, qreal wordScale, qreal wordsRoom);

/// What a question marks, in the units of the picture; `scale` is the one at which it is seen.
void drawSheetMarks(Canvas& canvas, const Sheet& sheet, qreal scale);

/// Everything of the sheet but its picture.
void drawWords(Canvas& canvas, const Sheet& sheet);

} // namespace ui
