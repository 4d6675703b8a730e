#include "ui/session/script_run.h"

#include "model/core/verify.h"
#include "model/session/boundary.h"
#include "ui/scene/background_task.h"

#include <future>
#include <utility>

namespace ui {

namespace {

RunFault gaveUp()
{
    RunFault fault;
    fault.sort = RunFault::Sort::Stopped;
    fault.message = RunFault::tr("stopped before the run was ready to be shown");
    fault.hint = RunFault::tr("Run again to see it.");
    return fault;
}

} // namespace

Fates findFates(const model::Recording& recording, const std::atomic<bool>* cancel)
{
    Fates fates;
    const auto isCancelled = [cancel] { return cancel != nullptr && *cancel; };
    if (!isCancelled())
        fates.lives = std::make_shared<const model::Lives>(recording, cancel);
    if (!isCancelled())
        fates.deaths = std::make_shared<const model::Deaths>(recording, cancel);
    return isCancelled() ? Fates() : fates;
}

std::shared_ptr<Run> exploreRecording(const Script& script, Recorded recorded,
                                      const Predecessor& before, const std::atomic<bool>* cancel)
{
    auto run = std::make_shared<Run>();
    run->script = script;
    if (recorded.fault)
        run->fault = faultOf(*recorded.fault);
    if (!recorded.recording)
        return run;
    run->fault = faultOf(*recorded.recording);
    // What needs no timeline is found meanwhile.
    const auto& recording = recorded.recording;
    auto found = std::async(std::launch::async, [run, recording, cancel] {
        run->landmarks = findLandmarks(recording->journal, cancel);
        if (recording->journal.size() <= Run::kManyEvents)
            run->fates = findFates(*recording, cancel);
    });
    run->timeline = std::make_unique<model::Timeline>(recording, model::Timeline::kKeyframeEvents,
                                                      model::Timeline::kKeyframeBytes, cancel);
    if (!cancel || !*cancel)
        run->births = std::make_shared<const model::Births>(*run->timeline);
    found.get();
    if (recorded.recording->scriptEnd > 0) // Unless somebody wrote the recording by hand.
        run->landmarks.scriptEnd = model::sessionEnd(*recorded.recording);
    if (before.births && run->births && before.dialect == recording->dialect) {
        run->persisting = before.births->matched(
            *run->births, model::LineMap(before.source, script.source.toStdString()));
    } else if (before.births && run->births) {
        run->persisting = before.births->matchedInVersion(*run->births);
        run->persisting->emplace(before.names, recording->start.mainNamespace());
    }
    run->recording = std::move(recorded.recording);
    if (!cancel || !*cancel)
        return run;
    run->timeline.reset();
    run->recording.reset();
    run->fault = gaveUp();
    return run;
}

void dispose(std::shared_ptr<Run> run)
{
    workers().start([run = std::move(run)]() mutable { run.reset(); });
}

ScriptRunner::ScriptRunner(Recorder recorder, QObject* parent)
    : QObject(parent), m_recorder(std::move(recorder))
{
    model::verify(bool(m_recorder), "a runner needs a recorder");
}

ScriptRunner::~ScriptRunner()
{
    m_isGivenUp = true;
    m_isCancelled = true;
    joinThread();
}

void ScriptRunner::start(const Script& script, const Predecessor& before)
{
    if (m_isRunning) {
        m_next.emplace(script, before);
        m_isGivenUp = true;
        m_isCancelled = true;
        return;
    }
    launch(script, before);
}

void ScriptRunner::cancel()
{
    if (m_isPreparing)
        m_isGivenUp = true;
    m_isCancelled = true;
}

void ScriptRunner::launch(const Script& script, const Predecessor& before)
{
    joinThread();
    m_isRunning = true;
    m_isPreparing = false;
    m_isGivenUp = false;
    m_isCancelled = false;
    m_thread = std::thread([this, script, before] {
        Recorded recorded = m_recorder(script, m_isCancelled);
        m_isPreparing = true;
        std::shared_ptr<Run> run =
            exploreRecording(script, std::move(recorded), before, &m_isGivenUp);
        // Queued: take() runs in the thread of the window, after this one has nothing left to do.
        QMetaObject::invokeMethod(
            this, [this, result = std::move(run)] { take(result); }, Qt::QueuedConnection);
    });
}

void ScriptRunner::take(const std::shared_ptr<Run>& run)
{
    m_isRunning = false;
    if (m_next) {
        const auto [script, before] = *std::exchange(m_next, std::nullopt);
        launch(script, before);
        return;
    }
    Q_EMIT finished(run);
}

void ScriptRunner::joinThread()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace ui
