// Statements and branches of the session: each change runs the session anew.

#include "ui/session/session_controller.h"

#include <utility>

namespace ui {

bool SessionController::enter(std::vector<std::string> step)
{
    if (!m_run || step.empty())
        return false;
    if (m_arrival) {
        m_waiting.push_back(std::move(step));
        return true;
    }
    const std::size_t count = step.size();
    const model::BranchId before = m_document.current();
    storeBookmarks();
    m_document.appendAt(model::boundaryAt(timeline(), cursor()), std::move(step));
    if (m_document.current() != before) {
        // The new branch shares the past with the old one, not the future.
        std::vector<Bookmark> past = m_bookmarks;
        std::erase_if(past, [this](const Bookmark& each) { return each.at > cursor(); });
        setBookmarks(std::move(past));
    }
    Arrival arrival{documentEnd(), documentEnd()};
    arrival.from.statements -= count;
    runDocument(arrival);
    return true;
}

void SessionController::undo()
{
    const bool isDialect = m_document.undoesDialect();
    if (isDialect)
        remember();
    if (m_document.undo())
        runDocument({documentEnd(), documentEnd(), isDialect});
}

void SessionController::redo()
{
    const model::Boundary from = documentEnd();
    const bool isDialect = m_document.redoesDialect();
    if (isDialect)
        remember();
    if (m_document.redo())
        runDocument({from, documentEnd(), isDialect});
}

void SessionController::setDialect(const std::string& name)
{
    if (name == m_document.dialect() || model::findDialect(name) == nullptr)
        return;
    remember();
    m_waiting.clear();
    m_document.changeDialect(name);
    runDocument({documentEnd(), documentEnd(), true});
}

void SessionController::visitBranch(model::BranchId branch)
{
    if (branch == m_document.current() || !m_document.contains(branch))
        return;
    storeBookmarks();
    m_document.visit(branch);
    takeBookmarks();
    runDocument({documentEnd(), documentEnd()});
}

void SessionController::renameBranch(model::BranchId branch, const QString& name)
{
    const std::string before = m_document.branch(branch).name;
    const std::string after = name.trimmed().toStdString();
    if (before == after || !m_document.rename(branch, after))
        return;
    const auto renameIn = [&](auto& marks) {
        for (auto& each : marks)
            if (each.moment.branch == before)
                each.moment.branch = after;
    };
    renameIn(m_document.view().bookmarks);
    renameIn(m_document.view().notes);
    Q_EMIT documentChanged();
}

void SessionController::removeBranch(model::BranchId branch)
{
    const model::BranchId current = m_document.current();
    const std::string name = m_document.branch(branch).name;
    storeBookmarks();
    if (!m_document.remove(branch))
        return;
    const auto isGone = [&](const auto& each) { return each.moment.branch == name; };
    std::erase_if(m_document.view().bookmarks, isGone);
    std::erase_if(m_document.view().notes, isGone);
    if (m_document.current() == current) {
        Q_EMIT documentChanged();
        return;
    }
    takeBookmarks();
    runDocument({documentEnd(), documentEnd()});
}

bool SessionController::isInThePast() const
{
    return m_run && !m_document.isAtEnd(model::boundaryAt(timeline(), cursor()));
}

model::Boundary SessionController::documentEnd() const
{
    return {std::nullopt, m_document.currentBranch().statements.size()};
}

void SessionController::runDocument(const Arrival& arrival)
{
    setPlaying(false);
    model::RunOptions options;
    m_document.fillRunOptions(m_document.current(), options);
    m_script.scriptStatements = options.scriptStatements;
    m_script.statements = std::move(options.statements);
    m_arrival = arrival;
    Q_EMIT documentChanged();
    startRun();
}

} // namespace ui
