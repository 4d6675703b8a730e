#pragma once

#include "model/core/ids.h"
#include "model/journal/slot.h"

#include <atomic>
#include <cstdint>
#include <initializer_list>

namespace model {

/// One strong reference as seen from its owner.
struct Edge
{
    Slot slot;
    ObjectId target;

    friend constexpr bool operator==(const Edge&, const Edge&) = default;
    friend constexpr bool operator<(const Edge& a, const Edge& b)
    {
        return a.slot == b.slot ? a.target < b.target : a.slot < b.slot;
    }
};

/// The strong references of one owner: a contiguous range, always ordered by slot (and by
/// target where one slot holds two for a moment).
///
/// Up to three edges lie inside; more lie in a block that copies share until one of them
/// changes. Both ends of a block can have room, because containers die from either end.
///
/// Errors:  erasing what is not there is a caller bug and stops the program (see verify()).
/// Cost:    copying O(1); insert() and erase() O(distance to the nearer end), O(n) when the
///          block is shared; shiftItems() O(n).
class EdgeList
{
public:
    using value_type = Edge;
    using const_iterator = const Edge*;

    EdgeList() : m_block(nullptr) {}
    EdgeList(std::initializer_list<Edge> edges);
    EdgeList(const EdgeList& other);
    EdgeList(EdgeList&& other) noexcept;
    EdgeList& operator=(const EdgeList& other);
    EdgeList& operator=(EdgeList&& other) noexcept;
    ~EdgeList();

    const Edge* data() const { return m_first == kInside ? m_inside : blockEdges() + m_first; }
    const Edge* begin() const { return data(); }
    const Edge* end() const { return data() + m_size; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Edge& operator[](std::size_t index) const { return data()[index]; }
    const Edge& front() const { return *data(); }
    const Edge& back() const { return data()[m_size - 1]; }

    /// What lies in `slot`: none if it is empty.
    ObjectId targetIn(Slot slot) const;

    /// Puts the edge where its slot belongs.
    void insert(Edge edge);
    void push_back(Edge edge) { insert(edge); }
    void erase(Edge edge);

    /// Applies event::ItemsShifted to the edges of role Item, or takes it back.
    void shiftItems(std::uint32_t at, std::int32_t delta);
    void unshiftItems(std::uint32_t at, std::int32_t delta);

    /// The block's size if another list shares it: what the next change will copy.
    std::size_t sharedBytes() const;
    /// The block's size unless it is the same as that of `other`.
    std::size_t bytesNotIn(const EdgeList& other) const;

    friend bool operator==(const EdgeList& a, const EdgeList& b);

private:
    struct Block
    {
        std::atomic<std::uint32_t> owners;
        std::uint32_t capacity;
    };

    static constexpr std::uint32_t kInsideEdges = 3;
    static constexpr std::uint32_t kInside = 0xFFFFFFFFU;

    static Block* newBlock(std::uint32_t capacity);
    Edge* blockEdges() const { return reinterpret_cast<Edge*>(m_block + 1); }
    Edge* mutableData() { return m_first == kInside ? m_inside : blockEdges() + m_first; }
    bool isShared() const;
    void take(const EdgeList& other);
    void dropBlock();
    void moveToBlock(std::uint32_t capacity, std::uint32_t first);
    void makeOwn();
    Edge* openGap(std::uint32_t position);
    void closeGap(std::uint32_t position);
    void addToItems(std::uint32_t from, std::int32_t delta);

    std::uint32_t m_size = 0;
    std::uint32_t m_first = kInside; // Where the edges begin in the block; kInside: no block.
    union
    {
        Edge m_inside[kInsideEdges];
        Block* m_block;
    };
};

} // namespace model
