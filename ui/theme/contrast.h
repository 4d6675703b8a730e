#pragma once

#include "ui/theme/theme.h"

namespace ui {

/// A colour on the ground where it has to be seen.
struct ColorPair
{
    enum class Sort { Text, Line };

    QString what; ///< For messages: "mutedText on cell".
    QColor front;
    QColor ground;
    Sort sort = Sort::Text;
};

/// The contrast of two opaque colours, 1 to 21.
///
/// Source: WCAG 2.1, "contrast ratio" and "relative luminance".
double contrast(const QColor& one, const QColor& other);

/// What a pair of this sort needs in a theme: text 4.5 (AA), in high contrast 7 (AAA); lines and
/// signs 3, in high contrast 4.5.
double neededContrast(Theme::Id id, ColorPair::Sort sort);

/// Every text and every meaningful line of a theme with each ground that it stands on: in
/// pictures, in widgets of its palette, and in the panels.
std::vector<ColorPair> colorPairs(const Theme& theme);

} // namespace ui
