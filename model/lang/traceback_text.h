#pragma once

#include "model/core/source.h"
#include "model/lang/compiler.h"
#include "model/lang/vm.h"

#include <string>
#include <vector>

namespace model {

/// Who prints a traceback: the module traceback, or the interpreter for an exception that could not
/// travel.
enum class TracebackUse : std::uint8_t { Report, Ignored };

/// What CPython prints for an exception that nobody caught: its causes and contexts first,
/// tracebacks with the source lines and carets, class and message; ends in a newline.
///
/// Errors:  exceptions raised while printing (in `__str__`) are swallowed, as there.
/// Source:  CPython 3.11 Python/pythonrun.c, print_exception(); Python/traceback.c.
std::string exceptionText(Vm& vm, Object* exception);

/// The last line of it: "module.Error: message"; a SyntaxError shows its place above.
std::string exceptionLine(Vm& vm, Object* exception, TracebackUse use = TracebackUse::Report);

/// The entries of a traceback (or null), with the heading.
std::string tracebackText(Vm& vm, const TracebackObject* traceback, TracebackUse use);

/// The line of `~` and `^` under a source line, with its line end; empty where it would mark
/// all of the line.
std::string caretMarks(const SourceSpan& span, const std::string& line);

/// Writes what the compiler warns of to sys.stderr, each with its line where that is known.
void showWarnings(Vm& vm, const std::string& fileName, const std::vector<CompileWarning>& warnings);

} // namespace model
