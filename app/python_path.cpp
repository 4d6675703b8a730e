#include "app/python_path.h"

#include <cstdio>

namespace app {

std::filesystem::path pythonPath()
{
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path installed =
        (program.parent_path() / REFSCOPE_INSTALLED_PYTHON_PATH).lexically_normal();
    for (const std::filesystem::path& folder :
         {installed, std::filesystem::path(REFSCOPE_PYTHON_PATH)})
        if (std::filesystem::exists(folder / "refscope.py", error))
            return folder;
    return {};
}

int showPythonPath()
{
    const std::string folder = pythonPath().string();
    if (folder.empty()) {
        std::fputs("refscope: the module refscope.py is neither beside the program nor in "
                   "its source tree; install Refscope again\n",
                   stderr);
        return 1;
    }
    std::printf("%s\n", folder.c_str());
    return 0;
}

} // namespace app
