// itertools: product, permutations, combinations, combinations_with_replacement.
//
// CPython keeps the indices of the last selection. Here a selection is computed from its number:
// the only state is a count.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/modules/itertools_shared.h"

#include <numeric>

namespace model {

namespace {

enum SelectionField : std::uint32_t { kSelectionPool, kSelectionResult };
enum SelectionNumber { kSelectionCount, kSelectionSize };
using Indices = std::vector<std::uint64_t>;

/// Gives the items of the next selection in the tuple of the last one, if nobody else has it.
Ref putSelection(Vm& vm, Object* self, const std::vector<Object*>& items)
{
    ++asRecord(self)->numbers[kSelectionCount];
    Object* last = itField(self, kSelectionResult);
    if (last == nullptr || last->refcount > 1 || items.empty()) {
        Ref made = vm.heap().newTuple(std::span<Object* const>(items));
        setItField(vm, self, kSelectionResult, made);
        return made;
    }
    TupleObject* tuple = asTuple(last);
    vm.heap().track(tuple);
    for (std::uint32_t i = 0; i < tuple->size; ++i)
        if (tuple->items()[i] != items[i])
            vm.heap().set(tuple->id, {Role::Item, i}, tuple->items()[i], vm.own(items[i]));
    return vm.own(tuple);
}

// --- How many selections there are; what is too large to count counts as endless ---

std::uint64_t timesCapped(std::uint64_t a, std::uint64_t b)
{
    return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

/// n! / (n - k)!
std::uint64_t arrangements(std::uint64_t n, std::uint64_t k)
{
    std::uint64_t count = k > n ? 0 : 1;
    for (std::uint64_t i = 0; i < k && count != 0 && count != UINT64_MAX; ++i)
        count = timesCapped(count, n - i);
    return count;
}

/// n over k
std::uint64_t subsets(std::uint64_t n, std::uint64_t k)
{
    if (k > n)
        return 0;
    k = std::min(k, n - k);
    std::uint64_t count = 1;
    for (std::uint64_t i = 1; i <= k; ++i) {
        // count * (n - k + i) / i is a whole number; part of the division goes first.
        const std::uint64_t factor = n - k + i;
        const std::uint64_t shared = std::gcd(count, i);
        count = timesCapped(count / shared, factor / (i / shared));
        if (count == UINT64_MAX)
            return count;
    }
    return count;
}

// --- The indices of selection number `which` ---

Indices arrangementAt(std::uint64_t n, std::uint64_t k, std::uint64_t which)
{
    Indices rest(n);
    std::iota(rest.begin(), rest.end(), 0U);
    Indices chosen;
    for (std::uint64_t i = 0; i < k; ++i) {
        const std::uint64_t below = arrangements(n - i - 1, k - i - 1);
        const std::uint64_t at = which / below;
        which %= below;
        chosen.push_back(rest[at]);
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return chosen;
}

Indices subsetAt(std::uint64_t n, std::uint64_t k, std::uint64_t which)
{
    Indices chosen;
    std::uint64_t candidate = 0;
    for (std::uint64_t left = k; left > 0; ++candidate) {
        const std::uint64_t with = subsets(n - candidate - 1, left - 1);
        if (which < with) {
            chosen.push_back(candidate);
            --left;
        } else {
            which -= with;
        }
    }
    return chosen;
}

/// Selections with repetition are subsets of n + k - 1, each index less its place.
Indices multisetAt(std::uint64_t n, std::uint64_t k, std::uint64_t which)
{
    Indices chosen = subsetAt(n + k - 1, k, which);
    for (std::uint64_t i = 0; i < k; ++i)
        chosen[i] -= i;
    return chosen;
}

std::uint64_t multisets(std::uint64_t n, std::uint64_t k)
{
    return n == 0 ? (k == 0 ? 1 : 0) : subsets(n + k - 1, k);
}

// --- From one pool ---

template <std::uint64_t (*countOf)(std::uint64_t, std::uint64_t),
          Indices (*select)(std::uint64_t, std::uint64_t, std::uint64_t)>
Ref selectingNext(Vm& vm, Object* self)
{
    const std::int64_t* numbers = asRecord(self)->numbers;
    const TupleObject* pool = asTuple(itField(self, kSelectionPool));
    const auto size = static_cast<std::uint64_t>(numbers[kSelectionSize]);
    const auto which = static_cast<std::uint64_t>(numbers[kSelectionCount]);
    if (which >= countOf(pool->size, size))
        return {};
    std::vector<Object*> items;
    for (const std::uint64_t index : select(pool->size, size, which))
        items.push_back(pool->items()[index]);
    return putSelection(vm, self, items);
}

template <const char* const& name, bool isOptional>
Ref selectingCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"iterable", true}, {"r", !isOptional}};
    Object* given[2];
    if (!parseArguments(vm, args, name, kParameters, given))
        return {};
    Ref pool = toTuple(vm, given[0]);
    if (!pool)
        return {};
    std::int64_t size = pool.as<TupleObject>()->size;
    if (given[1] != nullptr && !(isOptional && given[1] == vm.heap().none())) {
        if (isOptional && asInt(given[1]) == nullptr)
            return vm.raiseTypeError("Expected int as r");
        const std::optional<std::int64_t> number = sizeValue(vm, given[1]);
        if (!number)
            return {};
        if (*number < 0)
            return vm.raiseValueError("r must be non-negative");
        size = *number;
    }
    Object* fields[2] = {pool.get(), nullptr};
    Ref made = makeRecord(vm, type, fields);
    asRecord(made.get())->numbers[kSelectionSize] = size;
    return made;
}
constexpr const char* kPermutationsName = "permutations";
constexpr const char* kCombinationsName = "combinations";
constexpr const char* kReplacementName = "combinations_with_replacement";

// --- product: one item of each pool ---

Ref productCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    std::int64_t times = 1;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.keywords->items()[i])->text;
        if (name != "repeat")
            return vm.raiseTypeError(
                textOf(vm.dialect(), Text::UnexpectedKeyword, {name, "product"}));
        const std::optional<std::int64_t> number = sizeValue(vm, args[args.count + i]);
        if (!number)
            return {};
        if (*number < 0)
            return vm.raiseValueError("repeat argument cannot be negative");
        times = *number;
    }
    std::vector<Ref> pools;
    if (times > 0) {
        for (Object* iterable : args.positional()) {
            pools.push_back(toTuple(vm, iterable));
            if (!pools.back())
                return {};
        }
        const std::size_t once = pools.size();
        for (; times > 1; --times)
            for (std::size_t i = 0; i < once; ++i)
                pools.push_back(pools[i]);
    }
    Ref all = vm.heap().newTuple(std::move(pools));
    Object* fields[2] = {all.get(), nullptr};
    return makeRecord(vm, type, fields);
}

Ref productNext(Vm& vm, Object* self)
{
    const TupleObject* pools = asTuple(itField(self, kSelectionPool));
    std::uint64_t count = 1;
    for (Object* pool : pools->span())
        count = timesCapped(count, asTuple(pool)->size);
    auto which = static_cast<std::uint64_t>(asRecord(self)->numbers[kSelectionCount]);
    if (which >= count)
        return {};
    std::vector<Object*> items(pools->size);
    for (std::uint32_t i = pools->size; i-- > 0;) {
        const TupleObject* pool = asTuple(pools->items()[i]);
        items[i] = pool->items()[which % pool->size];
        which /= pool->size;
    }
    return putSelection(vm, self, items);
}

} // namespace

void addSelectingIterators(Vm& vm, Object* module)
{
    ModuleTypes& types = vm.moduleTypes;
    defineIterator(vm, module, types.product, "itertools.product", productCreate, productNext);
    defineIterator(vm, module, types.permutations, "itertools.permutations",
                   selectingCreate<kPermutationsName, true>,
                   selectingNext<arrangements, arrangementAt>);
    defineIterator(vm, module, types.combinations, "itertools.combinations",
                   selectingCreate<kCombinationsName, false>, selectingNext<subsets, subsetAt>);
    defineIterator(vm, module, types.combinationsWithReplacement,
                   "itertools.combinations_with_replacement",
                   selectingCreate<kReplacementName, false>, selectingNext<multisets, multisetAt>);
}

} // namespace model
