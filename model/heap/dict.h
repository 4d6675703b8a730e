#pragma once

#include "model/core/verify.h"
#include "model/heap/atoms.h"
#include "model/heap/ordered.h"
#include "model/heap/ref.h"

#include <cstdint>
#include <span>

namespace model {

/// The key table of a dict, or of all instances of one class (shared: then the values lie
/// with the instances). Insertion-ordered entries behind an open-addressed index, all in one
/// block of memory: see keytable::make().
///
/// Source:  CPython Objects/dictobject.c, "The DictObject".
struct DictKeys
{
    struct Entry
    {
        Hash hash = 0;
        Object* key = nullptr;   ///< Null: a deleted entry.
        Object* value = nullptr; ///< Null in shared tables.
    };

    /// The entries, up to as many as the block has room for.
    class Entries
    {
    public:
        Entries(Entry* first, std::uint32_t capacity) : m_first(first), m_capacity(capacity) {}

        std::size_t size() const { return m_size; }
        std::size_t capacity() const { return m_capacity; }
        bool empty() const { return m_size == 0; }
        Entry& operator[](std::size_t at) { return m_first[at]; }
        const Entry& operator[](std::size_t at) const { return m_first[at]; }
        const Entry* begin() const { return m_first; }
        const Entry* end() const { return m_first + m_size; }
        void push_back(const Entry& entry)
        {
            verify(m_size < m_capacity, "a key table has room for what is added");
            m_first[m_size++] = entry;
        }
        void shrink(std::size_t size) { m_size = static_cast<std::uint32_t>(size); }

    private:
        Entry* m_first;
        std::uint32_t m_capacity;
        std::uint32_t m_size = 0;
    };

    static constexpr std::int32_t kEmpty = -1;
    static constexpr std::int32_t kDeleted = -2;
    /// Attributes that a class's shared table can hold (R110).
    static constexpr std::uint32_t kSharedMax = 30;

    std::span<std::int32_t> indices; ///< Size is a power of two.
    Entries entries;
    std::uint32_t usable = 0; ///< Entries that may still be added before a resize.
    std::uint32_t users = 1;  ///< Dicts, instances' dicts and the class that use a shared table.
    bool isShared = false;
    /// As up to 2.7: entries are walked in the order of the index, and places of deleted ones
    /// are used again.
    bool isHashOrdered = false;
    std::int32_t freeEntry = kEmpty; ///< Hash-ordered: a chain of unused entries, by their hash.
    std::uint32_t fill = 0;          ///< Hash-ordered: places that were ever used.
    std::uint32_t finger = 1;        ///< Hash-ordered: where popitem() looks next.
};

/// A dict. Combined (own keys, `values` null) or split (a class's shared keys and the values
/// of one instance, whose `__dict__` was asked for).
struct DictObject : GcObject
{
    DictKeys* keys = nullptr; ///< Null: empty, nothing allocated.
    AttributeBlock* values = nullptr;
    std::uint32_t used = 0;
    bool hasOnlyStrKeys = true;
    std::uint64_t version = 0;
    std::unique_ptr<OrderNodes> order; ///< OrderedDict only.
};

/// Storage of one instance's attributes: `__slots__` members, and either inline values over
/// the class's shared key table or a dict (R19, R23, R110).
///
/// The struct is followed by `capacity` inline values, `slotCount` member slots, and one
/// byte per inline value: their order of insertion.
struct AttributeBlock
{
    DictObject* dict = nullptr;
    std::uint8_t capacity = 0;
    std::uint8_t used = 0;         ///< Inline values that are set.
    bool hasInlineValues = false;  ///< False once a dict has taken over.
    bool isSharedWithDict = false; ///< `dict` is split: the inline values are the dict's.
    /// Shared, and yet the collector sees the values in the instance and no dict (InstanceRules).
    bool isSeenInInstance = false;
    std::uint16_t slotCount = 0;

    /// The inline values are the instance's own.
    bool ownsInlineValues() const { return hasInlineValues && !isSharedWithDict; }

    Object** values() { return reinterpret_cast<Object**>(this + 1); }
    Object* const* values() const { return reinterpret_cast<Object* const*>(this + 1); }
    Object** slots() { return values() + capacity; }
    Object* const* slots() const { return values() + capacity; }
    std::uint8_t* order() { return reinterpret_cast<std::uint8_t*>(slots() + slotCount); }
    const std::uint8_t* order() const
    {
        return reinterpret_cast<const std::uint8_t*>(slots() + slotCount);
    }
};

} // namespace model
