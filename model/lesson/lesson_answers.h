#pragma once

#include "model/history/timeline.h"
#include "model/lesson/lesson.h"

namespace model {

/// What the recording answers to a question: everything comes from the run, nothing from the
/// lesson's text.
struct LessonAnswer
{
    /// One call of a callback or finalizer.
    struct Call
    {
        std::string label; ///< "on_death(first)", "__del__ of Node#2"
        EventIndex at = 0;
        ObjectId object; ///< The weak reference, or the object.
    };

    EventIndex from = 0;
    EventIndex to = 0;
    std::vector<ObjectId> dying; ///< Dies: made by the script, alive at `from`, dead at `to`.
    std::string text;            ///< Count, Printed: what is to be typed.
    std::vector<Call> calls;     ///< Callbacks: in their order.
    std::string problem;         ///< Why there is no answer.
};

/// The answer to a question between two moments. The timeline is moved and put back.
///
/// Cost:    O(events between, seeks), Count O(n + e).
LessonAnswer answerOf(const LessonQuestion& question, Timeline& timeline, EventIndex from,
                      EventIndex to);

/// How an answer compares with the run, with the reasons.
struct AnswerMark
{
    bool isRight = false;
    std::vector<std::string> reasons; ///< Sentences.
};

/// Of those who are offered, `chosen` are said to die. Each who was missed or wrongly chosen, and
/// otherwise each who dies, has a reason.
AnswerMark markDeaths(const LessonAnswer& answer, Timeline& timeline,
                      const std::vector<ObjectId>& offered, const std::vector<ObjectId>& chosen);

/// A count or a text that was typed. Case and spaces around words do not matter.
AnswerMark markText(const LessonQuestion& question, const LessonAnswer& answer, Timeline& timeline,
                    std::string_view typed);

/// An order of answer.calls, by their labels.
AnswerMark markOrder(const LessonAnswer& answer, Timeline& timeline,
                     const std::vector<std::string>& order);

} // namespace model
