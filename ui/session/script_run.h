#pragma once

#include "model/history/lives.h"
#include "model/history/timeline.h"
#include "model/query/deaths.h"
#include "model/session/births.h"
#include "ui/session/landmarks.h"
#include "ui/session/run_fault.h"
#include "ui/session/script.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <unordered_map>
#include <utility>

namespace ui {

/// What executing a script comes to. Without a recording nothing was executed, and the fault
/// says why.
struct Recorded
{
    std::shared_ptr<const model::Recording> recording;
    std::optional<model::Diagnostic> fault;
};

/// What became of all objects of a run.
struct Fates
{
    std::shared_ptr<const model::Lives> lives;
    std::shared_ptr<const model::Deaths> deaths;
};

/// Cost:    O(events). If `cancel` becomes true meanwhile, there is nothing.
Fates findFates(const model::Recording& recording, const std::atomic<bool>* cancel = nullptr);

/// A run as the window explores it.
struct Run
{
    /// Of more events the fates are found when there is something to be seen already.
    static constexpr std::size_t kManyEvents = 200'000;

    Script script;
    std::optional<RunFault> fault;
    std::shared_ptr<const model::Recording> recording;
    std::unique_ptr<model::Timeline> timeline;
    Landmarks landmarks;
    Fates fates; ///< Of many events nothing yet.
    std::shared_ptr<const model::Births> births;
    /// Objects of the run before, if its script was edited since: which ones they are now.
    std::optional<std::unordered_map<model::ObjectId, model::ObjectId>> persisting;
};

/// The run that another one follows, because its script was edited, or another Python runs it.
struct Predecessor
{
    std::shared_ptr<const model::Births> births; ///< Null: there is none.
    std::string source;
    std::string dialect;
    model::ObjectId names; ///< Of `__main__`.
};

/// Executes a script and records it; called in a worker thread. It looks at `cancel` often, and
/// returns what was recorded until then when it becomes true.
using Recorder = std::function<Recorded(const Script& script, std::atomic<bool>& cancel)>;

/// Makes ready what the window needs of a recording to show it: timeline, landmarks, fault. If
/// `cancel` becomes true in another thread meanwhile, there is only a fault that says so.
///
/// Cost:    O(events).
std::shared_ptr<Run> exploreRecording(const Script& script, Recorded recorded,
                                      const Predecessor& before = {},
                                      const std::atomic<bool>* cancel = nullptr);

/// Frees a run that is no longer shown. In another thread, because that takes a while for
/// millions of events.
void dispose(std::shared_ptr<Run> run);

/// Runs one script after the other in a thread of its own; the window only hears the result.
///
/// A script started while another runs replaces it: the other is cancelled and its result is
/// dropped.
class ScriptRunner final : public QObject
{
    Q_OBJECT

public:
    explicit ScriptRunner(Recorder recorder, QObject* parent = nullptr);
    ~ScriptRunner() override;

    void start(const Script& script, const Predecessor& before = {});
    /// Stops the run early; finished() still comes, with what happened until then. While the
    /// recording is made ready to be shown, that is given up.
    void cancel();
    bool isRunning() const { return m_isRunning; }
    /// Whether the script itself is done, and its recording is made ready to be shown.
    bool isPreparing() const { return m_isPreparing; }

Q_SIGNALS:
    void finished(std::shared_ptr<ui::Run> run);

private:
    void launch(const Script& script, const Predecessor& before);
    void take(const std::shared_ptr<Run>& run);
    void joinThread();

    Recorder m_recorder;
    std::thread m_thread;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_isPreparing = false;
    std::atomic<bool> m_isGivenUp = false; // Nobody waits for what is being made ready.
    std::optional<std::pair<Script, Predecessor>> m_next;
    bool m_isRunning = false;
};

} // namespace ui
