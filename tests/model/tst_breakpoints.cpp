// Breakpoints and the changes of one object: walks forwards and backwards meet the same moments.

#include "model/history/breakpoints.h"
#include "model/history/changes.h"
#include "model/history/groups.h"
#include "tests/model/random_recording.h"
#include "tests/support/registry.h"

#include <algorithm>

using namespace model;

class TestBreakpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWaysMeetTheSameMoments_data();
    void bothWaysMeetTheSameMoments();
    void deathsAndLossesAreMetWhereTheyHappen();
    void switchedOffOnesStopNothing();
    void changesOfAnObjectAreWalkedBothWays();
};

namespace {

using Sort = Breakpoint::Sort;

std::shared_ptr<const Recording> randomRun(std::uint32_t seed)
{
    tests::RandomRecording random(seed);
    random.extend(3000);
    return std::make_shared<const Recording>(random.takeRecording());
}

Breakpoint at(Sort sort, ObjectId object)
{
    Breakpoint breakpoint;
    breakpoint.sort = sort;
    breakpoint.object = object;
    return breakpoint;
}

/// Those objects that were freed, in order.
std::vector<ObjectId> freedIn(const Journal& journal)
{
    std::vector<ObjectId> found;
    for (EventIndex i = 0; i < journal.size(); ++i)
        if (const auto* freed = std::get_if<event::Freed>(&journal.at(i)))
            found.push_back(freed->object);
    return found;
}

std::vector<EventIndex> hitsOf(const Timeline& timeline, const std::vector<Breakpoint>& breakpoints,
                               EventIndex from, EventIndex to)
{
    std::vector<EventIndex> met;
    while (const auto hit = firstHit(timeline, breakpoints, from, to)) {
        met.push_back(hit->at);
        from = hit->at;
    }
    return met;
}

} // namespace

void TestBreakpoints::bothWaysMeetTheSameMoments_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (const std::uint32_t seed : {3U, 17U, 90U})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestBreakpoints::bothWaysMeetTheSameMoments()
{
    QFETCH(std::uint32_t, seed);
    const Timeline timeline(randomRun(seed));
    std::vector<Breakpoint> breakpoints;
    for (const ObjectId object : freedIn(timeline.journal()))
        for (const Sort sort : {Sort::Dies, Sort::ReferenceGoes, Sort::CallbackCalled})
            if (breakpoints.size() < 30)
                breakpoints.push_back(at(sort, object));
    Breakpoint line;
    line.line = 2;
    breakpoints.push_back(line);

    const std::vector<EventIndex> forward = hitsOf(timeline, breakpoints, 0, timeline.size());
    // From behind the end, so that a hit at the very end is met as well.
    std::vector<EventIndex> back = hitsOf(timeline, breakpoints, timeline.size() + 1, 0);
    std::reverse(back.begin(), back.end());
    QVERIFY(forward.size() > 10);
    QCOMPARE(back, forward);
    QVERIFY(std::is_sorted(forward.begin(), forward.end()));
}

void TestBreakpoints::deathsAndLossesAreMetWhereTheyHappen()
{
    const Timeline timeline(randomRun(5));
    const Journal& journal = timeline.journal();
    const std::vector<ObjectId> freed = freedIn(journal);
    QVERIFY(freed.size() > 5);
    for (const ObjectId object : freed) {
        const std::vector<Breakpoint> dies{at(Sort::Dies, object)};
        const auto met = hitsOf(timeline, dies, 0, timeline.size());
        QCOMPARE(met.size(), std::size_t{1});
        QCOMPARE(std::get<event::Freed>(journal.at(met.front() - 1)).object, object);

        const std::vector<Breakpoint> loses{at(Sort::ReferenceGoes, object)};
        for (const EventIndex hit : hitsOf(timeline, loses, 0, timeline.size())) {
            QVERIFY(isReferenceLoss(journal.at(hit - 1)));
            QVERIFY(mentions(journal.at(hit - 1), object));
            QVERIFY(hit <= met.front());
        }
    }
}

void TestBreakpoints::switchedOffOnesStopNothing()
{
    const Timeline timeline(randomRun(5));
    std::vector<Breakpoint> breakpoints{at(Sort::Dies, freedIn(timeline.journal()).front())};
    QVERIFY(firstHit(timeline, breakpoints, 0, timeline.size()).has_value());
    breakpoints.front().isEnabled = false;
    QVERIFY(!firstHit(timeline, breakpoints, 0, timeline.size()).has_value());
}

void TestBreakpoints::changesOfAnObjectAreWalkedBothWays()
{
    const Timeline timeline(randomRun(21));
    const Journal& journal = timeline.journal();
    const ObjectId object = freedIn(journal).back();
    std::vector<EventIndex> forward;
    for (auto next = nextChange(journal, object, 0); next;
         next = nextChange(journal, object, *next))
        forward.push_back(*next);
    QVERIFY(forward.size() >= 2);
    const auto* born = std::get_if<event::Allocated>(&journal.at(forward.front() - 1));
    QVERIFY(born != nullptr && born->object == object);
    const auto* died = std::get_if<event::Freed>(&journal.at(forward.back() - 1));
    QVERIFY(died != nullptr && died->object == object);

    std::vector<EventIndex> back{forward.back()};
    while (const auto before = previousChange(journal, object, back.back()))
        back.push_back(*before);
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, forward);
}

REFSCOPE_TEST(TestBreakpoints)
#include "tst_breakpoints.moc"
