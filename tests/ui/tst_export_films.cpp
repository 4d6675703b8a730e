// Films: the frames that come out are those that were painted, each as long as it should stand.

#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/export/export_run.h"
#include "ui/export/film.h"
#include "ui/export/film_writer.h"

#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

class TestExportFilms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void colorsAreExactWhereTheyAreFew();
    void changedPartIsFound();
    void gifHasEveryFrameInItsTime();
    void apngIsMadeOfValidChunks();
    void webpHasAllFrames();
    void videoHasEveryFrameInItsTime_data();
    void videoHasEveryFrameInItsTime();
    void framesThatAreTheSameAreOneFrame();
    void captionsStandAsLongAsTheyAreRead();
    void filmIsTheSameAtEveryRun_data();
    void filmIsTheSameAtEveryRun();
    void missingFfmpegIsNamed();

private:
    ui::ExportPlan plan(const QString& path) const;

    std::shared_ptr<const model::Recording> m_recording;
    QTemporaryDir m_folder;
};

namespace {

/// Three frames of which the second changes a little and the third is like the second.
std::vector<QImage> threeFrames()
{
    QImage first(64, 40, QImage::Format_RGB32);
    first.fill(QColor(10, 20, 30));
    QImage second = first;
    for (int x = 20; x < 30; ++x)
        second.setPixel(x, 15, qRgb(200, 100, 50));
    return {first, second, second};
}

ui::FilmColors colorsOf(const std::vector<QImage>& frames)
{
    ui::FilmColors colors;
    for (const QImage& frame : frames)
        colors.study(frame);
    colors.choose();
    return colors;
}

} // namespace

ui::ExportPlan TestExportFilms::plan(const QString& path) const
{
    ui::ExportPlan plan;
    plan.path = m_folder.filePath(path);
    const model::Timeline timeline(m_recording);
    for (const model::EventIndex stop : timeline.lineStops())
        plan.moments.push_back({stop});
    plan.options.filmWidth = 320;
    plan.options.filmHeight = 180;
    plan.options.framesPerSecond = 10;
    return plan;
}

void TestExportFilms::initTestCase()
{
    m_recording = tests::stories::refAndCallback();
}

void TestExportFilms::colorsAreExactWhereTheyAreFew()
{
    ui::FilmColors colors = colorsOf(threeFrames());
    QCOMPARE(colors.colors().size(), std::size_t{2});
    for (const QRgb color : {qRgb(10, 20, 30), qRgb(200, 100, 50)})
        QCOMPARE(colors.colors()[colors.indexOf(color)], color);
    QImage many(300, 2, QImage::Format_RGB32);
    for (int x = 0; x < 300; ++x)
        for (int y = 0; y < 2; ++y)
            many.setPixel(x, y, qRgb(x % 256, x / 2, y * 90));
    ui::FilmColors most = colorsOf({many});
    QCOMPARE(most.colors().size(), std::size_t{255});
    const QRgb near = most.colors()[most.indexOf(qRgb(7, 3, 0))];
    QVERIFY(std::abs(qRed(near) - 7) < 12 && std::abs(qGreen(near) - 3) < 12);
}

void TestExportFilms::changedPartIsFound()
{
    const std::vector<QImage> frames = threeFrames();
    QCOMPARE(ui::changedRect(frames[0], frames[1]), QRect(20, 15, 10, 1));
    QVERIFY(ui::changedRect(frames[1], frames[2]).isEmpty());
}

void TestExportFilms::gifHasEveryFrameInItsTime()
{
    const std::vector<QImage> frames = threeFrames();
    const QString path = m_folder.filePath(QStringLiteral("three.gif"));
    const auto writer = ui::makeGifWriter(path, frames[0].size(), colorsOf(frames),
                                          {QStringLiteral("three"), QStringLiteral("frames")});
    for (const QImage& frame : frames)
        QVERIFY(writer->add(frame, 500));
    QVERIFY(writer->finish());
    QImageReader reader(path);
    QCOMPARE(reader.imageCount(), 2);
    QCOMPARE(reader.loopCount(), -1);
    const QImage one = reader.read();
    QCOMPARE(one.convertToFormat(QImage::Format_RGB32), frames[0]);
    QCOMPARE(reader.nextImageDelay(), 500);
    const QImage two = reader.read();
    QCOMPARE(two.convertToFormat(QImage::Format_RGB32), frames[1]);
    QCOMPARE(reader.nextImageDelay(), 1000);
    QVERIFY(tests::contentOf(path).contains("three\nframes"));
}

void TestExportFilms::apngIsMadeOfValidChunks()
{
    const std::vector<QImage> frames = threeFrames();
    const QString path = m_folder.filePath(QStringLiteral("three.apng"));
    const auto writer =
        ui::makeApngWriter(path, frames[0].size(), colorsOf(frames), {QStringLiteral("three"), {}});
    for (const QImage& frame : frames)
        QVERIFY(writer->add(frame, 500));
    QVERIFY(writer->finish());
    // Who knows only PNG sees the first frame.
    QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), frames[0]);
    const QByteArray bytes = tests::contentOf(path);
    QByteArrayList chunks;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        chunks.append(bytes.mid(at + 4, 4));
        at += 12 + qFromBigEndian<qint32>(bytes.constData() + at);
    }
    QCOMPARE(chunks, (QByteArrayList{"IHDR", "acTL", "PLTE", "tRNS", "iTXt", "fcTL", "IDAT", "fcTL",
                                     "fdAT", "IEND"}));
}

void TestExportFilms::webpHasAllFrames()
{
    const std::vector<QImage> frames = threeFrames();
    const QString path = m_folder.filePath(QStringLiteral("three.webp"));
    const auto writer = ui::makeWebpWriter(path, frames[0].size(), {});
    for (const QImage& frame : frames)
        QVERIFY(writer->add(frame, 500));
    QVERIFY(writer->finish());
    const QByteArray bytes = tests::contentOf(path);
    QVERIFY(bytes.startsWith("RIFF") && bytes.mid(8, 8) == "WEBPVP8X");
    QCOMPARE(bytes.count("ANMF"), 2);
}

void TestExportFilms::videoHasEveryFrameInItsTime_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("mp4") << static_cast<int>(ui::ExportForm::Mp4);
    QTest::newRow("webm") << static_cast<int>(ui::ExportForm::WebM);
}

/// What stands for long goes to ffmpeg now and then, and ends when it should.
void TestExportFilms::videoHasEveryFrameInItsTime()
{
    QFETCH(int, form);
    if (ui::videoProgram().isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("ffprobe")).isEmpty())
        QSKIP("ffmpeg is not installed: ./dev judges installs it");
    const std::vector<QImage> frames = threeFrames();
    const QString path = m_folder.filePath(QStringLiteral("three.video"));
    const std::atomic<bool> isCancelled = false;
    const auto writer = ui::makeVideoWriter(path, frames[0].size(),
                                            static_cast<ui::ExportForm>(form), 10, {}, isCancelled);
    QVERIFY(writer->add(frames[0], 500));
    QVERIFY(writer->add(frames[1], 40)); // Less than a frame.
    QVERIFY(writer->add(frames[0], 12'000));
    const auto finished = writer->finish();
    QVERIFY2(finished, finished ? "" : finished.diagnostic().message.c_str());
    QProcess judge;
    judge.start(QStringLiteral("ffprobe"),
                {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                 QStringLiteral("frame=best_effort_timestamp_time"), QStringLiteral("-of"),
                 QStringLiteral("csv=p=0"), path});
    QVERIFY(judge.waitForFinished());
    QList<int> tenths;
    for (const QByteArray& line : judge.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            tenths.append(qRound(line.split(',').first().toDouble() * 10));
    QCOMPARE(tenths, (QList<int>{0, 5, 6, 56, 106, 124}));
}

void TestExportFilms::framesThatAreTheSameAreOneFrame()
{
    ui::ExportSource source(m_recording, {}, {});
    ui::ExportOptions options = plan(QStringLiteral("a.gif")).options;
    ui::Sequence sequence(source, plan(QStringLiteral("a.gif")).moments, options,
                          [](std::size_t) { return true; });
    ui::Film film(sequence, options);
    int shown = 0;
    qint64 duration = 0;
    film.play([&](const QImage& frame, int milliseconds, std::size_t) {
        ++shown;
        duration += milliseconds;
        return frame.size() == QSize(320, 180);
    });
    QVERIFY(shown > static_cast<int>(sequence.size())); // There is motion in between.
    QVERIFY(duration > qint64{1600} * static_cast<qint64>(sequence.size()));
    options.transitionMs = 0;
    ui::Film cuts(sequence, options);
    shown = 0;
    cuts.play([&](const QImage&, int, std::size_t) { return ++shown > 0; });
    QCOMPARE(shown, static_cast<int>(sequence.size()));
}

void TestExportFilms::captionsStandAsLongAsTheyAreRead()
{
    ui::ExportSource source(m_recording, {}, {});
    ui::ExportPlan longer = plan(QStringLiteral("a.gif"));
    longer.moments.resize(2);
    longer.moments[0].note = QStringLiteral("so much to read ").repeated(8);
    longer.moments[1].isStop = true;
    ui::Sequence sequence(source, longer.moments, longer.options, [](std::size_t) { return true; });
    const ui::Film film(sequence, longer.options);
    QVERIFY(film.restMs(0) > 2 * longer.options.stepMs);
    QVERIFY(film.restMs(1) >= longer.options.stopMs);
    ui::ExportOptions quick = longer.options;
    quick.speed = 2;
    QCOMPARE(ui::Film(sequence, quick).restMs(0), qRound(film.restMs(0) / 2.0));
}

void TestExportFilms::filmIsTheSameAtEveryRun_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"gif", "apng", "webp", "html"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestExportFilms::filmIsTheSameAtEveryRun()
{
    QFETCH(QString, ending);
    QByteArrayList made;
    for (const char* name : {"first.", "second."}) {
        ui::ExportSource source(m_recording, {}, {});
        const ui::ExportPlan film = plan(QLatin1String(name) + ending);
        const auto written = ui::carryOut(source, film);
        QVERIFY2(written, written ? "" : written.diagnostic().message.c_str());
        made.append(tests::contentOf(film.path));
    }
    QVERIFY(made[0].size() > 1000);
    QCOMPARE(made[0], made[1]);
}

void TestExportFilms::missingFfmpegIsNamed()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    ui::ExportSource source(m_recording, {}, {});
    const auto result = ui::carryOut(source, plan(QStringLiteral("a.mp4")));
    qputenv("PATH", path);
    QVERIFY(!result);
    const QString message = QString::fromStdString(result.diagnostic().message);
    QVERIFY2(message.contains(QStringLiteral("apt install ffmpeg")), qPrintable(message));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("a.mp4"))));
}

REFSCOPE_TEST(TestExportFilms)
#include "tst_export_films.moc"
