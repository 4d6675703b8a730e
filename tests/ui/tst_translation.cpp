// The German of the window: complete, sound, and really shown.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/windows.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QXmlStreamReader>

namespace {

struct TranslatedText
{
    QString context;
    QString source;
    QStringList german;
    bool isFinished = false;
};

/// The messages of a .ts file.
std::vector<TranslatedText> readTranslations(const QString& path)
{
    QFile file(path);
    std::vector<TranslatedText> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    TranslatedText text;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            text = {context, xml.readElementText(), {}, false};
        } else if (xml.name() == QLatin1String("translation")) {
            text.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            text.german = words.trimmed().isEmpty() ? QStringList() : QStringList(words);
            all.push_back(text);
        }
    }
    return all;
}

QString listOf(const std::vector<TranslatedText>& texts)
{
    QStringList lines;
    for (const TranslatedText& text : texts)
        lines += QStringLiteral("%1: \"%2\"").arg(text.context, text.source);
    return lines.join(QLatin1Char('\n'));
}

std::vector<TranslatedText> withoutGerman(const std::vector<TranslatedText>& all)
{
    std::vector<TranslatedText> missing;
    for (const TranslatedText& text : all)
        if (!text.isFinished || text.german.isEmpty())
            missing.push_back(text);
    return missing;
}

QString germanFile()
{
    return QStringLiteral(REFSCOPE_SOURCE_DIR "/resources/translations/refscope_de.ts");
}

/// "%1", "%2", "%n" in the order of their names, each once.
QStringList placesIn(const QString& text)
{
    static const QRegularExpression s_place(QStringLiteral("%[0-9n]"));
    QStringList places;
    auto matches = s_place.globalMatch(text);
    while (matches.hasNext())
        places += matches.next().captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

ui::Recorder sampleStory()
{
    return [](const ui::Script&, std::atomic<bool>&) {
        return ui::Recorded{tests::stories::refAndCallback(), std::nullopt};
    };
}

} // namespace

class TestTranslation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void everyTextHasItsGerman();
    void textsOfTheSourcesAreAllInTheFile();
    void placesAndKeysAreKept();
    void windowSpeaksGerman();
    void menusHaveUniqueKeys_data();
    void menusHaveUniqueKeys();
    void englishComesBack();
    void choiceOfLanguageIsStoredAndSpoken();
    void openWindowChangesItsLanguage();
};

void TestTranslation::everyTextHasItsGerman()
{
    const std::vector<TranslatedText> all = readTranslations(germanFile());
    QVERIFY(all.size() > 600);
    const std::vector<TranslatedText> missing = withoutGerman(all);
    QVERIFY2(missing.empty(), qPrintable(QStringLiteral("no German for:\n") + listOf(missing)));
}

void TestTranslation::textsOfTheSourcesAreAllInTheFile()
{
    if (!QFile::exists(QStringLiteral(REFSCOPE_LUPDATE)))
        QSKIP("lupdate is not installed");
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("refscope_de.ts"));
    QVERIFY(QFile::copy(germanFile(), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(REFSCOPE_SOURCE_DIR));
    lupdate.start(QStringLiteral(REFSCOPE_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"),
                   QStringLiteral("."), QStringLiteral("ui"), QStringLiteral("app"),
                   QStringLiteral("-ts"), copy});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const std::vector<TranslatedText> missing = withoutGerman(readTranslations(copy));
    QVERIFY2(missing.empty(),
             qPrintable(QStringLiteral("run ./dev translate and write German for:\n")
                        + listOf(missing)));
}

void TestTranslation::placesAndKeysAreKept()
{
    for (const TranslatedText& text : readTranslations(germanFile()))
        for (const QString& german : text.german) {
            QVERIFY2(placesIn(text.source) == placesIn(german), qPrintable(german));
            QVERIFY2(text.source.contains(QLatin1Char('&')) == german.contains(QLatin1Char('&')),
                     qPrintable(german));
            QVERIFY2(text.source.endsWith(QChar(0x2026)) == german.endsWith(QChar(0x2026)),
                     qPrintable(german));
        }
}

void TestTranslation::windowSpeaksGerman()
{
    const ui::Translation german(QStringLiteral("de"));
    const ui::MainWindow window(sampleStory());
    QStringList menus;
    for (const QAction* action : window.menuBar()->actions())
        menus += action->text().remove(QLatin1Char('&'));
    for (const char* name : {"Skript", "Bearbeiten", "Zeit", "Objekt", "Ansicht", "Hilfe"})
        QVERIFY2(menus.contains(QLatin1String(name)), qPrintable(menus.join(QLatin1Char(' '))));
    QCOMPARE(QLocale().language(), QLocale::German);
    if (QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
                      + QStringLiteral("/qtbase_de.qm"))) {
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')),
                 QStringLiteral("Abbrechen"));
    }
}

void TestTranslation::menusHaveUniqueKeys_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

/// Two items of one menu with the same key would need it pressed twice.
void TestTranslation::menusHaveUniqueKeys()
{
    QFETCH(QString, language);
    const ui::Translation translation(language);
    const ui::MainWindow window(sampleStory());
    static const QRegularExpression s_key(QStringLiteral("&([^&])"));
    QStringList doubled;
    const auto check = [&doubled](const QString& menu, const QList<QAction*>& actions) {
        QHash<QString, QString> keys;
        for (const QAction* action : actions) {
            const QString key = s_key.match(action->text()).captured(1).toLower();
            if (key.isEmpty() || action->isSeparator())
                continue;
            if (keys.contains(key))
                doubled += QStringLiteral("%1: %2, %3").arg(menu, keys[key], action->text());
            keys[key] = action->text();
        }
    };
    check(QStringLiteral("menu bar"), window.menuBar()->actions());
    for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>())
        check(menu->title(), menu->actions());
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(QLatin1Char('\n'))));
}

void TestTranslation::englishComesBack()
{
    {
        const ui::Translation german(QStringLiteral("de"));
    }
    const ui::Translation english(QStringLiteral("en"));
    const ui::MainWindow window(sampleStory());
    QCOMPARE(window.menuBar()->actions().front()->text(), QStringLiteral("&Script"));
}

void TestTranslation::choiceOfLanguageIsStoredAndSpoken()
{
    const ui::Translation translation(QStringLiteral("en"));
    QMenu menu;
    ui::fillLanguageMenu(&menu);
    QCOMPARE(menu.actions().size(), 3);
    QVERIFY(menu.actions().front()->isChecked());
    menu.actions().back()->trigger();
    QCOMPARE(ui::chosenLanguage(), QStringLiteral("de"));
    QCOMPARE(QLocale().language(), QLocale::German);
    QMenu again;
    ui::fillLanguageMenu(&again);
    QVERIFY(again.actions().back()->isChecked());
    again.actions().at(1)->trigger();
    QCOMPARE(QLocale().language(), QLocale::English);
}

/// The window is another one, and nothing that was done in it is lost.
void TestTranslation::openWindowChangesItsLanguage()
{
    const ui::Translation translation(QStringLiteral("en"));
    ui::MainWindow* window = ui::openWindow(ui::scriptRecorder());
    const auto wait = [](ui::SessionController& session, const auto& change) {
        QSignalSpy finished(&session, &ui::SessionController::runFinished);
        change();
        QVERIFY(finished.count() > 0 || finished.wait());
    };
    ui::SessionController& session = window->session();
    wait(session, [window] { window->openFile(QStringLiteral(":/examples/ref_and_callback.py")); });
    session.goToEnd();
    wait(session, [&session] { session.enter(QStringLiteral("kept = [1]")); });
    model::Breakpoint breakpoint;
    breakpoint.line = 3;
    session.setBreakpoints({breakpoint});
    session.toggleBookmark();
    auto* source = window->findChild<ui::SourceView*>();
    QTextCursor(source->document()).insertText(QStringLiteral("# typed\n"));
    source->settle();
    const model::ObjectId selected = window->findChild<ui::SceneView*>()->picture().cards.back().id;
    session.select(selected);
    ui::Choices choices;
    choices.folded = {selected};
    window->findChild<ui::SceneView*>()->setChoices(choices);
    const QString text = session.text();
    const model::EventIndex cursor = session.cursor();

    const QPointer<ui::MainWindow> old = window;
    for (QAction* action : window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("&Deutsch"))
            action->trigger();
    QTRY_VERIFY(!old);
    QCOMPARE(ui::allWindows().size(), 1);
    window = ui::allWindows().front();
    QCOMPARE(window->menuBar()->actions().front()->text(), QStringLiteral("&Skript"));
    QCOMPARE(&window->session(), &session);
    QCOMPARE(session.text(), text);
    QCOMPARE(window->findChild<ui::SourceView*>()->text(), text);
    QCOMPARE(session.cursor(), cursor);
    QVERIFY(session.selection() == selected);
    QCOMPARE(session.breakpoints().size(), std::size_t{1});
    QCOMPARE(session.bookmarks().size(), std::size_t{1});
    const auto* scene = window->findChild<ui::SceneView*>();
    QVERIFY(scene->choices().folded.contains(selected));
    QVERIFY(scene->selectedObject() == selected);
    QVERIFY(!scene->picture().cards.empty());
    wait(session, [&session] { session.undo(); });
    QVERIFY(!session.hasStatements());
    window->closeUnasked();
    QTRY_VERIFY(ui::allWindows().isEmpty());
}

REFSCOPE_TEST(TestTranslation)
#include "tst_translation.moc"
