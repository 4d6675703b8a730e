#include "tests/model/random_recording.h"

#include <array>

using namespace model;

namespace tests {

RandomRecording::RandomRecording(std::uint32_t seed) : m_random(seed)
{
    for (int i = 0; i < 8; ++i)
        allocate();
}

void RandomRecording::extend(std::size_t events)
{
    const std::size_t end = m_recording.journal.size() + events;
    while (m_recording.journal.size() < end)
        step();
}

std::uint32_t RandomRecording::count(ObjectId id) const
{
    const auto found = m_objects.find(id);
    return found == m_objects.end() ? 0 : found->second.count;
}

ObjectId RandomRecording::any()
{
    auto place = m_objects.lower_bound({1 + below(m_lastId)});
    return place == m_objects.end() ? m_objects.begin()->first : place->first;
}

/// Some living object of that kind, or none.
ObjectId RandomRecording::anyOf(Kind kind)
{
    for (int attempt = 0; attempt < 20; ++attempt)
        if (const ObjectId id = any(); m_objects.at(id).kind == kind)
            return id;
    return {};
}

Slot RandomRecording::freeSlot(ObjectId owner)
{
    static constexpr std::array kRoles{Role::Attribute, Role::Entry, Role::Local, Role::Stack,
                                       Role::Class};
    const Role role = kRoles[below(kRoles.size())];
    return {role, role == Role::Class ? 0 : below(m_objects.at(owner).count + 40)};
}

void RandomRecording::step()
{
    using Action = void (RandomRecording::*)();
    static constexpr std::array<Action, 20> kActions{
        &RandomRecording::allocate,      &RandomRecording::allocate,
        &RandomRecording::link,          &RandomRecording::link,
        &RandomRecording::link,          &RandomRecording::link,
        &RandomRecording::link,          &RandomRecording::unlink,
        &RandomRecording::unlink,        &RandomRecording::unlink,
        &RandomRecording::move,          &RandomRecording::move,
        &RandomRecording::shrinkAndFree, &RandomRecording::weaken,
        &RandomRecording::clearWeakref,  &RandomRecording::changeTracking,
        &RandomRecording::changeFrame,   &RandomRecording::changeFrame,
        &RandomRecording::collect,       &RandomRecording::changeText};
    (this->*kActions[below(kActions.size())])();
}

void RandomRecording::allocate()
{
    static constexpr std::array kKinds{Kind::Instance, Kind::List,    Kind::Dict,
                                       Kind::Weakref,  Kind::Weakref, Kind::Activation};
    const ObjectId id{++m_lastId};
    Object object;
    object.kind = kKinds[below(kKinds.size())];
    object.count = object.native = object.kind == Kind::Activation ? 0 : 1;
    object.isTracked = below(2) == 0;
    object.text = m_recording.journal.texts().intern("text " + std::to_string(below(30)));
    add(event::Allocated{id, {}, object.kind, object.isTracked, object.text});
    m_objects.emplace(id, object);
}

void RandomRecording::link()
{
    const ObjectId owner = below(8) == 0 ? kInterpreter : any();
    if (owner && m_objects.at(owner).kind == Kind::List)
        return linkItem(owner);
    linked(owner, owner ? freeSlot(owner) : Slot(Role::Native), any());
}

/// Inserts into a list: later items move up.
void RandomRecording::linkItem(ObjectId list)
{
    auto& edges = m_objects.at(list).edges;
    const auto size = static_cast<std::uint32_t>(edges.size());
    const std::uint32_t at = below(3) == 0 ? below(size + 1) : size;
    if (at < size) {
        add(event::ItemsShifted{list, at, 1});
        std::set<std::pair<std::uint32_t, std::uint32_t>> moved;
        for (auto [slot, target] : edges)
            moved.emplace((slot & 0xFFFFFFU) >= at ? slot + 1 : slot, target);
        edges = moved;
    }
    linked(list, Slot(Role::Item, at), any());
}

void RandomRecording::unlink()
{
    const ObjectId owner = any();
    const Object& object = m_objects.at(owner);
    if (object.edges.empty()) {
        if (object.native > 0 && object.count > 1)
            unlinked(kInterpreter, Role::Native, owner);
        return;
    }
    removeEdge(owner, *std::next(object.edges.begin(),
                                 below(static_cast<std::uint32_t>(object.edges.size()))));
}

void RandomRecording::removeEdge(ObjectId owner, std::pair<std::uint32_t, std::uint32_t> edge)
{
    Slot slot;
    slot.packed = edge.first;
    unlinked(owner, slot, {edge.second});
    if (slot.role() != Role::Item)
        return;
    add(event::ItemsShifted{owner, slot.index(), -1});
    std::set<std::pair<std::uint32_t, std::uint32_t>> moved;
    for (auto [place, target] : m_objects.at(owner).edges)
        moved.emplace(place > edge.first ? place - 1 : place, target);
    m_objects.at(owner).edges = moved;
}

void RandomRecording::move()
{
    const ObjectId from = any();
    const ObjectId to = below(4) == 0 ? kInterpreter : any();
    Object& owner = m_objects.at(from);
    if (owner.kind == Kind::List || owner.edges.empty()
        || (to && m_objects.at(to).kind == Kind::List))
        return;
    const auto edge = *owner.edges.begin();
    const Slot toSlot = to ? freeSlot(to) : Slot(Role::Native);
    if (to && m_objects.at(to).edges.contains({toSlot.packed, edge.second}))
        return;
    Slot fromSlot;
    fromSlot.packed = edge.first;
    add(event::Moved{from, fromSlot, to, toSlot, {edge.second}});
    owner.edges.erase(edge);
    if (to)
        m_objects.at(to).edges.emplace(toSlot.packed, edge.second);
    else
        ++m_objects.at({edge.second}).native;
}

/// Takes an object apart, as its death would, and frees it if nobody holds it.
void RandomRecording::shrinkAndFree()
{
    const ObjectId id = any();
    Object& object = m_objects.at(id);
    if (m_objects.size() < 9 || object.isRunning || object.referent || !object.refs.empty())
        return;
    while (!object.edges.empty())
        removeEdge(id, below(2) == 0 ? *object.edges.begin() : *object.edges.rbegin());
    while (object.native > 0)
        unlinked(kInterpreter, Role::Native, id);
    if (object.count > 0)
        return;
    if (object.isTracked)
        add(event::Untracked{id, object.generation});
    add(event::Freed{id});
    m_objects.erase(id);
}

void RandomRecording::weaken()
{
    const ObjectId ref = anyOf(Kind::Weakref);
    const ObjectId referent = any();
    if (!ref || m_objects.at(ref).wasLinked)
        return;
    add(event::WeakrefLinked{ref, referent});
    m_objects.at(ref).wasLinked = true;
    m_objects.at(ref).referent = referent;
    m_objects.at(referent).refs.insert(ref);
}

void RandomRecording::clearWeakref()
{
    const ObjectId ref = anyOf(Kind::Weakref);
    if (!ref || !m_objects.at(ref).referent)
        return;
    const ObjectId referent = m_objects.at(ref).referent;
    add(event::WeakrefCleared{ref, referent, event::ClearReason::RefDied});
    m_objects.at(ref).referent = {};
    m_objects.at(referent).refs.erase(ref);
    add(event::FinalizerCalled{referent});
}

void RandomRecording::changeTracking()
{
    const ObjectId id = any();
    Object& object = m_objects.at(id);
    if (!object.isTracked) {
        add(event::Tracked{id});
        object.isTracked = true;
    } else if (below(2) == 0) {
        add(event::Untracked{id, object.generation});
        object.isTracked = false;
        object.generation = 0;
    } else {
        const auto after = static_cast<std::uint8_t>(below(3));
        add(event::GenerationChanged{id, object.generation, after});
        object.generation = after;
    }
}

void RandomRecording::changeFrame()
{
    const ObjectId caller = m_frames.empty() ? ObjectId{} : m_frames.back();
    const ObjectId frame = anyOf(Kind::Activation);
    if (!m_frames.empty() && below(3) == 0) {
        m_frames.pop_back();
        m_objects.at(caller).isRunning = false;
        add(event::FrameLeft{caller, m_frames.empty() ? ObjectId{} : m_frames.back()});
    } else if (frame && !m_objects.at(frame).isRunning) {
        m_frames.push_back(frame);
        m_objects.at(frame).isRunning = true;
        add(event::FrameEntered{frame, caller});
        const ObjectId keeper = any();
        add(event::FrameOwned{frame, m_objects.at(frame).keeper, keeper});
        m_objects.at(frame).keeper = keeper;
    } else if (caller) {
        const std::uint32_t line = 1 + below(50);
        add(event::LineReached{caller, m_objects.at(caller).line, line});
        m_objects.at(caller).line = line;
    }
}

void RandomRecording::collect()
{
    add(event::CollectionStarted{2, false});
    std::set<ObjectId> found;
    for (std::uint32_t i = below(4); i > 0; --i)
        if (const ObjectId id = any(); found.insert(id).second)
            add(event::FoundUnreachable{id});
    if (below(2) == 0)
        unlink();
    add(event::CollectionFinished{2, static_cast<std::uint32_t>(found.size()), 0});
}

void RandomRecording::changeText()
{
    const ObjectId id = any();
    Object& object = m_objects.at(id);
    const TextId after = m_recording.journal.texts().intern("text " + std::to_string(below(30)));
    add(event::TextChanged{id, object.text, after});
    object.text = after;
}

void RandomRecording::linked(ObjectId owner, Slot slot, ObjectId target)
{
    if (owner && !m_objects.at(owner).edges.emplace(slot.packed, target.value).second)
        return; // The slot holds it already.
    Object& object = m_objects.at(target);
    add(event::Linked{owner, slot, target, object.count});
    ++object.count;
    if (!owner)
        ++object.native;
}

void RandomRecording::unlinked(ObjectId owner, Slot slot, ObjectId target)
{
    Object& object = m_objects.at(target);
    add(event::Unlinked{owner, slot, target, object.count});
    --object.count;
    if (owner)
        m_objects.at(owner).edges.erase({slot.packed, target.value});
    else
        --object.native;
}

Snapshot randomSnapshot(std::uint32_t seed, std::size_t events)
{
    RandomRecording random(seed);
    random.extend(events);
    const Recording& recording = random.recording();
    Snapshot now = recording.start;
    for (EventIndex i = 0; i < recording.journal.size(); ++i)
        now.apply(recording.journal.at(i));
    std::set<ObjectId> keepers;
    for (const ObjectId id : now.liveObjects()) {
        ObjectState& state = now.edit(id);
        if (state.kind == Kind::Activation && state.keeper
            && (!now.at(state.keeper).isAlive() || now.at(state.keeper).kind == Kind::Activation
                || !keepers.insert(state.keeper).second))
            state.keeper = {};
        const EdgeList edges = state.edges;
        for (const Edge& edge : edges)
            if (now.at(edge.target).kind == Kind::Activation)
                state.edges.erase(edge);
    }
    return now;
}

} // namespace tests
