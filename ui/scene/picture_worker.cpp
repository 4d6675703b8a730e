#include "ui/scene/picture_worker.h"

#include "ui/picture/make_picture.h"

#include <QThreadPool>

#include <mutex>
#include <utility>

namespace ui {

bool PictureOrder::isLarge() const
{
    return recording && snapshot.lastId() > recording->start.lastId() + kManyObjects;
}

std::shared_ptr<const Picture> PictureOrder::make() const
{
    if (recording)
        return std::make_shared<const Picture>(
            makePicture({*recording, snapshot, cursor}, *foresight, theme, options));
    auto empty = std::make_shared<Picture>();
    empty->theme = theme;
    return empty;
}

/// What the thread and the window share: it outlives whoever ends first.
struct PictureWorker::Task
{
    std::mutex mutex;
    PictureWorker* target = nullptr; // Null once nobody waits any more.
    std::shared_ptr<const Picture> picture;
};

PictureWorker::~PictureWorker()
{
    drop();
}

void PictureWorker::request(PictureOrder order)
{
    if (m_task)
        m_next = std::move(order);
    else
        launch(std::move(order));
}

void PictureWorker::drop()
{
    m_next.reset();
    const std::shared_ptr<Task> dropped = std::exchange(m_task, nullptr);
    if (!dropped)
        return;
    const std::lock_guard guard(dropped->mutex);
    dropped->target = nullptr;
}

void PictureWorker::launch(PictureOrder order)
{
    m_task = std::make_shared<Task>();
    m_task->target = this;
    QThreadPool::globalInstance()->start([task = m_task, order = std::move(order)] {
        std::shared_ptr<const Picture> picture = order.make();
        const std::lock_guard guard(task->mutex);
        if (!task->target)
            return;
        task->picture = std::move(picture);
        QMetaObject::invokeMethod(
            task->target, [target = task->target, task] { target->deliver(task); },
            Qt::QueuedConnection);
    });
}

void PictureWorker::deliver(const std::shared_ptr<Task>& task)
{
    if (task != m_task)
        return;
    m_task = nullptr;
    const bool isNewest = !m_next;
    if (m_next)
        launch(*std::exchange(m_next, std::nullopt));
    Q_EMIT ready(task->picture, isNewest);
}

} // namespace ui
