#include "model/session/session_document.h"

#include "model/core/verify.h"
#include "model/dialect/dialect.h"

#include <algorithm>
#include <unordered_set>

namespace model {

namespace {

constexpr const char* kMainName = "main";

Diagnostic branchFault(std::string message, std::string hint = {})
{
    Diagnostic diagnostic;
    diagnostic.kind = DiagnosticKind::File;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

/// Where the last step of the list begins.
std::size_t lastStep(const std::vector<SessionStatement>& statements)
{
    std::size_t at = statements.size() - 1;
    while (at > 0 && statements[at].continuesStep)
        --at;
    return at;
}

} // namespace

SessionDocument::SessionDocument() : SessionDocument({}, {}) {}

SessionDocument::SessionDocument(std::string script, std::string fileName)
    : SessionDocument(std::move(script), std::move(fileName),
                      {Branch{{1}, {}, kMainName, {}, 0, {}, {}}})
{}

SessionDocument::SessionDocument(std::string script, std::string fileName,
                                 std::vector<Branch> branches)
    : m_script(std::move(script)), m_fileName(std::move(fileName)),
      m_dialect(defaultDialect().name), m_branches(std::move(branches))
{
    verify(!checkBranches(m_branches), "the branches of a session form a tree");
    m_current = m_branches.front().id;
    for (const Branch& branch : m_branches)
        m_lastId = std::max(m_lastId, branch.id.value);
}

void SessionDocument::visit(BranchId id)
{
    m_current = branch(id).id;
}

bool SessionDocument::contains(BranchId id) const
{
    return std::any_of(m_branches.begin(), m_branches.end(),
                       [id](const Branch& branch) { return branch.id == id; });
}

std::size_t SessionDocument::indexOf(BranchId id) const
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(),
                                    [id](const Branch& branch) { return branch.id == id; });
    verify(found != m_branches.end(), "a session is asked for a branch that it does not have");
    return static_cast<std::size_t>(found - m_branches.begin());
}

const Branch* SessionDocument::findBranch(std::string_view name) const
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(),
                                    [name](const Branch& branch) { return branch.name == name; });
    return found == m_branches.end() ? nullptr : &*found;
}

Result<void> SessionDocument::rename(BranchId id, std::string name)
{
    if (name.find_first_not_of(" \t\n") == std::string::npos)
        return branchFault("a branch needs a name");
    const Branch* other = findBranch(name);
    if (other != nullptr && other->id != id)
        return branchFault("there is another branch named '" + name + "'", "choose another name");
    edit(id).name = std::move(name);
    return {};
}

bool SessionDocument::remove(BranchId id)
{
    const Branch gone = branch(id);
    if (!gone.parent)
        return false;
    for (Branch& child : m_branches) {
        if (child.parent != id)
            continue;
        child.parent = gone.parent;
        child.keptStatements = std::min(child.keptStatements, gone.keptStatements);
    }
    std::erase_if(m_branches, [id](const Branch& branch) { return branch.id == id; });
    if (m_current == id)
        m_current = gone.parent;
    return true;
}

void SessionDocument::addRows(BranchId parent, int depth, std::vector<TreeRow>& rows) const
{
    for (const Branch& branch : m_branches) {
        if (branch.parent != parent)
            continue;
        rows.push_back({branch.id, depth, branch.id == m_current});
        addRows(branch.id, depth + 1, rows);
    }
}

std::vector<SessionDocument::TreeRow> SessionDocument::tree() const
{
    std::vector<TreeRow> rows;
    addRows({}, 0, rows);
    return rows;
}

void SessionDocument::appendStep(Branch& branch, std::vector<std::string> step)
{
    bool continues = false;
    for (std::string& text : step)
        branch.statements.push_back({std::move(text), std::exchange(continues, true)});
    branch.undone.clear();
}

void SessionDocument::append(std::vector<std::string> step)
{
    m_dialectsUndone.clear();
    appendStep(edit(m_current), std::move(step));
}

void SessionDocument::append(std::string statement)
{
    append(std::vector<std::string>{std::move(statement)});
}

bool SessionDocument::isAtEnd(const Boundary& boundary) const
{
    const Branch& now = currentBranch();
    const bool hasScript =
        !boundary.scriptStatements || boundary.scriptStatements == now.scriptStatements;
    return hasScript && boundary.statements >= now.statements.size();
}

std::string SessionDocument::freeName() const
{
    for (std::size_t number = m_branches.size();; ++number) {
        std::string name = "branch " + std::to_string(number);
        if (findBranch(name) == nullptr)
            return name;
    }
}

void SessionDocument::appendAt(const Boundary& boundary, std::vector<std::string> step)
{
    if (isAtEnd(boundary)) {
        append(std::move(step));
        return;
    }
    const Branch& parent = currentBranch();
    Branch branch;
    m_dialectsUndone.clear();
    branch.id = {++m_lastId};
    branch.parent = parent.id;
    branch.name = freeName();
    branch.scriptStatements =
        boundary.scriptStatements ? boundary.scriptStatements : parent.scriptStatements;
    const bool hasScript =
        !boundary.scriptStatements || boundary.scriptStatements == parent.scriptStatements;
    branch.keptStatements = hasScript ? std::min(boundary.statements, parent.statements.size()) : 0;
    branch.statements.assign(parent.statements.begin(),
                             parent.statements.begin()
                                 + static_cast<std::ptrdiff_t>(branch.keptStatements));
    appendStep(branch, std::move(step));
    m_current = branch.id;
    m_branches.push_back(std::move(branch));
}

bool SessionDocument::isNext(const std::vector<DialectStep>& steps) const
{
    return !steps.empty() && steps.back().branch == m_current
           && steps.back().statements == currentBranch().statements.size();
}

void SessionDocument::changeDialect(std::string name)
{
    m_dialectsUndone.clear();
    edit(m_current).undone.clear();
    m_dialectsBefore.push_back(
        {std::exchange(m_dialect, std::move(name)), m_current, currentBranch().statements.size()});
}

void SessionDocument::takeDialect(std::vector<DialectStep>& from, std::vector<DialectStep>& to)
{
    DialectStep step = std::move(from.back());
    from.pop_back();
    std::swap(step.dialect, m_dialect);
    to.push_back(std::move(step));
}

bool SessionDocument::canUndo() const
{
    return undoesDialect() || currentBranch().statements.size() > currentBranch().keptStatements;
}

bool SessionDocument::undo()
{
    if (!canUndo())
        return false;
    if (undoesDialect()) {
        takeDialect(m_dialectsBefore, m_dialectsUndone);
        return true;
    }
    Branch& branch = edit(m_current);
    const std::size_t first = std::max(lastStep(branch.statements), branch.keptStatements);
    while (branch.statements.size() > first) {
        branch.undone.push_back(std::move(branch.statements.back()));
        branch.statements.pop_back();
    }
    return true;
}

bool SessionDocument::redo()
{
    if (!canRedo())
        return false;
    if (redoesDialect()) {
        takeDialect(m_dialectsUndone, m_dialectsBefore);
        return true;
    }
    Branch& branch = edit(m_current);
    do {
        branch.statements.push_back(std::move(branch.undone.back()));
        branch.undone.pop_back();
    } while (!branch.undone.empty() && branch.undone.back().continuesStep);
    return true;
}

void SessionDocument::fillRunOptions(BranchId id, RunOptions& options) const
{
    const Branch& from = branch(id);
    options.dialect = findDialect(m_dialect);
    options.scriptStatements = from.scriptStatements;
    options.statements.clear();
    for (const SessionStatement& statement : from.statements)
        options.statements.push_back(statement.text);
}

std::optional<Diagnostic> checkBranches(const std::vector<Branch>& branches)
{
    if (branches.empty())
        return branchFault("there is no main branch");
    std::unordered_set<std::uint32_t> ids;
    std::unordered_set<std::string> names;
    for (const Branch& branch : branches) {
        const bool isMain = &branch == &branches.front();
        const std::string which = "branch '" + branch.name + "'";
        if (branch.name.empty() || !names.insert(branch.name).second)
            return branchFault(which + ": the name is empty or comes twice");
        if (!branch.id || ids.contains(branch.id.value))
            return branchFault(which + ": the id is 0 or comes twice");
        if (isMain ? static_cast<bool>(branch.parent) : !ids.contains(branch.parent.value))
            return branchFault(which
                               + (isMain ? ": the first branch can have no parent"
                                         : ": its parent does not come before it"));
        ids.insert(branch.id.value);
        if (branch.keptStatements > branch.statements.size())
            return branchFault(which + ": it keeps more statements than it has");
    }
    return std::nullopt;
}

} // namespace model
