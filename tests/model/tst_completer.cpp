// Names and attributes that could stand at a place of a statement, as rlcompleter has them.

#include "model/session/boundary.h"
#include "model/session/completer.h"
#include "model/session/run.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>

using namespace model;

class TestCompleter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBeginAsTyped();
    void attributesComeFromTheObjectAndItsClasses();
    void pathsLeadToObjects_data();
    void pathsLeadToObjects();
    void nothingIsCompletedInStringsAndComments();
    void completesAsRlcompleterDoes_data();
    void completesAsRlcompleterDoes();
};

namespace {

const char* const kCompletedScript =
    "import weakref\n"
    "class Base:\n"
    "    shared = 1\n"
    "    def hello(self): pass\n"
    "class Node(Base):\n"
    "    __slots__ = ('slot',)\n"
    "    def __init__(self, name):\n"
    "        self.name = name\n"
    "        self._hidden = 1\n"
    "    @property\n"
    "    def upper(self): return 5\n"
    "class OnlyHidden:\n"
    "    _one = 1\n"
    "node = Node('a'); node.next = Node('b'); node.next.extra = []\n"
    "items = [node, {'k': node.next, 5: Base()}]\n"
    "ref = weakref.ref(node.next)\n"
    "proxy = weakref.proxy(node.next)\n"
    "only = OnlyHidden()\n"
    "nothing = None\n";

/// The script at its end, ready to complete.
struct Console
{
    std::shared_ptr<const Recording> recording = record(kCompletedScript, "script.py").recording;
    Timeline timeline{recording};
    ObjectPaths paths{atEnd(timeline), *recording};
    Completer completer{paths};

    static const Snapshot& atEnd(Timeline& timeline)
    {
        timeline.seek(sessionEnd(timeline.recording()));
        return timeline.snapshot();
    }
    QStringList words(const std::string& text) const
    {
        QStringList list;
        for (const Completion& word : completer.complete(text, text.size()).words)
            list << QString::fromStdString(word.text);
        return list;
    }
};

const Console& console()
{
    static const Console shared;
    return shared;
}

} // namespace

void TestCompleter::namesBeginAsTyped()
{
    QCOMPARE(console().words("no"),
             (QStringList{QStringLiteral("nonlocal"), QStringLiteral("not"), QStringLiteral("node"),
                          QStringLiteral("nothing")}));
    QCOMPARE(console().words("x = isin"), QStringList{QStringLiteral("isinstance")});
    const Completions inside = console().completer.complete("print(nod, 5)", 9);
    QCOMPARE(inside.begin, std::size_t{6});
    QCOMPARE(inside.words.size(), std::size_t{1});
    QVERIFY((inside.words[0] == Completion{"node", Completion::Sort::Name, false}));
    const auto classes = console().completer.complete("Nod", 3).words;
    QVERIFY((classes == std::vector<Completion>{{"Node", Completion::Sort::Name, true}}));
    const auto builtins = console().completer.complete("sorte", 5).words;
    QVERIFY((builtins == std::vector<Completion>{{"sorted", Completion::Sort::Builtin, true}}));
    QVERIFY(console().words("").contains(QStringLiteral("node")));
    QVERIFY(console().words("123").isEmpty());
    QVERIFY(console().words("12ab").isEmpty());
}

void TestCompleter::attributesComeFromTheObjectAndItsClasses()
{
    QCOMPARE(console().words("node."),
             QStringLiteral("hello name next shared slot upper").split(QLatin1Char(' ')));
    QCOMPARE(console().words("node.n"),
             (QStringList{QStringLiteral("name"), QStringLiteral("next")}));
    QCOMPARE(console().words("node._h"), QStringList{QStringLiteral("_hidden")});
    QCOMPARE(console().words("node._"), QStringList{QStringLiteral("_hidden")});
    QCOMPARE(console().words("only."), QStringList{QStringLiteral("_one")});
    QVERIFY(console().words("node.__ini").contains(QStringLiteral("__init__")));
    QVERIFY(console().words("node.__cl").contains(QStringLiteral("__class__")));
    const auto hello = console().completer.complete("node.hel", 8);
    QVERIFY((hello.words == std::vector<Completion>{{"hello", Completion::Sort::Attribute, true}}));
    QCOMPARE(hello.begin, std::size_t{5});
}

void TestCompleter::pathsLeadToObjects_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"node.next.ex", "x = items[0].next.ex", "items[1]['k'].ex",
                             "items[1][\"k\"].ex", "ref().ex", "proxy.ex", "print(node.next.ex",
                             "node . next . ex", "ref().ex", "if node.next.ex"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCompleter::pathsLeadToObjects()
{
    QFETCH(QString, text);
    QCOMPARE(console().words(text.toStdString()), QStringList{QStringLiteral("extra")});
}

void TestCompleter::nothingIsCompletedInStringsAndComments()
{
    for (const char* text : {"'no", "'''no", "x = 1 # no", "# no", "f(x).no", "missing.no",
                             "items[7].no", "5.", "node.name.missing", "(1).re", "f'{no"})
        QVERIFY2(console().words(text).isEmpty(), text);
    QVERIFY(console().words("'text'.upp").contains(QStringLiteral("upper")));
    QVERIFY(console().words("'#'; nod").contains(QStringLiteral("node")));
    QVERIFY(console().words("items[0].name.upp").contains(QStringLiteral("upper")));
    QVERIFY(console().words("f(nod").contains(QStringLiteral("node")));
}

void TestCompleter::completesAsRlcompleterDoes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"n", "no", "N", "fi", "isi", "node.", "node.n", "node._", "node.__i",
                             "Node.", "Node.h", "items.", "items.a", "node.name.s", "weakref.W",
                             "ref.", "proxy.", "nothing.", "missing.x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCompleter::completesAsRlcompleterDoes()
{
    QFETCH(QString, text);
    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        QSKIP("there is no Python 3.11 to compare with");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("script.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kCompletedScript);
    file.write("import itertools as _i, rlcompleter as _r, sys as _s\n"
               "_c = _r.Completer({k: v for k, v in globals().items() if k[1:] not in 'irsc'})\n"
               "for _n in _i.count():\n"
               "    _w = _c.complete(_s.argv[1], _n)\n"
               "    if _w is None: break\n"
               "    print(_w.rpartition('.')[2].rstrip('(): '))\n");
    file.close();
    const tests::Outcome real =
        tests::runAll({{python, {file.fileName(), text}, folder.path()}}).front();
    QCOMPARE(QString::fromUtf8(real.err), QString());
    QStringList theirs = QString::fromUtf8(real.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList own = console().words(text.toStdString());
    theirs.sort();
    own.sort();
    QCOMPARE(own.join(QLatin1Char(' ')), theirs.join(QLatin1Char(' ')));
}

REFSCOPE_TEST(TestCompleter)
#include "tst_completer.moc"
