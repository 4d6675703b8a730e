#pragma once

#include "ui/export/film.h"

#include <QByteArray>

#include <functional>

namespace ui {

/// A sequence as one HTML file that plays it: vectors, captions, keyboard, for screen readers and
/// paper as well; it asks for nothing from any network. Cards and references that stay as they are
/// from step to step are in it once. The same bytes at every run.
///
/// `goOn` is asked before each moment; empty if it answered false.
QByteArray toHtml(Sequence& sequence, const ExportOptions& options,
                  const std::function<bool(std::size_t)>& goOn);

} // namespace ui
