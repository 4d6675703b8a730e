// The program as a user starts it: what it prints where, and its exit status.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"

#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QTemporaryDir>

class TestProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionGoToStandardOutput();
    void wrongUsageGoesToStandardErrorWithStatusTwo();
    void pythonPathLeadsToTheModule();
    void missingFileIsNamedAsCPythonDoes();
    void runPrintsWhatTheScriptPrints();
    void runGivesTheScriptItsArgumentsAndStatus();
    void runImportsModulesBesideTheScript();
    void modulesOfAnotherPythonsLibraryAreNotRead();
    void runOfTestsReportsAsUnittestDoes();
    void runTypesStatementsBehindTheScript();
    void runTakesBranchesOfSessions();
    void recordingChangesNothingThatIsPrinted();
    void runThatDoesNotEndIsStoppedWithAMessage();
    void recursionWithoutEndIsARecursionError();
    void traceTellsEventsAsSentencesOrJson();
    void exportNeedsNoDisplay();
    void syntaxErrorEndsEveryCommandWithItsPlace();
};

namespace {

tests::Outcome refscope(const QStringList& arguments)
{
    return tests::runAll({{tests::refscopeProgram(), arguments, QDir::tempPath()}}).front();
}

QString firstLesson()
{
    return QString::fromStdString(tests::sourcePath("resources/examples/ref_and_callback.py"));
}

/// A file in `folder` with this script.
QString written(const QTemporaryDir& folder, const QByteArray& script,
                const QString& name = QStringLiteral("script.py"))
{
    QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

void TestProgram::helpAndVersionGoToStandardOutput()
{
    for (const char* option : {"--help", "--version"}) {
        const tests::Outcome outcome = refscope({QString::fromUtf8(option)});
        QCOMPARE(outcome.status, 0);
        QVERIFY(!outcome.out.isEmpty());
        QCOMPARE(outcome.err, QByteArray());
    }
}

void TestProgram::wrongUsageGoesToStandardErrorWithStatusTwo()
{
    const tests::Outcome outcome = refscope({QStringLiteral("--colour")});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("--colour"), outcome.err.constData());
}

void TestProgram::pythonPathLeadsToTheModule()
{
    const tests::Outcome outcome = refscope({QStringLiteral("--python-path")});
    QCOMPARE(outcome.status, 0);
    const QString folder = QString::fromLocal8Bit(outcome.out).trimmed();
    QVERIFY2(QDir(folder).exists(QStringLiteral("refscope.py")), outcome.out.constData());
}

void TestProgram::missingFileIsNamedAsCPythonDoes()
{
    const tests::Outcome outcome = refscope({QStringLiteral("run"), QStringLiteral("no/such.py")});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.err, QByteArray("refscope: can't open file 'no/such.py': [Errno 2] "
                                     "No such file or directory\n"));
}

void TestProgram::runPrintsWhatTheScriptPrints()
{
    const tests::Outcome outcome = refscope({QStringLiteral("run"), firstLesson()});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, QByteArray("references: 2\nreferences: 2\nalive: True\n"
                                     "still alive: sunset.png\n"
                                     "callback: the image is gone, None\nnow: None\n"));
    QCOMPARE(outcome.err, QByteArray());
}

void TestProgram::runGivesTheScriptItsArgumentsAndStatus()
{
    const QTemporaryDir folder;
    const QString script = written(folder, "import sys\nprint(sys.argv[1:])\nsys.exit(7)\n");
    const tests::Outcome outcome =
        refscope({QStringLiteral("run"), script, QStringLiteral("a"), QStringLiteral("--json")});
    QCOMPARE(outcome.out, QByteArray("['a', '--json']\n"));
    QCOMPARE(outcome.status, 7);
}

void TestProgram::runImportsModulesBesideTheScript()
{
    const QTemporaryDir folder;
    written(folder, "print('imported as', __name__)\nanswer = 42\n", QStringLiteral("helper.py"));
    written(folder, "def broken(:\n", QStringLiteral("faulty.py"));
    const QString script = written(folder, "import helper\nprint(helper.answer)\nimport faulty\n");
    const tests::Outcome outcome = refscope({QStringLiteral("run"), script});
    QCOMPARE(outcome.out, QByteArray("imported as helper\n42\n"));
    QVERIFY2(outcome.err.contains("faulty.py\", line 1\n    def broken(:\n"),
             outcome.err.constData());
    QCOMPARE(outcome.status, 1);
}

void TestProgram::modulesOfAnotherPythonsLibraryAreNotRead()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("test/support")));
    for (const char* name : {"os.py", "test/support/__init__.py"})
        written(folder, "raise SystemExit('of the other Python')\n", QString::fromLatin1(name));
    written(folder, "", QStringLiteral("test/__init__.py"));
    written(folder, "mine = 1\n", QStringLiteral("test/tables.py"));
    const QString script = written(folder,
                                   "from test import support, tables\n"
                                   "print(support.__file__[:10], tables.mine)\n",
                                   QStringLiteral("test/test_it.py"));
    const tests::Outcome outcome = refscope({QStringLiteral("run"), script});
    QCOMPARE(outcome.out, QByteArray("<refscope> 1\n"));
    QCOMPARE(outcome.err, QByteArray());
}

void TestProgram::runOfTestsReportsAsUnittestDoes()
{
    const QTemporaryDir folder;
    const QString script = written(folder,
                                   "import unittest\n\n"
                                   "class Sums(unittest.TestCase):\n"
                                   "    def test_right(self):\n"
                                   "        self.assertEqual(1 + 1, 2)\n\n"
                                   "    def test_wrong(self):\n"
                                   "        self.assertEqual(1 + 1, 3)\n",
                                   QStringLiteral("test_sums.py"));
    const QStringList command{QStringLiteral("run"), QStringLiteral("-m"),
                              QStringLiteral("unittest"), script};
    const tests::Outcome all = refscope(command);
    QCOMPARE(all.status, 1);
    QVERIFY2(all.err.startsWith(".F\n"), all.err.constData());
    QVERIFY2(all.err.contains("FAIL: test_wrong (test_sums.Sums.test_wrong)\n"),
             all.err.constData());
    QVERIFY2(all.err.contains("AssertionError: 2 != 3\n"), all.err.constData());
    QVERIFY2(all.err.endsWith("\n\nFAILED (failures=1)\n"), all.err.constData());

    const tests::Outcome one =
        refscope(command + QStringList{QStringLiteral("-v"), QStringLiteral("Sums.test_right")});
    QCOMPARE(one.status, 0);
    QVERIFY2(one.err.startsWith("test_right (test_sums.Sums.test_right) ... ok\n"),
             one.err.constData());
}

void TestProgram::runTypesStatementsBehindTheScript()
{
    const QTemporaryDir folder;
    const QString script = written(folder, "x = 20\n");
    const auto run = [&](const QStringList& more) {
        return refscope(QStringList{QStringLiteral("run"), script} + more);
    };
    const tests::Outcome two =
        run({QStringLiteral("-c"), QStringLiteral("x + 1"), QStringLiteral("-c"),
             QStringLiteral("for i in range(2):\n  _ + i")});
    QCOMPARE(two.out, QByteArray("21\n21\n22\n"));
    QCOMPARE(two.status, 0);
    const tests::Outcome wrong = run(
        {QStringLiteral("-c"), QStringLiteral("x ="), QStringLiteral("-c"), QStringLiteral("x")});
    QCOMPARE(wrong.out, QByteArray("20\n"));
    QVERIFY2(wrong.err.contains("File \"<console>\", line 1\n    x =\n"), wrong.err.constData());
    QCOMPARE(wrong.status, 1);
}

void TestProgram::runTakesBranchesOfSessions()
{
    const QTemporaryDir folder;
    const QByteArray session =
        "{\"format\": \"refscope session\", \"version\": 1, \"dialect\": \"3.11\",\n"
        " \"fileName\": \"\", \"script\": [\"x = 1\", \"x = 2\"], \"current\": 2, \"branches\": [\n"
        " {\"id\": 1, \"name\": \"main\", \"statements\": [\"x\"]},\n"
        " {\"id\": 2, \"parent\": 1, \"name\": \"past\", \"scriptStatements\": 1,\n"
        "  \"statements\": [\"x\", \"x + 1\"]}]}\n";
    const QString file = written(folder, session, QStringLiteral("a.refscope"));
    const QString run = QStringLiteral("run");
    QCOMPARE(refscope({run, file}).out, QByteArray("2\n"));
    QCOMPARE(refscope({run, file, QStringLiteral("-c"), QStringLiteral("x * 5")}).out,
             QByteArray("2\n10\n"));
    const QString branch = QStringLiteral("--branch");
    QCOMPARE(refscope({run, file, branch, QStringLiteral("past")}).out, QByteArray("1\n2\n"));
    QVERIFY(refscope({QStringLiteral("trace"), file}).out.contains("global name in __main__"));

    const tests::Outcome unknown = refscope({run, file, branch, QStringLiteral("none")});
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.err.endsWith("has no branch 'none'; there are 'main', 'past'\n"));
    const QString damaged = written(folder, session.left(100), QStringLiteral("damaged.refscope"));
    const tests::Outcome refused = refscope({run, damaged});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains("damaged.refscope, line 2: the file is damaged"),
             refused.err.constData());
    QCOMPARE(refscope({run, written(folder, "x = 1\n"), branch, QStringLiteral("b")}).status, 2);
}

void TestProgram::recordingChangesNothingThatIsPrinted()
{
    const tests::Outcome plain = refscope({QStringLiteral("run"), firstLesson()});
    const tests::Outcome recorded =
        refscope({QStringLiteral("run"), QStringLiteral("--record"), firstLesson()});
    QCOMPARE(recorded.out, plain.out);
    QCOMPARE(recorded.err, plain.err);
    QCOMPARE(recorded.status, plain.status);
}

void TestProgram::runThatDoesNotEndIsStoppedWithAMessage()
{
    const QTemporaryDir folder;
    const QString script = written(folder, "print('on', flush=True)\nwhile True:\n    pass\n");
    for (const char* option : {"--python=3.11", "--record"}) {
        const tests::Outcome outcome =
            refscope({QStringLiteral("run"), QString::fromUtf8(option), QStringLiteral("--seconds"),
                      QStringLiteral("0.2"), script});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QByteArray("on\n"));
        QVERIFY2(outcome.err.contains("stopped after 0.2 seconds"), outcome.err.constData());
    }
}

void TestProgram::recursionWithoutEndIsARecursionError()
{
    const QTemporaryDir folder;
    const QString script = written(folder, "def f():\n    f()\n\nf()\n");
    const tests::Outcome outcome = refscope({QStringLiteral("run"), script});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("RecursionError: maximum recursion depth exceeded"),
             outcome.err.constData());
}

void TestProgram::traceTellsEventsAsSentencesOrJson()
{
    const tests::Outcome sentences = refscope({QStringLiteral("trace"), firstLesson()});
    QCOMPARE(sentences.status, 0);
    QVERIFY(sentences.out.contains("dies: its count is 0"));

    const tests::Outcome json =
        refscope({QStringLiteral("trace"), firstLesson(), QStringLiteral("--json")});
    QCOMPARE(json.status, 0);
    for (const QByteArray& line : json.out.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TestProgram::exportNeedsNoDisplay()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("out.png"));
    qunsetenv("DISPLAY");
    qunsetenv("QT_QPA_PLATFORM");
    const tests::Outcome outcome =
        refscope({QStringLiteral("export"), firstLesson(), QStringLiteral("-o"), picture,
                  QStringLiteral("--line"), QStringLiteral("26")});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(QImage(picture).width() > 100);
}

void TestProgram::syntaxErrorEndsEveryCommandWithItsPlace()
{
    const QTemporaryDir folder;
    const QString script = written(folder, "x = 1\nif x\n    pass\n");
    for (const char* command : {"run", "trace"}) {
        const tests::Outcome outcome = refscope({QString::fromUtf8(command), script});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY2(outcome.err.contains("line 2"), outcome.err.constData());
        QVERIFY2(outcome.err.endsWith("SyntaxError: expected ':'\n"), outcome.err.constData());
    }
}

REFSCOPE_TEST(TestProgram)
#include "tst_program.moc"
