#pragma once

#include "model/heap/dict.h"

#include <cstddef>

namespace model {

/// The open-addressed tables behind dicts and classes: only places, no references. Who holds
/// keys and values is the business of dict_table.h.
///
/// Source:  CPython Objects/dictobject.c, find_empty_slot(), build_indices().
namespace keytable {

inline constexpr std::size_t kLeastSize = 8;
inline constexpr unsigned kPerturbShift = 5;

/// Entries that fit into an index of this size.
constexpr std::uint32_t usableOf(std::size_t size)
{
    return static_cast<std::uint32_t>(size * 2 / 3);
}

/// The smallest index size of at least `least` places.
std::size_t sizeFor(std::size_t least);

/// An empty table with an index of this size.
DictKeys* make(std::size_t size);
/// The same for a dict of 2.7, with room for one entry more before it grows.
DictKeys* makeHashOrdered(std::size_t size);
/// A table with the same entries; who owns them is the caller's business.
DictKeys* copy(const DictKeys& keys);
/// The table of a new class: it narrows by one with each instance (R110).
DictKeys* makeForClass();
/// One user fewer; the last one frees the table.
void release(DictKeys* keys);

/// The places at which a hash may lie, one after the other. 2.7 takes the whole hash for the
/// second place already.
class Probe
{
public:
    Probe(const DictKeys& keys, Hash hash)
        : m_perturb(static_cast<std::size_t>(hash)), m_mask(keys.indices.size() - 1),
          m_place(m_perturb & m_mask), m_shiftsFirst(!keys.isHashOrdered)
    {}

    std::size_t place() const { return m_place; }
    void advance()
    {
        if (m_shiftsFirst)
            m_perturb >>= kPerturbShift;
        m_place = (m_place * 5 + m_perturb + 1) & m_mask;
        if (!m_shiftsFirst)
            m_perturb >>= kPerturbShift;
    }

private:
    std::size_t m_perturb;
    std::size_t m_mask;
    std::size_t m_place;
    bool m_shiftsFirst;
};

/// Entry of a plain str among plain strs, or kEmpty.
std::int64_t findStr(const DictKeys& keys, const StrObject* key, Hash hash);

/// Points the index at an entry that is not in it yet.
void addIndex(DictKeys& keys, Hash hash, std::int32_t entry);
/// The entry at a place of the index, or kEmpty.
constexpr std::int32_t entryAtPlace(const DictKeys& keys, std::size_t place)
{
    return keys.indices[place] >= 0 ? keys.indices[place] : DictKeys::kEmpty;
}
/// Marks the place in the index that points at this entry as deleted.
void eraseIndex(DictKeys& keys, Hash hash, std::int32_t entry);

/// Copies the values of one split table, and their order, into an empty block.
void copyValues(const AttributeBlock& from, AttributeBlock& to);
/// Puts a value at the end of the order of insertion, or takes it out of it.
void appendOrder(AttributeBlock& values, std::size_t entry);
void eraseOrder(AttributeBlock& values, std::size_t entry);

} // namespace keytable

} // namespace model
