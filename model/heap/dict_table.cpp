#include "model/heap/dict_table.h"

#include "model/heap/dict_hash_order.h"
#include "model/heap/dict_keys.h"

#include <cstring>

namespace model::dict {

namespace {

constexpr std::int64_t kChanged = -3; // The table changed while a key was compared.

std::size_t at(std::int64_t index)
{
    return static_cast<std::size_t>(index);
}

enum class Equality : std::uint8_t { No, Yes, AskScript };

/// What can be told without running code.
Equality compareAtoms(const Heap& heap, const Object* stored, const Object* key)
{
    const BuiltinTypes& types = heap.types();
    const auto known = [](bool equal) { return equal ? Equality::Yes : Equality::No; };
    if (stored->type != key->type)
        return Equality::AskScript;
    if (stored->type == types.str)
        return known(static_cast<const StrObject*>(stored)->text
                     == static_cast<const StrObject*>(key)->text);
    if (stored->type == types.integer) {
        const auto* a = static_cast<const IntObject*>(stored);
        const auto* b = static_cast<const IntObject*>(key);
        if (!a->big && !b->big)
            return known(a->value == b->value);
    }
    return Equality::AskScript;
}

/// Compares with a stored key by `==`; kChanged where that moved the entry away.
std::int64_t askScript(Heap& heap, DictObject* dict, std::int32_t index, Object* key)
{
    const DictKeys* keys = dict->keys;
    Ref stored(heap, keys->entries[at(index)].key);
    const int equal = heap.callouts()->areEqual(stored.get(), key);
    if (equal < 0)
        return kFailed;
    if (dict->keys != keys || at(index) >= keys->entries.size()
        || keys->entries[at(index)].key != stored.get())
        return kChanged;
    return equal > 0 ? index : kMissing;
}

/// dictkeys_generic_lookup(): kMissing, kFailed, kChanged or the entry.
std::int64_t lookOnce(Heap& heap, DictObject* dict, Object* key, Hash hash)
{
    const DictKeys* keys = dict->keys;
    for (keytable::Probe probe(*keys, hash);; probe.advance()) {
        const std::int32_t index = keys->indices[probe.place()];
        if (index == DictKeys::kEmpty)
            return kMissing;
        if (index >= 0) {
            const DictKeys::Entry& entry = keys->entries[at(index)];
            if (entry.key == key)
                return index;
            if (entry.hash == hash) {
                const Equality equality = compareAtoms(heap, entry.key, key);
                if (equality == Equality::Yes)
                    return index;
                if (equality == Equality::AskScript)
                    if (const auto found = askScript(heap, dict, index, key); found != kMissing)
                        return found;
            }
        }
    }
}

/// The entry that has this key, whether or not a split dict has a value for it.
std::int64_t look(Heap& heap, DictObject* dict, Object* key, Hash hash)
{
    if (dict->keys == nullptr)
        return kMissing;
    if (dict->hasOnlyStrKeys && key->type == heap.types().str)
        return keytable::findStr(*dict->keys, static_cast<StrObject*>(key), hash);
    std::int64_t found = kChanged;
    while (found == kChanged && dict->keys != nullptr)
        found = lookOnce(heap, dict, key, hash);
    return found == kChanged ? kMissing : found;
}

Object*& valueField(DictObject* dict, std::size_t entry)
{
    return dict->values != nullptr ? dict->values->values()[entry]
                                   : dict->keys->entries[entry].value;
}

/// The dict no longer uses the values of an instance, which are empty or elsewhere by now.
void leaveValues(Heap& heap, DictObject* dict)
{
    AttributeBlock* values = std::exchange(dict->values, nullptr);
    if (values->dict == dict) {
        values->hasInlineValues = false;
        values->isSharedWithDict = false;
        values->isSeenInInstance = false;
        values->used = 0;
    } else {
        heap.freeAttributeBlock(values);
    }
}

/// dictresize(): new keys of its own, without gaps, for at least `size` places.
void resize(Heap& heap, DictObject* dict, std::size_t size)
{
    DictKeys* fresh = keytable::make(keytable::sizeFor(size));
    DictKeys* old = dict->keys;
    AttributeBlock* values = dict->values;
    const std::size_t count = values != nullptr ? values->used : old->entries.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t from = values != nullptr ? values->order()[i] : i;
        DictKeys::Entry entry = old->entries[from];
        if (entry.key == nullptr)
            continue;
        const std::size_t to = fresh->entries.size();
        if (values != nullptr) {
            entry.value = std::exchange(values->values()[from], nullptr);
            heap.link(dict->id, keySlot(to), entry.key);
        } else if (from != to) {
            heap.move(dict->id, keySlot(from), dict->id, keySlot(to), entry.key);
        }
        if (from != to)
            heap.move(dict->id, valueSlot(from), dict->id, valueSlot(to), entry.value);
        fresh->entries.push_back(entry);
        keytable::addIndex(*fresh, entry.hash, static_cast<std::int32_t>(to));
    }
    fresh->usable -= static_cast<std::uint32_t>(fresh->entries.size());
    if (values != nullptr)
        leaveValues(heap, dict);
    dict->keys = fresh;
    keytable::release(old);
}

/// GROWTH_RATE: three times what is in use.
void grow(Heap& heap, DictObject* dict)
{
    resize(heap, dict, std::size_t{dict->used} * 3);
}

/// Takes an entry out, but leaves dropping the key to the caller (null: shared).
Ref takeEntry(Heap& heap, DictObject* dict, std::size_t entry, Object*& key)
{
    Ref value = heap.take(dict->id, valueSlot(entry), valueField(dict, entry));
    key = nullptr;
    --dict->used;
    ++dict->version;
    if (dict->values != nullptr) {
        keytable::eraseOrder(*dict->values, entry);
        return value;
    }
    DictKeys::Entry& gone = dict->keys->entries[entry];
    keytable::eraseIndex(*dict->keys, gone.hash, static_cast<std::int32_t>(entry));
    key = std::exchange(gone.key, nullptr);
    if (dict->keys->isHashOrdered) {
        gone.hash = dict->keys->freeEntry;
        dict->keys->freeEntry = static_cast<std::int32_t>(entry);
    }
    return value;
}

} // namespace

Hash hashOf(const StrObject* key)
{
    if (key->hash != -1)
        return key->hash;
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
    const std::string& text = key->text;
    std::uint64_t state = 0x2545F4914F6CDD1DU ^ text.size();
    std::size_t offset = 0;
    const auto mix = [&](std::uint64_t word) {
        state = (state ^ word) * kMultiplier;
        state ^= state >> 29U;
    };
    for (; offset + sizeof(std::uint64_t) <= text.size(); offset += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + offset, sizeof word);
        mix(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data() + offset, text.size() - offset);
    mix(rest);
    mix(state >> 32U);
    auto hash = static_cast<Hash>(state);
    if (hash == -1)
        hash = -2;
    const_cast<StrObject*>(key)->hash = hash;
    return hash;
}

/// _PyObject_GC_MAY_BE_TRACKED()
bool mayBeTracked(const Heap& heap, const Object* object)
{
    const TypeObject* type = object->type;
    if (!isCollectable(type->layout))
        return false;
    if (type == heap.types().tuple)
        return static_cast<const TupleObject*>(object)->isTracked;
    if (type->layout == Kind::Type)
        return static_cast<const TypeObject*>(object)->isHeapType;
    return type->isHeapType || type->layout != Kind::Instance;
}

void append(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value)
{
    if (dict->keys == nullptr ? heap.dialect().objects.isHashOrdered : dict->keys->isHashOrdered)
        return appendHashOrdered(heap, dict, key, hash, std::move(value));
    if (dict->keys == nullptr)
        dict->keys = keytable::make(keytable::kLeastSize);
    else if (dict->keys->usable == 0)
        grow(heap, dict);
    DictKeys& keys = *dict->keys;
    const std::size_t entry = keys.entries.size();
    keytable::addIndex(keys, hash, static_cast<std::int32_t>(entry));
    --keys.usable;
    ++dict->used;
    ++dict->version;
    if (dict->values != nullptr) {
        StrObject* name = heap.name(static_cast<StrObject*>(key)->text);
        keys.entries.push_back({hash, name, nullptr});
        keytable::appendOrder(*dict->values, entry);
        heap.place(dict->id, valueSlot(entry), dict->values->values()[entry], std::move(value));
        return;
    }
    keys.entries.push_back({hash, key, nullptr});
    heap.link(dict->id, keySlot(entry), key);
    heap.place(dict->id, valueSlot(entry), keys.entries[entry].value, std::move(value));
}

std::int64_t find(Heap& heap, DictObject* dict, Object* key, Hash hash)
{
    const std::int64_t entry = look(heap, dict, key, hash);
    return entry >= 0 && valueAt(dict, entry) == nullptr ? kMissing : entry;
}

Object* get(Heap& heap, DictObject* dict, StrObject* key)
{
    const std::int64_t entry = look(heap, dict, key, hashOf(key));
    return entry < 0 ? nullptr : valueAt(dict, entry);
}

Object* valueAt(const DictObject* dict, std::int64_t index)
{
    if (dict->values == nullptr)
        return dict->keys->entries[at(index)].value;
    return at(index) < dict->values->capacity ? dict->values->values()[at(index)] : nullptr;
}

Object* keyAt(const DictObject* dict, std::int64_t index)
{
    return dict->keys->entries[at(index)].key;
}

bool set(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value)
{
    const bool isStr = key->type == heap.types().str;
    if (dict->hasOnlyStrKeys && !isStr) {
        // A table of another kind: compact, and no longer shared.
        if (dict->keys != nullptr && !dict->keys->isHashOrdered)
            grow(heap, dict);
        dict->hasOnlyStrKeys = false;
    }
    const std::int64_t found = look(heap, dict, key, hash);
    if (found == kFailed)
        return false;
    if (!dict->isTracked && (mayBeTracked(heap, value.get()) || mayBeTracked(heap, key)))
        heap.track(dict);
    if (found == kMissing) {
        if (!isStr)
            dict->hasOnlyStrKeys = false; // Comparing may have emptied the dict.
        append(heap, dict, key, hash, std::move(value));
        return true;
    }
    Object*& field = valueField(dict, at(found));
    if (field == nullptr) {
        keytable::appendOrder(*dict->values, at(found));
        ++dict->used;
    }
    ++dict->version;
    heap.set(dict->id, valueSlot(at(found)), field, std::move(value));
    return true;
}

bool set(Heap& heap, DictObject* dict, StrObject* key, Ref value)
{
    return set(heap, dict, key, hashOf(key), std::move(value));
}

Ref remove(Heap& heap, DictObject* dict, Object* key, Hash hash, bool& missing)
{
    const std::int64_t found = find(heap, dict, key, hash);
    missing = found == kMissing;
    if (found < 0)
        return {};
    Object* oldKey = nullptr;
    Ref value = takeEntry(heap, dict, at(found), oldKey);
    if (oldKey != nullptr)
        heap.unlink(dict->id, keySlot(at(found)), oldKey);
    return value;
}

void removeAt(Heap& heap, DictObject* dict, std::int64_t index)
{
    Object* key = nullptr;
    Ref value = takeEntry(heap, dict, at(index), key);
    if (key != nullptr)
        heap.unlink(dict->id, keySlot(at(index)), key);
}

/// dict_popitem() of 2.7: the first place if it is in use, else where the last one left off.
static void popHashOrdered(Heap& heap, DictObject* dict, Ref& key, Ref& value)
{
    DictKeys& keys = *dict->keys;
    std::size_t place = 0;
    if (keys.indices[0] < 0) {
        place = keys.finger >= keys.indices.size() || keys.finger < 1 ? 1 : keys.finger;
        while (keys.indices[place] < 0)
            place = place + 1 < keys.indices.size() ? place + 1 : 1;
    }
    const std::size_t entry = at(keys.indices[place]);
    keys.finger = static_cast<std::uint32_t>(place + 1);
    Object* taken = nullptr;
    value = takeEntry(heap, dict, entry, taken);
    key = heap.take(dict->id, keySlot(entry), taken);
}

bool popLast(Heap& heap, DictObject* dict, Ref& key, Ref& value)
{
    if (dict->used == 0)
        return false;
    unsplit(heap, dict);
    if (dict->keys->isHashOrdered) {
        popHashOrdered(heap, dict, key, value);
        return true;
    }
    auto& entries = dict->keys->entries;
    std::size_t last = entries.size() - 1;
    while (entries[last].value == nullptr)
        --last;
    Object* taken = nullptr;
    value = takeEntry(heap, dict, last, taken);
    key = heap.take(dict->id, keySlot(last), taken);
    entries.shrink(last);
    return true;
}

void reserve(Heap& heap, DictObject* dict, std::size_t entries)
{
    if (heap.dialect().objects.isHashOrdered) {
        const std::size_t size =
            dict->keys == nullptr ? keytable::kLeastSize : dict->keys->indices.size();
        const std::size_t fill = dict->keys == nullptr ? 0 : dict->keys->fill;
        if ((fill + entries) * 3 >= size * 2)
            resizeHashOrdered(heap, dict, (dict->used + entries) * 2);
        return;
    }
    const std::size_t wanted = (dict->used + entries) * 3 / 2 + 1;
    if (dict->keys == nullptr)
        dict->keys = keytable::make(keytable::sizeFor(wanted));
    else if (keytable::usableOf(dict->keys->indices.size()) < entries)
        resize(heap, dict, wanted);
}

void clear(Heap& heap, DictObject* dict)
{
    DictKeys* keys = std::exchange(dict->keys, nullptr);
    if (keys == nullptr)
        return;
    ++dict->version;
    dict->used = 0;
    dict->hasOnlyStrKeys = true;
    const ObjectId id = dict->id;
    if (AttributeBlock* values = dict->values) {
        // The values leave in the order of the shared table, which an instance may still need.
        std::vector<Object*> held(values->values(), values->values() + values->capacity);
        std::memset(static_cast<void*>(values->values()), 0, held.size() * sizeof(Object*));
        leaveValues(heap, dict);
        for (std::size_t i = 0; i < held.size(); ++i)
            if (held[i] != nullptr)
                heap.unlink(id, valueSlot(i), held[i]);
        keytable::release(keys);
        return;
    }
    const std::size_t count = keys->isHashOrdered ? keys->indices.size() : keys->entries.size();
    for (std::size_t position = 0; position < count; ++position) {
        const std::int64_t i = keys->isHashOrdered ? keytable::entryAtPlace(*keys, position)
                                                   : static_cast<std::int64_t>(position);
        if (i < 0 || keys->entries[at(i)].key == nullptr)
            continue;
        const DictKeys::Entry entry = keys->entries[at(i)];
        heap.unlink(id, keySlot(at(i)), entry.key);
        heap.unlink(id, valueSlot(at(i)), entry.value);
    }
    keytable::release(keys);
}

std::size_t entryCount(const DictObject* dict)
{
    if (dict->values != nullptr)
        return dict->values->used;
    if (dict->keys == nullptr)
        return 0;
    return dict->keys->isHashOrdered ? dict->keys->indices.size() : dict->keys->entries.size();
}

/// The entry at a position of the walk, or kEmpty at a place of the index that has none.
static std::int64_t entryOf(const DictObject* dict, std::size_t position)
{
    if (dict->values != nullptr)
        return dict->values->order()[position];
    return dict->keys->isHashOrdered ? keytable::entryAtPlace(*dict->keys, position)
                                     : static_cast<std::int64_t>(position);
}

bool entryAt(const DictObject* dict, std::size_t position, Object*& key, Object*& value)
{
    const std::int64_t index = entryOf(dict, position);
    if (index < 0)
        return false;
    const auto entry = at(index);
    key = dict->keys->entries[entry].key;
    value = valueAt(dict, static_cast<std::int64_t>(entry));
    return value != nullptr;
}

bool next(const DictObject* dict, std::size_t& position, Object*& key, Object*& value, Hash* hash)
{
    const std::size_t count = entryCount(dict);
    while (position < count && !entryAt(dict, position, key, value))
        ++position;
    if (position >= count)
        return false;
    if (hash != nullptr)
        *hash = dict->keys->entries[at(entryOf(dict, position))].hash;
    ++position;
    return true;
}

void unsplit(Heap& heap, DictObject* dict)
{
    if (dict->values != nullptr)
        resize(heap, dict, dict->keys->indices.size());
}

} // namespace model::dict
