#include "ui/session/session_controller.h"

#include "model/core/verify.h"
#include "model/lesson/lesson_parser.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr double kEventMs = 250;
constexpr double kSlowest = 0.125;
constexpr double kFastest = 16;

/// Larger steps stay on screen longer, because there is more to see.
double restingMs(model::StepKind kind)
{
    switch (kind) {
    case model::StepKind::Line: return 4 * kEventMs;
    case model::StepKind::ReferenceChange: return 2 * kEventMs;
    case model::StepKind::AnyEvent: return kEventMs;
    case model::StepKind::Statement:
    case model::StepKind::Collection: return 6 * kEventMs;
    }
    return kEventMs;
}

} // namespace

SessionController::SessionController(Recorder recorder, QObject* parent)
    : QObject(parent), m_runner(std::move(recorder))
{
    connect(&m_runner, &ScriptRunner::finished, this, [this](const std::shared_ptr<Run>& run) {
        show(run);
        Q_EMIT runFinished();
    });
    connect(&m_playTimer, &QTimer::timeout, this, &SessionController::playStep);
    m_playTimer.setSingleShot(true);
}

void SessionController::openScript(const Script& script)
{
    dropRecording();
    if (script.path != m_script.path) {
        setBreakpoints({}); // They belong to the text that is left.
        setBookmarks({});
    }
    beginSession(script);
    startRun();
}

/// A session of its own, without statements and without a file.
void SessionController::beginSession(const Script& script)
{
    m_script = script;
    m_document = model::SessionDocument(script.source.toStdString(), script.path.toStdString());
    const std::string python =
        script.dialect.empty() ? model::wantedPython(script.source.toStdString()) : script.dialect;
    if (model::findDialect(python) != nullptr)
        m_document.setDialect(python);
    m_sessionPath.clear();
    m_saved = documentToSave();
    m_arrival.reset();
    m_waiting.clear();
    forgetText();
    Q_EMIT scriptChanged();
    Q_EMIT documentChanged();
}

void SessionController::runAgain()
{
    setPlaying(false);
    startRun();
}

void SessionController::startRun()
{
    m_fault.reset();
    m_runClock.start();
    m_script.dialect = m_document.dialect();
    const bool isEdited = m_lastRun.births
                          && (m_lastRun.source != m_script.source.toStdString()
                              || m_lastRun.dialect != m_script.dialect);
    m_runner.start(m_script, isEdited ? m_lastRun : Predecessor());
    Q_EMIT runStarted();
}

void SessionController::setRecording(const Script& script,
                                     std::shared_ptr<const model::Recording> recording)
{
    beginSession(script);
    show(exploreRecording(script, {std::move(recording), std::nullopt}));
}

void SessionController::show(std::shared_ptr<Run> run)
{
    const model::ObjectId selected = m_arrival || run->persisting ? m_selection : model::ObjectId();
    dropRecording();
    m_fault = run->fault;
    if (run->recording) {
        m_run = std::move(run);
        m_lastRun = {m_run->births, m_run->script.source.toStdString(), recording().dialect,
                     recording().start.mainNamespace()};
        const auto& stops = timeline().lineStops();
        if (m_arrival)
            m_run->timeline->seek(model::momentOf(timeline(), m_arrival->from));
        else if (!stops.empty())
            m_run->timeline->seek(stops.front());
        recall();
    }
    Q_EMIT recordingChanged();
    if (!m_run)
        return;
    lookForFates();
    if (m_run->persisting) {
        const auto same = m_run->persisting->find(selected);
        select(same == m_run->persisting->end() ? model::ObjectId() : same->second);
    } else {
        select(selected);
    }
    const auto arrival = std::exchange(m_arrival, std::nullopt);
    if (arrival && !arrival->isElsewhere)
        move(model::momentOf(timeline(), arrival->to), true);
    if (m_isOpening)
        finishOpening();
    if (arrival && !m_waiting.empty()) {
        std::vector<std::string> step = std::move(m_waiting.front());
        m_waiting.pop_front();
        enter(std::move(step));
    }
}

/// Of a long run, which is shown meanwhile.
void SessionController::lookForFates()
{
    if (lives())
        return;
    m_fates.start(
        [recording = sharedRecording()](const std::atomic<bool>& isDropped) {
            return findFates(*recording, &isDropped);
        },
        [this](Fates fates) {
            m_run->fates = std::move(fates);
            Q_EMIT fatesFound();
        });
}

void SessionController::dropRecording()
{
    setPlaying(false);
    m_fates.drop();
    select({});
    if (!m_run)
        return;
    std::shared_ptr<Run> old = std::exchange(m_run, nullptr);
    Q_EMIT recordingChanged(); // Whoever shows it lets go of it.
    dispose(std::move(old));
}

model::EventIndex SessionController::cursor() const
{
    return m_run ? timeline().cursor() : 0;
}

model::EventIndex SessionController::eventCount() const
{
    return m_run ? timeline().size() : 0;
}

void SessionController::seek(model::EventIndex index)
{
    move(index, false);
}

void SessionController::move(model::EventIndex index, bool isStep)
{
    index = std::min(index, eventCount());
    const model::EventIndex from = cursor();
    if (!m_run || index == from)
        return;
    m_run->timeline->seek(index);
    m_cameByStep = isStep;
    if (index == eventCount())
        setPlaying(false);
    Q_EMIT cursorChanged(from, index);
}

void SessionController::goToEnd()
{
    seek(cursor() < scriptEnd() ? scriptEnd() : eventCount());
}

void SessionController::stepForward()
{
    stepForward(m_stepKind);
}

void SessionController::stepBack()
{
    stepBack(m_stepKind);
}

void SessionController::stepForward(model::StepKind kind)
{
    if (m_run)
        move(target(kind, true), true);
}

void SessionController::stepBack(model::StepKind kind)
{
    if (m_run)
        move(target(kind, false), true);
}

void SessionController::goToLine(std::uint32_t line)
{
    if (!m_run)
        return;
    const auto& stops = timeline().lineStops();
    const auto runsLine = [&](model::EventIndex stop) {
        return model::lineReachedAt(timeline().journal(), stop) == line;
    };
    const auto next = std::upper_bound(stops.begin(), stops.end(), cursor());
    if (const auto later = std::find_if(next, stops.end(), runsLine); later != stops.end())
        seek(*later);
    else if (const auto first = std::find_if(stops.begin(), next, runsLine); first != next)
        seek(*first);
}

void SessionController::setStepKind(model::StepKind kind)
{
    if (kind == m_stepKind)
        return;
    m_stepKind = kind;
    Q_EMIT stepKindChanged(kind);
}

void SessionController::setPlaying(bool isPlaying)
{
    if (isPlaying == m_isPlaying || (isPlaying && !m_run))
        return;
    m_isPlaying = isPlaying;
    m_isStepDue = false;
    if (isPlaying) {
        if (isAtEnd())
            goToStart();
        m_playTimer.start(0);
    } else {
        m_playTimer.stop();
    }
    Q_EMIT playingChanged(isPlaying);
}

void SessionController::setPlayHeld(bool isHeld)
{
    m_isPlayHeld = isHeld;
    if (!isHeld && m_isStepDue && m_isPlaying) {
        m_isStepDue = false;
        m_playTimer.start(stepMs() / 3); // A breath, so that the picture can be read.
    }
}

void SessionController::setSpeed(double speed)
{
    speed = std::clamp(speed, kSlowest, kFastest);
    if (qFuzzyCompare(speed, m_speed))
        return;
    m_speed = speed;
    Q_EMIT speedChanged(speed);
}

int SessionController::stepMs() const
{
    return static_cast<int>(restingMs(m_stepKind) / m_speed);
}

model::EventIndex SessionController::target(model::StepKind kind, bool isForward) const
{
    const model::EventIndex from = cursor();
    const model::EventIndex to =
        isForward ? model::next(timeline(), kind, from) : model::previous(timeline(), kind, from);
    // The shutdown has hundreds of events and no line: nobody should fall into it unawares.
    const auto [low, high] = std::minmax(from, to);
    if (low < scriptEnd() && scriptEnd() < high)
        return scriptEnd();
    // Nor into what a module does while it is imported: that is one step.
    if (const auto* import = timeline().libraryCode()->around(to))
        return isForward ? import->end : import->begin;
    return to;
}

void SessionController::playStep()
{
    if (m_isPlayHeld) {
        m_isStepDue = true;
        return;
    }
    m_playTimer.start(stepMs());
    if (stopBefore(target(m_stepKind, true), true)) {
        setPlaying(false);
        return;
    }
    stepForward();
    if (isAtEnd() || isAtScriptEnd())
        setPlaying(false);
}

void SessionController::select(model::ObjectId object)
{
    if (object == m_selection)
        return;
    m_selection = object;
    Q_EMIT selectionChanged(object);
}

std::uint32_t currentLine(const model::Snapshot& snapshot)
{
    model::ObjectId frame = snapshot.topFrame();
    while (frame) {
        const model::ObjectState& state = snapshot.at(frame);
        if (state.line > 0)
            return state.line;
        frame = state.caller;
    }
    return 0;
}

} // namespace ui
