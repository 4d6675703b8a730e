#include "ui/session/run_fault.h"

#include "ui/theme/numbers.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

/// Diagnostics count UTF-8 bytes, the window counts characters.
int toCharacters(const std::string& line, int bytes)
{
    const auto count =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(bytes, 0)), 0, line.size());
    return static_cast<int>(QString::fromUtf8(line.data(), static_cast<qsizetype>(count)).size());
}

RunFault::Sort sortOf(model::DiagnosticKind kind)
{
    return kind == model::DiagnosticKind::Limit ? RunFault::Sort::Stopped
                                                : RunFault::Sort::Rejected;
}

QString messageOf(const model::Diagnostic& diagnostic)
{
    QString message = QString::fromStdString(diagnostic.message);
    switch (diagnostic.kind) {
    case model::DiagnosticKind::Unsupported:
    case model::DiagnosticKind::Limit:
    case model::DiagnosticKind::File: return message;
    default: break;
    }
    const std::string_view kind = model::diagnosticKindName(diagnostic.kind);
    return QStringLiteral("%1: %2").arg(
        QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())), message);
}

/// Reads the last traceback of stderr: "NameError: ..." and the line of the script it names.
RunFault exceptionFault(const model::Recording& recording)
{
    RunFault fault;
    fault.sort = RunFault::Sort::Exception;
    const QString text = QString::fromStdString(recording.err);
    const QString traceback = text.mid(std::max<qsizetype>(
        0, text.lastIndexOf(QStringLiteral("Traceback (most recent call last):\n"))));
    static const QRegularExpression s_place(QStringLiteral("^  File \"(.*)\", line (\\d+)"));
    const QString file = QString::fromStdString(recording.fileName);
    for (const QString& line : traceback.split(QLatin1Char('\n'))) {
        if (const auto place = s_place.match(line); place.hasMatch()) {
            if (place.captured(1) == file)
                fault.line = place.captured(2).toInt();
            fault.message.clear();
        } else if (!line.isEmpty() && !line.startsWith(QLatin1Char(' '))
                   && !line.startsWith(QStringLiteral("Traceback")) && fault.message.isEmpty()) {
            fault.message = line;
        }
    }
    return fault;
}

/// The line where a stopped run stood: the last one it reached.
int lastLine(const model::Journal& journal)
{
    for (model::EventIndex i = journal.size(); i > 0; --i)
        if (const auto* reached = std::get_if<model::event::LineReached>(&journal.at(i - 1)))
            return static_cast<int>(reached->after);
    return 0;
}

} // namespace

RunFault faultOf(const model::Diagnostic& diagnostic)
{
    RunFault fault;
    fault.sort = sortOf(diagnostic.kind);
    fault.message = messageOf(diagnostic);
    fault.hint = QString::fromStdString(diagnostic.hint);
    fault.line = diagnostic.span.line;
    fault.column = toCharacters(diagnostic.sourceLine, diagnostic.span.column);
    if (diagnostic.span.endLine == diagnostic.span.line)
        fault.length =
            toCharacters(diagnostic.sourceLine, diagnostic.span.endColumn) - fault.column;
    return fault;
}

std::optional<RunFault> faultOf(const model::Recording& recording)
{
    if (!recording.stopReason.empty()) {
        RunFault fault;
        fault.sort = RunFault::Sort::Stopped;
        fault.message = withGroups(QString::fromStdString(recording.stopReason));
        fault.line = lastLine(recording.journal);
        return fault;
    }
    // With statements of the console the script is old news, and they tell of themselves there.
    if (recording.exitStatus == 0 || recording.err.empty() || !recording.statements.empty())
        return std::nullopt;
    RunFault fault = exceptionFault(recording);
    if (fault.message.isEmpty())
        fault.message =
            RunFault::tr("The script ended with exit status %1.").arg(recording.exitStatus);
    return fault;
}

} // namespace ui
