#include "model/history/edge_list.h"

#include "model/core/verify.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace model {

namespace {

/// Room beyond what is needed: little, because a keyframe's copy of a long list keeps it.
std::uint32_t spareFor(std::uint32_t size)
{
    return size / 8 + 4;
}

} // namespace

EdgeList::EdgeList(std::initializer_list<Edge> edges) : EdgeList()
{
    for (const Edge& edge : edges)
        insert(edge);
}

EdgeList::EdgeList(const EdgeList& other) : EdgeList()
{
    take(other);
}

EdgeList::EdgeList(EdgeList&& other) noexcept : m_size(other.m_size), m_first(other.m_first)
{
    std::memcpy(static_cast<void*>(m_inside), other.m_inside, sizeof m_inside);
    other.m_size = 0;
    other.m_first = kInside;
}

EdgeList& EdgeList::operator=(const EdgeList& other)
{
    if (this != &other) {
        dropBlock();
        take(other);
    }
    return *this;
}

EdgeList& EdgeList::operator=(EdgeList&& other) noexcept
{
    if (this != &other) {
        dropBlock();
        m_size = other.m_size;
        m_first = other.m_first;
        std::memcpy(static_cast<void*>(m_inside), other.m_inside, sizeof m_inside);
        other.m_size = 0;
        other.m_first = kInside;
    }
    return *this;
}

EdgeList::~EdgeList()
{
    dropBlock();
}

ObjectId EdgeList::targetIn(Slot slot) const
{
    const Edge* found = std::lower_bound(begin(), end(), Edge{slot, {}});
    return found != end() && found->slot == slot ? found->target : ObjectId{};
}

void EdgeList::insert(Edge edge)
{
    const bool isLast = empty() || back() < edge;
    const Edge* place = isLast ? end() : std::upper_bound(begin(), end(), edge);
    *openGap(static_cast<std::uint32_t>(place - begin())) = edge;
}

void EdgeList::erase(Edge edge)
{
    verify(!empty(), "an edge is erased from an owner that holds nothing");
    const Edge* place = back() == edge ? end() - 1 : std::lower_bound(begin(), end(), edge);
    verify(place != end() && *place == edge, "an edge is erased that the owner does not hold");
    closeGap(static_cast<std::uint32_t>(place - begin()));
}

void EdgeList::shiftItems(std::uint32_t at, std::int32_t delta)
{
    addToItems(delta < 0 ? at + static_cast<std::uint32_t>(-delta) : at, delta);
}

void EdgeList::unshiftItems(std::uint32_t at, std::int32_t delta)
{
    addToItems(delta > 0 ? at + static_cast<std::uint32_t>(delta) : at, -delta);
}

std::size_t EdgeList::sharedBytes() const
{
    return isShared() ? m_size * sizeof(Edge) : 0;
}

std::size_t EdgeList::bytesNotIn(const EdgeList& other) const
{
    if (m_first == kInside || (other.m_first != kInside && other.m_block == m_block))
        return 0;
    return sizeof(Block) + m_block->capacity * sizeof(Edge);
}

bool operator==(const EdgeList& a, const EdgeList& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

EdgeList::Block* EdgeList::newBlock(std::uint32_t capacity)
{
    void* memory = ::operator new(sizeof(Block) + capacity * sizeof(Edge));
    return ::new (memory) Block{1, capacity};
}

bool EdgeList::isShared() const
{
    return m_first != kInside && m_block->owners.load(std::memory_order_acquire) != 1;
}

/// Copies `other` into this list, which holds no block.
void EdgeList::take(const EdgeList& other)
{
    m_size = other.m_size;
    if (other.m_first == kInside || m_size <= kInsideEdges) {
        m_first = kInside;
        std::copy(other.begin(), other.end(), m_inside);
    } else {
        m_first = other.m_first;
        m_block = other.m_block;
        m_block->owners.fetch_add(1, std::memory_order_relaxed);
    }
}

void EdgeList::dropBlock()
{
    if (m_first == kInside)
        return;
    if (m_block->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
        ::operator delete(m_block);
    m_first = kInside;
    m_size = 0;
}

/// Moves the edges into a block of their own, `first` places after its begin.
void EdgeList::moveToBlock(std::uint32_t capacity, std::uint32_t first)
{
    const std::uint32_t size = m_size;
    Block* block = newBlock(capacity);
    std::copy(begin(), end(), reinterpret_cast<Edge*>(block + 1) + first);
    dropBlock();
    m_block = block;
    m_first = first;
    m_size = size;
}

void EdgeList::makeOwn()
{
    if (isShared())
        moveToBlock(m_size, 0);
}

/// Makes room for one edge at `position` and returns the place.
Edge* EdgeList::openGap(std::uint32_t position)
{
    if (m_first == kInside && m_size < kInsideEdges) {
        std::copy_backward(m_inside + position, m_inside + m_size, m_inside + m_size + 1);
        ++m_size;
        return m_inside + position;
    }
    const bool movesFront = position < m_size / 2;
    const bool hasRoom = m_first != kInside && !isShared()
                         && (movesFront ? m_first > 0 : m_first + m_size < m_block->capacity);
    if (!hasRoom) {
        const std::uint32_t spare = spareFor(m_size);
        moveToBlock(m_size + spare, movesFront ? spare : 0);
    }
    Edge* edges = mutableData();
    if (movesFront) {
        std::copy(edges, edges + position, edges - 1);
        --m_first;
    } else {
        std::copy_backward(edges + position, edges + m_size, edges + m_size + 1);
    }
    ++m_size;
    return mutableData() + position;
}

/// Removes the edge at `position`.
void EdgeList::closeGap(std::uint32_t position)
{
    makeOwn();
    Edge* edges = mutableData();
    if (m_first != kInside && position < m_size / 2) {
        std::copy_backward(edges, edges + position, edges + position + 1);
        ++m_first;
    } else {
        std::copy(edges + position + 1, edges + m_size, edges + position);
    }
    --m_size;
    if (m_size == 0)
        dropBlock();
}

/// Moves the items from position `from` on by `delta`; the places they move to are empty.
void EdgeList::addToItems(std::uint32_t from, std::int32_t delta)
{
    makeOwn();
    Edge* last = mutableData() + m_size;
    Edge* edge = std::lower_bound(mutableData(), last, Edge{Slot(Role::Item, from), {}});
    for (; edge != last && edge->slot.role() == Role::Item; ++edge)
        edge->slot = Slot(Role::Item, edge->slot.index() + static_cast<std::uint32_t>(delta));
}

} // namespace model
