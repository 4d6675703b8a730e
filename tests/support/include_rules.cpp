#include "tests/support/include_rules.h"

#include <array>
#include <cstddef>
#include <optional>
#include <sstream>

namespace tests {

namespace {

constexpr std::array<std::string_view, 12> kModelFolders = {
    "core", "journal", "dialect", "heap",    "weak",   "gc",
    "lang", "history", "query",   "session", "lesson", "exchange"};
constexpr std::array<std::string_view, 8> kUiFolders = {
    "theme", "layout", "picture", "export", "scene", "session", "panels", "main_window"};

struct Place
{
    std::string_view layer;  // "model"
    std::string_view folder; // "heap"; empty for a file that stands directly in the layer
    std::string_view stem;   // "heap" of heap.h
};

Place placeOf(std::string_view path)
{
    Place place;
    const std::size_t slash = path.find('/');
    place.layer = path.substr(0, slash);
    const std::size_t lastSlash = path.rfind('/');
    if (slash == std::string_view::npos)
        return place;
    if (lastSlash > slash)
        place.folder = path.substr(slash + 1, path.find('/', slash + 1) - slash - 1);
    const std::string_view file = path.substr(lastSlash + 1);
    place.stem = file.substr(0, file.find('.'));
    return place;
}

template <std::size_t Count>
std::optional<std::size_t> rankIn(const std::array<std::string_view, Count>& order,
                                  std::string_view folder)
{
    for (std::size_t i = 0; i < Count; ++i)
        if (order[i] == folder)
            return i;
    return std::nullopt;
}

/// Whether two files of ui/panels belong to one panel, which is named by their first word:
/// timeline_bar.h and timeline_slider.h do.
bool samePanel(std::string_view one, std::string_view other)
{
    return one.substr(0, one.find('_')) == other.substr(0, other.find('_'));
}

template <std::size_t Count>
std::string orderBroken(const std::array<std::string_view, Count>& order, const Place& from,
                        const Place& to)
{
    const auto fromRank = rankIn(order, from.folder);
    const auto toRank = rankIn(order, to.folder);
    if (!fromRank || !toRank)
        return "is in a folder that is not in the order of the layers";
    return *toRank > *fromRank ? "lies above it" : "";
}

std::string insideUi(const Place& from, const Place& to)
{
    if (from.folder == "panels" && to.folder == "panels" && !samePanel(from.stem, to.stem))
        return "is another panel";
    if (to.folder == "export" && (from.folder == "scene" || from.folder == "panels"))
        return "stands beside it";
    return orderBroken(kUiFolders, from, to);
}

/// Why `from` must not include `to`; empty when it may.
std::string reasonAgainst(const Place& from, const Place& to)
{
    constexpr std::array<std::string_view, 4> kLayers = {"model", "ui", "app", "tests"};
    const auto fromLayer = rankIn(kLayers, from.layer);
    const auto toLayer = rankIn(kLayers, to.layer);
    if (!toLayer)
        return "does not start at the root of the project";
    if (!fromLayer || *toLayer > *fromLayer)
        return "lies above it";
    if (from.layer != to.layer)
        return {};
    if (from.layer == "model")
        return orderBroken(kModelFolders, from, to);
    if (from.layer == "ui")
        return insideUi(from, to);
    return {};
}

struct Include
{
    std::string target;
    bool quoted = false;
};

std::optional<Include> includeIn(const std::string& line)
{
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#')
        return std::nullopt;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0)
        return std::nullopt;
    const std::size_t open = line.find_first_of("<\"", at);
    if (open == std::string::npos)
        return std::nullopt;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    return Include{line.substr(open + 1, close - open - 1), line[open] == '"'};
}

std::string reasonAgainst(const Place& from, const Include& include)
{
    if (include.quoted)
        return include.target.ends_with(".moc") ? std::string()
                                                : reasonAgainst(from, placeOf(include.target));
    const bool isQt = include.target.starts_with('Q') || include.target.starts_with("qt");
    return from.layer == "model" && isQt ? "is Qt" : std::string();
}

} // namespace

std::vector<std::string> forbiddenIncludes(std::string_view path, std::string_view text)
{
    const Place from = placeOf(path);
    std::vector<std::string> found;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const auto include = includeIn(line);
        if (!include)
            continue;
        const std::string reason = reasonAgainst(from, *include);
        if (!reason.empty())
            found.push_back(std::string(path) + ':' + std::to_string(number) + ": includes "
                            + include->target + ", which " + reason);
    }
    return found;
}

} // namespace tests
