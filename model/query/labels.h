#pragma once

#include "model/history/recording.h"

#include <string>

namespace model {

/// What objects and slots are called wherever people read about them: one vocabulary for
/// pictures, the inspector and sentences. The snapshot says what is where, the recording
/// knows the names.
///
/// Objects that are older than the script are "built-in", but containers that the library has a
/// name for are called by it ("sys.modules"); the others are numbered from 1.
///
/// Cost:    O(1), but O(objects older than the script) for containers among them, and O(n) for the
/// attributes in a `__dict__` that shares its class's keys.

/// "Node#7", "list#4", "'one'", "42", "class Node", "function f", "f()" for a frame.
std::string objectLabel(const Snapshot& snapshot, const Recording& recording, ObjectId id);

/// The same for an object that the snapshot does not hold, or not in this state.
std::string objectLabel(const Snapshot& snapshot, const Recording& recording, ObjectId id,
                        const ObjectState& state);

/// What the slot is to its owner: ".next", "[0]", "['k']", "x", "value stack", ".__dict__".
std::string slotLabel(const Snapshot& snapshot, const Recording& recording, ObjectId owner,
                      Slot slot);

/// The whole holder: "name a in __main__", "[0] of list#4", "local x in f()", "cell x",
/// "argument of getrefcount", "the interpreter".
std::string holderLabel(const Snapshot& snapshot, const Recording& recording, ObjectId owner,
                        Slot slot);

} // namespace model
