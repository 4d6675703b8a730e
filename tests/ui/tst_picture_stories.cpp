// What is true of the picture of every moment of every story.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/picture/text_measure.h"

#include <map>

using tests::Studio;
using ui::Card;
using ui::CardShape;
using ui::EdgeKind;
using ui::Picture;
using ui::Row;
using ui::RowKind;

namespace {

using Story = std::shared_ptr<const model::Recording> (*)();

std::shared_ptr<const model::Recording> linkedListOfFive()
{
    return tests::stories::linkedList(5);
}

void addStories()
{
    QTest::addColumn<Story>("story");
    QTest::newRow("reference and callback") << &tests::stories::refAndCallback;
    QTest::newRow("cycle") << &tests::stories::cycle;
    QTest::newRow("call") << &tests::stories::call;
    QTest::newRow("containers") << &tests::stories::containers;
    QTest::newRow("weak dictionary") << &tests::stories::weakDictionary;
    QTest::newRow("proxy") << &tests::stories::proxy;
    QTest::newRow("linked list") << &linkedListOfFive;
}

} // namespace

Q_DECLARE_METATYPE(Story)

class TestPictureStories final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountAddsUp_data() { addStories(); }
    void everyCountAddsUp();
    void noCardCoversAnother_data() { addStories(); }
    void noCardCoversAnother();
    void noCardEverMoves_data() { addStories(); }
    void noCardEverMoves();
    void textStaysInsideItsCard_data() { addStories(); }
    void textStaysInsideItsCard();
    void edgesEndAtTheirCards_data() { addStories(); }
    void edgesEndAtTheirCards();
};

void TestPictureStories::everyCountAddsUp()
{
    QFETCH(Story, story);
    const Studio studio(story());
    for (model::EventIndex i = 0; i <= studio.recording->journal.size(); ++i) {
        const Picture picture = studio.at(i);
        std::map<std::uint32_t, std::uint32_t> arrows;
        for (const ui::Edge& edge : picture.edges)
            if (edge.kind == EdgeKind::Strong || edge.kind == EdgeKind::Callback)
                ++arrows[edge.target.value];
        for (const Card& card : picture.cards) {
            if (card.sign != ui::CountSign::Number || card.isDead)
                continue;
            QCOMPARE(arrows[card.id.value] + card.hidden, card.refcount);
            QCOMPARE(card.count, QString::number(card.refcount));
        }
    }
}

void TestPictureStories::noCardCoversAnother()
{
    QFETCH(Story, story);
    const Studio studio(story());
    for (model::EventIndex i = 0; i <= studio.recording->journal.size(); ++i) {
        const Picture picture = studio.at(i);
        for (std::size_t a = 0; a < picture.cards.size(); ++a)
            for (std::size_t b = a + 1; b < picture.cards.size(); ++b)
                QVERIFY2(!picture.cards[a].rect.intersects(picture.cards[b].rect),
                         qPrintable(QStringLiteral("%1 and %2 after event %3")
                                        .arg(picture.cards[a].title, picture.cards[b].title)
                                        .arg(i)));
    }
}

void TestPictureStories::noCardEverMoves()
{
    QFETCH(Story, story);
    const Studio studio(story());
    std::map<std::uint32_t, QPointF> places;
    for (model::EventIndex i = 0; i <= studio.recording->journal.size(); ++i) {
        for (const Card& card : studio.at(i).cards) {
            if (card.shape == CardShape::Mark)
                continue;
            // Frames above the first one grow upwards: their foot is what stays.
            const bool standsOnFoot =
                card.shape == CardShape::Names && card.title != QLatin1String("__main__");
            const QPointF place = standsOnFoot ? card.rect.bottomLeft() : card.rect.topLeft();
            const auto known = places.emplace(card.id.value, place).first;
            QCOMPARE(place, known->second);
        }
    }
}

void TestPictureStories::textStaysInsideItsCard()
{
    QFETCH(Story, story);
    const Studio studio(story());
    ui::TextMeasure measure(*studio.theme);
    for (model::EventIndex i = 0; i <= studio.recording->journal.size(); ++i) {
        const Picture picture = studio.at(i);
        for (const Card& card : picture.cards) {
            for (std::uint32_t r = 0; r < card.rowCount; ++r) {
                const Row& row = picture.rows[card.firstRow + r];
                QVERIFY(card.rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(row.rect));
                const ui::Face face = row.kind == RowKind::Name ? ui::Face::Name : ui::Face::Note;
                const qreal width =
                    measure.width(face, row.label) + measure.width(ui::Face::Value, row.value);
                QVERIFY(width <= row.rect.width());
            }
            const qreal head = card.tile.width() + measure.width(ui::Face::Title, card.title);
            QVERIFY(card.shape == CardShape::Names || head <= card.rect.width());
        }
    }
}

void TestPictureStories::edgesEndAtTheirCards()
{
    QFETCH(Story, story);
    const Studio studio(story());
    for (model::EventIndex i = 0; i <= studio.recording->journal.size(); ++i) {
        const Picture picture = studio.at(i);
        for (const ui::Edge& edge : picture.edges) {
            QCOMPARE(edge.pointCount % 3, 1U);
            if (edge.toMark)
                continue;
            const Card* target = picture.findCard(edge.target);
            QVERIFY(target);
            const QPointF end = picture.points[edge.firstPoint + edge.pointCount - 1];
            QVERIFY(end.x() == target->rect.left() || end.x() == target->rect.right());
            QVERIFY(end.y() >= target->rect.top() && end.y() <= target->rect.bottom());
        }
    }
}

REFSCOPE_TEST(TestPictureStories)
#include "tst_picture_stories.moc"
