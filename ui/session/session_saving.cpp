// What of a session is kept in its file, and what has changed since it was written.

#include "ui/session/session_controller.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ui {

namespace {

constexpr const char* kCursorSetting = "time/cursor";
constexpr const char* kStepSetting = "time/step";

using BreakSort = model::Breakpoint::Sort;

constexpr std::pair<BreakSort, const char*> kConditions[] = {
    {BreakSort::Line, ""},
    {BreakSort::ReferenceGoes, "loses a reference"},
    {BreakSort::Dies, "dies"},
    {BreakSort::CallbackCalled, "callback called"},
};

model::SessionBreakpoint toFile(const model::Breakpoint& breakpoint, const model::Births* births)
{
    const auto* condition =
        std::find_if(std::begin(kConditions), std::end(kConditions),
                     [&breakpoint](const auto& each) { return each.first == breakpoint.sort; });
    const std::string card = !breakpoint.object ? std::string()
                             : births           ? model::lastingName(*births, breakpoint.object)
                                                : '#' + std::to_string(breakpoint.object.value);
    return {static_cast<int>(breakpoint.line), condition->second, card, breakpoint.isEnabled};
}

/// Nothing where the file means something that this program does not know, or an object that this
/// run does not have.
std::optional<model::Breakpoint> fromFile(const model::SessionBreakpoint& kept,
                                          const model::Births* births)
{
    const auto* condition =
        std::find_if(std::begin(kConditions), std::end(kConditions),
                     [&kept](const auto& each) { return each.second == kept.condition; });
    if (condition == std::end(kConditions))
        return std::nullopt;
    model::Breakpoint breakpoint;
    breakpoint.sort = condition->first;
    breakpoint.line = static_cast<std::uint32_t>(kept.line);
    if (births)
        breakpoint.object = model::findLasting(*births, kept.card);
    breakpoint.isEnabled = kept.isEnabled;
    const bool isLine = breakpoint.sort == BreakSort::Line;
    if (isLine ? breakpoint.line == 0 : !breakpoint.object)
        return std::nullopt;
    return breakpoint;
}

/// Those of other branches stay; all in an order that does not depend on which was visited last.
void putBookmarks(model::SessionDocument& document,
                  const std::vector<SessionController::Bookmark>& bookmarks)
{
    auto& kept = document.view().bookmarks;
    const std::string& branch = document.currentBranch().name;
    std::erase_if(kept, [&branch](const auto& each) { return each.moment.branch == branch; });
    for (const SessionController::Bookmark& each : bookmarks)
        kept.push_back({each.note.toStdString(), {branch, each.at}});
    std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
        return std::tie(a.moment.branch, a.moment.event)
               < std::tie(b.moment.branch, b.moment.event);
    });
}

} // namespace

void SessionController::openSession(const QString& path, const model::SessionDocument& document)
{
    dropRecording();
    m_document = document;
    m_sessionPath = path;
    m_script = {QString::fromStdString(document.fileName()),
                QString::fromStdString(document.script())};
    m_arrival.reset();
    m_waiting.clear();
    forgetText();
    m_isOpening = true;
    std::vector<model::Breakpoint> breakpoints;
    for (const model::SessionBreakpoint& kept : document.view().breakpoints) {
        if (const auto breakpoint = fromFile(kept, nullptr))
            breakpoints.push_back(*breakpoint);
        else
            m_unresolved.push_back(kept);
    }
    setBreakpoints(std::move(breakpoints));
    takeBookmarks();
    m_saved = documentToSave();
    Q_EMIT scriptChanged();
    const model::Branch& branch = m_document.currentBranch();
    if (branch.scriptStatements || !branch.statements.empty()) {
        runDocument({documentEnd(), documentEnd()});
        return;
    }
    Q_EMIT documentChanged();
    startRun();
}

model::SessionDocument SessionController::documentToSave() const
{
    model::SessionDocument document = m_document;
    document.setScript(text().toStdString());
    putBookmarks(document, m_bookmarks);
    document.view().breakpoints.clear();
    for (const model::Breakpoint& each : m_breakpoints)
        document.view().breakpoints.push_back(toFile(each, m_lastRun.births.get()));
    for (const model::SessionBreakpoint& each : m_unresolved)
        document.view().breakpoints.push_back(each);
    return document;
}

model::SessionDocument SessionController::documentForFile() const
{
    model::SessionDocument document = documentToSave();
    auto& settings = document.view().settings;
    settings.erase(kCursorSetting);
    settings[kStepSetting] = std::to_string(static_cast<int>(m_stepKind));
    if (m_run && !m_draft) // Of a text that has not run the moment says nothing.
        settings[kCursorSetting] = std::to_string(cursor());
    if (m_run && !m_draft && m_addToFile)
        m_addToFile(document.view());
    return document;
}

void SessionController::setView(const model::SessionView& view)
{
    if (view == m_document.view())
        return;
    m_document.view() = view;
    Q_EMIT documentChanged();
}

void SessionController::restoreSession(const QString& path, const model::SessionDocument& document)
{
    openSession(path, document);
    m_isRescued = true;
    m_saved = model::SessionDocument({}, document.fileName());
    Q_EMIT documentChanged();
}

void SessionController::finishOpening()
{
    m_isOpening = false;
    const std::map<std::string, std::string> settings = m_document.view().settings;
    std::vector<model::Breakpoint> breakpoints = m_breakpoints;
    std::erase_if(m_unresolved, [&](const model::SessionBreakpoint& kept) {
        const auto found = fromFile(kept, births().get());
        if (found)
            breakpoints.push_back(*found);
        return found.has_value();
    });
    setBreakpoints(std::move(breakpoints));
    const auto number = [&settings](const char* name) {
        const auto found = settings.find(name);
        bool isNumber = false;
        const qulonglong value = found == settings.end()
                                     ? 0
                                     : QString::fromStdString(found->second).toULongLong(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    };
    if (const auto at = number(kCursorSetting); at && *at <= eventCount())
        seek(static_cast<model::EventIndex>(*at));
    if (const auto kind = number(kStepSetting);
        kind && *kind <= static_cast<qulonglong>(model::StepKind::Collection))
        setStepKind(static_cast<model::StepKind>(*kind));
    m_document.view().settings.erase(kCursorSetting);
    m_document.view().settings.erase(kStepSetting);
    Q_EMIT sessionRestored();
    if (!m_isRescued)
        m_saved = documentToSave();
    Q_EMIT documentChanged();
}

void SessionController::markSaved(const QString& path)
{
    m_sessionPath = path;
    m_saved = documentToSave();
    Q_EMIT documentChanged();
}

bool SessionController::hasStatements() const
{
    const auto& branches = m_document.branches();
    return branches.size() > 1 || !branches.front().statements.empty();
}

bool SessionController::isModified() const
{
    if (m_sessionPath.isEmpty() && !hasStatements())
        return isTextUnsaved();
    const model::SessionDocument now = documentToSave();
    if (!m_saved.contains(now.current()))
        return true;
    // To look at another branch changes nothing.
    model::SessionDocument before = m_saved;
    before.visit(now.current());
    return before != now;
}

void SessionController::storeBookmarks()
{
    putBookmarks(m_document, m_bookmarks);
}

void SessionController::takeBookmarks()
{
    std::vector<Bookmark> bookmarks;
    for (const model::SessionBookmark& kept : m_document.view().bookmarks)
        if (kept.moment.branch == m_document.currentBranch().name)
            bookmarks.push_back({kept.moment.event, QString::fromStdString(kept.name)});
    setBookmarks(std::move(bookmarks));
}

} // namespace ui
