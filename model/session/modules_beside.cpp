#include "model/session/modules_beside.h"

#include "model/lang/modules/library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace model {

namespace {

/// Where the modules beside a script lie, and their package if they are in one.
struct ModulePlace
{
    std::filesystem::path root;
    std::string package; ///< "test"; "test.sub"; empty outside packages.

    std::string topPackage() const { return package.substr(0, package.find('.')); }
    /// Whether this is a Python's own library: what Refscope brings of it stands in its stead.
    bool isPythonLibrary() const
    {
        std::error_code error;
        return std::filesystem::exists(root / "os.py", error);
    }
};

ModulePlace placeOf(const std::string& fileName)
{
    std::error_code error;
    ModulePlace place{std::filesystem::path(fileName).lexically_normal().parent_path(), {}};
    while (std::filesystem::exists(place.root / "__init__.py", error)
           && place.root.has_filename()) {
        const std::string name = place.root.filename().string();
        place.package = place.package.empty() ? name : name + "." + place.package;
        place.root = place.root.parent_path();
    }
    return place;
}

std::optional<ModuleText> readModule(const std::filesystem::path& path, bool isPackage)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (!file.is_open() || file.bad())
        return std::nullopt;
    return ModuleText{path.string(), std::move(text), isPackage, false};
}

} // namespace

FindModule modulesBeside(const std::string& fileName)
{
    const ModulePlace at = placeOf(fileName);
    return [place = at, inLibrary = at.isPythonLibrary()](const std::string& name) {
        const std::string top = place.topPackage();
        if (!top.empty() && name != top && !name.starts_with(top + "."))
            return std::optional<ModuleText>();
        if (inLibrary && findLibraryModule(name) != nullptr)
            return std::optional<ModuleText>();
        std::string relative = name;
        std::replace(relative.begin(), relative.end(), '.', '/');
        const std::filesystem::path path = place.root / relative;
        auto found = readModule(path / "__init__.py", true);
        return found ? found : readModule(path.string() + ".py", false);
    };
}

std::string importNameOf(const std::string& fileName)
{
    const std::string package = placeOf(fileName).package;
    const std::string stem = std::filesystem::path(fileName).stem().string();
    return package.empty() ? stem : package + "." + stem;
}

} // namespace model
