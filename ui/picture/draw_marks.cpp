#include "ui/picture/draw_marks.h"

#include "ui/picture/curve.h"
#include "ui/picture/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTransform>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr int kVeilAlpha = 205;
constexpr int kGhostAlpha = 150;
constexpr int kHatchAlpha = 90;
constexpr qreal kWordsFromScale = 0.25;
constexpr std::size_t kMostEdgeLabels = 60;
constexpr qreal kPillHeight = 20;
constexpr qreal kMostPillWords = 190;
constexpr qreal kOutlineFineness = 4; // Pieces of its curves stay invisible up to this scale.

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
    Dash dash = Dash::Solid;
};

/// A few words in a rounded box, with a sign in a disc before them; `middle` is where it stands.
class Pill
{
public:
    Pill(const Theme& theme, QString sign, const QString& words, qreal growth)
        : m_metrics(faceFont(theme, Face::Note)), m_sign(std::move(sign)),
          m_words(m_metrics.elidedText(words, Qt::ElideMiddle, kMostPillWords)), m_growth(growth)
    {
        m_signWidth =
            m_sign.isEmpty() ? 0 : std::max(20.0, m_metrics.horizontalAdvance(m_sign) + 12);
        const qreal wordsWidth = m_words.isEmpty() ? 0 : m_metrics.horizontalAdvance(m_words) + 14;
        m_size = QSizeF(m_signWidth + wordsWidth, kPillHeight);
    }

    bool isEmpty() const { return m_size.width() <= 0; }
    QSizeF size() const { return m_size * m_growth; }
    QRectF around(QPointF middle) const
    {
        const QSizeF whole = size();
        return {middle - QPointF(whole.width() / 2, whole.height() / 2), whole};
    }

    void draw(Canvas& canvas, QPointF middle, const PillLook& look) const
    {
        const QRectF box = around(middle);
        const Corners round = Corners::all(kPillHeight / 2 * m_growth);
        canvas.box(box, round, look.fill, {look.border, 1.4 * m_growth, look.dash});
        QRectF sign = box;
        sign.setWidth(m_signWidth * m_growth);
        if (m_signWidth > 0) {
            canvas.box(sign, round, look.signFill);
            drawText(canvas, sign, m_sign, look.signText);
        }
        QRectF words = box;
        words.setLeft(sign.right());
        if (!m_words.isEmpty())
            drawText(canvas, words, m_words, look.text);
    }

private:
    void drawText(Canvas& canvas, const QRectF& box, const QString& text, const QColor& color) const
    {
        const QPointF baseline(box.center().x() - m_metrics.horizontalAdvance(text) / 2 * m_growth,
                               box.center().y() + m_metrics.capHeight() / 2 * m_growth);
        canvas.text(baseline, text, Face::Note, color, m_growth);
    }

    QFontMetricsF m_metrics;
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

class MarksPainter
{
public:
    MarksPainter(Canvas& canvas, const Picture& picture, const MarksInPicture& found,
                 const QRectF& view, qreal scale)
        : m_canvas(canvas), m_picture(picture), m_theme(*picture.theme), m_found(found),
          m_view(view), m_scale(scale), m_veil(m_theme.colors.canvas)
    {
        m_veil.setAlpha(kVeilAlpha);
    }

    void run(bool dimsOthers) const
    {
        if (dimsOthers)
            fadeOthers();
        drawOutlines();
        fadeEnding();
        for (const MarksInPicture::MarkedCard& marked : m_found.cards)
            if (marked.mark != SceneMarks::ObjectMark::Lit
                && m_picture.cards[marked.index].rect.adjusted(-20, -20, 20, 20).intersects(m_view))
                drawCard(m_picture.cards[marked.index], marked.mark);
        for (const MarksInPicture::MarkedEdge& marked : m_found.edges)
            drawEdge(marked);
        drawEdgeLabels();
    }

private:
    void fadeOthers() const;
    void drawOutlines() const;
    void fadeEnding() const;
    void drawCard(const Card& card, SceneMarks::ObjectMark mark) const;
    void drawGhost(const Card& card, bool isCollected) const;
    void drawEdge(const MarksInPicture::MarkedEdge& marked) const;
    void drawCross(QPointF at) const;
    void drawEdgeLabels() const;
    QColor colorOf(SceneMarks::ReferenceMark mark) const;

    Canvas& m_canvas;
    const Picture& m_picture;
    const Theme& m_theme;
    const MarksInPicture& m_found;
    QRectF m_view;
    qreal m_scale;
    QColor m_veil;
};

QColor MarksPainter::colorOf(SceneMarks::ReferenceMark mark) const
{
    switch (mark) {
    case SceneMarks::ReferenceMark::Keeper: return m_theme.colors.finalizer;
    case SceneMarks::ReferenceMark::Cut: return m_theme.colors.trash;
    case SceneMarks::ReferenceMark::Chain:
    case SceneMarks::ReferenceMark::Chosen: break;
    }
    return m_theme.colors.selection;
}

/// A veil over everything, and on it what is marked.
void MarksPainter::fadeOthers() const
{
    for (const QRectF& card : m_found.faded)
        if (card.intersects(m_view))
            m_canvas.box(card.adjusted(-2, -2, 2, 2), {}, m_veil);
    if (!m_found.lit.theme)
        return;
    m_canvas.box(m_view, {}, m_veil);
    draw(m_canvas, m_found.lit, m_view, m_scale);
}

void MarksPainter::drawOutlines() const
{
    const QTransform fine = QTransform::fromScale(kOutlineFineness, kOutlineFineness);
    for (const MarksInPicture::Outline& outline : m_found.outlines) {
        const QColor color = outline.isGarbage ? m_theme.colors.trash : m_theme.colors.finalizer;
        const Stroke stroke{color, std::max(outline.isChosen ? 4.4 : 2.4, 1.6 / m_scale),
                            outline.isGarbage ? Dash::Dashed : Dash::Solid};
        for (QPolygonF part : outline.path.toSubpathPolygons(fine)) {
            for (QPointF& point : part)
                point /= kOutlineFineness;
            m_canvas.polygon(
                std::span<const QPointF>(part.constData(), static_cast<std::size_t>(part.size())),
                Qt::transparent, stroke);
        }
    }
    if (m_scale < kWordsFromScale / 2)
        return;
    for (const MarksInPicture::Outline& outline : m_found.outlines) {
        const QColor color = outline.isGarbage ? m_theme.colors.trash : m_theme.colors.finalizer;
        const Pill pill(m_theme, {}, outline.label, growthAt(m_scale));
        const QPointF middle = outline.labelAt + QPointF(pill.size().width() / 2, 0);
        pill.draw(m_canvas, middle, plainLook(m_theme.colors, color));
    }
}

/// What the dying refer to is let go.
void MarksPainter::fadeEnding() const
{
    for (const std::size_t index : m_found.ending) {
        const Polyline line = lineOf(m_picture, m_picture.edges[index]);
        m_canvas.polyline(line.part(0, line.length()), {m_veil, 3.4, Dash::Dashed});
    }
}

/// What would die: faded, with a broken outline; hatched unless only the collector takes it.
void MarksPainter::drawGhost(const Card& card, bool isCollected) const
{
    const qreal radius = m_theme.metrics.cardRadius;
    QColor veil = m_theme.colors.canvas;
    veil.setAlpha(kGhostAlpha);
    QColor hatching = m_theme.colors.trash;
    hatching.setAlpha(kHatchAlpha);
    m_canvas.box(card.rect, Corners::all(radius), veil);
    if (!isCollected)
        m_canvas.hatch(card.rect, radius, hatching);
    m_canvas.box(card.rect.adjusted(-2, -2, 2, 2), Corners::all(radius + 2), Qt::transparent,
                 {m_theme.colors.trash, std::max(2.2, 1.4 / m_scale),
                  isCollected ? Dash::Dotted : Dash::Dashed});
}

void MarksPainter::drawCard(const Card& card, SceneMarks::ObjectMark mark) const
{
    if (mark == SceneMarks::ObjectMark::Subject) {
        m_canvas.box(card.rect.adjusted(-5, -5, 5, 5), Corners::all(m_theme.metrics.cardRadius + 5),
                     Qt::transparent,
                     {m_theme.colors.selection, std::max(4.0, 2 / m_scale), Dash::Solid});
        return;
    }
    const bool isCollected = mark == SceneMarks::ObjectMark::Collected;
    drawGhost(card, isCollected);
    if (m_scale < kWordsFromScale)
        return;
    const QString words = isCollected
                              ? QCoreApplication::translate("ui::MarksLayer", "to the collector")
                              : QCoreApplication::translate("ui::MarksLayer", "would die");
    const Pill pill(m_theme, {}, words, growthAt(m_scale));
    PillLook look = plainLook(m_theme.colors, m_theme.colors.trash);
    look.dash = isCollected ? Dash::Dotted : Dash::Solid;
    // Over the lower border, not over the last row.
    pill.draw(m_canvas, QPointF(card.rect.center().x(), card.rect.bottom() + 4), look);
}

void MarksPainter::drawEdge(const MarksInPicture::MarkedEdge& marked) const
{
    const qreal width = std::max(4.0, 2 / m_scale);
    const Polyline line = lineOf(m_picture, m_picture.edges[marked.index]);
    const qreal head = std::min(m_theme.metrics.headLength * 1.5, line.length());
    const bool isCut = marked.mark == SceneMarks::ReferenceMark::Cut;
    const QColor color = colorOf(marked.mark);
    QColor halo = color;
    halo.setAlpha(70);
    const std::vector<QPointF> way = line.part(0, line.length() - head * 0.7);
    m_canvas.polyline(way, {halo, width * 2.6, Dash::Solid});
    m_canvas.polyline(way, {color, width, isCut ? Dash::Dashed : Dash::Solid});
    const QPointF tip = line.at(line.length());
    const QPointF along = line.directionAt(line.length() - head * 0.4);
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * head;
    const std::array<QPointF, 3> points{tip, base + across * head * 0.45,
                                        base - across * head * 0.45};
    m_canvas.polygon(points, color);
    if (isCut)
        drawCross(line.at(line.length() * 0.3));
}

void MarksPainter::drawCross(QPointF at) const
{
    const qreal growth = growthAt(m_scale);
    const qreal arm = 9 * growth;
    for (const auto& [color, width] : {std::pair(m_theme.colors.canvas, 7 * growth),
                                       std::pair(m_theme.colors.trash, 3.4 * growth)})
        for (const QPointF way : {QPointF(arm, arm), QPointF(arm, -arm)}) {
            const std::array<QPointF, 2> points{at - way, at + way};
            m_canvas.polyline(points, {color, width, Dash::Solid});
        }
}

/// The holders' labels, where they cover nothing that is marked.
void MarksPainter::drawEdgeLabels() const
{
    if (m_scale < kWordsFromScale / 2)
        return;
    std::vector<QRectF> taken = m_found.cardsInAnswer;
    std::size_t count = 0;
    for (const MarksInPicture::MarkedEdge& marked : m_found.edges) {
        const Pill pill(m_theme, marked.sign, marked.words, growthAt(m_scale));
        const Polyline line = lineOf(m_picture, m_picture.edges[marked.index]);
        if (pill.isEmpty() || !pill.around(line.at(line.length() / 2)).intersects(m_view)
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
        pill.draw(m_canvas, best, plainLook(m_theme.colors, colorOf(marked.mark)));
    }
}

} // namespace

void drawMarks(Canvas& canvas, const Picture& picture, const SceneMarks& marks,
               const MarksInPicture& found, const QRectF& view, qreal scale)
{
    if (picture.theme && !marks.isEmpty())
        MarksPainter(canvas, picture, found, view, scale).run(marks.dimsOthers);
}

} // namespace ui
