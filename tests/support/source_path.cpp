#include "tests/support/source_path.h"

namespace tests {

std::string sourcePath(std::string_view fromRoot)
{
    return std::string(REFSCOPE_SOURCE_DIR "/").append(fromRoot);
}

} // namespace tests
