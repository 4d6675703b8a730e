#pragma once

namespace benchmarks {

/// What the film of a collection of 1,000,000 objects costs: time until it is there, pauses of the
/// window while it is opened, stepped and scrubbed, memory.
void measureFilm();

} // namespace benchmarks
