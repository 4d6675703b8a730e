#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace benchmarks {

/// Time since it was made.
class Stopwatch
{
public:
    double ms() const
    {
        const std::chrono::duration<double, std::milli> passed = Clock::now() - m_start;
        return passed.count();
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

/// One line of the table: what was measured, the figure and its unit.
void report(std::string_view what, double figure, std::string_view unit);
void heading(std::string_view text);

/// Memory of this process, in MiB.
double residentMiB();

} // namespace benchmarks
