#include "tests/support/sample_recording.h"

#include <algorithm>

namespace tests {

using model::Kind;
using model::ObjectId;
using model::Role;
using model::Slot;
using namespace model::event;

StoryWriter::StoryWriter() : m_recording(std::make_shared<model::Recording>())
{
    m_recording->fileName = "sample.py";
    m_recording->dialect = "3.11";
    m_typeType = builtin(Kind::Type, {}, "type");
    for (const char* name :
         {"object", "str", "int", "NoneType", "dict", "list", "tuple", "set", "function", "module",
          "code", "weakref", "weakproxy", "WeakValueDictionary", "builtin_function_or_method"})
        m_types[name] = builtin(Kind::Type, m_typeType, name);
    m_none = builtin(Kind::None, m_types["NoneType"], "None");
    const ObjectId module = builtin(Kind::Module, m_types["module"], "'__main__'");
    m_names = builtin(Kind::Dict, m_types["dict"], {});
    m_now.edit(module).edges.insert({Role::ModuleDict, m_names});
    m_now.edit(module).refcount = 1;
    m_now.edit(module).nativeHolders = 1;
    m_now.edit(m_names).refcount = 2;
    m_now.edit(m_names).isTracked = true;
    const ObjectId code = builtin(Kind::Code, m_types["code"], "<module>");
    const ObjectId body = builtin(Kind::Function, m_types["function"], "<module>");
    m_now.edit(body).edges.insert({Role::Globals, m_names});
    m_now.setMainModule(module);
    m_now.completeFirstState();
    m_recording->start = m_now;
    m_hasStarted = true;

    m_main = ObjectId{++m_nextId};
    append(Allocated{m_main, code, Kind::Activation, false, {}});
    give(m_main, Role::FrameFunction, body);
    give(m_main, Role::FrameLocals, m_names);
    append(FrameEntered{m_main, {}});
}

model::TextId StoryWriter::intern(std::string_view text)
{
    return text.empty() ? model::TextId{} : m_recording->journal.texts().intern(text);
}

ObjectId StoryWriter::builtin(Kind kind, ObjectId type, std::string_view text)
{
    const ObjectId id{++m_nextId};
    model::ObjectState& state = m_now.edit(id);
    state.life = model::ObjectState::Life::Alive;
    state.kind = kind;
    state.type = type;
    state.text = intern(text);
    state.refcount = state.nativeHolders = 1;
    return id;
}

void StoryWriter::append(const model::Event& event)
{
    m_recording->journal.append(event);
    m_now.apply(event);
}

ObjectId StoryWriter::type(const std::string& name)
{
    const auto known = m_types.find(name);
    if (known != m_types.end())
        return known->second;
    const ObjectId made{++m_nextId};
    append(Allocated{made, m_typeType, Kind::Type, true, intern(name)});
    m_types[name] = made;
    this->name(name, made);
    return made;
}

ObjectId StoryWriter::make(Kind kind, const std::string& typeName, std::string_view text)
{
    const ObjectId itsType = type(typeName);
    const ObjectId made{++m_nextId};
    append(Allocated{made, itsType, kind, false, intern(text)});
    if (model::isCollectable(kind))
        append(Tracked{made});
    if (kind == Kind::Instance)
        give(made, Role::Class, itsType);
    return made;
}

ObjectId StoryWriter::text(std::string_view value)
{
    return make(Kind::Str, "str", "'" + std::string(value) + "'");
}

ObjectId StoryWriter::number(int value)
{
    return make(Kind::Int, "int", std::to_string(value));
}

ObjectId StoryWriter::function(std::string_view name)
{
    return make(Kind::Function, "function", name);
}

ObjectId StoryWriter::weakref(ObjectId referent, ObjectId callback, const std::string& type)
{
    const ObjectId ref = make(Kind::Weakref, type);
    append(WeakrefLinked{ref, referent});
    if (callback)
        append(Linked{ref, Role::Callback, callback, m_now.at(callback).refcount});
    return ref;
}

void StoryWriter::give(ObjectId owner, Slot slot, ObjectId target)
{
    const model::ObjectState& state = m_now.at(target);
    const bool isBuiltin = target.value <= m_recording->start.lastId();
    if (state.nativeHolders > 0 && !isBuiltin && state.refcount == state.nativeHolders)
        append(Moved{{}, Role::Native, owner, slot, target});
    else
        append(Linked{owner, slot, target, state.refcount});
}

void StoryWriter::release(ObjectId owner, Slot slot, ObjectId target)
{
    append(Unlinked{owner, slot, target, m_now.at(target).refcount});
    if (m_now.at(target).refcount == 0)
        die(target);
}

void StoryWriter::take(ObjectId owner, Slot slot)
{
    release(owner, slot, m_now.at(owner).edges.targetIn(slot));
}

void StoryWriter::drop(ObjectId target)
{
    release({}, Role::Native, target);
}

void StoryWriter::clearWeakrefs(ObjectId referent, ClearReason reason)
{
    const std::vector<ObjectId> refs = m_now.at(referent).weakrefs;
    for (const ObjectId ref : refs)
        append(WeakrefCleared{ref, referent, reason});
    for (const ObjectId ref : refs) {
        const ObjectId callback = m_now.at(ref).edges.targetIn(Role::Callback);
        if (!callback || !m_now.at(ref).isAlive())
            continue;
        append(CallbackCalled{ref, callback});
        append(CallbackReturned{ref, false});
        take(ref, Role::Callback);
    }
}

void StoryWriter::die(ObjectId object)
{
    clearWeakrefs(object, ClearReason::ReferentDied);
    if (m_now.at(object).referent)
        append(WeakrefCleared{object, m_now.at(object).referent, ClearReason::RefDied});
    while (!m_now.at(object).edges.empty())
        take(object, m_now.at(object).edges.front().slot);
    append(Freed{object});
}

void StoryWriter::collect(const std::vector<ObjectId>& trash)
{
    append(CollectionStarted{2, false});
    for (const ObjectId object : trash)
        append(FoundUnreachable{object});
    for (const ObjectId object : trash)
        clearWeakrefs(object, ClearReason::ReferentIsTrash);
    for (const ObjectId object : trash) {
        if (!m_now.at(object).isAlive())
            continue;
        append(Linked{{}, Role::Native, object, m_now.at(object).refcount});
        while (!m_now.at(object).edges.empty())
            take(object, m_now.at(object).edges.back().slot);
        drop(object);
    }
    append(CollectionFinished{2, static_cast<std::uint32_t>(trash.size()), 0});
}

void StoryWriter::line(std::uint32_t number)
{
    const ObjectId frame = m_now.topFrame();
    append(LineReached{frame, m_now.at(frame).line, number});
}

void StoryWriter::name(const std::string& name, ObjectId target)
{
    const auto known = m_entries.find(name);
    if (known != m_entries.end()) {
        const Slot slot(Role::Entry, 2 * known->second + 1);
        const ObjectId before = m_now.at(m_names).edges.targetIn(slot);
        give(m_names, slot, target);
        release(m_names, slot, before);
        return;
    }
    const std::uint32_t entry = m_nextEntry++;
    m_entries[name] = entry;
    give(m_names, {Role::Entry, 2 * entry}, text(name));
    give(m_names, {Role::Entry, 2 * entry + 1}, target);
}

void StoryWriter::unname(const std::string& name)
{
    const std::uint32_t entry = m_entries.at(name);
    m_entries.erase(name);
    take(m_names, {Role::Entry, 2 * entry});
    take(m_names, {Role::Entry, 2 * entry + 1});
}

std::uint32_t StoryWriter::attributeIndex(ObjectId owner, const std::string& name)
{
    std::vector<model::TextId>& names = m_recording->attributeNames[m_now.at(owner).type];
    const model::TextId id = intern(name);
    const auto found = std::find(names.begin(), names.end(), id);
    const auto index = static_cast<std::uint32_t>(found - names.begin());
    if (found == names.end())
        names.push_back(id);
    return index;
}

void StoryWriter::attribute(ObjectId owner, const std::string& name, ObjectId target)
{
    const Slot slot(Role::Attribute, attributeIndex(owner, name));
    const ObjectId before = m_now.at(owner).edges.targetIn(slot);
    give(owner, slot, target);
    if (before)
        release(owner, slot, before);
}

void StoryWriter::item(ObjectId owner, ObjectId target)
{
    std::uint32_t next = 0;
    for (const model::Edge& edge : m_now.at(owner).edges)
        if (edge.slot.role() == Role::Item)
            next = edge.slot.index() + 1;
    give(owner, {Role::Item, next}, target);
}

void StoryWriter::entry(ObjectId owner, std::string_view key, ObjectId target)
{
    std::uint32_t next = 0;
    for (const model::Edge& edge : m_now.at(owner).edges)
        if (edge.slot.role() == Role::Entry)
            next = edge.slot.index() / 2 + 1;
    give(owner, {Role::Entry, 2 * next}, text(key));
    give(owner, {Role::Entry, 2 * next + 1}, target);
}

ObjectId StoryWriter::enter(const std::string& function, const std::vector<std::string>& locals,
                            std::uint32_t atLine)
{
    const ObjectId code = make(Kind::Code, "code", function);
    for (const std::string& local : locals)
        m_recording->localNames[code].push_back(intern(local));
    const ObjectId frame{++m_nextId};
    append(Allocated{frame, code, Kind::Activation, false, {}});
    give(frame, Role::FrameCode, code);
    append(FrameEntered{frame, m_now.topFrame()});
    line(atLine);
    return frame;
}

void StoryWriter::leave()
{
    const ObjectId frame = m_now.topFrame();
    append(FrameLeft{frame, m_now.at(frame).caller});
    while (!m_now.at(frame).edges.empty())
        take(frame, m_now.at(frame).edges.front().slot);
    append(Freed{frame});
}

void StoryWriter::push(std::uint32_t depth, ObjectId target)
{
    give(m_now.topFrame(), {Role::Stack, depth}, target);
}

void StoryWriter::pop(std::uint32_t depth)
{
    take(m_now.topFrame(), {Role::Stack, depth});
}

std::shared_ptr<const model::Recording> StoryWriter::finish()
{
    return m_recording;
}

model::Snapshot snapshotAt(const model::Recording& recording, model::EventIndex events)
{
    model::Snapshot snapshot = recording.start;
    for (model::EventIndex i = 0; i < events; ++i)
        snapshot.apply(recording.journal.at(i));
    return snapshot;
}

model::Snapshot snapshotAtEnd(const model::Recording& recording)
{
    return snapshotAt(recording, recording.journal.size());
}

} // namespace tests
