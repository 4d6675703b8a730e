#pragma once

#include "model/lang/code_body.h"

#include <string>

namespace model {

/// The code body as text, and after it those of the functions and classes in it: one
/// instruction per line like Python's dis module, with absolute instruction numbers instead of
/// byte offsets; then the exception table.
///
///     code f(a), line 3
///         ...
///         4    2 LOAD_FAST                    a                     4:11-4:12
std::string disassemble(const CodeBody& code);

} // namespace model
