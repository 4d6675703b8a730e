#pragma once

#include "model/heap/heap.h"
#include "model/history/recording.h"

#include <string>
#include <vector>

namespace model {

/// How a heap stands now, as the first state of a recording or to compare a replay with.
/// References that no owner accounts for are those of native code.
///
/// Cost:    O(n + e) for n objects and e references.
Snapshot capture(const Heap& heap, TextTable& texts);

/// The collector's lists as they stand now.
GenerationOrder captureGenerations(const Heap& heap);

/// Notes what the numbered slots of all living code objects and classes are called. Names
/// that are already known stay: call it at the start and at the end of a run, and before a
/// class or code object dies.
void collectNames(const Heap& heap, Recording& recording);
/// The same for one object, and code inside of code.
void collectNamesOf(const Object* object, Recording& recording);

/// The text that stands for an object in a recording: see event::Allocated.
std::string describedAs(const Object* object);

/// Where a replayed state is not what the heap looked like at that moment, in words; empty
/// if it is. Which frame runs cannot be seen from a heap and is not compared.
std::vector<std::string> differences(const Snapshot& replayed, const Snapshot& truth);

/// Where a count is not the number of holders, in words.
std::vector<std::string> wrongCounts(const Snapshot& snapshot);

} // namespace model
