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
    panel.comment = {0x66, 0x6F, 0x79};
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
    panel.keyword = {0xD9, 0x95, 0xE0};
    panel.string = {0x8F, 0xD0, 0x9B};
    panel.number = {0x86, 0xBD, 0xF2};
    panel.comment = {0x93, 0x9C, 0xA8};
    panel.definition = {0x8F, 0xB8, 0xF5};
    panel.builtin = {0x6F, 0xC9, 0xD1};
    return panel;
}

} // namespace

const PanelColors& panelColors(const QPalette& palette)
{
    static const PanelColors s_light = lightPanelColors();
    static const PanelColors s_dark = darkPanelColors();
    return systemThemeId(palette) == Theme::Id::Dark ? s_dark : s_light;
}

} // namespace ui
