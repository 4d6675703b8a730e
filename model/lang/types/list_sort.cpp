// list.sort(): stable, comparing in the order of CPython's listsort for up to 63 items.

#include "model/dialect/rules.h"
#include "model/lang/types/list_items.h"

namespace model::list {

namespace {

constexpr std::size_t kMinMerge = 64;

struct Entry
{
    Object* key;   // Native reference where a key function made it.
    Object* value; // Native reference.
};

/// Sorts entries; each step gives false where a comparison raised.
///
/// Source:  CPython Objects/listsort.txt: natural runs, short ones made longer by binary
///          insertion, merged pairwise as the invariants of the stack of runs demand.
class Sorter
{
public:
    Sorter(Vm& vm, std::vector<Entry>& entries) : m_vm(vm), m_entries(entries) {}

    bool run();

private:
    struct Run
    {
        std::size_t start;
        std::size_t length;
    };

    std::optional<bool> isLess(const Entry& a, const Entry& b);
    bool countRun(std::size_t low, std::size_t high, std::size_t& length);
    bool countLongRun(std::size_t low, std::size_t high, std::size_t& length);
    void turnRound(std::size_t low, std::size_t length);
    bool insertSorted(std::size_t low, std::size_t high, std::size_t start);
    bool mergeAt(std::size_t index);
    bool collapse();
    bool collapseAll();

    Vm& m_vm;
    std::vector<Entry>& m_entries;
    std::vector<Run> m_runs;
};

std::optional<bool> Sorter::isLess(const Entry& a, const Entry& b)
{
    const BuiltinTypes& types = m_vm.types();
    if (a.key->type == b.key->type) {
        if (a.key->type == types.integer) {
            const auto* left = static_cast<IntObject*>(a.key);
            const auto* right = static_cast<IntObject*>(b.key);
            if (!left->big && !right->big)
                return left->value < right->value;
        } else if (a.key->type == types.str) {
            return static_cast<StrObject*>(a.key)->text < static_cast<StrObject*>(b.key)->text;
        } else if (a.key->type == types.floating) {
            return static_cast<FloatObject*>(a.key)->value
                   < static_cast<FloatObject*>(b.key)->value;
        }
    }
    return compareTruth(m_vm, a.key, b.key, CompareOp::Less);
}

/// Length of the run that starts at `low`; a strictly falling one is turned round.
bool Sorter::countRun(std::size_t low, std::size_t high, std::size_t& length)
{
    length = high - low;
    if (length < 2)
        return true;
    std::optional<bool> less = isLess(m_entries[low + 1], m_entries[low]);
    if (!less)
        return false;
    const bool isFalling = *less;
    std::size_t at = low + 2;
    for (; at < high; ++at) {
        less = isLess(m_entries[at], m_entries[at - 1]);
        if (!less)
            return false;
        if (*less != isFalling)
            break;
    }
    length = at - low;
    if (isFalling)
        turnRound(low, at - low);
    return true;
}

/// The same as later versions do it: several equal entries do not end a falling run.
///
/// Source:  CPython 3.13, Objects/listobject.c, count_run().
bool Sorter::countLongRun(std::size_t low, std::size_t high, std::size_t& length)
{
    const auto isBelow = [&](std::size_t a, std::size_t b, bool& answer) {
        const std::optional<bool> less = isLess(m_entries[low + a], m_entries[low + b]);
        answer = less.value_or(false);
        return less.has_value();
    };
    const std::size_t size = high - low;
    bool answer = false;
    std::size_t n = 1;
    for (; n < size; ++n) {
        if (!isBelow(n, n - 1, answer))
            return false;
        if (answer)
            break;
    }
    length = n;
    if (n >= size)
        return true;
    if (n > 1) {
        if (!isBelow(0, n - 1, answer))
            return false;
        if (answer)
            return true;
        turnRound(low, n);
    }
    std::size_t equal = 0;
    const auto endStreak = [&] {
        if (equal > 0)
            turnRound(low + n - equal - 1, equal + 1);
        equal = 0;
    };
    for (++n; n < size; ++n) {
        if (!isBelow(n, n - 1, answer))
            return false;
        if (answer) {
            endStreak();
            continue;
        }
        if (!isBelow(n - 1, n, answer))
            return false;
        if (answer)
            break;
        ++equal;
    }
    endStreak();
    turnRound(low, n);
    for (; n < size; ++n) {
        if (!isBelow(n, n - 1, answer))
            return false;
        if (answer)
            break;
    }
    length = n;
    return true;
}

void Sorter::turnRound(std::size_t low, std::size_t length)
{
    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(low);
    std::reverse(begin, begin + static_cast<std::ptrdiff_t>(length));
}

/// [low, start) is sorted; puts the rest up to `high` in, each by binary search.
bool Sorter::insertSorted(std::size_t low, std::size_t high, std::size_t start)
{
    for (std::size_t next = std::max(start, low + 1); next < high; ++next) {
        std::size_t left = low;
        std::size_t right = next;
        const Entry pivot = m_entries[next];
        while (left < right) {
            const std::size_t middle = left + (right - left) / 2;
            const std::optional<bool> less = isLess(pivot, m_entries[middle]);
            if (!less)
                return false;
            if (*less)
                right = middle;
            else
                left = middle + 1;
        }
        const auto begin = m_entries.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(left),
                    begin + static_cast<std::ptrdiff_t>(next),
                    begin + static_cast<std::ptrdiff_t>(next + 1));
    }
    return true;
}

/// Merges runs `index` and the one after it; all entries stay even if a comparison raises.
bool Sorter::mergeAt(std::size_t index)
{
    const Run first = m_runs[index];
    const Run second = m_runs[index + 1];
    m_runs[index].length += second.length;
    m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(index) + 1);

    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(first.start);
    const std::vector<Entry> left(begin, begin + static_cast<std::ptrdiff_t>(first.length));
    std::size_t fromLeft = 0;
    std::size_t fromRight = second.start;
    const std::size_t end = second.start + second.length;
    std::size_t to = first.start;
    bool isFine = true;
    while (fromLeft < left.size() && fromRight < end) {
        const std::optional<bool> less = isLess(m_entries[fromRight], left[fromLeft]);
        if (!less) {
            isFine = false;
            break;
        }
        m_entries[to++] = *less ? m_entries[fromRight++] : left[fromLeft++];
    }
    while (fromLeft < left.size())
        m_entries[to++] = left[fromLeft++];
    return isFine;
}

bool Sorter::collapse()
{
    while (m_runs.size() > 1) {
        std::size_t n = m_runs.size() - 2;
        const auto length = [this](std::size_t i) { return m_runs[i].length; };
        if ((n > 0 && length(n - 1) <= length(n) + length(n + 1))
            || (n > 1 && length(n - 2) <= length(n - 1) + length(n))) {
            if (length(n - 1) < length(n + 1))
                --n;
        } else if (length(n) > length(n + 1)) {
            break;
        }
        if (!mergeAt(n))
            return false;
    }
    return true;
}

bool Sorter::collapseAll()
{
    while (m_runs.size() > 1) {
        std::size_t n = m_runs.size() - 2;
        if (n > 0 && m_runs[n - 1].length < m_runs[n + 1].length)
            --n;
        if (!mergeAt(n))
            return false;
    }
    return true;
}

std::size_t leastRun(std::size_t size)
{
    std::size_t odd = 0;
    while (size >= kMinMerge) {
        odd |= size & 1U;
        size >>= 1U;
    }
    return size + odd;
}

bool Sorter::run()
{
    const std::size_t size = m_entries.size();
    if (size < 2)
        return true;
    const std::size_t least = leastRun(size);
    for (std::size_t low = 0; low < size;) {
        std::size_t length = 0;
        const bool isFine = m_vm.dialect().rules->values.sortFindsEqualRuns
                                ? countLongRun(low, size, length)
                                : countRun(low, size, length);
        if (!isFine)
            return false;
        if (length < least) {
            const std::size_t forced = std::min(least, size - low);
            if (!insertSorted(low, low + forced, low + length))
                return false;
            length = forced;
        }
        m_runs.push_back({low, length});
        if (!collapse())
            return false;
        low += length;
    }
    return collapseAll();
}

bool makeKeys(Vm& vm, std::vector<Entry>& entries, Object* function)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Ref key = call(vm, function, {entries[i].value});
        if (!key) {
            while (i-- > 0)
                vm.heap().dropNative(entries[i].key);
            return false;
        }
        entries[i].key = key.release();
    }
    return true;
}

} // namespace

bool parseSortOptions(Vm& vm, const CallArgs& args, Object*& key, bool& isReversed)
{
    constexpr NativeParameter kParameters[] = {{"key", false, true}, {"reverse", false, true}};
    Object* given[2] = {};
    if (!parseArguments(vm, args, "sort", kParameters, given))
        return false;
    key = given[0] == vm.heap().none() ? nullptr : given[0];
    isReversed = false;
    if (given[1] == nullptr)
        return true;
    const std::optional<std::int64_t> number = indexValue(vm, given[1]);
    isReversed = number && *number != 0;
    return number.has_value();
}

bool sort(Vm& vm, ListObject* list, Object* key, bool isReversed)
{
    Heap& heap = vm.heap();
    const ObjectId id = list->id;
    std::vector<Object*> items = std::exchange(list->items, {});
    std::vector<Entry> entries;
    entries.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        heap.move(id, {Role::Item, static_cast<std::uint32_t>(i)}, kInterpreter, Role::Native,
                  items[i]);
        entries.push_back({items[i], items[i]});
    }
    bool isFine = key == nullptr || makeKeys(vm, entries, key);
    if (isFine) {
        if (isReversed) // Twice, so that equal items keep their order.
            std::reverse(entries.begin(), entries.end());
        isFine = Sorter(vm, entries).run();
        if (key != nullptr)
            for (const Entry& entry : entries)
                heap.dropNative(entry.key);
        if (isFine && list->items.capacity() > 0) {
            vm.raiseValueError("list modified during sort");
            isFine = false;
        }
        if (isReversed)
            std::reverse(entries.begin(), entries.end());
    }
    const std::vector<Object*> intruders = std::exchange(list->items, std::move(items));
    for (std::size_t i = 0; i < intruders.size(); ++i)
        heap.move(id, {Role::Item, static_cast<std::uint32_t>(i)}, kInterpreter, Role::Native,
                  intruders[i]);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        list->items[i] = entries[i].value;
        heap.move(kInterpreter, Role::Native, id, {Role::Item, static_cast<std::uint32_t>(i)},
                  entries[i].value);
    }
    for (std::size_t i = intruders.size(); i-- > 0;)
        heap.dropNative(intruders[i]);
    return isFine;
}

} // namespace model::list
