// verify(): silent while our promises hold; the message names file and line when one breaks.

#include "model/core/verify.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QProcess>

class TestVerify final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldPromiseIsSilent();
    void brokenPromiseStopsTheProgramAndSaysWhere();
    void breaks();
};

void TestVerify::heldPromiseIsSilent()
{
    model::verify(true, "never printed");
}

void TestVerify::brokenPromiseStopsTheProgramAndSaysWhere()
{
    QProcess child;
    child.setEnvironment(QProcess::systemEnvironment()
                         << QStringLiteral("REFSCOPE_BREAK_A_PROMISE=1"));
    // Without an application object, the system has to say which executable this is.
    child.start(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")),
                {QStringLiteral("TestVerify"), QStringLiteral("breaks")});
    QVERIFY(child.waitForFinished());

    QVERIFY(child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0);
    const QByteArray complaint = child.readAllStandardError();
    QVERIFY2(complaint.contains("tests/model/tst_verify.cpp:"), complaint.constData());
    QVERIFY2(complaint.contains(": a promise for the test"), complaint.constData());
}

/// Run by the test above in a process of its own; elsewhere it does nothing.
void TestVerify::breaks()
{
    if (qEnvironmentVariableIsSet("REFSCOPE_BREAK_A_PROMISE"))
        model::verify(false, "a promise for the test");
}

REFSCOPE_TEST(TestVerify)
#include "tst_verify.moc"
