#pragma once

#include "ui/picture/comparison.h"
#include "ui/picture/foresight.h"

namespace ui {

/// One of the two before they have their common places.
struct PlacedSide
{
    Foresight foresight;
    Picture picture; ///< Made with that foresight.
};

/// Gives all that the two pictures show one place each, the same on both sides, and none to
/// anything else.
///
/// Cost:    O(n log n) over the cards.
void shareColumns(PlacedSide& left, PlacedSide& right, const ObjectPairs& pairs);

/// Places of the left run for those objects of the right one that are the same.
Positions pairedPositions(const Positions& left, const ObjectPairs& pairs);

} // namespace ui
