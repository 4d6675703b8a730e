#pragma once

#include "ui/theme/theme.h"

namespace ui {

/// What the user chose; System follows the desktop.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The theme that a choice comes to. Qt before 6.5 cannot tell what the desktop asks for, so
/// the palette that the application started with is looked at.
Theme::Id themeFor(ThemeChoice choice);

/// Gives the whole application our style, palette and font.
void applyToApplication(const Theme& theme);

} // namespace ui
