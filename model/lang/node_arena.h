#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace model {

/// Memory for many small things that die together. Runs no destructors, so it takes
/// only types that need none. Moving an arena does not move what lies in it.
class NodeArena
{
public:
    NodeArena() = default;
    NodeArena(NodeArena&&) = default;
    NodeArena& operator=(NodeArena&&) = default;

    template <class T, class... Args>
    T* make(Args&&... args)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return ::new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    template <class T>
    std::span<T> copy(const T* items, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count == 0)
            return {};
        const std::size_t size = sizeof(T) * count; // NOLINT(bugprone-sizeof-expression): pointers.
        void* memory = allocate(size, alignof(T));
        std::memcpy(memory, static_cast<const void*>(items), size);
        return {static_cast<T*>(memory), count};
    }

    template <class T>
    std::span<T> copy(const std::vector<T>& items)
    {
        return copy(items.data(), items.size());
    }

    std::string_view copyText(std::string_view text)
    {
        const std::span<char> copied = copy(text.data(), text.size());
        return {copied.data(), copied.size()};
    }

private:
    void* allocate(std::size_t size, std::size_t alignment)
    {
        m_used = (m_used + alignment - 1) & ~(alignment - 1);
        if (m_used + size > m_capacity) {
            m_capacity = size > kBlockSize ? size : kBlockSize;
            m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(m_capacity));
            m_used = 0;
        }
        void* memory = m_blocks.back().get() + m_used;
        m_used += size;
        return memory;
    }

    static constexpr std::size_t kBlockSize = 64 * 1024;

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
};

} // namespace model
