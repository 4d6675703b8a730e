#include "model/query/collection_film.h"

#include "model/core/verify.h"
#include "model/gc/reachability.h"
#include "model/query/collector_order.h"
#include "model/query/marking_film.h"

#include <array>
#include <deque>
#include <optional>
#include <unordered_map>

namespace model {

namespace {

constexpr std::size_t kAside = Generations::kSetAside;
constexpr std::size_t kTrash = kAside + 1;
constexpr std::size_t kLists = kTrash + 1;

struct FilmNode
{
    FilmNode* next = nullptr;
    FilmNode* previous = nullptr;
    ObjectId id;
    std::uint32_t gcRefs = 0;
    bool isCollecting = false;
    bool isUnreachable = false;
};

using FilmList = OrderedList<FilmNode>;

std::vector<ObjectId> idsOf(const FilmList& list)
{
    std::vector<ObjectId> ids;
    for (const FilmNode* node = list.first(); !list.isEnd(node); node = node->next)
        ids.push_back(node->id);
    return ids;
}

/// The collector's lists as the events change them: the generations, what is set aside as
/// uncollectable, and what the running collection found unreachable.
class ListReplay
{
public:
    explicit ListReplay(const Recording& recording) : m_journal(recording.journal)
    {
        for (std::size_t i = 0; i < recording.startGenerations.size(); ++i)
            for (const ObjectId id : recording.startGenerations[i])
                put(id, i);
    }

    void runTo(EventIndex index)
    {
        while (m_at < index)
            apply(m_journal.at(m_at++));
    }
    std::vector<ObjectId> order(std::size_t list) const { return idsOf(m_lists[list]); }
    GenerationOrder generations() const
    {
        GenerationOrder all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = order(i);
        return all;
    }
    ObjectId firstTrash() const
    {
        return m_lists[kTrash].isEmpty() ? ObjectId{} : m_lists[kTrash].first()->id;
    }
    bool isAside(ObjectId id) const { return isIn(id, kAside); }

private:
    struct Place
    {
        FilmNode node;
        std::size_t list = kLists;
    };

    void apply(const Event& event);
    bool isListed(ObjectId id) const
    {
        return id.value < m_places.size() && m_places[id.value].list < kLists;
    }
    bool isIn(ObjectId id, std::size_t list) const
    {
        return id.value < m_places.size() && m_places[id.value].list == list;
    }
    void take(ObjectId id)
    {
        if (!isListed(id))
            return;
        FilmList::remove(&m_places[id.value].node);
        m_places[id.value].list = kLists;
    }
    void put(ObjectId id, std::size_t list)
    {
        take(id);
        if (id.value >= m_places.size())
            m_places.resize(id.value + 1);
        Place& place = m_places[id.value];
        place.node.id = id;
        place.list = list;
        m_lists[list].append(&place.node);
    }

    const Journal& m_journal;
    EventIndex m_at = 0;
    std::deque<Place> m_places; // By id; they never move.
    std::array<FilmList, kLists> m_lists;
};

void ListReplay::apply(const Event& event)
{
    if (const auto* tracked = std::get_if<event::Tracked>(&event))
        put(tracked->object, 0);
    else if (const auto* untracked = std::get_if<event::Untracked>(&event))
        take(untracked->object);
    else if (const auto* changed = std::get_if<event::GenerationChanged>(&event))
        put(changed->object, changed->after);
    else if (const auto* found = std::get_if<event::FoundUnreachable>(&event))
        put(found->object, kTrash);
}

/// A snapshot, for the reachability analysis; keeps what it is told.
class FilmWorld
{
public:
    using Node = FilmNode;

    FilmWorld(const Snapshot& snapshot, const Recording& recording)
        : m_snapshot(snapshot), m_order(snapshot, recording), m_nodes(snapshot.lastId() + 1)
    {}

    ReachabilityFilm analyse(std::vector<ObjectId> examined);

    std::uint32_t refcount(const FilmNode& node) const { return m_snapshot.at(node.id).refcount; }
    template <class Visit>
    void forEachReference(const FilmNode& node, Visit&& visit)
    {
        for (const SeenReference& seen : m_order.references(node.id))
            visit(seen.owner, seen.slot, &m_nodes[seen.target.value]);
    }
    void copied(const FilmNode& node) { m_film.copied.push_back(node.gcRefs); }
    void subtracted(ObjectId owner, Slot slot, const FilmNode& target)
    {
        m_film.subtractions.push_back({owner, slot, target.id, target.gcRefs});
    }
    void movedOut(const FilmNode& node)
    {
        m_film.moves.push_back({ReachabilityFilm::Move::Out, node.id, {}, {}});
    }
    void movedBack(ObjectId owner, Slot slot, const FilmNode& target)
    {
        m_film.moves.push_back({ReachabilityFilm::Move::Back, target.id, owner, slot});
    }
    void reached(ObjectId owner, Slot slot, const FilmNode& target)
    {
        m_film.moves.push_back({ReachabilityFilm::Move::Reached, target.id, owner, slot});
    }

private:
    const Snapshot& m_snapshot;
    CollectorOrder m_order;
    std::vector<FilmNode> m_nodes; // By id.
    ReachabilityFilm m_film;
};

ReachabilityFilm FilmWorld::analyse(std::vector<ObjectId> examined)
{
    FilmList young;
    FilmList unreachable;
    for (const ObjectId id : examined) {
        FilmNode& node = m_nodes[id.value];
        node.id = id;
        young.append(&node);
    }
    m_film.examined = std::move(examined);
    Reachability<FilmWorld> analysis(*this);
    analysis.updateRefs(young);
    analysis.subtractRefs(young);
    for (const ObjectId id : m_film.examined)
        m_film.left.push_back(m_nodes[id.value].gcRefs);
    analysis.moveUnreachable(young, unreachable);
    m_film.reachable = idsOf(young);
    m_film.unreachable = idsOf(unreachable);
    return std::move(m_film);
}

/// Makes one film.
class Filming
{
public:
    Filming(Timeline& timeline, EventIndex start);

    CollectionFilm film();

private:
    using Phase = event::CollectorPhase;

    const Journal& journal() const { return m_timeline.journal(); }
    void findPhases();
    ReachabilityFilm analyse(EventIndex at, std::size_t list);
    void followDeletions();
    void setFate(ObjectId object, CollectionFilm::Fate fate, EventIndex begin = 0,
                 EventIndex end = 0);

    Timeline& m_timeline;
    ListReplay m_lists;
    CollectionFilm m_film;
    std::array<std::optional<EventIndex>, 10> m_phases;
    std::unordered_map<ObjectId, std::size_t> m_trashAt; // Place in m_film.trash.
};

Filming::Filming(Timeline& timeline, EventIndex start)
    : m_timeline(timeline), m_lists(timeline.recording())
{
    verify(start < journal().size(), "a film begins where the journal has ended");
    const auto* started = std::get_if<event::CollectionStarted>(&journal().at(start));
    verify(started != nullptr, "a film begins with an event that starts no collection");
    m_film.start = start;
    m_film.generation = started->generation;
    m_film.isAutomatic = started->isAutomatic;
}

/// Collections do not nest: the next end is this one's.
void Filming::findPhases()
{
    EventIndex at = m_film.start + 1;
    for (; at < journal().size(); ++at) {
        const Event& event = journal().at(at);
        if (const auto* entered = std::get_if<event::CollectionPhaseEntered>(&event))
            m_phases[static_cast<std::size_t>(entered->phase)] = at;
        if (const auto* finished = std::get_if<event::CollectionFinished>(&event)) {
            m_film.collected = finished->collected;
            m_film.uncollectable = finished->uncollectable;
            break;
        }
    }
    m_film.end = at;
}

ReachabilityFilm Filming::analyse(EventIndex at, std::size_t list)
{
    m_lists.runTo(at);
    m_timeline.seek(at);
    FilmWorld world(m_timeline.snapshot(), m_timeline.recording());
    return world.analyse(m_lists.order(list));
}

void Filming::setFate(ObjectId object, CollectionFilm::Fate fate, EventIndex begin, EventIndex end)
{
    const auto found = m_trashAt.find(object);
    if (found != m_trashAt.end())
        m_film.trash[found->second] = {object, fate, begin, end};
}

/// The collector takes the first of its list, holds it, breaks its references, lets go of it.
void Filming::followDeletions()
{
    using Fate = CollectionFilm::Fate;
    ObjectId current;
    EventIndex begin = 0;
    for (EventIndex at = *m_phases[static_cast<std::size_t>(Phase::DeleteGarbage)]; at < m_film.end;
         ++at) {
        m_lists.runTo(at);
        const Event& event = journal().at(at);
        if (current) {
            const auto* freed = std::get_if<event::Freed>(&event);
            const auto* changed = std::get_if<event::GenerationChanged>(&event);
            if ((freed != nullptr && freed->object == current)
                || (changed != nullptr && changed->object == current)) {
                setFate(current, Fate::Cleared, begin, at + 1);
                current = {};
            }
            continue;
        }
        const auto* linked = std::get_if<event::Linked>(&event);
        if (linked == nullptr || linked->target != m_lists.firstTrash())
            continue;
        if (!linked->owner) {
            current = linked->target;
            begin = at;
        } else if (linked->slot.role() == Role::Item) {
            setFate(linked->target, Fate::Saved);
        }
    }
}

CollectionFilm Filming::film()
{
    using Fate = CollectionFilm::Fate;
    const EventIndex cursor = m_timeline.cursor();
    const auto phase = [this](Phase which) { return m_phases[static_cast<std::size_t>(which)]; };
    findPhases();
    m_lists.runTo(m_film.start);
    m_film.before = m_lists.generations();
    if (const auto at = phase(Phase::UpdateRefs))
        m_film.first = analyse(*at, static_cast<std::size_t>(m_film.generation));
    if (const auto at = phase(Phase::Mark)) {
        m_timeline.seek(*at);
        m_film.isTracing = true;
        m_film.first = filmMarking(m_timeline.snapshot());
        m_timeline.seek(cursor);
        return std::move(m_film);
    }
    for (const ObjectId id : m_film.first.unreachable) {
        m_trashAt.emplace(id, m_film.trash.size());
        m_film.trash.push_back({id, Fate::DiedFinalizing});
    }
    if (const auto at = phase(Phase::HandleResurrected)) {
        m_film.second = analyse(*at, kTrash);
        for (CollectionFilm::Trash& trash : m_film.trash)
            if (m_lists.isAside(trash.object))
                trash.fate = Fate::Uncollectable;
        for (const ObjectId id : m_film.second.reachable)
            setFate(id, Fate::Resurrected);
        for (const ObjectId id : m_film.second.unreachable)
            setFate(id, Fate::DiedBefore);
    }
    if (phase(Phase::DeleteGarbage))
        followDeletions();
    m_lists.runTo(m_film.end);
    m_film.after = m_lists.generations();
    m_timeline.seek(cursor);
    return std::move(m_film);
}

} // namespace

std::vector<EventIndex> collectionStarts(const Journal& journal)
{
    std::vector<EventIndex> starts;
    for (EventIndex i = 0; i < journal.size(); ++i)
        if (std::holds_alternative<event::CollectionStarted>(journal.at(i)))
            starts.push_back(i);
    return starts;
}

GenerationOrder generationsAt(const Recording& recording, EventIndex index)
{
    ListReplay lists(recording);
    lists.runTo(index);
    return lists.generations();
}

CollectionFilm filmCollection(Timeline& timeline, EventIndex start)
{
    return Filming(timeline, start).film();
}

} // namespace model
