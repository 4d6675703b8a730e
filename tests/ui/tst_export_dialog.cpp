// The export dialog: what it offers, shows, writes and remembers; copying.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/picture_samples.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/export_actions.h"
#include "ui/main_window/export_dialog.h"
#include "ui/main_window/export_preview.h"
#include "ui/picture/picture.h"
#include "ui/scene/background_task.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

namespace {

/// What the window gives to its dialog.
ui::ExportSubject subjectOf(const std::shared_ptr<const model::Recording>& recording)
{
    model::Timeline timeline(recording);
    timeline.seek(recording->journal.size());
    ui::ViewOptions view;
    const auto foresight = std::make_shared<const ui::Foresight>(
        ui::foresee(*recording, ui::makeTheme(ui::Theme::Id::Light), view));
    const auto theme = std::make_shared<const ui::Theme>(ui::makeTheme(ui::Theme::Id::Light));
    const auto present =
        std::make_shared<const ui::Picture>(ui::makePicture(timeline, *foresight, theme, view));
    ui::ExportSubject subject{timeline, foresight, view, timeline.cursor(), {}, {}, {}, {},
                              {},       {},        {}};
    subject.present = present;
    subject.seen = QRectF(0, 0, 300, 200);
    subject.selection = present->cards.back().id;
    subject.selectionName = QStringLiteral("the last");
    subject.bookmarks = {{timeline.lineStops().front(), true, QStringLiteral("here it begins")},
                         {timeline.cursor(), true, QStringLiteral("here it ends")}};
    subject.scriptName = QStringLiteral("story");
    return subject;
}

/// A dialog on the screen.
struct ShownDialog
{
    ui::ExportDialog dialog;
    QTemporaryDir folder;

    explicit ShownDialog(
        const std::shared_ptr<const model::Recording>& recording = tests::stories::refAndCallback())
        : dialog(subjectOf(recording), ui::Theme::Id::Light, nullptr)
    {
        dialog.show();
    }
    template <class Widget>
    Widget* find(const char* name) const
    {
        return dialog.findChild<Widget*>(QLatin1String(name));
    }
    void choose(const char* name, int data) const
    {
        auto* box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(data));
    }
    void choose(ui::ExportForm form) const { choose("exportForm", static_cast<int>(form)); }
    void setPath(const QString& name) const
    {
        find<QLineEdit>("exportPath")->setText(folder.filePath(name));
    }
    QString path() const { return find<QLineEdit>("exportPath")->text(); }
    const ui::ExportPreview& preview() const
    {
        return dialog.findChild<ui::ExportPreviewPane*>()->preview();
    }
    bool hasPreview() const
    {
        const auto* pane = dialog.findChild<ui::ExportPreviewPane*>();
        return QTest::qWaitFor([pane] { return !pane->isBusy(); }, 30000);
    }
    bool accepted()
    {
        dialog.accept();
        return QTest::qWaitFor([this] { return !dialog.isExporting(); }, 30000);
    }
    QStringList files() const
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

} // namespace

class TestExportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void previewShowsTheMoment();
    void endingFollowsTheForm();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void bookmarksAreStopPoints();
    void faultStaysInTheDialog();
    void cancelEndsTheExportAndNotTheDialog();
    void closedDialogLeavesNothing();
    void choicesAreRemembered();
    void unitsKeepTheirNumbers();
    void windowOpensItAtTheMoment();
    void copyPutsPixelsAndSvgOnTheClipboard();
    void marksOfTheQuestionAreExported();
    void copiedPictureHasTheMarks();
};

void TestExportDialog::previewShowsTheMoment()
{
    const ShownDialog shown;
    QVERIFY(shown.hasPreview());
    QVERIFY(!shown.preview().image.isNull());
    QCOMPARE(shown.preview().count, std::size_t{1});
    QVERIFY(shown.find<QLabel>("exportSize")->text().contains(QStringLiteral("pixels")));
    shown.choose(ui::ExportForm::Dot);
    QVERIFY(shown.hasPreview());
    QVERIFY(shown.preview().text.startsWith(QStringLiteral("digraph")));
}

void TestExportDialog::endingFollowsTheForm()
{
    const ShownDialog shown;
    QVERIFY(shown.path().endsWith(QStringLiteral("story.png")));
    shown.choose(ui::ExportForm::Svg);
    QVERIFY(shown.path().endsWith(QStringLiteral("story.svg")));
    shown.setPath(QStringLiteral("my.pictures"));
    shown.choose(ui::ExportForm::Gif);
    QVERIFY(shown.path().endsWith(QStringLiteral("my.pictures.gif")));
}

void TestExportDialog::everyFormIsWritten_data()
{
    QTest::addColumn<int>("form");
    for (const ui::FormFacts& facts : ui::allForms())
        if (facts.form != ui::ExportForm::Mp4 && facts.form != ui::ExportForm::WebM)
            QTest::newRow(facts.ending) << static_cast<int>(facts.form);
}

void TestExportDialog::everyFormIsWritten()
{
    QFETCH(int, form);
    ShownDialog shown;
    shown.choose(static_cast<ui::ExportForm>(form));
    shown.setPath(QStringLiteral("out.")
                  + QLatin1String(ui::factsOf(static_cast<ui::ExportForm>(form)).ending));
    QVERIFY(shown.accepted());
    QCOMPARE(shown.dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(shown.files().size(), 1);
    QCOMPARE(shown.dialog.writtenPaths(), QStringList{shown.path()});
    QVERIFY(QFileInfo(shown.path()).size() > 100);
}

void TestExportDialog::bookmarksAreStopPoints()
{
    ShownDialog shown;
    shown.choose("exportMoments", static_cast<int>(ui::ExportChoice::Moments::Stops));
    shown.choose(ui::ExportForm::Text);
    QVERIFY(shown.hasPreview());
    QCOMPARE(shown.preview().count, std::size_t{2});
    QVERIFY(shown.preview().text.contains(QStringLiteral("here it begins")));
    shown.choose(ui::ExportForm::Png);
    shown.setPath(QStringLiteral("stop.png"));
    QVERIFY(shown.accepted());
    QCOMPARE(shown.files(),
             (QStringList{QStringLiteral("stop-000.png"), QStringLiteral("stop-001.png")}));
}

void TestExportDialog::faultStaysInTheDialog()
{
    ShownDialog shown;
    shown.setPath(QStringLiteral("no/such/folder.png"));
    QVERIFY(shown.accepted());
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.find<QLabel>("exportError")->isVisible());
    QVERIFY(shown.find<QLabel>("exportError")->text().contains(QStringLiteral("no folder")));
    QVERIFY(shown.files().isEmpty());
    shown.setPath(QStringLiteral("fine.png"));
    QVERIFY(!shown.find<QLabel>("exportError")->isVisible());
    QVERIFY(shown.accepted());
    QCOMPARE(shown.files(), QStringList{QStringLiteral("fine.png")});
}

void TestExportDialog::cancelEndsTheExportAndNotTheDialog()
{
    ShownDialog shown(tests::stories::linkedList(30));
    shown.choose(ui::ExportForm::Gif);
    shown.choose("exportMoments", static_cast<int>(ui::ExportChoice::Moments::Changes));
    shown.setPath(QStringLiteral("long.gif"));
    QFile old(shown.path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    shown.dialog.accept();
    QVERIFY(shown.dialog.isExporting());
    shown.dialog.reject();
    QVERIFY(!shown.dialog.isExporting());
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(QTest::qWaitFor([] { return ui::workers().activeThreadCount() == 0; }, 20000));
    QCOMPARE(shown.files(), QStringList{QStringLiteral("long.gif")});
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    shown.dialog.reject();
    QVERIFY(!shown.dialog.isVisible());
}

void TestExportDialog::closedDialogLeavesNothing()
{
    QTemporaryDir folder;
    {
        ui::ExportDialog dialog(subjectOf(tests::stories::linkedList(30)), ui::Theme::Id::Light,
                                nullptr);
        auto* forms = dialog.findChild<QComboBox*>(QStringLiteral("exportForm"));
        forms->setCurrentIndex(forms->findData(static_cast<int>(ui::ExportForm::WebP)));
        auto* moments = dialog.findChild<QComboBox*>(QStringLiteral("exportMoments"));
        moments->setCurrentIndex(
            moments->findData(static_cast<int>(ui::ExportChoice::Moments::Changes)));
        dialog.findChild<QLineEdit*>(QStringLiteral("exportPath"))
            ->setText(folder.filePath(QStringLiteral("a.webp")));
        dialog.accept();
    }
    QVERIFY(QTest::qWaitFor([] { return ui::workers().activeThreadCount() == 0; }, 20000));
    QVERIFY(QDir(folder.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty());
}

void TestExportDialog::choicesAreRemembered()
{
    {
        ShownDialog shown;
        shown.choose(ui::ExportForm::Svg);
        shown.choose("exportTheme", static_cast<int>(ui::Theme::Id::Print));
        shown.choose("exportUnit", static_cast<int>(ui::ExportChoice::Unit::Millimetres));
        shown.find<QDoubleSpinBox>("exportNumber")->setValue(120);
        shown.find<QLineEdit>("exportWatermark")->setText(QStringLiteral("draft"));
        shown.setPath(QStringLiteral("a.svg"));
        QVERIFY(shown.accepted());
    }
    const ShownDialog again;
    QCOMPARE(again.find<QComboBox>("exportForm")->currentData().toInt(),
             static_cast<int>(ui::ExportForm::Svg));
    QCOMPARE(again.find<QComboBox>("exportTheme")->currentData().toInt(),
             static_cast<int>(ui::Theme::Id::Print));
    QCOMPARE(again.find<QDoubleSpinBox>("exportNumber")->value(), 120.0);
    QCOMPARE(again.find<QLineEdit>("exportWatermark")->text(), QStringLiteral("draft"));
    QVERIFY(again.path().endsWith(QStringLiteral("story.svg")));
}

void TestExportDialog::unitsKeepTheirNumbers()
{
    const ShownDialog shown;
    auto* number = shown.find<QDoubleSpinBox>("exportNumber");
    number->setValue(3);
    shown.choose("exportUnit", static_cast<int>(ui::ExportChoice::Unit::Pixels));
    QCOMPARE(number->value(), 1600.0);
    number->setValue(1900);
    shown.choose("exportUnit", static_cast<int>(ui::ExportChoice::Unit::Scale));
    QCOMPARE(number->value(), 3.0);
    shown.choose("exportUnit", static_cast<int>(ui::ExportChoice::Unit::Pixels));
    QCOMPARE(number->value(), 1900.0);
}

void TestExportDialog::windowOpensItAtTheMoment()
{
    tests::ShownWindow shown(tests::playing(tests::stories::refAndCallback()));
    shown.openText("x = 1\n");
    bool wasThere = false;
    QTimer::singleShot(0, &shown.window, [&] {
        auto* dialog = qobject_cast<ui::ExportDialog*>(QApplication::activeModalWidget());
        wasThere = dialog != nullptr;
        if (dialog)
            dialog->reject();
    });
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(wasThere);
}

void TestExportDialog::copyPutsPixelsAndSvgOnTheClipboard()
{
    tests::ShownWindow shown(tests::playing(tests::stories::refAndCallback()));
    shown.openText("x = 1\n");
    QSignalSpy copied(shown.window.findChild<ui::ExportActions*>(), &ui::ExportActions::copied);
    shown.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(copied.count() > 0 || copied.wait());
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    const auto image = data->imageData().value<QImage>();
    QCOMPARE(image.width(), qRound(shown.picture().bounds.toAlignedRect().width() * 2.0));
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
}

/// As the window shows them, or not.
void TestExportDialog::marksOfTheQuestionAreExported()
{
    ui::ExportSubject subject = subjectOf(tests::stories::refAndCallback());
    const model::ObjectId object = subject.present->cards.front().id;
    subject.marker = [object](const model::Timeline&) {
        ui::MarkedMoment marked;
        marked.marks.objects.push_back({object, ui::SceneMarks::ObjectMark::Dies});
        marked.sentence = QStringLiteral("It would die");
        return marked;
    };
    const QTemporaryDir folder;
    for (const bool isWanted : {true, false}) {
        ui::ExportDialog dialog(subject, ui::Theme::Id::Light, nullptr);
        dialog.show();
        auto* forms = dialog.findChild<QComboBox*>(QStringLiteral("exportForm"));
        forms->setCurrentIndex(forms->findData(static_cast<int>(ui::ExportForm::Svg)));
        auto* box = dialog.findChild<QCheckBox*>(QStringLiteral("exportMarks"));
        QVERIFY(box->isVisible() && box->isChecked());
        box->setChecked(isWanted);
        const QString path = folder.filePath(QStringLiteral("a.svg"));
        dialog.findChild<QLineEdit*>(QStringLiteral("exportPath"))->setText(path);
        dialog.accept();
        QVERIFY(QTest::qWaitFor([&dialog] { return !dialog.isExporting(); }, 30000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QCOMPARE(svg.contains("class=\"marks\""), isWanted);
        QCOMPARE(svg.contains("would die</text>"), isWanted);
        QCOMPARE(svg.contains("It would die"), isWanted); // For those who do not see it.
    }
}

/// What is copied is what is seen, as vectors; without a question there are no marks.
void TestExportDialog::copiedPictureHasTheMarks()
{
    tests::ShownWindow shown;
    shown.openText("class Leaf: pass\nleaf = Leaf()\nlast = 1\n");
    shown.session().goToEnd();
    QSignalSpy copied(shown.window.findChild<ui::ExportActions*>(), &ui::ExportActions::copied);
    const auto copy = [&] {
        const auto before = copied.count();
        QTest::keyClick(shown.scene(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        if (copied.count() == before)
            copied.wait(30000);
        return QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
    };
    QVERIFY(!copy().contains("class=\"marks\""));
    const ui::Card* leaf = tests::cardTitled(shown.picture(), QStringLiteral("Leaf"));
    QVERIFY(leaf);
    QTest::mouseClick(shown.scene()->viewport(), Qt::LeftButton, {},
                      shown.scene()->mapFromScene(leaf->rect.center()));
    QTest::keyClick(shown.scene(), Qt::Key_F6);
    const QByteArray svg = copy();
    QVERIFY(svg.contains("class=\"marks\""));
    QCOMPARE(svg.count("marked-object-"), qsizetype(shown.scene()->marks().lit.cards.size()));
}

REFSCOPE_TEST(TestExportDialog)
#include "tst_export_dialog.moc"
