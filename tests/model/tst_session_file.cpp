// Sessions as text: what is written is read again, and what is damaged says where.

#include "model/session/json_text.h"
#include "model/session/session_export.h"
#include "model/session/session_file.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>

#include <random>

using namespace model;

class TestSessionFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void textsOfAllKindsComeBack();
    void damageIsNamedWithItsLine_data();
    void damageIsNamedWithItsLine();
    void newerVersionIsRefused();
    void unknownFieldsArePassedOver();
    void damagedFilesNeverStopTheProgram();
    void sessionsAreRecognised();
    void jsonIsReadWithItsLines();
    void exportRunsInARealPython();
    void exportKeepsTheBeginningOfTheScript();
};

namespace {

SessionDocument sampleFile()
{
    SessionDocument session("a = 1\nprint(a)\n", "/home/me/script.py");
    session.append("b = 'Grüße \\u2028 \"x\" \t'");
    session.append(std::vector<std::string>{"import weakref", "r = weakref.ref(b)"});
    session.append("undone");
    session.undo();
    session.appendAt({std::nullopt, 1}, {"def f():\n    return 1\n"});
    (void)session.rename(session.current(), "other");
    session.appendAt({1, 0}, {"c"});
    session.visit(session.mainBranch());
    SessionView& view = session.view();
    view.places = {{"a", -12.5, 1e6, true}, {"b", 0.1, 0, false}, {"c", 1, 2, false, 3, 40.5, 50}};
    view.notes = {{"look", {"main", 17}, "a"}, {"here", {"other", 0}, ""}};
    view.bookmarks = {{"before", {"main", 4000000000U}}};
    view.breakpoints = {{3, "", "", true}, {0, "dies", "a", false}};
    view.settings = {{"hidden", "int str"}, {"", "x"}};
    return session;
}

QString problemOf(const std::string& text)
{
    const auto read = readSession(text, "a.refscope");
    if (read)
        return {};
    const Diagnostic& fault = read.diagnostic();
    return QString::fromStdString(std::to_string(fault.span.line) + ": " + fault.message);
}

std::string changed(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string("?") : text.replace(at, from.size(), to);
}

} // namespace

void TestSessionFile::whatIsWrittenIsReadAgain()
{
    const SessionDocument session = sampleFile();
    const std::string text = writeSession(session);

    const auto read = readSession(text, "a.refscope");

    QVERIFY2(read.isOk(), read ? "" : read.diagnostic().message.c_str());
    QVERIFY(*read == session);
    QVERIFY(writeSession(*read) == text);
    QVERIFY(text.ends_with("}\n"));
    const auto empty = readSession(writeSession(SessionDocument()), "");
    QVERIFY(empty.isOk() && *empty == SessionDocument());
}

void TestSessionFile::textsOfAllKindsComeBack()
{
    for (const char* script :
         {"", "\n", "x", "x\n", "\n\n", "\r\n", "a\tb\\\"\x01\x7f\n", "é\n", "\xE2\x80\xA8", "𝄞"}) {
        SessionDocument session(script, script);
        session.append(script);
        const auto read = readSession(writeSession(session), "");
        QVERIFY(read.isOk());
        QCOMPARE(QByteArray::fromStdString(read->script()), QByteArray(script));
        QVERIFY(*read == session);
    }
    const auto replaced = readSession(writeSession(SessionDocument("\xFF", "")), "");
    QCOMPARE(QByteArray::fromStdString(replaced->script()), QByteArray("\xEF\xBF\xBD"));
}

void TestSessionFile::damageIsNamedWithItsLine_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* from, const char* to, const char* problem) {
        QTest::newRow(problem) << QString::fromLatin1(from) << QString::fromLatin1(to)
                               << QString::fromLatin1(problem);
    };
    row("\"dialect\": \"3.11\",", "\"dialect\": \"3.11\"",
        "5: the file is damaged: unexpected '\"fileName\"'");
    row("\"3.11\"", "\"3.99\"", "4: there is no model of Python '3.99'");
    row("\"3.11\"", "311", "4: 'dialect' has to be a text, not a number");
    row("\"script\"", "\"scripts\"", "1: 'script' is missing");
    row("\"a = 1\"", "1", "7: the script's lines have to be texts");
    row("\"name\": \"main\",", "", "12: 'name' is missing");
    row("\"name\": \"other\"", "\"name\": \"main\"",
        "11: branch 'main': the name is empty or comes twice");
    row("\"parent\": 1", "\"parent\": 9", "11: branch 'other': its parent does not come before it");
    row("\"parent\": 1", "\"parent\": -1",
        "30: 'parent' has to be a whole number from 0 to 4294967295");
    row("\"keptStatements\": 1", "\"keptStatements\": 1.5",
        "31: 'keptStatements' has to be a whole number from 0 to 4294967295");
    row("\"current\": 1", "\"current\": 7", "48: 'current' names no branch");
    row("\"format\"", "\"fromat\"",
        "1: this is no session of Refscope: \"format\": \"refscope session\" is missing");
    row("refscope session", "other",
        "1: this is no session of Refscope: \"format\": \"refscope session\" is missing");
    row("\"places\": [", "\"places\": {", "51: the file is damaged: unexpected '{'");
    row("\"x\": -12.5", "\"x\": null", "53: 'x' has to be a number, not null");
}

void TestSessionFile::damageIsNamedWithItsLine()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, problem);

    const std::string text =
        changed(writeSession(sampleFile()), from.toStdString(), to.toStdString());

    QCOMPARE(problemOf(text), problem);
    QVERIFY(!problemOf("").isEmpty());
    QCOMPARE(problemOf(text.substr(0, 30)).section(QLatin1Char(':'), 1, 1),
             QStringLiteral(" the file is damaged"));
}

void TestSessionFile::newerVersionIsRefused()
{
    const auto read =
        readSession(changed(writeSession(sampleFile()), "\"version\": 1", "\"version\": 2"), "x");
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.diagnostic().message),
             QStringLiteral("a newer Refscope wrote this session: its version is 2, this program "
                            "reads up to 1"));
    QCOMPARE(QString::fromStdString(read.diagnostic().hint),
             QStringLiteral("open it with a newer Refscope"));
    QCOMPARE(read.diagnostic().span.line, 3);
}

void TestSessionFile::unknownFieldsArePassedOver()
{
    const std::string text = changed(writeSession(sampleFile()), "\"version\": 1",
                                     "\"version\": 1, \"later\": [1, {\"x\": null}]");
    const auto read = readSession(text, "x");
    QVERIFY(read.isOk() && *read == sampleFile());
}

/// Every beginning of a file, and thousands of files with wrong bytes in them.
void TestSessionFile::damagedFilesNeverStopTheProgram()
{
    const std::string text = writeSession(sampleFile());
    for (std::size_t length = 0; length < text.size() - 1; ++length)
        QVERIFY(!readSession(text.substr(0, length), "x"));

    std::mt19937 random(20261122);
    int stillGood = 0;
    for (int i = 0; i < 4000; ++i) {
        std::string damaged = text;
        const int faults = 1 + static_cast<int>(random() % 4);
        for (int j = 0; j < faults; ++j) {
            const std::size_t at = random() % damaged.size();
            switch (random() % 4) {
            case 0: damaged[at] = static_cast<char>(random() % 256); break;
            case 1: damaged[at] = "{}[]\",:0-e\n\\"[random() % 12]; break;
            case 2: damaged.erase(at, random() % 40); break;
            default: damaged.insert(at, damaged.substr(random() % damaged.size(), 30)); break;
            }
        }
        const auto read = readSession(damaged, "x");
        if (!read) {
            QVERIFY(!read.diagnostic().message.empty());
            QVERIFY(read.diagnostic().span.line > 0);
            continue;
        }
        ++stillGood;
        QVERIFY(!checkBranches(read->branches()));
        const auto again = readSession(writeSession(*read), "x");
        QVERIFY2(again.isOk(), damaged.c_str());
    }
    QVERIFY2(stillGood > 50 && stillGood < 3500, QByteArray::number(stillGood).constData());
    QVERIFY(!readSession(std::string(100'000, '['), "x"));
    QVERIFY(!readSession("{\"format\": \"refscope session\", \"version\": 1e999}", "x"));
}

void TestSessionFile::sessionsAreRecognised()
{
    QVERIFY(looksLikeSession(writeSession(sampleFile())));
    QVERIFY(looksLikeSession(" {\n\"format\""));
    QVERIFY(!looksLikeSession("print({})"));
    QVERIFY(!looksLikeSession("{'a': 1}"));
    QVERIFY(!looksLikeSession(""));
}

void TestSessionFile::jsonIsReadWithItsLines()
{
    const auto read =
        parseJson("{\"a\": 1,\n \"b\": [true,\n null, -2.5e1],\n\"a\": \"\\u00e9\"\n}");
    QVERIFY(read.isOk());
    QCOMPARE(read->line, 1);
    QCOMPARE(read->find("a")->text, std::string("é"));
    QCOMPARE(read->find("a")->line, 4);
    const JsonValue* list = read->find("b");
    QCOMPARE(list->items.size(), std::size_t{3});
    QCOMPARE(list->line, 2);
    QCOMPARE(list->items[2].line, 3);
    QCOMPARE(list->items[2].number, -25.0);
    QVERIFY(read->find("c") == nullptr);
    for (const char* bad :
         {"", "{", "[1,]", "{\"a\"}", "1 2", "nul", "\"\xFF\"", "[1\n\n", "\"\n\""})
        QVERIFY2(!parseJson(bad), bad);
}

void TestSessionFile::exportRunsInARealPython()
{
    SessionDocument session("class Node:\n"
                            "    def __init__(self, name): self.name = name\n"
                            "    def __del__(self): print('del', self.name)\n"
                            "    def __repr__(self): return self.name\n"
                            "a = Node('a')",
                            "script.py");
    for (const char* statement :
         {"a", "import weakref, gc", "r = weakref.ref(a)", "r()", "1, 2; 'text'", "_",
          "for i in range(2):\n    i\n    Node('n')", "del a", "r() is None",
          "if 1:\n    try:\n        3 # three\n    finally:\n        (4\n        )",
          "def f():\n    5\n    return Node('f')", "f()", "gc.collect()", "print('end')"})
        session.append(statement);
    RunOptions options;
    session.fillRunOptions(session.mainBranch(), options);
    const RunResult own = run(session.script(), "script.py", options);
    QCOMPARE(QString::fromStdString(own.err), QString());
    const std::string script = exportPython(session, session.mainBranch());

    QCOMPARE(QString::fromStdString(run(script, "script.py").out), QString::fromStdString(own.out));

    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        QSKIP("there is no Python 3.11 to compare with");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("exported.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script.c_str(), static_cast<qint64>(script.size()));
    file.close();
    const tests::Outcome real = tests::runAll({{python, {file.fileName()}, folder.path()}}).front();
    QCOMPARE(QString::fromUtf8(real.err), QString());
    QCOMPARE(QString::fromUtf8(real.out), QString::fromStdString(own.out));
}

void TestSessionFile::exportKeepsTheBeginningOfTheScript()
{
    SessionDocument session("a = 1; b = 2\n# between\nc = 3", "script.py");
    session.append("d = 4");
    QCOMPARE(QString::fromStdString(exportPython(session, session.mainBranch())),
             QStringLiteral("a = 1; b = 2\n# between\nc = 3\nd = 4\n"));
    session.appendAt({1, 0}, {"a"});
    QCOMPARE(QString::fromStdString(exportPython(session, session.current())),
             QStringLiteral("a = 1\nimport sys\nsys.displayhook((a))\n"));
    session.appendAt({0, 0}, {"x = ("});
    QCOMPARE(QString::fromStdString(exportPython(session, session.current())),
             QStringLiteral("x = (\n"));
}

REFSCOPE_TEST(TestSessionFile)
#include "tst_session_file.moc"
