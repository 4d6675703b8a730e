#include "model/heap/dict_hash_order.h"

#include "model/heap/dict_keys.h"

namespace model::dict {

/// Source:  CPython 2.7, Objects/dictobject.c, dictresize()
void resizeHashOrdered(Heap& heap, DictObject* dict, std::size_t least)
{
    DictKeys* fresh = keytable::makeHashOrdered(keytable::sizeFor(least + 1));
    DictKeys* old = std::exchange(dict->keys, fresh);
    if (old == nullptr)
        return;
    for (std::size_t place = 0; place < old->indices.size(); ++place) {
        const std::int32_t from = keytable::entryAtPlace(*old, place);
        if (from < 0)
            continue;
        const DictKeys::Entry entry = old->entries[static_cast<std::size_t>(from)];
        const std::size_t to = fresh->entries.size();
        if (static_cast<std::size_t>(from) != to) {
            heap.move(dict->id, keySlot(static_cast<std::size_t>(from)), kInterpreter, Role::Native,
                      entry.key);
            heap.move(dict->id, valueSlot(static_cast<std::size_t>(from)), kInterpreter,
                      Role::Native, entry.value);
        }
        fresh->entries.push_back(entry);
        keytable::addIndex(*fresh, entry.hash, static_cast<std::int32_t>(to));
    }
    std::size_t to = 0;
    for (std::size_t place = 0; heap.journal() != nullptr && place < old->indices.size(); ++place) {
        const std::int32_t from = keytable::entryAtPlace(*old, place);
        if (from < 0)
            continue;
        if (static_cast<std::size_t>(from) != to) {
            heap.move(kInterpreter, Role::Native, dict->id, keySlot(to), fresh->entries[to].key);
            heap.move(kInterpreter, Role::Native, dict->id, valueSlot(to),
                      fresh->entries[to].value);
        }
        ++to;
    }
    fresh->finger = old->finger;
    keytable::release(old);
}

namespace {

/// The entry for a new key: one that was deleted, or one at the end.
std::size_t claimEntry(DictKeys& keys)
{
    if (keys.freeEntry < 0) {
        keys.entries.push_back({});
        return keys.entries.size() - 1;
    }
    const std::size_t entry = static_cast<std::size_t>(keys.freeEntry);
    keys.freeEntry = static_cast<std::int32_t>(keys.entries[entry].hash);
    return entry;
}

} // namespace

/// Source:  CPython 2.7, Objects/dictobject.c, insertdict() and PyDict_SetItem()
void appendHashOrdered(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value)
{
    constexpr std::uint32_t kLarge = 50000;
    if (dict->keys == nullptr)
        dict->keys = keytable::makeHashOrdered(keytable::kLeastSize);
    DictKeys& keys = *dict->keys;
    const std::size_t entry = claimEntry(keys);
    keys.entries[entry] = {hash, key, nullptr};
    keytable::addIndex(keys, hash, static_cast<std::int32_t>(entry));
    ++dict->used;
    ++dict->version;
    heap.link(dict->id, keySlot(entry), key);
    heap.place(dict->id, valueSlot(entry), keys.entries[entry].value, std::move(value));
    if (std::size_t{keys.fill} * 3 >= keys.indices.size() * 2)
        resizeHashOrdered(heap, dict, std::size_t{dict->used} * (dict->used > kLarge ? 2 : 4));
}

/// _PyDict_NewPresized()
void presize(Heap& heap, DictObject* dict, std::size_t entries)
{
    constexpr std::size_t kFitsAnyway = 5;
    if (heap.dialect().objects.isHashOrdered && entries > kFitsAnyway)
        resizeHashOrdered(heap, dict, entries);
}

} // namespace model::dict
