// A window that teaches: stops by key, questions answered rightly and wrongly, an exercise.

#include "tests/support/registry.h"
#include "ui/main_window/lesson_mode.h"
#include "ui/main_window/lesson_progress.h"
#include "ui/main_window/main_window.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>

namespace {

const QString kLessonScript = QStringLiteral(R"("""Title of it

Its aim.
"""
# refscope: lesson
import sys
import weakref


class Node:
    pass


def first(ref):
    print("first")


def second(ref):
    print("second")


node = Node()
other = node
r1 = weakref.ref(node, first)
r2 = weakref.ref(node, second)
#: Two names hold {node}.
#: look: node
#: ask: count node

del node
#: One name is left.
#: ask: printed count of other

print(sys.getrefcount(other))
#: It printed {printed}.
#: ask: dies

keeper = Node()
del other
#: It died.

last = keeper
w1 = weakref.ref(keeper, first)
w2 = weakref.ref(keeper, second)
#: Two callbacks wait.
#: ask: callbacks

del keeper, last
#: They were called. This is the end.
)");

/// A window with a lesson, ready at its first stop.
struct Lesson
{
    explicit Lesson(const QString& script = kLessonScript)
        : window(ui::scriptRecorder()), mode(window.findChild<ui::LessonMode*>())
    {
        scene()->setReducedMotion(true);
        window.resize(1300, 850);
        window.show();
        path = folder.filePath(QStringLiteral("lesson.py"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(script.toUtf8());
        file.close();
        open(path);
    }

    void open(const QString& file)
    {
        QSignalSpy finished(&window.session(), &ui::SessionController::runFinished);
        window.openFile(file);
        if (finished.empty())
            finished.wait(20000);
    }
    ui::SceneView* scene() { return window.findChild<ui::SceneView*>(); }
    ui::LessonGuide& guide() { return mode->guide(); }
    template <class Widget>
    Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    void key(Qt::Key key) { QTest::keyClick(&window, key); }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    /// A click on the card of what a name refers to.
    void clickCard(const char* name)
    {
        scene()->finishTransition();
        const model::ObjectId object =
            model::namedObject({name, false, {}}, window.session().timeline());
        const ui::Card* card = scene()->picture().findCard(object);
        QVERIFY(card != nullptr);
        const QPoint at = scene()->mapFromScene(card->rect.center());
        QTest::mouseClick(scene()->viewport(), Qt::LeftButton, {}, at);
    }
    QString caption() { return mode->pane()->caption(); }
    QString verdict() { return find<QLabel>("lessonQuestion")->text(); }
    QString reasons() { return find<QLabel>("lessonReasons")->text(); }
    void goTo(std::size_t stop) { guide().goTo(stop); }

    QTemporaryDir folder;
    QString path;
    ui::MainWindow window;
    ui::LessonMode* mode;
};

} // namespace

class TestLessonMode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QSettings().clear(); }
    void openingALessonShowsCaptionCodeAndScene();
    void presentersKeysGoFromStopToStop();
    void stepsOutsideLeaveTheStopAndComeBack();
    void aCountIsForeseen_data();
    void aCountIsForeseen();
    void aPrintedNumberIsForeseen();
    void whoDiesIsClicked_data();
    void whoDiesIsClicked();
    void whoDiesIsAnsweredByKeyboard();
    void aClickOnTheWordsTicksAsOneOnTheBoxDoes();
    void tabGoesAroundWithAQuestionOpen();
    void callbacksAreOrdered_data();
    void callbacksAreOrdered();
    void whatFollowsAQuestionIsHidden();
    void anExerciseIsCheckedAndSolved();
    void leavingBringsThePanelsBack();
    void fullScreenHasLargeLetters();
    void progressIsRemembered();
    void aNewLessonRunsAndHasStops();
    void theGuideIsReachedFromHelp();

private:
    QTemporaryDir m_settings;
};

void TestLessonMode::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QCoreApplication::setOrganizationName(QStringLiteral("RefscopeTests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestLessonMode::openingALessonShowsCaptionCodeAndScene()
{
    Lesson lesson;
    QVERIFY(lesson.mode->isOn());
    QVERIFY(lesson.mode->pane()->isVisible());
    QCOMPARE(lesson.guide().stopCount(), std::size_t{6});
    QVERIFY(lesson.caption().startsWith(QStringLiteral("Two names hold Node#")));
    QVERIFY(lesson.find<QDockWidget>("sourceDock")->isVisible());
    for (const char* dock : {"journalDock", "inspectorDock", "timelineDock", "outputDock"})
        QVERIFY2(!lesson.find<QDockWidget>(dock)->isVisible(), dock);
    QVERIFY(!lesson.scene()->marks().cards.empty()); // What to look at is outlined.
    // What the captions say does not stand beside the code as well.
    const auto* source = lesson.find<ui::SourceView>("source");
    for (QTextBlock block = source->document()->begin(); block.isValid(); block = block.next())
        QCOMPARE(block.isVisible(), !block.text().startsWith(QStringLiteral("#:"))
                                        && !block.text().startsWith(QStringLiteral("# refscope")));
}

void TestLessonMode::presentersKeysGoFromStopToStop()
{
    Lesson lesson;
    lesson.goTo(3);
    QCOMPARE(lesson.guide().current(), std::size_t{3});
    for (const Qt::Key key :
         {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Left, Qt::Key_Space}) {
        const bool isForward = key != Qt::Key_PageUp && key != Qt::Key_Left;
        lesson.key(key);
        QCOMPARE(lesson.guide().current(), std::size_t{isForward ? 4U : 3U});
        QCOMPARE(lesson.window.session().cursor(),
                 lesson.guide().momentOf(lesson.guide().current()));
    }
    lesson.key(Qt::Key_Home);
    QCOMPARE(lesson.guide().current(), std::size_t{0});
}

void TestLessonMode::stepsOutsideLeaveTheStopAndComeBack()
{
    Lesson lesson;
    lesson.goTo(3);
    lesson.window.session().stepForward();
    QVERIFY(!lesson.guide().isAtStop());
    QCOMPARE(lesson.guide().current(), std::size_t{3});
    lesson.key(Qt::Key_PageUp); // Back to the stop, not to the one before.
    QVERIFY(lesson.guide().isAtStop());
    QCOMPARE(lesson.guide().current(), std::size_t{3});
}

void TestLessonMode::aCountIsForeseen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("right") << "1"
                           << "Right: 1";
    QTest::newRow("wrong") << "2"
                           << "Not quite. It is: 1";
}

void TestLessonMode::aCountIsForeseen()
{
    QFETCH(QString, typed);
    QFETCH(QString, verdict);
    // The name is gone at the next stop: another one is asked about there.
    QString script = kLessonScript;
    Lesson lesson(
        script.replace(QStringLiteral("ask: count node"), QStringLiteral("ask: count other")));
    QVERIFY(lesson.guide().isWaiting());
    auto* line = lesson.find<QLineEdit>("lessonTyped");
    QVERIFY(line->isVisible());
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(lesson.guide().current(), std::size_t{1});
    QCOMPARE(lesson.verdict(), verdict);
    QCOMPARE(lesson.reasons(), QString("other: 1 = name other in __main__."));
}

void TestLessonMode::aPrintedNumberIsForeseen()
{
    Lesson lesson;
    lesson.goTo(1);
    auto* line = lesson.find<QLineEdit>("lessonTyped");
    QTest::keyClicks(line, QStringLiteral("2"));
    lesson.press("lessonAnswer");
    QCOMPARE(lesson.verdict(), QString("Right: 2"));
    QVERIFY(lesson.reasons().contains(QStringLiteral("argument of getrefcount")));
    QVERIFY(lesson.caption().contains(QStringLiteral("It printed 2.")));
}

void TestLessonMode::whoDiesIsClicked_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::newRow("right") << QStringList{"other"} << "Right."
                           << "its last holder";
    QTest::newRow("nobody") << QStringList{} << "Not quite."
                            << "its last holder";
    QTest::newRow("too many") << QStringList{"other", "r1"} << "Not quite."
                              << "is alive because name r1 in __main__ holds it";
    QTest::newRow("taken back") << QStringList{"other", "r1", "r1"} << "Right."
                                << "its last holder";
}

void TestLessonMode::whoDiesIsClicked()
{
    QFETCH(QStringList, names);
    QFETCH(QString, verdict);
    QFETCH(QString, reason);
    Lesson lesson;
    lesson.goTo(2);
    QVERIFY(lesson.guide().isWaiting());
    for (const QString& name : names)
        lesson.clickCard(name.toUtf8().constData());
    lesson.press("lessonAnswer");
    QCOMPARE(lesson.guide().current(), std::size_t{3});
    QCOMPARE(lesson.verdict(), verdict);
    QVERIFY2(lesson.reasons().contains(reason), qPrintable(lesson.reasons()));
}

void TestLessonMode::whoDiesIsAnsweredByKeyboard()
{
    Lesson lesson;
    lesson.goTo(2);
    auto* list = lesson.find<QListWidget>("lessonChoices");
    list->setFocus();
    while (!list->currentItem()->text().startsWith(QStringLiteral("other")))
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(lesson.mode->pane()->asking()->chosen().size(), std::size_t{1});
    QCOMPARE(lesson.scene()->marks().cards.size(), std::size_t{1}); // It is marked as one who dies.
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(lesson.verdict(), QString("Right."));
}

void TestLessonMode::aClickOnTheWordsTicksAsOneOnTheBoxDoes()
{
    Lesson lesson;
    lesson.goTo(2);
    auto* list = lesson.find<QListWidget>("lessonChoices");
    const QRect row = list->visualItemRect(list->item(0));
    const auto clickAt = [&](int x) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(x, row.center().y()));
        return list->item(0)->checkState();
    };
    QCOMPARE(clickAt(row.left() + 60), Qt::Checked);
    QCOMPARE(clickAt(row.left() + 60), Qt::Unchecked);
    QCOMPARE(clickAt(row.left() + 8), Qt::Checked);
}

void TestLessonMode::tabGoesAroundWithAQuestionOpen()
{
    Lesson lesson;
    lesson.goTo(2);
    lesson.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&lesson.window));
    lesson.scene()->setFocus();
    QWidgetList way;
    while (way.isEmpty() || QApplication::focusWidget() != lesson.scene()) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QVERIFY2(!way.contains(focus), qPrintable(focus->objectName() + " catches Tab"));
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(focus);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(focus->objectName()));
        way += focus;
    }
    QVERIFY(way.contains(lesson.find<QListWidget>("lessonChoices")));
    QVERIFY(way.contains(lesson.find<QPushButton>("lessonAnswer")));
    QVERIFY(way.contains(lesson.find<ui::SourceView>("source")));
}

void TestLessonMode::callbacksAreOrdered_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("right") << true << "Right: second(w2), first(w1)";
    QTest::newRow("wrong") << false << "Not quite. It is: second(w2), first(w1)";
}

void TestLessonMode::callbacksAreOrdered()
{
    QFETCH(bool, isMoved);
    QFETCH(QString, verdict);
    Lesson lesson;
    lesson.goTo(4);
    auto* list = lesson.find<QListWidget>("lessonChoices");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QString("first(w1)"));
    if (isMoved) {
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    }
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(lesson.verdict(), verdict);
    QVERIFY(lesson.reasons().contains(QStringLiteral("ran in line")));
}

void TestLessonMode::whatFollowsAQuestionIsHidden()
{
    Lesson lesson;
    lesson.goTo(2);
    const model::EventIndex at = lesson.window.session().cursor();
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_PageDown}) {
        lesson.goTo(2);
        lesson.key(key); // Asks first,
        QCOMPARE(lesson.window.session().cursor(), at);
        QVERIFY(lesson.guide().isUrged());
        lesson.key(Qt::Key_PageDown); // and shows it then, without marks.
        QCOMPARE(lesson.guide().current(), std::size_t{3});
        QCOMPARE(lesson.verdict(), QString("This is what happened."));
    }
}

void TestLessonMode::anExerciseIsCheckedAndSolved()
{
    Lesson lesson(QStringLiteral("\"\"\"T\n\nA.\n\"\"\"\n# refscope: lesson\n"
                                 "#: exercise: Let `half` halve.\n"
                                 "def half(n):\n    return n\n\n"
                                 "#: check: half(4) == 2\n#: half of four is two\n"
                                 "#: check: half(1) == 0.5\n"
                                 "#: solution:\n#: def half(n):\n#:     return n / 2\n"
                                 "print(half(2))\n#: {printed}\n"));
    QVERIFY(lesson.guide().stop().isExercise);
    lesson.press("lessonAnswer");
    QTRY_COMPARE(lesson.verdict(), QString("Not yet."));
    QVERIFY(lesson.reasons().contains(QStringLiteral("\u2717 half of four is two")));
    QSignalSpy finished(&lesson.window.session(), &ui::SessionController::runFinished);
    lesson.press("lessonSolution");
    QVERIFY(!finished.empty() || finished.wait(10000));
    QVERIFY(lesson.window.session().text().contains(QStringLiteral("    return n / 2\n#: check")));
    lesson.press("lessonAnswer");
    QTRY_COMPARE(lesson.verdict(), QString("Well done."));
}

void TestLessonMode::leavingBringsThePanelsBack()
{
    Lesson lesson;
    lesson.mode->setOn(false);
    QVERIFY(!lesson.mode->pane()->isVisible());
    for (const char* dock : {"sourceDock", "inspectorDock", "timelineDock", "outputDock"})
        QVERIFY2(lesson.find<QDockWidget>(dock)->isVisible(), dock);
    QVERIFY(lesson.scene()->marks().cards.empty());
    const model::EventIndex at = lesson.window.session().cursor();
    lesson.key(Qt::Key_Right); // The keys of time step again.
    QVERIFY(lesson.window.session().cursor() > at);
    QTest::keyClick(&lesson.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(lesson.mode->isOn());
    // What is no lesson has no caption.
    lesson.open(QStringLiteral(":/examples/cycle.py"));
    QVERIFY(!lesson.mode->isOn());
    QVERIFY(lesson.find<QDockWidget>("inspectorDock")->isVisible());
}

void TestLessonMode::fullScreenHasLargeLetters()
{
    Lesson lesson;
    const int small = lesson.mode->pane()->textPixels();
    lesson.window.showFullScreen();
    QTRY_VERIFY(lesson.mode->pane()->textPixels() > small);
    QVERIFY(!lesson.find<QWidget>("toolBar")->isVisible());
    const int large = lesson.mode->pane()->textPixels();
    QTest::keyClick(&lesson.window, Qt::Key_Plus, Qt::AltModifier);
    QVERIFY(lesson.mode->pane()->textPixels() > large);
    lesson.window.showNormal();
    QTRY_VERIFY(lesson.find<QWidget>("toolBar")->isVisible());
}

void TestLessonMode::progressIsRemembered()
{
    {
        Lesson lesson;
        lesson.goTo(3);
        QCOMPARE(ui::progressWords(ui::lessonProgress(lesson.path)), QString("4 of 6"));
        lesson.open(QStringLiteral(":/examples/cycle.py"));
        lesson.open(lesson.path); // It goes on where it was left.
        QCOMPARE(lesson.guide().current(), std::size_t{3});
        lesson.goTo(5);
        QVERIFY(ui::lessonProgress(lesson.path).isDone());
        lesson.open(QStringLiteral(":/examples/cycle.py"));
        lesson.open(lesson.path); // What is done begins anew,
        QCOMPARE(lesson.guide().current(), std::size_t{0});
        QVERIFY(ui::lessonProgress(lesson.path).isDone()); // and stays done.
    }
}

void TestLessonMode::aNewLessonRunsAndHasStops()
{
    Lesson lesson;
    QSignalSpy finished(&lesson.window.session(), &ui::SessionController::runFinished);
    lesson.mode->newAction()->trigger();
    QVERIFY(!finished.empty() || finished.wait(10000));
    QVERIFY(lesson.window.session().script().path.isEmpty());
    QVERIFY(lesson.mode->isOn());
    QCOMPARE(lesson.guide().stopCount(), std::size_t{2});
    QVERIFY(lesson.guide().isWaiting());
}

void TestLessonMode::theGuideIsReachedFromHelp()
{
    Lesson lesson;
    lesson.mode->handbookAction()->trigger();
    const auto* guide = lesson.find<QDialog>("lessonHandbook");
    QVERIFY(guide != nullptr && guide->isVisible());
    QVERIFY(guide->findChild<QTextBrowser*>()->toPlainText().contains(
        QStringLiteral("# refscope: lesson")));
}

REFSCOPE_TEST(TestLessonMode)
#include "tst_lesson_mode.moc"
