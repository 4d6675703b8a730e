#include "model/heap/dict_keys.h"

#include "model/core/verify.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace model::keytable {

namespace {

constexpr std::size_t kClassIndexSize = 64;

/// One block: the table, its entries, its index. Small dicts are made and freed by the million.
DictKeys* makeBlock(std::size_t indexSize, std::uint32_t capacity)
{
    static_assert(sizeof(DictKeys) % alignof(DictKeys::Entry) == 0);
    static_assert(std::is_trivially_destructible_v<DictKeys>);
    const std::size_t entriesSize = capacity * sizeof(DictKeys::Entry);
    void* memory =
        ::operator new(sizeof(DictKeys) + entriesSize + indexSize * sizeof(std::int32_t));
    auto* bytes = static_cast<std::byte*>(memory);
    auto* entries = reinterpret_cast<DictKeys::Entry*>(bytes + sizeof(DictKeys));
    auto* indices = reinterpret_cast<std::int32_t*>(bytes + sizeof(DictKeys) + entriesSize);
    std::uninitialized_fill_n(indices, indexSize, DictKeys::kEmpty);
    return new (memory) DictKeys{{indices, indexSize}, {entries, capacity}};
}

} // namespace

std::size_t sizeFor(std::size_t least)
{
    std::size_t size = kLeastSize;
    while (size < least)
        size *= 2;
    return size;
}

DictKeys* make(std::size_t size)
{
    DictKeys* keys = makeBlock(size, usableOf(size));
    keys->usable = usableOf(size);
    return keys;
}

DictKeys* makeHashOrdered(std::size_t size)
{
    DictKeys* keys = makeBlock(size, usableOf(size) + 1);
    keys->isHashOrdered = true;
    return keys;
}

DictKeys* makeForClass()
{
    DictKeys* keys = makeBlock(kClassIndexSize, DictKeys::kSharedMax);
    keys->usable = DictKeys::kSharedMax;
    keys->isShared = true;
    return keys;
}

DictKeys* copy(const DictKeys& keys)
{
    DictKeys* made =
        makeBlock(keys.indices.size(), static_cast<std::uint32_t>(keys.entries.capacity()));
    std::copy(keys.indices.begin(), keys.indices.end(), made->indices.begin());
    for (const DictKeys::Entry& entry : keys.entries)
        made->entries.push_back(entry);
    made->usable = keys.usable;
    made->isShared = keys.isShared;
    made->isHashOrdered = keys.isHashOrdered;
    made->freeEntry = keys.freeEntry;
    made->fill = keys.fill;
    made->finger = keys.finger;
    return made;
}

void release(DictKeys* keys)
{
    if (keys != nullptr && --keys->users == 0)
        ::operator delete(keys);
}

std::int64_t findStr(const DictKeys& keys, const StrObject* key, Hash hash)
{
    for (Probe probe(keys, hash);; probe.advance()) {
        const std::int32_t index = keys.indices[probe.place()];
        if (index >= 0) {
            const DictKeys::Entry& entry = keys.entries[static_cast<std::size_t>(index)];
            if (entry.key == key)
                return index;
            if (entry.hash == hash && static_cast<StrObject*>(entry.key)->text == key->text)
                return index;
        } else if (index == DictKeys::kEmpty) {
            return DictKeys::kEmpty;
        }
    }
}

void addIndex(DictKeys& keys, Hash hash, std::int32_t entry)
{
    Probe probe(keys, hash);
    while (keys.indices[probe.place()] >= 0)
        probe.advance();
    if (keys.indices[probe.place()] == DictKeys::kEmpty)
        ++keys.fill;
    keys.indices[probe.place()] = entry;
}

void eraseIndex(DictKeys& keys, Hash hash, std::int32_t entry)
{
    Probe probe(keys, hash);
    while (keys.indices[probe.place()] != entry)
        probe.advance();
    keys.indices[probe.place()] = DictKeys::kDeleted;
}

void copyValues(const AttributeBlock& from, AttributeBlock& to)
{
    for (const std::uint8_t* at = from.order(); at != from.order() + from.used; ++at) {
        to.values()[*at] = from.values()[*at];
        appendOrder(to, *at);
    }
}

void appendOrder(AttributeBlock& values, std::size_t entry)
{
    values.order()[values.used++] = static_cast<std::uint8_t>(entry);
}

void eraseOrder(AttributeBlock& values, std::size_t entry)
{
    std::uint8_t* order = values.order();
    auto* found =
        static_cast<std::uint8_t*>(std::memchr(order, static_cast<int>(entry), values.used));
    verify(found != nullptr, "an inline value has a place in the order");
    std::memmove(found, found + 1, static_cast<std::size_t>(order + values.used - found - 1));
    --values.used;
}

} // namespace model::keytable
