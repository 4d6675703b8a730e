#include "tests/benchmarks/stopwatch.h"

#include <cstdio>
#include <fstream>
#include <unistd.h>

namespace benchmarks {

void report(std::string_view what, double figure, std::string_view unit)
{
    std::printf("  %-58.*s %12.2f %.*s\n", static_cast<int>(what.size()), what.data(), figure,
                static_cast<int>(unit.size()), unit.data());
    std::fflush(stdout);
}

void heading(std::string_view text)
{
    std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
}

double residentMiB()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

} // namespace benchmarks
