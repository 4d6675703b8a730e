// Objects are found by what people type.

#include "tests/model/script_moment.h"
#include "tests/support/registry.h"

#include <QRegularExpression>

using namespace model;
using tests::ScriptMoment;

class TestFindObject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsLeadToObjects();
    void numbersAreThoseOfLabels();
    void localsComeBeforeGlobals();
    void problemsSayWhatThereIs_data();
    void problemsSayWhatThereIs();
};

namespace {

const std::string kPathScript = "class Node:\n    kind = [1]\n"
                                "a = Node()\na.next = Node()\na.items = [[7000], {'k': (8000,)}]\n"
                                "a.items[1][5] = 'five hundred'\na.__dict__\nend = 1\n";

std::string textBehind(const ScriptMoment& moment, const std::string& name)
{
    const ObjectState& state = moment.now().at(moment[name]);
    return std::string(moment.recording->journal.texts().text(state.text));
}

} // namespace

void TestFindObject::pathsLeadToObjects()
{
    const ScriptMoment moment(kPathScript);
    QCOMPARE(textBehind(moment, "a.items[0][0]"), std::string("7000"));
    QCOMPARE(textBehind(moment, "a.items[1]['k'][0]"), std::string("8000"));
    QCOMPARE(textBehind(moment, "a.items[1][\"k\"][0]"), std::string("8000"));
    QCOMPARE(textBehind(moment, "a.items[1][5]"), std::string("'five hundred'"));
    QCOMPARE(textBehind(moment, "Node.kind[0]"), std::string("1"));
    QCOMPARE(textBehind(moment, "Node"), std::string("Node"));
    const FoundObject last = moment.find("a.items[0]");
    QVERIFY((last.reference == Reference{moment["a.items"], {Role::Item, 0}, last.object}));
}

void TestFindObject::numbersAreThoseOfLabels()
{
    const ScriptMoment moment(kPathScript);
    const std::uint32_t older = moment.recording->start.lastId();
    const std::string number = std::to_string(moment["a"].value - older);
    QVERIFY(moment['#' + number] == moment["a"]);
    QVERIFY(moment["Node#" + number] == moment["a"]);
    QVERIFY((moment["built-in dict#1"] == ObjectId{1}));
    QVERIFY(!moment.find("#" + number).reference.target);
}

void TestFindObject::localsComeBeforeGlobals()
{
    const ScriptMoment moment("x = [1]\ny = [2]\ndef f(x):\n    c = [4]\n    def g():\n"
                              "        return c\n    end = 1\nf([3])\n",
                              7);
    QCOMPARE(textBehind(moment, "x[0]"), std::string("3"));
    QCOMPARE(textBehind(moment, "y[0]"), std::string("2"));
    QCOMPARE(textBehind(moment, "c[0]"), std::string("4"));
}

void TestFindObject::problemsSayWhatThereIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown name") << "nobody"
                                  << "there is no name 'nobody' at this moment; there are: Node, a";
    QTest::newRow("unknown attribute")
        << "a.prev"
        << "Node#N has no attribute 'prev' of its own; it has: items, next";
    QTest::newRow("no item") << "a.items[2]"
                             << "list#N has no item [2]";
    QTest::newRow("no key") << "a.items[1]['x']"
                            << "dict#N has no item ['x']";
    QTest::newRow("no name at all")
        << "a..b"
        << "'a..b' is no object's name; a name is a variable, a path as a.next, a[0] or "
           "d['k'], or a number as #N";
    QTest::newRow("no such number")
        << "#99999"
        << "there is no object '#N' at this moment: numbers run from #N to #N";
}

void TestFindObject::problemsSayWhatThereIs()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);
    const ScriptMoment moment(kPathScript);
    const FoundObject found = moment.find(name.toStdString());
    QVERIFY(!found);
    QString text = QString::fromStdString(found.problem);
    text.replace(QRegularExpression(QStringLiteral("#[0-9]+")), QStringLiteral("#N"));
    QCOMPARE(text, problem);
}

REFSCOPE_TEST(TestFindObject)
#include "tst_find_object.moc"
