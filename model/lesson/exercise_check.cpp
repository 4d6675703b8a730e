#include "model/lesson/exercise_check.h"

#include <algorithm>

namespace model {

namespace {

// No script prints this by accident.
constexpr std::string_view kCheckMark = "\x01refscope-check";

std::string statementFor(std::size_t index, const std::string& expression)
{
    return "print('\\x01refscope-check %d %s' % (" + std::to_string(index) + ", bool(" + expression
           + ")))";
}

std::string lastLineOf(std::string_view text)
{
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    const std::size_t end = text.rfind('\n');
    return std::string(end == std::string_view::npos ? text : text.substr(end + 1));
}

} // namespace

bool CheckedExercise::isDone() const
{
    return problem.empty() && std::ranges::all_of(checks, &Check::isPassed);
}

CheckedExercise checkExercise(const std::string& source, const std::string& fileName,
                              const LessonExercise& exercise, RunOptions options)
{
    CheckedExercise result;
    result.checks.resize(exercise.checks.size());
    options.statements.clear();
    for (std::size_t i = 0; i < exercise.checks.size(); ++i)
        options.statements.push_back(statementFor(i, exercise.checks[i].expression));
    // What is on stderr since the last answer belongs to the check that has not answered yet.
    std::size_t next = 0;
    std::vector<std::string> errors(result.checks.size() + 1);
    options.sink = [&](event::Stream stream, std::string_view text) {
        if (stream == event::Stream::Error) {
            errors[next] += text;
            return;
        }
        if (!text.starts_with(kCheckMark))
            return;
        const std::string_view answer = text.substr(kCheckMark.size() + 1);
        for (std::size_t i = next; i < result.checks.size(); ++i) {
            if (!answer.starts_with(std::to_string(i) + ' '))
                continue;
            result.checks[i].isPassed = answer.ends_with("True");
            next = i + 1;
        }
    };
    const RunResult run = model::run(source, fileName, options);
    if (run.diagnostic)
        result.problem = run.diagnostic->message;
    else if (!run.stopReason.empty())
        result.problem = run.stopReason;
    for (std::size_t i = 0; i < result.checks.size(); ++i)
        if (!result.checks[i].isPassed)
            result.checks[i].problem = lastLineOf(errors[i]);
    return result;
}

} // namespace model
