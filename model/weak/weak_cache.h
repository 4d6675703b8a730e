#pragma once

#include "model/weak/weak_container.h"

#include <functional>

namespace model {

/// A cache that keeps nothing alive but the `keep` objects used last: a request for a missing
/// object makes it, gives it and remembers it weakly; one that still lives is given again.
///
/// A handle on an instance with the attributes `factory`, `keep`, `hits`, `misses`,
/// `evictions`, `deaths`, `_entries` (key -> KeyedRef), `_recent` (key -> object, the one used
/// last at the end) and `_remove`. Each count that changes is an event CacheUsed as well.
///
/// Errors:  as WeakContainer; what the factory raises is passed on. What it makes must be weakly
///          referable: that is the factory's to check.
/// Cost:    O(1) for each request.
/// Source:  Refscope's own; `refscope.py` behaves the same in a real interpreter.
class WeakCache final : public WeakContainer
{
public:
    /// Makes the object for a key; empty: an exception.
    using Factory = std::function<Ref(Object* key)>;

    using WeakContainer::WeakContainer;

    /// A new, empty one of `type` (WeakCache or a subclass).
    static Ref create(Heap& heap, TypeObject* type, Object* factory, std::int64_t keep);
    /// Gives an instance its attributes; what it contained goes.
    void initialize(Object* factory, std::int64_t keep);

    DictObject* entries() const { return static_cast<DictObject*>(attribute("_entries")); }
    DictObject* recent() const { return static_cast<DictObject*>(attribute("_recent")); }
    Object* factory() const { return attribute("factory"); }
    /// `hits`, `misses`, `evictions` or `deaths`.
    std::int64_t count(std::string_view name) const;

    /// The object for a key, from the cache or from the factory.
    Ref request(Object* key, const Factory& make);
    /// The object for a key if it is there and lives; counts nothing.
    Ref peek(Object* key, bool& failed) const;
    /// Forgets all objects; the counts stay.
    void clear();
    std::size_t size() const { return entries()->used; }

    /// An object has died: its entry goes.
    void forget(WeakrefObject* ref);

private:
    void add(std::string_view counter, event::CacheUse use, Object* key);
    bool keepRecent(Object* key, Object* value);
    bool store(Object* key, GcObject* value);
    void evict();
};

} // namespace model
