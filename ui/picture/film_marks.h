#pragma once

#include "model/query/film_steps.h"
#include "ui/picture/picture.h"

#include <memory>

namespace ui {

/// Where a film of a collection stands: what it adds to the picture of a moment. Without steps: no
/// film.
struct FilmPlace
{
    std::shared_ptr<const model::FilmSteps> steps;
    std::size_t step = 0;

    friend bool operator==(const FilmPlace&, const FilmPlace&) = default;
};

/// Puts the film's marks on cards and edges, and takes those of another step away.
///
/// Cost:    O((cards + edges) log steps).
void markFilm(Picture& picture, const FilmPlace& place);

/// The card that the step is about, with the one that refers to it if both have room in `size`;
/// empty if it has none.
QRectF filmArea(const Picture& picture, const FilmPlace& place, const QSizeF& size);

} // namespace ui
