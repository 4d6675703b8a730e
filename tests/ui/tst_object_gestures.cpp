// The window: menu and shortcuts of objects, legend, find bar.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/find_bar.h"
#include "ui/panels/legend_bar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using tests::cardTitled;

namespace {

/// A window over a linked list, at its end.
struct ListWindow : tests::ShownWindow
{
    explicit ListWindow(std::shared_ptr<const model::Recording> run = tests::stories::linkedList(5))
        : ShownWindow(tests::playing(std::move(run)))
    {
        openLesson();
        session().seek(session().eventCount());
    }

    const ui::Card* node() const { return cardTitled(picture(), QStringLiteral("Node")); }
    int nodes() const
    {
        return static_cast<int>(
            std::count_if(picture().cards.begin(), picture().cards.end(),
                          [](const auto& card) { return card.title == QLatin1String("Node"); }));
    }
};

} // namespace

class TestObjectGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void keysFoldAndUnfold();
    void keysHideAndShowAgain();
    void keysStopAndFocus();
    void keysPinAndUnpin();
    void deadAreDismissed();
    void menuActsOnWhatIsUnderThePointer();
    void menuOfTheCanvasOffersEverythingAgain();
    void legendHidesATypeByClick();
    void legendCanBeSwitchedOff();
    void findWalksFromMatchToMatch();
    void findOffersToShowWhatIsHidden();
    void findIsClosedByEscape();
    void choicesStayWhenTheScriptRunsAgain();
};

void TestObjectGestures::keysFoldAndUnfold()
{
    ListWindow shown;
    const model::ObjectId node = shown.node()->id;
    shown.window.session().select(node);
    shown.key(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(shown.picture().findCard(node)->shape, ui::CardShape::Dot);
    shown.key(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(shown.picture().findCard(node)->shape, ui::CardShape::Object);
}

void TestObjectGestures::keysHideAndShowAgain()
{
    ListWindow shown;
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(shown.nodes(), 4);
    QVERIFY(!shown.window.session().selection());
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.nodes(), 0);
    shown.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.nodes(), 5);
}

void TestObjectGestures::keysStopAndFocus()
{
    ListWindow shown;
    const ui::Edge& first = shown.picture().edges.front();
    shown.window.session().select(first.target); // The head.
    shown.key(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(shown.nodes(), 1);
    shown.key(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(shown.nodes(), 5);
    shown.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.nodes(), 2);
    shown.key(Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(shown.nodes(), 3);
    shown.key(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(shown.nodes(), 2);
    shown.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.nodes(), 5);
}

void TestObjectGestures::keysPinAndUnpin()
{
    ListWindow shown;
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shown.node()->isPinned);
    shown.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!shown.node()->isPinned);
    shown.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    shown.key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!shown.node()->isPinned);
}

void TestObjectGestures::deadAreDismissed()
{
    ListWindow shown(tests::stories::refAndCallback());
    QVERIFY(shown.node()->isDead);
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!shown.node());
    shown.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shown.node());
    shown.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!shown.node());
}

void TestObjectGestures::menuActsOnWhatIsUnderThePointer()
{
    ListWindow shown;
    const model::ObjectId node = shown.node()->id;
    shown.window.session().select(node);
    shown.key(Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = shown.find<QMenu>("sceneMenu");
    QVERIFY(menu && menu->isVisible());
    QVERIFY(shown.window.session().selection() == node);
    QVERIFY(menu->actions().front()->text().startsWith(QStringLiteral("Node#")));
    QTest::keyClick(menu, Qt::Key_F); // The mnemonic of Fold.
    QCOMPARE(shown.picture().findCard(node)->shape, ui::CardShape::Dot);
}

void TestObjectGestures::menuOfTheCanvasOffersEverythingAgain()
{
    ListWindow shown;
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_H, Qt::ControlModifier);
    Q_EMIT shown.scene()->menuWanted({}, QPoint(200, 200));
    auto* menu = shown.find<QMenu>("sceneMenu");
    QTest::keyClick(menu, Qt::Key_E); // The mnemonic of Show Everything Again.
    QCOMPARE(shown.nodes(), 5);
}

void TestObjectGestures::legendHidesATypeByClick()
{
    ListWindow shown;
    auto* legend = shown.find<ui::LegendBar>("legend");
    auto* box = legend->findChild<QCheckBox*>();
    QCOMPARE(box->text().simplified(), QStringLiteral("Node 5"));
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(shown.nodes(), 0);
    QCOMPARE(box->text().simplified(), QStringLiteral("Node 0 of 5"));
    QVERIFY(!box->isChecked());
    auto* showAll = shown.find<QToolButton>("legendShowAll");
    QVERIFY(showAll->isVisible() && showAll->text().startsWith(QLatin1Char('5')));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(shown.nodes(), 5);
    QVERIFY(!showAll->isVisible());
}

void TestObjectGestures::legendCanBeSwitchedOff()
{
    ListWindow shown;
    auto* legend = shown.find<ui::LegendBar>("legend");
    QVERIFY(legend->isVisible());
    shown.key(Qt::Key_8, Qt::AltModifier);
    QVERIFY(!legend->isVisible());
    shown.key(Qt::Key_8, Qt::AltModifier);
    QVERIFY(legend->isVisible());
}

void TestObjectGestures::findWalksFromMatchToMatch()
{
    ListWindow shown;
    auto* bar = shown.find<ui::FindBar>("findBar");
    QVERIFY(!bar->isVisible());
    shown.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    auto* words = shown.find<QLineEdit>("findWords");
    QTest::keyClicks(words, QStringLiteral("'3'"));
    QCOMPARE(shown.find<QLabel>("findCount")->text(), QStringLiteral("1 of 1"));
    words->selectAll();
    QTest::keyClicks(words, QStringLiteral("node"));
    auto* count = shown.find<QLabel>("findCount");
    QVERIFY(count->text().contains(QStringLiteral(" of ")));
    const model::ObjectId first = shown.window.session().selection();
    QTest::keyClick(words, Qt::Key_Return);
    const model::ObjectId second = shown.window.session().selection();
    QVERIFY(first && second && first != second);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(shown.window.session().selection() == first);
    shown.key(Qt::Key_F3);
    QVERIFY(shown.window.session().selection() == second);
    shown.key(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(shown.window.session().selection() == first);
}

void TestObjectGestures::findOffersToShowWhatIsHidden()
{
    ListWindow shown;
    const model::ObjectId node = shown.node()->id;
    const QString number = shown.node()->subtitle;
    shown.window.session().select(node);
    shown.key(Qt::Key_H, Qt::ControlModifier);
    shown.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(shown.find<QLineEdit>("findWords"), number);
    QVERIFY(shown.find<QLabel>("findRemark")->text().contains(QStringLiteral("hidden")));
    auto* remedy = shown.find<QToolButton>("findRemedy");
    QVERIFY(remedy->isVisible());
    QTest::mouseClick(remedy, Qt::LeftButton);
    QVERIFY(shown.picture().findCard(node));
    QVERIFY(!remedy->isVisible());
}

void TestObjectGestures::findIsClosedByEscape()
{
    ListWindow shown;
    shown.key(Qt::Key_F, Qt::ControlModifier);
    auto* words = shown.find<QLineEdit>("findWords");
    QTest::keyClicks(words, QStringLiteral("node"));
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!shown.find<ui::FindBar>("findBar")->isVisible());
}

void TestObjectGestures::choicesStayWhenTheScriptRunsAgain()
{
    ListWindow shown;
    shown.window.session().select(shown.node()->id);
    shown.key(Qt::Key_H, Qt::ControlModifier);
    QSignalSpy finished(&shown.window.session(), &ui::SessionController::runFinished);
    shown.key(Qt::Key_F5);
    QVERIFY(finished.wait(2000));
    shown.window.session().seek(shown.window.session().eventCount());
    QCOMPARE(shown.nodes(), 4);
}

REFSCOPE_TEST(TestObjectGestures)
#include "tst_object_gestures.moc"
