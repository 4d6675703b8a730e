#pragma once

#include "ui/picture/canvas.h"
#include "ui/picture/curve.h"
#include "ui/picture/picture.h"

namespace ui {

/// The token of a subtracted reference on its edge: the one of this step with its "-1", those
/// before as small signs.
void drawFilmToken(Canvas& canvas, const Theme& theme, const Edge& edge, const Polyline& line);

/// What is left of a card's film marks where only its box is drawn: gc_refs in a corner, and the
/// hatching of what is tentatively unreachable.
void drawFilmBox(Canvas& canvas, const Theme& theme, const Card& card, qreal scale);

/// What the film says about an object, on its card: "moved back".
QString filmWord(model::FilmMark::Standing standing);

} // namespace ui
