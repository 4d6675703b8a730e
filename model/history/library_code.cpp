#include "model/history/library_code.h"

#include <algorithm>

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

} // namespace

const LibraryCode::Import* LibraryCode::around(EventIndex cursor) const
{
    const auto next =
        std::lower_bound(imports.begin(), imports.end(), cursor,
                         [](const Import& import, EventIndex at) { return import.begin < at; });
    if (next == imports.begin() || std::prev(next)->end <= cursor)
        return nullptr;
    return &*std::prev(next);
}

bool LibraryCode::made(ObjectId object) const
{
    const auto next = std::upper_bound(
        imports.begin(), imports.end(), object.value,
        [](std::uint32_t id, const Import& import) { return id < import.firstObject; });
    return next != imports.begin() && object.value <= std::prev(next)->lastObject;
}

void LibraryCodeFinder::after(const Snapshot& snapshot, const Event& event, EventIndex index)
{
    if (const auto* entered = std::get_if<event::FrameEntered>(&event)) {
        const ObjectId module = m_body ? ObjectId{} : moduleRunBy(snapshot, entered->frame);
        if (!module)
            return;
        m_body = entered->frame;
        m_found.imports.push_back(
            {index, index, snapshot.at(module).text, m_body.value, m_body.value});
    } else if (const auto* left = std::get_if<event::FrameLeft>(&event)) {
        if (left->frame == m_body)
            finish(index + 1, snapshot);
    }
}

void LibraryCodeFinder::finish(EventIndex end, const Snapshot& snapshot)
{
    m_found.imports.back().end = end;
    m_found.imports.back().lastObject = snapshot.lastId();
    m_body = {};
}

LibraryCode LibraryCodeFinder::take(EventIndex end, const Snapshot& snapshot)
{
    if (m_body)
        finish(end, snapshot);
    return std::move(m_found);
}

} // namespace model
