// The shortest Python expression that reaches an object, and that it does.

#include "tests/model/gesture_session.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QFile>
#include <QObject>

using namespace model;
using Session = tests::GestureSession;
using tests::shared;
using tests::sharedWeak;

class TestObjectPaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreTheShortestExpressions_data();
    void pathsAreTheShortestExpressions();
    void pathsReachTheirObjects();
    void whatOnlyItsCycleHoldsHasNoPath();
};

void TestObjectPaths::pathsAreTheShortestExpressions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* path) {
        QTest::newRow(path) << QString::fromLatin1(name) << QString::fromLatin1(path);
    };
    row("a", "a");
    row("b", "a.next");
    row("c", "a.next.next");
    row("d", "l[0]");
    row("e", "l[1][0]");
    row("f", "d['k']");
    row("g", "d[5]");
    row("h", "d[(1, 'x')]");
    row("i", "list(d.values())[3]");
    row("j", "list(s)[0]");
    row("l", "t[0]");
    row("m", "q[1]");
    row("n", "q[2]");
    row("o", "q[0]");
    row("p", "slotted.inner");
    row("q", "getattr(plain, 'odd name')");
    row("r", "Plain.shared");
    row("s", "inner.__closure__[0].cell_contents");
    row("t", "late.__defaults__[0]");
    row("u", "bound.__self__");
    row("v", "kept.args[0]");
    row("w", "list(frozen)[0]");
    row("x", "opened.x");
}

void TestObjectPaths::pathsAreTheShortestExpressions()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    const Session& session = shared();
    const ObjectId object = session.node(name.toStdString());
    QVERIFY(object);

    QCOMPARE(QString::fromStdString(session.gestures.paths().pathTo(object).value_or("")), path);

    // Python agrees: the expression, typed, gives this object.
    const Session after = session.after(session.gestures.assignName("found", object));
    QCOMPARE(QString::fromStdString(after.result.err), QString());
    QCOMPARE(after.find("found"), object);
}

/// In scripts of all kinds: what an expression is said to reach, it reaches.
void TestObjectPaths::pathsReachTheirObjects()
{
    constexpr std::size_t kMost = 60;
    int reached = 0;
    for (const tests::Script& script : tests::scriptsOf(QStringLiteral("tour"))) {
        QFile file(script.folder + '/' + script.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Session session(file.readAll().toStdString());
        std::vector<ObjectId> objects;
        std::vector<std::string> statements{"reached = []"};
        for (const ObjectId id : session.now().liveObjects()) {
            const auto path = session.gestures.paths().pathTo(id);
            if (id.value <= session.recording().start.lastId() || !path || objects.size() > kMost
                || session.now().at(id).kind == Kind::Str)
                continue;
            objects.push_back(id);
            statements.push_back("reached.append(" + *path + ")");
        }
        const Session after(session.script, statements);
        QVERIFY2(after.result.statementsRun == 0 || after.result.err == session.result.err,
                 (script.name + ": " + QString::fromStdString(after.result.err)).toUtf8());
        if (after.result.statementsRun == 0)
            continue;
        const ObjectId list = after.find("reached");
        for (std::uint32_t i = 0; i < objects.size(); ++i, ++reached)
            QVERIFY2(after.now().at(list).edges.targetIn({Role::Item, i}) == objects[i],
                     statements[i + 1].c_str());
    }
    QVERIFY(reached > 50);
}

void TestObjectPaths::whatOnlyItsCycleHoldsHasNoPath()
{
    const Session& session = sharedWeak();
    const auto path = session.gestures.paths().pathTo(session.node("c"));
    QCOMPARE(QString::fromStdString(path.value_or("")), QStringLiteral("seen()"));
    QVERIFY(session.gestures.paths().isWeak(session.node("c")));
    QVERIFY(!session.gestures.paths().isWeak(session.node("b")));

    const ObjectId lost = session.node("l");
    QVERIFY(!session.gestures.paths().pathTo(lost));
    const GestureStatements refused = session.gestures.assignName("x", lost);
    QVERIFY(!refused.isPossible());
    QVERIFY(refused.reason.starts_with("only its cycle holds Node#"));
    QVERIFY(refused.remedy.starts_with("only the collector can free it"));
}

REFSCOPE_TEST(TestObjectPaths)
#include "tst_object_paths.moc"
