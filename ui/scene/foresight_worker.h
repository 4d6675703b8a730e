#pragma once

#include "ui/picture/foresight.h"
#include "ui/scene/background_task.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace ui {

/// Computes the Foresight of a run: at once for a short one; for a long one in another thread,
/// so that the window goes on meanwhile.
class ForesightWorker final : public QObject
{
    Q_OBJECT

public:
    /// Up to so many events it takes less time than anybody notices.
    static constexpr model::EventIndex kAtOnce = 10'000;

    /// The foresight, or an empty one while it is being computed; then ready() follows. Whatever
    /// was under way is dropped. `previous`: see foresee().
    Foresight start(std::shared_ptr<const model::Recording> recording,
                    std::shared_ptr<const Theme> theme, const ViewOptions& options,
                    const Positions& previous = {});
    void drop();

Q_SIGNALS:
    void ready(std::shared_ptr<ui::Foresight> foresight);

private:
    BackgroundTask<std::shared_ptr<Foresight>> m_task;
};

} // namespace ui
