#pragma once

namespace benchmarks {

/// Allocate, link, unlink and free through the real heap, recorded and not.
void measureHeap();

} // namespace benchmarks
