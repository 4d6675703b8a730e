// Printing: what the dialog lays out, and what comes out of a printer, as poppler reads it.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/print_dialog.h"
#include "ui/main_window/print_pages.h"
#include "ui/picture/picture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

namespace {

ui::ExportSubject printSubject(const std::shared_ptr<const model::Recording>& recording)
{
    model::Timeline timeline(recording);
    timeline.seek(recording->journal.size());
    ui::ExportSubject subject{timeline, {}, {}, timeline.cursor(), {}, {}, {}, {}, {}, {}, {}};
    subject.foresight = std::make_shared<const ui::Foresight>(
        ui::foresee(*recording, ui::makeTheme(ui::Theme::Id::Light), {}));
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    subject.present = std::make_shared<const ui::Picture>(
        ui::makePicture(timeline, *subject.foresight, theme, {}));
    subject.seen = QRectF(0, 0, 300, 200);
    subject.bookmarks = {{timeline.lineStops().front(), true, QStringLiteral("here it begins")},
                         {timeline.cursor(), true, QStringLiteral("here it ends")}};
    subject.scriptName = QStringLiteral("story");
    return subject;
}

struct ShownPrintDialog
{
    ui::PrintDialog dialog{printSubject(tests::stories::refAndCallback()), nullptr};
    QTemporaryDir folder;

    ShownPrintDialog() { dialog.show(); }
    void choose(const char* name, int data)
    {
        auto* box = dialog.findChild<QComboBox*>(QLatin1String(name));
        QVERIFY(box->findData(data) >= 0);
        box->setCurrentIndex(box->findData(data));
    }
    bool isLaidOut()
    {
        return QTest::qWaitFor([this] { return !dialog.isBusy(); }, 30000);
    }
    QString where() const
    {
        return dialog.findChild<QLabel*>(QStringLiteral("printWhere"))->text();
    }
    /// To a file, by the same printer.
    QString printedFile()
    {
        QPrinter& printer = dialog.printer();
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(QStringLiteral("out.pdf")));
        return ui::printPages(printer, dialog.pages()) ? printer.outputFileName() : QString();
    }
};

QByteArray programSays(const char* program, const QStringList& arguments)
{
    QProcess process;
    process.start(QLatin1String(program), arguments);
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

/// A sheet as it comes out, 50 dots an inch.
QImage sheetOf(const QString& pdf, int number)
{
    const QString base = pdf + QStringLiteral("-sheet");
    programSays("pdftoppm", {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-f"),
                             QString::number(number), QStringLiteral("-l"), QString::number(number),
                             QStringLiteral("-png"), QStringLiteral("-singlefile"), pdf, base});
    return QImage(base + QStringLiteral(".png"));
}

/// What is not white on a sheet.
QRect inkOn(const QImage& sheet)
{
    QRect ink;
    for (int y = 0; y < sheet.height(); ++y)
        for (int x = 0; x < sheet.width(); ++x)
            if (qGray(sheet.pixel(x, y)) < 250)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

#define NEEDS_POPPLER()                                                                            \
    if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())                      \
    QSKIP("poppler-utils are not installed: ./dev judges installs them")

class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void momentIsPrintedBlackOnWhite();
    void stopPointsAreSheets();
    void paperIsAsChosen_data();
    void paperIsAsChosen();
    void darkThemeHasItsGround();
    void tooManySheetsAreSaid();
    void shortcutOpensThePreview();
};

void TestPrinting::momentIsPrintedBlackOnWhite()
{
    ShownPrintDialog shown;
    QVERIFY(shown.isLaidOut());
    QCOMPARE(shown.dialog.pages().size(), std::size_t{1});
    QCOMPARE(shown.dialog.pages().front().theme().id, ui::Theme::Id::Print);
    QCOMPARE(shown.where(), QStringLiteral("Sheet 1 of 1"));
    NEEDS_POPPLER();
    const QString pdf = shown.printedFile();
    QVERIFY(!pdf.isEmpty());
    const QByteArray text = programSays("pdftotext", {pdf, QStringLiteral("-")});
    for (const char* word : {"__main__", "callback", "Line"})
        QVERIFY2(text.contains(word), text.constData());
    const QImage sheet = sheetOf(pdf, 1);
    QVERIFY(!sheet.isNull());
    QCOMPARE(sheet.pixel(0, 0), qRgb(255, 255, 255));
    const QRect ink = inkOn(sheet);
    // All of it is on the sheet, and it uses the room that there is.
    QVERIFY(ink.left() > 2 && ink.top() > 2 && ink.right() < sheet.width() - 2
            && ink.bottom() < sheet.height() - 2);
    QVERIFY(ink.width() > sheet.width() / 2 || ink.height() > sheet.height() / 2);
}

void TestPrinting::stopPointsAreSheets()
{
    ShownPrintDialog shown;
    shown.choose("printMoments", static_cast<int>(ui::ExportChoice::Moments::Stops));
    QVERIFY(shown.isLaidOut());
    QCOMPARE(shown.dialog.pages().size(), std::size_t{2});
    QVERIFY(shown.dialog.findChild<QPushButton*>() != nullptr);
    NEEDS_POPPLER();
    const QString pdf = shown.printedFile();
    QVERIFY(programSays("pdfinfo", {pdf}).contains("Pages:           2\n"));
    for (const char* number : {"1", "2"}) {
        const QString page = QLatin1String(number);
        const QByteArray text =
            programSays("pdftotext", {QStringLiteral("-f"), page, QStringLiteral("-l"), page, pdf,
                                      QStringLiteral("-")});
        QVERIFY2(text.contains(page == QLatin1String("1") ? "here it begins" : "here it ends"),
                 text.constData());
    }
}

void TestPrinting::paperIsAsChosen_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("millimetres");
    QTest::newRow("A4") << int{QPageSize::A4} << int{QPageLayout::Landscape} << QSize(297, 210);
    QTest::newRow("A4 upright") << int{QPageSize::A4} << int{QPageLayout::Portrait}
                                << QSize(210, 297);
    QTest::newRow("Letter upright")
        << int{QPageSize::Letter} << int{QPageLayout::Portrait} << QSize(216, 279);
    QTest::newRow("A3") << int{QPageSize::A3} << int{QPageLayout::Landscape} << QSize(420, 297);
}

void TestPrinting::paperIsAsChosen()
{
    QFETCH(int, paper);
    QFETCH(int, orientation);
    QFETCH(QSize, millimetres);
    ShownPrintDialog shown;
    shown.choose("printPaper", paper);
    shown.choose("printOrientation", orientation);
    QVERIFY(shown.isLaidOut());
    NEEDS_POPPLER();
    const QImage sheet = sheetOf(shown.printedFile(), 1);
    QVERIFY(std::abs(sheet.width() - millimetres.width() * 50 / 25.4) <= 2);
    QVERIFY(std::abs(sheet.height() - millimetres.height() * 50 / 25.4) <= 2);
    const QRect ink = inkOn(sheet);
    QVERIFY(ink.left() > 0 && ink.right() < sheet.width() - 1 && ink.height() > 50);
    // In the middle.
    QVERIFY(std::abs(ink.left() - (sheet.width() - 1 - ink.right())) < sheet.width() / 8);
}

void TestPrinting::darkThemeHasItsGround()
{
    ShownPrintDialog shown;
    shown.choose("printTheme", static_cast<int>(ui::Theme::Id::Dark));
    QVERIFY(shown.isLaidOut());
    NEEDS_POPPLER();
    const QImage sheet = sheetOf(shown.printedFile(), 1);
    QVERIFY(qGray(sheet.pixel(sheet.width() / 2, sheet.height() / 8)) < 80);
}

void TestPrinting::tooManySheetsAreSaid()
{
    tests::StoryWriter story;
    for (std::uint32_t line = 1; line <= ui::PrintDialog::kMostSheets + 10; ++line)
        story.line(line);
    ui::PrintDialog dialog(printSubject(story.finish()), nullptr);
    dialog.show();
    auto* moments = dialog.findChild<QComboBox*>(QStringLiteral("printMoments"));
    moments->setCurrentIndex(moments->findData(static_cast<int>(ui::ExportChoice::Moments::Lines)));
    QVERIFY(QTest::qWaitFor([&dialog] { return !dialog.isBusy(); }, 30000));
    QVERIFY(dialog.pages().empty());
    const QString said = dialog.findChild<QLabel*>(QStringLiteral("printWhere"))->text();
    QVERIFY2(said.contains(QString::number(ui::PrintDialog::kMostSheets)), qPrintable(said));
}

void TestPrinting::shortcutOpensThePreview()
{
    tests::ShownWindow shown(tests::playing(tests::stories::refAndCallback()));
    shown.openText("x = 1\n");
    bool wasThere = false;
    QTimer::singleShot(0, &shown.window, [&] {
        auto* dialog = qobject_cast<ui::PrintDialog*>(QApplication::activeModalWidget());
        wasThere = dialog != nullptr;
        if (dialog)
            dialog->reject();
    });
    shown.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(wasThere);
}

REFSCOPE_TEST(TestPrinting)
#include "tst_printing.moc"
