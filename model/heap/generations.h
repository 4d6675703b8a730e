#pragma once

#include "model/heap/object.h"

#include <array>
#include <cstdint>

namespace model {

/// An ordered list of collectable objects, linked through the objects themselves. The order
/// decides the order of finalizers and callbacks in a collection (T5).
class GcList
{
public:
    GcList() { clear(); }
    GcList(const GcList&) = delete;
    GcList& operator=(const GcList&) = delete;

    bool isEmpty() const { return m_head.next == &m_head; }
    GcObject* first() { return m_head.next; }
    const GcObject* end() const { return &m_head; }
    bool isEnd(const GcObject* object) const { return object == &m_head; }

    void append(GcObject* object)
    {
        object->previous = m_head.previous;
        object->next = &m_head;
        m_head.previous->next = object;
        m_head.previous = object;
    }
    /// Takes an object out of whichever list it is in.
    static void remove(GcObject* object)
    {
        object->previous->next = object->next;
        object->next->previous = object->previous;
        object->next = nullptr;
        object->previous = nullptr;
    }
    /// Moves all of `other` to the end of this list.
    void append(GcList& other);
    void clear()
    {
        m_head.next = &m_head;
        m_head.previous = &m_head;
    }
    std::size_t size() const;

private:
    GcObject m_head{};
};

/// The collector's books: lists, counters, thresholds (T4, T5).
struct Generations
{
    static constexpr int kCount = 3;
    static constexpr std::uint8_t kPermanent = 3;

    std::array<GcList, 4> lists; ///< 0 to 2, and the permanent generation.
    std::array<std::int64_t, kCount> counts{};
    std::array<std::int64_t, kCount> thresholds{700, 10, 10};
    std::int64_t longLivedTotal = 0;
    std::int64_t longLivedPending = 0;
    bool isEnabled = true;
    bool isCollecting = false;
    // Free lists (R113): how many freed ones are kept for reuse.
    std::uint32_t freeLists = 0;
    std::uint32_t freeDicts = 0;
    std::array<std::uint32_t, 21> freeTuples{};
};

} // namespace model
