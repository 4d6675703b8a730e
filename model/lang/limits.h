#pragma once

#include <cstdint>

namespace model {

/// Where a run has to stop, whatever the script does.
struct Limits
{
    std::uint64_t events = 20'000'000;
    std::uint64_t objects = 20'000'000;
    std::uint64_t outputBytes = 64U << 20U;
    double wallSeconds = 120; ///< 0: none.
    int recursion = 1000;

    /// sys.setrecursionlimit() beyond this has no effect: native recursion has to end, too.
    static constexpr int kDeepestRecursion = 10'000;
};

} // namespace model
