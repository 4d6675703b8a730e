// The lives in the timeline: bars, mouse, wheel, keys, and whose they are.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/motion.h"
#include "ui/panels/timeline_lives.h"
#include "ui/panels/timeline_slider.h"

#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolTip>
#include <QTreeWidget>
#include <QWheelEvent>

namespace {

using model::EventIndex;

/// A window over a run in which `image` gets a weak reference with a callback and dies.
struct Living : tests::ShownWindow
{
    explicit Living(
        std::shared_ptr<const model::Recording> recording = tests::stories::refAndCallback())
        : ShownWindow(tests::playing(std::move(recording)))
    {
        openLesson();
        lives = window.findChild<ui::TimelineLives*>();
    }

    /// The object that the weak reference points at.
    model::ObjectId image()
    {
        const model::Journal& journal = session().timeline().journal();
        for (EventIndex i = 0; i < journal.size(); ++i)
            if (const auto* linked = std::get_if<model::event::WeakrefLinked>(&journal.at(i)))
                return linked->referent;
        return {};
    }
    EventIndex eventOf(model::Lives::Sort sort)
    {
        for (const model::Lives::Mark& mark : session().lives()->turns(image()))
            if (mark.sort == sort)
                return mark.at;
        return 0;
    }
    void wheel(QPoint turn, Qt::KeyboardModifiers modifiers, QPointF at)
    {
        QWheelEvent event(at, lives->viewport()->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lives->viewport(), &event);
    }
    void choose(ui::LifeChoice choice)
    {
        auto* box = window.findChild<QComboBox*>(QStringLiteral("lifeChoice"));
        box->setCurrentIndex(box->findData(static_cast<int>(choice)));
    }
    QColor colorAt(QPointF point)
    {
        return lives->viewport()->grab().toImage().pixelColor(point.toPoint());
    }

    ui::TimelineLives* lives = nullptr;
};

} // namespace

class TestTimelineLives final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSceneObjectsOfTheWholeRunHaveRowsFromTheStart();
    void aBarReachesFromBirthToDeath();
    void aClickGoesThereAndSelects();
    void aClickOnANameSelectsOnly();
    void theRulerMovesTheCursor();
    void theWheelZoomsAndScrolls();
    void theCursorStaysInSight();
    void keysWalkObjectsAndChanges();
    void neighboursAreThoseWhoEverReferred();
    void theScriptsOwnLeaveOutNumbersAndStrings();
    void manyObjectsArePaintedByWhatIsSeen();
    void flagsStandForBookmarks();
    void statementsAreSteps();
    void theDesktopsWishForLessMotionIsHeard();
    void f2EditsTheNoteInTheMarksPanel();
};

void TestTimelineLives::theSceneObjectsOfTheWholeRunHaveRowsFromTheStart()
{
    Living shown;
    shown.session().goToStart();
    QVERIFY(!shown.window.findChild<ui::SceneView*>()->hasCard(shown.image()));
    QVERIFY(shown.lives->rows().rowOf(shown.image()) >= 0);
    for (int row = 1; row < shown.lives->rows().count(); ++row)
        QVERIFY(shown.lives->rows().at(row - 1).value < shown.lives->rows().at(row).value);
}

void TestTimelineLives::aBarReachesFromBirthToDeath()
{
    Living shown;
    const model::Lives::Life& life = shown.session().lives()->of(shown.image());
    shown.session().goToStart();
    const QPointF born = shown.lives->placeOf(shown.image(), life.born + 1);
    const QPointF freed = shown.lives->placeOf(shown.image(), life.freed + 1);
    QVERIFY(freed.x() > born.x() + 20);
    const QPointF above(0, -2.5); // Beside the marks of changes, in the bar.
    const QColor inside = shown.colorAt((born + freed) / 2 + above);
    const QColor before = shown.colorAt(born - QPointF(12, 0) + above);
    QVERIFY(inside != before);
    QVERIFY(shown.colorAt(freed + QPointF(12, 0) + above) != inside);
}

void TestTimelineLives::aClickGoesThereAndSelects()
{
    Living shown;
    const EventIndex cleared = shown.eventOf(model::Lives::Sort::WeakrefCleared);
    shown.session().goToStart();
    const QPointF mark = shown.lives->placeOf(shown.image(), cleared + 1);
    QTest::mouseClick(shown.lives->viewport(), Qt::LeftButton, {}, mark.toPoint());
    QCOMPARE(shown.session().selection(), shown.image());
    QCOMPARE(shown.session().cursor(), cleared + 1);
}

void TestTimelineLives::aClickOnANameSelectsOnly()
{
    Living shown;
    shown.session().seek(5);
    const double y = shown.lives->placeOf(shown.image(), 0).y();
    QTest::mouseClick(shown.lives->viewport(), Qt::LeftButton, {}, QPoint(20, qRound(y)));
    QCOMPARE(shown.session().selection(), shown.image());
    QCOMPARE(shown.session().cursor(), EventIndex{5});
}

void TestTimelineLives::theRulerMovesTheCursor()
{
    Living shown;
    const EventIndex wanted = shown.session().scriptEnd() / 2;
    const double x = shown.lives->placeOf(shown.image(), wanted).x();
    QTest::mouseClick(shown.lives->viewport(), Qt::LeftButton, {}, QPoint(qRound(x), 4));
    QVERIFY(std::abs(int(shown.session().cursor()) - int(wanted)) <= 1);
    QVERIFY(!shown.session().selection());
}

void TestTimelineLives::theWheelZoomsAndScrolls()
{
    Living shown;
    const EventIndex middle = shown.session().scriptEnd() / 2;
    const QPointF point = shown.lives->placeOf(shown.image(), middle);
    const double before = shown.lives->scale();
    shown.wheel({0, 360}, Qt::ControlModifier, point);
    QVERIFY(shown.lives->scale() > before * 1.5);
    QVERIFY(std::abs(shown.lives->placeOf(shown.image(), middle).x() - point.x()) < 2);
    const int left = shown.lives->horizontalScrollBar()->value();
    shown.wheel({0, -120}, Qt::ShiftModifier, point);
    QVERIFY(shown.lives->horizontalScrollBar()->value() > left);
    QTest::keyClick(shown.lives, Qt::Key_0);
    QCOMPARE(shown.lives->scale(), before);
    QCOMPARE(shown.lives->horizontalScrollBar()->maximum(), 0);
}

void TestTimelineLives::theCursorStaysInSight()
{
    Living shown;
    shown.session().goToStart();
    const QPointF start = shown.lives->placeOf(shown.image(), 0);
    shown.lives->zoomBy(8, start.x());
    shown.session().seek(shown.session().scriptEnd() - 1);
    const double x = shown.lives->placeOf(shown.image(), shown.session().cursor()).x();
    QVERIFY(x > start.x() && x < shown.lives->viewport()->width());
    shown.session().goToStart();
    QVERIFY(shown.lives->placeOf(shown.image(), 0).x() >= start.x() - 1);
}

void TestTimelineLives::keysWalkObjectsAndChanges()
{
    Living shown;
    shown.session().goToStart();
    shown.lives->setFocus();
    QTest::keyClick(shown.lives, Qt::Key_Down);
    QCOMPARE(shown.session().selection(), shown.lives->rows().at(0));
    QTest::keyClick(shown.lives, Qt::Key_Down);
    QCOMPARE(shown.session().selection(), shown.lives->rows().at(1));
    QTest::keyClick(shown.lives, Qt::Key_Up);
    QCOMPARE(shown.session().selection(), shown.lives->rows().at(0));
    QVERIFY(shown.lives->accessibleDescription().contains(QStringLiteral("born in event")));

    shown.session().select(shown.image());
    QTest::keyClick(shown.lives, Qt::Key_Right);
    QCOMPARE(shown.session().cursor(), shown.session().lives()->of(shown.image()).born + 1);
    const EventIndex born = shown.session().cursor();
    QTest::keyClick(shown.lives, Qt::Key_Right);
    QVERIFY(shown.session().cursor() > born);
    QTest::keyClick(shown.lives, Qt::Key_Left);
    QCOMPARE(shown.session().cursor(), born);
}

void TestTimelineLives::neighboursAreThoseWhoEverReferred()
{
    Living shown;
    shown.choose(ui::LifeChoice::Neighbours);
    QCOMPARE(shown.lives->rows().count(), 0);
    shown.session().select(shown.image());
    QVERIFY(shown.lives->rows().rowOf(shown.image()) >= 0);
    model::ObjectId ref;
    const model::Journal& journal = shown.session().timeline().journal();
    for (EventIndex i = 0; i < journal.size(); ++i)
        if (const auto* linked = std::get_if<model::event::WeakrefLinked>(&journal.at(i)))
            ref = linked->ref;
    QVERIFY(shown.lives->rows().rowOf(ref) >= 0);
    shown.session().select({});
    QCOMPARE(shown.lives->rows().count(), 0);
}

void TestTimelineLives::theScriptsOwnLeaveOutNumbersAndStrings()
{
    Living shown(tests::stories::many(40));
    shown.choose(ui::LifeChoice::Script);
    const model::Lives& lives = *shown.session().lives();
    QVERIFY(shown.lives->rows().count() > 40);
    for (int row = 0; row < shown.lives->rows().count(); ++row)
        QVERIFY(lives.of(shown.lives->rows().at(row)).kind >= model::Kind::Code);
}

void TestTimelineLives::manyObjectsArePaintedByWhatIsSeen()
{
    Living shown(tests::stories::many(3000));
    shown.choose(ui::LifeChoice::Script);
    const int rows = shown.lives->rows().count();
    QVERIFY(rows > 3000);
    QVERIFY(shown.lives->verticalScrollBar()->maximum() > 3000);
    const model::ObjectId last = shown.lives->rows().at(rows - 1);
    shown.session().select(last);
    const double y = shown.lives->placeOf(last, 0).y();
    QVERIFY(y > 0 && y < shown.lives->viewport()->height());
}

void TestTimelineLives::flagsStandForBookmarks()
{
    Living shown;
    auto* slider = shown.window.findChild<ui::TimelineSlider*>();
    const EventIndex at = shown.session().scriptEnd() / 2;
    const QImage bare = slider->grab().toImage();
    shown.session().setBookmarks({{at, QStringLiteral("the count is 2")}});
    const QPoint flag = slider->flagAt(0).toPoint();
    QVERIFY(slider->grab().toImage().pixelColor(flag) != bare.pixelColor(flag));
    QHelpEvent help(QEvent::ToolTip, flag, slider->mapToGlobal(flag));
    QCoreApplication::sendEvent(slider, &help);
    QVERIFY(QToolTip::text().contains(QStringLiteral("the count is 2")));

    shown.session().goToStart();
    QTest::mouseClick(slider, Qt::LeftButton, {}, flag);
    QCOMPARE(shown.session().cursor(), at);
}

void TestTimelineLives::statementsAreSteps()
{
    Living shown;
    QTest::keyClick(&shown.window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(shown.session().stepKind(), model::StepKind::Statement);
    auto* box = shown.window.findChild<QComboBox*>(QStringLiteral("stepKind"));
    QCOMPARE(box->currentText(), QStringLiteral("By statement"));
}

void TestTimelineLives::theDesktopsWishForLessMotionIsHeard()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    QSettings().clear();
    QVERIFY(!ui::desktopReducesMotion());
    QFile file(folder.filePath(QStringLiteral("kdeglobals")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[KDE]\nAnimationDurationFactor=0\n");
    file.close();
    QVERIFY(ui::desktopReducesMotion());
    {
        QSettings settings;
        QVERIFY(ui::keptReducedMotion(settings));
        ui::keepReducedMotion(settings, false); // The user wants to see it move all the same.
        QVERIFY(!ui::keptReducedMotion(settings));
        ui::keepReducedMotion(settings, true);
        QVERIFY(!settings.contains(QStringLiteral("reducedMotion")));
    }
    before.isEmpty() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
}

void TestTimelineLives::f2EditsTheNoteInTheMarksPanel()
{
    Living shown;
    shown.session().setBookmarks({{10, QStringLiteral("first")}, {20, QStringLiteral("second")}});
    auto* rows = shown.window.findChild<QTreeWidget*>(QStringLiteral("marks"));
    rows->parentWidget()->parentWidget()->raise();
    rows->setFocus();
    rows->setCurrentItem(rows->topLevelItem(1)->child(0));
    QKeyEvent claim(QEvent::ShortcutOverride, Qt::Key_F2, Qt::NoModifier);
    claim.ignore();
    QCoreApplication::sendEvent(rows, &claim);
    QVERIFY(claim.isAccepted()); // So that it does not go to the next bookmark.
    QTest::keyClick(rows, Qt::Key_F2);
    auto* editor = rows->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("mended"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.session().bookmarks().front().note, QStringLiteral("mended"));
}

REFSCOPE_TEST(TestTimelineLives)
#include "tst_timeline_lives.moc"
