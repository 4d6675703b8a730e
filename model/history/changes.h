#pragma once

#include "model/history/timeline.h"

#include <optional>

namespace model {

/// Whether the event is about the object: it happens to it, or it holds, or is held.
bool mentions(const Event& event, ObjectId object);

/// The first cursor position behind `from` (the last one before it) at which something that lasts
/// has happened to the object: it was born or freed, a reference to or from it came or went, a
/// weak reference to or from it, a callback or its finalizer was called, the collector found it
/// unreachable.
///
/// Cost:    O(events passed).
std::optional<EventIndex> nextChange(const Journal& journal, ObjectId object, EventIndex from);
std::optional<EventIndex> previousChange(const Journal& journal, ObjectId object, EventIndex from);

} // namespace model
