#include "ui/export/pages.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qreal kUnitsPerInch = 144; // Of paper: words of scale 1 are as large as in a book.
constexpr qreal kMillimetres = 25.4; // Per inch.
constexpr qreal kPixelsPerInch = 96; // Of sheets that fit, as in CSS.
constexpr qreal kPaperMargin = 44;
constexpr qreal kCellGap = 24;

/// In inches, landscape.
QSizeF paperInches(PageSize page)
{
    switch (page) {
    case PageSize::Slide: return {40.0 / 3, 7.5};
    case PageSize::Letter: return {11, 8.5};
    case PageSize::A4:
    case PageSize::Fit: break;
    }
    return {297 / kMillimetres, 210 / kMillimetres};
}

} // namespace

Page pageOf(Sheet sheet)
{
    Page page;
    page.size = sheet.size;
    page.ground = sheet.picture->theme->colors.canvas;
    page.sheets.push_back({std::move(sheet), {}});
    return page;
}

QSizeF paperUnits(PageSize page)
{
    // A slide is seen from afar.
    return paperInches(page) * (page == PageSize::Slide ? kPixelsPerInch : kUnitsPerInch);
}

QSizeF paperUnits(const QSizeF& inches)
{
    return inches * kUnitsPerInch;
}

QSizeF paperMillimetres(PageSize page, const QSizeF& size, const ExportOptions& options)
{
    if (page != PageSize::Fit)
        return paperInches(page) * kMillimetres;
    const QSizeF shown = shownSize(size, options);
    return options.widthMm ? shown : shown * (kMillimetres / kPixelsPerInch);
}

Storyboard::Storyboard(const QRectF& area, const ExportOptions& options)
    : m_area(area), m_size(paperUnits(options.page)), m_columns(options.columns),
      m_rows(options.rows)
{
    if (options.fitPx && options.page == PageSize::Fit)
        m_size = QSizeF(*options.fitPx) * (m_size.height() / options.fitPx->height());
}

Page Storyboard::page(const std::vector<std::shared_ptr<const Picture>>& pictures,
                      const std::vector<SheetWords>& words) const
{
    const QSizeF cell((m_size.width() - 2 * kPaperMargin - (m_columns - 1) * kCellGap) / m_columns,
                      (m_size.height() - 2 * kPaperMargin - (m_rows - 1) * kCellGap) / m_rows);
    const Theme& theme = *pictures.front()->theme;
    const qreal wordScale = std::clamp(cell.width() / 480, 0.5, 1.6);
    qreal wordsRoom = 0;
    for (const SheetWords& one : words)
        wordsRoom = std::max(wordsRoom, wordsHeight(theme, one, cell.width(), wordScale));
    wordsRoom = std::min(wordsRoom, cell.height() * 0.6);
    Page page;
    page.size = m_size;
    page.ground = theme.colors.canvas;
    page.hasBorders = true;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto column = static_cast<int>(i) % m_columns;
        const auto row = static_cast<int>(i) / m_columns;
        const QPointF at(kPaperMargin + column * (cell.width() + kCellGap),
                         kPaperMargin + row * (cell.height() + kCellGap));
        page.sheets.push_back(
            {layOutFrame(pictures[i], m_area, words[i], cell, wordScale, wordsRoom), at});
    }
    return page;
}

} // namespace ui
