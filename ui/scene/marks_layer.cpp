#include "ui/scene/marks_layer.h"

#include "ui/picture/curve.h"
#include "ui/picture/paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QWidget>

#include <array>
#include <utility>

namespace ui {

namespace {

const QRectF kAllOfTheScene(-1e7, -1e7, 2e7, 2e7);
constexpr int kVeilAlpha = 205;
constexpr int kGhostAlpha = 150;
constexpr qreal kWordsFromScale = 0.25;
constexpr std::size_t kMostEdgeLabels = 60;

/// Words in marks stay readable however small the scene is shown.
qreal growthAt(qreal scale)
{
    return std::max(1.0, 0.8 / scale);
}

struct PillLook
{
    QColor border;
    QColor fill;
    QColor text;
    QColor signFill;
    QColor signText;
    Qt::PenStyle line = Qt::SolidLine;
};

/// A few words in a rounded box, with a sign in a disc before them; `middle` is where it stands.
class Pill
{
public:
    Pill(const QFont& font, QString sign, const QString& words, qreal growth)
        : m_metrics(font), m_font(font), m_sign(std::move(sign)),
          m_words(m_metrics.elidedText(words, Qt::ElideMiddle, 190)), m_growth(growth)
    {
        m_signWidth =
            m_sign.isEmpty() ? 0 : std::max(20.0, m_metrics.horizontalAdvance(m_sign) + 12);
        const qreal words20 = m_words.isEmpty() ? 0 : m_metrics.horizontalAdvance(m_words) + 14;
        m_size = QSizeF(m_signWidth + words20, 20);
    }

    bool isEmpty() const { return m_size.width() <= 0; }
    QSizeF size() const { return m_size * m_growth; }
    QRectF around(QPointF middle) const
    {
        const QSizeF whole = size();
        return {middle - QPointF(whole.width() / 2, whole.height() / 2), whole};
    }

    void paint(QPainter& painter, QPointF middle, const PillLook& look) const
    {
        painter.save();
        painter.translate(around(middle).topLeft());
        painter.scale(m_growth, m_growth);
        painter.setFont(m_font);
        painter.setPen(QPen(look.border, 1.4, look.line));
        painter.setBrush(look.fill);
        painter.drawRoundedRect(QRectF({}, m_size), 10, 10);
        if (m_signWidth > 0) {
            const QRectF disc(0, 0, m_signWidth, m_size.height());
            painter.setPen(Qt::NoPen);
            painter.setBrush(look.signFill);
            painter.drawRoundedRect(disc, 10, 10);
            painter.setPen(look.signText);
            painter.drawText(disc, Qt::AlignCenter, m_sign);
        }
        painter.setPen(look.text);
        painter.drawText(QRectF(m_signWidth, 0, m_size.width() - m_signWidth, m_size.height()),
                         Qt::AlignCenter, m_words);
        painter.restore();
    }

private:
    QFontMetricsF m_metrics;
    QFont m_font;
    QString m_sign;
    QString m_words;
    qreal m_growth;
    qreal m_signWidth = 0;
    QSizeF m_size;
};

PillLook plainLook(const Colors& colors, const QColor& border)
{
    return {border, colors.card, colors.text, border, colors.canvas};
}

Polyline lineOf(const Picture& picture, const Edge& edge)
{
    return Polyline(std::span<const QPointF>(&picture.points[edge.firstPoint], edge.pointCount));
}

void drawCross(QPainter& painter, QPointF at, const Colors& colors, qreal growth)
{
    const qreal arm = 9 * growth;
    for (const auto& [color, width] :
         {std::pair(colors.canvas, 7 * growth), std::pair(colors.trash, 3.4 * growth)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
        painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
    }
}

} // namespace

void MarksLayer::setPicture(std::shared_ptr<const Picture> picture)
{
    m_picture = std::move(picture);
    findAgain();
}

void MarksLayer::setMarks(SceneMarks marks)
{
    m_marks = std::move(marks);
    findAgain();
}

void MarksLayer::findAgain()
{
    const bool hasAny = m_picture && m_picture->theme && !m_marks.isEmpty();
    m_found = hasAny ? findMarks(m_marks, *m_picture) : MarksInPicture{};
    update();
}

QRectF MarksLayer::boundingRect() const
{
    return kAllOfTheScene;
}

QColor MarksLayer::colorOf(SceneMarks::ReferenceMark mark) const
{
    const Colors& colors = m_picture->theme->colors;
    switch (mark) {
    case SceneMarks::ReferenceMark::Keeper: return colors.finalizer;
    case SceneMarks::ReferenceMark::Cut: return colors.trash;
    case SceneMarks::ReferenceMark::Chain:
    case SceneMarks::ReferenceMark::Chosen: break;
    }
    return colors.selection;
}

void MarksLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (!m_picture || !m_picture->theme || m_marks.isEmpty())
        return;
    const QRectF device =
        widget ? QRectF(widget->rect())
               : QRectF(0, 0, painter->device()->width(), painter->device()->height());
    const QRectF view = painter->worldTransform().inverted().mapRect(device);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_marks.dimsOthers)
        fadeOthers(*painter, view);
    paintOutlines(*painter);
    fadeEnding(*painter, view);
    paintCards(*painter, view);
    paintEdges(*painter);
    paintEdgeLabels(*painter, view);
    painter->restore();
}

/// A veil over everything, and on it what is marked.
void MarksLayer::fadeOthers(QPainter& painter, const QRectF& view) const
{
    QColor veil = m_picture->theme->colors.canvas;
    veil.setAlpha(kVeilAlpha);
    for (const QRectF& card : m_found.faded)
        if (card.intersects(view))
            painter.fillRect(card.adjusted(-2, -2, 2, 2), veil);
    if (!m_found.lit.theme)
        return;
    painter.fillRect(view, veil);
    painter.save();
    ui::paint(painter, m_found.lit, view, painter.worldTransform().m11());
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
}

void MarksLayer::paintOutlines(QPainter& painter) const
{
    const Theme& theme = *m_picture->theme;
    const qreal scale = painter.worldTransform().m11();
    for (const MarksInPicture::Outline& outline : m_found.outlines) {
        const QColor color = outline.isGarbage ? theme.colors.trash : theme.colors.finalizer;
        const qreal width = std::max(outline.isChosen ? 4.4 : 2.4, 1.6 / scale);
        painter.setPen(QPen(color, width, outline.isGarbage ? Qt::DashLine : Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline.path);
    }
    if (scale < kWordsFromScale / 2)
        return;
    for (const MarksInPicture::Outline& outline : m_found.outlines) {
        const QColor color = outline.isGarbage ? theme.colors.trash : theme.colors.finalizer;
        const Pill pill(theme.faces.note, {}, outline.label, growthAt(scale));
        const QPointF middle = outline.labelAt + QPointF(pill.size().width() / 2, 0);
        pill.paint(painter, middle, plainLook(theme.colors, color));
    }
}

/// What the dying refer to is let go.
void MarksLayer::fadeEnding(QPainter& painter, const QRectF& view) const
{
    QColor veil = m_picture->theme->colors.canvas;
    veil.setAlpha(kVeilAlpha);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(veil, 3.4, Qt::DashLine, Qt::FlatCap));
    for (const std::size_t index : m_found.ending) {
        const Polyline line = lineOf(*m_picture, m_picture->edges[index]);
        const std::vector<QPointF> way = line.part(0, line.length());
        const QPolygonF points(QList<QPointF>(way.begin(), way.end()));
        if (points.boundingRect().adjusted(-4, -4, 4, 4).intersects(view))
            painter.drawPolyline(points);
    }
}

/// What would die: faded and hatched, with a broken outline.
void MarksLayer::paintGhost(QPainter& painter, const Card& card, bool isCollected) const
{
    const Theme& theme = *m_picture->theme;
    const qreal scale = painter.worldTransform().m11();
    const qreal radius = theme.metrics.cardRadius;
    QColor veil = theme.colors.canvas;
    veil.setAlpha(kGhostAlpha);
    QColor hatching = theme.colors.trash;
    hatching.setAlpha(110);
    painter.setPen(Qt::NoPen);
    for (const QBrush& brush :
         {QBrush(veil), QBrush(hatching, isCollected ? Qt::Dense7Pattern : Qt::BDiagPattern)}) {
        painter.setBrush(brush);
        painter.drawRoundedRect(card.rect, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colors.trash, std::max(2.2, 1.4 / scale),
                        isCollected ? Qt::DotLine : Qt::DashLine));
    painter.drawRoundedRect(card.rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
}

void MarksLayer::paintCards(QPainter& painter, const QRectF& view) const
{
    using Mark = SceneMarks::ObjectMark;
    const Theme& theme = *m_picture->theme;
    const qreal scale = painter.worldTransform().m11();
    for (const MarksInPicture::MarkedCard& marked : m_found.cards) {
        const Card& card = m_picture->cards[marked.index];
        if (marked.mark == Mark::Lit || !card.rect.adjusted(-20, -20, 20, 20).intersects(view))
            continue;
        if (marked.mark == Mark::Subject) {
            const qreal radius = theme.metrics.cardRadius + 5;
            painter.setPen(QPen(theme.colors.selection, std::max(4.0, 2 / scale)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(card.rect.adjusted(-5, -5, 5, 5), radius, radius);
            continue;
        }
        const bool isCollected = marked.mark == Mark::Collected;
        paintGhost(painter, card, isCollected);
        if (scale < kWordsFromScale)
            continue;
        const QString words =
            isCollected ? QCoreApplication::translate("ui::MarksLayer", "to the collector")
                        : QCoreApplication::translate("ui::MarksLayer", "would die");
        const Pill pill(theme.faces.note, {}, words, growthAt(scale));
        PillLook look = plainLook(theme.colors, theme.colors.trash);
        look.line = isCollected ? Qt::DotLine : Qt::SolidLine;
        // Inside, where no outline runs through it.
        const qreal middle =
            std::max(card.rect.center().y(), card.rect.bottom() - pill.size().height() / 2 - 4);
        pill.paint(painter, QPointF(card.rect.center().x(), middle), look);
    }
}

void MarksLayer::paintEdges(QPainter& painter) const
{
    using Mark = SceneMarks::ReferenceMark;
    const Theme& theme = *m_picture->theme;
    const qreal scale = painter.worldTransform().m11();
    const qreal width = std::max(4.0, 2 / scale);
    for (const MarksInPicture::MarkedEdge& marked : m_found.edges) {
        const Edge& edge = m_picture->edges[marked.index];
        const Polyline line = lineOf(*m_picture, edge);
        const qreal head = std::min(theme.metrics.headLength * 1.5, line.length());
        const QColor color = colorOf(marked.mark);
        QColor halo = color;
        halo.setAlpha(70);
        const std::vector<QPointF> way = line.part(0, line.length() - head * 0.7);
        painter.setBrush(Qt::NoBrush);
        for (const QPen& pen :
             {QPen(halo, width * 2.6, Qt::SolidLine, Qt::RoundCap),
              QPen(color, width, marked.mark == Mark::Cut ? Qt::DashLine : Qt::SolidLine,
                   Qt::RoundCap)}) {
            painter.setPen(pen);
            painter.drawPolyline(way.data(), static_cast<int>(way.size()));
        }
        const QPointF tip = line.at(line.length());
        const QPointF along = line.directionAt(line.length() - head * 0.4);
        const QPointF across(-along.y(), along.x());
        const QPointF base = tip - along * head;
        const std::array<QPointF, 3> points{tip, base + across * head * 0.45,
                                            base - across * head * 0.45};
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(points.data(), 3);
        if (marked.mark == Mark::Cut)
            drawCross(painter, line.at(line.length() * 0.3), theme.colors, growthAt(scale));
    }
}

/// The holders' labels, where they cover nothing that is marked.
void MarksLayer::paintEdgeLabels(QPainter& painter, const QRectF& view) const
{
    const Theme& theme = *m_picture->theme;
    const qreal scale = painter.worldTransform().m11();
    if (scale < kWordsFromScale / 2)
        return;
    std::vector<QRectF> taken = m_found.cardsInAnswer;
    std::size_t count = 0;
    for (const MarksInPicture::MarkedEdge& marked : m_found.edges) {
        const Edge& edge = m_picture->edges[marked.index];
        const Pill pill(theme.faces.note, marked.sign, marked.words, growthAt(scale));
        const Polyline line = lineOf(*m_picture, edge);
        if (pill.isEmpty() || !pill.around(line.at(line.length() / 2)).intersects(view)
            || ++count > kMostEdgeLabels)
            continue;
        QPointF best = line.at(line.length() / 2);
        for (const qreal share : {0.5, 0.6, 0.42, 0.7, 0.34, 0.8, 0.26, 0.88, 0.18}) {
            const QPointF middle = line.at(line.length() * share);
            const QRectF area = pill.around(middle);
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const QRectF& other) { return other.intersects(area); })) {
                best = middle;
                break;
            }
        }
        taken.push_back(pill.around(best));
        pill.paint(painter, best, plainLook(theme.colors, colorOf(marked.mark)));
    }
}

} // namespace ui
