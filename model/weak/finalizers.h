#pragma once

#include "model/heap/dict_table.h"

#include <optional>
#include <vector>

namespace model {

/// The registry of weakref.finalize: a dict from each live finalizer to what it knows, a weak
/// reference to its object (whose callback is the finalizer), function and arguments. It is
/// the registry that keeps finalizers alive (R101 to R106).
///
/// Not the calling: that is the interpreter's.
///
/// Errors:  false or empty where the `__hash__` or `__eq__` of a finalizer raises; the exception
///          is with the heap's Callouts.
/// Cost:    as dict; forExit() O(n).
/// Source:  Python documentation, weakref.finalize; behaviour of Lib/weakref.py.
class Finalizers
{
public:
    /// The `__slots__` of an entry, sorted as CPython lays them out.
    enum Part : std::uint32_t { kArgs, kAtExit, kFunction, kIndex, kKeywords, kReference };

    /// Gives the class of entries its `__slots__`; once for each heap.
    static void prepareClass(Heap& heap);

    Finalizers(Heap& heap, DictObject* registry) : m_heap(heap), m_registry(registry) {}

    /// Enters a finalizer. `keywords`: a dict, or None.
    bool add(Object* finalizer, GcObject* object, Object* function, Ref args, Ref keywords);
    /// Its entry, or empty: it is dead.
    Ref find(Object* finalizer, bool& failed) const;
    /// Its entry, taken out of the registry: the finalizer is dead from now on.
    Ref take(Object* finalizer, bool& failed);
    /// Those to be called at exit, oldest first.
    std::vector<Ref> forExit() const;
    std::size_t size() const { return m_registry->used; }

    static Object* part(const Object* entry, Part part)
    {
        return static_cast<const GcObject*>(entry)->attributes->slots()[part];
    }
    /// The object of an entry, or empty.
    Ref objectOf(const Object* entry) const;
    void setAtExit(Object* entry, bool value);

private:
    std::optional<Hash> hashOf(Object* finalizer) const;
    void setPart(Object* entry, Part part, Ref value);
    Ref nextIndex() const;

    Heap& m_heap;
    DictObject* m_registry;
};

} // namespace model
