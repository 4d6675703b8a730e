// Scopes and names: what is local, a cell, free or global, and in which slots.

#include "model/lang/parser.h"
#include "model/lang/symbols.h"
#include "tests/lang/syntax_cases.h"
#include "tests/support/file_content.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace model;

namespace {

/// A module with its table; the module must outlive the table.
struct Analysed
{
    std::unique_ptr<Module> module;
    std::unique_ptr<SymbolTable> table;

    const Scope& named(std::string_view qualifiedName) const
    {
        for (const Scope& scope : table->scopes())
            if (scope.qualifiedName() == qualifiedName)
                return scope;
        qFatal("no such scope");
    }
};

Analysed analysed(const QByteArray& text)
{
    Analysed result;
    auto parsed = parseModule(std::make_shared<SourceText>(
        "case.py", std::string_view(text.data(), std::size_t(text.size()))));
    if (!parsed)
        return result;
    result.module = std::move(parsed.value());
    auto table = SymbolTable::build(*result.module);
    if (table)
        result.table = std::make_unique<SymbolTable>(std::move(table.value()));
    return result;
}

QByteArray joinedNames(const std::vector<std::string_view>& names)
{
    QByteArrayList list;
    for (std::string_view name : names)
        list.append(QByteArray(name.data(), qsizetype(name.size())));
    return list.join(',');
}

/// As tests/support/syntax.py writes a code object.
QByteArray described(const Scope& scope)
{
    QByteArrayList kinds;
    if (scope.isFunctionLike()) {
        if (scope.isNested())
            kinds.append("nested");
        if (scope.isGenerator() && scope.isCoroutine())
            kinds.append("async generator");
        else if (scope.isGenerator() || scope.isCoroutine())
            kinds.append(scope.isGenerator() ? "generator" : "coroutine");
    }
    return QByteArrayList{QByteArray::fromStdString(std::string(scope.qualifiedName())),
                          joinedNames(scope.variableNames()), joinedNames(scope.cellVariables()),
                          joinedNames(scope.freeVariables()), kinds.join(' ')}
        .join('|');
}

const char* kindText(NameKind kind)
{
    switch (kind) {
    case NameKind::Local: return "local";
    case NameKind::GlobalExplicit: return "global explicit";
    case NameKind::GlobalImplicit: return "global implicit";
    case NameKind::Free: return "free";
    case NameKind::Cell: return "cell";
    }
    return "";
}

} // namespace

class TestSymbols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereANameLives_data();
    void tellsWhereANameLives();
    void givesSlotsInTheOrderOfTheCompiler_data();
    void givesSlotsInTheOrderOfTheCompiler();
    void manglesPrivateNames_data();
    void manglesPrivateNames();
    void findsTheScopeOfANode();
    void agreesWithPythonOnRealCode();
};

void TestSymbols::tellsWhereANameLives_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("kind");

    const auto row = [](const char* title, const char* source, const char* scope, const char* name,
                        const char* kind) {
        QTest::newRow(title) << QByteArray(source) << QByteArray(scope) << QByteArray(name)
                             << QByteArray(kind);
    };
    row("module variable", "x = 1\n", "<module>", "x", "local");
    row("builtin", "print\n", "<module>", "print", "global implicit");
    row("function local", "def f():\n x = 1\n", "f", "x", "local");
    row("function global", "def f():\n return x\n", "f", "x", "global implicit");
    row("declared global", "def f():\n global x\n x = 1\n", "f", "x", "global explicit");
    row("declared global, in the module", "def f():\n global x\n x = 1\nx\n", "<module>", "x",
        "global explicit");
    row("cell", "def f(x):\n def g():\n  return x\n", "f", "x", "cell");
    row("free", "def f(x):\n def g():\n  return x\n", "f.<locals>.g", "x", "free");
    row("free passes through", "def f(x):\n def g():\n  return lambda: x\n", "f.<locals>.g", "x",
        "free");
    row("nonlocal", "def f():\n x = 1\n def g():\n  nonlocal x\n  x = 2\n", "f.<locals>.g", "x",
        "free");
    row("class variable", "class C:\n x = 1\n", "C", "x", "local");
    row("class variable is not seen by methods", "class C:\n x = 1\n def f(self): return x\n",
        "C.f", "x", "global implicit");
    row("class reads the function around it", "def f(x):\n class C:\n  y = x\n", "f.<locals>.C",
        "x", "free");
    row("bound in the class and free through it",
        "def f(x):\n class C:\n  x = 1\n  def g(self): return x\n", "f.<locals>.C", "x", "local");
    row("super needs the class", "class C:\n def f(self): super().f()\n", "C.f", "__class__",
        "free");
    row("iteration variable", "def f(y):\n return [x for x in y]\n", "f.<locals>.<listcomp>", "x",
        "local");
    row("captured by a comprehension", "def f(y, z):\n return [z for x in y]\n", "f", "z", "cell");
    row("outermost iterable is outside", "def f(y):\n return [x for x in y]\n", "f", "y", "local");
    row("walrus leaves the comprehension", "def f(y):\n return [z := x for x in y]\n", "f", "z",
        "cell");
    row("walrus at module level", "[z := x for x in y]\n", "<listcomp>", "z", "global explicit");
    row("import", "def f():\n import a.b.c\n", "f", "a", "local");
    row("except name", "def f():\n try: pass\n except E as e: pass\n", "f", "e", "local");
    row("delete binds", "def f():\n del x\n", "f", "x", "local");
    row("capture pattern", "def f(a):\n match a:\n  case [x, *y]: pass\n", "f", "y", "local");
}

void TestSymbols::tellsWhereANameLives()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, scope);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, kind);

    const Analysed code = analysed(source);
    QVERIFY(code.table);
    const Symbol* symbol = code.named(scope.toStdString()).find(name.toStdString());
    QVERIFY(symbol);
    QCOMPARE(QByteArray(kindText(symbol->kind)), kind);
}

void TestSymbols::givesSlotsInTheOrderOfTheCompiler_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("scope");

    const auto row = [](const char* title, const char* source, const char* scope) {
        QTest::newRow(title) << QByteArray(source) << QByteArray(scope);
    };
    // co_varnames | co_cellvars | co_freevars, as python3.11 gives them.
    row("parameters first", "def f(a, /, b, *c, d, **e):\n x = 1\n", "f|a,b,d,c,e,x|||");
    row("value before target", "def f():\n a = (b := 1)\n", "f|b,a|||");
    row("first use, not first assignment", "def f():\n print(z)\n y = 1\n z = 2\n", "f|z,y|||");
    row("loop: iterable, target, body", "def f():\n for i in (j := []): k = i\n", "f|j,i,k|||");
    row("else before handlers",
        "def f():\n try: a = 1\n except E as b: c = 1\n else: d = 1\n finally: e = 1\n",
        "f|a,d,b,c,e|||");
    row("return emits the finally block", "def f():\n try:\n  return 1\n  a = 2\n finally: b = 3\n",
        "f|b,a|||");
    row("break emits only what it leaves",
        "def f():\n try:\n  while 1:\n   try: break\n   finally: a = 1\n  b = 2\n finally: c = 3\n",
        "f|a,b,c|||");
    row("captured parameters keep their slot", "def f(b, a):\n c = 1\n return lambda: (a, b, c)\n",
        "f|b,a|b,a,c||");
    row("other cells are sorted", "def f():\n z = y = x = 1\n return lambda: (z, y, x)\n",
        "f||x,y,z||");
    row("free ones are sorted", "def f():\n z = y = 1\n return lambda: (z, y)\n",
        "f.<locals>.<lambda>|||y,z|nested");
    row("annotations of locals are not read", "def f():\n a: (b := 1) = 2\n b = 1\n", "f|a,b|||");
    row("class cell", "class C:\n def f(self): return super()\n", "C||__class__||");
    row("comprehension takes its iterable", "def f(y):\n return {k: v for k, v in y if k}\n",
        "f.<locals>.<dictcomp>|.0,k,v|||nested");
    row("patterns bind after they match",
        "def f(a):\n match a:\n  case C(x, k=[y, *z]) as w if v: pass\n", "f|a,x,y,z,w|||");
    row("generator", "def f():\n yield x\n", "f||||generator");
    row("asynchronous generator", "async def f():\n yield await x\n", "f||||async generator");
}

void TestSymbols::givesSlotsInTheOrderOfTheCompiler()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, scope);

    const Analysed code = analysed(source);
    QVERIFY(code.table);
    const QByteArray name = scope.left(scope.indexOf('|'));
    QCOMPARE(described(code.named(name.toStdString())), scope);
}

void TestSymbols::manglesPrivateNames_data()
{
    QTest::addColumn<QByteArray>("className");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("mangled");

    const auto row = [](const char* className, const char* name, const char* mangled) {
        QTest::addRow("%s in %s", name, className)
            << QByteArray(className) << QByteArray(name) << QByteArray(mangled);
    };
    row("C", "__x", "_C__x");
    row("_C", "__x", "_C__x");
    row("__C", "__x_", "_C__x_");
    row("___", "__x", "__x");
    row("C", "__x__", "__x__");
    row("C", "_x", "_x");
    row("C", "__a.b", "__a.b");
}

void TestSymbols::manglesPrivateNames()
{
    QFETCH(QByteArray, className);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, mangled);

    QCOMPARE(QByteArray::fromStdString(mangledName(className.toStdString(), name.toStdString())),
             mangled);
    const Analysed code =
        analysed("class " + className + ":\n def f(self, " + name.split('.').first() + "): pass\n");
    if (name.contains('.') || !code.table)
        return;
    QCOMPARE(joinedNames(code.named((className + ".f").toStdString()).variableNames()),
             "self," + mangled);
}

void TestSymbols::findsTheScopeOfANode()
{
    const Analysed code = analysed("class C:\n def f(self): return lambda: 1\n");
    const Stmt* definition = code.module->body[0];
    const Stmt* method = as<ClassDefStmt>(*definition).body[0];
    const Stmt* returned = as<FunctionDefStmt>(*method).body[0];

    QVERIFY(code.table->scopeOf(code.module.get()).kind() == ScopeKind::Module);
    QVERIFY(code.table->scopeOf(definition).kind() == ScopeKind::Class);
    QVERIFY(code.table->scopeOf(method).kind() == ScopeKind::Function);
    const Scope& lambda = code.table->scopeOf(as<ReturnStmt>(*returned).value);
    QVERIFY(lambda.qualifiedName() == "C.f.<locals>.<lambda>");
    QCOMPARE(lambda.parent(), &code.table->scopeOf(method));
}

void TestSymbols::agreesWithPythonOnRealCode()
{
    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        QSKIP("no python3.11 on this machine");

    const QStringList files = tests::pythonFiles(python);
    const QList<QByteArray> expected = tests::askPython(python, QStringLiteral("names"), files);
    QCOMPARE(expected.size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Analysed code = analysed(tests::contentOf(files[i]));
        if (!code.table) {
            QVERIFY2(expected[i] == "fault", files[i].toUtf8().constData());
            continue;
        }
        QByteArrayList actual;
        for (const Scope& scope : code.table->scopes())
            actual.append(described(scope));
        // CPython drops code that is never reached, so it may have fewer.
        const QByteArrayList wanted = expected[i].split('\t');
        for (const QByteArray& one : wanted)
            QVERIFY2(actual.removeOne(one) || one == "fault",
                     (files[i].toUtf8() + ": " + one).constData());
    }
}

REFSCOPE_TEST(TestSymbols)
#include "tst_symbols.moc"
