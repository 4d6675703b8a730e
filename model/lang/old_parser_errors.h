#pragma once

#include "model/core/diagnostic.h"
#include "model/dialect/syntax.h"

namespace model {

/// A fault that the compiler or the parser told in the words of 3.11, as versions before the PEG
/// grammar word and mark it (Syntax::pegParser): one caret, fewer guesses.
Diagnostic inOldWords(Diagnostic diagnostic, const Syntax& syntax);

} // namespace model
