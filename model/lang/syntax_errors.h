#pragma once

#include "model/core/diagnostic.h"
#include "model/lang/vm.h"

#include <optional>

namespace model {

/// Sets the exception that CPython raises for a fault of the compiler: SyntaxError or one of
/// its subclasses with file, line, columns and text; gives an empty Ref. What this model does not
/// execute is a SyntaxError, too.
Ref raiseSyntaxError(Vm& vm, const Diagnostic& fault);

/// SyntaxError(message, (file, line, column, text, end line, end column)).
bool initSyntaxError(Vm& vm, Object* self, const CallArgs& args);

/// str(): "message (file, line 1)".
Ref syntaxErrorText(Vm& vm, Object* self);

/// Its attributes: msg, filename, lineno ...
std::span<const NativeGetSet> syntaxErrorAttributes();

/// What a traceback ends with: place, line and carets, class and message, without the last line
/// end; nothing for an exception of another class, or one without a place.
std::optional<std::string> syntaxErrorLines(Vm& vm, Object* exception);

} // namespace model
