// The layout: who stands where, and that nobody moves without need.

#include "tests/support/registry.h"
#include "ui/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <random>

using model::ObjectId;
using ui::LayoutGraph;
using ui::LayoutLink;
using ui::LayoutNode;
using ui::Positions;

namespace {

constexpr std::uint32_t kNames = 1;

LayoutNode node(std::uint32_t id, qreal height = 72)
{
    LayoutNode made;
    made.id = ObjectId{id};
    made.size = QSizeF(160, height);
    return made;
}

LayoutLink link(std::uint32_t from, std::uint32_t to, qreal drop = 0)
{
    LayoutLink made;
    made.from = ObjectId{from};
    made.to = ObjectId{to};
    made.drop = drop;
    return made;
}

/// A card of names with id 1; the given number of free cards from 2 on.
LayoutGraph withNames(std::uint32_t cards)
{
    LayoutGraph graph;
    graph.nodes.push_back(node(kNames, 120));
    graph.nodes.back().seat = LayoutNode::Seat::Frame;
    for (std::uint32_t i = 0; i < cards; ++i)
        graph.nodes.push_back(node(2 + i));
    return graph;
}

std::uint32_t pick(std::mt19937& random, std::uint32_t count)
{
    return static_cast<std::uint32_t>(random() % count);
}

LayoutGraph randomGraph(std::mt19937& random, std::uint32_t cards)
{
    LayoutGraph graph = withNames(cards);
    std::uniform_int_distribution<std::uint32_t> anyone(kNames, cards + 1);
    std::uniform_real_distribution<qreal> height(46, 320);
    for (LayoutNode& each : graph.nodes)
        each.size.setHeight(height(random));
    for (std::uint32_t i = 0; i < cards * 2; ++i)
        graph.links.push_back(link(anyone(random), std::max(2U, anyone(random)), 26.0 * (i % 5)));
    return graph;
}

QRectF rectOf(const Positions& positions, const LayoutNode& each)
{
    return QRectF(positions.find(each.id)->topLeft, each.size);
}

int overlaps(const LayoutGraph& graph, const Positions& positions)
{
    int found = 0;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        for (std::size_t j = i + 1; j < graph.nodes.size(); ++j)
            found +=
                rectOf(positions, graph.nodes[i]).intersects(rectOf(positions, graph.nodes[j]));
    return found;
}

qreal largestMove(const Positions& before, const Positions& after)
{
    qreal most = 0;
    for (const auto& [id, place] : before.places) {
        const ui::Place* now = after.find(id);
        if (now)
            most = std::max(most, std::hypot(now->topLeft.x() - place.topLeft.x(),
                                             now->topLeft.y() - place.topLeft.y()));
    }
    return most;
}

} // namespace

class TestLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsStandInLayersByTheirDistanceFromTheNames();
    void linkedListRunsInARow();
    void childrenStandInTheOrderOfTheirSlots();
    void heaviestHolderDecidesOnTheLayer();
    void newestFrameStandsOnTop();
    void framesOfOneDepthShareASeat();
    void keptFramesStandBelow();
    void noCardsOverlap_data();
    void noCardsOverlap();
    void addingAnEdgeMovesNothing();
    void removingAnEdgeMovesNothing();
    void addingACardMovesOthersByLittle();
    void deadKeepTheirGap();
    void pinnedCardStaysWhereItIs();
    void cardThatGrowsPushesOnlyWhatIsInItsWay();
    void sameInputGivesTheSamePlaces();
    void columnIsSpreadWithTheLeastMoves();
    void unreachableCardsHaveAPlaceToo();
};

void TestLayout::cardsStandInLayersByTheirDistanceFromTheNames()
{
    LayoutGraph graph = withNames(3);
    graph.links = {link(1, 2), link(2, 3), link(3, 4), link(1, 3)};
    const Positions positions = ui::layout(graph);
    QCOMPARE(positions.find(ObjectId{1})->layer, 0);
    QCOMPARE(positions.find(ObjectId{2})->layer, 1);
    QCOMPARE(positions.find(ObjectId{3})->layer, 1);
    QCOMPARE(positions.find(ObjectId{4})->layer, 2);
}

void TestLayout::linkedListRunsInARow()
{
    LayoutGraph graph = withNames(6);
    graph.links = {link(1, 2)};
    for (std::uint32_t i = 2; i < 7; ++i)
        graph.links.push_back(link(i, i + 1));
    const Positions positions = ui::layout(graph);
    for (std::uint32_t i = 3; i <= 7; ++i) {
        QCOMPARE(positions.find(ObjectId{i})->topLeft.y(),
                 positions.find(ObjectId{2})->topLeft.y());
        QVERIFY(positions.find(ObjectId{i})->topLeft.x()
                > positions.find(ObjectId{i - 1})->topLeft.x() + 160);
    }
}

void TestLayout::childrenStandInTheOrderOfTheirSlots()
{
    LayoutGraph graph = withNames(5);
    graph.links = {link(1, 2), link(2, 6, 0), link(2, 4, 26), link(2, 5, 52), link(2, 3, 78)};
    const Positions positions = ui::layout(graph);
    qreal last = -1e9;
    for (const std::uint32_t id : {6U, 4U, 5U, 3U}) {
        const qreal top = positions.find(ObjectId{id})->topLeft.y();
        QVERIFY(top > last);
        last = top;
    }
}

void TestLayout::heaviestHolderDecidesOnTheLayer()
{
    // A list that grows at its head: each node was the head for a moment.
    LayoutGraph graph = withNames(3);
    graph.links = {link(1, 2), link(1, 3), link(1, 4), link(4, 3), link(3, 2)};
    graph.links[0].weight = 5;
    graph.links[1].weight = 5;
    graph.links[2].weight = 500;
    graph.links[3].weight = 500;
    graph.links[4].weight = 505;
    const Positions positions = ui::layout(graph);
    QCOMPARE(positions.find(ObjectId{4})->layer, 1);
    QCOMPARE(positions.find(ObjectId{3})->layer, 2);
    QCOMPARE(positions.find(ObjectId{2})->layer, 3);
}

void TestLayout::newestFrameStandsOnTop()
{
    LayoutGraph graph = withNames(0);
    for (int depth = 1; depth <= 3; ++depth) {
        graph.nodes.push_back(node(10 + static_cast<std::uint32_t>(depth)));
        graph.nodes.back().seat = LayoutNode::Seat::Frame;
        graph.nodes.back().depth = depth;
    }
    const Positions positions = ui::layout(graph);
    for (std::uint32_t id = 12; id <= 13; ++id)
        QVERIFY(positions.find(ObjectId{id})->topLeft.y()
                < positions.find(ObjectId{id - 1})->topLeft.y());
    QVERIFY(positions.find(ObjectId{11})->topLeft.y()
            < positions.find(ObjectId{kNames})->topLeft.y());
    QCOMPARE(overlaps(graph, positions), 0);
}

void TestLayout::framesOfOneDepthShareASeat()
{
    LayoutGraph graph = withNames(0);
    for (std::uint32_t id : {20U, 21U}) {
        graph.nodes.push_back(node(id, id == 20 ? 60 : 90));
        graph.nodes.back().seat = LayoutNode::Seat::Frame;
        graph.nodes.back().depth = 1;
    }
    const Positions positions = ui::layout(graph);
    QCOMPARE(positions.find(ObjectId{20})->topLeft.y() + 60,
             positions.find(ObjectId{21})->topLeft.y() + 90);
}

void TestLayout::keptFramesStandBelow()
{
    LayoutGraph graph = withNames(0);
    for (std::uint32_t id : {20U, 21U}) {
        graph.nodes.push_back(node(id));
        graph.nodes.back().seat = LayoutNode::Seat::Kept;
    }
    const Positions positions = ui::layout(graph);
    QVERIFY(positions.find(ObjectId{20})->topLeft.y()
            >= positions.find(ObjectId{kNames})->topLeft.y() + 120);
    QCOMPARE(overlaps(graph, positions), 0);
}

void TestLayout::noCardsOverlap_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<quint32>("cards");
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U})
        for (const quint32 cards : {3U, 20U, 120U})
            QTest::addRow("seed %u, %u cards", seed, cards) << seed << cards;
}

void TestLayout::noCardsOverlap()
{
    QFETCH(quint32, seed);
    QFETCH(quint32, cards);
    std::mt19937 random(seed);
    LayoutGraph graph = randomGraph(random, cards);
    Positions positions = ui::layout(graph);
    QCOMPARE(overlaps(graph, positions), 0);

    // Nor after cards came, grew and went.
    std::uniform_real_distribution<qreal> height(46, 320);
    for (int step = 0; step < 20; ++step) {
        const auto id = static_cast<std::uint32_t>(1000 + step);
        graph.nodes.push_back(node(id, height(random)));
        graph.links.push_back(link(1 + pick(random, cards), id));
        graph.nodes[1 + pick(random, static_cast<std::uint32_t>(graph.nodes.size()) - 1)]
            .size.setHeight(height(random));
        graph.nodes.erase(graph.nodes.begin() + 1
                          + static_cast<std::ptrdiff_t>(pick(random, cards)));
        positions = ui::layout(graph, positions);
        QCOMPARE(overlaps(graph, positions), 0);
    }
}

void TestLayout::addingAnEdgeMovesNothing()
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        LayoutGraph graph = randomGraph(random, 40);
        const Positions before = ui::layout(graph);
        graph.links.push_back(link(2 + pick(random, 40), 2 + pick(random, 40)));
        QCOMPARE(largestMove(before, ui::layout(graph, before)), 0.0);
    }
}

void TestLayout::removingAnEdgeMovesNothing()
{
    std::mt19937 random(8);
    for (int round = 0; round < 50; ++round) {
        LayoutGraph graph = randomGraph(random, 40);
        const Positions before = ui::layout(graph);
        graph.links.erase(graph.links.begin()
                          + static_cast<std::ptrdiff_t>(
                              pick(random, static_cast<std::uint32_t>(graph.links.size()))));
        QCOMPARE(largestMove(before, ui::layout(graph, before)), 0.0);
    }
}

void TestLayout::addingACardMovesOthersByLittle()
{
    std::mt19937 random(9);
    qreal sum = 0;
    int moves = 0;
    for (int round = 0; round < 50; ++round) {
        LayoutGraph graph = randomGraph(random, 40);
        const Positions before = ui::layout(graph);
        graph.nodes.push_back(node(500));
        graph.links.push_back(link(2 + pick(random, 40), 500));
        const Positions after = ui::layout(graph, before);
        for (const auto& [id, place] : before.places) {
            const QPointF by = after.find(id)->topLeft - place.topLeft;
            QCOMPARE(by.x(), 0.0);
            sum += std::abs(by.y());
            ++moves;
        }
    }
    // In card widths, as the measurements of other layouts are given: dot moves cards by 0.70.
    const qreal meanMove = sum / moves / 160;
    qInfo("mean move of an old card when one comes: %.4f card widths", meanMove);
    QVERIFY(meanMove < 0.1);
}

void TestLayout::deadKeepTheirGap()
{
    LayoutGraph graph = withNames(3);
    graph.links = {link(1, 2, 0), link(1, 3, 32), link(1, 4, 64)};
    const Positions before = ui::layout(graph);
    graph.nodes.erase(graph.nodes.begin() + 2);
    QCOMPARE(largestMove(before, ui::layout(graph, before)), 0.0);
}

void TestLayout::pinnedCardStaysWhereItIs()
{
    LayoutGraph graph = withNames(8);
    for (std::uint32_t id = 2; id <= 9; ++id)
        graph.links.push_back(link(1, id, 32.0 * (id - 2)));
    const Positions before = ui::layout(graph);
    for (std::uint32_t id = 20; id < 30; ++id) {
        graph.nodes.push_back(node(id));
        graph.links.push_back(link(1, id, 100));
    }
    const Positions after = ui::layout(graph, before, {ObjectId{5}});
    QCOMPARE(after.find(ObjectId{5})->topLeft, before.find(ObjectId{5})->topLeft);
    QCOMPARE(overlaps(graph, after), 0);
}

void TestLayout::cardThatGrowsPushesOnlyWhatIsInItsWay()
{
    LayoutGraph graph = withNames(4);
    graph.links = {link(1, 2, 0), link(1, 3, 32), link(2, 4), link(3, 5)};
    const Positions before = ui::layout(graph);
    graph.nodes[1].size.setHeight(200);
    const Positions after = ui::layout(graph, before);
    QCOMPARE(overlaps(graph, after), 0);
    for (const std::uint32_t id : {1U, 4U, 5U})
        QCOMPARE(after.find(ObjectId{id})->topLeft, before.find(ObjectId{id})->topLeft);
}

void TestLayout::sameInputGivesTheSamePlaces()
{
    std::mt19937 random(11);
    const LayoutGraph graph = randomGraph(random, 60);
    QVERIFY(ui::layout(graph) == ui::layout(graph));
}

void TestLayout::columnIsSpreadWithTheLeastMoves()
{
    const std::vector<qreal> tops = ui::spreadColumn({0, 10, 400}, {100, 100, 100}, {1, 1, 1}, 20);
    // The first two share the move; the third is not in the way.
    QCOMPARE(tops, (std::vector<qreal>{-55, 65, 400}));
    const std::vector<qreal> heavy = ui::spreadColumn({0, 10}, {100, 100}, {1e9, 1}, 20);
    QVERIFY(std::abs(heavy[0]) < 1e-3);
    QVERIFY(std::abs(heavy[1] - 120) < 1e-3);
}

void TestLayout::unreachableCardsHaveAPlaceToo()
{
    LayoutGraph graph = withNames(3);
    graph.links = {link(2, 3), link(3, 2)};
    const Positions positions = ui::layout(graph);
    for (std::uint32_t id = 1; id <= 4; ++id)
        QVERIFY(positions.find(ObjectId{id}));
    QCOMPARE(overlaps(graph, positions), 0);
}

REFSCOPE_TEST(TestLayout)
#include "tst_layout.moc"
