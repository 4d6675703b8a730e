#include "ui/export/pages.h"

namespace ui {

namespace {

constexpr qreal kUnitsPerInch = 144; // Of paper: words of scale 1 are as large as in a book.
constexpr qreal kMillimetres = 25.4; // Per inch.
constexpr qreal kPixelsPerInch = 96; // Of sheets that fit, as in CSS.

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

} // namespace ui
