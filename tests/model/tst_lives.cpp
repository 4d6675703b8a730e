// Lives: object by object the same marks as somebody meets who walks from change to change.

#include "model/history/changes.h"
#include "model/history/lives.h"
#include "model/session/run.h"
#include "tests/model/random_recording.h"
#include "tests/support/registry.h"

#include <QObject>

using namespace model;

class TestLives final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreTheChangesOfTheObject();
    void marksAreThoseOfARealScriptToo();
    void lifeKnowsBirthAndEnd();
    void finalizersAndWeakReferencesAreTurns();
    void marksAreFoundByTheirMoment();
};

namespace {

/// The events of an object's marks, turns and changes merged.
std::vector<EventIndex> markEvents(const Lives& lives, ObjectId object)
{
    std::vector<EventIndex> events;
    for (const auto marks : {lives.turns(object), lives.changes(object)})
        for (const Lives::Mark& mark : marks)
            events.push_back(mark.at);
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

std::vector<EventIndex> changeEvents(const Journal& journal, ObjectId object)
{
    std::vector<EventIndex> events;
    for (auto at = nextChange(journal, object, 0); at; at = nextChange(journal, object, *at))
        events.push_back(*at - 1);
    return events;
}

void compareWithWalk(const Recording& recording)
{
    const Lives lives(recording);
    std::size_t compared = 0;
    for (std::uint32_t id = 1; id <= lives.lastId(); ++id) {
        if (id % 7 != 0 && id <= recording.start.lastId())
            continue; // There are very many built-ins.
        QCOMPARE(markEvents(lives, {id}), changeEvents(recording.journal, {id}));
        ++compared;
    }
    QVERIFY(compared > 5);
}

bool hasTurn(const Lives& lives, ObjectId object, Lives::Sort sort)
{
    const auto turns = lives.turns(object);
    return std::any_of(turns.begin(), turns.end(),
                       [sort](const Lives::Mark& mark) { return mark.sort == sort; });
}

} // namespace

void TestLives::marksAreTheChangesOfTheObject()
{
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        tests::RandomRecording random(seed);
        random.extend(600);
        compareWithWalk(random.takeRecording());
    }
}

void TestLives::marksAreThoseOfARealScriptToo()
{
    compareWithWalk(*record("import weakref\n"
                            "class A: pass\n"
                            "a = A(); b = A(); a.b = b; b.a = a\n"
                            "r = weakref.ref(a, print)\n"
                            "del a, b\n"
                            "import gc; gc.collect()\n",
                            "script.py")
                         .recording);
}

void TestLives::lifeKnowsBirthAndEnd()
{
    const auto recording = record("a = [1]\ndel a\nb = []\n", "script.py").recording;
    const Lives lives(*recording);
    std::size_t lists = 0;
    for (std::uint32_t id = recording->start.lastId() + 1; id <= lives.lastId(); ++id) {
        const Lives::Life& life = lives.of({id});
        if (life.kind != Kind::List || life.born >= recording->scriptEnd)
            continue;
        ++lists;
        const auto* born = std::get_if<event::Allocated>(&recording->journal.at(life.born));
        QVERIFY(born != nullptr && born->object == ObjectId{id});
        const auto* freed = std::get_if<event::Freed>(&recording->journal.at(life.freed));
        QVERIFY(freed != nullptr && freed->object == ObjectId{id});
        QCOMPARE(lives.turns({id}).front().sort, Lives::Sort::Born);
        QCOMPARE(lives.turns({id}).back().sort, Lives::Sort::Freed);
    }
    QCOMPARE(lists, std::size_t{2});
    QCOMPARE(lives.of({1}).born, 0U);
}

void TestLives::finalizersAndWeakReferencesAreTurns()
{
    const auto recording = record("import weakref\n"
                                  "kept = []\n"
                                  "class A:\n"
                                  "    def __del__(self): kept.append(self)\n"
                                  "a = A()\n"
                                  "r = weakref.ref(a)\n"
                                  "del a\n",
                                  "script.py")
                               .recording;
    const Lives lives(*recording);
    ObjectId risen;
    for (EventIndex at = 0; at < recording->scriptEnd; ++at)
        if (const auto* back = std::get_if<event::FinalizerReturned>(&recording->journal.at(at)))
            if (back->resurrected)
                risen = back->object;
    QVERIFY(risen);
    for (const Lives::Sort sort : {Lives::Sort::WeakrefMade, Lives::Sort::FinalizerCalled,
                                   Lives::Sort::Resurrected, Lives::Sort::WeakrefCleared})
        QVERIFY(hasTurn(lives, risen, sort));
}

void TestLives::marksAreFoundByTheirMoment()
{
    const std::vector<Lives::Mark> marks{{3, Lives::Sort::Gained}, {7, Lives::Sort::Lost}};
    const std::span<const Lives::Mark> all(marks);
    QCOMPARE(firstMarkFrom(all, 0)->at, 3U);
    QCOMPARE(firstMarkFrom(all, 4)->at, 7U);
    QVERIFY(firstMarkFrom(all, 8) == all.end());
}

REFSCOPE_TEST(TestLives)
#include "tst_lives.moc"
