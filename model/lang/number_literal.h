#pragma once

#include "model/lang/ast.h"

#include <cstddef>
#include <string_view>

namespace model {

/// Fills `node` from the text of a number token. Returns 0, or the number of digits of a
/// decimal literal that is longer than Python's limit of 4300.
std::size_t decodeNumber(std::string_view text, NodeArena& arena, ConstantExpr& node);

} // namespace model
