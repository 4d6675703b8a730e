#pragma once

#include "model/core/diagnostic.h"
#include "model/lang/native.h"

#include <optional>
#include <string>

namespace model {

/// Raises what the parser or compiler complained of: SyntaxError and its subclasses,
/// MemoryError, RecursionError. Gives an empty Ref.
Ref raiseSyntaxError(Vm& vm, const Diagnostic& diagnostic);

/// What a traceback ends with for a SyntaxError that knows its place: file and line, source,
/// carets, class and message, without the last line end. Nothing for any other exception.
std::optional<std::string> syntaxErrorLines(Vm& vm, Object* exception);

} // namespace model
