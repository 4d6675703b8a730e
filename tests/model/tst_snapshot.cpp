// Snapshots: each event can be taken into account and back, and copies never change.

#include "model/history/snapshot.h"
#include "tests/model/random_recording.h"
#include "tests/support/registry.h"

using namespace model;

class TestSnapshot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountIsTheNumberOfHolders_data();
    void everyCountIsTheNumberOfHolders();
    void revertIsTheInverseOfApply_data();
    void revertIsTheInverseOfApply();
    void copiesNeverChange();
    void activationIsBornWithoutReferences();
    void weakReferencesAreListedNewestFirst();
    void clearedReferenceRemembersItsReferent();
    void unreachableFlagsEndWithTheCollection();
    void dictKnowsTheModuleWhoseNamespaceItIs();
    void framesFormAStack();
};

namespace {

void addSnapshotSeeds()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

event::Allocated born(std::uint32_t id, Kind kind)
{
    return {{id}, {}, kind, false, {}};
}

/// All that a snapshot says, in a form that shares nothing with it.
std::vector<ObjectState> deepCopy(const Snapshot& snapshot)
{
    std::vector<ObjectState> copy;
    for (std::uint32_t id = 1; id <= snapshot.lastId(); ++id) {
        const ObjectState& state = snapshot.at({id});
        copy.push_back(state);
        copy.back().edges = EdgeList();
        for (const Edge& edge : state.edges)
            copy.back().edges.insert(edge);
    }
    return copy;
}

} // namespace

void TestSnapshot::everyCountIsTheNumberOfHolders_data()
{
    addSnapshotSeeds();
}

void TestSnapshot::everyCountIsTheNumberOfHolders()
{
    QFETCH(std::uint32_t, seed);

    tests::RandomRecording random(seed);
    Snapshot snapshot;
    EventIndex done = 0;
    for (int i = 0; i < 400; ++i) {
        random.extend(1);
        const Journal& journal = random.recording().journal;
        for (; done < journal.size(); ++done)
            snapshot.apply(journal.at(done));

        for (const ObjectId id : snapshot.liveObjects()) {
            QCOMPARE(snapshot.at(id).refcount, random.count(id));
            const std::size_t native = snapshot.at(id).nativeHolders;
            const std::size_t holders = snapshot.holdersOf(id).size();
            QCOMPARE(native > 0 ? holders - 1 + native : holders, std::size_t{random.count(id)});
        }
    }
}

void TestSnapshot::revertIsTheInverseOfApply_data()
{
    addSnapshotSeeds();
}

void TestSnapshot::revertIsTheInverseOfApply()
{
    QFETCH(std::uint32_t, seed);

    tests::RandomRecording random(seed);
    random.extend(3000);
    const Journal& journal = random.recording().journal;
    std::vector<std::vector<ObjectState>> before;
    std::vector<ObjectId> topFrames;
    Snapshot snapshot;
    for (EventIndex i = 0; i < journal.size(); ++i) {
        before.push_back(deepCopy(snapshot));
        topFrames.push_back(snapshot.topFrame());
        snapshot.apply(journal.at(i));
    }
    for (EventIndex i = journal.size(); i-- > 0;) {
        snapshot.revert(journal.at(i));
        QVERIFY2(deepCopy(snapshot) == before[i], qPrintable(QString::number(i)));
        QCOMPARE(snapshot.topFrame(), topFrames[i]);
    }
    QCOMPARE(snapshot.lastId(), 0U);
}

void TestSnapshot::copiesNeverChange()
{
    tests::RandomRecording random(77);
    random.extend(4000);
    const Journal& journal = random.recording().journal;
    std::vector<std::pair<Snapshot, std::vector<ObjectState>>> copies;
    Snapshot snapshot;
    for (EventIndex i = 0; i < journal.size(); ++i) {
        if (i % 16 == 0)
            copies.emplace_back(snapshot, deepCopy(snapshot));
        snapshot.apply(journal.at(i));
    }
    for (EventIndex i = journal.size(); i-- > 0;)
        snapshot.revert(journal.at(i));

    for (const auto& [copy, content] : copies)
        QVERIFY(deepCopy(copy) == content);
}

void TestSnapshot::activationIsBornWithoutReferences()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Activation));
    snapshot.apply(born(2, Kind::Instance));
    QCOMPARE(snapshot.at({1}).refcount, 0U);
    QCOMPARE(snapshot.at({2}).refcount, 1U);
    QCOMPARE(snapshot.holdersOf({2}), (std::vector<Holder>{{kInterpreter, Role::Native}}));
}

void TestSnapshot::weakReferencesAreListedNewestFirst()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Instance));
    for (const std::uint32_t id : {2U, 3U, 4U})
        snapshot.apply(born(id, Kind::Weakref));
    for (const std::uint32_t id : {3U, 2U, 4U})
        snapshot.apply(event::WeakrefLinked{{id}, {1}});
    QCOMPARE(snapshot.at({1}).weakrefs, (std::vector<ObjectId>{{4}, {3}, {2}}));
}

void TestSnapshot::clearedReferenceRemembersItsReferent()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Instance));
    snapshot.apply(born(2, Kind::Weakref));
    snapshot.apply(event::WeakrefLinked{{2}, {1}});
    QCOMPARE(snapshot.at({2}).referent.value, 1U);
    snapshot.apply(event::WeakrefCleared{{2}, {1}, event::ClearReason::ReferentDied});
    QVERIFY(!snapshot.at({2}).referent);
    QCOMPARE(snapshot.at({2}).lastReferent.value, 1U);
    QVERIFY(snapshot.at({1}).weakrefs.empty());
}

void TestSnapshot::unreachableFlagsEndWithTheCollection()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Instance));
    const std::vector<Event> collection{event::CollectionStarted{2, false},
                                        event::FoundUnreachable{{1}},
                                        event::CollectionFinished{2, 1, 0}};
    for (int round = 0; round < 2; ++round) {
        snapshot.apply(collection[0]);
        snapshot.apply(collection[1]);
        QVERIFY(snapshot.at({1}).isUnreachable);
        snapshot.apply(collection[2]);
        QVERIFY(!snapshot.at({1}).isUnreachable);
    }
    for (int round = 0; round < 2; ++round) {
        snapshot.revert(collection[2]);
        QVERIFY(snapshot.at({1}).isUnreachable);
        snapshot.revert(collection[1]);
        QVERIFY(!snapshot.at({1}).isUnreachable);
        snapshot.revert(collection[0]);
    }
}

void TestSnapshot::dictKnowsTheModuleWhoseNamespaceItIs()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Module));
    snapshot.apply(born(2, Kind::Dict));
    snapshot.setMainModule({1});
    QVERIFY(!snapshot.mainNamespace());
    const Event moved = event::Moved{kInterpreter, Role::Native, {1}, Role::ModuleDict, {2}};
    snapshot.apply(moved);
    QCOMPARE(snapshot.at({2}).keeper.value, 1U);
    QCOMPARE(snapshot.mainNamespace().value, 2U);
    snapshot.revert(moved);
    QVERIFY(!snapshot.at({2}).keeper);
}

void TestSnapshot::framesFormAStack()
{
    Snapshot snapshot;
    snapshot.apply(born(1, Kind::Activation));
    snapshot.apply(born(2, Kind::Activation));
    snapshot.apply(event::FrameEntered{{1}, {}});
    snapshot.apply(event::FrameEntered{{2}, {1}});
    QCOMPARE(snapshot.topFrame().value, 2U);
    QCOMPARE(snapshot.at({2}).caller.value, 1U);
    snapshot.apply(event::FrameLeft{{2}, {1}});
    QCOMPARE(snapshot.topFrame().value, 1U);
    QVERIFY(!snapshot.at({2}).isRunning);
}

REFSCOPE_TEST(TestSnapshot)
#include "tst_snapshot.moc"
