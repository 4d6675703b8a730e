#pragma once

#include "model/core/result.h"
#include "model/dialect/syntax.h"
#include "model/lang/ast.h"

#include <memory>
#include <optional>
#include <string_view>

namespace model {

/// What a source text is.
enum class InputForm : std::uint8_t {
    File,
    Expression, ///< As eval() takes it; the tree holds it as its only statement.
    Statement,  ///< One statement of the console: a compound one, or a line of simple ones.
    /// The same while it is being typed: a block stays open until an empty line follows, and what
    /// could go on is the SyntaxError "incomplete input".
    UnfinishedStatement,
};

/// Parses one source text. The tree has CPython's nodes and positions; the diagnostic has CPython's
/// class, text, line and carets.
///
/// Errors:  SyntaxError, IndentationError, TabError, MemoryError (nested too deeply),
///          Unsupported (a `\N{...}` escape whose name is not known here).
/// Cost:    linear in the text; after a fault the statement is parsed a second time.
/// Source:  The Python Language Reference 3.11, "Full Grammar specification".
Result<std::unique_ptr<Module>> parseModule(const std::shared_ptr<const SourceText>& source,
                                            const Syntax& syntax = {},
                                            InputForm form = InputForm::File);

/// Where a traceback puts its carets below one expression: `~` from `left` to `right`, but `^`
/// from `start` up to `end`; all are bytes from the start of the segment.
struct CaretAnchors
{
    int start = 0;
    int end = 0;

    bool operator==(const CaretAnchors&) const = default;
};

/// The part of a failed expression that a traceback points at: the operator of a binary
/// operation, or the brackets of a subscript. Nothing for any other expression.
///
/// Source:  CPython 3.11, Python/traceback.c, extract_anchors_from_line.
std::optional<CaretAnchors> caretAnchors(std::string_view expressionSegment);

} // namespace model
