// The compiled-in fonts: every picture looks the same on every machine.

#include "tests/support/registry.h"
#include "ui/theme/fonts.h"

#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>

class TestFonts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compiledInFacesAreTheOnesInUse();
    void codeIsMonospaced();
    void sizeIsInPixels();
    void firstLessonIsCompiledIn();
};

void TestFonts::compiledInFacesAreTheOnesInUse()
{
    QCOMPARE(QFontInfo(ui::textFont(13)).family(), QStringLiteral("Inter"));
    QCOMPARE(QFontInfo(ui::codeFont(13)).family(), QStringLiteral("DejaVu Sans Mono"));
}

void TestFonts::codeIsMonospaced()
{
    const QFontMetricsF metrics(ui::codeFont(13));
    QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")),
             metrics.horizontalAdvance(QStringLiteral("WWWW")));
    // A ligature would make one narrow arrow of two signs.
    QCOMPARE(metrics.horizontalAdvance(QStringLiteral("->")),
             metrics.horizontalAdvance(QStringLiteral("ab")));
}

void TestFonts::sizeIsInPixels()
{
    QCOMPARE(QFontInfo(ui::textFont(27)).pixelSize(), 27);
}

void TestFonts::firstLessonIsCompiledIn()
{
    QFile lesson(QStringLiteral(":/examples/ref_and_callback.py"));
    QVERIFY(lesson.open(QIODevice::ReadOnly));
    QVERIFY(lesson.readAll().contains("weakref.ref(image, on_death)"));
}

REFSCOPE_TEST(TestFonts)
#include "tst_fonts.moc"
