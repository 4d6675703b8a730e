// The colours of every theme: readable by their numbers, and what each theme promises.

#include "tests/support/registry.h"
#include "ui/theme/contrast.h"
#include "ui/theme/panel_colors.h"

#include <QTest>

class TestThemes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void everythingIsReadableOnItsGround_data();
    void everythingIsReadableOnItsGround();
    void printIsGreyOnWhiteWithoutDarkAreas();
    void highContrastHasThickerLines();
    void panelsKnowTheThemeFromTheirPalette();
};

void TestThemes::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(ui::contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(ui::contrast(Qt::red, Qt::red), 1.0);
    // 0x767676 is the lightest grey that passes AA on white.
    QVERIFY(ui::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(ui::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestThemes::everythingIsReadableOnItsGround_data()
{
    QTest::addColumn<int>("theme");
    for (const ui::Theme::Id id : ui::allThemes())
        QTest::newRow(qPrintable(ui::themeName(id))) << static_cast<int>(id);
}

void TestThemes::everythingIsReadableOnItsGround()
{
    QFETCH(int, theme);
    const auto id = static_cast<ui::Theme::Id>(theme);
    const std::vector<ui::ColorPair> pairs = ui::colorPairs(ui::makeTheme(id));
    QVERIFY(pairs.size() > 20);
    QStringList bad;
    for (const ui::ColorPair& pair : pairs) {
        const double has = ui::contrast(pair.front, pair.ground);
        const double needs = ui::neededContrast(id, pair.sort);
        if (has < needs)
            bad += QStringLiteral("%1: %2, needs %3").arg(pair.what).arg(has).arg(needs);
    }
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
}

void TestThemes::printIsGreyOnWhiteWithoutDarkAreas()
{
    const ui::Colors c = ui::makeTheme(ui::Theme::Id::Print).colors;
    for (const QColor& color :
         {c.canvas,    c.grid,      c.card,     c.cell,         c.strong,    c.strongSoft,
          c.weak,      c.weakSoft,  c.callback, c.callbackSoft, c.names,     c.namesHeader,
          c.namesText, c.running,   c.dead,     c.deadText,     c.finalizer, c.finalizerSoft,
          c.trash,     c.selection, c.match})
        QVERIFY2(color.red() == color.green() && color.green() == color.blue(),
                 qPrintable(color.name()));
    QCOMPARE(c.canvas, QColor(Qt::white));
    for (const QColor& area : {c.card, c.cell, c.strongSoft, c.weakSoft, c.callbackSoft, c.names,
                               c.namesHeader, c.dead, c.finalizerSoft})
        QVERIFY2(area.lightness() > 200, qPrintable(area.name()));
}

void TestThemes::highContrastHasThickerLines()
{
    const ui::Metrics plain = ui::makeTheme(ui::Theme::Id::Light).metrics;
    const ui::Metrics thick = ui::makeTheme(ui::Theme::Id::HighContrast).metrics;
    QVERIFY(thick.edgeWidth >= 1.5 * plain.edgeWidth);
    QVERIFY(thick.borderWidth >= 1.5 * plain.borderWidth);
    // What a card needs is the same: a change of theme moves nothing.
    QCOMPARE(thick.rowHeight, plain.rowHeight);
    QCOMPARE(thick.padding, plain.padding);
}

void TestThemes::panelsKnowTheThemeFromTheirPalette()
{
    const auto colors = [](ui::Theme::Id id) -> const ui::PanelColors& {
        return ui::panelColors(ui::widgetPalette(ui::makeTheme(id)));
    };
    using Id = ui::Theme::Id;
    for (const Id id : {Id::Light, Id::Dark, Id::HighContrast})
        QCOMPARE(colors(id).weak, ui::makeTheme(id).colors.weak);
}

REFSCOPE_TEST(TestThemes)
#include "tst_themes.moc"
