// Another Python for the same script, in the window: by menu, undone, compared, side by side.
// Real runs.

#include "model/dialect/dialect.h"
#include "model/session/session_file.h"
#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/versions.h"
#include "ui/panels/comparison_panel.h"
#include "ui/panels/source_view.h"
#include "ui/panels/version_panel.h"
#include "ui/picture/picture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>

namespace {

/// `sys.version_info` is what every two versions have differently.
const QByteArray kVersionScript = "import sys\n"
                                  "class Node:\n"
                                  "    pass\n"
                                  "minor = sys.version_info[1]\n"
                                  "x = Node()\n"
                                  "y = [x] if minor == 11 else []\n"
                                  "del x\n"
                                  "print(len(y))\n"
                                  "end = 1\n";

struct VersionWindow : tests::ShownWindow
{
    explicit VersionWindow(const QByteArray& script = kVersionScript) { openText(script); }

    ui::Versions& versions() { return *window.findChild<ui::Versions*>(); }
    ui::VersionPanel& panel() { return *window.findChild<ui::VersionPanel*>(); }
    QAction* action(const char* text) const
    {
        for (QAction* each : window.findChildren<QAction*>())
            if (each->text() == QLatin1String(text))
                return each;
        return nullptr;
    }
    void choose(const char* text)
    {
        wait([&] { action(text)->trigger(); });
    }
    void compare(const char* dialect)
    {
        versions().compareWith(dialect);
        QVERIFY(QTest::qWaitFor([&] { return versions().comparison() != nullptr; }, 20'000));
    }
    QString dialect() { return QString::fromStdString(session().recording().dialect); }
    QStringList rows()
    {
        QStringList found;
        for (int i = 0; i < panel().list()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* row = panel().list()->topLevelItem(i);
            found += row->text(0) + QLatin1Char('|') + row->text(1) + QLatin1Char('|')
                     + row->text(2) + QLatin1Char('|') + row->text(3);
        }
        return found;
    }
};

} // namespace

class TestVersions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void menuRunsTheScriptInAnotherVersion();
    void statusBarSwitchesToo();
    void scriptMayAskForItsVersion();
    void cursorStaysAtItsLine();
    void switchIsUndoneAndRedone();
    void statementsAndSwitchesAreUndoneInTurn();
    void versionIsSavedWithTheSession();
    void firstDifferenceIsMarkedAndWhatFollows();
    void chosenDifferenceIsGoneTo();
    void comparisonFollowsTheSession();
    void sameScriptsSaySo();
    void versionsStandSideBySide();
    void comparisonEnds();
    void anotherScriptIsNotCompared();
};

void TestVersions::init()
{
    if (model::findDialect("3.12") == nullptr)
        QSKIP("there is but one version");
}

void TestVersions::menuRunsTheScriptInAnotherVersion()
{
    VersionWindow shown;
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
    QVERIFY(shown.action("Python 3.11")->isChecked());
    shown.choose("Python 3.12");
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
    QVERIFY(shown.action("Python 3.12")->isChecked());
    QVERIFY(!shown.action("Python 3.11")->isChecked());
    QCOMPARE(shown.session().recording().out, std::string("0\n"));
}

void TestVersions::statusBarSwitchesToo()
{
    VersionWindow shown;
    auto* button = shown.find<QToolButton>("versionSwitch");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Python 3.11"));
    QAction* other = nullptr;
    for (QAction* each : button->menu()->actions())
        if (each->text() == QStringLiteral("Python 3.12"))
            other = each;
    QVERIFY(other != nullptr);
    shown.wait([&] { other->trigger(); });
    QCOMPARE(button->text(), QStringLiteral("Python 3.12"));
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
}

/// By a line that says so, when it is opened and when that line is typed.
void TestVersions::scriptMayAskForItsVersion()
{
    VersionWindow shown("# refscope: python 3.12\n" + kVersionScript);
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
    QVERIFY(shown.action("Python 3.12")->isChecked());
    shown.choose("Python 3.11"); // Who says so by hand is obeyed.
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
    shown.wait([&] {
        shown.session().updateScript(QStringLiteral("# another first line\n")
                                     + QString::fromUtf8(kVersionScript));
    });
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
    shown.wait([&] {
        shown.session().updateScript(QStringLiteral("# refscope: python 3.12\n")
                                     + QString::fromUtf8(kVersionScript));
    });
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
}

void TestVersions::cursorStaysAtItsLine()
{
    VersionWindow shown;
    shown.session().goToLine(7);
    const model::ObjectId node = shown.picture().cards.back().id;
    shown.session().select(node);
    shown.choose("Python 3.12");
    QCOMPARE(ui::currentLine(shown.session().timeline().snapshot()), 7U);
    QVERIFY(bool(shown.session().selection()));
}

void TestVersions::switchIsUndoneAndRedone()
{
    VersionWindow shown;
    QVERIFY(!shown.session().document().canUndo());
    shown.choose("Python 3.12");
    QVERIFY(shown.session().document().canUndo());
    shown.wait([&] { shown.session().undo(); });
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
    QVERIFY(!shown.session().document().canUndo());
    shown.wait([&] { shown.session().redo(); });
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
}

void TestVersions::statementsAndSwitchesAreUndoneInTurn()
{
    VersionWindow shown;
    shown.session().goToEnd();
    shown.wait([&] { shown.session().enter(QStringLiteral("a = [1]")); });
    shown.choose("Python 3.12");
    shown.session().goToEnd();
    shown.wait([&] { shown.session().enter(QStringLiteral("b = [2]")); });
    const auto count = [&] { return shown.session().document().currentBranch().statements.size(); };
    QCOMPARE(count(), std::size_t{2});
    shown.wait([&] { shown.session().undo(); });
    QCOMPARE(count(), std::size_t{1});
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
    shown.wait([&] { shown.session().undo(); });
    QCOMPARE(count(), std::size_t{1});
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
    shown.wait([&] { shown.session().undo(); });
    QCOMPARE(count(), std::size_t{0});
    for (int i = 0; i < 3; ++i)
        shown.wait([&] { shown.session().redo(); });
    QCOMPARE(count(), std::size_t{2});
    QCOMPARE(shown.dialect(), QStringLiteral("3.12"));
    QVERIFY(!shown.session().document().canRedo());
}

void TestVersions::versionIsSavedWithTheSession()
{
    VersionWindow shown;
    shown.choose("Python 3.12");
    const QByteArray text =
        QByteArray::fromStdString(model::writeSession(shown.session().documentForFile()));
    const QString path = shown.put("kept.refscope", text);
    shown.session().markSaved(path);
    VersionWindow other;
    other.wait([&] { other.window.openFile(path); });
    QCOMPARE(other.dialect(), QStringLiteral("3.12"));
    QVERIFY(other.action("Python 3.12")->isChecked());
}

void TestVersions::firstDifferenceIsMarkedAndWhatFollows()
{
    VersionWindow shown;
    shown.choose("Python 3.12");
    QTRY_VERIFY(shown.versions().comparison() != nullptr);
    const auto found = shown.versions().comparison();
    QCOMPARE(found->dialects[0], std::string("3.11"));
    QCOMPARE(found->dialects[1], std::string("3.12"));
    const QStringList rows = shown.rows();
    QCOMPARE(rows.size(), static_cast<qsizetype>(found->differences.size()));
    QCOMPARE(rows.front(), QStringLiteral("7|The count of the Node of line 5|is 2|is 1"));
    QVERIFY(rows.contains(
        QStringLiteral("7|The Node of line 5|lives until the script ends|dies in line 7")));
    QVERIFY(rows.contains(QStringLiteral("8|Line of output 1|is '1'|is '0'")));
    QVERIFY(shown.panel().list()->topLevelItem(0)->font(1).bold());
    QVERIFY(!shown.panel().list()->topLevelItem(1)->font(1).bold());
    QVERIFY(shown.panel().isVisible());
    QVERIFY(shown.panel().sentence().contains(QStringLiteral("line 7, the count of the Node")));
    const auto notes = shown.window.findChild<ui::SourceView*>()->findings();
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(notes.at(7).contains(QStringLiteral("Python 3.11 and 3.12 differ first here")));
}

void TestVersions::chosenDifferenceIsGoneTo()
{
    VersionWindow shown;
    shown.compare("3.12");
    const auto found = shown.versions().comparison();
    QCOMPARE(found->dialects[0], std::string("3.12"));
    QTreeWidget* list = shown.panel().list();
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        list->setCurrentItem(list->topLevelItem(row));
        const model::VersionDifference& each = found->differences[static_cast<std::size_t>(row)];
        const bool isMoment = each.sort == model::VersionDifference::Sort::Count;
        if (each.at[1])
            QCOMPARE(shown.session().cursor(), *each.at[1] + (isMoment ? 0 : 1));
        if (each.objects[1])
            QVERIFY(shown.session().selection() == each.objects[1]);
    }
    QCOMPARE(shown.dialect(), QStringLiteral("3.11")); // It is only compared.
}

void TestVersions::comparisonFollowsTheSession()
{
    VersionWindow shown;
    shown.compare("3.12");
    shown.session().goToEnd();
    shown.wait([&] { shown.session().enter(QStringLiteral("print(sys.version_info[1])")); });
    QTRY_VERIFY(shown.versions().comparison() != nullptr);
    const auto* output =
        shown.versions().comparison()->first(model::VersionDifference::Sort::Output);
    QVERIFY(output != nullptr);
    QCOMPARE(shown.versions().comparison()->count(model::VersionDifference::Sort::Output),
             std::size_t{2});
}

void TestVersions::sameScriptsSaySo()
{
    VersionWindow shown("a = [1]\nb = a\ndel a\nprint(b)\n");
    shown.compare("3.12");
    QVERIFY(shown.versions().comparison()->isSame());
    QVERIFY(shown.panel().sentence().contains(QStringLiteral("nothing differs")));
    QVERIFY(shown.rows().isEmpty());
    QVERIFY(shown.window.findChild<ui::SourceView*>()->findings().empty());
}

void TestVersions::versionsStandSideBySide()
{
    VersionWindow shown;
    shown.compare("3.12");
    shown.session().goToLine(8);
    shown.key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shown.window.findChild<ui::ComparisonPanel*>() != nullptr, 20'000);
    auto* panel = shown.window.findChild<ui::ComparisonPanel*>();
    QTRY_VERIFY(panel->comparison() != nullptr);
    QVERIFY(!shown.scene()->isVisible());
    const ui::Comparison& found = *panel->comparison();
    QCOMPARE(found.lives, std::size_t{1}); // The node died in 3.12.
    QVERIFY(panel->sentence().contains(QStringLiteral("First difference")));
    // The names of both are one card, and the classes of the library no difference.
    QCOMPARE(found.onlyOn[0], std::size_t{0});
    QCOMPARE(found.onlyOn[1], std::size_t{0});
    shown.session().goToLine(5);
    QVERIFY(shown.scene()->isVisible());
}

void TestVersions::comparisonEnds()
{
    VersionWindow shown;
    shown.compare("3.12");
    shown.action("&End Comparing")->trigger();
    QVERIFY(shown.versions().comparison() == nullptr);
    QVERIFY(shown.rows().isEmpty());
    QVERIFY(!shown.action("&End Comparing")->isEnabled());
    QVERIFY(shown.window.findChild<ui::SourceView*>()->findings().empty());
}

void TestVersions::anotherScriptIsNotCompared()
{
    VersionWindow shown;
    shown.choose("Python 3.12");
    QTRY_VERIFY(shown.versions().comparison() != nullptr);
    shown.session().markSaved({}); // Nothing to ask about.
    shown.wait([&] { shown.session().openScript({QString(), QStringLiteral("a = 1\n")}); });
    QVERIFY(shown.versions().comparison() == nullptr);
    QCOMPARE(shown.dialect(), QStringLiteral("3.11"));
}

REFSCOPE_TEST(TestVersions)
#include "tst_versions.moc"
