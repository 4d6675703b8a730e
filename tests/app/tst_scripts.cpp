// What refscope prints for every script of tests/scripts is what CPython 3.11
// prints.

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

private:
    QString m_python;
};

namespace {

std::vector<tests::Script> scriptsOfAll(const QStringList& folders)
{
    std::vector<tests::Script> all;
    for (const QString& folder : folders)
        for (const tests::Script& script : tests::scriptsOf(folder))
            all.push_back(script);
    return all;
}

/// What refscope runs today; the scripts of later/ need more of the language.
QStringList currentFolders()
{
    return {QStringLiteral("tour"), QStringLiteral("rules"), QStringLiteral("language")};
}

/// Runs the scripts, all before the first row is judged, and adds a row for
/// each.
void addRows(const std::vector<tests::Script>& scripts, const QString& program,
             const QStringList& arguments)
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("gap");
    std::vector<tests::Command> commands;
    for (const tests::Script& script : scripts)
        commands.push_back({program, arguments + QStringList{script.file}, script.folder});
    const std::vector<tests::Outcome> outcomes = tests::runAll(commands);
    for (std::size_t i = 0; i < scripts.size(); ++i)
        QTest::newRow(qPrintable(scripts[i].name))
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
    const std::vector<tests::Script> scripts =
        scriptsOfAll(currentFolders() << QStringLiteral("later"));
    QVERIFY(scripts.size() > 200);
    for (const tests::Script& script : scripts)
        QVERIFY2(!script.expected.out.isEmpty() || !script.expected.err.isEmpty(),
                 qPrintable(script.name + QStringLiteral(": run tests/scripts/update")));
}

void TestScripts::refscopePrintsWhatPythonPrints_data()
{
    addRows(scriptsOfAll(currentFolders()), tests::refscopeProgram(), {QStringLiteral("run")});
}

void TestScripts::refscopePrintsWhatPythonPrints()
{
    judge();
}

void TestScripts::recordingChangesNothing_data()
{
    addRows(scriptsOfAll(currentFolders()), tests::refscopeProgram(),
            {QStringLiteral("run"), QStringLiteral("--record")});
}

void TestScripts::recordingChangesNothing()
{
    judge();
}

void TestScripts::storedOutputIsThatOfTheRealInterpreter_data()
{
    m_python = tests::findPython(QStringLiteral("3.11"));
    if (!m_python.isEmpty()) {
        addRows(scriptsOfAll(currentFolders() << QStringLiteral("later")), m_python, {});
        return;
    }
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("gap");
    QTest::newRow("no interpreter") << QByteArray() << QString();
}

void TestScripts::storedOutputIsThatOfTheRealInterpreter()
{
    if (m_python.isEmpty())
        QSKIP("no CPython 3.11 found, neither python3.11 nor python3 nor one of "
              "pyenv");
    QFETCH(QByteArray, report); // The gaps are those of refscope, not of Python.
    QVERIFY2(report.isEmpty(), report.constData());
}

REFSCOPE_TEST(TestScripts)
#include "tst_scripts.moc"
