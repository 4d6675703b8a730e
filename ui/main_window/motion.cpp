#include "ui/main_window/motion.h"

#include <QSettings>
#include <QStandardPaths>

namespace ui {

namespace {

QVariant fromDesktopFile(const char* file, const char* key)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings settings(folder + QLatin1Char('/') + QLatin1String(file), QSettings::IniFormat);
    return settings.value(QLatin1String(key));
}

QString motionKey()
{
    return QStringLiteral("reducedMotion");
}

} // namespace

bool desktopReducesMotion()
{
    const QVariant factor = fromDesktopFile("kdeglobals", "KDE/AnimationDurationFactor");
    bool isNumber = false;
    if (factor.toDouble(&isNumber) == 0 && isNumber)
        return true;
    for (const char* file : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QString enabled =
            fromDesktopFile(file, "Settings/gtk-enable-animations").toString().toLower();
        if (enabled == QStringLiteral("0") || enabled == QStringLiteral("false"))
            return true;
    }
    return false;
}

bool keptReducedMotion(const QSettings& settings)
{
    return settings.value(motionKey(), desktopReducesMotion()).toBool();
}

void keepReducedMotion(QSettings& settings, bool isReduced)
{
    if (isReduced == desktopReducesMotion())
        settings.remove(motionKey());
    else
        settings.setValue(motionKey(), isReduced);
}

} // namespace ui
