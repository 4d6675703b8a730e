#pragma once

class QSettings;

namespace ui {

/// Whether the desktop asks for no animations, as far as its files say so: KDE's animation speed
/// and the settings of GTK. Qt 6.4 itself cannot tell.
bool desktopReducesMotion();

/// What the user chose in the window; who never chose anything goes with the desktop.
bool keptReducedMotion(const QSettings& settings);
/// Keeps a choice that differs from the desktop's; one that does not follows it from now on.
void keepReducedMotion(QSettings& settings, bool isReduced);

} // namespace ui
