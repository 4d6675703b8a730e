// The books of a recording: balanced ones pass, each way to cook them is noticed.

#include "model/history/audit.h"
#include "tests/model/random_recording.h"
#include "tests/model/small_world.h"
#include "tests/support/registry.h"

using namespace model;
using tests::SmallWorld;

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void balancedBooksPass();
    void wrongCountIsNoticed();
    void deathWithAHolderIsNoticed();
    void deathWithContentIsNoticed();
    void falseMemoryIsNoticed_data();
    void falseMemoryIsNoticed();
};

namespace {

/// What the audit says, given that everything before the last event was in order.
QString complaint(SmallWorld& world)
{
    const std::vector<std::string> found = audit(world.recording);
    return found.empty() ? QString() : QString::fromStdString(found.front());
}

/// A node with its one native reference.
ObjectId freshNode(SmallWorld& world)
{
    return world.bear(SmallWorld::kNode, Kind::Instance);
}

} // namespace

void TestAudit::balancedBooksPass()
{
    tests::RandomRecording random(41);
    random.extend(5000);
    QCOMPARE(audit(random.recording()), std::vector<std::string>());
}

void TestAudit::wrongCountIsNoticed()
{
    SmallWorld world;
    const ObjectId node = freshNode(world);
    world.happen(event::Linked{SmallWorld::kFrame, {Role::Local, 0}, node, 2});
    QVERIFY(complaint(world).contains("has count 2 and 1 holders"));
}

void TestAudit::deathWithAHolderIsNoticed()
{
    SmallWorld world;
    world.happen(event::Freed{freshNode(world)});
    QVERIFY(complaint(world).contains("is freed with count 1"));
}

void TestAudit::deathWithContentIsNoticed()
{
    SmallWorld world;
    const ObjectId node = freshNode(world);
    world.link(node, {Role::Attribute, 0}, SmallWorld::kFunction);
    world.happen(event::Unlinked{kInterpreter, Role::Native, node, 1});
    world.happen(event::Freed{node});
    QVERIFY(complaint(world).contains("is freed while it holds 1 references"));
}

void TestAudit::falseMemoryIsNoticed_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("said");

    QTest::newRow("generation") << 0 << "leaves a generation it is not in";
    QTest::newRow("tracking") << 1 << "is untracked from a generation it is not in";
    QTest::newRow("line") << 2 << "was at another line";
    QTest::newRow("caller") << 3 << "is entered from a frame that does not run";
    QTest::newRow("leaving") << 4 << "is left out of order";
    QTest::newRow("keeper") << 5 << "had another keeper";
    QTest::newRow("text") << 6 << "had another text";
}

void TestAudit::falseMemoryIsNoticed()
{
    QFETCH(int, which);
    QFETCH(QString, said);

    SmallWorld world;
    const ObjectId node = freshNode(world);
    const ObjectId frame = SmallWorld::kFrame;
    const std::vector<Event> lies{event::GenerationChanged{node, 1, 2},
                                  event::Untracked{node, 0},
                                  event::LineReached{frame, 3, 4},
                                  event::FrameEntered{frame, frame},
                                  event::FrameLeft{frame, {}},
                                  event::FrameOwned{frame, node, {}},
                                  event::TextChanged{node, world.text("a"), world.text("b")}};
    world.recording.journal.append(lies[std::size_t(which)]);
    QVERIFY2(complaint(world).contains(said), qPrintable(complaint(world)));
}

REFSCOPE_TEST(TestAudit)
#include "tst_audit.moc"
