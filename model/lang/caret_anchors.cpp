#include "model/lang/parser.h"

#include <algorithm>

namespace model {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The first one or two characters between the operands that are neither blank nor a
/// parenthesis that closes the left operand.
CaretAnchors operatorAnchors(std::string_view segment, const BinOpExpr& operation)
{
    auto start = static_cast<std::size_t>(operation.left->span.endColumn);
    const auto operand = static_cast<std::size_t>(operation.right->span.column);
    while (start + 1 < operand && (isSpace(segment[start]) || segment[start] == ')'))
        ++start;
    const bool isLong = start + 1 < operand && !isSpace(segment[start + 1]);
    return {static_cast<int>(start), static_cast<int>(start + (isLong ? 2 : 1))};
}

/// From the bracket that opens the index to the one that closes it.
CaretAnchors bracketAnchors(std::string_view segment, const SubscriptExpr& subscript)
{
    auto start = static_cast<std::size_t>(subscript.value->span.endColumn);
    auto end = static_cast<std::size_t>(subscript.index->span.endColumn) + 1;
    start = std::min(segment.find('[', start), segment.size());
    if (end < segment.size())
        end = std::min(segment.find(']', end), segment.size() - 1) + 1;
    return {static_cast<int>(start), static_cast<int>(end)};
}

} // namespace

std::optional<CaretAnchors> caretAnchors(std::string_view expressionSegment)
{
    const auto parsed = parseModule(std::make_shared<SourceText>("", expressionSegment));
    if (!parsed || parsed.value()->body.size() != 1)
        return std::nullopt;
    const auto* statement = tryAs<ExprStmt>(parsed.value()->body[0]);
    if (!statement || statement->span.line != statement->span.endLine)
        return std::nullopt;
    if (const auto* operation = tryAs<BinOpExpr>(statement->value))
        return operatorAnchors(expressionSegment, *operation);
    if (const auto* subscript = tryAs<SubscriptExpr>(statement->value))
        return bracketAnchors(expressionSegment, *subscript);
    return std::nullopt;
}

} // namespace model
