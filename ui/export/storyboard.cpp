#include "ui/export/storyboard.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qreal kPaperMargin = 44;
constexpr qreal kCellGap = 24;
constexpr qreal kCellOfWords = 480; // The width of a cell whose words have their own size.
constexpr qreal kLeastWords = 0.5;
constexpr qreal kReadableWords = 0.7; // Columns that we choose leave them so large.
constexpr qreal kMostWords = 1.25;
constexpr qreal kMostWordsRoom = 0.6; // Of a cell.
constexpr int kStillCaption = 4;      // Lines under its title.
constexpr std::size_t kMostOnSheet = 9;

int dividedUp(std::size_t number, int by)
{
    const auto divisor = static_cast<std::size_t>(by);
    return static_cast<int>((number + divisor - 1) / divisor);
}

} // namespace

Storyboard::Storyboard(Sequence& sequence, const ExportOptions& options, std::size_t count)
    : m_sequence(sequence), m_count(std::max(count, sequence.size())),
      m_hasCaptions(options.hasCaptions.value_or(true)), m_size(paperUnits(options.page))
{
    if (options.fitPx && options.page == PageSize::Fit)
        m_size = QSizeF(*options.fitPx) * (m_size.height() / options.fitPx->height());
    m_grid = bestGrid(options);
    m_cell = cellOf(m_grid, sequence.size());
}

SheetWords Storyboard::words(std::size_t index) const
{
    SheetWords words = m_sequence.words(index, m_hasCaptions, kStillCaption);
    words.legend.clear();
    return words;
}

Storyboard::Cell Storyboard::cellOf(Grid grid, std::size_t moments) const
{
    Cell cell;
    cell.size = {(m_size.width() - 2 * kPaperMargin - (grid.columns - 1) * kCellGap) / grid.columns,
                 (m_size.height() - 2 * kPaperMargin - (grid.rows - 1) * kCellGap) / grid.rows};
    cell.wordScale = std::clamp(cell.size.width() / kCellOfWords, kLeastWords, kMostWords);
    for (std::size_t i = 0; i < moments; ++i)
        cell.wordsRoom = std::max(cell.wordsRoom, wordsHeight(*m_sequence.theme(), words(i),
                                                              cell.size.width(), cell.wordScale));
    cell.wordsRoom = std::min(cell.wordsRoom, cell.size.height() * kMostWordsRoom);
    return cell;
}

qreal Storyboard::scaleIn(const Cell& cell) const
{
    return frameScale(m_sequence.area(), cell.size, cell.wordScale, cell.wordsRoom);
}

qreal Storyboard::scale() const
{
    return scaleIn(m_cell);
}

Storyboard::Grid Storyboard::bestGrid(const ExportOptions& options) const
{
    if (options.columns > 0 && options.rows > 0)
        return {options.columns, options.rows};
    // As many on each sheet as on the others.
    const auto sheets = dividedUp(m_count, kMostOnSheet);
    const auto perSheet = static_cast<std::size_t>(std::max(1, dividedUp(m_count, sheets)));
    if (options.rows > 0)
        return {dividedUp(perSheet, options.rows), options.rows};
    if (options.columns > 0)
        return {options.columns, dividedUp(perSheet, options.columns)};
    Grid best;
    qreal bestScale = 0;
    for (int columns = 1; columns <= static_cast<int>(perSheet); ++columns) {
        const Grid grid{columns, dividedUp(perSheet, columns)};
        const Cell cell = cellOf(grid, std::min(m_sequence.size(), perSheet));
        if (columns > 1 && cell.wordScale < kReadableWords)
            break;
        if (const qreal scale = scaleIn(cell); scale > bestScale) {
            bestScale = scale;
            best = grid;
        }
    }
    return best;
}

Page Storyboard::page(std::size_t index)
{
    Page page;
    page.size = m_size;
    page.ground = m_sequence.theme()->colors.canvas;
    page.hasBorders = true;
    const std::size_t first = index * perSheet();
    const std::size_t count = std::min(perSheet(), m_sequence.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<int>(i) % m_grid.columns;
        const auto row = static_cast<int>(i) / m_grid.columns;
        const QPointF at(kPaperMargin + column * (m_cell.size.width() + kCellGap),
                         kPaperMargin + row * (m_cell.size.height() + kCellGap));
        page.sheets.push_back(
            {layOutFrame(m_sequence.picture(first + i), m_sequence.area(), words(first + i),
                         m_cell.size, m_cell.wordScale, m_cell.wordsRoom),
             at});
    }
    return page;
}

} // namespace ui
