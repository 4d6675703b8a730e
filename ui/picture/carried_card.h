#pragma once

#include "ui/picture/picture.h"

#include <memory>
#include <vector>

namespace ui {

/// A picture while one card of it is carried about, with its references: the rest stands still
/// and need not be painted again.
///
/// Cost:    construction O(cards + edges); moved(): O(edges of the card).
class CarriedCard
{
public:
    CarriedCard(const Picture& picture, model::ObjectId card);

    model::ObjectId card() const { return m_card; }
    QPointF topLeft() const { return m_topLeft; }
    /// All that stays where it is.
    const Picture& still() const { return m_still; }
    /// The card, and what is tied to it, so far from where they were.
    Picture moved(QPointF by) const;

private:
    void sort(const Picture& picture);

    model::ObjectId m_card;
    QPointF m_topLeft;
    Picture m_still;
    Picture m_carried;
};

} // namespace ui
