#include "model/core/verify.h"

#include <cstdio>
#include <cstdlib>

namespace model {

void verificationFailed(const char* message, const char* file, int line)
{
    std::fprintf(stderr, "%s:%d: %s\n", file, line, message);
    std::fflush(stderr);
    std::abort();
}

} // namespace model
