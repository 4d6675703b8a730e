#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace model {

/// Which line of a text became which line of its edited version: lines of the same words, however
/// deep they stand, in the longest common order; between those, as many lines as there were before
/// count as edited in place.
///
/// Units:   lines from 1; 0: there is none.
/// Cost:    construction O(n + d * e) for n lines, of which d were replaced by e; where d * e is
///          beyond four million, the replaced ones only count as edited in place. Queries O(1).
class LineMap
{
public:
    /// Every line is its own.
    LineMap() = default;
    LineMap(std::string_view before, std::string_view after);

    std::uint32_t after(std::uint32_t before) const { return at(m_after, before); }
    std::uint32_t before(std::uint32_t after) const { return at(m_before, after); }
    /// As after(); of a line that is gone, the nearest one above it that is left, or 0.
    std::uint32_t nearestAfter(std::uint32_t before) const;
    /// Whether this line of the edited text is new or reads otherwise than before.
    bool isChanged(std::uint32_t after) const;
    bool isIdentity() const { return m_isIdentity; }

private:
    std::uint32_t at(const std::vector<std::uint32_t>& lines, std::uint32_t line) const;
    void pair(std::size_t before, std::size_t after);
    void pairMiddle(const std::vector<std::string_view>& before,
                    const std::vector<std::string_view>& after, std::size_t first,
                    std::size_t beforeEnd, std::size_t afterEnd);
    void pairGap(std::size_t before, std::size_t beforeEnd, std::size_t after,
                 std::size_t afterEnd);

    bool m_isIdentity = true;
    std::vector<std::uint32_t> m_after;
    std::vector<std::uint32_t> m_before;
    std::vector<bool> m_changed;
};

} // namespace model
