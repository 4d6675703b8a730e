#pragma once

#include "model/dialect/syntax.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace model {

/// How objects lie in memory, are found and die.
struct ObjectRules
{
    bool hasOldTypes = false;        ///< unicode, long, classic classes, unbound methods (2.7).
    bool isHashOrdered = false;      ///< dict and set walk their tables as 2.7 does (R158).
    bool callbacksBeforeDel = false; ///< Weak references are cut before `__del__` (R42, R46).
    bool finalizesAgain = false;     ///< `__del__` runs at each death; in cycles never (R40, R160).
    bool clearsFunctions = true;     ///< The collector empties functions that are trash.
    bool clearsInstanceDicts = true; ///< ... and lets go of the dicts of instances.
    bool framesKeepHandled = false;  ///< sys.exc_info() stays until the function returns (R32).
};

/// Everything that differs between Python versions, as data: nothing else in the model asks
/// for a version.
struct Dialect
{
    std::string_view name;    ///< "3.11"
    std::string_view version; ///< sys.version_info as text, "3.11.7"
    Syntax syntax = {};
    bool hasOldReports = false; ///< Tracebacks, ignored exceptions as up to 2.7 (R39).
    ObjectRules objects = {};
    std::array<std::int64_t, 3> thresholds; ///< R116
    /// Top-level modules and packages that CPython comes with, sorted.
    std::span<const std::string_view> (*standardModules)();
};

/// The dialects there are, oldest first.
std::span<const Dialect> dialects();

/// The dialect where nothing else is asked for: 3.11.
const Dialect& defaultDialect();

/// Whether CPython comes with a module or package of this name (a top-level one).
bool isStandardModule(const Dialect& dialect, std::string_view name);

/// The dialect of this name, or null.
const Dialect* findDialect(std::string_view name);

} // namespace model
