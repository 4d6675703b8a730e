// The program as a user starts it: what it prints where, and its exit status.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

class TestProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionGoToStandardOutput();
    void wrongUsageGoesToStandardErrorWithStatusTwo();
};

namespace {

tests::Outcome refscope(const QStringList& arguments)
{
    return tests::runAll({{tests::refscopeProgram(), arguments, QString()}}).front();
}

} // namespace

void TestProgram::helpAndVersionGoToStandardOutput()
{
    for (const char* option : {"--help", "--version"}) {
        const tests::Outcome outcome = refscope({QString::fromUtf8(option)});
        QCOMPARE(outcome.status, 0);
        QVERIFY(!outcome.out.isEmpty());
        QCOMPARE(outcome.err, QByteArray());
    }
}

void TestProgram::wrongUsageGoesToStandardErrorWithStatusTwo()
{
    const tests::Outcome outcome = refscope({QStringLiteral("--colour")});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains("--colour"), outcome.err.constData());
}

REFSCOPE_TEST(TestProgram)
#include "tst_program.moc"
