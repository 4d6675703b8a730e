#pragma once

#include "model/query/labels.h"

#include <string>
#include <string_view>

namespace model {

/// What happens, as one short sentence in Python's terms, without a full stop:
/// "name r in __main__ now refers to weakref#12: count 1 -> 2".
///
/// `before` is the snapshot right before the event.
///
/// Cost:    that of the labels (model/query/labels.h).
std::string sentence(const Snapshot& before, const Recording& recording, const Event& event);

/// The text of a line of the script without its indentation; empty where there is none. Lines
/// count from 1.
std::string_view lineText(std::string_view source, std::uint32_t line);

} // namespace model
