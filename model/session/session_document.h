#pragma once

#include "model/core/result.h"
#include "model/session/boundary.h"
#include "model/session/run.h"
#include "model/session/session_view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

struct BranchId
{
    std::uint32_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend bool operator==(BranchId, BranchId) = default;
};

struct SessionStatement
{
    std::string text;
    /// One step with the statement before: both are undone together (`import weakref`, and what
    /// needs it).
    bool continuesStep = false;

    friend bool operator==(const SessionStatement&, const SessionStatement&) = default;
};

/// One course of a session: a beginning of the script, and statements of the console behind it.
struct Branch
{
    BranchId id;
    BranchId parent; ///< None: the main branch.
    std::string name;
    /// How many of the script's top-level statements it keeps; not set: all.
    std::optional<std::size_t> scriptStatements;
    /// How many of its statements came from the parent when it began. They are its own copies:
    /// what becomes of the parent's does not change the branch.
    std::size_t keptStatements = 0;
    std::vector<SessionStatement> statements; ///< All, the kept ones first.
    std::vector<SessionStatement> undone;     ///< To be done again, the next one last.

    friend bool operator==(const Branch&, const Branch&) = default;
};

/// A session as a value: a script, and what was typed behind it, as a tree of branches.
///
/// Not a run: a branch is run with runOptions(), anew after every change. Reads and writes no file.
///
/// Errors:  an id that names no branch is a caller bug (see verify()); what a user can ask in vain
///          is a Diagnostic or false.
class SessionDocument
{
public:
    SessionDocument();
    SessionDocument(std::string script, std::string fileName);
    /// Of branches that were read: the first is the main one, parents come before their children,
    /// ids and names differ. See checkBranches().
    SessionDocument(std::string script, std::string fileName, std::vector<Branch> branches);

    const std::string& script() const { return m_script; }
    void setScript(std::string text) { m_script = std::move(text); }
    const std::string& fileName() const { return m_fileName; }
    void setFileName(std::string name) { m_fileName = std::move(name); }
    const std::string& dialect() const { return m_dialect; } ///< "3.11"
    void setDialect(std::string name) { m_dialect = std::move(name); }
    /// As setDialect(), but a step of the session: it can be undone and redone.
    void changeDialect(std::string name);
    /// Whether the next undo() or redo() is about the dialect.
    bool undoesDialect() const { return isNext(m_dialectsBefore); }
    bool redoesDialect() const { return isNext(m_dialectsUndone); }
    SessionView& view() { return m_view; }
    const SessionView& view() const { return m_view; }

    // Branches.
    BranchId mainBranch() const { return m_branches.front().id; }
    BranchId current() const { return m_current; }
    const Branch& currentBranch() const { return branch(m_current); }
    void visit(BranchId id);
    bool contains(BranchId id) const;
    const Branch& branch(BranchId id) const { return m_branches[indexOf(id)]; }
    const Branch* findBranch(std::string_view name) const;
    /// Parents before children, in the order in which they began.
    const std::vector<Branch>& branches() const { return m_branches; }
    /// Errors:  the name is empty or taken.
    Result<void> rename(BranchId id, std::string name);
    /// Children go to the parent. The main branch stays: false.
    bool remove(BranchId id);

    struct TreeRow
    {
        BranchId id;
        int depth = 0;
        bool isCurrent = false;
    };
    /// Each branch above its children.
    std::vector<TreeRow> tree() const;

    // Statements of the current branch.
    /// One step at the end; what was undone is forgotten.
    void append(std::vector<std::string> step);
    void append(std::string statement);
    /// One step at a boundary of the current branch. In the past it begins a new branch, which
    /// becomes the current one; the old future stays.
    void appendAt(const Boundary& boundary, std::vector<std::string> step);
    bool isAtEnd(const Boundary& boundary) const;
    bool canUndo() const;
    bool canRedo() const { return redoesDialect() || !currentBranch().undone.empty(); }
    /// Takes the last step of the branch back, but none that it kept from its parent; the dialect
    /// where that was changed last.
    bool undo();
    bool redo();

    /// What of a run belongs to the branch: script statements and statements of the console.
    void fillRunOptions(BranchId id, RunOptions& options) const;

    friend bool operator==(const SessionDocument&, const SessionDocument&) = default;

private:
    /// Another dialect, and behind which statement of which branch it was chosen.
    struct DialectStep
    {
        std::string dialect; ///< The one to go to.
        BranchId branch;
        std::size_t statements = 0;

        friend bool operator==(const DialectStep&, const DialectStep&) = default;
    };

    bool isNext(const std::vector<DialectStep>& steps) const;
    void takeDialect(std::vector<DialectStep>& from, std::vector<DialectStep>& to);
    std::size_t indexOf(BranchId id) const;
    Branch& edit(BranchId id) { return m_branches[indexOf(id)]; }
    std::string freeName() const;
    static void appendStep(Branch& branch, std::vector<std::string> step);
    void addRows(BranchId parent, int depth, std::vector<TreeRow>& rows) const;

    std::string m_script;
    std::string m_fileName;
    std::string m_dialect;
    std::vector<DialectStep> m_dialectsBefore; // To be undone, the next one last.
    std::vector<DialectStep> m_dialectsUndone;
    SessionView m_view;
    std::vector<Branch> m_branches; // Never empty.
    BranchId m_current;
    std::uint32_t m_lastId = 0;
};

/// Why these branches are no tree, or nothing.
std::optional<Diagnostic> checkBranches(const std::vector<Branch>& branches);

} // namespace model
