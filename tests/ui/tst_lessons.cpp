// Every lesson that comes with the program: it prints what Python prints, its comments are right,
// and each of its stops can be seen.

#include "model/lesson/exercise_check.h"
#include "model/lesson/lesson_parser.h"
#include "model/lesson/stop_places.h"
#include "model/query/lints.h"
#include "model/session/run.h"
#include "tests/support/processes.h"
#include "tests/support/registry.h"
#include "tests/support/script_files.h"
#include "tests/support/source_path.h"
#include "ui/export/raster.h"
#include "ui/main_window/lesson_catalogue.h"
#include "ui/picture/canvas.h"
#include "ui/picture/foresight.h"
#include "ui/picture/lesson_view.h"
#include "ui/picture/make_picture.h"
#include "ui/picture/paint.h"
#include "ui/picture/stop_film.h"
#include "ui/picture/text_measure.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace {

/// A lesson with its run.
struct Studied
{
    explicit Studied(const QString& path) : file(path)
    {
        QFile script(path);
        if (script.open(QIODevice::ReadOnly))
            text = script.readAll().toStdString();
        parsed = model::parseLesson(text, QFileInfo(path).fileName().toStdString());
        options.dialect = model::findDialect(parsed.lesson.python);
        result = model::record(text, QFileInfo(path).fileName().toStdString(), options);
        timeline.emplace(result.recording);
    }

    QString file;
    std::string text;
    model::ParsedLesson parsed;
    model::RunOptions options;
    model::RunResult result;
    std::optional<model::Timeline> timeline;
};

QString complaints(const std::vector<model::Diagnostic>& mistakes)
{
    QStringList lines;
    for (const model::Diagnostic& each : mistakes)
        lines << QStringLiteral("line %1: %2")
                     .arg(each.span.line)
                     .arg(QString::fromStdString(each.message));
    return lines.join(QLatin1Char('\n'));
}

/// Looks at the texts of cards instead of drawing them.
class TextSpy final : public ui::Canvas
{
public:
    TextSpy(const ui::Theme& theme, const ui::Picture& picture)
        : m_measure(theme), m_picture(picture)
    {}

    void beginCard(const ui::Card& card) override
    {
        m_card = &card;
        m_texts.clear();
    }
    void endItem() override { m_card = nullptr; }
    void setOpacity(qreal) override {}
    void box(const QRectF&, const ui::Corners&, const QColor&, const ui::Stroke&) override {}
    void circle(QPointF, qreal, const QColor&, const ui::Stroke&) override {}
    void polygon(std::span<const QPointF>, const QColor&, const ui::Stroke&) override {}
    void polyline(std::span<const QPointF>, const ui::Stroke&) override {}
    void curve(std::span<const QPointF>, const ui::Stroke&) override {}
    void hatch(const QRectF&, qreal, const QColor&) override {}
    void text(QPointF baseline, const QString& text, ui::Face face, const QColor&, qreal scale,
              qreal) override
    {
        ++texts;
        if (m_card == nullptr)
            return;
        const QRectF rect(baseline.x(), baseline.y() - m_measure.capHeight(face) * scale,
                          m_measure.width(face, text) * scale, m_measure.capHeight(face) * scale);
        const auto isCovered = [&](const ui::Card& card) {
            return &card != m_card && card.rect.intersects(rect);
        };
        // Bubbles and badges stand in the gap above a card, those of a film beside it as well;
        // whatever is outside has to stand free.
        const qreal beside = m_card->film == ui::FilmBadge() ? 1 : kBeside;
        if (!m_card->rect.adjusted(-beside, -kAbove, beside, 1).contains(rect)
            || std::ranges::any_of(m_picture.cards, isCovered))
            outside << QStringLiteral("'%1' of %2").arg(text, m_card->title);
        for (const auto& [other, where] : m_texts)
            if (where.intersects(rect))
                outside << QStringLiteral("'%1' on '%2' of %3").arg(text, other, m_card->title);
        m_texts.emplace_back(text, rect);
        if (text.contains(QChar(0x2026)))
            cut << QStringLiteral("'%1' of %2").arg(text, m_card->title);
    }

    int texts = 0;
    QStringList outside;
    QStringList cut;

private:
    // Nearer than the next card can be: see LayoutMetrics::rowGap and kLeastGap of the layout.
    static constexpr qreal kAbove = 24;
    static constexpr qreal kBeside = 54;

    ui::TextMeasure m_measure;
    const ui::Picture& m_picture;
    const ui::Card* m_card = nullptr;
    std::vector<std::pair<QString, QRectF>> m_texts; // Of this card.
};

/// As the window and the exports show it: with the marks of a film where there is one.
ui::Picture pictureOf(Studied& lesson, const model::PlacedStop& placed,
                      const ui::Foresight& foresight, const std::shared_ptr<const ui::Theme>& theme,
                      const ui::ViewOptions& view)
{
    lesson.timeline->seek(placed.at);
    const ui::FilmPlace film =
        ui::filmOfStop(*lesson.timeline, lesson.parsed.lesson.stops[placed.stop], placed.at,
                       foresight, theme, view);
    ui::Picture picture = ui::makePicture(*lesson.timeline, foresight, theme, view);
    ui::markFilm(picture, film);
    return picture;
}

QImage imageOf(const ui::Picture& picture, double scale)
{
    ui::ExportOptions options;
    options.scale = scale;
    const auto shared = std::make_shared<const ui::Picture>(picture);
    return ui::toImage(ui::pageOf(ui::layOutStill(shared, {})), options);
}

/// With REFSCOPE_STOPS=FOLDER the pictures are kept there in two themes, to be looked at.
void keep(Studied& lesson, const model::PlacedStop& placed, const ui::ViewOptions& view)
{
    const QString folder = qEnvironmentVariable("REFSCOPE_STOPS");
    if (folder.isEmpty())
        return;
    for (const auto& [name, id] :
         {std::pair{"light", ui::Theme::Id::Light}, std::pair{"dark", ui::Theme::Id::Dark}}) {
        const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(id));
        const ui::Foresight foresight = ui::foresee(lesson.timeline->recording(), *theme, view);
        const ui::Picture picture = pictureOf(lesson, placed, foresight, theme, view);
        const QString file = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(folder, QFileInfo(lesson.file).baseName())
                                 .arg(placed.at, 6, 10, QLatin1Char('0'))
                                 .arg(QLatin1String(name));
        QVERIFY(imageOf(picture, 1).save(file));
    }
}

} // namespace

class TestLessons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreLessons();
    void printsWhatPythonPrints_data() { addLessons(); }
    void printsWhatPythonPrints();
    void commentsAreRight_data() { addLessons(); }
    void commentsAreRight();
    void everyStopCanBeSeen_data() { addLessons(); }
    void everyStopCanBeSeen();
    void exercisesCanBeDone_data() { addLessons(); }
    void exercisesCanBeDone();

private:
    static void addLessons();
};

void TestLessons::thereAreLessons()
{
    QSet<QString> titles;
    int count = 0;
    for (const auto& chapter : ui::lessonCatalogue().chapters)
        for (const auto& entry : chapter.lessons) {
            titles.insert(entry.title);
            ++count;
        }
    QVERIFY(count >= 30);
    QCOMPARE(titles.size(), count);
    QVERIFY(ui::lessonCatalogue().find(ui::tourLesson()) != nullptr);
}

void TestLessons::addLessons()
{
    QTest::addColumn<QString>("path");
    for (const auto& chapter : ui::lessonCatalogue().chapters)
        for (const auto& entry : chapter.lessons)
            QTest::newRow(qPrintable(QFileInfo(entry.path).baseName())) << entry.path;
}

void TestLessons::printsWhatPythonPrints()
{
    QFETCH(QString, path);
    const Studied lesson(path);
    const std::string version = lesson.parsed.lesson.python;
    QVERIFY(version.empty() || lesson.options.dialect != nullptr);
    QVERIFY(!lesson.result.diagnostic);
    QVERIFY(!lesson.result.out.empty());
    const QString python = tests::findPython(version.empty() ? QStringLiteral("3.11")
                                                             : QString::fromStdString(version));
    if (python.isEmpty())
        QSKIP("no such CPython found to compare with");
    const QString folder = QString::fromStdString(tests::sourcePath("resources/lessons"));
    tests::Outcome real = tests::runAll({{python, {QFileInfo(path).fileName()}, folder}})[0];
    real.out = tests::normalised(real.out);
    real.err = tests::normalised(real.err);
    tests::Outcome ours;
    ours.out = QByteArray::fromStdString(lesson.result.out);
    ours.err = QByteArray::fromStdString(lesson.result.err);
    ours.status = lesson.result.exitStatus;
    const QByteArray report = tests::difference(real, ours);
    QVERIFY2(report.isEmpty(), report.constData());
}

void TestLessons::commentsAreRight()
{
    QFETCH(QString, path);
    Studied lesson(path);
    QVERIFY(model::isLesson(lesson.text));
    QCOMPARE(complaints(lesson.parsed.mistakes), QString());
    QCOMPARE(complaints(model::lessonMistakes(lesson.parsed.lesson, *lesson.timeline)), QString());
    QVERIFY(lesson.parsed.lesson.stops.size() >= 4);
    for (const model::PlacedStop& placed :
         model::placeStops(lesson.parsed.lesson, *lesson.timeline)) {
        lesson.timeline->seek(placed.at);
        const model::LessonStop& stop = lesson.parsed.lesson.stops[placed.stop];
        const std::string caption = model::plainText(model::captionAt(stop, *lesson.timeline));
        QVERIFY2(caption.size() >= 8 && caption.find('{') == std::string::npos, caption.c_str());
    }
}

void TestLessons::everyStopCanBeSeen()
{
    QFETCH(QString, path);
    Studied lesson(path);
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    std::optional<ui::Foresight> foresight;
    ui::ViewOptions seen; // For which it was made.
    for (const model::PlacedStop& placed :
         model::placeStops(lesson.parsed.lesson, *lesson.timeline)) {
        const model::LessonStop& stop = lesson.parsed.lesson.stops[placed.stop];
        lesson.timeline->seek(placed.at);
        ui::ViewOptions view;
        view.library = lesson.timeline->libraryCode();
        view = ui::viewForStop(view, lesson.parsed.lesson, stop, *lesson.timeline);
        if (!foresight || view != seen)
            foresight = ui::foresee(lesson.timeline->recording(), *theme, view);
        seen = view;
        const ui::Picture picture = pictureOf(lesson, placed, *foresight, theme, view);
        const QByteArray where = "stop in line " + QByteArray::number(stop.span.line) + ": ";
        QVERIFY2(!picture.cards.empty(), where);
        const auto isMarked = [](const ui::Card& card) { return card.film != ui::FilmBadge(); };
        QVERIFY2(stop.film.empty() || std::ranges::any_of(picture.cards, isMarked),
                 where + "no card has a mark of the film");
        for (std::size_t a = 0; a < picture.cards.size(); ++a)
            for (std::size_t b = a + 1; b < picture.cards.size(); ++b)
                QVERIFY2(!picture.cards[a].rect.intersects(picture.cards[b].rect),
                         where + picture.cards[a].title.toUtf8() + " and "
                             + picture.cards[b].title.toUtf8() + " overlap");
        TextSpy spy(*theme, picture);
        ui::draw(spy, picture, picture.bounds.adjusted(-100, -100, 100, 100), 1);
        QVERIFY2(spy.texts > 0, where);
        QVERIFY2(spy.outside.isEmpty(), where + "outside: " + spy.outside.join(", ").toUtf8());
        QVERIFY2(spy.cut.isEmpty(), where + "cut: " + spy.cut.join(", ").toUtf8());
        for (const model::LessonName& name : stop.look) {
            const model::ObjectId object = model::namedObject(name, *lesson.timeline);
            QVERIFY2(picture.findCard(object) != nullptr,
                     where + QByteArray::fromStdString(name.text) + " has no card");
        }
        QVERIFY2(!imageOf(picture, 0.25).isNull(), where);
        keep(lesson, placed, view);
    }
}

void TestLessons::exercisesCanBeDone()
{
    QFETCH(QString, path);
    const Studied lesson(path);
    if (!lesson.parsed.lesson.exercise)
        return;
    const model::LessonExercise& exercise = *lesson.parsed.lesson.exercise;
    const auto begun = model::checkExercise(lesson.text, "a.py", exercise, lesson.options);
    QVERIFY(!begun.isDone());
    const std::string solved = model::withSolution(lesson.text, lesson.parsed.lesson);
    const auto done = model::checkExercise(solved, "a.py", exercise, lesson.options);
    for (std::size_t i = 0; i < done.checks.size(); ++i)
        QVERIFY2(done.checks[i].isPassed,
                 (exercise.checks[i].expression + ": " + done.checks[i].problem).c_str());
    QVERIFY(done.isDone());
}

REFSCOPE_TEST(TestLessons)
#include "tst_lessons.moc"
