// From the start of the program's process until its scene has painted the first lesson.

#include "tests/benchmarks/stopwatch.h"
#include "tests/benchmarks/ui/scene.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace benchmarks {

namespace {

/// Milliseconds, or less than zero if nothing was painted.
double firstPictureMs(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("refscope.startup.debug=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    environment.insert(QStringLiteral("HOME"), home);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    const Stopwatch watch;
    program.start(QStringLiteral(REFSCOPE_PROGRAM), {});
    double ms = -1;
    QByteArray said;
    while (ms < 0 && program.waitForReadyRead(10'000)) {
        said += program.readAll();
        if (said.contains("first picture"))
            ms = watch.ms();
    }
    program.kill();
    program.waitForFinished();
    return ms;
}

} // namespace

void measureStart()
{
    int argc = 1;
    char name[] = "benchmarks";
    char* argv[] = {name, nullptr};
    const QCoreApplication application(argc, argv);
    heading("the window");
    const QTemporaryDir home;
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(firstPictureMs(home.path()));
    report("first picture, first time", times.front(), "ms");
    std::sort(times.begin(), times.end());
    report("first picture, median of 9", times[times.size() / 2], "ms");
}

} // namespace benchmarks
