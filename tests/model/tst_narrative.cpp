// What happened between two moments, as people tell it; and all objects of a moment as JSON.

#include "model/exchange/narrative.h"
#include "model/exchange/sentences.h"
#include "model/exchange/snapshot_json.h"
#include "model/history/timeline.h"
#include "model/session/run.h"
#include "tests/support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sstream>

using namespace model;

namespace {

std::shared_ptr<const Recording> narratedRun(const std::string& source)
{
    return record(source, "story.py", {}).recording;
}

/// What is told of the run of one line: from where it is about to run to the next line.
std::vector<std::string> toldOf(const Recording& recording, const Timeline& timeline,
                                std::size_t stop, const IsShown& isShown)
{
    Timeline walk = timeline;
    const EventIndex from = timeline.lineStops()[stop];
    const EventIndex to = stop + 1 < timeline.lineStops().size() ? timeline.lineStops()[stop + 1]
                                                                 : recording.scriptEnd;
    walk.seek(from);
    Snapshot snapshot = walk.snapshot();
    return narrate(snapshot, recording, from, to, isShown);
}

} // namespace

class TestNarrative final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesCountsAndDeathsAreTold();
    void whatIsNotShownIsNotTold();
    void outputIsToldByLines();
    void longNarrativesKeepWhatExplainsMost();
    void linesHaveTheirText();
    void snapshotIsValidJson();
};

void TestNarrative::namesCountsAndDeathsAreTold()
{
    const auto recording =
        narratedRun("class Node: pass\na = Node()\nb = a\ndel a\ndel b\nx = 1\n");
    const Timeline timeline(recording);
    const std::uint32_t older = recording->start.lastId();
    const ObjectId names = recording->start.mainNamespace();
    const auto isShown = [&](ObjectId id) { return id == names || id.value > older; };
    const auto told = [&](std::size_t stop) { return toldOf(*recording, timeline, stop, isShown); };
    const auto has = [](const std::vector<std::string>& sentences, std::string_view words) {
        return std::any_of(sentences.begin(), sentences.end(), [words](const std::string& one) {
            return one.find(words) != std::string::npos;
        });
    };
    QVERIFY(has(told(1), "name a in __main__ now refers to Node#"));
    QVERIFY(has(told(2), "name b in __main__ now refers to Node#"));
    QVERIFY(has(told(2), ": count 1 -> 2"));
    QVERIFY(has(told(3), "name a in __main__ no longer refers to Node#"));
    QVERIFY(has(told(3), ": count 2 -> 1"));
    QVERIFY(has(told(4), "dies: its count is 0"));
    QVERIFY(has(told(5), "name x in __main__ now refers to 1"));
    for (std::size_t stop = 1; stop < 6; ++stop)
        QVERIFY(!has(told(stop), "value stack"));
}

void TestNarrative::whatIsNotShownIsNotTold()
{
    const auto recording = narratedRun("class Node: pass\na = Node()\ndel a\n");
    const Timeline timeline(recording);
    for (std::size_t stop = 0; stop < timeline.lineStops().size(); ++stop)
        QVERIFY(toldOf(*recording, timeline, stop, [](ObjectId) { return false; }).empty());
}

void TestNarrative::outputIsToldByLines()
{
    const auto recording = narratedRun("print('one', 2)\nprint('a\\nb')\n");
    const Timeline timeline(recording);
    const auto nothing = [](ObjectId) { return false; };
    QCOMPARE(toldOf(*recording, timeline, 0, nothing), std::vector<std::string>{"printed: one 2"});
    QCOMPARE(toldOf(*recording, timeline, 1, nothing),
             (std::vector<std::string>{"printed: a", "printed: b"}));
}

void TestNarrative::longNarrativesKeepWhatExplainsMost()
{
    const std::vector<std::string> all{
        "name a in __main__ now refers to Node#1", "name b in __main__ now refers to Node#2",
        "name a in __main__ no longer refers to Node#1", "Node#1 dies: its count is 0"};
    QCOMPARE(shortened(all, 4), all);
    QCOMPARE(shortened(all, 3), (std::vector<std::string>{all[2], all[3], "+2 more"}));
    QCOMPARE(shortened(all, 1), std::vector<std::string>{"+4 more"});
}

void TestNarrative::linesHaveTheirText()
{
    const std::string source = "a = 1\n\tif a:  \r\n";
    QCOMPARE(lineText(source, 1), std::string_view("a = 1"));
    QCOMPARE(lineText(source, 2), std::string_view("if a:"));
    QCOMPARE(lineText(source, 3), std::string_view());
    QCOMPARE(lineText(source, 0), std::string_view());
}

void TestNarrative::snapshotIsValidJson()
{
    const auto recording = narratedRun(
        "import weakref\nclass Node: pass\na = Node()\na.name = 'x\"\\n'\nr = weakref.ref(a)\n");
    Timeline timeline(recording);
    timeline.seek(recording->scriptEnd);
    std::ostringstream out;
    writeSnapshotJson(out, *recording, timeline.snapshot(), timeline.cursor());
    QJsonParseError error;
    const QJsonObject whole =
        QJsonDocument::fromJson(QByteArray::fromStdString(out.str()), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    QCOMPARE(whole.value(QStringLiteral("refscope-snapshot")).toInt(), 1);
    QCOMPARE(whole.value(QStringLiteral("event")).toInt(), static_cast<int>(recording->scriptEnd));
    QSet<int> ids;
    QJsonObject node;
    QJsonObject reference;
    const QJsonArray objects = whole.value(QStringLiteral("objects")).toArray();
    for (const QJsonValue& each : objects) {
        const QJsonObject object = each.toObject();
        ids.insert(object.value(QStringLiteral("id")).toInt());
        if (object.value(QStringLiteral("type")) == QStringLiteral("Node"))
            node = object;
        if (object.value(QStringLiteral("kind")) == QStringLiteral("Weakref"))
            reference = object;
    }
    QVERIFY(!node.isEmpty() && !reference.isEmpty());
    QCOMPARE(reference.value(QStringLiteral("referent")), node.value(QStringLiteral("id")));
    QCOMPARE(node.value(QStringLiteral("weakrefs")).toArray().at(0),
             reference.value(QStringLiteral("id")));
    // Whatever somebody refers to is described.
    for (const QJsonValue& each : objects)
        for (const QJsonValue& held : each.toObject().value(QStringLiteral("references")).toArray())
            QVERIFY(ids.contains(held.toObject().value(QStringLiteral("target")).toInt()));
}

REFSCOPE_TEST(TestNarrative)
#include "tst_narrative.moc"
