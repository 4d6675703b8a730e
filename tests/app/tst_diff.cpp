// `refscope diff` as a user starts it: two versions of Python that exist, and one script.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

class TestDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameScriptSucceeds();
    void firstDifferencesAreSentences();
    void versionsComeBeforeTheScriptsOwn();
    void differencesInJson();
    void whatOneVersionRefusesIsADifference();
    void automaticCollectionsInOtherLinesAreToldApart();
    void automaticCollectionsAreCompared();
    void troubleIsTwo();
};

namespace {

const QByteArray kDiffScript = "import sys\n"
                               "class Node:\n"
                               "    pass\n"
                               "x = Node()\n"
                               "y = [x] if sys.version_info[1] == 11 else []\n"
                               "del x\n"
                               "print('same')\n"
                               "print(len(y))\n";

tests::Outcome diffOf(const QByteArray& script, const QString& left, const QString& right,
                      const QStringList& arguments = {})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("script.py"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    return tests::runAll({{tests::refscopeProgram(),
                           QStringList{QStringLiteral("diff"), path, QStringLiteral("--python"),
                                       left, QStringLiteral("--python"), right}
                               + arguments,
                           folder.path()}})
        .front();
}

tests::Outcome diffOf(const QByteArray& script, const QStringList& arguments = {})
{
    return diffOf(script, QStringLiteral("3.11"), QStringLiteral("3.12"), arguments);
}

} // namespace

void TestDiff::sameScriptSucceeds()
{
    const tests::Outcome outcome = diffOf("a = [1]\nb = a\ndel a\nprint(b)\n");
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, QByteArray("Nothing differs between Python 3.11 and Python 3.12.\n"));
    QVERIFY(outcome.err.isEmpty());
}

void TestDiff::firstDifferencesAreSentences()
{
    const tests::Outcome outcome = diffOf(kDiffScript);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.out.startsWith(
                 "The output differs first after 1 line that is the same:\n"
                 "  line 8, line of output 2: in 3.11 is '1'; in 3.12 is '0'\n"
                 "The lives of objects differ first here:\n"
                 "  line 6, the count of the Node of line 4: in 3.11 is 2; in 3.12 is 1\n"
                 "What follows from it, or differs besides:\n"),
             outcome.out);
    QVERIFY2(outcome.out.contains("  line 6, the Node of line 4: in 3.11 lives until the script "
                                  "ends; in 3.12 dies in line 6\n"),
             outcome.out);
    QVERIFY2(outcome.out.endsWith("In all: output 1, deaths 1, counts 1\n"), outcome.out);
}

void TestDiff::versionsComeBeforeTheScriptsOwn()
{
    const QByteArray wish = "# refscope: python 3.11\n";
    QCOMPARE(diffOf(kDiffScript + wish).out, diffOf(kDiffScript).out);
}

void TestDiff::differencesInJson()
{
    const tests::Outcome outcome = diffOf(kDiffScript, {QStringLiteral("--json")});
    QCOMPARE(outcome.status, 1);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines.front()).object();
    QCOMPARE(first[QStringLiteral("sort")].toString(), QStringLiteral("counts"));
    QCOMPARE(first[QStringLiteral("line")].toInt(), 6);
    QCOMPARE(first[QStringLiteral("3.11")].toString(), QStringLiteral("is 2"));
    QCOMPARE(first[QStringLiteral("3.12")].toString(), QStringLiteral("is 1"));
    for (const QByteArray& line : lines)
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void TestDiff::whatOneVersionRefusesIsADifference()
{
    const tests::Outcome both = diffOf("a = = 1\n");
    QCOMPARE(both.status, 2);
    QVERIFY(both.out.isEmpty());
    QVERIFY2(both.err.contains("Python 3.11 does not run it: SyntaxError: invalid syntax"),
             both.err);
}

/// An allocation of 3.11 collects at once; 3.12 waits for the next jump back (R115). In which round
/// of a loop a collection comes is no difference.
void TestDiff::automaticCollectionsInOtherLinesAreToldApart()
{
    const tests::Outcome other = diffOf("kept = None\n"
                                        "for i in range(800):\n"
                                        "    kept = [kept]\n"
                                        "    last = i\n"
                                        "print(last)\n");
    QCOMPARE(other.status, 1);
    QVERIFY2(other.out.contains("\n  line 3, automatic collection 1: in 3.11 comes in line 3 for "
                                "generation 0 and finds 0; in 3.12 comes in line 4 for "),
             other.out);
    QCOMPARE(diffOf("kept = []\n"
                    "for i in range(1500):\n"
                    "    kept.append([i])\n")
                 .status,
             0);
}

/// The threshold of 3.13 is 2,000 objects, that of 3.12 is 700 (R116).
void TestDiff::automaticCollectionsAreCompared()
{
    const QByteArray script = "kept = []\n"
                              "for i in range(1500):\n"
                              "    kept.append([i])\n"
                              "print(len(kept))\n";
    const tests::Outcome outcome = diffOf(script, QStringLiteral("3.12"), QStringLiteral("3.13"));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out,
             QByteArray("The output is the same.\n"
                        "The lives of objects differ first here:\n"
                        "  line 3, automatic collections: in 3.12 there are 2, the first comes in "
                        "line 3 for generation 0 and finds 0; in 3.13 there is none\n"
                        "In all: collections 1\n"));
    QCOMPARE(
        diffOf("import gc\ngc.disable()\n" + script, QStringLiteral("3.12"), QStringLiteral("3.13"))
            .status,
        0);
}

void TestDiff::troubleIsTwo()
{
    const tests::Outcome missing =
        tests::runAll({{tests::refscopeProgram(),
                        {QStringLiteral("diff"), QStringLiteral("/nowhere/script.py"),
                         QStringLiteral("--python"), QStringLiteral("3.11"),
                         QStringLiteral("--python"), QStringLiteral("3.12")},
                        QDir::tempPath()}})
            .front();
    QCOMPARE(missing.status, 2);
    QVERIFY(missing.err.contains("script.py"));
}

REFSCOPE_TEST(TestDiff)
#include "tst_diff.moc"
