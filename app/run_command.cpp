#include "app/commands.h"
#include "app/script_runs.h"
#include "model/session/modules_beside.h"

#include <cstdio>

namespace app {

namespace {

/// A line of stdin with its end; empty at the end of the input.
std::string readInputLine()
{
    std::fflush(stdout); // A question is seen before its answer is awaited.
    std::string line;
    for (int c = std::getc(stdin); c != EOF; c = std::getc(stdin)) {
        line += static_cast<char>(c);
        if (c == '\n')
            break;
    }
    return line;
}

} // namespace

int runScript(const RunScript& command, const RunLimits& limits)
{
    auto source = readForRun(command.file, command.branch);
    if (!source)
        return 2; // As CPython.

    model::RunOptions options = runOptions(limits, *source);
    options.arguments = command.arguments;
    options.statements.insert(options.statements.end(), command.statements.begin(),
                              command.statements.end());
    if (command.module == "unittest")
        *source = testProgramFor(source->fileName);
    options.sink = [](model::event::Stream stream, std::string_view text) {
        std::FILE* file = stream == model::event::Stream::Out ? stdout : stderr;
        std::fwrite(text.data(), 1, text.size(), file);
    };
    options.input = readInputLine;
    const auto execute = command.record ? model::record : model::run;
    const model::RunResult result = execute(source->text, source->fileName, options);
    std::fflush(stdout);
    reportStop(result.stopReason);
    return result.exitStatus;
}

} // namespace app
