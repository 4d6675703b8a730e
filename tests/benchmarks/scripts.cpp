// Whole scripts from the command line: starting up, compiling and running.

#include "tests/benchmarks/scripts.h"

#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace benchmarks {

namespace {

constexpr const char* kPython = "python3.11";

std::string quoted(const fs::path& path)
{
    return "'" + path.string() + "'";
}

/// Milliseconds that the command took, or less than zero if it failed.
double timeOf(const std::string& command)
{
    const Stopwatch watch;
    const int status = std::system((command + " >/dev/null 2>&1").c_str());
    return status == 0 ? watch.ms() : -1;
}

void row(const std::string& name, double off, double on, double python)
{
    const auto figure = [](double ms) {
        return ms < 0 ? std::string("-") : std::to_string(std::lround(ms));
    };
    std::printf("  %-24s %12s %12s %12s\n", name.c_str(), figure(off).c_str(), figure(on).c_str(),
                figure(python).c_str());
    std::fflush(stdout);
}

std::vector<fs::path> scripts()
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(REFSCOPE_BENCHMARK_SCRIPTS))
        if (entry.path().extension() == ".py")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

void measureScripts()
{
    const fs::path program = REFSCOPE_PROGRAM;
    if (!fs::exists(program)) {
        heading("Scripts: the program is not built, nothing to compare");
        return;
    }
    heading("Scripts, ms of the whole process");
    std::printf("  %-24s %12s %12s %12s\n", "", "refscope", "recording", kPython);
    for (const fs::path& script : scripts())
        row(script.filename().string(), timeOf(quoted(program) + " run " + quoted(script)),
            timeOf(quoted(program) + " run --record " + quoted(script)),
            timeOf(std::string(kPython) + ' ' + quoted(script)));
    std::printf("  (-: the command failed or is not there)\n");
}

} // namespace benchmarks
