// The timeline: wherever the cursor comes from, the same moment looks the same.

#include "model/history/groups.h"
#include "tests/model/random_recording.h"
#include "tests/support/registry.h"

using namespace model;

class TestTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seekEqualsLinearReplay_data();
    void seekEqualsLinearReplay();
    void keyframesAreThinnedOutWhenTheyTakeTooMuch();
    void lineStopsAreThoseOfTheScript();
    void stepsBackLandWhereStepsForwardDid_data();
    void stepsBackLandWhereStepsForwardDid();
    void temporariesAreNoReferenceChange();
};

namespace {

std::shared_ptr<const Recording> randomRecording(std::uint32_t seed, std::size_t events)
{
    tests::RandomRecording random(seed);
    random.extend(events);
    return std::make_shared<const Recording>(random.takeRecording());
}

/// Two frames, of which only the first runs code of the script.
std::shared_ptr<const Recording> recordingWithForeignFrame()
{
    auto recording = std::make_shared<Recording>();
    Snapshot& start = recording->start;
    for (const std::uint32_t id : {1U, 2U, 3U, 4U, 5U, 6U, 7U})
        start.edit({id}).life = ObjectState::Life::Alive;
    start.setMainModule({1});
    start.edit({1}).edges.insert({Role::ModuleDict, {2}});
    start.edit({6}).edges.insert({Role::Globals, {2}});
    start.edit({7}).edges.insert({Role::Globals, {3}});
    start.edit({4}).edges.insert({Role::FrameFunction, {6}});
    start.edit({5}).edges.insert({Role::FrameFunction, {7}});
    Journal& journal = recording->journal;
    journal.append(event::FrameEntered{{4}, {}});
    journal.append(event::LineReached{{4}, 0, 1});
    journal.append(event::FrameEntered{{5}, {4}});
    journal.append(event::LineReached{{5}, 0, 10});
    journal.append(event::FrameLeft{{5}, {4}});
    journal.append(event::LineReached{{4}, 1, 2});
    return recording;
}

} // namespace

void TestTimeline::seekEqualsLinearReplay_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    QTest::addColumn<std::uint32_t>("keyframeEvents");

    QTest::newRow("close keyframes") << 11U << 16U;
    QTest::newRow("distant keyframes") << 12U << 700U;
    QTest::newRow("one keyframe") << 13U << 100000U;
}

void TestTimeline::seekEqualsLinearReplay()
{
    QFETCH(std::uint32_t, seed);
    QFETCH(std::uint32_t, keyframeEvents);

    const auto recording = randomRecording(seed, 4000);
    std::vector<Snapshot> expected{recording->start};
    for (EventIndex i = 0; i < recording->journal.size(); ++i) {
        expected.push_back(expected.back());
        expected.back().apply(recording->journal.at(i));
    }
    Timeline timeline(recording, keyframeEvents);
    QCOMPARE(timeline.cursor(), 0U);
    QVERIFY(timeline.snapshot() == expected.front());

    std::mt19937 random(seed);
    for (int i = 0; i < 600; ++i) {
        const auto index = static_cast<EventIndex>(random() % expected.size());
        timeline.seek(index);
        QCOMPARE(timeline.cursor(), index);
        QVERIFY2(timeline.snapshot() == expected[index], qPrintable(QString::number(index)));
    }
    for (EventIndex index = timeline.size() + 1; index-- > 0;) {
        timeline.seek(index);
        QVERIFY2(timeline.snapshot() == expected[index], qPrintable(QString::number(index)));
    }
}

void TestTimeline::keyframesAreThinnedOutWhenTheyTakeTooMuch()
{
    const auto recording = randomRecording(21, 60000);
    Timeline rich(recording, 256);
    Timeline poor(recording, 256, 1U << 20U);
    QVERIFY(poor.keyframeCount() < rich.keyframeCount() / 2);
    for (const EventIndex index : {40000U, 17U, 59999U, 30001U}) {
        rich.seek(index);
        poor.seek(index);
        QVERIFY(rich.snapshot() == poor.snapshot());
    }
}

void TestTimeline::lineStopsAreThoseOfTheScript()
{
    const Timeline timeline(recordingWithForeignFrame());
    QCOMPARE(timeline.lineStops(), (std::vector<EventIndex>{2, 6}));
    QCOMPARE(next(timeline, StepKind::Line, 0), 2U);
    QCOMPARE(next(timeline, StepKind::Line, 2), 6U);
    QCOMPARE(previous(timeline, StepKind::Line, 6), 2U);
    QCOMPARE(previous(timeline, StepKind::Line, 2), 0U);
}

void TestTimeline::stepsBackLandWhereStepsForwardDid_data()
{
    QTest::addColumn<int>("kind");

    QTest::newRow("event") << int(StepKind::AnyEvent);
    QTest::newRow("reference change") << int(StepKind::ReferenceChange);
    QTest::newRow("line") << int(StepKind::Line);
    QTest::newRow("statement") << int(StepKind::Statement);
    QTest::newRow("collection") << int(StepKind::Collection);
}

void TestTimeline::stepsBackLandWhereStepsForwardDid()
{
    QFETCH(int, kind);

    const Timeline timeline(randomRecording(31, 2000));
    const auto step = static_cast<StepKind>(kind);
    std::vector<EventIndex> stops{0};
    while (stops.back() < timeline.size())
        stops.push_back(next(timeline, step, stops.back()));
    for (std::size_t i = stops.size() - 1; i > 0; --i)
        QCOMPARE(previous(timeline, step, stops[i]), stops[i - 1]);
}

void TestTimeline::temporariesAreNoReferenceChange()
{
    const Slot onStack(Role::Stack, 0);
    const Slot name(Role::Local, 0);
    QVERIFY(!isReferenceChange(event::Linked{{1}, onStack, {2}, 1}));
    QVERIFY(!isReferenceChange(event::Unlinked{kInterpreter, Role::Native, {2}, 1}));
    QVERIFY(isReferenceChange(event::Linked{{1}, name, {2}, 1}));
    QVERIFY(isReferenceChange(event::Moved{{1}, onStack, {1}, name, {2}}));
    QVERIFY(isReferenceChange(event::Freed{{2}}));
}

REFSCOPE_TEST(TestTimeline)
#include "tst_timeline.moc"
