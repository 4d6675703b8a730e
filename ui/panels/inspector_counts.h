#pragma once

#include "model/history/timeline.h"
#include "model/query/deaths.h"
#include "model/query/holders.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What the inspector has to work out about an object at a moment: that means a look at every
/// object there is.
struct InspectorSum
{
    model::ObjectId object;
    model::EventIndex cursor = 0;
    model::CountBreakdown count;
    /// Why it is alive, and what would have to go so that it dies; of the dead: how it died.
    std::vector<std::string> reasons;
};

/// What it takes to work that out: a value for any thread.
struct InspectorQuestion
{
    std::shared_ptr<const model::Recording> recording;
    std::shared_ptr<const model::Deaths> deaths;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
    model::ObjectId object;
    std::optional<model::Timeline> timeline; ///< To look back, where that may be needed.

    /// Ends early, with an answer that is worth nothing, once `isDropped` is true.
    InspectorSum answer(const std::atomic<bool>& isDropped) const;
};

} // namespace ui
