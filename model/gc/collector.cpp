#include "model/gc/collector.h"

#include "model/gc/live_world.h"

#include <cstdio>

namespace model {

namespace {

/// _PyObject_GC_MAY_BE_TRACKED(): an untracked dict may be tracked later, an untracked tuple
/// will not.
bool mayBeTracked(const Heap& heap, const Object* object)
{
    const TypeObject* type = object->type;
    if (!isCollectable(type->layout))
        return false;
    if (type == heap.types().tuple)
        return static_cast<const GcObject*>(object)->isTracked;
    if (type->layout == Kind::Type)
        return static_cast<const TypeObject*>(object)->isHeapType;
    return type->hasCollectedInstances();
}

} // namespace

// --- One collection ---

std::int64_t Collector::collect(int generation, bool isAutomatic)
{
    if (m_heap.collectorRules().onlyCollectionFrees) {
        m_tracing.collect(isAutomatic);
        return 0;
    }
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

void Collector::collectAtExit()
{
    Generations& gc = m_heap.generations();
    if (gc.isCollecting)
        return;
    gc.isCollecting = true;
    collectMain(Generations::kCount - 1, false);
    gc.isCollecting = false;
}

Collector::Result Collector::collectMain(int generation, bool isAutomatic)
{
    using Phase = event::CollectorPhase;
    Generations& gc = m_heap.generations();
    const auto target = static_cast<std::size_t>(generation);
    m_heap.record(event::CollectionStarted{static_cast<std::uint8_t>(generation), isAutomatic});
    tellStart(generation);
    m_hasCalled = m_client.debugFlags() != 0; // What it prints may be code of the script's.

    resetCounts(generation);
    mergeYounger(generation);
    GcList& young = gc.lists[target];
    GcList& old = generation < 2 ? gc.lists[target + 1] : young;

    GcList unreachable;
    deduceUnreachable(young, unreachable);
    untrackTuples(young);
    keepSurvivors(young, generation);

    enterPhase(Phase::MoveLegacyFinalizers, unreachable);
    GcList finalizers;
    moveLegacyFinalizers(unreachable, finalizers);
    if ((m_client.debugFlags() & kDebugCollectable) != 0)
        forEach(unreachable, [this](GcObject* object) { tellObject("collectable", object); });

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

    result.uncollectable = static_cast<std::int64_t>(finalizers.size());
    if ((m_client.debugFlags() & kDebugUncollectable) != 0)
        forEach(finalizers, [this](GcObject* object) { tellObject("uncollectable", object); });
    tellEnd(result);
    handleLegacyFinalizers(finalizers, old);
    if (generation == 2)
        clearFreeLists();
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
    for (std::size_t i = 0; i < static_cast<std::size_t>(generation); ++i)
        moveAll(m_heap.generations().lists[i], static_cast<std::uint8_t>(generation));
}

void Collector::deduceUnreachable(GcList& base, GcList& unreachable)
{
    using Phase = event::CollectorPhase;
    LiveWorld world{m_heap, isRecording() && generationOf(base) == Generations::kCount - 1};
    Reachability<LiveWorld> analysis(world);
    enterPhase(Phase::UpdateRefs, base);
    analysis.updateRefs(base);
    enterPhase(Phase::SubtractRefs, base);
    analysis.subtractRefs(base);
    enterPhase(Phase::MoveUnreachable, base);
    analysis.moveUnreachable(base, unreachable);
    if (isRecording())
        forEach(unreachable,
                [this](GcObject* object) { m_heap.record(event::FoundUnreachable{object->id}); });
}

/// Survivors grow older; a full collection counts them and lets go of simple dicts (R118, R129).
void Collector::keepSurvivors(GcList& young, int generation)
{
    Generations& gc = m_heap.generations();
    if (generation == 2) {
        untrackDicts(young);
        gc.longLivedPending = 0;
        gc.longLivedTotal = static_cast<std::int64_t>(young.size()) + gc.unseen;
        return;
    }
    if (generation == 1)
        gc.longLivedPending += static_cast<std::int64_t>(young.size());
    moveAll(young, static_cast<std::uint8_t>(generation + 1));
}

/// Tuples of untracked items need not be looked at again (R109).
void Collector::untrackTuples(GcList& young)
{
    forEach(young, [this](GcObject* object) {
        if (object->type != m_heap.types().tuple)
            return;
        for (const Object* item : static_cast<TupleObject*>(object)->span())
            if (item == nullptr || mayBeTracked(m_heap, item))
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
            isSimple &= !mayBeTracked(m_heap, target);
        });
        if (isSimple)
            m_heap.untrack(object);
    });
}

void Collector::clearFreeLists()
{
    Generations& gc = m_heap.generations();
    gc.freeLists = 0;
    gc.freeDicts = 0;
    gc.freeTuples.fill(0);
    gc.freeFrames = 0;
    gc.freeMethods = 0;
    gc.freeNativeMethods = 0;
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
        moveAll(gc.lists[i], Generations::kPermanent);
        gc.counts[i] = 0;
    }
}

void Collector::unfreeze()
{
    moveAll(m_heap.generations().lists[Generations::kPermanent], Generations::kCount - 1);
}

// --- Books ---

void noteCollectorSettings(Heap& heap, int debugFlags)
{
    const Generations& gc = heap.generations();
    if (Journal* journal = heap.journal())
        journal->append(
            CollectorSettings{journal->size(), gc.counts, gc.thresholds, debugFlags, gc.isEnabled});
}

/// The generation that a list is, or 4.
std::uint8_t Collector::generationOf(const GcList& list) const
{
    const auto& lists = m_heap.generations().lists;
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (&lists[i] == &list)
            return static_cast<std::uint8_t>(i);
    return static_cast<std::uint8_t>(lists.size());
}

/// Moves a list to the end of a generation. While nothing is recorded nobody asks an object
/// for its generation (see Heap::setJournal()), and a million of them need not be touched.
void Collector::moveAll(GcList& from, std::uint8_t generation)
{
    if (isRecording())
        forEach(from, [&](GcObject* object) {
            m_heap.record(event::GenerationChanged{object->id, object->generation, generation});
            object->generation = generation;
        });
    m_heap.generations().lists[generation].append(from);
}

/// Moves one object from wherever it is to the end of a generation.
void Collector::append(GcObject* object, GcList& generation)
{
    const std::uint8_t number = generationOf(generation);
    m_heap.record(event::GenerationChanged{object->id, object->generation, number});
    object->generation = number;
    GcList::remove(object);
    generation.append(object);
}

void Collector::enterPhase(event::CollectorPhase phase, const GcList& list)
{
    if (isRecording())
        m_heap.record(
            event::CollectionPhaseEntered{phase, static_cast<std::uint32_t>(list.size())});
}

// --- Debug output (R145, R146) ---

/// Up to 2.7 two more flags choose what is told.
bool Collector::isTold(const GcObject* object) const
{
    if (!m_heap.dialect().objects.hasOldTypes)
        return true;
    const int flags = m_client.debugFlags();
    return (flags & kDebugObjects) != 0
           || ((flags & kDebugInstances) != 0 && object->type->isClassic);
}

void Collector::tellObject(const char* what, const GcObject* object)
{
    if (!isTold(object))
        return;
    std::string shown = object->type->name;
    if (object->type->isClassic)
        shown =
            (m_client.debugFlags() & kDebugInstances) != 0 ? shown + " instance at" : "instance";
    char address[32];
    std::snprintf(address, sizeof address, "0x%llx",
                  static_cast<unsigned long long>(m_heap.address(object)));
    m_client.debugLine(std::string("gc: ") + what + " <" + shown + " " + address + ">\n");
}

void Collector::tellStart(int generation)
{
    if ((m_client.debugFlags() & kDebugStats) == 0)
        return;
    const auto& lists = m_heap.generations().lists;
    const auto size = [&lists](std::size_t i) { return std::to_string(lists[i].size()); };
    m_client.debugLine("gc: collecting generation " + std::to_string(generation) + "...\n");
    m_client.debugLine("gc: objects in each generation: " + size(0) + " " + size(1) + " " + size(2)
                       + "\n");
    if (!m_heap.dialect().objects.hasOldTypes)
        m_client.debugLine("gc: objects in permanent generation: " + size(Generations::kPermanent)
                           + "\n");
}

void Collector::tellEnd(const Result& result)
{
    if (m_heap.dialect().objects.hasOldTypes) {
        const std::int64_t found = result.collected + result.uncollectable;
        if ((m_client.debugFlags() & kDebugStats) != 0)
            m_client.debugLine("gc: done"
                               + (found == 0 ? std::string()
                                             : ", " + std::to_string(found) + " unreachable, "
                                                   + std::to_string(result.uncollectable)
                                                   + " uncollectable")
                               + ", 0.0000s elapsed.\n");
        return;
    }
    if ((m_client.debugFlags() & kDebugStats) != 0)
        m_client.debugLine("gc: done, " + std::to_string(result.collected + result.uncollectable)
                           + " unreachable, " + std::to_string(result.uncollectable)
                           + " uncollectable, 0.0000s elapsed\n");
}

} // namespace model
