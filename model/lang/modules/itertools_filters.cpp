// itertools: takewhile, dropwhile, filterfalse, compress, islice, pairwise.

#include "model/dialect/rules.h"
#include "model/lang/modules/itertools_shared.h"
#include "model/lang/types/functional_iterators.h"

namespace model {

namespace {

// --- A function and a source ---

enum FilterPart : std::uint32_t { kTestFunction, kTestSource };

template <const char* const& name>
Ref testingCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    return rejectKeywords(vm, args, name) ? makeFunctionIterator(vm, type, args, name) : Ref();
}
constexpr const char* kTakeWhileName = "takewhile";
constexpr const char* kDropWhileName = "dropwhile";
constexpr const char* kFilterFalseName = "filterfalse";

std::optional<bool> passesTest(Vm& vm, Object* function, Object* item)
{
    Ref verdict = call(vm, function, {item});
    return verdict ? isTrue(vm, verdict.get()) : std::nullopt;
}

Ref takeWhileNext(Vm& vm, Object* self)
{
    if (asRecord(self)->numbers[0] != 0) // Done.
        return {};
    Ref item = advanceIterator(vm, itField(self, kTestSource));
    if (!item)
        return {};
    const std::optional<bool> isGood = passesTest(vm, itField(self, kTestFunction), item.get());
    if (!isGood)
        return {};
    if (*isGood)
        return item;
    asRecord(self)->numbers[0] = 1;
    return {};
}

Ref dropWhileNext(Vm& vm, Object* self)
{
    for (;;) {
        Ref item = advanceIterator(vm, itField(self, kTestSource));
        if (!item || asRecord(self)->numbers[0] != 0)
            return item;
        const std::optional<bool> isGood = passesTest(vm, itField(self, kTestFunction), item.get());
        if (!isGood)
            return {};
        if (!*isGood) {
            asRecord(self)->numbers[0] = 1;
            return item;
        }
    }
}

Ref filterFalseNext(Vm& vm, Object* self)
{
    Object* function = itField(self, kTestFunction);
    const bool asksItem = function == vm.heap().none() || function == vm.types().boolean;
    for (;;) {
        Ref item = advanceIterator(vm, itField(self, kTestSource));
        if (!item)
            return {};
        const std::optional<bool> isGood =
            asksItem ? isTrue(vm, item.get()) : passesTest(vm, function, item.get());
        if (!isGood)
            return {};
        if (!*isGood)
            return item;
    }
}

// --- compress ---

Ref compressCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"data", true}, {"selectors", true}};
    Object* given[2];
    if (!parseArguments(vm, args, "compress", kParameters, given))
        return {};
    Ref data = iterate(vm, given[0]);
    Ref selectors = data ? iterate(vm, given[1]) : Ref();
    if (!selectors)
        return {};
    Object* fields[2] = {data.get(), selectors.get()};
    return makeRecord(vm, type, fields);
}

Ref compressNext(Vm& vm, Object* self)
{
    for (;;) {
        Ref item = advanceIterator(vm, itField(self, 0));
        Ref selector = item ? advanceIterator(vm, itField(self, 1)) : Ref();
        if (!selector)
            return {};
        const std::optional<bool> isWanted = isTrue(vm, selector.get());
        if (!isWanted)
            return {};
        if (*isWanted)
            return item;
    }
}

// --- islice: numbers are the count so far, the next one wanted, and the step; the tag is the
// end, where it is near enough to matter ---

constexpr std::uint32_t kSliceSource = 0;
enum SliceNumber { kSliceCount, kSliceNext, kSliceStep };

/// A bound: `missing` where it is None; nothing, with a ValueError, where it does not fit.
std::optional<std::int64_t> sliceBound(Vm& vm, Object* given, std::int64_t missing,
                                       const char* complaint)
{
    if (given == nullptr || given == vm.heap().none())
        return missing;
    std::optional<std::int64_t> value;
    if (given->type->slots->toIndex != nullptr) {
        value = indexValue(vm, given);
        if (!value)
            vm.clearError();
    }
    if (value && *value >= 0)
        return value;
    vm.raiseValueError(complaint);
    return std::nullopt;
}

Ref isliceCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "islice") || !checkPositional(vm, args, "islice", 2, 4))
        return {};
    constexpr const char* kIndices =
        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    const bool hasStart = args.count > 2;
    const auto stop =
        sliceBound(vm, args[hasStart ? 2 : 1], -1,
                   "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (!stop)
        return {};
    const auto start = sliceBound(vm, hasStart ? args[1] : nullptr, 0, kIndices);
    if (!start)
        return {};
    constexpr const char* kStep = "Step for islice() must be a positive integer or None.";
    const auto step = sliceBound(vm, args.count > 3 ? args[3] : nullptr, 1, kStep);
    if (!step)
        return {};
    if (*step < 1)
        return vm.raiseValueError(kStep);
    Ref source = iterate(vm, args[0]);
    if (!source)
        return {};
    Object* fields[1] = {source.get()};
    Ref made = makeRecord(vm, type, fields);
    auto* record = asRecord(made.get());
    record->numbers[kSliceNext] = *start;
    record->numbers[kSliceStep] = *step;
    // How many items are still allowed is enough to know the end.
    record->tag = *stop < 0 || *stop > INT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(*stop);
    return made;
}

Ref isliceEnd(Vm& vm, Object* self)
{
    Ref error = vm.hasError() ? vm.takeError() : Ref();
    clearField(vm, self, kSliceSource);
    if (error)
        vm.setError(std::move(error));
    return {};
}

Ref isliceNext(Vm& vm, Object* self)
{
    RecordObject* record = asRecord(self);
    if (itField(self, kSliceSource) == nullptr)
        return {};
    Ref source = vm.own(itField(self, kSliceSource));
    std::int64_t* numbers = record->numbers;
    for (; numbers[kSliceCount] < numbers[kSliceNext]; ++numbers[kSliceCount])
        if (!advanceIterator(vm, source.get())) {
            source.reset();
            return isliceEnd(vm, self);
        }
    const bool isBounded = record->tag != UINT32_MAX;
    const std::int64_t stop = record->tag;
    Ref item =
        isBounded && numbers[kSliceCount] >= stop ? Ref() : advanceIterator(vm, source.get());
    if (!item) {
        source.reset();
        return isliceEnd(vm, self);
    }
    ++numbers[kSliceCount];
    const bool overflows = numbers[kSliceNext] > INT64_MAX - numbers[kSliceStep];
    const std::int64_t following =
        overflows ? INT64_MAX : numbers[kSliceNext] + numbers[kSliceStep];
    numbers[kSliceNext] = isBounded ? std::min(following, stop) : following;
    return item;
}

// --- pairwise ---

enum PairwiseField : std::uint32_t { kPairwiseSource, kPairwiseOld, kPairwiseResult };

Ref pairwiseCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "pairwise") || !checkPositional(vm, args, "pairwise", 1, 1))
        return {};
    Ref source = iterate(vm, args[0]);
    if (!source)
        return {};
    Object* fields[3] = {source.get(), nullptr, nullptr};
    if (!vm.dialect().rules->library.pairwiseReusesTuple)
        return makeRecord(vm, type, std::span<Object* const>(fields, 2));
    Object* nones[2] = {vm.heap().none(), vm.heap().none()};
    Ref result = vm.heap().newTuple(std::span<Object* const>(nones));
    fields[kPairwiseResult] = result.get();
    return makeRecord(vm, type, fields);
}

/// The iterator's own tuple, where nobody else has it, or a new one.
Ref pairOf(Vm& vm, Object* self, const Ref& old, const Ref& item)
{
    Object* parts[2] = {old.get(), item.get()};
    Object* own = asRecord(self)->size > kPairwiseResult ? itField(self, kPairwiseResult) : nullptr;
    if (own == nullptr || own->refcount > 1)
        return vm.heap().newTuple(std::span<Object* const>(parts));
    Ref result = vm.own(own);
    Ref before[2];
    for (std::uint32_t i = 0; i < 2; ++i) {
        Object*& place = asTuple(own)->items()[i];
        before[i] = vm.heap().take(own->id, {Role::Item, i}, place);
        vm.heap().place(own->id, {Role::Item, i}, place, vm.own(parts[i]));
    }
    before[0].reset();
    before[1].reset();
    if (!asTuple(own)->isTracked)
        vm.heap().track(asTuple(own));
    return result;
}

Ref pairwiseNext(Vm& vm, Object* self)
{
    if (itField(self, kPairwiseSource) == nullptr)
        return {};
    if (itField(self, kPairwiseOld) == nullptr) {
        Ref first = advanceIterator(vm, itField(self, kPairwiseSource));
        if (!first) {
            clearField(vm, self, kPairwiseSource);
            return {};
        }
        setItField(vm, self, kPairwiseOld, std::move(first));
        if (itField(self, kPairwiseSource) == nullptr) {
            clearField(vm, self, kPairwiseOld);
            return {};
        }
    }
    Ref old = vm.own(itField(self, kPairwiseOld));
    Ref item = advanceIterator(vm, itField(self, kPairwiseSource));
    if (!item) {
        clearField(vm, self, kPairwiseSource);
        clearField(vm, self, kPairwiseOld);
        return {};
    }
    Ref pair = pairOf(vm, self, old, item);
    setItField(vm, self, kPairwiseOld, std::move(item));
    old.reset();
    return pair;
}

} // namespace

void addFilteringIterators(Vm& vm, Object* module)
{
    ModuleTypes& types = vm.moduleTypes;
    defineIterator(vm, module, types.takeWhile, "itertools.takewhile",
                   testingCreate<kTakeWhileName>, takeWhileNext);
    defineIterator(vm, module, types.dropWhile, "itertools.dropwhile",
                   testingCreate<kDropWhileName>, dropWhileNext);
    defineIterator(vm, module, types.filterFalse, "itertools.filterfalse",
                   testingCreate<kFilterFalseName>, filterFalseNext);
    defineIterator(vm, module, types.compress, "itertools.compress", compressCreate, compressNext);
    defineIterator(vm, module, types.islice, "itertools.islice", isliceCreate, isliceNext);
    defineIterator(vm, module, types.pairwise, "itertools.pairwise", pairwiseCreate, pairwiseNext);
}

} // namespace model
