// The references of one owner: ordered, shared between copies, quick at both ends.

#include "model/history/edge_list.h"
#include "tests/support/registry.h"

#include <random>
#include <set>

using namespace model;

class TestEdgeList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesAreOrderedBySlot();
    void copyKeepsWhatTheOriginalLoses();
    void behavesLikeASet_data();
    void behavesLikeASet();
    void insertionShiftsLaterItemsUp();
    void deletionShiftsLaterItemsDown();
    void shiftLeavesOtherRolesAlone();
    void takingApartFromEitherEndIsQuick();
};

namespace {

Edge item(std::uint32_t index, std::uint32_t target)
{
    return {Slot(Role::Item, index), {target}};
}

} // namespace

void TestEdgeList::edgesAreOrderedBySlot()
{
    const EdgeList edges{item(2, 7), {Slot(Role::Class), {9}}, item(0, 8), item(1, 8)};
    QCOMPARE(edges.size(), std::size_t{4});
    QVERIFY(std::is_sorted(edges.begin(), edges.end()));
    QCOMPARE(edges.front().target.value, 9U);
    QCOMPARE(edges.targetIn(Slot(Role::Item, 2)).value, 7U);
    QVERIFY(!edges.targetIn(Slot(Role::Item, 3)));
}

void TestEdgeList::copyKeepsWhatTheOriginalLoses()
{
    EdgeList edges;
    for (std::uint32_t i = 0; i < 10; ++i)
        edges.insert(item(i, 100 + i));
    const EdgeList copy = edges;
    QVERIFY(edges.sharedBytes() > 0);

    edges.erase(item(4, 104));
    QCOMPARE(edges.size(), std::size_t{9});
    QCOMPARE(copy.size(), std::size_t{10});
    QCOMPARE(copy.targetIn(Slot(Role::Item, 4)).value, 104U);
    QCOMPARE(edges.sharedBytes(), std::size_t{0});
}

void TestEdgeList::behavesLikeASet_data()
{
    QTest::addColumn<std::uint32_t>("range");

    QTest::newRow("inside") << 4U;
    QTest::newRow("around the border") << 8U;
    QTest::newRow("large") << 300U;
}

void TestEdgeList::behavesLikeASet()
{
    QFETCH(std::uint32_t, range);

    std::mt19937 random(range);
    EdgeList edges;
    std::set<Edge> expected;
    std::vector<std::pair<EdgeList, std::set<Edge>>> copies;
    for (int i = 0; i < 5000; ++i) {
        const Edge edge = item(static_cast<std::uint32_t>(random()) % range, 1);
        if (expected.insert(edge).second) {
            edges.insert(edge);
        } else {
            edges.erase(edge);
            expected.erase(edge);
        }
        QVERIFY(std::equal(edges.begin(), edges.end(), expected.begin(), expected.end()));
        if (i % 50 == 0)
            copies.emplace_back(edges, expected);
    }
    for (const auto& [copy, content] : copies)
        QVERIFY(std::equal(copy.begin(), copy.end(), content.begin(), content.end()));
}

void TestEdgeList::insertionShiftsLaterItemsUp()
{
    EdgeList edges{item(0, 1), item(1, 2), item(2, 3)};
    const EdgeList before = edges;

    edges.shiftItems(1, 2);
    QCOMPARE(edges, (EdgeList{item(0, 1), item(3, 2), item(4, 3)}));
    edges.unshiftItems(1, 2);
    QCOMPARE(edges, before);
}

void TestEdgeList::deletionShiftsLaterItemsDown()
{
    EdgeList edges{item(0, 1), item(3, 2), item(4, 3)};
    const EdgeList before = edges;

    edges.shiftItems(1, -2);
    QCOMPARE(edges, (EdgeList{item(0, 1), item(1, 2), item(2, 3)}));
    edges.unshiftItems(1, -2);
    QCOMPARE(edges, before);
}

void TestEdgeList::shiftLeavesOtherRolesAlone()
{
    EdgeList edges{{Slot(Role::Class), {1}}, item(0, 2), {Slot(Role::Entry, 0), {3}}};
    edges.shiftItems(0, 1);
    QCOMPARE(edges, (EdgeList{{Slot(Role::Class), {1}}, item(1, 2), {Slot(Role::Entry, 0), {3}}}));
}

/// Quadratic work would take minutes here.
void TestEdgeList::takingApartFromEitherEndIsQuick()
{
    constexpr std::uint32_t kCount = 500000;
    EdgeList edges;
    for (std::uint32_t i = 0; i < kCount; ++i)
        edges.insert(item(i, 1));
    for (std::uint32_t i = 0; i < kCount / 2; ++i) {
        edges.erase(item(i, 1));
        edges.erase(item(kCount - 1 - i, 1));
    }
    QVERIFY(edges.empty());
    for (std::uint32_t i = kCount; i > 0; --i)
        edges.insert(item(i, 1));
    QCOMPARE(edges.size(), std::size_t{kCount});
}

REFSCOPE_TEST(TestEdgeList)
#include "tst_edge_list.moc"
