#pragma once

#include "tests/support/processes.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tests {

/// A script of tests/scripts with what one version of CPython prints for it (see
/// tests/scripts/update).
struct Script
{
    QString name; ///< As "rules/ref_hash".
    QString folder;
    QString file;
    Outcome expected; ///< Already normalised.
    QString gap;      ///< Why Refscope does not print this yet; empty: it does. From gaps.txt.
    QString auditGap; ///< Why the books of its recording do not balance yet.
};

/// The scripts of one folder of tests/scripts by name, as Python `version` prints them.
std::vector<Script> scriptsOf(const QString& folder,
                              const QString& version = QStringLiteral("3.11"));

/// The folders whose scripts a version has to run, without `later`.
QStringList foldersOf(const QString& version);

/// What differs between runs of one program: addresses read 0xADDR, and the path of a script in a
/// traceback or before a warning is reduced to its file name.
QByteArray normalised(const QByteArray& text);

/// A sentence naming the first line that differs; empty when nothing does.
QByteArray difference(const Outcome& expected, const Outcome& actual);

} // namespace tests
