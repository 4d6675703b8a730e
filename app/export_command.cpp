#include "app/commands.h"
#include "app/pictures.h"
#include "app/script_runs.h"
#include "ui/export/export_options.h"
#include "ui/theme/fonts.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QTemporaryDir>

#include <cstdio>

namespace app {

namespace {

/// Qt warns about what a bare machine lacks and a picture does not need.
void dropWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "refscope: %s\n", qPrintable(message));
}

/// Writes into a folder that nobody sees, and from there to stdout.
int exportToStdout(const std::shared_ptr<const model::Recording>& recording,
                   const ExportPicture& command)
{
    const QTemporaryDir folder;
    ExportPicture hidden = command;
    hidden.form = command.form.value_or(ui::ExportForm::Svg);
    hidden.output =
        folder.filePath(QStringLiteral("out.") + QLatin1String(factsOf(*hidden.form).ending))
            .toStdString();
    const auto names = writePictures(recording, hidden);
    if (!names) {
        std::fprintf(stderr, "refscope: %s\n", names.diagnostic().message.c_str());
        return 1;
    }
    if (names->size() > 1) {
        std::fputs("refscope: stdout takes one file: choose one moment, or -o OUT/\n", stderr);
        return 1;
    }
    QFile file(QString::fromStdString(names->front()));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray bytes = file.readAll();
    const std::size_t size = static_cast<std::size_t>(bytes.size());
    const bool isGood =
        std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isGood ? 0 : 1;
}

} // namespace

int exportPicture(const ExportPicture& command, const RunLimits& limits, int argc, char** argv)
{
    const auto recording = recordForShow(command.file, limits);
    if (recording == nullptr)
        return 1;

    qInstallMessageHandler(dropWarnings);
    QHashSeed::setDeterministicGlobalSeed(); // Qt embeds fonts into a PDF in the order of a hash.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    ui::loadResources();
    if (command.output == "-")
        return exportToStdout(recording, command);
    const auto names = writePictures(recording, command);
    if (!names) {
        std::fprintf(stderr, "refscope: %s\n", names.diagnostic().message.c_str());
        return 1;
    }
    if (!command.isQuiet)
        for (const std::string& name : *names)
            std::printf("%s\n", name.c_str());
    return 0;
}

} // namespace app
