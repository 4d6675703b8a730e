// Graphs and data: DOT as Graphviz, Mermaid as Mermaid reads it, JSON.

#include "tests/app/exporting.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

class TestExportGraphs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dotIsLaidOutByGraphviz();
    void mermaidFollowsItsGrammar_data();
    void mermaidFollowsItsGrammar();
    void mermaidIsReadByItself();
    void jsonIsRead();

private:
    tests::Exporting m_exporting;
    QString m_script;
    QString m_oddScript; ///< With strings that languages of graphs could take for their own.
};

void TestExportGraphs::initTestCase()
{
    m_script = m_exporting.story();
    m_oddScript = m_exporting.script(
        QStringLiteral("it's \"odd\".py"),
        "words = ['end', 'subgraph', '%%', '-->', ':::']\n"
        "odd = {'\"quoted\" `x` #1; <b> & |]': words, 'end': words, 'C:\\\\d\\n': 1}\n"
        "print('\\d', \"it's\")\n");
    QVERIFY(!m_script.isEmpty() && !m_oddScript.isEmpty());
}

void TestExportGraphs::dotIsLaidOutByGraphviz()
{
    NEEDS("dot");
    const QString file = m_exporting.exported(QStringLiteral("graph.dot"), m_script,
                                              {QStringLiteral("--line"), QStringLiteral("12")});
    const tests::Outcome outcome =
        tests::judged(m_exporting.folder(), "dot", {QStringLiteral("-Tplain"), file});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.count("\nnode ") >= 4);
    QVERIFY(outcome.out.count("\nedge ") >= 4);
    QVERIFY(outcome.out.contains("dashed"));
}

void TestExportGraphs::mermaidFollowsItsGrammar_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("line");
    QTest::newRow("a callback waits") << m_script << QStringLiteral("12");
    QTest::newRow("strings of all kinds") << m_oddScript << QStringLiteral("3");
    QTest::newRow("its title is the last line") << m_oddScript << QString();
}

/// A strict reading of what flowcharts may consist of: no line but these, no name that was not
/// introduced, nothing in a text that would end it.
void TestExportGraphs::mermaidFollowsItsGrammar()
{
    QFETCH(QString, script);
    QFETCH(QString, line);
    const QString text = QString::fromUtf8(tests::contentOf(m_exporting.exported(
        QStringLiteral("graph.mmd"), script,
        line.isEmpty() ? QStringList() : QStringList{QStringLiteral("--line"), line})));
    static const QString s_text =
        QStringLiteral("\"(?:[^\"#<>&`\\\\\\x00-\\x1f]|#[0-9]+;|<br/>|</?b>)*\"");
    static const QRegularExpression head(
        QStringLiteral("^---\ntitle: '(?:[^'\n]|'')*'\n---\nflowchart LR\n"));
    static const QRegularExpression node(
        QStringLiteral("^  (\\w+)\\[%1\\]:::(object|names|weak|dead)$").arg(s_text));
    static const QRegularExpression edge(
        QStringLiteral("^  (\\w+) (?:-->|-\\.->)(?:\\|%1\\|)? (\\w+)$").arg(s_text));
    static const QRegularExpression look(
        QStringLiteral("^  classDef (object|names|weak|dead) fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},"
                       "color:#[0-9a-f]{6}(?:,stroke-dasharray:4 3)?$"));
    const auto begin = head.match(text);
    QVERIFY2(begin.hasMatch(), qPrintable(text.left(200)));
    QSet<QString> nodes;
    int edges = 0;
    for (const QString& one : text.mid(begin.capturedEnd()).split(QLatin1Char('\n'))) {
        if (const auto found = node.match(one); found.hasMatch()) {
            QVERIFY2(found.captured(1) != QLatin1String("end"), "a word of the language");
            nodes.insert(found.captured(1));
        } else if (const auto way = edge.match(one); way.hasMatch()) {
            ++edges;
            QVERIFY2(nodes.contains(way.captured(1)), qPrintable(one));
            QVERIFY2(nodes.contains(way.captured(2)), qPrintable(one));
        } else {
            QVERIFY2(one.isEmpty() || look.match(one).hasMatch(), qPrintable(one));
        }
    }
    QVERIFY(nodes.size() >= 3);
    QVERIFY(edges >= 3);
}

/// Mermaid itself, in a browser: parses and draws.
void TestExportGraphs::mermaidIsReadByItself()
{
    NEEDS("chromium");
    const QByteArray mermaid = tests::contentOf(QString::fromStdString(
        tests::sourcePath("build/judges/node_modules/mermaid/dist/mermaid.min.js")));
    if (mermaid.isEmpty())
        QSKIP("Mermaid is not installed: ./dev judges installs it");
    QByteArray page = "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><div "
                      "id='graph'></div><script>"
                      + mermaid + "</script><script>\nconst graphs = [";
    for (const QString& script : {m_script, m_oddScript})
        page += QJsonDocument(QJsonArray{QString::fromUtf8(tests::contentOf(
                                  m_exporting.exported(QStringLiteral("graph.mmd"), script)))})
                    .toJson(QJsonDocument::Compact)
                    .replace("<", "\\u003c")
                + ",";
    page += R"(];
(async () => {
  const seen = [];
  mermaid.initialize({startOnLoad: false});
  for (const [text] of graphs) {
    try {
      await mermaid.parse(text);
      const drawn = await mermaid.render('drawn' + seen.length, text);
      const box = document.createElement('div');
      box.innerHTML = drawn.svg;
      seen.push(box.querySelectorAll('.node').length + ' ' + box.querySelectorAll('.edgePath, .flowchart-link').length);
    } catch (error) {
      seen.push('error ' + error);
    }
  }
  try {
    await mermaid.parse('flowchart LR\n  a["b]:::\n  a --> ');
    seen.push('takes anything');
  } catch (error) {
    seen.push('refuses');
  }
  document.body.setAttribute('data-seen', seen.join(' | '));
})();
</script></body></html>)";
    QFile file(m_exporting.folder().filePath(QStringLiteral("mermaid.html")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
    file.close();
    const QString seen = tests::seenInBrowser(m_exporting.folder(), file.fileName());
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]+) ([0-9]+) \\| ([0-9]+) ([0-9]+) \\| refuses$"));
    const auto counts = pattern.match(seen);
    QVERIFY2(counts.hasMatch(), qPrintable(seen));
    for (const int nodes : {1, 3})
        QVERIFY2(counts.captured(nodes).toInt() >= 3, qPrintable(seen));
    for (const int edges : {2, 4})
        QVERIFY2(counts.captured(edges).toInt() >= 1, qPrintable(seen));
}

void TestExportGraphs::jsonIsRead()
{
    const QJsonObject snapshot =
        QJsonDocument::fromJson(tests::contentOf(m_exporting.exported(
                                    QStringLiteral("a.json"), m_script,
                                    {QStringLiteral("--line"), QStringLiteral("12")})))
            .object();
    QCOMPARE(snapshot.value(QStringLiteral("refscope-snapshot")).toInt(), 1);
    QCOMPARE(snapshot.value(QStringLiteral("line")).toInt(), 12);
    QVERIFY(snapshot.value(QStringLiteral("objects")).toArray().size() > 5);
    for (const QByteArray& line :
         tests::contentOf(m_exporting.exported(QStringLiteral("a.jsonl"), m_script))
             .trimmed()
             .split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

REFSCOPE_TEST(TestExportGraphs)
#include "tst_export_graphs.moc"
