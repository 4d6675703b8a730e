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
    m_document.appendAt(model::boundaryAt(timeline(), cursor()), std::move(step));
    Arrival arrival{documentEnd(), documentEnd()};
    arrival.from.statements -= count;
    runDocument(arrival);
    return true;
}

void SessionController::undo()
{
    if (!m_document.undo())
        return;
    runDocument({documentEnd(), documentEnd()});
}

void SessionController::redo()
{
    const model::Boundary from = documentEnd();
    if (m_document.redo())
        runDocument({from, documentEnd()});
}

void SessionController::visitBranch(model::BranchId branch)
{
    if (branch == m_document.current() || !m_document.contains(branch))
        return;
    m_document.visit(branch);
    runDocument({documentEnd(), documentEnd()});
}

void SessionController::renameBranch(model::BranchId branch, const QString& name)
{
    if (m_document.rename(branch, name.trimmed().toStdString()))
        Q_EMIT documentChanged();
}

void SessionController::removeBranch(model::BranchId branch)
{
    const model::BranchId current = m_document.current();
    if (!m_document.remove(branch))
        return;
    if (m_document.current() == current)
        Q_EMIT documentChanged();
    else
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
