#pragma once

#include "ui/scene/background_task.h"

namespace ui {

/// Answers questions in another thread, one at a time; a newer question replaces one that waits.
template <class Question, class Answer>
class NewestAnswer final
{
public:
    /// Runs in the other thread.
    using Work = std::function<Answer(const Question&)>;
    /// Not called for a question that was replaced while it waited; `isNewest` is false where
    /// another one waits by now.
    using Deliver = std::function<void(Answer answer, bool isNewest)>;

    NewestAnswer(Work work, Deliver deliver)
        : m_work(std::move(work)), m_deliver(std::move(deliver))
    {}

    void ask(Question question)
    {
        if (m_task.isBusy())
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
                         const std::atomic<bool>&) { return work(question); },
                     [this](Answer answer) { take(std::move(answer)); });
    }

    void take(Answer answer)
    {
        const bool isNewest = !m_next;
        if (m_next)
            launch(*std::exchange(m_next, std::nullopt));
        m_deliver(std::move(answer), isNewest);
    }

    Work m_work;
    Deliver m_deliver;
    BackgroundTask<Answer> m_task;
    std::optional<Question> m_next;
};

} // namespace ui
