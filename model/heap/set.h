#pragma once

#include "model/heap/atoms.h"

#include <vector>

namespace model {

/// A set or frozenset: CPython's table, probed the same way, so that sets of ints and of
/// other values with fixed hashes are walked in the same order.
///
/// Source:  CPython Objects/setobject.c, set_add_entry(), set_table_resize().
struct SetObject : GcObject
{
    struct Entry
    {
        Object* key = nullptr;
        Hash hash = 0; ///< With key null: 0 = never used, -1 = deleted.
    };

    std::vector<Entry> table; ///< Size is a power of two, at least 8.
    std::uint32_t fill = 0;   ///< Used and deleted entries.
    std::uint32_t used = 0;
    std::uint32_t finger = 0; ///< Where pop() looks next.
    Hash hash = -1;           ///< frozenset.
};

} // namespace model
