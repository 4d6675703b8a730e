// From source to code: the same instructions, lines and tables as CPython 3.11 makes.

#include "model/lang/compiler.h"
#include "model/lang/disassembler.h"
#include "model/lang/parser.h"
#include "tests/support/file_content.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTest>

using namespace model;

namespace {

const QString kPython = QStringLiteral("3.11");

Result<std::unique_ptr<CodeBody>> compiled(const QByteArray& text, CompileMode mode)
{
    auto source = std::make_shared<SourceText>("code.py", text.toStdString());
    auto module = parseModule(std::move(source));
    if (!module)
        return module.diagnostic();
    return compile(**module, "code.py", {.mode = mode});
}

QByteArray listing(const QByteArray& text, CompileMode mode = CompileMode::Exec)
{
    const auto code = compiled(text, mode);
    if (!code)
        return QByteArray::fromStdString("fault: " + code.diagnostic().message);
    return QByteArray::fromStdString(disassemble(**code));
}

QDir snippets()
{
    return QDir(QString::fromStdString(tests::sourcePath("tests/lang/code")));
}

/// Where two listings part, as one sentence; empty if they do not.
QByteArray firstDifference(const QByteArray& expected, const QByteArray& actual)
{
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> got = actual.split('\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), got.size()); ++i)
        if (wanted.value(i) != got.value(i))
            return "line " + QByteArray::number(i + 1) + ": expected \"" + wanted.value(i)
                   + "\", got \"" + got.value(i) + "\"";
    return {};
}

/// What CPython makes of each file.
QHash<QString, QByteArray> listingsOfPython(const QString& python, const QStringList& files)
{
    const QString tool = QString::fromStdString(tests::sourcePath("tests/support/disassemble.py"));
    const auto outcomes = tests::runAll({{python, QStringList{tool} + files, QDir::currentPath()}});
    QHash<QString, QByteArray> listings;
    const QByteArray all = "\n" + outcomes.front().out;
    for (const QString& file : files) {
        const QByteArray head = "\nfile " + QFile::encodeName(file) + "\n";
        const qsizetype start = all.indexOf(head);
        if (start < 0)
            continue;
        const qsizetype from = start + head.size();
        const qsizetype end = all.indexOf("\nfile ", from - 1);
        listings.insert(file, end < 0 ? all.mid(from) : all.mid(from, end + 1 - from));
    }
    return listings;
}

} // namespace

class TestCompiler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snippetGivesItsStoredListing_data();
    void snippetGivesItsStoredListing();
    void snippetsGiveWhatPythonMakesOfThem();
    void standardLibraryGivesWhatPythonMakesOfIt();
    void consolePrintsExpressionStatements();
    void expressionReturnsItsValue();
    void faultIsReportedWhereCPythonSeesIt_data();
    void faultIsReportedWhereCPythonSeesIt();
    void unsupportedConstructIsNamed_data();
    void unsupportedConstructIsNamed();
    void doubtfulCodeIsWarnedOf_data();
    void doubtfulCodeIsWarnedOf();
    void stackValuesKnowWhatTheyAreFor_data();
    void stackValuesKnowWhatTheyAreFor();
    void equalConstantsShareAKey();
};

void TestCompiler::snippetGivesItsStoredListing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : snippets().entryList({"*.py"}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << file.chopped(3);
}

void TestCompiler::snippetGivesItsStoredListing()
{
    QFETCH(QString, name);
    const QByteArray source = tests::contentOf(snippets().filePath(name + ".py"));
    const QByteArray expected = tests::contentOf(snippets().filePath(name + ".txt"));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(firstDifference(expected, listing(source)), QByteArray());
}

void TestCompiler::snippetsGiveWhatPythonMakesOfThem()
{
    const QString python = tests::findPython(kPython);
    if (python.isEmpty())
        QSKIP("There is no Python 3.11 here to compare with.");
    QStringList files;
    for (const QString& file : snippets().entryList({"*.py"}, QDir::Files, QDir::Name))
        files << snippets().filePath(file);
    const auto expected = listingsOfPython(python, files);
    for (const QString& file : files)
        QVERIFY2(firstDifference(expected.value(file), listing(tests::contentOf(file))).isEmpty(),
                 qPrintable(file));
}

void TestCompiler::standardLibraryGivesWhatPythonMakesOfIt()
{
    const QString python = tests::findPython(kPython);
    if (python.isEmpty())
        QSKIP("There is no Python 3.11 here to compare with.");
    const auto found = tests::runAll(
        {{python, {"-c", "import os; print(os.path.dirname(os.__file__), end='')"}, "."}});
    const QDir library(QFile::decodeName(found.front().out));
    QStringList files;
    for (const char* name : {"abc",          "argparse",
                             "bisect",       "collections/__init__",
                             "copy",         "dis",
                             "enum",         "functools",
                             "heapq",        "inspect",
                             "json/decoder", "json/encoder",
                             "locale",       "logging/__init__",
                             "operator",     "pickle",
                             "random",       "reprlib",
                             "socket",       "statistics",
                             "subprocess",   "tempfile",
                             "textwrap",     "threading",
                             "typing",       "weakref",
                             "_weakrefset"})
        if (library.exists(QString(name) + ".py"))
            files << library.filePath(QString(name) + ".py");
    QVERIFY(!files.isEmpty());
    const auto expected = listingsOfPython(python, files);
    for (const QString& file : files) {
        const QByteArray difference =
            firstDifference(expected.value(file), listing(tests::contentOf(file)));
        QVERIFY2(difference.isEmpty(), (QFile::encodeName(file) + ", " + difference).constData());
    }
}

void TestCompiler::consolePrintsExpressionStatements()
{
    const QByteArray text = listing("x\nif x:\n    x.y\ndef f():\n    x\n", CompileMode::Single);
    QCOMPARE(text.count("PRINT_EXPR"), 2);
    QVERIFY(text.contains("LOAD_ATTR                    y"));
}

void TestCompiler::expressionReturnsItsValue()
{
    const auto code = compiled("a + 1", CompileMode::Eval);
    QVERIFY(code.isOk());
    const auto& instructions = (*code)->instructions;
    QCOMPARE(instructions.size(), std::size_t{5});
    QCOMPARE(opName(instructions[3].op), opName(Op::BinaryOp));
    QCOMPARE(opName(instructions[4].op), opName(Op::ReturnValue));
}

void TestCompiler::faultIsReportedWhereCPythonSeesIt_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QList<int>>("place"); // Line, column, last line, end column; from 1.

    const auto row = [](const char* source, const char* message, const QList<int>& place) {
        QTest::newRow(source) << QByteArray(source) << QByteArray(message) << place;
    };
    row("return 1", "'return' outside function", {1, 1, 1, 9});
    row("class C:\n    return 1", "'return' outside function", {2, 5, 2, 13});
    row("break", "'break' outside loop", {1, 1, 1, 6});
    row("continue", "'continue' not properly in loop", {1, 1, 1, 9});
    row("for x in y:\n    def f():\n        break", "'break' outside loop", {3, 9, 3, 14});
    row("f(a=1, b=2, a=3)", "keyword argument repeated: a", {1, 13, 1, 16});
    row("@a\nclass C(x=1, x=2): pass", "keyword argument repeated: x", {2, 14, 2, 17});
    row("x = *a", "can't use starred expression here", {1, 5, 1, 7});
    row("*a = x", "starred assignment target must be in a list or tuple", {1, 1, 1, 3});
    row("a, *b, *c = x", "multiple starred expressions in assignment", {1, 1, 1, 10});
    row("def f(__debug__): pass", "cannot assign to __debug__", {1, 1, 1, 23});
    row("__debug__ = 1", "cannot assign to __debug__", {1, 1, 1, 10});
    row("del __debug__", "cannot delete __debug__", {1, 5, 1, 14});
    row("f(__debug__=1)", "cannot assign to __debug__", {1, 1, 1, 15});
    row("x.__debug__ = 1", "cannot assign to __debug__", {1, 1, 1, 12});
    row("try:\n    pass\nexcept:\n    pass\nexcept E:\n    pass", "default 'except:' must be last",
        {3, 1, 4, 9});
    row("yield 1", "'yield' outside function", {1, 1, 1, 8});
    row("await x", "'await' outside function", {1, 1, 1, 8});
    row("def f():\n    await x", "'await' outside async function", {2, 5, 2, 12});
    row("async with a: pass", "'async with' outside async function", {1, 1, 1, 19});
    row("[x async for x in y]", "asynchronous comprehension outside of an asynchronous function",
        {1, 1, 1, 21});
    row("from __future__ import nothing", "future feature nothing is not defined", {1, 1, 1, 1});
    row("from __future__ import braces", "not a chance", {1, 1, 1, 1});
    row("x = 1\nfrom __future__ import division",
        "from __future__ imports must occur at the beginning of the file", {2, 1, 2, 32});
}

void TestCompiler::faultIsReportedWhereCPythonSeesIt()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, message);
    QFETCH(QList<int>, place);
    const auto code = compiled(source, CompileMode::Exec);
    QVERIFY(!code.isOk());
    const Diagnostic& fault = code.diagnostic();
    QCOMPARE(fault.kind, DiagnosticKind::SyntaxError);
    QCOMPARE(QByteArray::fromStdString(fault.message), message);
    const SourceSpan& span = fault.span;
    QCOMPARE((QList<int>{span.line, span.column + 1, span.endLine, span.endColumn + 1}), place);
}

void TestCompiler::unsupportedConstructIsNamed_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("construct");
    QTest::addColumn<int>("line");

    QTest::newRow("async def") << QByteArray("x = 1\nasync def f(): pass\n")
                               << QByteArray("async def") << 2;
    QTest::newRow("match") << QByteArray("match x:\n    case 1: pass\n") << QByteArray("match")
                           << 1;
    QTest::newRow("except*") << QByteArray("def f():\n    try: pass\n    except* E: pass\n")
                             << QByteArray("except*") << 2;
    QTest::newRow("async generator expression")
        << QByteArray("\n(x async for x in y)\n")
        << QByteArray("an asynchronous generator expression") << 2;
}

void TestCompiler::unsupportedConstructIsNamed()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, construct);
    QFETCH(int, line);
    const auto code = compiled(source, CompileMode::Exec);
    QVERIFY(!code.isOk());
    QCOMPARE(code.diagnostic().kind, DiagnosticKind::Unsupported);
    QCOMPARE(QByteArray::fromStdString(code.diagnostic().message), construct + " is not supported");
    QCOMPARE(code.diagnostic().span.line, line);
}

void TestCompiler::doubtfulCodeIsWarnedOf_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("warning");

    const auto row = [](const char* source, const char* warning) {
        QTest::newRow(source) << QByteArray(source) << QByteArray(warning);
    };
    row("x is 1", "\"is\" with a literal. Did you mean \"==\"?");
    row("if 1 < x is not (1, 2): pass", "\"is not\" with a literal. Did you mean \"!=\"?");
    row("x is None is not True", "");
    row("assert (x, 'text')", "assertion is always true, perhaps remove parentheses?");
    row("f'{x}'()", "'str' object is not callable; perhaps you missed a comma?");
    row("(lambda: 1)()", "");
    row("{1}[0]", "'set' object is not subscriptable; perhaps you missed a comma?");
    row("[1][2, 3]",
        "list indices must be integers or slices, not tuple; perhaps you missed a comma?");
    row("[1][1:2], {}['a']", "");
}

void TestCompiler::doubtfulCodeIsWarnedOf()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, warning);
    auto module = parseModule(std::make_shared<SourceText>("code.py", source.toStdString()));
    QVERIFY(module.isOk());
    std::vector<CompileWarning> warnings;
    QVERIFY(compile(**module, "code.py", {.warnings = &warnings}).isOk());
    QCOMPARE(warnings.size(), std::size_t{warning.isEmpty() ? 0U : 1U});
    if (!warnings.empty())
        QCOMPARE(QByteArray::fromStdString(warnings.front().message), warning);
}

void TestCompiler::stackValuesKnowWhatTheyAreFor_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("uses");

    QTest::newRow("call") << QByteArray("f(a, b=c)")
                          << QByteArray("PUSH_NULL Temporary, LOAD_NAME Callee, "
                                        "LOAD_NAME Argument, LOAD_NAME Argument, CALL Temporary");
    QTest::newRow("method") << QByteArray("a.f(b)")
                            << QByteArray("LOAD_NAME Owner, LOAD_METHOD Self, "
                                          "LOAD_NAME Argument, CALL Temporary");
    QTest::newRow("loop") << QByteArray("for x in y: pass")
                          << QByteArray("LOAD_NAME Iterable, GET_ITER Iterator, FOR_ITER Assigned");
    QTest::newRow("with") << QByteArray("with a as b: pass")
                          << QByteArray("LOAD_NAME ContextManager, BEFORE_WITH ContextManagerExit");
    QTest::newRow("store") << QByteArray("a[b] = c.d")
                           << QByteArray("LOAD_NAME Owner, LOAD_ATTR Assigned, LOAD_NAME Owner, "
                                         "LOAD_NAME Index");
    QTest::newRow("display") << QByteArray("x = [a, b]")
                             << QByteArray("LOAD_NAME Item, LOAD_NAME Item, BUILD_LIST Assigned");
}

void TestCompiler::stackValuesKnowWhatTheyAreFor()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, uses);
    const auto code = compiled(source, CompileMode::Exec);
    QVERIFY(code.isOk());
    QByteArray seen;
    for (const Instruction& each : (*code)->instructions) {
        if (each.use == StackUse::Nothing || each.op == Op::LoadConst)
            continue;
        seen += (seen.isEmpty() ? "" : ", ") + QByteArray(opName(each.op).data());
        seen += " " + QByteArray(stackUseName(each.use).data());
    }
    QVERIFY2(seen.startsWith(uses), seen.constData());
}

void TestCompiler::equalConstantsShareAKey()
{
    // R17: equal in value and type; 0.0 and -0.0 differ.
    const auto tuple = [](Constant a, Constant b) {
        return constantKey({TupleConstant{{std::move(a), std::move(b)}}});
    };
    QCOMPARE(constantKey({IntConstant{"1"}}), constantKey({IntConstant{"1"}}));
    QVERIFY(constantKey({IntConstant{"1"}}) != constantKey({true}));
    QVERIFY(constantKey({IntConstant{"1"}}) != constantKey({1.0}));
    QVERIFY(constantKey({0.0}) != constantKey({-0.0}));
    QVERIFY(constantKey({StrConstant{"a"}}) != constantKey({BytesConstant{"a"}}));
    QCOMPARE(tuple({0.0}, {true}), tuple({0.0}, {true}));
    QVERIFY(tuple({0.0}, {true}) != tuple({0.0}, {IntConstant{"1"}}));
    QVERIFY(tuple({StrConstant{"a"}}, {StrConstant{"bc"}})
            != tuple({StrConstant{"ab"}}, {StrConstant{"c"}}));
}

REFSCOPE_TEST(TestCompiler)
#include "tst_compiler.moc"
