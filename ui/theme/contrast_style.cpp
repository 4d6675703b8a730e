#include "ui/theme/contrast_style.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

namespace {

void drawContrastFrame(QPainter& painter, const QStyleOption& option)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const QColor color =
        option.palette.color(group, hasFocus ? QPalette::Highlight : QPalette::WindowText);
    const qreal width = hasFocus ? 3 : 1.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 2, 2);
    painter.restore();
}

} // namespace

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    PlainStyle::drawPrimitive(element, option, painter, widget);
    const bool isCheckedTool = element == PE_PanelButtonTool
                               && (option->state & (State_On | State_Sunken | State_HasFocus));
    if (element == PE_FrameLineEdit || element == PE_PanelButtonCommand
        || element == PE_IndicatorCheckBox || element == PE_FrameMenu || element == PE_PanelTipLabel
        || isCheckedTool)
        drawContrastFrame(*painter, *option);
    if (element == PE_IndicatorDockWidgetResizeHandle) {
        const QRect middle =
            option->rect.width() > option->rect.height()
                ? QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1)
                : QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height());
        painter->fillRect(middle, option->palette.color(QPalette::Mid));
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    PlainStyle::drawControl(element, option, painter, widget);
    if (element == CE_TabBarTabShape && (option->state & State_Selected))
        drawContrastFrame(*painter, *option);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    PlainStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawContrastFrame(*painter, *option);
}

} // namespace ui
