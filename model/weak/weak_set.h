#pragma once

#include "model/heap/set_table.h"
#include "model/weak/weak_container.h"

namespace model {

/// A set whose members live only as long as somebody else holds them: its set `data` contains
/// weak references, equal and hashed as the members themselves (R87, R93, R96).
///
/// Errors:  as WeakContainer; Outcome::Failed. Members must be weakly referable: ask first.
class WeakSet final : public WeakContainer
{
public:
    using WeakContainer::WeakContainer;

    /// A new, empty one of `type` (WeakSet or a subclass).
    static Ref create(Heap& heap, TypeObject* type);
    /// Gives an instance its attributes; what it contained goes.
    void initialize();

    SetObject* data() const { return static_cast<SetObject*>(attribute("data")); }

    set::Outcome contains(GcObject* member) const;
    bool add(GcObject* member);
    /// Yes: removed; No: there was none.
    set::Outcome discard(GcObject* member);
    /// A live member, removed; empty if there is none.
    Ref pop();
    bool clear();
    /// Live members.
    std::int64_t size() const;

    /// Carries out the removals that waited.
    bool commitRemovals();
    bool commitIfNeeded();
    /// Removes this very weak reference, dead or not.
    bool removeReference(Object* ref);

private:
    Ref referenceTo(GcObject* member) const;
};

} // namespace model
