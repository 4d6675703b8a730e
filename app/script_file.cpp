#include "app/script_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace app {

namespace {

model::Diagnostic unreadable(const std::string& path, int error)
{
    model::Diagnostic diagnostic;
    diagnostic.kind = model::DiagnosticKind::File;
    diagnostic.file = path;
    diagnostic.message = "can't open file '" + path + "': [Errno " + std::to_string(error) + "] "
                         + std::strerror(error);
    return diagnostic;
}

} // namespace

model::Result<std::string> readScript(const std::string& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return unreadable(path, EISDIR);

    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return unreadable(path, errno);
    std::string content(std::istreambuf_iterator<char>(file), {});
    if (file.bad())
        return unreadable(path, EIO);
    return content;
}

} // namespace app
