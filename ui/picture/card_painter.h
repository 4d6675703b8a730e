#pragma once

#include "ui/picture/canvas.h"
#include "ui/picture/picture.h"

namespace ui {

/// Draws one card in full: what the user reads.
class CardPainter
{
public:
    CardPainter(Canvas& canvas, const Picture& picture, const Card& card);

    void run();

private:
    /// The colours of this card: those of the living, or on the way to a ghost.
    struct Look
    {
        QColor fill;
        QColor border;
        QColor text;
        QColor muted;
        QColor count;
        QColor tile;
    };

    Look chooseLook() const;
    void names();
    void object();
    void mark();
    void dot();
    void frameOf(const QColor& fill, const Stroke& border);
    void tile();
    void title();
    void count(const QRectF& rect, const QColor& color);
    void headerEnd();
    void rows();
    void row(const Row& row);
    void nameRow(const Row& row);
    void cellRow(const Row& row);
    void pairRow(const Row& row);
    void noteRow(const Row& row);
    void port(const Row& row);
    void portAt(QPointF at, bool isWeak, bool hasBell);
    void bell(QPointF center);
    void footer();
    void signs();
    void film();
    void filmCount();
    void filmWord();
    void bubble(const QString& text);
    void untracked();
    void tag(const QString& text, const QColor& color);
    void more();
    void pin();
    void textLeft(qreal x, qreal middle, const QString& text, Face face, const QColor& color);
    qreal widthOf(const QString& text, Face face) const;
    qreal capHeight(Face face) const;

    Canvas& m_canvas;
    const Picture& m_picture;
    const Card& m_card;
    const Theme& m_theme;
    const Colors& m_colors;
    const Metrics& m_metrics;
    Look m_look;
};

} // namespace ui
