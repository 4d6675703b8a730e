// Frames of the scene's layers over very many cards, in a real view of 1920 x 1080: panning,
// zooming, a playing transition, and how long after a stop the picture is sharp again.

#include "tests/benchmarks/ui/scene.h"

#include "tests/benchmarks/stopwatch.h"
#include "tests/benchmarks/ui/offscreen.h"
#include "tests/support/sample_recording.h"
#include "ui/picture/make_picture.h"
#include "ui/picture/transition.h"
#include "ui/scene/camera.h"
#include "ui/scene/scene_state.h"

#include <QGraphicsView>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>
#include <vector>

namespace benchmarks {

namespace {

constexpr QSize kViewSize(1920, 1080);
constexpr int kFrames = 60;
constexpr int kPatchObjects = 220;

double layerThreadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A picture of a real run, laid side by side until there are so many cards.
std::shared_ptr<const ui::Picture> manyCards(std::size_t count)
{
    const auto recording = tests::stories::many(kPatchObjects);
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    const ui::ViewOptions options;
    const model::Snapshot snapshot = tests::snapshotAtEnd(*recording);
    const ui::Picture patch =
        ui::makePicture({*recording, snapshot, recording->journal.size()},
                        ui::foresee(*recording, *theme, options), theme, options);
    auto whole = std::make_shared<ui::Picture>();
    whole->theme = theme;
    const auto columns = static_cast<std::size_t>(
        std::max(1.0, std::sqrt(double(count) / double(patch.cards.size()) * patch.bounds.height()
                                / patch.bounds.width())));
    for (std::size_t tile = 0; whole->cards.size() < count; ++tile) {
        const std::size_t rowOfTile = tile / columns;
        const QPointF by(double(tile % columns) * patch.bounds.width(),
                         double(rowOfTile) * patch.bounds.height());
        const auto rename = [&](model::ObjectId id) {
            return model::ObjectId{id.value + static_cast<std::uint32_t>(tile) * 100'000U};
        };
        const auto firstRow = static_cast<std::uint32_t>(whole->rows.size());
        const auto firstPoint = static_cast<std::uint32_t>(whole->points.size());
        for (ui::Card card : patch.cards) {
            card.id = rename(card.id);
            card.rect.translate(by);
            card.tile.translate(by);
            card.firstRow += firstRow;
            whole->cards.push_back(std::move(card));
        }
        for (ui::Row row : patch.rows) {
            row.rect.translate(by);
            row.port += by;
            whole->rows.push_back(std::move(row));
        }
        for (ui::Edge edge : patch.edges) {
            edge.owner = rename(edge.owner);
            edge.target = rename(edge.target);
            edge.firstPoint += firstPoint;
            whole->edges.push_back(std::move(edge));
        }
        for (const QPointF& point : patch.points)
            whole->points.push_back(point + by);
        whole->bounds |= patch.bounds.translated(by);
    }
    return whole;
}

/// The layers in a view of their own, with the same settings as SceneView.
class LayerStage
{
public:
    explicit LayerStage(std::shared_ptr<const ui::Picture> picture) : m_picture(std::move(picture))
    {
        m_view.setScene(&m_state.scene);
        m_view.setSceneRect(-1e6, -1e6, 2e6, 2e6);
        m_view.setFrameShape(QFrame::NoFrame);
        m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_view.setTransformationAnchor(QGraphicsView::NoAnchor);
        m_view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
        m_view.resize(kViewSize);
        QObject::connect(
            &m_state.renderer, &ui::PictureRenderer::rendered, &m_view,
            [this](const ui::Rendering& rendering) { m_state.takeRendering(rendering); });
        m_view.show();
        m_state.theme = m_picture->theme;
        m_state.show(m_picture);
        m_view.centerOn(m_picture->cards[m_picture->cards.size() / 2].rect.center());
        m_view.viewport()->repaint();
        settle();
    }
    ~LayerStage() { m_view.setScene(nullptr); }

    void pan(const std::string& what)
    {
        frames(what, [this](int i) {
            QScrollBar* bar =
                i % 2 == 0 ? m_view.horizontalScrollBar() : m_view.verticalScrollBar();
            bar->setValue(bar->value() + 24);
        });
        reportSharp(what);
    }

    void zoom(const std::string& what, qreal factor)
    {
        frames(what, [this, factor](int) {
            ui::zoomAround(m_view, QRectF(m_view.viewport()->rect()).center(), factor);
        });
        reportSharp(what);
    }

    /// A step in which 50 cards in sight change their counts.
    void play(const std::string& what)
    {
        auto changed = std::make_shared<ui::Picture>(*m_picture);
        const QRectF seen = ui::visibleScene(m_view);
        int count = 0;
        for (ui::Card& card : changed->cards)
            if (count < 50 && card.rect.intersects(seen)) {
                card.refcount += 1;
                card.count = QString::number(card.refcount);
                ++count;
            }
        report(what + ", cards that change", count, "");
        const double begin = layerThreadMs();
        const ui::Transition transition(m_picture, changed);
        report(what + ", comparing, computing", layerThreadMs() - begin, "ms");
        startStep(what, transition);
        frames(what,
               [&](int i) { m_state.moving->setPicture(transition.moving(double(i) / kFrames)); });
        m_state.show(m_picture);
        m_view.viewport()->repaint();
        settle();
    }

private:
    void startStep(const std::string& what, const ui::Transition& transition)
    {
        const double begin = layerThreadMs();
        m_state.restingLayer->setPicture(transition.sharedStill());
        m_state.moving->setPicture(transition.moving(0));
        m_view.viewport()->repaint();
        report(what + ", its first frame, computing", layerThreadMs() - begin, "ms");
    }

    template <class Move>
    void frames(const std::string& what, Move move)
    {
        std::vector<double> times;
        std::vector<double> computing; // Other programs do not lengthen this.
        for (int i = 0; i < kFrames; ++i) {
            const Stopwatch watch;
            const double begin = layerThreadMs();
            move(i);
            m_view.viewport()->repaint();
            times.push_back(watch.ms());
            computing.push_back(layerThreadMs() - begin);
            QCoreApplication::processEvents(); // Takes what the worker has painted meanwhile.
        }
        std::sort(times.begin(), times.end());
        std::sort(computing.begin(), computing.end());
        report(what + ", a frame", times[times.size() / 2], "ms");
        report(what + ", a frame, computing", computing[computing.size() / 2], "ms");
        report(what + ", the slowest of 60", times.back(), "ms");
        report(what + ", the slowest of 60, computing", computing.back(), "ms");
        m_stopped = Stopwatch();
    }

    void settle()
    {
        while (m_state.renderer.isBusy())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        m_view.viewport()->repaint();
    }

    void reportSharp(const std::string& what)
    {
        settle();
        report(what + ", sharp after a stop", m_stopped.ms(), "ms");
        const QTransform now = m_view.viewportTransform();
        const double begin = layerThreadMs();
        ui::render({m_picture, now, m_view.viewport()->rect(), 1});
        report(what + ", painting what is seen, computing", layerThreadMs() - begin, "ms");
    }

    std::shared_ptr<const ui::Picture> m_picture;
    ui::SceneState m_state;
    QGraphicsView m_view;
    Stopwatch m_stopped;
};

void measureLayers(std::size_t cards)
{
    heading("a scene of " + std::to_string(cards) + " cards, 1920 x 1080");
    const auto picture = manyCards(cards);
    LayerStage stage(picture);
    stage.pan("pan at 100 %");
    stage.play("play at 100 %");
    stage.zoom("zoom from 100 % to 30 %", std::pow(0.3, 1.0 / kFrames));
    stage.pan("pan at 30 %");
    stage.zoom("zoom from 30 % to 5 %", std::pow(0.05 / 0.3, 1.0 / kFrames));
    stage.pan("pan at 5 %");
    stage.play("play at 5 %");
}

} // namespace

void measureScene()
{
    const OffscreenApplication application;
    for (const std::size_t cards : {std::size_t{300}, std::size_t{10'000}, std::size_t{100'000}})
        measureLayers(cards);
}

} // namespace benchmarks
