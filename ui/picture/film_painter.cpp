#include "ui/picture/film_painter.h"

#include "ui/picture/card_painter.h"
#include "ui/picture/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using Standing = model::FilmMark::Standing;

constexpr qreal kBadgeHeight = 24;
constexpr qreal kBadgeRim = 9;
constexpr qreal kTokenRadius = 12;
constexpr qreal kTokenRest = 27; // Before the tip of its edge.
constexpr qreal kOldTokenRadius = 7.5;
constexpr qreal kFilmReadable = 7; // Pixels on the screen.

const QString& gcRefsWord()
{
    static const QString s_word = QStringLiteral("gc_refs");
    return s_word;
}

} // namespace

QString filmWord(Standing standing)
{
    switch (standing) {
    case Standing::Tentative: return PictureWords::tr("unreachable?");
    case Standing::Reached: return PictureWords::tr("reachable");
    case Standing::Back: return PictureWords::tr("moved back");
    case Standing::Unreachable: return PictureWords::tr("unreachable");
    case Standing::Uncollectable: return PictureWords::tr("uncollectable");
    case Standing::Cleared: return PictureWords::tr("cleared");
    case Standing::Called: return PictureWords::tr("callback called");
    case Standing::Finalizing: return PictureWords::tr("finalizer runs");
    case Standing::Finalized: return PictureWords::tr("finalizer called");
    case Standing::Resurrected: return PictureWords::tr("resurrected");
    case Standing::TakenApart: return PictureWords::tr("taken apart");
    case Standing::Saved: return PictureWords::tr("saved in gc.garbage");
    case Standing::None:
    case Standing::Examined: break;
    }
    return {};
}

/// On top of everything else of the card.
void CardPainter::film()
{
    const FilmBadge& film = m_card.film;
    if (film.isCurrent) {
        const qreal radius = m_card.shape == CardShape::Dot ? m_card.rect.height() / 2 + 5
                                                            : m_metrics.cardRadius + 4;
        m_canvas.box(m_card.rect.adjusted(-5, -5, 5, 5), Corners::all(radius), Qt::transparent,
                     {m_colors.selection, 2.6, Dash::Solid});
    }
    filmWord();
    if (film.hasCount)
        filmCount();
}

/// gc_refs on the upper left corner, on the ground of text, so that nobody takes it for the count.
void CardPainter::filmCount()
{
    const FilmBadge& film = m_card.film;
    const auto flip = static_cast<qreal>(film.flip);
    const QString& number = flip < 0.5 ? film.countBefore : film.count;
    const qreal squash = std::max(0.04, std::abs(flip - 0.5) * 2);
    const qreal word = widthOf(gcRefsWord(), Face::Note);
    const qreal width = 2 * kBadgeRim + word + 6 + widthOf(number, Face::Title);
    const QRectF pill(m_card.rect.left() - 8, m_card.rect.top() - kBadgeHeight + 5, width,
                      kBadgeHeight);
    m_canvas.box(pill, Corners::all(kBadgeHeight / 2), m_colors.text, {m_colors.canvas, 1.6});
    textLeft(pill.left() + kBadgeRim, pill.center().y(), gcRefsWord(), Face::Note, m_colors.card);
    m_canvas.text(
        QPointF(pill.left() + kBadgeRim + word + 6, pill.center().y() + capHeight(Face::Title) / 2),
        number, Face::Title, m_colors.card, 1, squash >= 0.999 ? 1 : squash);
}

/// A word on the upper border: what the collector made of it. With a question mark where it will
/// look again.
void CardPainter::filmWord()
{
    const QString word = ui::filmWord(m_card.film.standing);
    if (word.isEmpty() || m_card.isDead)
        return;
    const Standing standing = m_card.film.standing;
    const bool isGood = standing == Standing::Reached || standing == Standing::Back
                        || standing == Standing::Resurrected;
    const bool isCall = standing == Standing::Called || standing == Standing::Finalizing
                        || standing == Standing::Finalized;
    const QColor color = isGood ? m_colors.strong : isCall ? m_colors.finalizer : m_colors.trash;
    const qreal width = widthOf(word, Face::Note) + 18;
    // Beside gc_refs, and a little beyond the border where the card is narrow.
    const QRectF label(m_card.rect.right() - width + (m_card.film.hasCount ? 12 : -8),
                       m_card.rect.top() - 17, width, 20);
    m_canvas.box(label, Corners::all(10), m_colors.card, {color, 1.6});
    textLeft(label.left() + 9, label.center().y(), word, Face::Note, color);
}

void drawFilmToken(Canvas& canvas, const Theme& theme, const Edge& edge, const Polyline& line)
{
    if (edge.token == FilmToken::None || edge.progress < 1)
        return;
    const Colors& colors = theme.colors;
    const qreal rest = std::max(line.length() * 0.5, line.length() - kTokenRest);
    if (edge.token == FilmToken::Before) {
        const QPointF center = line.at(rest);
        const std::array<QPointF, 2> minus{center - QPointF(4, 0), center + QPointF(4, 0)};
        canvas.circle(center, kOldTokenRadius, colors.card, {colors.text, 1.8});
        canvas.polyline(minus, {colors.text, 2});
        return;
    }
    const QPointF center = line.at(rest * static_cast<qreal>(edge.tokenAt));
    const QString words = QStringLiteral("\u22121");
    const QFontMetricsF metrics(theme.faces.title);
    canvas.circle(center, kTokenRadius + 2.5, colors.selection);
    canvas.circle(center, kTokenRadius, colors.text);
    canvas.text(center + QPointF(-metrics.horizontalAdvance(words) / 2, metrics.capHeight() / 2),
                words, Face::Title, colors.card);
}

void drawFilmBox(Canvas& canvas, const Theme& theme, const Card& card, qreal scale)
{
    const FilmBadge& film = card.film;
    if (film.standing == Standing::Tentative || film.standing == Standing::Unreachable) {
        QColor lines = theme.colors.trash;
        lines.setAlphaF(0.5F);
        canvas.hatch(card.rect, 0, lines);
    }
    if (!film.hasCount)
        return;
    const QFontMetricsF metrics(theme.faces.count);
    const qreal grow = std::min(0.42 / scale, 0.5 * card.rect.height() / metrics.capHeight());
    if (metrics.capHeight() * grow * scale < kFilmReadable)
        return;
    const qreal width = metrics.horizontalAdvance(film.count) * grow;
    const qreal height = metrics.capHeight() * grow;
    const QRectF ground(card.rect.left(), card.rect.top(), width + height * 0.7, height * 1.7);
    canvas.box(ground, {}, theme.colors.text);
    canvas.text(QPointF(ground.left() + height * 0.35, ground.top() + height * 1.35), film.count,
                Face::Count, theme.colors.card, grow);
}

} // namespace ui
