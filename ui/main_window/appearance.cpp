#include "ui/main_window/appearance.h"

#include "ui/theme/contrast_style.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

namespace ui {

namespace {

constexpr int kWindowTextPixels = 13;

} // namespace

Theme::Id themeFor(ThemeChoice choice)
{
    // Before the first theme is applied the palette is still the desktop's.
    static const Theme::Id s_system = systemThemeId(QApplication::palette());
    switch (choice) {
    case ThemeChoice::System: return s_system;
    case ThemeChoice::Light: return Theme::Id::Light;
    case ThemeChoice::Dark: return Theme::Id::Dark;
    case ThemeChoice::HighContrast: return Theme::Id::HighContrast;
    }
    return s_system;
}

void applyToApplication(const Theme& theme)
{
    const bool wantsFrames = theme.id == Theme::Id::HighContrast;
    const QStyle* style = QApplication::style();
    const bool hasFrames = qobject_cast<const ContrastStyle*>(style) != nullptr;
    if (wantsFrames && !hasFrames)
        QApplication::setStyle(new ContrastStyle);
    else if (!wantsFrames && (hasFrames || qobject_cast<const PlainStyle*>(style) == nullptr))
        QApplication::setStyle(new PlainStyle);
    QApplication::setFont(textFont(kWindowTextPixels));
    QApplication::setPalette(widgetPalette(theme));
    QToolTip::setPalette(widgetPalette(theme));
    QToolTip::setFont(textFont(kWindowTextPixels));
}

} // namespace ui
