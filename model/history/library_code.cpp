#include "model/history/library_code.h"

#include <algorithm>
#include <string_view>

namespace model {

namespace {

/// The module whose body the frame runs, if it is another than `__main__`: its names are its
/// globals, and a module's.
ObjectId moduleRunBy(const Snapshot& snapshot, ObjectId frame)
{
    const ObjectId names = snapshot.at(frame).edges.targetIn(Role::FrameLocals);
    if (!names || names == snapshot.mainNamespace())
        return {};
    const ObjectId keeper = snapshot.at(names).keeper;
    return keeper && snapshot.at(keeper).kind == Kind::Module ? keeper : ObjectId{};
}

/// The import statement that the line consists of, without its indentation; empty if there is
/// none.
std::string importIn(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    line.remove_prefix(first);
    const bool isFrom =
        line.starts_with("from ") && line.find(" import ") != std::string_view::npos;
    if (!isFrom && !line.starts_with("import "))
        return {};
    line = line.substr(0, line.find('#'));
    return std::string(line.substr(0, line.find_last_not_of(" \t\r") + 1));
}

} // namespace

const LibraryCode::Import* LibraryCode::around(EventIndex cursor) const
{
    const auto next =
        std::lower_bound(imports.begin(), imports.end(), cursor,
                         [](const Import& known, EventIndex at) { return known.begin < at; });
    if (next == imports.begin() || std::prev(next)->end <= cursor)
        return nullptr;
    return &*std::prev(next);
}

bool LibraryCode::made(ObjectId object) const
{
    const auto next = std::upper_bound(
        imports.begin(), imports.end(), object.value,
        [](std::uint32_t id, const Import& known) { return id < known.firstObject; });
    return next != imports.begin() && object.value <= std::prev(next)->lastObject;
}

LibraryCodeFinder::LibraryCodeFinder(const Recording& recording)
    : m_recording(recording), m_imports(1)
{
    const std::string& source = recording.source;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        m_imports.push_back(importIn(std::string_view(source).substr(at, end - at)));
        at = end + 1;
    }
}

/// The import statement that a line of the script or of the console consists of.
std::string LibraryCodeFinder::importAt(const Snapshot& snapshot,
                                        const event::LineReached& reached) const
{
    const auto console = m_recording.consoleCode.find(snapshot.at(reached.frame).type);
    if (console == m_recording.consoleCode.end())
        return reached.after < m_imports.size() ? m_imports[reached.after] : std::string();
    if (console->second >= m_recording.statements.size())
        return {};
    std::string_view text = m_recording.statements[console->second].text;
    for (std::uint32_t line = 1; line < reached.after; ++line)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return importIn(text.substr(0, text.find('\n')));
}

void LibraryCodeFinder::after(const Snapshot& snapshot, const Event& event, EventIndex index,
                              bool isScriptLine)
{
    if (const auto* reached = std::get_if<event::LineReached>(&event); reached && isScriptLine) {
        if (m_frame && m_isLine)
            finish(index, snapshot);
        std::string import = m_frame ? std::string() : importAt(snapshot, *reached);
        if (import.empty())
            return;
        m_isLine = true;
        start(index + 1, reached->frame, snapshot.lastId() + 1, std::move(import));
    } else if (const auto* entered = std::get_if<event::FrameEntered>(&event)) {
        const ObjectId module = m_frame ? ObjectId{} : moduleRunBy(snapshot, entered->frame);
        if (!module)
            return;
        m_isLine = false;
        const std::string_view name = m_recording.journal.texts().text(snapshot.at(module).text);
        start(index, entered->frame, entered->frame.value, "import " + std::string(name));
    } else if (const auto* left = std::get_if<event::FrameLeft>(&event)) {
        if (left->frame == m_frame)
            finish(m_isLine ? index : index + 1, snapshot);
    }
}

void LibraryCodeFinder::start(EventIndex begin, ObjectId frame, std::uint32_t firstObject,
                              std::string statement)
{
    m_frame = frame;
    m_found.imports.push_back({begin, begin, std::move(statement), firstObject, firstObject});
}

void LibraryCodeFinder::finish(EventIndex end, const Snapshot& snapshot)
{
    LibraryCode::Import& known = m_found.imports.back();
    known.end = end;
    known.lastObject = snapshot.lastId();
    if (end - known.begin < LibraryCode::kFewEvents)
        m_found.imports.pop_back();
    m_frame = {};
}

LibraryCode LibraryCodeFinder::take(EventIndex end, const Snapshot& snapshot)
{
    if (m_frame)
        finish(end, snapshot);
    return std::move(m_found);
}

} // namespace model
