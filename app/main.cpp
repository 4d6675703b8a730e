#include "app/command_line.h"
#include "app/commands.h"
#include "app/python_path.h"
#include "app/window.h"
#include "model/core/verify.h"

#include <cstdio>

namespace {

int execute(const app::CommandLine& line, int argc, char** argv)
{
    const model::Dialect* dialect = model::findDialect(line.python);
    model::verify(dialect != nullptr, "the command line lets only known versions through");
    const app::RunLimits limits{dialect, line.seconds, line.isPythonAsked};
    if (const auto* run = std::get_if<app::RunScript>(&line.command))
        return app::runScript(*run, limits);
    if (const auto* trace = std::get_if<app::TraceScript>(&line.command))
        return app::traceScript(*trace, limits);
    if (const auto* picture = std::get_if<app::ExportPicture>(&line.command))
        return app::exportPicture(*picture, limits, argc, argv);
    if (const auto* why = std::get_if<app::WhyObject>(&line.command))
        return app::answerWhy(*why, limits);
    if (const auto* lint = std::get_if<app::LintScript>(&line.command))
        return app::lintScript(*lint, limits);
    if (const auto* diff = std::get_if<app::DiffVersions>(&line.command))
        return app::diffVersions(*diff, limits);
    if (std::holds_alternative<app::ShowPythonPath>(line.command))
        return app::showPythonPath();
    return app::runWindow(std::get<app::OpenWindow>(line.command), argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> pythons;
    pythons.emplace_back(model::defaultDialect().name); // Where nothing else is asked for.
    for (const model::Dialect& dialect : model::dialects())
        if (dialect.name != pythons.front())
            pythons.emplace_back(dialect.name);
    const std::vector<std::string> arguments(argv + 1, argv + argc);

    const auto parsed = app::parseCommandLine(arguments, pythons);
    if (const auto* answer = std::get_if<app::Answer>(&parsed)) {
        std::fputs(answer->text.c_str(), answer->status == 0 ? stdout : stderr);
        return answer->status;
    }
    return execute(std::get<app::CommandLine>(parsed), argc, argv);
}
