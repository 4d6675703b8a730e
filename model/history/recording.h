#pragma once

#include "model/history/snapshot.h"
#include "model/journal/journal.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace model {

/// A finished run: how everything stood when the script began, and every event since.
struct Recording
{
    Snapshot start;
    Journal journal;
    /// What slots with a number are called: of a code object, the locals of its frames; of a
    /// class, the attributes of its instances (Role::Attribute).
    std::unordered_map<ObjectId, std::vector<TextId>> slotNames;
    /// Of a class: the `__slots__` members of its instances (Role::MemberSlot).
    std::unordered_map<ObjectId, std::vector<TextId>> memberNames;
    std::string fileName;
    std::string source;
    std::string dialect; ///< "3.11"
    std::string out;     ///< All that was printed.
    std::string err;     ///< Tracebacks and ignored exceptions.
    int exitStatus = 0;
    std::string stopReason; ///< Why the run was cut short; empty if it was not.
};

} // namespace model
