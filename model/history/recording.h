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

/// A top-level statement of a script, decorators included. Lines count from 1.
struct StatementLines
{
    int first = 0;
    int last = 0;
};

/// A statement of the console as it ran: the events from begin (its StatementStarted) to end, the
/// latter not included. What it left behind may act later.
struct ConsoleStatement
{
    std::string text;
    EventIndex begin = 0;
    EventIndex end = 0;
};

/// A finished run: how everything stood when the script began, and every event since.
struct Recording
{
    Snapshot start;
    Journal journal;
    GenerationOrder startGenerations;
    /// What numbered slots are called: Role::Local by code object, Role::Attribute and
    /// Role::MemberSlot by class.
    std::unordered_map<ObjectId, std::vector<TextId>> localNames;
    /// How many of a code object's local names are positional parameters.
    std::unordered_map<ObjectId, std::uint32_t> parameterCounts;
    std::unordered_map<ObjectId, std::vector<TextId>> attributeNames;
    std::unordered_map<ObjectId, std::vector<TextId>> memberNames;
    std::string fileName;
    std::string source;
    std::string dialect; ///< "3.11"
    /// The top-level statements that the run was to execute: all of the source, or the first ones.
    std::vector<StatementLines> scriptStatements;
    /// The cursor at which the script has ended, its traceback included.
    EventIndex scriptEnd = 0;
    /// Those of the console that ran behind it; at the end of the last one Python shuts down.
    std::vector<ConsoleStatement> statements;
    /// Code of the console, by code object: which statement it was compiled from. All other code is
    /// the script's or that of modules.
    std::unordered_map<ObjectId, std::uint32_t> consoleCode;
    std::string out; ///< All that was printed.
    std::string err; ///< Tracebacks and ignored exceptions.
    int exitStatus = 0;
    std::string stopReason; ///< Why the run was cut short; empty if it was not.
};

} // namespace model
