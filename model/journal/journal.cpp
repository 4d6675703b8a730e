#include "model/journal/journal.h"

namespace model {

TextTable::TextTable()
{
    intern({});
}

TextId TextTable::intern(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end())
        return found->second;
    const TextId id{static_cast<std::uint32_t>(m_texts.size())};
    const auto [entry, isNew] = m_ids.emplace(std::string(text), id);
    m_texts.push_back(&entry->first);
    return id;
}

void Journal::addChunk()
{
    m_chunks.push_back(std::unique_ptr<Event[]>(new Event[kChunkEvents]));
    m_next = m_chunks.back().get();
    m_chunkEnd = m_next + kChunkEvents;
}

} // namespace model
