// The script's text: edited, run again with what was marked in it, and written to its file.

#include "model/lesson/lesson_parser.h"
#include "ui/session/session_controller.h"

#include <algorithm>
#include <utility>

namespace ui {

void SessionController::setDraft(const std::optional<QString>& text)
{
    std::optional<QString> draft = text;
    if (draft && *draft == m_script.source)
        draft.reset();
    if (draft == m_draft)
        return;
    m_draft = std::move(draft);
    Q_EMIT draftChanged();
}

void SessionController::forgetText()
{
    m_remembered.reset();
    m_isOpening = false;
    m_isRescued = false;
    m_unresolved.clear();
    m_lastRun = {};
    setDraft(std::nullopt);
}

void SessionController::runDraft()
{
    if (m_draft)
        updateScript(QString(*m_draft)); // A copy: the draft ends there.
}

void SessionController::updateScript(const QString& source)
{
    setPlaying(false);
    remember();
    keepLines(model::LineMap(m_script.source.toStdString(), source.toStdString()));
    const std::string python = model::wantedPython(source.toStdString());
    if (python != model::wantedPython(m_script.source.toStdString())
        && model::findDialect(python) != nullptr)
        m_document.setDialect(python); // It asks for another one now.
    m_script.source = source;
    m_document.setScript(source.toStdString());
    m_waiting.clear();
    setDraft(std::nullopt);
    Q_EMIT scriptChanged();
    runDocument({documentEnd(), documentEnd(), true});
}

bool SessionController::isTextUnsaved() const
{
    return text().toStdString() != m_saved.script();
}

void SessionController::markScriptSaved(const QString& path)
{
    m_script.path = path;
    m_document.setFileName(path.toStdString());
    m_saved.setFileName(path.toStdString());
    m_saved.setScript(text().toStdString());
    Q_EMIT documentChanged();
}

/// Of a text that could not run there is nothing: what is remembered from before stays.
void SessionController::remember()
{
    if (!m_run)
        return;
    Remembered now;
    now.source = m_run->script.source.toStdString();
    const auto& stops = timeline().lineStops();
    now.wasAtStart = stops.empty() ? isAtStart() : cursor() <= stops.front();
    now.cursor = model::lineMomentAt(timeline(), cursor());
    for (Bookmark each : m_bookmarks) {
        auto moment = model::lineMomentAt(timeline(), each.at);
        if (!moment)
            each.at -= std::min(each.at, recording().scriptEnd);
        now.bookmarks.emplace_back(moment, std::move(each));
    }
    m_remembered = std::move(now);
}

void SessionController::recall()
{
    if (!m_remembered)
        return;
    const Remembered then = *std::exchange(m_remembered, std::nullopt);
    const model::LineMap lines(then.source, m_run->script.source.toStdString());
    std::vector<Bookmark> bookmarks;
    for (const auto& [moment, bookmark] : then.bookmarks) {
        const auto at = moment ? model::findMoment(timeline(), *moment, lines)
                               : recording().scriptEnd + bookmark.at;
        if (at && *at <= eventCount())
            bookmarks.push_back({*at, bookmark.note});
    }
    setBookmarks(std::move(bookmarks));
    std::optional<model::EventIndex> at;
    if (then.cursor)
        at = model::findMoment(timeline(), *then.cursor, lines);
    if (!then.wasAtStart || at)
        m_run->timeline->seek(at.value_or(model::sessionEnd(recording())));
    else if (!timeline().lineStops().empty())
        m_run->timeline->seek(timeline().lineStops().front());
    if (!m_run->persisting)
        return;
    std::vector<model::Breakpoint> breakpoints;
    for (model::Breakpoint each : m_breakpoints) {
        if (each.object) {
            const auto same = m_run->persisting->find(each.object);
            if (same == m_run->persisting->end())
                continue;
            each.object = same->second;
        }
        breakpoints.push_back(each);
    }
    setBreakpoints(std::move(breakpoints));
}

/// Breakpoints go with their lines; those of lines that are gone go, too.
void SessionController::keepLines(const model::LineMap& lines)
{
    std::vector<model::Breakpoint> moved;
    for (model::Breakpoint each : m_breakpoints) {
        if (each.line > 0)
            each.line = lines.after(each.line);
        if (each.line > 0 || each.object)
            moved.push_back(each);
    }
    setBreakpoints(std::move(moved));
}

void SessionController::introduce()
{
    Q_EMIT scriptChanged();
    Q_EMIT documentChanged();
    Q_EMIT draftChanged();
    Q_EMIT recordingChanged();
    Q_EMIT breakpointsChanged();
    Q_EMIT bookmarksChanged();
    Q_EMIT stepKindChanged(m_stepKind);
    Q_EMIT speedChanged(m_speed);
    Q_EMIT selectionChanged(m_selection);
}

} // namespace ui
