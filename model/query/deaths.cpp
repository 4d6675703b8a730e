#include "model/query/deaths.h"

#include "model/core/verify.h"
#include "model/history/freeing.h"
#include "model/query/labels.h"

#include <algorithm>

namespace model {

/// Goes through the journal once and notes what each death will need.
struct DeathScan
{
    Deaths& deaths;
    const bool isTracing; ///< CollectorRules::onlyCollectionFrees
    EventIndex at = 0;

    Deaths::Life& life(ObjectId id)
    {
        if (id.value >= deaths.m_lives.size())
            deaths.m_lives.resize(id.value + 1);
        return deaths.m_lives[id.value];
    }
    static bool isMomentary(ObjectId owner, Slot slot)
    {
        return !owner || slot.role() == Role::Stack;
    }
    void letGo(ObjectId owner, Slot slot, ObjectId target)
    {
        Deaths::Life& state = life(target);
        if (state.decided != Deaths::kNever || isMomentary(owner, slot))
            return;
        state.letGo = at;
        state.holder = owner;
        state.slot = slot;
    }

    void operator()(const event::Allocated& e)
    {
        life(e.object);
        if (deaths.m_isFrame.size() <= e.object.value)
            deaths.m_isFrame.resize(e.object.value + 1);
        deaths.m_isFrame[e.object.value] = e.kind == Kind::Activation;
    }
    void operator()(const event::Freed& e)
    {
        life(e.object).freed = at;
        if (!deaths.m_isFrame[e.object.value])
            deaths.m_dead.push_back(e.object);
    }
    /// Where only collection frees, a weak reference may find what nobody held any more.
    void operator()(const event::Linked& e)
    {
        if (isTracing && e.before == 0)
            life(e.target).decided = Deaths::kNever;
    }
    void operator()(const event::Unlinked& e)
    {
        letGo(e.owner, e.slot, e.target);
        Deaths::Life& state = life(e.target);
        if (e.before == 1 && state.decided == Deaths::kNever)
            state.decided = at;
    }
    void operator()(const event::Moved& e)
    {
        if (isMomentary(e.toOwner, e.toSlot))
            letGo(e.fromOwner, e.fromSlot, e.target);
    }
    void operator()(const event::FinalizerReturned& e)
    {
        if (e.resurrected)
            life(e.object).decided = Deaths::kNever;
    }
    void operator()(const event::FrameEntered& e) { life(e.frame).decided = Deaths::kNever; }
    void operator()(const event::FrameLeft& e) { life(e.frame).decided = at; }
    void operator()(const event::FrameOwned& e) { life(e.frame).keeper = e.ownerAfter; }
    void operator()(const event::CollectionStarted& e)
    {
        deaths.m_collections.push_back({at, Deaths::kNever, e.generation, e.isAutomatic});
    }
    void operator()(const event::CollectionFinished&) { deaths.m_collections.back().end = at; }
    void operator()(const event::FoundUnreachable& e)
    {
        life(e.object).collection = static_cast<std::uint32_t>(deaths.m_collections.size());
    }
    template <class Other>
    void operator()(const Other&)
    {}
};

Deaths::Deaths(const Recording& recording, const std::atomic<bool>* cancel)
    : m_lives(recording.start.lastId() + 1), m_isFrame(recording.start.lastId() + 1)
{
    for (std::uint32_t id = 1; id <= recording.start.lastId(); ++id) {
        const ObjectState& state = recording.start.at({id});
        m_isFrame[id] = state.kind == Kind::Activation;
        if (m_isFrame[id])
            m_lives[id].keeper = state.keeper;
    }
    DeathScan scan{*this, onlyCollectionFrees(recording)};
    for (; scan.at < recording.journal.size(); ++scan.at) {
        if (cancel != nullptr && *cancel)
            return;
        std::visit(scan, recording.journal.at(scan.at));
    }
    findOrigins();
}

bool Deaths::isDead(ObjectId object) const
{
    return object.value < m_lives.size() && m_lives[object.value].freed != kNever;
}

/// The collection that found the object unreachable, if it died in it.
const Deaths::Collection* Deaths::collectionOf(ObjectId object) const
{
    const Life& life = m_lives[object.value];
    if (life.collection == 0)
        return nullptr;
    const Collection& collection = m_collections[life.collection - 1];
    return life.freed <= collection.end ? &collection : nullptr;
}

bool Deaths::diesBefore(ObjectId owner, EventIndex index) const
{
    const Life& life = m_lives[owner.value];
    return life.decided < index && life.freed != kNever && life.freed > index;
}

/// Who took the object along when it died, or none.
ObjectId Deaths::parentOf(ObjectId object) const
{
    const Life& life = m_lives[object.value];
    if (!life.holder)
        return {};
    const Life& holder = m_lives[life.holder.value];
    const ObjectId owner =
        m_isFrame[life.holder.value] && holder.keeper ? holder.keeper : life.holder;
    const bool isBeingCleared =
        collectionOf(owner) != nullptr
        && m_collections[m_lives[owner.value].collection - 1].start < life.letGo;
    return diesBefore(owner, life.letGo) || isBeingCleared ? owner : ObjectId{};
}

/// From each of the dead up to who took it along, as far as that is not known yet.
void Deaths::findOrigins()
{
    m_origins.resize(m_lives.size());
    std::vector<ObjectId> path;
    for (const ObjectId dead : m_dead) {
        ObjectId at = dead;
        Origin origin = 0;
        while (origin == 0) {
            path.push_back(at);
            origin = m_origins[at.value];
            if (origin != 0)
                break;
            if (collectionOf(at) != nullptr)
                origin = kCollections + m_lives[at.value].collection;
            else if (const ObjectId parent = parentOf(at))
                at = parent;
            else
                origin = at.value;
        }
        for (const ObjectId known : path)
            m_origins[known.value] = origin;
        path.clear();
    }
    std::stable_sort(m_dead.begin(), m_dead.end(), [this](ObjectId a, ObjectId b) {
        return m_origins[a.value] < m_origins[b.value];
    });
}

void Deaths::fillGroup(DeathCertificate& certificate) const
{
    const Origin origin = m_origins[certificate.object.value];
    const auto first = std::partition_point(
        m_dead.begin(), m_dead.end(), [&](ObjectId id) { return m_origins[id.value] < origin; });
    for (auto it = first; it != m_dead.end() && m_origins[it->value] == origin; ++it) {
        if (*it == certificate.object)
            certificate.position = certificate.group.size();
        certificate.group.push_back(*it);
    }
}

void Deaths::fillWeaknesses(DeathCertificate& certificate, Timeline& timeline) const
{
    const Collection* collection = collectionOf(certificate.object);
    const Journal& journal = timeline.journal();
    // Where only collection frees, one collection may clear and call, and a later one free.
    const bool isTracing = onlyCollectionFrees(timeline.recording());
    const EventIndex last = isTracing ? journal.size() : certificate.death;
    EventIndex begin = collection != nullptr ? collection->start : certificate.decided;
    if (isTracing)
        begin = 0;
    for (EventIndex i = begin; i < last; ++i) {
        const Event& event = journal.at(i);
        if (const auto* cleared = std::get_if<event::WeakrefCleared>(&event)) {
            if (cleared->referent == certificate.object)
                certificate.weaknesses.push_back({cleared->ref, cleared->reason, i, false, {}});
        } else if (const auto* called = std::get_if<event::CallbackCalled>(&event)) {
            for (DeathCertificate::Weakness& weakness : certificate.weaknesses)
                if (weakness.ref == called->ref)
                    weakness.called = i;
        } else if (const auto* finalizer = std::get_if<event::FinalizerCalled>(&event)) {
            certificate.isFinalizedNow =
                certificate.isFinalizedNow || finalizer->object == certificate.object;
        }
    }
    for (DeathCertificate::Weakness& weakness : certificate.weaknesses) {
        timeline.seek(isTracing ? weakness.cleared : begin);
        weakness.hasCallback =
            weakness.called
            || (timeline.snapshot().contains(weakness.ref)
                && timeline.snapshot().at(weakness.ref).edges.targetIn(Role::Callback));
    }
}

DeathCertificate Deaths::certificate(Timeline& timeline, ObjectId object) const
{
    verify(isDead(object), "a death certificate for somebody who is alive");
    using Cause = DeathCertificate::Cause;
    const EventIndex cursor = timeline.cursor();
    const Life& life = m_lives[object.value];
    DeathCertificate certificate;
    certificate.object = object;
    certificate.death = life.freed;
    certificate.decided = std::min(life.decided, life.freed);
    certificate.holder = life.holder;
    certificate.slot = life.slot;
    certificate.letGo = life.holder ? life.letGo : certificate.decided;
    fillGroup(certificate);
    if (const Origin origin = m_origins[object.value]; origin > kCollections) {
        const Collection& collection = m_collections[origin - kCollections - 1];
        certificate.cause = Cause::Collection;
        certificate.collection = collection.start;
        certificate.generation = collection.generation;
        certificate.isAutomatic = collection.isAutomatic;
    } else if (const ObjectId parent = parentOf(object)) {
        certificate.cause = m_isFrame[parent.value] ? Cause::Frame : Cause::Owner;
    }
    timeline.seek(certificate.death);
    certificate.finalizerCalls = timeline.snapshot().at(object).finalizerCalls;
    fillWeaknesses(certificate, timeline);
    timeline.seek(certificate.decided);
    certificate.place = scriptPlace(timeline.snapshot());
    timeline.seek(cursor);
    return certificate;
}

} // namespace model
