#include "tests/support/script_files.h"

#include "tests/support/source_path.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace tests {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr QLatin1String kNearest("3.11"); ///< What is not stored is as there.

/// What a version prints: stored as `stem.3.12.out` where it differs from 3.11's `stem.out`.
QByteArray stored(const QString& stem, const QString& version, const QString& kind)
{
    const QString own = stem + '.' + version + kind;
    return contents(QFile::exists(own) ? own : stem + kind);
}

QString scriptsRoot()
{
    return QString::fromStdString(sourcePath("tests/scripts"));
}

/// Lines `name: reason` and `3.12 name: reason` of gaps.txt; # starts a comment.
QHash<QString, QString> readGaps()
{
    QHash<QString, QString> gaps;
    const QStringList lines =
        QString::fromUtf8(contents(scriptsRoot() + QStringLiteral("/gaps.txt"))).split('\n');
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(QStringLiteral(": "));
        if (colon > 0 && !line.startsWith('#'))
            gaps.insert(line.left(colon), line.mid(colon + 2));
    }
    return gaps;
}

QByteArray lineDifference(const char* stream, const QByteArray& expected, const QByteArray& actual)
{
    if (expected == actual)
        return {};
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> got = actual.split('\n');
    qsizetype line = 0;
    while (line < wanted.size() && line < got.size() && wanted[line] == got[line])
        ++line;
    const auto at = [line](const QList<QByteArray>& lines) {
        return line < lines.size() ? lines[line] : QByteArray("(nothing more)");
    };
    return QByteArray(stream) + " differs in line " + QByteArray::number(line + 1)
           + "\n  expected: " + at(wanted) + "\n  actual:   " + at(got) + '\n';
}

} // namespace

std::vector<Script> scriptsOf(const QString& folder, const QString& version)
{
    const QHash<QString, QString> gaps = readGaps();
    const QString prefix = version == kNearest ? QString() : version + ' ';
    const QDir directory(scriptsRoot() + '/' + folder);
    std::vector<Script> scripts;
    const QStringList files =
        directory.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString stem = directory.filePath(file.chopped(3));
        Script script{folder + '/' + file.chopped(3), directory.path(), file, {}, {}, {}};
        script.expected.out = stored(stem, version, QStringLiteral(".out"));
        script.expected.err = stored(stem, version, QStringLiteral(".err"));
        script.expected.status = stored(stem, version, QStringLiteral(".exit")).trimmed().toInt();
        script.gap = gaps.value(prefix + script.name);
        script.auditGap = gaps.value(QStringLiteral("audit of ") + prefix + script.name);
        scripts.push_back(script);
    }
    return scripts;
}

QStringList foldersOf(const QString& version)
{
    if (version == QStringLiteral("2.7"))
        return {QStringLiteral("python2")};
    if (version == QStringLiteral("tracing"))
        return {QStringLiteral("tracing")};
    return {QStringLiteral("tour"), QStringLiteral("rules"), QStringLiteral("language")};
}

QByteArray normalised(const QByteArray& text)
{
    static const QRegularExpression address(
        QStringLiteral("(?<= at )0x[0-9a-fA-F]+|(?<=<)([\\w.]+ )0x[0-9a-fA-F]+"));
    static const QRegularExpression ownPath(QStringLiteral("File \"[^\"\\n]*?([^/\"\\n]+\\.py)\""));
    static const QRegularExpression warnedPath(
        QStringLiteral("^(?:/[^:\\n]*/)?([^/:\\n]+\\.py:\\d+: \\w+:)"),
        QRegularExpression::MultilineOption);
    QString result = QString::fromUtf8(text);
    result.replace(address, QStringLiteral("\\10xADDR"));
    result.replace(ownPath, QStringLiteral("File \"\\1\""));
    result.replace(warnedPath, QStringLiteral("\\1"));
    return result.toUtf8();
}

QByteArray difference(const Outcome& expected, const Outcome& actual)
{
    QByteArray report = lineDifference("stdout", expected.out, normalised(actual.out))
                        + lineDifference("stderr", expected.err, normalised(actual.err));
    if (expected.status != actual.status)
        report += "exit status: expected " + QByteArray::number(expected.status) + ", actual "
                  + QByteArray::number(actual.status) + '\n';
    return report;
}

} // namespace tests
