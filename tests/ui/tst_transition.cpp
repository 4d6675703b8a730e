// Transitions between pictures: cause before effect, and nothing moves that need not.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/picture/transition.h"

using tests::cardTitled;
using tests::Studio;
using ui::Card;
using ui::Picture;

namespace {

std::shared_ptr<const Picture> shared(Picture picture)
{
    return std::make_shared<const Picture>(std::move(picture));
}

struct Ends
{
    std::shared_ptr<const Picture> from;
    std::shared_ptr<const Picture> to;
};

/// `image` gets a second name.
Ends oneMoreName()
{
    const Studio studio(tests::stories::refAndCallback());
    return {shared(studio.at(tests::atLine(*studio.recording, 6))),
            shared(studio.at(tests::atLine(*studio.recording, 7)))};
}

} // namespace

class TestTransition final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAndEndsWithTheTwoPictures();
    void edgeIsDrawnBeforeTheCountFlips();
    void edgeIsGoneBeforeTheCountFalls();
    void whatStaysTheSameStandsStill();
    void sameMomentNeedsNoTransition();
    void deadFadeLast();
    void movedReferenceGlides();
    void whatComesInAnotherOrderIsTheSame();
    void backwardsIsATransitionToo();
};

void TestTransition::beginsAndEndsWithTheTwoPictures()
{
    const Ends ends = oneMoreName();
    const ui::Transition transition(ends.from, ends.to);
    QCOMPARE(transition.at(0).cards.size(), ends.from->cards.size());
    QVERIFY(transition.at(0).points == ends.from->points);
    QCOMPARE(transition.at(1).cards.size(), ends.to->cards.size());
    QVERIFY(transition.at(1).points == ends.to->points);
    QVERIFY(ui::interpolate(*ends.from, *ends.to, 1).points == ends.to->points);
}

void TestTransition::edgeIsDrawnBeforeTheCountFlips()
{
    const Ends ends = oneMoreName();
    const ui::Transition transition(ends.from, ends.to);
    const auto growing = [&transition](qreal t) {
        const Picture picture = transition.moving(t);
        for (const ui::Edge& edge : picture.edges)
            if (edge.label == QLatin1String("again"))
                return edge.progress;
        return -1.0F;
    };
    const auto flipped = [&transition](qreal t) {
        const Picture picture = transition.moving(t);
        const Card* node = cardTitled(picture, QStringLiteral("Node"));
        return node ? node->flip : -1.0F;
    };
    QVERIFY(growing(0.01) < 0.1F);
    QVERIFY(growing(0.25) > 0.05F && growing(0.25) < 0.95F);
    QCOMPARE(growing(0.55), 1.0F);
    QCOMPARE(flipped(0.25), 0.0F);
    QCOMPARE(flipped(0.55), 0.0F);
    QVERIFY(flipped(0.75) > 0.05F);
    QCOMPARE(flipped(0.95), 1.0F);
}

void TestTransition::edgeIsGoneBeforeTheCountFalls()
{
    const Ends ends = oneMoreName();
    const ui::Transition transition(ends.to, ends.from); // The second name goes again.
    for (const qreal t : {0.05, 0.25, 0.45, 0.56, 0.7, 0.95}) {
        const Picture picture = transition.moving(t);
        const auto edge =
            std::find_if(picture.edges.begin(), picture.edges.end(),
                         [](const ui::Edge& each) { return each.label == QLatin1String("again"); });
        QVERIFY(edge != picture.edges.end());
        const Card* node = cardTitled(picture, QStringLiteral("Node"));
        // Never both at once.
        QVERIFY(edge->progress == 0.0F || node->flip == 0.0F);
        QCOMPARE(edge->progress > 0.0F, t < 0.52);
        QCOMPARE(node->flip > 0.0F, t > 0.58);
    }
}

void TestTransition::whatStaysTheSameStandsStill()
{
    const Ends ends = oneMoreName();
    const ui::Transition transition(ends.from, ends.to);
    QVERIFY(cardTitled(transition.still(), QStringLiteral("weakref")));
    QVERIFY(cardTitled(transition.still(), QStringLiteral("on_death()")));
    // The names get a line and the node a count.
    QCOMPARE(transition.moving(0.5).cards.size(), std::size_t{2});
    QCOMPARE(transition.still().cards.size() + 2, ends.to->cards.size());
}

void TestTransition::sameMomentNeedsNoTransition()
{
    const Ends ends = oneMoreName();
    QVERIFY(ui::Transition(ends.from, ends.from).isEmpty());
    QVERIFY(!ui::Transition(ends.from, ends.to).isEmpty());
}

void TestTransition::deadFadeLast()
{
    const Studio studio(tests::stories::refAndCallback());
    const auto from = shared(studio.at(tests::atLine(*studio.recording, 8)));
    const auto to = shared(studio.atEnd());
    const ui::Transition transition(from, to);
    const auto ghost = [&transition](qreal t) {
        const Picture picture = transition.moving(t);
        return cardTitled(picture, QStringLiteral("Node"))->ghost;
    };
    QCOMPARE(ghost(0.5), 0.0F);
    QVERIFY(ghost(0.9) > 0.3F);
    QCOMPARE(cardTitled(transition.at(1), QStringLiteral("Node"))->ghost, 1.0F);
}

void TestTransition::movedReferenceGlides()
{
    // Native code hands the new node to its name: the count stays, nothing is cut.
    const Studio studio(tests::stories::linkedList(1));
    model::EventIndex moved = 0;
    for (model::EventIndex i = 0; i < studio.recording->journal.size(); ++i) {
        const auto* event = std::get_if<model::event::Moved>(&studio.recording->journal.at(i));
        if (event && event->target == cardTitled(studio.atEnd(), QStringLiteral("Node"))->id)
            moved = i;
    }
    const ui::Transition transition(shared(studio.at(moved)), shared(studio.at(moved + 1)));
    const Picture half = transition.moving(0.5);
    QCOMPARE(half.edges.size(), std::size_t{1});
    QCOMPARE(half.edges[0].progress, 1.0F);
}

void TestTransition::whatComesInAnotherOrderIsTheSame()
{
    const Studio studio(tests::stories::many(60));
    const auto from = shared(studio.atEnd());
    auto turned = std::make_shared<Picture>(*from);
    std::reverse(turned->cards.begin(), turned->cards.end());
    std::reverse(turned->edges.begin(), turned->edges.end());
    QVERIFY(ui::Transition(from, turned).isEmpty());

    turned->cards.erase(turned->cards.begin() + 3);
    const ui::Transition transition(from, turned);
    QCOMPARE(transition.moving(0.5).cards.size(), std::size_t{1});
    QCOMPARE(transition.still().cards.size(), turned->cards.size());
}

void TestTransition::backwardsIsATransitionToo()
{
    const Ends ends = oneMoreName();
    const ui::Transition transition(ends.to, ends.from);
    QVERIFY(!transition.isEmpty());
    QVERIFY(transition.at(1).points == ends.from->points);
}

REFSCOPE_TEST(TestTransition)
#include "tst_transition.moc"
