// The window over real runs: the scripts of the tour, and scripts that do not end well.

#include "tests/support/registry.h"
#include "tests/support/source_path.h"
#include "ui/main_window/main_window.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/panels/timeline_lives.h"
#include "ui/picture/nearest_cards.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

namespace {

QString withoutAddresses(QString text)
{
    static const QRegularExpression s_address(QStringLiteral("0x(ADDR|[0-9a-fA-F]+)"));
    return text.replace(s_address, QStringLiteral("0x"));
}

model::Limits fewEvents()
{
    model::Limits limits = ui::windowLimits();
    limits.events = 100'000;
    return limits;
}

} // namespace

class TestWindowRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tourScriptsRunAndCanBeWalkedThrough_data();
    void tourScriptsRunAndCanBeWalkedThrough();
    void endlessScriptStopsAtItsLimitAndCanBeExplored();
    void endlessScriptIsStoppedByTheUser();
    void endlessRecursionIsARecursionError();
    void syntaxErrorIsShownInItsLine();
    void uncaughtExceptionIsSaidAndCanBeExplored();
    void largePicturesAreMadeElsewhere();
    void livesOfALongRunComeAfterItsPicture();
    void stoppedRunSaysSoWhereItStopped();
    void modulesBesideTheScriptAreFound();

private:
    QString write(const QString& name, const QByteArray& source);

    QTemporaryDir m_folder;
};

void TestWindowRuns::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString TestWindowRuns::write(const QString& name, const QByteArray& source)
{
    QFile file(m_folder.filePath(name));
    const bool isOpen = file.open(QIODevice::WriteOnly);
    Q_ASSERT(isOpen);
    file.write(source);
    return file.fileName();
}

void TestWindowRuns::tourScriptsRunAndCanBeWalkedThrough_data()
{
    QTest::addColumn<QString>("path");

    const QDir tour(QString::fromStdString(tests::sourcePath("tests/scripts/tour")));
    for (const QString& file : tour.entryList({QStringLiteral("*.py")}))
        QTest::newRow(qPrintable(file)) << tour.filePath(file);
}

void TestWindowRuns::tourScriptsRunAndCanBeWalkedThrough()
{
    QFETCH(QString, path);

    ui::MainWindow window(ui::scriptRecorder());
    window.findChild<ui::SceneView*>()->setReducedMotion(true);
    window.show();
    window.openFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 20'000);

    ui::SessionController& session = window.session();
    session.goToStart();
    while (!session.isAtEnd()) {
        session.stepForward();
        if (!session.isAtEnd())
            QCOMPARE(window.findChild<ui::SourceView*>()->currentLine(),
                     static_cast<int>(ui::currentLine(session.timeline().snapshot())));
    }
    QFile expected(QString(path).replace(QStringLiteral(".py"), QStringLiteral(".out")));
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const auto* output = window.findChild<QPlainTextEdit*>(QStringLiteral("output"));
    QVERIFY(withoutAddresses(output->toPlainText())
                .startsWith(withoutAddresses(QString::fromUtf8(expected.readAll()))));
    session.goToStart();
    QCOMPARE(output->toPlainText(), QString());
    session.goToEnd(); // Before the interpreter's shutdown.
    QVERIFY(session.isAtScriptEnd() && !session.isAtEnd());
    session.goToEnd();
    QVERIFY(session.isAtEnd());
}

void TestWindowRuns::endlessScriptStopsAtItsLimitAndCanBeExplored()
{
    ui::MainWindow window(ui::scriptRecorder(fewEvents()));
    window.show();
    window.openFile(write(QStringLiteral("endless.py"), "n = 0\nwhile True:\n    n += 1\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 30'000);

    const auto* message = window.findChild<ui::MessageBar*>();
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("stopped after")),
             qPrintable(message->text()));
    QVERIFY(window.session().eventCount() > 90'000);
    window.session().goToEnd();
    window.session().stepBack();
    window.session().seek(window.session().eventCount() / 2);
    QVERIFY(window.findChild<ui::SourceView*>()->currentLine() > 0);
}

void TestWindowRuns::endlessScriptIsStoppedByTheUser()
{
    model::Limits limits;
    limits.events = 50'000'000;
    ui::MainWindow window(ui::scriptRecorder(limits));
    window.show();
    window.openFile(write(QStringLiteral("forever.py"), "while True:\n    pass\n"));
    auto* message = window.findChild<ui::MessageBar*>();
    auto* button = window.findChild<QToolButton*>(QStringLiteral("messageAction"));
    QTRY_VERIFY(message->isVisible() && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);

    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 60'000);
    QVERIFY(window.session().fault().has_value());
    QCOMPARE(window.session().fault()->sort, ui::RunFault::Sort::Stopped);
}

void TestWindowRuns::endlessRecursionIsARecursionError()
{
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    window.openFile(write(QStringLiteral("deep.py"), "def f():\n    f()\nf()\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 30'000);
    QVERIFY(window.session().fault().has_value());
    QVERIFY(window.session().fault()->message.startsWith(QStringLiteral("RecursionError")));
    QCOMPARE(window.session().fault()->line, 2);
}

void TestWindowRuns::syntaxErrorIsShownInItsLine()
{
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    QSignalSpy finished(&window.session(), &ui::SessionController::runFinished);
    window.openFile(write(QStringLiteral("wrong.py"), "a = 1\nif a\n    pass\n"));
    QVERIFY(finished.wait());
    QVERIFY(!window.session().hasRecording());
    const auto* message = window.findChild<ui::MessageBar*>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(QStringLiteral("Line 2: SyntaxError: expected ':'")));
    QCOMPARE(window.findChild<ui::SourceView*>()->extraSelections().size(), 1);
}

void TestWindowRuns::uncaughtExceptionIsSaidAndCanBeExplored()
{
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    window.openFile(write(QStringLiteral("raises.py"), "a = [1]\n\n\nprint(a[3])\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 20'000);
    const auto* message = window.findChild<ui::MessageBar*>();
    QVERIFY(
        message->text().startsWith(QStringLiteral("Line 4: IndexError: list index out of range.")));
    window.session().goToEnd();
    QVERIFY(window.findChild<QPlainTextEdit*>(QStringLiteral("output"))
                ->toPlainText()
                .contains(QStringLiteral("Traceback (most recent call last):")));
}

/// The window goes on while others compute; see also `./dev bench window`.
void TestWindowRuns::largePicturesAreMadeElsewhere()
{
    ui::MainWindow window(ui::scriptRecorder(fewEvents()));
    window.show();
    const auto* scene = window.findChild<ui::SceneView*>();
    window.openFile(write(QStringLiteral("long.py"), "class C: pass\n"
                                                     "l = []\n"
                                                     "while True:\n"
                                                     "    l.append(C())\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 30'000);
    const std::size_t before = scene->picture().cards.size();
    window.session().goToEnd();
    QVERIFY(scene->isUnderWay());
    QCOMPARE(scene->picture().cards.size(), before);
    QTRY_VERIFY_WITH_TIMEOUT(!scene->isUnderWay(), 30'000);
    QVERIFY(scene->picture().cards.size() > before);
    QVERIFY(scene->picture().cutObjects > 0);
    QVERIFY(scene->picture().cards.size() <= ui::kMostCards + 1);

    window.session().goToStart();
    window.session().goToEnd();
    QVERIFY(window.close()); // What is still being made keeps nobody.
}

/// Somebody who waits for a run waits for its picture, not for the lives of all objects.
void TestWindowRuns::livesOfALongRunComeAfterItsPicture()
{
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    ui::SessionController& session = window.session();
    bool hadLives = true;
    connect(&session, &ui::SessionController::recordingChanged, this,
            [&] { hadLives = session.hasRecording() && session.lives() != nullptr; });
    QSignalSpy found(&session, &ui::SessionController::fatesFound);
    window.openFile(write(QStringLiteral("many.py"), "l = [[] for i in range(60000)]\n"
                                                     "del l[0]\n"
                                                     "end = 1\n"));
    QTRY_VERIFY_WITH_TIMEOUT(session.hasRecording(), 60'000);
    QVERIFY(session.eventCount() > ui::Run::kManyEvents);
    QVERIFY(!hadLives);
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 60'000);
    QVERIFY(session.lives() != nullptr);
    QVERIFY(session.deaths() != nullptr);
    const auto* lives = window.findChild<ui::TimelineLives*>();
    session.goToEnd();
    QTRY_VERIFY_WITH_TIMEOUT(lives->rows().count() > 0, 60'000);
}

void TestWindowRuns::stoppedRunSaysSoWhereItStopped()
{
    ui::MainWindow window(ui::scriptRecorder(fewEvents()));
    window.show();
    window.openFile(write(QStringLiteral("endless.py"), "while True:\n    [].append([])\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 30'000);
    window.session().goToEnd();
    QCOMPARE(window.findChild<QLabel*>(QStringLiteral("statusWords"))->text(),
             QStringLiteral("The script did not come to its end: it was stopped after 100,000 "
                            "events"));
}

void TestWindowRuns::modulesBesideTheScriptAreFound()
{
    write(QStringLiteral("neighbour.py"), "word = 'from beside'\n");
    ui::MainWindow window(ui::scriptRecorder());
    window.show();
    window.openFile(write(QStringLiteral("asks.py"), "import neighbour\nprint(neighbour.word)\n"));
    QTRY_VERIFY_WITH_TIMEOUT(window.session().hasRecording(), 20'000);
    window.session().goToEnd();
    const auto* output = window.findChild<QPlainTextEdit*>(QStringLiteral("output"));
    QTRY_COMPARE(output->toPlainText(), QStringLiteral("from beside\n"));
}

REFSCOPE_TEST(TestWindowRuns)
#include "tst_window_runs.moc"
