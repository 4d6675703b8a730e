// Pictures: what is shown of a moment.

#include "model/dialect/dialect.h"
#include "model/session/run.h"
#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/picture/card_content.h"
#include "ui/picture/card_geometry.h"
#include "ui/picture/nearest_cards.h"
#include "ui/picture/visibility.h"

using tests::cardTitled;
using tests::edgesOf;
using tests::rowLabelled;
using tests::Studio;
using ui::Card;
using ui::CardShape;
using ui::EdgeKind;
using ui::Picture;
using ui::Row;
using ui::RowKind;

class TestPicture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooManyCardsAreCutToTheNearest();
    void longListHasFewRowsAndCountsTheRest();
    void onlyWhatTheUserMadeIsShown();
    void switchesShowTheRest();
    void whatIsHiddenIsSaid();
    void atomsStandInsideTheCard();
    void longContainersSayHowMuchIsCut();
    void shortenedTextIsKeptWhole();
    void framesShowLocalsAndTheValueStack();
    void newestFrameStandsOnTopAndIsMarked();
    void deepRecursionShowsBothEnds();
    void deletedNameKeepsItsLine();
    void clearedReferencePointsAtNone();
    void callbackHasABellAndAnEdge();
    void proxyIsAGhostOfItsReferent();
    void weakDictionaryHoldsNothing();
    void deadStayAsGhostsWithTheirLastWords();
    void ghostsCanBeSwitchedOffAndDismissed();
    void trashIsMarkedWhileTheCollectorRuns();
    void listThatHoldsItselfHasALoop();
    void foldedCardKeepsItsCount();
    void foldedNamesSayHowManyThereAre();
    void immortalsHaveASignInsteadOfANumber();
    void whereOnlyCollectionFreesNobodyCounts();
    void sameMomentGivesTheSamePicture();
    void emptyRunHasAPicture();
};

void TestPicture::onlyWhatTheUserMadeIsShown()
{
    const Picture picture = Studio(tests::stories::linkedList(3)).atEnd();
    QCOMPARE(picture.cards.size(), std::size_t{4});
    QCOMPARE(picture.cards[0].shape, CardShape::Names);
    QCOMPARE(picture.cards[0].title, QStringLiteral("__main__"));
    for (std::size_t i = 1; i < picture.cards.size(); ++i)
        QCOMPARE(picture.cards[i].title, QStringLiteral("Node"));
}

void TestPicture::switchesShowTheRest()
{
    ui::ViewOptions options;
    options.showClasses = true;
    options.showAtoms = true;
    const Picture picture = Studio(tests::stories::linkedList(3), options).atEnd();
    bool hasClass = false;
    bool hasText = false;
    for (const Card& card : picture.cards) {
        hasClass = hasClass || card.subtitle == QLatin1String("class");
        hasText = hasText || card.title == QLatin1String("'1'");
    }
    QVERIFY(hasClass);
    QVERIFY(hasText);
}

void TestPicture::whatIsHiddenIsSaid()
{
    const Picture picture = Studio(tests::stories::linkedList(3)).atEnd();
    QCOMPARE(picture.cards[0].footer, QStringLiteral("1 not shown: Node"));
    QVERIFY(picture.hiddenObjects > 0);
}

void TestPicture::atomsStandInsideTheCard()
{
    const Picture picture = Studio(tests::stories::linkedList(1)).atEnd();
    const Card* node = cardTitled(picture, QStringLiteral("Node"));
    QVERIFY(node);
    const Row* name = rowLabelled(picture, *node, QStringLiteral("name"));
    QVERIFY(name);
    QCOMPARE(name->value, QStringLiteral("'0'"));
    QVERIFY(!name->hasPort);
    QCOMPARE(rowLabelled(picture, *node, QStringLiteral("next"))->value, QStringLiteral("None"));
}

void TestPicture::longContainersSayHowMuchIsCut()
{
    const Picture picture = Studio(tests::stories::containers()).atEnd();
    for (const Card& card : picture.cards) {
        QVERIFY(card.rowCount <= ui::kMostRows);
        if (card.rowCount < ui::kMostRows)
            continue;
        const Row& last = picture.rows[card.firstRow + card.rowCount - 1];
        QCOMPARE(last.kind, RowKind::More);
        QCOMPARE(last.label, QStringLiteral("+19 more"));
        return;
    }
    QFAIL("there is a list of 30");
}

void TestPicture::shortenedTextIsKeptWhole()
{
    const Picture picture = Studio(tests::stories::containers()).atEnd();
    int shortened = 0;
    for (const Row& row : picture.rows) {
        if (row.full.isEmpty())
            continue;
        ++shortened;
        QVERIFY(row.label.endsWith(QChar(0x2026)) || row.value.endsWith(QChar(0x2026)));
        QVERIFY(row.full.size() > row.value.size());
    }
    QVERIFY(shortened >= 2);
}

void TestPicture::framesShowLocalsAndTheValueStack()
{
    const Picture picture = Studio(tests::stories::call()).atEnd();
    const Card* inner = cardTitled(picture, QStringLiteral("inner()"));
    QVERIFY(inner);
    QVERIFY(rowLabelled(picture, *inner, QStringLiteral("item"))->hasPort);
    QCOMPARE(rowLabelled(picture, *inner, QStringLiteral("depth"))->value, QStringLiteral("2"));
    const Row* argument = rowLabelled(picture, *inner, QStringLiteral("argument of getrefcount"));
    QVERIFY(argument);
    QCOMPARE(argument->kind, RowKind::Stack);
    QVERIFY(argument->hasPort);
}

void TestPicture::newestFrameStandsOnTopAndIsMarked()
{
    const Picture picture = Studio(tests::stories::call()).atEnd();
    const Card* main = cardTitled(picture, QStringLiteral("__main__"));
    const Card* outer = cardTitled(picture, QStringLiteral("outer()"));
    const Card* inner = cardTitled(picture, QStringLiteral("inner()"));
    QVERIFY(inner->rect.bottom() < outer->rect.top());
    QVERIFY(outer->rect.bottom() < main->rect.top());
    QVERIFY(inner->isRunning && !outer->isRunning && !main->isRunning);
}

void TestPicture::deepRecursionShowsBothEnds()
{
    tests::StoryWriter story;
    story.line(1);
    const model::ObjectId list = story.make(model::Kind::List, "list");
    story.name("l", list);
    for (int i = 0; i < 40; ++i)
        story.give(story.enter("down", {"l"}, 2), {model::Role::Local, 0}, list);
    const Picture picture = Studio(story.finish()).atEnd();
    std::vector<const Card*> frames;
    for (const Card& card : picture.cards)
        if (card.shape == CardShape::Names)
            frames.push_back(&card);
    QCOMPARE(frames.size(), ui::kMostFrames + 1);
    for (std::size_t i = 1; i < frames.size(); ++i)
        QVERIFY(frames[i]->rect.bottom() < frames[i - 1]->rect.top());
    int notes = 0;
    for (const Row& row : picture.rows)
        notes += row.value == QLatin1String("+28 frames not shown");
    QCOMPARE(notes, 1);
    const Card* held = picture.findCard(list);
    QCOMPARE(held->refcount, 41U);
    QCOMPARE(held->hidden, 28U);
}

void TestPicture::deletedNameKeepsItsLine()
{
    const Studio studio(tests::stories::refAndCallback());
    const Picture before = studio.at(tests::atLine(*studio.recording, 7));
    const Picture after = studio.at(tests::atLine(*studio.recording, 8));
    const Row* image = rowLabelled(after, after.cards[0], QStringLiteral("image"));
    QVERIFY(image && image->isGone && !image->hasPort);
    for (const char* name : {"on_death", "image", "r", "again"})
        QCOMPARE(rowLabelled(after, after.cards[0], QLatin1String(name))->rect,
                 rowLabelled(before, before.cards[0], QLatin1String(name))->rect);
}

void TestPicture::clearedReferencePointsAtNone()
{
    const Studio studio(tests::stories::refAndCallback());
    const Picture picture = studio.atEnd();
    const Card* mark = cardTitled(picture, QStringLiteral("None"));
    QVERIFY(mark);
    QCOMPARE(mark->shape, CardShape::Mark);
    const auto weak = edgesOf(picture, EdgeKind::Weak);
    QCOMPARE(weak.size(), std::size_t{1});
    QVERIFY(weak[0]->toMark);
    QVERIFY(mark->rect.contains(picture.points[weak[0]->firstPoint + weak[0]->pointCount - 1]
                                + QPointF(1, 0)));
}

void TestPicture::callbackHasABellAndAnEdge()
{
    const Studio studio(tests::stories::refAndCallback());
    const Picture picture = studio.at(tests::atLine(*studio.recording, 6));
    const Card* ref = cardTitled(picture, QStringLiteral("weakref"));
    QVERIFY(ref);
    QVERIFY(rowLabelled(picture, *ref, QStringLiteral("callback"))->hasBell);
    const auto callbacks = edgesOf(picture, EdgeKind::Callback);
    QCOMPARE(callbacks.size(), std::size_t{1});
    QCOMPARE(picture.findCard(callbacks[0]->target)->title, QStringLiteral("on_death()"));
}

void TestPicture::proxyIsAGhostOfItsReferent()
{
    const Studio studio(tests::stories::proxy());
    const Picture alive = studio.at(tests::atLine(*studio.recording, 2));
    const auto isProxy = [](const Card& card) { return card.shape == CardShape::Proxy; };
    const auto proxy = std::find_if(alive.cards.begin(), alive.cards.end(), isProxy);
    QVERIFY(proxy != alive.cards.end());
    QCOMPARE(proxy->title, QStringLiteral("Node"));
    QCOMPARE(edgesOf(alive, EdgeKind::Weak).size(), std::size_t{2});

    const Picture dead = studio.atEnd();
    QVERIFY(cardTitled(dead, QStringLiteral("gone")));
}

void TestPicture::weakDictionaryHoldsNothing()
{
    const Studio studio(tests::stories::weakDictionary());
    const Picture picture = studio.at(tests::atLine(*studio.recording, 2));
    const Card* weak = cardTitled(picture, QStringLiteral("WeakValueDictionary"));
    QVERIFY(weak);
    QCOMPARE(weak->shape, CardShape::WeakMap);
    QCOMPARE(weak->rowCount, 3U);
    for (std::uint32_t i = 0; i < 3; ++i)
        QVERIFY(picture.rows[weak->firstRow + i].isWeak);
    QCOMPARE(edgesOf(picture, EdgeKind::Weak).size(), std::size_t{3});

    const Picture after = studio.atEnd();
    const Card* later = cardTitled(after, QStringLiteral("WeakValueDictionary"));
    QCOMPARE(rowLabelled(after, *later, QStringLiteral("'two'"))->value, QStringLiteral("gone"));
}

void TestPicture::deadStayAsGhostsWithTheirLastWords()
{
    const Picture picture = Studio(tests::stories::refAndCallback()).atEnd();
    const Card* ghost = cardTitled(picture, QStringLiteral("Node"));
    QVERIFY(ghost);
    QVERIFY(ghost->isDead);
    QCOMPARE(ghost->count, QStringLiteral("0"));
    QCOMPARE(ghost->footer, QStringLiteral("freed in line 8"));
    QCOMPARE(rowLabelled(picture, *ghost, QStringLiteral("name"))->value, QStringLiteral("'one'"));
}

void TestPicture::ghostsCanBeSwitchedOffAndDismissed()
{
    ui::ViewOptions options;
    options.showDead = false;
    QVERIFY(!cardTitled(Studio(tests::stories::refAndCallback(), options).atEnd(),
                        QStringLiteral("Node")));

    Studio studio(tests::stories::refAndCallback());
    const Picture before = studio.atEnd();
    studio.options.choices.dismissed.insert(cardTitled(before, QStringLiteral("Node"))->id);
    QVERIFY(!cardTitled(studio.atEnd(), QStringLiteral("Node")));
}

void TestPicture::trashIsMarkedWhileTheCollectorRuns()
{
    const Studio studio(tests::stories::cycle());
    const model::EventIndex found =
        tests::behindFirst<model::event::FoundUnreachable>(*studio.recording);
    int marked = 0;
    for (const Card& card : studio.at(found + 1).cards)
        marked += card.isUnreachable;
    QCOMPARE(marked, 2);
}

void TestPicture::listThatHoldsItselfHasALoop()
{
    const Studio studio(tests::stories::cycle());
    const Picture picture = studio.at(tests::atLine(*studio.recording, 6));
    int loops = 0;
    for (const ui::Edge& edge : picture.edges)
        loops += edge.owner == edge.target && edge.kind == EdgeKind::Strong;
    QCOMPARE(loops, 1);
}

void TestPicture::foldedCardKeepsItsCount()
{
    Studio studio(tests::stories::linkedList(3));
    const Picture before = studio.atEnd();
    const model::ObjectId node = cardTitled(before, QStringLiteral("Node"))->id;
    studio.options.choices.folded.insert(node);
    const Picture picture = studio.atEnd();
    const Card* card = picture.findCard(node);
    QCOMPARE(card->shape, CardShape::Dot);
    QCOMPARE(card->count, QStringLiteral("1"));
    QCOMPARE(picture.edges.size(), before.edges.size());
}

void TestPicture::foldedNamesSayHowManyThereAre()
{
    Studio studio(tests::stories::linkedList(3));
    const Picture before = studio.atEnd();
    const Card& names = before.cards.front();
    QCOMPARE(names.shape, CardShape::Names);
    studio.options.choices.folded.insert(names.id);
    const Picture picture = studio.atEnd();
    const Card& folded = picture.cards.front();
    QCOMPARE(folded.shape, CardShape::Names);
    QCOMPARE(folded.title, names.title);
    QCOMPARE(folded.rowCount, 1U);
    QVERIFY(picture.rows[folded.firstRow].label.startsWith(QLatin1Char('+')));
    QVERIFY(folded.rect.height() < names.rect.height());
    QCOMPARE(folded.rect.topLeft(), names.rect.topLeft());
    QCOMPARE(picture.edges.size(), before.edges.size());
    for (const ui::Edge& edge : picture.edges)
        QVERIFY(edge.from != folded.id
                || folded.rect.contains(picture.points[edge.firstPoint] - QPointF(1, 0)));
}

void TestPicture::immortalsHaveASignInsteadOfANumber()
{
    tests::StoryWriter story;
    story.line(1);
    const model::ObjectId list = story.make(model::Kind::List, "list");
    story.name("l", list);
    model::Snapshot snapshot = tests::snapshotAtEnd(*story.finish());
    snapshot.edit(list).refcount = 1U << 30U;
    const Studio studio(story.finish());
    const Picture picture =
        ui::makePicture({*studio.recording, snapshot, studio.recording->journal.size()},
                        studio.foresight, studio.theme, studio.options);
    const Card* card = picture.findCard(list);
    QCOMPARE(card->sign, ui::CountSign::Immortal);
    QCOMPARE(card->count, QStringLiteral("\u221e"));
}

void TestPicture::whereOnlyCollectionFreesNobodyCounts()
{
    model::RunOptions options;
    options.dialect = model::findDialect("tracing");
    const Studio studio(model::record("import gc\n"
                                      "class Node:\n"
                                      "    pass\n"
                                      "a = Node()\n"
                                      "b = Node()\n"
                                      "b.c = Node()\n"
                                      "b.c.b = b\n"
                                      "d = Node()\n"
                                      "del b, d\n"
                                      "end = 1\n"
                                      "gc.collect()\n"
                                      "end = 2\n",
                                      "script.py", options)
                            .recording);
    const Picture waiting = studio.at(tests::atLine(*studio.recording, 10));
    int reached = 0;
    int left = 0;
    for (const Card& card : waiting.cards) {
        if (card.title != QStringLiteral("Node"))
            continue;
        QCOMPARE(card.sign, ui::CountSign::None);
        QVERIFY(card.count.isEmpty());
        QVERIFY(!card.tip.contains(QStringLiteral("reference count")));
        QCOMPARE(card.tip.contains(QStringLiteral("waits for the next collection")),
                 card.isWaiting);
        ++(card.isWaiting ? left : reached);
    }
    QCOMPARE(reached, 1);
    QCOMPARE(left, 3);
    const Picture after = studio.at(tests::atLine(*studio.recording, 12));
    for (const Card& card : after.cards) {
        QVERIFY(!card.isWaiting);
        QVERIFY(card.title != QStringLiteral("Node") || card.count.isEmpty());
    }
    for (const ui::Edge& edge : after.edges)
        QVERIFY(edge.kind != EdgeKind::Stub);
}

void TestPicture::sameMomentGivesTheSamePicture()
{
    const Studio first(tests::stories::call());
    const Studio second(tests::stories::call());
    const Picture a = first.atEnd();
    const Picture b = second.atEnd();
    QCOMPARE(a.cards.size(), b.cards.size());
    for (std::size_t i = 0; i < a.cards.size(); ++i)
        QCOMPARE(a.cards[i].rect, b.cards[i].rect);
    QVERIFY(a.points == b.points);
    QCOMPARE(a.bounds, b.bounds);
}

void TestPicture::emptyRunHasAPicture()
{
    tests::StoryWriter story;
    const Picture picture = Studio(story.finish()).atEnd();
    QCOMPARE(picture.cards.size(), std::size_t{1});
    QVERIFY(!picture.bounds.isEmpty());
}

void TestPicture::tooManyCardsAreCutToTheNearest()
{
    const tests::Studio studio(tests::stories::many(5000));
    const Picture picture = studio.atEnd();
    std::size_t living = 0;
    for (const Card& card : picture.cards)
        living += card.shape != ui::CardShape::Names && card.shape != ui::CardShape::Mark;
    QCOMPARE(living, ui::kMostCards);
    QCOMPARE(picture.cutObjects, 5501U - ui::kMostCards);
    const Card& names = picture.cards.front();
    QCOMPARE(picture.rows[names.firstRow + names.rowCount - 1].label,
             QStringLiteral("+5,201 more objects"));
    QVERIFY(cardTitled(picture, QStringLiteral("list")));
}

void TestPicture::longListHasFewRowsAndCountsTheRest()
{
    tests::StoryWriter story;
    story.line(1);
    const model::ObjectId all = story.make(model::Kind::List, "list");
    story.name("all", all);
    for (int i = 0; i < 12'345; ++i)
        story.item(all, story.number(1));
    const tests::Studio studio(story.finish());
    const Picture picture = studio.atEnd();
    const Card* card = picture.findCard(all);
    QVERIFY(card);
    QCOMPARE(card->rowCount, ui::kMostRows);
    QCOMPARE(picture.rows[card->firstRow + card->rowCount - 1].label,
             QStringLiteral("+12,334 more"));
}

REFSCOPE_TEST(TestPicture)
#include "tst_picture.moc"
