#include "model/dialect/details.h"

#include "model/dialect/dialect.h"

namespace model {

namespace {

constexpr Details kDefaultDetails;

constexpr Details detailsOf310()
{
    Details details;
    details.exceptions = {.withLooksUpAttributes = true, .haveNotes = false};
    details.types.hasAsciiIterator = false;
    details.types.formatsNegativeZero = false;
    details.types.dictsHoldBeforeHashing = false;
    details.tracebacks.hasMarks = false;
    details.tracebacks.hidesMain = false;
    return details;
}

constexpr Details detailsOf38()
{
    Details details = detailsOf310();
    details.types.weakTypesAreDotted = false;
    details.types.genericBuiltins = false;
    details.types.listRoomIsEven = false;
    details.types.indexIsPlainInt = false;
    details.types.complexHasFloor = true;
    details.types.flagsAreBools = false;
    details.types.hugeCodeIsRange = false;
    details.types.typeCountsFirst = true;
    details.types.viewsHaveIterator = false;
    details.types.commaComesTwice = false;
    details.types.fieldsAreShown = false;
    details.types.viewsHaveMapping = false;
    details.types.cachesAreReferable = false;
    details.types.gcdTakesAny = false;
    details.types.finalizeNamesWarn = true;
    details.types.membershipAsksItem = false;
    details.exceptions.knowWhatIsMissing = false;
    details.exceptions.exitErrorsAreIgnored = false;
    details.types.zipsStrictly = false;
    details.types.fillsTextWithZeros = false;
    details.tracebacks.hasHints = false;
    details.tracebacks.namesClassesWhole = false;
    details.tracebacks.marksSpans = false;
    return details;
}

/// 3.11, but for what PyPy calls its weak references.
constexpr Details detailsOfTracing()
{
    Details details;
    details.types.weakTypesAreDotted = false;
    return details;
}

constexpr Details detailsOf27()
{
    Details details = detailsOf38();
    details.types.objectsFormatAsText = true;
    details.types.negativePowersAreComplex = false;
    details.types.formatsUnderscores = false;
    details.types.formatsAlternateFloats = false;
    details.types.hasAsciiConversion = false;
    details.types.hexadecimalTakesFloats = true;
    details.types.percentSignIsConversion = true;
    return details;
}

} // namespace

constexpr Details kDetailsOf310 = detailsOf310();
constexpr Details kDetailsOf38 = detailsOf38();
constexpr Details kDetailsOfTracing = detailsOfTracing();
constexpr Details kDetailsOf27 = detailsOf27();

const Details& detailsOf(const Dialect& dialect)
{
    return dialect.details == nullptr ? kDefaultDetails : *dialect.details;
}

} // namespace model
