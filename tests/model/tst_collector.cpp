// The cyclic collector on a heap without an interpreter: what it finds, in which order.

#include "model/gc/collector.h"
#include "model/weak/weak_references.h"
#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::HeapFixture;

class TestCollector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cycleOutlivesItsLastName_data();
    void cycleOutlivesItsLastName();
    void whatANameReachesSurvives();
    void youngCollectionSparesOlderObjects();
    void callbacksOfSurvivingRefsComeBeforeFinalizers();
    void refsInsideTrashAreCutWithoutACall();
    void finalizersRunOnceInOrderOfCreation();
    void resurrectedObjectsAreNotCounted();
    void savedGarbageStaysAlive();
    void frozenObjectsAreNotExamined();
    void nestedCollectionGivesZero();
    void phasesComeInOrder();
};

namespace {

struct GcFixture : HeapFixture, CollectorClient
{
    Ref type = newClass("Node");
    Collector collector{heap, *this};
    int flags = 0;
    std::vector<GcObject*> garbage;

    GcFixture() { type.as<TypeObject>()->hasFinalizer = true; }

    int debugFlags() const override { return flags; }
    void addGarbage(GcObject* object) override
    {
        garbage.push_back(object);
        heap.link(kInterpreter, Role::Native, object);
    }

    void link(const Ref& from, const char* name, const Ref& to)
    {
        attributes::set(heap, from.as<GcObject>(), heap.name(name), to);
    }

    std::vector<Ref> ring(int length)
    {
        std::vector<Ref> nodes;
        for (int i = 0; i < length; ++i)
            nodes.push_back(newInstance(type));
        for (std::size_t i = 0; i < nodes.size(); ++i)
            link(nodes[i], "next", nodes[(i + 1) % nodes.size()]);
        return nodes;
    }
};

} // namespace

void TestCollector::cycleOutlivesItsLastName_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("self-reference") << 1;
    QTest::newRow("pair") << 2;
    QTest::newRow("ring of twelve") << 12;
}

void TestCollector::cycleOutlivesItsLastName()
{
    QFETCH(int, length);
    GcFixture f;
    std::vector<Ref> nodes = f.ring(length);
    QCOMPARE(f.collector.collect(2), 0);
    const std::uint64_t before = f.heap.liveObjects();
    nodes.clear();
    QCOMPARE(f.heap.liveObjects(), before);
    QCOMPARE(f.collector.collect(2), length);
    QCOMPARE(f.heap.liveObjects(), before - static_cast<std::uint64_t>(length));
}

void TestCollector::whatANameReachesSurvives()
{
    GcFixture f;
    std::vector<Ref> nodes = f.ring(3);
    Ref leaf = f.newInstance(f.type);
    f.link(nodes[1], "leaf", leaf);
    const ObjectId leafId = leaf->id;
    leaf.reset();
    Ref held = nodes[2];
    nodes.clear();
    QCOMPARE(f.collector.collect(2), 0);
    held.reset();
    QCOMPARE(f.collector.collect(2), 4);
    bool isAlive = false;
    f.heap.forEachObject([&](const Object* object) { isAlive |= object->id == leafId; });
    QVERIFY(!isAlive);
}

void TestCollector::youngCollectionSparesOlderObjects()
{
    GcFixture f;
    std::vector<Ref> old = f.ring(2);
    QCOMPARE(f.collector.collect(1), 0);
    old.clear();
    f.ring(3).clear();
    QCOMPARE(f.collector.collect(0), 3);
    QCOMPARE(f.collector.collect(2), 2);
}

void TestCollector::callbacksOfSurvivingRefsComeBeforeFinalizers()
{
    GcFixture f;
    std::vector<std::string> log;
    f.callouts.onFinalize = [&](GcObject*) { log.emplace_back("finalizer"); };
    f.callouts.onWeakrefCallback = [&](WeakrefObject* ref, Object*) {
        log.emplace_back(ref->referent == nullptr ? "callback, ref dead" : "callback, ref alive");
    };
    std::vector<Ref> nodes = f.ring(1);
    Ref callback = f.heap.newList();
    Ref ref =
        weak::newReference(f.heap, f.heap.types().weakref, nodes[0].as<GcObject>(), callback.get());
    nodes.clear();
    QCOMPARE(f.collector.collect(2), 1);
    const std::vector<std::string> expected{"callback, ref dead", "finalizer"};
    QCOMPARE(log, expected);
}

void TestCollector::refsInsideTrashAreCutWithoutACall()
{
    GcFixture f;
    int calls = 0;
    f.callouts.onWeakrefCallback = [&](WeakrefObject*, Object*) { ++calls; };
    std::vector<Ref> nodes = f.ring(2);
    Ref callback = f.heap.newList();
    Ref ref =
        weak::newReference(f.heap, f.heap.types().weakref, nodes[0].as<GcObject>(), callback.get());
    f.link(nodes[1], "ref", ref);
    ref.reset();
    nodes.clear();
    QCOMPARE(f.collector.collect(2), 3);
    QCOMPARE(calls, 0);
}

void TestCollector::finalizersRunOnceInOrderOfCreation()
{
    GcFixture f;
    std::vector<ObjectId> order;
    f.callouts.onFinalize = [&](GcObject* object) { order.push_back(object->id); };
    std::vector<Ref> nodes = f.ring(3);
    const std::vector<ObjectId> expected{nodes[0]->id, nodes[1]->id, nodes[2]->id};
    nodes.clear();
    QCOMPARE(f.collector.collect(2), 3);
    QVERIFY(order == expected);
}

void TestCollector::resurrectedObjectsAreNotCounted()
{
    GcFixture f;
    Ref rescued;
    f.callouts.onFinalize = [&](GcObject* object) {
        if (!rescued)
            rescued = Ref(f.heap, object);
    };
    f.ring(1).clear();
    f.ring(2).clear();
    QCOMPARE(f.collector.collect(2), 2);
    QVERIFY(rescued.as<GcObject>()->isFinalized);
    rescued.reset();
    QCOMPARE(f.collector.collect(2), 1);
}

void TestCollector::savedGarbageStaysAlive()
{
    GcFixture f;
    f.flags = kDebugSaveAll;
    f.ring(2).clear();
    QCOMPARE(f.collector.collect(2), 2);
    QCOMPARE(f.garbage.size(), std::size_t(2));
    f.flags = 0;
    for (GcObject* object : f.garbage)
        f.heap.dropNative(object);
    QCOMPARE(f.collector.collect(2), 2);
}

void TestCollector::frozenObjectsAreNotExamined()
{
    GcFixture f;
    std::vector<Ref> nodes = f.ring(2);
    f.collector.freeze();
    nodes.clear();
    QCOMPARE(f.collector.collect(2), 0);
    f.collector.unfreeze();
    QCOMPARE(f.collector.collect(2), 2);
}

void TestCollector::nestedCollectionGivesZero()
{
    GcFixture f;
    std::int64_t nested = -1;
    f.callouts.onFinalize = [&](GcObject*) { nested = f.collector.collect(2); };
    f.ring(1).clear();
    QCOMPARE(f.collector.collect(2), 1);
    QCOMPARE(nested, 0);
}

void TestCollector::phasesComeInOrder()
{
    GcFixture f;
    f.ring(2).clear();
    const EventIndex start = f.journal.size();
    f.collector.collect(2);
    std::vector<int> phases;
    for (EventIndex i = start; i < f.journal.size(); ++i)
        if (const auto* entered = std::get_if<event::CollectionPhaseEntered>(&f.journal.at(i)))
            phases.push_back(static_cast<int>(entered->phase));
    const std::vector<int> expected{0, 1, 2, 3, 4, 5, 6, 7};
    QCOMPARE(phases, expected);
}

REFSCOPE_TEST(TestCollector)
#include "tst_collector.moc"
