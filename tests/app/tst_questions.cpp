// `refscope why` and `refscope lint` as a user starts them.

#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

class TestQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whySaysWhatHoldsCountsAndCuts();
    void whyIsAskedAtAMoment();
    void ignoredHoldersAreNamedAsAnswersNameThem_data();
    void ignoredHoldersAreNamedAsAnswersNameThem();
    void theDeadHaveACertificate();
    void weakReferenceTellsOfItsCallback();
    void whyInJson();
    void whatDoesNotExistIsSaid_data();
    void whatDoesNotExistIsSaid();
    void lintFindsNothingAndSucceeds();
    void lintNamesLineRuleAndAdvice();
    void lintInJson();
    void lintOfWhatCannotRun();
};

namespace {

const QByteArray kAskedScript = "import weakref\n"
                                "class Node:\n"
                                "    pass\n"
                                "a = Node()\n"
                                "b = a.next = Node()\n"
                                "l = [b]\n"
                                "r = weakref.ref(b, print)\n"
                                "c = Node()\n"
                                "del c\n"
                                "end = 1\n";

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// Runs the command on a file with this script.
tests::Outcome askedRaw(const char* command, const QByteArray& script, const QStringList& arguments)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(q("script.py"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    tests::Outcome outcome =
        tests::runAll(
            {{tests::refscopeProgram(), QStringList{q(command), path} + arguments, folder.path()}})
            .front();
    for (QByteArray* bytes : {&outcome.out, &outcome.err})
        bytes->replace((folder.path() + q("/")).toUtf8(), "");
    return outcome;
}

/// The same, with N for the numbers of objects and events.
tests::Outcome asked(const char* command, const QByteArray& script,
                     const QStringList& arguments = {})
{
    tests::Outcome outcome = askedRaw(command, script, arguments);
    for (QByteArray* bytes : {&outcome.out, &outcome.err}) {
        QString text = QString::fromUtf8(*bytes);
        text.replace(QRegularExpression(q("#[0-9]+")), q("#N"));
        text.replace(QRegularExpression(q("event [0-9]+")), q("event N"));
        *bytes = text.toUtf8();
    }
    return outcome;
}

} // namespace

void TestQuestions::whySaysWhatHoldsCountsAndCuts()
{
    const tests::Outcome outcome = asked("why", kAskedScript, {q("--object"), q("a.next")});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, QByteArray("Node#N is alive because name b in __main__ holds it\n"
                                     "its count: 3 = name b in __main__ + .next of Node#N + [0] "
                                     "of list#N\n"
                                     "to let Node#N go, cut name b in __main__, .next of Node#N "
                                     "and [0] of list#N; it would die at once\n"));
}

void TestQuestions::whyIsAskedAtAMoment()
{
    const QByteArray expected("its count: 1 = name a in __main__");
    QVERIFY(asked("why", kAskedScript, {q("--object"), q("a"), q("--line"), q("5")})
                .out.contains(expected));
    QVERIFY(asked("why", kAskedScript, {q("--object"), q("a"), q("--step"), q("5")})
                .out.contains(expected));
    QVERIFY(asked("why", kAskedScript, {q("--object"), q("b"), q("--line"), q("6")})
                .out.contains("its count: 2 = "));
}

void TestQuestions::ignoredHoldersAreNamedAsAnswersNameThem_data()
{
    QTest::addColumn<QStringList>("ignored");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("a name") << QStringList{q("b")}
                            << QByteArray("without what is ignored, Node#N would be alive because "
                                          "name a in __main__ holds it through .next of Node#N, "
                                          "and name l in __main__ holds it through [0] of list#N");
    QTest::newRow("labels") << QStringList{q("name b in __main__"), q("name a in __main__")}
                            << QByteArray("without what is ignored, Node#N would be alive because "
                                          "name l in __main__ holds it through [0] of list#N");
    QTest::newRow("all") << QStringList{q("b"), q("a.next"), q("l[0]")}
                         << QByteArray("without what is ignored, nothing would hold Node#N: it "
                                       "would die");
}

void TestQuestions::ignoredHoldersAreNamedAsAnswersNameThem()
{
    QFETCH(QStringList, ignored);
    QFETCH(QByteArray, first);
    QStringList arguments{q("--object"), q("b")};
    for (const QString& holder : ignored)
        arguments += {q("--ignore"), holder};
    const tests::Outcome outcome = asked("why", kAskedScript, arguments);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.out.split('\n').front(), first);
}

void TestQuestions::theDeadHaveACertificate()
{
    // Its number is told while it lives.
    const tests::Outcome alive =
        askedRaw("why", kAskedScript, {q("--object"), q("c"), q("--line"), q("9"), q("--json")});
    const QString name = QJsonDocument::fromJson(alive.out).object()[q("object")].toString();
    QVERIFY2(name.startsWith(q("Node#")), alive.out.constData());
    const tests::Outcome outcome = asked("why", kAskedScript, {q("--object"), name});
    QCOMPARE(outcome.out, QByteArray("Node#N died in line 9 (event N): its last holder, "
                                     "name c in __main__, let go of it\n"));
    QCOMPARE(outcome.status, 0);
}

void TestQuestions::weakReferenceTellsOfItsCallback()
{
    const tests::Outcome outcome =
        asked("why", "import weakref\nclass A: pass\na = A()\nr = weakref.ref(a, print)\ndel a\n",
              {q("--object"), q("r"), q("--line"), q("5")});
    QVERIFY2(outcome.out.endsWith("the callback of weakref#N was called in line 5 (event N), "
                                  "because A#N died\n"),
             outcome.out.constData());
}

void TestQuestions::whyInJson()
{
    const tests::Outcome outcome =
        asked("why", kAskedScript, {q("--object"), q("b"), q("--ignore"), q("b"), q("--json")});
    const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
    QVERIFY2(answer[q("isAlive")].toBool(), outcome.out.constData());
    QCOMPARE(answer[q("chains")].toArray().size(), 2);
    QCOMPARE(answer[q("chains")].toArray()[0].toArray()[1].toObject()[q("holder")].toString(),
             q(".next of Node#N"));
    QCOMPARE(answer[q("count")].toArray().size(), 1);
}

void TestQuestions::whatDoesNotExistIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no such name")
        << QStringList{q("--object"), q("z")}
        << QByteArray("refscope: --object: there is no name 'z' at this moment; there are: Node, "
                      "a, b, end, l, r, weakref\n");
    QTest::newRow("no such holder")
        << QStringList{q("--object"), q("b"), q("--ignore"), q("z")}
        << QByteArray("refscope: --ignore: nothing that holds Node#N is called 'z'; there is no "
                      "name 'z' at this moment; there are: Node, a, b, end, l, r, weakref\n");
    QTest::newRow("no such step") << QStringList{q("--object"), q("b"), q("--step"), q("99")}
                                  << QByteArray("refscope: there is no step 99: the run has the "
                                                "steps 0 to 10\n");
}

void TestQuestions::whatDoesNotExistIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const tests::Outcome outcome = asked("why", kAskedScript, arguments);
    QCOMPARE(outcome.err, message);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.status, 1);
}

void TestQuestions::lintFindsNothingAndSucceeds()
{
    const tests::Outcome outcome = asked("lint", kAskedScript);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
}

void TestQuestions::lintNamesLineRuleAndAdvice()
{
    const tests::Outcome outcome =
        asked("lint", "import weakref\nfor i in (1, 2):\n    weakref.ref(lambda: i)\n");
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out,
             QByteArray("script.py:3: nothing keeps the lambda; function <lambda> was held only by "
                        "weakref#N and died in the line that made it [held-only-weakly]\n"
                        "    keep the function under a name for as long as it is needed (2 "
                        "times)\n"));
}

void TestQuestions::lintInJson()
{
    const tests::Outcome outcome = asked(
        "lint",
        "import weakref\nclass A:\n    def m(self): pass\na = A()\nweakref.finalize(a, a.m)\n",
        {q("--json")});
    const QJsonObject lint = QJsonDocument::fromJson(outcome.out.trimmed()).object();
    QCOMPARE(lint[q("rule")].toString(), q("finalizer-keeps-object"));
    QCOMPARE(lint[q("line")].toInt(), 5);
    QVERIFY(lint[q("object")].toInt() > 0);
    QVERIFY(!lint[q("advice")].toString().isEmpty());
    QCOMPARE(outcome.status, 1);
}

void TestQuestions::lintOfWhatCannotRun()
{
    const tests::Outcome outcome = asked("lint", "a = = 1\n");
    QVERIFY2(outcome.err.contains("SyntaxError"), outcome.err.constData());
    QCOMPARE(outcome.status, 2);
}

REFSCOPE_TEST(TestQuestions)
#include "tst_questions.moc"
