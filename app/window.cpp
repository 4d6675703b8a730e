#include "app/window.h"

#include "ui/main_window/main_window.h"
#include "ui/session/script_recorder.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>

namespace app {

int runWindow(const OpenWindow& command, int argc, char** argv)
{
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
