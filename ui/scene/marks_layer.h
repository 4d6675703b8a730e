#pragma once

#include "ui/picture/scene_marks.h"

#include <QGraphicsItem>

#include <memory>

namespace ui {

/// The answer to a question, over the scene that stands still. It never changes the picture.
///
/// Cost:    paint() O(marks).
class MarksLayer final : public QGraphicsItem
{
public:
    /// Null while the scene moves: marks would stay behind.
    void setPicture(std::shared_ptr<const Picture> picture);
    void setMarks(SceneMarks marks);
    const MarksInPicture& found() const { return m_found; }
    /// Whether it labels references itself.
    bool labelsReferences() const { return !m_marks.references.empty(); }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void findAgain();

    std::shared_ptr<const Picture> m_picture;
    SceneMarks m_marks;
    MarksInPicture m_found;
};

} // namespace ui
