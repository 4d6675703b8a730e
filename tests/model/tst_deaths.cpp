// How objects died, and what became of callbacks.

#include "model/query/callback_fate.h"
#include "model/query/deaths.h"
#include "model/query/labels.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <QRegularExpression>

using namespace model;
using tests::ScriptMoment;
using Cause = DeathCertificate::Cause;

class TestDeaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificateInWords_data();
    void certificateInWords();
    void groupDiesInTheOrderOfTheFinalizers();
    void livingHaveNoCertificate();
    void statementsOfTheConsoleAreNamed();
    void everyDeathHasOneOrigin();
    void callbacks_data();
    void callbacks();
    void finalizersFateIsKnownAfterItsDeath();
};

namespace {

const std::string kMortals = "import gc, weakref\n"
                             "class Node:\n"
                             "    pass\n"
                             "class Del(Node):\n"
                             "    def __del__(self):\n"
                             "        print('del')\n"
                             "def told(ref):\n"
                             "    print('told')\n"; // The scripts begin in line 9.

/// Numbers differ with what else is made.
QString simplified(const std::string& text)
{
    QString simple = QString::fromStdString(text);
    simple.replace(QRegularExpression(QStringLiteral("#[0-9]+")), QStringLiteral("#N"));
    simple.replace(QRegularExpression(QStringLiteral("event [0-9]+")), QStringLiteral("event N"));
    return simple;
}

} // namespace

/// The script's `x` of the line before the last but one is the object.
void TestDeaths::certificateInWords_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("line"); // Where `x` is looked up.
    QTest::addColumn<QStringList>("sentences");

    QTest::newRow("del") << "x = Node()\npass\ndel x" << 10
                         << QStringList{QStringLiteral(
                                "Node#N died in line 11 (event N): its last holder, name x in "
                                "__main__, let go of it")};
    QTest::newRow("rebound, with a finalizer")
        << "x = Del()\npass\nx = None" << 10
        << QStringList{QStringLiteral("Del#N died in line 11 (event N): its last holder, name x in "
                                      "__main__, let go of it"),
                       QStringLiteral("Its finalizer was called before")};
    QTest::newRow("with its owner")
        << "a = Node()\na.x = x = Node()\ndel x\nx = a.x\npass\ndel x\ndel a" << 13
        << QStringList{QStringLiteral("Node#N died in line 15 (event N): its last holder, .x of "
                                      "Node#N, died and took it along"),
                       QStringLiteral("It was number 1 of 2 that died of this, in this order: "
                                      "Node#N, Node#N")};
    QTest::newRow("with its frame")
        << "def f():\n    x = Node()\n    pass\nf()" << 11
        << QStringList{QStringLiteral("Node#N died in line 12 (event N): its last holder, local x "
                                      "in f(), went when the call ended")};
    QTest::newRow("collected") << "x = Node()\nx.me = x\npass\ndel x\ngc.collect(1)" << 11
                               << QStringList{QStringLiteral(
                                      "Node#N died in line 13 (event N): the collection of "
                                      "generation 1 found that only garbage held it")};
    QTest::newRow("weak references")
        << "x = Node()\nr = weakref.ref(x, told)\np = weakref.proxy(x)\npass\ndel x" << 12
        << QStringList{QStringLiteral("Node#N died in line 13 (event N): its last holder, name x "
                                      "in __main__, let go of it"),
                       QStringLiteral("proxy#N was cleared; it has no callback"),
                       QStringLiteral("weakref#N was cleared; its callback was called (event N)")};
    QTest::newRow("garbage that refers to itself weakly")
        << "x = Node()\nx.me = x\nx.r = weakref.ref(x, told)\npass\ndel x\ngc.collect()" << 12
        << QStringList{QStringLiteral("Node#N died in line 14 (event N): the collection of "
                                      "generation 2 found that only garbage held it"),
                       QStringLiteral("It was number 2 of 2 that died of this, in this order: "
                                      "weakref#N, Node#N"),
                       QStringLiteral("weakref#N was cleared; its callback was not called, because "
                                      "the weak reference was garbage as well")};
    QTest::newRow("resurrected once")
        << "class Phoenix:\n    def __del__(self):\n        global x\n        x = self\n"
           "x = Phoenix()\ndel x\npass\ndel x"
        << 15
        << QStringList{QStringLiteral("Phoenix#N died in line 16 (event N): its last holder, name "
                                      "x in __main__, let go of it"),
                       QStringLiteral("Its finalizer was not called again: it had been called "
                                      "before")};
    QTest::newRow("at the end") << "x = [7000]\npass" << 10
                                << QStringList{QStringLiteral(
                                       "list#N died when the run ends (event N): the collection "
                                       "of generation 2 found that only garbage held it")};
}

void TestDeaths::certificateInWords()
{
    QFETCH(QString, script);
    QFETCH(int, line);
    QFETCH(QStringList, sentences);
    ScriptMoment moment(kMortals + script.toStdString() + "\nend = 1\n", std::uint32_t(line));
    const Deaths deaths(*moment.recording);
    const ObjectId object = moment["x"];
    QVERIFY(deaths.isDead(object));
    const EventIndex cursor = moment.timeline.cursor();
    const DeathCertificate certificate = deaths.certificate(moment.timeline, object);
    QStringList found;
    for (const std::string& text : certificateSentences(moment.timeline, certificate))
        found.append(simplified(text));
    if (script.contains(QLatin1String("7000"))) // What else goes at the end is not its business.
        found = found.mid(0, 1);
    QCOMPARE(found, sentences);
    QCOMPARE(moment.timeline.cursor(), cursor);
}

void TestDeaths::groupDiesInTheOrderOfTheFinalizers()
{
    ScriptMoment moment("class Del:\n    def __init__(self, n, *parts):\n        self.n = n\n"
                        "        self.parts = parts\n    def __del__(self):\n"
                        "        print(self.n)\n"
                        "x = Del(1, Del(2, Del(3)), Del(4))\npass\ndel x\nend = 1\n",
                        8);
    const Deaths deaths(*moment.recording);
    const ObjectId x = moment["x"];
    const DeathCertificate certificate = deaths.certificate(moment.timeline, x);
    std::vector<ObjectId> order; // As the journal has it: inner ones are freed first.
    for (EventIndex i = certificate.decided; i <= certificate.death; ++i)
        if (const auto* freed = std::get_if<event::Freed>(&moment.timeline.journal().at(i)))
            if (moment.now().contains(freed->object)
                && moment.now().at(freed->object).kind != Kind::Activation)
                order.push_back(freed->object);
    QCOMPARE(certificate.group, order);
    QCOMPARE(certificate.group.size(), std::size_t(6)); // Four, and two tuples that are not empty.
    QCOMPARE(certificate.position, std::size_t(5));
    QVERIFY(certificate.group.back() == x);
    const DeathCertificate inner = deaths.certificate(moment.timeline, certificate.group[0]);
    QCOMPARE(inner.cause, Cause::Owner);
    QCOMPARE(inner.group, certificate.group);
    QVERIFY(inner.isFinalizedNow);
}

void TestDeaths::livingHaveNoCertificate()
{
    const ScriptMoment moment("x = [1]\nend = 1\n");
    const Deaths deaths(*moment.recording);
    const ObjectId type = moment.now().at(moment["x"]).type;
    QVERIFY(!deaths.isDead(type));
    QVERIFY(deaths.isDead(moment["x"])); // The end of the run is part of the recording.
}

void TestDeaths::statementsOfTheConsoleAreNamed()
{
    RunOptions options;
    options.statements = {"y = 1", "del x"};
    Timeline timeline(record(kMortals + "x = Node()\nend = 1\n", "script.py", options).recording);
    timeline.seek(timeline.recording().scriptEnd);
    const ObjectId x = findObject(timeline.snapshot(), timeline.recording(), "x").object;
    const DeathCertificate certificate = Deaths(timeline.recording()).certificate(timeline, x);
    QCOMPARE(simplified(certificateSentences(timeline, certificate).front()),
             QStringLiteral("Node#N died in statement 2 of the console (event N): its last holder, "
                            "name x in __main__, let go of it"));
}

/// Whoever died is in the group of each member of its group.
void TestDeaths::everyDeathHasOneOrigin()
{
    ScriptMoment moment(kMortals
                        + "def f(n):\n    a = [Node(), [Del()]]\n    a.append(a)\n"
                          "    b = [a[0]]\n    gc.collect(0)\n"
                          "    g = (i for i in [Node(), Node()])\n    next(g)\n"
                          "for i in range(3):\n    f(i)\ngc.collect()\nend = 1\n");
    const Deaths deaths(*moment.recording);
    int checked = 0;
    for (std::uint32_t id = moment.recording->start.lastId() + 1; id <= moment.now().lastId();
         ++id) {
        const ObjectState& state = moment.now().at({id});
        if (state.life != ObjectState::Life::Dead || state.kind == Kind::Activation)
            continue;
        const DeathCertificate one = deaths.certificate(moment.timeline, {id});
        QVERIFY(one.group.at(one.position) == ObjectId{id});
        const DeathCertificate other = deaths.certificate(moment.timeline, one.group.front());
        QCOMPARE(other.group, one.group);
        QVERIFY(!certificateSentences(moment.timeline, one).empty());
        ++checked;
    }
    QVERIFY2(checked > 30, qPrintable(QString::number(checked)));
}

void TestDeaths::callbacks_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("line"); // Where `r` is looked up.
    QTest::addColumn<QString>("sentence");

    QTest::newRow("called") << "x = Node()\nr = weakref.ref(x, told)\npass\ndel x" << 11
                            << "the callback of weakref#N was called in line 12 (event N), "
                               "because Node#N died";
    QTest::newRow("raises") << "x = Node()\nr = weakref.ref(x, len)\npass\ndel x" << 11
                            << "the callback of weakref#N was called in line 12 (event N), "
                               "because Node#N died; it raised an exception, which was ignored";
    QTest::newRow("none") << "x = Node()\nr = weakref.ref(x)\npass\ndel x" << 11
                          << "weakref#N has no callback";
    QTest::newRow("died first") << "x = Node()\nr = weakref.ref(x, told)\npass\ndel r\ndel x" << 11
                                << "the callback of weakref#N was not called: weakref#N itself "
                                   "died first, in line 12 (event N); a weak reference has to be "
                                   "kept to be told";
    QTest::newRow("trash as well")
        << "x = Node()\nx.x = x\nr = x.r = weakref.ref(x, told)\npass\ndel r\ndel x\ngc.collect()"
        << 12
        << "the callback of weakref#N was not called: the collector found weakref#N to be garbage "
           "together with Node#N, in line 15 (event N); keep the weak reference outside the cycle";
    QTest::newRow("its owner's last act")
        << "x = Node()\nr = x.r = weakref.ref(x, told)\ndel r\nr = x.r\npass\ndel r\ndel x" << 13
        << "the callback of weakref#N was called in line 15 (event N), because Node#N died";
    QTest::newRow("proxy") << "x = Node()\nr = weakref.proxy(x, told)\npass\nx = 1" << 11
                           << "the callback of proxy#N was called in line 12 (event N), because "
                              "Node#N died";
    QTest::newRow("alive") << "x = None\nr = weakref.ref(int, told)\npass" << 11
                           << "the callback of weakref#N was not called: weakref#N itself died "
                              "first, when the run ends (event N); a weak reference has to be "
                              "kept to be told";
}

void TestDeaths::callbacks()
{
    QFETCH(QString, script);
    QFETCH(int, line);
    QFETCH(QString, sentence);
    ScriptMoment moment(kMortals + script.toStdString() + "\nend = 1\n", std::uint32_t(line));
    const CallbackFate fate = callbackFate(moment.timeline, moment["r"]);
    QCOMPARE(simplified(fate.sentence(moment.timeline)), sentence);
    const bool wasTold = moment.recording->out.find("told") != std::string::npos
                         || moment.recording->err.find("TypeError") != std::string::npos;
    QCOMPARE(fate.answer == CallbackFate::Answer::Called, wasTold);
}

/// A finalizer is gone by the time somebody asks; the recording still knows its reference.
void TestDeaths::finalizersFateIsKnownAfterItsDeath()
{
    ScriptMoment moment(kMortals
                            + "import weakref\nx = Node()\nf = weakref.finalize(x, print, 'bye')\n"
                              "pass\ndel x\ndel f\nend = 1\n",
                        13);
    const ObjectId finalizer = moment["f"];
    moment.goTo(0);
    QVERIFY(!moment.now().at(finalizer).isAlive());
    const ObjectId ref = refWithCallback(*moment.recording, finalizer);
    QVERIFY(bool(ref));
    const CallbackFate fate = callbackFate(moment.timeline, ref);
    QVERIFY(fate.answer == CallbackFate::Answer::Called);
    QCOMPARE(fate.callback, finalizer);
    QVERIFY(!refWithCallback(*moment.recording, ref));
}

REFSCOPE_TEST(TestDeaths)
#include "tst_deaths.moc"
