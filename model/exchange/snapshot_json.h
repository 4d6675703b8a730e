#pragma once

#include "model/history/recording.h"

#include <iosfwd>

namespace model {

// All objects of one moment as one JSON object, version 1, with a line for each object:
//     {"refscope-snapshot": 1, "dialect": "3.11", "file": "a.py", "event": 412, "line": 23,
//      "names": 3302, "frame": 3310, "objects": [
//     {"id": 3346, "label": "Image#46", "type": "Image", "kind": "Instance", "refcount": 2,
//      "isTracked": true, "generation": 0, "references": [{"slot": ["Attribute", 0],
//      "label": ".name", "target": 1203}], "weakrefs": [3350]},
//     ...]}
// `event` is how many events have happened, `line` the line of the script that runs next (0:
// none), `names` the namespace of `__main__`, `frame` the innermost frame (0: none). Objects come
// by id: all that live and are younger than the start of the script, then what they refer to,
// without references of its own ("isOlder": true). Objects without a count of their own have
// "refcount": null: they are immortal. A weak reference has "referent", 0 once it is cleared; a
// frame "line". Slots are written as in json_lines.h. Readers skip keys that they do not know; a
// change that breaks them raises the version.

/// `snapshot` is the moment at `cursor`. Cost: O(objects + references).
void writeSnapshotJson(std::ostream& out, const Recording& recording, const Snapshot& snapshot,
                       EventIndex cursor);

} // namespace model
