// What would die, and the smallest cut: against scripts that do it, and against brute force.

#include "model/query/labels.h"
#include "model/query/smallest_cut.h"
#include "model/query/what_if.h"
#include "tests/model/random_recording.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <algorithm>
#include <set>

using namespace model;
using tests::ScriptMoment;

class TestWhatIf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foretellsWhatTheStatementDoes_data();
    void foretellsWhatTheStatementDoes();
    void saysWhoIsCalled();
    void entryIsCutWithItsKey();
    void countsAndGarbageAreThoseOfBruteForce_data();
    void countsAndGarbageAreThoseOfBruteForce();
    void cutLetsTheObjectDie_data();
    void cutLetsTheObjectDie();
    void whatNoStatementCanCut();
    void cutBeyondTheLimit();
    void noSmallerCutExists_data();
    void noSmallerCutExists();
};

namespace {

using ObjectNumbers = std::set<std::uint32_t>; // Objects as labels number them.

const std::string kCutPrelude = "import gc\n"
                                "class Node:\n"
                                "    pass\n"
                                "def chain(n):\n"
                                "    first = last = Node()\n"
                                "    for i in range(n):\n"
                                "        last.next = Node()\n"
                                "        last = last.next\n"
                                "    return first\n"
                                "def g(x):\n"
                                "    yield x\n"
                                "    yield x\n";

/// Who of those that live at line `from` dies before line `to` is reached.
ObjectNumbers diedBetween(const ScriptMoment& moment, const Snapshot& before, EventIndex begin,
                          EventIndex end)
{
    ObjectNumbers dead;
    for (EventIndex i = begin; i < end; ++i)
        if (const auto* freed = std::get_if<event::Freed>(&moment.timeline.journal().at(i)))
            if (before.contains(freed->object) && before.at(freed->object).isAlive()
                && before.at(freed->object).kind != Kind::Activation)
                dead.insert(freed->object.value - moment.recording->start.lastId());
    return dead;
}

ObjectNumbers numbers(const ScriptMoment& moment, const std::vector<ObjectId>& objects)
{
    ObjectNumbers found;
    for (const ObjectId object : objects)
        found.insert(object.value - moment.recording->start.lastId());
    return found;
}

std::uint32_t linesIn(const std::string& text)
{
    return std::uint32_t(std::count(text.begin(), text.end(), '\n'));
}

/// What really dies by `statement`, at once and in a collection after it.
struct Truth
{
    Truth(const std::string& setUp, const std::string& statement)
    {
        const std::string start = kCutPrelude + setUp + '\n';
        ScriptMoment moment(start + statement + "\nnext = 1\ngc.collect()\nend = 1\n",
                            linesIn(start) + 1);
        const Snapshot before = moment.now();
        const EventIndex begin = moment.stop;
        moment.goTo(linesIn(start) + linesIn(statement) + 2);
        const EventIndex middle = moment.stop;
        atOnce = diedBetween(moment, before, begin, middle);
        moment.goTo(linesIn(start) + linesIn(statement) + 4);
        collected = diedBetween(moment, before, middle, moment.stop);
    }

    ObjectNumbers atOnce;
    ObjectNumbers collected;
};

ScriptMoment momentBefore(const std::string& setUp)
{
    const std::string start = kCutPrelude + setUp + '\n';
    return ScriptMoment(start + "pass\nnext = 1\ngc.collect()\nend = 1\n", linesIn(start) + 1);
}

void addWorlds()
{
    QTest::addColumn<QString>("setUp");
    QTest::addColumn<QString>("path");
    QTest::newRow("one object") << "a = Node()"
                                << "a";
    QTest::newRow("held otherwise") << "a = b = Node()"
                                    << "a";
    QTest::newRow("list of objects") << "a = [Node(), Node(), [Node()]]"
                                     << "a";
    QTest::newRow("partly held otherwise") << "a = [Node(), Node()]\nb = a[1]"
                                           << "a";
    QTest::newRow("item of a dict") << "d = {'a key': chain(3), 'k': 2}"
                                    << "d['a key']";
    QTest::newRow("attribute") << "a = chain(5)"
                               << "a.next.next";
    QTest::newRow("own cycle") << "a = Node()\na.me = a"
                               << "a";
    QTest::newRow("cycle with what it holds")
        << "a = Node()\na.b = Node()\na.b.a = a\na.b.more = chain(3)"
        << "a";
    QTest::newRow("cycle held otherwise") << "a = Node()\na.b = b = Node()\na.b.a = a"
                                          << "a";
    QTest::newRow("garbage holds it too")
        << "gc.disable()\na = Node()\nx = Node()\nx.me = x\nx.a = a\ndel x"
        << "a";
    QTest::newRow("generator") << "a = g(Node())\nnext(a)"
                               << "a";
    QTest::newRow("generator in a cycle") << "n = Node()\na = n.g = g(n)\nnext(a)\ndel n"
                                          << "a";
    QTest::newRow("dict") << "a = {i: Node() for i in range(3)}\na['me'] = [a]"
                          << "a";
    QTest::newRow("class") << "class A:\n    def m(self):\n        return A\na = A()"
                           << "A";
    QTest::newRow("long chain") << "a = chain(1000)"
                                << "a";
}

} // namespace

void TestWhatIf::foretellsWhatTheStatementDoes_data()
{
    addWorlds();
}

void TestWhatIf::foretellsWhatTheStatementDoes()
{
    QFETCH(QString, setUp);
    QFETCH(QString, path);
    const ScriptMoment moment = momentBefore(setUp.toStdString());
    const Reference reference = moment.find(path.toStdString()).reference;
    const WhatIf foretold = whatIf(*moment.graph, *moment.recording, {reference});
    const Truth truth(setUp.toStdString(), "del " + path.toStdString());
    QCOMPARE(numbers(moment, foretold.deaths), truth.atOnce);
    ObjectNumbers garbage = numbers(moment, foretold.garbage);
    if (setUp.contains(QLatin1String("gc.disable")))
        QVERIFY(std::includes(truth.collected.begin(), truth.collected.end(), garbage.begin(),
                              garbage.end()));
    else
        QCOMPARE(garbage, truth.collected);
}

void TestWhatIf::saysWhoIsCalled()
{
    const ScriptMoment moment("import weakref\nclass A:\n    def __del__(self):\n        pass\n"
                              "a = A()\nr = weakref.ref(a, print)\na.r = weakref.ref(a, print)\n"
                              "end = 1\n",
                              8);
    const WhatIf foretold = whatIf(*moment.graph, *moment.recording, {moment.find("a").reference});
    QCOMPARE(foretold.finalized, std::vector<ObjectId>{moment["a"]});
    QCOMPARE(foretold.callbacks, std::vector<ObjectId>{moment["r"]});
    const std::string text = foretold.sentence(moment.now(), *moment.recording);
    const std::string a = objectLabel(moment.now(), *moment.recording, moment["a"]);
    QVERIFY2(text.starts_with("without name a in __main__ " + a), text.c_str());
    QVERIFY2(text.find("; __del__ of " + a + " would be called; the callback of weakref#")
                 != std::string::npos,
             text.c_str());
    const WhatIf harmless =
        whatIf(*moment.graph, *moment.recording, {moment.find("weakref").reference});
    QVERIFY(harmless.isHarmless());
    QCOMPARE(harmless.sentence(moment.now(), *moment.recording),
             std::string("without name weakref in __main__ nothing would die"));
    QCOMPARE(namesOf(*moment.graph, moment["a"]),
             std::vector<Reference>{moment.find("a").reference});
}

void TestWhatIf::entryIsCutWithItsKey()
{
    const ScriptMoment moment = momentBefore("d = {Node(): Node()}\n(k,) = d\nv = d[k]");
    const Reference value = [&] {
        for (const Edge& edge : moment.now().at(moment["d"]).edges)
            if (edge.target == moment["v"])
                return Reference{moment["d"], edge.slot, edge.target};
        return Reference{};
    }();
    QCOMPARE(whatIf(*moment.graph, *moment.recording, {value}).cut.size(), std::size_t(2));
    QVERIFY(whatIf(*moment.graph, *moment.recording, {value}).isHarmless());
}

void TestWhatIf::countsAndGarbageAreThoseOfBruteForce_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestWhatIf::countsAndGarbageAreThoseOfBruteForce()
{
    QFETCH(std::uint32_t, seed);
    const Snapshot now = tests::randomSnapshot(seed, 50 * seed);
    const ReferenceGraph graph(now);
    const Recording recording;
    const std::vector<bool> before = heldFromRoots(graph);
    std::map<ObjectId, std::uint32_t> counts;
    for (const ObjectId id : now.liveObjects()) {
        counts[id] = now.at(id).refcount;
    }
    for (const ObjectId owner : now.liveObjects()) {
        if (!before[owner.value])
            continue;
        for (const Edge& edge : now.at(owner).edges) {
            if (edge.slot.role() == Role::Entry)
                continue; // Entries of random dicts have no keys that fit.
            const Reference cut{owner, edge.slot, edge.target};
            std::map<ObjectId, std::uint32_t> left = counts;
            std::set<ObjectId> dead;
            std::vector<ObjectId> open;
            const auto lose = [&](ObjectId id) {
                if (--left.at(id) == 0 && dead.insert(id).second)
                    open.push_back(id);
            };
            lose(edge.target);
            while (!open.empty()) {
                const ObjectId object = open.back();
                open.pop_back();
                graph.forEachReference(object, [&](const Reference& held) {
                    if (!(held == cut))
                        lose(held.target);
                });
            }
            const std::vector<bool> after = heldFromRoots(graph, {{cut}, {}});
            std::set<ObjectId> garbage;
            for (const ObjectId id : now.liveObjects())
                if (before[id.value] && !after[id.value] && !dead.contains(id)
                    && now.at(id).kind != Kind::Activation)
                    garbage.insert(id);
            const WhatIf foretold = whatIf(graph, recording, {cut});
            QCOMPARE(std::set<ObjectId>(foretold.deaths.begin(), foretold.deaths.end()), dead);
            QCOMPARE(std::set<ObjectId>(foretold.garbage.begin(), foretold.garbage.end()), garbage);
        }
    }
}

void TestWhatIf::cutLetsTheObjectDie_data()
{
    QTest::addColumn<QString>("setUp");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("cut");
    QTest::addColumn<QStringList>("sentence");

    QTest::newRow("one name") << "a = Node()"
                              << "a"
                              << "del a" << QStringList{QStringLiteral("name a in __main__")};
    QTest::newRow("the owner of the list")
        << "n = Node()\nl = [n, n, n]\ndel n"
        << "l[0]"
        << "del l" << QStringList{QStringLiteral("name l in __main__")};
    QTest::newRow("a name and an item")
        << "a = Node()\nl = [1, a]\nm = [l]"
        << "a"
        << "del a\ndel l[1]"
        << QStringList{QStringLiteral("name a in __main__"), QStringLiteral("[1] of list#")};
    QTest::newRow("many through one attribute")
        << "top = Node()\ntop.x = [Node()]\ntop.x.append(top.x[0])"
        << "top.x[0]"
        << "del top.x" << QStringList{QStringLiteral(".x of Node#")};
    QTest::newRow("a cycle") << "a = Node()\na.b = b = Node()\nb.a = a"
                             << "b"
                             << "del b, a.b"
                             << QStringList{QStringLiteral("name b in __main__"),
                                            QStringLiteral(".b of Node#")};
    QTest::newRow("items of a tuple stay")
        << "n = Node()\nt = (n, n)\nd = {'k': t}\ndel n, t"
        << "d['k'][0]"
        << "del d['k']" << QStringList{QStringLiteral("['k'] of dict#")};
}

void TestWhatIf::cutLetsTheObjectDie()
{
    QFETCH(QString, setUp);
    QFETCH(QString, path);
    QFETCH(QString, cut);
    QFETCH(QStringList, sentence);
    const ScriptMoment moment = momentBefore(setUp.toStdString());
    const ObjectId object = moment[path.toStdString()];
    const SmallestCut answer = smallestCut(*moment.graph, object);
    QCOMPARE(answer.answer, SmallestCut::Answer::Found);
    QCOMPARE(answer.references.size(), std::size_t(sentence.size()));
    const std::string text = answer.sentence(moment.now(), *moment.recording);
    for (const QString& part : sentence)
        QVERIFY2(QString::fromStdString(text).contains(part), text.c_str());

    const WhatIf foretold = whatIf(*moment.graph, *moment.recording, answer.references);
    const Truth truth(setUp.toStdString(), cut.toStdString());
    QCOMPARE(numbers(moment, foretold.deaths), truth.atOnce);
    QCOMPARE(numbers(moment, foretold.garbage), truth.collected);
    const std::uint32_t number = object.value - moment.recording->start.lastId();
    QVERIFY(truth.atOnce.contains(number) || truth.collected.contains(number));
}

void TestWhatIf::whatNoStatementCanCut()
{
    const ScriptMoment moment = momentBefore("import weakref\nfor i in [Node()]:\n"
                                             "    r = weakref.ref(i)\nx = Node()\nx.me = x\n"
                                             "r = weakref.ref(x)\ndel x");
    QCOMPARE(smallestCut(*moment.graph, moment.now().at(moment["r"]).referent).answer,
             SmallestCut::Answer::AlreadyLost);
    const SmallestCut none = smallestCut(*moment.graph, moment.now().at(moment["i"]).type);
    QCOMPARE(none.answer, SmallestCut::Answer::Found);
    const ScriptMoment loop("class Node:\n    pass\nfor i in list((Node(),)):\n    end = 1\n", 4);
    const SmallestCut held = smallestCut(*loop.graph, loop["i"]);
    QVERIFY2(held.answer == SmallestCut::Answer::Found, // The list can lose its item.
             held.sentence(loop.now(), *loop.recording).c_str());
    const ScriptMoment tuple("class Node:\n    pass\nfor i in (Node(), 1):\n    end = 1\n", 4);
    const SmallestCut never = smallestCut(*tuple.graph, tuple["i"]);
    QCOMPARE(never.answer, SmallestCut::Answer::Impossible);
    const std::string text = never.sentence(tuple.now(), *tuple.recording);
    QVERIFY2(text.find("temporary on the value stack of <module>") != std::string::npos,
             text.c_str());
}

void TestWhatIf::cutBeyondTheLimit()
{
    const ScriptMoment moment = momentBefore("a = Node()\nb = c = d = e = a\nl = [a]\nm = [a]");
    const ObjectId object = moment["a"];
    QCOMPARE(smallestCut(*moment.graph, object, 7).references.size(), std::size_t(7));
    const SmallestCut more = smallestCut(*moment.graph, object, 6);
    QCOMPARE(more.answer, SmallestCut::Answer::TooMany);
    QVERIFY(more.sentence(moment.now(), *moment.recording).starts_with("more than 6 references"));
}

void TestWhatIf::noSmallerCutExists_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Tries all sets of up to two references; of larger cuts at least that they cut.
void TestWhatIf::noSmallerCutExists()
{
    QFETCH(std::uint32_t, seed);
    const Snapshot now = tests::randomSnapshot(seed, 100 + 20 * (seed % 5));
    const ReferenceGraph graph(now);
    const std::vector<bool> before = heldFromRoots(graph);
    std::vector<Reference> all;
    for (const ObjectId owner : now.liveObjects())
        for (const Edge& edge : now.at(owner).edges)
            if (isCuttable(now, {owner, edge.slot, edge.target}))
                all.push_back({owner, edge.slot, edge.target});
    const auto isLost = [&](ObjectId object, const std::vector<Reference>& cut) {
        return !heldFromRoots(graph, {cut, {}})[object.value];
    };
    for (const ObjectId object : now.liveObjects()) {
        if (now.at(object).kind == Kind::Activation)
            continue;
        const SmallestCut answer = smallestCut(graph, object);
        QCOMPARE(answer.answer == SmallestCut::Answer::AlreadyLost, !before[object.value]);
        if (answer.answer == SmallestCut::Answer::Impossible)
            QVERIFY(!isLost(object, all));
        if (answer.answer != SmallestCut::Answer::Found)
            continue;
        QVERIFY(isLost(object, answer.references));
        const std::size_t size = answer.references.size();
        for (std::size_t i = 0; i < all.size() && size > 1; ++i) {
            QVERIFY(!isLost(object, {all[i]}));
            for (std::size_t k = 0; k < i && size > 2 && size < 5; ++k)
                QVERIFY(!isLost(object, {all[i], all[k]}));
        }
    }
}

REFSCOPE_TEST(TestWhatIf)
#include "tst_what_if.moc"
