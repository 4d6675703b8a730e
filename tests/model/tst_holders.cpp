// A count is a sum of holders, and each holder has a name.

#include "model/query/holders.h"
#include "tests/model/small_world.h"
#include "tests/support/registry.h"

using namespace model;
using tests::SmallWorld;

class TestHolders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectsAreNamedByTypeAndNumber();
    void atomsAreNamedByTheirText();
    void countIsASumOfNamedHolders();
    void interpreterIsOneTermForAllItsReferences();
    void staticObjectIsHeldWithoutEnd();
    void stackValueAboveACallableIsItsArgument_data();
    void stackValueAboveACallableIsItsArgument();
    void otherStackValuesAreTemporaries();
    void cellIsNamedByItsVariable();
    void slotsHaveTheirPythonNames();
    void classNamespaceReadsLikeAttributes();
};

namespace {

std::string sentenceFor(const SmallWorld& world, ObjectId id)
{
    return breakdown(world.now, world.recording, id).sentence();
}

std::string holder(const SmallWorld& world, ObjectId owner, Slot slot)
{
    return holderLabel(world.now, world.recording, owner, slot);
}

} // namespace

void TestHolders::objectsAreNamedByTypeAndNumber()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    const ObjectId list = world.bear(SmallWorld::kListType, Kind::List);
    const ObjectId ref = world.bear(SmallWorld::kWeakrefType, Kind::Weakref);
    const auto label = [&](ObjectId id) { return objectLabel(world.now, world.recording, id); };
    QCOMPARE(label(node), std::string("Node#1"));
    QCOMPARE(label(list), std::string("list#2"));
    QCOMPARE(label(ref), std::string("weakref#3"));
    QCOMPARE(label(SmallWorld::kNamespace), std::string("built-in object#2"));
    QCOMPARE(label(SmallWorld::kNode), std::string("class Node"));
    QCOMPARE(label(SmallWorld::kFunction), std::string("function f"));
    QCOMPARE(label(SmallWorld::kFrame), std::string("f()"));
    QCOMPARE(label(SmallWorld::kModule), std::string("module __main__"));
    QCOMPARE(label(kInterpreter), std::string("the interpreter"));
}

void TestHolders::atomsAreNamedByTheirText()
{
    SmallWorld world;
    const ObjectId one = world.bear({}, Kind::Str, "'one'");
    const ObjectId number = world.bear({}, Kind::Int, "42");
    QCOMPARE(objectLabel(world.now, world.recording, one), std::string("'one'"));
    QCOMPARE(objectLabel(world.now, world.recording, number), std::string("42"));
}

void TestHolders::countIsASumOfNamedHolders()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    const ObjectId list = world.bear(SmallWorld::kListType, Kind::List);
    world.place(list, {Role::Item, 0}, node);
    world.bind("a", node);
    world.link(SmallWorld::kFrame, {Role::Stack, 1}, SmallWorld::kGetrefcount);
    world.link(SmallWorld::kFrame, {Role::Stack, 2}, node);

    QCOMPARE(sentenceFor(world, node),
             std::string("3 = name a in __main__ + [0] of list#2 + argument of getrefcount"));
    const CountBreakdown sum = breakdown(world.now, world.recording, node);
    QCOMPARE(sum.count, world.now.at(node).refcount);
    const ReferenceGraph graph(world.now);
    QCOMPARE(breakdown(graph, world.recording, node).sentence(), sum.sentence());
}

void TestHolders::interpreterIsOneTermForAllItsReferences()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    world.link(kInterpreter, Role::Native, node);
    QCOMPARE(sentenceFor(world, node), std::string("2 = 2 x the interpreter"));
}

void TestHolders::staticObjectIsHeldWithoutEnd()
{
    SmallWorld world;
    ObjectState& none = world.now.edit({world.now.lastId() + 1});
    none.refcount = none.nativeHolders = ObjectState::kStaticCount;
    QCOMPARE(sentenceFor(world, {world.now.lastId()}),
             std::string("without end = the interpreter"));
}

void TestHolders::stackValueAboveACallableIsItsArgument_data()
{
    QTest::addColumn<std::uint32_t>("callableAt");
    QTest::addColumn<std::uint32_t>("depth");

    QTest::newRow("first argument") << 1U << 2U;
    QTest::newRow("above values that another expression left") << 4U << 5U;
    QTest::newRow("third argument") << 1U << 4U;
}

void TestHolders::stackValueAboveACallableIsItsArgument()
{
    QFETCH(std::uint32_t, callableAt);
    QFETCH(std::uint32_t, depth);

    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    for (std::uint32_t i = 0; i <= depth; ++i)
        if (i + 1 != callableAt) // The empty place below the callable.
            world.link(SmallWorld::kFrame, {Role::Stack, i},
                       i == callableAt ? SmallWorld::kGetrefcount : node);
    QCOMPARE(holder(world, SmallWorld::kFrame, {Role::Stack, depth}),
             std::string("argument of getrefcount"));
}

void TestHolders::otherStackValuesAreTemporaries()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    world.place(SmallWorld::kFrame, {Role::Stack, 0}, node);
    QCOMPARE(holder(world, SmallWorld::kFrame, {Role::Stack, 0}),
             std::string("temporary on the value stack of f()"));
}

void TestHolders::cellIsNamedByItsVariable()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    const ObjectId cell = world.bear({}, Kind::Cell);
    world.happen(event::FrameEntered{SmallWorld::kFrame, {}});
    world.place(SmallWorld::kFrame, {Role::Local, 0}, cell);
    world.place(cell, Role::Content, node);
    QCOMPARE(sentenceFor(world, node), std::string("1 = cell x"));
    QCOMPARE(sentenceFor(world, cell), std::string("1 = local x in f()"));
}

void TestHolders::slotsHaveTheirPythonNames()
{
    SmallWorld world;
    const ObjectId node = world.bear(SmallWorld::kNode, Kind::Instance);
    const ObjectId dict = world.bear({}, Kind::Dict);
    const ObjectId key = world.bear({}, Kind::Str, "'k'");
    world.place(dict, {Role::Entry, 0}, key);
    world.link(dict, {Role::Entry, 1}, node);
    const auto label = [&](ObjectId owner, Slot slot) {
        return slotLabel(world.now, world.recording, owner, slot);
    };
    QCOMPARE(label(node, {Role::Attribute, 1}), std::string(".next"));
    QCOMPARE(label(dict, {Role::Entry, 1}), std::string("['k']"));
    QCOMPARE(label(dict, {Role::Entry, 0}), std::string("key 'k'"));
    QCOMPARE(label(SmallWorld::kFrame, {Role::Local, 1}), std::string("y"));
    QCOMPARE(label(SmallWorld::kFrame, {Role::Stack, 1}), std::string("value stack"));
    QCOMPARE(label(node, Role::InstanceDict), std::string(".__dict__"));
    QCOMPARE(holder(world, node, Role::Class), std::string("class of Node#1"));
}

void TestHolders::classNamespaceReadsLikeAttributes()
{
    SmallWorld world;
    const ObjectId dict = world.bear({}, Kind::Dict);
    const ObjectId key = world.bear({}, Kind::Str, "'method'");
    world.place(SmallWorld::kNode, Role::TypeDict, dict);
    world.place(dict, {Role::Entry, 0}, key);
    world.link(dict, {Role::Entry, 1}, SmallWorld::kFunction);
    QCOMPARE(holder(world, dict, {Role::Entry, 1}), std::string(".method of class Node"));
}

REFSCOPE_TEST(TestHolders)
#include "tst_holders.moc"
