#pragma once

namespace benchmarks {

/// Frames of a view over very many cards; and how soon the program shows its first picture.
void measureScene();
void measureStart();

} // namespace benchmarks
