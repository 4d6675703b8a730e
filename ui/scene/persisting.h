#pragma once

#include "ui/layout/layout.h"
#include "ui/picture/view_options.h"

#include <unordered_map>

namespace ui {

/// Objects of one run by what they are in the run of the edited script.
using Persisting = std::unordered_map<model::ObjectId, model::ObjectId>;

/// What was decided about single objects, in terms of the next run; those that are gone lose it.
Choices inNextRun(const Choices& choices, const Persisting& persisting);
/// The places of those that persist.
Positions inNextRun(const Positions& positions, const Persisting& persisting);

} // namespace ui
