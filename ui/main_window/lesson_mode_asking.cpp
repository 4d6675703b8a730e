// Questions and exercises of a lesson: what is asked, in words, and what is said of the answer.

#include "model/query/labels.h"
#include "model/query/object_paths.h"
#include "model/session/modules_beside.h"
#include "ui/main_window/lesson_catalogue.h"
#include "ui/main_window/lesson_mode.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QAction>
#include <QMainWindow>

#include <algorithm>

namespace ui {

namespace {

using QuestionSort = model::LessonQuestion::Sort;

constexpr std::size_t kMostReasons = 4;

/// Whether this card stands for an object that may die.
bool isMortal(const Card& card)
{
    switch (card.shape) {
    case CardShape::Object:
    case CardShape::Sequence:
    case CardShape::Mapping:
    case CardShape::WeakMap:
    case CardShape::Ref:
    case CardShape::Proxy:
    case CardShape::Pill: return !card.isDead && card.sign != CountSign::Immortal;
    case CardShape::Names:
    case CardShape::Mark:
    case CardShape::Dot: return false;
    }
    return false;
}

QString questionWords(const model::LessonQuestion& question)
{
    if (!question.text.empty())
        return QString::fromStdString(question.text);
    const QString object = QString::fromStdString(question.object);
    switch (question.sort) {
    case QuestionSort::Dies: return LessonMode::tr("Who dies before the next stop?");
    case QuestionSort::Count:
        return LessonMode::tr("What is the reference count of %1 at the next stop?").arg(object);
    case QuestionSort::Printed:
        return object.isEmpty() ? LessonMode::tr("What is printed before the next stop?")
                                : LessonMode::tr("Which number is printed before the next stop?");
    case QuestionSort::Callbacks: return LessonMode::tr("In which order are these called?");
    }
    return {};
}

QString howToAnswer(QuestionSort sort, bool isUrged)
{
    if (isUrged)
        return LessonMode::tr("Once more shows it without an answer.");
    switch (sort) {
    case QuestionSort::Dies: return LessonMode::tr("Click them in the scene; it may be nobody.");
    case QuestionSort::Callbacks:
        return LessonMode::tr("Drag them, or move them with Alt+Up and Down.");
    case QuestionSort::Count:
    case QuestionSort::Printed: break;
    }
    return {};
}

/// In an order that does not tell.
QStringList shuffled(const model::LessonAnswer& answer)
{
    QStringList right;
    for (const model::LessonAnswer::Call& call : answer.calls)
        right << QString::fromStdString(call.label);
    QStringList labels = right;
    labels.sort();
    if (labels == right)
        std::rotate(labels.begin(), labels.begin() + 1, labels.end());
    return labels;
}

QString answerWords(const LessonGuide::Outcome& outcome)
{
    if (outcome.question.sort != QuestionSort::Count
        && outcome.question.sort != QuestionSort::Printed) {
        QStringList labels;
        for (const model::LessonAnswer::Call& call : outcome.answer.calls)
            labels << QString::fromStdString(call.label);
        return labels.join(QStringLiteral(", "));
    }
    return QString::fromStdString(outcome.answer.text);
}

QStringList reasonWords(const model::AnswerMark& mark)
{
    QStringList lines;
    for (const std::string& reason : mark.reasons) {
        if (!reason.empty()) // It begins with a name of the script: that is left as it is.
            lines << QString::fromStdString(reason) + QLatin1Char('.');
    }
    const auto more = lines.size() - static_cast<qsizetype>(kMostReasons);
    if (more > 0)
        lines = lines.mid(0, kMostReasons) << LessonMode::tr("+%1 more").arg(more);
    return lines;
}

} // namespace

std::vector<LessonAsking::Candidate> LessonMode::candidates() const
{
    std::vector<LessonAsking::Candidate> found;
    const model::Snapshot& now = m_session.timeline().snapshot();
    const model::Recording& recording = m_session.recording();
    const model::ObjectPaths paths(now, recording);
    for (const Card& card : m_parts.scene->picture().cards) {
        if (!isMortal(card) || !now.contains(card.id) || !now.at(card.id).isAlive())
            continue;
        const QString label = QString::fromStdString(model::objectLabel(now, recording, card.id));
        const std::optional<std::string> path = paths.pathTo(card.id);
        found.push_back(
            {card.id,
             path ? QStringLiteral("%1  (%2)").arg(QString::fromStdString(*path), label) : label});
    }
    return found;
}

void LessonMode::showAsked()
{
    LessonAsking* asking = m_pane->asking();
    if (m_guide.outcome()) {
        showOutcome();
        return;
    }
    if (!m_guide.isAtStop()) {
        asking->showNothing();
        return;
    }
    if (m_guide.stop().isExercise) {
        showExercise();
        return;
    }
    if (!m_guide.isWaiting()) {
        asking->showNothing();
        return;
    }
    const model::LessonQuestion& question = *m_guide.stop().question;
    const QString words = questionWords(question);
    switch (question.sort) {
    case QuestionSort::Dies:
        showScene(); // Whoever is not shown is not offered.
        m_parts.scene->finishTransition();
        asking->askDeaths(words, candidates());
        break;
    case QuestionSort::Count:
    case QuestionSort::Printed:
        asking->askText(words, question.sort == QuestionSort::Count || !question.object.empty());
        break;
    case QuestionSort::Callbacks: asking->askOrder(words, shuffled(m_guide.answer())); break;
    }
    asking->setHint(howToAnswer(question.sort, m_guide.isUrged()));
    asking->focusAnswer();
}

void LessonMode::showOutcome()
{
    using Tone = LessonAsking::Verdict::Tone;
    const LessonGuide::Outcome& outcome = *m_guide.outcome();
    const QString answer = answerWords(outcome);
    LessonAsking::Verdict verdict;
    if (!outcome.isAnswered)
        verdict.sign = answer.isEmpty() ? tr("This is what happened.") : answer;
    else if (outcome.mark.isRight)
        verdict.sign = answer.isEmpty() ? tr("Right.") : tr("Right: %1").arg(answer);
    else
        verdict.sign = answer.isEmpty() ? tr("Not quite.") : tr("Not quite. It is: %1").arg(answer);
    if (outcome.isAnswered)
        verdict.tone = outcome.mark.isRight ? Tone::Right : Tone::Wrong;
    verdict.lines = reasonWords(outcome.mark);
    const bool isNobody = outcome.isAnswered && outcome.mark.isRight && verdict.lines.isEmpty()
                          && outcome.question.sort == QuestionSort::Dies;
    if (isNobody)
        verdict.lines << tr("Nobody died.");
    m_pane->asking()->showVerdict(verdict);
    m_parts.scene->setFocus(); // The keys of time work again.
}

/// A card of the scene was clicked or chosen by key: while it is asked who dies it is the answer.
void LessonMode::choose(model::ObjectId object)
{
    if (object && m_isOn && m_guide.isWaiting() && m_guide.isAtStop())
        m_pane->asking()->toggle(object);
}

// --- Exercises ------------------------------------------------------------------------------

void LessonMode::showExercise()
{
    LessonAsking* asking = m_pane->asking();
    asking->showExercise(tr("Edit the script, then check it."));
    if (!m_checked) {
        asking->setHint(tr("What is to be written stands below this stop's comment."));
        return;
    }
    using Tone = LessonAsking::Verdict::Tone;
    LessonAsking::Verdict verdict;
    const auto& checks = m_guide.lesson().exercise->checks;
    verdict.tone = m_checked->isDone() ? Tone::Right : Tone::Wrong;
    verdict.sign = m_checked->isDone() ? tr("Well done.") : tr("Not yet.");
    if (!m_checked->problem.empty())
        verdict.lines << QString::fromStdString(m_checked->problem);
    for (std::size_t i = 0; i < std::min(checks.size(), m_checked->checks.size()); ++i) {
        const model::CheckedExercise::Check& check = m_checked->checks[i];
        const QString words =
            QString::fromStdString(checks[i].text.empty() ? checks[i].expression : checks[i].text);
        QString line = (check.isPassed ? tr("\u2713 %1") : tr("\u2717 %1")).arg(words);
        if (!check.problem.empty())
            line += QStringLiteral(" (%1)").arg(QString::fromStdString(check.problem));
        verdict.lines << line;
    }
    asking->showResult(verdict);
}

void LessonMode::checkExercise()
{
    if (!m_guide.isLesson() || !m_guide.lesson().exercise)
        return;
    const std::string text = m_session.text().toStdString();
    // The learner may have moved the lines: the checks are those of the text as it is now.
    const model::Lesson lesson = model::parseLesson(text, {}).lesson;
    const model::LessonExercise exercise =
        lesson.exercise ? *lesson.exercise : *m_guide.lesson().exercise;
    const std::string file = m_session.script().path.toStdString();
    const bool isOwn = !m_session.script().isLesson() && !m_session.script().path.isEmpty();
    m_checker.start(
        [=](const std::atomic<bool>& isDropped) {
            model::RunOptions options;
            options.limits = windowLimits();
            options.cancel = &isDropped;
            options.dialect = model::findDialect(lesson.python);
            if (isOwn)
                options.findModule = model::modulesBeside(file);
            return model::checkExercise(text, file, exercise, options);
        },
        [this](const model::CheckedExercise& checked) { takeCheck(checked); });
}

void LessonMode::takeCheck(const model::CheckedExercise& checked)
{
    m_checked = checked;
    showStop();
}

void LessonMode::showSolution()
{
    const std::string text = m_session.text().toStdString();
    const model::Lesson lesson = model::parseLesson(text, {}).lesson;
    if (lesson.exercise)
        m_session.updateScript(QString::fromStdString(model::withSolution(text, lesson)));
}

} // namespace ui
