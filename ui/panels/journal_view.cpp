#include "ui/panels/journal_view.h"

#include "ui/panels/journal_model.h"
#include "ui/theme/panel_colors.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRowMargin = 10;
constexpr int kSignWidth = 22;

/// A sign and a colour for a sort of event; the sign alone suffices.
struct RowSign
{
    const char* text;
    QColor color;
};

RowSign rowSign(EventSort sort, const PanelColors& colors)
{
    switch (sort) {
    case EventSort::Life: return {"\u25CF", colors.birth};
    case EventSort::Reference: return {"\u2192", colors.accent};
    case EventSort::Temporary: return {"\u00B7", colors.secondaryText};
    case EventSort::Weak: return {"\u21E2", colors.weak};
    case EventSort::Finalizer: return {"\u2020", colors.birth};
    case EventSort::Collector: return {"\u21BB", colors.accent};
    case EventSort::Line: return {"\u203A", colors.secondaryText};
    case EventSort::Output: return {"\u201C", colors.string};
    case EventSort::Exception: return {"!", colors.error};
    case EventSort::Session: return {"\u25A0", colors.notice};
    }
    return {"", colors.secondaryText};
}

} // namespace

JournalView::JournalView(QWidget* parent) : QAbstractItemView(parent)
{
    setObjectName(QStringLiteral("journal"));
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerItem);
    viewport()->setAutoFillBackground(true);
}

int JournalView::rowHeight() const
{
    return fontMetrics().height() + 7;
}

int JournalView::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int JournalView::visibleRows() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

/// The scroll bar counts rows, not pixels, so that ten million rows do not overflow.
int JournalView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect JournalView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const qint64 y = qint64{index.row() - verticalOffset()} * rowHeight();
    if (y < -rowHeight() || y > viewport()->height())
        return {};
    return {0, static_cast<int>(y), viewport()->width(), rowHeight()};
}

QModelIndex JournalView::indexAt(const QPoint& point) const
{
    const int row = verticalOffset() + point.y() / rowHeight();
    return point.y() >= 0 && row < rows() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void JournalView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int first = verticalOffset();
    const int context = std::min(2, visibleRows() / 4);
    const int row = index.row();
    const bool isVisible = row >= first + context && row < first + visibleRows() - context;
    if (hint == PositionAtCenter || (!isVisible && std::abs(row - first) > 2 * visibleRows()))
        verticalScrollBar()->setValue(row - visibleRows() / 2);
    else if (!isVisible)
        verticalScrollBar()->setValue(row < first + context ? row - context
                                                            : row - visibleRows() + 1 + context);
}

void JournalView::updateGeometries()
{
    verticalScrollBar()->setRange(0, std::max(0, rows() - visibleRows()));
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setSingleStep(1);
    QAbstractItemView::updateGeometries();
}

void JournalView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

QModelIndex JournalView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    int row = currentIndex().isValid() ? currentIndex().row() : 0;
    switch (action) {
    case MoveUp:
    case MovePrevious: --row; break;
    case MoveDown:
    case MoveNext: ++row; break;
    case MovePageUp: row -= visibleRows(); break;
    case MovePageDown: row += visibleRows(); break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows() - 1; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

void JournalView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.topLeft());
    if (index.isValid())
        selectionModel()->select(index, flags);
}

QRegion JournalView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += visualRect(range.topLeft());
    return region;
}

void JournalView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowChosen(index);
}

void JournalView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}

void JournalView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex before = currentIndex();
    QAbstractItemView::keyPressEvent(event);
    if (currentIndex() != before && currentIndex().isValid())
        Q_EMIT rowChosen(currentIndex());
}

void JournalView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (rows() == 0)
        return;
    const int first = verticalOffset();
    const int last = std::min(rows(), first + visibleRows()) - 1; // No row that is cut.
    const uint largest = model()->index(last, 0).data(JournalModel::EventRole).toUInt() + 1;
    const int numberWidth = std::max(fontMetrics().horizontalAdvance(QLocale().toString(largest)),
                                     fontMetrics().horizontalAdvance(QStringLiteral("0000")));
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        paintRow(painter, index, visualRect(index), numberWidth);
    }
}

void JournalView::paintRow(QPainter& painter, const QModelIndex& index, const QRect& rect,
                           int numberWidth)
{
    const PanelColors& colors = panelColors(palette());
    const bool isCurrent = index == currentIndex();
    const bool isPast = index.data(JournalModel::IsPastRole).toBool();
    if (isCurrent) {
        painter.fillRect(rect, colors.currentLine);
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.accent);
    }
    QRect part = rect.adjusted(kRowMargin, 0, 0, 0);
    part.setWidth(numberWidth);
    painter.setPen(colors.secondaryText);
    const uint number = index.data(JournalModel::EventRole).toUInt() + 1;
    painter.drawText(part, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(number));

    const auto sort = static_cast<EventSort>(index.data(JournalModel::SortRole).toInt());
    const RowSign sign = index.data(JournalModel::IsDeathRole).toBool()
                             ? RowSign{"\u25CB", colors.death}
                             : rowSign(sort, colors);
    part = QRect(part.right() + 4, rect.top(), kSignWidth, rect.height());
    painter.setPen(sign.color);
    painter.drawText(part, Qt::AlignCenter, QString::fromUtf8(sign.text));

    part = QRect(part.right() + 4, rect.top(), rect.right() - part.right() - 4 - kRowMargin,
                 rect.height());
    painter.setPen(isPast ? palette().color(QPalette::Text) : colors.secondaryText);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.drawText(part, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideRight, part.width()));
}

} // namespace ui
