// How long exports take and how large they are: a PNG of 4K with 200 cards, films of 60 frames of
// 1280 x 720, the player of the longest lesson.

#include "tests/benchmarks/ui/exports.h"

#include "model/session/run.h"
#include "tests/benchmarks/stopwatch.h"
#include "tests/support/source_path.h"
#include "ui/export/export_moments.h"
#include "ui/export/export_run.h"
#include "ui/export/film.h"
#include "ui/export/png_file.h"
#include "ui/export/raster.h"
#include "ui/theme/fonts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageReader>
#include <QTemporaryDir>

#include <algorithm>
#include <string>
#include <vector>

namespace benchmarks {

namespace {

constexpr std::size_t kWantedFrames = 60;

template <class Work>
double bestMs(int runs, Work work)
{
    double best = 1e12;
    for (int i = 0; i < runs; ++i) {
        const Stopwatch watch;
        work();
        best = std::min(best, watch.ms());
    }
    return best;
}

std::shared_ptr<const model::Recording> lessonOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return model::record(file.readAll().toStdString(), path.toStdString(), {}).recording;
}

/// Fourteen lists of fourteen nodes each, side by side: as wide as a screen.
constexpr const char* kLandscape = "class Node:\n"
                                   "    def __init__(self, label, next):\n"
                                   "        self.label = label\n"
                                   "        self.next = next\n"
                                   "def chain(name):\n"
                                   "    node = None\n"
                                   "    for i in range(14):\n"
                                   "        node = Node(name + str(i), node)\n"
                                   "    return node\n"
                                   "first = chain('a')\n"
                                   "heads = {}\n"
                                   "for name in 'bcdefghijklmn':\n"
                                   "    heads[name] = chain(name)\n"
                                   "del name\n";

void measureStill()
{
    const auto recording = model::record(kLandscape, "landscape.py", {}).recording;
    ui::ExportSource source(recording, {}, {});
    ui::ExportPlan plan;
    plan.moments = {{recording->journal.size()}};
    plan.options.fitPx = QSize(3840, 2160);
    ui::Sequence sequence(source, plan.moments, plan.options, [](std::size_t) { return true; });
    report("cards", static_cast<double>(sequence.picture(0)->cards.size()), "");
    const ui::Page page = ui::Slides(sequence, plan.options).page(0);
    report("  scale at which they are seen", page.sheets.front().sheet.scale(), "");
    QImage image;
    const double paintMs = bestMs(5, [&] { image = ui::toImage(page, plan.options); });
    report("paint " + std::to_string(image.width()) + " x " + std::to_string(image.height()),
           paintMs, "ms");
    QByteArray bytes;
    const double writeMs = bestMs(5, [&] { bytes = ui::toPng(image, {}, {}); });
    report("write it as PNG", writeMs, "ms");
    report("  both", paintMs + writeMs, "ms");
    report("  size", static_cast<double>(bytes.size()) / 1024, "KiB");
    report("write it as SVG", bestMs(5, [&] { bytes = ui::toSvg(page, {}); }), "ms");
    report("  size", static_cast<double>(bytes.size()) / 1024, "KiB");
    const QTemporaryDir folder;
    plan.path = folder.filePath(QStringLiteral("scene.png"));
    report("all of its export, from the recording on",
           bestMs(5,
                  [&] {
                      ui::ExportSource anew(recording, {}, {});
                      if (!ui::carryOut(anew, plan))
                          report("  failed", 0, "");
                  }),
           "ms");
}

/// The first moments that make so many frames.
ui::ExportPlan filmOf(const std::shared_ptr<const model::Recording>& recording)
{
    ui::ExportPlan plan;
    plan.options.transitionMs = 440; // Ten frames a step.
    const model::Timeline timeline(recording);
    const std::vector<model::EventIndex> cursors =
        ui::momentsOf(timeline, model::StepKind::ReferenceChange);
    std::size_t frames = 0;
    qint64 milliseconds = 0;
    for (auto cursor = cursors.begin(); cursor != cursors.end() && frames < kWantedFrames;
         ++cursor) {
        plan.moments.push_back({*cursor});
        ui::ExportSource source(recording, {}, {});
        ui::Sequence sequence(source, plan.moments, plan.options, [](std::size_t) { return true; });
        ui::Film film(sequence, plan.options);
        frames = 0;
        milliseconds = 0;
        film.play([&](const QImage&, int duration, std::size_t) {
            milliseconds += duration;
            return ++frames <= kWantedFrames;
        });
    }
    report("frames of the films, each " + std::to_string(plan.options.filmWidth) + " x "
               + std::to_string(plan.options.filmHeight),
           static_cast<double>(frames), "");
    report("  they last", static_cast<double>(milliseconds) / 1000, "s");
    return plan;
}

void measureFilms(const std::shared_ptr<const model::Recording>& recording)
{
    const QTemporaryDir folder;
    ui::ExportPlan plan = filmOf(recording);
    for (const char* ending : {"gif", "apng", "webp", "mp4", "webm"}) {
        plan.path = folder.filePath(QStringLiteral("film.") + QLatin1String(ending));
        const double ms = bestMs(3, [&] {
            ui::ExportSource source(recording, {}, {});
            const auto done = ui::carryOut(source, plan);
            if (!done)
                report(done.diagnostic().message, 0, "");
        });
        report(std::string("film as ") + ending, ms, "ms");
        report("  size", static_cast<double>(QFileInfo(plan.path).size()) / 1024, "KiB");
        if (const QSize size = QImageReader(plan.path).size(); !size.isEmpty())
            report("  its width as a reader sees it", size.width(), "pixels");
    }
}

void measurePlayers()
{
    const QTemporaryDir folder;
    const QDir lessons(QString::fromStdString(tests::sourcePath("resources/lessons")));
    for (const QString& name : lessons.entryList({QStringLiteral("*.py")}, QDir::Files)) {
        const auto recording = lessonOf(lessons.filePath(name));
        if (!recording)
            continue;
        ui::ExportSource source(recording, {}, {});
        model::Timeline timeline(recording);
        ui::ExportPlan plan;
        plan.path = folder.filePath(QStringLiteral("player.html"));
        plan.moments = ui::withStops(ui::momentsOf(timeline, model::StepKind::Line),
                                     ui::lessonStops(timeline));
        const Stopwatch watch;
        if (!ui::carryOut(source, plan))
            continue;
        report("player of " + name.toStdString()
                   + ", steps: " + std::to_string(plan.moments.size()),
               watch.ms(), "ms");
        report("  size", static_cast<double>(QFileInfo(plan.path).size()) / 1024, "KiB");
    }
}

} // namespace

void measureExports()
{
    int argc = 1;
    char name[] = "benchmarks";
    char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    ui::loadResources();
    heading("exports");
    measureStill();
    const auto lesson = lessonOf(
        QString::fromStdString(tests::sourcePath("resources/examples/ref_and_callback.py")));
    if (lesson)
        measureFilms(lesson);
    measurePlayers();
}

} // namespace benchmarks
