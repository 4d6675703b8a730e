#include "app/commands.h"
#include "app/script_runs.h"
#include "model/exchange/json_lines.h"
#include "model/query/labels.h"
#include "model/query/lints.h"

#include <iostream>

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
    std::cout.flush();
    return found.empty() ? 0 : 1;
}

} // namespace app
