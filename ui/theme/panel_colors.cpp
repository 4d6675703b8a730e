#include "ui/theme/panel_colors.h"

#include "ui/theme/theme.h"

namespace ui {

namespace {

PanelColors lightPanelColors()
{
    const Colors colors = makeTheme(Theme::Id::Light).colors;
    PanelColors panel;
    panel.secondaryText = colors.mutedText;
    panel.separator = colors.divider;
    panel.currentLine = {0xFF, 0xEE, 0xBE};
    panel.callerLine = {0xFA, 0xF5, 0xE4};
    panel.accent = colors.strong;
    panel.error = colors.trash;
    panel.errorFill = {0xFD, 0xEC, 0xEA};
    panel.notice = {0x80, 0x53, 0x00};
    panel.noticeFill = {0xFF, 0xF4, 0xDB};
    panel.birth = colors.finalizer;
    panel.death = colors.deadText;
    panel.weak = colors.weak;
    panel.callback = colors.callback;
    panel.collection = {0xCF, 0xE3, 0xF7};
    panel.keyword = {0x8A, 0x1F, 0x8A};
    panel.string = {0x1E, 0x70, 0x3A};
    panel.number = {0x0B, 0x5C, 0xAD};
    panel.comment = {0x5C, 0x64, 0x6E};
    panel.definition = {0x1A, 0x4F, 0xA0};
    panel.builtin = {0x0A, 0x6B, 0x75};
    return panel;
}

PanelColors darkPanelColors()
{
    const Colors colors = makeTheme(Theme::Id::Dark).colors;
    PanelColors panel;
    panel.secondaryText = colors.mutedText;
    panel.separator = colors.divider;
    panel.currentLine = {0x4D, 0x42, 0x1D};
    panel.callerLine = {0x30, 0x2E, 0x27};
    panel.accent = colors.strong;
    panel.error = colors.trash;
    panel.errorFill = {0x45, 0x22, 0x21};
    panel.notice = {0xF2, 0xC1, 0x5A};
    panel.noticeFill = {0x40, 0x34, 0x17};
    panel.birth = colors.finalizer;
    panel.death = colors.deadText;
    panel.weak = colors.weak;
    panel.callback = colors.callback;
    panel.collection = {0x2B, 0x40, 0x57};
    panel.keyword = {0xE3, 0xA6, 0xE9};
    panel.string = {0x8F, 0xD0, 0x9B};
    panel.number = {0x86, 0xBD, 0xF2};
    panel.comment = {0xAA, 0xB2, 0xBD};
    panel.definition = {0x8F, 0xB8, 0xF5};
    panel.builtin = {0x6F, 0xC9, 0xD1};
    return panel;
}

PanelColors highContrastPanelColors()
{
    const Colors colors = makeTheme(Theme::Id::HighContrast).colors;
    PanelColors panel;
    panel.secondaryText = colors.mutedText;
    panel.separator = colors.divider;
    panel.currentLine = {0x00, 0x3A, 0x5C};
    panel.callerLine = {0x24, 0x24, 0x24};
    panel.accent = colors.strong;
    panel.error = colors.trash;
    panel.errorFill = {0x33, 0x00, 0x00};
    panel.notice = colors.callback;
    panel.noticeFill = {0x2E, 0x22, 0x00};
    panel.birth = colors.finalizer;
    panel.death = colors.deadText;
    panel.weak = colors.weak;
    panel.callback = colors.callback;
    panel.collection = {0x00, 0x3A, 0x5C};
    panel.keyword = {0xFF, 0xB8, 0xFF};
    panel.string = {0x8C, 0xFF, 0x8C};
    panel.number = {0x9C, 0xDF, 0xFF};
    panel.comment = {0xD4, 0xD4, 0xD4};
    panel.definition = {0xFF, 0xFF, 0x66};
    panel.builtin = {0x7A, 0xFF, 0xF0};
    return panel;
}

} // namespace

const PanelColors& panelColors(const QPalette& palette)
{
    static const PanelColors s_light = lightPanelColors();
    static const PanelColors s_dark = darkPanelColors();
    static const PanelColors s_highContrast = highContrastPanelColors();
    if (isHighContrast(palette))
        return s_highContrast;
    return systemThemeId(palette) == Theme::Id::Dark ? s_dark : s_light;
}

} // namespace ui
