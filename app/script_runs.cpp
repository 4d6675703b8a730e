#include "app/script_runs.h"

#include "app/script_file.h"

#include <algorithm>
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

/// Where the modules beside a script lie, and their package if they are in one.
struct ModulePlace
{
    std::filesystem::path root;
    std::string package; ///< "test"; "test.sub"; empty outside packages.
};

ModulePlace placeOf(const std::string& fileName)
{
    std::error_code error;
    ModulePlace place{std::filesystem::path(fileName).lexically_normal().parent_path(), {}};
    while (std::filesystem::exists(place.root / "__init__.py", error)
           && place.root.has_filename()) {
        const std::string name = place.root.filename().string();
        place.package = place.package.empty() ? name : name + "." + place.package;
        place.root = place.root.parent_path();
    }
    return place;
}

std::optional<model::ModuleText> readModule(const std::filesystem::path& path, bool isPackage)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    auto text = readScript(path.string());
    if (!text)
        return std::nullopt;
    return model::ModuleText{path.string(), std::move(text).value(), isPackage, false};
}

} // namespace

model::FindModule modulesBeside(const std::string& fileName)
{
    return [place = placeOf(fileName)](const std::string& name) {
        const std::string top = place.package.substr(0, place.package.find('.'));
        if (!top.empty() && name != top && !name.starts_with(top + "."))
            return std::optional<model::ModuleText>();
        std::string relative = name;
        std::replace(relative.begin(), relative.end(), '.', '/');
        const std::filesystem::path path = place.root / relative;
        auto found = readModule(path / "__init__.py", true);
        return found ? found : readModule(path.string() + ".py", false);
    };
}

ScriptSource testProgramFor(const std::string& fileName)
{
    const std::string package = placeOf(fileName).package;
    const std::string stem = std::filesystem::path(fileName).stem().string();
    const std::string module = package.empty() ? stem : package + "." + stem;
    return {"python -m unittest", "from unittest import main\n\nmain(module='" + module + "')\n"};
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
    const model::RunResult result =
        model::record(source->text, source->fileName, runOptions(limits));
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
