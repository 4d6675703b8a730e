// Prints figures, asserts nothing: machines differ. Run it with `./dev bench [heap] [replay]
// [scripts] [pictures] [scene] [exports] [start] [window] [film]`; without a name it measures
// everything.

#include "tests/benchmarks/heap.h"
#include "tests/benchmarks/replay.h"
#include "tests/benchmarks/scripts.h"
#ifdef REFSCOPE_BENCHMARK_UI
#include "tests/benchmarks/ui/exports.h"
#include "tests/benchmarks/ui/film.h"
#include "tests/benchmarks/ui/pictures.h"
#include "tests/benchmarks/ui/scene.h"
#include "tests/benchmarks/ui/window.h"
#endif

#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    struct Part
    {
        std::string_view name;
        void (*measure)();
    };
    static constexpr Part kParts[] = {
        {"heap", benchmarks::measureHeap},         {"replay", benchmarks::measureReplay},
        {"scripts", benchmarks::measureScripts},
#ifdef REFSCOPE_BENCHMARK_UI
        {"pictures", benchmarks::measurePictures}, {"scene", benchmarks::measureScene},
        {"exports", benchmarks::measureExports},   {"start", benchmarks::measureStart},
        {"window", benchmarks::measureWindow},     {"film", benchmarks::measureFilm},
#endif
    };
    for (int i = 1; i < argc; ++i) {
        bool isKnown = false;
        for (const Part& part : kParts)
            isKnown = isKnown || part.name == argv[i];
        if (!isKnown) {
            std::fprintf(stderr,
                         "There is no benchmark %s: heap, replay, scripts, pictures, scene, "
                         "exports, start, window, film.\n",
                         argv[i]);
            return 2;
        }
    }
    for (const Part& part : kParts) {
        bool isWanted = argc < 2;
        for (int i = 1; i < argc; ++i)
            isWanted = isWanted || part.name == argv[i];
        if (isWanted)
            part.measure();
    }
    return 0;
}
