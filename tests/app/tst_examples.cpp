// The examples of the Script menu: real scripts that print in Refscope what they print in Python.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QDir>
#include <QObject>

class TestExamples final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsWhatPythonPrints_data();
    void printsWhatPythonPrints();

private:
    QDir m_folder{QStringLiteral(REFSCOPE_EXAMPLES)};
};

void TestExamples::initTestCase()
{
    QVERIFY(m_folder.entryList({QStringLiteral("*.py")}).size() >= 6);
}

void TestExamples::printsWhatPythonPrints_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : m_folder.entryList({QStringLiteral("*.py")}))
        QTest::newRow(qPrintable(file)) << file;
}

void TestExamples::printsWhatPythonPrints()
{
    QFETCH(QString, file);
    const tests::Outcome ours = tests::runAll(
        {{tests::refscopeProgram(), {QStringLiteral("run"), file}, m_folder.path()}})[0];
    QCOMPARE(ours.status, 0);
    QCOMPARE(ours.err, QByteArray());
    QVERIFY(ours.out.count('\n') >= 4);

    const QString python = tests::findPython(QStringLiteral("3.11"));
    if (python.isEmpty())
        QSKIP("no CPython 3.11 found to compare with");
    const tests::Outcome real = tests::runAll({{python, {file}, m_folder.path()}})[0];
    const QByteArray report = tests::difference(real, ours);
    QVERIFY2(report.isEmpty(), report.constData());
}

REFSCOPE_TEST(TestExamples)
#include "tst_examples.moc"
