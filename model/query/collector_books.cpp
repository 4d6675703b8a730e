#include "model/query/collector_books.h"

#include "model/history/freeing.h"

#include <algorithm>

namespace model {

namespace {

void countInBooks(CollectorState& state, const Event& event)
{
    const auto move = [&state](std::size_t generation, int by) {
        if (generation < state.sizes.size()) // Uncollectable objects are set aside for a while.
            state.sizes[generation] += by;
    };
    if (const auto* born = std::get_if<event::Allocated>(&event)) {
        state.counts[0] += born->isCounted ? 1 : 0;
    } else if (const auto* freed = std::get_if<event::Freed>(&event)) {
        state.counts[0] -= freed->isCounted ? 1 : 0;
    } else if (std::holds_alternative<event::Tracked>(event)) {
        move(0, 1);
    } else if (const auto* untracked = std::get_if<event::Untracked>(&event)) {
        move(untracked->generation, -1);
    } else if (const auto* changed = std::get_if<event::GenerationChanged>(&event)) {
        move(changed->before, -1);
        move(changed->after, 1);
    } else if (const auto* started = std::get_if<event::CollectionStarted>(&event)) {
        const std::size_t generation = started->generation;
        if (generation + 1 < state.counts.size())
            ++state.counts[generation + 1];
        std::fill_n(state.counts.begin(), generation + 1, 0);
    }
}

} // namespace

CollectorBooks::CollectorBooks(const Recording& recording) : m_recording(recording)
{
    Page page;
    page.state.hasGenerations = !onlyCollectionFrees(recording);
    for (std::size_t i = 0; i < page.state.sizes.size(); ++i)
        page.state.sizes[i] = static_cast<std::int64_t>(recording.startGenerations[i].size());
    m_pages.push_back(page);
    const EventIndex size = recording.journal.size();
    for (EventIndex from = 0; size - from > kEvery; from += kEvery) {
        advance(page, from, from + kEvery);
        m_pages.push_back(page);
    }
}

void CollectorBooks::advance(Page& page, EventIndex from, EventIndex to) const
{
    const Journal& journal = m_recording.journal;
    const std::vector<CollectorSettings>& settings = journal.collectorSettings();
    const auto take = [&](EventIndex at) {
        for (; page.nextSettings < settings.size() && settings[page.nextSettings].from <= at;
             ++page.nextSettings) {
            const CollectorSettings& set = settings[page.nextSettings];
            page.state.counts = set.counts;
            page.state.thresholds = set.thresholds;
            page.state.debugFlags = set.debugFlags;
            page.state.isEnabled = set.isEnabled;
            page.state.isKnown = true;
        }
    };
    take(from);
    for (EventIndex at = from; at < to; ++at) {
        countInBooks(page.state, journal.at(at));
        take(at + 1);
    }
}

CollectorState CollectorBooks::at(EventIndex index) const
{
    const Journal& journal = m_recording.journal;
    index = std::min(index, journal.size());
    const std::size_t nearest = std::min<std::size_t>(index / kEvery, m_pages.size() - 1);
    Page page = m_pages[nearest];
    advance(page, static_cast<EventIndex>(nearest * kEvery), index);
    if (index < journal.size())
        if (const auto* started = std::get_if<event::CollectionStarted>(&journal.at(index));
            started != nullptr && started->isAutomatic)
            ++page.state.counts[0];
    return page.state;
}

} // namespace model
