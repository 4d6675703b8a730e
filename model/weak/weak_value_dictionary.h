#pragma once

#include "model/heap/dict_table.h"
#include "model/heap/heap.h"

#include <cstddef>

namespace model {

/// A dictionary whose values live only as long as somebody else holds them.
///
/// A handle on an object of the heap: its dict `data` maps each key to a KeyedRef, a weak
/// reference that knows its key and whose callback takes the entry away. While somebody walks
/// over it, removals wait; the next access after that commits them (R81 to R89).
///
/// Errors:  where the `__eq__` of a key raises, results are kFailed or empty and the exception
///          is with the heap's Callouts. Values must be weakly referable: ask first.
/// Cost:    as a dict; one KeyedRef for each entry.
/// Source:  Python documentation, weakref.WeakValueDictionary; behaviour of Lib/weakref.py.
class WeakValueDictionary
{
public:
    /// The fields of the object.
    enum Field : std::uint32_t { kRemove, kPending, kData, kFields };

    WeakValueDictionary(Heap& heap, Object* object)
        : m_heap(heap), m_object(static_cast<RecordObject*>(object))
    {}

    /// A new, empty one of `type` (WeakValueDictionary or a subclass).
    static Ref create(Heap& heap, TypeObject* type);

    DictObject* data() const { return static_cast<DictObject*>(m_object->fields()[kData]); }
    ListObject* pending() const { return static_cast<ListObject*>(m_object->fields()[kPending]); }

    /// The value under a key, if there is one and it lives; empty otherwise.
    Ref get(Object* key, Hash hash, bool& failed);
    /// Stores a KeyedRef; an older one under the same key goes (R82).
    bool set(Object* key, Hash hash, GcObject* value);
    /// Removes an entry and gives its value if that lives; `isMissing` where there was none.
    Ref remove(Object* key, Hash hash, bool& isMissing);
    std::size_t size();

    /// Between these two, removals wait (R85). The last end commits them.
    void beginIteration() { ++m_object->numbers[0]; }
    void endIteration();
    bool isIterated() const { return m_object->numbers[0] > 0; }

    /// Carries out the removals that waited.
    void commitRemovals();

    /// The callback of every KeyedRef: if `callback` is one of a WeakValueDictionary's, takes the
    /// entry of the dead `ref` away, or notes it for later, and says true.
    static bool handleDeath(Heap& heap, WeakrefObject* ref, Object* callback);

private:
    void removeIfDead(Object* key);

    Heap& m_heap;
    RecordObject* m_object;
};

} // namespace model
