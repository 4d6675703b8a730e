// Reference counting: who dies, when, and in what order.

#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::HeapFixture;

class TestHeap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectDiesWithItsLastReference();
    void listDropsItsItemsFromTheEnd();
    void deepChainsDieWithoutDeepRecursion();
    void newValueIsThereBeforeTheOldOneGoes();
    void finalizerRunsOnceAndMayResurrect();
    void smallIntsAndShortStrsAreShared();
    void addressesAreUsedAgain();
    void acyclicGarbageNeverCounts();
    void everyCountAddsUp();
};

namespace {

std::vector<ObjectId> deaths(const Journal& journal, EventIndex from)
{
    std::vector<ObjectId> dead;
    for (EventIndex i = from; i < journal.size(); ++i)
        if (const auto* freed = std::get_if<event::Freed>(&journal.at(i)))
            dead.push_back(freed->object);
    return dead;
}

} // namespace

void TestHeap::objectDiesWithItsLastReference()
{
    HeapFixture f;
    Ref list = f.heap.newList();
    const ObjectId id = list->id;
    Ref second = list;
    list.reset();
    QVERIFY(deaths(f.journal, 0).empty());
    second.reset();
    QVERIFY(deaths(f.journal, 0) == std::vector<ObjectId>{id});
}

void TestHeap::listDropsItsItemsFromTheEnd()
{
    HeapFixture f;
    Ref a = f.heap.newList();
    Ref b = f.heap.newList();
    Object* items[2] = {a.get(), b.get()};
    Ref outer = f.heap.newList(items);
    const std::vector<ObjectId> expected{b->id, a->id, outer->id};
    a.reset();
    b.reset();
    const EventIndex start = f.journal.size();
    outer.reset();
    QVERIFY(deaths(f.journal, start) == expected);
}

void TestHeap::deepChainsDieWithoutDeepRecursion()
{
    HeapFixture f;
    constexpr int kLength = 200'000;
    Ref chain = f.heap.newList();
    for (int i = 1; i < kLength; ++i) {
        Object* inner = chain.get();
        chain = f.heap.newList(std::span<Object* const>(&inner, 1));
    }
    const std::uint64_t before = f.heap.liveObjects();
    chain.reset();
    QCOMPARE(f.heap.liveObjects(), before - kLength);
}

void TestHeap::newValueIsThereBeforeTheOldOneGoes()
{
    HeapFixture f;
    Ref type = f.newClass("Node");
    type.as<TypeObject>()->hasFinalizer = true;
    Ref cell = f.heap.newCell(nullptr);
    auto* owner = cell.as<CellObject>();
    Ref young = f.heap.newList();
    bool sawYoung = false;
    f.callouts.onFinalize = [&](GcObject*) { sawYoung = owner->content == young.get(); };
    f.heap.set(owner->id, Role::Content, owner->content, f.newInstance(type));
    f.heap.set(owner->id, Role::Content, owner->content, young);
    QVERIFY(sawYoung);
}

void TestHeap::finalizerRunsOnceAndMayResurrect()
{
    HeapFixture f;
    Ref type = f.newClass("Node");
    type.as<TypeObject>()->hasFinalizer = true;
    int calls = 0;
    Ref rescued;
    f.callouts.onFinalize = [&](GcObject* object) {
        ++calls;
        rescued = Ref(f.heap, object);
    };
    Ref node = f.newInstance(type);
    const ObjectId id = node->id;
    node.reset();
    QCOMPARE(calls, 1);
    QVERIFY(rescued->id == id);
    rescued.reset();
    QCOMPARE(calls, 1);
    QVERIFY(deaths(f.journal, 0) == std::vector<ObjectId>{id});
}

void TestHeap::smallIntsAndShortStrsAreShared()
{
    HeapFixture f;
    QCOMPARE(f.heap.newInt(256).get(), f.heap.newInt(256).get());
    QCOMPARE(f.heap.newInt(-5).get(), f.heap.newInt(-5).get());
    QCOMPARE(f.heap.newStr("x").get(), f.heap.newStr("x").get());
    Ref large = f.heap.newInt(257);
    QVERIFY(large.get() != f.heap.newInt(257).get());
}

void TestHeap::addressesAreUsedAgain()
{
    HeapFixture f;
    Ref first = f.heap.newList();
    const std::uint64_t address = f.heap.address(first.get());
    const ObjectId id = first->id;
    first.reset();
    Ref second = f.heap.newList();
    QCOMPARE(f.heap.address(second.get()), address);
    QVERIFY(!(second->id == id));
}

void TestHeap::acyclicGarbageNeverCounts()
{
    HeapFixture f;
    Ref type = f.newClass("Node");
    const std::int64_t before = f.heap.generations().counts[0];
    for (int i = 0; i < 1000; ++i)
        f.newInstance(type).reset();
    QCOMPARE(f.heap.generations().counts[0], before);
}

void TestHeap::everyCountAddsUp()
{
    HeapFixture f;
    Ref type = f.newClass("Node");
    Ref a = f.newInstance(type);
    Ref b = f.newInstance(type);
    attributes::set(f.heap, a.as<GcObject>(), f.heap.name("next"), b);
    attributes::set(f.heap, b.as<GcObject>(), f.heap.name("next"), a);
    Object* items[3] = {a.get(), b.get(), a.get()};
    Ref list = f.heap.newList(items);
    QCOMPARE(a->refcount, 4U);
    QCOMPARE(f.wrongCounts({&type, &a, &b, &list}), 0);
}

REFSCOPE_TEST(TestHeap)
#include "tst_heap.moc"
