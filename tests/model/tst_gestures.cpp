// Each gesture is statements that do what the gesture means: they are run, and the references of
// the new recording looked at. Or it is refused with the reason.

#include "model/query/find_object.h"
#include "model/query/labels.h"
#include "model/session/boundary.h"
#include "model/session/gestures.h"
#include "model/session/run.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QFile>
#include <QObject>

using namespace model;

class TestGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreTheShortestExpressions_data();
    void pathsAreTheShortestExpressions();
    void pathsReachTheirObjects();
    void whatOnlyItsCycleHoldsHasNoPath();
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

const std::string kGestureScript =
    "from _collections import deque\n"
    "class Node:\n"
    "    kind = []\n"
    "    def __init__(self, name, next=None):\n"
    "        self.name = name\n"
    "        self.next = next\n"
    "    def greet(self, word): print(word, self.name)\n"
    "    def __repr__(self): return self.name\n"
    "class Slotted:\n"
    "    __slots__ = ('inner', '__weakref__')\n"
    "class Plain: pass\n"
    "a = Node('a', Node('b'))\n"
    "a.next.next = Node('c')\n"
    "l = [Node('d'), [Node('e')]]\n"
    "d = {'k': Node('f'), 5: Node('g'), (1, 'x'): Node('h'), l[0]: Node('i')}\n"
    "s = {Node('j')}\n"
    "t = (Node('l'),)\n"
    "q = deque([Node('m'), Node('n')])\n"
    "q.appendleft(Node('o'))\n"
    "slotted = Slotted(); slotted.inner = Node('p')\n"
    "plain = Plain(); plain.__dict__['odd name'] = Node('q')\n"
    "Plain.shared = Node('r')\n"
    "def outer():\n"
    "    cell = Node('s')\n"
    "    return lambda: cell\n"
    "inner = outer()\n"
    "def late(x=Node('t')): pass\n"
    "bound = Node('u').greet\n"
    "try:\n"
    "    raise ValueError(Node('v'))\n"
    "except ValueError as error:\n"
    "    kept = error\n"
    "frozen = frozenset([Node('w')])\n"
    "opened = Plain(); opened.__dict__; opened.x = Node('x')\n";

const std::string kWeakScript = "import weakref as w\n"
                                "class Node:\n"
                                "    def __init__(self, name): self.name = name\n"
                                "    def __repr__(self): return self.name\n"
                                "a = Node('a'); b = Node('b')\n"
                                "values = w.WeakValueDictionary(); values['k'] = b\n"
                                "keys = w.WeakKeyDictionary(); keys[b] = 5\n"
                                "members = w.WeakSet([b])\n"
                                "r = w.ref(b)\n"
                                "cycle = Node('c'); cycle.me = cycle; seen = w.ref(cycle)\n"
                                "lost = Node('l'); lost.me = lost; held = w.proxy(lost)\n"
                                "del cycle, lost\n";

/// A session at its end, and what can be done there.
struct Session
{
    std::string script;
    std::vector<std::string> statements;
    RunResult result;
    Timeline timeline;
    Gestures gestures;

    explicit Session(std::string text, std::vector<std::string> typed = {})
        : script(std::move(text)), statements(std::move(typed)), result(recorded()),
          timeline(result.recording), gestures(atEnd(timeline), *result.recording)
    {}

    RunResult recorded() const
    {
        RunOptions options;
        options.statements = statements;
        return record(script, "script.py", options);
    }
    static const Snapshot& atEnd(Timeline& timeline)
    {
        timeline.seek(sessionEnd(timeline.recording()));
        return timeline.snapshot();
    }
    const Snapshot& now() const { return timeline.snapshot(); }
    const Recording& recording() const { return *result.recording; }
    ObjectId find(const std::string& path) const
    {
        return findObject(now(), recording(), path).object;
    }
    Reference reference(const std::string& path) const
    {
        return findObject(now(), recording(), path).reference;
    }
    /// The instance whose `name` is this text.
    ObjectId node(const std::string& name) const
    {
        for (const ObjectId id : now().liveObjects())
            if (now().at(id).kind == Kind::Instance)
                for (const Edge& edge : now().at(id).edges)
                    if (objectLabel(now(), recording(), edge.target) == '\'' + name + '\''
                        && slotLabel(now(), recording(), id, edge.slot) == ".name")
                        return id;
        return {};
    }
    Session after(const GestureStatements& gesture) const
    {
        std::vector<std::string> longer = statements;
        longer.insert(longer.end(), gesture.statements.begin(), gesture.statements.end());
        return Session(script, std::move(longer));
    }
    bool holds(ObjectId owner, ObjectId target) const
    {
        const auto holders = now().holdersOf(target);
        return std::any_of(holders.begin(), holders.end(),
                           [owner](const Holder& holder) { return holder.owner == owner; });
    }
};

QString text(const GestureStatements& gesture)
{
    if (!gesture.isPossible())
        return QStringLiteral("no: ") + QString::fromStdString(gesture.reason);
    QStringList list;
    for (const std::string& statement : gesture.statements)
        list << QString::fromStdString(statement);
    return list.join(QLatin1Char('|'));
}

const Session& shared()
{
    static const Session session(kGestureScript);
    return session;
}

const Session& sharedWeak()
{
    static const Session session(kWeakScript);
    return session;
}

} // namespace

void TestGestures::pathsAreTheShortestExpressions_data()
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

void TestGestures::pathsAreTheShortestExpressions()
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
void TestGestures::pathsReachTheirObjects()
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

void TestGestures::whatOnlyItsCycleHoldsHasNoPath()
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
