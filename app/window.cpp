#include "app/window.h"

#include "ui/main_window/main_window.h"
#include "ui/session/script_recorder.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace app {

namespace {

/// Whether Qt can be expected to find a screen; without one it would abort.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

} // namespace

int runWindow(const OpenWindow& command, int argc, char** argv)
{
    if (!hasDisplay()) {
        std::fputs("refscope: there is no display for the window (DISPLAY is not set); run, trace "
                   "and export need none\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Refscope"));
    QApplication::setApplicationName(QStringLiteral("Refscope"));
    QApplication::setApplicationVersion(QStringLiteral(REFSCOPE_VERSION));
    ui::loadResources();

    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    if (command.file)
        window.openFile(QDir::current().absoluteFilePath(QString::fromStdString(*command.file)));
    else
        window.openFirstLesson();
    return QApplication::exec();
}

} // namespace app
