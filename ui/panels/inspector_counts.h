#pragma once

#include "model/query/holders.h"

#include <memory>

namespace ui {

/// Who holds an object at a moment, added up: that means a look at every object there is.
struct InspectorSum
{
    model::ObjectId object;
    model::EventIndex cursor = 0;
    model::CountBreakdown count;
};

/// What it takes to add it up: a value for any thread.
struct InspectorQuestion
{
    std::shared_ptr<const model::Recording> recording;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
    model::ObjectId object;

    InspectorSum answer() const
    {
        return {object, cursor, model::breakdown(snapshot, *recording, object)};
    }
};

} // namespace ui
