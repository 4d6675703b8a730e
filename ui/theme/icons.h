#pragma once

#include <QIcon>

namespace ui {

/// One of our own line icons, by the name of its file in resources/icons. It takes the colour
/// of the palette's text whenever it is painted, so it follows a change of theme.
QIcon icon(const char* name);

} // namespace ui
