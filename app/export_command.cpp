#include "app/commands.h"
#include "app/pictures.h"
#include "app/script_runs.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>

#include <cstdio>

namespace app {

namespace {

/// Qt warns about what a bare machine lacks and a picture does not need.
void dropWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "refscope: %s\n", qPrintable(message));
}

} // namespace

int exportPicture(const ExportPicture& command, const RunLimits& limits, int argc, char** argv)
{
    const auto recording = recordForShow(command.file, limits);
    if (recording == nullptr)
        return 1;

    qInstallMessageHandler(dropWarnings);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    ui::loadResources();
    const auto names = writePictures(recording, command);
    if (!names) {
        std::fprintf(stderr, "refscope: %s\n", names.diagnostic().message.c_str());
        return 1;
    }
    return 0;
}

} // namespace app
