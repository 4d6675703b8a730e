// Where the session stops by itself and what is marked in it: breakpoints, bookmarks, and the
// changes of the selected object.

#include "model/history/changes.h"
#include "ui/session/session_controller.h"

#include <algorithm>
#include <utility>

namespace ui {

void SessionController::goToNextChange()
{
    if (!m_run || !m_selection)
        return;
    if (const auto at = model::nextChange(timeline().journal(), m_selection, cursor()))
        move(*at, true);
}

void SessionController::goToPreviousChange()
{
    if (!m_run || !m_selection)
        return;
    if (const auto at = model::previousChange(timeline().journal(), m_selection, cursor()))
        move(*at, true);
}

void SessionController::setBreakpoints(std::vector<model::Breakpoint> breakpoints)
{
    if (breakpoints == m_breakpoints)
        return;
    m_breakpoints = std::move(breakpoints);
    Q_EMIT breakpointsChanged();
}

void SessionController::toggleBreakpoint(const model::Breakpoint& breakpoint)
{
    std::vector<model::Breakpoint> changed = m_breakpoints;
    const auto isLike = [&](const model::Breakpoint& other) {
        return other.sort == breakpoint.sort && other.line == breakpoint.line
               && other.object == breakpoint.object;
    };
    if (std::erase_if(changed, isLike) == 0)
        changed.push_back(breakpoint);
    setBreakpoints(std::move(changed));
}

bool SessionController::stopBefore(model::EventIndex to, bool isStep)
{
    if (m_breakpoints.empty())
        return false;
    const auto hit = model::firstHit(timeline(), m_breakpoints, cursor(), to);
    if (!hit)
        return false;
    const model::Breakpoint breakpoint = m_breakpoints[hit->breakpoint];
    move(hit->at, isStep);
    Q_EMIT breakpointHit(breakpoint);
    return true;
}

void SessionController::continueForward()
{
    const model::EventIndex end = cursor() < scriptEnd() ? scriptEnd() : eventCount();
    if (m_run && !stopBefore(end, false))
        seek(end);
}

void SessionController::continueBack()
{
    if (m_run && !stopBefore(0, false))
        seek(0);
}

void SessionController::setBookmarks(std::vector<Bookmark> bookmarks)
{
    std::stable_sort(bookmarks.begin(), bookmarks.end(),
                     [](const Bookmark& a, const Bookmark& b) { return a.at < b.at; });
    if (bookmarks == m_bookmarks)
        return;
    m_bookmarks = std::move(bookmarks);
    Q_EMIT bookmarksChanged();
}

void SessionController::toggleBookmark()
{
    if (!m_run)
        return;
    std::vector<Bookmark> changed = m_bookmarks;
    if (std::erase_if(changed, [this](const Bookmark& each) { return each.at == cursor(); }) == 0)
        changed.push_back({cursor(), {}});
    setBookmarks(std::move(changed));
}

void SessionController::goToNextBookmark()
{
    const auto next = std::find_if(m_bookmarks.begin(), m_bookmarks.end(),
                                   [this](const Bookmark& each) { return each.at > cursor(); });
    if (next != m_bookmarks.end())
        seek(next->at);
}

void SessionController::goToPreviousBookmark()
{
    const auto before = std::find_if(m_bookmarks.rbegin(), m_bookmarks.rend(),
                                     [this](const Bookmark& each) { return each.at < cursor(); });
    if (before != m_bookmarks.rend())
        seek(before->at);
}

} // namespace ui
