#include "model/session/version_course.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kLookAhead =
    60; // How far two courses may part and still be brought together.

constexpr std::size_t kMostCells = 1'000'000; // Of a table of two courses.

using IsSame = std::function<bool(std::size_t, std::size_t)>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

struct ItemSpan
{
    std::size_t left;
    std::size_t leftEnd;
    std::size_t right;
    std::size_t rightEnd;

    bool isSmall() const { return (leftEnd - left) * (rightEnd - right) <= kMostCells; }
};

/// The longest common subsequence.
void pairLongest(const ItemSpan& span, const IsSame& isSame, Pairs& pairs)
{
    const std::size_t rows = span.leftEnd - span.left;
    const std::size_t columns = span.rightEnd - span.right;
    std::vector<std::uint32_t> lengths((rows + 1) * (columns + 1), 0);
    const auto length = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
        return lengths[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;)
        for (std::size_t column = columns; column-- > 0;)
            length(row, column) = isSame(span.left + row, span.right + column)
                                      ? length(row + 1, column + 1) + 1
                                      : std::max(length(row + 1, column), length(row, column + 1));
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (isSame(span.left + row, span.right + column)
            && length(row, column) == length(row + 1, column + 1) + 1)
            pairs.emplace_back(span.left + row++, span.right + column++);
        else if (length(row + 1, column) >= length(row, column + 1))
            ++row;
        else
            ++column;
    }
}

/// Where that would take too much: the next ones that are the same, not far away.
void pairNearest(const ItemSpan& span, const IsSame& isSame, Pairs& pairs)
{
    std::size_t i = span.left;
    std::size_t j = span.right;
    const auto findNext = [&] {
        for (std::size_t away = 1; away <= kLookAhead; ++away)
            for (std::size_t skipped = 0; skipped <= away; ++skipped)
                if (i + skipped < span.leftEnd && j + away - skipped < span.rightEnd
                    && isSame(i + skipped, j + away - skipped)) {
                    i += skipped;
                    j += away - skipped;
                    return;
                }
        ++i;
        ++j;
    };
    while (i < span.leftEnd && j < span.rightEnd) {
        if (isSame(i, j))
            pairs.emplace_back(i++, j++);
        else
            findNext();
    }
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>>
alignedItems(std::size_t left, std::size_t right,
             const std::function<bool(std::size_t, std::size_t)>& isSame)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t first = 0;
    for (; first < std::min(left, right) && isSame(first, first); ++first)
        pairs.emplace_back(first, first);
    std::size_t last = 0;
    while (last < std::min(left, right) - first && isSame(left - last - 1, right - last - 1))
        ++last;
    const ItemSpan span{first, left - last, first, right - last};
    if (span.isSmall())
        pairLongest(span, isSame, pairs);
    else
        pairNearest(span, isSame, pairs);
    for (std::size_t i = last; i > 0; --i)
        pairs.emplace_back(left - i, right - i);
    return pairs;
}

std::pair<std::size_t, double> VersionCourse::momentOf(const VersionStory::Place& place) const
{
    if (isAtEnd(place))
        return {VersionStory::kNone, static_cast<double>(place.at - story.end)};
    const auto byTime = [](EventIndex at, const VersionStory::Stop& stop) { return at < stop.at; };
    const auto next = std::upper_bound(story.stops.begin(), story.stops.end(), place.at, byTime);
    if (next == story.stops.begin())
        return {0, static_cast<double>(place.at)};
    const auto last = static_cast<std::size_t>(next - story.stops.begin()) - 1;
    const std::size_t phase = phases[last];
    const auto begin = std::lower_bound(phases.begin(), phases.end(), phase) - phases.begin();
    const auto end = std::upper_bound(phases.begin(), phases.end(), phase) - phases.begin();
    const EventIndex from = story.stops[static_cast<std::size_t>(begin)].at;
    const EventIndex to = end == static_cast<std::ptrdiff_t>(story.stops.size())
                              ? story.end
                              : story.stops[static_cast<std::size_t>(end)].at;
    return {phase, to > from ? static_cast<double>(place.at - from) / static_cast<double>(to - from)
                             : 0.0};
}

std::string VersionCourse::lineWords(const VersionStory::Place& place) const
{
    if (isAtEnd(place))
        return "at the end";
    if (place.stop == VersionStory::kNone)
        return "before the first line";
    const VersionStory::Stop& at = story.stops[place.stop];
    return at.statement > 0 ? "in statement " + std::to_string(at.statement)
                            : "in line " + std::to_string(at.line);
}

std::string findingWords(const VersionStory::Collection& collection)
{
    std::string text = "finds " + std::to_string(collection.collected + collection.uncollectable);
    if (collection.uncollectable > 0)
        text += ", " + std::to_string(collection.uncollectable) + " of them uncollectable";
    return text;
}

std::string VersionCourse::comingWords(const VersionStory::Collection& automatic) const
{
    return "comes " + lineWords(automatic.place) + " for generation "
           + std::to_string(automatic.generation) + " and " + findingWords(automatic);
}

std::string VersionCourse::furtherWords(std::size_t from) const
{
    const std::size_t count = story.automatic.size() - from;
    const std::string first = comingWords(story.automatic[from]);
    return count == 1 ? "one " + first
                      : "there are " + std::to_string(count) + ", the first " + first;
}

namespace {

/// Stops of both runs that lie between the same lines.
struct CourseSpan
{
    std::size_t left;
    std::size_t leftEnd;
    std::size_t right;
    std::size_t rightEnd;
};

/// Those with the fewest calls around them.
std::vector<std::size_t> outermost(const std::vector<VersionStory::Stop>& stops, std::size_t begin,
                                   std::size_t end, std::uint32_t depth)
{
    std::vector<std::size_t> found;
    for (std::size_t i = begin; i < end; ++i)
        if (stops[i].depth == depth)
            found.push_back(i);
    return found;
}

std::uint32_t leastDepth(const std::vector<VersionStory::Stop>& stops, std::size_t begin,
                         std::size_t end)
{
    std::uint32_t least = ~std::uint32_t{0};
    for (std::size_t i = begin; i < end; ++i)
        least = std::min(least, stops[i].depth);
    return least;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> alignCourses(VersionCourse& left,
                                                              VersionCourse& right)
{
    const auto& lefts = left.story.stops;
    const auto& rights = right.story.stops;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::vector<CourseSpan> open{{0, lefts.size(), 0, rights.size()}};
    while (!open.empty()) {
        const CourseSpan span = open.back();
        open.pop_back();
        if (span.left == span.leftEnd || span.right == span.rightEnd)
            continue;
        const std::uint32_t depth = std::min(leastDepth(lefts, span.left, span.leftEnd),
                                             leastDepth(rights, span.right, span.rightEnd));
        const auto a = outermost(lefts, span.left, span.leftEnd, depth);
        const auto b = outermost(rights, span.right, span.rightEnd, depth);
        const auto pairs = alignedItems(a.size(), b.size(), [&](std::size_t i, std::size_t j) {
            return lefts[a[i]].isSameLine(rights[b[j]]);
        });
        if (pairs.empty())
            continue;
        open.push_back({span.left, a[pairs.front().first], span.right, b[pairs.front().second]});
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto [here, there] = pairs[i];
            found.emplace_back(a[here], b[there]);
            // What is called in this line: up to the next stop outside of it.
            const std::size_t leftEnd = here + 1 < a.size() ? a[here + 1] : span.leftEnd;
            const std::size_t rightEnd = there + 1 < b.size() ? b[there + 1] : span.rightEnd;
            open.push_back({a[here] + 1, leftEnd, b[there] + 1, rightEnd});
        }
    }
    std::sort(found.begin(), found.end());
    std::size_t phase = 0;
    left.pairs.assign(lefts.size(), VersionStory::kNone);
    right.pairs.assign(rights.size(), VersionStory::kNone);
    left.phases.assign(lefts.size(), 0);
    right.phases.assign(rights.size(), 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [here, there] = found[i];
        left.pairs[here] = right.pairs[there] = i;
        if (lefts[here].depth == 0 && rights[there].depth == 0)
            left.phases[here] = right.phases[there] = ++phase;
    }
    for (VersionCourse* side : {&left, &right})
        for (std::size_t i = 1; i < side->phases.size(); ++i)
            side->phases[i] = std::max(side->phases[i], side->phases[i - 1]);
    return found;
}

bool isSamePlace(const VersionCourse& left, const VersionStory::Place& leftPlace,
                 const VersionCourse& right, const VersionStory::Place& rightPlace)
{
    const bool isEnd = left.isAtEnd(leftPlace);
    if (isEnd || right.isAtEnd(rightPlace))
        return isEnd && right.isAtEnd(rightPlace);
    const bool isBefore = leftPlace.stop == VersionStory::kNone;
    if (isBefore || rightPlace.stop == VersionStory::kNone)
        return isBefore && rightPlace.stop == VersionStory::kNone;
    const std::size_t pair = left.pairs[leftPlace.stop];
    return pair != VersionStory::kNone && pair == right.pairs[rightPlace.stop];
}

} // namespace model
