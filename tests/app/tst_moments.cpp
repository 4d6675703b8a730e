// Moments of a run, as the command line names them: steps, lines, the end.

#include "app/moments.h"
#include "tests/support/registry.h"

using namespace model;

class TestMoments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsCountTheLinesAsTheyRun();
    void stepBehindTheEndIsRefusedWithWhatThereIs();
    void lineIsItsFirstTime();
    void lineThatNeverRunsIsRefusedWithTheNextOne();
    void endIsBehindTheLastEvent();
    void endComesBeforeTheInterpreterShutsDown();
    void everyStepEndsWithTheEnd();
    void stopsAreThoseOfTheLesson();
};

namespace {

/// Lines 2, 5, 5 and 7 of a script; every line is followed by one event of its own.
Timeline loopTimeline()
{
    auto recording = std::make_shared<Recording>();
    recording->start.edit({1}).life = ObjectState::Life::Alive;
    Journal& journal = recording->journal;
    journal.append(event::FrameEntered{{1}, {}});
    std::uint32_t before = 0;
    for (const std::uint32_t line : {2U, 5U, 5U, 7U}) {
        journal.append(event::LineReached{{1}, before, line});
        journal.append(event::OutputWritten{event::Stream::Out, {}});
        before = line;
    }
    return Timeline(recording);
}

using Cursors = std::vector<EventIndex>;

} // namespace

void TestMoments::stepsCountTheLinesAsTheyRun()
{
    const Timeline timeline = loopTimeline();
    QCOMPARE(app::findMoments(timeline, app::AtStep{0}).cursors, Cursors{2});
    QCOMPARE(app::findMoments(timeline, app::AtStep{2}).cursors, Cursors{6});
    QCOMPARE(app::findMoments(timeline, app::AtStep{4}).cursors, Cursors{9});
}

void TestMoments::stepBehindTheEndIsRefusedWithWhatThereIs()
{
    const app::Moments moments = app::findMoments(loopTimeline(), app::AtStep{5});
    QVERIFY(moments.cursors.empty());
    QCOMPARE(moments.problem, std::string("there is no step 5: the run has the steps 0 to 4"));
}

void TestMoments::lineIsItsFirstTime()
{
    QCOMPARE(app::findMoments(loopTimeline(), app::AtLine{5}).cursors, Cursors{4});
}

void TestMoments::lineThatNeverRunsIsRefusedWithTheNextOne()
{
    const Timeline timeline = loopTimeline();
    QCOMPARE(app::findMoments(timeline, app::AtLine{3}).problem,
             std::string("line 3 never runs; the next line that does is 5"));
    QCOMPARE(app::findMoments(timeline, app::AtLine{9}).problem, std::string("line 9 never runs"));
}

void TestMoments::endIsBehindTheLastEvent()
{
    QCOMPARE(app::findMoments(loopTimeline(), app::AtEnd{}).cursors, Cursors{9});
}

void TestMoments::endComesBeforeTheInterpreterShutsDown()
{
    auto recording = std::make_shared<Recording>();
    recording->start.edit({1}).life = ObjectState::Life::Alive;
    recording->start.edit({2}).life = ObjectState::Life::Alive;
    Journal& journal = recording->journal;
    journal.append(event::FrameEntered{{1}, {}});
    journal.append(event::LineReached{{1}, 0, 1});
    journal.append(event::FrameEntered{{2}, {1}});
    journal.append(event::FrameLeft{{2}, {1}});
    journal.append(event::FrameLeft{{1}, {}});
    journal.append(event::OutputWritten{event::Stream::Out, {}});
    QCOMPARE(app::findMoments(Timeline(recording), app::AtEnd{}).cursors, Cursors{4});
}

void TestMoments::everyStepEndsWithTheEnd()
{
    QCOMPARE(app::findMoments(loopTimeline(), app::AtEveryStep{}).cursors,
             (Cursors{2, 4, 6, 8, 9}));
}

void TestMoments::stopsAreThoseOfTheLesson()
{
    const Timeline timeline = loopTimeline();
    const std::vector<ui::ExportMoment> stops{{4, true, {}}, {8, true, {}}};
    QCOMPARE(app::findMoments(timeline, app::AtEveryStop{}, stops).cursors, (Cursors{4, 8}));
    QCOMPARE(app::findMoments(timeline, app::AtStop{2}, stops).cursors, Cursors{8});
    QCOMPARE(app::findMoments(timeline, app::AtStop{3}, stops).problem,
             std::string("there is no stop point 3: the lesson has 2"));
    QCOMPARE(app::findMoments(timeline, app::AtEveryStop{}).problem,
             std::string("there are no stop points: the script is no lesson"));
}

REFSCOPE_TEST(TestMoments)
#include "tst_moments.moc"
