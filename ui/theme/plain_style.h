#pragma once

#include <QProxyStyle>

namespace ui {

/// Fusion without what is unreadable on dark windows: the relief of disabled text, the signs on the
/// buttons of dialogs. The rims of check boxes and of fields can be seen there.
class PlainStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PlainStyle();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
};

} // namespace ui
