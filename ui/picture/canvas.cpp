#include "ui/picture/canvas.h"

namespace ui {

void Canvas::beginCard(const Card&) {}

void Canvas::beginEdge(const Edge&) {}

void Canvas::endItem() {}

} // namespace ui
