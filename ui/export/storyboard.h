#pragma once

#include "ui/export/film.h"

namespace ui {

/// Moments of a sequence side by side on sheets of paper, row by row, with their words; all
/// pictures at the same scale.
class Storyboard
{
public:
    /// `count`: of all moments, where the sequence holds only the first of them. Where the options
    /// leave columns or rows open, they are those that show the pictures largest.
    Storyboard(Sequence& sequence, const ExportOptions& options, std::size_t count);

    std::size_t perSheet() const
    {
        return static_cast<std::size_t>(m_grid.columns) * static_cast<std::size_t>(m_grid.rows);
    }
    std::size_t sheets() const { return (m_count + perSheet() - 1) / perSheet(); }
    const QSizeF& size() const { return m_size; }
    /// How large the pictures are drawn on the sheet.
    qreal scale() const;
    Page page(std::size_t index);

private:
    struct Grid
    {
        int columns = 1;
        int rows = 1;
    };
    /// What each moment has on the sheet.
    struct Cell
    {
        QSizeF size;
        qreal wordScale = 1;
        qreal wordsRoom = 0; ///< For the longest words of the first `moments`.
    };

    SheetWords words(std::size_t index) const;
    Cell cellOf(Grid grid, std::size_t moments) const;
    qreal scaleIn(const Cell& cell) const;
    Grid bestGrid(const ExportOptions& options) const;

    Sequence& m_sequence;
    std::size_t m_count;
    bool m_hasCaptions;
    QSizeF m_size;
    Grid m_grid;
    Cell m_cell;
};

} // namespace ui
