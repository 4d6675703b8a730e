#include "ui/panels/inspector_counts.h"

#include <QThreadPool>

#include <mutex>
#include <utility>

namespace ui {

/// What the thread and the window share: it outlives whoever ends first.
struct InspectorCounts::Task
{
    std::mutex mutex;
    InspectorCounts* target = nullptr; // Null once nobody waits any more.
    model::ObjectId object;
    model::EventIndex cursor = 0;
    model::CountBreakdown count;
};

InspectorCounts::~InspectorCounts()
{
    drop();
}

void InspectorCounts::ask(Question question)
{
    if (m_task)
        m_next = std::move(question);
    else
        launch(std::move(question));
}

void InspectorCounts::drop()
{
    m_next.reset();
    const std::shared_ptr<Task> dropped = std::exchange(m_task, nullptr);
    if (!dropped)
        return;
    const std::lock_guard guard(dropped->mutex);
    dropped->target = nullptr;
}

void InspectorCounts::launch(Question question)
{
    m_task = std::make_shared<Task>();
    m_task->target = this;
    m_task->object = question.object;
    m_task->cursor = question.cursor;
    QThreadPool::globalInstance()->start([task = m_task, question = std::move(question)] {
        model::CountBreakdown count =
            model::breakdown(question.snapshot, *question.recording, question.object);
        const std::lock_guard guard(task->mutex);
        if (!task->target)
            return;
        task->count = std::move(count);
        QMetaObject::invokeMethod(
            task->target, [target = task->target, task] { target->deliver(task); },
            Qt::QueuedConnection);
    });
}

void InspectorCounts::deliver(const std::shared_ptr<Task>& task)
{
    if (task != m_task)
        return;
    m_task = nullptr;
    if (m_next)
        launch(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT answered(task->object, task->cursor, task->count);
}

} // namespace ui
