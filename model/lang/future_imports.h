#pragma once

#include "model/core/result.h"
#include "model/dialect/syntax.h"
#include "model/lang/ast.h"

#include <string>

namespace model {

/// What `from __future__ import ...` at the start of a file asks for.
struct FutureImports
{
    bool hasAnnotations = false; ///< Annotations are kept as text.
    bool hasDivision = false;    ///< `/` divides ints truly, up to 2.7.
    int lastLine = -1;           ///< Future imports after this line come too late.
};

/// Reads the imports that stand before all other statements, a docstring aside.
///
/// Errors:  SyntaxError for a feature that does not exist.
/// Source:  CPython 3.11, Python/future.c.
Result<FutureImports> readFutureImports(const Module& module, const std::string& fileName,
                                        const Syntax& syntax);

} // namespace model
