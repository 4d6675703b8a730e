#pragma once

#include "ui/picture/card_content.h"
#include "ui/picture/text_measure.h"

namespace ui {

/// Gives a card its size, at the origin, and its rows their lines; shortens what is too long.
void measureCard(CardContent& content, const Theme& theme, TextMeasure& measure);

/// Moves a measured card and its rows to `topLeft`.
void moveCard(Card& card, Row* rows, QPointF topLeft);

/// Makes a measured card as wide as `width`, if it is narrower.
void widenCard(CardContent& content, qreal width);

/// The line of the title, in which an edge without a row starts and incoming edges end.
qreal headerHeight(const Theme& theme, CardShape shape);

/// Where an edge leaves the title line of a card.
QPointF headerPort(const Theme& theme, const Card& card);

/// Text that stands between a label and its value: " = ", ": " or nothing.
QString joinText(RowKind kind);

/// Room for the index of a cell.
inline constexpr qreal kGutterWidth = 34;
/// Room for the dot in which an edge starts, at the right end of a line.
inline constexpr qreal kPortRoom = 26;
inline constexpr qreal kBellRoom = 20;
inline constexpr qreal kFooterHeight = 24;
/// From a reference to the mark at which it points, and room for both.
inline constexpr qreal kMarkGap = 30;
inline constexpr qreal kMarkRoom = 80;

} // namespace ui
