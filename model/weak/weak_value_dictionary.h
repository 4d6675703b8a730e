#pragma once

#include "model/weak/weak_container.h"

#include <cstddef>

namespace model {

/// A dictionary whose values live only as long as somebody else holds them.
///
/// Its dict `data` maps each key to a KeyedRef, a weak reference that knows its key and whose
/// callback takes the entry away. Any access but find() and setDefault() of a live value first
/// commits the removals that wait, even while somebody walks (R81 to R89).
///
/// Errors:  as WeakContainer. Values must be weakly referable: ask first.
class WeakValueDictionary final : public WeakContainer
{
public:
    using WeakContainer::WeakContainer;

    /// A new, empty one of `type` (WeakValueDictionary or a subclass).
    static Ref create(Heap& heap, TypeObject* type);
    /// Gives an instance its attributes; what it contained goes.
    void initialize();

    DictObject* data() const { return static_cast<DictObject*>(attribute("data")); }

    /// The value under a key, if there is one and it lives; empty otherwise.
    Ref get(Object* key, bool& failed);
    /// The same without committing removals.
    Ref find(Object* key, bool& failed) const;
    /// Stores a KeyedRef; an older one under the same key goes (R82).
    bool set(Object* key, GcObject* value);
    /// Stores without committing removals first.
    bool store(Object* key, GcObject* value);
    /// Removes an entry and gives its value if that lives; `isMissing` where there was none.
    Ref remove(Object* key, bool& isMissing);
    /// Takes the newest entry whose value lives; false if there is none.
    bool popLast(Ref& key, Ref& value);
    std::size_t size();

    /// Carries out the removals that waited.
    bool commitRemovals();
    /// Removes the key's entry if its value is dead: the key may have a new one by now (R81).
    bool removeDead(Object* key);

private:
    bool commitIfNeeded();
};

} // namespace model
