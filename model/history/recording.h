#pragma once

#include "model/history/snapshot.h"
#include "model/journal/journal.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace model {

/// The collector's lists, in their order: generations 0 to 2, then the permanent one.
using GenerationOrder = std::array<std::vector<ObjectId>, 4>;

/// A finished run: how everything stood when the script began, and every event since.
struct Recording
{
    Snapshot start;
    Journal journal;
    GenerationOrder startGenerations;
    /// What numbered slots are called: Role::Local by code object, Role::Attribute and
    /// Role::MemberSlot by class.
    std::unordered_map<ObjectId, std::vector<TextId>> localNames;
    std::unordered_map<ObjectId, std::vector<TextId>> attributeNames;
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
