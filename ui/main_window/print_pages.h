#pragma once

#include "ui/export/pages.h"

#include <QSizeF>

#include <vector>

class QPrinter;

namespace ui {

/// What a printer can print on of its paper, as it lies, in inches.
QSizeF printableInches(const QPrinter& printer);

/// Prints pages, each on a sheet of its own, in the middle and as large as there is room.
///
/// Errors:  false: the printer takes nothing.
bool printPages(QPrinter& printer, const std::vector<Page>& pages);

} // namespace ui
