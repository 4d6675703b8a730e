#pragma once

#include "model/history/recording.h"

#include <functional>
#include <string>
#include <vector>

namespace model {

/// Whether an object is shown, so that what happens to it is worth telling.
using IsShown = std::function<bool(ObjectId)>;

/// What happened between two moments, in sentences as short as people would tell it: names and
/// references that came or went, deaths, weak references, callbacks, finalizers, collections,
/// output. Value stacks, what lived only in between, and objects that are not shown stay unsaid.
///
/// `before` is the snapshot at the cursor `from`; it is moved on to `to`.
///
/// Cost:    O(events between), and the labels of those that are told.
std::vector<std::string> narrate(Snapshot& before, const Recording& recording, EventIndex from,
                                 EventIndex to, const IsShown& isShown);

/// The sentences that say most, in their order: at most `most`, and where some were left out the
/// last is "+4 more".
std::vector<std::string> shortened(const std::vector<std::string>& sentences, std::size_t most);

} // namespace model
