#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace tests {

/// One program to run, without standard input. Nothing of PYTHON* in its environment but the path
/// to the module refscope.
struct Command
{
    QString program;
    QStringList arguments;
    QString folder; ///< Where it runs.
};

struct Outcome
{
    QByteArray out;
    QByteArray err;
    /// The exit status; minus the signal that ended it; -1 when it did not start or end in time.
    int status = -1;
};

/// Runs the commands, a few at a time, and answers in their order.
///
/// Cost:    each gets half a minute; after that it is killed.
std::vector<Outcome> runAll(const std::vector<Command>& commands);

/// The first CPython of this version (as "3.11") that is found on PATH or among the versions that
/// pyenv installed; for "tracing" PyPy; empty where there is none.
QString findPython(const QString& version);

} // namespace tests
