#include "ui/session/lesson_guide.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace ui {

LessonGuide::LessonGuide(SessionController& session, QObject* parent)
    : QObject(parent), m_session(session)
{
    connect(&session, &SessionController::recordingChanged, this, &LessonGuide::readLesson);
    connect(&session, &SessionController::cursorChanged, this, &LessonGuide::followCursor);
}

void LessonGuide::readLesson()
{
    const bool wasLesson = isLesson();
    const std::string title = m_parsed.lesson.title;
    m_parsed = {};
    m_stops.clear();
    m_outcome.reset();
    m_isWaiting = false;
    m_isUrged = false;
    if (m_session.hasRecording() && model::isLesson(m_session.recording().source)) {
        const model::Recording& recording = m_session.recording();
        m_parsed = model::parseLesson(recording.source, recording.fileName);
        m_stops = model::placeStops(m_parsed.lesson, m_session.timeline());
    }
    if (m_parsed.lesson.title != title)
        m_current = 0;
    m_current = m_stops.empty() ? 0 : std::min(m_current, m_stops.size() - 1);
    if (wasLesson || isLesson())
        Q_EMIT lessonChanged();
    if (isLesson())
        followCursor();
}

bool LessonGuide::isAtStop() const
{
    if (!isLesson() || !m_session.hasRecording())
        return false;
    const model::EventIndex at = m_stops[m_current].at;
    const model::EventIndex cursor = m_session.cursor();
    if (cursor == at)
        return true;
    if (stop().film.empty() || cursor < at)
        return false;
    const auto& all = m_session.landmarks().collections;
    return std::ranges::any_of(all, [&](const Landmarks::Collection& each) {
        return each.begin <= at && at <= each.end && cursor <= each.end + 1;
    });
}

/// The cursor was moved by somebody else: the last stop that it has passed is the current one.
void LessonGuide::followCursor()
{
    if (!isLesson() || m_isMoving)
        return;
    if (!isAtStop()) {
        const model::EventIndex cursor = m_session.cursor();
        const auto after = std::ranges::upper_bound(m_stops, cursor, {}, &model::PlacedStop::at);
        const auto passed = static_cast<std::size_t>(after - m_stops.begin());
        m_current = passed == 0 ? 0 : passed - 1;
    }
    arrive(m_current);
}

model::Timeline LessonGuide::timelineAt(model::EventIndex moment) const
{
    model::Timeline timeline = m_session.timeline();
    timeline.seek(moment);
    return timeline;
}

std::vector<model::CaptionRun> LessonGuide::caption() const
{
    return model::captionAt(stop(), timelineAt(m_stops[m_current].at));
}

std::vector<std::vector<model::CaptionRun>> LessonGuide::allCaptions() const
{
    std::vector<std::vector<model::CaptionRun>> captions;
    if (!isLesson() || !m_session.hasRecording())
        return captions;
    model::Timeline timeline = m_session.timeline();
    for (std::size_t i = 0; i < m_stops.size(); ++i) {
        timeline.seek(m_stops[i].at);
        captions.push_back(model::captionAt(stopAt(i), timeline));
    }
    return captions;
}

/// What there is to do at a stop.
void LessonGuide::arrive(std::size_t index)
{
    if (index != m_current || !isAtStop())
        m_outcome.reset();
    m_current = index;
    m_isUrged = false;
    m_isWaiting = stop().question && !isLast() && isAtStop();
    if (m_isWaiting) {
        model::Timeline timeline = m_session.timeline();
        m_answer =
            model::answerOf(*stop().question, timeline, m_stops[index].at, m_stops[index + 1].at);
        m_isWaiting = m_answer.problem.empty();
    }
    Q_EMIT stopChanged();
}

void LessonGuide::goTo(std::size_t index, bool isSeen)
{
    if (index >= m_stops.size() || !m_session.hasRecording())
        return;
    m_outcome.reset();
    {
        const QScopedValueRollback<bool> moving(m_isMoving, true);
        m_current = index;
        m_session.setPlaying(false);
        if (isSeen)
            m_session.walkTo(m_stops[index].at);
        else
            m_session.seek(m_stops[index].at);
    }
    arrive(index);
}

void LessonGuide::next()
{
    if (!isLesson())
        return;
    if (m_isWaiting && !m_isUrged) {
        m_isUrged = true;
        Q_EMIT stopChanged();
    } else if (m_isWaiting) {
        finish({}, false);
    } else if (!isAtStop() && m_session.cursor() < m_stops[m_current].at) {
        goTo(m_current);
    } else if (!isLast()) {
        goTo(m_current + 1);
    }
}

void LessonGuide::previous()
{
    if (!isLesson())
        return;
    if (!isAtStop() && m_session.cursor() > m_stops[m_current].at)
        goTo(m_current);
    else if (m_current > 0)
        goTo(m_current - 1);
}

void LessonGuide::answerDeaths(const std::vector<model::ObjectId>& offered,
                               const std::vector<model::ObjectId>& chosen)
{
    if (!m_isWaiting)
        return;
    model::Timeline timeline = m_session.timeline();
    finish(model::markDeaths(m_answer, timeline, offered, chosen), true);
}

void LessonGuide::answerText(const QString& typed)
{
    if (!m_isWaiting)
        return;
    model::Timeline timeline = m_session.timeline();
    finish(model::markText(*stop().question, m_answer, timeline, typed.toStdString()), true);
}

void LessonGuide::answerOrder(const std::vector<std::string>& labels)
{
    if (!m_isWaiting)
        return;
    model::Timeline timeline = m_session.timeline();
    finish(model::markOrder(m_answer, timeline, labels), true);
}

void LessonGuide::finish(model::AnswerMark mark, bool isAnswered)
{
    Outcome outcome{*stop().question, m_answer, isAnswered, std::move(mark)};
    goTo(m_current + 1);
    m_outcome = std::move(outcome);
    Q_EMIT stopChanged();
}

} // namespace ui
