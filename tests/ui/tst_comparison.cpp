// Two branches side by side, in the window. Real runs.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/comparison_panel.h"
#include "ui/scene/compared_view.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>

using ui::ComparedView;
using ui::Comparison;
using ui::Difference;

namespace {

constexpr const char* kComparedScript = "class Node:\n"
                                        "    pass\n"
                                        "a = Node()\n"
                                        "b = Node()\n"
                                        "a.next = b\n"
                                        "print('made')\n"
                                        "del b\n";

/// A window over a script and a branch that began before its last line; the branch is shown.
struct ComparedWindow : tests::ShownWindow
{
    ComparedWindow()
    {
        openText(kComparedScript);
        session().goToLine(7);
        wait([&] { session().enter(std::vector<std::string>{"c = [b]", "print(len(c))"}); });
    }

    void compare()
    {
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(panel() && panel()->comparison());
    }
    void choose(const QString& moment)
    {
        auto* moments = panel()->findChild<QComboBox*>();
        const int index = moments->findText(moment);
        QVERIFY2(index >= 0, qPrintable(moment));
        const Comparison* before = panel()->comparison();
        moments->setCurrentIndex(index);
        QTRY_VERIFY(panel()->comparison() != before);
    }

    ui::ComparisonPanel* panel() { return window.findChild<ui::ComparisonPanel*>(); }
    const Comparison& comparison() { return *panel()->comparison(); }
    ComparedView* view(int side)
    {
        return panel()->findChild<ComparedView*>(side == 0 ? QStringLiteral("comparedLeft")
                                                           : QStringLiteral("comparedRight"));
    }
    QTreeWidget* list() { return panel()->findChild<QTreeWidget*>(); }
    const Difference* difference(Difference::Sort sort, const QString& what)
    {
        for (const Difference& each : comparison().differences)
            if (each.sort == sort && each.what == what)
                return &each;
        return nullptr;
    }
    static const ui::Card* card(const ui::ComparedSide& side, model::ObjectId object)
    {
        return side.picture->findCard(object);
    }
};

} // namespace

class TestComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentenceSaysWhereTheyPartAndHowMuchDiffers();
    void whatIsOnOneSideOnlyIsMarked();
    void countsThatDifferAreMarkedOnBothSides();
    void whatIsEqualIsFadedAtTheSamePlace();
    void outputIsCompared();
    void whereTheyPartNothingDiffers();
    void clickInTheListSelectsInBoth();
    void clickInASceneSelectsInTheList();
    void bothScenesMoveAndZoomTogether();
    void escapeAndBackLeave();
    void panelsComeBack();
    void menuOfTheDockCompares();
    void goesWhenTheSessionGoesOn();
    void takesAnotherTheme();
};

void TestComparison::sentenceSaysWhereTheyPartAndHowMuchDiffers()
{
    ComparedWindow shown;
    shown.compare();
    const QString sentence = shown.panel()->sentence();
    for (const char* part :
         {"First differs at statement 6", "`c = [b]` in branch 1", "`del b` in main",
          "Objects only in branch 1: 1", "counts that differ: 1"})
        QVERIFY2(sentence.contains(QLatin1String(part)), qPrintable(sentence));
}

void TestComparison::whatIsOnOneSideOnlyIsMarked()
{
    ComparedWindow shown;
    shown.compare();
    const Difference* list = shown.difference(Difference::Sort::Object, QStringLiteral("list c"));
    QVERIFY(list != nullptr);
    QVERIFY(list->objects[0] && !list->objects[1]);
    const ui::ComparedSide& left = shown.comparison().sides[0];
    const auto mark = std::find_if(left.cards.begin(), left.cards.end(), [&](const auto& each) {
        return left.picture->cards[each.card].id == list->objects[0];
    });
    QVERIFY(mark != left.cards.end());
    QCOMPARE(mark->words, QStringLiteral("only here"));
    const auto& missing = shown.comparison().sides[1].missing;
    QCOMPARE(missing.size(), std::size_t{1});
    QCOMPARE(missing.front(), ComparedWindow::card(left, list->objects[0])->rect);
    QVERIFY(!left.edges.empty());
    const Difference* name =
        shown.difference(Difference::Sort::Line, QStringLiteral("c of __main__"));
    QVERIFY(name && name->texts[1].isEmpty());
    QCOMPARE(name->texts[0], QStringLiteral("\u2192 list c"));
}

void TestComparison::countsThatDifferAreMarkedOnBothSides()
{
    ComparedWindow shown;
    shown.compare();
    const Difference* b = shown.difference(Difference::Sort::Count, QStringLiteral("Node b"));
    QVERIFY(b != nullptr);
    QCOMPARE(b->texts[0], QStringLiteral("count 3"));
    QCOMPARE(b->texts[1], QStringLiteral("count 1"));
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const ui::ComparedSide& marked = shown.comparison().sides[side];
        QVERIFY(std::any_of(marked.cards.begin(), marked.cards.end(), [&](const auto& each) {
            return marked.picture->cards[each.card].id == b->objects[side]
                   && each.words == QStringLiteral("3 | 1");
        }));
    }
    QVERIFY(!shown.difference(Difference::Sort::Count, QStringLiteral("Node a")));
}

void TestComparison::whatIsEqualIsFadedAtTheSamePlace()
{
    ComparedWindow shown;
    shown.compare();
    const ui::ComparedSide& left = shown.comparison().sides[0];
    const ui::ComparedSide& right = shown.comparison().sides[1];
    std::size_t faded = 0;
    for (const ui::Card& card : left.picture->cards) {
        if (card.opacity > 0.9F)
            continue;
        ++faded;
        QVERIFY(std::any_of(right.picture->cards.begin(), right.picture->cards.end(),
                            [&](const ui::Card& other) {
                                return other.rect == card.rect && other.title == card.title
                                       && other.count == card.count && other.opacity < 0.9F;
                            }));
    }
    QCOMPARE(faded, std::size_t{1}); // The Node a.
    const Difference* b = shown.difference(Difference::Sort::Count, QStringLiteral("Node b"));
    QCOMPARE(ComparedWindow::card(left, b->objects[0])->rect.topLeft(),
             ComparedWindow::card(right, b->objects[1])->rect.topLeft());
    QCOMPARE(ComparedWindow::card(left, b->objects[0])->opacity, 1.0F);
}

void TestComparison::outputIsCompared()
{
    ComparedWindow shown;
    shown.compare();
    const Difference* line =
        shown.difference(Difference::Sort::Output, QStringLiteral("output, line 2"));
    QVERIFY(line != nullptr);
    QCOMPARE(line->texts[0], QStringLiteral("1"));
    QVERIFY(line->texts[1].isEmpty());
    QVERIFY(!shown.difference(Difference::Sort::Output, QStringLiteral("output, line 1")));
}

void TestComparison::whereTheyPartNothingDiffers()
{
    ComparedWindow shown;
    shown.compare();
    shown.choose(QStringLiteral("Where they part"));
    QVERIFY(shown.comparison().differences.empty());
    QVERIFY(shown.panel()->sentence().contains(QStringLiteral("nothing differs")));
    shown.choose(QStringLiteral("At the end"));
    QVERIFY(!shown.comparison().differences.empty());
}

void TestComparison::clickInTheListSelectsInBoth()
{
    ComparedWindow shown;
    shown.compare();
    const Difference* b = shown.difference(Difference::Sort::Count, QStringLiteral("Node b"));
    const auto row = static_cast<int>(b - shown.comparison().differences.data());
    const QRect at = shown.list()->visualItemRect(shown.list()->topLevelItem(row));
    QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, at.center());
    QVERIFY(shown.view(0)->selected() == b->objects[0]);
    QVERIFY(shown.view(1)->selected() == b->objects[1]);
}

void TestComparison::clickInASceneSelectsInTheList()
{
    ComparedWindow shown;
    shown.compare();
    const Difference* b = shown.difference(Difference::Sort::Count, QStringLiteral("Node b"));
    const ui::Card* card = ComparedWindow::card(shown.comparison().sides[1], b->objects[1]);
    QTest::mouseClick(shown.view(1)->viewport(), Qt::LeftButton, {},
                      shown.view(1)->mapFromScene(card->rect.center()));
    QVERIFY(shown.view(0)->selected() == b->objects[0]);
    QCOMPARE(shown.list()->currentItem()->text(0), QStringLiteral("Node b"));
}

void TestComparison::bothScenesMoveAndZoomTogether()
{
    ComparedWindow shown;
    shown.compare();
    ComparedView* left = shown.view(0);
    ComparedView* right = shown.view(1);
    const qreal zoom = left->transform().m11();
    right->setFocus();
    QTest::keyClick(right, Qt::Key_Plus);
    QVERIFY(left->transform().m11() > zoom);
    QCOMPARE(left->transform().m11(), right->transform().m11());
    const QPointF before = left->mapToScene(10, 10);
    const QPoint from(100, 100);
    QTest::mousePress(right->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(right->viewport(), from + QPoint(40, 30));
    QTest::mouseMove(right->viewport(), from + QPoint(80, 60));
    QTest::mouseRelease(right->viewport(), Qt::LeftButton, {}, from + QPoint(80, 60));
    QVERIFY(left->mapToScene(10, 10) != before);
    QCOMPARE(left->mapToScene(10, 10), right->mapToScene(10, 10));
    QTest::keyClick(right, Qt::Key_0);
    QCOMPARE(left->transform().m11(), right->transform().m11());
    QCOMPARE(left->transform().m11(), zoom);
}

void TestComparison::escapeAndBackLeave()
{
    ComparedWindow shown;
    shown.compare();
    QVERIFY(shown.scene()->isHidden());
    QTest::keyClick(shown.list(), Qt::Key_Escape);
    QTRY_VERIFY(!shown.panel());
    QVERIFY(!shown.scene()->isHidden());
    shown.compare();
    QTest::mouseClick(shown.panel()->findChild<QToolButton*>(QStringLiteral("comparisonBack")),
                      Qt::LeftButton);
    QTRY_VERIFY(!shown.panel());
    QVERIFY(!shown.scene()->isHidden());
}

void TestComparison::panelsComeBack()
{
    ComparedWindow shown;
    auto* timeline = shown.window.findChild<QDockWidget*>(QStringLiteral("timelineDock"));
    auto* source = shown.window.findChild<QDockWidget*>(QStringLiteral("sourceDock"));
    QVERIFY(!timeline->isHidden());
    shown.compare();
    QVERIFY(timeline->isHidden());
    QVERIFY(!source->isHidden());
    QTest::keyClick(shown.list(), Qt::Key_Escape);
    QTRY_VERIFY(!timeline->isHidden());

    shown.compare();
    QVERIFY(timeline->isHidden());
    shown.session().markSaved(shown.folder.filePath(QStringLiteral("a.refscope")));
    shown.window.close(); // What is kept of the panels is how they stood before.
    const ui::MainWindow again(ui::scriptRecorder(ui::windowLimits()));
    QVERIFY(!again.findChild<QDockWidget*>(QStringLiteral("timelineDock"))->isHidden());
}

void TestComparison::menuOfTheDockCompares()
{
    ComparedWindow shown;
    auto* rows = shown.window.findChild<QTreeWidget*>(QStringLiteral("branches"));
    QTRY_COMPARE(rows->topLevelItem(0)->childCount(), 1);
    const auto compareAt = [&](QTreeWidgetItem* row) -> QAction* {
        Q_EMIT rows->customContextMenuRequested(rows->visualItemRect(row).center());
        auto* menu = rows->parentWidget()->findChild<QMenu*>(QStringLiteral("branchMenu"));
        for (QAction* action : menu->actions())
            if (action->text().contains(QStringLiteral("Compare")))
                return action;
        return nullptr;
    };
    QVERIFY(!compareAt(rows->topLevelItem(0)->child(0))->isEnabled()); // It is shown already.
    for (auto* menu : rows->parentWidget()->findChildren<QMenu*>())
        delete menu;
    compareAt(rows->topLevelItem(0))->trigger();
    QTRY_VERIFY(shown.panel() && shown.panel()->comparison());
}

void TestComparison::goesWhenTheSessionGoesOn()
{
    ComparedWindow shown;
    shown.compare();
    shown.wait([&] { shown.session().enter(QStringLiteral("d = 1")); });
    QVERIFY(!shown.scene()->isHidden());
    QTRY_VERIFY(!shown.panel());
}

void TestComparison::takesAnotherTheme()
{
    ComparedWindow shown;
    shown.compare();
    const QBrush light = shown.view(0)->backgroundBrush();
    for (QAction* action : shown.window.findChildren<QAction*>())
        if (action->text().remove(QLatin1Char('&')) == QLatin1String("Dark Theme"))
            action->trigger();
    QTRY_VERIFY(shown.view(0)->backgroundBrush() != light);
    for (QAction* action : shown.window.findChildren<QAction*>())
        if (action->text().remove(QLatin1Char('&')) == QLatin1String("Light Theme"))
            action->trigger();
}

REFSCOPE_TEST(TestComparison)
#include "tst_comparison.moc"
