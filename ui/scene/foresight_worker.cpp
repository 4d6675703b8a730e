#include "ui/scene/foresight_worker.h"

#include <utility>

namespace ui {

Foresight ForesightWorker::start(std::shared_ptr<const model::Recording> recording,
                                 std::shared_ptr<const Theme> theme, const ViewOptions& options,
                                 const Positions& previous)
{
    drop();
    if (!recording)
        return {};
    if (recording->journal.size() <= kAtOnce)
        return foresee(*recording, *theme, options, nullptr, previous);

    m_task.start(
        [recording = std::move(recording), theme = std::move(theme), options,
         previous](const std::atomic<bool>& isDropped) {
            return std::make_shared<Foresight>(
                foresee(*recording, *theme, options, &isDropped, previous));
        },
        [this](std::shared_ptr<Foresight> found) { Q_EMIT ready(std::move(found)); });
    return {};
}

void ForesightWorker::drop()
{
    m_task.drop();
}

} // namespace ui
