#pragma once

#include "model/heap/dict_table.h"

#include <optional>

namespace model {

/// What the weak dictionaries, WeakSet and WeakCache have in common: a handle on an instance
/// whose attributes are those of CPython's library: `data`, `_remove` (the callback of all its
/// weak references, which knows the container weakly only), `_pending_removals`, `_iterating`.
///
/// While somebody walks over a container, removals wait; the last one to leave commits them.
///
/// Errors:  where the `__hash__` or `__eq__` of a key raises, results are false or empty and
///          the exception is with the heap's Callouts.
/// Cost:    as dict and set, plus one weak reference for each entry and one lookup for each
///          attribute that an operation needs.
/// Source:  Python documentation, weakref; behaviour of Lib/weakref.py, Lib/_weakrefset.py.
class WeakContainer
{
public:
    /// What a `_remove` callback takes away; the tag of its record.
    enum class Removal : std::uint32_t { Value, Key, Member, CachedValue };

    WeakContainer(Heap& heap, Object* object)
        : m_heap(heap), m_object(static_cast<GcObject*>(object))
    {}

    GcObject* object() const { return m_object; }
    /// Whether `data`, `_pending_removals` and `_iterating` are there, as they are after
    /// `__init__`.
    bool isReady() const;
    /// Null where a script put something else in its place.
    ListObject* pending() const;
    SetObject* guards() const;

    bool isIterated() const { return guards()->used > 0; }
    /// An IterationGuard, which is in `_iterating` until endIteration() (R85).
    Ref beginIteration();
    /// The container may be gone by then. The last guard commits the removals that waited.
    static bool endIteration(Heap& heap, Object* guard);

    /// The callback of the weak references in containers: if `callback` is a `_remove`, takes
    /// the entry of the dead `ref` away, or notes it for later, and says true.
    static bool handleDeath(Heap& heap, WeakrefObject* ref, Object* callback);

protected:
    /// A new instance of `type`, without attributes.
    static Ref newObject(Heap& heap, TypeObject* type);
    Object* attribute(std::string_view name) const;
    void setAttribute(std::string_view name, Ref value);
    Ref newRemoval(Removal removal);
    Object* removal() const { return attribute("_remove"); }
    void setGuards();
    std::optional<Hash> hashOf(Object* key) const;
    /// Where only collection frees, callbacks come at a time that nobody knows: containers then
    /// count the references that still lead somewhere. `part`: 0 for keys of a dict and for
    /// members of a set, 1 for values.
    bool countsLiving() const { return m_heap.collectorRules().onlyCollectionFrees; }
    static std::int64_t livingReferences(const Object* data, std::uint32_t part);
    /// Takes the last removal that waits; empty if there is none.
    Ref takePending();

    Heap& m_heap;
    GcObject* m_object;

private:
    void note(Object* waiting);
    bool commit();
};

} // namespace model
