#pragma once

#include "model/dialect/dialect.h"

#include <cstdint>

// What versions do differently, by the part of the model that asks. Kept apart from dialect.h,
// which everything includes.

namespace model {

/// Who holds what while something is called.
struct HolderRules
{
    /// f(*a, **k) gives the references to the frame of f, and tuple and dict go before it runs;
    /// otherwise they are held until it returns (R3).
    bool unpackedArgumentsMove = false;
    bool getattrHookIsBound = true;      ///< __getattr__ is called through a method object.
    bool dirPacksArgument = true;        ///< dir(x) holds x in a tuple while x.__dir__ runs.
    bool bodyFunctionHasModule = false;  ///< The function of a module's code has a __module__.
    bool callbacksHoldReference = false; ///< Also that of the only weak reference (R67).
    bool extremesPackArguments = true;   ///< min() and max() hold their arguments in a tuple.
    /// str.find() and the like, likewise; and they look at the range before the text.
    bool searchPacksArguments = true;
    bool intAndStrTakeVectors = false; ///< int(x) and str(x) hold x in no tuple.
    bool mappersTakeVectors = true;    ///< map(f, x), filter(f, x) and enumerate(x), likewise.
    bool typesTakeVectors = true;      ///< list(x), range(x), bool(x) and others, likewise.
    bool mappingIsPassedOn = false;    ///< The k of f(**k) itself, else a copy of it.
    bool printPacksArguments = true;   ///< print() holds its arguments in a tuple.
    bool printBindsWrite = false;      ///< print() leaves a bound write() for reuse.
    bool wrappersTakeNames = true;     ///< classmethod(f) has the name and docstring of f.
    bool weakMethodsAnswer = false;    ///< WeakMethod == ref is False, else left to the other one.
    bool lastErrorIsKept = false;      ///< sys.last_exc beside the three older names (R157).
    /// An error in __set_name__ becomes the cause of a RuntimeError; otherwise it gets a note.
    bool setNameErrorIsWrapped = true;
};

/// Generators and what holds their frames.
struct GeneratorRules
{
    bool holdsCode = true;              ///< Beside its frame.
    bool closeEmptiesUnstarted = true;  ///< close() before the first step frees the arguments.
    bool endedFrameKeepsCaller = false; ///< f_back of a frame that outlives its generator.
    bool throwTakesParts = true;        ///< throw(type, value, traceback) is no DeprecationWarning.
    /// Without a yield inside `try` or `with` they have no finalizer; nor have iterators of weak
    /// containers that have ended.
    bool finalizeOnlyWithTry = false;
};

/// Constants of compiled code.
struct ConstantRules
{
    bool unusedOnesStay = true;       ///< Those that folding has replaced, but at the end.
    bool bytesAreTwiceInTree = false; ///< The parser joins even a single literal to b''.
    bool fillDisplays = true;         ///< `[1, 2, 3]` comes from one constant tuple.
};

/// When the collector runs.
struct CollectionRules
{
    /// Not in the allocation that makes it due, but at the next call or jump back (R115).
    bool waitsForEvaluator = false;
    bool thresholdsAreSetTogether = false; ///< gc.set_threshold(): all or none.
    bool collectTellsNothing = false;      ///< gc.collect() takes any generation, returns None.
    // How many dead bound methods the interpreter's own start has left for reuse (FreeListRules).
    std::uint32_t methodsAtStart = 0;
    std::uint32_t nativeMethodsAtStart = 0;
};

/// Which objects have a count that never changes (PEP 683), shown as 4294967295.
enum class Immortality : std::uint8_t {
    None,
    SingletonsAndInterned, ///< None, small ints, built-in types ..., every interned str.
    SingletonsAndStatic,   ///< Of the strs only those that the interpreter brings along.
};

/// What values say and do.
struct ValueRules
{
    Immortality immortality = Immortality::None;
    bool sumIsCompensated = false; ///< sum() of floats carries the rounding error along.
    bool slicesAreHashable = false;
    bool sortFindsEqualRuns = false;   ///< A falling run goes on over equal items.
    bool rangeIteratorsForget = false; ///< Copies start at the next number, without a state.
    /// An iterator of reversed(list) that is through still holds the list; a negative state ends
    /// one of a list.
    bool reversedListIsKept = false;
    bool orderedDictShowsDict = false; ///< OrderedDict({...}) instead of a list of pairs.
    bool lineEndsAreTruth = false;     ///< splitlines(x) takes any x, not only an int.
    bool hugeCodeIsValueError = false; ///< chr(10**20): no OverflowError.
    bool itertoolsCopyWarns = false;   ///< copy() of an iterator is a DeprecationWarning.
    /// All calls that give an empty frozenset give one and the same; so many references to it
    /// belong to the interpreter and its classes. 0: each call makes one.
    int emptyFrozenSetHolders = 0;
};

/// What locals() and frame.f_locals give (PEP 667).
struct LocalsRules
{
    /// Each call of locals() makes a dict of its own, and f_locals writes through to the frame.
    bool areSnapshots = false;
    bool suspendedFrameCanBeCleared = true; ///< frame.clear() closes its generator.
};

/// Instances, their dicts and what frees them.
struct InstanceDictRules
{
    /// The dict of an instance, once made, still uses the values in the instance, which the
    /// collector sees there; the dict itself is not tracked (3.13).
    bool dictSharesValues = false;
    bool deepChainsKeepOrder = false; ///< No trashcan that turns long chains round (R34).
};

/// What the library leaves behind and says.
struct LibraryRules
{
    /// The first import that needs `types` leaves a class in garbage, as nothing imported it
    /// before.
    bool typesLeavesClass = false;
    bool pairwiseReusesTuple = false;          ///< As zip() does.
    bool singletonTypesHaveDocs = false;       ///< NoneType, ellipsis, NotImplementedType.
    bool functionTakesKeywordDefaults = false; ///< types.FunctionType(..., kwdefaults).
    bool exitErrorHasObject = true;            ///< sys.unraisablehook sees the function of atexit.
    bool classMethodsChain = true; ///< @classmethod over @property and other descriptors.
    /// Looking for a module leaves a lock to the collector; so does the first report of an ignored
    /// error, which imports `traceback`.
    bool importsLeaveLocks = false;
    bool objectsHaveSizes = true;           ///< sys.getsizeof()
    const char* implementation = "cpython"; ///< sys.implementation.name
    const char* builder = "Refscope";       ///< In sys.version.
};

/// Where tracebacks point.
struct PositionRules
{
    /// An expression over several lines is shown with them; calls are marked by their brackets.
    bool wholeExpressionsAreShown = false;
    bool ignoredErrorsAreMarked = true; ///< Also those that cannot travel.
    bool withIsItsExpression = false;   ///< What a `with` calls is marked at the expression.
    bool assertionIsStatement = false;  ///< A failed assert marks all of it, not its condition.
};

struct Rules
{
    HolderRules calls = {};
    GeneratorRules generators = {};
    ConstantRules constants = {};
    CollectionRules collector = {};
    ValueRules values = {};
    PositionRules positions = {};
    LocalsRules locals = {};
    InstanceDictRules instances = {};
    LibraryRules library = {};
};

} // namespace model
