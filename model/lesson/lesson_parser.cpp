#include "model/lesson/lesson_parser.h"

#include "model/lesson/caption_parser.h"
#include "model/lesson/lesson_lines.h"
#include "model/lesson/stop_anchors.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace model {

namespace {

constexpr std::string_view kFileMark = "# refscope:";
constexpr std::string_view kStopMark = "#:";

std::string_view lessonTrimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The first word and, trimmed, the rest.
std::pair<std::string_view, std::string_view> splitWord(std::string_view text)
{
    text = lessonTrimmed(text);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    return {text.substr(0, end), lessonTrimmed(text.substr(end))};
}

/// `keyword: rest`, or an empty keyword.
std::pair<std::string_view, std::string_view> splitKeyword(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && text[at] >= 'a' && text[at] <= 'z')
        ++at;
    const bool isKeyword = at > 0 && at < text.size() && text[at] == ':'
                           && (at + 1 == text.size() || text[at + 1] == ' ');
    if (!isKeyword)
        return {{}, text};
    return {text.substr(0, at), lessonTrimmed(text.substr(at + 1))};
}

/// One `#:` comment.
struct StopBlock
{
    std::size_t firstIndex = 0; // Into the logical lines.
    std::size_t count = 0;
};

class LessonParser
{
public:
    LessonParser(std::string_view source, const std::string& fileName)
        : m_fileName(fileName), m_text(textLines(source)), m_lines(logicalLines(source))
    {}

    ParsedLesson parse();

private:
    void parseDocstring();
    void parseFileLine(const LogicalLine& line);
    std::vector<StopBlock> blocks() const;
    void parseBlock(const StopBlock& block);
    void parseLine(const LogicalLine& line, std::string_view text);
    bool parseHint(std::string_view keyword, std::string_view rest, const SourceSpan& span);
    void parsePass(std::string_view rest, const SourceSpan& span);
    void parseQuestion(std::string_view rest, const SourceSpan& span);
    void parseShow(std::string_view rest, const SourceSpan& span, std::vector<std::string>& show);
    void parseNames(std::string_view rest, const SourceSpan& span, std::vector<LessonName>& names);
    void finishBlock(const StopBlock& block);
    void beginExercise(const SourceSpan& span);
    void addCheck(std::string_view rest, const SourceSpan& span);
    void finishExercise();
    void mistake(const SourceSpan& span, std::string message, std::string hint = {});
    static SourceSpan spanOf(const LogicalLine& line);

    enum class Into { Caption, Check, Solution };

    std::string m_fileName;
    std::vector<std::string_view> m_text;
    std::vector<LogicalLine> m_lines;
    ParsedLesson m_result;
    LessonStop m_stop; // Of the block that is read.
    bool m_isStop = false;
    Into m_into = Into::Caption;
    SourceSpan m_exercise; // Where one began.
    bool m_isExerciseOpen = false;
};

SourceSpan LessonParser::spanOf(const LogicalLine& line)
{
    return {line.first, line.indent, line.first, line.indent + static_cast<int>(line.text.size())};
}

void LessonParser::mistake(const SourceSpan& span, std::string message, std::string hint)
{
    Diagnostic found;
    found.kind = DiagnosticKind::SyntaxError;
    found.message = std::move(message);
    found.hint = std::move(hint);
    found.span = span;
    found.file = m_fileName;
    if (span.line > 0 && span.line <= static_cast<int>(m_text.size()))
        found.sourceLine = std::string(m_text[static_cast<std::size_t>(span.line) - 1]);
    m_result.mistakes.push_back(std::move(found));
}

void LessonParser::parseDocstring()
{
    const auto first = std::ranges::find_if_not(m_lines, &LogicalLine::isComment);
    if (first == m_lines.end() || !first->isString) {
        mistake({1, 0, 1, 0}, "a lesson needs a docstring",
                "its first line is the title, what follows is the aim");
        return;
    }
    std::string text;
    for (int line = first->first; line <= first->last; ++line) {
        const std::string_view words = lessonTrimmed(m_text[static_cast<std::size_t>(line) - 1]);
        text += words;
        text += line < first->last ? "\n" : "";
    }
    const std::size_t open = text.find_first_of("'\"");
    const std::string quote =
        text.substr(open, text.compare(open, 3, std::string(3, text[open])) == 0 ? 3 : 1);
    text = text.substr(open + quote.size());
    text = text.substr(0, text.rfind(quote));
    std::string_view rest = text;
    while (!rest.empty() && (rest.front() == '\n' || rest.front() == ' '))
        rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    m_result.lesson.title = lessonTrimmed(rest.substr(0, end));
    std::string& aim = m_result.lesson.aim;
    for (const char c : rest.substr(end)) {
        if (c != '\n')
            aim += c;
        else if (!aim.empty() && aim.back() != ' ')
            aim += ' ';
    }
    aim = std::string(lessonTrimmed(aim));
    if (m_result.lesson.title.empty())
        mistake(spanOf(*first), "the docstring has no title", "its first line is the title");
    else if (aim.empty())
        mistake(spanOf(*first), "the docstring says no aim",
                "write below the title what one understands afterwards");
}

void LessonParser::parseFileLine(const LogicalLine& line)
{
    const auto [word, rest] = splitWord(line.text.substr(kFileMark.size()));
    const SourceSpan span = spanOf(line);
    if (word == "lesson" && rest.empty())
        return;
    if (word == "python" && !rest.empty())
        m_result.lesson.python = rest;
    else if (word == "show")
        parseShow(rest, span, m_result.lesson.show);
    else if (word == "hide")
        parseNames(rest, span, m_result.lesson.hide);
    else
        mistake(span, "'" + std::string(word) + "' is nothing that can be said here",
                "lesson; python 3.11; show functions; hide NAME");
}

std::vector<StopBlock> LessonParser::blocks() const
{
    std::vector<StopBlock> found;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const LogicalLine& line = m_lines[i];
        if (!line.isComment || !line.text.starts_with(kStopMark))
            continue;
        const bool goesOn = !found.empty() && found.back().firstIndex + found.back().count == i
                            && m_lines[i - 1].first + 1 == line.first
                            && m_lines[i - 1].indent == line.indent;
        if (goesOn)
            ++found.back().count;
        else
            found.push_back({i, 1});
    }
    return found;
}

void LessonParser::parsePass(std::string_view rest, const SourceSpan& span)
{
    if (rest == "last") {
        m_stop.pass = LessonStop::kLastPass;
        return;
    }
    int pass = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), pass);
    if (error != std::errc() || end != rest.data() + rest.size() || pass < 1)
        mistake(span, "a pass is a number from 1, or 'last'");
    else
        m_stop.pass = pass;
}

void LessonParser::parseQuestion(std::string_view rest, const SourceSpan& span)
{
    using Sort = LessonQuestion::Sort;
    constexpr std::array<std::pair<std::string_view, Sort>, 4> kSorts = {
        {{"dies", Sort::Dies},
         {"count", Sort::Count},
         {"printed", Sort::Printed},
         {"callbacks", Sort::Callbacks}}};
    auto [word, text] = splitWord(rest);
    const auto sort = std::ranges::find_if(
        kSorts, [word = word](const auto& each) { return each.first == word; });
    if (sort == kSorts.end()) {
        mistake(span, "'" + std::string(word) + "' is no question",
                "dies, count NAME, printed, callbacks");
        return;
    }
    if (m_stop.question) {
        mistake(span, "a stop asks only one question");
        return;
    }
    LessonQuestion question;
    question.sort = sort->second;
    question.span = span;
    const bool takesName = question.sort == Sort::Count
                           || (question.sort == Sort::Printed && text.starts_with("count of "));
    if (question.sort == Sort::Printed && takesName)
        text = lessonTrimmed(text.substr(std::string_view("count of ").size()));
    if (takesName) {
        const auto [name, words] = splitWord(text);
        question.object = name;
        text = words;
        if (name.empty())
            mistake(span, "of what is the count asked?", "ask: count NAME");
    }
    question.text = text;
    m_stop.question = std::move(question);
}

void LessonParser::parseShow(std::string_view rest, const SourceSpan& span,
                             std::vector<std::string>& show)
{
    std::vector<LessonName> words;
    parseNames(rest, span, words);
    for (const LessonName& word : words) {
        if (isSceneSwitch(word.text))
            show.push_back(word.text);
        else
            mistake(word.span, "'" + word.text + "' is no switch of the scene",
                    "functions, classes, modules, atoms, internals, builtins, nodead");
    }
}

void LessonParser::parseNames(std::string_view rest, const SourceSpan& span,
                              std::vector<LessonName>& names)
{
    const std::string_view line = m_text[static_cast<std::size_t>(span.line) - 1];
    bool isAny = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        LessonName name;
        std::string_view text = lessonTrimmed(rest.substr(0, end));
        const int column = static_cast<int>(text.data() - line.data());
        name.span = {span.line, column, span.line, column + static_cast<int>(text.size())};
        if (text.starts_with("type ")) {
            name.isType = true;
            text = lessonTrimmed(text.substr(5));
        }
        name.text = text;
        if (text.empty())
            mistake(name.span.column >= 0 ? name.span : span, "a name is missing");
        else
            names.push_back(std::move(name));
        isAny = true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!isAny)
        mistake(span, "a name is missing");
}

bool LessonParser::parseHint(std::string_view keyword, std::string_view rest,
                             const SourceSpan& span)
{
    if (keyword == "look")
        parseNames(rest, span, m_stop.look);
    else if (keyword == "hide")
        parseNames(rest, span, m_stop.hide);
    else if (keyword == "fold")
        parseNames(rest, span, m_stop.fold);
    else if (keyword == "show")
        parseShow(rest, span, m_stop.show);
    else if (keyword == "pass")
        parsePass(rest, span);
    else if (keyword == "ask")
        parseQuestion(rest, span);
    else if (keyword == "film") {
        m_stop.film = rest;
        if (filmPhaseNumber(rest) < 0)
            mistake(span, "'" + std::string(rest) + "' is no phase of a collection",
                    "start, update_refs, subtract_refs, move_unreachable, handle_weakrefs, "
                    "finalize_garbage, handle_resurrected, delete_garbage, end");
    } else
        return false;
    m_isStop = true;
    return true;
}

void LessonParser::beginExercise(const SourceSpan& span)
{
    if (m_result.lesson.exercise || m_isExerciseOpen)
        mistake(span, "a lesson has only one exercise");
    m_isExerciseOpen = true;
    m_isStop = true;
    m_exercise = span;
    m_stop.isExercise = true;
}

void LessonParser::addCheck(std::string_view rest, const SourceSpan& span)
{
    if (!m_isExerciseOpen && !m_result.lesson.exercise) {
        mistake(span, "there is no exercise above that could be checked");
        return;
    }
    if (!m_result.lesson.exercise) {
        m_result.lesson.exercise.emplace();
        m_result.lesson.exercise->lastLine = span.line - 1;
    }
    if (rest.empty())
        mistake(span, "a check needs an expression");
    m_result.lesson.exercise->checks.push_back({std::string(rest), {}, span});
}

void LessonParser::parseLine(const LogicalLine& line, std::string_view text)
{
    const SourceSpan span = spanOf(line);
    if (m_into == Into::Solution) {
        if (m_result.lesson.exercise)
            m_result.lesson.exercise->solution += std::string(text) + '\n';
        return;
    }
    const auto [keyword, rest] = splitKeyword(text);
    if (keyword.empty()) {
        if (m_into == Into::Check && m_result.lesson.exercise) {
            std::string& words = m_result.lesson.exercise->checks.back().text;
            words += (words.empty() ? "" : " ") + std::string(lessonTrimmed(text));
            return;
        }
        m_isStop = m_isStop || !lessonTrimmed(text).empty();
        CaptionReader(span.line, static_cast<int>(line.text.size() - text.size()) + line.indent,
                      [this](const SourceSpan& at, const std::string& what) { mistake(at, what); })
            .read(text, m_stop.caption);
        return;
    }
    m_into = Into::Caption;
    if (parseHint(keyword, rest, span))
        return;
    if (keyword == "exercise") {
        beginExercise(span);
        if (!rest.empty())
            CaptionReader(
                span.line, line.indent,
                [this](const SourceSpan& at, const std::string& what) { mistake(at, what); })
                .read(rest, m_stop.caption);
    } else if (keyword == "check") {
        addCheck(rest, span);
        m_into = Into::Check;
    } else if (keyword == "solution") {
        m_into = Into::Solution;
        if (!m_result.lesson.exercise)
            mistake(span, "a solution stands behind the checks of an exercise");
    } else {
        mistake(span, "'" + std::string(keyword) + ":' is not known",
                "look, hide, fold, show, pass, film, ask, exercise, check, solution");
    }
}

void LessonParser::parseBlock(const StopBlock& block)
{
    m_stop = {};
    m_isStop = false;
    m_into = Into::Caption;
    for (std::size_t i = block.firstIndex; i < block.firstIndex + block.count; ++i) {
        std::string_view text = m_lines[i].text.substr(kStopMark.size());
        if (text.starts_with(' '))
            text.remove_prefix(1);
        parseLine(m_lines[i], text);
    }
    finishBlock(block);
}

void LessonParser::finishBlock(const StopBlock& block)
{
    const LogicalLine& first = m_lines[block.firstIndex];
    const LogicalLine& last = m_lines[block.firstIndex + block.count - 1];
    m_stop.span = joined(spanOf(first), spanOf(last));
    if (m_stop.isExercise)
        m_exercise.endLine = last.first;
    if (!m_isStop)
        return;
    while (!m_stop.caption.empty() && m_stop.caption.back().sort == CaptionPart::Sort::Paragraph)
        m_stop.caption.pop_back();
    if (m_stop.caption.empty())
        mistake(spanOf(first), "this stop has no caption",
                "say in a sentence what there is to see");
    if (first.isInside) {
        mistake(spanOf(first), "a stop cannot stand inside of a statement");
        return;
    }
    const FoundAnchor found = findAnchor(m_lines, block.firstIndex, block.firstIndex + block.count);
    if (!found.problem.empty()) {
        mistake(spanOf(first), found.problem);
        return;
    }
    m_stop.anchor = found.anchor;
    m_result.lesson.stops.push_back(std::move(m_stop));
}

void LessonParser::finishExercise()
{
    if (!m_isExerciseOpen)
        return;
    if (!m_result.lesson.exercise || m_result.lesson.exercise->checks.empty()) {
        mistake(m_exercise, "this exercise is never checked", "check: EXPRESSION, below the code");
        return;
    }
    LessonExercise& exercise = *m_result.lesson.exercise;
    exercise.firstLine = m_exercise.endLine + 1;
    if (exercise.solution.empty())
        mistake(exercise.checks.front().span, "this exercise has no solution",
                "solution: and then its lines, below the checks");
}

ParsedLesson LessonParser::parse()
{
    parseDocstring();
    for (const LogicalLine& line : m_lines)
        if (line.isComment && line.text.starts_with(kFileMark))
            parseFileLine(line);
    for (const StopBlock& block : blocks())
        parseBlock(block);
    finishExercise();
    if (m_result.lesson.stops.empty())
        mistake({1, 0, 1, 0}, "a lesson needs at least one stop",
                "a comment that begins with #: below a statement");
    std::ranges::stable_sort(m_result.mistakes, {},
                             [](const Diagnostic& each) { return each.span.line; });
    return std::move(m_result);
}

} // namespace

bool isLesson(std::string_view source)
{
    for (std::string_view line : textLines(source))
        if (line.starts_with(kFileMark)
            && splitWord(line.substr(kFileMark.size())).first == "lesson")
            return true;
    return false;
}

std::string wantedPython(std::string_view source)
{
    for (std::string_view line : textLines(source)) {
        if (!line.starts_with(kFileMark))
            continue;
        const auto [word, rest] = splitWord(line.substr(kFileMark.size()));
        if (word == "python")
            return std::string(rest);
    }
    return {};
}

ParsedLesson parseLesson(std::string_view source, const std::string& fileName)
{
    return LessonParser(source, fileName).parse();
}

} // namespace model
