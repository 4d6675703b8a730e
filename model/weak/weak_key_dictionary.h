#pragma once

#include "model/weak/weak_container.h"

#include <cstddef>

namespace model {

/// A dictionary whose entries live only as long as somebody else holds their keys.
///
/// Its dict `data` maps a weak reference to each key, equal and hashed as the key itself, to
/// the value. A value that refers to its own key keeps it alive (R94). Accesses do not commit
/// the removals that wait; the size leaves them out (R87, R93 to R95).
///
/// Errors:  as WeakContainer. Keys must be weakly referable: ask first.
class WeakKeyDictionary final : public WeakContainer
{
public:
    using WeakContainer::WeakContainer;

    /// A new, empty one of `type` (WeakKeyDictionary or a subclass).
    static Ref create(Heap& heap, TypeObject* type);
    /// Gives an instance its attributes; what it contained goes.
    void initialize();

    DictObject* data() const { return static_cast<DictObject*>(attribute("data")); }

    Ref get(GcObject* key, bool& failed) const;
    /// An equal key that is there already stays the owner of the entry (R93).
    bool set(GcObject* key, Ref value);
    /// The value under the key, or `fallback`, stored under it; empty: an exception.
    Ref setDefault(GcObject* key, Ref fallback);
    Ref remove(GcObject* key, bool& isMissing);
    /// Takes the newest entry whose key lives; false if there is none.
    bool popLast(Ref& key, Ref& value);
    /// Live entries; missing: an exception.
    std::optional<std::int64_t> size();

    /// Carries out the removals that waited.
    bool commitRemovals();
    /// Forgets the removals that wait for entries which are gone already.
    bool scrubRemovals();
    /// Removes the entry of this very weak reference, dead or not.
    bool removeReference(Object* ref);

private:
    Ref referenceTo(GcObject* key) const;
    void markDirty();
};

} // namespace model
