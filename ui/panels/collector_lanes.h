#pragma once

#include "model/query/collector_books.h"

#include <QWidget>

namespace ui {

/// The collector's books in one row: a cell per generation with how many objects it has, and its
/// counter beside its threshold, as numbers and as a bar.
class CollectorLanes final : public QWidget
{
    Q_OBJECT

public:
    /// Flat: one line of text per cell instead of two.
    explicit CollectorLanes(bool isFlat, QWidget* parent = nullptr);

    /// `collected`: the generation that is being collected, with the younger ones; -1: none.
    void setBooks(const model::CollectorState& books, int collected = -1);
    const model::CollectorState& books() const { return m_books; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLane(QPainter& painter, std::size_t lane, const QRectF& cell);
    QString words() const;

    void paintFlat(QPainter& painter, std::size_t lane, const QRectF& inside);
    void paintTall(QPainter& painter, std::size_t lane, const QRectF& inside);
    void paintCounter(QPainter& painter, std::size_t lane, const QRectF& cell);

    model::CollectorState m_books;
    bool m_isFlat;
    int m_collected = -1;
};

} // namespace ui
