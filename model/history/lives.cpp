#include "model/history/lives.h"

#include "model/history/groups.h"

namespace model {

namespace {

/// Tells `take(object, sort)` for each object to which an event is a mark.
template <class Take>
struct LifeMarks
{
    Take take;

    void operator()(const event::Allocated& e) const { take(e.object, Lives::Sort::Born); }
    void operator()(const event::Freed& e) const { take(e.object, Lives::Sort::Freed); }
    void operator()(const event::Linked& e) const
    {
        if (isLastingSlot(e.slot))
            both(e.target, Lives::Sort::Gained, e.owner);
    }
    void operator()(const event::Unlinked& e) const
    {
        if (isLastingSlot(e.slot))
            both(e.target, Lives::Sort::Lost, e.owner);
    }
    void operator()(const event::Moved& e) const
    {
        const bool lasted = isLastingSlot(e.fromSlot);
        const bool lasts = isLastingSlot(e.toSlot);
        if (!lasted && !lasts)
            return;
        Lives::Sort sort = Lives::Sort::Changed;
        if (lasted != lasts)
            sort = lasts ? Lives::Sort::Gained : Lives::Sort::Lost;
        both(e.target, sort, e.fromOwner);
        if (e.toOwner != e.fromOwner && e.toOwner != e.target)
            take(e.toOwner, Lives::Sort::Changed);
    }
    void operator()(const event::WeakrefLinked& e) const
    {
        both(e.referent, Lives::Sort::WeakrefMade, e.ref);
    }
    void operator()(const event::WeakrefCleared& e) const
    {
        take(e.referent, Lives::Sort::WeakrefCleared);
        if (e.ref != e.referent)
            take(e.ref, Lives::Sort::WeakrefCleared);
    }
    void operator()(const event::CallbackCalled& e) const
    {
        take(e.ref, Lives::Sort::CallbackCalled);
        if (e.callback != e.ref)
            take(e.callback, Lives::Sort::CallbackCalled);
    }
    void operator()(const event::FinalizerCalled& e) const
    {
        take(e.object, Lives::Sort::FinalizerCalled);
    }
    void operator()(const event::FinalizerReturned& e) const
    {
        take(e.object, e.resurrected ? Lives::Sort::Resurrected : Lives::Sort::FinalizerReturned);
    }
    void operator()(const event::FoundUnreachable& e) const
    {
        take(e.object, Lives::Sort::FoundUnreachable);
    }
    template <typename Other>
    void operator()(const Other&) const
    {}

    void both(ObjectId object, Lives::Sort sort, ObjectId holder) const
    {
        take(object, sort);
        if (holder != object)
            take(holder, Lives::Sort::Changed);
    }
};

constexpr EventIndex kEventsPerLook = 1U << 14U;

/// Calls `take(index, object, sort)` for all marks of a run, in order.
template <class Take>
void forEachLifeMark(const Journal& journal, const std::atomic<bool>* cancel, Take take)
{
    for (EventIndex at = 0; at < journal.size(); ++at) {
        if (at % kEventsPerLook == 0 && cancel && *cancel)
            return;
        const auto here = [&](ObjectId object, Lives::Sort sort) {
            if (object)
                take(at, object, sort);
        };
        std::visit(LifeMarks<decltype(here)>{here}, journal.at(at));
    }
}

bool isTurn(Lives::Sort sort)
{
    return sort >= Lives::Sort::Born;
}

/// How many marks an object has; then, where the next one of each sort goes.
struct Counts
{
    std::size_t turns = 0;
    std::size_t changes = 0;
};

} // namespace

Lives::Lives(const Recording& recording, const std::atomic<bool>* cancel)
{
    const Snapshot& start = recording.start;
    m_lives.resize(start.lastId() + std::size_t{1});
    for (std::uint32_t id = 1; id <= start.lastId(); ++id) {
        const ObjectState& state = start.at({id});
        m_lives[id] = {0, kNever, state.kind, state.type, state.text};
    }
    std::vector<Counts> counts(m_lives.size());
    const auto makeRoom = [&](ObjectId object) {
        if (object.value < m_lives.size())
            return;
        m_lives.resize(object.value + std::size_t{1});
        counts.resize(m_lives.size());
    };
    forEachLifeMark(recording.journal, cancel, [&](EventIndex, ObjectId object, Sort sort) {
        makeRoom(object);
        ++(isTurn(sort) ? counts[object.value].turns : counts[object.value].changes);
    });

    m_first.reserve(counts.size() + 1);
    m_firstChange.reserve(counts.size());
    std::size_t next = 0;
    for (Counts& each : counts) {
        m_first.push_back(next);
        m_firstChange.push_back(next + each.turns);
        next += each.turns + each.changes;
        each = {m_first.back(), m_firstChange.back()};
    }
    m_first.push_back(next);
    m_marks.resize(next);
    forEachLifeMark(recording.journal, cancel, [&](EventIndex at, ObjectId object, Sort sort) {
        Counts& places = counts[object.value];
        m_marks[isTurn(sort) ? places.turns++ : places.changes++] = {at, sort};
        Life& life = m_lives[object.value];
        if (sort == Sort::Freed)
            life.freed = at;
        if (sort != Sort::Born)
            return;
        const auto& born = std::get<event::Allocated>(recording.journal.at(at));
        life = {at, kNever, born.kind, born.type, born.text};
    });
}

std::span<const Lives::Mark> Lives::turns(ObjectId object) const
{
    const std::size_t first = m_first[object.value];
    return {m_marks.data() + first, m_firstChange[object.value] - first};
}

std::span<const Lives::Mark> Lives::changes(ObjectId object) const
{
    const std::size_t first = m_firstChange[object.value];
    return {m_marks.data() + first, m_first[object.value + std::size_t{1}] - first};
}

} // namespace model
