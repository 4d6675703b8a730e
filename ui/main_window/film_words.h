#pragma once

#include "model/history/timeline.h"
#include "model/query/film_steps.h"
#include "ui/panels/collector_phases.h"

#include <QCoreApplication>

#include <vector>

namespace ui {

/// The film of a collection in words.
class FilmWords
{
    Q_DECLARE_TR_FUNCTIONS(Film)

public:
    /// `timeline` stands at the step. Cost: that of the labels.
    static QString sentence(const model::Timeline& timeline, const model::CollectionFilm& film,
                            const model::FilmSteps& steps, std::size_t step);
    static QString title(const model::event::CollectionStarted& started, bool hasGenerations);
    /// "37 objects in this generation, 5 shown"
    static QString cast(const model::FilmSteps& steps);
    static std::vector<CollectorPhases::Phase> phases(const model::FilmSteps& steps);
    static std::vector<CollectorPhases::Phase> phases();
};

} // namespace ui
