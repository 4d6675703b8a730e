#include "model/lesson/lesson_answers.h"

#include "model/query/deaths.h"
#include "model/query/find_object.h"
#include "model/query/holders.h"
#include "model/query/labels.h"
#include "model/query/object_paths.h"
#include "model/query/why_alive.h"

#include <algorithm>

namespace model {

namespace {

std::string_view answerTrimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Words with single spaces between them, in small letters.
std::string comparable(std::string_view text)
{
    std::string result;
    for (const char c : answerTrimmed(text)) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (isBlank && result.ends_with(' '))
            continue;
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        result += isBlank ? ' ' : lower;
    }
    return result;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The last number in a text, or nothing.
std::string lastNumber(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t end = text.size();
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin > 0 && isDigit(text[begin - 1]))
        --begin;
    return std::string(text.substr(begin, end - begin));
}

std::string printedBetween(const Timeline& timeline, EventIndex from, EventIndex to)
{
    std::string out;
    for (EventIndex i = from; i < to; ++i)
        if (const auto* written = std::get_if<event::OutputWritten>(&timeline.journal().at(i));
            written != nullptr && written->stream == event::Stream::Out)
            out += timeline.journal().texts().text(written->text);
    return std::string(answerTrimmed(out));
}

/// Collects calls while the timeline goes through them.
class CallFinder
{
public:
    CallFinder(Timeline& timeline, LessonAnswer& answer) : m_timeline(timeline), m_answer(answer) {}

    void findCallbacks();

private:
    bool isOfScript(ObjectId object) const;
    std::string nameOf(ObjectId object);
    std::string callbackLabel(const event::CallbackCalled& called);
    void add(EventIndex at, ObjectId object, std::string label);

    Timeline& m_timeline;
    LessonAnswer& m_answer;
};

bool CallFinder::isOfScript(ObjectId object) const
{
    return object.value > m_timeline.recording().start.lastId()
           && !m_timeline.libraryCode()->made(object);
}

/// What the script calls it, if it does so itself and not only weakly; or its label.
std::string CallFinder::nameOf(ObjectId object)
{
    const ObjectPaths paths(m_timeline.snapshot(), m_timeline.recording());
    const std::optional<std::string> path = paths.pathTo(object);
    const bool isOwn = path && !paths.isWeak(object) && path->find('(') == std::string::npos
                       && path->find("._") == std::string::npos;
    return isOwn ? *path : objectLabel(m_timeline.snapshot(), m_timeline.recording(), object);
}

std::string CallFinder::callbackLabel(const event::CallbackCalled& called)
{
    std::string label = objectLabel(m_timeline.snapshot(), m_timeline.recording(), called.callback);
    constexpr std::string_view kFunction = "function ";
    if (!label.starts_with(kFunction))
        return nameOf(called.callback); // A finalizer, which has its reference to itself.
    return label.substr(kFunction.size()) + '(' + nameOf(called.ref) + ')';
}

void CallFinder::add(EventIndex at, ObjectId object, std::string label)
{
    m_answer.calls.push_back({std::move(label), at, object});
}

void CallFinder::findCallbacks()
{
    const Journal& journal = m_timeline.journal();
    for (EventIndex i = m_answer.from; i < m_answer.to; ++i) {
        const auto* called = std::get_if<event::CallbackCalled>(&journal.at(i));
        const auto* finalizer = std::get_if<event::FinalizerCalled>(&journal.at(i));
        if (called != nullptr && isOfScript(called->callback)) {
            m_timeline.seek(i);
            add(i, called->ref, callbackLabel(*called));
        } else if (finalizer != nullptr && isOfScript(finalizer->object)) {
            // By the name it had while it had one.
            m_timeline.seek(m_answer.from);
            const bool isBorn = m_timeline.snapshot().contains(finalizer->object);
            if (!isBorn)
                m_timeline.seek(i);
            add(i, finalizer->object, "__del__ of " + nameOf(finalizer->object));
        }
    }
    if (m_answer.calls.size() < 2)
        m_answer.problem = "fewer than two callbacks or finalizers run before the next stop";
}

void findDying(Timeline& timeline, LessonAnswer& answer)
{
    timeline.seek(answer.from);
    const Snapshot& now = timeline.snapshot();
    const std::uint32_t lastOld = timeline.recording().start.lastId();
    for (EventIndex i = answer.from; i < answer.to; ++i) {
        const auto* freed = std::get_if<event::Freed>(&timeline.journal().at(i));
        if (freed != nullptr && freed->object.value > lastOld && now.contains(freed->object)
            && now.at(freed->object).isAlive())
            answer.dying.push_back(freed->object);
    }
}

void findCount(const LessonQuestion& question, Timeline& timeline, LessonAnswer& answer)
{
    timeline.seek(answer.to);
    const FoundObject found =
        findObject(timeline.snapshot(), timeline.recording(), question.object);
    if (!found)
        answer.problem = found.problem;
    else
        answer.text = std::to_string(timeline.snapshot().at(found.object).refcount);
}

void findPrinted(const LessonQuestion& question, const Timeline& timeline, LessonAnswer& answer)
{
    answer.text = printedBetween(timeline, answer.from, answer.to);
    if (!question.object.empty())
        answer.text = lastNumber(answer.text);
    if (answer.text.empty())
        answer.problem = question.object.empty() ? "nothing is printed before the next stop"
                                                 : "no number is printed before the next stop";
}

/// The sum that getrefcount() saw when it answered with this number; empty if it was not asked.
std::string countThatWasPrinted(const LessonQuestion& question, const LessonAnswer& answer,
                                Timeline& timeline)
{
    constexpr EventIndex kMostEvents = 5000;
    const EventIndex end = std::min(answer.to, answer.from + kMostEvents);
    for (EventIndex at = answer.from; at <= end; ++at) {
        timeline.seek(at);
        const FoundObject found =
            findObject(timeline.snapshot(), timeline.recording(), question.object);
        if (!found || std::to_string(timeline.snapshot().at(found.object).refcount) != answer.text)
            continue;
        const CountBreakdown sum =
            breakdown(timeline.snapshot(), timeline.recording(), found.object);
        const bool isAsked = std::ranges::any_of(sum.terms, [](const CountTerm& term) {
            return term.label.find("getrefcount") != std::string::npos;
        });
        if (isAsked)
            return question.object + ": " + sum.sentence();
    }
    return {};
}

std::string reasonForCount(const LessonQuestion& question, const LessonAnswer& answer,
                           Timeline& timeline)
{
    timeline.seek(answer.to);
    const FoundObject found =
        findObject(timeline.snapshot(), timeline.recording(), question.object);
    if (!found)
        return {};
    return question.object + ": "
           + breakdown(timeline.snapshot(), timeline.recording(), found.object).sentence();
}

std::string reasonForDeath(Timeline& timeline, const Deaths& deaths, ObjectId object)
{
    const std::vector<std::string> sentences =
        certificateSentences(timeline, deaths.certificate(timeline, object));
    return sentences.empty() ? std::string() : sentences.front();
}

/// Puts the cursor back.
class CursorKeeper
{
public:
    explicit CursorKeeper(Timeline& timeline) : m_timeline(timeline), m_cursor(timeline.cursor()) {}
    ~CursorKeeper() { m_timeline.seek(m_cursor); }
    CursorKeeper(const CursorKeeper&) = delete;
    CursorKeeper& operator=(const CursorKeeper&) = delete;

private:
    Timeline& m_timeline;
    EventIndex m_cursor;
};

} // namespace

LessonAnswer answerOf(const LessonQuestion& question, Timeline& timeline, EventIndex from,
                      EventIndex to)
{
    using Sort = LessonQuestion::Sort;
    const CursorKeeper keeper(timeline);
    LessonAnswer answer;
    answer.from = from;
    answer.to = to;
    switch (question.sort) {
    case Sort::Dies: findDying(timeline, answer); break;
    case Sort::Count: findCount(question, timeline, answer); break;
    case Sort::Printed: findPrinted(question, timeline, answer); break;
    case Sort::Callbacks: CallFinder(timeline, answer).findCallbacks(); break;
    }
    return answer;
}

AnswerMark markDeaths(const LessonAnswer& answer, Timeline& timeline,
                      const std::vector<ObjectId>& offered, const std::vector<ObjectId>& chosen)
{
    const CursorKeeper keeper(timeline);
    const Deaths deaths(timeline.recording());
    AnswerMark mark{true, {}};
    std::vector<std::string> confirmed;
    timeline.seek(answer.to);
    for (const ObjectId object : offered) {
        const bool isChosen = std::ranges::find(chosen, object) != chosen.end();
        const bool isDying = std::ranges::find(answer.dying, object) != answer.dying.end();
        mark.isRight = mark.isRight && isChosen == isDying;
        if (isDying)
            (isChosen ? confirmed : mark.reasons)
                .push_back(reasonForDeath(timeline, deaths, object));
        else if (isChosen)
            mark.reasons.push_back(whyAlive(ReferenceGraph(timeline.snapshot()), object)
                                       .sentence(timeline.snapshot(), timeline.recording()));
    }
    if (mark.isRight)
        mark.reasons = confirmed;
    return mark;
}

AnswerMark markText(const LessonQuestion& question, const LessonAnswer& answer, Timeline& timeline,
                    std::string_view typed)
{
    const CursorKeeper keeper(timeline);
    AnswerMark mark;
    mark.isRight = comparable(typed) == comparable(answer.text);
    std::string reason;
    if (question.sort == LessonQuestion::Sort::Count)
        reason = reasonForCount(question, answer, timeline);
    else if (isNumber(answer.text) && !question.object.empty())
        reason = countThatWasPrinted(question, answer, timeline);
    if (!reason.empty())
        mark.reasons.push_back(std::move(reason));
    return mark;
}

AnswerMark markOrder(const LessonAnswer& answer, Timeline& timeline,
                     const std::vector<std::string>& order)
{
    const CursorKeeper keeper(timeline);
    AnswerMark mark{order.size() == answer.calls.size(), {}};
    for (std::size_t i = 0; mark.isRight && i < order.size(); ++i)
        mark.isRight = order[i] == answer.calls[i].label;
    for (const LessonAnswer::Call& call : answer.calls) {
        timeline.seek(call.at);
        const bool isCollection =
            std::ranges::any_of(timeline.snapshot().liveObjects(), [&](ObjectId each) {
                return timeline.snapshot().at(each).isUnreachable;
            });
        mark.reasons.push_back(call.label + " ran "
                               + placeSentence(timeline.snapshot(), timeline.recording(),
                                               scriptPlace(timeline.snapshot()))
                               + (isCollection ? ", while the collector was at work" : ""));
    }
    return mark;
}

} // namespace model
