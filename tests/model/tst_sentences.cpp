// Each event as one short sentence in Python's terms.

#include "model/exchange/sentences.h"
#include "tests/model/random_recording.h"
#include "tests/model/small_world.h"
#include "tests/support/registry.h"

using namespace model;
using tests::SmallWorld;

class TestSentences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndCountsAreTold();
    void staticCountsAreNotTold();
    void handingOnIsTold();
    void deathAndWeakReferencesAreTold();
    void linesShowTheirSource();
    void collectionsAreTold();
    void everyEventHasOneLine();
};

namespace {

std::string say(const SmallWorld& world, const Event& event)
{
    return sentence(world.now, world.recording, event);
}

} // namespace

void TestSentences::namesAndCountsAreTold()
{
    SmallWorld world;
    const ObjectId ref = world.bear(SmallWorld::kWeakrefType, Kind::Weakref);
    world.bind("r", ref);
    QCOMPARE(say(world, event::Linked{SmallWorld::kNamespace, {Role::Entry, 1}, ref, 1}),
             std::string("name r in __main__ now refers to weakref#1: count 1 -> 2"));
    QCOMPARE(say(world, event::Unlinked{SmallWorld::kNamespace, {Role::Entry, 1}, ref, 2}),
             std::string("name r in __main__ no longer refers to weakref#1: count 2 -> 1"));
    QCOMPARE(say(world, event::Linked{SmallWorld::kFrame, {Role::Stack, 0}, ref, 2}),
             std::string("the value stack of f() takes hold of weakref#1: count 2 -> 3"));
    QCOMPARE(say(world, event::Unlinked{kInterpreter, Role::Native, ref, 2}),
             std::string("the interpreter lets go of weakref#1: count 2 -> 1"));
}

void TestSentences::staticCountsAreNotTold()
{
    SmallWorld world;
    const std::uint32_t huge = ObjectState::kStaticCount + 7;
    QCOMPARE(
        say(world, event::Linked{SmallWorld::kFrame, {Role::Local, 0}, SmallWorld::kNode, huge}),
        std::string("local x in f() now refers to class Node"));
}

void TestSentences::handingOnIsTold()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    QCOMPARE(
        say(world,
            event::Moved{
                SmallWorld::kFrame, {Role::Stack, 0}, SmallWorld::kFrame, {Role::Local, 0}, node}),
        std::string("local x in f() now refers to Node#1, which it takes over from the value "
                    "stack of f()"));
    QCOMPARE(say(world, event::Moved{node, {Role::Attribute, 1}, kInterpreter, Role::Native, node}),
             std::string(".next of Node#1 no longer refers to Node#1, which the interpreter takes "
                         "over"));
    QCOMPARE(
        say(world,
            event::Moved{kInterpreter, Role::Native, SmallWorld::kFrame, {Role::Stack, 0}, node}),
        std::string("Node#1 passes from the interpreter to the value stack of f()"));
}

void TestSentences::deathAndWeakReferencesAreTold()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    const ObjectId ref = world.bear(SmallWorld::kWeakrefType, Kind::Weakref);
    QCOMPARE(say(world, event::Freed{node}), std::string("Node#1 dies: its count is 0"));
    QCOMPARE(say(world, event::WeakrefLinked{ref, node}),
             std::string("weakref#2 now refers weakly to Node#1"));
    QCOMPARE(say(world, event::WeakrefCleared{ref, node, event::ClearReason::ReferentDied}),
             std::string("weakref#2 is cleared: Node#1 is dying"));
    QCOMPARE(say(world, event::CallbackCalled{ref, SmallWorld::kFunction}),
             std::string("callback f(weakref#2) is called"));
    QCOMPARE(say(world, event::CacheUsed{ref, node, event::CacheUse::Eviction}),
             std::string("weakref#2 no longer keeps the object for Node#1 alive: an eviction"));
    QCOMPARE(say(world, event::FinalizerReturned{node, true}),
             std::string("the finalizer of Node#1 has returned: the object lives on"));
}

void TestSentences::linesShowTheirSource()
{
    SmallWorld world;
    world.recording.source = "def f():\n    return 1\n";
    QCOMPARE(say(world, event::LineReached{SmallWorld::kFrame, 0, 2}),
             std::string("line 2 in f(): return 1"));
    QCOMPARE(say(world, event::LineReached{SmallWorld::kFrame, 0, 9}),
             std::string("line 9 in f()"));
}

void TestSentences::collectionsAreTold()
{
    SmallWorld world;
    QCOMPARE(say(world, event::CollectionStarted{0, true}),
             std::string("an automatic collection of generation 0 begins"));
    QCOMPARE(say(world, event::CollectionPhaseEntered{event::CollectorPhase::SubtractRefs, 12}),
             std::string("the collector enters subtractRefs: 12 objects"));
    QCOMPARE(say(world, event::CollectionFinished{2, 4, 0}),
             std::string("the collection of generation 2 ends: 4 collected, 0 uncollectable"));
}

void TestSentences::everyEventHasOneLine()
{
    tests::RandomRecording random(5);
    random.extend(3000);
    const Recording& recording = random.recording();
    Snapshot snapshot;
    for (EventIndex i = 0; i < recording.journal.size(); ++i) {
        const std::string line = sentence(snapshot, recording, recording.journal.at(i));
        QVERIFY(!line.empty());
        QVERIFY2(line.find('\n') == std::string::npos, line.c_str());
        snapshot.apply(recording.journal.at(i));
    }
}

REFSCOPE_TEST(TestSentences)
#include "tst_sentences.moc"
