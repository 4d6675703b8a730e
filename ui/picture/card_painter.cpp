#include "ui/picture/card_painter.h"

#include "ui/picture/card_geometry.h"
#include "ui/picture/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

QColor blend(const QColor& from, const QColor& to, qreal share)
{
    const auto channel = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()),
                  channel(from.blue(), to.blue()), channel(from.alpha(), to.alpha()));
}

} // namespace

CardPainter::CardPainter(Canvas& canvas, const Picture& picture, const Card& card)
    : m_canvas(canvas), m_picture(picture), m_card(card), m_theme(*picture.theme),
      m_colors(m_theme.colors), m_metrics(m_theme.metrics), m_look(chooseLook())
{}

void CardPainter::run()
{
    switch (m_card.shape) {
    case CardShape::Names: names(); break;
    case CardShape::Mark: mark(); break;
    case CardShape::Dot: dot(); break;
    default: object(); break;
    }
    film();
}

CardPainter::Look CardPainter::chooseLook() const
{
    Look look{m_colors.card,      m_colors.cardBorder, m_colors.text,
              m_colors.mutedText, m_colors.strong,     m_colors.strongSoft};
    if (m_card.shape == CardShape::Ref || m_card.shape == CardShape::Proxy)
        look.border = m_colors.weak;
    if (m_card.shape == CardShape::Proxy)
        look.fill = m_colors.canvas;
    if (m_card.isUnreachable || m_card.film.standing == model::FilmMark::Standing::Tentative)
        look.border = m_colors.trash;
    else if (m_card.isWaiting)
        look = {m_colors.canvas,    m_colors.mutedText, m_colors.mutedText,
                m_colors.mutedText, m_colors.strong,    m_colors.strongSoft};
    const auto share = static_cast<qreal>(m_card.ghost);
    if (share <= 0)
        return look;
    return {
        blend(look.fill, m_colors.dead, share),      blend(look.border, m_colors.deadBorder, share),
        blend(look.text, m_colors.deadText, share),  blend(look.muted, m_colors.deadText, share),
        blend(look.count, m_colors.deadText, share), blend(look.tile, m_colors.dead, share)};
}

qreal CardPainter::widthOf(const QString& text, Face face) const
{
    thread_local QHash<QString, qreal> s_widths[6];
    QHash<QString, qreal>& widths = s_widths[static_cast<int>(face)];
    const auto found = widths.constFind(text);
    if (found != widths.constEnd())
        return *found;
    if (widths.size() > 20000)
        widths.clear();
    return *widths.insert(text, QFontMetricsF(faceFont(m_theme, face)).horizontalAdvance(text));
}

qreal CardPainter::capHeight(Face face) const
{
    thread_local qreal s_heights[6] = {};
    qreal& height = s_heights[static_cast<int>(face)];
    if (height == 0)
        height = QFontMetricsF(faceFont(m_theme, face)).capHeight();
    return height;
}

/// `middle`: where the middle of the capitals stands.
void CardPainter::textLeft(qreal x, qreal middle, const QString& text, Face face,
                           const QColor& color)
{
    if (!text.isEmpty())
        m_canvas.text(QPointF(x, middle + capHeight(face) / 2), text, face, color);
}

void CardPainter::frameOf(const QColor& fill, const Stroke& border)
{
    const qreal radius = m_card.shape == CardShape::Pill && m_card.rowCount == 0
                             ? m_card.rect.height() / 2
                             : m_metrics.cardRadius;
    if (m_colors.shadow.alpha() > 0 && m_card.ghost < 1 && m_card.shape != CardShape::Proxy)
        m_canvas.box(m_card.rect.translated(0, 2.5), Corners::all(radius), m_colors.shadow);
    m_canvas.box(m_card.rect, Corners::all(radius), fill, border);
}

// --- Names ----------------------------------------------------------------------------------

void CardPainter::names()
{
    const qreal radius = m_metrics.cardRadius;
    const QRectF header(m_card.rect.topLeft(), QSizeF(m_card.rect.width(), m_metrics.headerHeight));
    frameOf(m_colors.names, {m_colors.namesBorder, m_metrics.borderWidth + 0.3, Dash::Solid});
    m_canvas.box(header, {radius, radius, 0, 0}, m_colors.namesHeader);
    if (m_colors.namesBorder != m_colors.namesHeader) // The header lies over it.
        m_canvas.box(m_card.rect, Corners::all(radius), Qt::transparent,
                     {m_colors.namesBorder, m_metrics.borderWidth + 0.3, Dash::Solid});

    const qreal middle = header.center().y();
    qreal x = header.left() + m_metrics.padding;
    if (m_card.isRunning) {
        const std::array<QPointF, 3> play{QPointF(x, middle - 5.5), QPointF(x + 9.5, middle),
                                          QPointF(x, middle + 5.5)};
        m_canvas.polygon(play, m_colors.running);
        x += 16;
    }
    textLeft(x, middle, m_card.title, Face::Heading, m_colors.namesText);
    const qreal width = widthOf(m_card.subtitle, Face::Note);
    textLeft(header.right() - m_metrics.padding - width, middle, m_card.subtitle, Face::Note,
             m_colors.namesMuted);
    rows();
    footer();
    more();
    pin();
}

void CardPainter::nameRow(const Row& row)
{
    const qreal middle = row.rect.center().y();
    qreal x = row.rect.left() + m_metrics.padding;
    const bool isStack = row.kind == RowKind::Stack;
    if (isStack)
        m_canvas.box(row.rect.adjusted(1.5, 0, -1.5, 0), {}, m_colors.cell);
    const Face face = isStack ? Face::Note : Face::Name;
    const QColor color = row.isGone || isStack ? m_look.muted : m_look.text;
    textLeft(x, middle, row.label, face, color);
    const qreal labelWidth = widthOf(row.label, face);
    if (row.isGone) {
        const std::array<QPointF, 2> line{QPointF(x - 2, middle),
                                          QPointF(x + labelWidth + 2, middle)};
        m_canvas.polyline(line, {m_look.muted, 1.4});
    }
    x += labelWidth;
    if (!row.value.isEmpty()) {
        textLeft(x, middle, joinText(row.kind), Face::Value, m_look.muted);
        x += widthOf(joinText(row.kind), Face::Value);
        textLeft(x, middle, row.value, Face::Value, m_look.text);
    }
    port(row);
}

// --- Objects --------------------------------------------------------------------------------

void CardPainter::object()
{
    const bool isProxy = m_card.shape == CardShape::Proxy;
    const bool isTentative = m_card.film.standing == model::FilmMark::Standing::Tentative;
    const bool isDashed = isProxy || isTentative || m_card.isWaiting;
    frameOf(m_look.fill, {m_look.border, m_metrics.borderWidth + (isDashed ? 0.5 : 0),
                          isDashed ? Dash::Dashed : Dash::Solid});
    if (m_card.isUnreachable || isTentative) {
        QColor lines = m_colors.trash;
        lines.setAlphaF(0.35F);
        m_canvas.hatch(m_card.rect, m_metrics.cardRadius, lines);
    }
    tile();
    title();
    headerEnd();
    rows();
    footer();
    if (m_card.shape == CardShape::WeakMap && m_card.ghost <= 0) {
        const qreal x = m_card.rect.right();
        const qreal top = m_card.rect.top() + m_metrics.titleHeight;
        const std::array<QPointF, 2> side{QPointF(x, top), QPointF(x, m_card.rect.bottom() - 6)};
        m_canvas.polyline(side, {m_colors.card, 3.4});
        m_canvas.polyline(side, {m_colors.weak, 2.6, Dash::Dashed});
    }
    signs();
}

/// The count, largest of all, on its own ground at the side where references arrive.
void CardPainter::tile()
{
    if (m_card.sign == CountSign::None) // Where only collection frees.
        return;
    const qreal radius = m_card.shape == CardShape::Pill && m_card.rowCount == 0
                             ? m_card.rect.height() / 2 - m_metrics.borderWidth
                             : m_metrics.cardRadius - m_metrics.borderWidth / 2;
    const bool reachesBottom = m_card.rect.height() <= m_metrics.titleHeight + 6;
    QRectF ground = m_card.tile.adjusted(m_metrics.borderWidth, m_metrics.borderWidth, 0, 0);
    if (reachesBottom)
        ground.setBottom(m_card.rect.bottom() - m_metrics.borderWidth);
    const bool isGhostly = m_card.shape == CardShape::Proxy || m_card.ghost >= 1;
    if (!isGhostly)
        m_canvas.box(ground, {radius, 0, 0, reachesBottom ? radius : 0}, m_look.tile);
    count(m_card.tile, m_look.count);
}

/// Halfway through a flip the old number is flat and the new one begins to rise.
void CardPainter::count(const QRectF& rect, const QColor& color)
{
    const auto flip = static_cast<qreal>(m_card.flip);
    const QString& text = flip < 0.5 ? m_card.countBefore : m_card.count;
    const qreal squash = std::max(0.04, std::abs(flip - 0.5) * 2);
    const QPointF baseline(rect.center().x() - widthOf(text, Face::Count) / 2,
                           rect.center().y() + capHeight(Face::Count) / 2);
    m_canvas.text(baseline, text, Face::Count, color, 1, squash >= 0.999 ? 1 : squash);
}

void CardPainter::title()
{
    const qreal middle = m_card.rect.top() + m_metrics.titleHeight / 2;
    const bool isWeak = m_card.shape == CardShape::Ref || m_card.shape == CardShape::Proxy;
    qreal x = m_card.tile.right() + m_metrics.padding;
    textLeft(x, middle, m_card.title, Face::Title,
             isWeak && m_card.ghost <= 0 ? m_colors.weak : m_look.text);
    x += widthOf(m_card.title, Face::Title);
    if (!m_card.subtitle.isEmpty())
        textLeft(x + 8, middle, m_card.subtitle, Face::Note, m_look.muted);
}

/// A reference and a cell begin their edge in the title line.
void CardPainter::headerEnd()
{
    const bool isWeak = m_card.shape == CardShape::Ref || m_card.shape == CardShape::Proxy;
    if (isWeak && m_card.ghost <= 0)
        portAt(headerPort(m_theme, m_card), true, false);
    else if (m_card.hasHeaderPort)
        portAt(headerPort(m_theme, m_card), false, false);
    if (m_card.rowCount == 0)
        return;
    const qreal y = m_card.rect.top() + m_metrics.titleHeight;
    const std::array<QPointF, 2> line{QPointF(m_card.rect.left() + m_metrics.borderWidth, y),
                                      QPointF(m_card.rect.right() - m_metrics.borderWidth, y)};
    m_canvas.polyline(line, {m_colors.divider, m_metrics.dividerWidth});
}

void CardPainter::rows()
{
    for (std::uint32_t i = 0; i < m_card.rowCount; ++i) {
        const Row& line = m_picture.rows[m_card.firstRow + i];
        const bool isBoxed = line.kind == RowKind::Cell || line.kind == RowKind::Entry
                             || m_card.shape == CardShape::Names;
        if (i > 0 && isBoxed) {
            const std::array<QPointF, 2> divider{
                QPointF(line.rect.left() + m_metrics.borderWidth, line.rect.top()),
                QPointF(line.rect.right() - m_metrics.borderWidth, line.rect.top())};
            m_canvas.polyline(divider, {m_colors.divider, m_metrics.dividerWidth});
        }
        row(line);
    }
}

void CardPainter::row(const Row& row)
{
    switch (row.kind) {
    case RowKind::Name:
    case RowKind::Stack: nameRow(row); break;
    case RowKind::Cell: cellRow(row); break;
    case RowKind::Attribute:
    case RowKind::Entry: pairRow(row); break;
    case RowKind::More:
    case RowKind::Note: noteRow(row); break;
    }
}

void CardPainter::cellRow(const Row& row)
{
    const QRectF gutter(row.rect.left() + m_metrics.borderWidth, row.rect.top() + 0.5, kGutterWidth,
                        row.rect.height() - 0.5);
    m_canvas.box(gutter, {}, m_card.ghost > 0 ? m_look.fill : m_colors.cell);
    const qreal middle = row.rect.center().y();
    textLeft(gutter.center().x() - widthOf(row.label, Face::Note) / 2, middle, row.label,
             Face::Note, m_look.muted);
    textLeft(gutter.right() + 8, middle, row.value, Face::Value, m_look.text);
    port(row);
}

void CardPainter::pairRow(const Row& row)
{
    const qreal middle = row.rect.center().y();
    qreal x = row.rect.left() + m_metrics.padding;
    if (row.hasBell) {
        bell(QPointF(x + 7, middle));
        x += kBellRoom;
    }
    textLeft(x, middle, row.label, Face::Name, m_look.text);
    x += widthOf(row.label, Face::Name);
    if (!row.value.isEmpty()) {
        textLeft(x, middle, joinText(row.kind), Face::Value, m_look.muted);
        x += widthOf(joinText(row.kind), Face::Value);
        textLeft(x, middle, row.value, Face::Value, m_look.text);
    }
    port(row);
}

void CardPainter::noteRow(const Row& row)
{
    const QString& text = row.value.isEmpty() ? row.label : row.value;
    textLeft(row.rect.left() + m_metrics.padding, row.rect.center().y(), text, Face::Note,
             m_look.muted);
    port(row);
}

void CardPainter::port(const Row& row)
{
    if (row.hasPort)
        portAt(row.port, row.isWeak, row.hasBell);
}

/// The dot in which an edge begins, and the way from there to the border.
void CardPainter::portAt(QPointF at, bool isWeak, bool hasBell)
{
    const QColor color = hasBell ? m_colors.callback : isWeak ? m_colors.weak : m_colors.strong;
    const qreal radius = m_metrics.portRadius;
    const std::array<QPointF, 2> way{QPointF(at.x() + radius, at.y()),
                                     QPointF(m_card.rect.right() + 1, at.y())};
    if (hasBell) {
        m_canvas.polyline(way, {color, m_metrics.edgeWidth * 1.25, Dash::Dotted});
        m_canvas.circle(at, radius, color);
    } else if (isWeak) {
        m_canvas.polyline(way, {color, m_metrics.edgeWidth});
        m_canvas.circle(at, radius - 0.6, m_look.fill, {color, 1.7});
    } else {
        m_canvas.polyline(way, {color, m_metrics.edgeWidth});
        m_canvas.circle(at, radius, color);
    }
}

void CardPainter::bell(QPointF c)
{
    const QColor color = m_card.ghost > 0 ? m_look.muted : m_colors.callback;
    const std::array<QPointF, 13> body{
        QPointF(c.x() - 6.2, c.y() + 3.6), QPointF(c.x() - 4.4, c.y() + 1.4),
        QPointF(c.x() - 4.4, c.y() - 1.6), QPointF(c.x() - 3.4, c.y() - 4.4),
        QPointF(c.x() - 1.4, c.y() - 5.8), QPointF(c.x(), c.y() - 7.2),
        QPointF(c.x() + 1.4, c.y() - 5.8), QPointF(c.x() + 3.4, c.y() - 4.4),
        QPointF(c.x() + 4.4, c.y() - 1.6), QPointF(c.x() + 4.4, c.y() + 1.4),
        QPointF(c.x() + 6.2, c.y() + 3.6), QPointF(c.x() + 6.2, c.y() + 4.4),
        QPointF(c.x() - 6.2, c.y() + 4.4)};
    m_canvas.polygon(body, color);
    m_canvas.circle(QPointF(c.x(), c.y() + 6), 1.9, color);
}

void CardPainter::footer()
{
    if (m_card.footer.isEmpty())
        return;
    const qreal lastRow = m_card.rowCount > 0
                              ? m_picture.rows[m_card.firstRow + m_card.rowCount - 1].rect.bottom()
                              : m_card.rect.top() + headerHeight(m_theme, m_card.shape);
    textLeft(m_card.rect.left() + m_metrics.padding, lastRow + kFooterHeight / 2, m_card.footer,
             Face::Note, m_look.muted);
}

/// What a number cannot say: not looked at by the collector, finalized, about to speak.
void CardPainter::signs()
{
    if (m_card.isUntracked && m_card.ghost <= 0)
        untracked();
    // The film has its own words.
    const bool isInFilm = m_card.film.standing != model::FilmMark::Standing::None;
    if (m_card.isFinalizing && !isInFilm)
        bubble(QStringLiteral("__del__"));
    else if (m_card.isUnreachable && m_card.ghost <= 0 && !isInFilm)
        tag(PictureWords::tr("unreachable"), m_colors.trash);
    else if (m_card.isWaiting && m_card.ghost <= 0 && !isInFilm)
        tag(PictureWords::tr("waiting"), m_colors.mutedText);
    else if (m_card.wasFinalized && !m_card.isDead && m_card.ghost <= 0 && !isInFilm)
        tag(PictureWords::tr("resurrected"), m_colors.finalizer);
    more();
    pin();
}

/// What the user has cut off behind this card, below its lower right corner.
void CardPainter::more()
{
    if (m_card.more.isEmpty())
        return;
    const qreal width = widthOf(m_card.more, Face::Note) + 18;
    const QRectF label(m_card.rect.right() - width + 14, m_card.rect.bottom() + 6, width, 18);
    m_canvas.box(label, Corners::all(9), m_colors.cell,
                 {m_look.border, m_metrics.borderWidth, Dash::Dashed});
    textLeft(label.left() + 9, label.center().y(), m_card.more, Face::Note, m_look.text);
}

/// A drawing pin in the upper left corner: the user has put the card here.
void CardPainter::pin()
{
    if (!m_card.isPinned)
        return;
    const QPointF head(m_card.rect.left() + 3, m_card.rect.top() + 2);
    const std::array<QPointF, 2> needle{head, head + QPointF(-6, 10)};
    m_canvas.polyline(needle, {m_look.text, 1.8});
    m_canvas.circle(head, 5.5, m_colors.selection, {m_colors.canvas, 1.5});
    m_canvas.circle(head + QPointF(-1.4, -1.6), 1.5, m_colors.canvas);
}

/// The sign always, the word where the title leaves room for it.
void CardPainter::untracked()
{
    const QPointF center(m_card.rect.right() - 13 - (m_card.hasHeaderPort ? kPortRoom : 0),
                         m_card.rect.top() + 13);
    m_canvas.circle(center, 5, Qt::transparent, {m_look.muted, 1.3});
    const std::array<QPointF, 2> slash{center + QPointF(-3.5, 3.5), center + QPointF(3.5, -3.5)};
    m_canvas.polyline(slash, {m_look.muted, 1.3});
    const QString word = PictureWords::tr("untracked");
    const qreal left = center.x() - 10 - widthOf(word, Face::Note);
    const qreal taken = m_card.tile.right() + m_metrics.padding + widthOf(m_card.title, Face::Title)
                        + 8 + widthOf(m_card.subtitle, Face::Note);
    if (left > taken + 8)
        textLeft(left, center.y(), word, Face::Note, m_look.muted);
}

/// A word on the border: what became of it.
void CardPainter::tag(const QString& text, const QColor& color)
{
    const QRectF label(m_card.rect.right() - widthOf(text, Face::Note) - 26, m_card.rect.top() - 10,
                       widthOf(text, Face::Note) + 16, 20);
    m_canvas.box(label, Corners::all(10), m_colors.card, {color, 1.3});
    textLeft(label.left() + 8, label.center().y(), text, Face::Note, color);
}

void CardPainter::bubble(const QString& text)
{
    const qreal width = widthOf(text, Face::Name) + 22;
    // In the gap of two rows, so that it hides nothing of a card above.
    const QRectF cloud(m_card.rect.left() + 20, m_card.rect.top() - 25, width, 21);
    const std::array<QPointF, 3> beak{QPointF(cloud.left() + 12, cloud.bottom() - 1),
                                      QPointF(cloud.left() + 24, cloud.bottom() - 1),
                                      QPointF(cloud.left() + 14, cloud.bottom() + 7)};
    const Stroke border{m_colors.finalizer, m_metrics.borderWidth + 0.5, Dash::Solid};
    m_canvas.polygon(beak, m_colors.finalizer);
    m_canvas.box(cloud, Corners::all(8), m_colors.finalizerSoft, border);
    // A little higher than the middle: the name has underlines.
    textLeft(cloud.left() + 11, cloud.center().y() - 2, text, Face::Name, m_colors.finalizer);
}

// --- Small ones -----------------------------------------------------------------------------

void CardPainter::mark()
{
    m_canvas.box(m_card.rect, Corners::all(6), m_colors.canvas,
                 {m_colors.cardBorder, m_metrics.borderWidth, Dash::Solid});
    const qreal width = widthOf(m_card.title, Face::Value);
    textLeft(m_card.rect.center().x() - width / 2, m_card.rect.center().y(), m_card.title,
             Face::Value, m_look.muted);
}

/// Its name stands below, so that one need not remember which dot is which.
void CardPainter::dot()
{
    const QPointF center = m_card.rect.center();
    const bool isWeak = m_card.unfolded == CardShape::Ref || m_card.unfolded == CardShape::Proxy;
    const bool isGhost = m_card.ghost > 0;
    m_canvas.circle(
        center, m_card.rect.width() / 2 - 1, isWeak && !isGhost ? m_colors.weakSoft : m_look.tile,
        {isWeak && !isGhost ? m_colors.weak : m_look.border, m_metrics.borderWidth + 0.5,
         m_card.unfolded == CardShape::Proxy ? Dash::Dashed : Dash::Solid});
    const qreal grow = std::min(0.62, 26 / std::max(1.0, widthOf(m_card.count, Face::Count)));
    m_canvas.text(QPointF(center.x() - widthOf(m_card.count, Face::Count) * grow / 2,
                          center.y() + capHeight(Face::Count) * grow / 2),
                  m_card.count, Face::Count, m_look.count, grow);
    textLeft(center.x() - widthOf(m_card.title, Face::Note) / 2, m_card.rect.bottom() + 9,
             m_card.title, Face::Note, m_look.muted);
    more();
    pin();
}

} // namespace ui
