#pragma once

#include "model/query/collection_film.h"

namespace model {

/// What a collection that only marks and sweeps finds at this moment: who is reached from whom, by
/// ascending distance from the roots, and who is not. `copied`, `subtractions` and `left` stay
/// empty: nobody counts.
///
/// Cost:    O(objects + references).
ReachabilityFilm filmMarking(const Snapshot& snapshot);

} // namespace model
