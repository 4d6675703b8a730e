#pragma once

#include "ui/picture/card_content.h"
#include "ui/picture/foresight.h"
#include "ui/picture/labels.h"

#include <functional>

namespace ui {

/// Collects last words while somebody walks through a run: an object speaks when its count is
/// about to reach 0 or the collector finds it unreachable, while it still has all its parts.
class Obituaries
{
public:
    explicit Obituaries(const model::Recording& recording) : m_recording(recording) {}

    /// `event` is about to change `snapshot`.
    void before(const model::Snapshot& snapshot, const model::Event& event,
                model::EventIndex index);

    /// Of those who are dead at the end, were seen, and `isWorthy`.
    std::unordered_map<model::ObjectId, Obituary>
    take(const std::function<bool(model::ObjectId)>& isWorthy);

private:
    void write(const model::Snapshot& snapshot, model::ObjectId object);

    const model::Recording& m_recording;
    std::unordered_map<model::ObjectId, Obituary> m_written;
};

/// The card of somebody who is dead.
CardContent ghostContent(model::ObjectId object, const Obituary& obituary);

} // namespace ui
