// What importing does is told from what the script does.

#include "model/history/timeline.h"
#include "tests/support/registry.h"

using namespace model;

class TestLibraryCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importStatementReachesToTheNextLine();
    void bodyOfAModuleIsAnImport();
    void shortImportsAreTheScriptsOwn();
};

namespace {

constexpr ObjectId kMainModule{1};
constexpr ObjectId kMainNames{2};
constexpr ObjectId kModule{3};
constexpr ObjectId kModuleNames{4};
constexpr ObjectId kMainFunction{5};
constexpr ObjectId kBodyFunction{6};
constexpr ObjectId kMainFrame{7};
constexpr ObjectId kBodyFrame{8};

/// Two frames that have been made: that of the script, and that of the body of `lib`.
std::shared_ptr<Recording> twoFrames(const std::string& source)
{
    auto recording = std::make_shared<Recording>();
    recording->source = source;
    Snapshot& start = recording->start;
    for (std::uint32_t id = 1; id <= kBodyFrame.value; ++id)
        start.edit({id}).life = ObjectState::Life::Alive;
    start.setMainModule(kMainModule);
    start.edit(kMainModule).edges.insert({Role::ModuleDict, kMainNames});
    start.edit(kModule).kind = Kind::Module;
    start.edit(kModule).text = recording->journal.texts().intern("lib");
    start.edit(kModule).edges.insert({Role::ModuleDict, kModuleNames});
    start.edit(kModuleNames).keeper = kModule;
    start.edit(kMainFunction).edges.insert({Role::Globals, kMainNames});
    start.edit(kBodyFunction).edges.insert({Role::Globals, kModuleNames});
    start.edit(kMainFrame).edges.insert({Role::FrameFunction, kMainFunction});
    start.edit(kMainFrame).edges.insert({Role::FrameLocals, kMainNames});
    start.edit(kBodyFrame).edges.insert({Role::FrameFunction, kBodyFunction});
    start.edit(kBodyFrame).edges.insert({Role::FrameLocals, kModuleNames});
    return recording;
}

void appendLines(Journal& journal, ObjectId frame, std::uint32_t count)
{
    for (std::uint32_t i = 0; i < count; ++i)
        journal.append(event::LineReached{frame, i, i + 1});
}

/// The first line of the source imports `lib`, whose body takes 30 lines.
std::shared_ptr<Recording> runOfImport(const std::string& source)
{
    auto recording = twoFrames(source);
    Journal& journal = recording->journal;
    journal.append(event::FrameEntered{kMainFrame, {}});
    journal.append(event::LineReached{kMainFrame, 0, 1});
    journal.append(event::FrameEntered{kBodyFrame, kMainFrame});
    appendLines(journal, kBodyFrame, 30);
    journal.append(event::FrameLeft{kBodyFrame, kMainFrame});
    journal.append(event::LineReached{kMainFrame, 1, 2});
    return recording;
}

} // namespace

void TestLibraryCode::importStatementReachesToTheNextLine()
{
    const auto recording = runOfImport("  import lib  # for all\nx = 1\n");
    const auto found = Timeline(recording).libraryCode();
    QCOMPARE(found->imports.size(), 1U);
    QCOMPARE(found->imports[0].statement, std::string("import lib"));
    QCOMPARE(found->imports[0].begin, 2U);
    QCOMPARE(found->imports[0].end, 34U);
    QVERIFY(!found->around(2));
    QVERIFY(found->around(3) && found->around(33));
    QVERIFY(!found->around(34));
}

void TestLibraryCode::bodyOfAModuleIsAnImport()
{
    const auto recording = runOfImport("__import__('lib')\n");
    const auto found = Timeline(recording).libraryCode();
    QCOMPARE(found->imports.size(), 1U);
    QCOMPARE(found->imports[0].statement, std::string("import lib"));
    QCOMPARE(found->imports[0].end, 34U);
    QVERIFY(found->made(kBodyFrame));
    QVERIFY(!found->made(kMainFrame));
}

void TestLibraryCode::shortImportsAreTheScriptsOwn()
{
    const auto recording = twoFrames("from lib import x\ny = 1\n");
    recording->journal.append(event::FrameEntered{kMainFrame, {}});
    appendLines(recording->journal, kMainFrame, 2);
    QVERIFY(Timeline(recording).libraryCode()->imports.empty());
}

REFSCOPE_TEST(TestLibraryCode)
#include "tst_library_code.moc"
