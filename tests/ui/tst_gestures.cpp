// Gestures in the scene: each one is a statement that runs, by mouse and menus. Real runs.

#include "model/query/object_paths.h"
#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/console_input.h"
#include "ui/panels/message_bar.h"
#include "ui/picture/picture.h"

#include <QLabel>
#include <QMenu>

namespace {

/// A window at the end of a script that makes two nodes and a list.
struct Gesturing : tests::ShownWindow
{
    explicit Gesturing(const QByteArray& more = {})
    {
        openText("class Node:\n    pass\n\n\na = Node()\nb = Node()\nb.next = a\nl = []\n" + more);
        session().goToEnd();
        scene()->finishTransition();
    }

    template <typename Change>
    void wait(Change&& change)
    {
        ShownWindow::wait(change);
        scene()->finishTransition();
    }
    /// The last statement of the session.
    QString last()
    {
        const auto& statements = session().document().currentBranch().statements;
        return statements.empty() ? QString() : QString::fromStdString(statements.back().text);
    }
    model::ObjectId named(const QString& name)
    {
        return model::ObjectPaths(session().timeline().snapshot(), session().recording())
            .named(name.toStdString());
    }
    const ui::Card& card(model::ObjectId object)
    {
        scene()->finishTransition();
        return *scene()->picture().findCard(object);
    }
    QPoint at(QPointF inScene) { return scene()->mapFromScene(inScene); }
    QPoint middle(const QString& name) { return at(card(named(name)).rect.center()); }
    QPoint rightEnd(const QString& name)
    {
        const QRectF rect = card(named(name)).rect;
        return at({rect.right() - 5, rect.top() + 12});
    }
    /// The right end of a name's line on the card of `__main__`.
    QPoint lineOf(const QString& name)
    {
        const ui::Picture& picture = scene()->picture();
        const ui::Card& names = card(session().timeline().snapshot().mainNamespace());
        for (std::uint32_t i = 0; i < names.rowCount; ++i)
            if (const ui::Row& row = picture.rows[names.firstRow + i]; row.label == name)
                return at({row.rect.right() - 5, row.rect.center().y()});
        return {};
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* viewport = scene()->viewport();
        const auto send = [&](QEvent::Type type, QPoint where, Qt::MouseButton button) {
            QMouseEvent event(type, where, viewport->mapToGlobal(where), button, Qt::LeftButton,
                              modifiers);
            QCoreApplication::sendEvent(viewport, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton);
        send(QEvent::MouseMove, to, Qt::NoButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton);
    }
    /// The menu on an object, and in it (or in a menu of it) an action.
    QAction* menuAction(const QString& name, const QString& text)
    {
        session().select(named(name));
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle(name),
                                scene()->viewport()->mapToGlobal(middle(name)));
        QCoreApplication::sendEvent(scene()->viewport(), &event);
        for (QMenu* menu : window.findChildren<QMenu*>(QStringLiteral("sceneMenu")))
            for (QAction* action : menu->findChildren<QAction*>())
                if (action->text().remove(QLatin1Char('&')) == text)
                    return action;
        return nullptr;
    }
    QString prompt() { return window.findChild<ui::ConsoleInput*>()->toPlainText(); }
    QString message() { return window.findChild<ui::MessageBar*>()->text(); }
};

} // namespace

class TestGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsDraggedToAnObject();
    void anObjectIsDraggedIntoAList();
    void aNewAttributesNameIsTypedInTheConsole();
    void withShiftTheReferenceIsWeak();
    void aMenuRefersByAWeakReference();
    void aMenuDeletesAReference();
    void collectingIsAStatement();
    void whatPythonCannotDoIsRefusedWithTheReason();
    void theInspectorSaysWhyAndHowItDied();
};

void TestGestures::aNameIsDraggedToAnObject()
{
    Gesturing shown;
    const model::ObjectId list = shown.named(QStringLiteral("l"));
    shown.wait(
        [&] { shown.drag(shown.lineOf(QStringLiteral("a")), shown.middle(QStringLiteral("l"))); });
    QCOMPARE(shown.last(), QStringLiteral("a = l"));
    QCOMPARE(shown.named(QStringLiteral("a")), list);
}

void TestGestures::anObjectIsDraggedIntoAList()
{
    Gesturing shown;
    shown.wait([&] {
        shown.drag(shown.rightEnd(QStringLiteral("l")), shown.middle(QStringLiteral("a")));
    });
    QCOMPARE(shown.last(), QStringLiteral("l.append(a)"));
    QCOMPARE(shown.session().timeline().snapshot().at(shown.named(QStringLiteral("a"))).refcount,
             3U);
}

void TestGestures::aNewAttributesNameIsTypedInTheConsole()
{
    Gesturing shown;
    shown.drag(shown.rightEnd(QStringLiteral("a")), shown.middle(QStringLiteral("l")));
    QCOMPARE(shown.prompt(), QStringLiteral("a.attribute = l"));
    auto* input = shown.window.findChild<ui::ConsoleInput*>();
    QCOMPARE(input->textCursor().selectedText(), QStringLiteral("attribute"));
    QTest::keyClicks(input, QStringLiteral("items"));
    shown.wait([&] { QTest::keyClick(input, Qt::Key_Return); });
    QCOMPARE(shown.last(), QStringLiteral("a.items = l"));
}

void TestGestures::withShiftTheReferenceIsWeak()
{
    Gesturing shown;
    shown.wait([&] {
        shown.drag(shown.rightEnd(QStringLiteral("l")), shown.middle(QStringLiteral("a")),
                   Qt::ShiftModifier);
    });
    QCOMPARE(shown.last(), QStringLiteral("l.append(weakref.ref(a))"));
    QCOMPARE(shown.session().document().currentBranch().statements.front().text,
             std::string("import weakref"));
    shown.wait([&] { shown.session().undo(); }); // One step.
    QVERIFY(shown.session().document().currentBranch().statements.empty());
}

void TestGestures::aMenuRefersByAWeakReference()
{
    Gesturing shown;
    QAction* action = shown.menuAction(QStringLiteral("a"), QStringLiteral("By a Weak Reference"));
    QVERIFY(action != nullptr);
    shown.wait([&] { action->trigger(); });
    QCOMPARE(shown.last(), QStringLiteral("ref = weakref.ref(a)"));
}

void TestGestures::aMenuDeletesAReference()
{
    Gesturing shown;
    QAction* action = shown.menuAction(QStringLiteral("a"), QStringLiteral("del b.next"));
    QVERIFY(action != nullptr);
    shown.wait([&] { action->trigger(); });
    QCOMPARE(shown.last(), QStringLiteral("del b.next"));
    QCOMPARE(shown.session().timeline().snapshot().at(shown.named(QStringLiteral("a"))).refcount,
             1U);
}

void TestGestures::collectingIsAStatement()
{
    Gesturing shown("b.me = b\ndel b\n");
    shown.scene()->setFocus();
    shown.wait([&] { QTest::keyClick(&shown.window, Qt::Key_K, Qt::ControlModifier); });
    QCOMPARE(shown.last(), QStringLiteral("gc.collect(2)"));
    QVERIFY(!shown.session().landmarks().collections.empty());
}

void TestGestures::whatPythonCannotDoIsRefusedWithTheReason()
{
    Gesturing shown("import gc\ngc.disable()\nb.me = b\ndel b\n");
    // The node that only its own cycle holds cannot be reached by a statement.
    model::ObjectId lost;
    for (const ui::Edge& edge : shown.scene()->picture().edges)
        if (edge.owner == edge.target && edge.kind == ui::EdgeKind::Strong)
            lost = edge.target;
    QVERIFY(bool(lost));
    shown.drag(shown.rightEnd(QStringLiteral("l")), shown.at(shown.card(lost).rect.center()));
    QVERIFY(shown.last().isEmpty());
    QVERIFY2(shown.message().contains(QStringLiteral("cycle")), qPrintable(shown.message()));
}

void TestGestures::theInspectorSaysWhyAndHowItDied()
{
    Gesturing shown;
    auto* reasons = shown.window.findChild<QLabel*>(QStringLiteral("inspectorReasons"));
    const model::ObjectId list = shown.named(QStringLiteral("l"));
    shown.session().select(list);
    QVERIFY2(reasons->text().contains(QStringLiteral("alive because name l in __main__ holds it")),
             qPrintable(reasons->text()));
    QAction* action = shown.menuAction(QStringLiteral("l"), QStringLiteral("del l"));
    QVERIFY(action != nullptr);
    shown.wait([&] { action->trigger(); });
    QVERIFY(shown.session().selection() == list);
    QVERIFY2(reasons->text().contains(QStringLiteral(" died in ")), qPrintable(reasons->text()));
}

REFSCOPE_TEST(TestGestures)
#include "tst_gestures.moc"
