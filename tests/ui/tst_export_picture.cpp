// Export: pictures as files, whole or not at all.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/export/export_picture.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using tests::Studio;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The attribute of all elements that have it, and all texts.
struct SvgContent
{
    QStringList ids;
    QStringList classes;
    QStringList texts;
    QStringList titles;
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
    }
    content.isWellFormed = !xml.hasError();
    return content;
}

} // namespace

class TestExportPicture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pngIsTheSameAtEveryRun();
    void scaleMakesTheImageLarger();
    void svgHasRealText();
    void svgHasIdClassAndTitlePerObject();
    void svgIsWellFormedWithAnyText();
    void filesAreWritten();
    void faultsAreSaid_data();
    void faultsAreSaid();
    void oldFileStaysWhole();
};

void TestExportPicture::pngIsTheSameAtEveryRun()
{
    QTemporaryDir folder;
    const QString first = folder.filePath(QStringLiteral("a.png"));
    const QString second = folder.filePath(QStringLiteral("b.png"));
    QVERIFY(ui::exportPicture(Studio(tests::stories::call()).atEnd(), first));
    QVERIFY(ui::exportPicture(Studio(tests::stories::call()).atEnd(), second));
    QVERIFY(!contentOf(first).isEmpty());
    QCOMPARE(contentOf(first), contentOf(second));
}

void TestExportPicture::scaleMakesTheImageLarger()
{
    const ui::Picture picture = Studio(tests::stories::proxy()).atEnd();
    const QSize one = ui::toImage(picture).size();
    const QSize two = ui::toImage(picture, {2}).size();
    QCOMPARE(two, one * 2);
    QVERIFY(std::abs(one.width() - picture.bounds.width()) <= 2);
}

void TestExportPicture::svgHasRealText()
{
    const SvgContent svg = read(ui::toSvg(Studio(tests::stories::call()).atEnd()));
    QVERIFY(svg.isWellFormed);
    for (const char* word : {"__main__", "inner()", "data", "list", "5", "argument of getrefcount"})
        QVERIFY2(svg.texts.contains(QLatin1String(word)), word);
}

void TestExportPicture::svgHasIdClassAndTitlePerObject()
{
    const ui::Picture picture = Studio(tests::stories::refAndCallback()).atEnd();
    const SvgContent svg = read(ui::toSvg(picture));
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

void TestExportPicture::svgIsWellFormedWithAnyText()
{
    tests::StoryWriter story;
    story.line(1);
    const model::ObjectId list = story.make(model::Kind::List, "list");
    story.name("l", list);
    story.item(list, story.text("<&\">\x01 \xC3\xA9 \xF0\x9F\x90\x8D"));
    const SvgContent svg = read(ui::toSvg(Studio(story.finish()).atEnd()));
    QVERIFY(svg.isWellFormed);
}

void TestExportPicture::filesAreWritten()
{
    QTemporaryDir folder;
    const ui::Picture picture = Studio(tests::stories::cycle()).atEnd();
    const QString png = folder.filePath(QStringLiteral("a.PNG"));
    const QString svg = folder.filePath(QStringLiteral("a.svg"));
    QVERIFY(ui::exportPicture(picture, png));
    QVERIFY(ui::exportPicture(picture, svg));
    QCOMPARE(QImage(png).size(), ui::toImage(picture).size());
    QVERIFY(read(contentOf(svg)).isWellFormed);
}

void TestExportPicture::faultsAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<QString>("says");
    QTest::newRow("no ending") << "picture" << 1.0 << ".png or .svg";
    QTest::newRow("other ending") << "picture.gif" << 1.0 << ".png or .svg";
    QTest::newRow("no folder") << "nowhere/picture.png" << 1.0 << "there is no folder";
    QTest::newRow("a folder") << "folder.png" << 1.0 << "it is a folder";
    QTest::newRow("scale 0") << "picture.png" << 0.0 << "out of range";
    QTest::newRow("scale 1000") << "picture.png" << 1000.0 << "out of range";
}

void TestExportPicture::faultsAreSaid()
{
    QFETCH(QString, name);
    QFETCH(qreal, scale);
    QFETCH(QString, says);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.png")));
    const auto result =
        ui::exportPicture(Studio(tests::stories::proxy()).atEnd(), folder.filePath(name), {scale});
    QVERIFY(!result);
    const QString message = QString::fromStdString(result.diagnostic().message);
    QVERIFY2(message.contains(says), qPrintable(message));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
}

void TestExportPicture::oldFileStaysWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QVERIFY(!ui::exportPicture(Studio(tests::stories::proxy()).atEnd(), path, {0}));
    QCOMPARE(contentOf(path), QByteArray("old"));
    QVERIFY(ui::exportPicture(Studio(tests::stories::proxy()).atEnd(), path));
    QVERIFY(contentOf(path).startsWith("<?xml"));
}

REFSCOPE_TEST(TestExportPicture)
#include "tst_export_picture.moc"
