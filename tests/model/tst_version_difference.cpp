// What differs between two runs that should be the same. Most pairs here are one Python with two
// scripts that differ in one line, as versions would make them differ.

#include "model/dialect/dialect.h"
#include "model/session/run.h"
#include "model/session/version_difference.h"
#include "tests/support/registry.h"

using namespace model;
using Sort = VersionDifference::Sort;

class TestVersionDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameRunsHaveNoDifference();
    void differences_data();
    void differences();
    void firstIsWhatHappensFirst();
    void eventsOfDifferencesAreThere();
    void objectsAreMatchedByBirth();
    void temporariesAndAddressesDoNotMatter();
    void momentIsFoundAtTheSameLine();
    void namesOfBirths();
    void everyDialectAgreesWithItself_data();
    void everyDialectAgreesWithItself();
    void oldPythonTellsFirstAndKeepsFinalizedCycles();
    void cancelledComparisonEnds();
};

namespace {

const std::string kVersionNode = "import gc, weakref\n"
                                 "class Node:\n"
                                 "    def __init__(self, name):\n"
                                 "        self.name = name\n"
                                 "    def __del__(self):\n"
                                 "        pass\n"
                                 "def told(ref):\n"
                                 "    pass\n"; // The scripts begin in line 9.

VersionRun runOf(const std::string& script, const Dialect* dialect = nullptr)
{
    RunOptions options;
    options.dialect = dialect;
    auto recording = record(kVersionNode + script, "script.py", options).recording;
    Timeline timeline(recording);
    auto births = std::make_shared<const Births>(timeline);
    return {std::move(recording), std::move(births), std::move(timeline)};
}

VersionComparison compared(const std::string& left, const std::string& right)
{
    VersionComparison found = compareVersions(runOf(left), runOf(right));
    found.dialects = {"A", "B"};
    return found;
}

QString sentences(const VersionComparison& found, Sort sort)
{
    QString text;
    for (const VersionDifference& each : found.differences)
        if (each.sort == sort)
            text += QString::fromStdString(each.sentence(found.dialects)) + QLatin1Char('\n');
    return text;
}

} // namespace

void TestVersionDifference::sameRunsHaveNoDifference()
{
    const std::string script = "x = Node('a')\ny = [x, x]\nx.me = x\nr = weakref.ref(x, told)\n"
                               "del x, y\nprint(gc.collect())\nprint(id(r))\n";
    const VersionComparison found = compared(script, script);
    QVERIFY2(found.isSame(),
             qPrintable(QString::fromStdString(
                 found.isSame() ? "" : found.differences.front().sentence({"A", "B"}))));
    QVERIFY(found.pairs.size() >= 3); // The node, the list and the weak reference.
    QCOMPARE(found.sameLines, std::size_t{2});
}

void TestVersionDifference::differences_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, Sort sort, const char* left, const char* right,
                        const char* sentence) {
        QTest::newRow(name) << static_cast<int>(sort) << left << right << sentence;
    };
    row("another line", Sort::Output, "print('a')\nprint(1)\nprint('b')\n",
        "print('a')\nprint(2)\nprint('b')\n",
        "line 10, line of output 2: in A is '1'; in B is '2'\n");
    row("a line more", Sort::Output, "print('a')\nprint(1)\n", "print('a')\npass\n",
        "line 10, line of output 2: in A is '1'; in B is missing\n");
    row("lines in another place", Sort::Output, "print('1\\nx\\n1\\nend')\n",
        "print('a\\nb\\nx\\n1\\nend')\n",
        "line 9, line of output 1: in A is '1'; in B is 'a'\nline 9, line of output 2: in A is "
        "missing; in B is 'b'\n");
    row("uncaught", Sort::Error, "print('a')\n1 / 0\n", "print('a')\n[][1]\n",
        "line 10, line of stderr 1: in A is 'ZeroDivisionError: division by zero'; in B is "
        "'IndexError: list index out of range'\n");
    row("death later", Sort::Death, "x = Node('a')\ny = None\ndel x\nend = 1\n",
        "x = Node('a')\ny = x\ndel x\ndel y\n",
        "line 11, the Node of line 9: in A dies in line 11; in B dies in line 12\n");
    row("death never", Sort::Death, "x = Node('a')\ny = None\ndel x\n",
        "x = Node('a')\ny = x\ndel x\n",
        "line 11, the Node of line 9: in A dies in line 11; in B lives until the script ends\n");
    row("finalizer", Sort::Finalizer, "x = Node('a')\nx.me = 1\ndel x\ngc.collect()\n",
        "x = Node('a')\nx.me = x\ndel x\ngc.collect()\n",
        "line 11, __del__ of the Node of line 9: in A is called in line 11; in B is called in "
        "line 12\n");
    row("callback", Sort::Callback, "x = Node('a')\nr = weakref.ref(x, told)\ny = 1\ndel x\n",
        "x = Node('a')\nr = weakref.ref(x, told)\ny = x\ndel x\n",
        "line 12, the weak reference of line 10: in A is cleared in line 12; in B is cleared at "
        "the "
        "end\n"
        "line 12, the callback of the weak reference of line 10: in A is called in line 12; in B "
        "is "
        "not called\n");
    row("count", Sort::Count, "x = Node('a')\ny = [1]\nz = 1\nend = 1\n",
        "x = Node('a')\ny = [x]\nz = 1\nend = 1\n",
        "line 11, the count of the Node of line 9: in A is 1; in B is 2\n");
    row("collection", Sort::Collection, "x = Node('a')\nx.me = 1\ndel x\ngc.collect()\n",
        "x = Node('a')\nx.me = x\ndel x\ngc.collect()\n",
        "line 12, collection 1: in A finds 0; in B finds 1\n");
    row("kept", Sort::Object, "x = 1\nend = 1\n", "x = [1]\nend = 1\n",
        "line 9, the list of line 9: in A is not made; in B is made and kept\n");
    row("order", Sort::Order,
        "x = Node('a')\ny = Node('b')\nl = [x, y]\ndel x, y\ndel l[0], l[0]\n",
        "x = Node('a')\ny = Node('b')\nl = [x, y]\ndel x, y\ndel l[1], l[0]\n",
        "line 13, the order: in A __del__ of the Node of line 9 comes first; in B __del__ of the "
        "Node of line 10 comes first\n");
}

void TestVersionDifference::differences()
{
    QFETCH(int, sort);
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, sentence);
    QCOMPARE(sentences(compared(left.toStdString(), right.toStdString()), static_cast<Sort>(sort)),
             sentence);
}

void TestVersionDifference::firstIsWhatHappensFirst()
{
    const VersionComparison found =
        compared("x = Node('a')\nx.me = 1\ndel x\nprint(gc.collect())\n",
                 "x = Node('a')\nx.me = x\ndel x\nprint(gc.collect())\n");
    std::vector<Sort> sorts;
    for (const VersionDifference& each : found.differences)
        sorts.push_back(each.sort);
    QVERIFY((
        sorts
        == std::vector{Sort::Count, Sort::Finalizer, Sort::Death, Sort::Collection, Sort::Output}));
    QCOMPARE(found.count(Sort::Output), std::size_t{1});
    QVERIFY(found.first(Sort::Callback) == nullptr);
    QCOMPARE(found.sameLines, std::size_t{0});
}

void TestVersionDifference::eventsOfDifferencesAreThere()
{
    const VersionRun left = runOf("x = Node('a')\ny = None\ndel x\nend = 1\n");
    const VersionRun right = runOf("x = Node('a')\ny = x\ndel x\ndel y\n");
    const VersionComparison found = compareVersions(left, right);
    const VersionDifference* death = found.first(Sort::Death);
    QVERIFY(death != nullptr);
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const VersionRun& run = side == 0 ? left : right;
        QVERIFY(death->at[side].has_value());
        const auto* freed = std::get_if<event::Freed>(&run.recording->journal.at(*death->at[side]));
        QVERIFY(freed != nullptr);
        QVERIFY(freed->object == death->objects[side]);
    }
}

void TestVersionDifference::objectsAreMatchedByBirth()
{
    const VersionRun left = runOf("a = [1]; b = [2]\nc = Node('c')\n");
    const VersionRun right = runOf("a = [1]; b = [2]\nc = Node('c'); t = (a, b)\n");
    const VersionComparison found = compareVersions(left, right);
    QVERIFY(found.pairs.size() >= 3);
    for (const auto& [here, there] : found.pairs) {
        const Birth* a = left.births->of(here);
        const Birth* b = right.births->of(there);
        QVERIFY(a != nullptr && b != nullptr);
        QCOMPARE(a->type, b->type);
        QCOMPARE(a->line, b->line);
    }
}

/// Nobody sees a list that dies in its own line, or the number that id() gives.
void TestVersionDifference::temporariesAndAddressesDoNotMatter()
{
    QVERIFY(compared("x = 1\ny = 2\n", "x = len([1, 2, 3])\ny = 2\n").isSame());
    QVERIFY(compared("print('<a at 0x7f01>')\n", "print('<a at 0x55aa>')\n").isSame());
    QVERIFY(!compared("print('0x, 1')\n", "print('0x, 2')\n").isSame());
}

void TestVersionDifference::momentIsFoundAtTheSameLine()
{
    const VersionRun left = runOf("for i in range(3):\n    x = [i]\nend = 1\n");
    const VersionRun right = runOf("for i in range(3):\n    x = (i, i)\nend = 1\n");
    const auto stops = left.timeline.lineStops();
    for (const EventIndex stop : stops) {
        const auto same = sameMoment(left, right, stop);
        QVERIFY(same.has_value());
        QCOMPARE(lineReachedAt(right.recording->journal, *same),
                 lineReachedAt(left.recording->journal, stop));
    }
}

void TestVersionDifference::namesOfBirths()
{
    QCOMPARE(birthName({"Node", 0, 3, 0}), std::string("the Node of line 3"));
    QCOMPARE(birthName({"list", 0, 5, 1}), std::string("the second list of line 5"));
    QCOMPARE(birthName({"list", 2, 1, 11}), std::string("the 12th list of statement 2"));
}

void TestVersionDifference::everyDialectAgreesWithItself_data()
{
    QTest::addColumn<QString>("name");
    for (const Dialect& dialect : dialects())
        QTest::newRow(std::string(dialect.name).c_str())
            << QString::fromStdString(std::string(dialect.name));
}

void TestVersionDifference::everyDialectAgreesWithItself()
{
    QFETCH(QString, name);
    const Dialect* dialect = findDialect(name.toStdString());
    const std::string script = "x = Node('a')\nx.me = x\nr = weakref.ref(x, told)\ndel x\n"
                               "gc.collect()\n";
    const VersionComparison found = compareVersions(runOf(script, dialect), runOf(script, dialect));
    QVERIFY(found.isSame());
    QCOMPARE(QString::fromStdString(found.dialects[0]), name);
    // The default one runs it, too, and the objects find each other.
    QVERIFY(!compareVersions(runOf(script), runOf(script, dialect)).pairs.empty());
}

/// What the books on Python 2 tell, beside what today's Pythons do.
void TestVersionDifference::oldPythonTellsFirstAndKeepsFinalizedCycles()
{
    const Dialect* old = findDialect("2.7");
    if (old == nullptr)
        QSKIP("there is no 2.7");
    const std::string script =
        "class New(object):\n    def __del__(self): pass\na = New()\nr = weakref.ref(a, told)\ndel "
        "a\nb = New()\nb.me = b\ndel b\nfound = gc.collect()\nend = 1\n";
    const VersionComparison found = compareVersions(runOf(script, old), runOf(script));
    QVERIFY(!found.isSame());
    QCOMPARE(QString::fromStdString(found.dialects[0]), QStringLiteral("2.7"));
    QCOMPARE(sentences(found, Sort::Order),
             QStringLiteral("line 13, the order: in 2.7 the callback of the weak reference of line "
                            "12 comes first; in 3.11 __del__ of the New of line 11 comes first\n"));
    QCOMPARE(sentences(found, Sort::Finalizer),
             QStringLiteral("line 17, __del__ of the New of line 14: in 2.7 is not called; in 3.11 "
                            "is called in line 17\n"));
    QCOMPARE(sentences(found, Sort::Death),
             QStringLiteral("line 17, the New of line 14: in 2.7 lives until the script ends; in "
                            "3.11 dies in line 17, in a collection\n"));
    const VersionDifference* collection = found.first(Sort::Collection);
    QVERIFY(collection != nullptr);
    QVERIFY2(collection->texts[0].find("uncollectable") != std::string::npos,
             collection->texts[0].c_str());
}

void TestVersionDifference::cancelledComparisonEnds()
{
    const VersionRun left = runOf("x = 1\n");
    const VersionRun right = runOf("x = [1]\nend = 1\n");
    const std::atomic<bool> isCancelled = true;
    QVERIFY(compareVersions(left, right, &isCancelled).isSame());
}

REFSCOPE_TEST(TestVersionDifference)
#include "tst_version_difference.moc"
