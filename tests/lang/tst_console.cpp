// The console: when a statement is complete, and what a session prints, both as Python has them.

#include "model/exchange/sentences.h"
#include "model/history/audit.h"
#include "model/history/timeline.h"
#include "model/session/run.h"
#include "model/session/statement_input.h"
#include "tests/lang/syntax_cases.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"
#include "tests/support/source_path.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

class TestConsole final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhetherAStatementIsComplete_data();
    void knowsWhetherAStatementIsComplete();
    void decidesAsCodeopDoes();
    void decidesAsCodeopDoesWhileScriptsAreTyped();
    void printsWhatPythonPrints_data();
    void printsWhatPythonPrints();
    void everyStatementStartsWithAnEvent();
    void sentencesShowTheStatementsText();
    void tracebacksShowTheStatementsLine();
    void runsTheFirstStatementsOfAScript();
    void systemExitEndsTheRun();
};

namespace {

using model::StatementState;

struct InputRow
{
    const char* text;
    StatementState state;
};

constexpr InputRow kInputs[] = {
    {"", StatementState::Complete},
    {"   # comment", StatementState::Complete},
    {"\n\n", StatementState::Complete},
    {"x = 1", StatementState::Complete},
    {"x = 1\n", StatementState::Complete},
    {"x = 1; y = 2", StatementState::Complete},
    {"x = 1  # comment", StatementState::Complete},
    {"x = 1 +", StatementState::Faulty},
    {"x =", StatementState::Faulty},
    {"x = (", StatementState::Incomplete},
    {"x = (1,\n2", StatementState::Incomplete},
    {"x = (1,\n2)", StatementState::Complete},
    {"f(", StatementState::Incomplete},
    {"d = {'a': [1, (2", StatementState::Incomplete},
    {"d = {'a': [1, (2]", StatementState::Faulty},
    {"if 1:", StatementState::Incomplete},
    {"if 1:\n", StatementState::Incomplete},
    {"if 1:\n  pass", StatementState::Incomplete},
    {"if 1:\n  pass\n", StatementState::Complete},
    {"if 1:\n  pass\n  ", StatementState::Incomplete},
    {"if 1:\n  pass\n\n", StatementState::Complete},
    {"if 1:\n  pass\n  # comment", StatementState::Incomplete},
    {"if 1:\n  pass\nelse:", StatementState::Incomplete},
    {"if 1:\n  pass\nelse:\n  pass\n", StatementState::Complete},
    {"if 1: pass", StatementState::Incomplete},
    {"if 1: pass\n", StatementState::Complete},
    {"if 1:\npass", StatementState::Faulty},
    {"if 1:\n  x\n y", StatementState::Faulty},
    {"if 1", StatementState::Faulty},
    {"else:", StatementState::Faulty},
    {"try:\n  pass\n", StatementState::Incomplete},
    {"try:\n  pass\nexcept E:\n  pass\n", StatementState::Complete},
    {"def f():", StatementState::Incomplete},
    {"def f(a,", StatementState::Incomplete},
    {"def f(a,\n      b):\n  return a\n", StatementState::Complete},
    {"@deco", StatementState::Incomplete},
    {"@deco\ndef f(): pass", StatementState::Incomplete},
    {"@deco\ndef f(): pass\n", StatementState::Complete},
    {"class A:", StatementState::Incomplete},
    {"class A", StatementState::Faulty},
    {"'''open", StatementState::Incomplete},
    {"'''open\nstill'''", StatementState::Complete},
    {"f'''{x", StatementState::Incomplete},
    {"'open", StatementState::Faulty},
    {"'open\\", StatementState::Incomplete},
    {"'open\\\nclosed'", StatementState::Complete},
    {"x = 1 + \\", StatementState::Incomplete},
    {"x = 1 + \\\n 2", StatementState::Complete},
    {"x = \\ 2", StatementState::Faulty},
    {"x = 1\ny = 2", StatementState::Faulty},
    {"x = 1\n# comment", StatementState::Complete},
    {"if 1:\n  pass\nx = 1", StatementState::Faulty},
    {"return 5", StatementState::Faulty},
    {"break", StatementState::Faulty},
    {"x = $", StatementState::Faulty},
    {")", StatementState::Faulty},
    {"  x = 1", StatementState::Faulty},
    {"from x import (a,", StatementState::Incomplete},
    {"from x import", StatementState::Faulty},
    {"import a.", StatementState::Faulty},
    {"lambda:", StatementState::Faulty},
    {"lambda: (yield", StatementState::Incomplete},
    {"for x in y:\n  for z in x:\n    z\n", StatementState::Complete},
    {"while 1: break\n", StatementState::Complete},
    {"with a as b, \\\n", StatementState::Faulty},
    {"def f():\n    break", StatementState::Faulty},
    {"def f():\n    nonlocal x", StatementState::Faulty},
    {"print 'x'", StatementState::Faulty},
    {"a b", StatementState::Faulty},
    {"del", StatementState::Faulty},
    {"1 = x", StatementState::Faulty},
    {"f(x for x in y, 1)", StatementState::Faulty},
    {"x: int", StatementState::Complete},
    {"\\\n", StatementState::Incomplete},
    {"pass\n\n\n", StatementState::Complete},
    {"0777", StatementState::Faulty},
    {"1__0", StatementState::Faulty},
    {"x = [\n\n", StatementState::Incomplete},
    {"if (a and\n", StatementState::Incomplete},
    {"async def f(", StatementState::Incomplete},
    {"\tx", StatementState::Faulty},
    {"if 1:\n\tx\n        y\n", StatementState::Faulty},
};

std::string stateText(const std::string& text)
{
    const model::StatementCheck check = model::checkStatement(text);
    if (check.state == StatementState::Complete)
        return "complete";
    if (check.state == StatementState::Incomplete)
        return "incomplete";
    return std::string(model::diagnosticKindName(check.fault->kind)) + ": " + check.fault->message;
}

QString judge()
{
    return QString::fromStdString(tests::sourcePath("tests/lang/console.py"));
}

/// What codeop says to each text; empty where there is no such Python.
QList<QByteArray> codeopStates(const std::vector<std::string>& texts)
{
    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        return {};
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("texts")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (const std::string& text : texts)
        file.write(text.c_str(), static_cast<qint64>(text.size()) + 1);
    file.close();
    const tests::Command command{
        python, {judge(), QStringLiteral("states"), file.fileName()}, folder.path()};
    QList<QByteArray> lines = tests::runAll({command}).front().out.split('\n');
    lines.removeLast();
    return lines;
}

/// Differences to codeop, one a line.
QByteArray stateDifferences(const std::vector<std::string>& texts, const QList<QByteArray>& states)
{
    QByteArray found;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QByteArray own = QByteArray::fromStdString(stateText(texts[i]));
        const QByteArray& theirs = states[static_cast<qsizetype>(i)];
        if (own != theirs && !own.startsWith("Unsupported"))
            found += QByteArray::fromStdString(texts[i]).toPercentEncoding(" ()[]{}:=,'\"") + " -> "
                     + own + " instead of " + theirs + '\n';
    }
    return found;
}

/// The statements that a user types line by line; an unfinished one at the end is dropped.
std::vector<std::string> typed(const std::string& lines)
{
    std::vector<std::string> statements;
    std::string pending;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        pending += (pending.empty() ? "" : "\n") + lines.substr(at, end - at);
        at = end + 1;
        if (model::checkStatement(pending).state == StatementState::Incomplete)
            continue;
        statements.push_back(std::move(pending));
        pending.clear();
    }
    return statements;
}

struct Session
{
    std::string script;
    std::string input; ///< What is typed.
};

Session readSession(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::string text = file.readAll().toStdString();
    const std::string mark = "# console\n";
    const std::size_t at = text.find(mark);
    return {text.substr(0, at), text.substr(at + mark.size())};
}

/// Real consoles have no source lines for what was typed.
QByteArray withoutConsoleLines(const QByteArray& text)
{
    QByteArray kept;
    bool isConsole = false;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        if (isConsole && line.startsWith("    "))
            continue;
        const bool isEntry = line.startsWith("  File \"");
        isConsole = isEntry && (line.contains("<console>") || line.contains("<stdin>"));
        kept += QByteArray(line).replace("<stdin>", "<console>") + '\n';
    }
    return kept;
}

model::RunResult runSession(const std::string& script, const std::vector<std::string>& statements)
{
    model::RunOptions options;
    options.statements = statements;
    return model::record(script, "session.py", options);
}

} // namespace

void TestConsole::knowsWhetherAStatementIsComplete_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("state");
    for (const InputRow& row : kInputs)
        QTest::newRow(QByteArray(row.text).toPercentEncoding(" ()[]{}:=,'\"").constData())
            << QByteArray(row.text) << static_cast<int>(row.state);
}

void TestConsole::knowsWhetherAStatementIsComplete()
{
    QFETCH(QByteArray, text);
    QFETCH(int, state);

    const model::StatementCheck check = model::checkStatement(text.toStdString());

    QCOMPARE(static_cast<int>(check.state), state);
    QCOMPARE(check.fault.has_value(), check.state == StatementState::Faulty);
}

void TestConsole::decidesAsCodeopDoes()
{
    std::vector<std::string> texts;
    for (const InputRow& row : kInputs)
        texts.emplace_back(row.text);
    const QList<QByteArray> states = codeopStates(texts);
    if (states.isEmpty())
        QSKIP("there is no Python 3.11 to compare with");

    const QByteArray differences = stateDifferences(texts, states);

    QVERIFY2(differences.isEmpty(), differences.constData());
}

/// Every line of some scripts: what was typed since the last complete statement.
void TestConsole::decidesAsCodeopDoesWhileScriptsAreTyped()
{
    std::vector<std::string> texts;
    for (const char* folder : {"tour", "language"})
        for (const tests::Script& script : tests::scriptsOf(QString::fromLatin1(folder))) {
            QFile file(script.folder + '/' + script.file);
            QVERIFY(file.open(QIODevice::ReadOnly));
            std::string pending;
            const QList<QByteArray> lines = file.readAll().split('\n');
            for (const QByteArray& line : lines) {
                pending += (pending.empty() ? "" : "\n") + line.toStdString();
                texts.push_back(pending);
                if (!line.startsWith(' ') && stateText(pending) != "incomplete")
                    pending.clear();
            }
        }
    const QList<QByteArray> states = codeopStates(texts);
    if (states.isEmpty())
        QSKIP("there is no Python 3.11 to compare with");
    QCOMPARE(states.size(), static_cast<qsizetype>(texts.size()));

    const QByteArray differences = stateDifferences(texts, states);

    QVERIFY2(differences.isEmpty(), differences.constData());
}

void TestConsole::printsWhatPythonPrints_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QString::fromStdString(tests::sourcePath("tests/lang/console")));
    const QStringList names = folder.entryList({QStringLiteral("*.py")});
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestConsole::printsWhatPythonPrints()
{
    QFETCH(QString, path);
    const Session session = readSession(path);

    const model::RunResult result = runSession(session.script, typed(session.input));

    QCOMPARE(QString::fromStdString(result.stopReason), QString());
    QVERIFY(result.recording != nullptr);
    const std::vector<std::string> complaints = model::audit(*result.recording);
    QVERIFY2(complaints.empty(), complaints.empty() ? "" : complaints.front().c_str());

    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        QSKIP("there is no Python 3.11 to compare with");
    const QTemporaryDir folder;
    const auto write = [&](const char* name, const std::string& text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.c_str(), static_cast<qint64>(text.size()));
        return file.fileName();
    };
    const QStringList arguments{judge(), QStringLiteral("session"),
                                write("session.py", session.script), write("input", session.input)};
    const tests::Outcome real = tests::runAll({{python, arguments, folder.path()}}).front();
    const QByteArray own = QByteArray::fromStdString(result.out) + "--------\n"
                           + QByteArray::fromStdString(result.err);
    const QByteArray difference =
        tests::firstDifference(tests::normalised(withoutConsoleLines(real.out)),
                               tests::normalised(withoutConsoleLines(own)));
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestConsole::everyStatementStartsWithAnEvent()
{
    const model::RunResult result = runSession("x = 1\n", {"x", "y", "z = 2"});

    QCOMPARE(result.statementsRun, std::size_t{3});
    const model::Recording& recording = *result.recording;
    QCOMPARE(recording.statements.size(), std::size_t{3});
    QCOMPARE(recording.statements[0].begin, recording.scriptEnd);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const model::ConsoleStatement& statement = recording.statements[i];
        const auto* started =
            std::get_if<model::event::StatementStarted>(&recording.journal.at(statement.begin));
        QVERIFY(started != nullptr);
        QCOMPARE(started->statement, i);
        QVERIFY(statement.begin < statement.end);
        if (i > 0)
            QCOMPARE(statement.begin, recording.statements[i - 1].end);
    }
    QVERIFY(recording.statements[2].end < recording.journal.size());
}

void TestConsole::sentencesShowTheStatementsText()
{
    const model::RunResult result =
        runSession("a = 1\n", {"b = 2", "def f():\n    return b", "f()"});
    model::Timeline timeline(result.recording);
    QStringList found;
    for (model::EventIndex i = 0; i < timeline.size(); ++i) {
        const model::Event& event = timeline.journal().at(i);
        timeline.seek(i);
        if (std::holds_alternative<model::event::LineReached>(event)
            || std::holds_alternative<model::event::StatementStarted>(event))
            found << QString::fromStdString(
                model::sentence(timeline.snapshot(), timeline.recording(), event));
    }
    QCOMPARE(found, (QStringList{QStringLiteral("line 1 in <module>: a = 1"),
                                 QStringLiteral("statement 1 begins: b = 2"),
                                 QStringLiteral("line 1 in <module>: b = 2"),
                                 QStringLiteral("statement 2 begins: def f():\\n    return b"),
                                 QStringLiteral("line 1 in <module>: def f():"),
                                 QStringLiteral("statement 3 begins: f()"),
                                 QStringLiteral("line 1 in <module>: f()"),
                                 QStringLiteral("line 2 in f(): return b")}));
}

void TestConsole::tracebacksShowTheStatementsLine()
{
    const model::RunResult result =
        runSession("", {"def f():\n    return missing", "x = 1", "x + f()"});

    QCOMPARE(QString::fromStdString(result.err),
             QStringLiteral("Traceback (most recent call last):\n"
                            "  File \"<console>\", line 1, in <module>\n"
                            "    x + f()\n"
                            "        ^^^\n"
                            "  File \"<console>\", line 2, in f\n"
                            "    return missing\n"
                            "           ^^^^^^^\n"
                            "NameError: name 'missing' is not defined\n"));
    QCOMPARE(result.exitStatus, 1);
}

void TestConsole::runsTheFirstStatementsOfAScript()
{
    const std::string script = "print(1); print(2)\n"
                               "def f():\n"
                               "    print(3)\n"
                               "f()\n"
                               "print(4)\n";
    const QStringList expected{QStringLiteral(""),
                               QStringLiteral("1\n"),
                               QStringLiteral("1\n2\n"),
                               QStringLiteral("1\n2\n"),
                               QStringLiteral("1\n2\n3\n"),
                               QStringLiteral("1\n2\n3\n4\n"),
                               QStringLiteral("1\n2\n3\n4\n")};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        model::RunOptions options;
        options.scriptStatements = static_cast<std::size_t>(i);
        options.statements = {"'end'"};
        const model::RunResult result = model::run(script, "session.py", options);
        QCOMPARE(QString::fromStdString(result.out), expected[i] + QStringLiteral("'end'\n"));
        QCOMPARE(QString::fromStdString(result.err), QString());
    }
}

void TestConsole::systemExitEndsTheRun()
{
    const model::RunResult script = runSession("raise SystemExit(3)\n", {"print(1)"});
    QCOMPARE(script.exitStatus, 3);
    QCOMPARE(script.statementsRun, std::size_t{0});
    QCOMPARE(QString::fromStdString(script.out), QString());

    const model::RunResult statement =
        runSession("", {"1/0", "import sys", "sys.exit('sorry')", "print(1)"});
    QCOMPARE(statement.exitStatus, 1);
    QCOMPARE(statement.statementsRun, std::size_t{3});
    QCOMPARE(QString::fromStdString(statement.out), QString());
    QVERIFY(QString::fromStdString(statement.err).endsWith(QStringLiteral("sorry\n")));
}

REFSCOPE_TEST(TestConsole)
#include "tst_console.moc"
