#pragma once

namespace benchmarks {

/// The scripts in tests/benchmarks/scripts, under the program (recording off and on) and
/// under the real interpreter beside it. Says so where one of them is missing.
void measureScripts();

} // namespace benchmarks
