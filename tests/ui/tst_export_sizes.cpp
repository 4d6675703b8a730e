// How large exported pictures become.

#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/ui/export_samples.h"
#include "tests/ui/picture_samples.h"
#include "ui/export/png_file.h"
#include "ui/export/raster.h"
#include "ui/export/svg_document.h"

#include <QImage>
#include <QTemporaryDir>

using tests::contentOf;
using tests::exportedEnd;
using tests::stillPage;
using tests::Studio;

class TestExportSizes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scaleMakesTheImageLarger();
    void widthIsWhatWasAskedFor();
    void fitIsExactlyAsLarge_data();
    void fitIsExactlyAsLarge();
    void picturesThatNobodyOpensAreRefused();
};

void TestExportSizes::scaleMakesTheImageLarger()
{
    const ui::Picture picture = Studio(tests::stories::proxy()).atEnd();
    ui::ExportOptions options;
    const QSize one = ui::toImage(stillPage(picture), options).size();
    options.scale = 2;
    const QSize two = ui::toImage(stillPage(picture), options).size();
    QCOMPARE(two, one * 2);
    QVERIFY(std::abs(one.width() - picture.bounds.width()) <= 2);
}

void TestExportSizes::widthIsWhatWasAskedFor()
{
    const ui::Page page = stillPage(Studio(tests::stories::proxy()).atEnd());
    ui::ExportOptions options;
    options.widthPx = 777;
    QCOMPARE(ui::toImage(page, options).width(), 777);
    options = {};
    options.widthMm = 100;
    options.dotsPerInch = 254;
    const QImage image = ui::toImage(page, options);
    QCOMPARE(image.width(), 1000);
    const QImage read = QImage::fromData(ui::toPng(image, options, {}));
    QCOMPARE(read.dotsPerMeterX(), 10000);
    QVERIFY(ui::toSvg(page, options).contains("width=\"100mm\""));
}

void TestExportSizes::fitIsExactlyAsLarge_data()
{
    QTest::addColumn<bool>("isBoard");
    QTest::addColumn<bool>("hasCaptions");
    QTest::newRow("still") << false << false;
    QTest::newRow("with a caption") << false << true;
    QTest::newRow("storyboard") << true << true;
}

/// In the middle, all of it, and the ground reaches to the border.
void TestExportSizes::fitIsExactlyAsLarge()
{
    QFETCH(bool, isBoard);
    QFETCH(bool, hasCaptions);
    const QTemporaryDir folder;
    ui::ExportOptions options;
    options.fitPx = QSize(1234, 345);
    options.hasCaptions = hasCaptions;
    if (isBoard)
        options.arrangement = ui::Arrangement::Storyboard;
    const QString png = folder.filePath(QStringLiteral("a.png"));
    QVERIFY(exportedEnd(tests::stories::proxy(), png, options));
    const QImage image(png);
    QCOMPARE(image.size(), QSize(1234, 345));
    const QRgb ground = ui::makeTheme(ui::Theme::Id::Light).colors.canvas.rgb();
    int left = image.width();
    int right = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != ground) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
    QVERIFY(left > 0 && right < image.width() - 1 && right > left);
    if (!isBoard && !hasCaptions)
        QVERIFY2(std::abs(left - (image.width() - 1 - right)) < 30, "in the middle");
    const QString svg = folder.filePath(QStringLiteral("a.svg"));
    QVERIFY(exportedEnd(tests::stories::proxy(), svg, options));
    QVERIFY(contentOf(svg).contains("width=\"1234\" height=\"345\""));
}

/// Nobody wants hundreds of megapixels without a word.
void TestExportSizes::picturesThatNobodyOpensAreRefused()
{
    const QTemporaryDir folder;
    const auto recording = tests::stories::proxy();
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ui::ExportOptions options;
    options.widthPx = 30'000;
    const auto result = exportedEnd(recording, path, options);
    QVERIFY(!result);
    const QString message = QString::fromStdString(result.diagnostic().message);
    QVERIFY2(message.contains(QStringLiteral("30000 \u00D7 ")), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("fit it")), qPrintable(message));
    QVERIFY(!QFile::exists(path));
    options = {};
    options.fitPx = QSize(3840, 2160);
    QVERIFY(exportedEnd(recording, path, options));
    QCOMPARE(QImage(path).size(), QSize(3840, 2160));
    options = {};
    options.widthPx = 30'000;
    QVERIFY(exportedEnd(recording, folder.filePath(QStringLiteral("a.svg")), options)); // Vectors.
}

REFSCOPE_TEST(TestExportSizes)
#include "tst_export_sizes.moc"
