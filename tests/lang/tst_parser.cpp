// Source text to syntax trees and to diagnostics: both exactly as CPython 3.11 has them.

#include "model/lang/parser.h"
#include "model/lang/symbols.h"
#include "tests/lang/syntax_cases.h"
#include "tests/support/file_content.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace model;

namespace {

const QString kVersion = QStringLiteral("3.11");

Result<std::unique_ptr<Module>> parsed(const QByteArray& text)
{
    return parseModule(std::make_shared<SourceText>(
        "case.py", std::string_view(text.data(), std::size_t(text.size()))));
}

/// What `tree` of tests/support/syntax.py gives: the parser alone, without the symbol table,
/// which finds faults of its own.
QByteArray treeOf(const QByteArray& text)
{
    const auto module = parsed(text);
    return module ? QByteArray::fromStdString(dumpTree(*module.value())) : "fault";
}

/// The tree, or what CPython would print for the fault.
QByteArray outcomeOf(const QByteArray& text)
{
    const auto module = parsed(text);
    if (!module)
        return QByteArray::fromStdString(renderDiagnostic(module.diagnostic()));
    const auto symbols = SymbolTable::build(*module.value());
    if (!symbols)
        return QByteArray::fromStdString(renderDiagnostic(symbols.diagnostic()));
    return QByteArray::fromStdString(dumpTree(*module.value())) + "\n";
}

void addCases(const QString& file)
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    for (const tests::SyntaxCase& one : tests::syntaxCases(file))
        QTest::newRow(one.name.constData()) << one.source << one.expected;
}

QByteArray repeated(const char* text, int times)
{
    return QByteArray(text).repeated(times);
}

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheTree_data();
    void makesTheTree();
    void reportsTheFault_data();
    void reportsTheFault();
    void storedCasesAreWhatPythonSays_data();
    void storedCasesAreWhatPythonSays();
    void readsRealCodeAsPythonDoes();
    void survivesAnyDepth_data();
    void survivesAnyDepth();
    void findsFaultsDeepInside_data();
    void findsFaultsDeepInside();
    void acceptsAnyLineEnd();
    void refusesWhatIsNotUtf8();
    void unknownCharacterNamesAreUnsupported();
    void syntaxSwitchesTurnOffWhatOldVersionsLack();
    void pointsAtTheOperator_data();
    void pointsAtTheOperator();
};

void TestParser::makesTheTree_data()
{
    addCases(QStringLiteral("trees.txt"));
}

void TestParser::makesTheTree()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);

    const QByteArray difference = tests::firstDifference(expected, outcomeOf(source));
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestParser::reportsTheFault_data()
{
    addCases(QStringLiteral("errors.txt"));
}

void TestParser::reportsTheFault()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);

    QCOMPARE(outcomeOf(source), expected);
}

void TestParser::storedCasesAreWhatPythonSays_data()
{
    QTest::addColumn<QString>("file");

    QTest::newRow("trees") << QStringLiteral("trees.txt");
    QTest::newRow("errors") << QStringLiteral("errors.txt");
}

void TestParser::storedCasesAreWhatPythonSays()
{
    QFETCH(QString, file);
    const QString python = tests::findPython(kVersion);
    if (python.isEmpty())
        QSKIP("no python3.11 on this machine");

    QByteArray stored;
    for (const tests::SyntaxCase& one : tests::syntaxCases(file))
        stored += ">>> " + one.name + "\n" + one.source + "<<<\n" + one.expected;
    const QByteArray renewed = tests::renewedCases(python, file);
    const QByteArray difference =
        tests::firstDifference(renewed.mid(renewed.indexOf("\n>>> ") + 1), stored);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestParser::readsRealCodeAsPythonDoes()
{
    const QString python = tests::findPython(kVersion);
    if (python.isEmpty())
        QSKIP("no python3.11 on this machine");

    const QStringList files = tests::pythonFiles(python);
    const QList<QByteArray> expected = tests::askPython(python, QStringLiteral("tree"), files);
    QCOMPARE(expected.size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QByteArray actual = treeOf(tests::contentOf(files[i]));
        const QByteArray difference = tests::firstDifference(expected[i], actual);
        QVERIFY2(difference.isEmpty(), (files[i].toUtf8() + ": " + difference).constData());
    }
}

void TestParser::survivesAnyDepth_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray recursion =
        "RecursionError: maximum recursion depth exceeded during compilation\n";
    QTest::newRow("signs") << repeated("-", 100'000) + "x\n" << QByteArray("MemoryError\n");
    QTest::newRow("not") << repeated("not ", 100'000) + "x\n" << QByteArray("MemoryError\n");
    QTest::newRow("powers") << repeated("x**", 100'000) + "x\n" << QByteArray("MemoryError\n");
    QTest::newRow("lambdas") << repeated("lambda:", 100'000) + "x\n" << QByteArray("MemoryError\n");
    QTest::newRow("conditionals") << repeated("a if b else ", 100'000) + "c\n"
                                  << QByteArray("MemoryError\n");
    QTest::newRow("sums") << repeated("a+", 100'000) + "a\n" << recursion;
    QTest::newRow("attributes") << "a" + repeated(".b", 100'000) + "\n" << recursion;
    QTest::newRow("calls") << "a" + repeated("()", 100'000) + "\n" << recursion;
    QTest::newRow("elif") << "if a: b\n" + repeated("elif a: b\n", 100'000) << recursion;
}

void TestParser::survivesAnyDepth()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);

    QCOMPARE(outcomeOf(source), expected);
}

/// A parser that tries every reading of every bracket again would not come to an end here.
void TestParser::findsFaultsDeepInside_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("fault");

    const auto row = [](const char* name, const char* open, const char* close, int depth,
                        const char* fault) {
        QTest::newRow(name) << repeated(open, depth) + "x y" + repeated(close, depth) + "\n"
                            << QByteArray(fault);
    };
    const char* const comma = "invalid syntax. Perhaps you forgot a comma?";
    row("parentheses", "(", ")", 150, comma);
    row("calls", "f(a=", ")", 90, comma);
    row("sets", "{", "}", 150, comma);
    row("dictionaries", "{1:", "}", 150, comma);
    row("lambdas", "(lambda:", ")", 60, comma);
    row("conditionals", "(a if ", " else b)", 80, "expected 'else' after 'if' expression");
    row("patterns", "match x:\n case a(", ")", 1, "invalid syntax");
    QByteArray blocks;
    for (int i = 0; i < 60; ++i)
        blocks += repeated(" ", i) + "try:\n";
    QTest::newRow("try statements") << blocks + repeated(" ", 60) + "x y\n"
                                    << QByteArray("invalid syntax");
}

void TestParser::findsFaultsDeepInside()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, fault);

    const QByteArray lastLine = outcomeOf(source).trimmed().split('\n').last();
    QCOMPARE(lastLine, "SyntaxError: " + fault);
}

void TestParser::acceptsAnyLineEnd()
{
    const QByteArray plain = outcomeOf("if a:\n  b = '''x\ny'''\nc\n");
    QCOMPARE(outcomeOf("if a:\r\n  b = '''x\r\ny'''\r\nc\r\n"), plain);
    QCOMPARE(outcomeOf("if a:\r  b = '''x\ry'''\rc\r"), plain);
    QCOMPARE(outcomeOf("\xEF\xBB\xBFif a:\n  b = '''x\ny'''\nc"), plain);
}

void TestParser::refusesWhatIsNotUtf8()
{
    QCOMPARE(
        outcomeOf("# ok\nx = '\xE9'\n"),
        QByteArray("SyntaxError: Non-UTF-8 code starting with '\\xe9' in file case.py on line 2, "
                   "but no encoding declared; see https://peps.python.org/pep-0263/ for "
                   "details\n"));
    QVERIFY(outcomeOf("# -*- coding: latin-1 -*-\nx\n").contains("Unsupported: source encoding"));
    QCOMPARE(outcomeOf("# -*- coding: utf-8 -*-\nx\n"),
             QByteArray("Module(body=[Expr(value=Name(id='x', ctx=Load(), lineno=2, col_offset=0, "
                        "end_lineno=2, end_col_offset=1), lineno=2, col_offset=0, end_lineno=2, "
                        "end_col_offset=1)], type_ignores=[])\n"));
    QCOMPARE(outcomeOf(QByteArray("x\0y\n", 4)),
             QByteArray("SyntaxError: source code string cannot contain null bytes\n"));
}

void TestParser::unknownCharacterNamesAreUnsupported()
{
    QVERIFY(outcomeOf("'\\N{EM DASH}'\n").contains("value='\\u2014'"));
    QVERIFY(outcomeOf("'\\N{LATIN SMALL LETTER TURNED A}'\n").contains("Unsupported: "));
}

void TestParser::syntaxSwitchesTurnOffWhatOldVersionsLack()
{
    const auto isValid = [](const char* text, const Syntax& syntax) {
        return parseModule(std::make_shared<SourceText>("case.py", text), syntax).isOk();
    };
    Syntax old;
    old.assignmentExpressions = old.positionalOnlyParameters = old.matchStatement =
        old.exceptGroups = false;
    for (const char* text : {"(a := 1)\n", "def f(a, /): pass\n", "match a:\n case 1: pass\n",
                             "try: a\nexcept* b: c\n"}) {
        QVERIFY2(isValid(text, {}), text);
        QVERIFY2(!isValid(text, old), text);
    }
    QVERIFY(isValid("match = 1\n", old));
}

void TestParser::pointsAtTheOperator_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QByteArray>("carets");

    // The second line of each is what python3.11 prints below the segment.
    const auto row = [](const char* segment, const char* carets) {
        QTest::newRow(segment) << QByteArray(segment) << QByteArray(carets);
    };
    row("a + b", "~~^~~");
    row("a//b", "~^^~");
    row("a   **  b", "~~~~^^~~~");
    row("(a) + b", "~~~~^~~");
    row("( a ) // (b)", "~~~~~~^^~~~~");
    row("(a)+(b)", "~~~^^~~");
    row("a[1]", "~^^^");
    row("d[ \"x\" ]", "~^^^^^^^");
    row("(d)[\"x\"]", "~~~^^^^^");
    row("a [1]", "~~^^^");
    row("a.b + a.c", "~~~~^~~~~");
    row("f(x)", "");
    row("a < b", "");
    row("a +", "");
}

void TestParser::pointsAtTheOperator()
{
    QFETCH(QByteArray, segment);
    QFETCH(QByteArray, carets);

    const auto anchors = caretAnchors(segment.toStdString());
    QCOMPARE(anchors.has_value(), !carets.isEmpty());
    if (!anchors)
        return;
    QCOMPARE(repeated("~", anchors->start) + repeated("^", anchors->end - anchors->start)
                 + repeated("~", int(segment.size()) - anchors->end),
             carets);
}

REFSCOPE_TEST(TestParser)
#include "tst_parser.moc"
