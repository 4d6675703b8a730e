// The marks of a question in exported files: `refscope export --why` and its relatives.

#include "tests/app/exporting.h"
#include "tests/support/registry.h"

#include <QImage>
#include <QRegularExpression>
#include <QSet>

class TestExportMarks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marksAreVectorsInSvg_data();
    void marksAreVectorsInSvg();
    void marksAreInEveryForm_data();
    void marksAreInEveryForm();
    void idsStayUnique();
    void answerIsInTheCaption();
    void namesMeanWhatTheyMeanAtEachMoment();
    void faultsOfQuestionsAreSaid_data();
    void faultsOfQuestionsAreSaid();

private:
    tests::Exporting m_exporting;
    QString m_script;
};

void TestExportMarks::initTestCase()
{
    m_script = m_exporting.script(QStringLiteral("held.py"), "class Node:\n    pass\n"
                                                             "a = Node()\n"
                                                             "b = [a]\n"
                                                             "a.me = a\n"
                                                             "c = Node()\n"
                                                             "del a\n"
                                                             "end = 1\n");
    QVERIFY(!m_script.isEmpty());
}

void TestExportMarks::marksAreVectorsInSvg_data()
{
    QTest::addColumn<QStringList>("question");
    QTest::addColumn<QString>("words");
    QTest::newRow("why") << QStringList{QStringLiteral("--why"), QStringLiteral("b[0]")}
                         << QStringLiteral(">b<");
    QTest::newRow("cut") << QStringList{QStringLiteral("--cut"), QStringLiteral("c")}
                         << QStringLiteral(">would die<");
    QTest::newRow("without") << QStringList{QStringLiteral("--without"), QStringLiteral("b")}
                             << QStringLiteral(">to the collector<");
    QTest::newRow("cycles") << QStringList{QStringLiteral("--cycles")}
                            << QStringLiteral(">cycle 1<");
}

void TestExportMarks::marksAreVectorsInSvg()
{
    QFETCH(QStringList, question);
    QFETCH(QString, words);
    const QString svg = QString::fromUtf8(
        tests::contentOf(m_exporting.exported(QStringLiteral("a.svg"), m_script, question)));
    const qsizetype marks = svg.indexOf(QStringLiteral("<g class=\"marks\">"));
    QVERIFY(marks > 0);
    QVERIFY2(svg.indexOf(words, marks) > 0, qPrintable(svg.mid(marks, 6000)));
    QVERIFY(!svg.contains(QStringLiteral("<image")));
}

void TestExportMarks::marksAreInEveryForm_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"png", "svg", "pdf", "gif", "apng", "webp", "html", "txt"})
        QTest::newRow(ending) << QString::fromLatin1(ending);
}

void TestExportMarks::marksAreInEveryForm()
{
    QFETCH(QString, ending);
    const QStringList small{QStringLiteral("--end"), QStringLiteral("--size"),
                            QStringLiteral("320x180")};
    const QByteArray plain =
        tests::contentOf(m_exporting.exported(QStringLiteral("plain.") + ending, m_script, small));
    const QByteArray marked = tests::contentOf(
        m_exporting.exported(QStringLiteral("marked.") + ending, m_script,
                             small + QStringList{QStringLiteral("--why"), QStringLiteral("b[0]")}));
    QVERIFY(!plain.isEmpty() && !marked.isEmpty());
    QVERIFY(plain != marked);
}

void TestExportMarks::idsStayUnique()
{
    const QString svg = QString::fromUtf8(tests::contentOf(m_exporting.exported(
        QStringLiteral("a.svg"), m_script, {QStringLiteral("--why"), QStringLiteral("b[0]")})));
    static const QRegularExpression id(QStringLiteral(" id=\"([^\"]*)\""));
    QSet<QString> seen;
    for (auto each = id.globalMatch(svg); each.hasNext();) {
        const QString one = each.next().captured(1);
        QVERIFY2(!seen.contains(one), qPrintable(one));
        seen.insert(one);
    }
    QVERIFY(seen.size() > 5);
}

void TestExportMarks::answerIsInTheCaption()
{
    const QString svg = QString::fromUtf8(tests::contentOf(m_exporting.exported(
        QStringLiteral("a.svg"), m_script,
        {QStringLiteral("--why"), QStringLiteral("b[0]"), QStringLiteral("--captions")})));
    static const QRegularExpression caption(
        QStringLiteral("<g class=\"words\".*Node ?#[0-9]+ is alive"),
        QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(caption.match(svg).hasMatch(), qPrintable(svg.right(4000)));
    static const QRegularExpression description(QStringLiteral("<desc>[^<]*is alive"));
    QVERIFY(description.match(svg).hasMatch());
}

/// `a` is gone at the end: until then it is marked.
void TestExportMarks::namesMeanWhatTheyMeanAtEachMoment()
{
    const QString text = QString::fromUtf8(tests::contentOf(m_exporting.exported(
        QStringLiteral("a.txt"), m_script,
        {QStringLiteral("--all"), QStringLiteral("--why"), QStringLiteral("a")})));
    QVERIFY2(text.count(QStringLiteral("is alive")) >= 3, qPrintable(text));
    QVERIFY(
        !text.mid(text.lastIndexOf(QStringLiteral("Line"))).contains(QStringLiteral("is alive")));
}

void TestExportMarks::faultsOfQuestionsAreSaid_data()
{
    QTest::addColumn<QStringList>("question");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nobody") << QStringList{QStringLiteral("--why"), QStringLiteral("nobody")}
                            << QByteArray("nobody");
    QTest::newRow("gone") << QStringList{QStringLiteral("--why"), QStringLiteral("a")}
                          << QByteArray("'a'");
    QTest::newRow("two") << QStringList{QStringLiteral("--why"), QStringLiteral("b"),
                                        QStringLiteral("--cycles")}
                         << QByteArray("--cycles");
}

void TestExportMarks::faultsOfQuestionsAreSaid()
{
    QFETCH(QStringList, question);
    QFETCH(QByteArray, says);
    const tests::Outcome outcome =
        m_exporting.exporting(QStringLiteral("fault.png"), m_script, question);
    QVERIFY(outcome.status > 0);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(tests::contentOf(m_exporting.folder().filePath(QStringLiteral("fault.png"))).isEmpty());
}

REFSCOPE_TEST(TestExportMarks)
#include "tst_export_marks.moc"
