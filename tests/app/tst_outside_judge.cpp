// CPython 3.11's own tests of weak references, collector and finalizers, run unmodified from where
// they are installed: how many pass is not below what this repository remembers.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QRegularExpression>

class TestOutsideJudge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summariesAreRead_data();
    void summariesAreRead();
    void passesTheTestsOfCPython_data();
    void passesTheTestsOfCPython();
    void cleanupTestCase();

private:
    QString m_folder; ///< Of the tests; empty where they are not installed.
    int m_passed = 0;
    int m_all = 0;
};

namespace {

/// What the report of unittest says.
struct Summary
{
    int run = 0;
    int failed = 0; ///< Failures, errors and unexpected successes.
    int skipped = 0;

    int passed() const { return run - failed - skipped; }
};

int numberAfter(const QString& text, const QString& word)
{
    const QRegularExpression pattern(QStringLiteral("\\b%1=(\\d+)").arg(word));
    return pattern.match(text).captured(1).toInt();
}

Summary summaryOf(const QByteArray& report)
{
    const QString text = QString::fromUtf8(report);
    static const QRegularExpression ran(QStringLiteral("\nRan (\\d+) tests? in "));
    const QRegularExpressionMatch match = ran.match(text);
    const QString end = text.mid(match.capturedEnd());
    Summary summary;
    summary.run = match.captured(1).toInt();
    summary.failed = numberAfter(end, QStringLiteral("failures"))
                     + numberAfter(end, QStringLiteral("errors"))
                     + numberAfter(end, QStringLiteral("unexpected successes"));
    summary.skipped = numberAfter(end, QStringLiteral("skipped"));
    return summary;
}

/// The names of the tests that failed, for the developer who reads the log.
QStringList failedTests(const QByteArray& report)
{
    static const QRegularExpression heading(QStringLiteral("^(?:FAIL|ERROR): (.*)$"),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = heading.globalMatch(QString::fromUtf8(report));
    while (matches.hasNext())
        names << matches.next().captured(1);
    return names;
}

/// Where the package `test` lies: beside python3.11, where pyenv puts it, or Debian.
QString findTests()
{
    QStringList folders;
    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (!python.isEmpty()) {
        const QFileInfo program(QFileInfo(python).canonicalFilePath());
        folders << program.dir().absoluteFilePath(QStringLiteral("../lib/python3.11/test"));
    }
    const QDir versions(QDir::homePath() + QStringLiteral("/.pyenv/versions"));
    for (const QString& name : versions.entryList({QStringLiteral("3.11*")}, QDir::Dirs))
        folders << versions.absoluteFilePath(name + QStringLiteral("/lib/python3.11/test"));
    folders << QStringLiteral("/usr/lib/python3.11/test");
    for (const QString& folder : folders)
        if (QFile::exists(folder + QStringLiteral("/test_weakref.py")))
            return QDir::cleanPath(folder);
    return {};
}

/// The rows of outside_judge.txt: module, least number, number of all tests.
void addRemembered()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("all");
    QFile file(QStringLiteral(REFSCOPE_OUTSIDE_JUDGE));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read %s", REFSCOPE_OUTSIDE_JUDGE);
    static const QRegularExpression row(QStringLiteral("^(test_\\w+) (\\d+) of (\\d+)$"),
                                        QRegularExpression::MultilineOption);
    auto matches = row.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QTest::newRow(qPrintable(match.captured(1)))
            << match.captured(1) << match.captured(2).toInt() << match.captured(3).toInt();
    }
}

} // namespace

void TestOutsideJudge::initTestCase()
{
    m_folder = findTests();
}

void TestOutsideJudge::summariesAreRead_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<int>("passed");
    QTest::newRow("all") << QByteArray("..\n\nRan 2 tests in 0.001s\n\nOK\n") << 2;
    QTest::newRow("one") << QByteArray(".\n\nRan 1 test in 0.001s\n\nOK\n") << 1;
    QTest::newRow("some") << QByteArray("\nRan 9 tests in 0.001s\n\nFAILED (failures=1, errors=2, "
                                        "skipped=3)\n")
                          << 3;
    QTest::newRow("nothing ran") << QByteArray("Traceback (most recent call last):\n") << 0;
}

void TestOutsideJudge::summariesAreRead()
{
    QFETCH(QByteArray, report);
    QTEST(summaryOf(report).passed(), "passed");
}

void TestOutsideJudge::passesTheTestsOfCPython_data()
{
    addRemembered();
}

void TestOutsideJudge::passesTheTestsOfCPython()
{
    if (m_folder.isEmpty())
        QSKIP("CPython 3.11's own tests are not installed: neither with python3.11, nor by pyenv, "
              "nor by Debian's libpython3.11-testsuite");
    QFETCH(QString, module);
    QFETCH(int, least);
    QFETCH(int, all);
    const QString file = m_folder + QLatin1Char('/') + module + QStringLiteral(".py");
    const tests::Command command{tests::refscopeProgram(),
                                 {QStringLiteral("run"), QStringLiteral("--seconds"),
                                  QStringLiteral("0"), QStringLiteral("-m"),
                                  QStringLiteral("unittest"), file},
                                 m_folder};
    const tests::Outcome outcome = tests::runAll({command}).front();
    const Summary summary = summaryOf(outcome.err);
    m_passed += summary.passed();
    m_all += all;
    qInfo().noquote() << module << "passed" << summary.passed() << "failed" << summary.failed
                      << "skipped" << summary.skipped << "of" << all;
    for (const QString& name : failedTests(outcome.err))
        qInfo().noquote() << "    " << name;
    if (summary.run == 0)
        qInfo().noquote() << outcome.err.right(2000);
    QVERIFY2(
        summary.passed() >= least,
        qPrintable(QStringLiteral("%1 passed, %2 did before").arg(summary.passed()).arg(least)));
}

void TestOutsideJudge::cleanupTestCase()
{
    if (m_all > 0)
        qInfo().noquote() << "CPython's own tests:" << m_passed << "passed of" << m_all;
}

REFSCOPE_TEST(TestOutsideJudge)
#include "tst_outside_judge.moc"
