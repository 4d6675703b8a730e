#pragma once

#include "model/heap/heap.h"

#include <span>
#include <string>
#include <vector>

namespace model {

/// Where a reference count is not the number of holders, in words; empty if every count adds
/// up. `heldByNative` names an object once for each reference that native code holds.
///
/// Cost:    O(n + e) for n objects and e references.
std::vector<std::string> checkCounts(const Heap& heap,
                                     std::span<const Object* const> heldByNative = {});

} // namespace model
