// Questions in the window: asked by mouse and keys, answered by marks in the scene, a sentence
// above it and lists in the panel; compared with what the model answers.

#include "model/query/labels.h"
#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/question_panel.h"
#include "ui/panels/source_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using ui::SceneMarks;

namespace {

const char* const kTwoChains = R"(class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


one = Node('one')
two = Node('two')
leaf = Node('leaf')
extra = Node('extra')
one.next = leaf
shelf = [two, leaf]
two.next = extra
extra.next = two
del leaf, two
)";

/// A window at the end of a script.
struct QuestionStage : tests::ShownWindow
{
    explicit QuestionStage(const QByteArray& source = kTwoChains)
    {
        window.resize(1400, 900);
        openText(source);
        session().goToEnd();
    }

    const model::Snapshot& now() { return session().timeline().snapshot(); }
    const model::Recording& recording() { return session().recording(); }
    QString sentence() { return find<ui::MessageBar>("answerBar")->text(); }
    /// The object that has the text as its attribute `name`.
    model::ObjectId node(const QString& name)
    {
        for (const ui::Card& card : picture().cards)
            for (std::uint32_t i = 0; i < card.rowCount; ++i)
                if (picture().rows[card.firstRow + i].value
                    == QLatin1Char('\'') + name + QLatin1Char('\''))
                    return card.id;
        return {};
    }
    model::ObjectId list() { return tests::cardTitled(picture(), QStringLiteral("list"))->id; }
    QPoint at(model::ObjectId object)
    {
        return scene()->mapFromScene(picture().findCard(object)->rect.center());
    }
    void click(model::ObjectId object)
    {
        QTest::mouseClick(scene()->viewport(), Qt::LeftButton, {}, at(object));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(scene(), key, modifiers);
    }
    /// A point of the scene at which the pointer finds this edge and no card.
    QPoint onEdge(const QString& label, model::ObjectId target)
    {
        const ui::Picture& picture = scene()->picture();
        for (const ui::Edge& edge : picture.edges) {
            if (edge.label != label || edge.target != target)
                continue;
            for (std::uint32_t i = 0; i + 3 < edge.pointCount; i += 3) {
                const QPointF* p = &picture.points[edge.firstPoint + i];
                for (const qreal t : {0.5, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
                    const qreal s = 1 - t;
                    const QPointF point = p[0] * (s * s * s) + p[1] * (3 * s * s * t)
                                          + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
                    const QPointF hit = scene()->mapToScene(scene()->mapFromScene(point));
                    if (!picture.cardAt(hit) && picture.edgeAt(hit, 3) == &edge)
                        return scene()->mapFromScene(point);
                }
            }
        }
        return {};
    }
    /// "holder>target" of all marked edges, sorted.
    QStringList markedEdges()
    {
        QStringList found;
        for (const auto& marked : scene()->marks().edges) {
            const ui::Edge& edge = picture().edges[marked.index];
            found.append(marked.sign + QLatin1Char(':') + edge.label + QLatin1Char('>')
                         + QString::number(edge.target.value));
        }
        found.sort();
        return found;
    }
    std::vector<model::ObjectId> marked(SceneMarks::ObjectMark mark)
    {
        std::vector<model::ObjectId> found;
        for (const auto& card : scene()->marks().cards)
            if (card.mark == mark)
                found.push_back(picture().cards[card.index].id);
        return found;
    }
    QTreeWidgetItem* row(const char* list, const QString& text, int column = 0)
    {
        for (QTreeWidgetItemIterator it(find<QTreeWidget>(list)); *it; ++it)
            if ((*it)->text(column).contains(text))
                return *it;
        return nullptr;
    }
    void clickRow(const char* list, QTreeWidgetItem* item, int column)
    {
        auto* rows = find<QTreeWidget>(list);
        rows->scrollToItem(item);
        QRect rect = rows->visualItemRect(item);
        if (column > 0)
            rect.moveLeft(rows->columnViewportPosition(column));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                          QPoint(rect.left() + 20, rect.center().y()));
    }
};

QString arrow(const QString& sign, const QString& label, model::ObjectId target)
{
    return sign + QLatin1Char(':') + label + QLatin1Char('>') + QString::number(target.value);
}

} // namespace

class TestSceneQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whyAliveMarksAllShortestChains();
    void ignoredHolderIsLeftOut();
    void edgeMenuIgnoresItsHolder();
    void hiddenLinksAreListedAndSaidToBeHidden();
    void questionFollowsTimeAndEndsWithEscape();
    void restingOnAnEdgeShowsWhatWouldDie();
    void clickedEdgeStaysAsked();
    void smallestCutIsCrossedOut();
    void termOfTheSumSelectsItsEdge();
    void reachedObjectsStayLit();
    void cyclesAreOutlinedWithTheirKeepers();
    void garbageCycleSaysSo();
    void onlyTheCycleAnswersWhy();
    void findingLeadsToItsMoment();
    void callbackFateStandsInTheInspector();
    void largeHeapIsAskedInAnotherThread();
};

void TestSceneQuestions::whyAliveMarksAllShortestChains()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    stage.key(Qt::Key_F6);
    const model::ReferenceGraph graph(stage.now());
    const model::WhyAlive why = model::whyAlive(graph, leaf);
    QCOMPARE(why.chains.size(), std::size_t{2});
    QStringList expected;
    for (std::size_t i = 0; i < why.chains.size(); ++i)
        for (const model::Reference& link : why.chains[i])
            for (const ui::Edge& edge : stage.picture().edges)
                if (edge.owner == link.owner && edge.slot == link.slot)
                    expected.append(arrow(QString::number(i + 1), edge.label, link.target));
    expected.sort();
    QCOMPARE(expected.size(), 4);
    QCOMPARE(stage.markedEdges(), expected);
    QCOMPARE(stage.marked(SceneMarks::ObjectMark::Subject), std::vector{leaf});
    // What is not on a chain fades.
    const ui::Picture& lit = stage.scene()->marks().lit;
    QVERIFY(lit.findCard(leaf) && lit.findCard(stage.list()));
    QVERIFY(!lit.findCard(stage.node(QStringLiteral("two"))));
    QCOMPARE(stage.sentence().toLower(),
             QString::fromStdString(why.sentence(stage.now(), stage.recording())).toLower());
    QVERIFY(!stage.scene()->grab().isNull());
}

void TestSceneQuestions::ignoredHolderIsLeftOut()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    stage.key(Qt::Key_F6);
    QTreeWidgetItem* holder = stage.row("questionHolders", QStringLiteral(".next of"));
    QVERIFY(holder);
    stage.clickRow("questionHolders", holder, 2);
    const QStringList expected{arrow({}, QStringLiteral("1"), leaf),
                               arrow({}, QStringLiteral("shelf"), stage.list())};
    QTRY_COMPARE(stage.markedEdges(), expected);
    QVERIFY(stage.sentence().startsWith(QStringLiteral("Without what is ignored")));
    QVERIFY(stage.row("questionHolders", QStringLiteral("Ignored")));

    // The other one as well: nothing is left.
    stage.clickRow("questionHolders", stage.row("questionHolders", QStringLiteral("[1] of")), 2);
    QTRY_VERIFY(stage.sentence().contains(QStringLiteral("it would die")));
    QVERIFY(stage.markedEdges().isEmpty());

    // One again by its row, then all by the button.
    QTreeWidgetItem* ignored = stage.row("questionHolders", QStringLiteral("Ask with It"), 2);
    stage.clickRow("questionHolders", ignored, 2);
    QTRY_COMPARE(stage.markedEdges().size(), 2);
    QTest::mouseClick(stage.find<QToolButton>("questionHeedAll"), Qt::LeftButton);
    QTRY_COMPARE(stage.markedEdges().size(), 4);
    QVERIFY(!stage.find<QToolButton>("questionHeedAll")->isVisible());
}

void TestSceneQuestions::edgeMenuIgnoresItsHolder()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    stage.key(Qt::Key_F6);
    const QPoint at = stage.onEdge(QStringLiteral("shelf"), stage.list());
    QVERIFY(!at.isNull());
    QContextMenuEvent event(QContextMenuEvent::Mouse, at,
                            stage.scene()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(stage.scene()->viewport(), &event);
    auto* menu = stage.find<QMenu>("sceneQuestions");
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("Why Alive, Ignoring This Holder?"))
            action->trigger();
    stage.find<QMenu>("sceneMenu")->close();
    const QStringList expected{arrow({}, QStringLiteral("next"), leaf),
                               arrow({}, QStringLiteral("one"), stage.node(QStringLiteral("one")))};
    QCOMPARE(stage.markedEdges(), expected);
}

void TestSceneQuestions::hiddenLinksAreListedAndSaidToBeHidden()
{
    QuestionStage stage;
    ui::Choices choices;
    choices.hidden.insert(stage.list());
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.scene()->setChoices(choices);
    stage.click(leaf);
    stage.key(Qt::Key_F6);
    const QTreeWidgetItem* link = stage.row("questionHolders", QStringLiteral("shelf"));
    QVERIFY(link && link->text(1).contains(QStringLiteral("not shown in the scene")));
    QVERIFY(stage.sentence().contains(QStringLiteral("1 link is not shown")));
    // The chain ends at the stub that stands for it.
    const auto& edges = stage.scene()->marks().edges;
    QVERIFY(std::any_of(edges.begin(), edges.end(), [&](const auto& marked) {
        const ui::Edge& edge = stage.picture().edges[marked.index];
        return edge.kind == ui::EdgeKind::Stub && edge.target == leaf;
    }));
}

void TestSceneQuestions::questionFollowsTimeAndEndsWithEscape()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    stage.key(Qt::Key_F6);
    stage.session().goToLine(11); // Before one.next = leaf.
    const QStringList early{arrow({}, QStringLiteral("leaf"), leaf)};
    QCOMPARE(stage.markedEdges(), early);
    stage.session().goToStart();
    QVERIFY(stage.markedEdges().isEmpty());
    QVERIFY(stage.sentence().contains(QStringLiteral("does not exist")));
    stage.session().goToEnd();
    QCOMPARE(stage.markedEdges().size(), 4);
    stage.key(Qt::Key_Escape);
    QVERIFY(stage.markedEdges().isEmpty());
    QVERIFY(stage.find<ui::MessageBar>("answerBar")->isHidden());
}

void TestSceneQuestions::restingOnAnEdgeShowsWhatWouldDie()
{
    QuestionStage stage;
    const model::ObjectId one = stage.node(QStringLiteral("one"));
    const QPoint at = stage.onEdge(QStringLiteral("one"), one);
    QVERIFY(!at.isNull());
    const model::EventIndex before = stage.session().cursor();
    QTest::mouseMove(stage.scene()->viewport(), at);
    QTRY_COMPARE(stage.marked(SceneMarks::ObjectMark::Dies), std::vector{one});
    QVERIFY(stage.window.statusBar()->currentMessage().contains(QStringLiteral("would die")));
    QVERIFY(!stage.scene()->marks().ending.empty());
    QVERIFY(!stage.scene()->grab().isNull());
    QTest::mouseMove(stage.scene()->viewport(), QPoint(4, 4));
    QTRY_VERIFY(stage.marked(SceneMarks::ObjectMark::Dies).empty());
    QVERIFY(stage.window.statusBar()->currentMessage().isEmpty());
    QCOMPARE(stage.session().cursor(), before); // Nothing is done.
}

void TestSceneQuestions::clickedEdgeStaysAsked()
{
    QuestionStage stage;
    const QPoint at = stage.onEdge(QStringLiteral("shelf"), stage.list());
    QTest::mouseClick(stage.scene()->viewport(), Qt::LeftButton, {}, at);
    const model::ReferenceGraph graph(stage.now());
    const auto edges = stage.picture().edges;
    const auto edge = std::find_if(edges.begin(), edges.end(), [](const ui::Edge& each) {
        return each.label == QStringLiteral("shelf");
    });
    const model::WhatIf what =
        model::whatIf(graph, stage.recording(), {{edge->owner, edge->slot, edge->target}});
    QVERIFY(!what.deaths.empty());
    std::vector<model::ObjectId> shown;
    for (const model::ObjectId id : what.deaths)
        if (stage.scene()->hasCard(id))
            shown.push_back(id);
    std::sort(shown.begin(), shown.end());
    QCOMPARE(stage.marked(SceneMarks::ObjectMark::Dies), shown);
    QCOMPARE(stage.markedEdges(), QStringList{arrow({}, QStringLiteral("shelf"), stage.list())});
    QTest::mouseClick(stage.scene()->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(stage.markedEdges().isEmpty());
}

void TestSceneQuestions::smallestCutIsCrossedOut()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    stage.key(Qt::Key_F6, Qt::ShiftModifier);
    const QStringList expected{arrow({}, QStringLiteral("1"), leaf),
                               arrow({}, QStringLiteral("next"), leaf)};
    QCOMPARE(stage.markedEdges(), expected);
    QCOMPARE(stage.marked(SceneMarks::ObjectMark::Dies), std::vector{leaf});
    QVERIFY(stage.sentence().endsWith(QStringLiteral("; it would die at once")));
    for (const auto& marked : stage.scene()->marks().edges)
        QVERIFY(marked.mark == SceneMarks::ReferenceMark::Cut);
}

void TestSceneQuestions::termOfTheSumSelectsItsEdge()
{
    QuestionStage stage;
    const model::ObjectId leaf = stage.node(QStringLiteral("leaf"));
    stage.click(leaf);
    auto* sum = stage.find<QLabel>("inspectorSum");
    const QString text = sum->text();
    const auto term = text.indexOf(QStringLiteral("[1] of"));
    const auto link = text.lastIndexOf(QStringLiteral("href=\""), term) + 6;
    Q_EMIT sum->linkActivated(text.mid(link, 1));
    QCOMPARE(stage.markedEdges(), QStringList{arrow({}, QStringLiteral("1"), leaf)});
    QVERIFY(stage.session().selection() == leaf);
    QVERIFY(stage.sentence().contains(QStringLiteral("nothing would die")));
}

void TestSceneQuestions::reachedObjectsStayLit()
{
    QuestionStage stage;
    stage.click(stage.list());
    stage.key(Qt::Key_F6, Qt::ControlModifier);
    const model::ReferenceGraph graph(stage.now());
    const auto reached =
        model::reachableFrom(graph, stage.list(), model::Through::Data, ui::kMostReached);
    const ui::Picture& lit = stage.scene()->marks().lit;
    for (const ui::Card& card : stage.picture().cards) {
        const bool isReached =
            card.id == stage.list()
            || std::find(reached.begin(), reached.end(), card.id) != reached.end();
        QCOMPARE(lit.findCard(card.id) != nullptr, isReached);
    }
    QVERIFY(!lit.findCard(stage.node(QStringLiteral("one"))));
    QVERIFY(stage.sentence().contains(QStringLiteral("leads to %1 objects").arg(reached.size())));
}

void TestSceneQuestions::cyclesAreOutlinedWithTheirKeepers()
{
    QuestionStage stage;
    stage.key(Qt::Key_F7);
    const model::ObjectId two = stage.node(QStringLiteral("two"));
    const model::ObjectId extra = stage.node(QStringLiteral("extra"));
    const auto& outlines = stage.scene()->marks().outlines;
    QCOMPARE(outlines.size(), std::size_t{1});
    QCOMPARE(outlines.front().label, QStringLiteral("cycle 1"));
    for (const ui::Card& card : stage.picture().cards) {
        const bool isMember = card.id == two || card.id == extra;
        QCOMPARE(outlines.front().path.contains(card.rect.center()), isMember);
    }
    const QStringList keepers{arrow(QStringLiteral("1"), QStringLiteral("0"), two),
                              arrow(QStringLiteral("1"), QStringLiteral("extra"), extra)};
    QCOMPARE(stage.markedEdges(), keepers);
    QVERIFY(!stage.scene()->grab().isNull());

    QTreeWidgetItem* group = stage.row("questionCycles", QStringLiteral("hold each other;"));
    QVERIFY(group);
    stage.clickRow("questionCycles", group, 0);
    QVERIFY(stage.session().selection() == std::min(two, extra));
    QVERIFY(stage.scene()->marks().outlines.front().isChosen);

    // The list of a moment at which there is none yet.
    stage.session().goToLine(14);
    QVERIFY(stage.scene()->marks().outlines.empty());
    QVERIFY(stage.row("questionCycles", QStringLiteral("no objects of the script")));
    stage.key(Qt::Key_F7);
    stage.session().goToEnd();
    QVERIFY(stage.scene()->marks().outlines.empty());
}

void TestSceneQuestions::garbageCycleSaysSo()
{
    QuestionStage stage("a = []\na.append(a)\ndel a\n");
    stage.key(Qt::Key_F7);
    const auto& outlines = stage.scene()->marks().outlines;
    QCOMPARE(outlines.size(), std::size_t{1});
    QVERIFY(outlines.front().isGarbage);
    QCOMPARE(outlines.front().label, QStringLiteral("cycle 1: garbage"));
}

void TestSceneQuestions::onlyTheCycleAnswersWhy()
{
    QuestionStage stage("a = []\nb = [a]\na.append(b)\ndel a, b\n");
    stage.click(stage.list());
    stage.key(Qt::Key_F6);
    QCOMPARE(stage.scene()->marks().outlines.size(), std::size_t{1});
    QCOMPARE(stage.scene()->marks().edges.size(), std::size_t{2});
    QVERIFY(stage.sentence().contains(QStringLiteral("only the collector can free it")));
}

void TestSceneQuestions::findingLeadsToItsMoment()
{
    QuestionStage stage("import weakref\n\n\nclass Node:\n    def close(self):\n"
                        "        pass\n\n\na = Node()\n"
                        "weakref.finalize(a, a.close)\nprint(1)\n");
    QTRY_VERIFY(stage.row("questionFindings", QStringLiteral("Line 10")));
    const std::vector<model::Lint> expected = model::lints(stage.recording());
    QCOMPARE(expected.size(), std::size_t{1});
    QVERIFY(stage.find<ui::SourceView>("source")->findings().contains(10));
    stage.key(Qt::Key_F7, Qt::ShiftModifier);
    auto* tabs = stage.find<QTabWidget>("questionTabs");
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Findings (1)"));
    stage.clickRow("questionFindings", stage.row("questionFindings", QStringLiteral("Line 10")), 0);
    QCOMPARE(stage.session().cursor(), expected.front().event);
    QVERIFY(stage.session().selection() == expected.front().object);
    QCOMPARE(ui::currentLine(stage.now()), 10U);
}

void TestSceneQuestions::callbackFateStandsInTheInspector()
{
    QuestionStage stage("import weakref\n\n\nclass Node:\n    pass\n\n\n"
                        "def gone(ref):\n    print('gone')\n\n\n"
                        "a = Node()\nr = weakref.ref(a, gone)\ndel a\n");
    stage.session().goToLine(14);
    model::ObjectId ref;
    for (const model::ObjectId id : stage.now().liveObjects())
        if (stage.now().at(id).kind == model::Kind::Weakref
            && stage.now().at(id).edges.targetIn(model::Role::Callback)
            && id.value > stage.recording().start.lastId())
            ref = id;
    stage.session().select(ref);
    const QString reasons = stage.find<QLabel>("inspectorReasons")->text();
    QVERIFY2(reasons.contains(QStringLiteral("The callback of weakref")), qPrintable(reasons));
    QVERIFY2(reasons.contains(QStringLiteral("was called in line 14")), qPrintable(reasons));
}

void TestSceneQuestions::largeHeapIsAskedInAnotherThread()
{
    QuestionStage stage("a = []\nb = [[] for i in range(20000)]\nb.append(a)\n"
                        "del a\n");
    QVERIFY(stage.now().lastId() > 20'000);
    model::ObjectId kept;
    for (const model::ObjectId id : stage.now().liveObjects())
        if (stage.now().at(id).kind == model::Kind::List && stage.now().at(id).edges.size() > 1000)
            kept = id;
    QVERIFY(bool(kept));
    QTRY_VERIFY_WITH_TIMEOUT(stage.scene()->hasCard(kept), 10'000);
    stage.session().select(kept);
    stage.key(Qt::Key_F6);
    const QStringList expected{arrow({}, QStringLiteral("b"), kept)};
    QTRY_COMPARE_WITH_TIMEOUT(stage.markedEdges(), expected, 10'000);

    // It reaches all the others: cards that are not reached fade one by one.
    stage.key(Qt::Key_F6, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(stage.sentence().contains(QStringLiteral("leads to")), 10'000);
    const ui::MarksInPicture& marks = stage.scene()->marks();
    QVERIFY(marks.cardsInAnswer.size() > ui::kMostLit);
    QVERIFY(marks.lit.cards.empty());
    QCOMPARE(marks.faded.size() + marks.cardsInAnswer.size(), stage.picture().cards.size());
    QVERIFY(!marks.faded.empty());
}

REFSCOPE_TEST(TestSceneQuestions)
#include "tst_scene_questions.moc"
