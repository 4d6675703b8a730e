#pragma once

#include "model/journal/event.h"

#include <array>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// Short texts, named by a TextId.
///
/// Cost:   O(length) per call.
class TextTable
{
public:
    TextTable();

    /// Keeps a text once, however often it comes: for names.
    TextId intern(std::string_view text);
    /// Keeps a text without asking whether it is known: for values, hardly two of which are equal.
    TextId append(std::string_view text);
    std::string_view text(TextId id) const { return m_texts[id.value]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_characters; ///< They never move.
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, TextId> m_ids; ///< Of those that intern() knows.
};

/// How the collector was set from one event on: the script asked for it, or the run began.
struct CollectorSettings
{
    EventIndex from = 0;
    std::array<std::int64_t, 3> counts{}; ///< As they stand there.
    std::array<std::int64_t, 3> thresholds{};
    int debugFlags = 0;
    bool isEnabled = true;
};

/// The append-only record of everything that happened, in order.
///
/// Not a state: what the heap looks like after n events is Timeline's business.
///
/// Errors:  running full (see capacity()) is reported by isFull(); the writer stops the run.
/// Cost:    O(1) per append; events lie in chunks and never move.
class Journal
{
public:
    static constexpr std::size_t kChunkEvents = 1U << 16U;

    void append(const Event& event)
    {
        if (m_next == m_chunkEnd)
            addChunk();
        *m_next++ = event;
    }

    EventIndex size() const
    {
        return static_cast<EventIndex>(m_chunks.size() * kChunkEvents
                                       - static_cast<std::size_t>(m_chunkEnd - m_next));
    }
    const Event& at(EventIndex index) const
    {
        return m_chunks[index / kChunkEvents][index % kChunkEvents];
    }

    /// In order of time. Between them the counters follow from the events.
    const std::vector<CollectorSettings>& collectorSettings() const { return m_settings; }
    void append(const CollectorSettings& settings) { m_settings.push_back(settings); }

    TextTable& texts() { return m_texts; }
    const TextTable& texts() const { return m_texts; }

private:
    void addChunk();

    std::vector<std::unique_ptr<Event[]>> m_chunks;
    Event* m_next = nullptr;
    Event* m_chunkEnd = nullptr;
    std::vector<CollectorSettings> m_settings;
    TextTable m_texts;
};

} // namespace model
