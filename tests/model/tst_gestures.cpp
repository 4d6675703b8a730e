// Each gesture is statements that do what the gesture means: they are run, and the references of
// the new recording looked at. Or it is refused with the reason.

#include "tests/model/gesture_session.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QFile>
#include <QObject>

using namespace model;

class TestGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newObjectsGetFreshNames();
    void namesAreGivenToObjects();
    void connectingMakesTheReference_data();
    void connectingMakesTheReference();
    void weakReferencesDoNotHold();
    void missingImportsComeFirst();
    void deletingTakesTheReferenceAway_data();
    void deletingTakesTheReferenceAway();
    void everyReferenceOfAScriptCanBeDeletedOrSaysWhyNot();
    void whatDoesNotExistYetIsNotDeleted();
    void noneTakesThePlaceOfAReference();
    void finalizersAndCalls();
    void theCollectorIsToldWhatToDo();
    void impossibleGesturesSayWhy();
};

namespace {

using Session = tests::GestureSession;
using tests::kGestureScript;
using tests::shared;
using tests::sharedWeak;

QString text(const GestureStatements& gesture)
{
    if (!gesture.isPossible())
        return QStringLiteral("no: ") + QString::fromStdString(gesture.reason);
    QStringList list;
    for (const std::string& statement : gesture.statements)
        list << QString::fromStdString(statement);
    return list.join(QLatin1Char('|'));
}

} // namespace

void TestGestures::newObjectsGetFreshNames()
{
    const Session& session = shared();
    const Gestures& gestures = session.gestures;
    QCOMPARE(text(gestures.newObject(NewObject::Instance, session.find("Node"))),
             QStringLiteral("one = Node('one')"));
    QCOMPARE(text(gestures.newObject(NewObject::Instance, session.find("Plain"), "p")),
             QStringLiteral("p = Plain()"));
    QCOMPARE(text(gestures.newObject(NewObject::List)), QStringLiteral("l2 = []"));
    QCOMPARE(text(gestures.newObject(NewObject::Dict)), QStringLiteral("d2 = {}"));
    QCOMPARE(text(gestures.newObject(NewObject::WeakValueDictionary)),
             QStringLiteral("import weakref|values = weakref.WeakValueDictionary()"));
    QCOMPARE(text(gestures.newObject(NewObject::List, {}, "1x")),
             QStringLiteral("no: '1x' cannot be a name in Python"));

    const Session empty("");
    for (const NewObject what :
         {NewObject::Node, NewObject::List, NewObject::Dict, NewObject::Set,
          NewObject::WeakValueDictionary, NewObject::WeakKeyDictionary, NewObject::WeakSet}) {
        const GestureStatements gesture = empty.gestures.newObject(what);
        const Session after = empty.after(gesture).after({{"'done'"}, {}, {}});
        QCOMPARE(QString::fromStdString(after.result.err), QString());
        QCOMPARE(after.gestures.paths().names().size(),
                 empty.gestures.paths().names().size() + gesture.statements.size());
    }
    const Session cache =
        shared().after(shared().gestures.newObject(NewObject::WeakCache, shared().find("Node")));
    QCOMPARE(QString::fromStdString(cache.result.err), QString());
    QVERIFY(cache.find("cache"));
}

void TestGestures::namesAreGivenToObjects()
{
    const Session& session = shared();
    const ObjectId c = session.node("c");
    const GestureStatements gesture = session.gestures.assignName("third", c);
    QCOMPARE(text(gesture), QStringLiteral("third = a.next.next"));
    const Session after = session.after(gesture);
    QVERIFY(after.holds(after.now().mainNamespace(), c));
    QCOMPARE(text(session.gestures.assignName("class", c)),
             QStringLiteral("no: 'class' cannot be a name in Python"));
    QCOMPARE(text(session.gestures.deleteName("a")), QStringLiteral("del a"));
    QCOMPARE(text(session.gestures.deleteName("missing")),
             QStringLiteral("no: there is no name missing in __main__"));
}

void TestGestures::connectingMakesTheReference_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* owner, const char* field, const char* statement) {
        QTest::newRow(statement) << QString::fromLatin1(owner) << QString::fromLatin1(field)
                                 << QString::fromLatin1(statement);
    };
    row("a", "other", "a.other = l[0]");
    row("a.next", "next", "a.next.next = l[0]");
    row("l", "", "l.append(l[0])");
    row("l[1]", "0", "l[1][0] = l[0]");
    row("d", "'new'", "d['new'] = l[0]");
    row("s", "", "s.add(l[0])");
    row("q", "", "q.append(l[0])");
    row("Plain", "other", "Plain.other = l[0]");
    row("late", "note", "late.note = l[0]");
    row("slotted", "inner", "slotted.inner = l[0]");
}

void TestGestures::connectingMakesTheReference()
{
    QFETCH(QString, owner);
    QFETCH(QString, field);
    QFETCH(QString, statement);
    const Session& session = shared();
    const ObjectId from = session.find(owner.toStdString());
    const ObjectId to = session.node("d");
    QVERIFY(from && to);
    QCOMPARE(session.gestures.wantedBy(from) == Wanted::AttributeName,
             !field.isEmpty() && isPythonName(field.toStdString()));

    const GestureStatements gesture = session.gestures.connect(from, to, field.toStdString());

    QCOMPARE(text(gesture), statement);
    const Session after = session.after(gesture);
    QCOMPARE(QString::fromStdString(after.result.err), QString());
    const auto count = [to](const Session& at) { return at.now().at(to).refcount; };
    QCOMPARE(count(after), count(session) + 1);
}

void TestGestures::weakReferencesDoNotHold()
{
    const Session& session = sharedWeak();
    const ObjectId a = session.find("a");
    const ObjectId b = session.find("b");
    const std::uint32_t count = session.now().at(b).refcount;
    const auto check = [&](const GestureStatements& gesture, const char* statement) {
        QCOMPARE(text(gesture), QString::fromLatin1(statement));
        const Session after = session.after(gesture);
        QCOMPARE(QString::fromStdString(after.result.err), QString());
        QCOMPARE(after.now().at(b).refcount, count);
        QVERIFY(after.now().at(b).weakrefs.size() >= session.now().at(b).weakrefs.size());
    };
    const Gestures& gestures = session.gestures;
    check(gestures.connect(a, b, "parent", {ReferenceForm::Weakref, {}}), "a.parent = w.ref(b)");
    check(gestures.connect(a, b, "parent", {ReferenceForm::Proxy, {}}), "a.parent = w.proxy(b)");
    check(gestures.connect(a, b, "parent", {ReferenceForm::Weakref, "print"}),
          "a.parent = w.ref(b, print)");
    check(gestures.assignName("p", b, {ReferenceForm::Proxy, "lambda p: print('gone')"}),
          "p = w.proxy(b, lambda p: print('gone'))");
    check(gestures.connect(session.find("values"), b, "'other'"), "values['other'] = b");
    check(gestures.connect(session.find("keys"), b, "7"), "keys[b] = 7");
    check(gestures.connect(session.find("members"), b), "members.add(b)");
    QCOMPARE(text(gestures.assignName("p", session.find("a.name"), {ReferenceForm::Weakref, {}})),
             QStringLiteral("no: Python makes no weak references to str objects"));
}

void TestGestures::missingImportsComeFirst()
{
    const Session& session = shared();
    const GestureStatements gesture = session.gestures.connect(
        session.find("a"), session.node("b"), "parent", {ReferenceForm::Weakref, {}});
    QCOMPARE(text(gesture), QStringLiteral("import weakref|a.parent = weakref.ref(a.next)"));
    QCOMPARE(QString::fromStdString(session.after(gesture).result.err), QString());

    const Session taken("gc = 5\n");
    QCOMPARE(text(taken.gestures.collect(1)), QStringLiteral("import gc as gc2|gc2.collect(1)"));
    QCOMPARE(QString::fromStdString(taken.after(taken.gestures.collect(1)).result.out),
             QStringLiteral("0\n"));
}

void TestGestures::deletingTakesTheReferenceAway_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("statement");
    const auto row = [](const char* path, const char* statement) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(statement);
    };
    row("a", "del a");
    row("a.next", "del a.next");
    row("a.next.next", "del a.next.next");
    row("l[0]", "del l[0]");
    row("l[1][0]", "del l[1][0]");
    row("d['k']", "del d['k']");
    row("slotted.inner", "del slotted.inner");
    row("Plain.shared", "del Plain.shared");
    row("opened.x", "del opened.x");
    row("t[0]", "no: a tuple never changes");
}

void TestGestures::deletingTakesTheReferenceAway()
{
    QFETCH(QString, path);
    QFETCH(QString, statement);
    const Session& session = shared();
    const Reference reference = session.reference(path.toStdString());
    QVERIFY(reference.target);

    const GestureStatements gesture =
        session.gestures.deleteReference(reference.owner, reference.slot);

    QCOMPARE(text(gesture), statement);
    if (!gesture.isPossible())
        return;
    const Session after = session.after(gesture);
    QCOMPARE(QString::fromStdString(after.result.err), QString());
    if (after.now().at(reference.target).isAlive())
        QCOMPARE(after.now().at(reference.target).refcount + 1,
                 session.now().at(reference.target).refcount);
}

/// All that the script's own objects hold: the reference is gone afterwards, or there is a reason.
void TestGestures::everyReferenceOfAScriptCanBeDeletedOrSaysWhyNot()
{
    int deleted = 0;
    for (const Session* session : {&shared(), &sharedWeak()}) {
        std::vector<ObjectId> owners = session->now().liveObjects();
        owners.push_back(session->now().mainNamespace());
        for (const ObjectId owner : owners) {
            const ObjectState& state = session->now().at(owner);
            const bool isOld = owner.value <= session->recording().start.lastId();
            if ((isOld && owner != session->now().mainNamespace()) || state.kind == Kind::Code
                || state.kind == Kind::Type)
                continue;
            for (const Edge& edge : state.edges) {
                if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 0)
                    continue;
                const std::string slot =
                    holderLabel(session->now(), session->recording(), owner, edge.slot);
                if (slot.find("__") != std::string::npos)
                    continue;
                const GestureStatements gesture =
                    session->gestures.deleteReference(owner, edge.slot);
                if (!gesture.isPossible())
                    continue;
                const Session after = session->after(gesture);
                const QByteArray what = QByteArray::fromStdString(slot) + ": "
                                        + text(gesture).toUtf8() + '\n'
                                        + QByteArray::fromStdString(after.result.err);
                QVERIFY2(after.result.err == session->result.err, what.constData());
                const bool isGone = !after.now().at(edge.target).isAlive()
                                    || after.now().at(edge.target).isStatic()
                                    || after.now().at(edge.target).refcount
                                           < session->now().at(edge.target).refcount;
                QVERIFY2(isGone || !after.now().at(owner).isAlive()
                             || session->now().at(edge.target).kind == Kind::None,
                         what.constData());
                ++deleted;
            }
        }
    }
    QVERIFY2(deleted > 60, QByteArray::number(deleted).constData());
}

void TestGestures::whatDoesNotExistYetIsNotDeleted()
{
    const RunResult run = record("a = [0]\nb = [a]\n", "script.py");
    Timeline timeline(run.recording);
    timeline.seek(run.recording->scriptEnd);
    const Snapshot end = timeline.snapshot();
    timeline.seek(momentOf(timeline, {0, 0}));
    const Gestures early(timeline.snapshot(), *run.recording);
    const Gestures late(end, *run.recording);
    std::size_t refused = 0;
    for (const Edge& edge : end.at(end.mainNamespace()).edges) {
        const bool isValue = edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1;
        if (!isValue || timeline.snapshot().at(end.mainNamespace()).edges.targetIn(edge.slot))
            continue;
        QVERIFY(late.deleteReference(end.mainNamespace(), edge.slot).isPossible());
        const auto step = early.deleteReference(end.mainNamespace(), edge.slot);
        QVERIFY(!step.isPossible() && step.statements.empty() && !step.remedy.empty());
        ++refused;
    }
    QCOMPARE(refused, std::size_t{2});
}

void TestGestures::noneTakesThePlaceOfAReference()
{
    const Session& session = shared();
    const Reference next = session.reference("a.next");
    const GestureStatements gesture = session.gestures.setToNone(next.owner, next.slot);
    QCOMPARE(text(gesture), QStringLiteral("a.next = None"));
    const Session after = session.after(gesture);
    QVERIFY(!after.now().at(next.target).isAlive());
    const Reference item = session.reference("l[0]");
    QCOMPARE(text(session.gestures.setToNone(item.owner, item.slot)),
             QStringLiteral("l[0] = None"));
}

void TestGestures::finalizersAndCalls()
{
    const Session& session = sharedWeak();
    const Gestures& gestures = session.gestures;
    const ObjectId b = session.find("b");
    const GestureStatements finalizer = gestures.finalize(b, "print", "'b is gone'");
    QCOMPARE(text(finalizer), QStringLiteral("finalizer = w.finalize(b, print, 'b is gone')"));
    const Session after = session.after(finalizer).after({{"del b"}, {}, {}});
    QCOMPARE(QString::fromStdString(after.result.err), QString());
    QVERIFY(QString::fromStdString(after.result.out).contains(QStringLiteral("b is gone")));

    QCOMPARE(text(gestures.callObject(session.find("r"))), QStringLiteral("r()"));
    QVERIFY(!gestures.callObject(session.find("held")).isPossible());
    QCOMPARE(text(gestures.callMethod(session.find("values"), "get", "'k'")),
             QStringLiteral("values.get('k')"));
    const Session called =
        session.after(gestures.callObject(session.find("r"))).after({{"_"}, {}, {}});
    QCOMPARE(QString::fromStdString(called.result.out), QStringLiteral("b\nb\n"));
}

void TestGestures::theCollectorIsToldWhatToDo()
{
    const Session& session = sharedWeak();
    const Gestures& gestures = session.gestures;
    QCOMPARE(text(gestures.collect(2)), QStringLiteral("import gc|gc.collect(2)"));
    const Session after = session.after(gestures.collect(2));
    QVERIFY(!after.now().at(session.node("l")).isAlive());
    QCOMPARE(text(after.gestures.setCollectorEnabled(false)), QStringLiteral("gc.disable()"));
    QCOMPARE(text(after.gestures.setThresholds(5, 2, 2)),
             QStringLiteral("gc.set_threshold(5, 2, 2)"));
    QCOMPARE(text(after.gestures.setDebugFlags(3)),
             QStringLiteral("gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)"));
    QCOMPARE(text(after.gestures.setDebugFlags(38)), QStringLiteral("gc.set_debug(gc.DEBUG_LEAK)"));
    QCOMPARE(text(after.gestures.setDebugFlags(0)), QStringLiteral("gc.set_debug(0)"));
    QVERIFY(!after.gestures.setDebugFlags(64).isPossible());
    QVERIFY(!after.gestures.collect(3).isPossible());
}

void TestGestures::impossibleGesturesSayWhy()
{
    const Session& session = shared();
    const Gestures& gestures = session.gestures;
    const ObjectId d = session.node("d");
    for (const char* owner : {"t", "a.name", "frozen"}) {
        const GestureStatements gesture = gestures.connect(session.find(owner), d, "x");
        QVERIFY2(!gesture.isPossible() && !gesture.remedy.empty(), owner);
    }
    QVERIFY(!gestures.connect(session.find("a"), d, "").isPossible());
    QVERIFY(!gestures.connect(session.find("a"), d, "for").isPossible());
    QVERIFY(!gestures.connect(session.find("d"), d, "").isPossible());
    QVERIFY(!gestures.deleteReference({}, Role::Native).isPossible());
    QVERIFY(!gestures.deleteReference(d, Role::Class).isPossible());
    QVERIFY(!gestures.newObject(NewObject::Instance, d).isPossible());
    const Session dead = session.after({{"del a"}, {}, {}});
    QCOMPARE(text(dead.gestures.assignName("x", session.node("b"))),
             QStringLiteral("no: the object is dead"));
}

REFSCOPE_TEST(TestGestures)
#include "tst_gestures.moc"
