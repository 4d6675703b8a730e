#pragma once

namespace benchmarks {

/// Snapshots and timeline on recordings of 10^6 and 10^7 events.
void measureReplay();

} // namespace benchmarks
