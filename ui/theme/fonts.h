#pragma once

#include <QFont>

namespace ui {

/// Makes the fonts, icons and lessons that are compiled into the program known to Qt. Call it
/// once after the application object exists and before anything is painted; further calls do
/// nothing.
void loadResources();

/// The face of all words, set by pixel size and without hinting, so that a picture is the same
/// bit for bit on every screen and platform.
QFont textFont(int pixelSize, QFont::Weight weight = QFont::Normal);

/// The face of code and values, without ligatures; otherwise like textFont().
QFont codeFont(int pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace ui
