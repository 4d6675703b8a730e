#include "ui/main_window/print_pages.h"

#include "ui/export/raster.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace ui {

QSizeF printableInches(const QPrinter& printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Inch).size();
}

bool printPages(QPrinter& printer, const std::vector<Page>& pages)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QSizeF dots = printableInches(printer) * printer.resolution();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return false;
        const Page& page = pages[i];
        const qreal scale = std::min(dots.width() / std::max(1.0, page.size.width()),
                                     dots.height() / std::max(1.0, page.size.height()));
        const QSizeF used = page.size * scale;
        painter.save();
        painter.translate((dots.width() - used.width()) / 2, (dots.height() - used.height()) / 2);
        painter.scale(scale, scale);
        if (page.ground != Qt::white) // Of paper.
            painter.fillRect(QRectF(QPointF(), page.size), page.ground);
        paintPage(painter, page, 1, true);
        painter.restore();
    }
    return true;
}

} // namespace ui
