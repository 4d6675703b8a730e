#pragma once

#include "model/lesson/lesson_answers.h"
#include "model/lesson/lesson_parser.h"
#include "model/lesson/stop_places.h"
#include "ui/session/session_controller.h"

#include <QObject>

#include <optional>

namespace ui {

/// Leads through a lesson: where the script of a session is one, it knows its stops in the run, at
/// which of them the learner is, and whether a question waits there. It moves the session's cursor
/// and never runs anything.
///
/// Errors:  commands that make no sense now do nothing; stop() without stops is a caller bug.
/// Cost:    a run is looked through once, O(events); a step what the session's steps cost.
class LessonGuide final : public QObject
{
    Q_OBJECT

public:
    explicit LessonGuide(SessionController& session, QObject* parent = nullptr);

    /// Whether there is a lesson with a stop that the run comes to.
    bool isLesson() const { return !m_stops.empty(); }
    const model::Lesson& lesson() const { return m_parsed.lesson; }
    std::size_t stopCount() const { return m_stops.size(); }
    /// From 0, in order of time.
    std::size_t current() const { return m_current; }
    const model::LessonStop& stop() const { return stopAt(m_current); }
    const model::LessonStop& stopAt(std::size_t index) const
    {
        return m_parsed.lesson.stops[m_stops[index].stop];
    }
    model::EventIndex momentOf(std::size_t index) const { return m_stops[index].at; }
    /// Whether the cursor stands at the current stop, or in its film.
    bool isAtStop() const;
    bool isFirst() const { return m_current == 0; }
    bool isLast() const { return m_current + 1 >= m_stops.size(); }
    std::vector<model::CaptionRun> caption() const;
    /// The captions of all stops. Cost: seeks to all of them.
    std::vector<std::vector<model::CaptionRun>> allCaptions() const;

    /// To another stop, as a step that is seen or not. A question at the current one is passed
    /// over.
    void goTo(std::size_t index, bool isSeen = true);
    /// To the next stop; where a question waits, only the second call goes on, and unanswered.
    void next();
    void previous();

    /// Whether a question waits here, and what follows is hidden.
    bool isWaiting() const { return isLesson() && m_isWaiting; }
    /// next() was called while a question waited.
    bool isUrged() const { return m_isUrged; }
    /// The run's answer to the waiting question.
    const model::LessonAnswer& answer() const { return m_answer; }

    /// The learner's answers: the run goes on to the next stop, and outcome() says how it was.
    void answerDeaths(const std::vector<model::ObjectId>& offered,
                      const std::vector<model::ObjectId>& chosen);
    void answerText(const QString& typed);
    void answerOrder(const std::vector<std::string>& labels);

    /// How the question before this stop was answered, until another stop is visited.
    struct Outcome
    {
        model::LessonQuestion question;
        model::LessonAnswer answer;
        bool isAnswered = false; ///< Else it was passed over.
        model::AnswerMark mark;
    };
    const std::optional<Outcome>& outcome() const { return m_outcome; }

Q_SIGNALS:
    void lessonChanged(); ///< Another lesson, or another run of it, or none any more.
    void stopChanged();   ///< Another stop, a question, an outcome; or the cursor left the stop.

private:
    void readLesson();
    void followCursor();
    void arrive(std::size_t index);
    void finish(model::AnswerMark mark, bool isAnswered);
    model::Timeline timelineAt(model::EventIndex moment) const;

    SessionController& m_session;
    model::ParsedLesson m_parsed;
    std::vector<model::PlacedStop> m_stops;
    std::size_t m_current = 0;
    bool m_isWaiting = false;
    bool m_isUrged = false;
    bool m_isMoving = false;
    model::LessonAnswer m_answer;
    std::optional<Outcome> m_outcome;
};

} // namespace ui
