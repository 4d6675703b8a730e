#include "ui/scene/foresight_worker.h"

#include <utility>

namespace ui {

ForesightWorker::~ForesightWorker()
{
    drop();
}

Foresight ForesightWorker::start(std::shared_ptr<const model::Recording> recording,
                                 std::shared_ptr<const Theme> theme, const ViewOptions& options,
                                 const Positions& previous)
{
    drop();
    if (!recording)
        return {};
    if (recording->journal.size() <= kAtOnce)
        return foresee(*recording, *theme, options, nullptr, previous);

    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_task.start(
        [isCancelled = m_isCancelled, recording = std::move(recording), theme = std::move(theme),
         options, previous] {
            return std::make_shared<Foresight>(
                foresee(*recording, *theme, options, isCancelled.get(), previous));
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
