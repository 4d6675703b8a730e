#pragma once

#include "model/lang/ast.h"

#include <string>

namespace model {

/// An annotation as the text that `from __future__ import annotations` stores: the expression
/// written out again, with the fewest parentheses that keep its meaning.
///
/// Source:  CPython 3.11, Python/ast_unparse.c.
std::string annotationText(const Expr& expr);

} // namespace model
