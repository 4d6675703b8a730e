#pragma once

#include "model/lang/ast.h"

#include <string>

namespace model {

/// What ascii(value) prints for a literal; a big int in decimal.
std::string constantRepr(const ConstantExpr& constant);

/// ascii(str) of UTF-8 text, in the quotes that Python chooses.
std::string asciiRepr(std::string_view text);

} // namespace model
