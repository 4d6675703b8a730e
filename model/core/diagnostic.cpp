#include "model/core/diagnostic.h"

#include <algorithm>

namespace model {

namespace {

/// Code points in the first `bytes` bytes. CPython counts columns of messages in characters.
/// A place left of the text stays where it is.
int charactersIn(std::string_view text, int bytes)
{
    if (bytes < 0)
        return bytes;
    int count = 0;
    const auto end = std::min(text.size(), static_cast<std::size_t>(bytes));
    for (std::size_t i = 0; i < end; ++i)
        count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    return count + std::max(0, bytes - static_cast<int>(text.size()));
}

std::string caretLine(const Diagnostic& diagnostic, int indent)
{
    const SourceSpan& span = diagnostic.span;
    const auto columnOf = [&](int byte) {
        return diagnostic.countsBytes ? byte : charactersIn(diagnostic.sourceLine, byte);
    };
    const int start = columnOf(span.column);
    const int end = columnOf(span.endColumn);
    const int length = columnOf(static_cast<int>(diagnostic.sourceLine.size()));
    const int offset = std::min(start, length) - indent;
    if (offset < 0)
        return {};
    // CPython underlines more than one character for SyntaxError itself only.
    const bool isRange = diagnostic.kind == DiagnosticKind::SyntaxError || diagnostic.marksTokens;
    const int repetitions = isRange ? std::max(1, end - start) : 1;
    return "    " + std::string(static_cast<std::size_t>(offset), ' ')
           + std::string(static_cast<std::size_t>(repetitions), '^') + "\n";
}

} // namespace

std::string_view diagnosticKindName(DiagnosticKind kind)
{
    switch (kind) {
    case DiagnosticKind::SyntaxError: return "SyntaxError";
    case DiagnosticKind::IndentationError: return "IndentationError";
    case DiagnosticKind::TabError: return "TabError";
    case DiagnosticKind::MemoryError: return "MemoryError";
    case DiagnosticKind::RecursionError: return "RecursionError";
    case DiagnosticKind::Unsupported: return "Unsupported";
    case DiagnosticKind::Limit: return "Limit";
    case DiagnosticKind::File: return "File";
    }
    return "";
}

std::string renderPlace(const Diagnostic& diagnostic)
{
    if (!diagnostic.span.isValid())
        return {};
    std::string text =
        "  File \"" + diagnostic.file + "\", line " + std::to_string(diagnostic.span.line) + "\n";
    const std::size_t size = diagnostic.sourceLine.size();
    const std::size_t indent = std::min(diagnostic.sourceLine.find_first_not_of(" \t\f"), size);
    // The end of a file may be shown as a line of blanks, whose last one is marked.
    const bool isEnd = indent == size && diagnostic.span.column + 1 == static_cast<int>(size);
    if (size > 0)
        text += "    " + diagnostic.sourceLine.substr(indent) + "\n"
                + caretLine(diagnostic, isEnd ? 0 : static_cast<int>(indent));
    return text;
}

std::string renderDiagnostic(const Diagnostic& diagnostic)
{
    std::string text = renderPlace(diagnostic);
    text += diagnosticKindName(diagnostic.kind);
    if (!diagnostic.message.empty())
        text += ": " + diagnostic.message;
    return text + "\n";
}

} // namespace model
