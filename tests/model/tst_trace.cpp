// The journal as text: sentences, and JSON Lines that a JSON reader accepts.

#include "model/exchange/json_lines.h"
#include "model/exchange/trace.h"
#include "tests/model/random_recording.h"
#include "tests/model/small_world.h"
#include "tests/support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sstream>

using namespace model;
using tests::SmallWorld;

class TestTrace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyJsonLineIsOneObject();
    void headerNamesVersionAndDialect();
    void countsStandAsBeforeAndAfter();
    void kindIsTheNameOfTheEvent_data();
    void kindIsTheNameOfTheEvent();
    void stringsSurvive_data();
    void stringsSurvive();
    void sentencesAreOnePerEvent();
};

namespace {

std::string traceOf(const Recording& recording, TraceFormat format)
{
    std::ostringstream out;
    writeTrace(out, recording, format);
    return out.str();
}

QJsonObject jsonLine(const Recording& recording, EventIndex index)
{
    std::ostringstream out;
    writeJsonLine(out, recording, index);
    return QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
}

} // namespace

void TestTrace::everyJsonLineIsOneObject()
{
    tests::RandomRecording random(9);
    random.extend(2000);
    const std::string text = traceOf(random.recording(), TraceFormat::JsonLines);
    const QList<QByteArray> lines = QByteArray::fromStdString(text).trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype(random.recording().journal.size() + 1));
    for (const QByteArray& line : lines) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        QVERIFY2(document.isObject(), line.constData());
    }
    QCOMPARE(QJsonDocument::fromJson(lines.at(17)).object().value("index").toInt(), 16);
}

void TestTrace::headerNamesVersionAndDialect()
{
    SmallWorld world;
    world.recording.dialect = "3.11";
    world.recording.fileName = "a \"b\".py";
    std::ostringstream out;
    writeJsonHeader(out, world.recording);
    const QJsonObject header =
        QJsonDocument::fromJson(QByteArray::fromStdString(out.str())).object();
    QCOMPARE(header.value("refscope-journal").toInt(), 1);
    QCOMPARE(header.value("dialect").toString(), QStringLiteral("3.11"));
    QCOMPARE(header.value("file").toString(), QStringLiteral("a \"b\".py"));
    QCOMPARE(header.value("firstId").toInt(), int(world.recording.start.lastId()) + 1);
}

void TestTrace::countsStandAsBeforeAndAfter()
{
    SmallWorld world;
    world.happen(event::Linked{SmallWorld::kFrame, {Role::Local, 1}, SmallWorld::kNode, 4});
    const QJsonObject line = jsonLine(world.recording, 0);
    QCOMPARE(line.value("kind").toString(), QStringLiteral("Linked"));
    QCOMPARE(line.value("owner").toInt(), int(SmallWorld::kFrame.value));
    QCOMPARE(line.value("target").toInt(), int(SmallWorld::kNode.value));
    QCOMPARE(line.value("slot").toArray(), (QJsonArray{QStringLiteral("Local"), 1}));
    QCOMPARE(line.value("before").toInt(), 4);
    QCOMPARE(line.value("after").toInt(), 5);
}

void TestTrace::kindIsTheNameOfTheEvent_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("kind");

    QTest::newRow("first") << 0 << "Allocated";
    QTest::newRow("shifted") << 1 << "ItemsShifted";
    QTest::newRow("frame") << 2 << "FrameOwned";
    QTest::newRow("phase") << 3 << "CollectionPhaseEntered";
    QTest::newRow("last") << 4 << "RunStopped";
}

void TestTrace::kindIsTheNameOfTheEvent()
{
    QFETCH(int, which);
    QFETCH(QString, kind);

    Recording recording;
    recording.journal.append(event::Allocated{{1}, {}, Kind::List, true, {}});
    recording.journal.append(event::ItemsShifted{{1}, 0, -2});
    recording.journal.append(event::FrameOwned{{1}, {}, {}});
    recording.journal.append(event::CollectionPhaseEntered{event::CollectorPhase::UpdateRefs, 3});
    recording.journal.append(event::RunStopped{});
    QCOMPARE(jsonLine(recording, static_cast<EventIndex>(which)).value("kind").toString(), kind);
}

void TestTrace::stringsSurvive_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("read");

    QTest::newRow("plain") << QByteArray("one") << QStringLiteral("one");
    QTest::newRow("quotes") << QByteArray("\"a\\b\"") << QStringLiteral("\"a\\b\"");
    QTest::newRow("control") << QByteArray("a\n\t\x01") << QStringLiteral("a\n\t\x01");
    QTest::newRow("wide") << QByteArray("\xC3\xA9\xF0\x9F\x90\x8D") << QStringLiteral(u"é🐍");
    QTest::newRow("broken") << QByteArray("a\xFF"
                                          "b\xC3")
                            << QStringLiteral(u"a\uFFFDb\uFFFD");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80")
                               << QStringLiteral(u"\uFFFD\uFFFD\uFFFD");
}

void TestTrace::stringsSurvive()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, read);

    std::ostringstream out;
    writeJsonString(out, std::string_view(text.constData(), std::size_t(text.size())));
    const QByteArray document = "[" + QByteArray::fromStdString(out.str()) + "]";
    QCOMPARE(QJsonDocument::fromJson(document).array().at(0).toString(), read);
}

void TestTrace::sentencesAreOnePerEvent()
{
    tests::RandomRecording random(10);
    random.extend(500);
    const std::string text = traceOf(random.recording(), TraceFormat::Sentences);
    QCOMPARE(std::count(text.begin(), text.end(), '\n'),
             std::ptrdiff_t(random.recording().journal.size()));
}

REFSCOPE_TEST(TestTrace)
#include "tst_trace.moc"
