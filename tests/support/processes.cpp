#include "tests/support/processes.h"

#include "tests/support/source_path.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QThread>

#include <memory>

namespace tests {

namespace {

constexpr int kTimeLimitMs = 30'000;

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString& name : names)
        if (name.startsWith(QStringLiteral("PYTHON")))
            environment.remove(name);
    environment.insert(QStringLiteral("PYTHONUTF8"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONPATH"),
                       QString::fromStdString(sourcePath("resources/python-path")));
    return environment;
}

std::unique_ptr<QProcess> start(const Command& command)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(cleanEnvironment());
    process->setWorkingDirectory(command.folder);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(command.program, command.arguments);
    return process;
}

Outcome finish(QProcess& process)
{
    Outcome outcome;
    if (process.waitForFinished(kTimeLimitMs)) {
        const bool hasCrashed = process.exitStatus() == QProcess::CrashExit;
        outcome.status = hasCrashed ? -process.exitCode() : process.exitCode();
    } else {
        process.kill();
        process.waitForFinished();
    }
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

bool isVersion(const QString& program, const QString& version)
{
    const Command ask{
        program,
        {QStringLiteral("-c"),
         QStringLiteral("import sys; sys.stdout.write('%d.%d' % sys.version_info[:2])")},
        QDir::currentPath()};
    return runAll({ask}).front().out == version.toUtf8();
}

QStringList pythonCandidates(const QString& version)
{
    QStringList candidates{QStandardPaths::findExecutable(QStringLiteral("python") + version),
                           QStandardPaths::findExecutable(QStringLiteral("python3"))};
    const QDir pyenv(QDir::homePath() + QStringLiteral("/.pyenv/versions"));
    const QStringList installed = pyenv.entryList({version + QStringLiteral(".*")}, QDir::Dirs);
    for (const QString& folder : installed)
        candidates << pyenv.filePath(folder + QStringLiteral("/bin/python") + version);
    return candidates;
}

} // namespace

std::vector<Outcome> runAll(const std::vector<Command>& commands)
{
    const auto batch = static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1));
    std::vector<Outcome> outcomes;
    for (std::size_t first = 0; first < commands.size(); first += batch) {
        const std::size_t end = std::min(first + batch, commands.size());
        std::vector<std::unique_ptr<QProcess>> running;
        for (std::size_t i = first; i < end; ++i)
            running.push_back(start(commands[i]));
        for (const auto& process : running)
            outcomes.push_back(finish(*process));
    }
    return outcomes;
}

QString findPython(const QString& version)
{
    if (version == QStringLiteral("tracing"))
        return QStandardPaths::findExecutable(QStringLiteral("pypy3"));
    const QStringList candidates = pythonCandidates(version);
    for (const QString& program : candidates)
        if (!program.isEmpty() && isVersion(program, version))
            return program;
    return {};
}

} // namespace tests
