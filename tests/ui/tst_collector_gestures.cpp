// How the collector is set, by menu: each choice is a statement, and the marks follow the run.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"
#include "ui/panels/console_input.h"

#include <QAction>
#include <QMenu>

namespace {

/// A window at the end of a script.
struct CollectorWindow : tests::ShownWindow
{
    explicit CollectorWindow(const QByteArray& script)
    {
        openText(script);
        session().goToEnd();
    }

    QAction* action(const char* name)
    {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text().remove(QLatin1Char('&')) == QString::fromUtf8(name))
                return action;
        qFatal("no action %s", name);
    }
    /// As the menu shows it when it opens.
    bool isChecked(const char* name)
    {
        for (QMenu* menu : window.findChildren<QMenu*>())
            if (menu->actions().contains(action("Automatic Collection")))
                Q_EMIT menu->aboutToShow();
        return action(name)->isChecked();
    }
    void choose(const char* name)
    {
        wait([&] { action(name)->trigger(); });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        wait([&] { QTest::keyClick(&window, key, modifiers); });
    }
    QStringList statements()
    {
        QStringList texts;
        for (const auto& statement : session().document().currentBranch().statements)
            texts.append(QString::fromStdString(statement.text));
        return texts;
    }
    QString printed(const char* expression)
    {
        const std::size_t before = session().recording().out.size();
        wait([&] { session().enter(QStringLiteral("print(%1)").arg(QLatin1String(expression))); });
        return QString::fromStdString(session().recording().out.substr(before)).trimmed();
    }
};

} // namespace

class TestCollectorGestures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void automaticCollectionIsSwitched();
    void marksSayHowTheScriptLeftIt();
    void marksInThePastAreThoseOfThen();
    void debugFlagsAreCombined();
    void thresholdsAreTyped();
    void freezingIsAStatement();
};

void TestCollectorGestures::automaticCollectionIsSwitched()
{
    CollectorWindow shown("a = 1\n");
    QVERIFY(shown.isChecked("Automatic Collection"));
    shown.choose("Automatic Collection");
    QCOMPARE(shown.statements(), (QStringList{"import gc", "gc.disable()"}));
    QVERIFY(!shown.isChecked("Automatic Collection"));
    shown.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown.statements().isEmpty());
    QVERIFY(shown.isChecked("Automatic Collection"));
}

void TestCollectorGestures::marksSayHowTheScriptLeftIt()
{
    CollectorWindow shown("import gc\ngc.disable()\ngc.set_debug(gc.DEBUG_LEAK)\n");
    QVERIFY(!shown.isChecked("Automatic Collection"));
    for (const char* flag :
         {"DEBUG_LEAK", "DEBUG_SAVEALL", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE"})
        QVERIFY2(shown.isChecked(flag), flag);
    QVERIFY(!shown.isChecked("DEBUG_STATS"));
    shown.choose("Automatic Collection");
    QCOMPARE(shown.statements(), QStringList{"gc.enable()"});
    QVERIFY(shown.isChecked("Automatic Collection"));
}

void TestCollectorGestures::marksInThePastAreThoseOfThen()
{
    CollectorWindow shown("import gc\nx = 1\ngc.disable()\n");
    QVERIFY(!shown.isChecked("Automatic Collection"));
    shown.session().goToLine(2);
    QVERIFY(shown.isChecked("Automatic Collection"));
    shown.choose("Automatic Collection"); // A branch, in which it was not switched off yet.
    QCOMPARE(shown.statements(), QStringList{"gc.disable()"});
}

void TestCollectorGestures::debugFlagsAreCombined()
{
    CollectorWindow shown("import gc\n");
    shown.choose("DEBUG_SAVEALL");
    QCOMPARE(shown.statements().back(), QStringLiteral("gc.set_debug(gc.DEBUG_SAVEALL)"));
    QVERIFY(shown.isChecked("DEBUG_SAVEALL"));
    QVERIFY(!shown.isChecked("DEBUG_LEAK"));
    shown.choose("DEBUG_STATS");
    QCOMPARE(shown.statements().back(),
             QStringLiteral("gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_SAVEALL)"));
    QCOMPARE(shown.printed("gc.get_debug()"), QStringLiteral("33"));
    shown.choose("DEBUG_SAVEALL");
    shown.choose("DEBUG_STATS");
    QCOMPARE(shown.statements().back(), QStringLiteral("gc.set_debug(0)"));
    QVERIFY(!shown.isChecked("DEBUG_STATS"));
}

void TestCollectorGestures::thresholdsAreTyped()
{
    CollectorWindow shown("import gc\ngc.set_threshold(500, 5, 5)\n");
    shown.action("Set Thresholds\u2026")->trigger();
    auto* input = shown.window.findChild<ui::ConsoleInput*>();
    QCOMPARE(input->toPlainText(), QStringLiteral("gc.set_threshold(500, 5, 5)"));
    QCOMPARE(input->textCursor().selectedText(), QStringLiteral("500, 5, 5"));
    QTest::keyClicks(input, QStringLiteral("50, 2, 3"));
    shown.wait([&] { QTest::keyClick(input, Qt::Key_Return); });
    QCOMPARE(shown.statements(), QStringList{"gc.set_threshold(50, 2, 3)"});
    QCOMPARE(shown.printed("gc.get_threshold()"), QStringLiteral("(50, 2, 3)"));
}

void TestCollectorGestures::freezingIsAStatement()
{
    CollectorWindow shown("import gc\na = []\n");
    shown.press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(shown.statements(), QStringList{"gc.freeze()"});
    QCOMPARE(shown.printed("gc.get_freeze_count() > 0"), QStringLiteral("True"));
    shown.choose("Unfreeze");
    QCOMPARE(shown.printed("gc.get_freeze_count()"), QStringLiteral("0"));
}

REFSCOPE_TEST(TestCollectorGestures)
#include "tst_collector_gestures.moc"
