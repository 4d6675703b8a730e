#include "tests/lang/syntax_cases.h"

#include "tests/support/file_content.h"
#include "tests/support/processes.h"
#include "tests/support/source_path.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace tests {

namespace {

QString syntaxTool()
{
    return QString::fromStdString(sourcePath("tests/support/syntax.py"));
}

QString caseFile(const QString& file)
{
    return QString::fromStdString(sourcePath("tests/lang/syntax/")) + file;
}

/// The folder of the standard library beside an interpreter.
QString libraryOf(const QString& python)
{
    const Command ask{
        python,
        {QStringLiteral("-c"), QStringLiteral("import os; print(os.__file__, end='')")},
        QDir::currentPath()};
    return QFileInfo(QString::fromUtf8(runAll({ask}).front().out)).path();
}

} // namespace

QList<SyntaxCase> syntaxCases(const QString& file)
{
    QList<SyntaxCase> cases;
    QByteArray text = contentOf(caseFile(file));
    qsizetype start = text.indexOf("\n>>> ");
    while (start >= 0) {
        start += 5;
        const qsizetype end = text.indexOf("\n>>> ", start);
        const QByteArray part = text.mid(start, end < 0 ? -1 : end + 1 - start);
        const qsizetype nameEnd = part.indexOf('\n');
        const qsizetype sourceEnd = part.indexOf("\n<<<\n");
        cases.append({part.left(nameEnd), part.mid(nameEnd + 1, sourceEnd - nameEnd),
                      part.mid(sourceEnd + 5)});
        start = end;
    }
    return cases;
}

QByteArray renewedCases(const QString& python, const QString& file)
{
    const Command renew{
        python, {syntaxTool(), QStringLiteral("cases"), caseFile(file)}, QDir::currentPath()};
    return runAll({renew}).front().out;
}

QList<QByteArray> askPython(const QString& python, const QString& mode, const QStringList& files)
{
    const Command ask{python, QStringList{syntaxTool(), mode} + files, QDir::currentPath()};
    QList<QByteArray> lines = runAll({ask}).front().out.split('\n');
    lines.removeLast();
    return lines;
}

QStringList pythonFiles(const QString& python)
{
    QStringList files;
    QDirIterator scripts(QString::fromStdString(sourcePath("tests/scripts")),
                         {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
    while (scripts.hasNext())
        files.append(scripts.next());
    const QString library = libraryOf(python);
    for (const char* name : {"abc",
                             "argparse",
                             "ast",
                             "asyncio/base_events",
                             "collections/__init__",
                             "contextlib",
                             "copy",
                             "dataclasses",
                             "datetime",
                             "decimal",
                             "enum",
                             "functools",
                             "gc",
                             "heapq",
                             "inspect",
                             "random",
                             "statistics",
                             "string",
                             "textwrap",
                             "threading",
                             "tokenize",
                             "traceback",
                             "types",
                             "typing",
                             "weakref",
                             "_weakrefset",
                             "test/test_gc",
                             "test/test_weakref",
                             "test/test_patma",
                             "test/test_grammar",
                             "test/test_generators",
                             "test/test_scope",
                             "test/test_coroutines",
                             "test/test_except_star"}) {
        const QString file =
            library + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".py");
        if (QFile::exists(file))
            files.append(file);
    }
    files.sort();
    return files;
}

QByteArray firstDifference(const QByteArray& expected, const QByteArray& actual)
{
    if (expected == actual)
        return {};
    const auto [left, right] =
        std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    const qsizetype at = std::max<qsizetype>(0, left - expected.begin() - 60);
    return "expected ..." + expected.mid(at, 160) + "..., got ..." + actual.mid(at, 160) + "...";
}

} // namespace tests
