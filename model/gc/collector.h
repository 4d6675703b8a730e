#pragma once

#include "model/gc/tracing_collector.h"
#include "model/heap/heap.h"

#include <cstdint>
#include <string>
#include <vector>

namespace model {

/// gc.set_debug() flags, with CPython's values (R147).
enum GcDebug : int {
    kDebugStats = 1,
    kDebugCollectable = 2,
    kDebugUncollectable = 4,
    kDebugInstances = 8, ///< Up to 2.7: instances of classic classes are told, and ...
    kDebugObjects = 16,  ///< ... other objects.
    kDebugSaveAll = 32,
    kDebugLeak = 38,
};

/// What the collector tells, and asks, while it runs.
class CollectorClient
{
public:
    virtual ~CollectorClient() = default;

    virtual int debugFlags() const { return 0; }
    /// gc.callbacks: "start" and "stop" (R125).
    virtual void phaseChanged(bool /*isStart*/, int /*generation*/, std::int64_t /*collected*/,
                              std::int64_t /*uncollectable*/)
    {}
    /// One line of debug output, with its line end (R145, R146).
    virtual void debugLine(const std::string& /*text*/) {}
    /// Adds an object to gc.garbage.
    virtual void addGarbage(GcObject* /*object*/) {}
};

/// The cyclic garbage collector: one collection reads as gc_collect_main() does.
///
/// Not the trigger: Heap counts allocations and says when a collection is due.
///
/// Errors:  none; what scripts raise in finalizers and callbacks is reported by Callouts.
/// Cost:    O(objects and references of the generations examined).
/// Source:  CPython 3.11 Modules/gcmodule.c.
class Collector
{
public:
    Collector(Heap& heap, CollectorClient& client) : m_heap(heap), m_client(client), m_tracing(heap)
    {}

    /// Collects `generation` and the younger ones: number of unreachable objects found,
    /// collected or not. 0 while another collection runs (R121), and where only collection
    /// frees, whatever the generation.
    std::int64_t collect(int generation, bool isAutomatic = false);

    /// A full collection of the interpreter's end, of which gc.callbacks hear nothing.
    void collectAtExit();

    /// The collection that is due when the youngest generation is over its threshold: the
    /// oldest generation over its own (R116).
    void collectGenerations();

    /// Where only collection frees: whether the heap has grown enough for a collection.
    bool isDueByGrowth() const { return m_tracing.isDue(); }
    bool isLockedOut() const { return m_tracing.isLockedOut(); }
    /// Where only collection frees: code that PyPy has in Python is about to run.
    void startPython() { m_tracing.startPython(); }

    /// freeze() and unfreeze(): to and from the permanent generation (R123).
    void freeze();
    void unfreeze();

    struct Stats
    {
        std::int64_t collections = 0;
        std::int64_t collected = 0;
        std::int64_t uncollectable = 0;
    };
    const Stats& stats(int generation) const
    {
        return m_stats[static_cast<std::size_t>(generation)];
    }

private:
    struct Result
    {
        std::int64_t collected = 0;
        std::int64_t uncollectable = 0;
    };

    Result collectMain(int generation, bool isAutomatic);
    void resetCounts(int generation);
    void mergeYounger(int generation);
    void deduceUnreachable(GcList& base, GcList& unreachable);
    void keepSurvivors(GcList& young, int generation);
    void untrackTuples(GcList& young);
    void untrackDicts(GcList& young);
    bool hasLegacyFinalizer(const GcObject* object) const;
    void moveLegacyFinalizers(GcList& unreachable, GcList& finalizers);
    std::int64_t handleWeakrefs(GcList& unreachable, GcList& old);
    void queueCallbacks(GcList& unreachable, GcList& waiting);
    void finalizeGarbage(GcList& unreachable);
    void handleResurrected(GcList& unreachable, GcList& stillUnreachable, GcList& old);
    void deleteGarbage(GcList& unreachable, GcList& old);
    void handleLegacyFinalizers(GcList& finalizers, GcList& old);
    void clearFreeLists();
    std::uint8_t generationOf(const GcList& list) const;
    void moveAll(GcList& from, std::uint8_t generation);
    void append(GcObject* object, GcList& generation);
    void tellObject(const char* what, const GcObject* object);
    bool isTold(const GcObject* object) const;
    void enterPhase(event::CollectorPhase phase, const GcList& list);
    void tellStart(int generation);
    void tellEnd(const Result& result);
    bool isRecording() const { return m_heap.journal() != nullptr; }

    Heap& m_heap;
    CollectorClient& m_client;
    std::array<Stats, Generations::kCount> m_stats;
    TracingCollector m_tracing;
    bool m_hasCalled = false; ///< This collection has run code of the script's.
};

/// Writes into the journal, if one listens, how the collector is set now.
void noteCollectorSettings(Heap& heap, int debugFlags);

} // namespace model
