#include "app/commands.h"
#include "app/script_runs.h"
#include "model/exchange/json_lines.h"
#include "model/lesson/lesson_parser.h"
#include "model/lesson/stop_places.h"
#include "model/query/labels.h"
#include "model/query/lints.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace app {

namespace {

void writeJson(std::ostream& out, const model::Lint& lint, const model::Recording& recording)
{
    out << "{\"rule\": \"" << model::ruleName(lint.rule) << "\", \"line\": " << lint.line
        << ", \"times\": " << lint.times << ", \"event\": " << lint.event
        << ", \"object\": " << lint.object.value - recording.start.lastId() << ", \"message\": ";
    model::writeJsonString(out, lint.message);
    out << ", \"advice\": ";
    model::writeJsonString(out, lint.advice);
    out << "}\n";
}

void writeText(std::ostream& out, const model::Lint& lint, const std::string& file)
{
    out << file << ':' << lint.line << ": " << lint.message << " [" << model::ruleName(lint.rule)
        << "]\n    " << lint.advice;
    if (lint.times > 1)
        out << " (" << lint.times << " times)";
    out << '\n';
}

/// What is wrong with the comments of a lesson, in the text and in the run.
std::vector<model::Diagnostic>
mistakesOfLesson(const std::shared_ptr<const model::Recording>& recording)
{
    if (!model::isLesson(recording->source))
        return {};
    model::ParsedLesson parsed = model::parseLesson(recording->source, recording->fileName);
    model::Timeline timeline(recording);
    std::vector<model::Diagnostic> found = std::move(parsed.mistakes);
    std::ranges::move(model::lessonMistakes(parsed.lesson, timeline), std::back_inserter(found));
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.span.line; });
    return found;
}

void writeMistake(std::ostream& out, const model::Diagnostic& mistake, const std::string& file,
                  bool asJson)
{
    const int column = mistake.span.column + 1;
    if (!asJson) {
        out << file << ':' << mistake.span.line << ':' << column << ": " << mistake.message
            << " [lesson]\n";
        if (!mistake.hint.empty())
            out << "    " << mistake.hint << '\n';
        return;
    }
    out << "{\"rule\": \"lesson\", \"line\": " << mistake.span.line << ", \"column\": " << column
        << ", \"message\": ";
    model::writeJsonString(out, mistake.message);
    out << ", \"advice\": ";
    model::writeJsonString(out, mistake.hint);
    out << "}\n";
}

} // namespace

int lintScript(const LintScript& command, const RunLimits& limits)
{
    const auto recording = recordForShow(command.file, limits);
    if (recording == nullptr)
        return 2;
    const std::vector<model::Lint> found = model::lints(*recording);
    for (const model::Lint& lint : found) {
        if (command.json)
            writeJson(std::cout, lint, *recording);
        else
            writeText(std::cout, lint, command.file);
    }
    const std::vector<model::Diagnostic> mistakes = mistakesOfLesson(recording);
    for (const model::Diagnostic& mistake : mistakes)
        writeMistake(std::cout, mistake, command.file, command.json);
    std::cout.flush();
    return found.empty() && mistakes.empty() ? 0 : 1;
}

} // namespace app
