// Every script of tests/scripts, recorded in this process: the books balance after each event, and
// time runs forwards and backwards.

#include "model/history/audit.h"
#include "model/history/capture.h"
#include "model/history/timeline.h"
#include "model/query/collection_film.h"
#include "model/session/run.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"

#include <QFile>
#include <QObject>

class TestReplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEqualHoldersAfterEveryEvent_data();
    void countsEqualHoldersAfterEveryEvent();
    void timeRunsBothWays_data();
    void timeRunsBothWays();
    void filmsShowWhatCollectionsFound_data();
    void filmsShowWhatCollectionsFound();
    void recordingPrintsWhatRunningPrints_data();
    void recordingPrintsWhatRunningPrints();
};

namespace {

constexpr int kFilms = 4;

void addScripts()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("gap");
    for (const char* folder : {"tour", "rules", "language"})
        for (const tests::Script& script : tests::scriptsOf(QString::fromLatin1(folder)))
            QTest::newRow(qPrintable(script.name))
                << script.folder + '/' + script.file << script.auditGap;
}

std::string sourceOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

model::RunResult recordScript(const QString& path)
{
    return model::record(sourceOf(path), path.toStdString());
}

QByteArray joined(const std::vector<std::string>& lines)
{
    QByteArray text;
    for (const std::string& line : lines)
        text += QByteArray::fromStdString(line) + '\n';
    return text;
}

} // namespace

void TestReplay::countsEqualHoldersAfterEveryEvent_data()
{
    addScripts();
}

void TestReplay::countsEqualHoldersAfterEveryEvent()
{
    QFETCH(QString, path);

    const model::RunResult result = recordScript(path);

    QVERIFY(result.recording != nullptr);
    const std::vector<std::string> complaints = model::audit(*result.recording);
    QFETCH(QString, gap);
    if (!gap.isEmpty() && !complaints.empty())
        QEXPECT_FAIL("", qPrintable(gap), Continue);
    QVERIFY2(complaints.empty(), joined(complaints).constData());
}

void TestReplay::timeRunsBothWays_data()
{
    addScripts();
}

/// The cursor comes to the same moments from nothing, from the end and by jumps between keyframes.
void TestReplay::timeRunsBothWays()
{
    QFETCH(QString, path);

    const model::RunResult result = recordScript(path);
    QVERIFY(result.recording != nullptr);
    model::Timeline forwards(result.recording, 1000);
    model::Timeline backwards(result.recording, result.recording->journal.size() + 1);
    const model::EventIndex size = forwards.size();

    backwards.seek(size);
    for (int part = 8; part >= 0; --part) {
        const auto moment = static_cast<model::EventIndex>(size / 8 * static_cast<unsigned>(part));
        backwards.seek(moment);
        forwards.seek(moment);
        QVERIFY2(forwards.snapshot() == backwards.snapshot(), qPrintable(QString::number(moment)));
    }
    QVERIFY(backwards.snapshot() == result.recording->start);
    backwards.seek(size);
    const std::vector<std::string> wrong = model::wrongCounts(backwards.snapshot());
    QVERIFY2(wrong.empty(), joined(wrong).constData());
}

void TestReplay::filmsShowWhatCollectionsFound_data()
{
    addScripts();
}

/// The last collections of each script, from their snapshots, find the same trash in the same
/// order as they did while the script ran.
void TestReplay::filmsShowWhatCollectionsFound()
{
    QFETCH(QString, path);

    const model::RunResult result = recordScript(path);
    QVERIFY(result.recording != nullptr);
    model::Timeline timeline(result.recording);
    const model::Journal& journal = timeline.journal();
    std::vector<model::EventIndex> starts = model::collectionStarts(journal);
    if (starts.size() > kFilms)
        starts.erase(starts.begin(), starts.end() - kFilms);
    for (const model::EventIndex start : starts) {
        const model::CollectionFilm film = model::filmCollection(timeline, start);
        std::vector<model::ObjectId> found;
        for (model::EventIndex i = film.start; i < film.end; ++i)
            if (const auto* event = std::get_if<model::event::FoundUnreachable>(&journal.at(i)))
                found.push_back(event->object);
        QVERIFY2(film.first.unreachable == found, qPrintable(QString::number(start)));
        for (const std::uint32_t count : film.first.left)
            QVERIFY(count < model::ObjectState::kStaticCount);
    }
}

void TestReplay::recordingPrintsWhatRunningPrints_data()
{
    addScripts();
}

void TestReplay::recordingPrintsWhatRunningPrints()
{
    QFETCH(QString, path);

    const model::RunResult recorded = recordScript(path);
    const model::RunResult run = model::run(sourceOf(path), path.toStdString());

    QCOMPARE(QString::fromStdString(recorded.out), QString::fromStdString(run.out));
    QCOMPARE(QString::fromStdString(recorded.err), QString::fromStdString(run.err));
    QCOMPARE(recorded.exitStatus, run.exitStatus);
}

REFSCOPE_TEST(TestReplay)
#include "tst_replay.moc"
