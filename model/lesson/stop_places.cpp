#include "model/lesson/stop_places.h"

#include "model/lesson/lesson_answers.h"
#include "model/query/collection_film.h"
#include "model/query/find_object.h"
#include "model/query/holders.h"
#include "model/query/labels.h"

#include <algorithm>
#include <unordered_map>

namespace model {

namespace {

/// What happens to one statement in all frames that run it.
class StatementWatch
{
public:
    explicit StatementWatch(const StopAnchor& anchor) : m_anchor(anchor) {}

    void reach(ObjectId frame, ObjectId code, std::uint32_t line, EventIndex stop);
    void leave(ObjectId frame, EventIndex at);
    /// The passes in order of time.
    std::vector<EventIndex> passes() const;

private:
    bool isInside(std::uint32_t line) const
    {
        return static_cast<int>(line) >= m_anchor.firstLine
               && static_cast<int>(line) <= m_anchor.lastLine;
    }

    StopAnchor m_anchor;
    ObjectId m_code; // That the statement is a part of.
    bool m_isKnown = false;
    std::unordered_map<ObjectId, std::size_t> m_open; // Into m_ends, by frame.
    std::vector<std::optional<EventIndex>> m_ends;
};

void StatementWatch::reach(ObjectId frame, ObjectId code, std::uint32_t line, EventIndex stop)
{
    const auto open = m_open.find(frame);
    if (open == m_open.end() && isInside(line)) {
        // Who comes first runs the statement; functions and classes inside of it have other code.
        if (!m_isKnown)
            m_code = code;
        m_isKnown = true;
        if (code != m_code)
            return;
    }
    if (isInside(line)) {
        // The head of a loop is not reached again: of a body of one line only its line is.
        const bool isNewPass = m_anchor.firstLine == m_anchor.lastLine;
        if (open != m_open.end() && !isNewPass)
            return;
        if (open != m_open.end() && !m_anchor.isBefore)
            m_ends[open->second] = stop;
        m_open[frame] = m_ends.size();
        m_ends.push_back(m_anchor.isBefore ? std::optional(stop) : std::nullopt);
        return;
    }
    if (open == m_open.end())
        return;
    if (!m_anchor.isBefore)
        m_ends[open->second] = stop;
    m_open.erase(open);
}

/// It may come back, as a generator does; then the statement has not ended yet.
void StatementWatch::leave(ObjectId frame, EventIndex at)
{
    const auto open = m_open.find(frame);
    if (open != m_open.end() && !m_anchor.isBefore)
        m_ends[open->second] = at;
}

std::vector<EventIndex> StatementWatch::passes() const
{
    std::vector<EventIndex> passes;
    for (const std::optional<EventIndex>& end : m_ends)
        if (end)
            passes.push_back(*end);
    if (!m_anchor.isBefore)
        std::ranges::sort(passes);
    return passes;
}

std::vector<std::vector<EventIndex>> allPasses(const Lesson& lesson, const Timeline& timeline)
{
    std::vector<StatementWatch> watches;
    watches.reserve(lesson.stops.size());
    for (const LessonStop& stop : lesson.stops)
        watches.emplace_back(stop.anchor);
    const auto& stops = timeline.lineStops();
    const Journal& journal = timeline.journal();
    std::unordered_map<ObjectId, ObjectId> codes; // By frame.
    auto next = stops.begin();
    for (EventIndex i = 0; i < timeline.size(); ++i) {
        const Event& event = journal.at(i);
        if (const auto* born = std::get_if<event::Allocated>(&event)) {
            if (born->kind == Kind::Activation)
                codes[born->object] = born->type;
        } else if (const auto* line = std::get_if<event::LineReached>(&event)) {
            next = std::find_if(next, stops.end(), [i](EventIndex stop) { return stop > i; });
            if (next != stops.end() && *next == i + 1)
                for (StatementWatch& watch : watches)
                    watch.reach(line->frame, codes[line->frame], line->after, i + 1);
        } else if (const auto* left = std::get_if<event::FrameLeft>(&event)) {
            for (StatementWatch& watch : watches)
                watch.leave(left->frame, i);
        }
    }
    std::vector<std::vector<EventIndex>> passes;
    passes.reserve(watches.size());
    for (const StatementWatch& watch : watches)
        passes.push_back(watch.passes());
    return passes;
}

std::optional<EventIndex> collectionBefore(const Timeline& timeline, EventIndex at)
{
    const std::vector<EventIndex> starts = collectionStarts(timeline.journal());
    const auto after = std::ranges::lower_bound(starts, at);
    return after == starts.begin() ? std::nullopt : std::optional(*(after - 1));
}

std::string lastLine(const Timeline& timeline)
{
    std::string out;
    for (EventIndex i = timeline.cursor(); i-- > 0;) {
        const auto* written = std::get_if<event::OutputWritten>(&timeline.journal().at(i));
        if (written == nullptr || written->stream != event::Stream::Out)
            continue;
        out.insert(0, timeline.journal().texts().text(written->text));
        std::string_view text = out;
        while (text.ends_with('\n'))
            text.remove_suffix(1);
        if (const std::size_t end = text.rfind('\n'); end != std::string_view::npos)
            return std::string(text.substr(end + 1));
    }
    while (out.ends_with('\n'))
        out.pop_back();
    return out;
}

std::optional<std::uint32_t> lastCollected(const Timeline& timeline)
{
    for (EventIndex i = timeline.cursor(); i-- > 0;)
        if (const auto* end = std::get_if<event::CollectionFinished>(&timeline.journal().at(i)))
            return end->collected + end->uncollectable;
    return std::nullopt;
}

/// Nothing where the run has no such value.
std::optional<std::string> valueOf(const CaptionPart& part, const Timeline& timeline)
{
    using Sort = CaptionPart::Sort;
    if (part.sort == Sort::Printed) {
        std::string line = lastLine(timeline);
        return line.empty() ? std::nullopt : std::optional(std::move(line));
    }
    if (part.sort == Sort::Collected) {
        const auto number = lastCollected(timeline);
        return number ? std::optional(std::to_string(*number)) : std::nullopt;
    }
    const FoundObject found = findObject(timeline.snapshot(), timeline.recording(), part.text);
    if (!found)
        return std::nullopt;
    if (part.sort == Sort::Generation)
        return std::to_string(timeline.snapshot().at(found.object).generation);
    if (part.sort == Sort::Count)
        return std::to_string(timeline.snapshot().at(found.object).refcount);
    return objectLabel(timeline.snapshot(), timeline.recording(), found.object);
}

bool isValue(CaptionPart::Sort sort)
{
    using Sort = CaptionPart::Sort;
    return sort == Sort::Object || sort == Sort::Count || sort == Sort::Generation
           || sort == Sort::Printed || sort == Sort::Collected;
}

/// Looks at one stop after the other in its run.
class RunCheck
{
public:
    RunCheck(const Lesson& lesson, Timeline& timeline) : m_lesson(lesson), m_timeline(timeline) {}

    std::vector<Diagnostic> check();

private:
    void checkStop(const PlacedStop& placed, std::optional<EventIndex> next);
    void checkQuestion(const LessonStop& stop, const PlacedStop& placed,
                       std::optional<EventIndex> next);
    void complain(const SourceSpan& span, std::string message);

    const Lesson& m_lesson;
    Timeline& m_timeline;
    std::vector<Diagnostic> m_found;
};

void RunCheck::complain(const SourceSpan& span, std::string message)
{
    Diagnostic found;
    found.kind = DiagnosticKind::SyntaxError;
    found.message = std::move(message);
    found.span = span;
    found.file = m_timeline.recording().fileName;
    m_found.push_back(std::move(found));
}

void RunCheck::checkQuestion(const LessonStop& stop, const PlacedStop& placed,
                             std::optional<EventIndex> next)
{
    const LessonQuestion& question = *stop.question;
    if (!next) {
        complain(question.span, "a question needs a stop behind it, where it is answered");
        return;
    }
    const LessonAnswer answer = answerOf(question, m_timeline, placed.at, *next);
    if (!answer.problem.empty())
        complain(question.span, answer.problem);
}

void RunCheck::checkStop(const PlacedStop& placed, std::optional<EventIndex> next)
{
    const LessonStop& stop = m_lesson.stops[placed.stop];
    m_timeline.seek(placed.at);
    for (const std::vector<LessonName>* names : {&stop.look, &stop.hide, &stop.fold})
        for (const LessonName& name : *names)
            if (!namedObject(name, m_timeline))
                complain(name.span, "there is no '" + name.text + "' at this stop");
    for (const CaptionPart& part : stop.caption)
        if (isValue(part.sort) && !valueOf(part, m_timeline))
            complain(part.span, "the run has no such value at this stop");
    if (stop.question)
        checkQuestion(stop, placed, next);
}

std::vector<Diagnostic> RunCheck::check()
{
    const EventIndex before = m_timeline.cursor();
    const std::vector<PlacedStop> placed = placeStops(m_lesson, m_timeline);
    for (std::size_t i = 0; i < m_lesson.stops.size(); ++i)
        if (std::ranges::find(placed, i, &PlacedStop::stop) == placed.end())
            complain(m_lesson.stops[i].span, "the run never comes to this stop");
    for (std::size_t i = 0; i < placed.size(); ++i)
        checkStop(placed[i],
                  i + 1 < placed.size() ? std::optional(placed[i + 1].at) : std::nullopt);
    m_timeline.seek(before);
    std::ranges::stable_sort(m_found, {}, [](const Diagnostic& each) { return each.span.line; });
    return std::move(m_found);
}

} // namespace

std::vector<PlacedStop> placeStops(const Lesson& lesson, const Timeline& timeline)
{
    const std::vector<std::vector<EventIndex>> passes = allPasses(lesson, timeline);
    std::vector<PlacedStop> placed;
    for (std::size_t i = 0; i < lesson.stops.size(); ++i) {
        const LessonStop& stop = lesson.stops[i];
        const auto count = static_cast<int>(passes[i].size());
        const int pass = stop.pass == LessonStop::kLastPass ? count : stop.pass;
        if (pass < 1 || pass > count)
            continue;
        EventIndex at = passes[i][static_cast<std::size_t>(pass) - 1];
        if (!stop.film.empty()) {
            const std::optional<EventIndex> start = collectionBefore(timeline, at);
            if (!start)
                continue;
            at = *start;
        }
        placed.push_back({i, at});
    }
    std::ranges::stable_sort(placed, {}, &PlacedStop::at);
    return placed;
}

std::vector<CaptionRun> captionAt(const LessonStop& stop, const Timeline& timeline)
{
    using Sort = CaptionPart::Sort;
    std::vector<CaptionRun> caption;
    for (const CaptionPart& part : stop.caption) {
        CaptionRun run{part.sort == Sort::Code, part.sort == Sort::Paragraph, part.text};
        if (isValue(part.sort))
            run.text = valueOf(part, timeline).value_or("?");
        const bool joins = !caption.empty() && !run.isCode && !run.isParagraph
                           && !caption.back().isCode && !caption.back().isParagraph;
        if (joins)
            caption.back().text += run.text;
        else
            caption.push_back(std::move(run));
    }
    return caption;
}

std::string plainText(const std::vector<CaptionRun>& caption)
{
    std::string text;
    for (const CaptionRun& run : caption)
        text += run.isParagraph ? "\n\n" : run.text;
    return text;
}

ObjectId namedObject(const LessonName& name, const Timeline& timeline)
{
    return findObject(timeline.snapshot(), timeline.recording(), name.text).object;
}

std::vector<Diagnostic> lessonMistakes(const Lesson& lesson, Timeline& timeline)
{
    return RunCheck(lesson, timeline).check();
}

} // namespace model
