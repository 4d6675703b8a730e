// Prints figures, asserts nothing: machines differ. Run it with `./dev bench`.

#include "tests/benchmarks/heap.h"
#include "tests/benchmarks/replay.h"

int main()
{
    benchmarks::measureHeap();
    benchmarks::measureReplay();
    return 0;
}
