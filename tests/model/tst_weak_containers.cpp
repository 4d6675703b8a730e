// The weak dictionaries and WeakSet on a heap without an interpreter.

#include "model/weak/weak_key_dictionary.h"
#include "model/weak/weak_set.h"
#include "model/weak/weak_value_dictionary.h"
#include "tests/model/weak_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::WeakFixture;

class TestWeakContainers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadValueTakesItsEntryAlong();
    void replacedEntrySurvivesTheOldValue();
    void removalsWaitWhileSomebodyWalks();
    void accessCommitsTheRemovalsThatWait();
    void keyOfAWaitingRemovalMayHaveANewValue();
    void dictionaryMayDieFirst();
    void newestLiveEntryIsPopped();
    void deadKeyTakesItsEntryAlong();
    void sizeLeavesOutKeysThatWait();
    void deletedKeysAreScrubbedFromTheWaiting();
    void setHoldsEachMemberOnceAndWeakly();
    void setLosesDeadMembersWhenTheLastWalkerLeaves();
    void setMayDieWhileSomebodyWalks();
    void journalTellsEverything();
};

namespace {

struct ValuesFixture : WeakFixture
{
    Ref object = WeakValueDictionary::create(heap, heap.types().weakValueDictionary);
    WeakValueDictionary dictionary{heap, object.get()};

    void set(const char* key, const Ref& value)
    {
        QVERIFY(dictionary.set(name(key), value.as<GcObject>()));
    }
    Ref get(const char* key)
    {
        bool failed = false;
        return dictionary.get(name(key), failed);
    }
};

struct KeysFixture : WeakFixture
{
    Ref object = WeakKeyDictionary::create(heap, heap.types().weakKeyDictionary);
    WeakKeyDictionary dictionary{heap, object.get()};

    void set(const Ref& key, int value)
    {
        QVERIFY(dictionary.set(key.as<GcObject>(), heap.newInt(value)));
    }
    /// -1: none.
    std::int64_t get(const Ref& key)
    {
        bool failed = false;
        Ref value = dictionary.get(key.as<GcObject>(), failed);
        return value ? value.as<IntObject>()->value : -1;
    }
};

struct TwoValues : ValuesFixture
{
    Ref one = node();
    Ref two = node();

    TwoValues()
    {
        set("one", one);
        set("two", two);
    }
};

struct TwoKeys : KeysFixture
{
    Ref one = node();
    Ref two = node();

    TwoKeys()
    {
        set(one, 1);
        set(two, 2);
    }
};

struct SetFixture : WeakFixture
{
    Ref object = WeakSet::create(heap, heap.types().weakSet);
    WeakSet members{heap, object.get()};
};

} // namespace

void TestWeakContainers::deadValueTakesItsEntryAlong()
{
    TwoValues f;
    QCOMPARE(f.dictionary.size(), std::size_t(2));
    QCOMPARE(f.get("one").get(), f.one.get());
    f.one.reset();
    QCOMPARE(f.dictionary.size(), std::size_t(1));
    QVERIFY(!f.get("one"));
    QCOMPARE(f.get("two").get(), f.two.get());
}

void TestWeakContainers::replacedEntrySurvivesTheOldValue()
{
    ValuesFixture f;
    Ref old = f.node();
    Ref young = f.node();
    f.set("key", old);
    f.set("key", young);
    QCOMPARE(weak::countReferences(f.heap, old.get()), std::size_t(0));
    old.reset();
    QCOMPARE(f.get("key").get(), young.get());
}

void TestWeakContainers::removalsWaitWhileSomebodyWalks()
{
    ValuesFixture f;
    Ref one = f.node();
    f.set("one", one);
    Ref guard = f.dictionary.beginIteration();
    one.reset();
    QCOMPARE(f.dictionary.data()->used, 1U);
    QCOMPARE(f.dictionary.pending()->items.size(), std::size_t(1));
    QVERIFY(WeakContainer::endIteration(f.heap, guard.get()));
    QCOMPARE(f.dictionary.data()->used, 0U);
    QVERIFY(f.dictionary.pending()->items.empty());
}

void TestWeakContainers::accessCommitsTheRemovalsThatWait()
{
    ValuesFixture f;
    Ref one = f.node();
    f.set("one", one);
    Ref guard = f.dictionary.beginIteration();
    one.reset();
    bool failed = false;
    QVERIFY(!f.dictionary.find(f.name("one"), failed));
    QCOMPARE(f.dictionary.data()->used, 1U);
    QCOMPARE(f.dictionary.size(), std::size_t(0));
    QCOMPARE(f.dictionary.data()->used, 0U);
}

void TestWeakContainers::keyOfAWaitingRemovalMayHaveANewValue()
{
    ValuesFixture f;
    Ref old = f.node();
    Ref young = f.node();
    f.set("key", old);
    Ref guard = f.dictionary.beginIteration();
    old.reset();
    QVERIFY(f.dictionary.store(f.name("key"), young.as<GcObject>()));
    WeakContainer::endIteration(f.heap, guard.get());
    QCOMPARE(f.get("key").get(), young.get());
}

void TestWeakContainers::dictionaryMayDieFirst()
{
    ValuesFixture f;
    Ref one = f.node();
    f.set("one", one);
    f.object.reset();
    QCOMPARE(weak::countReferences(f.heap, one.get()), std::size_t(0));
    one.reset();
}

void TestWeakContainers::newestLiveEntryIsPopped()
{
    TwoValues f;
    Ref key;
    Ref value;
    QVERIFY(f.dictionary.popLast(key, value));
    QCOMPARE(key.get(), f.name("two"));
    QCOMPARE(value.get(), f.two.get());
    bool isMissing = false;
    QCOMPARE(f.dictionary.remove(f.name("one"), isMissing).get(), f.one.get());
    QVERIFY(!isMissing);
    QVERIFY(!f.dictionary.popLast(key, value));
}

void TestWeakContainers::deadKeyTakesItsEntryAlong()
{
    TwoKeys f;
    f.set(f.one, 11);
    QCOMPARE(f.get(f.one), 11);
    QCOMPARE(*f.dictionary.size(), 2);
    f.one.reset();
    QCOMPARE(*f.dictionary.size(), 1);
    QCOMPARE(f.get(f.two), 2);
    Ref fallback = f.dictionary.setDefault(f.two.as<GcObject>(), f.heap.newInt(3));
    QCOMPARE(fallback.as<IntObject>()->value, 2);
}

void TestWeakContainers::sizeLeavesOutKeysThatWait()
{
    TwoKeys f;
    Ref guard = f.dictionary.beginIteration();
    f.one.reset();
    QCOMPARE(f.dictionary.data()->used, 2U);
    QCOMPARE(*f.dictionary.size(), 1);
    QCOMPARE(f.get(f.two), 2);
    QCOMPARE(f.dictionary.data()->used, 2U);
    WeakContainer::endIteration(f.heap, guard.get());
    QCOMPARE(f.dictionary.data()->used, 1U);
}

void TestWeakContainers::deletedKeysAreScrubbedFromTheWaiting()
{
    TwoKeys f;
    Ref guard = f.dictionary.beginIteration();
    Ref key;
    Ref value;
    QVERIFY(f.dictionary.popLast(key, value));
    QCOMPARE(key.get(), f.two.get());
    f.one.reset();
    QCOMPARE(f.dictionary.pending()->items.size(), std::size_t(1));
    QCOMPARE(*f.dictionary.size(), 0);
    QVERIFY(!f.dictionary.popLast(key, value));
    QCOMPARE(*f.dictionary.size(), 0);
    QVERIFY(f.dictionary.pending()->items.empty());
}

void TestWeakContainers::setHoldsEachMemberOnceAndWeakly()
{
    SetFixture f;
    Ref one = f.node();
    QVERIFY(f.members.add(one.as<GcObject>()));
    QVERIFY(f.members.add(one.as<GcObject>()));
    QCOMPARE(f.members.size(), 1);
    QCOMPARE(one->refcount, 1U);
    QCOMPARE(weak::countReferences(f.heap, one.get()), std::size_t(1));
    QVERIFY(f.members.contains(one.as<GcObject>()) == set::Outcome::Yes);
    Ref two = f.node();
    QVERIFY(f.members.contains(two.as<GcObject>()) == set::Outcome::No);
    QVERIFY(f.members.discard(two.as<GcObject>()) == set::Outcome::No);
    one.reset();
    QCOMPARE(f.members.size(), 0);
    QVERIFY(!f.members.pop());
}

void TestWeakContainers::setLosesDeadMembersWhenTheLastWalkerLeaves()
{
    SetFixture f;
    Ref one = f.node();
    Ref two = f.node();
    f.members.add(one.as<GcObject>());
    f.members.add(two.as<GcObject>());
    Ref first = f.members.beginIteration();
    Ref second = f.members.beginIteration();
    one.reset();
    QCOMPARE(f.members.data()->used, 2U);
    QCOMPARE(f.members.size(), 1);
    WeakContainer::endIteration(f.heap, first.get());
    QCOMPARE(f.members.data()->used, 2U);
    WeakContainer::endIteration(f.heap, second.get());
    QCOMPARE(f.members.data()->used, 1U);
    QCOMPARE(f.members.pop().get(), two.get());
}

void TestWeakContainers::setMayDieWhileSomebodyWalks()
{
    SetFixture f;
    Ref one = f.node();
    f.members.add(one.as<GcObject>());
    Ref guard = f.members.beginIteration();
    f.object.reset();
    QVERIFY(WeakContainer::endIteration(f.heap, guard.get()));
    QCOMPARE(weak::countReferences(f.heap, one.get()), std::size_t(0));
}

void TestWeakContainers::journalTellsEverything()
{
    KeysFixture f;
    Ref one = f.node();
    f.set(one, 1);
    Ref guard = f.dictionary.beginIteration();
    one.reset();
    WeakContainer::endIteration(f.heap, guard.get());
    QCOMPARE(f.wrongCounts({&f.type, &f.object, &guard}), 0);
    std::string difference;
    QVERIFY2(f.journalMatches(&difference), difference.c_str());
}

REFSCOPE_TEST(TestWeakContainers)
#include "tst_weak_containers.moc"
