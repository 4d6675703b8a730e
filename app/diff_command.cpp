#include "app/commands.h"
#include "app/script_runs.h"
#include "model/exchange/json_lines.h"
#include "model/session/version_difference.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <optional>
#include <utility>

namespace app {

namespace {

using model::VersionComparison;
using model::VersionDifference;
using Sort = VersionDifference::Sort;

constexpr std::size_t kMostFollowing = 60; // Sentences; the rest is counted.

constexpr std::array<std::pair<Sort, const char*>, 9> kDiffSorts = {{
    {Sort::Output, "output"},
    {Sort::Error, "stderr"},
    {Sort::Object, "objects"},
    {Sort::Death, "deaths"},
    {Sort::Finalizer, "finalizers"},
    {Sort::Callback, "weak references and callbacks"},
    {Sort::Order, "order"},
    {Sort::Count, "counts"},
    {Sort::Collection, "collections"},
}};

bool isAboutOutput(const VersionDifference& difference)
{
    return difference.sort == Sort::Output || difference.sort == Sort::Error;
}

const VersionDifference* firstOf(const VersionComparison& found, bool isOutput)
{
    for (const VersionDifference& each : found.differences)
        if (isAboutOutput(each) == isOutput)
            return &each;
    return nullptr;
}

void writeDifferences(std::ostream& out, const VersionComparison& found)
{
    const VersionDifference* output = firstOf(found, true);
    const VersionDifference* life = firstOf(found, false);
    if (output != nullptr)
        out << "The output differs first after " << found.sameLines
            << (found.sameLines == 1 ? " line that is the same:\n  "
                                     : " lines that are the same:\n  ")
            << output->sentence(found.dialects) << '\n';
    else
        out << "The output is the same.\n";
    if (life != nullptr)
        out << "The lives of objects differ first here:\n  " << life->sentence(found.dialects)
            << '\n';
    else
        out << "The lives of objects are the same.\n";
    std::size_t following = 0;
    for (const VersionDifference& each : found.differences) {
        if (&each == output || &each == life)
            continue;
        if (following == 0)
            out << "What follows from it, or differs besides:\n";
        if (++following <= kMostFollowing)
            out << "  " << each.sentence(found.dialects) << '\n';
    }
    if (following > kMostFollowing)
        out << "  +" << following - kMostFollowing << " more\n";
    out << "In all: ";
    bool isFirst = true;
    for (const auto& [sort, word] : kDiffSorts)
        if (const std::size_t count = found.count(sort); count > 0)
            out << (std::exchange(isFirst, false) ? "" : ", ") << word << ' ' << count;
    out << '\n';
}

void writeJson(std::ostream& out, const VersionComparison& found)
{
    for (const VersionDifference& each : found.differences) {
        const auto sort = std::find_if(kDiffSorts.begin(), kDiffSorts.end(),
                                       [&](const auto& known) { return known.first == each.sort; });
        out << "{\"sort\": \"" << sort->second << "\", \"line\": " << each.line
            << ", \"statement\": " << each.statement << ", \"what\": ";
        model::writeJsonString(out, each.what);
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            out << ", \"" << found.dialects[side] << "\": ";
            model::writeJsonString(out, each.texts[side]);
        }
        out << "}\n";
    }
}

/// A run, or why there is none.
struct DiffSide
{
    std::optional<model::VersionRun> run;
    std::string refusal; ///< The last line of what the version says.
};

DiffSide runFor(const ScriptSource& source, const std::string& python, const RunLimits& limits)
{
    const RunLimits own{model::findDialect(python), limits.seconds, true};
    model::RunResult result = model::record(source.text, source.fileName, runOptions(own, source));
    reportStop(result.stopReason);
    DiffSide side;
    if (result.diagnostic || !result.recording) {
        std::string text = result.err;
        while (text.ends_with('\n'))
            text.pop_back();
        side.refusal = text.substr(text.rfind('\n') + 1);
        return side;
    }
    model::Timeline timeline(result.recording);
    auto births = std::make_shared<const model::Births>(timeline);
    side.run.emplace(model::VersionRun{result.recording, std::move(births), std::move(timeline)});
    return side;
}

} // namespace

int diffVersions(const DiffVersions& command, const RunLimits& limits)
{
    const auto source = readForRun(command.file);
    if (!source)
        return 2;
    const std::array<DiffSide, 2> sides{runFor(*source, command.pythons[0], limits),
                                        runFor(*source, command.pythons[1], limits)};
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        if (!sides[side].run)
            (sides[1 - side].run ? std::cout : std::cerr)
                << "Python " << command.pythons[side] << " does not run it: " << sides[side].refusal
                << '\n';
    if (!sides[0].run || !sides[1].run)
        return sides[0].run || sides[1].run ? 1 : 2;
    const VersionComparison found = model::compareVersions(*sides[0].run, *sides[1].run);
    if (command.json)
        writeJson(std::cout, found);
    else if (found.isSame())
        std::cout << "Nothing differs between Python " << found.dialects[0] << " and Python "
                  << found.dialects[1] << ".\n";
    else
        writeDifferences(std::cout, found);
    std::cout.flush();
    return found.isSame() ? 0 : 1;
}

} // namespace app
