// Mistakes with lifetimes that a run shows, and their mended forms, which pass.

#include "model/query/lints.h"
#include "model/session/run.h"
#include "tests/support/registry.h"

#include <QRegularExpression>

using namespace model;

class TestLints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMistake_data();
    void findsTheMistake();
    void nothingIsSaidOf_data();
    void nothingIsSaidOf();
    void repeatedMistakeIsCounted();
    void nobodyWaitsNothingIsFound();
};

namespace {

const std::string kLintPrelude = "import weakref, gc, functools\n"
                                 "class Node:\n"
                                 "    def m(self, *rest):\n"
                                 "        return 7\n"; // The scripts begin in line 5.

std::vector<Lint> found(const QString& script)
{
    return lints(*record(kLintPrelude + script.toStdString() + '\n', "script.py").recording);
}

} // namespace

void TestLints::findsTheMistake_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");

    QTest::newRow("finalizer: own method")
        << "a = Node()\nweakref.finalize(a, a.m)"
        << "finalizer-keeps-object" << 6
        << "the finalizer of Node#N keeps it alive until the program ends: its function is a "
           "method of the same object";
    QTest::newRow("finalizer: argument")
        << "a = Node()\nweakref.finalize(a, print, [a])"
        << "finalizer-keeps-object" << 6
        << "the finalizer of Node#N keeps it alive until the program ends: its arguments refer to "
           "the object";
    QTest::newRow("finalizer: closure")
        << "def f():\n    a = Node()\n    weakref.finalize(a, lambda: a)\nf()"
        << "finalizer-keeps-object" << 7
        << "the finalizer of Node#N keeps it alive until the program ends: its function refers to "
           "the object";
    QTest::newRow("lambda held weakly")
        << "r = weakref.ref(lambda: 1)"
        << "held-only-weakly" << 5
        << "nothing keeps the lambda; function <lambda> was held only by weakref#N and died in "
           "the line that made it";
    QTest::newRow("method in a WeakSet")
        << "a = Node()\ns = weakref.WeakSet()\ns.add(a.m)"
        << "held-only-weakly" << 7
        << "a bound method is made anew by each look-up; method#N was held only by weakref#N and "
           "died in the line that made it";
    QTest::newRow("method given to somebody who holds it weakly")
        << "def register(f):\n    global r\n    r = weakref.ref(f)\n    return None\n"
           "register(Node().m)"
        << "held-only-weakly" << 9
        << "a bound method is made anew by each look-up; method#N was held only by weakref#N and "
           "died in the line that made it";
    QTest::newRow("value refers to key")
        << "a = Node()\nk = weakref.WeakKeyDictionary()\nk[a] = [a]\npass"
        << "value-refers-to-key" << 7
        << "the value that WeakKeyDictionary#N has for Node#N refers to it, so the entry never "
           "goes";
    QTest::newRow("value refers to key later")
        << "a = Node()\nk = weakref.WeakKeyDictionary()\nk[a] = v = []\nv.append(a)"
        << "value-refers-to-key" << 7
        << "the value that WeakKeyDictionary#N has for Node#N refers to it, so the entry never "
           "goes";
    QTest::newRow("exception in its frame")
        << "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n"
           "        kept = [e]\n    return 5\nf()"
        << "exception-in-own-frame" << 10
        << "ZeroDivisionError#N is held by local kept of f(), whose frame its traceback holds: "
           "all locals of the call live on until the collector comes";
    QTest::newRow("closure")
        << "def f():\n    def inner(n):\n        return n and inner(n - 1)\n    return inner(2)\n"
           "f()"
        << "closure-holds-itself" << 6
        << "function f.<locals>.inner holds itself through cell inner: each call of f() leaves a "
           "cycle that only the collector can free";
}

void TestLints::findsTheMistake()
{
    QFETCH(QString, script);
    QFETCH(QString, rule);
    QFETCH(int, line);
    QFETCH(QString, message);
    const std::vector<Lint> all = found(script);
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(std::string(ruleName(all[0].rule))), rule);
    QCOMPARE(int(all[0].line), line);
    QString text = QString::fromStdString(all[0].message);
    text.replace(QRegularExpression(QStringLiteral("#[0-9]+")), QStringLiteral("#N"));
    QCOMPARE(text, message);
    QVERIFY(!all[0].advice.empty());
}

void TestLints::nothingIsSaidOf_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("finalizer of a function") << "a = Node()\nweakref.finalize(a, print, 'gone')";
    QTest::newRow("finalizer of another's method")
        << "a = Node()\nb = Node()\nweakref.finalize(a, b.m)";
    QTest::newRow("finalizer that knows the object weakly")
        << "a = Node()\nweakref.finalize(a, weakref.ref(a))";
    QTest::newRow("weak method") << "a = Node()\nr = weakref.WeakMethod(a.m)";
    QTest::newRow("kept method") << "a = Node()\nm = a.m\nr = weakref.ref(m)\ndel m";
    QTest::newRow("kept lambda") << "f = lambda: 1\nr = weakref.ref(f)\ndel f";
    QTest::newRow("value that knows its key weakly")
        << "a = Node()\nk = weakref.WeakKeyDictionary()\nk[a] = [weakref.ref(a)]\npass";
    QTest::newRow("values of another")
        << "a = Node()\nb = Node()\nk = weakref.WeakKeyDictionary()\nk[a] = b\nk[b] = 1\npass";
    QTest::newRow("exception that goes with its handler")
        << "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n"
           "        return str(e)\nf()";
    QTest::newRow("exception that is deleted in time")
        << "def f():\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n"
           "        kept = e\n    del kept\nf()";
    QTest::newRow("recursion by a global name") << "def f(n):\n    return n and f(n - 1)\nf(3)";
    QTest::newRow("closure over something else")
        << "def f(x):\n    def inner():\n        return x\n    return inner\nf(1)()";
    QTest::newRow("class in a function")
        << "def f():\n    class A:\n        def m(self):\n            return __class__\n"
           "    return A()\nf().m()";
    QTest::newRow("what the library does")
        << "import enum, dataclasses, contextlib\nclass E(enum.Enum):\n    A = 1\n"
           "@dataclasses.dataclass\nclass D:\n    x: int = 1\nD(2)\n"
           "@contextlib.contextmanager\ndef c():\n    yield 1\nwith c():\n    pass\n"
           "@functools.lru_cache\ndef g(x):\n    return x\ng(1)\n"
           "@functools.singledispatch\ndef h(x):\n    return x\nh(1)";
}

void TestLints::nothingIsSaidOf()
{
    QFETCH(QString, script);
    for (const Lint& lint : found(script))
        QFAIL(lint.message.c_str());
}

void TestLints::repeatedMistakeIsCounted()
{
    const std::vector<Lint> all =
        found(QStringLiteral("for i in range(4):\n    r = weakref.ref(lambda: i)"));
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all[0].times, 4U);
}

void TestLints::nobodyWaitsNothingIsFound()
{
    const auto run = record("import weakref\nr = weakref.ref(lambda: 1)\n", "script.py");
    std::atomic<bool> isCancelled = false;
    QCOMPARE(lints(*run.recording, &isCancelled).size(), std::size_t(1));
    isCancelled = true;
    QVERIFY(lints(*run.recording, &isCancelled).empty());
}

REFSCOPE_TEST(TestLints)
#include "tst_lints.moc"
