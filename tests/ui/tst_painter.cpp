// The painter: which strokes and words a picture becomes, at every scale.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/export/raster.h"
#include "ui/picture/paint.h"

#include <QImage>

using tests::cardTitled;
using tests::Studio;
using ui::Card;
using ui::Picture;

namespace {

/// A canvas that only remembers.
class Notebook final : public ui::Canvas
{
public:
    struct Text
    {
        QPointF baseline;
        QString text;
        ui::Face face;
        qreal scale;
    };
    struct Curve
    {
        ui::Stroke stroke;
    };

    void setOpacity(qreal) override {}
    void box(const QRectF&, const ui::Corners&, const QColor&, const ui::Stroke& stroke) override
    {
        ++boxes;
        dashedBoxes += stroke.width > 0 && stroke.dash == ui::Dash::Dashed;
    }
    void circle(QPointF, qreal, const QColor&, const ui::Stroke&) override { ++circles; }
    void polygon(std::span<const QPointF>, const QColor& fill, const ui::Stroke& stroke) override
    {
        heads.push_back(stroke.width > 0 ? QColor() : fill);
    }
    void polyline(std::span<const QPointF>, const ui::Stroke&) override { ++lines; }
    void curve(std::span<const QPointF>, const ui::Stroke& stroke) override
    {
        curves.push_back({stroke});
    }
    void hatch(const QRectF&, qreal, const QColor&) override { ++hatches; }
    void text(QPointF baseline, const QString& text, ui::Face face, const QColor&, qreal scale,
              qreal) override
    {
        texts.push_back({baseline, text, face, scale});
    }

    const Text* find(const QString& text) const
    {
        for (const Text& each : texts)
            if (each.text == text)
                return &each;
        return nullptr;
    }

    int boxes = 0;
    int dashedBoxes = 0;
    int circles = 0;
    int lines = 0;
    int hatches = 0;
    std::vector<QColor> heads; ///< Invalid: hollow.
    std::vector<Curve> curves;
    std::vector<Text> texts;
};

Notebook drawn(const Picture& picture, qreal scale = 1)
{
    Notebook notebook;
    ui::draw(notebook, picture, picture.bounds, scale);
    return notebook;
}

int countDash(const Notebook& notebook, ui::Dash dash)
{
    return static_cast<int>(
        std::count_if(notebook.curves.begin(), notebook.curves.end(),
                      [dash](const auto& curve) { return curve.stroke.dash == dash; }));
}

} // namespace

class TestPainter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countIsTheLargestTextOfItsCard();
    void kindsOfEdgesDifferWithoutColour();
    void proxiesAreDashedAndTrashIsHatched();
    void farAwayTextGoesFirstThenShapeNeverTheCount();
    void printIsLightAtEveryScale();
    void manyEdgesVanishInTheDistance();
    void whatLiesOutsideIsLeftOut();
    void flatCountIsNotPaintedMirrored();
    void countIsPaintedOnItsTile_data();
    void countIsPaintedOnItsTile();
};

void TestPainter::countIsTheLargestTextOfItsCard()
{
    const Picture picture = Studio(tests::stories::call()).atEnd();
    const Notebook notebook = drawn(picture);
    const ui::Theme& theme = *picture.theme;
    for (const auto& text : notebook.texts)
        if (text.face != ui::Face::Count)
            QVERIFY(ui::faceFont(theme, text.face).pixelSize() * 2
                    <= theme.faces.count.pixelSize() + 2);
    const auto* five = notebook.find(QStringLiteral("5"));
    QVERIFY(five);
    QCOMPARE(five->face, ui::Face::Count);
}

void TestPainter::kindsOfEdgesDifferWithoutColour()
{
    const Studio studio(tests::stories::refAndCallback());
    const Picture picture = studio.at(tests::atLine(*studio.recording, 7));
    const Notebook notebook = drawn(picture);
    QCOMPARE(countDash(notebook, ui::Dash::Dashed), 1);
    QCOMPARE(countDash(notebook, ui::Dash::Dotted), 1);
    QCOMPARE(countDash(notebook, ui::Dash::Solid), 4);
    const auto hollow = std::count_if(notebook.heads.begin(), notebook.heads.end(),
                                      [](const QColor& head) { return !head.isValid(); });
    QCOMPARE(hollow, 1);
}

void TestPainter::proxiesAreDashedAndTrashIsHatched()
{
    const Studio proxies(tests::stories::proxy());
    QCOMPARE(drawn(proxies.at(tests::atLine(*proxies.recording, 2))).dashedBoxes, 1);
    const Studio cycle(tests::stories::cycle());
    const auto found = tests::behindFirst<model::event::FoundUnreachable>(*cycle.recording);
    QCOMPARE(drawn(cycle.at(found + 1)).hatches, 2);
}

void TestPainter::farAwayTextGoesFirstThenShapeNeverTheCount()
{
    const Picture picture = Studio(tests::stories::call()).atEnd();
    const Notebook near = drawn(picture, 1);
    const Notebook far = drawn(picture, 0.3);
    const Notebook flat = drawn(picture, 0.08);
    QVERIFY(near.find(QStringLiteral("list")));
    QVERIFY(!far.find(QStringLiteral("list")));
    QVERIFY(far.find(QStringLiteral("5")));
    QVERIFY(far.find(QStringLiteral("5"))->scale > 1);
    QVERIFY(flat.find(QStringLiteral("5"))); // Its card is high enough for a number.
    QCOMPARE(flat.texts.size(), 1);
    QVERIFY(drawn(picture, 0.04).texts.empty());
    QCOMPARE(flat.boxes, static_cast<int>(picture.cards.size()));
}

/// Far away, too: dark boxes would use up the ink and hide their numbers.
void TestPainter::printIsLightAtEveryScale()
{
    Picture picture = Studio(tests::stories::call()).atEnd();
    picture.theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Print));
    for (const qreal scale : {1.0, 0.3, 0.12, 0.05}) {
        QImage image(picture.bounds.size().toSize() * scale, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(-picture.bounds.topLeft());
        ui::paint(painter, picture, picture.bounds, scale);
        painter.end();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128;
        QVERIFY2(dark * 5 < image.width() * image.height(), qPrintable(QString::number(scale)));
    }
}

void TestPainter::manyEdgesVanishInTheDistance()
{
    Picture picture = Studio(tests::stories::call()).atEnd();
    QVERIFY(!drawn(picture, 1).curves.empty());
    const Notebook far = drawn(picture, 0.3);
    QVERIFY(far.curves.empty());
    QVERIFY(far.lines > 0);
    QVERIFY(drawn(picture, 0.08).lines > 0);
    const ui::Edge edge = picture.edges.front();
    picture.edges.resize(2001, edge);
    QCOMPARE(drawn(picture, 0.08).lines, 0);
}

void TestPainter::whatLiesOutsideIsLeftOut()
{
    const Picture picture = Studio(tests::stories::call()).atEnd();
    Notebook notebook;
    ui::draw(notebook, picture, QRectF(-9000, -9000, 10, 10), 1);
    QVERIFY(notebook.texts.empty());
    QVERIFY(notebook.curves.empty());
}

void TestPainter::flatCountIsNotPaintedMirrored()
{
    Picture picture = Studio(tests::stories::linkedList(1)).atEnd();
    for (Card& card : picture.cards) {
        card.countBefore = QStringLiteral("7");
        card.flip = 0.2F;
    }
    const Notebook before = drawn(picture);
    QVERIFY(before.find(QStringLiteral("7")) && !before.find(QStringLiteral("1")));
    for (Card& card : picture.cards)
        card.flip = 0.8F;
    const Notebook after = drawn(picture);
    QVERIFY(!after.find(QStringLiteral("7")) && after.find(QStringLiteral("1")));
}

void TestPainter::countIsPaintedOnItsTile_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(ui::Theme::Id::Light);
    QTest::newRow("dark") << static_cast<int>(ui::Theme::Id::Dark);
    QTest::newRow("high contrast") << static_cast<int>(ui::Theme::Id::HighContrast);
    QTest::newRow("print") << static_cast<int>(ui::Theme::Id::Print);
}

void TestPainter::countIsPaintedOnItsTile()
{
    QFETCH(int, theme);
    const Studio studio(tests::stories::linkedList(1), {}, static_cast<ui::Theme::Id>(theme));
    const Picture picture = studio.atEnd();
    const QImage image =
        ui::toImage(ui::pageOf(ui::layOutStill(std::make_shared<const Picture>(picture), {})),
                    ui::ExportOptions{});
    const Card* node = cardTitled(picture, QStringLiteral("Node"));
    const QRect tile =
        node->tile.translated(-picture.bounds.topLeft()).toRect().adjusted(4, 4, -4, -4);
    int inked = 0;
    for (int y = tile.top(); y < tile.bottom(); ++y)
        for (int x = tile.left(); x < tile.right(); ++x)
            inked += image.pixelColor(x, y) == studio.theme->colors.strong;
    QVERIFY2(inked > 30, "the digit is a good part of the tile");
}

REFSCOPE_TEST(TestPainter)
#include "tst_painter.moc"
