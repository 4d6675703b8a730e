#include "tests/app/exporting.h"

#include "tests/app/program_path.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace tests {

namespace {

constexpr int kMostPatience = 25'000; // Milliseconds of a browser's own clock.

} // namespace

bool isInstalled(const char* program)
{
    return !QStandardPaths::findExecutable(QLatin1String(program)).isEmpty();
}

Outcome judged(const QTemporaryDir& folder, const char* program, const QStringList& arguments)
{
    return runAll({{QLatin1String(program), arguments, folder.path()}}).front();
}

Outcome browsed(const QTemporaryDir& folder, const QString& page)
{
    return judged(folder, "chromium",
                  {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
                   QStringLiteral("--disable-gpu"), QStringLiteral("--enable-logging=stderr"),
                   QStringLiteral("--virtual-time-budget=%1").arg(kMostPatience),
                   QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("user")),
                   QStringLiteral("--dump-dom"), QStringLiteral("file://") + page});
}

QString seenInBrowser(const QTemporaryDir& folder, const QString& page)
{
    static const QRegularExpression pattern(QStringLiteral("data-seen=\"([^\"]*)\""));
    return pattern.match(QString::fromUtf8(browsed(folder, page).out)).captured(1);
}

QString Exporting::script(const QString& name, const QByteArray& text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

QString Exporting::story() const
{
    return script(QStringLiteral("story.py"), "import weakref\n\n"
                                              "class Node:\n    pass\n\n"
                                              "def gone(ref):\n    print('gone')\n\n"
                                              "a = Node()\n"
                                              "b = a\n"
                                              "r = weakref.ref(a, gone)\n"
                                              "del a\n"
                                              "del b\n"
                                              "print('end')\n");
}

Outcome Exporting::exporting(const QString& name, const QString& script,
                             const QStringList& more) const
{
    return runAll({{refscopeProgram(),
                    QStringList{QStringLiteral("export"), script, QStringLiteral("-o"),
                                m_folder.filePath(name)}
                        + more,
                    m_folder.path()}})
        .front();
}

QString Exporting::exported(const QString& name, const QString& script,
                            const QStringList& more) const
{
    const Outcome outcome = exporting(name, script, more);
    if (outcome.status != 0)
        qWarning("%s", outcome.err.constData());
    return outcome.status == 0 ? m_folder.filePath(name) : QString();
}

} // namespace tests
