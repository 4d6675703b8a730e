// The panel of branches, by mouse and keys. Real runs.

#include "tests/support/registry.h"
#include "tests/ui/shown_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

namespace {

/// A window over a script and a branch that began before its second line.
struct TwoBranches : tests::ShownWindow
{
    TwoBranches()
    {
        rows()->parentWidget()->parentWidget()->raise(); // The dock, among its tabs.
        openText("a = []\nb = [a]\n");
    }
    void beginBranch()
    {
        session().goToLine(2);
        wait([&] { session().enter(QStringLiteral("if a < [1]: c = a")); });
        QTRY_COMPARE(rows()->topLevelItem(0)->childCount(), 1);
    }

    const model::SessionDocument& document() { return session().document(); }
    QTreeWidget* rows() { return window.findChild<QTreeWidget*>(QStringLiteral("branches")); }
    QLabel* hint() { return window.findChild<QLabel*>(QStringLiteral("branchesHint")); }
    QTreeWidgetItem* main() { return rows()->topLevelItem(0); }
    QTreeWidgetItem* other() { return main()->child(0); }
    void press(Qt::Key key) { QTest::keyClick(rows(), key); }
    void rename(QTreeWidgetItem* row, const char* name)
    {
        rows()->setCurrentItem(row);
        rows()->setFocus();
        press(Qt::Key_F2);
        auto* editor = rows()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(QString::fromLatin1(name));
        QTest::keyClick(editor, Qt::Key_Return);
    }
};

} // namespace

class TestBranches final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHintStandsUntilThereIsABranch();
    void rowsShowTheTreeAndWhereOneIs();
    void doubleClickAndReturnVisit();
    void renamesInPlace();
    void aNameThatIsTakenIsRefusedInPlace();
    void removesAllButTheMainOne();
};

void TestBranches::aHintStandsUntilThereIsABranch()
{
    TwoBranches shown;
    QVERIFY(!shown.hint()->isHidden());
    QCOMPARE(shown.rows()->topLevelItemCount(), 1);
    shown.beginBranch();
    QVERIFY(shown.hint()->isHidden());
}

void TestBranches::rowsShowTheTreeAndWhereOneIs()
{
    TwoBranches shown;
    shown.beginBranch();
    QCOMPARE(shown.main()->text(0), QStringLiteral("main"));
    QCOMPARE(shown.other()->text(0), QStringLiteral("branch 1"));
    QVERIFY(!shown.main()->font(0).bold());
    QVERIFY(shown.other()->font(0).bold());
    QVERIFY(shown.other()->text(1).contains(QStringLiteral("shown now")));
    const QString tip = shown.other()->toolTip(0);
    QVERIFY2(tip.contains(QStringLiteral("(1)")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("if a &lt; [1]: c = a")), qPrintable(tip));
}

void TestBranches::doubleClickAndReturnVisit()
{
    TwoBranches shown;
    shown.beginBranch();
    const model::BranchId other = shown.document().current();
    const QPoint at = shown.rows()->visualItemRect(shown.main()).center();
    QTest::mouseClick(shown.rows()->viewport(), Qt::LeftButton, {}, at);
    shown.wait([&] { QTest::mouseDClick(shown.rows()->viewport(), Qt::LeftButton, {}, at); });
    QVERIFY(shown.document().current() == shown.document().mainBranch());
    QTRY_VERIFY(shown.main()->font(0).bold());

    shown.rows()->setCurrentItem(shown.other());
    shown.wait([&] { shown.press(Qt::Key_Return); });
    QVERIFY(shown.document().current() == other);
}

void TestBranches::renamesInPlace()
{
    TwoBranches shown;
    shown.beginBranch();
    // F2 has another use elsewhere, wherever there is a bookmark ahead.
    shown.session().setBookmarks({{shown.session().eventCount(), {}}});
    const model::EventIndex cursor = shown.session().cursor();
    shown.rename(shown.other(), "with c");
    QTRY_VERIFY(shown.document().findBranch("with c") != nullptr);
    QCOMPARE(shown.session().cursor(), cursor);
    QCOMPARE(shown.session().documentToSave().view().bookmarks.front().moment.branch,
             std::string("with c"));
}

void TestBranches::aNameThatIsTakenIsRefusedInPlace()
{
    TwoBranches shown;
    shown.beginBranch();
    shown.rename(shown.other(), "main");
    QTRY_VERIFY(shown.hint()->text().contains(QStringLiteral("another branch named main")));
    QCOMPARE(shown.other()->text(0), QStringLiteral("branch 1"));
    shown.rename(shown.other(), " ");
    QTRY_VERIFY(shown.hint()->text().contains(QStringLiteral("needs a name")));
}

void TestBranches::removesAllButTheMainOne()
{
    TwoBranches shown;
    shown.beginBranch();
    shown.rows()->setCurrentItem(shown.main());
    shown.press(Qt::Key_Delete);
    QVERIFY(!shown.hint()->isHidden());
    QCOMPARE(shown.document().branches().size(), std::size_t{2});

    shown.rows()->setCurrentItem(shown.other());
    shown.wait([&] { shown.press(Qt::Key_Delete); });
    QCOMPARE(shown.document().branches().size(), std::size_t{1});
    QTRY_COMPARE(shown.main()->childCount(), 0);
}

REFSCOPE_TEST(TestBranches)
#include "tst_branches.moc"
