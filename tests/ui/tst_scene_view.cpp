// The scene on the screen: moments, transitions, selection, camera, keys.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/scene/film_plan.h"
#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

#include <QGraphicsView>
#include <QSignalSpy>
#include <QWheelEvent>

using tests::cardTitled;
using ui::Card;
using ui::SceneView;

namespace {

struct Stage
{
    std::shared_ptr<const model::Recording> recording = tests::stories::refAndCallback();
    SceneView view;

    Stage()
    {
        view.resize(1000, 640);
        view.show();
        view.setRecording(recording);
    }

    model::EventIndex end() const { return recording->journal.size(); }
    void go(model::EventIndex cursor, SceneView::ShowMode mode = SceneView::ShowMode::Jump)
    {
        view.showMoment(tests::snapshotAt(*recording, cursor), cursor, mode);
    }
    QPoint at(const Card& card) const { return view.mapFromScene(card.rect.center()); }
};

} // namespace

class TestSceneView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickSelectsACard();
    void clickOnTheCanvasSelectsNothing();
    void selectDoesNotAnswer();
    void doubleClickActivates();
    void arrowsWalkFromCardToCard();
    void dragMovesTheCanvasAndSelectsNothing();
    void wheelZoomsAroundThePointer();
    void everythingFitsAtFirst();
    void cameraOfTheUserIsLeftAlone();
    void transitionEndsInTheSamePictureAsAJump();
    void transitionCanBeFinishedAtOnce();
    void reducedMotionJumps();
    void newMomentInterruptsATransition();
    void backwardsPlaysToo();
    void fewEventsAreStepsAndManyAreOne();
    void ghostsGoWithTheirSwitch();
    void themeChangesThePicture();
    void noRecordingIsAnEmptyScene();
    void restingLayerShowsThePicture();
    void whatMovesStaysUntilAThreadHasPaintedTheRest();
};

void TestSceneView::clickSelectsACard()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    QSignalSpy selected(&stage.view, &SceneView::objectSelected);
    const Card* node = cardTitled(stage.view.picture(), QStringLiteral("Node"));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(*node));
    QCOMPARE(selected.size(), 1);
    QVERIFY(stage.view.selectedObject() == node->id);
}

void TestSceneView::clickOnTheCanvasSelectsNothing()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    stage.view.select(cardTitled(stage.view.picture(), QStringLiteral("Node"))->id);
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(!stage.view.selectedObject());
}

void TestSceneView::selectDoesNotAnswer()
{
    Stage stage;
    QSignalSpy selected(&stage.view, &SceneView::objectSelected);
    stage.view.select(model::ObjectId{5});
    QCOMPARE(selected.size(), 0);
}

void TestSceneView::doubleClickActivates()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    QSignalSpy activated(&stage.view, &SceneView::objectActivated);
    const Card* node = cardTitled(stage.view.picture(), QStringLiteral("Node"));
    QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, stage.at(*node));
    QCOMPARE(activated.size(), 1);
}

void TestSceneView::arrowsWalkFromCardToCard()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    const ui::Picture& picture = stage.view.picture();
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(stage.view.selectedObject() == picture.cards.front().id);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::AltModifier);
    const Card* next = picture.findCard(stage.view.selectedObject());
    QVERIFY(next->rect.left() > picture.cards.front().rect.right());
    QTest::keyClick(&stage.view, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(stage.view.selectedObject() == picture.cards.front().id);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QVERIFY(!stage.view.selectedObject());
}

void TestSceneView::dragMovesTheCanvasAndSelectsNothing()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    QSignalSpy selected(&stage.view, &SceneView::objectSelected);
    const Card* node = cardTitled(stage.view.picture(), QStringLiteral("Node"));
    const QPoint before = stage.at(*node);
    const QPoint from(5, 5);
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(stage.view.viewport(), from + QPoint(60, 40));
    QTest::mouseMove(stage.view.viewport(), from + QPoint(90, 50));
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, from + QPoint(90, 50));
    QCOMPARE(stage.at(*node), before + QPoint(90, 50));
    QCOMPARE(selected.size(), 0);
}

void TestSceneView::wheelZoomsAroundThePointer()
{
    Stage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    const QPoint pointer(300, 200);
    const QPointF under = stage.view.mapToScene(pointer);
    const qreal before = stage.view.zoom();
    QWheelEvent wheel(pointer, stage.view.viewport()->mapToGlobal(pointer), {}, QPoint(0, 240),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage.view.viewport(), &wheel);
    QVERIFY(stage.view.zoom() > before * 1.2);
    const QPointF moved = stage.view.mapToScene(pointer) - under;
    QVERIFY(std::abs(moved.x()) < 1.5 && std::abs(moved.y()) < 1.5);
}

void TestSceneView::everythingFitsAtFirst()
{
    Stage stage;
    stage.go(stage.end());
    const QRectF seen(stage.view.mapToScene(QPoint(0, 0)),
                      stage.view.mapToScene(QPoint(1000, 640)));
    for (const Card& card : stage.view.picture().cards)
        QVERIFY(seen.contains(card.rect));
}

void TestSceneView::cameraOfTheUserIsLeftAlone()
{
    Stage stage;
    stage.go(10);
    stage.view.zoomIn();
    stage.view.zoomIn();
    const QTransform chosen = stage.view.viewportTransform();
    stage.go(stage.end());
    QCOMPARE(stage.view.viewportTransform(), chosen);
    stage.view.fitAll();
    QVERIFY(stage.view.viewportTransform() != chosen);
}

void TestSceneView::transitionEndsInTheSamePictureAsAJump()
{
    Stage jumped;
    jumped.go(jumped.end());
    Stage played;
    played.view.setSpeed(50);
    QSignalSpy finished(&played.view, &SceneView::transitionFinished);
    played.go(played.end(), SceneView::ShowMode::Animate);
    QVERIFY(played.view.isAnimating());
    QVERIFY(finished.wait(5000));
    QVERIFY(!played.view.isAnimating());
    QVERIFY(played.view.picture().points == jumped.view.picture().points);
    QCOMPARE(played.view.cursor(), jumped.end());
}

void TestSceneView::transitionCanBeFinishedAtOnce()
{
    Stage stage;
    QSignalSpy finished(&stage.view, &SceneView::transitionFinished);
    stage.go(stage.end(), SceneView::ShowMode::Animate);
    stage.view.finishTransition();
    QVERIFY(!stage.view.isAnimating());
    QCOMPARE(finished.size(), 1);
}

void TestSceneView::reducedMotionJumps()
{
    Stage stage;
    stage.view.setReducedMotion(true);
    QSignalSpy finished(&stage.view, &SceneView::transitionFinished);
    stage.go(stage.end(), SceneView::ShowMode::Animate);
    QVERIFY(!stage.view.isAnimating());
    QCOMPARE(finished.size(), 1);
}

void TestSceneView::newMomentInterruptsATransition()
{
    Stage stage;
    stage.go(stage.end(), SceneView::ShowMode::Animate);
    stage.go(tests::atLine(*stage.recording, 6));
    QVERIFY(!stage.view.isAnimating());
    QVERIFY(!cardTitled(stage.view.picture(), QStringLiteral("Node"))->isDead);
}

void TestSceneView::backwardsPlaysToo()
{
    Stage stage;
    stage.go(stage.end());
    stage.view.setSpeed(50);
    QSignalSpy finished(&stage.view, &SceneView::transitionFinished);
    stage.go(tests::atLine(*stage.recording, 6), SceneView::ShowMode::Animate);
    QVERIFY(finished.wait(5000));
    QVERIFY(!cardTitled(stage.view.picture(), QStringLiteral("Node"))->isDead);
}

void TestSceneView::fewEventsAreStepsAndManyAreOne()
{
    const auto recording = tests::stories::refAndCallback();
    const model::EventIndex from = tests::atLine(*recording, 6);
    const model::EventIndex to = tests::atLine(*recording, 7);
    const auto few = ui::planFilm(*recording, tests::snapshotAt(*recording, from), from, to);
    QCOMPARE(few.size(), std::size_t{1}); // The name's text is an atom: only `again` is seen.
    QVERIFY(few.back().after == tests::snapshotAt(*recording, to));

    const auto list = tests::stories::linkedList(20);
    const auto many = ui::planFilm(*list, list->start, 0, list->journal.size());
    QCOMPARE(many.size(), std::size_t{1});
    QCOMPARE(ui::filmStepMs(few.front()), 250);
    QVERIFY(ui::filmStepMs(many.front()) > 250 && !few.front().isGroup);
    const auto back = ui::planFilm(*list, tests::snapshotAtEnd(*list), list->journal.size(), 0);
    QCOMPARE(back.size(), std::size_t{1});
    QVERIFY(back.back().after == list->start);
}

void TestSceneView::ghostsGoWithTheirSwitch()
{
    Stage stage;
    stage.go(stage.end());
    QVERIFY(cardTitled(stage.view.picture(), QStringLiteral("Node")));
    ui::ViewOptions options;
    options.showDead = false;
    stage.view.setViewOptions(options);
    QVERIFY(!cardTitled(stage.view.picture(), QStringLiteral("Node")));
}

void TestSceneView::themeChangesThePicture()
{
    Stage stage;
    stage.view.setTheme(ui::makeTheme(ui::Theme::Id::Dark));
    stage.go(stage.end());
    QVERIFY(stage.view.picture().theme->isDark());
}

void TestSceneView::noRecordingIsAnEmptyScene()
{
    SceneView view;
    view.resize(400, 300);
    view.show();
    QVERIFY(view.picture().cards.empty());
    view.fitAll();
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(!view.selectedObject());
    view.setRecording(nullptr);
    QVERIFY(!view.grab().isNull());
}

void TestSceneView::restingLayerShowsThePicture()
{
    Stage stage;
    stage.view.setTheme(ui::makeTheme(ui::Theme::Id::Light));
    stage.go(stage.end());
    const QImage image = stage.view.grab().toImage();
    const Card& names = stage.view.picture().cards.front();
    const QPoint header = stage.view.mapFromScene(names.rect.topLeft() + QPointF(4, 26));
    QCOMPARE(image.pixelColor(header), stage.view.theme().colors.namesHeader);
}

void TestSceneView::whatMovesStaysUntilAThreadHasPaintedTheRest()
{
    const tests::Studio studio(tests::stories::refAndCallback());
    auto large = std::make_shared<ui::Picture>(studio.atEnd());
    const Card card = large->cards.back();
    for (std::uint32_t i = 1; i <= ui::RestingLayer::kManyCards; ++i) {
        large->cards.push_back(card);
        large->cards.back().id = {100'000 + i};
        large->cards.back().rect.translate(300.0 * i, 0);
        large->cards.back().rowCount = 0;
    }
    ui::SceneState state;
    QGraphicsView view(&state.scene);
    view.resize(700, 400);
    connect(&state.renderer, &ui::PictureRenderer::rendered, &view,
            [&state](const ui::Rendering& rendering) { state.takeRendering(rendering); });
    view.show();
    state.show(large);
    // The very first image is painted at once.
    QTRY_VERIFY(state.restingLayer->isUpToDate());

    state.moving->setPicture(*large);
    state.show(std::make_shared<const ui::Picture>(*large));
    view.viewport()->repaint();
    QVERIFY(!state.restingLayer->isUpToDate());
    QVERIFY(!state.moving->isEmpty());
    QTRY_VERIFY(state.restingLayer->isUpToDate());
    QVERIFY(state.moving->isEmpty());
    view.setScene(nullptr);
}

REFSCOPE_TEST(TestSceneView)
#include "tst_scene_view.moc"
