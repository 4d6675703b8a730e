#include "ui/picture/card_geometry.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal kDotSize = 40;
constexpr qreal kBottomPadding = 5;
constexpr qreal kTitleGap = 8;

class CardMeasure
{
public:
    CardMeasure(CardContent& content, const Theme& theme, TextMeasure& measure)
        : m_content(content), m_theme(theme), m_metrics(theme.metrics), m_measure(measure)
    {}

    void run()
    {
        if (m_content.card.shape == CardShape::Dot) {
            m_content.card.rect = m_content.card.tile = QRectF(0, 0, kDotSize, kDotSize);
            m_content.card.title =
                m_measure.fitted(Face::Note, m_content.card.title, m_metrics.minCardWidth);
            return;
        }
        m_content.card.hasHeaderPort = hasHeaderPort();
        const qreal header = headerHeight(m_theme, m_content.card.shape);
        const qreal width = chooseWidth();
        fitTexts(width);
        qreal y = header;
        for (Row& row : m_content.rows) {
            const qreal height = rowHeight(row);
            row.rect = QRectF(0, y, width, height);
            row.port = QPointF(width - kPortRoom / 2, y + height / 2);
            y += height;
        }
        if (!m_content.card.footer.isEmpty())
            y += kFooterHeight;
        if (y > header)
            y += kBottomPadding;
        m_content.card.rect = QRectF(0, 0, width, y);
        if (m_content.card.sign != CountSign::None)
            m_content.card.tile = QRectF(0, 0, tileWidth(), header);
    }

private:
    bool isNames() const { return m_content.card.shape == CardShape::Names; }

    qreal tileWidth()
    {
        if (m_content.card.sign == CountSign::None)
            return 0;
        return std::max(m_metrics.tileWidth,
                        m_measure.width(Face::Count, m_content.card.count) + 20);
    }

    qreal rowHeight(const Row& row) const
    {
        return isNames() && row.kind != RowKind::More ? m_metrics.nameRowHeight
                                                      : m_metrics.rowHeight;
    }

    static Face labelFace(const Row& row)
    {
        return row.kind == RowKind::Stack || row.kind == RowKind::More ? Face::Note : Face::Name;
    }

    /// What a row needs beside its label and value.
    qreal fixedPart(const Row& row)
    {
        qreal width = 2 * m_metrics.padding;
        if (row.kind == RowKind::Cell)
            width = kGutterWidth + m_metrics.padding + 8;
        if (row.hasPort)
            width += kPortRoom - m_metrics.padding / 2;
        if (row.hasBell)
            width += kBellRoom;
        if (!row.value.isEmpty() && !row.label.isEmpty() && row.kind != RowKind::Cell)
            width += m_measure.width(Face::Value, joinText(row.kind));
        return width;
    }

    qreal labelWidth(const Row& row)
    {
        return row.kind == RowKind::Cell ? 0 : m_measure.width(labelFace(row), row.label);
    }

    qreal valueWidth(const Row& row)
    {
        return m_measure.width(row.kind == RowKind::Note ? Face::Note : Face::Value, row.value);
    }

    qreal headerWidth()
    {
        const Card& card = m_content.card;
        qreal width = tileWidth() + 2 * m_metrics.padding;
        width += m_measure.width(isNames() ? Face::Heading : Face::Title, card.title);
        if (!card.subtitle.isEmpty())
            width += kTitleGap + m_measure.width(Face::Note, card.subtitle);
        if (hasHeaderPort())
            width += kPortRoom - m_metrics.padding / 2;
        if (card.isRunning)
            width += 18;
        if (canBeUntracked(card.shape))
            width += 16; // Always, so that a card keeps its width when the sign comes or goes.
        return width;
    }

    static bool canBeUntracked(CardShape shape)
    {
        return shape == CardShape::Object || shape == CardShape::Sequence
               || shape == CardShape::Mapping || shape == CardShape::WeakMap;
    }

    bool hasHeaderPort() const
    {
        return std::any_of(m_content.edges.begin(), m_content.edges.end(),
                           [](const auto& edge) { return edge.row == OutgoingEdge::kHeader; });
    }

    qreal chooseWidth()
    {
        qreal width =
            std::max(isNames() ? m_metrics.minNamesWidth : m_metrics.minCardWidth, headerWidth());
        for (const Row& row : m_content.rows)
            width = std::max(width, fixedPart(row) + labelWidth(row) + valueWidth(row));
        if (!m_content.card.footer.isEmpty())
            width = std::max(width, m_measure.width(Face::Note, m_content.card.footer)
                                        + 2 * m_metrics.padding);
        // A type's name and number may take more than a long value.
        const qreal most =
            std::max(m_metrics.maxCardWidth, std::min(headerWidth(), m_metrics.maxHeaderWidth));
        return std::ceil(std::min(width, most));
    }

    void fitTexts(qreal width)
    {
        Card& card = m_content.card;
        const qreal spare = width - headerWidth();
        if (spare < 0) {
            const Face face = isNames() ? Face::Heading : Face::Title;
            card.title =
                m_measure.fitted(face, card.title, m_measure.width(face, card.title) + spare);
        }
        if (!card.footer.isEmpty()) {
            card.footer = m_measure.fitted(Face::Note, card.footer, width - 2 * m_metrics.padding);
        }
        for (Row& row : m_content.rows)
            fitRow(row, width);
    }

    /// The value gives way first, but a long label leaves it a third of the line.
    void fitRow(Row& row, qreal width)
    {
        const qreal room = width - fixedPart(row);
        if (labelWidth(row) + valueWidth(row) <= room)
            return;
        row.full = row.value.isEmpty() ? row.label : row.label + joinText(row.kind) + row.value;
        const qreal forValue =
            std::min(valueWidth(row), std::max(room - labelWidth(row), room / 3));
        row.label = m_measure.fitted(labelFace(row), row.label, room - forValue);
        row.value = m_measure.fitted(row.kind == RowKind::Note ? Face::Note : Face::Value,
                                     row.value, room - labelWidth(row));
    }

    CardContent& m_content;
    const Theme& m_theme;
    const Metrics& m_metrics;
    TextMeasure& m_measure;
};

} // namespace

void measureCard(CardContent& content, const Theme& theme, TextMeasure& measure)
{
    CardMeasure(content, theme, measure).run();
}

void moveCard(Card& card, Row* rows, QPointF topLeft)
{
    const QPointF by = topLeft - card.rect.topLeft();
    card.rect.translate(by);
    card.tile.translate(by);
    for (std::uint32_t i = 0; i < card.rowCount; ++i) {
        rows[i].rect.translate(by);
        rows[i].port += by;
    }
}

void widenCard(CardContent& content, qreal width)
{
    const qreal by = width - content.card.rect.width();
    if (by <= 0 || content.card.shape == CardShape::Dot)
        return;
    content.card.rect.setWidth(width);
    for (Row& row : content.rows) {
        row.rect.setWidth(width);
        row.port.rx() += by;
    }
}

qreal headerHeight(const Theme& theme, CardShape shape)
{
    return shape == CardShape::Names ? theme.metrics.headerHeight : theme.metrics.titleHeight;
}

QPointF headerPort(const Theme& theme, const Card& card)
{
    if (card.shape == CardShape::Dot)
        return {card.rect.right(), card.rect.center().y()};
    return {card.rect.right() - kPortRoom / 2,
            card.rect.top() + headerHeight(theme, card.shape) / 2};
}

QString joinText(RowKind kind)
{
    switch (kind) {
    case RowKind::Name:
    case RowKind::Attribute: return QStringLiteral(" = ");
    case RowKind::Entry:
    case RowKind::Stack: return QStringLiteral(": ");
    default: return {};
    }
}

} // namespace ui
