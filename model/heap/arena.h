#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace model {

/// Memory for many small blocks: size classes of 16 bytes, pools of one class each, the block
/// freed last given out first, so that addresses repeat as they do under CPython's pymalloc.
/// Blocks above kLargest come from the system.
///
/// Not thread-safe: one run uses it at a time.
///
/// Errors:  running out of memory ends the program.
/// Cost:    O(1) per call.
class Arena
{
public:
    static constexpr std::size_t kGranule = 16;
    static constexpr std::size_t kLargest = 512;

    Arena() = default;
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    void* allocate(std::size_t size)
    {
        const std::size_t index = (size + kGranule - 1) / kGranule;
        if (index > kLargest / kGranule)
            return allocateLarge(size);
        FreeBlock*& head = m_free[index];
        if (head == nullptr)
            addPool(index);
        FreeBlock* block = head;
        unpoison(block, index * kGranule);
        head = block->next;
        return block;
    }

    void free(void* memory, std::size_t size)
    {
        const std::size_t index = (size + kGranule - 1) / kGranule;
        if (index > kLargest / kGranule) {
            freeLarge(memory);
            return;
        }
        auto* block = static_cast<FreeBlock*>(memory);
        block->next = m_free[index];
        block->inUse = nullptr;
        m_free[index] = block;
        poison(block, index * kGranule);
    }

    /// The address that Python's id() shows: the same in every run of the same script.
    std::uint64_t address(const void* memory) const;

    /// Bytes in pools and large blocks.
    std::size_t bytesInUse() const { return m_pools.size() * kPoolSize + m_largeBytes; }

    /// Calls `visit(void*)` for each block in use. A block counts as in use when its second
    /// word is not null.
    template <class Visit>
    void forEachBlock(Visit&& visit) const
    {
        for (const Pool& pool : m_pools)
            for (std::size_t at = 0; at + pool.blockSize <= kPoolSize; at += pool.blockSize) {
                auto* block = reinterpret_cast<FreeBlock*>(pool.memory + at);
                if (block->inUse != nullptr)
                    visit(static_cast<void*>(block));
            }
        for (const Large& large : m_large)
            if (large.memory != nullptr)
                visit(large.memory);
    }

private:
    struct FreeBlock
    {
        FreeBlock* next;
        void* inUse;
    };
    struct Pool
    {
        std::byte* memory;
        std::size_t blockSize;
    };
    struct Large
    {
        void* memory;
        std::size_t size;
    };

    static constexpr std::size_t kPoolSize = 1U << 16U;
    static constexpr std::size_t kFirstRegion = 4 * kPoolSize;
    static constexpr std::size_t kRegion = 1U << 21U; ///< What one large page covers.

    void addPool(std::size_t index);
    std::byte* takePool();
    void* allocateLarge(std::size_t size);
    void freeLarge(void* memory);
    static void poison(FreeBlock* block, std::size_t size);
    static void unpoison(FreeBlock* block, std::size_t size);

    std::array<FreeBlock*, kLargest / kGranule + 1> m_free{};
    std::vector<Pool> m_pools;
    std::vector<std::pair<std::byte*, std::size_t>> m_regions; // Pools are cut from them.
    std::byte* m_nextPool = nullptr;
    std::byte* m_regionEnd = nullptr;
    std::vector<std::pair<const std::byte*, std::size_t>> m_poolIndex; // By address: memory, pool.
    std::vector<Large> m_large;
    std::vector<std::size_t> m_freeLarge; // Indices of m_large to use again.
    std::size_t m_largeBytes = 0;
};

} // namespace model
