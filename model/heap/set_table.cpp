#include "model/heap/set_table.h"

namespace model::set {

namespace {

constexpr std::size_t kLeastSize = 8;
constexpr std::size_t kLinearProbes = 9;
constexpr unsigned kPerturb = 5;
constexpr Hash kDeletedHash = -1;
constexpr std::size_t kLargeSet = 50000; // Larger ones grow by two, not by four.

constexpr std::int64_t kNotThere = -1;
constexpr std::int64_t kError = -2;
constexpr std::int64_t kAgain = -3; // The table changed while members were compared.

using Entry = SetObject::Entry;

Slot slotOf(std::size_t place)
{
    return {Role::Item, static_cast<std::uint32_t>(place)};
}

std::size_t maskOf(const SetObject* set)
{
    return (set->table.empty() ? kLeastSize : set->table.size()) - 1;
}

bool isUnused(const Entry& entry)
{
    return entry.key == nullptr && entry.hash == 0;
}

bool isHashOrdered(const Heap& heap)
{
    return heap.dialect().objects.isHashOrdered;
}

/// The places at which a hash may lie: ten neighbours, then somewhere else; up to 2.7 as in dicts.
class Probe
{
public:
    Probe(const Heap& heap, Hash hash, std::size_t mask)
        : m_perturb(static_cast<std::size_t>(hash)), m_mask(mask), m_base(m_perturb & mask),
          m_isLikeDict(isHashOrdered(heap))
    {
        startRun();
    }
    std::size_t place() const { return m_place; }
    void advance()
    {
        if (m_place < m_last) {
            ++m_place;
            return;
        }
        if (!m_isLikeDict)
            m_perturb >>= kPerturb;
        m_base = (m_base * 5 + 1 + m_perturb) & m_mask;
        if (m_isLikeDict)
            m_perturb >>= kPerturb;
        startRun();
    }

private:
    void startRun()
    {
        m_place = m_base;
        const bool hasRun = !m_isLikeDict && m_base + kLinearProbes <= m_mask;
        m_last = hasRun ? m_base + kLinearProbes : m_base;
    }

    std::size_t m_perturb;
    std::size_t m_mask;
    std::size_t m_base;
    std::size_t m_place = 0;
    std::size_t m_last = 0;
    bool m_isLikeDict;
};

/// 1, 0 or -1; kAgain where the script's `__eq__` moved the member.
std::int64_t compare(Heap& heap, SetObject* set, std::size_t place, Object* key)
{
    Object* stored = set->table[place].key;
    const BuiltinTypes& types = heap.types();
    if (stored->type == key->type) {
        if (stored->type == types.str)
            return static_cast<StrObject*>(stored)->text == static_cast<StrObject*>(key)->text;
        if (stored->type == types.integer) {
            const auto* a = static_cast<IntObject*>(stored);
            const auto* b = static_cast<IntObject*>(key);
            if (!a->big && !b->big)
                return a->value == b->value;
        }
    }
    const Entry* table = set->table.data();
    Ref held(heap, stored);
    const int equal = heap.callouts()->areEqual(stored, key);
    if (equal < 0)
        return kError;
    if (set->table.data() != table || set->table[place].key != stored)
        return kAgain;
    return equal;
}

/// Where a new member would go: the deleted place passed last, or else the first unused one.
struct Vacancy
{
    std::size_t place = 0;
    bool isDeleted = false;
};

/// The place of an equal member; kNotThere, with the place where it would go; kError, kAgain.
std::int64_t lookOnce(Heap& heap, SetObject* set, Object* key, Hash hash, Vacancy& vacancy)
{
    vacancy.isDeleted = false;
    for (Probe probe(heap, hash, set->table.size() - 1);; probe.advance()) {
        const std::size_t place = probe.place();
        const Entry& entry = set->table[place];
        if (isUnused(entry)) {
            if (!vacancy.isDeleted)
                vacancy.place = place;
            return kNotThere;
        }
        if (entry.key == nullptr && !(vacancy.isDeleted && isHashOrdered(heap)))
            vacancy = {place, true};
        if (entry.hash != hash)
            continue;
        if (entry.key == key)
            return static_cast<std::int64_t>(place);
        const std::int64_t equal = compare(heap, set, place, key);
        if (equal < 0)
            return equal;
        if (equal > 0)
            return static_cast<std::int64_t>(place);
    }
}

std::int64_t look(Heap& heap, SetObject* set, Object* key, Hash hash, Vacancy& vacancy)
{
    std::int64_t found = kAgain;
    while (found == kAgain) {
        if (set->table.empty())
            set->table.resize(kLeastSize);
        found = lookOnce(heap, set, key, hash, vacancy);
    }
    return found;
}

/// set_insert_clean(): no equal member, no deleted places.
std::size_t placeIn(const Heap& heap, const std::vector<Entry>& table, Hash hash)
{
    Probe probe(heap, hash, table.size() - 1);
    while (table[probe.place()].key != nullptr)
        probe.advance();
    return probe.place();
}

void resize(Heap& heap, SetObject* set, std::size_t least)
{
    std::size_t size = kLeastSize;
    while (size <= least)
        size *= 2;
    std::vector<Entry> table(size);
    for (std::size_t from = 0; from < set->table.size(); ++from) {
        const Entry& entry = set->table[from];
        if (entry.key == nullptr)
            continue;
        const std::size_t to = placeIn(heap, table, entry.hash);
        table[to] = entry;
        if (from != to)
            heap.move(set->id, slotOf(from), set->id, slotOf(to), entry.key);
    }
    set->table = std::move(table);
    set->fill = set->used;
}

std::size_t grownSize(const SetObject* set)
{
    return set->used > kLargeSet ? std::size_t{set->used} * 2 : std::size_t{set->used} * 4;
}

/// Whether so many places in use ask for a larger table.
bool isFull(const Heap& heap, const SetObject* set, std::size_t fill)
{
    if (isHashOrdered(heap))
        return fill * 3 >= (maskOf(set) + 1) * 2;
    return fill * 5 >= maskOf(set) * 3;
}

void putAt(Heap& heap, SetObject* set, std::size_t place, Object* key, Hash hash)
{
    set->table[place] = {key, hash};
    heap.link(set->id, slotOf(place), key);
}

Object* takeAt(SetObject* set, std::size_t place)
{
    Object* key = std::exchange(set->table[place].key, nullptr);
    set->table[place].hash = kDeletedHash;
    --set->used;
    return key;
}

} // namespace

Outcome contains(Heap& heap, SetObject* set, Object* key, Hash hash)
{
    Vacancy vacancy;
    const std::int64_t found = look(heap, set, key, hash, vacancy);
    if (found == kError)
        return Outcome::Failed;
    return found >= 0 ? Outcome::Yes : Outcome::No;
}

bool add(Heap& heap, SetObject* set, Object* key, Hash hash)
{
    Ref held; // set_add_entry() takes its reference before it compares.
    if (key->type->isHeapType)
        held = Ref(heap, key);
    Vacancy vacancy;
    const std::int64_t found = look(heap, set, key, hash, vacancy);
    if (found == kError)
        return false;
    if (found >= 0)
        return true;
    ++set->used;
    putAt(heap, set, vacancy.place, key, hash);
    if (vacancy.isDeleted && !isHashOrdered(heap))
        return true;
    set->fill += vacancy.isDeleted ? 0 : 1;
    if (isFull(heap, set, set->fill))
        resize(heap, set, grownSize(set));
    return true;
}

Outcome discard(Heap& heap, SetObject* set, Object* key, Hash hash)
{
    Vacancy vacancy;
    const std::int64_t found = look(heap, set, key, hash, vacancy);
    if (found == kError)
        return Outcome::Failed;
    if (found < 0)
        return Outcome::No;
    const auto place = static_cast<std::size_t>(found);
    heap.unlink(set->id, slotOf(place), takeAt(set, place));
    return Outcome::Yes;
}

Ref pop(Heap& heap, SetObject* set)
{
    if (set->used == 0)
        return {};
    const std::size_t mask = maskOf(set);
    std::size_t place = set->finger & mask;
    if (isHashOrdered(heap))
        place = set->table[0].key != nullptr ? 0 : set->finger > mask ? 1 : set->finger;
    while (set->table[place].key == nullptr)
        place = place == mask ? 0 : place + 1;
    Object* key = takeAt(set, place);
    set->finger = static_cast<std::uint32_t>(place + 1);
    return heap.take(set->id, slotOf(place), key);
}

Outcome merge(Heap& heap, SetObject* set, SetObject* other)
{
    if (other == set || other->used == 0)
        return Outcome::Yes;
    reserve(heap, set, other->used);
    const bool isClean = set->fill == 0 && !isHashOrdered(heap);
    if (set->table.empty())
        set->table.resize(kLeastSize);
    if (!isClean) {
        for (std::size_t i = 0; i < other->table.size(); ++i) {
            const Entry entry = other->table[i];
            if (entry.key == nullptr)
                continue;
            Ref held; // Comparing may run code that takes the member out of `other`.
            if (entry.key->type->isHeapType)
                held = Ref(heap, entry.key);
            if (!add(heap, set, entry.key, entry.hash))
                return Outcome::Failed;
        }
        return Outcome::Yes;
    }
    const bool isSameShape = set->table.size() == other->table.size() && other->fill == other->used;
    for (std::size_t i = 0; i < other->table.size(); ++i) {
        const Entry& entry = other->table[i];
        if (entry.key != nullptr)
            putAt(heap, set, isSameShape ? i : placeIn(heap, set->table, entry.hash), entry.key,
                  entry.hash);
    }
    set->fill = other->used;
    set->used = other->used;
    return Outcome::Yes;
}

void clear(Heap& heap, SetObject* set)
{
    const std::vector<Entry> table = std::exchange(set->table, {});
    set->fill = 0;
    set->used = 0;
    set->hash = -1;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].key != nullptr)
            heap.unlink(set->id, slotOf(i), table[i].key);
}

void swap(Heap& heap, SetObject* a, SetObject* b)
{
    for (auto [from, to] : {std::pair{a, b}, std::pair{b, a}})
        for (std::size_t i = 0; i < from->table.size(); ++i)
            if (Object* key = from->table[i].key)
                heap.move(from->id, slotOf(i), to->id, slotOf(i), key);
    std::swap(a->table, b->table);
    std::swap(a->fill, b->fill);
    std::swap(a->used, b->used);
    std::swap(a->hash, b->hash);
}

void reserve(Heap& heap, SetObject* set, std::size_t more)
{
    if (isFull(heap, set, set->fill + more))
        resize(heap, set, (set->used + more) * 2);
}

void tidy(Heap& heap, SetObject* set)
{
    if (set->fill - set->used > maskOf(set) / 4)
        resize(heap, set, grownSize(set));
}

bool next(const SetObject* set, std::size_t& position, Object*& key, Hash& hash)
{
    while (position < set->table.size()) {
        const Entry& entry = set->table[position++];
        if (entry.key != nullptr) {
            key = entry.key;
            hash = entry.hash;
            return true;
        }
    }
    return false;
}

} // namespace model::set
