// What the user hides, cuts, folds, pins: pictures stay a pure function, and say what is missing.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/picture/carried_card.h"

using model::ObjectId;
using tests::cardTitled;
using tests::Studio;
using ui::Card;
using ui::Picture;

namespace {

/// The nodes of a linked list in order.
std::vector<ObjectId> nodesOf(const Picture& picture)
{
    std::vector<ObjectId> nodes;
    for (const Card& card : picture.cards)
        if (card.title == QLatin1String("Node"))
            nodes.push_back(card.id);
    // The first is held by the name; each leads to the next.
    std::vector<ObjectId> ordered;
    for (const ui::Edge& edge : picture.edges)
        if (edge.from == picture.cards.front().id && ordered.empty())
            ordered.push_back(edge.target);
    while (ordered.size() < nodes.size()) {
        const auto next =
            std::find_if(picture.edges.begin(), picture.edges.end(), [&](const ui::Edge& edge) {
                return edge.from == ordered.back() && edge.kind == ui::EdgeKind::Strong;
            });
        if (next == picture.edges.end())
            break;
        ordered.push_back(next->target);
    }
    return ordered;
}

bool saysOnNames(const Picture& picture, const QString& text)
{
    const Card& names = picture.cards.front();
    for (std::uint32_t i = 0; i < names.rowCount; ++i)
        if (picture.rows[names.firstRow + i].label == text)
            return true;
    return false;
}

} // namespace

class TestChoices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenObjectIsCounted();
    void hiddenTypeTakesAllOfIt();
    void typesAreCounted();
    void stoppedCardKeepsWhatOthersLeadTo();
    void stoppedCardSaysHowMuchIsBehindIt();
    void focusShowsWhatIsNear();
    void focusDoesNotReachThroughNamespaces();
    void focusWithoutACardTakesNothingOut();
    void otherCardsKeepTheirPlaces();
    void pinnedCardStandsWhereItWasPut();
    void pinOfAnotherTypeIsIgnored();
    void carriedCardTakesItsReferencesAlong();
    void picturesAreEqualAgainWithoutChoices();
};

void TestChoices::hiddenObjectIsCounted()
{
    Studio studio(tests::stories::linkedList(3));
    const std::vector<ObjectId> nodes = nodesOf(studio.atEnd());
    QCOMPARE(nodes.size(), std::size_t{3});
    studio.options.choices.hidden.insert(nodes[1]);
    const Picture picture = studio.atEnd();
    QVERIFY(!picture.findCard(nodes[1]));
    QVERIFY(picture.findCard(nodes[2]));
    QCOMPARE(picture.hiddenByHand, 1U);
    QVERIFY(saysOnNames(picture, QStringLiteral("+1 hidden")));
    // Its holder says what it holds; what it held says that somebody does.
    const ui::Row* next =
        tests::rowLabelled(picture, *picture.findCard(nodes[0]), QStringLiteral("next"));
    QVERIFY(!next->hasPort && next->value.startsWith(QStringLiteral("Node")));
    QCOMPARE(picture.findCard(nodes[2])->hidden, 1U);
}

void TestChoices::hiddenTypeTakesAllOfIt()
{
    Studio studio(tests::stories::linkedList(3));
    const Picture before = studio.atEnd();
    studio.options.choices.hiddenTypes.insert(before.types.front().type);
    const Picture picture = studio.atEnd();
    QVERIFY(!cardTitled(picture, QStringLiteral("Node")));
    QCOMPARE(picture.hiddenByHand, 3U);
    QVERIFY(picture.types.front().isHidden);
    QCOMPARE(picture.types.front().shown, 0U);
    QCOMPARE(picture.types.front().total, 3U);
}

void TestChoices::typesAreCounted()
{
    const Studio studio(tests::stories::linkedList(4));
    const Picture picture = studio.atEnd();
    QCOMPARE(picture.types.size(), std::size_t{1});
    QCOMPARE(picture.types.front().name, QStringLiteral("Node"));
    QCOMPARE(picture.types.front().shown, 4U);
}

void TestChoices::stoppedCardSaysHowMuchIsBehindIt()
{
    Studio studio(tests::stories::linkedList(5));
    const std::vector<ObjectId> nodes = nodesOf(studio.atEnd());
    studio.options.choices.stopped.insert(nodes[1]);
    const Picture picture = studio.atEnd();
    QVERIFY(picture.findCard(nodes[1])->isStopped);
    QCOMPARE(picture.findCard(nodes[1])->beyond, 3U);
    QCOMPARE(picture.findCard(nodes[1])->more, QStringLiteral("+3 more"));
    for (int i = 2; i < 5; ++i)
        QVERIFY(!picture.findCard(nodes[static_cast<std::size_t>(i)]));
    QCOMPARE(picture.hiddenByHand, 3U);
}

void TestChoices::stoppedCardKeepsWhatOthersLeadTo()
{
    tests::StoryWriter story;
    story.line(1);
    const ObjectId shared = story.make(model::Kind::List, "list");
    const ObjectId holder = story.make(model::Kind::List, "list");
    story.name("shared", shared);
    story.name("holder", holder);
    story.item(holder, shared);
    Studio studio(story.finish());
    studio.options.choices.stopped.insert(holder);
    const Picture picture = studio.atEnd();
    QVERIFY(picture.findCard(shared));
    QCOMPARE(picture.hiddenByHand, 0U);
    QCOMPARE(picture.findCard(holder)->more, QStringLiteral("not followed"));
}

void TestChoices::focusShowsWhatIsNear()
{
    Studio studio(tests::stories::linkedList(7));
    const std::vector<ObjectId> nodes = nodesOf(studio.atEnd());
    studio.options.choices.focus = nodes[3];
    const Picture near = studio.atEnd();
    for (std::size_t i = 0; i < 7; ++i)
        QCOMPARE(near.findCard(nodes[i]) != nullptr, i >= 2 && i <= 4);
    QCOMPARE(near.findCard(nodes[2])->beyond, 1U);
    studio.options.choices.reach = 2;
    const Picture wider = studio.atEnd();
    for (std::size_t i = 0; i < 7; ++i)
        QCOMPARE(wider.findCard(nodes[i]) != nullptr, i >= 1 && i <= 5);
    QCOMPARE(wider.hiddenByHand, 2U);
}

void TestChoices::focusDoesNotReachThroughNamespaces()
{
    Studio studio(tests::stories::refAndCallback());
    const model::EventIndex both = tests::atLine(*studio.recording, 6);
    const Picture before = studio.at(both);
    studio.options.choices.focus = cardTitled(before, QStringLiteral("Node"))->id;
    studio.options.choices.reach = 1;
    const Picture picture = studio.at(both);
    QVERIFY(cardTitled(picture, QStringLiteral("weakref")));
    QVERIFY(!cardTitled(picture, QStringLiteral("on_death()")));
}

void TestChoices::focusWithoutACardTakesNothingOut()
{
    Studio studio(tests::stories::linkedList(3));
    const Picture before = studio.atEnd();
    studio.options.choices.focus = ObjectId{9999};
    const Picture picture = studio.atEnd();
    QCOMPARE(picture.cards.size(), before.cards.size());
    QCOMPARE(picture.hiddenByHand, 0U);
}

void TestChoices::otherCardsKeepTheirPlaces()
{
    Studio studio(tests::stories::linkedList(9));
    const Picture before = studio.atEnd();
    const std::vector<ObjectId> nodes = nodesOf(before);
    studio.options.choices.focus = nodes[4];
    studio.options.choices.folded.insert(nodes[5]);
    studio.options.choices.hidden.insert(nodes[3]);
    const Picture picture = studio.atEnd();
    QVERIFY(picture.cards.size() < before.cards.size());
    for (const Card& card : picture.cards)
        QCOMPARE(card.rect.topLeft(), before.findCard(card.id)->rect.topLeft());
}

void TestChoices::pinnedCardStandsWhereItWasPut()
{
    Studio studio(tests::stories::linkedList(4));
    const Picture before = studio.atEnd();
    const std::vector<ObjectId> nodes = nodesOf(before);
    studio.options.choices.pins[nodes[1]] = {QPointF(40, -300), QStringLiteral("Node")};
    for (const model::EventIndex cursor :
         {studio.recording->journal.size() / 2, studio.recording->journal.size()}) {
        const Picture picture = studio.at(cursor);
        const Card* pinned = picture.findCard(nodes[1]);
        if (!pinned)
            continue;
        QVERIFY(pinned->isPinned);
        QCOMPARE(pinned->rect.topLeft(), QPointF(40, -300));
    }
    const Picture picture = studio.atEnd();
    for (const Card& card : picture.cards)
        if (card.id != nodes[1])
            QCOMPARE(card.rect, before.findCard(card.id)->rect);
    for (const ui::Edge& edge : picture.edges)
        if (edge.target == nodes[1] || edge.from == nodes[1])
            QCOMPARE(edge.pointCount, 4U); // Straight there.
}

void TestChoices::pinOfAnotherTypeIsIgnored()
{
    Studio studio(tests::stories::linkedList(2));
    const Picture before = studio.atEnd();
    const ObjectId node = nodesOf(before).front();
    studio.options.choices.pins[node] = {QPointF(40, -300), QStringLiteral("list")};
    QCOMPARE(studio.atEnd().findCard(node)->rect, before.findCard(node)->rect);
}

void TestChoices::carriedCardTakesItsReferencesAlong()
{
    const Studio studio(tests::stories::linkedList(4));
    const Picture picture = studio.atEnd();
    const ObjectId node = nodesOf(picture)[1];
    const ui::CarriedCard carried(picture, node);
    QVERIFY(!carried.still().findCard(node));
    QCOMPARE(carried.still().cards.size() + 1, picture.cards.size());
    const Picture moved = carried.moved(QPointF(30, 70));
    QCOMPARE(moved.cards.front().rect, picture.findCard(node)->rect.translated(30, 70));
    QCOMPARE(moved.edges.size(), std::size_t{2});
    for (const ui::Edge& edge : moved.edges) {
        const QPointF start = moved.points[edge.firstPoint];
        const QPointF end = moved.points[edge.firstPoint + edge.pointCount - 1];
        const QRectF around = moved.cards.front().rect.adjusted(-1, -1, 1, 1);
        QVERIFY(around.contains(edge.from == node ? start : end));
    }
}

void TestChoices::picturesAreEqualAgainWithoutChoices()
{
    Studio studio(tests::stories::linkedList(4));
    const Picture before = studio.atEnd();
    studio.options.choices.stopped.insert(nodesOf(before)[1]);
    studio.options.choices.pins[nodesOf(before)[0]] = {QPointF(1, 2), QStringLiteral("Node")};
    // Places are foreseen without regard to choices.
    const ui::Foresight again = ui::foresee(*studio.recording, *studio.theme, studio.options);
    QVERIFY(again.positions == studio.foresight.positions);
    studio.options.choices = {};
    QVERIFY(studio.atEnd().points == before.points);
}

REFSCOPE_TEST(TestChoices)
#include "tst_choices.moc"
