// Menus, cards that are carried about, and the map, by mouse and keys.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/scene/minimap.h"
#include "ui/scene/scene_view.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QWheelEvent>

using tests::cardTitled;
using ui::Card;
using ui::SceneView;

namespace {

struct GestureStage
{
    std::shared_ptr<const model::Recording> recording;
    SceneView view;

    explicit GestureStage(
        std::shared_ptr<const model::Recording> run = tests::stories::refAndCallback())
        : recording(std::move(run))
    {
        view.resize(1000, 640);
        view.show();
        view.setRecording(recording);
        view.setReducedMotion(true);
    }

    void go(model::EventIndex cursor)
    {
        view.showMoment(tests::snapshotAt(*recording, cursor), cursor, SceneView::ShowMode::Jump);
    }
    QPoint at(const Card& card) const { return view.mapFromScene(card.rect.center()); }
    const Card* node() const { return cardTitled(view.picture(), QStringLiteral("Node")); }
    void drag(QPoint from, QPoint by)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), from + by / 2);
        QTest::mouseMove(view.viewport(), from + by);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + by);
    }
    void askForMenu(QPoint at)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
};

ui::SceneTarget targetOf(QSignalSpy& spy)
{
    return spy.takeLast().first().value<ui::SceneTarget>();
}

} // namespace

class TestSceneGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggedCardIsPinned();
    void pinLastsThroughTimeAndRuns();
    void escapePutsTheCardBack();
    void keysCarryTheSelectedCard();
    void menuKnowsCardNameEdgeAndCanvas();
    void menuComesByKey();
    void wheelWidensTheFocus();
    void mapComesWithManyCards();
    void dragOnTheMapMovesTheCamera();
};

void TestSceneGestures::draggedCardIsPinned()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    QSignalSpy selected(&stage.view, &SceneView::objectSelected);
    const QPointF before = stage.node()->rect.topLeft();
    const qreal zoom = stage.view.zoom();
    stage.drag(stage.at(*stage.node()), QPoint(120, 80));
    QVERIFY(stage.node()->isPinned);
    const QPointF by = stage.node()->rect.topLeft() - before;
    QVERIFY(std::abs(by.x() - 120 / zoom) < 2 && std::abs(by.y() - 80 / zoom) < 2);
    QCOMPARE(selected.size(), 0);
}

void TestSceneGestures::pinLastsThroughTimeAndRuns()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    stage.drag(stage.at(*stage.node()), QPoint(120, 80));
    const QPointF put = stage.node()->rect.topLeft();
    stage.go(3);
    stage.go(stage.recording->journal.size());
    QCOMPARE(stage.node()->rect.topLeft(), put);
    stage.view.setRecording(nullptr);
    stage.view.setRecording(stage.recording);
    stage.go(tests::atLine(*stage.recording, 6));
    QCOMPARE(stage.node()->rect.topLeft(), put);
}

void TestSceneGestures::escapePutsTheCardBack()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    const QRectF before = stage.node()->rect;
    const QPoint from = stage.at(*stage.node());
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(stage.view.viewport(), from + QPoint(50, 50));
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, from + QPoint(50, 50));
    QCOMPARE(stage.node()->rect, before);
    QVERIFY(stage.view.choices().pins.empty());
}

void TestSceneGestures::keysCarryTheSelectedCard()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    stage.view.select(stage.node()->id);
    const QPointF before = stage.node()->rect.topLeft();
    QTest::keyClick(&stage.view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    const QPointF by = stage.node()->rect.topLeft() - before;
    QVERIFY(by.x() > 10 && by.y() > 10);
}

void TestSceneGestures::menuKnowsCardNameEdgeAndCanvas()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    QSignalSpy menus(&stage.view, &SceneView::menuWanted);
    const ui::Picture& picture = stage.view.picture();
    const Card& names = picture.cards.front();

    stage.askForMenu(stage.at(*stage.node()));
    ui::SceneTarget target = targetOf(menus);
    QVERIFY(target.object == stage.node()->id && !target.holder);

    const ui::Row* row = tests::rowLabelled(picture, names, QStringLiteral("image"));
    stage.askForMenu(stage.view.mapFromScene(row->rect.center()));
    target = targetOf(menus);
    QVERIFY(target.object == stage.node()->id && target.holder == names.id);
    QCOMPARE(target.label, QStringLiteral("image"));

    const auto edge =
        std::find_if(picture.edges.begin(), picture.edges.end(), [&](const ui::Edge& other) {
            return other.from == names.id && other.target == stage.node()->id;
        });
    const QPointF start = picture.points[edge->firstPoint];
    stage.askForMenu(stage.view.mapFromScene(start + QPointF(6, 0)));
    target = targetOf(menus);
    QVERIFY(target.object == stage.node()->id && target.holder == names.id);

    stage.askForMenu(QPoint(3, 3));
    QVERIFY(!targetOf(menus).object);
}

void TestSceneGestures::menuComesByKey()
{
    GestureStage stage;
    stage.go(tests::atLine(*stage.recording, 6));
    stage.view.select(stage.node()->id);
    QSignalSpy menus(&stage.view, &SceneView::menuWanted);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(&stage.view, &event);
    QCOMPARE(menus.size(), 1);
    const QPoint at = stage.view.viewport()->mapFromGlobal(menus.first().at(1).toPoint());
    QCOMPARE(at, stage.at(*stage.node()));
    QVERIFY(targetOf(menus).object == stage.node()->id);
}

void TestSceneGestures::wheelWidensTheFocus()
{
    GestureStage stage(tests::stories::linkedList(9));
    stage.go(stage.recording->journal.size());
    ui::Choices choices;
    choices.focus = stage.node()->id;
    stage.view.setChoices(choices);
    const std::size_t near = stage.view.picture().cards.size();
    const QPoint pointer(300, 200);
    QWheelEvent wheel(pointer, stage.view.viewport()->mapToGlobal(pointer), {}, QPoint(120, 0),
                      Qt::NoButton, Qt::AltModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage.view.viewport(), &wheel);
    QCOMPARE(stage.view.choices().reach, 2);
    QVERIFY(stage.view.picture().cards.size() > near);
}

void TestSceneGestures::mapComesWithManyCards()
{
    GestureStage few;
    few.go(few.recording->journal.size());
    QVERIFY(!few.view.findChild<ui::Minimap*>()->isVisible());
    GestureStage many(tests::stories::many(400));
    many.go(many.recording->journal.size());
    auto* map = many.view.findChild<ui::Minimap*>();
    QVERIFY(many.view.picture().cards.size() >= ui::Minimap::kFromCards);
    QVERIFY(map->isVisible());
    QVERIFY(many.view.rect().contains(map->geometry()));
    many.view.setMapWanted(false);
    QVERIFY(!map->isVisible());
}

void TestSceneGestures::dragOnTheMapMovesTheCamera()
{
    GestureStage stage(tests::stories::many(400));
    stage.go(stage.recording->journal.size());
    auto* map = stage.view.findChild<ui::Minimap*>();
    stage.view.resetZoom();
    QTest::mousePress(map, Qt::LeftButton, {}, QPoint(map->width() / 2, 20));
    const QPointF high = stage.view.mapToScene(stage.view.viewport()->rect().center());
    QTest::mouseMove(map, QPoint(map->width() / 2, map->height() - 20));
    QTest::mouseRelease(map, Qt::LeftButton, {}, QPoint(map->width() / 2, map->height() - 20));
    const QPointF low = stage.view.mapToScene(stage.view.viewport()->rect().center());
    QVERIFY(low.y() > high.y() + 100);
}

REFSCOPE_TEST(TestSceneGestures)
#include "tst_scene_gestures.moc"
