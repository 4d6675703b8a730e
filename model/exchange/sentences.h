#pragma once

#include "model/query/labels.h"

#include <string>

namespace model {

/// What happens, as one short sentence in Python's terms, without a full stop:
/// "name r in __main__ now refers to weakref#12: count 1 -> 2".
///
/// `before` is the snapshot right before the event.
///
/// Cost:    that of the labels (model/query/labels.h).
std::string sentence(const Snapshot& before, const Recording& recording, const Event& event);

} // namespace model
