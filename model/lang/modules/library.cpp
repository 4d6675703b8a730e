// The modules of the embedded library.

#include "model/lang/modules/library.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::string_view kLibraryFolder = "<refscope>/";

} // namespace

std::string LibraryModule::text() const
{
    std::string joined;
    for (const std::string_view piece : pieces)
        joined += piece;
    return joined;
}

std::string LibraryModule::fileName() const
{
    return std::string(kLibraryFolder) + std::string(path);
}

const LibraryModule* findLibraryModule(std::string_view name)
{
    const auto all = libraryModules();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const LibraryModule& module) { return module.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace model
