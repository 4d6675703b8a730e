#include "tests/support/registry.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    // What the user has set is neither read nor changed.
    const QTemporaryDir settings;
    if (!settings.isValid())
        qFatal("no folder for the settings");
    QCoreApplication::setOrganizationName(QStringLiteral("RefscopeTests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    ui::loadResources();
    return tests::runTests(argc, argv);
}
