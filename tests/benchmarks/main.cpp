// Prints figures, asserts nothing: machines differ. Run it with `./dev bench`.

#include "tests/benchmarks/replay.h"

int main()
{
    benchmarks::measureReplay();
    return 0;
}
