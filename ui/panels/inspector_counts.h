#pragma once

#include "model/query/holders.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

/// Adds up who holds an object, in another thread: that means a look at every object there is.
/// A newer question replaces one that waits.
class InspectorCounts final : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        std::shared_ptr<const model::Recording> recording;
        model::Snapshot snapshot;
        model::EventIndex cursor = 0;
        model::ObjectId object;
    };

    InspectorCounts() = default;
    ~InspectorCounts() override;

    void ask(Question question);
    void drop();
    bool isBusy() const { return m_task != nullptr; }

Q_SIGNALS:
    /// Only for the newest question.
    void answered(model::ObjectId object, model::EventIndex cursor,
                  const model::CountBreakdown& count);

private:
    struct Task;
    void launch(Question question);
    void deliver(const std::shared_ptr<Task>& task);

    std::shared_ptr<Task> m_task;
    std::optional<Question> m_next;
};

} // namespace ui
