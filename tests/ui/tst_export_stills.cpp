// Stills: pictures as PNG, SVG and PDF, whole or not at all.

#include "model/query/find_object.h"
#include "model/session/run.h"
#include "tests/support/file_content.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"
#include "tests/ui/export_samples.h"
#include "tests/ui/picture_samples.h"
#include "ui/export/export_moments.h"
#include "ui/export/export_run.h"
#include "ui/export/font_subset.h"
#include "ui/export/png_file.h"
#include "ui/export/raster.h"
#include "ui/theme/fonts.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainterPath>
#include <QRawFont>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using tests::contentOf;
using tests::exportedEnd;
using tests::stillPage;
using tests::Studio;

namespace {

/// The attribute of all elements that have it, and all texts.
struct SvgContent
{
    QStringList ids;
    QStringList classes;
    QStringList texts;
    QStringList titles;
    QString style;
    QString description;
    bool isWellFormed = false;
};

SvgContent read(const QByteArray& svg)
{
    SvgContent content;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            content.ids.append(attributes.value(QStringLiteral("id")).toString());
        if (attributes.hasAttribute(QStringLiteral("class")))
            content.classes.append(attributes.value(QStringLiteral("class")).toString());
        if (xml.name() == QLatin1String("text"))
            content.texts.append(xml.readElementText());
        else if (xml.name() == QLatin1String("title"))
            content.titles.append(xml.readElementText());
        else if (xml.name() == QLatin1String("style"))
            content.style = xml.readElementText();
        else if (xml.name() == QLatin1String("desc"))
            content.description = xml.readElementText();
    }
    content.isWellFormed = !xml.hasError();
    return content;
}

QByteArray svgOf(const ui::Picture& picture, const ui::ExportOptions& options = {})
{
    return ui::toSvg(stillPage(picture), options);
}

} // namespace

class TestExportStills final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseOfACollectionHasItsPicture();
    void stopsMarkWhatTheyPointAt();
    void pngIsTheSameAtEveryRun();
    void svgIsTheSameAtEveryRun();
    void transparentPicturesHaveNoGround();
    void pngSaysWhatThereIsToSee();
    void svgHasRealText();
    void svgHasIdClassAndTitlePerObject();
    void svgIsWellFormedWithAnyText();
    void svgBringsTheFontsThatItUses();
    void subsetFontsDrawTheSameLetters();
    void legendExplainsWhatThereIs();
    void captionsAreBelowThePicture();
    void viewIsCutOut();
    void selectionIsOneCard();
    void neighbourhoodLeavesOutWhatIsFar();
    void storyboardHasSeveralOnASheet();
    void pdfHasAPageForEachMoment();
    void faultsAreSaid_data();
    void faultsAreSaid();
    void oldFileStaysWhole();
    void cancelledExportLeavesNothing();
    void severalStillsAreNumbered();
};

/// The run stands still at four stops of this lesson, the film of its collection does not.
void TestExportStills::eachPhaseOfACollectionHasItsPicture()
{
    const std::string path = tests::sourcePath("resources/lessons/collector.py");
    const auto recording =
        model::record(contentOf(QString::fromStdString(path)).toStdString(), "collector.py")
            .recording;
    model::Timeline timeline(recording);
    const std::vector<ui::ExportMoment> stops = ui::lessonStops(timeline);
    const std::vector<ui::ExportMoment> all = ui::withStops({0, timeline.size()}, stops);
    ui::ExportSource source(recording, {}, {});
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    QStringList films;
    for (const ui::ExportMoment& moment : all) {
        const ui::Picture picture = source.pictureAt(moment, theme);
        int counted = 0;
        int found = 0;
        int dead = 0;
        for (const ui::Card& card : picture.cards) {
            counted += card.film.hasCount && !card.film.count.isEmpty();
            found += card.film.standing == model::FilmMark::Standing::Unreachable;
            dead += card.isDead;
        }
        if (counted + found > 0)
            films +=
                QStringLiteral("%1 counted, %2 found, %3 dead").arg(counted).arg(found).arg(dead);
    }
    QCOMPARE(films, (QStringList{"3 counted, 0 found, 1 dead", "3 counted, 0 found, 1 dead",
                                 "0 counted, 2 found, 1 dead"}));
    const auto apart = std::ranges::find_if(stops, [](const ui::ExportMoment& stop) {
        return stop.note.startsWith(QStringLiteral("The unreachable ones are taken apart"));
    });
    QVERIFY(apart != stops.end()); // A stop of its own, with all that died.
    QCOMPARE(std::ranges::count(source.pictureAt(*apart, theme).cards, true, &ui::Card::isDead), 3);
}

/// Unless something else is asked, or nothing is to be marked.
void TestExportStills::stopsMarkWhatTheyPointAt()
{
    const auto recording = model::record("\"\"\"Two lists\"\"\"\n# refscope: lesson\na = []\nb = "
                                         "[a]\n#: Two lists.\n#: look: b\n#: look: a\n"
                                         "del a\n#: One name is gone.\n",
                                         "lesson.py")
                               .recording;
    model::Timeline timeline(recording);
    const std::vector<ui::ExportMoment> stops = ui::lessonStops(timeline);
    QCOMPARE(stops.size(), std::size_t{2});
    ui::ExportSource source(recording, {}, {});
    QCOMPARE(source.title(), QStringLiteral("Two lists"));
    const ui::SceneMarks marks = source.markedAt(stops.front()).marks;
    QCOMPARE(marks.objects.size(), std::size_t{2});
    timeline.seek(stops.front().cursor);
    QCOMPARE(marks.objects.front().id, findObject(timeline.snapshot(), *recording, "b").object);
    QCOMPARE(marks.objects.front().mark, ui::SceneMarks::ObjectMark::Subject);
    QVERIFY(source.markedAt(stops.back()).marks.isEmpty());
    QVERIFY(source.markedAt({stops.front().cursor}).marks.isEmpty()); // No stop.
    source.setMarker([](const model::Timeline&) { return ui::MarkedMoment{{}, "an answer"}; });
    QVERIFY(source.markedAt(stops.front()).marks.isEmpty());
    source.setMarker(nullptr);
    source.setMarked(false);
    QVERIFY(source.markedAt(stops.front()).marks.isEmpty());
}

void TestExportStills::pngIsTheSameAtEveryRun()
{
    QTemporaryDir folder;
    const QString first = folder.filePath(QStringLiteral("a.png"));
    const QString second = folder.filePath(QStringLiteral("b.png"));
    QVERIFY(exportedEnd(tests::stories::call(), first));
    QVERIFY(exportedEnd(tests::stories::call(), second));
    QVERIFY(!contentOf(first).isEmpty());
    QCOMPARE(contentOf(first), contentOf(second));
}

void TestExportStills::svgIsTheSameAtEveryRun()
{
    QCOMPARE(svgOf(Studio(tests::stories::containers()).atEnd()),
             svgOf(Studio(tests::stories::containers()).atEnd()));
}

void TestExportStills::transparentPicturesHaveNoGround()
{
    const ui::Page page = stillPage(Studio(tests::stories::proxy()).atEnd());
    ui::ExportOptions options;
    QCOMPARE(ui::toImage(page, options).pixelColor(0, 0), page.ground);
    options.isTransparent = true;
    const QImage image = QImage::fromData(ui::toPng(ui::toImage(page, options), options, {}));
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    const QByteArray ground =
        QStringLiteral("<rect x=\"0\" y=\"0\" width=\"%1\" height=\"%2\" fill=\"%3\"")
            .arg(ui::svgNumber(page.size.width()), ui::svgNumber(page.size.height()),
                 page.ground.name())
            .toUtf8();
    QVERIFY(ui::toSvg(page, {}).contains(ground));
    QVERIFY(!ui::toSvg(page, options).contains(ground));
}

void TestExportStills::pngSaysWhatThereIsToSee()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ui::ExportOptions options;
    options.hasTranscript = true;
    const auto written = exportedEnd(tests::stories::cycle(), path, options);
    QVERIFY(written);
    const QString description = QImage(path).text(QStringLiteral("Description"));
    QVERIFY2(description.contains(QStringLiteral("__main__")), qPrintable(description));
    QCOMPARE(written->size(), 2);
    const QString beside = QString::fromUtf8(contentOf(folder.filePath(QStringLiteral("a.txt"))));
    QVERIFY(beside.contains(description));
}

void TestExportStills::svgHasRealText()
{
    const SvgContent svg = read(svgOf(Studio(tests::stories::call()).atEnd()));
    QVERIFY(svg.isWellFormed);
    for (const char* word : {"__main__", "inner()", "data", "list", "5", "argument of getrefcount"})
        QVERIFY2(svg.texts.contains(QLatin1String(word)), word);
}

void TestExportStills::svgHasIdClassAndTitlePerObject()
{
    const ui::Picture picture = Studio(tests::stories::refAndCallback()).atEnd();
    const SvgContent svg = read(svgOf(picture));
    for (const ui::Card& card : picture.cards)
        if (card.shape != ui::CardShape::Mark)
            QVERIFY(svg.ids.contains(QStringLiteral("object-%1").arg(card.id.value)));
    QStringList unique = svg.ids;
    unique.removeDuplicates();
    QCOMPARE(unique.size(), svg.ids.size());
    QVERIFY(svg.classes.contains(QStringLiteral("card ref")));
    QVERIFY(svg.classes.contains(QStringLiteral("card object dead")));
    QVERIFY(svg.classes.contains(QStringLiteral("edge strong")));
    QVERIFY(svg.classes.contains(QStringLiteral("edge weak")));
    QVERIFY(svg.titles.size() >= static_cast<qsizetype>(picture.cards.size()));
}

void TestExportStills::svgIsWellFormedWithAnyText()
{
    tests::StoryWriter story;
    story.line(1);
    const model::ObjectId list = story.make(model::Kind::List, "list");
    story.name("l", list);
    story.item(list, story.text("<&\">\x01 \xC3\xA9 \xF0\x9F\x90\x8D"));
    const SvgContent svg = read(svgOf(Studio(story.finish()).atEnd()));
    QVERIFY(svg.isWellFormed);
}

void TestExportStills::svgBringsTheFontsThatItUses()
{
    const ui::Picture picture = Studio(tests::stories::call()).atEnd();
    const SvgContent svg = read(svgOf(picture));
    QVERIFY(svg.style.contains(QStringLiteral("@font-face{font-family:'Refscope Code'")));
    QVERIFY(svg.style.contains(QStringLiteral("@font-face{font-family:'Refscope Text'")));
    ui::ExportOptions options;
    options.embedsFonts = false;
    QVERIFY(!svgOf(picture, options).contains("@font-face"));
    QVERIFY(svgOf(picture).size() < 120'000);
}

void TestExportStills::subsetFontsDrawTheSameLetters()
{
    for (const QFont& face : {ui::textFont(16, QFont::DemiBold), ui::codeFont(14)}) {
        const std::set<char32_t> letters{U'a', U'B', U'@', U'3', U'\u00E9', U' ', U'\U0001F40D'};
        const QByteArray bytes = ui::subsetFont(face, letters, "Refscope Test");
        QCOMPARE(bytes, ui::subsetFont(face, letters, "Refscope Test"));
        const QRawFont cut(bytes, 200);
        QVERIFY(cut.isValid());
        QCOMPARE(cut.familyName(), QStringLiteral("Refscope Test"));
        QVERIFY(!cut.supportsCharacter(QLatin1Char('z')));
        QRawFont whole = QRawFont::fromFont(face);
        whole.setPixelSize(200);
        for (const QChar letter : QStringLiteral("aB@3\u00E9 ")) {
            QVERIFY(cut.supportsCharacter(letter));
            const quint32 own = cut.glyphIndexesForString(letter).value(0);
            const quint32 theirs = whole.glyphIndexesForString(letter).value(0);
            QVERIFY(std::abs(cut.advancesForGlyphIndexes({own})[0].x()
                             - whole.advancesForGlyphIndexes({theirs})[0].x())
                    < 0.2);
            const QRectF outline = cut.pathForGlyph(own).boundingRect();
            const QRectF original = whole.pathForGlyph(theirs).boundingRect();
            QVERIFY(std::abs(outline.left() - original.left()) < 0.5);
            QVERIFY(std::abs(outline.top() - original.top()) < 0.5);
            QVERIFY(std::abs(outline.width() - original.width()) < 0.5);
            QVERIFY(std::abs(outline.height() - original.height()) < 0.5);
        }
    }
}

void TestExportStills::legendExplainsWhatThereIs()
{
    const ui::Picture picture = Studio(tests::stories::refAndCallback()).atEnd();
    using Entry = ui::LegendEntry;
    const std::set<Entry> legend = ui::legendOf(picture);
    QVERIFY(legend.count(Entry::Strong) > 0 && legend.count(Entry::Dead) > 0);
    QCOMPARE(ui::legendOf(Studio(tests::stories::containers()).atEnd()).count(Entry::Dead),
             std::size_t{0});
    ui::SheetWords words;
    words.legend = legend;
    const ui::Page page = stillPage(picture, words);
    QVERIFY(page.size.height() > picture.bounds.height());
    QVERIFY(read(ui::toSvg(page, {})).texts.contains(QStringLiteral("strong reference")));
}

void TestExportStills::captionsAreBelowThePicture()
{
    const ui::Picture picture = Studio(tests::stories::cycle()).atEnd();
    ui::SheetWords words{QStringLiteral("Line 7"),
                         {QStringLiteral("word ").repeated(100)},
                         {},
                         QStringLiteral("(c) somebody")};
    const ui::Page page = stillPage(picture, words);
    const SvgContent svg = read(ui::toSvg(page, {}));
    QVERIFY(svg.texts.contains(QStringLiteral("Line 7")));
    QVERIFY(svg.texts.contains(QStringLiteral("(c) somebody")));
    const auto lines = svg.texts.filter(QStringLiteral("word word"));
    QCOMPARE(lines.size(), 3); // Broken into lines; what is cut is seen to be.
    QVERIFY(lines.last().endsWith(QChar(0x2026)));
}

void TestExportStills::viewIsCutOut()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    ui::ExportArea area;
    area.kind = ui::ExportArea::Kind::View;
    area.rect = QRectF(10, 20, 120, 80);
    QVERIFY(exportedEnd(tests::stories::cycle(), path, {}, area));
    const QByteArray svg = contentOf(path);
    QVERIFY(svg.contains("width=\"120\" height=\"80\" viewBox=\"10 20 120 80\""));
}

void TestExportStills::selectionIsOneCard()
{
    const auto recording = tests::stories::containers();
    const ui::Picture whole = Studio(recording).atEnd();
    const ui::Card* card = tests::cardTitled(whole, QStringLiteral("list"));
    QVERIFY(card != nullptr);
    ui::ExportArea area;
    area.kind = ui::ExportArea::Kind::Selection;
    area.object = card->id;
    ui::ExportSource source(recording, {}, area);
    const ui::Picture part =
        source.pictureAt({recording->journal.size()},
                         std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light)));
    QCOMPARE(part.cards.size(), std::size_t{1});
    QVERIFY(part.bounds.width() < whole.bounds.width());
    QVERIFY(part.bounds.contains(part.cards.front().rect));
}

void TestExportStills::neighbourhoodLeavesOutWhatIsFar()
{
    const auto recording = tests::stories::linkedList(8);
    const ui::Picture whole = Studio(recording).atEnd();
    ui::ExportArea area;
    area.kind = ui::ExportArea::Kind::Neighbourhood;
    area.object = whole.cards.back().id;
    area.reach = 2;
    ui::ExportSource source(recording, {}, area);
    const ui::Picture part = source.pictureAt({recording->journal.size()}, whole.theme);
    QVERIFY(part.cards.size() < whole.cards.size());
    QVERIFY(part.findCard(area.object) != nullptr);
}

void TestExportStills::storyboardHasSeveralOnASheet()
{
    QTemporaryDir folder;
    const auto recording = tests::stories::refAndCallback();
    ui::ExportSource source(recording, {}, {});
    ui::ExportPlan plan;
    plan.path = folder.filePath(QStringLiteral("board.svg"));
    plan.options.arrangement = ui::Arrangement::Storyboard;
    plan.options.columns = 4;
    plan.options.rows = 3;
    for (const model::EventIndex stop : source.timeline().lineStops())
        plan.moments.push_back({stop});
    QVERIFY(plan.moments.size() >= 2 && plan.moments.size() <= 12);
    const auto written = ui::carryOut(source, plan);
    QVERIFY(written);
    QCOMPARE(*written, QStringList{plan.path});
    const SvgContent svg = read(contentOf(plan.path));
    QVERIFY(svg.isWellFormed);
    QStringList unique = svg.ids;
    unique.removeDuplicates();
    QCOMPARE(unique.size(), svg.ids.size());
    QCOMPARE(svg.texts.count(QStringLiteral("__main__")),
             static_cast<qsizetype>(plan.moments.size()));

    plan.options.columns = 1;
    plan.options.rows = 1;
    const auto pages = ui::carryOut(source, plan);
    QVERIFY(pages);
    QCOMPARE(pages->size(), static_cast<qsizetype>(plan.moments.size()));
}

void TestExportStills::pdfHasAPageForEachMoment()
{
    QTemporaryDir folder;
    const auto recording = tests::stories::refAndCallback();
    ui::ExportSource source(recording, {}, {});
    ui::ExportPlan plan;
    plan.path = folder.filePath(QStringLiteral("a.pdf"));
    for (const model::EventIndex stop : source.timeline().lineStops())
        plan.moments.push_back({stop});
    QVERIFY(ui::carryOut(source, plan));
    const QByteArray first = contentOf(plan.path);
    QVERIFY(first.startsWith("%PDF-"));
    QVERIFY(first.contains("/Count " + QByteArray::number(qsizetype(plan.moments.size()))));
    QVERIFY(first.contains("/FontFile"));
}

void TestExportStills::faultsAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QString>("says");
    QTest::newRow("no ending") << "picture" << 1.0 << ".png, .svg";
    QTest::newRow("other ending") << "picture.bmp" << 1.0 << ".png, .svg";
    QTest::newRow("no folder") << "nowhere/picture.png" << 1.0 << "there is no folder";
    QTest::newRow("a folder") << "folder.png" << 1.0 << "it is a folder";
    QTest::newRow("scale 0") << "picture.png" << 0.0 << "out of range";
    QTest::newRow("scale 1000") << "picture.png" << 1000.0 << "out of range";
}

void TestExportStills::faultsAreSaid()
{
    QFETCH(QString, name);
    QFETCH(qreal, scale);
    QFETCH(QString, says);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.png")));
    ui::ExportOptions options;
    options.scale = scale;
    const auto result = exportedEnd(tests::stories::proxy(), folder.filePath(name), options);
    QVERIFY(!result);
    const QString message = QString::fromStdString(result.diagnostic().message);
    QVERIFY2(message.contains(says), qPrintable(message));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

void TestExportStills::oldFileStaysWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    ui::ExportOptions wrong;
    wrong.scale = 0;
    QVERIFY(!exportedEnd(tests::stories::proxy(), path, wrong));
    QCOMPARE(contentOf(path), QByteArray("old"));
    QVERIFY(exportedEnd(tests::stories::proxy(), path));
    QVERIFY(contentOf(path).startsWith("<?xml"));
}

void TestExportStills::cancelledExportLeavesNothing()
{
    QTemporaryDir folder;
    const auto recording = tests::stories::refAndCallback();
    ui::ExportSource source(recording, {}, {});
    for (const char* ending : {"png", "pdf", "gif", "apng", "webp", "html", "dot", "txt"}) {
        ui::ExportPlan plan;
        plan.path = folder.filePath(QStringLiteral("a.") + QLatin1String(ending));
        for (const model::EventIndex stop : source.timeline().lineStops())
            plan.moments.push_back({stop});
        std::atomic<bool> isCancelled = false;
        ui::ExportProgress progress;
        progress.isCancelled = &isCancelled;
        const std::size_t half = plan.moments.size();
        progress.report = [&](std::size_t done, std::size_t) { isCancelled = done > half; };
        const auto result = ui::carryOut(source, plan, progress);
        const bool isText = QLatin1String(ending) == QLatin1String("txt");
        QVERIFY2(!result || isText, ending); // A text is written in one go.
        if (isText)
            QVERIFY(QFile::remove(plan.path));
        const QStringList left =
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
    }
}

void TestExportStills::severalStillsAreNumbered()
{
    QCOMPARE(ui::numberedPath(QStringLiteral("a/out.png"), 7, 20), QStringLiteral("a/out-007.png"));
    QCOMPARE(ui::numberedPath(QStringLiteral("out.svg"), 7, 10001),
             QStringLiteral("out-00007.svg"));
    QCOMPARE(ui::numberedPath(QStringLiteral("a.b.svg"), 0, 1), QStringLiteral("a.b-000.svg"));
}

REFSCOPE_TEST(TestExportStills)
#include "tst_export_stills.moc"
