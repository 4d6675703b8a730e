// Builtins that take items from iterables: len, iter, next, sorted, min, max, sum, any, all.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/list_items.h"
#include "model/lang/types/sequence.h"

#include <cmath>

namespace model {

namespace {

Ref builtinLen(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> size = length(vm, args[0]);
    return size ? vm.newInt(*size) : Ref();
}

Ref builtinIter(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 1)
        return iterate(vm, args[0]);
    if (!isCallable(args[0]))
        return vm.raiseTypeError(textOf(vm.dialect(), Text::IterNeedsCallable));
    Object* fields[2] = {args[0], args[1]};
    return vm.heap().newRecord(vm.types().callableIterator, fields);
}

Ref builtinNext(Vm& vm, Object*, const CallArgs& args)
{
    const auto function = args[0]->type->slots->next;
    if (function == nullptr)
        return vm.raiseTypeError("'" + args[0]->type->name + "' object is not an iterator");
    Ref item = function(vm, args[0]);
    if (item)
        return item;
    if (args.count > 1) {
        if (vm.hasError()) {
            if (!vm.errorIs(vm.exceptions().stopIteration))
                return {};
            vm.clearError();
        }
        return vm.own(args[1]);
    }
    if (!vm.hasError())
        vm.raiseObject(vm.newException(vm.exceptions().stopIteration, {}));
    return {};
}

Ref builtinSorted(Vm& vm, Object*, const CallArgs& args)
{
    if (!checkPositional(vm, args, "sorted", 1, 1))
        return {};
    Ref made = vm.heap().newList();
    if (!list::extend(vm, made.as<ListObject>(), args[0]))
        return {};
    CallArgs options = args;
    options.values += args.count;
    options.count = 0;
    Object* key = nullptr;
    bool isReversed = false;
    if (!list::parseSortOptions(vm, options, key, isReversed))
        return {};
    return list::sort(vm, made.as<ListObject>(), key, isReversed) ? made : Ref();
}

/// The options of min() and max(); null where not given.
struct ExtremeOptions
{
    Object* key = nullptr;
    Object* otherwise = nullptr;
};

bool parseExtremeOptions(Vm& vm, const CallArgs& args, const char* name, ExtremeOptions& options)
{
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& keyword = asStr(args.keywords->items()[i])->text;
        Object* value = args[args.count + i];
        if (keyword == "key") {
            options.key = value == vm.heap().none() ? nullptr : value;
        } else if (keyword == "default") {
            options.otherwise = value;
        } else {
            vm.raiseTypeError(textOf(vm.dialect(), Text::UnexpectedKeyword, {keyword, name}));
            return false;
        }
    }
    if (args.count > 1 && options.otherwise != nullptr) {
        vm.raiseTypeError(std::string("Cannot specify a default for ") + name
                          + "() with multiple positional arguments");
        return false;
    }
    return true;
}

/// min() and max(): the first of the best items.
template <CompareOp isBetter>
Ref extreme(Vm& vm, Object*, const CallArgs& args)
{
    const char* name = isBetter == CompareOp::Less ? "min" : "max";
    if (args.count == 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::MaxMissesArgument, {name}));
    ExtremeOptions options;
    if (!parseExtremeOptions(vm, args, name, options))
        return {};
    PackedArguments packed;
    const bool isPacked = vm.dialect().rules->calls.extremesPackArguments;
    if (isPacked)
        packed = packArguments(vm, args);
    const bool walksArguments = args.count > 1 && !isPacked;
    Ref iterator;
    if (!walksArguments)
        iterator = iterate(vm, args.count > 1 ? packed.tuple.get() : args[0]);
    if (!iterator && !walksArguments)
        return {};
    std::uint32_t position = 0;
    const auto nextItem = [&] {
        if (!walksArguments)
            return next(vm, iterator.get());
        return position < args.count ? vm.own(args[position++]) : Ref();
    };
    Ref best;
    Ref bestKey;
    while (Ref item = nextItem()) {
        Ref itemKey = options.key != nullptr ? call(vm, options.key, {item.get()}) : item;
        if (!itemKey)
            return {};
        if (best) {
            const std::optional<bool> better =
                compareTruth(vm, itemKey.get(), bestKey.get(), isBetter);
            if (!better)
                return {};
            if (!*better)
                continue;
        }
        best = std::move(item);
        bestKey = std::move(itemKey);
    }
    if (vm.hasError())
        return {};
    if (best)
        return best;
    if (options.otherwise != nullptr)
        return vm.own(options.otherwise);
    return vm.raiseValueError(textOf(vm.dialect(), Text::EmptyForExtreme, {name}));
}

bool refusesSum(Vm& vm, Object* start)
{
    const char* what = nullptr;
    if (asStr(start) != nullptr)
        what = "strings [use ''.join(seq) instead]";
    else if (asBytes(start) != nullptr)
        what = "bytes [use b''.join(seq) instead]";
    else if (start->type->layout == Kind::ByteArray)
        what = "bytearray [use b''.join(seq) instead]";
    if (what != nullptr)
        vm.raiseTypeError(std::string("sum() can't sum ") + what);
    return what != nullptr;
}

/// A sum of floats with the rounding error of each addition carried along, as long as there are
/// only floats and ints; `total` then includes the first item of another type.
///
/// Source:  CPython 3.12, Python/bltinmodule.c, builtin_sum_impl(); A. Neumaier, 1974.
bool sumFloats(Vm& vm, Object* iterator, Ref& total)
{
    double sum = asFloat(total.get())->value;
    double error = 0;
    const auto rounded = [&] { return error != 0 && std::isfinite(error) ? sum + error : sum; };
    while (Ref item = next(vm, iterator)) {
        const IntObject* whole = asInt(item.get());
        if (item->type == vm.types().floating) {
            const double value = asFloat(item.get())->value;
            const double next = sum + value;
            error +=
                std::fabs(sum) >= std::fabs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        } else if (whole != nullptr && !whole->big) {
            sum += static_cast<double>(whole->value);
        } else {
            Ref before = vm.heap().newFloat(rounded());
            total = binary(vm, before.get(), item.get(), BinaryOp::Add);
            return static_cast<bool>(total);
        }
    }
    total = vm.heap().newFloat(rounded());
    return !vm.hasError();
}

Ref builtinSum(Vm& vm, Object*, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"", true}, {"start"}};
    if (args.count == 0)
        return vm.raiseTypeError("sum() takes at least 1 positional argument (0 given)");
    Object* given[2] = {};
    if (!parseArguments(vm, args, "sum", kParameters, given))
        return {};
    Ref iterator = iterate(vm, given[0]);
    if (!iterator)
        return {};
    if (given[1] != nullptr && refusesSum(vm, given[1]))
        return {};
    Ref total = given[1] != nullptr ? vm.own(given[1]) : vm.newInt(0);
    bool mayBeFloats = vm.dialect().rules->values.sumIsCompensated;
    for (;;) {
        if (mayBeFloats && total->type == vm.types().floating) {
            mayBeFloats = false;
            if (!sumFloats(vm, iterator.get(), total))
                return {};
        }
        Ref item = next(vm, iterator.get());
        if (!item)
            break;
        mayBeFloats = mayBeFloats && total->type == vm.types().integer;
        total = binary(vm, total.get(), item.get(), BinaryOp::Add);
        if (!total)
            return {};
    }
    return vm.hasError() ? Ref() : total;
}

/// any() and all(): stop at the first item whose truth is `decisive`.
template <bool decisive>
Ref quantified(Vm& vm, Object*, const CallArgs& args)
{
    Ref iterator = iterate(vm, args[0]);
    if (!iterator)
        return {};
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<bool> truth = isTrue(vm, item.get());
        if (!truth)
            return {};
        if (*truth == decisive)
            return vm.boolean(decisive);
    }
    return vm.hasError() ? Ref() : vm.boolean(!decisive);
}

constexpr NativeMethod kSequenceFunctions[] = {
    {"all", quantified<false>, Arity::One},
    {"any", quantified<true>, Arity::One},
    {"iter", builtinIter, Arity::Between, 1, 2},
    {"len", builtinLen, Arity::One},
    {"max", extreme<CompareOp::Greater>, Arity::Anything},
    {"min", extreme<CompareOp::Less>, Arity::Anything},
    {"next", builtinNext, Arity::Between, 1, 2},
    {"sorted", builtinSorted, Arity::Anything},
    {"sum", builtinSum, Arity::Anything},
};

} // namespace

void installSequenceFunctions(Vm& vm)
{
    vm.addBuiltins(kSequenceFunctions);
}

} // namespace model
