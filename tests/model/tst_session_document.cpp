// A session as a value: statements, steps that are undone, branches.

#include "model/session/branch_difference.h"
#include "model/session/session_document.h"
#include "tests/support/registry.h"

#include <QObject>

using namespace model;

class TestSessionDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreAppendedToTheCurrentBranch();
    void stepsAreUndoneAndRedoneWhole();
    void newStatementForgetsWhatWasUndone();
    void statementInThePastBeginsABranch();
    void statementInsideTheScriptKeepsItsBeginning();
    void keptStatementsOutliveThoseOfTheParent();
    void branchesAreNamedAndRemoved();
    void treeListsBranchesAboveTheirChildren();
    void branchesAreCompared();
    void longDifferencesAreNotSearched();
    void comparedBranchesHaveCommonMoments();
    void brokenTreesAreRefused();
};

namespace {

QString texts(const Branch& branch)
{
    QStringList list;
    for (const SessionStatement& statement : branch.statements)
        list << QString::fromStdString(statement.text);
    return list.join(QLatin1Char('|'));
}

QString rowsOf(const std::vector<DifferenceRow>& rows)
{
    QStringList list;
    for (const DifferenceRow& row : rows)
        list << QString::fromStdString((row.isCommon() ? " "
                                        : row.left     ? "-"
                                                       : "+")
                                       + row.left.value_or(row.right.value_or(""))
                                       + (row.isScript ? "*" : ""));
    return list.join(QLatin1Char('|'));
}

SessionDocument sample()
{
    SessionDocument session("a = 1\nb = 2; c = 3\n", "script.py");
    session.append("one");
    session.append(std::vector<std::string>{"import weakref", "two"});
    session.append("three");
    return session;
}

} // namespace

void TestSessionDocument::statementsAreAppendedToTheCurrentBranch()
{
    const SessionDocument session = sample();

    QCOMPARE(texts(session.currentBranch()), QStringLiteral("one|import weakref|two|three"));
    QVERIFY(session.currentBranch().statements[2].continuesStep);
    RunOptions options;
    session.fillRunOptions(session.mainBranch(), options);
    QCOMPARE(options.statements.size(), std::size_t{4});
    QVERIFY(!options.scriptStatements);
    QCOMPARE(options.dialect->name, std::string_view("3.11"));
}

void TestSessionDocument::stepsAreUndoneAndRedoneWhole()
{
    SessionDocument session = sample();
    const SessionDocument before = session;

    QVERIFY(session.undo());
    QVERIFY(session.undo());
    QCOMPARE(texts(session.currentBranch()), QStringLiteral("one"));
    QVERIFY(session.redo());
    QCOMPARE(texts(session.currentBranch()), QStringLiteral("one|import weakref|two"));
    QVERIFY(session.undo());
    QVERIFY(session.undo());
    QVERIFY(!session.canUndo());
    QVERIFY(!session.undo());
    while (session.redo()) {
    }
    QVERIFY(session == before);
    QVERIFY(!session.redo());
}

void TestSessionDocument::newStatementForgetsWhatWasUndone()
{
    SessionDocument session = sample();
    session.undo();
    QVERIFY(session.canRedo());
    session.append("other");
    QVERIFY(!session.canRedo());
    QCOMPARE(texts(session.currentBranch()), QStringLiteral("one|import weakref|two|other"));
}

void TestSessionDocument::statementInThePastBeginsABranch()
{
    SessionDocument session = sample();
    session.appendAt({std::nullopt, 4}, {"four"});
    QCOMPARE(session.branches().size(), std::size_t{1});

    session.appendAt({std::nullopt, 1}, {"other"});

    QCOMPARE(session.branches().size(), std::size_t{2});
    const Branch& branch = session.currentBranch();
    QCOMPARE(branch.parent, session.mainBranch());
    QCOMPARE(QString::fromStdString(branch.name), QStringLiteral("branch 1"));
    QCOMPARE(texts(branch), QStringLiteral("one|other"));
    QCOMPARE(branch.keptStatements, std::size_t{1});
    QCOMPARE(texts(session.branch(session.mainBranch())),
             QStringLiteral("one|import weakref|two|three|four"));
    QVERIFY(session.undo());
    QVERIFY(!session.undo());
    QVERIFY(session.redo());
    session.visit(session.mainBranch());
    QVERIFY(session.canUndo());
}

void TestSessionDocument::statementInsideTheScriptKeepsItsBeginning()
{
    SessionDocument session = sample();
    session.appendAt({2, 0}, {"d"});

    const BranchId inner = session.current();
    QCOMPARE(texts(session.currentBranch()), QStringLiteral("d"));
    QVERIFY(session.isAtEnd({std::nullopt, 1}));
    QVERIFY(session.isAtEnd({2, 1}));
    QVERIFY(!session.isAtEnd({1, 0}));
    RunOptions options;
    session.fillRunOptions(inner, options);
    QCOMPARE(options.scriptStatements, std::optional<std::size_t>(2));

    session.appendAt({std::nullopt, 0}, {"e"});
    QCOMPARE(session.currentBranch().parent, inner);
    QCOMPARE(session.currentBranch().scriptStatements, std::optional<std::size_t>(2));
    QCOMPARE(texts(session.currentBranch()), QStringLiteral("e"));
}

void TestSessionDocument::keptStatementsOutliveThoseOfTheParent()
{
    SessionDocument session = sample();
    session.appendAt({std::nullopt, 3}, {"other"});
    const BranchId child = session.current();
    session.visit(session.mainBranch());
    while (session.undo()) {
    }
    session.append("new");
    QCOMPARE(texts(session.branch(child)), QStringLiteral("one|import weakref|two|other"));
}

void TestSessionDocument::branchesAreNamedAndRemoved()
{
    SessionDocument session = sample();
    session.appendAt({std::nullopt, 1}, {"x"});
    const BranchId first = session.current();
    session.appendAt({std::nullopt, 0}, {"y"});
    const BranchId second = session.current();

    QVERIFY(session.rename(first, "cycle").isOk());
    QVERIFY(session.rename(first, "cycle").isOk());
    const Result<void> taken = session.rename(second, "cycle");
    QVERIFY(!taken);
    QCOMPARE(QString::fromStdString(taken.diagnostic().message),
             QStringLiteral("there is another branch named 'cycle'"));
    QVERIFY(!session.rename(second, " "));
    QCOMPARE(session.findBranch("cycle")->id, first);
    QVERIFY(session.findBranch("none") == nullptr);

    QVERIFY(!session.remove(session.mainBranch()));
    session.visit(first);
    QVERIFY(session.remove(first));
    QVERIFY(!session.contains(first));
    QCOMPARE(session.current(), session.mainBranch());
    QCOMPARE(session.branch(second).parent, session.mainBranch());
    session.visit(second);
    session.appendAt({std::nullopt, 0}, {"z"});
    QVERIFY(session.current() != first && session.current() != second);
    QVERIFY(!checkBranches(session.branches()));
}

void TestSessionDocument::treeListsBranchesAboveTheirChildren()
{
    SessionDocument session = sample();
    const BranchId main = session.mainBranch();
    session.appendAt({std::nullopt, 1}, {"x"});
    const BranchId first = session.current();
    session.visit(main);
    session.appendAt({std::nullopt, 2}, {"x"});
    const BranchId second = session.current();
    session.visit(first);
    session.appendAt({std::nullopt, 0}, {"x"});
    const BranchId inner = session.current();

    const std::vector<SessionDocument::TreeRow> rows = session.tree();

    QCOMPARE(rows.size(), std::size_t{4});
    QCOMPARE(rows[0].id, main);
    QCOMPARE(rows[1].id, first);
    QCOMPARE(rows[2].id, inner);
    QCOMPARE(rows[3].id, second);
    QCOMPARE(rows[2].depth, 2);
    QVERIFY(rows[2].isCurrent && !rows[0].isCurrent);
}

void TestSessionDocument::branchesAreCompared()
{
    SessionDocument session = sample();
    const BranchId main = session.mainBranch();
    session.appendAt({std::nullopt, 1}, {"two"});
    session.append("more");
    const BranchId first = session.current();
    session.append("three");

    QCOMPARE(rowsOf(difference(session, main, first)),
             QStringLiteral(" a = 1*| b = 2*| c = 3*| one|-import weakref| two|+more| three"));
    session.visit(main);
    session.appendAt({1, 0}, {"three"});
    QCOMPARE(rowsOf(difference(session, session.current(), main)),
             QStringLiteral(" a = 1*|+b = 2*|+c = 3*|+one|+import weakref|+two| three"));
    QCOMPARE(rowsOf(difference(session, main, main)),
             QStringLiteral(" a = 1*| b = 2*| c = 3*| one| import weakref| two| three"));

    const auto script = topLevelStatements("@deco\nclass A:\n    x = 1\n\nd = 'é'; e = 2\n");
    QCOMPARE(script.size(), std::size_t{3});
    QCOMPARE(QString::fromStdString(script[0]), QStringLiteral("@deco\nclass A:\n    x = 1"));
    QCOMPARE(QString::fromStdString(script[1]), QStringLiteral("d = 'é'"));
    QVERIFY(topLevelStatements("a = (").empty());
}

void TestSessionDocument::longDifferencesAreNotSearched()
{
    SessionDocument session("", "");
    for (int i = 0; i < 3000; ++i)
        session.append("left " + std::to_string(i));
    session.appendAt({std::nullopt, 1}, {"right"});
    for (int i = 0; i < 3000; ++i)
        session.append("right " + std::to_string(i));

    const auto rows = difference(session, session.mainBranch(), session.current());

    QCOMPARE(rows.size(), std::size_t{1 + 2999 + 3001});
    QVERIFY(rows[0].isCommon() && !rows[1].isCommon());
}

void TestSessionDocument::comparedBranchesHaveCommonMoments()
{
    SessionDocument session("a = 1\nb = 2\nc = 3\n", "x.py");
    session.append("one");
    session.append("two");
    session.appendAt({2, 0}, {"one"});
    session.append("more");
    const auto rows = difference(session, session.mainBranch(), session.current());
    QCOMPARE(rowsOf(rows), QStringLiteral(" a = 1*| b = 2*|-c = 3*| one|-two|+more"));

    QCOMPARE(commonStatements(rows), (std::vector<std::uint32_t>{1, 0}));
    QVERIFY(boundaryAfter(rows, 2, BranchSide::Left) == (Boundary{2, 0}));
    QVERIFY(boundaryAfter(rows, 2, BranchSide::Right) == (Boundary{std::nullopt, 0}));
    QVERIFY(boundaryAfter(rows, 3, BranchSide::Left) == (Boundary{std::nullopt, 0}));
    QVERIFY(boundaryAfter(rows, 5, BranchSide::Left) == (Boundary{std::nullopt, 2}));
    QVERIFY(boundaryAfter(rows, 5, BranchSide::Right) == (Boundary{std::nullopt, 1}));
    QVERIFY(boundaryAfter(rows, 6, BranchSide::Right) == (Boundary{std::nullopt, 2}));
}

void TestSessionDocument::brokenTreesAreRefused()
{
    const std::vector<Branch> good{{{1}, {}, "main", {}, 0, {{"x"}}, {}},
                                   {{2}, {1}, "other", 3, 1, {{"x"}}, {}}};
    QVERIFY(!checkBranches(good));
    QVERIFY(checkBranches({}));
    const auto broken = [&good](auto&& change) {
        std::vector<Branch> branches = good;
        change(branches);
        return checkBranches(branches).has_value();
    };
    QVERIFY(broken([](auto& branches) { branches[1].name = "main"; }));
    QVERIFY(broken([](auto& branches) { branches[1].id = {1}; }));
    QVERIFY(broken([](auto& branches) { branches[1].parent = {2}; }));
    QVERIFY(broken([](auto& branches) { branches[1].parent = {}; }));
    QVERIFY(broken([](auto& branches) { branches[0].parent = {2}; }));
    QVERIFY(broken([](auto& branches) { branches[1].keptStatements = 2; }));
}

REFSCOPE_TEST(TestSessionDocument)
#include "tst_session_document.moc"
