#pragma once

#include "ui/theme/plain_style.h"

namespace ui {

/// With frames in the colour of the text: on a black window its own shades of the window's
/// colour could not be seen.
class ContrastStyle final : public PlainStyle
{
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
};

} // namespace ui
