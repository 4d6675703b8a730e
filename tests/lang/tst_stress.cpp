// Scripts that do not look at lifetimes print the same when garbage is collected at every
// allocation: nothing that is in use is ever taken for trash.

#include "model/session/run.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>

class TestStress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectingAlwaysChangesNothing_data();
    void collectingAlwaysChangesNothing();
    void collectingAlwaysCollects();
};

namespace {

QByteArray sourceAt(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether the output may tell when something died, was counted or collected.
bool looksAtLifetimes(const QByteArray& source)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(gc|weakref|atexit|refscope|__del__|getrefcount|getsizeof|import|id|"
                       "RecursionError)\\b"));
    return words.match(QString::fromUtf8(source)).hasMatch();
}

model::RunResult runScript(const QByteArray& source, bool collectsAlways)
{
    model::RunOptions options;
    options.collectsAlways = collectsAlways;
    return model::run(source.toStdString(), "script.py", options);
}

} // namespace

void TestStress::collectingAlwaysChangesNothing_data()
{
    QTest::addColumn<QByteArray>("source");
    for (const char* folder : {"tour", "rules", "language"}) {
        for (const tests::Script& script : tests::scriptsOf(QString::fromLatin1(folder))) {
            const QByteArray source = sourceAt(script.folder + '/' + script.file);
            if (!looksAtLifetimes(source))
                QTest::newRow(qPrintable(script.name)) << source;
        }
    }
}

void TestStress::collectingAlwaysChangesNothing()
{
    QFETCH(QByteArray, source);
    const model::RunResult usual = runScript(source, false);
    const model::RunResult stressed = runScript(source, true);
    QCOMPARE(QByteArray::fromStdString(stressed.out), QByteArray::fromStdString(usual.out));
    QCOMPARE(QByteArray::fromStdString(stressed.err), QByteArray::fromStdString(usual.err));
    QCOMPARE(stressed.exitStatus, usual.exitStatus);
}

void TestStress::collectingAlwaysCollects()
{
    const QByteArray source = "import gc\n"
                              "before = gc.get_stats()[0]['collections']\n"
                              "kept = [[] for _ in range(100)]\n"
                              "print(gc.get_stats()[0]['collections'] - before >= 90)\n";
    QCOMPARE(QByteArray::fromStdString(runScript(source, false).out), QByteArray("False\n"));
    QCOMPARE(QByteArray::fromStdString(runScript(source, true).out), QByteArray("True\n"));
}

REFSCOPE_TEST(TestStress)
#include "tst_stress.moc"
