#include "ui/picture/weak_parts.h"

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ui {

using model::Kind;
using model::ObjectId;
using model::Role;
using model::Slot;

namespace {

WeakSort sortNamed(std::string_view type)
{
    if (type == "WeakValueDictionary")
        return WeakSort::Values;
    if (type == "WeakKeyDictionary")
        return WeakSort::Keys;
    if (type == "WeakSet")
        return WeakSort::Members;
    if (type == "WeakCache")
        return WeakSort::Cache;
    return type == "finalize" ? WeakSort::Finalizer : WeakSort::None;
}

bool isPartName(std::string_view attribute)
{
    return attribute == "data" || attribute == "_remove" || attribute == "_pending_removals"
           || attribute == "_iterating" || attribute == "_entries" || attribute == "_recent";
}

} // namespace

class WeakPartsFinder
{
public:
    WeakPartsFinder(const model::Recording& recording, WeakParts& parts)
        : m_recording(recording), m_parts(parts)
    {}

    void run()
    {
        findTypes();
        for (model::EventIndex i = 0; i < m_recording.journal.size(); ++i)
            findContainer(m_recording.journal.at(i));
        if (m_made.empty() && m_methods.empty())
            return;
        for (model::EventIndex i = 0; i < m_recording.journal.size(); ++i) {
            const model::Event& event = m_recording.journal.at(i);
            if (const auto* made = std::get_if<model::event::Linked>(&event))
                note(made->owner, made->slot, made->target);
            else if (const auto* moved = std::get_if<model::event::Moved>(&event))
                note(moved->toOwner, moved->toSlot, moved->target);
        }
        addParts();
        addEntries();
    }

private:
    struct Held
    {
        Slot slot;
        ObjectId target;
    };

    void findTypes();
    void findContainer(const model::Event& event);
    void note(ObjectId owner, Slot slot, ObjectId target);
    void addParts();
    void noteMethod(ObjectId method, Slot slot, ObjectId target);
    void addChildren(ObjectId part, ObjectId container);
    void addEntries();
    std::string_view attribute(ObjectId owner, Slot slot) const;

    Kind kindOf(ObjectId object) const
    {
        return object.value < m_kinds.size() ? m_kinds[object.value] : Kind::None;
    }
    bool isBornInRun(ObjectId object) const { return object.value > m_recording.start.lastId(); }

    const model::Recording& m_recording;
    WeakParts& m_parts;
    std::unordered_map<ObjectId, WeakSort> m_types;
    std::unordered_set<ObjectId> m_methodTypes;
    std::vector<Kind> m_kinds;                     // Of what the run made, by id.
    std::unordered_map<ObjectId, ObjectId> m_made; // Containers, to their type.
    std::unordered_set<ObjectId> m_methods;        // WeakMethods.
    std::unordered_map<ObjectId, std::vector<Held>> m_held;
    std::vector<std::pair<ObjectId, ObjectId>> m_main; // Part and container.
};

void WeakPartsFinder::findTypes()
{
    const model::Snapshot& start = m_recording.start;
    for (std::uint32_t id = 1; id <= start.lastId(); ++id) {
        const model::ObjectState& state = start.at(ObjectId{id});
        if (state.kind != Kind::Type || !state.isAlive())
            continue;
        const std::string_view name = m_recording.journal.texts().text(state.text);
        const WeakSort sort = sortNamed(name.substr(name.rfind('.') + 1));
        if (sort != WeakSort::None)
            m_types.emplace(ObjectId{id}, sort);
        if (name.substr(name.rfind('.') + 1) == "WeakMethod")
            m_methodTypes.insert(ObjectId{id});
    }
}

/// Subclasses are of the sort of their base.
void WeakPartsFinder::findContainer(const model::Event& event)
{
    const auto inherit = [this](ObjectId owner, Slot slot, ObjectId target) {
        const auto base = slot.role() == Role::Base ? m_types.find(target) : m_types.end();
        if (base != m_types.end())
            m_types.emplace(owner, WeakSort{base->second});
        if (slot.role() == Role::Base && m_methodTypes.contains(target))
            m_methodTypes.insert(owner);
    };
    if (const auto* born = std::get_if<model::event::Allocated>(&event)) {
        if (m_kinds.size() <= born->object.value)
            m_kinds.resize(born->object.value + 1, Kind::None);
        m_kinds[born->object.value] = born->kind;
        if (born->kind == Kind::Weakref && m_methodTypes.contains(born->type))
            m_methods.insert(born->object);
        const auto type = m_types.find(born->type);
        if (type == m_types.end() || born->kind != Kind::Instance)
            return;
        m_parts.m_sorts.emplace(born->object, type->second);
        m_made.emplace(born->object, born->type);
    } else if (const auto* made = std::get_if<model::event::Linked>(&event)) {
        inherit(made->owner, made->slot, made->target);
    } else if (const auto* moved = std::get_if<model::event::Moved>(&event)) {
        inherit(moved->toOwner, moved->toSlot, moved->target);
    }
}

std::string_view WeakPartsFinder::attribute(ObjectId owner, Slot slot) const
{
    const auto names = m_recording.attributeNames.find(m_made.at(owner));
    if (slot.role() != Role::Attribute || names == m_recording.attributeNames.end()
        || slot.index() >= names->second.size())
        return {};
    return m_recording.journal.texts().text(names->second[slot.index()]);
}

void WeakPartsFinder::noteMethod(ObjectId method, Slot slot, ObjectId target)
{
    const bool isCallback = slot.role() == Role::Callback && kindOf(target) == Kind::Record;
    const bool isReference = slot.role() == Role::MemberSlot && kindOf(target) == Kind::Weakref;
    if (!isCallback && !isReference)
        return;
    m_parts.m_containers.emplace(target, method);
    if (isCallback)
        m_main.emplace_back(target, method);
}

/// Keeps what may turn out to be a part, or to lead to one.
void WeakPartsFinder::note(ObjectId owner, Slot slot, ObjectId target)
{
    if (!owner || !target || !isBornInRun(owner) || !isBornInRun(target))
        return;
    const WeakSort sort = m_parts.sortOf(owner);
    if (sort != WeakSort::None && sort != WeakSort::Finalizer) {
        const std::string_view name = attribute(owner, slot);
        if (!isPartName(name))
            return;
        m_parts.m_containers.emplace(target, owner);
        if (name != "_pending_removals" && name != "_recent")
            m_main.emplace_back(target, owner);
        return;
    }
    const Kind held = kindOf(target);
    switch (kindOf(owner)) {
    case Kind::Cell:
        if (held == Kind::Weakref)
            m_held[owner].push_back({slot, target});
        return;
    case Kind::Weakref:
        if (m_methods.contains(owner))
            noteMethod(owner, slot, target);
        if (slot.role() == Role::Callback && m_parts.sortOf(target) == WeakSort::Finalizer)
            m_parts.m_containers.emplace(owner, target);
        return;
    case Kind::Dict:
    case Kind::Tuple:
        if (held == Kind::Weakref || held == Kind::Cell)
            m_held[owner].push_back({slot, target});
        return;
    case Kind::Set:
        if (held == Kind::Weakref || held == Kind::Record)
            m_held[owner].push_back({slot, target});
        return;
    case Kind::Record:
        if (held == Kind::Weakref || held == Kind::Tuple)
            m_held[owner].push_back({slot, target});
        return;
    case Kind::Instance:
        if (slot.role() == Role::MemberSlot
            && (held == Kind::Weakref || held == Kind::Tuple || held == Kind::Dict))
            m_held[owner].push_back({slot, target});
        return;
    default: return;
    }
}

void WeakPartsFinder::addParts()
{
    for (const auto& [part, container] : m_main)
        addChildren(part, container);
}

/// Of a dict only the side that is weak; the other one is the script's.
void WeakPartsFinder::addChildren(ObjectId part, ObjectId container)
{
    const auto held = m_held.find(part);
    if (held == m_held.end())
        return;
    const bool keysAreWeak = m_parts.sortOf(container) == WeakSort::Keys;
    for (const Held& child : held->second) {
        const bool isEntry = child.slot.role() == Role::Entry;
        if (isEntry && (child.slot.index() % 2 == 0) != keysAreWeak)
            continue;
        const bool isNew = m_parts.m_containers.emplace(child.target, container).second;
        const Kind kind = kindOf(child.target);
        if (isNew && (kind == Kind::Record || kind == Kind::Tuple || kind == Kind::Cell))
            addChildren(child.target, container);
    }
}

/// An entry of the registry is what holds a finalizer's weak reference in a `__slots__` place.
void WeakPartsFinder::addEntries()
{
    for (const auto& [owner, parts] : m_held) {
        if (kindOf(owner) != Kind::Instance)
            continue;
        for (const Held& held : parts) {
            const ObjectId finalizer = m_parts.containerOf(held.target);
            if (kindOf(held.target) == Kind::Weakref
                && m_parts.sortOf(finalizer) == WeakSort::Finalizer)
                m_parts.m_entries.emplace(finalizer, owner);
        }
    }
    for (const auto& [finalizer, entry] : m_parts.m_entries) {
        m_parts.m_containers.emplace(entry, finalizer);
        for (const Held& held : m_held.at(entry))
            m_parts.m_containers.emplace(held.target, finalizer);
    }
}

WeakParts::WeakParts(const model::Recording& recording)
{
    WeakPartsFinder(recording, *this).run();
}

WeakSort WeakParts::sortOf(ObjectId object) const
{
    const auto found = m_sorts.find(object);
    return found == m_sorts.end() ? WeakSort::None : found->second;
}

ObjectId WeakParts::containerOf(ObjectId part) const
{
    const auto found = m_containers.find(part);
    return found == m_containers.end() ? ObjectId{} : found->second;
}

ObjectId WeakParts::entryOf(ObjectId finalizer) const
{
    const auto found = m_entries.find(finalizer);
    return found == m_entries.end() ? ObjectId{} : found->second;
}

} // namespace ui
