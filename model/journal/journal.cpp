#include "model/journal/journal.h"

#include <algorithm>

namespace model {

TextTable::TextTable() : m_characters(std::make_unique<std::pmr::monotonic_buffer_resource>())
{
    intern({});
}

TextId TextTable::intern(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end())
        return found->second;
    const TextId id = append(text);
    m_ids.emplace(m_texts.back(), id);
    return id;
}

TextId TextTable::append(std::string_view text)
{
    auto* kept = static_cast<char*>(m_characters->allocate(text.size() + 1, 1));
    std::copy(text.begin(), text.end(), kept);
    m_texts.emplace_back(kept, text.size());
    return {static_cast<std::uint32_t>(m_texts.size() - 1)};
}

void Journal::addChunk()
{
    m_chunks.push_back(std::unique_ptr<Event[]>(new Event[kChunkEvents]));
    m_next = m_chunks.back().get();
    m_chunkEnd = m_next + kChunkEvents;
}

} // namespace model
