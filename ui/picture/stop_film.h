#pragma once

#include "model/history/timeline.h"
#include "model/lesson/lesson.h"
#include "model/query/collection_film.h"
#include "ui/picture/film_marks.h"
#include "ui/picture/foresight.h"

#include <memory>

namespace ui {

/// The steps of a film. Whoever has a card in `picture`, the one of the moment just behind the
/// collection's start, takes part by name.
std::shared_ptr<const model::FilmSteps>
filmSteps(const model::CollectionFilm& film, const model::Journal& journal, const Picture& picture);

/// The last step of a phase: there is all to be seen that it did.
std::size_t endOfPhase(const model::FilmSteps& steps, model::FilmPhase phase);

/// Where the film stands that a stop of a lesson asks for, if it asks for one and a collection
/// begins at or before `at`; else without steps. The timeline goes to the moment that is seen
/// under the film's marks.
///
/// Cost:    with a film, that of filmCollection() and makePicture().
FilmPlace filmOfStop(model::Timeline& timeline, const model::LessonStop& stop, model::EventIndex at,
                     const Foresight& foresight, const std::shared_ptr<const Theme>& theme,
                     const ViewOptions& options);

} // namespace ui
