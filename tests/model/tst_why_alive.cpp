// Why an object is alive, from scripts, and against brute force on random recordings.

#include "model/query/labels.h"
#include "model/query/why_alive.h"
#include "tests/model/random_recording.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace model;
using tests::ScriptMoment;

class TestWhyAlive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void ignoredHoldersAreLeftOut();
    void chainsBeyondTheLimitAreCounted();
    void localsOfGeneratorsAreHeldByTheGenerator();
    void longChainIsCutInItsSentence();
    void finalizerHoldsItsMethodsObject();
    void containersOfTheLibraryHaveTheirNames();
    void shortestChainsAreThoseOfBruteForce_data();
    void shortestChainsAreThoseOfBruteForce();
    void reachableObjects();
};

namespace {

const std::string kNodeClass = "class Node:\n    pass\n";

std::string reasonFor(const ScriptMoment& moment, ObjectId object, const Ignored& ignored = {})
{
    return whyAlive(*moment.graph, object, ignored).sentence(moment.now(), *moment.recording);
}

/// With the first Node called Node#1, and so on, whatever else was made.
std::string renumbered(std::string text)
{
    std::vector<unsigned> numbers;
    const std::string start = "Node#";
    const auto numberAt = [&](std::size_t at) {
        return unsigned(std::stoul(text.substr(at + start.size())));
    };
    for (std::size_t at = 0; (at = text.find(start, at)) != std::string::npos; ++at)
        numbers.push_back(numberAt(at));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (std::size_t at = 0; (at = text.find(start, at)) != std::string::npos; ++at) {
        const unsigned number = numberAt(at);
        const auto rank = std::lower_bound(numbers.begin(), numbers.end(), number);
        text.replace(at + start.size(), std::to_string(number).size(),
                     std::to_string(rank - numbers.begin() + 1));
    }
    return text;
}

} // namespace

void TestWhyAlive::sentences_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("a name") << "a = Node()"
                            << "a"
                            << "Node#1 is alive because name a in __main__ holds it";
    QTest::newRow("two names") << "a = b = Node()"
                               << "a"
                               << "Node#1 is alive because name a in __main__ holds it, and name "
                                  "b in __main__ holds it";
    QTest::newRow("an attribute") << "a = Node()\na.next = Node()"
                                  << "a.next"
                                  << "Node#2 is alive because name a in __main__ holds it through "
                                     ".next of Node#1";
    QTest::newRow("an entry") << "d = {'k': [Node()]}\ndel Node"
                              << "d['k'][0]"
                              << "Node#1 is alive because name d in __main__ holds it through "
                                 "['k'] of dict, then [0] of list";
    QTest::newRow("an attribute in a dict of its own")
        << "a = Node()\na.next = Node()\na.__dict__"
        << "a.next"
        << "Node#2 is alive because name a in __main__ holds it through .next of Node#1";
    QTest::newRow("an attribute of a class")
        << "Node.one = Node()"
        << "Node.one"
        << "Node#1 is alive because name Node in __main__ holds it through .one of class Node";
    QTest::newRow("a cycle") << "a = Node()\na.me = a\nimport weakref\nr = weakref.ref(a)\ndel a"
                             << "r"
                             << "nothing but the cycle Node#1 -> Node#1 holds Node#1; only the "
                                "collector can free it";
    QTest::newRow("two in a cycle")
        << "a = Node()\na.next = Node()\na.next.next = a\nimport weakref\nr = weakref.ref(a)\ndel a"
        << "r"
        << "nothing but the cycle Node#1 -> Node#2 -> Node#1 holds Node#1; only the collector can "
           "free it";
    QTest::newRow("behind a cycle")
        << "a = Node()\na.me = a\na.child = Node()\nimport weakref\nr = weakref.ref(a.child)\ndel a"
        << "r"
        << "nothing but the cycle Node#1 -> Node#1 holds Node#2, through .child of Node#1; only "
           "the collector can free it";
}

void TestWhyAlive::sentences()
{
    QFETCH(QString, script);
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const ScriptMoment moment(kNodeClass + script.toStdString() + "\nend = 1\n");
    ObjectId object = moment[name.toStdString()];
    if (name == QLatin1String("r"))
        object = moment.now().at(object).referent;
    QString found = QString::fromStdString(renumbered(reasonFor(moment, object)));
    found.remove(QRegularExpression(QStringLiteral("(?<=dict|list)#[0-9]+")));
    QCOMPARE(found, sentence);
}

void TestWhyAlive::ignoredHoldersAreLeftOut()
{
    const ScriptMoment moment(kNodeClass + "a = Node()\nl = [a]\nb = Node()\nb.me = b\nend = 1\n");
    const ObjectId object = moment["a"];
    const Reference name = moment.find("a").reference;
    QCOMPARE(whyAlive(*moment.graph, object).otherHolders, std::size_t(1));
    const std::string second = reasonFor(moment, object, {{name}, {}});
    QVERIFY2(second.starts_with("without what is ignored, Node#"), second.c_str());
    QVERIFY2(second.ends_with("would be alive because name l in __main__ holds it through [0] of "
                              + objectLabel(moment.now(), *moment.recording, moment["l"])),
             second.c_str());
    const WhyAlive third = whyAlive(*moment.graph, object, {{name}, {moment["l"]}});
    QCOMPARE(third.answer, WhyAlive::Answer::Nothing);
    const WhyAlive cycle = whyAlive(*moment.graph, moment["b"], {{moment.find("b").reference}, {}});
    QCOMPARE(cycle.answer, WhyAlive::Answer::OnlyCycle);
}

void TestWhyAlive::chainsBeyondTheLimitAreCounted()
{
    const ScriptMoment moment(kNodeClass + "a = Node()\nl = [[a] * 10 for i in range(30)]\n"
                              + "import weakref\nr = weakref.ref(a)\ndel a\nend = 1\n");
    const WhyAlive answer = whyAlive(*moment.graph, moment.now().at(moment["r"]).referent, {}, 5);
    QCOMPARE(answer.chains.size(), std::size_t(5));
    QCOMPARE(answer.more, std::uint64_t(295));
    for (const WhyAlive::Chain& chain : answer.chains)
        QCOMPARE(chain.size(), std::size_t(3));
}

void TestWhyAlive::localsOfGeneratorsAreHeldByTheGenerator()
{
    const ScriptMoment moment(kNodeClass
                              + "def g():\n    x = Node()\n    yield 1\n    yield 2\n"
                                "gen = g()\nnext(gen)\nend = 1\n");
    const ObjectId generator = moment["gen"];
    const ObjectId frame = moment.graph->keptBy(generator);
    const ObjectId node = moment.now().at(frame).edges.targetIn({Role::Local, 0});
    const std::string text = reasonFor(moment, node);
    QVERIFY2(text.ends_with("name gen in __main__ holds it through local x in g()"), text.c_str());
}

void TestWhyAlive::longChainIsCutInItsSentence()
{
    const ScriptMoment real(
        kNodeClass
        + "a = last = Node()\nfor i in range(2000):\n    last.next = Node()\n    last = last.next\n"
          "import weakref\nr = weakref.ref(last)\ndel last\nend = 1\n");
    const WhyAlive answer = whyAlive(*real.graph, real.now().at(real["r"]).referent);
    QCOMPARE(answer.chains.at(0).size(), std::size_t(2001));
    const std::string text = answer.sentence(real.now(), *real.recording);
    QVERIFY2(text.find(", then 1993 more, then .next of") != std::string::npos, text.c_str());
}

void TestWhyAlive::finalizerHoldsItsMethodsObject()
{
    const ScriptMoment moment("class Node:\n    def m(self):\n        pass\n"
                              "import weakref\na = Node()\nr = weakref.ref(a)\n"
                              "weakref.finalize(a, a.m)\ndel a\nend = 1\n",
                              9);
    const std::string text = reasonFor(moment, moment.now().at(moment["r"]).referent);
    QVERIFY2(text.find("._registry of class finalize, then [finalize#") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("] of finalize._registry, then .func of _Info#") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find(".__self__ of method#") != std::string::npos, text.c_str());
}

void TestWhyAlive::containersOfTheLibraryHaveTheirNames()
{
    const ScriptMoment moment("import gc, sys\nend = 1\n");
    QVERIFY(reasonFor(moment, moment["sys"])
                .starts_with("module sys is alive because name sys in __main__ holds it"));
    const std::string text = reasonFor(moment, moment["gc"], {{moment.find("gc").reference}, {}});
    QVERIFY2(text.find("holds it through ['gc'] of sys.modules") != std::string::npos,
             text.c_str());
}

void TestWhyAlive::shortestChainsAreThoseOfBruteForce_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Forwards from the roots, level by level, with all ways counted.
void TestWhyAlive::shortestChainsAreThoseOfBruteForce()
{
    QFETCH(std::uint32_t, seed);
    const Snapshot now = tests::randomSnapshot(seed, 60 * seed);
    const ReferenceGraph graph(now);

    std::map<ObjectId, std::pair<std::uint32_t, std::uint64_t>> best; // Length, how often.
    std::map<ObjectId, std::uint64_t> level;
    for (const ObjectId id : now.liveObjects()) {
        if (now.at(id).nativeHolders > 0 && now.at(id).kind != Kind::Activation)
            ++level[id];
        if (graph.isRunning(id))
            for (const Edge& edge : now.at(id).edges)
                ++level[edge.target];
    }
    for (std::uint32_t length = 1; !level.empty(); ++length) {
        std::map<ObjectId, std::uint64_t> next;
        for (const auto& [id, ways] : level)
            best[id] = {length, ways};
        for (const auto& [id, ways] : level)
            graph.forEachReference(id, [&, count = ways](const Reference& reference) {
                if (!best.contains(reference.target))
                    next[reference.target] += count;
            });
        level = std::move(next);
    }

    const std::vector<bool> isHeld = heldFromRoots(graph);
    for (const ObjectId id : now.liveObjects()) {
        if (now.at(id).kind == Kind::Activation)
            continue;
        const WhyAlive answer = whyAlive(graph, id);
        const auto expected = best.find(id);
        QCOMPARE(bool(isHeld[id.value]), expected != best.end());
        if (expected == best.end()) {
            QVERIFY(answer.answer != WhyAlive::Answer::Chains);
            if (answer.answer == WhyAlive::Answer::OnlyCycle)
                QVERIFY(graph.nodeOf(answer.cycle.front().owner) == answer.cycle.back().target);
            continue;
        }
        QCOMPARE(answer.answer, WhyAlive::Answer::Chains);
        QCOMPARE(answer.chains.front().size(), std::size_t(expected->second.first));
        QCOMPARE(answer.chains.size() + answer.more, expected->second.second);
        for (const WhyAlive::Chain& chain : answer.chains) {
            QVERIFY(chain.back().target == id);
            for (std::size_t i = 1; i < chain.size(); ++i)
                QVERIFY(graph.nodeOf(chain[i].owner) == chain[i - 1].target);
        }
    }
}

void TestWhyAlive::reachableObjects()
{
    const ScriptMoment moment(kNodeClass
                              + "a = Node()\na.items = [Node(), Node()]\na.items[0].up = a\n"
                                "b = Node()\nend = 1\n");
    const std::vector<ObjectId> found = reachableFrom(*moment.graph, moment["a"], Through::Data);
    QVERIFY((found
             == std::vector<ObjectId>{moment["a"], moment["a.items"], moment["a.items[0]"],
                                      moment["a.items[1]"]}));
    const std::vector<ObjectId> all =
        reachableFrom(*moment.graph, moment["a"], Through::Everything);
    QVERIFY(std::find(all.begin(), all.end(), moment["Node"]) != all.end());
    QCOMPARE(reachableFrom(*moment.graph, moment["a"], Through::Everything, 3).size(),
             std::size_t(3));
}

REFSCOPE_TEST(TestWhyAlive)
#include "tst_why_alive.moc"
