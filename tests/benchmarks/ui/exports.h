#pragma once

namespace benchmarks {

/// Exports: a large still, films of 60 frames, the player of the longest lesson.
void measureExports();

} // namespace benchmarks
