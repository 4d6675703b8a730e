// Weak references and the weak value dictionary on a heap without an interpreter.

#include "model/weak/weak_references.h"
#include "model/weak/weak_value_dictionary.h"
#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::HeapFixture;

class TestWeakReferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainRefIsSharedRefWithCallbackIsNot();
    void listHasBasicsFirstThenNewestFirst();
    void refDiesSilentlyWithItsOwner();
    void callbacksComeNewestFirstAfterAllAreDead();
    void refDoesNotCount();
    void deadValueTakesItsEntryAlong();
    void replacedEntrySurvivesTheOldValue();
    void removalsWaitWhileSomebodyWalks();
    void dictionaryMayDieFirst();
};

namespace {

struct WeakFixture : HeapFixture
{
    Ref type = newClass("Node");

    WeakFixture() { type.as<TypeObject>()->isWeaklyReferable = true; }

    Ref node() { return newInstance(type); }
    Ref newRef(const Ref& to, const Ref& callback = {})
    {
        return weak::newReference(heap, heap.types().weakref, to.as<GcObject>(), callback.get());
    }
};

struct DictionaryFixture : WeakFixture
{
    Ref object = WeakValueDictionary::create(heap, heap.types().weakValueDictionary);
    WeakValueDictionary dictionary{heap, object.get()};

    DictionaryFixture()
    {
        callouts.onWeakrefCallback = [this](WeakrefObject* ref, Object* callback) {
            WeakValueDictionary::handleDeath(heap, ref, callback);
        };
    }

    void set(const char* key, const Ref& value)
    {
        StrObject* name = heap.name(key);
        dictionary.set(name, dict::hashOf(name), value.as<GcObject>());
    }
    Ref get(const char* key)
    {
        StrObject* name = heap.name(key);
        bool failed = false;
        return dictionary.get(name, dict::hashOf(name), failed);
    }
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
    QCOMPARE(weak::countReferences(node.get()), std::size_t(4));
}

void TestWeakReferences::refDiesSilentlyWithItsOwner()
{
    WeakFixture f;
    int calls = 0;
    f.callouts.onWeakrefCallback = [&](WeakrefObject*, Object*) { ++calls; };
    Ref node = f.node();
    f.newRef(node, f.heap.newList()).reset();
    QCOMPARE(weak::countReferences(node.get()), std::size_t(0));
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

void TestWeakReferences::deadValueTakesItsEntryAlong()
{
    DictionaryFixture f;
    Ref one = f.node();
    Ref two = f.node();
    f.set("one", one);
    f.set("two", two);
    QCOMPARE(f.dictionary.size(), std::size_t(2));
    QCOMPARE(f.get("one").get(), one.get());
    one.reset();
    QCOMPARE(f.dictionary.size(), std::size_t(1));
    QVERIFY(!f.get("one"));
    QCOMPARE(f.get("two").get(), two.get());
}

void TestWeakReferences::replacedEntrySurvivesTheOldValue()
{
    DictionaryFixture f;
    Ref old = f.node();
    Ref young = f.node();
    f.set("key", old);
    f.set("key", young);
    QCOMPARE(weak::countReferences(old.get()), std::size_t(0));
    old.reset();
    QCOMPARE(f.get("key").get(), young.get());
}

void TestWeakReferences::removalsWaitWhileSomebodyWalks()
{
    DictionaryFixture f;
    Ref one = f.node();
    f.set("one", one);
    f.dictionary.beginIteration();
    one.reset();
    QCOMPARE(f.dictionary.data()->used, 1U);
    QCOMPARE(f.dictionary.pending()->items.size(), std::size_t(1));
    f.dictionary.endIteration();
    QCOMPARE(f.dictionary.data()->used, 0U);
    QVERIFY(f.dictionary.pending()->items.empty());
}

void TestWeakReferences::dictionaryMayDieFirst()
{
    DictionaryFixture f;
    Ref one = f.node();
    f.set("one", one);
    f.object.reset();
    QCOMPARE(weak::countReferences(one.get()), std::size_t(0));
    one.reset();
}

REFSCOPE_TEST(TestWeakReferences)
#include "tst_weak_references.moc"
