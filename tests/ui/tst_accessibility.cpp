// What a screen reader and a keyboard find in the window.

#include "tests/support/registry.h"
#include "tests/support/sample_recording.h"
#include "tests/ui/shown_window.h"
#include "ui/main_window/about_dialog.h"
#include "ui/main_window/shortcut_sheet.h"
#include "ui/picture/picture.h"

#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

#include <set>

namespace {

/// A window over the sample run at its line 23: an image, two names and a weak reference.
struct ReadableWindow : tests::ShownWindow
{
    ReadableWindow() : ShownWindow(tests::playing(tests::stories::refAndCallback()))
    {
        openLesson();
        session().goToEnd();
        session().stepBack();
        scene()->finishTransition();
    }

    QAccessibleInterface* list() { return QAccessible::queryAccessibleInterface(scene()); }
    model::ObjectId someObject()
    {
        for (const ui::Card& card : scene()->picture().cards)
            if (card.shape != ui::CardShape::Mark && card.shape != ui::CardShape::Names
                && !card.isDead)
                return card.id;
        return {};
    }
};

bool needsName(QAccessible::Role role)
{
    static const std::set<QAccessible::Role> s_roles = {
        QAccessible::Button,        QAccessible::CheckBox,     QAccessible::RadioButton,
        QAccessible::ComboBox,      QAccessible::EditableText, QAccessible::List,
        QAccessible::Tree,          QAccessible::Table,        QAccessible::Slider,
        QAccessible::SpinBox,       QAccessible::PageTab,      QAccessible::PageTabList,
        QAccessible::ButtonMenu,    QAccessible::Graphic,      QAccessible::MenuItem,
        QAccessible::ButtonDropDown};
    return s_roles.contains(role);
}

/// Names of the objects on the way from the window to a widget.
QString placeOf(QAccessibleInterface* item)
{
    QStringList way;
    for (int depth = 0; item && depth < 20; item = item->parent(), ++depth) {
        const QObject* object = item->object();
        way.prepend(object ? QStringLiteral("%1 \"%2\"")
                                 .arg(QLatin1String(object->metaObject()->className()),
                                      object->objectName())
                           : item->text(QAccessible::Name));
    }
    return way.join(QStringLiteral(" > "));
}

/// Everything below an item that a user can operate and that has no name.
QStringList namelessBelow(QAccessibleInterface* root, int& seen)
{
    QStringList nameless;
    std::vector<QAccessibleInterface*> open{root};
    while (!open.empty()) {
        QAccessibleInterface* item = open.back();
        open.pop_back();
        const bool isScene = qobject_cast<ui::SceneView*>(item->object()) != nullptr;
        const bool isOperable = needsName(item->role()) || isScene
                                || (item->object() && item->state().focusable
                                    && qobject_cast<QWidget*>(item->object()));
        const QWidget* widget = qobject_cast<QWidget*>(item->object());
        const bool isQtsOwn = widget && widget->objectName().startsWith(QStringLiteral("qt_"));
        const auto* button = qobject_cast<const QToolButton*>(widget);
        // These have a text when they have something to say.
        const bool isAwaitingText =
            (button && !button->isVisible() && button->text().isEmpty() && button->icon().isNull())
            || qobject_cast<const QLabel*>(widget);
        if (isOperable && !isQtsOwn && !isAwaitingText && !qobject_cast<const QMenu*>(widget)) {
            ++seen;
            if (item->text(QAccessible::Name).isEmpty()
                && item->text(QAccessible::Description).isEmpty())
                nameless += placeOf(item);
        }
        const bool hasItems = item->role() == QAccessible::Tree || item->role() == QAccessible::List
                              || item->role() == QAccessible::Table
                              || item->role() == QAccessible::ComboBox
                              || item->role() == QAccessible::SpinBox;
        if (hasItems)
            continue; // Rows are named by what they show.
        for (int i = 0; i < item->childCount(); ++i)
            if (QAccessibleInterface* child = item->child(i))
                open.push_back(child);
    }
    nameless.removeDuplicates();
    return nameless;
}

} // namespace

class TestAccessibility final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QSettings().clear(); }
    void everythingThatCanBeOperatedHasAName();
    void dialogsHaveNamesToo();
    void sceneIsAListOfItsCards();
    void cardSaysItsCountAndHolders();
    void itemsFollowTheObjectFromMomentToMoment();
    void selectionIsTheFocusedItem();
    void pressingAnItemSelectsIt();
    void tabReachesTheSceneAndLeavesIt();
    void arrowsWalkTheCards();
    void referencesAreWalkedAndFollowed();
    void menuKeyOpensTheMenuOfTheObject();
};

void TestAccessibility::everythingThatCanBeOperatedHasAName()
{
    ReadableWindow shown;
    int seen = 0;
    const QStringList nameless =
        namelessBelow(QAccessible::queryAccessibleInterface(&shown.window), seen);
    QVERIFY2(seen > 60, qPrintable(QString::number(seen)));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestAccessibility::dialogsHaveNamesToo()
{
    ReadableWindow shown;
    ui::AboutDialog about(&shown.window);
    ui::ShortcutSheet sheet(shown.window.actions(), &shown.window);
    for (QDialog* dialog : std::initializer_list<QDialog*>{&about, &sheet}) {
        dialog->show();
        int seen = 0;
        const QStringList nameless =
            namelessBelow(QAccessible::queryAccessibleInterface(dialog), seen);
        QVERIFY(seen > 0);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
}

void TestAccessibility::sceneIsAListOfItsCards()
{
    ReadableWindow shown;
    QAccessibleInterface* list = shown.list();
    QCOMPARE(list->role(), QAccessible::List);
    int cards = 0;
    for (const ui::Card& card : shown.scene()->picture().cards)
        cards += card.shape != ui::CardShape::Mark;
    QVERIFY(cards > 1);
    QCOMPARE(list->childCount(), cards);
    for (int i = 0; i < cards; ++i) {
        QAccessibleInterface* item = list->child(i);
        QVERIFY(item && item->isValid());
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(list->indexOfChild(item), i);
        QCOMPARE(item->parent(), list);
        QVERIFY(!item->text(QAccessible::Name).isEmpty());
        QVERIFY(!item->rect().isEmpty());
    }
    QVERIFY(!list->child(cards));
}

void TestAccessibility::cardSaysItsCountAndHolders()
{
    ReadableWindow shown;
    const ui::Picture& picture = shown.scene()->picture();
    const auto edge = std::find_if(picture.edges.begin(), picture.edges.end(), [&](const auto& e) {
        const ui::Card* from = picture.findCard(e.from);
        const ui::Card* to = picture.findCard(e.target);
        return e.kind == ui::EdgeKind::Strong && from && from->shape == ui::CardShape::Names && to
               && to->sign == ui::CountSign::Number;
    });
    QVERIFY(edge != picture.edges.end());
    const ui::Card* card = picture.findCard(edge->target);
    for (int at = 0; at < shown.list()->childCount(); ++at) {
        const QAccessibleInterface* item = shown.list()->child(at);
        const QString words = item->text(QAccessible::Description);
        if (!item->text(QAccessible::Name).startsWith(card->title)
            || !words.contains(QStringLiteral("reference count %1").arg(card->refcount)))
            continue;
        QVERIFY2(words.contains(QStringLiteral("held by")), qPrintable(words));
        QVERIFY2(
            words.contains(
                QStringLiteral("%1 of %2").arg(edge->label, picture.findCard(edge->from)->title)),
            qPrintable(words));
        return;
    }
    QFAIL("no item speaks of the card");
}

void TestAccessibility::itemsFollowTheObjectFromMomentToMoment()
{
    ReadableWindow shown;
    QAccessibleInterface* first = shown.list()->child(shown.list()->childCount() - 1);
    const QString name = first->text(QAccessible::Name);
    QVERIFY(first->isValid());
    shown.window.session().goToStart();
    shown.scene()->finishTransition();
    QVERIFY(!first->isValid()); // Nothing has been born yet; asking is harmless.
    QVERIFY(first->text(QAccessible::Name).isEmpty());
    QVERIFY(first->rect().isEmpty());
    shown.window.session().goToEnd();
    shown.window.session().stepBack();
    shown.scene()->finishTransition();
    QCOMPARE(first->text(QAccessible::Name), name);
}

void TestAccessibility::selectionIsTheFocusedItem()
{
    ReadableWindow shown;
    shown.window.activateWindow();
    shown.scene()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QVERIFY(!shown.list()->focusChild());
    const model::ObjectId object = shown.someObject();
    shown.window.session().select(object);
    QAccessibleInterface* focused = shown.list()->focusChild();
    QVERIFY(focused);
    QVERIFY(focused->state().selected && focused->state().focused);
    int selected = 0;
    for (int i = 0; i < shown.list()->childCount(); ++i)
        selected += shown.list()->child(i)->state().selected ? 1 : 0;
    QCOMPARE(selected, 1);
}

void TestAccessibility::pressingAnItemSelectsIt()
{
    ReadableWindow shown;
    QAccessibleInterface* last = shown.list()->child(shown.list()->childCount() - 1);
    last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(shown.window.session().selection());
    QVERIFY(last->state().selected);
}

void TestAccessibility::tabReachesTheSceneAndLeavesIt()
{
    ReadableWindow shown;
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.scene()->setFocus();
    std::vector<QWidget*> way;
    QString names;
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (focus == shown.scene())
            break;
        names += focus->objectName() + QLatin1Char(' ');
        QVERIFY2(std::find(way.begin(), way.end(), focus) == way.end(),
                 qPrintable(QStringLiteral("Tab is caught in ") + names));
        QVERIFY2(focus->isVisible(), qPrintable(focus->objectName()));
        way.push_back(focus);
    }
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(shown.scene()));
    QVERIFY(way.size() >= 6);
}

void TestAccessibility::arrowsWalkTheCards()
{
    ReadableWindow shown;
    shown.scene()->setFocus();
    QTest::keyClick(shown.scene(), Qt::Key_Down);
    const model::ObjectId first = shown.window.session().selection();
    QVERIFY(first);
    std::set<std::uint32_t> reached{first.value};
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left}) {
        QTest::keyClick(shown.scene(), key, Qt::AltModifier);
        reached.insert(shown.window.session().selection().value);
    }
    QVERIFY(reached.size() > 1);
}

void TestAccessibility::referencesAreWalkedAndFollowed()
{
    ReadableWindow shown;
    const ui::Picture& picture = shown.scene()->picture();
    const auto strong = std::find_if(picture.edges.begin(), picture.edges.end(), [](const auto& e) {
        return e.kind == ui::EdgeKind::Strong && e.from;
    });
    QVERIFY(strong != picture.edges.end());
    const model::ObjectId from = strong->from;
    shown.window.session().select(from);
    QTest::keyClick(&shown.window, Qt::Key_PageDown, Qt::AltModifier);
    QTest::keyClick(shown.scene(), Qt::Key_Return);
    const model::ObjectId other = shown.window.session().selection();
    QVERIFY(other);
    QVERIFY(other != from);
    const bool isJoined = std::any_of(
        picture.edges.begin(), picture.edges.end(),
        [from, other](const ui::Edge& edge) { return edge.from == from && edge.target == other; });
    QVERIFY(isJoined);
}

void TestAccessibility::menuKeyOpensTheMenuOfTheObject()
{
    ReadableWindow shown;
    const model::ObjectId object = shown.someObject();
    shown.window.session().select(object);
    shown.scene()->setFocus();
    QSignalSpy wanted(shown.scene(), &ui::SceneView::menuWanted);
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {5, 5},
                          shown.scene()->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(shown.scene(), &key);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<ui::SceneTarget>().object, object);
    auto* menu = shown.window.findChild<QMenu*>(QStringLiteral("sceneMenu"));
    QVERIFY(menu && menu->isVisible());
    menu->close();
}

REFSCOPE_TEST(TestAccessibility)
#include "tst_accessibility.moc"
