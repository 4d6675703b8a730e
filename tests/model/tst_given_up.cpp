// Questions that nobody waits for any more end early.

#include "model/query/cycles.h"
#include "model/query/smallest_cut.h"
#include "model/query/what_if.h"
#include "model/query/why_alive.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

using namespace model;
using tests::ScriptMoment;

class TestGivenUp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void graphOfNobodyIsEmpty();
    void searchesStopMidway();
    void withoutAFlagAllIsAnswered();
};

namespace {

const std::string kRing = "a = []\nb = [a]\na.append(b)\nprint()\n";

} // namespace

void TestGivenUp::graphOfNobodyIsEmpty()
{
    const ScriptMoment moment(kRing);
    const std::atomic<bool> isGivenUp = true;
    const ReferenceGraph graph(moment.now(), &isGivenUp);
    QVERIFY(graph.isGivenUp());
    QCOMPARE(graph.references(), std::size_t{0});
    QVERIFY(graph.holdersOf(moment["b"]).empty());
}

void TestGivenUp::searchesStopMidway()
{
    const ScriptMoment moment(kRing);
    const ObjectId ring = moment["b"];
    std::atomic<bool> isGivenUp = false;
    const ReferenceGraph graph(moment.now(), &isGivenUp);
    QVERIFY(!cycleGroups(graph, moment.recording->start.lastId()).empty());
    const auto holders = graph.holdersOf(ring);
    QVERIFY(!holders.empty());
    isGivenUp = true;
    QVERIFY(cycleGroups(graph, moment.recording->start.lastId()).empty());
    QVERIFY(whyAlive(graph, ring).chains.empty());
    QVERIFY(!whyAlive(graph, ring).sentence(moment.now(), *moment.recording).empty());
    QVERIFY(smallestCut(graph, ring).references.empty());
    QVERIFY(!smallestCut(graph, ring).sentence(moment.now(), *moment.recording).empty());
    const Reference held{holders.front().owner, holders.front().slot, ring};
    QVERIFY(whatIf(graph, *moment.recording, {held}).deaths.empty());
    QVERIFY(heldFromRoots(graph) == std::vector<bool>(moment.now().lastId() + 1, false));
}

void TestGivenUp::withoutAFlagAllIsAnswered()
{
    const ScriptMoment moment(kRing);
    QVERIFY(!moment.graph->isGivenUp());
    QVERIFY(!whyAlive(*moment.graph, moment["b"]).chains.empty());
}

REFSCOPE_TEST(TestGivenUp)
#include "tst_given_up.moc"
