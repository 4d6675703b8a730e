#pragma once

#include "model/history/recording.h"

#include <vector>

namespace ui {

/// One step of the way between two moments: the moment after it, and who calls back in it.
struct PlannedStep
{
    model::Snapshot after;
    model::EventIndex cursor = 0;
    model::ObjectId ringing = {}; ///< The weak reference whose callback is called.
    bool isGroup = false;         ///< Many events at once: it takes longer to be understood.
};

/// More events than these are one step.
inline constexpr std::size_t kMostSingleEvents = 12;

/// The way from the moment `before` at `from` to the cursor `to`, forwards or backwards: one
/// step per event that can be seen, or one for all of them. Empty if nothing can be seen.
std::vector<PlannedStep> planFilm(const model::Recording& recording, const model::Snapshot& before,
                                  model::EventIndex from, model::EventIndex to);

/// How long a step is shown at speed 1, in milliseconds.
int filmStepMs(const PlannedStep& step);

/// Whether a picture can look different after this event.
bool isVisibleEvent(const model::Snapshot& before, const model::Event& event);

} // namespace ui
