#pragma once

namespace benchmarks {

/// Pictures of 1,000, 10,000 and 100,000 cards: made, painted, moved and hit.
void measurePictures();

} // namespace benchmarks
