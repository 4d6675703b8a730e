#include "model/lesson/stop_anchors.h"

#include <algorithm>
#include <optional>

namespace model {

namespace {

/// The last line of the statement that begins with `lines[start]`.
int endOfStatement(const std::vector<LogicalLine>& lines, std::size_t start)
{
    const int indent = lines[start].indent;
    bool isDecorated = lines[start].isDecorator;
    int last = lines[start].last;
    for (std::size_t i = start + 1; i < lines.size(); ++i) {
        const LogicalLine& line = lines[i];
        if (line.isComment)
            continue;
        const bool goesOn =
            line.indent > indent || (line.indent == indent && (line.isClause || isDecorated));
        if (!goesOn)
            break;
        if (line.indent == indent)
            isDecorated = line.isDecorator;
        last = line.last;
    }
    return last;
}

/// From a line to the first one of its statement, over clauses and decorators.
std::size_t startOfStatement(const std::vector<LogicalLine>& lines, std::size_t at)
{
    const int indent = lines[at].indent;
    std::size_t start = at;
    for (std::size_t i = at; i-- > 0;) {
        const LogicalLine& line = lines[i];
        if (line.isComment || line.indent > indent)
            continue;
        if (line.indent < indent || !(lines[start].isClause || line.isDecorator))
            break;
        start = i;
    }
    return start;
}

/// The first statement from `from` on that does something, in the suite of this depth.
std::optional<std::size_t> nextStatement(const std::vector<LogicalLine>& lines, std::size_t from,
                                         int indent)
{
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].isComment)
            continue;
        if (lines[i].indent != indent)
            return std::nullopt;
        if (!lines[i].isString)
            return i;
    }
    return std::nullopt;
}

} // namespace

FoundAnchor findAnchor(const std::vector<LogicalLine>& lines, std::size_t first, std::size_t end)
{
    const int indent = lines[first].indent;
    std::optional<std::size_t> above;
    for (std::size_t i = first; i-- > 0 && !above;) {
        if (lines[i].isComment || lines[i].indent > indent)
            continue;
        if (lines[i].indent < indent)
            break;
        above = i;
    }
    if (above && !lines[*above].isString) {
        const std::size_t start = startOfStatement(lines, *above);
        return {{lines[start].first, endOfStatement(lines, start), false}, {}};
    }
    const std::optional<std::size_t> below = nextStatement(lines, end, indent);
    if (!below)
        return {{}, "there is no statement at this depth to which the stop could belong"};
    return {{lines[*below].first, endOfStatement(lines, *below), true}, {}};
}

} // namespace model
