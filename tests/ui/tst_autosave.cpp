// What is not saved outlives a program that is killed, and is offered at the next start.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/autosave.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

#include <cstdio>

namespace {

constexpr const char* kVictim = "REFSCOPE_TEST_VICTIM";

struct SavedWindow : tests::ShownWindow
{
    SavedWindow() { window.activateWindow(); }

    ui::Autosave& autosave() { return *window.findChild<ui::Autosave*>(); }
    ui::SourceView& source() { return *window.findChild<ui::SourceView*>(); }
    ui::MessageBar& offer()
    {
        return *window.findChild<ui::MessageBar*>(QStringLiteral("restoreMessage"));
    }
    void press(const char* button)
    {
        offer().findChild<QToolButton*>(QLatin1String(button))->click();
    }
    /// A statement behind a lesson, and a line that has not run.
    void work()
    {
        openLesson();
        session().goToEnd();
        wait([this] { session().enter(QStringLiteral("kept = [1, 2]")); });
        QTextCursor(source().document()).insertText(QStringLiteral("# typed\n"));
        source().settle();
    }
};

QStringList filesLeft()
{
    return QDir(ui::Autosave::folder())
        .entryList({QStringLiteral("*.refscope")}, QDir::Files, QDir::Name);
}

/// A program like this one that works until it is killed.
bool killOne()
{
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kVictim), QStringLiteral("1"));
    victim.setProcessEnvironment(environment);
    victim.setReadChannel(QProcess::StandardOutput);
    victim.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("TestAutosave"), QStringLiteral("aKilledProgramLosesNothing")});
    QByteArray said;
    while (!said.contains("written\n") && victim.waitForReadyRead(30'000))
        said += victim.readAllStandardOutput();
    victim.kill(); // SIGKILL
    return victim.waitForFinished() && said.contains("written\n")
           && victim.exitStatus() == QProcess::CrashExit;
}

} // namespace

class TestAutosave final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aKilledProgramLosesNothing();
    void discardForgetsIt();
    void filesOfALivingWindowAreNotOffered();
    void aCleanEndLeavesNothing();
    void aDamagedRemainderIsSaidAndKept();

private:
    QTemporaryDir m_data;
};

void TestAutosave::initTestCase()
{
    if (!qEnvironmentVariableIsSet(kVictim))
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
    QVERIFY(ui::Autosave::folder().startsWith(QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME"))));
}

void TestAutosave::cleanup()
{
    QDir(ui::Autosave::folder()).removeRecursively();
}

void TestAutosave::aKilledProgramLosesNothing()
{
    if (qEnvironmentVariableIsSet(kVictim)) {
        SavedWindow victim;
        victim.work();
        QTRY_VERIFY(QFile::exists(victim.autosave().path())); // Written by itself.
        std::puts("written");
        std::fflush(stdout);
        QCoreApplication::exec(); // Until it is killed.
        return;
    }
    QVERIFY(killOne());
    QCOMPARE(filesLeft().size(), 1);
    SavedWindow next;
    next.window.offerRestore();
    QVERIFY(next.offer().isVisible());
    next.wait([&] { next.press("messageAction"); });
    QVERIFY(!next.offer().isVisible());
    QCOMPARE(next.session().document().currentBranch().statements.front().text,
             std::string("kept = [1, 2]"));
    QVERIFY(next.session().text().startsWith(QStringLiteral("# typed\n")));
    QVERIFY(next.session().isModified());
    // The old file went, and what is still unsaved stands in the new window's own.
    QCOMPARE(filesLeft(), QStringList{QFileInfo(next.autosave().path()).fileName()});
}

void TestAutosave::discardForgetsIt()
{
    QVERIFY(killOne());
    QVERIFY(killOne());
    QCOMPARE(filesLeft().size(), 2);
    SavedWindow next;
    next.window.offerRestore();
    next.press("messageOther");
    QVERIFY(next.offer().isVisible()); // The other one.
    next.press("messageOther");
    QVERIFY(!next.offer().isVisible());
    QVERIFY(filesLeft().isEmpty());
}

void TestAutosave::filesOfALivingWindowAreNotOffered()
{
    SavedWindow first;
    first.work();
    first.autosave().writeNow();
    QCOMPARE(filesLeft().size(), 1);
    SavedWindow second;
    second.window.offerRestore();
    QVERIFY(!second.offer().isVisible());
}

void TestAutosave::aCleanEndLeavesNothing()
{
    {
        SavedWindow shown;
        shown.work();
        shown.autosave().writeNow();
        QCOMPARE(filesLeft().size(), 1);
    }
    QVERIFY(filesLeft().isEmpty());
}

void TestAutosave::aDamagedRemainderIsSaidAndKept()
{
    QVERIFY(QDir().mkpath(ui::Autosave::folder()));
    QFile file(QDir(ui::Autosave::folder()).filePath(QStringLiteral("damaged.refscope")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\n\"format\": oops") > 0);
    file.close();
    SavedWindow next;
    next.window.offerRestore();
    QVERIFY(next.offer().text().contains(QStringLiteral("line 2")));
    next.press("messageAction");
    QCOMPARE(filesLeft(), QStringList{QStringLiteral("damaged.refscope")});
}

REFSCOPE_TEST(TestAutosave)
#include "tst_autosave.moc"
