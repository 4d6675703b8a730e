#pragma once

#include "model/history/recording.h"

#include <unordered_map>

namespace ui {

/// The weak containers of Python's library, and finalizers.
enum class WeakSort : std::uint8_t {
    None,
    Values,    ///< WeakValueDictionary
    Keys,      ///< WeakKeyDictionary
    Members,   ///< WeakSet
    Cache,     ///< WeakCache
    Finalizer, ///< weakref.finalize
};

/// What weak containers are made of: each is an instance with a dict or set, weak references in
/// it, a callback that all of them share, lists of what waits. Pictures draw it as one card. A
/// WeakMethod is a weak reference with parts: a second reference, to the function, and a callback
/// of its own with what that closes over.
///
/// Holds for a whole run: an object is a part if it was one at any time.
///
/// Cost:    construction O(events), O(objects) in runs without weak containers; queries O(1).
class WeakParts
{
public:
    WeakParts() = default;
    explicit WeakParts(const model::Recording& recording);

    bool isEmpty() const { return m_sorts.empty() && m_containers.empty(); }
    WeakSort sortOf(model::ObjectId object) const;
    /// The container of which the object is a part; none if it is not.
    model::ObjectId containerOf(model::ObjectId part) const;
    /// The registry's entry of a finalizer: it knows what will be called. May be dead.
    model::ObjectId entryOf(model::ObjectId finalizer) const;

private:
    friend class WeakPartsFinder;

    std::unordered_map<model::ObjectId, WeakSort> m_sorts;
    std::unordered_map<model::ObjectId, model::ObjectId> m_containers; // By their parts.
    std::unordered_map<model::ObjectId, model::ObjectId> m_entries;    // By their finalizer.
};

} // namespace ui
