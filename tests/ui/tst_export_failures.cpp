// An export that fails or is cancelled, in every form: no half file, no temporary one, and what was
// there before stays as it was.

#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/export_samples.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using tests::contentOf;

namespace {

constexpr rlim_t kFullAt = 100; // Bytes of a file; every form needs more.

/// While it lives no file grows beyond a few bytes, as if the disk were full: for this program and
/// for those that it starts, whoever the user is.
class FullDisk
{
public:
    FullDisk()
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{kFullAt, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    using Handler = void (*)(int);
    Handler m_handler = nullptr;
    rlimit m_before{};
};

/// A program called ffmpeg before all others.
class FakeFfmpeg
{
public:
    explicit FakeFfmpeg(const QByteArray& script) : m_path(qgetenv("PATH"))
    {
        QFile program(m_folder.filePath(QStringLiteral("ffmpeg")));
        m_isWritten = program.open(QIODevice::WriteOnly) && program.write(script) == script.size();
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toLocal8Bit() + ":" + m_path);
    }
    FakeFfmpeg(const FakeFfmpeg&) = delete;
    FakeFfmpeg& operator=(const FakeFfmpeg&) = delete;
    ~FakeFfmpeg() { qputenv("PATH", m_path); }
    bool isWritten() const { return m_isWritten; }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_isWritten = false;
};

bool isFfmpegHere()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

/// A folder with a file of before, and an export that would replace it.
struct OldFile
{
    QTemporaryDir folder;
    ui::ExportSource source{tests::stories::refAndCallback(), {}, {}};
    ui::ExportPlan plan;

    explicit OldFile(const QString& ending)
    {
        plan.path = folder.filePath(QStringLiteral("a.") + ending);
        plan.form = ui::formOfPath(plan.path);
        for (const model::EventIndex stop : source.timeline().lineStops())
            plan.moments.push_back({stop});
        if (ui::factsOf(*plan.form).isStill)
            plan.options.arrangement = ui::Arrangement::Storyboard;
        if (!ui::factsOf(*plan.form).hasPictures)
            plan.moments = {plan.moments.back()};
        plan.options.filmWidth = 320;
        plan.options.filmHeight = 180;
        QFile old(plan.path);
        if (old.open(QIODevice::WriteOnly))
            old.write("old");
    }
    /// Whether nothing has changed.
    bool isAlone() const
    {
        const QStringList left =
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        if (left.size() != 1)
            qWarning("left: %s", qPrintable(left.join(QLatin1Char(' '))));
        return left.size() == 1 && contentOf(plan.path) == "old";
    }
};

void addForms()
{
    QTest::addColumn<QString>("ending");
    for (const ui::FormFacts& facts : ui::allForms())
        QTest::newRow(facts.ending) << QString::fromLatin1(facts.ending);
}

} // namespace

class TestExportFailures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormReplacesTheOldFile_data() { addForms(); }
    void everyFormReplacesTheOldFile();
    void fullDiskChangesNothing_data() { addForms(); }
    void fullDiskChangesNothing();
    void cancelledBeforeItBeginsChangesNothing_data() { addForms(); }
    void cancelledBeforeItBeginsChangesNothing();
    void cancelledMidwayChangesNothing_data();
    void cancelledMidwayChangesNothing();
    void killedFfmpegChangesNothing_data();
    void killedFfmpegChangesNothing();
    void ffmpegThatReadsNothingMoreIsGivenUp();
    void missingFolderIsSaid_data() { addForms(); }
    void missingFolderIsSaid();
};

/// What the other tests rest on: without a fault all of these are written.
void TestExportFailures::everyFormReplacesTheOldFile()
{
    QFETCH(QString, ending);
    OldFile old(ending);
    if ((ending == QLatin1String("mp4") || ending == QLatin1String("webm")) && !isFfmpegHere())
        QSKIP("ffmpeg is not installed: ./dev judges installs it");
    const auto result = ui::carryOut(old.source, old.plan);
    QVERIFY2(result, result ? "" : result.diagnostic().message.c_str());
    QVERIFY(contentOf(old.plan.path).size() > qsizetype{kFullAt});
    QCOMPARE(QDir(old.folder.path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             1);
}

void TestExportFailures::fullDiskChangesNothing()
{
    QFETCH(QString, ending);
    OldFile old(ending);
    if ((ending == QLatin1String("mp4") || ending == QLatin1String("webm")) && !isFfmpegHere())
        QSKIP("ffmpeg is not installed: ./dev judges installs it");
    const auto result = [&] {
        const FullDisk full;
        return ui::carryOut(old.source, old.plan);
    }();
    QVERIFY(!result);
    QVERIFY(!result.diagnostic().message.empty());
    QVERIFY(old.isAlone());
}

void TestExportFailures::cancelledBeforeItBeginsChangesNothing()
{
    QFETCH(QString, ending);
    OldFile old(ending);
    const std::atomic<bool> isCancelled = true;
    QVERIFY(!ui::carryOut(old.source, old.plan, {{}, &isCancelled}));
    QVERIFY(old.isAlone());
}

void TestExportFailures::cancelledMidwayChangesNothing_data()
{
    QTest::addColumn<QString>("ending");
    for (const ui::FormFacts& facts : ui::allForms())
        if (facts.hasPictures)
            QTest::newRow(facts.ending) << QString::fromLatin1(facts.ending);
}

/// After the pictures are made, while the file is written.
void TestExportFailures::cancelledMidwayChangesNothing()
{
    QFETCH(QString, ending);
    OldFile old(ending);
    if ((ending == QLatin1String("mp4") || ending == QLatin1String("webm")) && !isFfmpegHere())
        QSKIP("ffmpeg is not installed: ./dev judges installs it");
    old.plan.options.columns = 1;
    old.plan.options.rows = 1;
    std::atomic<bool> isCancelled = false;
    std::size_t told = 0;
    ui::ExportProgress progress;
    progress.isCancelled = &isCancelled;
    progress.report = [&](std::size_t done, std::size_t all) {
        told = done;
        isCancelled = 4 * done > 3 * all;
    };
    QVERIFY(!ui::carryOut(old.source, old.plan, progress));
    QVERIFY(told > old.plan.moments.size());
    QVERIFY(old.isAlone());
}

void TestExportFailures::killedFfmpegChangesNothing_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("script");
    // The last argument is the file to write.
    for (const char* ending : {"mp4", "webm"}) {
        QTest::addRow("%s, killed after half", ending)
            << QString::fromLatin1(ending)
            << QByteArray("#!/bin/sh\nfor file; do :; done\nhead -c 600000 > \"$file\"\n"
                          "kill -9 $$\n");
        QTest::addRow("%s, killed at its end", ending)
            << QString::fromLatin1(ending)
            << QByteArray("#!/bin/sh\nfor file; do :; done\ncat > \"$file\"\nkill -9 $$\n");
        QTest::addRow("%s, refuses", ending)
            << QString::fromLatin1(ending)
            << QByteArray("#!/bin/sh\necho 'Unknown encoder' >&2\nexit 1\n");
    }
}

void TestExportFailures::killedFfmpegChangesNothing()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, script);
    OldFile old(ending);
    const FakeFfmpeg ffmpeg(script);
    QVERIFY(ffmpeg.isWritten());
    const auto result = ui::carryOut(old.source, old.plan);
    QVERIFY(!result);
    QVERIFY2(result.diagnostic().message.find("ffmpeg") != std::string::npos,
             result.diagnostic().message.c_str());
    QVERIFY(old.isAlone());
}

/// It is cancelled while it waits: nobody waits for ffmpeg for ever.
void TestExportFailures::ffmpegThatReadsNothingMoreIsGivenUp()
{
    OldFile old(QStringLiteral("mp4"));
    old.plan.options.filmWidth = 1920;
    old.plan.options.filmHeight = 1080;
    const QTemporaryDir folder;
    const QString sign = folder.filePath(QStringLiteral("has read"));
    const FakeFfmpeg ffmpeg("#!/bin/sh\nhead -c 1000000 > /dev/null\n: > '" + sign.toUtf8()
                            + "'\nexec sleep 60\n");
    QVERIFY(ffmpeg.isWritten());
    std::atomic<bool> isCancelled = false;
    const QDeadlineTimer end(20'000);
    std::thread user([&] {
        while (!QFile::exists(sign) && !end.hasExpired())
            std::this_thread::yield();
        isCancelled = true;
    });
    const auto result = ui::carryOut(old.source, old.plan, {{}, &isCancelled});
    user.join();
    QVERIFY(!result);
    QVERIFY(!end.hasExpired()); // It would take a minute otherwise.
    QVERIFY(old.isAlone());
}

void TestExportFailures::missingFolderIsSaid()
{
    QFETCH(QString, ending);
    OldFile old(ending);
    ui::ExportPlan plan = old.plan;
    plan.path = old.folder.filePath(QStringLiteral("nowhere/a.") + ending);
    if ((ending == QLatin1String("mp4") || ending == QLatin1String("webm")) && !isFfmpegHere())
        QSKIP("ffmpeg is not installed: ./dev judges installs it");
    const auto result = ui::carryOut(old.source, plan);
    QVERIFY(!result);
    QVERIFY2(result.diagnostic().message.find("there is no folder") != std::string::npos,
             result.diagnostic().message.c_str());
    QVERIFY(old.isAlone());
}

REFSCOPE_TEST(TestExportFailures)
#include "tst_export_failures.moc"
