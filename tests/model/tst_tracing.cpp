// The dialect where only collection frees: what its recordings say, and that nobody counts. What it
// prints is judged by PyPy: tests/scripts/tracing.

#include "model/dialect/dialect.h"
#include "model/exchange/sentences.h"
#include "model/history/audit.h"
#include "model/query/collector_books.h"
#include "model/query/deaths.h"
#include "model/query/film_steps.h"
#include "model/query/find_object.h"
#include "model/query/what_if.h"
#include "model/query/why_alive.h"
#include "model/session/run.h"
#include "model/session/version_difference.h"
#include "tests/support/registry.h"

#include <algorithm>

using namespace model;

class TestTracing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDiesByItself();
    void numbersHaveNoIdentity();
    void collectionsComeByThemselves();
    void everyEventIsTrue();
    void nobodyCounts();
    void whyWaiting();
    void deathsAreByCollection();
    void filmMarksAndSweeps();
    void booksHaveNoGenerations();
    void diffTellsWhatComesLater();
};

namespace {

const std::string kTracedNode = "import gc, weakref\n"
                                "class Node:\n"
                                "    def __init__(self, name):\n"
                                "        self.name = name\n"
                                "class Noisy(Node):\n"
                                "    def __del__(self):\n"
                                "        print('del', self.name)\n";

RunResult tracedRun(const std::string& script, const char* dialect = "tracing")
{
    RunOptions options;
    options.dialect = findDialect(dialect);
    return record(kTracedNode + script, "script.py", options); // Scripts begin in line 8.
}

template <class Kind>
std::size_t countEvents(const Recording& recording, EventIndex from, EventIndex to)
{
    std::size_t count = 0;
    for (EventIndex i = from; i < std::min(to, recording.journal.size()); ++i)
        count += std::holds_alternative<Kind>(recording.journal.at(i)) ? 1U : 0U;
    return count;
}

void seekLine(Timeline& timeline, std::uint32_t line)
{
    for (const EventIndex at : timeline.lineStops()) {
        const auto* reached = std::get_if<event::LineReached>(&timeline.journal().at(at - 1));
        if (reached != nullptr && reached->after == line) {
            timeline.seek(at);
            return;
        }
    }
    QFAIL("the script never reaches the line");
}

ObjectId objectNamed(const Timeline& timeline, const std::string& name)
{
    return findObject(timeline.snapshot(), timeline.recording(), name).object;
}

} // namespace

void TestTracing::nothingDiesByItself()
{
    const RunResult result = tracedRun("node = Node('a')\ndel node\nx = [1, 2]\nx = None\n");
    const Recording& recording = *result.recording;
    QCOMPARE(result.exitStatus, 0);
    Timeline timeline(result.recording);
    timeline.seek(timeline.size());
    const Snapshot& end = timeline.snapshot();
    std::size_t floating = 0;
    for (const ObjectId id : end.liveObjects())
        floating += end.at(id).kind != Kind::Activation && end.at(id).refcount == 0 ? 1U : 0U;
    QVERIFY(floating >= 2);
    for (EventIndex i = 0; i < recording.journal.size(); ++i)
        if (const auto* freed = std::get_if<event::Freed>(&recording.journal.at(i))) {
            const Kind kind = end.at(freed->object).kind;
            QVERIFY(kind == Kind::Activation || kind == Kind::Int || kind == Kind::Float);
        }
}

void TestTracing::numbersHaveNoIdentity()
{
    const RunResult result = tracedRun("x = 1000\nfor i in range(1000, 1100):\n    x = x + i\n");
    Timeline timeline(result.recording);
    timeline.seek(timeline.size());
    const Snapshot& end = timeline.snapshot();
    for (const ObjectId id : end.liveObjects())
        QVERIFY(end.at(id).kind != Kind::Int || end.at(id).refcount > 0);
}

void TestTracing::collectionsComeByThemselves()
{
    const std::string loop = "for i in range(150000):\n    node = [[i], {}]\n";
    RunOptions options;
    options.dialect = findDialect("tracing");
    options.limits.objects = 400'000;
    const RunResult result = run(kTracedNode + loop, "script.py", options);
    QCOMPARE(result.stopReason, std::string());
    const RunResult without = run(kTracedNode + "gc.disable()\n" + loop, "script.py", options);
    QVERIFY(!without.stopReason.empty());
}

void TestTracing::everyEventIsTrue()
{
    const RunResult result = tracedRun(
        "def told(ref):\n    print('told')\n"
        "a, b = Noisy('a'), Noisy('b')\na.b, b.a = b, a\n"
        "r = weakref.ref(a, told)\nd = weakref.WeakValueDictionary()\nd['a'] = a\n"
        "c = Node('c')\nf = weakref.finalize(c, print, 'final')\ndel a, b, c\n"
        "def g():\n    try:\n        yield Node('in g')\n    finally:\n        print('closed')\n"
        "x = g()\nnext(x)\nx = None\n"
        "try:\n    raise ValueError(Node('in error'))\nexcept ValueError as error:\n    pass\n"
        "class Local:\n    pass\ny = Local()\ny.me = [y, (y,), {y: y}, {y}, lambda: y]\n"
        "del Local, y\n"
        "for i in range(4):\n    gc.collect()\nprint(len(d))\n");
    QCOMPARE(QString::fromStdString(result.err), QString());
    QCOMPARE(QString::fromStdString(result.out),
             QStringLiteral("del a\nfinal\nclosed\ntold\ndel b\n0\n"));
    const std::vector<std::string> complaints = audit(*result.recording);
    QVERIFY2(complaints.empty(), complaints.empty() ? "" : complaints.front().c_str());
}

void TestTracing::nobodyCounts()
{
    const RunResult result =
        tracedRun("node = Noisy('a')\nr = weakref.ref(node)\nnode = None\ngc.collect()\n"
                  "gc.collect()\n");
    const Recording& recording = *result.recording;
    Snapshot now = recording.start;
    QString all;
    for (EventIndex i = 0; i < recording.journal.size(); ++i) {
        const QString line =
            QString::fromStdString(sentence(now, recording, recording.journal.at(i)));
        QVERIFY2(!line.contains(QStringLiteral(": count ")), qPrintable(line));
        QVERIFY2(!line.contains(QStringLiteral("generation")), qPrintable(line));
        all += line + QLatin1Char('\n');
        now.apply(recording.journal.at(i));
    }
    QVERIFY(all.contains(QStringLiteral("it waits for the collection")));
    QVERIFY(all.contains(QStringLiteral("the collector marks what is reached")));
    QVERIFY(all.contains(QStringLiteral("the collector sweeps what is not reached")));
    QVERIFY(all.contains(QStringLiteral("nothing reaches Noisy")));
}

void TestTracing::whyWaiting()
{
    const RunResult result = tracedRun("a = Node('a')\na.me = a\nb = Node('b')\nkept = [a, b]\n"
                                       "r = weakref.ref(a)\ndel kept\ndel a, b\nend = 1\n");
    Timeline timeline(result.recording);
    seekLine(timeline, 14);
    const ObjectId a = objectNamed(timeline, "a");
    const ObjectId b = objectNamed(timeline, "b");
    {
        const ReferenceGraph graph(timeline.snapshot());
        const std::string cut = whatIf(graph, *result.recording, namesOf(graph, b))
                                    .sentence(timeline.snapshot(), *result.recording);
        QVERIFY2(cut.find("would wait for the next collection") != std::string::npos, cut.c_str());
    }
    seekLine(timeline, 15);
    const ReferenceGraph graph(timeline.snapshot());
    for (const ObjectId waiting : {a, b}) {
        const std::string why =
            whyAlive(graph, waiting).sentence(timeline.snapshot(), *result.recording);
        QVERIFY2(why.starts_with("nothing reaches Node#"), why.c_str());
        QVERIFY2(why.ends_with(" any more; it waits for the next collection"), why.c_str());
    }
}

void TestTracing::deathsAreByCollection()
{
    const RunResult result = tracedRun(
        "def told(ref):\n    pass\n"
        "node = Noisy('a')\nr = weakref.ref(node, told)\nend = 1\ndel node\ngc.collect()\n"
        "gc.collect()\nend = 2\n");
    Timeline timeline(result.recording);
    seekLine(timeline, 12);
    const ObjectId node = objectNamed(timeline, "node");
    const Deaths deaths(*result.recording);
    QVERIFY(deaths.isDead(node));
    const DeathCertificate certificate = deaths.certificate(timeline, node);
    QCOMPARE(certificate.cause, DeathCertificate::Cause::Collection);
    QCOMPARE(certificate.finalizerCalls, 1U);
    QString text;
    for (const std::string& line : certificateSentences(timeline, certificate))
        text += QString::fromStdString(line) + QLatin1Char('\n');
    QVERIFY2(text.contains(QStringLiteral("the collection found that nothing reached it any more")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("its callback was called")), qPrintable(text));
}

void TestTracing::filmMarksAndSweeps()
{
    const RunResult result = tracedRun("a = Node('a')\nb = Node('b')\nb.c = Node('c')\n"
                                       "n = Noisy('n')\nn.d = Node('d')\ndel b, n\nend = 1\n"
                                       "gc.collect()\n");
    Timeline timeline(result.recording);
    seekLine(timeline, 13);
    std::unordered_set<ObjectId> shown;
    std::array<ObjectId, 3> kept{objectNamed(timeline, "a"), objectNamed(timeline, "n"),
                                 objectNamed(timeline, "n.d")};
    std::array<ObjectId, 2> swept{objectNamed(timeline, "b"), objectNamed(timeline, "b.c")};
    shown.insert(kept.begin(), kept.end());
    shown.insert(swept.begin(), swept.end());
    const std::vector<EventIndex> starts = collectionStarts(timeline.journal());
    QCOMPARE(starts.size(), std::size_t{1});
    const CollectionFilm film = filmCollection(timeline, starts.front());
    QVERIFY(film.isTracing);
    QVERIFY(film.first.subtractions.empty());
    for (const ObjectId object : swept)
        QVERIFY(std::ranges::count(film.first.unreachable, object) == 1);
    QVERIFY(std::ranges::count(film.first.reachable, kept[0]) == 1);
    // What the film finds by itself is what the collection has found.
    QCOMPARE(countEvents<event::FoundUnreachable>(*result.recording, film.start, film.end) > 0,
             true);
    for (EventIndex i = film.start; i < film.end; ++i)
        if (const auto* found = std::get_if<event::FoundUnreachable>(&timeline.journal().at(i)))
            QVERIFY(std::ranges::count(film.first.unreachable, found->object) == 1);

    const FilmSteps steps(film, timeline.journal(), shown);
    QVERIFY(steps.isTracing());
    QVERIFY(!steps.has(FilmPhase::CopyCounts) && !steps.has(FilmPhase::Subtract));
    QVERIFY(steps.has(FilmPhase::FindUnreachable) && steps.has(FilmPhase::TakeApart));
    const std::size_t sweeping = steps.firstOf(FilmPhase::TakeApart);
    for (const ObjectId object : swept)
        QCOMPARE(steps.mark(object, sweeping).standing, FilmMark::Standing::Unreachable);
    for (std::size_t i = 0; i < steps.steps().size(); ++i)
        for (const ObjectId object : shown)
            QVERIFY(!steps.mark(object, i).hasCount);
    timeline.seek(film.end);
    for (const ObjectId object : swept)
        QVERIFY(!timeline.snapshot().at(object).isAlive());
    for (const ObjectId object : kept) // A finalizer is still to see two of them.
        QVERIFY(timeline.snapshot().at(object).isAlive());
}

void TestTracing::booksHaveNoGenerations()
{
    const RunResult traced = tracedRun("gc.collect()\n");
    QVERIFY(!CollectorBooks(*traced.recording).at(0).hasGenerations);
    const RunResult counted = tracedRun("gc.collect()\n", "3.11");
    QVERIFY(CollectorBooks(*counted.recording).at(0).hasGenerations);
}

void TestTracing::diffTellsWhatComesLater()
{
    const auto runOf = [](const char* dialect) {
        auto recording = tracedRun("def told(ref):\n    pass\n"
                                   "a = Noisy('a')\nb = Node('b')\nr = weakref.ref(b, told)\n"
                                   "del a\ndel b\nprint('deleted')\ngc.collect()\n",
                                   dialect)
                             .recording;
        Timeline timeline(recording);
        auto births = std::make_shared<const Births>(timeline);
        return VersionRun{std::move(recording), std::move(births), std::move(timeline)};
    };
    const VersionComparison found = compareVersions(runOf("3.11"), runOf("tracing"));
    QVERIFY(found.count(VersionDifference::Sort::Count) == 0);
    QVERIFY(found.count(VersionDifference::Sort::Collection) == 0);
    const VersionDifference* finalizer = found.first(VersionDifference::Sort::Finalizer);
    QVERIFY(finalizer != nullptr);
    QCOMPARE(QString::fromStdString(finalizer->sentence(found.dialects)),
             QStringLiteral("line 13, __del__ of the Noisy of line 10: in 3.11 is called in line "
                            "13; in tracing is called in line 16"));
    bool isLater = false;
    for (const VersionDifference& each : found.differences)
        isLater |= each.what == "the callback of the weak reference of line 12"
                   && each.texts[1] == "is called in line 16";
    QVERIFY(isLater);
}

REFSCOPE_TEST(TestTracing)
#include "tst_tracing.moc"
