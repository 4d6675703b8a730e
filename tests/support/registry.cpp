#include "tests/support/registry.h"

#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tests {

namespace {

std::map<std::string, TestRunner, std::less<>>& runners()
{
    // Inside a function, because the classes register themselves before main().
    static std::map<std::string, TestRunner, std::less<>> s_runners;
    return s_runners;
}

int runAll(int argc, char** argv)
{
    int failures = 0;
    for (const auto& [name, run] : runners())
        failures += run(argc, argv);
    return failures;
}

} // namespace

bool registerTest(const char* className, TestRunner runner)
{
    return runners().emplace(className, runner).second;
}

int runTests(int argc, char** argv)
{
    if (argc < 2)
        return runAll(argc, argv);

    const auto found = runners().find(std::string_view(argv[1]));
    if (found == runners().end()) {
        std::fprintf(stderr, "There is no test class %s. There are:\n", argv[1]);
        for (const auto& [name, run] : runners())
            std::fprintf(stderr, "    %s\n", name.c_str());
        return 1;
    }

    std::vector<char*> rest(argv, argv + argc);
    rest.erase(rest.begin() + 1);
    return found->second(argc - 1, rest.data());
}

} // namespace tests
