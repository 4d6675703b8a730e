#include "model/heap/arena.h"

#include "model/core/verify.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace model {

namespace {

constexpr std::uint64_t kBase = 0x7f4a'1000'0000ULL;
constexpr std::uint64_t kLargeBase = 0x7f4c'0000'0000ULL;
constexpr std::uint64_t kLargeStep = 1U << 12U;

} // namespace

Arena::~Arena()
{
    for (const auto& [memory, size] : m_regions)
        ::operator delete (memory, std::align_val_t{size});
    for (const Large& large : m_large)
        ::operator delete(large.memory);
}

void Arena::poison([[maybe_unused]] FreeBlock* block, [[maybe_unused]] std::size_t size)
{
#if defined(__SANITIZE_ADDRESS__)
    if (size > sizeof(FreeBlock))
        ASAN_POISON_MEMORY_REGION(block + 1, size - sizeof(FreeBlock));
#endif
}

void Arena::unpoison([[maybe_unused]] FreeBlock* block, [[maybe_unused]] std::size_t size)
{
#if defined(__SANITIZE_ADDRESS__)
    ASAN_UNPOISON_MEMORY_REGION(block, size);
#endif
}

/// Runs that need little get little; the others get regions for which the system can use one
/// large page each, which spares most page faults.
std::byte* Arena::takePool()
{
    if (m_nextPool == m_regionEnd) {
        const std::size_t size = m_regions.empty() ? kFirstRegion : kRegion;
        m_nextPool = static_cast<std::byte*>(::operator new (size, std::align_val_t{size}));
        m_regionEnd = m_nextPool + size;
        m_regions.emplace_back(m_nextPool, size);
#if defined(__linux__)
        if (size == kRegion)
            madvise(m_nextPool, size, MADV_HUGEPAGE);
#endif
    }
    return std::exchange(m_nextPool, m_nextPool + kPoolSize);
}

void Arena::addPool(std::size_t index)
{
    const std::size_t blockSize = index * kGranule;
    std::byte* memory = takePool();
    const std::size_t number = m_pools.size();
    m_pools.push_back({memory, blockSize});
    const auto entry = std::pair<const std::byte*, std::size_t>{memory, number};
    m_poolIndex.insert(std::lower_bound(m_poolIndex.begin(), m_poolIndex.end(), entry), entry);

    FreeBlock* next = m_free[index];
    for (std::size_t at = kPoolSize / blockSize; at-- > 0;) {
        auto* block = new (memory + at * blockSize) FreeBlock{next, nullptr};
        next = block;
        poison(block, blockSize);
    }
    m_free[index] = next;
}

void* Arena::allocateLarge(std::size_t size)
{
    void* memory = ::operator new(size);
    m_largeBytes += size;
    std::memset(memory, 0, sizeof(FreeBlock));
    if (m_freeLarge.empty()) {
        m_large.push_back({memory, size});
        return memory;
    }
    m_large[m_freeLarge.back()] = {memory, size};
    m_freeLarge.pop_back();
    return memory;
}

void Arena::freeLarge(void* memory)
{
    // Large blocks are few and mostly short-lived: the newest is found first.
    for (std::size_t i = m_large.size(); i-- > 0;)
        if (m_large[i].memory == memory) {
            m_largeBytes -= m_large[i].size;
            m_large[i] = {nullptr, 0};
            m_freeLarge.push_back(i);
            ::operator delete(memory);
            return;
        }
    verify(false, "a large block is freed by the arena that gave it out");
}

std::uint64_t Arena::address(const void* memory) const
{
    const auto* at = static_cast<const std::byte*>(memory);
    auto found = std::upper_bound(m_poolIndex.begin(), m_poolIndex.end(), at,
                                  [](const std::byte* a, const auto& b) { return a < b.first; });
    if (found != m_poolIndex.begin()) {
        --found;
        if (at < found->first + kPoolSize)
            return kBase + found->second * kPoolSize
                   + static_cast<std::uint64_t>(at - found->first);
    }
    for (std::size_t i = 0; i < m_large.size(); ++i)
        if (m_large[i].memory == memory)
            return kLargeBase + i * kLargeStep;
    verify(false, "an address is asked for memory of this arena");
    return 0;
}

} // namespace model
