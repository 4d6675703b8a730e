#include "app/script_runs.h"

#include "app/script_file.h"
#include "model/lesson/lesson_parser.h"
#include "model/session/modules_beside.h"
#include "model/session/session_file.h"

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

void complain(const std::string& message, const std::string& hint = {})
{
    std::fprintf(stderr, "refscope: %s%s%s\n", message.c_str(), hint.empty() ? "" : "; ",
                 hint.c_str());
}

std::optional<ScriptSource> branchForRun(const std::string& path, const std::string& text,
                                         const std::string& name)
{
    const auto session = model::readSession(text, path);
    if (!session) {
        const model::Diagnostic& fault = session.diagnostic();
        complain(path + ", line " + std::to_string(fault.span.line) + ": " + fault.message,
                 fault.hint);
        return std::nullopt;
    }
    const model::Branch* branch =
        name.empty() ? &session->branch(session->mainBranch()) : session->findBranch(name);
    if (branch == nullptr) {
        std::string names;
        for (const model::Branch& known : session->branches())
            names += (names.empty() ? "'" : ", '") + known.name + '\'';
        complain(path + " has no branch '" + name + "'", "there are " + names);
        return std::nullopt;
    }
    const std::string& file = session->fileName();
    ScriptSource source{absolutePath(file.empty() ? path : file), session->script()};
    source.scriptStatements = branch->scriptStatements;
    for (const model::SessionStatement& statement : branch->statements)
        source.statements.push_back(statement.text);
    return source;
}

} // namespace

ScriptSource testProgramFor(const std::string& fileName)
{
    return {"python -m unittest",
            "from unittest import main\n\nmain(module='" + model::importNameOf(fileName) + "')\n",
            {},
            {}};
}

model::RunOptions runOptions(const RunLimits& limits)
{
    model::RunOptions options;
    options.dialect = limits.dialect;
    options.limits.wallSeconds = limits.seconds;
    return options;
}

model::RunOptions runOptions(const RunLimits& limits, const ScriptSource& source)
{
    model::RunOptions options = runOptions(limits);
    const model::Dialect* wanted = model::findDialect(model::wantedPython(source.text));
    if (wanted != nullptr && !limits.isDialectAsked)
        options.dialect = wanted;
    options.findModule = model::modulesBeside(source.fileName);
    options.scriptStatements = source.scriptStatements;
    options.statements = source.statements;
    return options;
}

std::optional<ScriptSource> readForRun(const std::string& path, const std::string& branch)
{
    auto text = readScript(path);
    if (!text) {
        complain(text.diagnostic().message);
        return std::nullopt;
    }
    if (path.ends_with(".refscope") || model::looksLikeSession(*text))
        return branchForRun(path, *text, branch);
    if (!branch.empty()) {
        complain(path + " is no session: only sessions have branches");
        return std::nullopt;
    }
    return ScriptSource{absolutePath(path), std::move(text).value(), {}, {}};
}

std::shared_ptr<const model::Recording> recordForShow(const std::string& path,
                                                      const RunLimits& limits)
{
    const auto source = readForRun(path);
    if (!source)
        return nullptr;
    const model::RunOptions options = runOptions(limits, *source);
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
