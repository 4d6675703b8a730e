// What somebody meets who opens Refscope for the first time, and what the window remembers.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/main_window/about_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/welcome.h"
#include "ui/session/script_recorder.h"

#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

namespace {

ui::Recorder welcomeStory()
{
    return [](const ui::Script&, std::atomic<bool>&) {
        return ui::Recorded{tests::stories::refAndCallback(), std::nullopt};
    };
}

} // namespace

class TestWelcome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void firstStartWelcomesAndTheSecondDoesNot();
    void playButtonPlaysTheLesson();
    void helpMenuBringsItBack();
    void everyScriptHasATitleInItsMenu_data();
    void everyScriptHasATitleInItsMenu();
    void examplesRunAndCanBePlayed_data();
    void examplesRunAndCanBePlayed();
    void aboutNamesQtFontsAndLicences();
    void windowAndDocksAreRemembered();
};

void TestWelcome::firstStartWelcomesAndTheSecondDoesNot()
{
    {
        ui::MainWindow window(welcomeStory());
        auto* welcome = window.findChild<ui::Welcome*>();
        QVERIFY(welcome->isHidden());
        window.welcome();
        window.show();
        QVERIFY(welcome->isVisible());
        QTest::mouseClick(window.findChild<QToolButton*>(QStringLiteral("welcomeClose")),
                          Qt::LeftButton);
        QVERIFY(!welcome->isVisible());
    }
    ui::MainWindow again(welcomeStory());
    again.welcome();
    again.show();
    QVERIFY(!again.findChild<ui::Welcome*>()->isVisible());
}

void TestWelcome::playButtonPlaysTheLesson()
{
    ui::MainWindow window(welcomeStory());
    window.welcome();
    window.show();
    QSignalSpy finished(&window.session(), &ui::SessionController::runFinished);
    window.openFile(QStringLiteral(":/examples/ref_and_callback.py"));
    QVERIFY(!finished.empty() || finished.wait(5000));
    QVERIFY(window.session().hasRecording());
    const model::EventIndex start = window.session().cursor();
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("welcomePlay")),
                      Qt::LeftButton);
    QVERIFY(window.session().isPlaying());
    QTRY_VERIFY(window.session().cursor() > start);
    QVERIFY(!window.findChild<ui::Welcome*>()->isVisible());
}

void TestWelcome::helpMenuBringsItBack()
{
    ui::MainWindow window(welcomeStory());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<ui::Welcome*>()->dismiss();
    QTest::keyClick(&window, Qt::Key_F1, Qt::ControlModifier);
    QVERIFY(window.findChild<ui::Welcome*>()->isVisible());
}

void TestWelcome::everyScriptHasATitleInItsMenu_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("menu");
    QTest::addColumn<int>("least");
    QTest::newRow("examples") << QStringLiteral(":/examples") << QStringLiteral("E&xamples") << 6;
}

void TestWelcome::everyScriptHasATitleInItsMenu()
{
    QFETCH(QString, folder);
    QFETCH(QString, menu);
    QFETCH(int, least);
    const ui::MainWindow window(welcomeStory());
    for (const QMenu* each : window.menuBar()->findChildren<QMenu*>()) {
        if (each->title() != menu)
            continue;
        QVERIFY(each->actions().size() >= least);
        QCOMPARE(each->actions().size(), QDir(folder).entryList({QStringLiteral("*.py")}).size());
        for (const QAction* action : each->actions()) {
            QVERIFY2(!action->text().endsWith(QStringLiteral(".py")), qPrintable(action->text()));
            QVERIFY(!action->statusTip().isEmpty());
        }
        return;
    }
    QFAIL("there is no such menu");
}

void TestWelcome::examplesRunAndCanBePlayed_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& file : QDir(QStringLiteral(":/examples")).entryList())
        QTest::newRow(qPrintable(file)) << QStringLiteral(":/examples/") + file;
}

void TestWelcome::examplesRunAndCanBePlayed()
{
    QFETCH(QString, path);
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    QSignalSpy finished(&window.session(), &ui::SessionController::runFinished);
    window.openFile(path);
    QVERIFY(!finished.empty() || finished.wait(20000));
    QVERIFY(window.session().hasRecording());
    QVERIFY(!window.session().fault());
    window.session().stepForward();
    QVERIFY(!window.session().isAtStart());
}

void TestWelcome::aboutNamesQtFontsAndLicences()
{
    ui::AboutDialog about(nullptr);
    const auto* parts = about.findChild<QTreeWidget*>(QStringLiteral("aboutParts"));
    QStringList names;
    for (int i = 0; i < parts->topLevelItemCount(); ++i) {
        names += parts->topLevelItem(i)->text(0);
        QVERIFY(!parts->topLevelItem(i)->text(2).isEmpty());
    }
    QVERIFY(names.contains(QStringLiteral("Qt %1").arg(QLatin1String(qVersion()))));
    QVERIFY(names.contains(QStringLiteral("Inter")));
    QVERIFY(names.contains(QStringLiteral("DejaVu Sans Mono")));
}

void TestWelcome::windowAndDocksAreRemembered()
{
    QSize size;
    {
        ui::MainWindow window(welcomeStory());
        window.resize(1111, 777);
        window.show();
        window.findChild<QDockWidget*>(QStringLiteral("journalDock"))->close();
        size = window.size();
        QVERIFY(window.close());
    }
    ui::MainWindow again(welcomeStory());
    again.show();
    QCOMPARE(again.size(), size);
    QVERIFY(!again.findChild<QDockWidget*>(QStringLiteral("journalDock"))->isVisible());
}

REFSCOPE_TEST(TestWelcome)
#include "tst_welcome.moc"
