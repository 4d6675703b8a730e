// Films of collections of random heaps, against what the collector really did.

#include "model/gc/collector.h"
#include "model/history/capture.h"
#include "model/query/collection_film.h"
#include "model/query/collector_order.h"
#include "model/weak/weak_references.h"
#include "tests/model/heap_fixture.h"
#include "tests/support/registry.h"

#include <algorithm>
#include <random>

using namespace model;
using tests::HeapFixture;

class TestCollectionFilm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasFound_data();
    void showsWhatWasFound();
    void seesReferencesInTheCollectorsOrder_data();
    void seesReferencesInTheCollectorsOrder();
    void numbersOfASmallCycle();
    void fatesOfTrash();
};

namespace {

/// What one collection left, noted while it happened.
struct Outcome
{
    std::int64_t result = 0;
    GenerationOrder lists;
};

/// A heap in which objects of several kinds refer to each other by chance, with a recording.
struct RandomHeap : HeapFixture, CollectorClient
{
    explicit RandomHeap(std::uint32_t seed) : random(seed)
    {
        recording.start = capture(heap, journal.texts());
        recording.startGenerations = captureGenerations(heap);
        type = newClass("Node");
        type.as<TypeObject>()->hasFinalizer = true;
        callouts.onFinalize = [this](GcObject* object) { finalize(object); };
    }

    ~RandomHeap() override { callouts.onFinalize = nullptr; }

    std::mt19937 random;
    Recording recording;
    Ref type;
    Collector collector{heap, *this};
    std::vector<Ref> names; // Variables of the imagined script.
    std::vector<Ref> rescued;
    std::vector<Outcome> outcomes;

    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); }
    Ref any() { return names[below(names.size())]; }

    Ref made()
    {
        switch (below(6)) {
        case 0: return heap.newList();
        case 1: return heap.newDict();
        case 2: {
            const Ref first = any();
            const Ref second = any();
            Object* items[] = {first.get(), second.get()};
            return heap.newTuple(items);
        }
        case 3: return heap.newCell(any().get());
        default: return newInstance(type);
        }
    }

    void link(const Ref& from, const Ref& to)
    {
        static constexpr const char* kNames[] = {"a", "b", "c", "d"};
        StrObject* name = heap.name(kNames[below(4)]);
        switch (from->type->layout) {
        case Kind::Instance: attributes::set(heap, from.as<GcObject>(), name, to); break;
        case Kind::Dict: dict::set(heap, from.as<DictObject>(), name, to); break;
        case Kind::List: {
            auto* list = from.as<ListObject>();
            heap.link(list->id, {Role::Item, static_cast<std::uint32_t>(list->items.size())},
                      to.get());
            list->items.push_back(to.get());
            break;
        }
        default: break;
        }
    }

    /// Rescues one in four, kills or makes something now and then.
    void finalize(GcObject* object)
    {
        if (below(4) == 0)
            rescued.emplace_back(heap, object);
        if (below(4) == 0 && object->type->layout == Kind::Instance)
            attributes::set(heap, object, heap.name("a"), heap.newNone());
        if (below(4) == 0)
            names.push_back(heap.newList());
    }

    void forgetName()
    {
        const std::uint32_t at = below(names.size());
        const Ref last = std::move(names[at]); // Its death may make names.
        names.erase(names.begin() + at);
    }

    void step()
    {
        if (names.size() < 4 || below(3) == 0) {
            names.push_back(names.empty() ? newInstance(type) : made());
            return;
        }
        const Ref one = any();
        if (below(10) == 0 && one->type->layout == Kind::Instance)
            names.push_back(
                weak::newReference(heap, heap.types().weakref, one.as<GcObject>(), any().get()));
        else if (below(3) == 0)
            forgetName();
        else
            link(one, any());
    }

    void collect(int generation)
    {
        Outcome outcome;
        outcome.result = collector.collect(generation);
        outcome.lists = captureGenerations(heap);
        outcomes.push_back(outcome);
        while (!rescued.empty()) // What dies now may rescue something else.
            const std::vector<Ref> gone = std::exchange(rescued, {});
    }

    /// Ends the recording; the heap may change afterwards.
    std::shared_ptr<const Recording> finish()
    {
        collectNames(heap, recording);
        heap.setJournal(nullptr);
        recording.journal = std::move(journal);
        return std::make_shared<const Recording>(std::move(recording));
    }
};

std::vector<ObjectId> foundIn(const Journal& journal, const CollectionFilm& film)
{
    std::vector<ObjectId> found;
    for (EventIndex i = film.start; i < film.end; ++i)
        if (const auto* event = std::get_if<event::FoundUnreachable>(&journal.at(i)))
            found.push_back(event->object);
    return found;
}

void addSeeds()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace

void TestCollectionFilm::showsWhatWasFound_data()
{
    addSeeds();
}

void TestCollectionFilm::showsWhatWasFound()
{
    QFETCH(std::uint32_t, seed);
    RandomHeap world(seed);
    for (int round = 0; round < 8; ++round) {
        for (int i = 0; i < 60; ++i)
            world.step();
        world.collect(static_cast<int>(world.below(3)));
    }
    const std::vector<Outcome> outcomes = world.outcomes;
    Timeline timeline(world.finish());
    const std::vector<EventIndex> starts = collectionStarts(timeline.journal());
    QCOMPARE(starts.size(), outcomes.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const CollectionFilm film = filmCollection(timeline, starts[i]);
        QVERIFY(film.first.unreachable == foundIn(timeline.journal(), film));
        QVERIFY(film.after == outcomes[i].lists);
        QCOMPARE(std::int64_t(film.collected), outcomes[i].result);
        QVERIFY(film.second.unreachable.size() <= film.collected);
        QCOMPARE(film.first.examined.size(),
                 film.first.reachable.size() + film.first.unreachable.size());
    }
    QCOMPARE(timeline.cursor(), EventIndex(0));
}

void TestCollectionFilm::seesReferencesInTheCollectorsOrder_data()
{
    addSeeds();
}

void TestCollectionFilm::seesReferencesInTheCollectorsOrder()
{
    QFETCH(std::uint32_t, seed);
    RandomHeap world(seed);
    for (int i = 0; i < 300; ++i)
        world.step();
    collectNames(world.heap, world.recording);
    const Snapshot snapshot = capture(world.heap, world.journal.texts());
    CollectorOrder order(snapshot, world.recording);
    world.heap.forEachObject([&](const Object* object) {
        if (!isCollectable(object->type->layout))
            return;
        std::vector<SeenReference> truth;
        forEachReference<Walk::Collector>(object, [&](ObjectId owner, Slot slot, Object* target) {
            if (isCollectable(target->type->layout))
                truth.push_back({owner, slot, target->id});
        });
        QVERIFY(order.references(object->id) == truth);
    });
}

void TestCollectionFilm::numbersOfASmallCycle()
{
    using Move = ReachabilityFilm::Move;
    RandomHeap world(1);
    const Ref root = world.newInstance(world.type);
    Ref leaf = world.newInstance(world.type);
    Ref lost = world.newInstance(world.type);
    attributes::set(world.heap, root.as<GcObject>(), world.heap.name("leaf"), leaf);
    attributes::set(world.heap, lost.as<GcObject>(), world.heap.name("me"), lost);
    const ObjectId ids[] = {world.type->id, root->id, leaf->id, lost->id};
    leaf.reset();
    lost.reset();
    world.callouts.onFinalize = nullptr;
    world.collect(2);
    Timeline timeline(world.finish());
    const CollectionFilm film = filmCollection(timeline, collectionStarts(timeline.journal())[0]);

    // The class is untracked here: only its instances are looked at.
    QVERIFY((film.first.examined == std::vector<ObjectId>{ids[1], ids[2], ids[3]}));
    QVERIFY((film.first.copied == std::vector<std::uint32_t>{1, 1, 1}));
    QVERIFY((film.first.left == std::vector<std::uint32_t>{1, 0, 0}));
    QCOMPARE(film.first.subtractions.size(), std::size_t(2));
    QVERIFY(film.first.subtractions[0].owner == ids[1]);
    QVERIFY(film.first.subtractions[0].target == ids[2]);
    QCOMPARE(film.first.subtractions[0].left, 0U);
    QCOMPARE(film.first.moves.size(), std::size_t(2));
    QCOMPARE(film.first.moves[0].move, Move::Reached);
    QVERIFY(film.first.moves[0].because == ids[1]);
    QCOMPARE(film.first.moves[1].move, Move::Out);
    QVERIFY(film.first.moves[1].object == ids[3]);
    QCOMPARE(film.trash.size(), std::size_t(1));
    QCOMPARE(film.trash[0].fate, CollectionFilm::Fate::Cleared);
    QVERIFY(film.trash[0].begin < film.trash[0].end);
    QCOMPARE(film.collected, 1U);
}

void TestCollectionFilm::fatesOfTrash()
{
    using Fate = CollectionFilm::Fate;
    RandomHeap world(1);
    std::vector<Ref> nodes;
    for (int i = 0; i < 5; ++i)
        nodes.push_back(world.newInstance(world.type));
    const auto link = [&](std::size_t from, const char* name, std::size_t to) {
        attributes::set(world.heap, nodes[from].as<GcObject>(), world.heap.name(name), nodes[to]);
    };
    link(0, "next", 1); // A pair: the second dies when the first is cleared.
    link(1, "next", 0);
    link(2, "me", 2); // Rescued by its finalizer.
    link(3, "me", 3); // Breaks its own cycle.
    link(4, "me", 4);
    const ObjectId first = nodes[0]->id;
    std::vector<ObjectId> ids;
    for (const Ref& node : nodes)
        ids.push_back(node->id);
    nodes.clear();
    world.callouts.onFinalize = [&](GcObject* object) {
        if (object->id == ids[2])
            world.rescued.emplace_back(world.heap, object);
        if (object->id == ids[3])
            attributes::set(world.heap, object, world.heap.name("me"), world.heap.newNone());
    };
    world.collect(2);
    Timeline timeline(world.finish());
    const CollectionFilm film = filmCollection(timeline, collectionStarts(timeline.journal())[0]);
    std::vector<Fate> fates;
    for (const CollectionFilm::Trash& trash : film.trash)
        fates.push_back(trash.fate);
    QVERIFY(film.trash[0].object == first);
    QVERIFY((fates
             == std::vector<Fate>{Fate::Cleared, Fate::DiedBefore, Fate::Resurrected,
                                  Fate::DiedFinalizing, Fate::Cleared}));
    QCOMPARE(film.collected, 3U);
}

REFSCOPE_TEST(TestCollectionFilm)
#include "tst_collection_film.moc"
