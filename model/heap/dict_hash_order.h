#pragma once

#include "model/heap/dict_table.h"

namespace model::dict {

// Dicts as up to 2.7: their entries are walked in the order of the index, whose places are chosen,
// used again and left as there.

/// A new index of more than `least` places, filled in the order of the old one.
void resizeHashOrdered(Heap& heap, DictObject* dict, std::size_t least);
/// Stores under a key that is known to be missing.
void appendHashOrdered(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value);

} // namespace model::dict
