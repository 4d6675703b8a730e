#pragma once

namespace model {

/// What with statements and exceptions do.
struct ExceptionRules
{
    bool withLooksUpAttributes = false; ///< `with 5:` is an AttributeError.
    bool haveNotes = true;              ///< PEP 678.
    bool knowWhatIsMissing = true;      ///< AttributeError.obj, NameError.name
    bool exitErrorsAreIgnored = true;   ///< Reported like those of finalizers, else printed.
};

/// Small differences of built-in types.
struct TypeRules
{
    bool hasAsciiIterator = true;       ///< iter('a') is of a type of its own.
    bool formatsNegativeZero = true;    ///< The option `z` of format specs.
    bool weakTypesAreDotted = true;     ///< "weakref.ReferenceType", else "weakref" (R58).
    bool dictsHoldBeforeHashing = true; ///< A store takes its references, then asks for the hash.
    bool membershipAsksItem = true;     ///< `x in list` asks the item first, else x.
    bool zipsStrictly = true;           ///< zip(..., strict=True)
    bool fillsTextWithZeros = true;     ///< "05" in the format of a str, else an error.
    bool genericBuiltins = true;        ///< `list[int]`.
    /// Lists have room for a multiple of four; list(x) for an even number, else for len(x).
    bool listRoomIsEven = true;
    bool indexIsPlainInt = true;      ///< operator.index(True) is 1, else True; range() keeps it.
    bool complexHasFloor = false;     ///< complex has `//`, `%` and int(), which refuse.
    bool flagsAreBools = true;        ///< What cycle() gives to copy, else 0 and 1.
    bool hugeCodeIsRange = true;      ///< '%c' % 10**25 is out of range, else no character.
    bool typeCountsFirst = false;     ///< type() with any wrong number: "takes 1 or 3 arguments".
    bool viewsHaveIterator = true;    ///< memoryview has an iterator of its own.
    bool commaComesTwice = true;      ///< Format ",,": a group of "," with type ",".
    bool fieldsAreShown = true;       ///< repr() of what a namedtuple has for each field.
    bool viewsHaveMapping = true;     ///< {}.keys().mapping
    bool cachesAreReferable = true;   ///< Weak references to what lru_cache() makes.
    bool gcdTakesAny = true;          ///< math.gcd() of any number of ints, else of two.
    bool objectsFormatAsText = false; ///< object.__format__() takes any format of its text.
    bool negativePowersAreComplex = true; ///< (-1) ** 0.5, else a ValueError.
    bool formatsUnderscores = true;       ///< Format "_d".
    bool formatsAlternateFloats = true;   ///< Format "#f".
    bool hasAsciiConversion = true;       ///< "{!a}" and "%a"
    bool hexadecimalTakesFloats = false;  ///< "%x" % 1.5
    bool percentSignIsConversion = false; ///< "%5%" is one: it takes no argument.
    bool finalizeNamesWarn = false;       ///< finalize(obj=x, func=f) is a DeprecationWarning.
};

/// How tracebacks are printed.
struct TracebackRules
{
    bool hasMarks = true;  ///< A line below the source line marks the failing expression.
    bool hidesMain = true; ///< "Error: text" for a class of the script, else "__main__.Error".
    bool namesClassesWhole = true; ///< "Outer.Inner", else "Inner".
    bool hasHints = true;          ///< "Did you mean"
    bool marksSpans = true;        ///< "^^^" below a syntax error, else "^" where it begins.
};

/// What versions do differently in one place each; nothing of it is asked for per event.
struct Details
{
    ExceptionRules exceptions = {};
    TypeRules types = {};
    TracebackRules tracebacks = {};
};

extern const Details kDetailsOf310;
extern const Details kDetailsOf38;
extern const Details kDetailsOfTracing;
extern const Details kDetailsOf27;

struct Dialect;
const Details& detailsOf(const Dialect& dialect);

} // namespace model
