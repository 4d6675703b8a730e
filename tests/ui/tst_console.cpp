// The console: statements run behind the script, are undone and done again, and begin branches in
// the past. Real runs, by keys.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/console_input.h"

#include <QLabel>

namespace {

/// A window over a script of three lines.
struct Console : tests::ShownWindow
{
    Console()
    {
        openText("a = []\nb = [a]\nprint(len(b))\n");
        session().goToEnd();
    }

    ui::ConsoleInput* input() { return window.findChild<ui::ConsoleInput*>(); }
    QString output()
    {
        return window.findChild<QPlainTextEdit*>(QStringLiteral("output"))->toPlainText();
    }
    QString hint() { return window.findChild<QLabel*>(QStringLiteral("consoleHint"))->text(); }
    std::size_t statements() { return session().document().currentBranch().statements.size(); }
    void type(const QString& text) { QTest::keyClicks(input(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(input(), key, modifiers);
    }
    /// Types a line, Return, and waits for the run that follows.
    void enter(const QString& text)
    {
        wait([&] {
            type(text);
            press(Qt::Key_Return);
        });
    }
};

} // namespace

class TestConsole final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementRunsAtTheEnd();
    void aBlockTakesLinesUntilAnEmptyOne();
    void aFaultIsSaidInPlaceAndLosesNothing();
    void historyIsWalkedWithTheArrows();
    void undoAndRedoRunTheSessionAnew();
    void aStatementInThePastBeginsABranch();
    void statementsTypedAheadWaitForTheRun();
    void anExceptionLeavesTheSessionUsable();
};

void TestConsole::aStatementRunsAtTheEnd()
{
    Console shown;
    QCOMPARE(shown.output(), QStringLiteral("1\n"));
    shown.enter(QStringLiteral("b.append(a)"));
    QCOMPARE(shown.output(), QStringLiteral("1\n>>> b.append(a)\n"));
    shown.enter(QStringLiteral("len(b)"));
    QCOMPARE(shown.output(), QStringLiteral("1\n>>> b.append(a)\n>>> len(b)\n2\n"));
    QVERIFY(shown.session().isAtScriptEnd());
    QVERIFY(shown.input()->toPlainText().isEmpty());

    // Time runs back over it.
    shown.session().seek(shown.session().recording().scriptEnd);
    QCOMPARE(shown.output(), QStringLiteral("1\n"));
}

void TestConsole::aBlockTakesLinesUntilAnEmptyOne()
{
    Console shown;
    shown.type(QStringLiteral("for i in range(2):"));
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.statements(), std::size_t{0});
    shown.type(QStringLiteral("print(i)"));
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.input()->toPlainText(),
             QStringLiteral("for i in range(2):\n    print(i)\n    "));
    shown.enter({});
    QCOMPARE(shown.output(), QStringLiteral("1\n>>> for i in range(2):\n...     print(i)\n0\n1\n"));
}

void TestConsole::aFaultIsSaidInPlaceAndLosesNothing()
{
    Console shown;
    shown.type(QStringLiteral("a = )"));
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.hint(), QStringLiteral("SyntaxError: unmatched ')'"));
    QCOMPARE(shown.input()->toPlainText(), QStringLiteral("a = )"));
    QCOMPARE(shown.statements(), std::size_t{0});
    shown.press(Qt::Key_Backspace);
    QVERIFY(shown.hint().isEmpty());
}

void TestConsole::historyIsWalkedWithTheArrows()
{
    Console shown;
    shown.enter(QStringLiteral("x = 1"));
    shown.enter(QStringLiteral("y = 2"));
    shown.type(QStringLiteral("z"));
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.input()->toPlainText(), QStringLiteral("y = 2"));
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.input()->toPlainText(), QStringLiteral("x = 1"));
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.input()->toPlainText(), QStringLiteral("z"));
}

void TestConsole::undoAndRedoRunTheSessionAnew()
{
    Console shown;
    const model::EventIndex before = shown.session().eventCount();
    shown.enter(QStringLiteral("del b"));
    const model::EventIndex after = shown.session().eventCount();
    QVERIFY(after != before);

    shown.window.findChild<ui::SceneView*>()->setFocus();
    const auto key = [&](Qt::KeyboardModifiers modifiers) {
        shown.wait([&] { QTest::keyClick(&shown.window, Qt::Key_Z, modifiers); });
    };
    key(Qt::ControlModifier);
    QCOMPARE(shown.session().eventCount(), before);
    QVERIFY(!shown.session().document().canUndo());
    key(Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.session().eventCount(), after);
    QCOMPARE(shown.output(), QStringLiteral("1\n>>> del b\n"));
}

void TestConsole::aStatementInThePastBeginsABranch()
{
    Console shown;
    shown.session().goToLine(2); // Before `b = [a]`.
    QVERIFY(shown.session().isInThePast());
    QVERIFY(shown.hint().contains(QStringLiteral("branch")));
    const model::BranchId main = shown.session().document().current();
    shown.enter(QStringLiteral("'b' in globals()"));
    QVERIFY(shown.session().document().current() != main);
    QCOMPARE(shown.output(), QStringLiteral(">>> 'b' in globals()\nFalse\n"));
    QVERIFY(!shown.session().isInThePast());

    shown.wait([&] { shown.session().visitBranch(main); });
    QCOMPARE(shown.output(), QStringLiteral("1\n"));
    QCOMPARE(shown.session().document().branches().size(), std::size_t{2});
}

void TestConsole::statementsTypedAheadWaitForTheRun()
{
    Console shown;
    for (const char* statement : {"n = 1", "n += 1", "n"}) {
        shown.type(QString::fromLatin1(statement));
        shown.press(Qt::Key_Return);
    }
    QTRY_COMPARE(shown.output(), QStringLiteral("1\n>>> n = 1\n>>> n += 1\n>>> n\n2\n"));
    QCOMPARE(shown.session().document().branches().size(), std::size_t{1});
}

void TestConsole::anExceptionLeavesTheSessionUsable()
{
    Console shown;
    shown.enter(QStringLiteral("1 / 0"));
    QVERIFY(shown.output().endsWith(QStringLiteral("ZeroDivisionError: division by zero\n")));
    QVERIFY(!shown.session().fault().has_value());
    shown.enter(QStringLiteral("len(a)"));
    QVERIFY(shown.output().endsWith(QStringLiteral(">>> len(a)\n0\n")));
}

REFSCOPE_TEST(TestConsole)
#include "tst_console.moc"
