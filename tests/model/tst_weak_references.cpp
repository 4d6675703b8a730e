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

namespace {

/// A node with two references that have the same callback.
struct TwoCallbacks : WeakFixture
{
    Ref referent = node();
    Ref callback = heap.newList();
    Ref older = newRef(referent, callback);
    Ref newer = newRef(referent, callback);
};

} // namespace

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
    TwoCallbacks f;
    Ref proxy =
        weak::newReference(f.heap, f.heap.types().proxy, f.referent.as<GcObject>(), nullptr);
    Ref basic = f.newRef(f.referent);
    const std::vector<WeakrefObject*> expected{basic.as<WeakrefObject>(), proxy.as<WeakrefObject>(),
                                               f.newer.as<WeakrefObject>(),
                                               f.older.as<WeakrefObject>()};
    QVERIFY(weak::referencesTo(f.referent.as<GcObject>()) == expected);
    QCOMPARE(weak::countReferences(f.heap, f.referent.get()), std::size_t(4));
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
    TwoCallbacks f;
    std::vector<Object*> called;
    f.callouts.onWeakrefCallback = [&](WeakrefObject* ref, Object*) {
        QVERIFY(f.older.as<WeakrefObject>()->referent == nullptr);
        QVERIFY(f.newer.as<WeakrefObject>()->referent == nullptr);
        called.push_back(ref);
    };
    f.referent.reset();
    const std::vector<Object*> expected{f.newer.get(), f.older.get()};
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
