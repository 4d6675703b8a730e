// The session: running scripts in a thread, the cursor, stepping, playing, selecting.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/session/session_controller.h"

#include <QSignalSpy>

#include <thread>

using model::StepKind;

namespace {

ui::Script script(const char* source = "a = 1\n")
{
    return {QStringLiteral("/somewhere/sample.py"), QString::fromUtf8(source)};
}

ui::Recorder recorderOf(std::shared_ptr<const model::Recording> recording)
{
    return [recording](const ui::Script&, std::atomic<bool>&) {
        return ui::Recorded{recording, std::nullopt};
    };
}

/// Runs until it is cancelled, as an endless script would without limits.
ui::Recorded runUntilCancelled(const ui::Script&, std::atomic<bool>& cancel)
{
    while (!cancel)
        std::this_thread::yield();
    const auto recording =
        std::const_pointer_cast<model::Recording>(tests::stories::refAndCallback());
    recording->stopReason = "Stopped by the user";
    return {recording, std::nullopt};
}

} // namespace

class TestSessionController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAThreadAndStandsAtTheFirstLine();
    void stepsThereAndBackAgain_data();
    void stepsThereAndBackAgain();
    void stepsStopAtBothEnds();
    void aCancelledRunCanBeExplored();
    void aNewScriptReplacesTheOneThatRuns();
    void rejectedScriptLeavesNoRecordingButAFault();
    void playingEndsAtTheEnd();
    void playingWaitsWhileHeld();
    void goToLineGoesRoundToTheFirstTime();
    void selectionEndsWithTheRecording();
};

void TestSessionController::runsInAThreadAndStandsAtTheFirstLine()
{
    const auto main = std::this_thread::get_id();
    std::thread::id worker;
    ui::SessionController session([&worker](const ui::Script&, std::atomic<bool>&) {
        worker = std::this_thread::get_id();
        return ui::Recorded{tests::stories::refAndCallback(), std::nullopt};
    });
    QSignalSpy finished(&session, &ui::SessionController::runFinished);
    session.openScript(script());
    QVERIFY(session.isRunning());
    QVERIFY(!session.hasRecording());

    QVERIFY(finished.wait());
    QVERIFY(!session.isRunning());
    QVERIFY(session.hasRecording());
    QVERIFY(worker != main);
    QCOMPARE(session.cursor(), session.timeline().lineStops().front());
    QCOMPARE(ui::currentLine(session.timeline().snapshot()), 1U);
}

void TestSessionController::stepsThereAndBackAgain_data()
{
    QTest::addColumn<int>("kind");

    QTest::newRow("event") << static_cast<int>(StepKind::AnyEvent);
    QTest::newRow("reference change") << static_cast<int>(StepKind::ReferenceChange);
    QTest::newRow("line") << static_cast<int>(StepKind::Line);
}

void TestSessionController::stepsThereAndBackAgain()
{
    QFETCH(int, kind);

    ui::SessionController session(recorderOf(nullptr));
    session.setRecording(script(), tests::stories::refAndCallback());
    session.setStepKind(static_cast<StepKind>(kind));
    session.goToStart();

    std::vector<model::EventIndex> stops{0};
    while (!session.isAtEnd()) {
        session.stepForward();
        QVERIFY(session.cursor() > stops.back());
        stops.push_back(session.cursor());
    }
    for (stops.pop_back(); !stops.empty(); stops.pop_back()) {
        session.stepBack();
        QCOMPARE(session.cursor(), stops.back());
    }
}

void TestSessionController::stepsStopAtBothEnds()
{
    ui::SessionController session(recorderOf(nullptr));
    session.stepForward(); // Without a recording nothing happens.
    session.setRecording(script(), tests::stories::refAndCallback());
    QSignalSpy moved(&session, &ui::SessionController::cursorChanged);

    session.goToEnd();
    session.stepForward();
    QVERIFY(session.isAtEnd());
    session.goToStart();
    session.stepBack();
    QVERIFY(session.isAtStart());
    session.seek(session.eventCount() + 100);
    QVERIFY(session.isAtEnd());
    QCOMPARE(moved.count(), 3);
}

void TestSessionController::aCancelledRunCanBeExplored()
{
    ui::SessionController session(runUntilCancelled);
    QSignalSpy finished(&session, &ui::SessionController::runFinished);
    session.openScript(script("while True: pass\n"));
    QVERIFY(!finished.wait(50));

    session.cancelRun();
    QVERIFY(finished.wait());
    QVERIFY(session.fault().has_value());
    QCOMPARE(session.fault()->sort, ui::RunFault::Sort::Stopped);
    QVERIFY(session.hasRecording());
    session.goToEnd();
    QVERIFY(session.cursor() > 0);
}

void TestSessionController::aNewScriptReplacesTheOneThatRuns()
{
    ui::SessionController session([](const ui::Script& ran, std::atomic<bool>& cancel) {
        return ran.source.startsWith(QLatin1String("while"))
                   ? runUntilCancelled(ran, cancel)
                   : ui::Recorded{tests::stories::cycle(), std::nullopt};
    });
    QSignalSpy finished(&session, &ui::SessionController::runFinished);
    session.openScript(script("while True: pass\n"));
    session.openScript(script("a = 1\n"));

    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QVERIFY(!session.fault().has_value());
    QCOMPARE(session.eventCount(), tests::stories::cycle()->journal.size());
}

void TestSessionController::rejectedScriptLeavesNoRecordingButAFault()
{
    ui::SessionController session([](const ui::Script&, std::atomic<bool>&) {
        model::Diagnostic diagnostic;
        diagnostic.message = "expected ':'";
        diagnostic.sourceLine = "\xc3\xa9t\xc3\xa9 = if";
        diagnostic.span = {1, 8, 1, 10};
        return ui::Recorded{nullptr, diagnostic};
    });
    QSignalSpy finished(&session, &ui::SessionController::runFinished);
    session.openScript(script());

    QVERIFY(finished.wait());
    QVERIFY(!session.hasRecording());
    QVERIFY(session.fault().has_value());
    QCOMPARE(session.fault()->message, QStringLiteral("SyntaxError: expected ':'"));
    QCOMPARE(session.fault()->column, 6); // Characters, not bytes.
    QCOMPARE(session.fault()->length, 2);
}

void TestSessionController::playingEndsAtTheEnd()
{
    ui::SessionController session(recorderOf(nullptr));
    session.setRecording(script(), tests::stories::refAndCallback());
    session.setSpeed(16);
    QSignalSpy playing(&session, &ui::SessionController::playingChanged);

    session.setPlaying(true);
    QVERIFY(session.isPlaying());
    QTRY_VERIFY(session.isAtEnd());
    QVERIFY(!session.isPlaying());
    QCOMPARE(playing.count(), 2);
}

void TestSessionController::playingWaitsWhileHeld()
{
    ui::SessionController session(recorderOf(nullptr));
    session.setRecording(script(), tests::stories::refAndCallback());
    session.setSpeed(16);
    QSignalSpy moved(&session, &ui::SessionController::cursorChanged);
    session.setPlayHeld(true);
    session.setPlaying(true);
    QVERIFY(!moved.wait(150));

    session.setPlayHeld(false);
    QVERIFY(moved.wait());
    QVERIFY(session.cameByStep());
}

void TestSessionController::goToLineGoesRoundToTheFirstTime()
{
    ui::SessionController session(recorderOf(nullptr));
    session.setRecording(script(), tests::stories::refAndCallback());
    session.goToLine(7);
    QCOMPARE(ui::currentLine(session.timeline().snapshot()), 7U);
    session.goToLine(4);
    QCOMPARE(ui::currentLine(session.timeline().snapshot()), 4U);

    const model::EventIndex before = session.cursor();
    session.goToLine(1000);
    QCOMPARE(session.cursor(), before);
}

void TestSessionController::selectionEndsWithTheRecording()
{
    ui::SessionController session(recorderOf(nullptr));
    session.setRecording(script(), tests::stories::refAndCallback());
    QSignalSpy selected(&session, &ui::SessionController::selectionChanged);
    session.select(model::ObjectId{3});
    QCOMPARE(selected.count(), 1);

    session.setRecording(script(), tests::stories::cycle());
    QVERIFY(!session.selection());
}

REFSCOPE_TEST(TestSessionController)
#include "tst_session_controller.moc"
