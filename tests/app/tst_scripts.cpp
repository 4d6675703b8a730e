// What refscope prints for every script of tests/scripts, as each version of Python that it models,
// is what that CPython prints.

#include "model/dialect/dialect.h"
#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QObject>

class TestScripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisingHidesAddressesAndFolders();
    void differenceNamesTheFirstLine();
    void everyScriptHasAnExpectation();

    void refscopePrintsWhatPythonPrints_data();
    void refscopePrintsWhatPythonPrints();
    void recordingChangesNothing_data();
    void recordingChangesNothing();
    void storedOutputIsThatOfTheRealInterpreter_data();
    void storedOutputIsThatOfTheRealInterpreter();
};

namespace {

constexpr QLatin1String kNoInterpreter("no interpreter");

QStringList versions()
{
    QStringList names;
    for (const model::Dialect& dialect : model::dialects())
        names << QString::fromUtf8(dialect.name.data(), qsizetype(dialect.name.size()));
    return names;
}

/// What 3.11 prints is stored for more than refscope runs: those of later/ need more of the
/// language.
QStringList storedFoldersOf(const QString& version)
{
    QStringList folders = tests::foldersOf(version);
    if (version == QLatin1String("3.11"))
        folders << QStringLiteral("later");
    return folders;
}

std::vector<tests::Script> scriptsOf(const QString& version, const QStringList& folders)
{
    std::vector<tests::Script> all;
    for (const QString& folder : folders)
        for (const tests::Script& script : tests::scriptsOf(folder, version))
            all.push_back(script);
    return all;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("gap");
}

/// Runs the scripts, all before the first row is judged, and adds a row for
/// each.
void addRows(const QString& version, const QStringList& folders, const QString& program,
             const QStringList& arguments)
{
    const std::vector<tests::Script> scripts = scriptsOf(version, folders);
    std::vector<tests::Command> commands;
    for (const tests::Script& script : scripts)
        commands.push_back({program, arguments + QStringList{script.file}, script.folder});
    const std::vector<tests::Outcome> outcomes = tests::runAll(commands);
    for (std::size_t i = 0; i < scripts.size(); ++i)
        QTest::newRow(qPrintable(version + ' ' + scripts[i].name))
            << tests::difference(scripts[i].expected, outcomes[i]) << scripts[i].gap;
}

/// Fails with the report. A row of gaps.txt has to fail.
void judge()
{
    QFETCH(QByteArray, report);
    QFETCH(QString, gap);
    if (!gap.isEmpty())
        QEXPECT_FAIL("", qPrintable(gap), Continue);
    QVERIFY2(report.isEmpty(), report.constData());
}

} // namespace

void TestScripts::normalisingHidesAddressesAndFolders()
{
    QCOMPARE(tests::normalised("<T object at 0x7f12ab> and gc: <T 0x7f12ab>, but 0xff stays"),
             QByteArray("<T object at 0xADDR> and gc: <T 0xADDR>, but 0xff stays"));
    QCOMPARE(tests::normalised("/some/where/name.py:3: UserWarning: 0\nb/name.py:4: X: y"),
             QByteArray("name.py:3: UserWarning: 0\nb/name.py:4: X: y"));
    QCOMPARE(tests::normalised("  File \"/some/where/name.py\", line 3, in f"),
             QByteArray("  File \"name.py\", line 3, in f"));
}

void TestScripts::differenceNamesTheFirstLine()
{
    const tests::Outcome expected{"one\ntwo\n", "", 0};
    QVERIFY(tests::difference(expected, expected).isEmpty());
    QCOMPARE(tests::difference(expected, {"one\nthree\n", "", 1}),
             QByteArray("stdout differs in line 2\n  expected: two\n  actual:   three\n"
                        "exit status: expected 0, actual 1\n"));
}

void TestScripts::everyScriptHasAnExpectation()
{
    const QString version = QStringLiteral("3.11");
    const std::vector<tests::Script> scripts = scriptsOf(version, storedFoldersOf(version));
    QVERIFY(scripts.size() > 200);
    for (const tests::Script& script : scripts)
        QVERIFY2(!script.expected.out.isEmpty() || !script.expected.err.isEmpty(),
                 qPrintable(script.name + QStringLiteral(": run tests/scripts/update")));
}

void TestScripts::refscopePrintsWhatPythonPrints_data()
{
    addColumns();
    for (const QString& version : versions())
        addRows(version, tests::foldersOf(version), tests::refscopeProgram(),
                {QStringLiteral("run"), QStringLiteral("--python"), version});
}

void TestScripts::refscopePrintsWhatPythonPrints()
{
    judge();
}

void TestScripts::recordingChangesNothing_data()
{
    addColumns();
    const QString version = QStringLiteral("3.11");
    addRows(version, tests::foldersOf(version), tests::refscopeProgram(),
            {QStringLiteral("run"), QStringLiteral("--record")});
}

void TestScripts::recordingChangesNothing()
{
    judge();
}

void TestScripts::storedOutputIsThatOfTheRealInterpreter_data()
{
    addColumns();
    for (const QString& version : versions()) {
        const QString python = tests::findPython(version);
        if (python.isEmpty())
            QTest::newRow(qPrintable(version + QStringLiteral(": no interpreter")))
                << QByteArray() << QString(kNoInterpreter);
        else
            addRows(version, storedFoldersOf(version), python, {});
    }
}

void TestScripts::storedOutputIsThatOfTheRealInterpreter()
{
    QFETCH(QString, gap);
    if (gap == kNoInterpreter)
        QSKIP("no such CPython is found, neither as pythonVERSION nor as python3 nor one of pyenv");
    QFETCH(QByteArray, report); // The gaps are those of refscope, not of Python.
    QVERIFY2(report.isEmpty(), report.constData());
}

REFSCOPE_TEST(TestScripts)
#include "tst_scripts.moc"
