#include "model/dialect/dialect.h"

#include "model/dialect/absences.h"
#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/dialect/standard_modules.h"
#include "model/dialect/texts.h"

#include <algorithm>

namespace model {

namespace {

// Each version is told as its difference to the neighbour that is nearer to 3.11.

constexpr Rules rulesOf312()
{
    Rules rules;
    rules.calls.unpackedArgumentsMove = true;
    rules.calls.getattrHookIsBound = false;
    rules.calls.dirPacksArgument = false;
    rules.calls.bodyFunctionHasModule = true;
    rules.calls.lastErrorIsKept = true;
    rules.calls.setNameErrorIsWrapped = false;
    rules.generators = {.holdsCode = false,
                        .closeEmptiesUnstarted = false,
                        .endedFrameKeepsCaller = true,
                        .throwTakesParts = false};
    rules.constants = {.unusedOnesStay = false, .bytesAreTwiceInTree = true};
    rules.collector.waitsForEvaluator = true;
    rules.values = {.immortality = Immortality::SingletonsAndInterned,
                    .sumIsCompensated = true,
                    .slicesAreHashable = true,
                    .rangeIteratorsForget = true,
                    .orderedDictShowsDict = true,
                    .lineEndsAreTruth = true,
                    .itertoolsCopyWarns = true};
    rules.positions.assertionIsStatement = true;
    return rules;
}

constexpr Rules rulesOfTracing()
{
    Rules rules;
    rules.calls.unpackedArgumentsMove = true;
    rules.generators.finalizeOnlyWithTry = true;
    rules.collector.collectTellsNothing = true;
    rules.library.importsLeaveLocks = true;
    rules.library.objectsHaveSizes = false;
    rules.library.implementation = "tracing";
    rules.library.builder = "Refscope, tracing as PyPy 7.3";
    return rules;
}

constexpr Rules rulesOf313()
{
    Rules rules = rulesOf312();
    rules.calls.extremesPackArguments = false;
    rules.calls.dirPacksArgument = true;
    rules.calls.callbacksHoldReference = true;
    rules.calls.searchPacksArguments = false;
    rules.calls.intAndStrTakeVectors = true;
    rules.collector.thresholdsAreSetTogether = true;
    rules.values.immortality = Immortality::SingletonsAndStatic;
    rules.values.sortFindsEqualRuns = true;
    rules.values.hugeCodeIsValueError = true;
    rules.values.reversedListIsKept = true;
    rules.positions = {.wholeExpressionsAreShown = true,
                       .ignoredErrorsAreMarked = false,
                       .withIsItsExpression = true};
    rules.locals = {.areSnapshots = true, .suspendedFrameCanBeCleared = false};
    rules.instances = {.dictSharesValues = true, .deepChainsKeepOrder = true};
    rules.library = {.typesLeavesClass = true,
                     .pairwiseReusesTuple = true,
                     .singletonTypesHaveDocs = true,
                     .functionTakesKeywordDefaults = true,
                     .exitErrorHasObject = false,
                     .classMethodsChain = false};
    return rules;
}

constexpr Rules rulesOf310()
{
    Rules rules;
    rules.calls.mappersTakeVectors = false;
    rules.calls.printPacksArguments = false;
    return rules;
}

constexpr Rules rulesOf38()
{
    Rules rules = rulesOf310();
    rules.calls.typesTakeVectors = false;
    rules.calls.mappingIsPassedOn = true;
    rules.calls.wrappersTakeNames = false;
    rules.calls.weakMethodsAnswer = true;
    rules.constants.fillDisplays = false;
    rules.values.emptyFrozenSetHolders = 1;
    rules.calls.printBindsWrite = true;
    rules.collector.methodsAtStart = 7;
    rules.collector.nativeMethodsAtStart = 2;
    rules.library.classMethodsChain = false;
    return rules;
}

constexpr Rules rulesOf27()
{
    Rules rules = rulesOf38();
    rules.calls.mappersTakeVectors = true; // There the call of any type packs its arguments.
    rules.calls.typesTakeVectors = true;
    rules.calls.printPacksArguments = true;
    rules.calls.printBindsWrite = false;
    rules.collector.methodsAtStart = 5;
    rules.collector.nativeMethodsAtStart = 0;
    rules.values.emptyFrozenSetHolders = 5; // Four are abstract classes without such methods.
    return rules;
}

constexpr Rules kRulesOf27 = rulesOf27();
constexpr Rules kRulesOf38 = rulesOf38();
constexpr Rules kRulesOf310 = rulesOf310();
constexpr Rules kRulesOf311;
constexpr Rules kRulesOf312 = rulesOf312();
constexpr Rules kRulesOfTracing = rulesOfTracing();
constexpr Rules kRulesOf313 = rulesOf313();

constexpr Dialect python311()
{
    return {.name = "3.11",
            .version = "3.11.7",
            .rules = &kRulesOf311,
            .thresholds = {700, 10, 10},
            .standardModules = standardModulesOf311};
}

constexpr Dialect python310()
{
    Dialect dialect = python311();
    dialect.name = "3.10";
    dialect.version = "3.10.13";
    dialect.calls = {.keepsArguments = true, .hasBodyFunctions = false};
    dialect.calls.packsArguments = true;
    dialect.frames = {.areObjects = true, .hasSlotsForCells = true};
    dialect.instances.haveInlineValues = false;
    dialect.frames.handleTriples = true;
    dialect.syntax.exceptGroups = false;
    dialect.syntax.starredSubscripts = false;
    dialect.rules = &kRulesOf310;
    dialect.details = &kDetailsOf310;
    dialect.texts = &kTextsOf310;
    dialect.absent = &kAbsentIn310;
    dialect.standardModules = standardModulesOf310;
    return dialect;
}

constexpr Dialect python38()
{
    Dialect dialect = python310();
    dialect.name = "3.8";
    dialect.version = "3.8.18";
    dialect.calls.namesFunctionsWhole = false;
    dialect.freeLists.keepMethods = true;
    dialect.collector = {.keepsAllWithOne = true, .findsBuiltinsOfFunctions = false};
    dialect.syntax.matchStatement = false;
    dialect.syntax.parenthesizedWith = false;
    dialect.syntax.anyDecorator = false;
    dialect.syntax.bareAssignmentExpressions = false;
    dialect.syntax.pegParser = false;
    dialect.rules = &kRulesOf38;
    dialect.details = &kDetailsOf38;
    dialect.texts = &kTextsOf38;
    dialect.absent = &kAbsentIn38;
    dialect.standardModules = standardModulesOf38;
    return dialect;
}

constexpr Dialect python312()
{
    Dialect dialect = python311();
    dialect.name = "3.12";
    dialect.version = "3.12.1";
    dialect.syntax.inlineComprehensions = true;
    dialect.syntax.formattedFields = true;
    dialect.rules = &kRulesOf312;
    dialect.texts = &kTextsOf312;
    dialect.standardModules = standardModulesOf312;
    return dialect;
}

constexpr Dialect python27()
{
    Dialect dialect = python38();
    dialect.name = "2.7";
    dialect.version = "2.7.18";
    dialect.rules = &kRulesOf27;
    dialect.details = &kDetailsOf27;
    dialect.texts = &kTextsOf27;
    dialect.frames.handleTriples = false; // See framesKeepHandled.
    dialect.syntax.assignmentExpressions = false;
    dialect.syntax.positionalOnlyParameters = false;
    dialect.syntax.oldStatements = true;
    dialect.syntax.leakingListComprehensions = true;
    dialect.syntax.byteStrings = true;
    dialect.syntax.classicDivision = true;
    dialect.syntax.keepsHandlerNames = true;
    dialect.syntax.constantsAreFolded = false;
    dialect.hasOldReports = true;
    dialect.objects = {.hasOldTypes = true,
                       .isHashOrdered = true,
                       .callbacksBeforeDel = true,
                       .finalizesAgain = true,
                       .clearsFunctions = false,
                       .clearsInstanceDicts = false,
                       .framesKeepHandled = true};
    return dialect;
}

constexpr Dialect python313()
{
    Dialect dialect = python312();
    dialect.name = "3.13";
    dialect.version = "3.13.0";
    dialect.syntax.classesKnowTheirPlace = true;
    dialect.syntax.faultsCoverTokens = true;
    dialect.rules = &kRulesOf313;
    dialect.texts = &kTextsOf313;
    dialect.thresholds = {2000, 10, 10};
    dialect.standardModules = standardModulesOf313;
    return dialect;
}

/// The language of 3.11 with the memory management of PyPy 7.3.
constexpr Dialect tracing()
{
    Dialect dialect = python311();
    dialect.name = "tracing";
    dialect.calls.keepsArguments = true;
    dialect.calls.movesNamedArguments = true;
    dialect.rules = &kRulesOfTracing;
    dialect.collector.onlyCollectionFrees = true;
    dialect.absent = &kAbsentInTracing;
    dialect.details = &kDetailsOfTracing;
    dialect.thresholds = {0, 0, 0};
    return dialect;
}

constexpr std::array kDialects{python27(),  python38(),  python310(), python311(),
                               python312(), python313(), tracing()};

} // namespace

std::span<const Dialect> dialects()
{
    return kDialects;
}

bool isStandardModule(const Dialect& dialect, std::string_view name)
{
    const auto modules = dialect.standardModules();
    return std::binary_search(modules.begin(), modules.end(), name);
}

const Dialect* findDialect(std::string_view name)
{
    for (const Dialect& dialect : kDialects)
        if (dialect.name == name)
            return &dialect;
    return nullptr;
}

const Dialect& defaultDialect()
{
    return *findDialect("3.11");
}

} // namespace model
