#pragma once

#include "model/heap/heap.h"

#include <cstdint>

namespace model {

/// The table operations of dicts: order, splitting, sharing and holders as in CPython.
/// Hashes are the caller's; equality of keys that are not plain strs is asked of Callouts.
///
/// Errors:  where `__eq__` may run, failure is reported as kFailed, or false; the exception
///          is set in whoever implements Callouts.
/// Source:  CPython Objects/dictobject.c.
namespace dict {

/// The places in which a dict holds the key and the value of an entry.
constexpr Slot keySlot(std::size_t entry)
{
    return {Role::Entry, static_cast<std::uint32_t>(2 * entry)};
}
constexpr Slot valueSlot(std::size_t entry)
{
    return {Role::Entry, static_cast<std::uint32_t>(2 * entry + 1)};
}

inline constexpr std::int64_t kMissing = -1;
inline constexpr std::int64_t kFailed = -2;

Hash hashOf(const StrObject* key); ///< Cached in the str; the same in every run.

/// Index of the key's entry, kMissing or kFailed.
std::int64_t find(Heap& heap, DictObject* dict, Object* key, Hash hash);
/// The value under a str key, borrowed, or null. Runs no code where all keys are strs.
Object* get(Heap& heap, DictObject* dict, StrObject* key);
/// The value of entry `index`, borrowed, or null.
Object* valueAt(const DictObject* dict, std::int64_t index);
Object* keyAt(const DictObject* dict, std::int64_t index);

/// Stores; an equal key that is there already stays the key (R14). False: an exception.
/// Tracks the dict when key or value may be tracked (R108).
bool set(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value);
bool set(Heap& heap, DictObject* dict, StrObject* key, Ref value);

/// Stores under a key that is known to be missing.
void append(Heap& heap, DictObject* dict, Object* key, Hash hash, Ref value);
/// Whether holding this object makes a container worth the collector's time (R108).
bool mayBeTracked(const Heap& heap, const Object* object);

/// Removes the entry and gives its value; empty with `missing` set where there was none.
/// The key is dropped after the entry is gone, before the value is.
Ref remove(Heap& heap, DictObject* dict, Object* key, Hash hash, bool& missing);
void removeAt(Heap& heap, DictObject* dict, std::int64_t index);
/// Takes the newest entry out; false if there is none.
bool popLast(Heap& heap, DictObject* dict, Ref& key, Ref& value);

/// Makes room, as CPython does before it merges many entries in.
void reserve(Heap& heap, DictObject* dict, std::size_t entries);
/// A display of so many entries makes room for them at once, up to 2.7.
void presize(Heap& heap, DictObject* dict, std::size_t entries);
/// Entries that the dict walks over, deleted ones included: where reversed() starts.
std::size_t entryCount(const DictObject* dict);
/// The entry at a position of next(), or false where it was deleted.
bool entryAt(const DictObject* dict, std::size_t position, Object*& key, Object*& value);

/// Empties the dict: entries in order, each key before its value (R21).
void clear(Heap& heap, DictObject* dict);

/// Walks the entries in insertion order: `position` starts at 0 and means nothing else.
/// False at the end. What it gives is borrowed.
bool next(const DictObject* dict, std::size_t& position, Object*& key, Object*& value,
          Hash* hash = nullptr);

/// Makes the `__dict__` of an instance that has inline values: a dict over the class's shared
/// keys, which owns these values from now on (R19).
Ref fromInstance(Heap& heap, GcObject* instance);
/// Gives a split dict keys of its own.
void unsplit(Heap& heap, DictObject* dict);
Ref copy(Heap& heap, DictObject* dict);

} // namespace dict

/// Attributes that lie in the instance itself.
namespace attributes {

/// The place in which an instance holds the value of an entry of its class's shared keys.
constexpr Slot slotOf(std::size_t entry)
{
    return {Role::Attribute, static_cast<std::uint32_t>(entry)};
}

/// The value of an inline attribute or in the instance's dict, borrowed, or null.
Object* get(Heap& heap, GcObject* object, StrObject* name);

/// Stores, or deletes where `value` is empty; false if there was nothing to delete or an
/// exception is set. Makes a dict where the class's key table is full (R110).
bool set(Heap& heap, GcObject* object, StrObject* name, Ref value);

/// `__dict__`: made if need be. Null result only for types without attributes.
Ref dictOf(Heap& heap, GcObject* object);

/// Puts another dict, or none, in the place of `__dict__`.
void setDict(Heap& heap, GcObject* object, Ref dict);

/// Lets go of the materialised `__dict__`; a split one gets its values first (R23).
void detachDict(Heap& heap, GcObject* object);

/// Replaces the instance dict (assignment to `__dict__`).
void setDict(Heap& heap, GcObject* object, Ref dict);

/// Drops all attributes and the block: for functions and exceptions, which have a dict only.
void drop(Heap& heap, GcObject* object);

/// Gives a fresh object of a heap type its attribute block, where the class wants one.
void prepare(Heap& heap, GcObject* object);

} // namespace attributes

} // namespace model
