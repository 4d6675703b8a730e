#pragma once

#include "ui/picture/picture.h"

#include <QByteArray>

namespace ui {

/// The graph of a picture for Graphviz: a table for each card with a port for each line, weak
/// references dashed, callbacks dotted. Node ids are "n" and the object's id.
/// Source:  Graphviz documentation, "The DOT Language", "HTML-Like Labels".
QByteArray toDot(const Picture& picture, const QString& title);

/// The same for Mermaid, as a flowchart.
/// Source:  Mermaid documentation, "Flowcharts - Basic Syntax".
QByteArray toMermaid(const Picture& picture, const QString& title);

} // namespace ui
