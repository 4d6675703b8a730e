// What others make of exported files: image tools, browsers, graph programs. Where one is not
// installed its test is skipped; ./dev judges installs them.

#include "tests/app/exporting.h"
#include "tests/app/program_path.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

class TestExportJudges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filmsHaveTheirFrames_data();
    void filmsHaveTheirFrames();
    void apngPlaysAllFrames();
    void webpIsValid();
    void svgLooksLikeThePng();
    void pdfPagesLookLikeThePictureAndHaveText();
    void playerPlaysInABrowser();
    void playerAsksForNothing();
    void sameVersionWritesTheSameBytes_data();
    void sameVersionWritesTheSameBytes();
    void quietSaysNothing();
    void stdoutTakesOneFile();
    void failureChangesNothing();

private:
    QString exported(const QString& name, const QStringList& more = {}) const
    {
        return m_exporting.exported(name, m_script, more);
    }

    tests::Exporting m_exporting;
    const QTemporaryDir& m_folder = m_exporting.folder();
    QString m_script;
};

namespace {

/// The mean difference of two pictures in parts of 255, seen without their finest details.
double differenceOf(const QImage& one, const QImage& other)
{
    const QSize small(one.width() / 4, one.height() / 4);
    const auto blurred = [&](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = blurred(one);
    const QImage b = blurred(other);
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (a.width() * a.height());
}

} // namespace

void TestExportJudges::initTestCase()
{
    m_script = m_exporting.story();
}

void TestExportJudges::filmsHaveTheirFrames_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("codec");
    QTest::newRow("gif") << "gif"
                         << "gif";
    QTest::newRow("mp4") << "mp4"
                         << "h264";
    QTest::newRow("webm") << "webm"
                          << "vp9";
}

void TestExportJudges::filmsHaveTheirFrames()
{
    NEEDS("ffprobe");
    QFETCH(QString, ending);
    QFETCH(QString, codec);
    const QString film =
        exported(QStringLiteral("film.") + ending,
                 {QStringLiteral("--from"), QStringLiteral("9"), QStringLiteral("--size"),
                  QStringLiteral("320x180"), QStringLiteral("--fps"), QStringLiteral("10"),
                  QStringLiteral("--rest"), QStringLiteral("400")});
    QVERIFY(!film.isEmpty());
    const tests::Outcome outcome = tests::judged(
        m_folder, "ffprobe",
        {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
         QStringLiteral("-show_entries"),
         QStringLiteral("stream=codec_name,width,height,nb_read_frames:format=duration"),
         QStringLiteral("-of"), QStringLiteral("json"), film});
    QCOMPARE(outcome.err, QByteArray());
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
    const QJsonObject stream = report.value(QStringLiteral("streams")).toArray().at(0).toObject();
    QCOMPARE(stream.value(QStringLiteral("codec_name")).toString(), codec);
    QCOMPARE(stream.value(QStringLiteral("width")).toInt(), 320);
    QCOMPARE(stream.value(QStringLiteral("height")).toInt(), 180);
    QVERIFY(stream.value(QStringLiteral("nb_read_frames")).toString().toInt() > 10);
    const double seconds = report.value(QStringLiteral("format"))
                               .toObject()
                               .value(QStringLiteral("duration"))
                               .toString()
                               .toDouble();
    QVERIFY2(seconds > 4 && seconds < 12, qPrintable(QString::number(seconds)));
}

void TestExportJudges::apngPlaysAllFrames()
{
    NEEDS("ffprobe");
    const QString film = exported(QStringLiteral("film.apng"),
                                  {QStringLiteral("--from"), QStringLiteral("11"),
                                   QStringLiteral("--size"), QStringLiteral("320x180")});
    const tests::Outcome outcome = tests::judged(
        m_folder, "ffprobe",
        {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
         QStringLiteral("-show_entries"), QStringLiteral("stream=codec_name,nb_read_frames"),
         QStringLiteral("-of"), QStringLiteral("csv=p=0"), film});
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY2(outcome.out.startsWith("apng,"), outcome.out.constData());
    QVERIFY(outcome.out.trimmed().mid(5).toInt() > 10);
}

void TestExportJudges::webpIsValid()
{
    NEEDS("webpinfo");
    const QString film = exported(QStringLiteral("film.webp"),
                                  {QStringLiteral("--from"), QStringLiteral("11"),
                                   QStringLiteral("--size"), QStringLiteral("320x180")});
    const tests::Outcome outcome = tests::judged(m_folder, "webpinfo", {film});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.contains("No error detected."), outcome.out.constData());
    QVERIFY(outcome.out.count("Chunk ANMF") > 10);
    QVERIFY(outcome.out.contains("Canvas size 320 x 180"));
}

void TestExportJudges::svgLooksLikeThePng()
{
    NEEDS("rsvg-convert");
    const QStringList look{QStringLiteral("--line"), QStringLiteral("12"),
                           QStringLiteral("--captions"), QStringLiteral("--legend")};
    const QString svg = exported(QStringLiteral("still.svg"), look);
    const QString png = exported(QStringLiteral("still.png"), look);
    const QString theirs = m_folder.filePath(QStringLiteral("theirs.png"));
    QCOMPARE(tests::judged(m_folder, "rsvg-convert", {svg, QStringLiteral("-o"), theirs}).err,
             QByteArray());
    const QImage one(theirs);
    const QImage other(png);
    QCOMPARE(one.size(), other.size());
    const double difference = differenceOf(one, other);
    QVERIFY2(difference < 2.5, qPrintable(QString::number(difference)));
    QImage empty(other.size(), QImage::Format_RGB32);
    empty.fill(other.pixelColor(0, 0));
    QVERIFY(differenceOf(empty, other) > 3 * difference); // The measure sees something.
}

void TestExportJudges::pdfPagesLookLikeThePictureAndHaveText()
{
    NEEDS("pdftoppm");
    const QString pdf =
        exported(QStringLiteral("still.pdf"), {QStringLiteral("--line"), QStringLiteral("12")});
    const QString png =
        exported(QStringLiteral("still.png"), {QStringLiteral("--line"), QStringLiteral("12")});
    const tests::Outcome text = tests::judged(m_folder, "pdftotext", {pdf, QStringLiteral("-")});
    for (const char* word : {"__main__", "Node", "weakref", "callback"})
        QVERIFY2(text.out.contains(word), text.out.constData());
    const QString base = m_folder.filePath(QStringLiteral("page"));
    QCOMPARE(tests::judged(m_folder, "pdftoppm",
                           {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                            QStringLiteral("-singlefile"), pdf, base})
                 .status,
             0);
    const QImage page(base + QStringLiteral(".png"));
    const QImage picture(png);
    QVERIFY(std::abs(page.width() - picture.width()) <= 2);
    const double difference = differenceOf(page.scaled(picture.size()), picture);
    QVERIFY2(difference < 2.5, qPrintable(QString::number(difference)));
    const QString pages = exported(QStringLiteral("pages.pdf"), {QStringLiteral("--all")});
    const tests::Outcome info = tests::judged(m_folder, "pdfinfo", {pages});
    QVERIFY2(QRegularExpression(QStringLiteral("Pages: +1[0-9]\n"))
                 .match(QString::fromUtf8(info.out))
                 .hasMatch(),
             info.out.constData());
}

/// A script in the page presses keys and says what it sees; then the page is printed.
void TestExportJudges::playerPlaysInABrowser()
{
    NEEDS("chromium");
    QByteArray page = tests::contentOf(exported(QStringLiteral("player.html")));
    page.replace("</body>", R"(<script>
const seen = [];
const note = (name, ok) => seen.push(name + '=' + ok);
const by = (id) => document.getElementById(id);
const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
document.dispatchEvent = document.body.dispatchEvent.bind(document.body);
try {
  press('Home');
  const first = by('title').textContent;
  note('cards', document.querySelectorAll('#scene .card').length > 0);
  press('ArrowRight');
  note('step', by('title').textContent !== first && by('slider').value === '1');
  press('ArrowLeft');
  note('back', by('title').textContent === first);
  press('End');
  note('end', by('slider').value === by('slider').max && by('forward').disabled);
  note('dead', document.querySelectorAll('#scene .card.dead').length === 1);
  by('slider').value = 3;
  by('slider').dispatchEvent(new Event('input'));
  note('scrub', by('where').textContent.startsWith('4 /'));
  note('alt', by('description').textContent.includes('__main__'));
  note('label', by('stage').getAttribute('aria-labelledby') === 'title');
  note('transcript', document.querySelectorAll('#steps > li').length === Number(by('slider').max) + 1);
  window.dispatchEvent(new Event('beforeprint'));
  note('print', document.querySelectorAll('#printed svg').length === Number(by('slider').max) + 1);
  window.dispatchEvent(new Event('afterprint'));
  by('speed').value = '4';
  press('Home');
  press('k');
  note('playing', by('play').getAttribute('aria-pressed') === 'true');
} catch (error) {
  note('error ' + error, false);
}
window.setTimeout(() => {
  note('played', Number(by('slider').value) > 1);
  document.body.setAttribute('data-seen', seen.join(' '));
}, 6000);
</script></body>)");
    QFile changed(m_folder.filePath(QStringLiteral("driven.html")));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(page) == page.size());
    changed.close();
    const tests::Outcome outcome = tests::browsed(m_folder, changed.fileName());
    static const QRegularExpression pattern(QStringLiteral("data-seen=\"([^\"]*)\""));
    const QString seen = pattern.match(QString::fromUtf8(outcome.out)).captured(1);
    QVERIFY2(!seen.isEmpty(), outcome.err.constData());
    QCOMPARE(seen.count(QStringLiteral("=true")), 12);
    QVERIFY2(!seen.contains(QStringLiteral("=false")), qPrintable(seen));
    QVERIFY2(!outcome.err.contains("CONSOLE"), outcome.err.constData());
}

void TestExportJudges::playerAsksForNothing()
{
    QByteArray page = tests::contentOf(exported(QStringLiteral("player.html")));
    QVERIFY(page.contains("default-src 'none'"));
    page.replace("http://www.w3.org/2000/svg", ""); // The name of a language, no address.
    for (const char* way : {"http:", "https:", "src=\"", "@import", "<link rel=\"style"})
        QVERIFY2(!page.contains(way), way);
    QVERIFY(page.size() < 400'000);
}

void TestExportJudges::sameVersionWritesTheSameBytes_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending :
         {"png", "svg", "pdf", "json", "jsonl", "html", "gif", "apng", "webp", "dot", "mmd", "txt"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

/// Whoever exports, wherever and whenever: as German at the other end of the world as well.
void TestExportJudges::sameVersionWritesTheSameBytes()
{
    QFETCH(QString, ending);
    const QString home = m_folder.filePath(QStringLiteral("home"));
    QVERIFY(QDir().mkpath(home));
    const auto madeIn = [&](const QString& name, const QStringList& environment) {
        const QString path = m_folder.filePath(name + QLatin1Char('.') + ending);
        const tests::Outcome outcome =
            tests::runAll({{QStringLiteral("env"),
                            environment
                                + QStringList{tests::refscopeProgram(), QStringLiteral("export"),
                                              m_script, QStringLiteral("-o"), path,
                                              QStringLiteral("--size"), QStringLiteral("320x180"),
                                              QStringLiteral("--from"), QStringLiteral("11")},
                            m_folder.path()}})
                .front();
        return outcome.status == 0 ? tests::contentOf(path) : QByteArray();
    };
    const QByteArray one = madeIn(QStringLiteral("one"), {});
    QVERIFY(!one.isEmpty());
    QCOMPARE(madeIn(QStringLiteral("two"), {}), one);
    QCOMPARE(madeIn(QStringLiteral("three"),
                    {QStringLiteral("TZ=Asia/Tokyo"), QStringLiteral("PYTHONHASHSEED=7"),
                     QStringLiteral("LC_ALL=C"), QStringLiteral("HOME=") + home}),
             one);
    QCOMPARE(madeIn(QStringLiteral("four"),
                    {QStringLiteral("TZ=America/Lima"), QStringLiteral("PYTHONHASHSEED=99"),
                     QStringLiteral("LC_ALL=de_DE.UTF-8"), QStringLiteral("LANGUAGE=de"),
                     QStringLiteral("XDG_CONFIG_HOME=") + home, QStringLiteral("QT_SCALE_FACTOR=2"),
                     QStringLiteral("QT_FONT_DPI=192")}),
             one);
}

void TestExportJudges::quietSaysNothing()
{
    const auto outcome = [&](const QStringList& more) {
        return tests::runAll({{tests::refscopeProgram(),
                               QStringList{QStringLiteral("export"), m_script, QStringLiteral("-o"),
                                           QStringLiteral("quiet.png")}
                                   + more,
                               m_folder.path()}})
            .front();
    };
    QCOMPARE(outcome({}).out, QByteArray("quiet.png\n"));
    const tests::Outcome quiet = outcome({QStringLiteral("--quiet")});
    QCOMPARE(quiet.out + quiet.err, QByteArray());
    QCOMPARE(quiet.status, 0);
}

void TestExportJudges::stdoutTakesOneFile()
{
    const auto outcome = [&](const char* moments) {
        return tests::runAll(
                   {{tests::refscopeProgram(),
                     {QStringLiteral("export"), m_script, QStringLiteral("-o"), QStringLiteral("-"),
                      QStringLiteral("--form"), QStringLiteral("dot"), QLatin1String(moments)},
                     m_folder.path()}})
            .front();
    };
    QVERIFY(outcome("--end").out.startsWith("digraph"));
    const tests::Outcome many = outcome("--all");
    QCOMPARE(many.status, 1);
    QVERIFY(many.out.isEmpty() && many.err.contains("one file"));
}

void TestExportJudges::failureChangesNothing()
{
    const QString path = m_folder.filePath(QStringLiteral("kept.png"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    for (const QStringList& wrong :
         {QStringList{QStringLiteral("--line"), QStringLiteral("999")},
          QStringList{QStringLiteral("--object"), QStringLiteral("nobody")},
          QStringList{QStringLiteral("--stop"), QStringLiteral("1")},
          QStringList{QStringLiteral("--width"), QStringLiteral("1000000")}}) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^refscope: ")));
        QVERIFY(exported(QStringLiteral("kept.png"), wrong).isEmpty());
        QCOMPARE(tests::contentOf(path), QByteArray("old"));
    }
}

REFSCOPE_TEST(TestExportJudges)
#include "tst_export_judges.moc"
