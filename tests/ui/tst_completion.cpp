// The console's prompt completes names and attributes of the moment shown, by keys.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/console_input.h"

#include <QListWidget>
#include <QSignalSpy>

namespace {

struct CompletedConsole : tests::ShownWindow
{
    CompletedConsole()
    {
        window.activateWindow();
        openText("class Node:\n    def walk(self): pass\nfirst = Node()\nfirst.follower = first\n"
                 "fib = 1\n");
        session().goToEnd();
        input().setFocus();
    }

    ui::ConsoleInput& input() { return *window.findChild<ui::ConsoleInput*>(); }
    QListWidget& list() { return *window.findChild<QListWidget*>(QStringLiteral("completions")); }
    QStringList words()
    {
        QStringList found;
        for (int i = 0; i < list().count(); ++i)
            found.append(list().item(i)->data(Qt::UserRole).toString());
        return found;
    }
    void type(const char* text) { QTest::keyClicks(&input(), QString::fromLatin1(text)); }
    void press(Qt::Key key) { QTest::keyClick(&input(), key); }
    std::size_t statements()
    {
        return window.session().document().currentBranch().statements.size();
    }
};

} // namespace

class TestCompletion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabPutsInTheOnlyWord();
    void tabListsWhereThereAreSeveral();
    void aDotListsAttributesAndTypingNarrowsThem();
    void escapeClosesTheListAndKeepsTheText();
    void returnBehindATypedWordEntersIt();
    void namesAreThoseOfTheMoment();
    void tabInAnEmptyPromptIndents();
};

void TestCompletion::tabPutsInTheOnlyWord()
{
    CompletedConsole shown;
    shown.type("firs");
    shown.press(Qt::Key_Tab);
    QTRY_COMPARE(shown.input().toPlainText(), QStringLiteral("first"));
    QVERIFY(!shown.list().isVisible());
}

void TestCompletion::tabListsWhereThereAreSeveral()
{
    CompletedConsole shown;
    shown.type("x = fi");
    shown.press(Qt::Key_Tab);
    QTRY_VERIFY(shown.list().isVisible());
    QVERIFY(shown.words().contains(QStringLiteral("first")));
    QVERIFY(shown.words().contains(QStringLiteral("finally"))); // A keyword.
    QVERIFY(shown.words().contains(QStringLiteral("filter")));  // A builtin.
    const auto wanted = static_cast<int>(shown.words().indexOf(QStringLiteral("first")));
    while (shown.list().currentRow() < wanted)
        shown.press(Qt::Key_Down);
    while (shown.list().currentRow() > wanted)
        shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.input().toPlainText(), QStringLiteral("x = first"));
    QVERIFY(!shown.list().isVisible());
    QCOMPARE(shown.statements(), std::size_t{0}); // Return chose the word and entered nothing.
}

void TestCompletion::aDotListsAttributesAndTypingNarrowsThem()
{
    CompletedConsole shown;
    shown.type("first.");
    QTRY_VERIFY(shown.list().isVisible());
    QCOMPARE(shown.words(), (QStringList{QStringLiteral("follower"), QStringLiteral("walk")}));
    shown.type("w");
    QTRY_COMPARE(shown.words(), QStringList{QStringLiteral("walk")});
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.input().toPlainText(), QStringLiteral("first.walk"));
}

void TestCompletion::escapeClosesTheListAndKeepsTheText()
{
    CompletedConsole shown;
    shown.type("first.");
    QTRY_VERIFY(shown.list().isVisible());
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.list().isVisible());
    QCOMPARE(shown.input().toPlainText(), QStringLiteral("first."));
    QVERIFY(shown.input().hasFocus());
}

void TestCompletion::returnBehindATypedWordEntersIt()
{
    CompletedConsole shown;
    shown.type("first.");
    QTRY_VERIFY(shown.list().isVisible());
    QSignalSpy finished(&shown.window.session(), &ui::SessionController::runFinished);
    shown.type("follower");
    shown.press(Qt::Key_Return);
    QVERIFY(finished.count() > 0 || finished.wait());
    QCOMPARE(shown.statements(), std::size_t{1});
    QCOMPARE(shown.input().toPlainText(), QString());
}

void TestCompletion::namesAreThoseOfTheMoment()
{
    CompletedConsole shown;
    shown.window.session().goToLine(3); // Before there is a first one.
    shown.type("Nod");
    shown.press(Qt::Key_Tab);
    QTRY_COMPARE(shown.input().toPlainText(), QStringLiteral("Node"));
    shown.type("; fi");
    shown.press(Qt::Key_Tab);
    QTRY_VERIFY(shown.list().isVisible());
    QVERIFY(!shown.words().contains(QStringLiteral("first")));
}

void TestCompletion::tabInAnEmptyPromptIndents()
{
    CompletedConsole shown;
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.input().toPlainText(), QStringLiteral("    "));
    QVERIFY(!shown.list().isVisible());
}

REFSCOPE_TEST(TestCompletion)
#include "tst_completion.moc"
