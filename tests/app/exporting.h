#pragma once

#include "tests/support/file_content.h"
#include "tests/support/processes.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tests {

bool isInstalled(const char* program);

/// What a program says to files in a folder.
Outcome judged(const QTemporaryDir& folder, const char* program, const QStringList& arguments);
/// What a browser makes of a page: its tree goes to stdout.
Outcome browsed(const QTemporaryDir& folder, const QString& page);
/// The attribute data-seen, in which a page says what it has seen.
QString seenInBrowser(const QTemporaryDir& folder, const QString& page);

/// A folder with a script, and `refscope export` into it.
class Exporting
{
public:
    const QTemporaryDir& folder() const { return m_folder; }
    /// A script in which a callback waits and runs; its path.
    QString story() const;
    /// Writes a script; its path.
    QString script(const QString& name, const QByteArray& text) const;
    /// The path of what was exported; empty: it failed, which is printed.
    QString exported(const QString& name, const QString& script,
                     const QStringList& more = {}) const;
    Outcome exporting(const QString& name, const QString& script, const QStringList& more) const;

private:
    QTemporaryDir m_folder;
};

} // namespace tests

#define NEEDS(program)                                                                             \
    if (!tests::isInstalled(program))                                                              \
    QSKIP(program " is not installed: ./dev judges installs it")
