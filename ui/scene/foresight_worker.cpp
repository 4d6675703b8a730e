#include "ui/scene/foresight_worker.h"

#include <QThreadPool>

#include <mutex>
#include <utility>

namespace ui {

/// What the thread and the window share: it outlives whoever ends first.
struct ForesightWorker::Task
{
    std::atomic<bool> isCancelled = false;
    std::mutex mutex;
    ForesightWorker* target = nullptr; // Null once nobody waits any more.
    std::shared_ptr<Foresight> result;
};

ForesightWorker::~ForesightWorker()
{
    drop();
}

Foresight ForesightWorker::start(std::shared_ptr<const model::Recording> recording,
                                 std::shared_ptr<const Theme> theme, const ViewOptions& options)
{
    drop();
    if (!recording)
        return {};
    if (recording->journal.size() <= kAtOnce)
        return foresee(*recording, *theme, options);

    m_task = std::make_shared<Task>();
    m_task->target = this;
    QThreadPool::globalInstance()->start(
        [task = m_task, recording = std::move(recording), theme = std::move(theme), options] {
            Foresight found = foresee(*recording, *theme, options, &task->isCancelled);
            const std::lock_guard guard(task->mutex);
            if (!task->target)
                return;
            task->result = std::make_shared<Foresight>(std::move(found));
            QMetaObject::invokeMethod(
                task->target, [target = task->target, task] { target->deliver(task); },
                Qt::QueuedConnection);
        });
    return {};
}

void ForesightWorker::drop()
{
    const std::shared_ptr<Task> dropped = std::exchange(m_task, nullptr);
    if (!dropped)
        return;
    dropped->isCancelled = true;
    const std::lock_guard guard(dropped->mutex);
    dropped->target = nullptr;
}

void ForesightWorker::deliver(const std::shared_ptr<Task>& task)
{
    if (task != m_task)
        return;
    m_task = nullptr;
    Q_EMIT ready(task->result);
}

} // namespace ui
