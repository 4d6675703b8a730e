#pragma once

#include "model/core/source.h"

#include <string>
#include <string_view>

namespace model {

/// What went wrong, in CPython's classes where CPython has one.
enum class DiagnosticKind {
    SyntaxError,
    IndentationError,
    TabError,
    MemoryError, ///< CPython's answer to input nested too deeply for its parser.
    RecursionError,
    Unsupported, ///< Valid Python that this model does not execute.
    Limit,       ///< A limit of the run was reached.
    File,        ///< A file could not be read or written.
};

/// "SyntaxError", "Unsupported", ...
std::string_view diagnosticKindName(DiagnosticKind kind);

/// One fault of the user's input: what, where, and what would mend it. It is data; it is
/// never thrown. A span without line means that the fault has no place.
struct Diagnostic
{
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    std::string message;
    SourceSpan span;
    std::string file;
    std::string sourceLine; ///< The text of line span.line, without line end.
    std::string hint;       ///< What would mend it; may be empty. Never part of CPython's text.
    /// Carets stand at the byte columns, as CPython places them for faults that it finds without
    /// knowing the encoding; else at the columns in characters.
    bool countsBytes = false;
    bool marksTokens = false; ///< The carets cover its span whatever its kind, as from 3.13 on.
};

/// Where it is: file and line, the source line, carets. Empty for a fault without a place.
std::string renderPlace(const Diagnostic& diagnostic);

/// The text CPython writes to stderr for an uncaught SyntaxError: file and line, the source
/// line, carets, class and message; ends in "\n".
///
/// Source:  CPython 3.11, Python/pythonrun.c, print_error_text.
std::string renderDiagnostic(const Diagnostic& diagnostic);

} // namespace model
