#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A line of a script as far as its layout matters: one that begins a statement or a clause, with
/// the lines that continue it, or a comment of its own.
struct LogicalLine
{
    int first = 0; ///< From 1.
    int last = 0;
    int indent = 0;
    bool isComment = false; ///< Nothing but a comment stands there.
    bool isInside = false;  ///< A comment within brackets: in the middle of a statement.
    bool isString = false;  ///< A string that stands alone, as a docstring.
    bool isClause = false;  ///< `else`, `elif`, `except`, `finally`: goes on with a statement.
    bool isDecorator = false;
    std::string_view text; ///< From its first character to the end of its first line.
};

/// The lines of a text but the empty ones. Strings and brackets are followed as in all versions of
/// Python.
///
/// Cost:    O(text).
std::vector<LogicalLine> logicalLines(std::string_view source);

/// The lines of a text, without their ends.
std::vector<std::string_view> textLines(std::string_view source);

} // namespace model
