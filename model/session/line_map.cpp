#include "model/session/line_map.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kMostPairs = 4'000'000;

std::vector<std::string_view> textLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

/// What a line says, without how deep it stands.
std::string_view wordsOf(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> wordsOf(const std::vector<std::string_view>& lines, std::size_t begin,
                                      std::size_t end)
{
    std::vector<std::string_view> words;
    words.reserve(end - begin);
    for (std::size_t line = begin; line < end; ++line)
        words.push_back(wordsOf(lines[line]));
    return words;
}

} // namespace

LineMap::LineMap(std::string_view before, std::string_view after)
{
    if (before == after)
        return;
    m_isIdentity = false;
    const std::vector<std::string_view> old = textLines(before);
    const std::vector<std::string_view> now = textLines(after);
    m_after.assign(old.size() + 1, 0);
    m_before.assign(now.size() + 1, 0);
    std::size_t first = 0;
    while (first < old.size() && first < now.size() && old[first] == now[first]) {
        pair(first, first);
        ++first;
    }
    std::size_t oldEnd = old.size();
    std::size_t nowEnd = now.size();
    while (oldEnd > first && nowEnd > first && old[oldEnd - 1] == now[nowEnd - 1])
        pair(--oldEnd, --nowEnd);
    pairMiddle(old, now, first, oldEnd, nowEnd);
    m_changed.assign(now.size() + 1, false);
    for (std::size_t line = 1; line <= now.size(); ++line)
        m_changed[line] = m_before[line] == 0 || old[m_before[line] - 1] != now[line - 1];
}

std::uint32_t LineMap::at(const std::vector<std::uint32_t>& lines, std::uint32_t line) const
{
    if (m_isIdentity)
        return line;
    return line < lines.size() ? lines[line] : 0;
}

std::uint32_t LineMap::nearestAfter(std::uint32_t before) const
{
    for (std::uint32_t line = before; line > 0; --line)
        if (const std::uint32_t found = after(line))
            return found;
    return 0;
}

bool LineMap::isChanged(std::uint32_t after) const
{
    return !m_isIdentity && after < m_changed.size() && m_changed[after];
}

void LineMap::pair(std::size_t before, std::size_t after)
{
    m_after[before + 1] = static_cast<std::uint32_t>(after + 1);
    m_before[after + 1] = static_cast<std::uint32_t>(before + 1);
}

void LineMap::pairMiddle(const std::vector<std::string_view>& before,
                         const std::vector<std::string_view>& after, std::size_t first,
                         std::size_t beforeEnd, std::size_t afterEnd)
{
    const std::size_t rows = beforeEnd - first;
    const std::size_t columns = afterEnd - first;
    if (rows == 0 || columns == 0 || rows * columns > kMostPairs) {
        pairGap(first, beforeEnd, first, afterEnd);
        return;
    }
    // The longest common subsequence of what follows a pair of lines, blank ones not counted.
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
    const auto of = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
        return common[row * (columns + 1) + column];
    };
    const std::vector<std::string_view> rowWords = wordsOf(before, first, beforeEnd);
    const std::vector<std::string_view> columnWords = wordsOf(after, first, afterEnd);
    const auto isSame = [&](std::size_t row, std::size_t column) {
        return !rowWords[row].empty() && rowWords[row] == columnWords[column];
    };
    for (std::size_t row = rows; row-- > 0;)
        for (std::size_t column = columns; column-- > 0;)
            of(row, column) = isSame(row, column)
                                  ? of(row + 1, column + 1) + 1
                                  : std::max(of(row + 1, column), of(row, column + 1));
    std::size_t gapRow = 0;
    std::size_t gapColumn = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (isSame(row, column)) {
            pairGap(first + gapRow, first + row, first + gapColumn, first + column);
            pair(first + row++, first + column++);
            gapRow = row;
            gapColumn = column;
        } else if (of(row + 1, column) >= of(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
    pairGap(first + gapRow, beforeEnd, first + gapColumn, afterEnd);
}

/// Lines that were edited in place.
void LineMap::pairGap(std::size_t before, std::size_t beforeEnd, std::size_t after,
                      std::size_t afterEnd)
{
    if (beforeEnd - before != afterEnd - after)
        return;
    while (before < beforeEnd)
        pair(before++, after++);
}

} // namespace model
