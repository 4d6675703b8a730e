// The film of a collection in the window, by mouse and keys, against the model.

#include "tests/support/registry.h"
#include "tests/support/source_path.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/film_controller.h"
#include "ui/panels/collector_panel.h"
#include "ui/panels/collector_phases.h"
#include "ui/panels/collector_strip.h"
#include "ui/panels/timeline_slider.h"
#include "ui/picture/picture.h"

#include <QAction>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using Action = model::FilmStep::Action;
using Standing = model::FilmMark::Standing;

namespace {

/// The window over the tour's script about a ring of nodes, at one of its collections.
struct Theatre : tests::ShownWindow
{
    explicit Theatre(const char* script = "tests/scripts/tour/graph_with_cycle.py")
    {
        window.openFile(QString::fromStdString(tests::sourcePath(script)));
    }

    bool isReady() { return session().hasRecording() && !session().isRunning(); }
    /// Before the line that runs the collection.
    void goBefore(std::size_t which)
    {
        const auto& stops = session().timeline().lineStops();
        const model::EventIndex begin = session().landmarks().collections[which].begin;
        session().seek(*std::prev(std::ranges::upper_bound(stops, begin)));
    }
    void openByKey() { key(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier); }

    ui::FilmController* film() { return window.findChild<ui::FilmController*>(); }
    ui::CollectorStrip* strip() { return window.findChild<ui::CollectorStrip*>(); }
    const model::FilmStep& step() { return film()->steps()->steps()[film()->step()]; }
    /// Steps forward by key until the film does this.
    bool walkTo(Action action)
    {
        const std::size_t last = film()->steps()->steps().size() - 1;
        while (step().action != action && film()->step() < last)
            key(Qt::Key_Right);
        return step().action == action;
    }
    std::vector<const ui::Card*> counted()
    {
        std::vector<const ui::Card*> cards;
        for (const ui::Card& card : scene()->picture().cards)
            if (card.film.hasCount)
                cards.push_back(&card);
        return cards;
    }
    const ui::Card* cardNamed(const QString& name)
    {
        const ui::Picture& picture = scene()->picture();
        for (const ui::Card& card : picture.cards)
            for (std::uint32_t i = 0; i < card.rowCount; ++i)
                if (card.shape == ui::CardShape::Object
                    && picture.rows[card.firstRow + i].value == name)
                    return &card;
        return nullptr;
    }
};

} // namespace

class TestCollectionFilmWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void keyOpensTheFilmAndEscapeLeavesIt();
    void actionIsOfferedWhereACollectionIs();
    void badgesAgreeWithTheModelBothWays();
    void tokenRunsAlongTheReferenceOfTheStep();
    void ringWithANameIsReachedAndKept();
    void lostRingIsFoundFinalizedAndTakenApart();
    void phasesAreClickedAndWalkedThrough();
    void doubleClickOnABandOpensItsFilm();
    void playingGoesOnToTheEnd();
    void cursorFollowsAndLeadsTheFilm();
    void shownClassesTakePart();
    void exportShowsTheStep();
    void stripFitsIntoANarrowWindow();
    void stripIsShortInALowWindow();
    void panelSaysHowTheCollectorStands();
};

// The collections of the script: one at its start, then those of its function collect().
constexpr std::size_t kKeptRing = 2;
constexpr std::size_t kLostRing = 3;

#define OPEN_FILM(theatre, which)                                                                  \
    QTRY_VERIFY((theatre).isReady());                                                              \
    (theatre).goBefore(which);                                                                     \
    (theatre).openByKey();                                                                         \
    QTRY_VERIFY((theatre).film()->isReady())

void TestCollectionFilmWindow::cleanup()
{
    QSettings().clear();
}

void TestCollectionFilmWindow::keyOpensTheFilmAndEscapeLeavesIt()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.strip()->isVisible());
    QCOMPARE(theatre.film()->step(), std::size_t{0});
    QVERIFY(theatre.strip()->sentence().startsWith(QStringLiteral("The younger generations")));
    theatre.key(Qt::Key_Right);
    QVERIFY(!theatre.counted().empty());
    const model::EventIndex cursor = theatre.session().cursor();
    theatre.key(Qt::Key_Escape);
    QVERIFY(!theatre.strip()->isVisible());
    QVERIFY(!theatre.film()->isOpen());
    QVERIFY(theatre.counted().empty());
    // The run goes on where the film stood, by its own steps.
    QCOMPARE(theatre.session().cursor(), cursor);
    theatre.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(theatre.session().cursor(), cursor + 1);
}

void TestCollectionFilmWindow::actionIsOfferedWhereACollectionIs()
{
    Theatre theatre;
    QTRY_VERIFY(theatre.isReady());
    const QAction* show = theatre.film()->showAction();
    theatre.session().goToStart();
    QVERIFY(!show->isEnabled());
    theatre.goBefore(kLostRing);
    QVERIFY(show->isEnabled());
    const auto& collection = theatre.session().landmarks().collections[kLostRing];
    theatre.session().seek(collection.begin + 2);
    QVERIFY(show->isEnabled());
    theatre.session().seek(collection.end + 1);
    QVERIFY(show->isEnabled());
    QVERIFY(!theatre.film()->leaveAction()->isEnabled());
}

void TestCollectionFilmWindow::badgesAgreeWithTheModelBothWays()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::Copied));
    const model::ReachabilityFilm& question = theatre.film()->film()->first;
    const auto numberOf = [&question](model::ObjectId object,
                                      const std::vector<std::uint32_t>& numbers) {
        const auto found = std::ranges::find(question.examined, object);
        return QString::number(
            numbers[static_cast<std::size_t>(found - question.examined.begin())]);
    };
    const auto agree = [&](const std::vector<std::uint32_t>& numbers) {
        const auto cards = theatre.counted();
        return cards.size() >= 4 && std::ranges::all_of(cards, [&](const ui::Card* card) {
                   return card->film.count == numberOf(card->id, numbers);
               });
    };
    QVERIFY(agree(question.copied));
    for (const ui::Card* card : theatre.counted())
        if (card->sign == ui::CountSign::Number)
            QCOMPARE(card->film.count, card->count);
    QVERIFY(theatre.walkTo(Action::AllSubtracted));
    QVERIFY(agree(question.left));
    // The ring holds itself only.
    QCOMPARE(theatre.cardNamed(QStringLiteral("'lake'"))->film.count, QStringLiteral("0"));
    while (theatre.step().action != Action::Copied)
        theatre.key(Qt::Key_Left);
    QVERIFY(agree(question.copied));
    theatre.key(Qt::Key_Home);
    QCOMPARE(theatre.film()->step(), std::size_t{0});
    QVERIFY(theatre.counted().empty());
}

void TestCollectionFilmWindow::tokenRunsAlongTheReferenceOfTheStep()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::Subtracted));
    std::vector<model::ObjectId> seen;
    while (theatre.step().action == Action::Subtracted) {
        int running = 0;
        for (const ui::Edge& edge : theatre.scene()->picture().edges) {
            if (edge.token != ui::FilmToken::Now)
                continue;
            ++running;
            QVERIFY(edge.target == theatre.step().object);
            QVERIFY(edge.kind == ui::EdgeKind::Stub
                    || (edge.owner == theatre.step().because && edge.slot == theatre.step().slot));
            if (edge.kind != ui::EdgeKind::Stub)
                seen.push_back(edge.target);
        }
        QVERIFY(running <= 1);
        theatre.key(Qt::Key_Right);
    }
    QVERIFY(std::ranges::count(seen, theatre.cardNamed(QStringLiteral("'mill'"))->id) == 1);
    QVERIFY(std::ranges::count(seen, theatre.cardNamed(QStringLiteral("'park'"))->id) == 1);
}

void TestCollectionFilmWindow::ringWithANameIsReachedAndKept()
{
    Theatre theatre;
    OPEN_FILM(theatre, kKeptRing);
    QVERIFY(theatre.walkTo(Action::Found) && theatre.film()->step() > 0);
    theatre.key(Qt::Key_Left);
    // Whatever became of them on the way: nobody is left outside.
    for (const char* name : {"'lake'", "'park'"}) {
        const Standing standing = theatre.cardNamed(QLatin1String(name))->film.standing;
        QVERIFY2(standing == Standing::Reached || standing == Standing::Back, name);
    }
    theatre.key(Qt::Key_End);
    QCOMPARE(theatre.step().action, Action::Finished);
    QVERIFY(theatre.strip()->sentence().contains(QStringLiteral("Collected: 0")));
    QVERIFY(!theatre.cardNamed(QStringLiteral("'lake'"))->isDead);
}

void TestCollectionFilmWindow::lostRingIsFoundFinalizedAndTakenApart()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::MovedOut));
    QCOMPARE(theatre.scene()->picture().findCard(theatre.step().object)->film.standing,
             Standing::Tentative);
    QVERIFY(theatre.walkTo(Action::Found));
    QCOMPARE(theatre.cardNamed(QStringLiteral("'mill'"))->film.standing, Standing::Unreachable);
    QVERIFY(theatre.walkTo(Action::WeakrefCleared));
    QVERIFY(theatre.strip()->sentence().contains(QStringLiteral("is cleared")));
    QVERIFY(theatre.walkTo(Action::FinalizerCalled));
    QVERIFY(theatre.scene()->picture().findCard(theatre.step().object)->isFinalizing
            || theatre.scene()->picture().findCard(theatre.step().object)->film.standing
                   == Standing::Finalizing);
    QVERIFY(theatre.walkTo(Action::Cleared));
    QCOMPARE(theatre.scene()->picture().findCard(theatre.step().object)->film.standing,
             Standing::TakenApart);
    QVERIFY(theatre.walkTo(Action::Freed));
    const model::ObjectId dead = theatre.step().object;
    QVERIFY(theatre.scene()->picture().findCard(dead)->isDead);
    theatre.key(Qt::Key_Left);
    QVERIFY(!theatre.scene()->picture().findCard(dead)->isDead);
}

void TestCollectionFilmWindow::phasesAreClickedAndWalkedThrough()
{
    using model::FilmPhase;
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    ui::CollectorPhases* phases = theatre.strip()->phases();
    const auto click = [phases](FilmPhase phase) {
        QTest::mouseClick(phases, Qt::LeftButton, {},
                          phases->phaseRect(static_cast<int>(phase)).center());
    };
    click(FilmPhase::TakeApart);
    QCOMPARE(theatre.step().phase, FilmPhase::TakeApart);
    QCOMPARE(theatre.step().action, Action::TakingApart);
    QCOMPARE(phases->current(), static_cast<int>(FilmPhase::TakeApart));
    click(FilmPhase::CopyCounts);
    QCOMPARE(theatre.step().action, Action::Copied);
    theatre.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(theatre.step().action, Action::Subtracting);
    theatre.key(Qt::Key_Right);
    theatre.key(Qt::Key_Left, Qt::ControlModifier); // To the beginning of the phase first.
    QCOMPARE(theatre.step().action, Action::Subtracting);
    theatre.key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(theatre.step().action, Action::Copied);
    theatre.key(Qt::Key_End);
    QCOMPARE(theatre.step().phase, FilmPhase::End);
}

void TestCollectionFilmWindow::doubleClickOnABandOpensItsFilm()
{
    Theatre theatre;
    QTRY_VERIFY(theatre.isReady());
    auto* slider = theatre.window.findChild<ui::TimelineSlider*>();
    const auto& collection = theatre.session().landmarks().collections[kLostRing];
    // Where the handle goes when the cursor is in the middle of the collection.
    QPoint band(-1, slider->height() / 2);
    for (int x = 0; x < slider->width() && band.x() < 0; ++x) {
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(x, band.y()));
        if (theatre.session().cursor() > collection.begin
            && theatre.session().cursor() < collection.end)
            band.setX(x);
    }
    QVERIFY(band.x() >= 0);
    QVERIFY(!theatre.film()->isOpen());
    QTest::mouseDClick(slider, Qt::LeftButton, {}, band);
    QTRY_VERIFY(theatre.film()->isReady());
    QCOMPARE(theatre.film()->film()->start, collection.begin);
    QVERIFY(theatre.film()->step() > 0); // Where the cursor stood.
}

void TestCollectionFilmWindow::playingGoesOnToTheEnd()
{
    Theatre theatre;
    OPEN_FILM(theatre, kKeptRing);
    theatre.session().setSpeed(16);
    theatre.key(Qt::Key_Space);
    QVERIFY(theatre.film()->isPlaying());
    QTRY_VERIFY(theatre.film()->step() >= 2);
    theatre.key(Qt::Key_Space);
    QVERIFY(!theatre.film()->isPlaying());
    theatre.key(Qt::Key_Space);
    QTRY_VERIFY(theatre.step().action == Action::Finished && !theatre.film()->isPlaying());
    QVERIFY(!theatre.session().isPlaying());
}

void TestCollectionFilmWindow::cursorFollowsAndLeadsTheFilm()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::FinalizerCalled));
    QCOMPARE(theatre.session().cursor(), theatre.step().cursor);
    const auto& collection = theatre.session().landmarks().collections[kLostRing];
    theatre.session().seek(collection.end - 1);
    QVERIFY(theatre.film()->isOpen());
    QVERIFY(theatre.step().cursor <= collection.end - 1);
    QVERIFY(theatre.step().phase == model::FilmPhase::TakeApart);
    theatre.session().goToStart();
    QVERIFY(!theatre.film()->isOpen());
    QVERIFY(!theatre.strip()->isVisible());
}

void TestCollectionFilmWindow::shownClassesTakePart()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::AllSubtracted));
    const std::size_t few = theatre.film()->steps()->examinedShown();
    QVERIFY(few < theatre.film()->steps()->examined());
    QVERIFY(theatre.strip()->cast().contains(QStringLiteral("shown: %1").arg(few)));
    QVERIFY(theatre.strip()->cast().contains(QStringLiteral("more")));
    ui::ViewOptions options = theatre.scene()->viewOptions();
    options.showClasses = true;
    theatre.scene()->setViewOptions(options);
    QTRY_VERIFY(theatre.film()->steps()->examinedShown() > few);
    QCOMPARE(theatre.step().phase, model::FilmPhase::Subtract);
    QVERIFY(std::ranges::any_of(theatre.counted(), [](const ui::Card* card) {
        return card->shape == ui::CardShape::Pill;
    }));
}

void TestCollectionFilmWindow::exportShowsTheStep()
{
    Theatre theatre;
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.walkTo(Action::AllSubtracted));
    const ui::Picture print = theatre.scene()->pictureIn(ui::makeTheme(ui::Theme::Id::Print));
    for (const ui::Card* card : theatre.counted()) {
        QVERIFY(print.findCard(card->id)->film == card->film);
        QVERIFY(card->film.hasCount);
    }
    QVERIFY(!theatre.counted().empty());
}

void TestCollectionFilmWindow::stripFitsIntoANarrowWindow()
{
    Theatre theatre;
    theatre.window.resize(1000, 760);
    OPEN_FILM(theatre, kLostRing);
    QVERIFY(theatre.window.width() <= 1000);
    ui::CollectorPhases* phases = theatre.strip()->phases();
    for (int phase = 0; phase < static_cast<int>(model::kFilmPhases); ++phase) {
        QVERIFY(phases->rect().contains(phases->phaseRect(phase)));
        QVERIFY(phases->phaseRect(phase).width() >= 12);
        QTest::mouseClick(phases, Qt::LeftButton, {}, phases->phaseRect(phase).center());
        QCOMPARE(static_cast<int>(theatre.step().phase), phase);
    }
}

/// The scene needs the room.
void TestCollectionFilmWindow::stripIsShortInALowWindow()
{
    Theatre theatre;
    theatre.window.resize(1400, 720);
    OPEN_FILM(theatre, kLostRing);
    ui::CollectorStrip* strip = theatre.strip();
    QVERIFY(strip->isCompact());
    const int low = strip->height();
    QVERIFY2(low < 64, qPrintable(QString::number(low)));
    ui::CollectorPhases* phases = strip->phases();
    for (int phase = 0; phase < static_cast<int>(model::kFilmPhases); ++phase) {
        QVERIFY(phases->rect().contains(phases->phaseRect(phase)));
        QTest::mouseClick(phases, Qt::LeftButton, {}, phases->phaseRect(phase).center());
        QCOMPARE(static_cast<int>(theatre.step().phase), phase);
        const auto* words = strip->findChild<QLabel*>(QStringLiteral("collectorSentence"));
        QCOMPARE(words->toolTip(), strip->sentence());
        QVERIFY(words->fontMetrics().horizontalAdvance(words->text()) <= words->width());
    }
    theatre.window.resize(1400, 880); // All words in two lines, where there is room for them.
    const auto* words = strip->findChild<QLabel*>(QStringLiteral("collectorSentence"));
    QTRY_VERIFY(words->wordWrap());
    QVERIFY(strip->isCompact());
    QCOMPARE(words->text(), strip->sentence());
    theatre.window.resize(1400, 1100);
    QTRY_VERIFY(!strip->isCompact());
    QTRY_VERIFY(strip->height() > 2 * low);
}

void TestCollectionFilmWindow::panelSaysHowTheCollectorStands()
{
    Theatre theatre;
    QTRY_VERIFY(theatre.isReady());
    const auto* panel = theatre.window.findChild<ui::CollectorPanel*>();
    QTRY_VERIFY(panel->words().contains(QStringLiteral("Automatic collection is enabled")));
    QVERIFY(panel->words().contains(QStringLiteral("Debug flags: 0")));
    QCOMPARE(ui::debugFlagWords(38),
             QStringLiteral("DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL"));
}

REFSCOPE_TEST(TestCollectionFilmWindow)
#include "tst_collection_film_window.moc"
