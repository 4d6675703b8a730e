#include "ui/theme/plain_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace ui {

namespace {

constexpr int kCheckBoxRim = 170; // Alpha; half of it where nothing can be changed.
constexpr int kFieldRim = 80;

bool isDarkWindow(const QStyleOption& option)
{
    return option.palette.color(QPalette::Window).lightness() < 128;
}

void drawRim(QPainter& painter, const QStyleOption& option, int alpha)
{
    QColor rim = option.palette.color(QPalette::WindowText);
    rim.setAlpha(option.state & QStyle::State_Enabled ? alpha : alpha / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(rim, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

PlainStyle::PlainStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const
{
    // The style's own signs of Close and Cancel are black, also on dark buttons.
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox)
        drawRim(*painter, *option, kCheckBoxRim);
    else if (element == PE_FrameLineEdit && isDarkWindow(*option))
        drawRim(*painter, *option, kFieldRim);
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && isDarkWindow(*option))
        drawRim(*painter, *option, kFieldRim);
}

} // namespace ui
