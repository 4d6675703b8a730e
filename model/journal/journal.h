#pragma once

#include "model/journal/event.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// Short texts, each kept once and named by a TextId.
///
/// Cost:   O(length) per call.
class TextTable
{
public:
    TextTable();

    TextId intern(std::string_view text);
    std::string_view text(TextId id) const { return *m_texts[id.value]; }
    std::size_t size() const { return m_texts.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, TextId, Hash, std::equal_to<>> m_ids;
    std::vector<const std::string*> m_texts; // Keys of m_ids, which never move.
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

    TextTable& texts() { return m_texts; }
    const TextTable& texts() const { return m_texts; }

private:
    void addChunk();

    std::vector<std::unique_ptr<Event[]>> m_chunks;
    Event* m_next = nullptr;
    Event* m_chunkEnd = nullptr;
    TextTable m_texts;
};

} // namespace model
