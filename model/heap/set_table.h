#pragma once

#include "model/heap/heap.h"

#include <cstdint>

namespace model {

/// The table operations of sets and frozensets: the same places as in CPython, so that the
/// same hashes give the same order. Hashes are the caller's; equality of members that are not
/// plain strs or ints is asked of Callouts.
///
/// Errors:  Outcome::Failed where `__eq__` raised; the exception is with the Callouts.
/// Source:  CPython Objects/setobject.c.
namespace set {

enum class Outcome : std::int8_t { Failed = -1, No = 0, Yes = 1 };

Outcome contains(Heap& heap, SetObject* set, Object* key, Hash hash);
/// An equal member that is there already stays. False: an exception.
bool add(Heap& heap, SetObject* set, Object* key, Hash hash);
/// Yes: removed; No: there was none.
Outcome discard(Heap& heap, SetObject* set, Object* key, Hash hash);
/// A member, taken from where the last pop() stopped; empty if there is none.
Ref pop(Heap& heap, SetObject* set);
/// Adds all members of `other`.
Outcome merge(Heap& heap, SetObject* set, SetObject* other);
/// Empties the set first, then drops its members in the order of the table (R22).
void clear(Heap& heap, SetObject* set);
/// Exchanges all members (set_swap_bodies()).
void swap(Heap& heap, SetObject* a, SetObject* b);

/// Makes room before `more` members of unknown origin come in.
void reserve(Heap& heap, SetObject* set, std::size_t more);
/// After many removals: a new table where over a quarter of it are deleted places.
void tidy(Heap& heap, SetObject* set);

/// Walks the members in the order of the table: `position` starts at 0. False at the end.
/// What it gives is borrowed.
bool next(const SetObject* set, std::size_t& position, Object*& key, Hash& hash);

} // namespace set

} // namespace model
