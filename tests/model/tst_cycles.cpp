// Groups of objects that hold each other, and who keeps them alive.

#include "model/query/cycles.h"
#include "model/query/labels.h"
#include "tests/model/random_recording.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <algorithm>

using namespace model;
using tests::ScriptMoment;

class TestCycles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAndTheirKeepers();
    void classesAreGroupsOfTheirOwn();
    void instanceInItsClassIsNoMereClass();
    void deepListNeedsNoStack();
    void membersAreThoseThatReachEachOther_data();
    void membersAreThoseThatReachEachOther();
};

namespace {

std::vector<CycleGroup> groupsIn(const ScriptMoment& moment)
{
    std::vector<CycleGroup> groups = cycleGroups(*moment.graph, moment.recording->start.lastId());
    std::erase_if(groups, [](const CycleGroup& group) { return group.isClass; });
    return groups;
}

} // namespace

void TestCycles::groupsAndTheirKeepers()
{
    const ScriptMoment moment("import weakref\nclass Node:\n    pass\n"
                              "def f():\n    return f\n"
                              "a = Node()\na.next = Node()\na.next.next = a\nl = [a]\n"
                              "b = Node()\nb.me = b\nr = weakref.ref(b)\ndel b\nend = 1\n");
    const std::vector<CycleGroup> groups = groupsIn(moment);
    QCOMPARE(groups.size(), std::size_t(2));
    QVERIFY((groups[0].members == std::vector<ObjectId>{moment["a"], moment["a.next"]}));
    QVERIFY((groups[0].keepers
             == std::vector<Reference>{moment.find("a").reference, moment.find("l[0]").reference}));
    const ObjectId b = moment.now().at(moment["r"]).referent;
    QCOMPARE(groups[1].members, std::vector<ObjectId>{b});
    QVERIFY(groups[1].isGarbage());
    const auto name = [&](ObjectId id) { return objectLabel(moment.now(), *moment.recording, id); };
    QCOMPARE(groups[0].sentence(moment.now(), *moment.recording),
             name(moment["a"]) + " and " + name(moment["a.next"])
                 + " hold each other; name a in __main__, [0] of " + name(moment["l"])
                 + " keep them alive");
    QCOMPARE(groups[1].sentence(moment.now(), *moment.recording),
             name(b) + " holds itself; nothing else holds it: garbage");
}

void TestCycles::classesAreGroupsOfTheirOwn()
{
    const ScriptMoment moment("class Node:\n    def m(self):\n        return __class__\nend = 1\n");
    const auto groups = cycleGroups(*moment.graph, moment.recording->start.lastId());
    QCOMPARE(groups.size(), std::size_t(1));
    QVERIFY(groups[0].isClass);
    QVERIFY(std::binary_search(groups[0].members.begin(), groups[0].members.end(), moment["Node"]));
    QVERIFY(!groups[0].isGarbage());
}

void TestCycles::instanceInItsClassIsNoMereClass()
{
    const ScriptMoment moment("class Node:\n    pass\nNode.one = Node()\nend = 1\n");
    const std::vector<CycleGroup> groups = groupsIn(moment);
    QCOMPARE(groups.size(), std::size_t(1));
    const std::vector<ObjectId>& members = groups[0].members;
    QVERIFY(std::binary_search(members.begin(), members.end(), moment["Node.one"]));
}

void TestCycles::deepListNeedsNoStack()
{
    const ScriptMoment moment("top = last = []\nfor i in range(30000):\n    last.append([])\n"
                              "    last = last[0]\nlast.append(top)\nend = 1\n");
    const std::vector<CycleGroup> groups = groupsIn(moment);
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups[0].members.size(), std::size_t(30001));
    QVERIFY(groups[0].sentence(moment.now(), *moment.recording).find(" +29995 more hold each other")
            != std::string::npos);
}

void TestCycles::membersAreThoseThatReachEachOther_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCycles::membersAreThoseThatReachEachOther()
{
    QFETCH(std::uint32_t, seed);
    const Snapshot now = tests::randomSnapshot(seed, 40 * seed);
    const ReferenceGraph graph(now);
    std::map<ObjectId, std::set<ObjectId>> reached; // Over objects that the collector knows.
    for (const ObjectId id : now.liveObjects()) {
        if (!isCollectable(now.at(id).kind) || now.at(id).kind == Kind::Activation)
            continue;
        std::vector<ObjectId> open{id};
        while (!open.empty()) {
            const ObjectId object = open.back();
            open.pop_back();
            graph.forEachReference(object, [&](const Reference& held) {
                if (isCollectable(now.at(held.target).kind)
                    && reached[id].insert(held.target).second)
                    open.push_back(held.target);
            });
        }
    }
    std::vector<std::vector<ObjectId>> expected;
    for (const auto& [id, targets] : reached) {
        std::vector<ObjectId> group;
        for (const ObjectId target : targets)
            if (reached[target].contains(id))
                group.push_back(target);
        if (!group.empty() && group.front() == id)
            expected.push_back(group);
    }
    const auto groups = cycleGroups(graph, 0);
    const std::vector<bool> isHeld = heldFromRoots(graph);
    QCOMPARE(groups.size(), expected.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        QCOMPARE(groups[i].members, expected[i]);
        QCOMPARE(groups[i].isGarbage(), !isHeld[expected[i].front().value]);
    }
}

REFSCOPE_TEST(TestCycles)
#include "tst_cycles.moc"
