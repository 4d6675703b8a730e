// What becomes of the objects that a collection found unreachable, phase by phase.

#include "model/gc/collector.h"
#include "model/gc/live_world.h"

namespace model {

/// Up to 2.7 every finalizer is one of old: `__del__`, and that of a generator in a `try`.
bool Collector::hasLegacyFinalizer(const GcObject* object) const
{
    if (object->type->hasLegacyFinalizer)
        return true;
    if (!m_heap.dialect().objects.finalizesAgain || m_heap.callouts() == nullptr)
        return false;
    return (object->type->hasFinalizer || object->type->layout == Kind::Generator)
           && m_heap.callouts()->hasFinalizer(object);
}

/// Trash with a tp_del of old, and all trash that it reaches, is not collected (R130).
void Collector::moveLegacyFinalizers(GcList& unreachable, GcList& finalizers)
{
    const auto moveAside = [&](GcObject* object) {
        object->isUnreachable = false;
        m_heap.record(
            event::GenerationChanged{object->id, object->generation, Generations::kSetAside});
        object->generation = Generations::kSetAside;
        GcList::remove(object);
        finalizers.append(object);
    };
    if (m_heap.generations().hasLegacyFinalizers || m_heap.dialect().objects.finalizesAgain)
        forEach(unreachable, [&](GcObject* object) {
            if (hasLegacyFinalizer(object))
                moveAside(object);
        });
    for (GcObject* object = finalizers.first(); !finalizers.isEnd(object); object = object->next)
        LiveWorld{m_heap}.forEachReference(*object, [&](ObjectId, Slot, GcObject* target) {
            if (target->isUnreachable)
                moveAside(target);
        });
}

/// Cuts every weak reference to trash, then calls the callbacks of those that are not trash
/// themselves. Gives the number of refs that went with their callback (R132, R133).
std::int64_t Collector::handleWeakrefs(GcList& unreachable, GcList& old)
{
    GcList waiting;
    queueCallbacks(unreachable, waiting);
    std::int64_t freed = 0;
    while (!waiting.isEmpty()) {
        auto* ref = static_cast<WeakrefObject*>(waiting.first());
        m_hasCalled = true;
        m_heap.callouts()->callWeakrefCallback(ref, ref->callback);
        m_heap.dropNative(ref);
        if (waiting.first() == ref)
            append(ref, old);
        else
            ++freed;
    }
    return freed;
}

void Collector::queueCallbacks(GcList& unreachable, GcList& waiting)
{
    forEach(unreachable, [&](GcObject* object) {
        if (object->type->layout == Kind::Weakref)
            m_heap.clearWeakref(static_cast<WeakrefObject*>(object),
                                event::ClearReason::RefIsTrash);
        while (WeakrefObject* ref = object->weakrefs) {
            m_heap.clearWeakref(ref, event::ClearReason::ReferentIsTrash);
            if (ref->callback == nullptr || ref->isUnreachable)
                continue;
            m_heap.addNative(ref);
            GcList::remove(ref);
            waiting.append(ref);
        }
    });
}

/// `__del__` of all trash, in order, before any of it is taken apart (R134, R144). What a
/// finalizer kills leaves the list by itself.
void Collector::finalizeGarbage(GcList& unreachable)
{
    Callouts* callouts = m_heap.callouts();
    if (callouts == nullptr || m_heap.dialect().objects.finalizesAgain)
        return; // What has a finalizer is no longer in the list.
    GcList seen;
    for (GcObject* object = unreachable.first(); !unreachable.isEnd(object);) {
        const TypeObject* type = object->type;
        if (object->isFinalized || (!type->hasFinalizer && type->layout != Kind::Generator)
            || !callouts->hasFinalizer(object)) {
            object = object->next;
            continue;
        }
        unreachable.moveFirst(object, seen);
        m_hasCalled = true;
        object->isFinalized = true;
        Ref held(m_heap, object);
        m_heap.record(event::FinalizerCalled{object->id});
        callouts->finalize(object);
        m_heap.record(event::FinalizerReturned{object->id, false});
        held.reset();
        object = unreachable.first();
    }
    seen.append(unreachable);
    unreachable.append(seen);
}

/// Asks again what is reachable: finalizers may have brought objects back (R135). Where no
/// code of the script's has run since, the answer would be the same.
void Collector::handleResurrected(GcList& unreachable, GcList& stillUnreachable, GcList& old)
{
    if (!m_hasCalled || m_heap.dialect().objects.finalizesAgain) {
        stillUnreachable.append(unreachable);
        return;
    }
    LiveWorld world{m_heap};
    Reachability<LiveWorld> analysis(world);
    forEach(unreachable, [](GcObject* object) { object->isUnreachable = false; });
    analysis.updateRefs(unreachable);
    analysis.subtractRefs(unreachable);
    analysis.moveUnreachable(unreachable, stillUnreachable);
    if (m_heap.collectorRules().keepsAllWithOne && !unreachable.isEmpty()) {
        forEach(stillUnreachable, [](GcObject* object) { object->isUnreachable = false; });
        moveAll(stillUnreachable, generationOf(old));
    }
    moveAll(unreachable, generationOf(old));
}

/// Breaks the references of what is left, object by object (R136).
void Collector::deleteGarbage(GcList& unreachable, GcList& old)
{
    while (!unreachable.isEmpty()) {
        GcObject* object = unreachable.first();
        object->isUnreachable = false;
        if ((m_client.debugFlags() & kDebugSaveAll) != 0) {
            m_client.addGarbage(object);
        } else {
            Ref held(m_heap, object);
            m_heap.clearReferences(object);
        }
        if (unreachable.first() == object)
            append(object, old);
    }
}

/// What a tp_del of old protects grows old, and is to be seen in gc.garbage (R138, R140).
void Collector::handleLegacyFinalizers(GcList& finalizers, GcList& old)
{
    while (!finalizers.isEmpty()) {
        GcObject* object = finalizers.first();
        if ((m_client.debugFlags() & kDebugSaveAll) != 0 || hasLegacyFinalizer(object))
            m_client.addGarbage(object);
        append(object, old);
    }
}

} // namespace model
