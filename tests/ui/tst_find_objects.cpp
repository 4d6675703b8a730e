// Finding objects by name, type, value and number.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/picture/find_objects.h"

using model::ObjectId;
using tests::cardTitled;
using tests::Studio;
using ui::Picture;

namespace {

std::vector<ObjectId> found(const Studio& studio, model::EventIndex cursor, const char* words)
{
    return ui::findObjects(*studio.recording, tests::snapshotAt(*studio.recording, cursor),
                           studio.at(cursor), QLatin1String(words));
}

} // namespace

class TestFindObjects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameLeadsToItsObject();
    void typeFindsAllOfIt();
    void valueFindsTheCardThatSaysIt();
    void numberFindsOne();
    void hiddenOnesComeLast();
    void nothingIsFoundByNothing();
};

void TestFindObjects::nameLeadsToItsObject()
{
    const Studio studio(tests::stories::refAndCallback());
    const model::EventIndex cursor = tests::atLine(*studio.recording, 6);
    const auto objects = found(studio, cursor, "image");
    QCOMPARE(objects.size(), std::size_t{1});
    QVERIFY(objects.front() == cardTitled(studio.at(cursor), QStringLiteral("Node"))->id);
}

void TestFindObjects::typeFindsAllOfIt()
{
    const Studio studio(tests::stories::linkedList(5));
    const model::EventIndex end = studio.recording->journal.size();
    const auto objects = found(studio, end, "NODE");
    const Picture picture = studio.at(end);
    QCOMPARE(std::count_if(objects.begin(), objects.end(),
                           [&](ObjectId object) { return picture.findCard(object) != nullptr; }),
             5);
    // In reading order.
    for (std::size_t i = 1; i < 5; ++i)
        QVERIFY(picture.findCard(objects[i - 1])->rect.left()
                <= picture.findCard(objects[i])->rect.left());
}

void TestFindObjects::valueFindsTheCardThatSaysIt()
{
    const Studio studio(tests::stories::refAndCallback());
    const model::EventIndex cursor = tests::atLine(*studio.recording, 6);
    const auto objects = found(studio, cursor, "'one'");
    QCOMPARE(objects.size(), std::size_t{1});
    QVERIFY(objects.front() == cardTitled(studio.at(cursor), QStringLiteral("Node"))->id);
}

void TestFindObjects::numberFindsOne()
{
    const Studio studio(tests::stories::linkedList(5));
    const Picture picture = studio.atEnd();
    const ui::Card* node = cardTitled(picture, QStringLiteral("Node"));
    const auto objects =
        found(studio, studio.recording->journal.size(), node->subtitle.toLatin1().constData());
    QCOMPARE(objects.size(), std::size_t{1});
    QVERIFY(objects.front() == node->id);
}

void TestFindObjects::hiddenOnesComeLast()
{
    Studio studio(tests::stories::linkedList(3));
    const model::EventIndex end = studio.recording->journal.size();
    const ObjectId hidden = cardTitled(studio.atEnd(), QStringLiteral("Node"))->id;
    studio.options.choices.hidden.insert(hidden);
    const auto objects = found(studio, end, "node");
    QVERIFY(std::find(objects.begin() + 2, objects.end(), hidden) != objects.end());
    const model::Snapshot now = tests::snapshotAtEnd(*studio.recording);
    QCOMPARE(ui::whyAbsent(now, studio.atEnd(), studio.options, hidden), ui::Absence::ByHand);
    QCOMPARE(ui::whyAbsent(now, studio.atEnd(), studio.options, objects.front()),
             ui::Absence::None);
}

void TestFindObjects::nothingIsFoundByNothing()
{
    const Studio studio(tests::stories::linkedList(3));
    QVERIFY(found(studio, studio.recording->journal.size(), "  ").empty());
    QVERIFY(found(studio, studio.recording->journal.size(), "no such thing").empty());
}

REFSCOPE_TEST(TestFindObjects)
#include "tst_find_objects.moc"
