// Pictures painted in other threads: the same pixels, the newest order for certain, stale ones not.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/picture_samples.h"
#include "ui/scene/picture_renderer.h"

#include <QTest>

namespace {

ui::RenderOrder orderOf(const std::shared_ptr<const ui::Picture>& picture, double scale,
                        double ratio)
{
    ui::RenderOrder order;
    order.picture = picture;
    order.transform = QTransform::fromScale(scale, scale);
    order.area = QRect(-30, -20, 641, 479); // No half of it is as large as the other.
    order.pixelRatio = ratio;
    return order;
}

} // namespace

class TestPictureRenderer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void halvesMakeTheWhole_data();
    void halvesMakeTheWhole();
    void newestOrderIsPaintedForCertain();
    void endDoesNotWaitForWhatIsStale();

private:
    std::shared_ptr<const ui::Picture> m_picture;
};

void TestPictureRenderer::init()
{
    const tests::Studio studio(tests::stories::refAndCallback());
    m_picture = std::make_shared<const ui::Picture>(studio.atEnd());
}

void TestPictureRenderer::halvesMakeTheWhole_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("ratio");
    for (const double scale : {1.0, 0.63, 0.3, 0.1})
        for (const double ratio : {1.0, 1.25, 2.0, 1.1})
            QTest::addRow("scale %g, %g pixels", scale, ratio) << scale << ratio;
}

void TestPictureRenderer::halvesMakeTheWhole()
{
    QFETCH(double, scale);
    QFETCH(double, ratio);
    const ui::RenderOrder order = orderOf(m_picture, scale, ratio);
    ui::PictureRenderer renderer;
    QImage image;
    connect(&renderer, &ui::PictureRenderer::rendered, this,
            [&image](const ui::Rendering& rendering) { image = rendering.image; });
    renderer.request(order);
    QVERIFY(renderer.isBusy());
    QTRY_VERIFY(!renderer.isBusy());
    QCOMPARE(image, ui::render(order).image);
    QCOMPARE(image.devicePixelRatio(), ratio);
}

void TestPictureRenderer::newestOrderIsPaintedForCertain()
{
    ui::PictureRenderer renderer;
    std::vector<double> scales;
    connect(&renderer, &ui::PictureRenderer::rendered, this,
            [&scales](const ui::Rendering& rendering) {
                scales.push_back(rendering.order.transform.m11());
            });
    constexpr int kOrders = 200;
    for (int i = 1; i <= kOrders; ++i) {
        renderer.request(orderOf(m_picture, 1 + i * 0.01, 1));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!renderer.isBusy());
    QVERIFY(!scales.empty());
    QCOMPARE(scales.back(), 1 + kOrders * 0.01);
    QVERIFY(std::is_sorted(scales.begin(), scales.end()));
}

void TestPictureRenderer::endDoesNotWaitForWhatIsStale()
{
    bool hasArrived = false;
    {
        ui::PictureRenderer renderer;
        connect(&renderer, &ui::PictureRenderer::rendered, this,
                [&hasArrived] { hasArrived = true; });
        renderer.request(orderOf(m_picture, 1, 1));
        renderer.request(orderOf(m_picture, 2, 1));
    }
    QCoreApplication::processEvents();
    QVERIFY(!hasArrived);
}

REFSCOPE_TEST(TestPictureRenderer)
#include "tst_picture_renderer.moc"
