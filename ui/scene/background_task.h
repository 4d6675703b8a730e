#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace ui {

/// For work that is done at once after all: nobody drops it.
inline const std::atomic<bool> kStillWanted = false;

/// The threads for work that may take long. Not Qt's own: painting lends those for large areas, and
/// the window would stand still until one is free. To be asked from the thread of the window.
QThreadPool& workers();

/// One piece of work in another thread; its answer comes to the thread that asked, from the event
/// loop. Who asked may end first, or lose interest: then nothing is delivered, and work that looks
/// at its flag can stop midway.
template <class Answer>
class BackgroundTask final
{
public:
    BackgroundTask() = default;
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;
    ~BackgroundTask() { drop(); }

    /// Runs in the other thread and owns all that it reads. The flag becomes true once nobody waits
    /// for the answer any more.
    using Work = std::function<Answer(const std::atomic<bool>& isDropped)>;

    /// Drops what is under way.
    void start(Work work, std::function<void(Answer)> deliver)
    {
        drop();
        m_deliver = std::move(deliver);
        m_run = std::make_shared<Run>();
        m_run->target = this;
        workers().start([run = m_run, work = std::move(work)] {
            Answer answer = work(run->isDropped);
            const std::lock_guard guard(run->mutex);
            if (!run->target)
                return;
            run->answer = std::move(answer);
            QMetaObject::invokeMethod(
                &run->target->m_home, [target = run->target, run] { target->finish(run); },
                Qt::QueuedConnection);
        });
    }

    void drop()
    {
        const std::shared_ptr<Run> dropped = std::exchange(m_run, nullptr);
        if (!dropped)
            return;
        dropped->isDropped = true;
        const std::lock_guard guard(dropped->mutex);
        dropped->target = nullptr;
    }

    bool isBusy() const { return m_run != nullptr; }

private:
    /// What the two threads share: it outlives whoever ends first.
    struct Run
    {
        std::mutex mutex;
        std::atomic<bool> isDropped = false;
        BackgroundTask* target = nullptr; // Null once nobody waits any more.
        std::optional<Answer> answer;
    };

    void finish(const std::shared_ptr<Run>& run)
    {
        if (run != m_run)
            return;
        m_run = nullptr;
        const std::function<void(Answer)> deliver = std::move(m_deliver); // It may start the next.
        deliver(std::move(*run->answer));
    }

    QObject m_home; // Where answers arrive.
    std::shared_ptr<Run> m_run;
    std::function<void(Answer)> m_deliver;
};

} // namespace ui
