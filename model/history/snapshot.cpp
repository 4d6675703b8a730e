#include "model/history/snapshot.h"

#include "model/core/verify.h"

#include <algorithm>

namespace model {

namespace {

/// Slots whose dict is the namespace of its owner. Only these: no two modules or classes share
/// a dict, while `a.__dict__ = b.__dict__` is possible for instances.
bool isNamespaceSlot(Slot slot)
{
    return slot.role() == Role::ModuleDict || slot.role() == Role::TypeDict;
}

} // namespace

/// Takes the chain apart link by link: it can be longer than the stack is deep.
Snapshot::Trash::~Trash()
{
    std::shared_ptr<Trash> next = std::move(previous);
    while (next && next.use_count() == 1)
        next = std::move(next->previous);
}

const ObjectState& Snapshot::at(ObjectId id) const
{
    verify(contains(id), "a snapshot is asked for an object that the run never made");
    return (*m_chunks[id.value / kChunk])[id.value % kChunk];
}

std::vector<ObjectId> Snapshot::liveObjects() const
{
    std::vector<ObjectId> found;
    for (std::uint32_t id = 1; id <= m_lastId; ++id)
        if (at({id}).isAlive())
            found.push_back({id});
    return found;
}

std::vector<Holder> Snapshot::holdersOf(ObjectId target) const
{
    std::vector<Holder> found;
    if (at(target).nativeHolders > 0)
        found.push_back({kInterpreter, Role::Native});
    for (std::uint32_t id = 1; id <= m_lastId; ++id)
        for (const Edge& edge : at({id}).edges)
            if (edge.target == target)
                found.push_back({{id}, edge.slot});
    return found;
}

ObjectId Snapshot::mainNamespace() const
{
    return contains(m_mainModule) ? at(m_mainModule).edges.targetIn(Role::ModuleDict) : ObjectId{};
}

ObjectId Snapshot::globalsOf(ObjectId frame) const
{
    const ObjectId function = at(frame).edges.targetIn(Role::FrameFunction);
    return function ? at(function).edges.targetIn(Role::Globals) : ObjectId{};
}

ObjectState& Snapshot::edit(ObjectId id)
{
    verify(bool(id), "the interpreter has no state");
    while (m_chunks.size() <= id.value / kChunk)
        m_chunks.push_back(std::make_shared<Chunk>());
    m_lastId = std::max(m_lastId, id.value);
    return own(id);
}

void Snapshot::completeFirstState()
{
    for (std::uint32_t id = 1; id <= m_lastId; ++id)
        for (const Edge& edge : at({id}).edges)
            if (isNamespaceSlot(edge.slot))
                own(edge.target).keeper = {id};
}

std::size_t Snapshot::bytesNotIn(const Snapshot& other) const
{
    std::size_t bytes = m_trash && m_trash != other.m_trash ? m_trash->objects.size() * 4 : 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        const bool isNew = i >= other.m_chunks.size();
        if (!isNew && m_chunks[i] == other.m_chunks[i])
            continue;
        bytes += sizeof(Chunk);
        for (std::size_t k = 0; k < kChunk; ++k)
            bytes += (*m_chunks[i])[k].edges.bytesNotIn(isNew ? EdgeList()
                                                              : (*other.m_chunks[i])[k].edges);
    }
    return bytes;
}

bool operator==(const Snapshot& a, const Snapshot& b)
{
    if (a.m_lastId != b.m_lastId || a.m_topFrame != b.m_topFrame
        || a.m_mainModule != b.m_mainModule)
        return false;
    for (std::uint32_t id = 1; id <= a.m_lastId; ++id)
        if (!(a.at({id}) == b.at({id})))
            return false;
    return true;
}

/// The state of `id` in a chunk that nobody else sees.
ObjectState& Snapshot::own(ObjectId id)
{
    verify(contains(id), "an event names an object that the run never made");
    return (*ownChunk(m_chunks[id.value / kChunk]))[id.value % kChunk];
}

std::shared_ptr<Snapshot::Chunk>& Snapshot::ownChunk(std::shared_ptr<Chunk>& chunk)
{
    if (chunk.use_count() != 1) {
        chunk = std::make_shared<Chunk>(*chunk);
        m_copiedBytes += sizeof(Chunk);
    }
    return chunk;
}

std::vector<ObjectId>& Snapshot::ownTrash()
{
    if (m_trash.use_count() != 1) {
        m_trash = std::make_shared<Trash>(*m_trash);
        m_copiedBytes += m_trash->objects.size() * sizeof(ObjectId);
    }
    return m_trash->objects;
}

void Snapshot::forgetBirth(ObjectId id)
{
    own(id) = ObjectState{};
    while (m_lastId > 0 && at({m_lastId}).life == ObjectState::Life::Unborn)
        --m_lastId;
}

void Snapshot::putEdge(ObjectId owner, Slot slot, ObjectId target)
{
    if (!owner) {
        ++own(target).nativeHolders;
        return;
    }
    EdgeList& edges = own(owner).edges;
    m_copiedBytes += edges.sharedBytes();
    edges.insert({slot, target});
    if (isNamespaceSlot(slot))
        own(target).keeper = owner;
}

void Snapshot::takeEdge(ObjectId owner, Slot slot, ObjectId target)
{
    if (!owner) {
        ObjectState& state = own(target);
        verify(state.nativeHolders > 0, "native code drops a reference that it does not hold");
        --state.nativeHolders;
        return;
    }
    EdgeList& edges = own(owner).edges;
    m_copiedBytes += edges.sharedBytes();
    edges.erase({slot, target});
    if (isNamespaceSlot(slot))
        own(target).keeper = {};
}

void Snapshot::putUnreachable(ObjectId id)
{
    if (!m_trash || m_trash->collection != m_collections)
        m_trash = std::make_shared<Trash>(Trash{m_collections, {}, m_trash});
    ownTrash().push_back(id);
    own(id).isUnreachable = true;
}

void Snapshot::takeUnreachable(ObjectId id)
{
    own(id).isUnreachable = false;
    ownTrash().pop_back();
    if (m_trash->objects.empty())
        m_trash = std::shared_ptr<Trash>(m_trash->previous);
}

/// Sets the flag of all that the running collection found.
void Snapshot::markUnreachable(bool isUnreachable)
{
    if (m_trash && m_trash->collection == m_collections)
        for (const ObjectId id : m_trash->objects)
            own(id).isUnreachable = isUnreachable;
}

} // namespace model
