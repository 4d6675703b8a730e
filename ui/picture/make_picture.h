#pragma once

#include "model/history/timeline.h"
#include "ui/picture/foresight.h"
#include "ui/picture/picture.h"
#include "ui/picture/view_options.h"

namespace ui {

/// What a picture is of: how a run stands at a cursor.
struct Moment
{
    const model::Recording& recording;
    const model::Snapshot& snapshot;
    model::EventIndex cursor = 0;
};

/// The picture of one moment: a pure function of what it is given.
///
/// Cards stand where `foresight` says; only a moment that it did not see (a very long run, a
/// card that is larger for the length of one event) is laid out again, and then the others
/// keep their places as far as they can.
///
/// Of more than kMostCards the nearest to the names are shown; the card of `__main__` says how
/// many more there are.
///
/// Cost:    O(n + e) over all objects, O(c log c) over what is shown.
Picture makePicture(const Moment& moment, const Foresight& foresight,
                    std::shared_ptr<const Theme> theme, const ViewOptions& options);

/// The picture of a timeline's cursor.
Picture makePicture(const model::Timeline& timeline, const Foresight& foresight,
                    std::shared_ptr<const Theme> theme, const ViewOptions& options);
Picture makePicture(const model::Timeline& timeline, const Foresight& foresight, const Theme& theme,
                    const ViewOptions& options);

} // namespace ui
