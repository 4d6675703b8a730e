// The script is edited in the window: typed, run, saved, and what was marked and placed stays.

#include "model/query/object_paths.h"
#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QTextBlock>
#include <QToolButton>

namespace {

constexpr const char* kScript = "class Node:\n"
                                "    pass\n"
                                "a = Node()\n"
                                "b = Node()\n"
                                "a.next = b\n"
                                "print('done')\n";

struct EditWindow : tests::ShownWindow
{
    EditWindow() : path(pathOf("script.py")) { window.activateWindow(); }

    ui::SourceView& source() { return *window.findChild<ui::SourceView*>(); }
    ui::MessageBar& fileMessage()
    {
        return *window.findChild<ui::MessageBar*>(QStringLiteral("fileMessage"));
    }
    void write(const QByteArray& text) const { put("script.py", text); }
    QByteArray onDisk() const { return tests::contentOf(path); }
    void open(const QByteArray& text = kScript) { openText(text); }
    /// Types before the first column of a line.
    void type(int line, const QString& text)
    {
        source().setFocus();
        QTextCursor cursor(source().document()->findBlockByNumber(line - 1));
        source().setTextCursor(cursor);
        QTest::keyClicks(&source(), text);
        QTest::keyClick(&source(), Qt::Key_Return);
    }
    void run()
    {
        source().settle();
        wait([this] { QTest::keyClick(&window, Qt::Key_F5); });
    }
    model::ObjectId named(const char* name)
    {
        const model::ObjectPaths paths(session().timeline().snapshot(), session().recording());
        return paths.named(name);
    }
    QRectF cardOf(const char* name)
    {
        const ui::Card* card = scene()->picture().findCard(named(name));
        return card ? card->rect : QRectF();
    }

    QString path;
};

} // namespace

class TestScriptEditing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWritePython_data();
    void keysWritePython();
    void commentsComeAndGoInOneStep();
    void whatIsTypedRunsWithF5();
    void undoMeansTheTextOnlyWhileItHasTheFocus();
    void faultsAreShownWhileTyping();
    void linesOfTheRunAreFoundInTheEditedText();
    void savingWritesTheScript();
    void leavingAsksForUnsavedText();
    void aFileThatChangesIsOffered();
    void placesAndChoicesPersist();
    void cursorAndMarksStayAtTheirLines();
    void aScriptThatCannotRunLosesNothing();
    void aNewScriptIsEmpty();
};

void TestScriptEditing::keysWritePython_data()
{
    QTest::addColumn<QString>("before"); // | is the cursor.
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");

    QTest::newRow("tab") << "a|" << int(Qt::Key_Tab) << "a   |";
    QTest::newRow("tab at the start") << "|a" << int(Qt::Key_Tab) << "    |a";
    QTest::newRow("outdent") << "        a|" << int(Qt::Key_Backtab) << "    a|";
    QTest::newRow("return keeps the depth")
        << "    a = 1|" << int(Qt::Key_Return) << "    a = 1\n    |";
    QTest::newRow("return behind a colon") << "if a:|" << int(Qt::Key_Return) << "if a:\n    |";
    QTest::newRow("return behind return")
        << "    return a|" << int(Qt::Key_Return) << "    return a\n|";
    QTest::newRow("backspace in the indent") << "        |a" << int(Qt::Key_Backspace) << "    |a";
    QTest::newRow("backspace in words") << "a b|" << int(Qt::Key_Backspace) << "a |";
}

void TestScriptEditing::keysWritePython()
{
    QFETCH(const QString, before);
    QFETCH(const int, key);
    QFETCH(const QString, after);
    ui::SourceView view;
    view.setSource(QString(before).remove(QLatin1Char('|')));
    QTextCursor cursor = view.textCursor();
    cursor.setPosition(static_cast<int>(before.indexOf(QLatin1Char('|'))));
    view.setTextCursor(cursor);
    QTest::keyClick(&view, static_cast<Qt::Key>(key));
    QString text = view.text();
    text.insert(view.textCursor().position(), QLatin1Char('|'));
    QCOMPARE(text, after);
    view.undo();
    QCOMPARE(view.text(), QString(before).remove(QLatin1Char('|')));
}

void TestScriptEditing::commentsComeAndGoInOneStep()
{
    ui::SourceView view;
    const QString text = QStringLiteral("if a:\n    b = 1\n\n    c = 2\nd = 3\n");
    view.setSource(text);
    QTextCursor cursor(view.document()->findBlockByNumber(1));
    cursor.setPosition(view.document()->findBlockByNumber(3).position() + 3,
                       QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    view.toggleComments();
    QCOMPARE(view.text(), QStringLiteral("if a:\n    # b = 1\n\n    # c = 2\nd = 3\n"));
    view.toggleComments();
    QCOMPARE(view.text(), text);
    view.undo();
    view.undo();
    QCOMPARE(view.text(), text);
    QVERIFY(!view.document()->isUndoAvailable());
}

void TestScriptEditing::whatIsTypedRunsWithF5()
{
    EditWindow shown;
    shown.open();
    auto* strip = shown.window.findChild<QWidget*>(QStringLiteral("draftStrip"));
    QVERIFY(!strip->isVisible());
    shown.type(6, QStringLiteral("print('typed')"));
    shown.source().settle();
    QVERIFY(strip->isVisible());
    QVERIFY(shown.session().hasDraft());
    QVERIFY(shown.window.isWindowModified());
    QCOMPARE(shown.session().recording().out, std::string("done\n")); // Nothing ran yet.
    shown.run();
    QVERIFY(!strip->isVisible());
    QVERIFY(!shown.session().hasDraft());
    QCOMPARE(shown.session().recording().out, std::string("typed\ndone\n"));
    QVERIFY(shown.window.isWindowModified()); // Not in its file yet.
    QVERIFY(shown.source().document()->isUndoAvailable());

    shown.type(6, QStringLiteral("print('again')"));
    shown.source().settle();
    shown.wait([&] { shown.window.findChild<QToolButton*>(QStringLiteral("runDraft"))->click(); });
    QCOMPARE(shown.session().recording().out, std::string("again\ntyped\ndone\n"));
}

void TestScriptEditing::undoMeansTheTextOnlyWhileItHasTheFocus()
{
    EditWindow shown;
    shown.open();
    shown.session().goToEnd();
    shown.wait([&] { shown.session().enter(QStringLiteral("c = []")); });
    const QString before = shown.source().text();
    shown.type(3, QStringLiteral("x = 1"));
    QTest::keyClick(&shown.source(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown.source().text() != before || !shown.source().document()->isUndoAvailable());
    while (shown.source().document()->isUndoAvailable())
        QTest::keyClick(&shown.source(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.source().text(), before);
    QTest::keyClick(&shown.source(), Qt::Key_Z, Qt::ControlModifier); // Nothing is left to undo.
    QCOMPARE(shown.session().document().currentBranch().statements.size(), std::size_t{1});

    QTest::keyClick(&shown.source(), Qt::Key_Escape);
    QVERIFY(shown.scene()->hasFocus());
    shown.wait([&] { QTest::keyClick(&shown.window, Qt::Key_Z, Qt::ControlModifier); });
    QCOMPARE(shown.session().document().currentBranch().statements.size(), std::size_t{0});
    QCOMPARE(shown.source().text(), before);
}

void TestScriptEditing::faultsAreShownWhileTyping()
{
    EditWindow shown;
    shown.open();
    const auto underlined = [&] {
        for (const QTextEdit::ExtraSelection& mark : shown.source().extraSelections())
            if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                return mark.cursor.blockNumber() + 1;
        return 0;
    };
    QCOMPARE(underlined(), 0);
    shown.type(3, QStringLiteral("x = = 1"));
    QTRY_COMPARE(underlined(), 3);
    shown.source().undo();
    while (shown.source().isChanged() && shown.source().document()->isUndoAvailable()) {
        shown.source().undo();
        shown.source().settle();
    }
    QTRY_COMPARE(underlined(), 0);
}

void TestScriptEditing::linesOfTheRunAreFoundInTheEditedText()
{
    EditWindow shown;
    shown.open();
    shown.session().goToLine(4);
    QCOMPARE(shown.source().currentLine(), 4);
    shown.type(1, QStringLiteral("import gc"));
    shown.source().settle();
    QList<int> marked;
    for (const QTextEdit::ExtraSelection& mark : shown.source().extraSelections())
        marked.append(mark.cursor.blockNumber() + 1);
    QCOMPARE(marked, QList<int>{5});
}

void TestScriptEditing::savingWritesTheScript()
{
    EditWindow shown;
    shown.open();
    shown.type(1, QStringLiteral("import gc"));
    QTest::keyClick(&shown.window, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(shown.onDisk(), QByteArray("import gc\n") + kScript);
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(shown.session().hasDraft()); // Saved, and still not run.
    shown.run();
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(!shown.close(QMessageBox::Cancel));
}

void TestScriptEditing::leavingAsksForUnsavedText()
{
    EditWindow shown;
    shown.open();
    shown.type(1, QStringLiteral("import gc"));
    QVERIFY(shown.close(QMessageBox::Cancel));
    QVERIFY(shown.window.isVisible());
    QVERIFY(shown.close(QMessageBox::Save));
    QVERIFY(!shown.window.isVisible());
    QCOMPARE(shown.onDisk(), QByteArray("import gc\n") + kScript);
}

void TestScriptEditing::aFileThatChangesIsOffered()
{
    EditWindow shown;
    shown.open();
    shown.type(1, QStringLiteral("mine = 1"));
    shown.write("other = 2\n");
    QTRY_VERIFY(shown.fileMessage().isVisible());
    QVERIFY(shown.source().text().startsWith(QStringLiteral("mine")));
    shown.wait([&] {
        shown.fileMessage().findChild<QToolButton*>(QStringLiteral("messageAction"))->click();
    });
    QVERIFY(!shown.fileMessage().isVisible());
    QCOMPARE(shown.source().text(), QStringLiteral("other = 2\n"));
    QCOMPARE(shown.session().script().source, QStringLiteral("other = 2\n"));
    QVERIFY(!shown.window.isWindowModified());
    shown.source().undo();
    QVERIFY(shown.source().text().startsWith(QStringLiteral("mine")));
}

void TestScriptEditing::placesAndChoicesPersist()
{
    EditWindow shown;
    shown.open();
    shown.session().goToEnd();
    const QRectF a = shown.cardOf("a");
    QVERIFY(a.isValid() && shown.cardOf("b").isValid());
    shown.session().select(shown.named("b"));
    shown.scene()->pinCard(shown.named("b"), QPointF(60, 45));
    const QRectF b = shown.cardOf("b");
    ui::Choices choices = shown.scene()->choices();
    choices.folded.insert(shown.named("b"));
    shown.scene()->setChoices(choices);
    const model::ObjectId before = shown.named("a");

    shown.type(3, QStringLiteral("extra = [Node(), Node()]"));
    shown.run();
    QVERIFY(shown.session().isAtScriptEnd());
    QVERIFY(shown.named("a") != before); // Another number, the same card.
    QCOMPARE(shown.cardOf("a").topLeft(), a.topLeft());
    QCOMPARE(shown.scene()->choices().folded,
             std::unordered_set<model::ObjectId>{shown.named("b")});
    QVERIFY(shown.scene()->choices().pins.contains(shown.named("b")));
    QCOMPARE(shown.scene()->choices().pins.at(shown.named("b")).topLeft, b.topLeft());
    QCOMPARE(shown.session().selection(), shown.named("b"));
    // Statements behind it leave the cards where they are.
    shown.wait([&] { shown.session().enter(QStringLiteral("more = Node()")); });
    QCOMPARE(shown.cardOf("a").topLeft(), a.topLeft());
}

void TestScriptEditing::cursorAndMarksStayAtTheirLines()
{
    EditWindow shown;
    shown.open("keep = []\nfor i in range(3):\n    keep.append([i])\nlast = keep\n");
    ui::SessionController& session = shown.session();
    model::Breakpoint line;
    line.line = 3;
    session.setBreakpoints({line});
    session.continueForward();
    session.continueForward();
    const auto moment = model::lineMomentAt(session.timeline(), session.cursor());
    QVERIFY(moment == (model::LineMoment{3, 1}));
    session.toggleBookmark();
    model::Breakpoint death;
    death.sort = model::Breakpoint::Sort::Dies;
    death.object = shown.named("keep");
    session.toggleBreakpoint(death);

    shown.type(1, QStringLiteral("import gc"));
    shown.run();
    QVERIFY(model::lineMomentAt(session.timeline(), session.cursor()) == (model::LineMoment{4, 1}));
    QCOMPARE(session.bookmarks().size(), std::size_t{1});
    QCOMPARE(session.bookmarks().front().at, session.cursor());
    QCOMPARE(session.breakpoints().size(), std::size_t{2});
    QCOMPARE(session.breakpoints()[0].line, 4U);
    QCOMPARE(session.breakpoints()[1].object, shown.named("keep"));
}

void TestScriptEditing::aScriptThatCannotRunLosesNothing()
{
    EditWindow shown;
    shown.open();
    shown.session().goToLine(5);
    shown.scene()->pinCard(shown.named("a"), QPointF(30, 30));
    const QPointF a = shown.cardOf("a").topLeft();
    shown.type(3, QStringLiteral("x = = 1"));
    shown.run();
    QVERIFY(!shown.session().hasRecording());
    shown.source().setTextCursor(QTextCursor(shown.source().document()->findBlockByNumber(2)));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&shown.source(), Qt::Key_Delete);
    shown.run();
    QVERIFY(shown.session().hasRecording() || !shown.session().fault()->message.isEmpty());
    shown.source().undo();
    while (shown.source().text() != QLatin1String(kScript)
           && shown.source().document()->isUndoAvailable())
        shown.source().undo();
    shown.run();
    QVERIFY(shown.session().hasRecording());
    QVERIFY(model::lineMomentAt(shown.session().timeline(), shown.session().cursor())
            == (model::LineMoment{5, 0}));
    QCOMPARE(shown.cardOf("a").topLeft(), a);
}

void TestScriptEditing::aNewScriptIsEmpty()
{
    EditWindow shown;
    shown.open();
    shown.wait([&] { QTest::keyClick(&shown.window, Qt::Key_N, Qt::ControlModifier); });
    QVERIFY(shown.source().text().isEmpty());
    QVERIFY(shown.source().hasFocus());
    QTest::keyClicks(&shown.source(), QStringLiteral("one = [1]"));
    shown.run();
    shown.session().goToEnd();
    QVERIFY(shown.named("one"));
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("untitled.py")));
    QVERIFY(shown.close(QMessageBox::Discard));
}

REFSCOPE_TEST(TestScriptEditing)
#include "tst_script_editing.moc"
