#pragma once

#include "model/heap/heap.h"

namespace model {

/// A weak reference to a bound method, which itself dies at once: a ref to the object and one
/// to the function, with one callback for both that runs what it was given a single time,
/// whichever goes first.
///
/// Errors:  none.
/// Cost:    O(1); seven objects.
/// Source:  Python documentation, weakref.WeakMethod; behaviour of Lib/weakref.py (R99, R100).
class WeakMethod
{
public:
    /// The `__slots__` of the class, sorted as CPython lays them out.
    enum Part : std::uint32_t { kAlive, kFunction, kMethodType };

    WeakMethod(Heap& heap, Object* object)
        : m_heap(heap), m_ref(static_cast<WeakrefObject*>(object))
    {}

    /// Gives the class its `__slots__`; once for each heap.
    static void prepareClass(Heap& heap);

    /// A new one of `type` (WeakMethod or a subclass); `callback` may be null.
    static Ref create(Heap& heap, TypeObject* type, GcObject* object, GcObject* function,
                      TypeObject* methodType, Object* callbackOrNull);

    bool isAlive() const { return slot(kAlive) == m_heap.boolean(true); }
    /// What is still there, as new references; empty otherwise.
    Ref object() const;
    Ref function() const;
    WeakrefObject* functionReference() const
    {
        return static_cast<WeakrefObject*>(slot(kFunction));
    }
    TypeObject* methodType() const { return static_cast<TypeObject*>(slot(kMethodType)); }

    /// One of the two has died: tells which WeakMethod it was (empty if that is gone) and, the
    /// first time, what to call with it.
    static void noteDeath(Heap& heap, Object* callback, Ref& method, Ref& toCall);

private:
    Object* slot(Part index) const { return m_ref->attributes->slots()[index]; }
    void setSlot(Part index, Ref value);

    Heap& m_heap;
    WeakrefObject* m_ref;
};

} // namespace model
