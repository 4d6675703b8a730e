// Very many siblings stand in a block that fits a screen, and stay where they stand.

#include "tests/support/registry.h"
#include "ui/layout/blocks.h"

#include <QRectF>
#include <QTest>

#include <algorithm>

using model::ObjectId;
using ui::LayoutGraph;
using ui::LayoutNode;
using ui::Positions;

namespace {

constexpr std::uint32_t kBlockNames = 1;
constexpr std::uint32_t kBlockOwner = 2;
constexpr std::uint32_t kFirstLeaf = 3;

void addCard(LayoutGraph& graph, std::uint32_t id, std::uint32_t owner)
{
    LayoutNode node;
    node.id = ObjectId{id};
    node.size = QSizeF(150 + id % 3, 60 + id % 7);
    graph.nodes.push_back(node);
    graph.links.push_back({ObjectId{owner}, node.id});
}

/// Names, a list that they hold, and what is in the list.
LayoutGraph listOf(std::uint32_t leaves)
{
    LayoutGraph graph;
    LayoutNode names;
    names.id = ObjectId{kBlockNames};
    names.size = QSizeF(200, 120);
    names.seat = LayoutNode::Seat::Frame;
    graph.nodes.push_back(names);
    addCard(graph, kBlockOwner, kBlockNames);
    for (std::uint32_t i = 0; i < leaves; ++i)
        addCard(graph, kFirstLeaf + i, kBlockOwner);
    return graph;
}

QRectF placed(const Positions& positions, std::uint32_t id)
{
    const ui::Place* place = positions.find(ObjectId{id});
    return place == nullptr ? QRectF() : QRectF(place->topLeft, place->size);
}

QRectF bounds(const LayoutGraph& graph, const Positions& positions)
{
    QRectF all;
    for (const LayoutNode& node : graph.nodes)
        all |= placed(positions, node.id.value);
    return all;
}

bool hasOverlaps(const LayoutGraph& graph, const Positions& positions)
{
    for (const LayoutNode& a : graph.nodes)
        for (const LayoutNode& b : graph.nodes)
            if (a.id < b.id
                && placed(positions, a.id.value).intersects(placed(positions, b.id.value)))
                return true;
    return false;
}

/// How many that have a place in both do not stand where they stood.
int moved(const Positions& before, const Positions& after)
{
    return static_cast<int>(
        std::count_if(before.places.begin(), before.places.end(), [&after](const auto& each) {
            const ui::Place* now = after.find(each.first);
            return now != nullptr && now->topLeft != each.second.topLeft;
        }));
}

ui::Pins allOf(const Positions& positions)
{
    ui::Pins pins;
    for (const auto& [id, place] : positions.places)
        pins.insert(id);
    return pins;
}

} // namespace

class TestLayoutBlocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewSiblingsStandInOneColumn();
    void manySiblingsFitAScreen_data();
    void manySiblingsFitAScreen();
    void siblingsAreReadInRows();
    void whatHangsOnASiblingStandsBesideIt();
    void whatIsTooMuchStandsBehindTheBlock();
    void neighboursStandBesideTheBlock();
    void blocksOfOneLayerStandBelowEachOther();
    void anotherSiblingMovesNobody();
    void referenceMovesNobody();
    void lateCrowdMovesNobody();
};

void TestLayoutBlocks::fewSiblingsStandInOneColumn()
{
    const Positions positions = ui::layout(listOf(ui::kFewestInBlock - 1));
    for (std::uint32_t i = 0; i < ui::kFewestInBlock - 1; ++i)
        QCOMPARE(placed(positions, kFirstLeaf + i).left(), placed(positions, kFirstLeaf).left());
}

void TestLayoutBlocks::manySiblingsFitAScreen_data()
{
    QTest::addColumn<std::uint32_t>("leaves");
    for (const std::uint32_t leaves : {30U, 100U, 300U, 2000U})
        QTest::addRow("%u leaves", leaves) << leaves;
}

void TestLayoutBlocks::manySiblingsFitAScreen()
{
    QFETCH(std::uint32_t, leaves);
    const LayoutGraph graph = listOf(leaves);
    const Positions positions = ui::layout(graph);
    const QRectF all = bounds(graph, positions);
    const double shape = all.width() / all.height();
    QVERIFY2(shape > 0.9 && shape < 3, qPrintable(QString::number(shape)));
    QVERIFY(leaves > 500 || !hasOverlaps(graph, positions));
}

void TestLayoutBlocks::siblingsAreReadInRows()
{
    const Positions positions = ui::layout(listOf(300));
    const double top = placed(positions, kFirstLeaf).top();
    QCOMPARE(top, placed(positions, kBlockOwner).top());
    std::uint32_t columns = 1;
    while (placed(positions, kFirstLeaf + columns).top() == top) {
        QVERIFY(placed(positions, kFirstLeaf + columns).left()
                > placed(positions, kFirstLeaf + columns - 1).right() + 60);
        ++columns;
    }
    QVERIFY(columns > 8);
    QCOMPARE(placed(positions, kFirstLeaf + columns).left(), placed(positions, kFirstLeaf).left());
    for (std::uint32_t i = 0; i < 300; ++i)
        QCOMPARE(placed(positions, kFirstLeaf + i).top(),
                 placed(positions, kFirstLeaf + i / columns * columns).top());
}

void TestLayoutBlocks::whatHangsOnASiblingStandsBesideIt()
{
    LayoutGraph graph = listOf(300);
    for (std::uint32_t i = 0; i < 300; ++i) {
        addCard(graph, 1000 + i, kFirstLeaf + i);
        addCard(graph, 2000 + i, kFirstLeaf + i);
        addCard(graph, 3000 + i, 2000 + i);
    }
    const Positions positions = ui::layout(graph);
    const QRectF all = bounds(graph, positions);
    const double shape = all.width() / all.height();
    QVERIFY2(shape > 0.9 && shape < 3, qPrintable(QString::number(shape)));
    for (std::uint32_t i = 0; i < 300; ++i) {
        const QRectF leaf = placed(positions, kFirstLeaf + i);
        const QRectF first = placed(positions, 1000 + i);
        QCOMPARE(first.top(), leaf.top());
        QVERIFY(first.left() > leaf.right() && first.left() < leaf.right() + 120);
        QCOMPARE(placed(positions, 2000 + i).left(), first.left());
        QVERIFY(placed(positions, 2000 + i).top() > first.bottom());
        QVERIFY(placed(positions, 3000 + i).left() > first.right());
    }
}

/// Where one of them has more than there is room for beside it.
void TestLayoutBlocks::whatIsTooMuchStandsBehindTheBlock()
{
    LayoutGraph graph = listOf(100);
    for (std::uint32_t id = 900; id < 920; ++id)
        addCard(graph, id, kFirstLeaf);
    addCard(graph, 920, kFirstLeaf + 55);
    const Positions positions = ui::layout(graph);
    for (std::uint32_t i = 0; i < 100; ++i)
        QVERIFY(placed(positions, 900).left() > placed(positions, kFirstLeaf + i).right() + 60);
    QCOMPARE(placed(positions, 920).left(), placed(positions, 900).left());
    QVERIFY(!hasOverlaps(graph, positions));
}

void TestLayoutBlocks::neighboursStandBesideTheBlock()
{
    LayoutGraph graph = listOf(100);
    addCard(graph, 900, kBlockNames);
    for (std::uint32_t id = 901; id < 911; ++id)
        addCard(graph, id, 900);
    const Positions positions = ui::layout(graph);
    QVERIFY(!hasOverlaps(graph, positions));
    QCOMPARE(placed(positions, 901).left(), placed(positions, kFirstLeaf).left());
}

void TestLayoutBlocks::blocksOfOneLayerStandBelowEachOther()
{
    LayoutGraph graph = listOf(60);
    addCard(graph, 900, kBlockNames);
    for (std::uint32_t id = 901; id < 981; ++id)
        addCard(graph, id, 900);
    const Positions positions = ui::layout(graph);
    QVERIFY(!hasOverlaps(graph, positions));
    for (std::uint32_t i = 0; i < 60; ++i)
        QVERIFY(placed(positions, kFirstLeaf + i).bottom() < placed(positions, 901).top());
}

void TestLayoutBlocks::anotherSiblingMovesNobody()
{
    LayoutGraph graph = listOf(100);
    const Positions before = ui::layout(graph);
    addCard(graph, 900, kBlockOwner);
    const Positions after = ui::layout(graph, before, allOf(before));
    QCOMPARE(moved(before, after), 0);
    QVERIFY(!hasOverlaps(graph, after));
}

void TestLayoutBlocks::referenceMovesNobody()
{
    LayoutGraph graph = listOf(100);
    const Positions before = ui::layout(graph);
    graph.links.push_back({ObjectId{kFirstLeaf + 3}, ObjectId{kFirstLeaf + 50}});
    graph.links.push_back({ObjectId{kFirstLeaf + 90}, ObjectId{kBlockOwner}});
    QCOMPARE(moved(before, ui::layout(graph, before)), 0);
    graph.links.erase(graph.links.begin() + 5);
    QCOMPARE(moved(before, ui::layout(graph, before)), 0);
}

void TestLayoutBlocks::lateCrowdMovesNobody()
{
    LayoutGraph graph = listOf(40);
    for (std::uint32_t id = 900; id < 905; ++id)
        addCard(graph, id, kFirstLeaf + 39);
    const Positions before = ui::layout(graph);
    addCard(graph, 1000, kBlockNames);
    for (std::uint32_t id = 1001; id < 1301; ++id)
        addCard(graph, id, 1000);
    for (std::uint32_t id = 2001; id < 2061; ++id)
        addCard(graph, id, 1001);
    const Positions after = ui::layout(graph, before, allOf(before));
    QCOMPARE(moved(before, after), 0);
    QVERIFY(!hasOverlaps(graph, after));
}

REFSCOPE_TEST(TestLayoutBlocks)
#include "tst_layout_blocks.moc"
