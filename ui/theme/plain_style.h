#pragma once

#include <QProxyStyle>

namespace ui {

/// Fusion without the relief of disabled text, which blurs it on dark windows, and with check boxes
/// whose rim can be seen there.
class PlainStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PlainStyle();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace ui
