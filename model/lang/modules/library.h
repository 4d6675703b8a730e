#pragma once

#include <span>
#include <string>
#include <string_view>

namespace model {

/// A module of Python's library that is written in Python and embedded: the files of
/// resources/python. Its code is ordinary code to the interpreter.
struct LibraryModule
{
    std::string_view name; ///< "collections.abc"
    std::string_view path; ///< "collections/abc.py", as files and tracebacks name it.
    bool isPackage = false;
    std::span<const std::string_view> pieces; ///< The text, cut where compilers want it.

    std::string text() const;
    /// What `__file__` says: "<refscope>/collections/abc.py". No such file exists anywhere.
    std::string fileName() const;
};

/// All of them; written by the build.
std::span<const LibraryModule> libraryModules();
/// Null where there is none of this name.
const LibraryModule* findLibraryModule(std::string_view name);

} // namespace model
