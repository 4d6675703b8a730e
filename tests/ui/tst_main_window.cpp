// The window as its user meets it: mouse and keys in, panels and scene out.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/main_window/main_window.h"
#include "ui/panels/journal_model.h"
#include "ui/panels/journal_view.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/scene/scene_view.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <thread>

namespace {

/// A window over the sample run, shown and ready.
struct Shown
{
    explicit Shown(ui::Recorder recorder = sampleRecorder()) : window(std::move(recorder))
    {
        window.findChild<ui::SceneView*>()->setReducedMotion(true);
        window.resize(1300, 850);
        window.show();
        QSignalSpy finished(&window.session(), &ui::SessionController::runFinished);
        window.openFile(QStringLiteral(":/examples/ref_and_callback.py"));
        finished.wait(2000);
    }

    static ui::Recorder sampleRecorder()
    {
        return [](const ui::Script&, std::atomic<bool>&) {
            return ui::Recorded{tests::stories::refAndCallback(), std::nullopt};
        };
    }

    ui::SessionController& session() { return window.session(); }
    template <typename Widget>
    Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }
    QAction* action(const QString& text)
    {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        return nullptr;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
    }

    ui::MainWindow window;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void firstLessonIsOpenAndReadyToPlay();
    void keysStepThroughTheRun();
    void sliderMovesTheCursor();
    void spacePlaysAndPauses();
    void clickInTheJournalJumps();
    void selectedObjectFillsTheInspector();
    void inspectorRowSelectsTheOwner();
    void outputGrowsAndShrinksWithTheCursor();
    void clickOnALineNumberGoesToTheLine();
    void missingFileIsSaidInPlaceAndKeepsTheRun();
    void rejectedScriptIsMarkedInItsLine();
    void endlessRunIsStoppedAndCanBeExplored();
    void windowStaysResponsiveWhileAScriptRuns();
    void droppedFileIsOpened();
    void everyActionHasAStatusTipAndItsOwnShortcut();
    void panelsHaveAccessibleNames();
    void closedPanelComesBackWithResetLayout();
    void sceneOnlyLeavesTheTimelineAndComesBack();
    void themeAndSwitchesAreKept();
};

void TestMainWindow::cleanup()
{
    QSettings().clear();
}

void TestMainWindow::firstLessonIsOpenAndReadyToPlay()
{
    Shown shown;
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("ref_and_callback.py")));
    QVERIFY(shown.find<ui::SourceView>("source")->toPlainText().contains(
        QStringLiteral("weakref.ref(image, on_death)")));
    QVERIFY(shown.session().hasRecording());
    QVERIFY(shown.action(QStringLiteral("Play"))->isEnabled());
    QCOMPARE(shown.find<ui::SourceView>("source")->currentLine(), 1);
    QVERIFY(!shown.find<ui::MessageBar>("messageBar")->isVisible());
}

void TestMainWindow::keysStepThroughTheRun()
{
    Shown shown;
    auto* source = shown.find<ui::SourceView>("source");
    auto* position = shown.find<QSpinBox>("position");
    auto* slider = shown.find<QSlider>("timelineSlider");

    shown.key(Qt::Key_Right);
    QCOMPARE(source->currentLine(), 4);
    shown.key(Qt::Key_Right);
    QCOMPARE(source->currentLine(), 5);
    QVERIFY(position->text().contains(QString::number(shown.session().cursor())));
    QCOMPARE(slider->value(), static_cast<int>(shown.session().cursor()));
    shown.key(Qt::Key_Left);
    QCOMPARE(source->currentLine(), 4);

    const model::EventIndex before = shown.session().cursor();
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.session().cursor(), before + 1);
    shown.key(Qt::Key_End);
    QVERIFY(shown.session().isAtEnd());
    QVERIFY(!shown.action(QStringLiteral("Step Forward"))->isEnabled());
    shown.key(Qt::Key_Home);
    QVERIFY(shown.session().isAtStart());
    QCOMPARE(shown.find<ui::SceneView>("scene")->cursor(), 0U);
}

void TestMainWindow::sliderMovesTheCursor()
{
    Shown shown;
    auto* slider = shown.find<QSlider>("timelineSlider");
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() - 4, slider->height() / 2});
    QVERIFY(shown.session().isAtEnd());
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() / 2, slider->height() / 2});
    const int middle = static_cast<int>(shown.session().eventCount()) / 2;
    QVERIFY(std::abs(static_cast<int>(shown.session().cursor()) - middle) <= 1);
}

void TestMainWindow::spacePlaysAndPauses()
{
    Shown shown;
    shown.key(Qt::Key_Space);
    QVERIFY(shown.session().isPlaying());
    QVERIFY(shown.action(QStringLiteral("Pause")));
    const model::EventIndex before = shown.session().cursor();
    QTRY_VERIFY(shown.session().cursor() > before);
    shown.key(Qt::Key_Space);
    QVERIFY(!shown.session().isPlaying());
}

void TestMainWindow::clickInTheJournalJumps()
{
    Shown shown;
    auto* journal = shown.find<ui::JournalView>("journal");
    auto* model = qobject_cast<ui::JournalModel*>(journal->model());
    QTRY_VERIFY(!model->isSearching() && model->rowCount() > 3);
    journal->scrollToTop();
    const QModelIndex row = model->index(2, 0);
    QTest::mouseClick(journal->viewport(), Qt::LeftButton, {}, journal->visualRect(row).center());
    QCOMPARE(shown.session().cursor(), model->eventAt(2) + 1);
    QCOMPARE(journal->currentIndex().row(), 2);
}

void TestMainWindow::selectedObjectFillsTheInspector()
{
    Shown shown;
    shown.session().goToLine(7);
    const model::Snapshot& now = shown.session().timeline().snapshot();
    model::ObjectId node;
    for (const model::ObjectId id : now.liveObjects())
        if (now.at(id).kind == model::Kind::Instance)
            node = id;
    QVERIFY(bool(node));

    Q_EMIT shown.find<ui::SceneView>("scene")->objectSelected(node);
    QCOMPARE(shown.find<QLabel>("inspectorCount")->text(), QStringLiteral("2"));
    QVERIFY(shown.find<QLabel>("inspectorTitle")->text().startsWith(QStringLiteral("Node#")));
    const QString sum = shown.find<QLabel>("inspectorSum")->text();
    QVERIFY(sum.startsWith(QStringLiteral("2 = ")));
    QVERIFY(sum.contains(QStringLiteral("image")) && sum.contains(QStringLiteral("again")));

    shown.key(Qt::Key_Right);
    QCOMPARE(shown.find<QLabel>("inspectorCount")->text(), QStringLiteral("1"));
    shown.key(Qt::Key_Escape);
    QVERIFY(!shown.session().selection());
}

void TestMainWindow::inspectorRowSelectsTheOwner()
{
    Shown shown;
    shown.session().goToLine(7);
    const model::Snapshot& now = shown.session().timeline().snapshot();
    model::ObjectId ref;
    for (const model::ObjectId id : now.liveObjects())
        if (now.at(id).kind == model::Kind::Weakref)
            ref = id;
    shown.session().select(now.at(ref).referent);

    auto* rows = shown.find<QTreeWidget>("inspectorRows");
    QTreeWidgetItem* row = nullptr;
    for (QTreeWidgetItemIterator it(rows); *it; ++it)
        if ((*it)->data(0, Qt::UserRole).toUInt() == ref.value)
            row = *it;
    QVERIFY(row);
    rows->scrollToItem(row);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(row).center());
    QTRY_COMPARE(shown.session().selection(), ref);
}

void TestMainWindow::outputGrowsAndShrinksWithTheCursor()
{
    Shown shown([](const ui::Script&, std::atomic<bool>&) {
        tests::StoryWriter story;
        for (std::uint32_t i = 1; i <= 3; ++i) {
            story.line(i);
            const model::TextId digit = story.now().at(story.number(static_cast<int>(i))).text;
            story.append(model::event::OutputWritten{model::event::Stream::Out, digit});
        }
        return ui::Recorded{story.finish(), std::nullopt};
    });
    auto* output = shown.find<QPlainTextEdit>("output");
    QCOMPARE(output->toPlainText(), QString());
    shown.key(Qt::Key_End);
    QCOMPARE(output->toPlainText(), QStringLiteral("123"));
    shown.key(Qt::Key_Left);
    QCOMPARE(output->toPlainText(), QStringLiteral("12"));
    shown.key(Qt::Key_Home);
    QCOMPARE(output->toPlainText(), QString());
}

void TestMainWindow::clickOnALineNumberGoesToTheLine()
{
    Shown shown;
    auto* source = shown.find<ui::SourceView>("source");
    Q_EMIT source->lineActivated(6);
    QCOMPARE(source->currentLine(), 6);
    QCOMPARE(source->lineAt(source->cursorRect().center().y()), 1);
}

void TestMainWindow::missingFileIsSaidInPlaceAndKeepsTheRun()
{
    Shown shown;
    const model::EventIndex events = shown.session().eventCount();
    shown.window.openFile(QStringLiteral("/no/such/file.py"));
    auto* message = shown.find<ui::MessageBar>("messageBar");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("/no/such/file.py")));
    QCOMPARE(shown.session().eventCount(), events);
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("ref_and_callback.py")));
}

void TestMainWindow::rejectedScriptIsMarkedInItsLine()
{
    Shown shown([](const ui::Script&, std::atomic<bool>&) {
        model::Diagnostic diagnostic;
        diagnostic.message = "expected ':'";
        diagnostic.span = {6, 6, 6, 11};
        diagnostic.sourceLine = "class Image:";
        return ui::Recorded{nullptr, diagnostic};
    });
    auto* message = shown.find<ui::MessageBar>("messageBar");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("Line 6: SyntaxError: expected ':'")));
    QVERIFY(!shown.action(QStringLiteral("Play"))->isEnabled());
    const auto marks = shown.find<ui::SourceView>("source")->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.front().cursor.selectedText(), QStringLiteral("Image"));
}

void TestMainWindow::endlessRunIsStoppedAndCanBeExplored()
{
    ui::MainWindow window([](const ui::Script&, std::atomic<bool>& cancel) {
        while (!cancel)
            std::this_thread::yield();
        const auto recording =
            std::const_pointer_cast<model::Recording>(tests::stories::refAndCallback());
        recording->stopReason = "Stopped by the user";
        return ui::Recorded{recording, std::nullopt};
    });
    window.show();
    window.openFile(QStringLiteral(":/examples/ref_and_callback.py"));
    auto* message = window.findChild<ui::MessageBar*>();
    auto* button = window.findChild<QToolButton*>(QStringLiteral("messageAction"));
    QTRY_VERIFY(message->isVisible()); // "... has been running for 0.5 s", with Stop.
    QTest::mouseClick(button, Qt::LeftButton);

    QTRY_VERIFY(window.session().hasRecording());
    QVERIFY(message->text().contains(QStringLiteral("Stopped by the user")));
    QTest::mouseClick(button, Qt::LeftButton); // "Go to the End"
    QVERIFY(window.session().isAtEnd());
}

void TestMainWindow::windowStaysResponsiveWhileAScriptRuns()
{
    ui::MainWindow window([](const ui::Script&, std::atomic<bool>& cancel) {
        while (!cancel)
            std::this_thread::yield();
        return ui::Recorded{tests::stories::cycle(), std::nullopt};
    });
    window.show();
    window.openFile(QStringLiteral(":/examples/ref_and_callback.py"));
    // The loop turns although the script never ends.
    QTimer heart;
    QSignalSpy beats(&heart, &QTimer::timeout);
    heart.start(1);
    QTRY_VERIFY(beats.size() >= 40);
    QVERIFY(window.session().isRunning());
    window.session().cancelRun();
    QTRY_VERIFY(!window.session().isRunning());
}

void TestMainWindow::droppedFileIsOpened()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("dropped.py"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a = []\n");
    file.close();

    Shown shown;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("dropped.py")));
    QTRY_VERIFY(!shown.session().isRunning());
}

void TestMainWindow::everyActionHasAStatusTipAndItsOwnShortcut()
{
    Shown shown;
    QHash<QString, QString> keys;
    for (const QAction* action : shown.window.actions()) {
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()),
                     qPrintable(action->text() + ' ' + keys[key.toString()]));
            keys[key.toString()] = action->text();
        }
    }
}

void TestMainWindow::panelsHaveAccessibleNames()
{
    Shown shown;
    for (const char* name : {"source", "output", "inspector", "timelineBar", "journal", "scene",
                             "timelineSlider", "stepKind", "speed", "journalFilter"}) {
        const auto* widget = shown.find<QWidget>(name);
        QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
    }
}

void TestMainWindow::closedPanelComesBackWithResetLayout()
{
    Shown shown;
    auto* dock = shown.find<QDockWidget>("journalDock");
    dock->close();
    QVERIFY(!dock->isVisible());
    shown.action(QStringLiteral("Reset Layout"))->trigger();
    QVERIFY(dock->isVisible());
    QCOMPARE(shown.window.dockWidgetArea(dock), Qt::BottomDockWidgetArea);
}

void TestMainWindow::sceneOnlyLeavesTheTimelineAndComesBack()
{
    Shown shown;
    auto* journal = shown.find<QDockWidget>("journalDock");
    auto* source = shown.find<QDockWidget>("sourceDock");
    source->close();
    const int before = shown.find<QWidget>("scene")->height();
    QAction* only = shown.action(QStringLiteral("Scene Only"));
    only->trigger();
    QVERIFY(!journal->isVisible());
    QVERIFY(!shown.find<QDockWidget>("inspectorDock")->isVisible());
    QVERIFY(shown.find<QDockWidget>("timelineDock")->isVisible());
    QTRY_VERIFY(shown.find<QWidget>("scene")->height() > before);
    only->trigger();
    QVERIFY(journal->isVisible());
    QVERIFY(!source->isVisible()); // It was closed before.

    only->trigger();
    shown.action(QStringLiteral("Reset Layout"))->trigger();
    QVERIFY(!only->isChecked());
    QVERIFY(source->isVisible());
}

void TestMainWindow::themeAndSwitchesAreKept()
{
    {
        Shown shown;
        shown.action(QStringLiteral("Dark Theme"))->trigger();
        shown.action(QStringLiteral("Atoms"))->trigger();
        QVERIFY(shown.find<ui::SceneView>("scene")->theme().isDark());
        QVERIFY(shown.window.close());
    }
    Shown again;
    QVERIFY(again.find<ui::SceneView>("scene")->theme().isDark());
    QVERIFY(again.find<ui::SceneView>("scene")->viewOptions().showAtoms);
    again.action(QStringLiteral("Light Theme"))->trigger();
    QVERIFY(!again.find<ui::SceneView>("scene")->theme().isDark());
}

REFSCOPE_TEST(TestMainWindow)
#include "tst_main_window.moc"
