// Dicts, the key tables that classes share, and instance attributes, on a heap without a VM.

#include "model/heap/dict_keys.h"
#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

#include <random>

using namespace model;
using tests::HeapFixture;

class TestDictTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsInsertionOrderThroughGrowth();
    void equalKeyKeepsTheOldKeyObject();
    void replacedValueGoesAfterTheNewOneIsThere();
    void dictDropsKeyThenValueInOrder();
    void behavesLikeAMap();
    void trackedByTheFirstTrackableValue();
    void popLastGivesNewestEntry();
    void copyHasItsOwnReferences();
    void comparisonThatChangesTheDictStartsAgain();

    void instanceValuesDieInOrderOfTheClass();
    void dictOfInstanceTakesItsValues();
    void dictOutlivesItsInstance();
    void thirtiethAttributeMakesADict();
    void deletedAttributeLeavesTheOrder();
    void otherDictInPlaceOfDict();
    void clearedDictOfALivingInstance();
    void sharedTableOutlivesItsClass();
};

namespace {

Ref number(Heap& heap, std::int64_t value)
{
    return heap.newInt(value);
}

std::string keysOf(const DictObject* dict)
{
    std::string all;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(dict, position, key, value))
        all += static_cast<StrObject*>(key)->text + ' ';
    return all;
}

/// Texts of the objects that died, in order, by what the fixture's finalizer saw.
void logDeaths(HeapFixture& on, std::string& log)
{
    on.callouts.onFinalize = [&on, &log](GcObject* object) {
        if (Object* name = attributes::get(on.heap, object, on.heap.name("name")))
            log += static_cast<StrObject*>(name)->text + ' ';
    };
}

Ref newNamed(HeapFixture& on, const Ref& type, const char* name)
{
    type.as<TypeObject>()->hasFinalizer = true;
    Ref made = on.newInstance(type);
    attributes::set(on.heap, made.as<GcObject>(), on.heap.name("name"), on.heap.newStr(name));
    return made;
}

} // namespace

void TestDictTable::keepsInsertionOrderThroughGrowth()
{
    HeapFixture on;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    std::string expected;
    for (int i = 0; i < 100; ++i) {
        const std::string name = "k" + std::to_string(i);
        QVERIFY(dict::set(on.heap, dict, on.heap.name(name), number(on.heap, i)));
        expected += name + ' ';
    }
    QCOMPARE(keysOf(dict), expected);
    bool missing = false;
    StrObject* first = on.heap.name("k0");
    dict::remove(on.heap, dict, first, dict::hashOf(first), missing);
    QVERIFY(!missing);
    dict::set(on.heap, dict, first, number(on.heap, 1));
    QCOMPARE(keysOf(dict), expected.substr(3) + "k0 ");
    QCOMPARE(on.wrongCounts({&made}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::equalKeyKeepsTheOldKeyObject()
{
    HeapFixture on;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    Ref one = on.heap.newStr("key");
    Ref two = on.heap.newStr("key");
    QVERIFY(one.get() != two.get());
    dict::set(on.heap, dict, one.as<StrObject>(), number(on.heap, 1000));
    dict::set(on.heap, dict, two.as<StrObject>(), number(on.heap, 2000));
    QCOMPARE(dict->used, 1U);
    QCOMPARE(dict::keyAt(dict, 0), one.get());
    QCOMPARE(one->refcount, 2U);
    QCOMPARE(two->refcount, 1U);
    QCOMPARE(static_cast<IntObject*>(dict::valueAt(dict, 0))->value, 2000);
}

void TestDictTable::replacedValueGoesAfterTheNewOneIsThere()
{
    HeapFixture on;
    Ref type = on.newClass("T");
    type.as<TypeObject>()->hasFinalizer = true;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    StrObject* key = on.heap.name("key");
    dict::set(on.heap, dict, key, on.newInstance(type));
    Object* seen = nullptr;
    on.callouts.onFinalize = [&](GcObject*) { seen = dict::get(on.heap, dict, key); };
    Ref fresh = number(on.heap, 7);
    dict::set(on.heap, dict, key, fresh);
    QCOMPARE(seen, fresh.get());
    QCOMPARE(on.wrongCounts({&type, &made, &fresh}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::dictDropsKeyThenValueInOrder()
{
    HeapFixture on;
    std::string log;
    logDeaths(on, log);
    Ref type = on.newClass("T");
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    for (const char* name : {"a", "b", "c"}) {
        Ref key = newNamed(on, type, name);
        Ref value = newNamed(on, type, (std::string(name) + "V").c_str());
        dict::set(on.heap, dict, key.get(), name[0], value);
    }
    QVERIFY(!dict->hasOnlyStrKeys);
    dict::removeAt(on.heap, dict, 1);
    QCOMPARE(log, std::string("b bV "));
    made.reset();
    QCOMPARE(log, std::string("b bV a aV c cV "));
    QCOMPARE(on.wrongCounts({&type}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::behavesLikeAMap()
{
    HeapFixture on;
    std::mt19937 random(7);
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    std::map<std::int64_t, std::int64_t> expected;
    for (int step = 0; step < 3000; ++step) {
        const auto key = static_cast<std::int64_t>(random() % 400) + 1000;
        const auto value = static_cast<std::int64_t>(random() % 100000) + 1000;
        Ref keyObject = number(on.heap, key);
        bool missing = false;
        switch (random() % 3) {
        case 0:
            dict::remove(on.heap, dict, keyObject.get(), key, missing);
            QCOMPARE(missing, expected.erase(key) == 0);
            break;
        default:
            QVERIFY(dict::set(on.heap, dict, keyObject.get(), key, number(on.heap, value)));
            expected[key] = value;
            break;
        }
        QCOMPARE(std::size_t{dict->used}, expected.size());
    }
    for (const auto& [key, value] : expected) {
        Ref keyObject = number(on.heap, key);
        const std::int64_t entry = dict::find(on.heap, dict, keyObject.get(), key);
        QVERIFY(entry >= 0);
        QCOMPARE(static_cast<IntObject*>(dict::valueAt(dict, entry))->value, value);
    }
    QCOMPARE(on.wrongCounts({&made}), 0);
    std::string difference;
    QVERIFY2(on.journalMatches(&difference), difference.c_str());
}

void TestDictTable::trackedByTheFirstTrackableValue()
{
    HeapFixture on;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    dict::set(on.heap, dict, on.heap.name("a"), number(on.heap, 1));
    dict::set(on.heap, dict, on.heap.name("b"), on.heap.newTuple(std::span<Object* const>()));
    QVERIFY(!dict->isTracked);
    dict::set(on.heap, dict, on.heap.name("c"), on.heap.newList());
    QVERIFY(dict->isTracked);
}

void TestDictTable::popLastGivesNewestEntry()
{
    HeapFixture on;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    for (int i = 0; i < 4; ++i)
        dict::set(on.heap, dict, on.heap.name("k" + std::to_string(i)), number(on.heap, i));
    dict::removeAt(on.heap, dict, 3);
    Ref key;
    Ref value;
    QVERIFY(dict::popLast(on.heap, dict, key, value));
    QCOMPARE(key.as<StrObject>()->text, std::string("k2"));
    QCOMPARE(value.as<IntObject>()->value, 2);
    QCOMPARE(dict::entryCount(dict), std::size_t{2});
    dict::set(on.heap, dict, on.heap.name("z"), number(on.heap, 9));
    QCOMPARE(keysOf(dict), std::string("k0 k1 z "));
    QCOMPARE(on.wrongCounts({&made, &key, &value}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::copyHasItsOwnReferences()
{
    HeapFixture on;
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    for (int i = 0; i < 10; ++i)
        dict::set(on.heap, dict, on.heap.name("k" + std::to_string(i)), number(on.heap, 1000 + i));
    Ref close = dict::copy(on.heap, dict);
    for (int i = 1; i < 9; ++i)
        dict::removeAt(on.heap, dict, i);
    Ref sparse = dict::copy(on.heap, dict);
    QCOMPARE(keysOf(sparse.as<DictObject>()), std::string("k0 k9 "));
    QCOMPARE(close.as<DictObject>()->used, 10U);
    QCOMPARE(on.wrongCounts({&made, &close, &sparse}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::comparisonThatChangesTheDictStartsAgain()
{
    HeapFixture on;
    Ref type = on.newClass("K");
    Ref made = on.heap.newDict();
    auto* dict = made.as<DictObject>();
    Ref one = on.newInstance(type);
    Ref two = on.newInstance(type);
    dict::set(on.heap, dict, one.get(), 5, number(on.heap, 1));
    int asked = 0;
    on.callouts.onEqual = [&](Object*, Object*) {
        if (++asked == 1)
            dict::clear(on.heap, dict);
        return 1;
    };
    QCOMPARE(dict::find(on.heap, dict, two.get(), 5), dict::kMissing);
    QCOMPARE(asked, 1);
    on.callouts.onEqual = [](Object*, Object*) { return -1; };
    dict::set(on.heap, dict, one.get(), 5, number(on.heap, 1));
    QVERIFY(!dict::set(on.heap, dict, two.get(), 5, number(on.heap, 1000)));
    QCOMPARE(on.wrongCounts({&type, &made, &one, &two}), 0);
}

void TestDictTable::instanceValuesDieInOrderOfTheClass()
{
    HeapFixture on;
    std::string log;
    Ref type = on.newClass("C");
    Ref parts = on.newClass("Part");
    Ref first = on.newInstance(type);
    for (const char* name : {"x", "y", "z"})
        attributes::set(on.heap, first.as<GcObject>(), on.heap.name(name), on.heap.newNone());
    Ref second = on.newInstance(type);
    for (const char* name : {"z", "x", "y"})
        attributes::set(on.heap, second.as<GcObject>(), on.heap.name(name),
                        newNamed(on, parts, name));
    logDeaths(on, log);
    second.reset();
    QCOMPARE(log, std::string("x y z "));
    QCOMPARE(on.wrongCounts({&type, &parts, &first}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::dictOfInstanceTakesItsValues()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    auto* instance = object.as<GcObject>();
    attributes::set(on.heap, instance, on.heap.name("b"), number(on.heap, 1000));
    attributes::set(on.heap, instance, on.heap.name("a"), number(on.heap, 2000));
    Ref dict = attributes::dictOf(on.heap, instance);
    QCOMPARE(attributes::dictOf(on.heap, instance).get(), dict.get());
    QCOMPARE(keysOf(dict.as<DictObject>()), std::string("b a "));
    attributes::set(on.heap, instance, on.heap.name("c"), number(on.heap, 3000));
    QCOMPARE(keysOf(dict.as<DictObject>()), std::string("b a c "));
    QCOMPARE(on.wrongCounts({&type, &object, &dict}), 0);
    QVERIFY(on.journalMatches());
    dict::set(on.heap, dict.as<DictObject>(), object.get(), 3, on.heap.newNone());
    QCOMPARE(dict.as<DictObject>()->used, 4U);
    QVERIFY(dict.as<DictObject>()->values == nullptr);
    Object* a = attributes::get(on.heap, instance, on.heap.name("a"));
    QCOMPARE(static_cast<IntObject*>(a)->value, 2000);
    QCOMPARE(on.wrongCounts({&type, &object, &dict}), 0);
    QVERIFY(on.journalMatches());
    dict::clear(on.heap, dict.as<DictObject>());
}

void TestDictTable::dictOutlivesItsInstance()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    attributes::set(on.heap, object.as<GcObject>(), on.heap.name("a"), number(on.heap, 1000));
    Ref dict = attributes::dictOf(on.heap, object.as<GcObject>());
    object.reset();
    QCOMPARE(keysOf(dict.as<DictObject>()), std::string("a "));
    QCOMPARE(on.wrongCounts({&type, &dict}), 0);
    type.reset();
    QCOMPARE(on.wrongCounts({&dict}), 0);
    QVERIFY(on.journalMatches());
    dict.reset();
    QCOMPARE(on.wrongCounts({}), 0);
}

void TestDictTable::thirtiethAttributeMakesADict()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    const auto add = [&](int i) {
        attributes::set(on.heap, object.as<GcObject>(), on.heap.name("n" + std::to_string(i)),
                        number(on.heap, 1000 + i));
    };
    for (int i = 0; i < 29; ++i)
        add(i);
    QVERIFY(object.as<GcObject>()->attributes->dict == nullptr);
    add(29);
    DictObject* dict = object.as<GcObject>()->attributes->dict;
    QVERIFY(dict != nullptr);
    QCOMPARE(dict->used, 30U);
    Ref second = on.newInstance(type);
    attributes::set(on.heap, second.as<GcObject>(), on.heap.name("new"), on.heap.newNone());
    QVERIFY(second.as<GcObject>()->attributes->dict != nullptr);
    QCOMPARE(on.wrongCounts({&type, &object, &second}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::deletedAttributeLeavesTheOrder()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    auto* instance = object.as<GcObject>();
    for (const char* name : {"a", "b", "c"})
        attributes::set(on.heap, instance, on.heap.name(name), on.heap.newNone());
    QVERIFY(attributes::set(on.heap, instance, on.heap.name("a"), {}));
    QVERIFY(!attributes::set(on.heap, instance, on.heap.name("a"), {}));
    QVERIFY(!attributes::set(on.heap, instance, on.heap.name("never"), {}));
    attributes::set(on.heap, instance, on.heap.name("a"), on.heap.newNone());
    Ref dict = attributes::dictOf(on.heap, instance);
    QCOMPARE(keysOf(dict.as<DictObject>()), std::string("b c a "));
    QVERIFY(on.journalMatches());
}

void TestDictTable::otherDictInPlaceOfDict()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    auto* instance = object.as<GcObject>();
    attributes::set(on.heap, instance, on.heap.name("a"), number(on.heap, 1000));
    Ref other = on.heap.newDict();
    dict::set(on.heap, other.as<DictObject>(), on.heap.name("z"), number(on.heap, 2000));
    attributes::setDict(on.heap, instance, other);
    QVERIFY(attributes::get(on.heap, instance, on.heap.name("a")) == nullptr);
    QVERIFY(attributes::get(on.heap, instance, on.heap.name("z")) != nullptr);
    attributes::setDict(on.heap, instance, {});
    QCOMPARE(on.wrongCounts({&type, &object, &other}), 0);
    attributes::set(on.heap, instance, on.heap.name("q"), number(on.heap, 3000));
    QCOMPARE(on.wrongCounts({&type, &object, &other}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::clearedDictOfALivingInstance()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    auto* instance = object.as<GcObject>();
    attributes::set(on.heap, instance, on.heap.name("a"), number(on.heap, 1000));
    Ref dict = attributes::dictOf(on.heap, instance);
    dict::clear(on.heap, dict.as<DictObject>());
    QVERIFY(attributes::get(on.heap, instance, on.heap.name("a")) == nullptr);
    attributes::set(on.heap, instance, on.heap.name("b"), number(on.heap, 2000));
    QCOMPARE(keysOf(dict.as<DictObject>()), std::string("b "));
    QCOMPARE(on.wrongCounts({&type, &object, &dict}), 0);
    QVERIFY(on.journalMatches());
}

void TestDictTable::sharedTableOutlivesItsClass()
{
    HeapFixture on;
    Ref type = on.newClass("C");
    Ref object = on.newInstance(type);
    attributes::set(on.heap, object.as<GcObject>(), on.heap.name("a"), number(on.heap, 1000));
    Ref copy;
    {
        Ref dict = attributes::dictOf(on.heap, object.as<GcObject>());
        copy = dict::copy(on.heap, dict.as<DictObject>());
    }
    object.reset();
    type.reset();
    auto* dict = copy.as<DictObject>();
    QVERIFY(dict->values != nullptr);
    dict::set(on.heap, dict, on.heap.name("b"), number(on.heap, 2000));
    QCOMPARE(keysOf(dict), std::string("a b "));
    QCOMPARE(on.wrongCounts({&copy}), 0);
    QVERIFY(on.journalMatches());
}

REFSCOPE_TEST(TestDictTable)
#include "tst_dict_table.moc"
