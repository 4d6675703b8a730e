// Every rule about CPython's object lifetimes is covered by a script, or it is said why not.

#include "tests/support/registry.h"
#include "tests/support/script_files.h"
#include "tests/support/source_path.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>

class TestRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRuleHasAScriptOrAReason_data();
    void everyRuleHasAScriptOrAReason();
    void thereAreAtLeast250Scripts();

private:
    QMap<int, QStringList> m_scripts; ///< By the number of the rule.
    QMap<int, QString> m_reasons;
    int m_count = 0;
};

namespace {

constexpr int kRules = 165;

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

} // namespace

void TestRules::initTestCase()
{
    static const QRegularExpression number(QStringLiteral("\\bR(\\d+)\\b"));
    for (const char* folder : {"tour", "rules", "language"}) {
        for (const tests::Script& script : tests::scriptsOf(QString::fromLatin1(folder))) {
            ++m_count;
            const QString header = linesOf(script.folder + QLatin1Char('/') + script.file).value(1);
            if (!header.startsWith(QStringLiteral("# Rules:")))
                continue;
            for (auto found = number.globalMatch(header); found.hasNext();)
                m_scripts[found.next().captured(1).toInt()] += script.name;
        }
    }
    const std::string reasons = tests::sourcePath("tests/scripts/rules_elsewhere.txt");
    for (const QString& line : linesOf(QString::fromStdString(reasons))) {
        const auto found = number.match(line);
        if (!line.startsWith(QLatin1Char('#')) && found.hasMatch())
            m_reasons.insert(found.captured(1).toInt(), line.section(QStringLiteral(": "), 1));
    }
}

void TestRules::everyRuleHasAScriptOrAReason_data()
{
    QTest::addColumn<int>("rule");
    for (int rule = 1; rule <= kRules; ++rule)
        QTest::addRow("R%d", rule) << rule;
}

void TestRules::everyRuleHasAScriptOrAReason()
{
    QFETCH(int, rule);
    const bool hasReason = !m_reasons.value(rule).isEmpty();
    QVERIFY2(m_scripts.contains(rule) != hasReason,
             hasReason ? "it has a script: take it out of rules_elsewhere.txt"
                       : "no script of tour, rules or language names it in its second line");
}

void TestRules::thereAreAtLeast250Scripts()
{
    QVERIFY2(m_count >= 250, qPrintable(QString::number(m_count)));
}

REFSCOPE_TEST(TestRules)
#include "tst_rules.moc"
