// The script's text: lines are marked, kept in sight, and can be clicked.

#include "tests/support/registry.h"
#include "ui/panels/source_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

namespace {

QString linesOfText(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("value_%1 = %1\n").arg(i);
    return text;
}

QColor colorAt(const ui::SourceView& view, int line, int column)
{
    const QTextBlock block = view.document()->findBlockByNumber(line - 1);
    for (const QTextLayout::FormatRange& range : block.layout()->formats())
        if (range.start <= column && column < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

} // namespace

class TestSourceView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currentLineIsKeptInSight();
    void callersAreMarkedBesideTheCurrentLine();
    void clicksInTheGutterNameTheLine();
    void keysAreForTheText();
    void stringsOverSeveralLinesAreColoured();
    void commentSignInAStringIsNoComment();
    void veryLongScriptsOpenAtTheirLine();
};

void TestSourceView::currentLineIsKeptInSight()
{
    ui::SourceView view;
    view.resize(400, 300);
    view.setSource(linesOfText(200));
    view.show();
    for (const int line : {1, 150, 151, 3, 200}) {
        view.setLines(line, {});
        QCOMPARE(view.currentLine(), line);
        bool isVisible = false;
        for (int y = 2; y < view.viewport()->height(); y += 4)
            isVisible = isVisible || view.lineAt(y) == line;
        QVERIFY2(isVisible, qPrintable(QString::number(line)));
    }
}

void TestSourceView::callersAreMarkedBesideTheCurrentLine()
{
    ui::SourceView view;
    view.setSource(linesOfText(10));
    view.setLines(3, {3, 7, 9});
    QCOMPARE(view.extraSelections().size(), 3);
    view.setLines(0, {});
    QCOMPARE(view.extraSelections().size(), 0);
}

void TestSourceView::clicksInTheGutterNameTheLine()
{
    ui::SourceView view;
    view.resize(400, 300);
    view.setSource(linesOfText(50));
    view.show();
    QSignalSpy activated(&view, &ui::SourceView::lineActivated);
    QWidget* gutter = view.childAt(5, 60);
    QVERIFY(gutter && gutter != view.viewport());
    QSignalSpy toggled(&view, &ui::SourceView::breakpointToggled);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, {gutter->width() - 5, 60});
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().toInt(), view.lineAt(60));
    QCOMPARE(toggled.count(), 0);
    QTest::mouseClick(gutter, Qt::LeftButton, {}, {5, 60});
    QCOMPARE(activated.count(), 1);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.front().front().toInt(), view.lineAt(60));
}

void TestSourceView::keysAreForTheText()
{
    ui::SourceView view;
    view.setSource(QStringLiteral("a = 1\n"));
    QTest::keyClicks(&view, QStringLiteral("xyz"));
    QCOMPARE(view.text(), QStringLiteral("xyza = 1\n"));
    for (const auto& [key, isForText] :
         {std::pair(Qt::Key_Right, true), {Qt::Key_Space, true}, {Qt::Key_F5, false}}) {
        QKeyEvent press(QEvent::ShortcutOverride, key, Qt::NoModifier);
        press.ignore();
        QCoreApplication::sendEvent(&view, &press);
        QCOMPARE(press.isAccepted(), isForText);
    }
}

void TestSourceView::stringsOverSeveralLinesAreColoured()
{
    ui::SourceView view;
    view.setSource(QStringLiteral("a = '''one\ntwo\nthree'''\nb = 'x'\n"));
    const QColor string = colorAt(view, 4, 5);
    QVERIFY(string.isValid());
    QCOMPARE(colorAt(view, 1, 6), string);
    QCOMPARE(colorAt(view, 2, 1), string);
    QCOMPARE(colorAt(view, 3, 2), string);
    QVERIFY(colorAt(view, 4, 0) != string);
}

void TestSourceView::commentSignInAStringIsNoComment()
{
    ui::SourceView view;
    view.setSource(QStringLiteral("a = 'no # comment'  # yes\n"));
    QCOMPARE(colorAt(view, 1, 10), colorAt(view, 1, 6));
    QVERIFY(colorAt(view, 1, 22) != colorAt(view, 1, 6));
}

void TestSourceView::veryLongScriptsOpenAtTheirLine()
{
    ui::SourceView view;
    view.resize(400, 300);
    view.show();
    view.setSource(linesOfText(50'000));
    view.setLines(45'000, {});
    QCOMPARE(view.currentLine(), 45'000);
    QVERIFY(view.lineAt(2) > 44'900);
}

REFSCOPE_TEST(TestSourceView)
#include "tst_source_view.moc"
