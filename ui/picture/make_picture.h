#pragma once

#include "ui/picture/foresight.h"
#include "ui/picture/picture.h"
#include "ui/picture/view_options.h"

namespace ui {

/// The picture of one moment: a pure function of what it is given.
///
/// Cards stand where `foresight` says; only a moment that it did not see (a very long run, a
/// card that is larger for the length of one event) is laid out again, and then the others
/// keep their places as far as they can.
///
/// Cost:    O(n + e) over all objects, O(c log c) over what is shown.
Picture makePicture(const model::Snapshot& snapshot, const model::Recording& recording,
                    const Foresight& foresight, const Theme& theme, const ViewOptions& options);

/// The same with a theme that many pictures share.
Picture makePicture(const model::Snapshot& snapshot, const model::Recording& recording,
                    const Foresight& foresight, std::shared_ptr<const Theme> theme,
                    const ViewOptions& options);

} // namespace ui
