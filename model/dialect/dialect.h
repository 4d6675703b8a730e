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

/// How functions are called.
struct CallRules
{
    /// The caller's stack keeps callee and arguments until the call is over, and drops them from
    /// the last to the first; parameters are references of their own (R3, R26). Else they are
    /// moved into the callee's frame.
    bool keepsArguments = false;
    /// ... unless the call names arguments, or unpacks them. Source: probes of PyPy 7.3.11.
    bool movesNamedArguments = false;
    /// The frame of a module, of exec() or of a statement belongs to a function of its own.
    bool hasBodyFunctions = true;
    /// Complaints about arguments name a function with its class: "Node.grow()", "list.append()";
    /// else "grow()", "append()".
    bool namesFunctionsWhole = true;
    bool packsArguments = false; ///< More native functions get their arguments in a tuple.
};

/// What a running function's frame is.
struct FrameRules
{
    /// An object from the start: it owns its namespaces and its caller's frame, comes from its
    /// code's spare one or a free list, and the collector sees a generator's apart from that.
    bool areObjects = false;
    /// A parameter that inner functions capture has a slot for the argument and one for its cell.
    bool hasSlotsForCells = false;
    /// A handler keeps type, exception and traceback apart: the traceback that came with the
    /// exception lives until the handler ends, whatever becomes of the exception (R32).
    bool handleTriples = false;
};

/// What memory of dead objects is kept for later ones of their type, and so not counted.
struct FreeListRules
{
    bool keepMethods = false; ///< Bound methods, of Python functions and of native ones.
};

/// How instances hold their attributes.
struct InstanceRules
{
    bool haveInlineValues = true; ///< Else in a dict of their own, from the first on (R110).
};

/// What the collector finds and does.
struct CollectorRules
{
    /// One object that a finalizer brought back keeps all of the trash (R135).
    bool keepsAllWithOne = false;
    bool findsBuiltinsOfFunctions = true;
    /// No count frees anything: what nothing reaches waits for a collection, as in PyPy, Jython
    /// and IronPython (see TracingCollector).
    bool onlyCollectionFrees = false;
};

struct Details;
struct WordingTable;
struct AbsenceTable;
enum class Text : std::uint8_t;
struct Rules;

/// Everything that differs between Python versions, as data: nothing else in the model asks
/// for a version.
struct Dialect
{
    std::string_view name;    ///< "3.11"
    std::string_view version; ///< sys.version_info as text, "3.11.7"
    Syntax syntax = {};
    bool hasOldReports = false; ///< Tracebacks, ignored exceptions as up to 2.7 (R39).
    ObjectRules objects = {};
    const Rules* rules = nullptr;           ///< What else differs: see rules.h.
    std::array<std::int64_t, 3> thresholds; ///< R116
    /// Top-level modules and packages that CPython comes with, sorted.
    std::span<const std::string_view> (*standardModules)();
    CallRules calls = {};
    FrameRules frames = {};
    InstanceRules instances = {};
    FreeListRules freeLists = {};
    CollectorRules collector = {};
    const Details* details = nullptr;     ///< What differs in one place each (details.h).
    const WordingTable* texts = nullptr;  ///< Messages that differ from 3.11's (texts.h).
    const AbsenceTable* absent = nullptr; ///< Names that 3.11 has and this one has not.
};

/// The dialects there are, oldest first, and then "tracing".
std::span<const Dialect> dialects();

/// The dialect where nothing else is asked for: 3.11.
const Dialect& defaultDialect();

/// Whether CPython comes with a module or package of this name (a top-level one).
bool isStandardModule(const Dialect& dialect, std::string_view name);

/// The dialect of this name, or null.
const Dialect* findDialect(std::string_view name);

} // namespace model
