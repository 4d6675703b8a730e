// What stays the same when a script is edited: its lines, moments and objects.

#include "model/session/births.h"
#include "model/session/line_moment.h"
#include "model/session/run.h"
#include "tests/support/registry.h"

namespace {

model::Timeline timelineOf(const std::string& source)
{
    return model::Timeline(model::record(source, "script.py", {}).recording);
}

model::ObjectId firstOf(const model::Births& births, const char* type, std::uint32_t line,
                        std::uint32_t ordinal = 0)
{
    return births.find({type, 0, line, ordinal});
}

} // namespace

class TestScriptEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesMoveWithTheirWords_data();
    void linesMoveWithTheirWords();
    void aBirthIsFoundByItsText();
    void objectsPersistThroughAnEdit();
    void objectsOfEditedLinesPersistAndThoseOfDeletedLinesDoNot();
    void aMomentIsALineAndHowOftenItRan();
};

void TestScriptEdits::linesMoveWithTheirWords_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("lines"); // Of 1, 2, 3 ...

    QTest::newRow("the same") << QByteArray("a\nb") << QByteArray("a\nb") << QList<int>{1, 2};
    QTest::newRow("a line before")
        << QByteArray("a\nb") << QByteArray("x\na\nb") << QList<int>{2, 3};
    QTest::newRow("edited in place")
        << QByteArray("a\nb\nc") << QByteArray("a\nq\nc") << QList<int>{1, 2, 3};
    QTest::newRow("one gone") << QByteArray("a\nb\nc") << QByteArray("a\nc") << QList<int>{1, 0, 2};
    QTest::newRow("two places") << QByteArray("a\nb\nc\nd") << QByteArray("x\na\nb\nc\ny\nd")
                                << QList<int>{2, 3, 4, 6};
    QTest::newRow("deeper") << QByteArray("a\nb\nc") << QByteArray("if x:\n    a\n    b\nc")
                            << QList<int>{2, 3, 4};
    QTest::newRow("moved up") << QByteArray("a\nb\nc") << QByteArray("c\na\nb")
                              << QList<int>{2, 3, 0};
}

void TestScriptEdits::linesMoveWithTheirWords()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QList<int>, lines);
    const model::LineMap map(before.toStdString(), after.toStdString());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = static_cast<std::uint32_t>(i + 1);
        QCOMPARE(map.after(line), static_cast<std::uint32_t>(lines[i]));
        if (lines[i] > 0)
            QCOMPARE(map.before(map.after(line)), line);
    }
    QCOMPARE(map.after(100), map.isIdentity() ? 100U : 0U);
}

void TestScriptEdits::aBirthIsFoundByItsText()
{
    const model::Birth birth{"Node", 2, 12, 3};
    QCOMPARE(model::birthText(birth), std::string("Node@12+3>2"));
    QVERIFY(model::birthFromText("Node@12+3>2") == birth);
    for (const char* damaged : {"", "Node", "@1+1", "Node@", "Node@x+1", "Node@1+1>", "Node@1"})
        QVERIFY2(!model::birthFromText(damaged), damaged);

    const model::Births births(timelineOf("class Node: pass\na = Node()\nb = [Node()]\n"));
    const model::ObjectId second = firstOf(births, "Node", 3);
    QVERIFY(second);
    QCOMPARE(model::lastingName(births, second), std::string("Node@3+0"));
    QCOMPARE(model::findLasting(births, "Node@3+0"), second);
    QVERIFY(!model::findLasting(births, "Node@9+0"));
    QCOMPARE(model::findLasting(births, "#7"), model::ObjectId{7});
}

void TestScriptEdits::objectsPersistThroughAnEdit()
{
    const std::string before = "class Node: pass\n"
                               "def make():\n"
                               "    return Node()\n"
                               "all = [make() for i in range(3)]\n"
                               "last = {}\n";
    const std::string after = "import weakref\n"
                              "class Node: pass\n"
                              "extra = []\n"
                              "def make():\n"
                              "    return Node()\n"
                              "all = [make() for i in range(4)]\n"
                              "last = {}\n";
    const model::Births old(timelineOf(before));
    const model::Births now(timelineOf(after));
    const auto pairs = old.matched(now, model::LineMap(before, after));
    for (std::uint32_t i = 0; i < 3; ++i) {
        const model::ObjectId node = firstOf(old, "Node", 3, i);
        QVERIFY(node);
        QCOMPARE(pairs.at(node), firstOf(now, "Node", 5, i));
    }
    QCOMPARE(pairs.at(firstOf(old, "dict", 5)), firstOf(now, "dict", 7));
    QCOMPARE(pairs.at(firstOf(old, "class Node", 1)), firstOf(now, "class Node", 2));
    QVERIFY(firstOf(now, "Node", 5, 3)); // The fourth is new: nobody became it.
    for (const auto& [was, is] : pairs)
        QVERIFY(is != firstOf(now, "Node", 5, 3) && is != firstOf(now, "list", 3));
}

void TestScriptEdits::objectsOfEditedLinesPersistAndThoseOfDeletedLinesDoNot()
{
    const std::string before = "a = [1]\nb = [2]\nc = [3]\n";
    const model::Births old(timelineOf(before));
    const std::string edited = "a = [1]\nb = ['two']\nc = [3]\n";
    const model::Births second(timelineOf(edited));
    QCOMPARE(old.matched(second, model::LineMap(before, edited)).at(firstOf(old, "list", 2)),
             firstOf(second, "list", 2));
    const std::string shorter = "a = [1]\nc = [3]\n";
    const model::Births third(timelineOf(shorter));
    const auto pairs = old.matched(third, model::LineMap(before, shorter));
    QVERIFY(!pairs.contains(firstOf(old, "list", 2)));
    QCOMPARE(pairs.at(firstOf(old, "list", 3)), firstOf(third, "list", 2));
}

void TestScriptEdits::aMomentIsALineAndHowOftenItRan()
{
    const std::string before = "for i in range(3):\n    x = [i]\ny = 1\n";
    const std::string after = "z = 0\nfor i in range(2):\n    x = [i]\ny = 1\n";
    const model::Timeline old = timelineOf(before);
    const model::Timeline now = timelineOf(after);
    const model::LineMap lines(before, after);
    std::vector<model::EventIndex> atBody;
    for (const model::EventIndex stop : old.lineStops())
        if (model::lineMomentAt(old, stop)->line == 2)
            atBody.push_back(stop);
    QCOMPARE(atBody.size(), std::size_t{3});
    QVERIFY(model::lineMomentAt(old, atBody[1]) == (model::LineMoment{2, 1}));
    const auto found = model::findMoment(now, {2, 1}, lines);
    QVERIFY(found);
    QVERIFY(model::lineMomentAt(now, *found) == (model::LineMoment{3, 1}));
    // The third time does not come any more: the last one.
    QCOMPARE(model::findMoment(now, {2, 2}, lines), found);
    QVERIFY(!model::lineMomentAt(old, old.recording().scriptEnd));
    QVERIFY(!model::lineMomentAt(old, 0));
}

REFSCOPE_TEST(TestScriptEdits)
#include "tst_script_edits.moc"
