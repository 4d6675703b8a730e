#include "ui/picture/card_geometry.h"
#include "ui/picture/card_painter.h"
#include "ui/picture/film_painter.h"
#include "ui/picture/paint.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr qreal kFullFrom = 0.4;
constexpr qreal kBoxesFrom = 0.15;
constexpr qreal kReadable = 6; // Pixels on the screen below which a number says nothing.

bool isWeakShape(const Card& card)
{
    const CardShape shape = card.shape == CardShape::Dot ? card.unfolded : card.shape;
    return shape == CardShape::Proxy || shape == CardShape::Ref;
}

/// As large as the card lets it be, while it can be read.
void drawCount(Canvas& canvas, const Picture& picture, const Card& card, qreal scale,
               const QColor& color)
{
    if (card.sign == CountSign::None || card.rect.height() * scale < kReadable)
        return;
    const QFontMetricsF metrics(picture.theme->faces.count);
    const qreal grow = std::min(0.8 * card.rect.height() / metrics.capHeight(), 0.6 / scale);
    const qreal height = metrics.capHeight() * grow;
    if (height * scale < kReadable)
        return;
    const qreal width = metrics.horizontalAdvance(card.count) * grow;
    const QPointF center = card.rect.center();
    canvas.text(QPointF(center.x() - width / 2, center.y() + height / 2), card.count, Face::Count,
                color, grow);
}

/// From afar: the box, in the colour of what it is, and its count as large as it can be.
void drawBox(Canvas& canvas, const Picture& picture, const Card& card, qreal scale)
{
    const Colors& colors = picture.theme->colors;
    const QColor fill = card.isDead                      ? colors.dead
                        : card.shape == CardShape::Names ? colors.namesHeader
                        : isWeakShape(card)              ? colors.weakSoft
                                                         : colors.strongSoft;
    const QColor border = card.isDead ? colors.deadBorder : colors.cardBorder;
    canvas.beginCard(card);
    canvas.setOpacity(static_cast<qreal>(card.opacity));
    canvas.box(card.rect, {}, fill, {border, std::max(1.0, 0.8 / scale), Dash::Solid});
    drawCount(canvas, picture, card, scale, card.isDead ? colors.deadText : colors.strong);
    drawFilmBox(canvas, *picture.theme, card, scale);
    canvas.setOpacity(1);
    canvas.endItem();
}

/// From very far away only colour and, where there is room for it, the count.
void drawFlat(Canvas& canvas, const Picture& picture, const Card& card, qreal scale)
{
    const Colors& colors = picture.theme->colors;
    if (picture.theme->id == Theme::Id::Print) { // Ink, and numbers, are for what matters.
        canvas.box(card.rect, {}, card.isDead ? colors.dead : colors.strongSoft,
                   {card.isDead ? colors.deadBorder : colors.cardBorder, std::max(1.0, 0.8 / scale),
                    isWeakShape(card) ? Dash::Dashed : Dash::Solid});
        drawCount(canvas, picture, card, scale, card.isDead ? colors.deadText : colors.strong);
        return;
    }
    const QColor fill = card.isDead                      ? colors.deadBorder
                        : card.shape == CardShape::Names ? colors.namesHeader
                        : isWeakShape(card)              ? colors.weak
                                                         : colors.strong;
    canvas.box(card.rect, {}, fill);
    drawCount(canvas, picture, card, scale, card.isDead ? colors.deadText : colors.card);
}

} // namespace

Detail detailAt(qreal scale)
{
    if (scale >= kFullFrom)
        return Detail::Full;
    return scale >= kBoxesFrom ? Detail::Boxes : Detail::Flat;
}

void drawCard(Canvas& canvas, const Picture& picture, const Card& card)
{
    if (card.opacity <= 0)
        return;
    canvas.beginCard(card);
    canvas.setOpacity(static_cast<qreal>(card.opacity));
    CardPainter(canvas, picture, card).run();
    canvas.setOpacity(1);
    canvas.endItem();
}

void drawCards(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
               const std::atomic<bool>* isStale)
{
    const Detail detail = detailAt(levelOfDetail);
    for (const bool isPinned : {false, true}) { // Where the user has put one it lies on top.
        for (const Card& card : picture.cards) {
            // Shadows, bubbles and tags stand out a little.
            if (card.isPinned != isPinned
                || !card.rect.adjusted(-60, -30, 60, 26).intersects(viewport))
                continue;
            if (isStale != nullptr && *isStale)
                return;
            if (detail == Detail::Full)
                drawCard(canvas, picture, card);
            else if (detail == Detail::Boxes)
                drawBox(canvas, picture, card, levelOfDetail);
            else
                drawFlat(canvas, picture, card, levelOfDetail);
        }
    }
}

void draw(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
          const std::atomic<bool>* isStale)
{
    drawEdges(canvas, picture, viewport, levelOfDetail, isStale);
    drawCards(canvas, picture, viewport, levelOfDetail, isStale);
}

} // namespace ui
