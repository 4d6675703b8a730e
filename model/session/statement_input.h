#pragma once

#include "model/lang/compiler.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

enum class StatementState : std::uint8_t {
    Complete,   ///< It can run. A text of nothing but blanks and comments is complete, too.
    Incomplete, ///< More lines have to follow; behind a block that is an empty one.
    Faulty,
};

/// What the prompt of a console has to know about what was typed so far.
struct StatementCheck
{
    StatementState state = StatementState::Complete;
    std::optional<Diagnostic> fault; ///< Of a faulty one.
};

/// Decides as the prompt of Python does. Lines are joined by "\n"; the last one has no line end,
/// so an empty line that ends a block is a text that ends in "\n".
///
/// Cost:    linear in the text, up to three times.
/// Source:  The Python Standard Library 3.11, codeop, compile_command().
StatementCheck checkStatement(const std::string& text, const Dialect& dialect = defaultDialect());

/// What keeps a script from running at all, as its run would say; nothing is executed.
///
/// Errors:  none where it can be parsed and compiled.
/// Cost:    linear in the text.
std::optional<Diagnostic> checkScript(const std::string& text, const std::string& fileName,
                                      const Dialect& dialect = defaultDialect());

/// Compiles one statement of the console.
///
/// Errors:  as parseModule() and compile(): more than one statement is a SyntaxError.
Result<std::unique_ptr<CodeBody>> compileForConsole(const std::string& text,
                                                    const CompileOptions& options);

} // namespace model
