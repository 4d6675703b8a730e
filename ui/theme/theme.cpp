#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"

#include <cmath>

namespace ui {

namespace {

Colors lightColors()
{
    Colors c;
    c.canvas = QColor(0xf6, 0xf6, 0xf3);
    c.grid = QColor(0xe4, 0xe4, 0xdf);
    c.card = QColor(0xff, 0xff, 0xff);
    c.cardBorder = QColor(0xb9, 0xbd, 0xc4);
    c.divider = QColor(0xe6, 0xe8, 0xeb);
    c.cell = QColor(0xf1, 0xf3, 0xf5);
    c.text = QColor(0x17, 0x1b, 0x22);
    c.mutedText = QColor(0x5d, 0x66, 0x73);
    c.strong = QColor(0x14, 0x4f, 0x9c);
    c.strongSoft = QColor(0xe2, 0xec, 0xf9);
    c.weak = QColor(0x8b, 0x2f, 0xa8);
    c.weakSoft = QColor(0xf5, 0xe9, 0xf9);
    c.callback = QColor(0xa8, 0x5a, 0x00);
    c.callbackSoft = QColor(0xfd, 0xef, 0xd8);
    c.names = QColor(0xff, 0xff, 0xff);
    c.namesHeader = QColor(0x2b, 0x3a, 0x4f);
    c.namesText = QColor(0xff, 0xff, 0xff);
    c.namesMuted = QColor(0xd2, 0xd6, 0xdb);
    c.namesBorder = c.namesHeader;
    c.running = QColor(0xff, 0xc2, 0x3d);
    c.dead = QColor(0xec, 0xec, 0xe9);
    c.deadBorder = QColor(0xc3, 0xc3, 0xbe);
    c.deadText = QColor(0x66, 0x66, 0x61);
    c.finalizer = QColor(0x0a, 0x73, 0x5c);
    c.finalizerSoft = QColor(0xdd, 0xf3, 0xec);
    c.trash = QColor(0xb3, 0x2d, 0x2d);
    c.selection = QColor(0xe0, 0x5a, 0x00);
    c.hover = QColor(0xe0, 0x5a, 0x00, 150);
    c.match = QColor(0xf2, 0xb6, 0x00);
    c.shadow = QColor(20, 30, 45, 26);
    return c;
}

Colors darkColors()
{
    Colors c;
    c.canvas = QColor(0x15, 0x18, 0x1e);
    c.grid = QColor(0x23, 0x28, 0x31);
    c.card = QColor(0x21, 0x26, 0x2f);
    c.cardBorder = QColor(0x4d, 0x56, 0x64);
    c.divider = QColor(0x33, 0x3a, 0x46);
    c.cell = QColor(0x2a, 0x30, 0x3b);
    c.text = QColor(0xf1, 0xf4, 0xf8);
    c.mutedText = QColor(0xa4, 0xaf, 0xbe);
    c.strong = QColor(0x7d, 0xb8, 0xff);
    c.strongSoft = QColor(0x1d, 0x35, 0x55);
    c.weak = QColor(0xdd, 0x9b, 0xf2);
    c.weakSoft = QColor(0x3d, 0x27, 0x47);
    c.callback = QColor(0xff, 0xb8, 0x57);
    c.callbackSoft = QColor(0x46, 0x34, 0x17);
    c.names = QColor(0x21, 0x26, 0x2f);
    c.namesHeader = QColor(0x3c, 0x4b, 0x62);
    c.namesText = QColor(0xff, 0xff, 0xff);
    c.namesMuted = QColor(0xd5, 0xdb, 0xe3);
    c.namesBorder = QColor(0x70, 0x84, 0xa3);
    c.running = QColor(0xff, 0xc2, 0x3d);
    c.dead = QColor(0x1d, 0x20, 0x26);
    c.deadBorder = QColor(0x43, 0x48, 0x50);
    c.deadText = QColor(0x8c, 0x93, 0x9d);
    c.finalizer = QColor(0x67, 0xd8, 0xb8);
    c.finalizerSoft = QColor(0x17, 0x3d, 0x35);
    c.trash = QColor(0xff, 0x8a, 0x80);
    c.selection = QColor(0xff, 0x9d, 0x4d);
    c.hover = QColor(0xff, 0x9d, 0x4d, 150);
    c.match = QColor(0xff, 0xd5, 0x3d);
    c.shadow = QColor(0, 0, 0, 70);
    return c;
}

/// White on black, no shades between: every text has a contrast of 7 at least.
Colors highContrastColors()
{
    Colors c;
    c.canvas = Qt::black;
    c.grid = QColor(0x2b, 0x2b, 0x2b);
    c.card = Qt::black;
    c.cardBorder = Qt::white;
    c.divider = QColor(0x8c, 0x8c, 0x8c);
    c.cell = QColor(0x1c, 0x1c, 0x1c);
    c.text = Qt::white;
    c.mutedText = QColor(0xde, 0xde, 0xde);
    c.strong = QColor(0x6c, 0xcf, 0xff);
    c.strongSoft = QColor(0x00, 0x25, 0x38);
    c.weak = QColor(0xff, 0xa6, 0xff);
    c.weakSoft = QColor(0x30, 0x00, 0x30);
    c.callback = QColor(0xff, 0xc9, 0x3c);
    c.callbackSoft = QColor(0x2e, 0x22, 0x00);
    c.names = Qt::black;
    c.namesHeader = Qt::white;
    c.namesText = Qt::black;
    c.namesMuted = QColor(0x22, 0x22, 0x22);
    c.namesBorder = Qt::white;
    c.running = QColor(0x00, 0x38, 0xa8);
    c.dead = Qt::black;
    c.deadBorder = QColor(0xa0, 0xa0, 0xa0);
    c.deadText = QColor(0xc8, 0xc8, 0xc8);
    c.finalizer = QColor(0x5c, 0xff, 0xc0);
    c.finalizerSoft = QColor(0x00, 0x2b, 0x1d);
    c.trash = QColor(0xff, 0xa3, 0x9a);
    c.selection = QColor(0xff, 0xff, 0x00);
    c.hover = QColor(0xff, 0xff, 0x00);
    c.match = QColor(0x3c, 0xff, 0x3c);
    c.shadow = Qt::transparent;
    return c;
}

/// Greys on white and no dark areas: a laser printer keeps every difference and saves toner.
Colors printColors()
{
    const auto grey = [](int value) { return QColor(value, value, value); };
    Colors c;
    c.canvas = Qt::white;
    c.grid = Qt::white;
    c.card = Qt::white;
    c.cardBorder = grey(0x40);
    c.divider = grey(0xb0);
    c.cell = grey(0xf2);
    c.text = Qt::black;
    c.mutedText = grey(0x40);
    c.strong = Qt::black;
    c.strongSoft = grey(0xee);
    c.weak = grey(0x30);
    c.weakSoft = Qt::white;
    c.callback = grey(0x30);
    c.callbackSoft = Qt::white;
    c.names = Qt::white;
    c.namesHeader = grey(0xe2);
    c.namesText = Qt::black;
    c.namesMuted = grey(0x30);
    c.namesBorder = Qt::black;
    c.running = Qt::black;
    c.dead = Qt::white;
    c.deadBorder = grey(0x80);
    c.deadText = grey(0x58);
    c.finalizer = Qt::black;
    c.finalizerSoft = Qt::white;
    c.trash = grey(0x50);
    c.selection = Qt::black;
    c.hover = grey(0x60);
    c.match = grey(0x60);
    c.shadow = Qt::transparent;
    return c;
}

Metrics metricsFor(Theme::Id id)
{
    Metrics metrics;
    if (id == Theme::Id::HighContrast) {
        metrics.edgeWidth = 3.2;
        metrics.borderWidth = 2.6;
        metrics.dividerWidth = 1.6;
        metrics.headLength = 15;
        metrics.portRadius = 5.2;
    }
    return metrics;
}

Faces makeFaces()
{
    Faces faces;
    faces.count = textFont(34, QFont::Bold);
    faces.title = textFont(16, QFont::DemiBold);
    faces.heading = textFont(14, QFont::DemiBold);
    faces.name = codeFont(15, QFont::Bold);
    faces.value = codeFont(14);
    faces.note = textFont(12, QFont::Medium);
    return faces;
}

QColor mixed(const QColor& a, const QColor& b, qreal share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()),
                  channel(a.blue(), b.blue()));
}

} // namespace

Theme makeTheme(Theme::Id id)
{
    Theme theme;
    theme.id = id;
    theme.faces = makeFaces();
    theme.metrics = metricsFor(id);
    switch (id) {
    case Theme::Id::Light: theme.colors = lightColors(); break;
    case Theme::Id::Dark: theme.colors = darkColors(); break;
    case Theme::Id::HighContrast: theme.colors = highContrastColors(); break;
    case Theme::Id::Print: theme.colors = printColors(); break;
    }
    return theme;
}

Theme::Id systemThemeId(const QPalette& palette)
{
    const int window = palette.color(QPalette::Window).lightness();
    const int text = palette.color(QPalette::WindowText).lightness();
    return window < text ? Theme::Id::Dark : Theme::Id::Light;
}

bool isHighContrast(const QPalette& palette)
{
    return palette.color(QPalette::Window) == QColor(Qt::black)
           && palette.color(QPalette::WindowText) == QColor(Qt::white);
}

const std::vector<Theme::Id>& allThemes()
{
    static const std::vector<Theme::Id> s_all = {Theme::Id::Light, Theme::Id::Dark,
                                                 Theme::Id::HighContrast, Theme::Id::Print};
    return s_all;
}

QPalette widgetPalette(const Theme& theme)
{
    const Colors& c = theme.colors;
    const bool isStark = theme.id == Theme::Id::HighContrast;
    const QColor window = isStark ? c.canvas : mixed(c.canvas, c.text, 0.035);
    const QColor button = mixed(c.card, c.text, theme.isDark() ? 0.06 : 0.02);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.card);
    palette.setColor(QPalette::AlternateBase, mixed(c.card, c.text, 0.04));
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.trash);
    palette.setColor(QPalette::ToolTipBase, c.card);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.strong);
    palette.setColor(QPalette::HighlightedText, theme.isDark() ? c.canvas : QColor(Qt::white));
    palette.setColor(QPalette::Link, c.strong);
    palette.setColor(QPalette::LinkVisited, c.weak);
    palette.setColor(QPalette::Light, mixed(button, Qt::white, theme.isDark() ? 0.12 : 0.7));
    palette.setColor(QPalette::Midlight, mixed(button, Qt::white, theme.isDark() ? 0.06 : 0.4));
    palette.setColor(QPalette::Mid, mixed(window, c.text, isStark ? 0.6 : 0.2));
    palette.setColor(QPalette::Dark, mixed(window, Qt::black, theme.isDark() ? 0.4 : 0.25));
    palette.setColor(QPalette::Shadow, Qt::black);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(c.mutedText, window, 0.4));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, c.text, 0.15));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.mutedText);
    return palette;
}

QString themeName(Theme::Id id)
{
    switch (id) {
    case Theme::Id::Light: return QStringLiteral("light");
    case Theme::Id::Dark: return QStringLiteral("dark");
    case Theme::Id::HighContrast: return QStringLiteral("high-contrast");
    case Theme::Id::Print: return QStringLiteral("print");
    }
    return {};
}

} // namespace ui
