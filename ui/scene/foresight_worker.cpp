#include "ui/scene/foresight_worker.h"

#include <utility>

namespace ui {

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

    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_task.start(
        [isCancelled = m_isCancelled, recording = std::move(recording), theme = std::move(theme),
         options] {
            return std::make_shared<Foresight>(
                foresee(*recording, *theme, options, isCancelled.get()));
        },
        [this](std::shared_ptr<Foresight> found) { Q_EMIT ready(std::move(found)); });
    return {};
}

void ForesightWorker::drop()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_task.drop();
}

} // namespace ui
