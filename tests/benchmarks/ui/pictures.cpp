// How fast pictures are made and painted, on the raster canvas of a full HD screen.

#include "tests/benchmarks/ui/pictures.h"

#include "tests/benchmarks/stopwatch.h"
#include "tests/support/sample_recording.h"
#include "ui/picture/make_picture.h"
#include "ui/picture/paint.h"
#include "ui/picture/transition.h"
#include "ui/scene/picture_renderer.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <string>
#include <vector>

namespace benchmarks {

namespace {

constexpr QSize kScreen(1920, 1080);

/// The median of several runs.
template <class Work>
double medianMs(int runs, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const Stopwatch watch;
        work();
        times.push_back(watch.ms());
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<std::size_t>(runs) / 2];
}

double paintMs(const std::shared_ptr<const ui::Picture>& picture, qreal scale)
{
    const QPointF center = picture->cards[picture->cards.size() / 2].rect.center();
    QTransform transform;
    transform.translate(kScreen.width() / 2.0, kScreen.height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-center.x(), -center.y());
    const ui::RenderOrder order{picture, transform, QRect(QPoint(0, 0), kScreen), 1};
    return medianMs(5, [&order] { ui::render(order); });
}

/// One frame of a transition in which 50 cards change.
double frameMs(const std::shared_ptr<const ui::Picture>& picture)
{
    auto changed = std::make_shared<ui::Picture>(*picture);
    for (std::size_t i = 0; i < changed->cards.size() && i < 50; ++i) {
        changed->cards[i].refcount += 1;
        changed->cards[i].count = QString::number(changed->cards[i].refcount);
    }
    const ui::Transition transition(picture, changed);
    QImage image(kScreen, QImage::Format_RGB32);
    return medianMs(9, [&] {
        QPainter painter(&image);
        const ui::Picture moving = transition.moving(0.7);
        ui::paint(painter, moving, moving.bounds, 1);
    });
}

void measure(int objects)
{
    heading(std::to_string(objects) + " objects in lists of ten");
    const auto recording = tests::stories::many(objects);
    const model::Snapshot snapshot = tests::snapshotAtEnd(*recording);
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    const ui::ViewOptions options;
    const ui::Moment moment{*recording, snapshot, recording->journal.size()};

    const Stopwatch watch;
    const ui::Foresight foresight = ui::foresee(*recording, *theme, options);
    report("foresee the whole run", watch.ms(), "ms");
    std::shared_ptr<const ui::Picture> picture;
    report("make the picture",
           medianMs(3,
                    [&] {
                        picture = std::make_shared<const ui::Picture>(
                            ui::makePicture(moment, foresight, theme, options));
                    }),
           "ms");
    report("cards", static_cast<double>(picture->cards.size()), "");
    report("paint at 100 %", paintMs(picture, 1), "ms");
    report("paint at 30 %", paintMs(picture, 0.3), "ms");
    report("paint all of it", paintMs(picture, 1080 / picture->bounds.height()), "ms");
    report("a frame with 50 moving cards", frameMs(picture), "ms");
    const QPointF somewhere = picture->cards.back().rect.center();
    report("find a card", medianMs(9, [&] { picture->cardAt(somewhere); }), "ms");
    report("find an edge", medianMs(9, [&] { picture->edgeAt(somewhere, 5); }), "ms");
    report("memory of the process", residentMiB(), "MiB");
}

} // namespace

void measurePictures()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "benchmarks";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    ui::loadResources();
    for (const int objects : {1000, 10000, 100000})
        measure(objects);
}

} // namespace benchmarks
