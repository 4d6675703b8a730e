#include "model/heap/dict_keys.h"

#include "model/core/verify.h"

#include <cstring>

namespace model::keytable {

namespace {

constexpr std::size_t kClassIndexSize = 64;

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
    auto* keys = new DictKeys;
    keys->indices.assign(size, DictKeys::kEmpty);
    keys->usable = usableOf(size);
    keys->entries.reserve(keys->usable);
    return keys;
}

DictKeys* makeForClass()
{
    auto* keys = new DictKeys;
    keys->indices.assign(kClassIndexSize, DictKeys::kEmpty);
    keys->usable = DictKeys::kSharedMax;
    keys->isShared = true;
    return keys;
}

void release(DictKeys* keys)
{
    if (keys != nullptr && --keys->users == 0)
        delete keys;
}

std::int64_t findStr(const DictKeys& keys, const StrObject* key, Hash hash)
{
    const std::size_t mask = keys.indices.size() - 1;
    auto perturb = static_cast<std::size_t>(hash);
    std::size_t at = perturb & mask;
    for (;;) {
        const std::int32_t index = keys.indices[at];
        if (index >= 0) {
            const DictKeys::Entry& entry = keys.entries[static_cast<std::size_t>(index)];
            if (entry.key == key)
                return index;
            if (entry.hash == hash && static_cast<StrObject*>(entry.key)->text == key->text)
                return index;
        } else if (index == DictKeys::kEmpty) {
            return DictKeys::kEmpty;
        }
        perturb >>= kPerturbShift;
        at = (at * 5 + perturb + 1) & mask;
    }
}

void addIndex(DictKeys& keys, Hash hash, std::int32_t entry)
{
    const std::size_t mask = keys.indices.size() - 1;
    auto perturb = static_cast<std::size_t>(hash);
    std::size_t at = perturb & mask;
    while (keys.indices[at] >= 0) {
        perturb >>= kPerturbShift;
        at = (at * 5 + perturb + 1) & mask;
    }
    keys.indices[at] = entry;
}

void eraseIndex(DictKeys& keys, Hash hash, std::int32_t entry)
{
    const std::size_t mask = keys.indices.size() - 1;
    auto perturb = static_cast<std::size_t>(hash);
    std::size_t at = perturb & mask;
    while (keys.indices[at] != entry) {
        perturb >>= kPerturbShift;
        at = (at * 5 + perturb + 1) & mask;
    }
    keys.indices[at] = DictKeys::kDeleted;
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
