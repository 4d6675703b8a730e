#include "model/gc/collector.h"

#include "model/heap/traverse.h"

#include <cstdio>

namespace model {

namespace {

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

bool mayBeTracked(const Object* object)
{
    return isCollectable(object->type->layout) && static_cast<const GcObject*>(object)->isTracked;
}

} // namespace

// --- One collection ---

std::int64_t Collector::collect(int generation, bool isAutomatic)
{
    Generations& gc = m_heap.generations();
    if (gc.isCollecting)
        return 0;
    gc.isCollecting = true;
    m_client.phaseChanged(true, generation, 0, 0);
    const Result result = collectMain(generation, isAutomatic);
    m_client.phaseChanged(false, generation, result.collected, result.uncollectable);
    gc.isCollecting = false;
    return result.collected + result.uncollectable;
}

Collector::Result Collector::collectMain(int generation, bool isAutomatic)
{
    using Phase = event::CollectorPhase;
    Generations& gc = m_heap.generations();
    const auto target = static_cast<std::size_t>(generation);
    m_heap.record(event::CollectionStarted{static_cast<std::uint8_t>(generation), isAutomatic});
    if ((m_client.debugFlags() & kDebugStats) != 0)
        printStats(generation);

    resetCounts(generation);
    mergeYounger(generation);
    GcList& young = gc.lists[target];
    GcList& old = generation < 2 ? gc.lists[target + 1] : young;

    GcList unreachable;
    deduceUnreachable(young, unreachable);
    untrackTuples(young);
    keepSurvivors(young, generation);

    // Objects with a tp_del of old would be moved aside here (R130); no type has one.
    enterPhase(Phase::MoveLegacyFinalizers, unreachable);
    if ((m_client.debugFlags() & kDebugCollectable) != 0)
        forEach(unreachable, [this](GcObject* object) {
            m_client.debugLine("gc: collectable " + describe(object) + "\n");
        });

    enterPhase(Phase::HandleWeakrefs, unreachable);
    Result result;
    result.collected = handleWeakrefs(unreachable, old);

    enterPhase(Phase::FinalizeGarbage, unreachable);
    finalizeGarbage(unreachable);

    enterPhase(Phase::HandleResurrected, unreachable);
    GcList finalUnreachable;
    handleResurrected(unreachable, finalUnreachable, old);

    enterPhase(Phase::DeleteGarbage, finalUnreachable);
    result.collected += static_cast<std::int64_t>(finalUnreachable.size());
    deleteGarbage(finalUnreachable, old);

    if ((m_client.debugFlags() & kDebugStats) != 0)
        m_client.debugLine("gc: done, " + std::to_string(result.collected) + " unreachable, "
                           + std::to_string(result.uncollectable)
                           + " uncollectable, 0.0000s elapsed\n");
    if (generation == 2)
        clearFreeLists();
    m_client.reportErrors();
    Stats& stats = m_stats[target];
    ++stats.collections;
    stats.collected += result.collected;
    stats.uncollectable += result.uncollectable;
    m_heap.record(event::CollectionFinished{static_cast<std::uint8_t>(generation),
                                            static_cast<std::uint32_t>(result.collected),
                                            static_cast<std::uint32_t>(result.uncollectable)});
    return result;
}

void Collector::resetCounts(int generation)
{
    Generations& gc = m_heap.generations();
    if (generation + 1 < Generations::kCount)
        ++gc.counts[static_cast<std::size_t>(generation) + 1];
    for (std::size_t i = 0; i <= static_cast<std::size_t>(generation); ++i)
        gc.counts[i] = 0;
}

/// Younger lists go to the end of the one collected, the youngest first (R126).
void Collector::mergeYounger(int generation)
{
    Generations& gc = m_heap.generations();
    const auto target = static_cast<std::size_t>(generation);
    for (std::size_t i = 0; i < target; ++i) {
        forEach(gc.lists[i], [&](GcObject* object) {
            setGeneration(object, static_cast<std::uint8_t>(generation));
        });
        gc.lists[target].append(gc.lists[i]);
    }
}

void Collector::deduceUnreachable(GcList& base, GcList& unreachable)
{
    using Phase = event::CollectorPhase;
    enterPhase(Phase::UpdateRefs, base);
    updateRefs(base);
    enterPhase(Phase::SubtractRefs, base);
    subtractRefs(base);
    enterPhase(Phase::MoveUnreachable, base);
    moveUnreachable(base, unreachable);
    forEach(unreachable,
            [this](GcObject* object) { m_heap.record(event::FoundUnreachable{object->id}); });
}

void Collector::updateRefs(GcList& list)
{
    forEach(list, [](GcObject* object) {
        object->gcRefs = object->refcount;
        object->isCollecting = true;
    });
}

void Collector::subtractRefs(GcList& list)
{
    forEach(list, [](GcObject* object) {
        forEachReference<Walk::Collector>(object, [](ObjectId, Slot, Object* target) {
            if (!isCollectable(target->type->layout))
                return;
            auto* referent = static_cast<GcObject*>(target);
            if (referent->isCollecting)
                --referent->gcRefs;
        });
    });
}

/// What nobody outside refers to goes to `unreachable`, and comes back, to the end of
/// `young`, when something reachable turns out to refer to it (R128).
void Collector::moveUnreachable(GcList& young, GcList& unreachable)
{
    for (GcObject* object = young.first(); !young.isEnd(object);) {
        if (object->gcRefs == 0) {
            GcObject* next = object->next;
            GcList::remove(object);
            unreachable.append(object);
            object->isUnreachable = true;
            object = next;
            continue;
        }
        forEachReference<Walk::Collector>(object, [&young](ObjectId, Slot, Object* target) {
            if (!isCollectable(target->type->layout))
                return;
            auto* referent = static_cast<GcObject*>(target);
            if (!referent->isCollecting)
                return;
            if (referent->isUnreachable) {
                GcList::remove(referent);
                young.append(referent);
                referent->isUnreachable = false;
                referent->gcRefs = 1;
            } else if (referent->gcRefs == 0) {
                referent->gcRefs = 1;
            }
        });
        object->isCollecting = false;
        object = object->next;
    }
    forEach(unreachable, [](GcObject* object) { object->isCollecting = false; });
}

/// Survivors grow older; a full collection counts them and lets go of simple dicts (R118, R129).
void Collector::keepSurvivors(GcList& young, int generation)
{
    Generations& gc = m_heap.generations();
    if (generation == 2) {
        untrackDicts(young);
        gc.longLivedPending = 0;
        gc.longLivedTotal = static_cast<std::int64_t>(young.size());
        return;
    }
    if (generation == 1)
        gc.longLivedPending += static_cast<std::int64_t>(young.size());
    const auto older = static_cast<std::uint8_t>(generation + 1);
    forEach(young, [&](GcObject* object) { setGeneration(object, older); });
    gc.lists[older].append(young);
}

/// Tuples of untracked items need not be looked at again (R109).
void Collector::untrackTuples(GcList& young)
{
    forEach(young, [this](GcObject* object) {
        if (object->type != m_heap.types().tuple)
            return;
        for (const Object* item : static_cast<TupleObject*>(object)->span())
            if (item == nullptr || mayBeTracked(item))
                return;
        m_heap.untrack(object);
    });
}

void Collector::untrackDicts(GcList& young)
{
    forEach(young, [this](GcObject* object) {
        if (object->type != m_heap.types().dict)
            return;
        bool isSimple = true;
        forEachReference<Walk::Owned>(object, [&](ObjectId, Slot, const Object* target) {
            // An untracked dict may become tracked later: only what cannot counts as simple.
            isSimple &= !isCollectable(target->type->layout)
                        || (target->type == m_heap.types().tuple && !mayBeTracked(target));
        });
        if (isSimple)
            m_heap.untrack(object);
    });
}

/// Cuts every weak reference to trash, then calls the callbacks of those that are not trash
/// themselves. Gives the number of refs that went with their callback (R132, R133).
std::int64_t Collector::handleWeakrefs(GcList& unreachable, GcList& old)
{
    std::vector<Ref> waiting;
    forEach(unreachable, [&](GcObject* object) {
        if (object->type->layout == Kind::Weakref)
            m_heap.clearWeakref(static_cast<WeakrefObject*>(object),
                                event::ClearReason::RefIsTrash);
        while (WeakrefObject* ref = object->weakrefs) {
            m_heap.clearWeakref(ref, event::ClearReason::ReferentIsTrash);
            if (ref->callback != nullptr && !ref->isUnreachable)
                waiting.emplace_back(m_heap, ref);
        }
    });
    std::int64_t freed = 0;
    for (Ref& held : waiting) {
        auto* ref = held.as<WeakrefObject>();
        m_heap.callouts()->callWeakrefCallback(ref, ref->callback);
        if (ref->refcount == 1) {
            ++freed;
        } else if (ref->isTracked) {
            GcList::remove(ref);
            setGeneration(ref, generationOf(old));
            old.append(ref);
        }
        held.reset();
    }
    return freed;
}

/// `__del__` of all trash, in order, before any of it is taken apart (R134, R144).
void Collector::finalizeGarbage(GcList& unreachable)
{
    Callouts* callouts = m_heap.callouts();
    GcList seen;
    while (!unreachable.isEmpty()) {
        GcObject* object = unreachable.first();
        GcList::remove(object);
        seen.append(object);
        if (object->isFinalized || callouts == nullptr || !callouts->hasFinalizer(object))
            continue;
        object->isFinalized = true;
        Ref held(m_heap, object);
        m_heap.record(event::FinalizerCalled{object->id});
        callouts->finalize(object);
        m_heap.record(event::FinalizerReturned{object->id, false});
    }
    unreachable.append(seen);
}

/// Asks again what is reachable: finalizers may have brought objects back (R135).
void Collector::handleResurrected(GcList& unreachable, GcList& stillUnreachable, GcList& old)
{
    forEach(unreachable, [](GcObject* object) { object->isUnreachable = false; });
    updateRefs(unreachable);
    subtractRefs(unreachable);
    moveUnreachable(unreachable, stillUnreachable);
    const std::uint8_t generation = generationOf(old);
    forEach(unreachable, [&](GcObject* object) { setGeneration(object, generation); });
    old.append(unreachable);
}

/// Breaks the references of what is left, object by object (R136).
void Collector::deleteGarbage(GcList& unreachable, GcList& old)
{
    const std::uint8_t generation = generationOf(old);
    while (!unreachable.isEmpty()) {
        GcObject* object = unreachable.first();
        object->isUnreachable = false;
        if ((m_client.debugFlags() & kDebugSaveAll) != 0) {
            m_client.addGarbage(object);
        } else {
            Ref held(m_heap, object);
            m_heap.clearReferences(object);
        }
        if (unreachable.first() == object) {
            GcList::remove(object);
            setGeneration(object, generation);
            old.append(object);
        }
    }
}

void Collector::clearFreeLists()
{
    Generations& gc = m_heap.generations();
    gc.freeLists = 0;
    gc.freeDicts = 0;
    gc.freeTuples.fill(0);
}

// --- When ---

void Collector::collectGenerations()
{
    const Generations& gc = m_heap.generations();
    for (int i = Generations::kCount - 1; i >= 0; --i) {
        const auto at = static_cast<std::size_t>(i);
        if (gc.counts[at] <= gc.thresholds[at])
            continue;
        // A full collection waits until enough has survived since the last (R116).
        if (i == 2 && gc.longLivedPending < gc.longLivedTotal / 4)
            continue;
        collect(i, true);
        return;
    }
}

void Collector::freeze()
{
    Generations& gc = m_heap.generations();
    for (std::size_t i = 0; i < Generations::kCount; ++i) {
        forEach(gc.lists[i],
                [this](GcObject* object) { setGeneration(object, Generations::kPermanent); });
        gc.lists[Generations::kPermanent].append(gc.lists[i]);
        gc.counts[i] = 0;
    }
}

void Collector::unfreeze()
{
    Generations& gc = m_heap.generations();
    forEach(gc.lists[Generations::kPermanent],
            [this](GcObject* object) { setGeneration(object, 2); });
    gc.lists[2].append(gc.lists[Generations::kPermanent]);
}

// --- Books ---

std::uint8_t Collector::generationOf(const GcList& list) const
{
    const auto& lists = m_heap.generations().lists;
    return static_cast<std::uint8_t>(&list - lists.data());
}

void Collector::setGeneration(GcObject* object, std::uint8_t generation)
{
    if (object->generation == generation)
        return;
    m_heap.record(event::GenerationChanged{object->id, object->generation, generation});
    object->generation = generation;
}

void Collector::enterPhase(event::CollectorPhase phase, const GcList& list)
{
    if (m_heap.journal() != nullptr)
        m_heap.record(
            event::CollectionPhaseEntered{phase, static_cast<std::uint32_t>(list.size())});
}

std::string Collector::describe(const GcObject* object) const
{
    char address[32];
    std::snprintf(address, sizeof address, "0x%llx",
                  static_cast<unsigned long long>(m_heap.address(object)));
    return "<" + object->type->name + " " + address + ">";
}

void Collector::printStats(int generation)
{
    const auto& lists = m_heap.generations().lists;
    m_client.debugLine("gc: collecting generation " + std::to_string(generation) + "...\n");
    m_client.debugLine("gc: objects in each generation: " + std::to_string(lists[0].size()) + " "
                       + std::to_string(lists[1].size()) + " " + std::to_string(lists[2].size())
                       + "\n");
    m_client.debugLine("gc: objects in permanent generation: "
                       + std::to_string(lists[Generations::kPermanent].size()) + "\n");
}

} // namespace model
