// Pictures of a run: which files are written, and what is said when one cannot be.

#include "app/pictures.h"
#include "model/history/timeline.h"
#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

class TestPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endIsOnePicture();
    void scaleAndThemeReachThePicture();
    void everyStepIsAPictureInOrder();
    void svgIsChosenByTheEnding();
    void momentThatDoesNotExistIsRefused();
    void folderThatDoesNotExistIsNamed();
    void outputThatIsAFolderIsMade();
    void objectAndWhatIsAroundItCanBeChosen();
    void linesFromAndToBoundTheMoments();
    void typesCanBeHidden();

private:
    app::ExportPicture command(const QString& name) const;

    QTemporaryDir m_folder;
};

app::ExportPicture TestPictures::command(const QString& name) const
{
    app::ExportPicture picture;
    picture.file = "story.py";
    picture.output = m_folder.filePath(name).toStdString();
    return picture;
}

void TestPictures::endIsOnePicture()
{
    const auto names =
        app::writePictures(tests::stories::refAndCallback(), command(QStringLiteral("end.png")));
    QVERIFY(names.isOk());
    QCOMPARE(names->size(), std::size_t{1});
    QVERIFY(!QImage(m_folder.filePath(QStringLiteral("end.png"))).isNull());
}

void TestPictures::scaleAndThemeReachThePicture()
{
    app::ExportPicture plain = command(QStringLiteral("plain.png"));
    app::ExportPicture large = command(QStringLiteral("large.png"));
    large.options.scale = 2;
    large.options.theme = ui::Theme::Id::Dark;
    QVERIFY(app::writePictures(tests::stories::cycle(), plain).isOk());
    QVERIFY(app::writePictures(tests::stories::cycle(), large).isOk());

    const QImage light(QString::fromStdString(plain.output));
    const QImage dark(QString::fromStdString(large.output));
    QCOMPARE(dark.size(), light.size() * 2);
    QVERIFY(dark.pixelColor(0, 0).lightness() < light.pixelColor(0, 0).lightness());
}

void TestPictures::everyStepIsAPictureInOrder()
{
    const auto recording = tests::stories::refAndCallback();
    app::ExportPicture all = command(QStringLiteral("step.png"));
    all.moment = app::AtEveryStep{};
    const auto names = app::writePictures(recording, all);
    QVERIFY(names.isOk());

    const model::Timeline timeline(recording);
    QCOMPARE(names->size(), timeline.lineStops().size() + 1);
    QCOMPARE(names->front(), m_folder.filePath(QStringLiteral("step-000.png")).toStdString());
    for (const std::string& name : *names)
        QVERIFY2(!QImage(QString::fromStdString(name)).isNull(), name.c_str());
}

void TestPictures::svgIsChosenByTheEnding()
{
    const app::ExportPicture svg = command(QStringLiteral("end.svg"));
    QVERIFY(app::writePictures(tests::stories::proxy(), svg).isOk());
    QFile file(QString::fromStdString(svg.output));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<svg"));
}

void TestPictures::momentThatDoesNotExistIsRefused()
{
    app::ExportPicture late = command(QStringLiteral("late.png"));
    late.moment = app::AtStep{100000};
    const auto names = app::writePictures(tests::stories::cycle(), late);
    QVERIFY(!names.isOk());
    QVERIFY(names.diagnostic().message.starts_with("story.py: there is no step 100000"));
    QVERIFY(!QFile::exists(QString::fromStdString(late.output)));
}

void TestPictures::folderThatDoesNotExistIsNamed()
{
    const auto names =
        app::writePictures(tests::stories::cycle(), command(QStringLiteral("no/such/out.png")));
    QVERIFY(!names.isOk());
    QVERIFY2(names.diagnostic().message.find("no/such") != std::string::npos,
             names.diagnostic().message.c_str());
}

void TestPictures::outputThatIsAFolderIsMade()
{
    app::ExportPicture all = command(QStringLiteral("new/folder/"));
    all.moment = app::AtEveryStep{};
    const auto names = app::writePictures(tests::stories::cycle(), all);
    QVERIFY(names.isOk());
    QCOMPARE(names->front(),
             m_folder.filePath(QStringLiteral("new/folder/step-000.png")).toStdString());
    QVERIFY(QFile::exists(QString::fromStdString(names->back())));
}

void TestPictures::objectAndWhatIsAroundItCanBeChosen()
{
    app::ExportPicture dot = command(QStringLiteral("all.dot"));
    const auto nodesOf = [&](const app::ExportPicture& asked) {
        if (!app::writePictures(tests::stories::containers(), asked))
            return qsizetype{-1};
        QFile file(QString::fromStdString(asked.output));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("[label=<<table") : -1;
    };
    const qsizetype all = nodesOf(dot);
    const model::Snapshot end = tests::snapshotAtEnd(*tests::stories::containers());
    QVERIFY(all > 3);
    dot.object = "#" + std::to_string(end.liveObjects().size());
    QVERIFY(nodesOf(dot) <= 1);
    dot.object = "nothing of that name";
    QCOMPARE(nodesOf(dot), qsizetype{-1});
}

void TestPictures::linesFromAndToBoundTheMoments()
{
    const auto recording = tests::stories::refAndCallback();
    app::ExportPicture all = command(QStringLiteral("part.svg"));
    all.moment = app::AtEveryStep{};
    const auto whole = app::writePictures(recording, all);
    QVERIFY(whole.isOk());
    const model::Timeline timeline(recording);
    const auto& last =
        std::get<model::event::LineReached>(timeline.journal().at(timeline.lineStops().back() - 1));
    all.fromLine = static_cast<int>(last.after);
    const auto part = app::writePictures(recording, all);
    QVERIFY(part.isOk());
    QVERIFY(part->size() < whole->size());
    all.fromLine = 999;
    QVERIFY(!app::writePictures(recording, all));
}

void TestPictures::typesCanBeHidden()
{
    const auto recording = tests::stories::cycle();
    app::ExportPicture dot = command(QStringLiteral("types.dot"));
    dot.moment = app::AtStep{1};
    const auto read = [&] {
        QFile file(QString::fromStdString(dot.output));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(app::writePictures(recording, dot));
    const QByteArray whole = read();
    dot.hide = {"Node", "dead"};
    QVERIFY(app::writePictures(recording, dot));
    QVERIFY(read().count("[label=<<table") <= whole.count("[label=<<table"));
}

REFSCOPE_TEST(TestPictures)
#include "tst_pictures.moc"
