#pragma once

#include <QAbstractItemView>

namespace ui {

/// A list of rows of one height, each a number, a sign and a sentence.
///
/// Unlike QListView it keeps nothing per row, so that a million rows cost what a hundred cost.
class JournalView final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit JournalView(QWidget* parent = nullptr);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;

    int rowHeight() const;

Q_SIGNALS:
    /// The user chose a row, by mouse or keys.
    void rowChosen(const QModelIndex& index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;

private:
    void paintRow(QPainter& painter, const QModelIndex& index, const QRect& rect, int numberWidth);
    int rows() const;
    int visibleRows() const;
};

} // namespace ui
