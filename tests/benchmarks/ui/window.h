#pragma once

namespace benchmarks {

/// The longest time for which the window's event loop stands still while a run of more than a
/// million events with 20,000 live objects is opened, stepped, scrubbed, searched and left.
void measureWindow();

} // namespace benchmarks
