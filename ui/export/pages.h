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

/// Several moments on sheets of paper, row by row; all pictures at the same scale.
class Storyboard
{
public:
    /// `area`: around all pictures.
    Storyboard(const QRectF& area, const ExportOptions& options);

    int perPage() const { return m_columns * m_rows; }
    const QSizeF& size() const { return m_size; }
    /// A page of these pictures with their words, at most perPage().
    Page page(const std::vector<std::shared_ptr<const Picture>>& pictures,
              const std::vector<SheetWords>& words) const;

private:
    QRectF m_area;
    QSizeF m_size;
    int m_columns;
    int m_rows;
};

} // namespace ui
