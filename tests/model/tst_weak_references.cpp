// Weak references on a heap without an interpreter.

#include "tests/model/weak_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::WeakFixture;

class TestWeakReferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainRefIsSharedRefWithCallbackIsNot();
    void listHasBasicsFirstThenNewestFirst();
    void refDiesSilentlyWithItsOwner();
    void callbacksComeNewestFirstAfterAllAreDead();
    void refDoesNotCount();
};

void TestWeakReferences::plainRefIsSharedRefWithCallbackIsNot()
{
    WeakFixture f;
    Ref node = f.node();
    Ref callback = f.heap.newList();
    QCOMPARE(f.newRef(node).get(), f.newRef(node).get());
    Ref first = f.newRef(node, callback);
    Ref second = f.newRef(node, callback);
    QVERIFY(first.get() != second.get());
    QVERIFY(f.newRef(node).get() != first.get());
}

void TestWeakReferences::listHasBasicsFirstThenNewestFirst()
{
    WeakFixture f;
    Ref node = f.node();
    Ref callback = f.heap.newList();
    Ref older = f.newRef(node, callback);
    Ref newer = f.newRef(node, callback);
    Ref proxy = weak::newReference(f.heap, f.heap.types().proxy, node.as<GcObject>(), nullptr);
    Ref basic = f.newRef(node);
    const std::vector<WeakrefObject*> expected{basic.as<WeakrefObject>(), proxy.as<WeakrefObject>(),
                                               newer.as<WeakrefObject>(),
                                               older.as<WeakrefObject>()};
    QVERIFY(weak::referencesTo(node.as<GcObject>()) == expected);
    QCOMPARE(weak::countReferences(f.heap, node.get()), std::size_t(4));
}

void TestWeakReferences::refDiesSilentlyWithItsOwner()
{
    WeakFixture f;
    int calls = 0;
    f.callouts.onWeakrefCallback = [&](WeakrefObject*, Object*) { ++calls; };
    Ref node = f.node();
    f.newRef(node, f.heap.newList()).reset();
    QCOMPARE(weak::countReferences(f.heap, node.get()), std::size_t(0));
    node.reset();
    QCOMPARE(calls, 0);
}

void TestWeakReferences::callbacksComeNewestFirstAfterAllAreDead()
{
    WeakFixture f;
    Ref node = f.node();
    Ref callback = f.heap.newList();
    Ref older = f.newRef(node, callback);
    Ref newer = f.newRef(node, callback);
    std::vector<Object*> called;
    f.callouts.onWeakrefCallback = [&](WeakrefObject* ref, Object*) {
        QVERIFY(older.as<WeakrefObject>()->referent == nullptr);
        QVERIFY(newer.as<WeakrefObject>()->referent == nullptr);
        called.push_back(ref);
    };
    node.reset();
    const std::vector<Object*> expected{newer.get(), older.get()};
    QVERIFY(called == expected);
}

void TestWeakReferences::refDoesNotCount()
{
    WeakFixture f;
    Ref node = f.node();
    Ref ref = f.newRef(node);
    QCOMPARE(node->refcount, 1U);
    QCOMPARE(weak::dereference(f.heap, ref.as<WeakrefObject>()).get(), node.get());
    QCOMPARE(node->refcount, 1U);
    node.reset();
    QVERIFY(!weak::dereference(f.heap, ref.as<WeakrefObject>()));
}

REFSCOPE_TEST(TestWeakReferences)
#include "tst_weak_references.moc"
