#pragma once

#include "ui/scene/background_task.h"

namespace ui {

/// Answers questions in another thread, one at a time; a newer question replaces one that waits.
/// Work that looks whether it is dropped gives way at once: nobody hears its answer.
template <class Question, class Answer>
class NewestAnswer final
{
public:
    /// Runs in the other thread. The first sort is always finished, and delivered; the second is
    /// told to stop midway when a newer question comes.
    using Work = std::function<Answer(const Question&)>;
    using DroppableWork =
        std::function<Answer(const Question&, const std::atomic<bool>& isDropped)>;
    /// Not called for a question that was replaced while it waited; `isNewest` is false where
    /// another one waits by now.
    using Deliver = std::function<void(Answer answer, bool isNewest)>;

    NewestAnswer(Work work, Deliver deliver)
        : m_work([work = std::move(work)](const Question& question, const std::atomic<bool>&) {
              return work(question);
          }),
          m_deliver(std::move(deliver))
    {}
    NewestAnswer(DroppableWork work, Deliver deliver)
        : m_work(std::move(work)), m_deliver(std::move(deliver)), m_givesWay(true)
    {}

    void ask(Question question)
    {
        if (m_task.isBusy() && !m_givesWay)
            m_next = std::move(question);
        else
            launch(std::move(question));
    }

    /// Nothing that was asked will be answered.
    void drop()
    {
        m_next.reset();
        m_task.drop();
    }

    bool isBusy() const { return m_task.isBusy(); }

private:
    void launch(Question question)
    {
        m_task.start([work = m_work, question = std::move(question)](
                         const std::atomic<bool>& isDropped) { return work(question, isDropped); },
                     [this](Answer answer) { take(std::move(answer)); });
    }

    void take(Answer answer)
    {
        const bool isNewest = !m_next;
        if (m_next)
            launch(*std::exchange(m_next, std::nullopt));
        m_deliver(std::move(answer), isNewest);
    }

    DroppableWork m_work;
    Deliver m_deliver;
    bool m_givesWay = false;
    BackgroundTask<Answer> m_task;
    std::optional<Question> m_next;
};

} // namespace ui
