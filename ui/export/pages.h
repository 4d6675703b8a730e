#pragma once

#include "ui/export/export_options.h"
#include "ui/export/sheet.h"

#include <QColor>

#include <vector>

namespace ui {

/// A sheet where it lies on its page.
struct PlacedSheet
{
    Sheet sheet;
    QPointF at;
};

/// What is painted as one: a still, a page, a storyboard, a frame of a film. A plain value.
struct Page
{
    QSizeF size;
    QColor ground;
    bool hasBorders = false; ///< Around each sheet.
    std::vector<PlacedSheet> sheets;

    const Theme& theme() const { return *sheets.front().sheet.picture->theme; }
};

/// A page as large as its sheet.
Page pageOf(Sheet sheet);

/// The size of a sheet of paper in the units of pages, landscape.
QSizeF paperUnits(PageSize page);
QSizeF paperUnits(const QSizeF& inches);
/// In millimetres; of Fit what the options make of `size`.
QSizeF paperMillimetres(PageSize page, const QSizeF& size, const ExportOptions& options);

} // namespace ui
