#pragma once

#include "ui/picture/picture.h"
#include "ui/scene/picture_renderer.h"

#include <QGraphicsItem>
#include <QLineF>

#include <memory>
#include <optional>
#include <unordered_set>

namespace ui {

/// Everything that stands still, as an image of what is visible and a margin around it. Above
/// kManyCards a thread paints it; meanwhile the last image is shown, moved and scaled.
class RestingLayer final : public QGraphicsItem
{
public:
    static constexpr std::size_t kManyCards = 500;
    /// Above these a thread paints while somebody zooms, and the last image is scaled.
    static constexpr std::size_t kFewCards = 60;

    explicit RestingLayer(PictureRenderer& renderer) : m_renderer(renderer) {}

    void setPicture(std::shared_ptr<const Picture> picture);
    void take(const Rendering& rendering);
    /// Whether what is seen is the newest picture, and not the one before it.
    bool isUpToDate() const { return m_rendering.order.picture == m_picture; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void renew(RenderOrder order);

    PictureRenderer& m_renderer;
    std::shared_ptr<const Picture> m_picture;
    Rendering m_rendering;
};

/// What moves, painted anew for every frame.
class MovingLayer final : public QGraphicsItem
{
public:
    void setPicture(Picture picture);
    void clear();
    bool isEmpty() const { return m_picture.cards.empty() && m_picture.edges.empty(); }

    /// A spark that runs from a bell to its callback.
    void setSpark(std::optional<QPointF> spark);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    Picture m_picture;
    std::optional<QPointF> m_spark;
};

/// Marks over everything: the selection with its references, and what the pointer is over.
class Overlay final : public QGraphicsItem
{
public:
    void setPicture(std::shared_ptr<const Picture> picture);
    void setSelected(model::ObjectId object);
    /// Index of an edge of the picture, or -1.
    void setHoveredEdge(int index);
    void setHoveredCard(model::ObjectId object);
    /// By a key and with nothing selected, a frame around the view says where the focus is.
    void setFocused(bool focused, bool isByKey = false);
    /// The reference that the user draws, or none.
    void setDrawnReference(std::optional<QLineF> line, bool isWeak);
    /// What was searched for and found.
    void setMatches(std::unordered_set<model::ObjectId> matches);

    /// Whether the references to the selected object are marked and labelled here.
    void setLabelsReferences(bool isWanted);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void findMarked();
    void markCard(QPainter& painter, const Card& card, const QColor& color, qreal width) const;
    void markEdge(QPainter& painter, const Edge& edge, const QColor& color, qreal scale,
                  qreal width = 3.4) const;
    void paintDrawn(QPainter& painter, const QColor& color) const;
    void countUnseen(QPainter& painter, const QRectF& view) const;
    void labelEdge(QPainter& painter, const Edge& edge, std::vector<QRectF>& taken) const;

    std::shared_ptr<const Picture> m_picture;
    model::ObjectId m_selected;
    model::ObjectId m_hovered;
    // What of the picture these are, so that a frame need not look for them.
    const Card* m_selectedCard = nullptr;
    const Card* m_hoveredCard = nullptr;
    std::vector<const Edge*> m_selectedEdges;
    std::vector<const Card*> m_matchedCards;
    std::vector<QRectF> m_rects; ///< Of all cards but marks, close together in memory.
    int m_hoveredEdge = -1;
    bool m_isFocused = false;
    bool m_isFocusFramed = false;
    std::optional<QLineF> m_drawn;
    bool m_isDrawnWeak = false;
    std::unordered_set<model::ObjectId> m_matches;
    bool m_labelsReferences = true;
};

} // namespace ui
