#pragma once

#include "model/heap/heap.h"

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace model {

/// The collector of the dialect where only collection frees: it marks what can be reached from
/// running code and from the interpreter, and sweeps the rest. The counts go on, but nobody is
/// told: they only say where the roots are.
///
/// Weak references to what is not reached are cleared at once. What has a finalizer survives,
/// with all that it reaches: holders come before what they hold, so that a chain takes as many
/// collections as it has finalizers, and of a cycle one object goes at a time, the oldest first.
/// Who is older than a holder, and has to wait for it, stands behind all others from then on.
/// Callbacks are finalizers, too: those of the object's Lifeline. Finalizers run when the
/// collection is over, the oldest first; but the first one that runs Python code waits, before
/// its first instruction, until all the others have run. (That may be one of the import system's:
/// looking for a module leaves a lock behind, with a callback. In the books it is a Lifeline
/// without owner and references. Or it is the report of an error of a function in C.) Generators
/// run no code unless they wait in a `try`. At the end of the program nothing is collected.
///
/// Errors:  none; what finalizers and callbacks raise is reported by Callouts.
/// Cost:    O(objects and references of the heap).
/// Source:  probes of PyPy 7.3.11 (minimark with ordered finalizers); tests/scripts/tracing.
class TracingCollector
{
public:
    explicit TracingCollector(Heap& heap) : m_heap(heap) {}

    void collect(bool isAutomatic);
    /// Whether so many objects were made since the last collection that it is time for another.
    bool isDue() const;
    /// A finalizer runs although collections are disabled: collect() would run the others at
    /// once, but it is an error.
    bool isLockedOut() const;
    /// The first Python code that runs after a collection lets all other finalizers pass.
    void startPython();

private:
    struct Waiting
    {
        Ref object; ///< Or empty: a lifeline.
        std::shared_ptr<Lifeline> lifeline;
        bool isLock = false; ///< The lifeline is that of a lock of the import system.
    };

    void queue(const std::vector<GcObject*>& unreachable);
    void cutWeakrefs(const std::vector<GcObject*>& unreachable);
    void sweep(const std::vector<GcObject*>& condemned);
    void runFinalizers();
    void run(const Waiting& waiting);
    void callBack(const std::shared_ptr<Lifeline>& lifeline);
    bool hasFinalizer(const GcObject* object) const;

    Heap& m_heap;
    /// When an object or a lifeline stands among the finalizers, by age.
    std::uint64_t turnOf(const void* who, std::uint32_t serial) const;

    std::deque<Waiting> m_waiting;
    /// Those whose turn came, but somebody else kept them: they stand behind all others then.
    std::unordered_map<const void*, std::uint64_t> m_putOff;
    std::uint32_t m_timesPutOff = 0;
    bool m_isRunning = false;   ///< Finalizers.
    bool m_othersFirst = false; ///< The first Python code to run waits for the other finalizers.
};

} // namespace model
