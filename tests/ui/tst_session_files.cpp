// Sessions in files: saved, opened again, refused when damaged, and asked for before they are lost.

#include "model/query/object_paths.h"
#include "model/session/session_file.h"
#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/message_bar.h"
#include "ui/picture/picture.h"
#include "ui/session/session_storage.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

#include <algorithm>

namespace {

/// A window, and the files that it reads and writes.
struct SessionWindow : tests::ShownWindow
{
    void open(const QString& file)
    {
        wait([&] { window.openFile(file); });
    }
    void openScript()
    {
        openText("a = []\nb = [a]\nprint(len(b))\n");
        session().goToEnd();
    }
    void enter(const char* statement)
    {
        wait([&] { session().enter(QString::fromLatin1(statement)); });
    }
    QString message() { return window.findChild<ui::MessageBar*>()->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(&window, key, modifiers);
    }
    /// Presses the keys of a command, and names the file in the dialog that opens.
    void pressAndName(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& file)
    {
        bool hasAsked = false;
        QTimer::singleShot(50, &window, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            hasAsked = true;
            dialog->setOption(QFileDialog::DontConfirmOverwrite);
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        press(key, modifiers);
        QVERIFY(hasAsked);
        window.activateWindow(); // A window manager does so when the dialog is gone.
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

} // namespace

class TestSessionFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedSessionComesBackWhole();
    void theSceneAndTheCursorComeBack();
    void cardsStandWhereTheyStood();
    void bookmarksBelongToTheirBranch();
    void titleShowsFileAndChanges();
    void aDamagedFileLeavesWhatIsShown();
    void aFailedSaveLosesNothing();
    void aBranchBecomesAScript();
    void closingAsksOnlyForStatements();
    void closingCanSave();
    void anEditedScriptKeepsTheStatements();
};

void TestSessionFiles::aSavedSessionComesBackWhole()
{
    SessionWindow first;
    first.openScript();
    first.enter("b.append(a)");
    first.session().goToLine(2);
    first.enter("c = a");
    first.session().renameBranch(first.session().document().current(), QStringLiteral("other"));
    model::Breakpoint death;
    death.sort = model::Breakpoint::Sort::Dies;
    death.object.value = 7;
    model::Breakpoint line;
    line.line = 2;
    line.isEnabled = false;
    first.session().setBreakpoints({line, death});
    first.session().setBookmarks({{5, QStringLiteral("here")}});
    first.pressAndName(Qt::Key_S, Qt::ControlModifier, first.pathOf("kept"));
    QCOMPARE(first.session().sessionPath(), first.pathOf("kept.refscope"));
    QVERIFY(!first.session().isModified());

    SessionWindow second;
    second.open(first.pathOf("kept.refscope"));
    QCOMPARE(second.session().document().branches(), first.session().document().branches());
    QCOMPARE(second.session().document().current(), first.session().document().current());
    QCOMPARE(second.session().breakpoints(), first.session().breakpoints());
    QCOMPARE(second.session().bookmarks(), first.session().bookmarks());
    QCOMPARE(second.session().script().source, first.session().script().source);
    QCOMPARE(second.session().eventCount(), first.session().eventCount());
    QVERIFY(second.session().isAtScriptEnd());
    QVERIFY(!second.session().isModified());
}

void TestSessionFiles::theSceneAndTheCursorComeBack()
{
    SessionWindow first;
    first.openScript();
    const model::ObjectPaths paths(first.session().timeline().snapshot(),
                                   first.session().recording());
    const model::ObjectId a = paths.named("a");
    const model::ObjectId b = paths.named("b");
    auto* scene = first.window.findChild<ui::SceneView*>();
    scene->pinCard(a, QPointF(40, 20));
    ui::Choices choices = scene->choices();
    choices.folded.insert(b);
    choices.hidden.insert(a);
    scene->setChoices(choices);
    model::Breakpoint death;
    death.sort = model::Breakpoint::Sort::Dies;
    death.object = b;
    first.session().setBreakpoints({death});
    first.session().goToLine(3);
    first.session().setStepKind(model::StepKind::ReferenceChange);
    const QString file = first.pathOf("kept.refscope");
    first.session().markSaved(file);
    first.press(Qt::Key_S);
    QVERIFY(tests::contentOf(file).contains("list@2+0")); // No bare number.

    SessionWindow second;
    second.open(file);
    QCOMPARE(second.window.findChild<ui::SceneView*>()->choices(), choices);
    QCOMPARE(second.session().breakpoints(), std::vector{death});
    QCOMPARE(second.session().cursor(), first.session().cursor());
    QCOMPARE(second.session().stepKind(), model::StepKind::ReferenceChange);
    QVERIFY(!second.session().isModified());
    second.session().goToStart();
    QVERIFY(!second.session().isModified()); // To look around is no change.
    second.window.findChild<ui::SceneView*>()->setChoices({});
    QVERIFY(second.session().isModified());
}

void TestSessionFiles::cardsStandWhereTheyStood()
{
    SessionWindow first;
    first.openScript();
    const QString file = first.pathOf("kept.refscope");
    first.session().markSaved(file);
    first.press(Qt::Key_S);
    // Where no layout would put it by itself.
    ui::LoadedSession kept = ui::loadSession(file);
    QVERIFY(kept.isGood());
    auto& places = kept.document.view().places;
    const auto list = std::ranges::find_if(
        places, [](const auto& each) { return each.card.starts_with("list@2"); });
    QVERIFY(list != places.end() && !list->isPinned && list->layer > 0);
    list->y += 500;
    first.put("kept.refscope", QByteArray::fromStdString(model::writeSession(kept.document)));

    SessionWindow second;
    second.open(file);
    const auto rectOf = [](SessionWindow& window) {
        const model::ObjectPaths paths(window.session().timeline().snapshot(),
                                       window.session().recording());
        auto* scene = window.window.findChild<ui::SceneView*>();
        scene->finishTransition();
        return scene->picture().findCard(paths.named("b"))->rect;
    };
    QCOMPARE(rectOf(second), rectOf(first).translated(0, 500));
    QVERIFY(!second.session().isModified());
    second.enter("c = b");
    QCOMPARE(rectOf(second).top(), rectOf(first).top() + 500); // It stays there.
}

void TestSessionFiles::bookmarksBelongToTheirBranch()
{
    SessionWindow shown;
    shown.openScript();
    const model::BranchId main = shown.session().document().current();
    shown.session().goToLine(2);
    const model::EventIndex here = shown.session().cursor();
    const model::EventIndex later = shown.session().scriptEnd();
    shown.session().setBookmarks({{1, {}}, {later, {}}});
    shown.enter("c = a");
    QVERIFY(here < later);
    const std::vector<ui::SessionController::Bookmark> shared{{1, {}}};
    QCOMPARE(shown.session().bookmarks(), shared);
    shown.session().setBookmarks({});
    shown.wait([&] { shown.session().visitBranch(main); });
    QCOMPARE(shown.session().bookmarks().size(), std::size_t{2});
}

void TestSessionFiles::titleShowsFileAndChanges()
{
    SessionWindow shown;
    shown.openScript();
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("script.py")));
    QVERIFY(!shown.window.isWindowModified());
    shown.enter("x = 1");
    QVERIFY(shown.window.isWindowModified());
    shown.pressAndName(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier,
                       shown.pathOf("named.refscope"));
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("named.refscope")));
    QVERIFY(!shown.window.isWindowModified());

    shown.enter("y = 2");
    QVERIFY(shown.window.isWindowModified());
    shown.wait([&] { shown.press(Qt::Key_Z); });
    QVERIFY(shown.window.isWindowModified()); // There is something to be done again.
    shown.press(Qt::Key_S);
    QVERIFY(!shown.window.isWindowModified());
    shown.press(Qt::Key_B);
    QVERIFY(shown.window.isWindowModified());
}

void TestSessionFiles::aDamagedFileLeavesWhatIsShown()
{
    SessionWindow shown;
    shown.openScript();
    shown.enter("x = 1");
    const model::EventIndex events = shown.session().eventCount();
    const QString damaged =
        shown.put("damaged.refscope", "{\n  \"format\": \"refscope session\",\n  oops\n}\n");
    shown.window.openFile(damaged);
    QVERIFY2(shown.message().contains(QStringLiteral("damaged.refscope, line 3: ")),
             qPrintable(shown.message()));
    QCOMPARE(shown.session().eventCount(), events);
    QCOMPARE(shown.session().document().currentBranch().statements.size(), std::size_t{1});
    QVERIFY(!shown.session().isRunning());
}

void TestSessionFiles::aFailedSaveLosesNothing()
{
    SessionWindow shown;
    shown.openScript();
    shown.enter("x = 1");
    const QString nowhere = shown.pathOf("no folder/kept.refscope");
    shown.session().markSaved(nowhere);
    shown.enter("y = 1");
    shown.press(Qt::Key_S);
    QVERIFY2(shown.message().contains(QStringLiteral("cannot be written")),
             qPrintable(shown.message()));
    QVERIFY(shown.session().isModified());

    QVERIFY(QDir(shown.folder.path()).mkdir(QStringLiteral("no folder")));
    shown.press(Qt::Key_S);
    QVERIFY(QFile::exists(nowhere));
    QVERIFY(!shown.session().isModified());
    QVERIFY(!shown.window.findChild<ui::MessageBar*>()->isVisible());
}

void TestSessionFiles::aBranchBecomesAScript()
{
    SessionWindow shown;
    shown.openScript();
    shown.enter("del b");
    shown.pressAndName(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier, shown.pathOf("out.py"));
    const QByteArray text = tests::contentOf(shown.pathOf("out.py"));
    QVERIFY2(text.contains("print(len(b))\n") && text.contains("del b\n"), text.constData());
    QVERIFY(shown.session().isModified()); // The session itself is not saved by that.
}

void TestSessionFiles::closingAsksOnlyForStatements()
{
    SessionWindow shown;
    shown.openScript();
    shown.session().toggleBookmark();
    QVERIFY(!shown.close(QMessageBox::Cancel));
    QVERIFY(!shown.window.isVisible());
    shown.window.show();

    shown.enter("x = 1");
    QVERIFY(shown.close(QMessageBox::Cancel));
    QVERIFY(shown.window.isVisible());
    QVERIFY(shown.close(QMessageBox::Discard));
    QVERIFY(!shown.window.isVisible());
}

void TestSessionFiles::closingCanSave()
{
    SessionWindow shown;
    shown.openScript();
    const QString file = shown.pathOf("kept.refscope");
    shown.session().markSaved(file);
    shown.enter("x = 1");
    QVERIFY(shown.close(QMessageBox::Save));
    QVERIFY(!shown.window.isVisible());
    QVERIFY(tests::contentOf(file).contains("x = 1"));
    shown.window.show();
    QVERIFY(!shown.close(QMessageBox::Cancel));
}

void TestSessionFiles::anEditedScriptKeepsTheStatements()
{
    SessionWindow shown;
    shown.openScript();
    shown.enter("x = 1");
    shown.put("script.py", "a = 1\n");
    shown.wait([&] { shown.press(Qt::Key_F5, Qt::NoModifier); });
    QCOMPARE(shown.session().script().source, QStringLiteral("a = 1\n"));
    QCOMPARE(shown.session().document().currentBranch().statements.size(), std::size_t{1});
    QVERIFY(shown.session().hasRecording());
}

REFSCOPE_TEST(TestSessionFiles)
#include "tst_session_files.moc"
