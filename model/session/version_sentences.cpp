#include "model/session/line_moment.h"
#include "model/session/version_difference.h"

#include <algorithm>

namespace model {

std::string VersionDifference::sentence(const std::array<std::string, 2>& dialects) const
{
    std::string text;
    if (statement > 0)
        text = "statement " + std::to_string(statement) + ", ";
    else if (line > 0)
        text = "line " + std::to_string(line) + ", ";
    return text + what + ": in " + dialects[0] + " " + texts[0] + "; in " + dialects[1] + " "
           + texts[1];
}

const VersionDifference* VersionComparison::first(VersionDifference::Sort sort) const
{
    const auto found =
        std::find_if(differences.begin(), differences.end(),
                     [sort](const VersionDifference& each) { return each.sort == sort; });
    return found == differences.end() ? nullptr : &*found;
}

std::size_t VersionComparison::count(VersionDifference::Sort sort) const
{
    return static_cast<std::size_t>(
        std::count_if(differences.begin(), differences.end(),
                      [sort](const VersionDifference& each) { return each.sort == sort; }));
}

std::optional<EventIndex> sameMoment(const VersionRun& left, const VersionRun& right,
                                     EventIndex moment)
{
    const auto line = lineMomentAt(left.timeline, moment);
    if (!line)
        return std::nullopt;
    const LineMap same(left.recording->source, right.recording->source);
    return findMoment(right.timeline, *line, same);
}

} // namespace model
