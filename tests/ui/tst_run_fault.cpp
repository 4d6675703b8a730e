// Why a run is not a plain success: what the window says, and where.

#include "tests/support/registry.h"
#include "ui/main_window/fault_message.h"
#include "ui/session/run_fault.h"
#include "ui/session/script.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

model::Recording failed(std::string err, int status = 1)
{
    model::Recording recording;
    recording.fileName = "/home/me/a.py";
    recording.err = std::move(err);
    recording.exitStatus = status;
    return recording;
}

} // namespace

class TestRunFault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successIsNoFault();
    void uncaughtExceptionNamesItsLineInTheScript();
    void earlierTracebacksAreNotTheFault();
    void exitStatusAloneIsSaid();
    void stoppedRunCanBeExplored();
    void unreadableFilesSayWhatToDo_data();
    void unreadableFilesSayWhatToDo();
};

void TestRunFault::successIsNoFault()
{
    QVERIFY(!ui::faultOf(model::Recording()).has_value());
    QVERIFY(!ui::faultOf(failed("Exception ignored in: ...\n", 0)).has_value());
}

void TestRunFault::uncaughtExceptionNamesItsLineInTheScript()
{
    const auto fault = ui::faultOf(failed("Traceback (most recent call last):\n"
                                          "  File \"/home/me/a.py\", line 12, in <module>\n"
                                          "    f()\n"
                                          "  File \"/home/me/a.py\", line 3, in f\n"
                                          "    return g\n"
                                          "           ^\n"
                                          "NameError: name 'g' is not defined\n"));
    QVERIFY(fault.has_value());
    QCOMPARE(fault->line, 3);
    QCOMPARE(fault->message, QStringLiteral("NameError: name 'g' is not defined"));
    QVERIFY(ui::faultMessage(*fault).canGoToEnd);
    QVERIFY(ui::faultMessage(*fault).text.startsWith(
        QStringLiteral("Line 3: NameError: name 'g' is not defined.")));
}

void TestRunFault::earlierTracebacksAreNotTheFault()
{
    const auto fault = ui::faultOf(failed("Exception ignored in: <function A.__del__>\n"
                                          "Traceback (most recent call last):\n"
                                          "  File \"/home/me/a.py\", line 5, in __del__\n"
                                          "ValueError: in del\n"
                                          "Traceback (most recent call last):\n"
                                          "  File \"/home/me/a.py\", line 9, in <module>\n"
                                          "KeyError: 'k'\n"));
    QCOMPARE(fault->line, 9);
    QCOMPARE(fault->message, QStringLiteral("KeyError: 'k'"));
}

void TestRunFault::exitStatusAloneIsSaid()
{
    const auto fault = ui::faultOf(failed("bye\n", 3));
    QVERIFY(fault.has_value());
    QCOMPARE(fault->line, 0);
}

void TestRunFault::stoppedRunCanBeExplored()
{
    model::Recording recording;
    recording.stopReason = "The run was stopped after 10 s";
    const auto fault = ui::faultOf(recording);
    QCOMPARE(fault->sort, ui::RunFault::Sort::Stopped);
    QVERIFY(ui::faultMessage(*fault).canGoToEnd);
}

void TestRunFault::unreadableFilesSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");

    QTest::newRow("not UTF-8") << QByteArray("a = '\xff\xfe'\n") << QStringLiteral("UTF-8");
    QTest::newRow("binary") << QByteArray("a\0b", 3) << QStringLiteral("UTF-8");
    QTest::newRow("too long") << QByteArray(ui::kMaxScriptBytes + 1, ' ')
                              << QStringLiteral("larger");
}

void TestRunFault::unreadableFilesSayWhatToDo()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.py"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const ui::LoadedScript loaded = ui::loadScript(path);
    QVERIFY(!loaded.isGood());
    QVERIFY2(loaded.error.contains(expected), qPrintable(loaded.error));
    QVERIFY(loaded.error.contains(path));
}

REFSCOPE_TEST(TestRunFault)
#include "tst_run_fault.moc"
