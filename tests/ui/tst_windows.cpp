// Several windows of one program: each with a document of its own, closed together.

#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "ui/main_window/autosave.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/windows.h"
#include "ui/panels/source_view.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

namespace {

void finishRun(ui::MainWindow& window)
{
    QTRY_VERIFY(!window.session().isRunning());
}

/// Two windows: the first with a script, the second by Ctrl+Shift+N.
struct TwoWindows
{
    TwoWindows()
    {
        QSettings().clear();
        first = ui::openWindow(ui::scriptRecorder(ui::windowLimits()));
        first->resize(900, 600);
        first->openFile(put("first.py", "a = []\n"));
        finishRun(*first);
        second = opened([this] { press(*first, Qt::Key_N, Qt::ShiftModifier); });
        finishRun(*second);
    }
    ~TwoWindows() { qDeleteAll(ui::allWindows()); }

    QString put(const char* name, const QByteArray& text) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a file");
        return file.fileName();
    }
    static void press(ui::MainWindow& window, Qt::Key key,
                      Qt::KeyboardModifiers also = Qt::NoModifier)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, Qt::ControlModifier | also);
    }
    /// The one window that an action opens.
    template <typename Act>
    static ui::MainWindow* opened(Act&& act)
    {
        const QList<ui::MainWindow*> before = ui::allWindows();
        act();
        for (ui::MainWindow* window : ui::allWindows())
            if (!before.contains(window))
                return window;
        return nullptr;
    }
    /// Chooses a file in the dialog for another window.
    void openElsewhere(const QString& file)
    {
        bool hasAsked = false;
        QTimer::singleShot(50, first, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            hasAsked = true;
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        press(*first, Qt::Key_O, Qt::ShiftModifier);
        QVERIFY(hasAsked);
    }
    static void enter(ui::MainWindow& window, const char* statement)
    {
        window.session().goToEnd();
        QVERIFY(window.session().enter(QString::fromLatin1(statement)));
        finishRun(window);
    }
    /// Answers what is asked while `act` runs, in order; which windows asked.
    template <typename Act>
    static QList<const QWidget*> answering(const QList<QMessageBox::StandardButton>& answers,
                                           Act&& act)
    {
        QList<const QWidget*> askers;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr)
                return;
            const auto answer = answers.value(askers.size(), QMessageBox::Cancel);
            askers.append(box->parentWidget());
            box->button(answer)->click();
        });
        timer.start(0);
        act();
        return askers;
    }
    QList<const QWidget*> quit(const QList<QMessageBox::StandardButton>& answers)
    {
        return answering(answers, [this] { press(*first, Qt::Key_Q); });
    }
    static void deleteClosed()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir folder;
    QPointer<ui::MainWindow> first;
    QPointer<ui::MainWindow> second;
};

QStringList recentNames(const ui::MainWindow& window)
{
    auto* script = window.menuBar()->actions().front()->menu();
    Q_EMIT script->aboutToShow();
    QStringList names;
    for (const QAction* entry : script->actions())
        if (entry->menu()
            && entry->menu()->title().remove(QLatin1Char('&')) == QStringLiteral("Open Recent"))
            for (const QAction* file : entry->menu()->actions())
                names.append(file->text());
    return names;
}

} // namespace

class TestWindows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasADocumentAndAnUndoOfItsOwn();
    void theSecondStandsBesideTheFirst();
    void quittingAsksEachAndStopsAtCancel();
    void quittingClosesAllAndEndsTheProgram();
    void closingOneLeavesTheOther();
    void aThemeIsForAll();
    void recentFilesAreShared();
    void eachKeepsItsOwnFileForACrash();
    void aFileOpensInAnotherWindow();
};

void TestWindows::eachHasADocumentAndAnUndoOfItsOwn()
{
    TwoWindows windows;
    QVERIFY(windows.second);
    QVERIFY(windows.second->session().text().isEmpty());
    const auto textLeft = [](const ui::MainWindow& window) {
        return window.findChild<ui::SourceView*>()->viewport()->x();
    };
    QCOMPARE(textLeft(*windows.second), textLeft(*windows.first)); // Beside the line numbers.
    TwoWindows::enter(*windows.first, "b = [a]");
    TwoWindows::enter(*windows.second, "c = 1");
    windows.second->findChild<ui::SceneView*>()->setFocus(); // Not the editor, with its own undo.
    TwoWindows::press(*windows.second, Qt::Key_Z);
    finishRun(*windows.second);
    QVERIFY(windows.second->session().document().currentBranch().statements.empty());
    QCOMPARE(windows.first->session().document().currentBranch().statements.size(), std::size_t{1});
    QCOMPARE(windows.first->session().text(), QStringLiteral("a = []\n"));
}

void TestWindows::theSecondStandsBesideTheFirst()
{
    TwoWindows windows;
    QCOMPARE(windows.second->size(), windows.first->size());
    QVERIFY(windows.second->pos() != windows.first->pos());
    auto* journal = windows.second->findChild<QDockWidget*>(QStringLiteral("journalDock"));
    QVERIFY(journal->isVisible());
    journal->close();
    const QPointer<ui::MainWindow> third = TwoWindows::opened(
        [&] { TwoWindows::press(*windows.second, Qt::Key_N, Qt::ShiftModifier); });
    QVERIFY(third);
    QVERIFY(!third->findChild<QDockWidget*>(QStringLiteral("journalDock"))->isVisible());
    QVERIFY(windows.first->findChild<QDockWidget*>(QStringLiteral("journalDock"))->isVisible());
}

void TestWindows::quittingAsksEachAndStopsAtCancel()
{
    TwoWindows windows;
    TwoWindows::enter(*windows.first, "b = 1");
    TwoWindows::enter(*windows.second, "c = 1");
    const auto askers = windows.quit({QMessageBox::Discard, QMessageBox::Cancel});
    QCOMPARE(askers, (QList<const QWidget*>{windows.first, windows.second}));
    QVERIFY(windows.first->isVisible()); // What was to be discarded is still there.
    QVERIFY(windows.second->isVisible());
    QVERIFY(windows.first->session().isModified());

    QCOMPARE(windows.quit({QMessageBox::Cancel}).size(), 1);
    QVERIFY(windows.first->isVisible() && windows.second->isVisible());
}

void TestWindows::quittingClosesAllAndEndsTheProgram()
{
    TwoWindows windows;
    TwoWindows::enter(*windows.second, "c = 1");
    QList<const QWidget*> askers;
    const QWidget* const expected = windows.second;
    QTimer::singleShot(0, [&] { askers = windows.quit({QMessageBox::Discard}); });
    QTimer tooLong;
    tooLong.callOnTimeout([] { QCoreApplication::exit(1); });
    tooLong.start(20'000);
    QCOMPARE(QCoreApplication::exec(), 0);
    QCOMPARE(askers, QList<const QWidget*>{expected});
    QVERIFY(!windows.first && !windows.second);
    QVERIFY(ui::allWindows().isEmpty());
}

void TestWindows::closingOneLeavesTheOther()
{
    TwoWindows windows;
    TwoWindows::enter(*windows.first, "b = 1");
    TwoWindows::press(*windows.second, Qt::Key_W);
    TwoWindows::deleteClosed();
    QVERIFY(!windows.second);
    QVERIFY(windows.first && windows.first->isVisible());
    TwoWindows::enter(*windows.first, "d = b");
    QCOMPARE(windows.first->session().document().currentBranch().statements.size(), std::size_t{2});
}

void TestWindows::aThemeIsForAll()
{
    TwoWindows windows;
    auto* shown = windows.first->findChild<ui::SceneView*>();
    auto* other = windows.second->findChild<ui::SceneView*>();
    for (const char* name : {"Dark Theme", "Light Theme"}) {
        for (QAction* action : windows.second->findChildren<QAction*>())
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(name))
                action->trigger();
        QCOMPARE(shown->theme().id, other->theme().id);
        QCOMPARE(shown->theme().isDark(), QLatin1String(name) == QLatin1String("Dark Theme"));
    }
}

void TestWindows::recentFilesAreShared()
{
    TwoWindows windows;
    windows.first->openFile(windows.put("other.py", "z = 1\n"));
    const QStringList names = recentNames(*windows.second);
    QVERIFY2(!names.isEmpty() && names.front().startsWith(QStringLiteral("other.py")),
             qPrintable(names.join(QLatin1Char('|'))));
    QCOMPARE(recentNames(*windows.first), names);
}

void TestWindows::eachKeepsItsOwnFileForACrash()
{
    TwoWindows windows;
    TwoWindows::enter(*windows.first, "mine = 1");
    TwoWindows::enter(*windows.second, "yours = 1");
    QStringList paths;
    for (ui::MainWindow* window : {windows.first.data(), windows.second.data()}) {
        auto* autosave = window->findChild<ui::Autosave*>();
        autosave->writeNow();
        paths.append(autosave->path());
    }
    QVERIFY(tests::contentOf(paths[0]).contains("mine = 1")
            && !tests::contentOf(paths[0]).contains("yours"));
    QVERIFY(tests::contentOf(paths[1]).contains("yours = 1")
            && !tests::contentOf(paths[1]).contains("mine"));
    TwoWindows::answering({QMessageBox::Discard}, [&] { windows.second->close(); });
    TwoWindows::deleteClosed();
    QVERIFY(QFile::exists(paths[0]));
    QVERIFY(!QFile::exists(paths[1]));
}

void TestWindows::aFileOpensInAnotherWindow()
{
    TwoWindows windows;
    const QString file = windows.folder.filePath(QStringLiteral("kept.refscope"));
    TwoWindows::enter(*windows.second, "c = 1");
    windows.second->session().markSaved(file);
    TwoWindows::press(*windows.second, Qt::Key_S);
    QVERIFY(QFile::exists(file));
    // The window that has the session already.
    QCOMPARE(TwoWindows::opened([&] { windows.openElsewhere(file); }), nullptr);
    QTRY_COMPARE(QApplication::activeWindow(), windows.second);

    const QString script = windows.put("third.py", "third = []\n");
    ui::MainWindow* third = TwoWindows::opened([&] { windows.openElsewhere(script); });
    QVERIFY(third);
    QCOMPARE(third->session().script().path, script);
    QVERIFY(windows.first->session().script().path.endsWith(QStringLiteral("first.py")));
}

REFSCOPE_TEST(TestWindows)
#include "tst_windows.moc"
