#pragma once

#include "model/history/recording.h"

#include <iosfwd>
#include <string_view>

namespace model {

// The journal as JSON Lines, version 1: one JSON object per line.
//
// First the header:
//     {"refscope-journal": 1, "dialect": "3.11", "file": "a.py", "events": 812, "firstId": 1801}
// Ids below firstId belong to objects that are older than the script. Then one line per event:
//     {"index": 0, "kind": "Linked", "owner": 1802, "slot": ["Item", 0], "target": 1803,
//      "before": 1, "after": 2}
// `kind` is the name of the event's struct in model/journal/event.h and the other keys are its
// members; `after` of a count is written out. Ids are numbers, 0 is the interpreter or nobody.
// A slot is the name of its Role and its index (for a local or an attribute, its place among
// the names of the frame's code or the object's class). Texts are strings.
// Readers skip keys that they do not know; a change that breaks them raises the version.

void writeJsonHeader(std::ostream& out, const Recording& recording);
void writeJsonLine(std::ostream& out, const Recording& recording, EventIndex index);

/// `text` as a JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD.
void writeJsonString(std::ostream& out, std::string_view text);

} // namespace model
