// Several moments on a sheet.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/export/raster.h"
#include "ui/export/storyboard.h"

#include <QImage>

namespace {

/// A sequence of so many moments of a run.
struct Board
{
    ui::ExportSource source;
    ui::ExportOptions options;
    ui::Sequence sequence;

    Board(const std::shared_ptr<const model::Recording>& recording, model::EventIndex count,
          const ui::ExportOptions& wanted = {})
        : source(recording, {}, {}), options(wanted),
          sequence(source, moments(*recording, count), options, [](std::size_t) { return true; })
    {}
    ui::Storyboard board() { return {sequence, options, sequence.size()}; }

private:
    static std::vector<ui::ExportMoment> moments(const model::Recording& recording,
                                                 model::EventIndex count)
    {
        std::vector<ui::ExportMoment> some;
        for (model::EventIndex i = 1; i <= count; ++i)
            some.push_back({recording.journal.size() * i / count});
        return some;
    }
};

/// Of 255, the mean over all pixels.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (static_cast<double>(a.width()) * a.height());
}

} // namespace

class TestStoryboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridShowsThePicturesLargest_data();
    void gridShowsThePicturesLargest();
    void sheetsAreFilledAlike();
    void gridThatIsAskedForIsKept();
    void smallPicturesAreDrawnWhole();
};

void TestStoryboard::gridShowsThePicturesLargest_data()
{
    QTest::addColumn<bool>("isWide");
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 5, 7, 9}) {
        QTest::addRow("%d wide ones", count) << true << count;
        QTest::addRow("%d high ones", count) << false << count;
    }
}

/// Of all grids that have room for the moments, and leave the words readable.
void TestStoryboard::gridShowsThePicturesLargest()
{
    QFETCH(bool, isWide);
    QFETCH(int, count);
    const auto recording = isWide ? tests::stories::linkedList(8) : tests::stories::many(12);
    Board best(recording, static_cast<model::EventIndex>(count));
    const QRectF area = best.sequence.area();
    QCOMPARE(area.width() > area.height(), isWide);
    const ui::Storyboard board = best.board();
    QCOMPARE(board.sheets(), std::size_t{1});
    for (int columns = 1; columns <= std::min(count, 4); ++columns) {
        best.options.columns = columns;
        best.options.rows = (count + columns - 1) / columns;
        QVERIFY2(board.scale() >= best.board().scale(), qPrintable(QString::number(columns)));
    }
    best.options.columns = 3;
    best.options.rows = 3;
    if (count < 7)
        QVERIFY(board.scale() > best.board().scale());
}

void TestStoryboard::sheetsAreFilledAlike()
{
    Board ten(tests::stories::refAndCallback(), 10);
    ui::Storyboard board = ten.board();
    QCOMPARE(board.sheets(), std::size_t{2});
    QVERIFY(board.page(0).sheets.size() <= 6);
    QCOMPARE(board.page(0).sheets.size() + board.page(1).sheets.size(), std::size_t{10});
    QCOMPARE(board.page(1).sheets.front().sheet.scale(), board.scale());
}

void TestStoryboard::gridThatIsAskedForIsKept()
{
    ui::ExportOptions options;
    options.columns = 2;
    options.rows = 3;
    QCOMPARE(Board(tests::stories::proxy(), 4, options).board().perSheet(), std::size_t{6});
    options.rows = 0; // Only the columns.
    QCOMPARE(Board(tests::stories::proxy(), 5, options).board().perSheet(), std::size_t{6});
    options.columns = 0;
    options.rows = 1;
    QCOMPARE(Board(tests::stories::proxy(), 5, options).board().perSheet(), std::size_t{5});
}

/// Where the scene would show boxes, a file shows what there is, only smaller.
void TestStoryboard::smallPicturesAreDrawnWhole()
{
    ui::ExportOptions options;
    options.columns = 4;
    options.rows = 4;
    Board many(tests::stories::many(12), 2, options);
    ui::Storyboard board = many.board();
    QVERIFY(board.scale() < 0.4);
    const ui::Page page = board.page(0);
    const QImage small = ui::toImage(page, options);
    options.scale = 4;
    const QImage large = ui::toImage(page, options);
    const double apart = difference(
        small, large.scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    QVERIFY2(apart < 0.2, qPrintable(QString::number(apart)));
}

REFSCOPE_TEST(TestStoryboard)
#include "tst_storyboard.moc"
