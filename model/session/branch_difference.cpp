#include "model/session/branch_difference.h"

#include "model/lang/parser.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::size_t kMaxCells = 4'000'000;

struct Row
{
    std::string text;
    bool isScript = false;

    friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rowsOf(const std::vector<std::string>& script, const Branch& branch)
{
    std::vector<Row> rows;
    const std::size_t kept =
        std::min(branch.scriptStatements.value_or(script.size()), script.size());
    for (std::size_t i = 0; i < kept; ++i)
        rows.push_back({script[i], true});
    for (const SessionStatement& statement : branch.statements)
        rows.push_back({statement.text, false});
    return rows;
}

/// What is between the common beginning and the common end, as a table of the lengths of longest
/// common subsequences.
class Middle
{
public:
    Middle(const std::vector<Row>& left, const std::vector<Row>& right, std::size_t begin,
           std::size_t end)
        : m_left(left), m_right(right), m_begin(begin), m_height(left.size() - end - begin),
          m_width(right.size() - end - begin)
    {
        if (m_height * m_width > kMaxCells)
            return;
        m_lengths.assign((m_height + 1) * (m_width + 1), 0);
        for (std::size_t i = m_height; i-- > 0;)
            for (std::size_t j = m_width; j-- > 0;)
                at(i, j) =
                    isSame(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }

    void addTo(std::vector<DifferenceRow>& rows)
    {
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < m_height || j < m_width) {
            const bool inBoth = i < m_height && j < m_width;
            if (inBoth && !m_lengths.empty() && isSame(i, j)) {
                const Row& row = m_left[m_begin + i++];
                ++j;
                rows.push_back({row.text, row.text, row.isScript});
            } else if (j == m_width
                       || (inBoth && (m_lengths.empty() || at(i + 1, j) >= at(i, j + 1)))) {
                const Row& row = m_left[m_begin + i++];
                rows.push_back({row.text, std::nullopt, row.isScript});
            } else {
                const Row& row = m_right[m_begin + j++];
                rows.push_back({std::nullopt, row.text, row.isScript});
            }
        }
    }

private:
    std::uint32_t& at(std::size_t i, std::size_t j) { return m_lengths[i * (m_width + 1) + j]; }
    bool isSame(std::size_t i, std::size_t j) const
    {
        return m_left[m_begin + i] == m_right[m_begin + j];
    }

    const std::vector<Row>& m_left;
    const std::vector<Row>& m_right;
    std::size_t m_begin;
    std::size_t m_height;
    std::size_t m_width;
    std::vector<std::uint32_t> m_lengths; // Empty: too many.
};

} // namespace

std::vector<std::string> topLevelStatements(const std::string& script)
{
    const auto source = std::make_shared<const SourceText>("", script);
    const auto parsed = parseModule(source);
    if (!parsed)
        return {};
    std::vector<std::string> texts;
    for (const Stmt* statement : (*parsed)->body) {
        SourceSpan span = statement->span;
        NodeList<Expr> decorators;
        if (const auto* function = tryAs<FunctionDefStmt>(statement))
            decorators = function->decorators;
        else if (const auto* type = tryAs<ClassDefStmt>(statement))
            decorators = type->decorators;
        if (!decorators.empty()) {
            span.line = decorators.front()->span.line;
            span.column = 0; // The sign @ stands before the expression.
        }
        texts.emplace_back(source->segment(span));
    }
    return texts;
}

std::vector<DifferenceRow> difference(const SessionDocument& document, BranchId left,
                                      BranchId right)
{
    const std::vector<std::string> script = topLevelStatements(document.script());
    const std::vector<Row> a = rowsOf(script, document.branch(left));
    const std::vector<Row> b = rowsOf(script, document.branch(right));
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t begin = 0;
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    std::size_t end = 0;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    std::vector<DifferenceRow> rows;
    const auto addCommon = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            rows.push_back({a[i].text, a[i].text, a[i].isScript});
    };
    addCommon(0, begin);
    Middle(a, b, begin, end).addTo(rows);
    addCommon(a.size() - end, a.size());
    return rows;
}

std::vector<std::uint32_t> commonStatements(const std::vector<DifferenceRow>& rows)
{
    std::vector<std::uint32_t> pairs;
    std::uint32_t right = 0;
    for (const DifferenceRow& row : rows) {
        if (row.isScript)
            continue;
        right += row.right ? 1U : 0U;
        if (row.left)
            pairs.push_back(row.right ? right : 0U);
    }
    return pairs;
}

Boundary boundaryAfter(const std::vector<DifferenceRow>& rows, std::size_t count, BranchSide side)
{
    Boundary boundary;
    std::size_t script = 0;
    bool isScriptDone = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const DifferenceRow& row = rows[i];
        if (!(side == BranchSide::Left ? row.left : row.right))
            continue;
        if (row.isScript && i >= count)
            isScriptDone = false;
        else if (row.isScript)
            ++script;
        else if (i < count)
            ++boundary.statements;
    }
    if (!isScriptDone && boundary.statements == 0)
        boundary.scriptStatements = script;
    return boundary;
}

} // namespace model
