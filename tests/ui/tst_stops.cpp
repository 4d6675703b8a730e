// Breakpoints, bookmarks, changes of the selection and the event's number, by mouse and keys.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/source_view.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QStatusBar>
#include <QTextBlock>
#include <QTreeWidget>

namespace {

using Sort = model::Breakpoint::Sort;

/// A window over a run in which `image` gets a weak reference with a callback and dies.
struct Stopping : tests::ShownWindow
{
    Stopping() : ShownWindow(tests::playing(tests::stories::refAndCallback())) { openLesson(); }

    const model::Journal& journal() { return session().timeline().journal(); }
    std::uint32_t line() { return ui::currentLine(session().timeline().snapshot()); }
    QTreeWidget* rows() { return window.findChild<QTreeWidget*>(QStringLiteral("marks")); }
    QTreeWidgetItem* section(int index) { return rows()->topLevelItem(index); }
    /// The object that the weak reference points at.
    model::ObjectId image()
    {
        for (model::EventIndex i = 0; i < journal().size(); ++i)
            if (const auto* linked = std::get_if<model::event::WeakrefLinked>(&journal().at(i)))
                return linked->referent;
        return {};
    }
    void clickMargin(int line)
    {
        auto* source = window.findChild<ui::SourceView*>();
        const QTextBlock block = source->document()->findBlockByNumber(line - 1);
        QTextCursor cursor(block);
        const int y = source->cursorRect(cursor).center().y();
        QWidget* gutter = nullptr;
        for (QWidget* child : source->findChildren<QWidget*>())
            if (child->parent() == source && child->width() == source->gutterWidth())
                gutter = child;
        QTest::mouseClick(gutter, Qt::LeftButton, {}, {4, y});
    }
};

} // namespace

class TestStops final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickInTheMarginStopsTheWalkAtThatLine();
    void playingStopsAtABreakpoint();
    void conditionsOfTheSelectionStopTheWalk();
    void aBreakpointCanBeSwitchedOffAndRemoved();
    void theSelectionsChangesAreWalked();
    void aBookmarkHasANoteAndIsFoundAgain();
    void theEventsNumberCanBeTyped();
};

void TestStops::aClickInTheMarginStopsTheWalkAtThatLine()
{
    Stopping shown;
    shown.clickMargin(7);
    QCOMPARE(shown.session().breakpoints().size(), std::size_t{1});
    QCOMPARE(shown.session().breakpoints().front().line, 7U);

    shown.key(Qt::Key_F8);
    QCOMPARE(shown.line(), 7U);
    QVERIFY(shown.window.statusBar()->currentMessage().contains(QStringLiteral("Line 7")));
    shown.key(Qt::Key_F8);
    QCOMPARE(shown.session().cursor(), shown.session().scriptEnd());
    shown.key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(shown.line(), 7U);
    shown.clickMargin(7);
    QVERIFY(shown.session().breakpoints().empty());
}

void TestStops::playingStopsAtABreakpoint()
{
    Stopping shown;
    shown.clickMargin(6);
    shown.session().setSpeed(16);
    shown.session().setPlaying(true);
    QTRY_VERIFY(!shown.session().isPlaying());
    QCOMPARE(shown.line(), 6U);
}

void TestStops::conditionsOfTheSelectionStopTheWalk()
{
    Stopping shown;
    const model::ObjectId image = shown.image();
    shown.session().select(image);
    const auto hits = [&](int key, Qt::KeyboardModifiers modifiers) {
        shown.session().setBreakpoints({});
        shown.session().goToStart();
        shown.key(key, modifiers);
        shown.key(Qt::Key_F8);
        return shown.session().cursor() - 1;
    };
    const auto& died = shown.journal().at(hits(Qt::Key_F9, Qt::ShiftModifier));
    QVERIFY(std::holds_alternative<model::event::Freed>(died));
    QCOMPARE(std::get<model::event::Freed>(died).object, image);
    const auto& called = shown.journal().at(hits(Qt::Key_F9, Qt::AltModifier));
    QVERIFY(std::holds_alternative<model::event::CallbackCalled>(called));
    QVERIFY(model::isReferenceLoss(shown.journal().at(hits(Qt::Key_F9, Qt::ControlModifier))));
    QCOMPARE(shown.section(0)->childCount(), 1);
    QVERIFY(shown.section(0)->child(0)->text(0).contains(QStringLiteral("loses a reference")));
}

void TestStops::aBreakpointCanBeSwitchedOffAndRemoved()
{
    Stopping shown;
    shown.clickMargin(7);
    QTreeWidgetItem* row = shown.section(0)->child(0);
    QCOMPARE(row->text(0), QStringLiteral("Line 7"));
    row->setCheckState(0, Qt::Unchecked);
    QVERIFY(!shown.session().breakpoints().front().isEnabled);
    shown.key(Qt::Key_F8);
    QCOMPARE(shown.session().cursor(), shown.session().scriptEnd());

    shown.rows()->setCurrentItem(shown.section(0)->child(0));
    QTest::keyClick(shown.rows(), Qt::Key_Delete);
    QVERIFY(shown.session().breakpoints().empty());
}

void TestStops::theSelectionsChangesAreWalked()
{
    Stopping shown;
    shown.session().select(shown.image());
    shown.session().goToStart();
    shown.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    const auto* born =
        std::get_if<model::event::Allocated>(&shown.journal().at(shown.session().cursor() - 1));
    QVERIFY(born != nullptr && born->object == shown.image());
    const model::EventIndex birth = shown.session().cursor();
    shown.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shown.session().cursor() > birth);
    shown.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.session().cursor(), birth);
}

void TestStops::aBookmarkHasANoteAndIsFoundAgain()
{
    Stopping shown;
    shown.session().seek(10);
    shown.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(shown.session().bookmarks().size(), std::size_t{1});
    auto* editor = shown.rows()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("the count is 2"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shown.session().bookmarks().front().note, QStringLiteral("the count is 2"));

    shown.window.findChild<ui::SceneView*>()->setFocus();
    shown.session().goToEnd();
    shown.key(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(shown.session().cursor(), model::EventIndex{10});
    shown.key(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(shown.session().bookmarks().empty());
}

void TestStops::theEventsNumberCanBeTyped()
{
    Stopping shown;
    shown.key(Qt::Key_G, Qt::ControlModifier);
    auto* box = shown.window.findChild<QSpinBox*>(QStringLiteral("position"));
    QVERIFY(box->hasFocus());
    QTest::keyClicks(box, QStringLiteral("12"));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(shown.session().cursor(), model::EventIndex{12});
    QVERIFY(!box->hasFocus());

    shown.key(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(box, QStringLiteral("3"));
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(shown.session().cursor(), model::EventIndex{12});
    QCOMPARE(box->value(), 12);
}

REFSCOPE_TEST(TestStops)
#include "tst_stops.moc"
