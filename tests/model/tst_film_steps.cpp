// Films of collections as rows of steps, and the collector's books, over real scripts.

#include "model/query/collector_books.h"
#include "model/query/film_steps.h"
#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <unordered_map>

using namespace model;
using tests::ScriptMoment;
using Action = FilmStep::Action;
using Standing = FilmMark::Standing;

class TestFilmSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gcRefsAreCountsWithoutInnerReferences();
    void hiddenHappeningsAreCounted();
    void tokensAreThoseOfTheStep();
    void weakReferencesCallbacksAndFinalizersAreSteps();
    void resurrectionIsAskedForAndSeen();
    void whatIsNotShownHasNoMark();
    void booksSayWhatGcSays();
    void automaticCollectionStartsOverItsThreshold();
    void booksAreTheSameFromEveryPage();
};

namespace {

constexpr const char* kRingScript = R"(import gc
gc.collect()
class Node:
    pass
a = Node()
a.next = Node()
a.next.next = a
a.far = [a]
b = Node()
b.held = a
del a
gc.collect()
b = None
gc.collect()
)";

constexpr const char* kCallsScript = R"(import gc, weakref
saved = []
class Node:
    def __del__(self):
        if self.name == 'one':
            saved.append(self)
a = Node()
a.name = 'one'
a.me = a
b = Node()
b.name = 'two'
b.me = b
r = weakref.ref(a, lambda r: None)
s = weakref.ref(b)
del a, b
gc.collect()
)";

/// The film of one collection for all instances and lists, or for nobody.
struct Screening
{
    Screening(ScriptMoment& moment, std::size_t which, bool isAllShown = true)
        : film(filmCollection(moment.timeline, collectionStarts(moment.timeline.journal())[which])),
          steps(film, moment.timeline.journal(),
                isAllShown ? cast(moment, film) : std::unordered_set<ObjectId>())
    {}

    static std::unordered_set<ObjectId> cast(ScriptMoment& moment, const CollectionFilm& film)
    {
        moment.timeline.seek(film.start + 1);
        const Snapshot& now = moment.now();
        std::unordered_set<ObjectId> shown;
        for (std::uint32_t id = 1; id <= now.lastId(); ++id) {
            const Kind kind = now.at({id}).kind;
            if (now.at({id}).isAlive()
                && (kind == Kind::Instance || kind == Kind::List || kind == Kind::Weakref))
                shown.insert({id});
        }
        return shown;
    }

    std::vector<const FilmStep*> all(Action action) const
    {
        std::vector<const FilmStep*> found;
        for (const FilmStep& step : steps.steps())
            if (step.action == action)
                found.push_back(&step);
        return found;
    }
    std::size_t first(Action action) const
    {
        const auto& row = steps.steps();
        const auto found = std::ranges::find(row, action, &FilmStep::action);
        verify(found != row.end(), "the film has no such step");
        return static_cast<std::size_t>(found - row.begin());
    }

    CollectionFilm film;
    FilmSteps steps;
};

} // namespace

void TestFilmSteps::gcRefsAreCountsWithoutInnerReferences()
{
    ScriptMoment moment(kRingScript);
    for (const std::size_t which : {1U, 2U}) {
        const Screening screening(moment, which);
        const std::size_t copied = screening.first(Action::Copied);
        const std::size_t end = screening.first(Action::AllSubtracted);
        moment.timeline.seek(screening.steps.steps()[copied].cursor);
        const Snapshot& now = moment.now();
        const auto& list = screening.film.first.examined;
        const std::unordered_set<ObjectId> examined(list.begin(), list.end());
        int compared = 0;
        for (const ObjectId object : screening.steps.shown()) {
            if (!examined.contains(object) || now.at(object).kind != Kind::Instance)
                continue;
            std::uint32_t inner = 0;
            for (const Holder& holder : now.holdersOf(object))
                inner += holder.owner && examined.contains(holder.owner);
            QCOMPARE(screening.steps.mark(object, copied).gcRefs, now.at(object).refcount);
            QCOMPARE(screening.steps.mark(object, end).gcRefs, now.at(object).refcount - inner);
            ++compared;
        }
        QCOMPARE(compared, which == 1 ? 3 : 2); // In the end `b` is gone.
    }
}

void TestFilmSteps::hiddenHappeningsAreCounted()
{
    ScriptMoment moment(kRingScript);
    for (const bool isAllShown : {false, true}) {
        const Screening screening(moment, 2, isAllShown);
        std::size_t subtracted = 0;
        for (const FilmStep& step : screening.steps.steps()) {
            subtracted += step.action == Action::Subtracted;
            if (step.action == Action::Subtracted || step.action == Action::AllSubtracted)
                subtracted += step.others;
        }
        QCOMPARE(subtracted, screening.film.first.subtractions.size());
        QCOMPARE(screening.steps.examined(), screening.film.first.examined.size());
        QCOMPARE(screening.steps.examinedShown() > 0, isAllShown);
        // A place is found again among other steps.
        const FilmStep& last = screening.steps.steps().back();
        QCOMPARE(screening.steps.stepNear(last.position), screening.steps.steps().size() - 1);
        QCOMPARE(screening.steps.stepAt(last.cursor), screening.steps.steps().size() - 1);
    }
}

void TestFilmSteps::tokensAreThoseOfTheStep()
{
    using Token = FilmSteps::Token;
    ScriptMoment moment(kRingScript);
    const Screening screening(moment, 2);
    const auto steps = screening.all(Action::Subtracted);
    QVERIFY(steps.size() >= 3);
    const auto tokenAt = [&](const FilmStep& which, std::size_t step) {
        return screening.steps.token(which.because, which.slot, which.object, step);
    };
    const std::size_t first = screening.first(Action::Subtracted);
    QCOMPARE(tokenAt(*steps[0], first - 1), Token::None);
    QCOMPARE(tokenAt(*steps[0], first), Token::Now);
    QCOMPARE(tokenAt(*steps[1], first), Token::None);
    QCOMPARE(tokenAt(*steps[0], first + 1), Token::Before);
    QCOMPARE(tokenAt(*steps[1], first + 1), Token::Now);
    QCOMPARE(tokenAt(*steps[0], screening.first(Action::Found)), Token::None);
    for (const FilmStep* step : steps)
        QCOMPARE(
            screening.steps
                .mark(step->object, static_cast<std::size_t>(step - &screening.steps.steps()[0]))
                .gcRefs,
            step->left);
}

void TestFilmSteps::weakReferencesCallbacksAndFinalizersAreSteps()
{
    ScriptMoment moment(kCallsScript);
    const Screening screening(moment, 0);
    QCOMPARE(screening.all(Action::WeakrefCleared).size(), std::size_t{2});
    QCOMPARE(screening.all(Action::CallbackCalled).size(), std::size_t{1});
    QCOMPARE(screening.all(Action::FinalizerCalled).size(), std::size_t{2});
    const std::size_t cleared = screening.first(Action::WeakrefCleared);
    const ObjectId ref = screening.steps.steps()[cleared].object;
    QCOMPARE(screening.steps.mark(ref, cleared - 1).standing, Standing::None);
    QCOMPARE(screening.steps.mark(ref, cleared).standing, Standing::Cleared);
    QVERIFY(cleared < screening.first(Action::CallbackCalled));
    QVERIFY(screening.first(Action::CallbackCalled) < screening.first(Action::FinalizerCalled));
    const FilmStep& finalizer = *screening.all(Action::FinalizerCalled)[0];
    QCOMPARE(finalizer.phase, FilmPhase::Finalize);
    moment.timeline.seek(finalizer.cursor);
    QVERIFY(moment.now().at(finalizer.object).finalizerCalls == 1);
}

void TestFilmSteps::resurrectionIsAskedForAndSeen()
{
    ScriptMoment moment(kCallsScript);
    const Screening screening(moment, 0);
    const std::size_t again = screening.first(Action::FoundAgain);
    std::vector<ObjectId> back;
    std::vector<ObjectId> lost;
    for (const ObjectId object : screening.steps.shown()) {
        const Standing standing = screening.steps.mark(object, again).standing;
        if (standing == Standing::Resurrected)
            back.push_back(object);
        else if (standing == Standing::Unreachable)
            lost.push_back(object);
    }
    QCOMPARE(back.size(), std::size_t{1});
    QCOMPARE(lost.size(), std::size_t{1});
    // Only what is lost is taken apart, and dies.
    const auto cleared = screening.all(Action::Cleared);
    QCOMPARE(cleared.size(), std::size_t{1});
    QVERIFY(cleared[0]->object == lost[0]);
    QVERIFY(screening.all(Action::ReferenceBroken)[0]->object == lost[0]);
    QCOMPARE(screening.all(Action::Freed).size(), std::size_t{1});
    moment.timeline.seek(screening.steps.steps().back().cursor);
    QVERIFY(moment.now().at(back[0]).isAlive());
    QVERIFY(!moment.now().at(lost[0]).isAlive());
}

void TestFilmSteps::whatIsNotShownHasNoMark()
{
    ScriptMoment moment(kRingScript);
    const Screening screening(moment, 2, false);
    for (std::size_t step = 0; step < screening.steps.steps().size(); ++step)
        for (const ObjectId object : screening.film.first.examined)
            QVERIFY(screening.steps.mark(object, step) == FilmMark());
    // Its phases are all there.
    for (std::size_t phase = 0; phase < kFilmPhases; ++phase)
        QVERIFY(screening.steps.has(static_cast<FilmPhase>(phase)));
}

void TestFilmSteps::booksSayWhatGcSays()
{
    const ScriptMoment moment(R"(import gc
gc.collect()
keep = [[] for i in range(50)]
c1 = gc.get_count()
keep.extend([] for i in range(100))
gc.set_threshold(120, 4, 5)
gc.set_debug(gc.DEBUG_SAVEALL)
c2 = gc.get_count()
t2 = gc.get_threshold()
n2 = [len(gc.get_objects(i)) for i in range(3)]
more = [{1: i} for i in range(300)]
gc.disable()
c3 = gc.get_count()
keep.clear()
c4 = gc.get_count()
gc.freeze()
c5 = gc.get_count()
f5 = gc.get_freeze_count()
for c in c1, c2, c3, c4, c5, t2:
    print(*c)
print(f5)
)");
    const CollectorBooks books(*moment.recording);
    const QStringList said = QString::fromStdString(moment.recording->out).split('\n');
    const auto words = [](const std::array<std::int64_t, 3>& numbers) {
        return QStringLiteral("%1 %2 %3").arg(numbers[0]).arg(numbers[1]).arg(numbers[2]);
    };
    const auto at = [&](std::uint32_t line) {
        for (const EventIndex stop : moment.timeline.lineStops()) {
            const auto* reached =
                std::get_if<event::LineReached>(&moment.timeline.journal().at(stop - 1));
            if (reached != nullptr && reached->after == line)
                return books.at(stop);
        }
        return CollectorState();
    };
    QCOMPARE(words(at(4).counts), said[0]);
    QCOMPARE(words(at(8).counts), said[1]);
    QCOMPARE(words(at(13).counts), said[2]);
    QCOMPARE(words(at(15).counts), said[3]);
    QCOMPARE(words(at(17).counts), said[4]);
    QCOMPARE(words(at(9).thresholds), said[5]);
    QCOMPARE(QString::number(at(18).sizes[3]), said[6]);
    QCOMPARE(at(8).debugFlags, 32);
    QVERIFY(at(8).isEnabled && !at(13).isEnabled);
    QCOMPARE(words(at(4).thresholds), QStringLiteral("700 10 10"));
}

void TestFilmSteps::automaticCollectionStartsOverItsThreshold()
{
    ScriptMoment moment("import gc\nkeep = [[] for i in range(1500)]\npass\n");
    const CollectorBooks books(*moment.recording);
    int automatic = 0;
    for (const EventIndex start : collectionStarts(moment.timeline.journal())) {
        const auto& started =
            std::get<event::CollectionStarted>(moment.timeline.journal().at(start));
        if (!started.isAutomatic)
            continue;
        ++automatic;
        const CollectorState before = books.at(start);
        QCOMPARE(before.counts[0], std::int64_t{701});
        const CollectorState after = books.at(start + 1);
        QCOMPARE(after.counts[0], std::int64_t{0});
        QCOMPARE(after.counts[1], before.counts[1] + 1);
    }
    QVERIFY(automatic >= 2);
}

void TestFilmSteps::booksAreTheSameFromEveryPage()
{
    ScriptMoment moment("import gc\nkeep = [[] for i in range(1500)]\npass\n");
    const CollectorBooks books(*moment.recording);
    const EventIndex size = moment.timeline.size();
    QVERIFY(size > 2 * CollectorBooks::kEvery);
    const GenerationOrder order = generationsAt(*moment.recording, size / 2);
    for (std::size_t i = 0; i < order.size(); ++i)
        QCOMPARE(books.at(size / 2).sizes[i], static_cast<std::int64_t>(order[i].size()));
    for (EventIndex page = CollectorBooks::kEvery; page < size; page += CollectorBooks::kEvery)
        for (const EventIndex at : {page - 1, page, page + 1}) {
            const GenerationOrder lists = generationsAt(*moment.recording, at);
            QCOMPARE(books.at(at).sizes[0], static_cast<std::int64_t>(lists[0].size()));
        }
}

REFSCOPE_TEST(TestFilmSteps)
#include "tst_film_steps.moc"
