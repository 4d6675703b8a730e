// Sets on a heap without a VM: the table is CPython's, place for place.

#include "model/heap/set_table.h"
#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

#include <random>
#include <set>

using namespace model;
using tests::HeapFixture;

class TestSetTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intsAreWalkedAsInCPython_data();
    void intsAreWalkedAsInCPython();
    void popGoesOnWhereItStopped();
    void deletedPlaceIsUsedAgain();
    void behavesLikeASet();
    void mergeIntoEmptyAndFilled();
    void swapExchangesMembers();
    void clearDropsMembersOfAnEmptySet();
    void failedComparisonIsReported();
};

namespace {

Hash hashOf(std::int64_t value)
{
    return value == -1 ? -2 : value;
}

bool add(HeapFixture& on, const Ref& set, std::int64_t value)
{
    Ref number = on.heap.newInt(value);
    return set::add(on.heap, set.as<SetObject>(), number.get(), hashOf(value));
}

set::Outcome discard(HeapFixture& on, const Ref& set, std::int64_t value)
{
    Ref number = on.heap.newInt(value);
    return set::discard(on.heap, set.as<SetObject>(), number.get(), hashOf(value));
}

std::vector<std::int64_t> walk(const Ref& set)
{
    std::vector<std::int64_t> all;
    std::size_t position = 0;
    Object* key = nullptr;
    Hash hash = 0;
    while (set::next(set.as<SetObject>(), position, key, hash))
        all.push_back(static_cast<IntObject*>(key)->value);
    return all;
}

using Numbers = std::vector<std::int64_t>;

} // namespace

void TestSetTable::intsAreWalkedAsInCPython_data()
{
    QTest::addColumn<Numbers>("added");
    QTest::addColumn<Numbers>("removed");
    QTest::addColumn<Numbers>("order"); // list(s) of python3.11
    QTest::newRow("few") << Numbers{3, 1, 2} << Numbers{} << Numbers{1, 2, 3};
    QTest::newRow("colliding") << Numbers{8, 0, 16, 24} << Numbers{} << Numbers{8, 0, 16, 24};
    QTest::newRow("negative") << Numbers{-1, -2, 5, -7, 100} << Numbers{}
                              << Numbers{100, 5, -2, -7, -1};
    QTest::newRow("one growth") << Numbers{40, 30, 20, 10, 0} << Numbers{}
                                << Numbers{0, 40, 10, 20, 30};
    QTest::newRow("with gaps") << Numbers{40, 30, 20, 10, 0, 8, 9} << Numbers{20, 40}
                               << Numbers{0, 8, 10, 9, 30};
    QTest::newRow("large") << Numbers{81644, 33481, 97227, 46993, 90498, 96979, 85463, 69473, 3801,
                                      61030, 32643, 85062, 6796,  20558, 14838, 48731, 61481, 32318,
                                      49906, 71271, 13365, 75227, 32680, 1718,  95837, 28407, 53497,
                                      36632, 23865, 51044, 20919, 99867, 9428,  18188, 80992, 80930,
                                      58305, 16606, 17333, 232,   696,   27453, 28243, 21739, 21821,
                                      37919, 41110, 26068, 70677, 88844, 82015, 26840, 23811, 90523,
                                      25805, 50229, 39162, 2827,  47341, 54382}
                           << Numbers{}
                           << Numbers{90498, 32643, 23811, 2827,  6796,  18188, 88844, 46993, 70677,
                                      41110, 36632, 99867, 90523, 37919, 80930, 32680, 61481, 13365,
                                      1718,  20919, 17333, 23865, 696,   50229, 27453, 32318, 21821,
                                      58305, 85062, 33481, 97227, 25805, 20558, 96979, 9428,  28243,
                                      26068, 85463, 26840, 3801,  48731, 75227, 95837, 16606, 82015,
                                      80992, 69473, 51044, 61030, 71271, 232,   21739, 81644, 47341,
                                      54382, 49906, 14838, 28407, 53497, 39162};
    QTest::newRow("removed and grown")
        << Numbers{169, 958, 149, 270, 66,  339, 308, 837, 617, 600, 3,   610, 694, 724,
                   346, 67,  317, 363, 838, 313, 492, 713, 323, 189, 492, 483, 721, 180,
                   58,  262, 998, 961, 23,  972, 767, 366, 865, 413, 18,  562}
        << Numbers{339, 308, 837, 617, 600, 3, 610, 694, 724, 346, 67, 317, 363, 838, 313}
        << Numbers{262, 270, 18,  149, 23,  413, 169, 562, 180, 58,  958, 189,
                   961, 66,  323, 713, 972, 721, 865, 483, 998, 492, 366, 767};
}

void TestSetTable::intsAreWalkedAsInCPython()
{
    QFETCH(const Numbers, added);
    QFETCH(const Numbers, removed);
    QFETCH(const Numbers, order);
    HeapFixture on;
    Ref set = on.heap.newSet(on.heap.types().set);
    for (const std::int64_t value : added)
        add(on, set, value);
    for (const std::int64_t value : removed)
        discard(on, set, value);
    QCOMPARE(walk(set), order);
    QCOMPARE(on.wrongCounts({&set}), 0);
    QVERIFY(on.journalMatches());
}

void TestSetTable::popGoesOnWhereItStopped()
{
    HeapFixture on;
    Ref set = on.heap.newSet(on.heap.types().set);
    for (const std::int64_t value : {3, 1, 2, 1000})
        add(on, set, value);
    Numbers popped;
    popped.push_back(set::pop(on.heap, set.as<SetObject>()).as<IntObject>()->value);
    add(on, set, 8); // Its place lies before the finger.
    while (Ref one = set::pop(on.heap, set.as<SetObject>()))
        popped.push_back(one.as<IntObject>()->value);
    QCOMPARE(popped, (Numbers{1000, 1, 2, 3, 8}));
    QVERIFY(on.journalMatches());
}

void TestSetTable::deletedPlaceIsUsedAgain()
{
    HeapFixture on;
    Ref set = on.heap.newSet(on.heap.types().set);
    for (const std::int64_t value : {8, 16, 24, 1})
        add(on, set, value);
    discard(on, set, 8);
    add(on, set, 32);
    QCOMPARE(walk(set).front(), 32);
    QCOMPARE(set.as<SetObject>()->fill, 4U);
}

void TestSetTable::behavesLikeASet()
{
    HeapFixture on;
    std::mt19937 random(11);
    Ref set = on.heap.newSet(on.heap.types().set);
    std::set<std::int64_t> expected;
    for (int step = 0; step < 3000; ++step) {
        const auto value = static_cast<std::int64_t>(random() % 300) * 64 + 1000;
        if (random() % 3 == 0)
            QCOMPARE(discard(on, set, value) == set::Outcome::Yes, expected.erase(value) == 1);
        else {
            QVERIFY(add(on, set, value));
            expected.insert(value);
        }
    }
    const Numbers walked = walk(set);
    QCOMPARE(std::set<std::int64_t>(walked.begin(), walked.end()), expected);
    QCOMPARE(walked.size(), expected.size());
    QCOMPARE(on.wrongCounts({&set}), 0);
    std::string difference;
    QVERIFY2(on.journalMatches(&difference), difference.c_str());
}

void TestSetTable::mergeIntoEmptyAndFilled()
{
    HeapFixture on;
    Ref source = on.heap.newSet(on.heap.types().set);
    for (int i = 0; i < 20; ++i)
        add(on, source, 1000 + 7 * i);
    Ref copy = on.heap.newSet(on.heap.types().set);
    set::merge(on.heap, copy.as<SetObject>(), source.as<SetObject>());
    Ref filled = on.heap.newSet(on.heap.types().set);
    add(on, filled, 1000);
    add(on, filled, 5);
    set::merge(on.heap, filled.as<SetObject>(), source.as<SetObject>());
    QCOMPARE(copy.as<SetObject>()->used, 20U);
    QCOMPARE(filled.as<SetObject>()->used, 21U);
    QCOMPARE(on.wrongCounts({&source, &copy, &filled}), 0);
    QVERIFY(on.journalMatches());
}

void TestSetTable::swapExchangesMembers()
{
    HeapFixture on;
    Ref a = on.heap.newSet(on.heap.types().set);
    Ref b = on.heap.newSet(on.heap.types().set);
    add(on, a, 1000);
    add(on, b, 2000);
    add(on, b, 1000);
    set::swap(on.heap, a.as<SetObject>(), b.as<SetObject>());
    QCOMPARE(walk(b), Numbers{1000});
    QCOMPARE(a.as<SetObject>()->used, 2U);
    QCOMPARE(on.wrongCounts({&a, &b}), 0);
    QVERIFY(on.journalMatches());
}

void TestSetTable::clearDropsMembersOfAnEmptySet()
{
    HeapFixture on;
    Ref type = on.newClass("T");
    type.as<TypeObject>()->hasFinalizer = true;
    Ref set = on.heap.newSet(on.heap.types().set);
    {
        Ref member = on.newInstance(type);
        set::add(on.heap, set.as<SetObject>(), member.get(), 4);
    }
    std::uint32_t seen = 99;
    on.callouts.onFinalize = [&](GcObject*) { seen = set.as<SetObject>()->used; };
    set::clear(on.heap, set.as<SetObject>());
    QCOMPARE(seen, 0U);
    QCOMPARE(on.wrongCounts({&type, &set}), 0);
}

void TestSetTable::failedComparisonIsReported()
{
    HeapFixture on;
    Ref type = on.newClass("K");
    Ref set = on.heap.newSet(on.heap.types().set);
    Ref one = on.newInstance(type);
    Ref two = on.newInstance(type);
    set::add(on.heap, set.as<SetObject>(), one.get(), 4);
    on.callouts.onEqual = [](Object*, Object*) { return -1; };
    auto* object = set.as<SetObject>();
    QVERIFY(!set::add(on.heap, object, two.get(), 4));
    QCOMPARE(set::contains(on.heap, object, two.get(), 4), set::Outcome::Failed);
    QCOMPARE(set::discard(on.heap, object, two.get(), 4), set::Outcome::Failed);
    QCOMPARE(set::contains(on.heap, object, one.get(), 4), set::Outcome::Yes);
    QCOMPARE(on.wrongCounts({&type, &set, &one, &two}), 0);
}

REFSCOPE_TEST(TestSetTable)
#include "tst_set_table.moc"
