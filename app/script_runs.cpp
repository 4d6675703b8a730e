#include "app/script_runs.h"

#include "app/script_file.h"
#include "model/session/modules_beside.h"

#include <cstdio>
#include <filesystem>

namespace app {

namespace {

/// Source:  CPython 3.9 and later, Modules/main.c: the script's path becomes absolute; ./ and
///          ../ in it stay as they are.
std::string absolutePath(const std::string& path)
{
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    return error ? path : absolute.string();
}

} // namespace

ScriptSource testProgramFor(const std::string& fileName)
{
    return {"python -m unittest",
            "from unittest import main\n\nmain(module='" + model::importNameOf(fileName) + "')\n"};
}

model::RunOptions runOptions(const RunLimits& limits)
{
    model::RunOptions options;
    options.dialect = limits.dialect;
    options.limits.wallSeconds = limits.seconds;
    return options;
}

std::optional<ScriptSource> readForRun(const std::string& path)
{
    auto text = readScript(path);
    if (!text) {
        std::fprintf(stderr, "refscope: %s\n", text.diagnostic().message.c_str());
        return std::nullopt;
    }
    return ScriptSource{absolutePath(path), std::move(text).value()};
}

std::shared_ptr<const model::Recording> recordForShow(const std::string& path,
                                                      const RunLimits& limits)
{
    const auto source = readForRun(path);
    if (!source)
        return nullptr;
    model::RunOptions options = runOptions(limits);
    options.findModule = model::modulesBeside(source->fileName);
    const model::RunResult result = model::record(source->text, source->fileName, options);
    std::fputs(result.err.c_str(), stderr);
    reportStop(result.stopReason);
    return result.diagnostic ? nullptr : result.recording;
}

void reportStop(const std::string& stopReason)
{
    if (stopReason.empty())
        return;
    const bool isTime = stopReason.ends_with("seconds");
    std::fprintf(stderr, "refscope: %s%s\n", stopReason.c_str(),
                 isTime ? "; --seconds S sets another limit, 0 none" : "");
}

} // namespace app
