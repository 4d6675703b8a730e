#pragma once

#include "model/lang/ast.h"
#include "model/lang/code_body.h"

#include <optional>

// What the compiler computes ahead of time. Nothing means: left for the program to compute,
// because it would fail, or because the result would be too large to keep.
//
// Source:  CPython 3.11, Python/ast_opt.c (limits: safe_multiply, safe_power, safe_lshift,
//          safe_mod).

namespace model {

std::optional<Constant> foldedUnary(UnaryOperator op, const Constant& operand);
std::optional<Constant> foldedBinary(const Constant& left, BinaryOperator op,
                                     const Constant& right);
std::optional<Constant> foldedSubscript(const Constant& value, const Constant& index);

/// bool(constant).
bool truthOf(const Constant& constant);

/// A set of the constants; of several equal ones (1 and True) the first stays.
Constant foldedSet(const std::vector<Constant>& items);

/// The value of a literal.
Constant literalConstant(const ConstantExpr& literal);

} // namespace model
