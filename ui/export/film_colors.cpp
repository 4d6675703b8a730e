#include "ui/export/film_colors.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace ui {

namespace {

constexpr std::size_t kMostColors = 255;
constexpr std::size_t kFrequent = 190; // Chosen by frequency; the others because they are far off.

int colorDistance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

const QRgb* rowOf(const QImage& image, int y)
{
    return reinterpret_cast<const QRgb*>(image.constScanLine(y));
}

} // namespace

void FilmColors::study(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        const QRgb* row = rowOf(image, y);
        for (int x = 0; x < image.width();) {
            const QRgb color = row[x] | 0xFF000000U;
            const int start = x;
            while (x < image.width() && (row[x] | 0xFF000000U) == color)
                ++x;
            m_counts[color] += static_cast<std::uint32_t>(x - start);
        }
    }
}

void FilmColors::choose()
{
    struct Candidate
    {
        QRgb color;
        std::uint32_t count;
        int distance = std::numeric_limits<int>::max();
    };
    std::vector<Candidate> candidates;
    candidates.reserve(m_counts.size());
    for (const auto& [color, count] : m_counts)
        candidates.push_back({color, count});
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.count != b.count ? a.count > b.count : a.color < b.color;
    });
    const auto take = [&](QRgb color) {
        m_colors.push_back(color);
        for (Candidate& candidate : candidates)
            candidate.distance =
                std::min(candidate.distance, colorDistance(candidate.color, color));
    };
    const std::size_t first = candidates.size() <= kMostColors ? candidates.size() : kFrequent;
    for (std::size_t i = 0; i < first; ++i)
        take(candidates[i].color);
    while (m_colors.size() < std::min(kMostColors, candidates.size())) {
        const auto gain = [](const Candidate& c) {
            return c.distance * std::sqrt(static_cast<double>(c.count));
        };
        take(std::max_element(
                 candidates.begin(), candidates.end(),
                 [&](const Candidate& a, const Candidate& b) { return gain(a) < gain(b); })
                 ->color);
    }
    if (m_colors.empty())
        m_colors.push_back(0xFFFFFFFFU);
    m_counts.clear();
}

std::uint8_t FilmColors::nearest(QRgb color) const
{
    std::size_t best = 0;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < m_colors.size() && least > 0; ++i) {
        const int distance = colorDistance(m_colors[i], color);
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

std::uint8_t FilmColors::indexOf(QRgb color)
{
    color |= 0xFF000000U;
    Remembered& place = m_cache[((color * 2654435761U) >> 19U) % m_cache.size()];
    if (place.color != color)
        place = {color, nearest(color)};
    return place.index;
}

QRect changedRect(const QImage& before, const QImage& after)
{
    const int width = after.width();
    const auto bytes = static_cast<std::size_t>(width) * sizeof(QRgb);
    const auto isSameRow = [&](int y) {
        return std::memcmp(rowOf(before, y), rowOf(after, y), bytes) == 0;
    };
    int top = 0;
    while (top < after.height() && isSameRow(top))
        ++top;
    if (top == after.height())
        return {};
    int bottom = after.height() - 1;
    while (isSameRow(bottom))
        --bottom;
    int left = width;
    int right = -1;
    for (int y = top; y <= bottom; ++y) {
        const QRgb* old = rowOf(before, y);
        const QRgb* now = rowOf(after, y);
        int x = 0;
        while (x < left && old[x] == now[x])
            ++x;
        left = std::min(left, x);
        x = width - 1;
        while (x > right && old[x] == now[x])
            --x;
        right = std::max(right, x);
    }
    return {QPoint(left, top), QPoint(right, bottom)};
}

std::vector<std::uint8_t> indexed(const QImage& frame, const QImage& before, const QRect& part,
                                  FilmColors& colors)
{
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(part.width())
                   * static_cast<std::size_t>(part.height()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const QRgb* now = rowOf(frame, y);
        const QRgb* old = before.isNull() ? nullptr : rowOf(before, y);
        QRgb last = 0;
        std::uint8_t index = 0;
        for (int x = part.left(); x <= part.right(); ++x) {
            if (old != nullptr && old[x] == now[x]) {
                pixels.push_back(FilmColors::kUnchanged);
                continue;
            }
            if (now[x] != last) {
                last = now[x];
                index = colors.indexOf(last);
            }
            pixels.push_back(index);
        }
    }
    return pixels;
}

} // namespace ui
