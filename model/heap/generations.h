#pragma once

#include "model/heap/object.h"

#include <array>
#include <cstdint>

namespace model {

/// An ordered list, linked through its members (`next`, `previous`). The order of the
/// generations decides the order of finalizers and callbacks in a collection (T5).
template <class Node>
class OrderedList
{
public:
    OrderedList() { clear(); }
    OrderedList(const OrderedList&) = delete;
    OrderedList& operator=(const OrderedList&) = delete;

    bool isEmpty() const { return m_head.next == &m_head; }
    Node* first() { return m_head.next; }
    const Node* first() const { return m_head.next; }
    bool isEnd(const Node* node) const { return node == &m_head; }

    void append(Node* node)
    {
        node->previous = m_head.previous;
        node->next = &m_head;
        m_head.previous->next = node;
        m_head.previous = node;
    }
    /// Takes a node out of whichever list it is in.
    static void remove(Node* node)
    {
        node->previous->next = node->next;
        node->next->previous = node->previous;
        node->next = nullptr;
        node->previous = nullptr;
    }
    /// Moves all of `other` to the end of this list.
    void append(OrderedList& other)
    {
        if (other.isEmpty())
            return;
        Node* first = other.m_head.next;
        Node* last = other.m_head.previous;
        first->previous = m_head.previous;
        m_head.previous->next = first;
        last->next = &m_head;
        m_head.previous = last;
        other.clear();
    }
    /// Moves everything up to `last`, a member of this list, to the end of `other`.
    void moveFirst(Node* last, OrderedList& other)
    {
        Node* first = m_head.next;
        Node* rest = last->next;
        m_head.next = rest;
        rest->previous = &m_head;
        first->previous = other.m_head.previous;
        other.m_head.previous->next = first;
        last->next = &other.m_head;
        other.m_head.previous = last;
    }
    void clear()
    {
        m_head.next = &m_head;
        m_head.previous = &m_head;
    }
    std::size_t size() const
    {
        std::size_t count = 0;
        for (const Node* node = m_head.next; node != &m_head; node = node->next)
            ++count;
        return count;
    }

private:
    Node m_head{};
};

using GcList = OrderedList<GcObject>;

/// The collector's books: lists, counters, thresholds (T4, T5).
struct Generations
{
    static constexpr int kCount = 3;
    static constexpr std::uint8_t kPermanent = 3;
    static constexpr std::uint8_t kSetAside = 4; ///< Uncollectable, while a collection runs.

    std::array<GcList, 4> lists; ///< 0 to 2, and the permanent generation.
    std::array<std::int64_t, kCount> counts{};
    std::array<std::int64_t, kCount> thresholds{700, 10, 10};
    std::int64_t longLivedTotal = 0;
    std::int64_t longLivedPending = 0;
    std::int64_t unseen = 0; ///< Long-lived objects of CPython that the model does without.
    bool isEnabled = true;
    bool isCollecting = false;
    bool hasLegacyFinalizers = false; ///< Some class has a tp_del of old.
    // Free lists (R113): how many freed ones are kept for reuse.
    std::uint32_t freeLists = 0;
    std::uint32_t freeDicts = 0;
    std::array<std::uint32_t, 21> freeTuples{};
    std::uint32_t freeFrames = 0;
    std::uint32_t freeMethods = 0;       ///< Up to 3.8, as the next.
    std::uint32_t freeNativeMethods = 0; ///< builtin_function_or_method
};

} // namespace model
