#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tests {

/// One case of a file in tests/lang/syntax.
struct SyntaxCase
{
    QByteArray name;
    QByteArray source;
    QByteArray expected; ///< The tree, or the text on stderr.
};

QList<SyntaxCase> syntaxCases(const QString& file);

/// The file as this Python would write it; empty when it cannot.
QByteArray renewedCases(const QString& python, const QString& file);

/// What syntax.py prints for each file, in their order: "tree" or "names".
QList<QByteArray> askPython(const QString& python, const QString& mode, const QStringList& files);

/// Scripts of tests/scripts and of that Python's own library, for comparisons in bulk.
QStringList pythonFiles(const QString& python);

/// Both texts around the first place where they differ; empty if they are equal.
QByteArray firstDifference(const QByteArray& expected, const QByteArray& actual);

} // namespace tests
