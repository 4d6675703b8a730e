#pragma once

#include "ui/export/pages.h"
#include "ui/export/svg_canvas.h"

#include <QByteArray>

namespace ui {

/// The page as one SVG document: shapes as shapes, text as text; each card and edge is a group with
/// id, class and title. Where there are several sheets the ids of the second begin with "s2-".
QByteArray toSvg(const Page& page, const ExportOptions& options, const ExportText& text = {});

/// A picture as elements of SVG that stand beside each other, to be put into a
/// document that has faceStyles(): a player takes those that change.
std::vector<QByteArray> svgElements(const Picture& picture, UsedCharacters& used);
/// What a question marks in it, as one element; empty where there is nothing.
QByteArray svgMarks(const Picture& picture, const SceneMarks& marks, UsedCharacters& used);

} // namespace ui
