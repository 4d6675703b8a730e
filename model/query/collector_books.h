#pragma once

#include "model/history/recording.h"

#include <array>
#include <cstdint>
#include <vector>

namespace model {

/// The collector's books at one moment.
struct CollectorState
{
    /// Objects by generation: 0 to 2, then the permanent one. What a running collection has found
    /// unreachable counts where it was found.
    std::array<std::int64_t, 4> sizes{};
    std::array<std::int64_t, 3> counts{};     ///< What gc.get_count() would say.
    std::array<std::int64_t, 3> thresholds{}; ///< What gc.get_threshold() would say.
    int debugFlags = 0;
    bool isEnabled = true;
    bool hasGenerations = true; ///< Else only collection frees, and nothing is counted.
    bool isKnown = false;       ///< Whether the recording says how the collector was set.

    friend bool operator==(const CollectorState&, const CollectorState&) = default;
};

/// How many objects each generation has, and how the collector's counters stand, at any moment of
/// a recording.
///
/// Cost:    construction O(events); at(): O(kEvery). Memory: 100 bytes per kEvery events.
/// Source:  CPython 3.11 Modules/gcmodule.c, _PyObject_GC_Link(), PyObject_GC_Del(),
///          gc_collect_main().
class CollectorBooks
{
public:
    static constexpr EventIndex kEvery = 2048;

    /// The recording has to outlive it.
    explicit CollectorBooks(const Recording& recording);

    /// Before event `index`. The allocation that a collection starts with is counted where the
    /// collection starts, although the object is not there yet.
    CollectorState at(EventIndex index) const;

private:
    struct Page
    {
        CollectorState state;
        std::size_t nextSettings = 0;
    };

    void advance(Page& page, EventIndex from, EventIndex to) const;

    const Recording& m_recording;
    std::vector<Page> m_pages; // How everything stands before event i * kEvery.
};

} // namespace model
