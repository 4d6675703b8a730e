#pragma once

#include <QImage>
#include <QRect>

#include <array>
#include <unordered_map>
#include <vector>

namespace ui {

/// At most 255 colours for all frames of a film, and one place for "as before". Pictures of scenes
/// have few colours, and blends between them.
class FilmColors
{
public:
    static constexpr int kUnchanged = 255;

    /// Takes the colours of an image into account.
    void study(const QImage& image);
    /// Chooses, once all were studied: what is frequent first, then what is farthest from all.
    void choose();
    const std::vector<QRgb>& colors() const { return m_colors; }
    std::uint8_t indexOf(QRgb color);

private:
    struct Remembered
    {
        QRgb color = 1; ///< With alpha 0: no colour of an image.
        std::uint8_t index = 0;
    };

    std::uint8_t nearest(QRgb color) const;

    std::unordered_map<QRgb, std::uint32_t> m_counts;
    std::vector<QRgb> m_colors;
    std::array<Remembered, 8192> m_cache;
};

/// What differs between two images of one size; empty: nothing. Cost: O(pixels), quick where rows
/// are the same.
QRect changedRect(const QImage& before, const QImage& after);

/// The part of a frame as places in the palette; where `before` has the same: kUnchanged. Row by
/// row.
std::vector<std::uint8_t> indexed(const QImage& frame, const QImage& before, const QRect& part,
                                  FilmColors& colors);

} // namespace ui
