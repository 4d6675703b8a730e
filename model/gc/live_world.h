#pragma once

#include "model/gc/reachability.h"
#include "model/heap/traverse.h"

namespace model {

/// Walks a list while its objects may leave it: `visit` gets each object that was in it.
template <class Visit>
void forEach(GcList& list, Visit&& visit)
{
    for (GcObject* object = list.first(); !list.isEnd(object);) {
        GcObject* next = object->next;
        visit(object);
        object = next;
    }
}

/// The objects of the heap, for the reachability analysis. A full collection leaves survivors
/// in the list they are in: that one of them went to its end is an event.
struct LiveWorld
{
    using Node = GcObject;

    Heap& heap;
    bool tellsMovesBack = false;

    static std::uint32_t refcount(const GcObject& object) { return object.refcount; }

    template <class Visit>
    void forEachReference(const GcObject& object, Visit&& visit) const
    {
        model::forEachReference<Walk::Collector>(
            &object, [&visit](ObjectId owner, Slot slot, Object* target) {
                if (isCollectable(target->type->layout))
                    visit(owner, slot, static_cast<GcObject*>(target));
            });
    }

    void copied(const GcObject&) const {}
    void subtracted(ObjectId, Slot, const GcObject&) const {}
    void movedOut(const GcObject&) const {}
    void movedBack(ObjectId, Slot, const GcObject& object) const
    {
        if (tellsMovesBack)
            heap.record(event::GenerationChanged{object.id, object.generation, object.generation});
    }
    void reached(ObjectId, Slot, const GcObject&) const {}
};

} // namespace model
