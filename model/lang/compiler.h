#pragma once

#include "model/core/result.h"
#include "model/dialect/dialect.h"
#include "model/lang/ast.h"
#include "model/lang/code_body.h"

#include <memory>
#include <string>
#include <vector>

namespace model {

enum class CompileMode : std::uint8_t {
    Exec,   ///< A file: expression statements are evaluated and dropped.
    Single, ///< A line of the console: values of expression statements are printed.
    Eval,   ///< One expression, whose value the code returns.
};

/// What CPython prints as a SyntaxWarning: code that is valid but can hardly be meant.
struct CompileWarning
{
    int line = 0;
    std::string message;

    bool operator==(const CompileWarning&) const = default;
};

struct CompileOptions
{
    CompileMode mode = CompileMode::Exec;
    std::vector<CompileWarning>* warnings = nullptr; ///< Where they go; nullptr: nowhere.
    bool isLibrary = false; ///< A module that comes with Refscope: its lines are no steps.
    /// Under which Vm::sourceLines keeps the text, if that is not the file's name: all statements
    /// of the console are of one file, and each has lines of its own.
    std::string sourceKey = {};
    /// `from __future__ import annotations` was in force before: in the console it stays so.
    bool hasFutureAnnotations = false;
    const Dialect* dialect = &defaultDialect();
};

/// Compiles a parsed file to the code body of its module, as the CPython of the dialect would.
///
/// Errors:  SyntaxError with CPython's text and span for what parser and symbol table let pass
///          ('return' outside function ...); Unsupported for async, match and except*, with the
///          construct's place. Of several faults the first in order of compilation is reported.
/// Cost:    linear in the tree, apart from `finally` bodies, which are compiled once for each
///          way out of their `try`.
/// Source:  CPython 3.11, Python/compile.c, Python/ast_opt.c.
Result<std::unique_ptr<CodeBody>> compile(const Module& module, const std::string& fileName,
                                          const CompileOptions& options = {});

} // namespace model
