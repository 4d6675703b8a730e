#include "model/lang/parsing.h"

// Well-known mistakes in statements and patterns.

namespace model {

namespace {

/// The part of an expression that cannot be assigned to or deleted, or nullptr.
const Expr* invalidTarget(const Expr* expr, bool isFor, bool isDelete)
{
    const auto firstOf = [&](NodeList<Expr> elements) -> const Expr* {
        for (const Expr* element : elements)
            if (const Expr* invalid = invalidTarget(element, isFor, isDelete))
                return invalid;
        return nullptr;
    };
    switch (expr->kind) {
    case ExprKind::List: return firstOf(as<ListExpr>(*expr).elements);
    case ExprKind::Tuple: return firstOf(as<TupleExpr>(*expr).elements);
    case ExprKind::Starred:
        return isDelete ? expr : invalidTarget(as<StarredExpr>(*expr).value, isFor, isDelete);
    case ExprKind::Compare: {
        // `a in b` after `for` was read as a comparison.
        const auto& compare = as<CompareExpr>(*expr);
        if (!isFor)
            return expr;
        return compare.ops[0] == CompareOperator::In ? invalidTarget(compare.left, isFor, isDelete)
                                                     : nullptr;
    }
    case ExprKind::Name:
    case ExprKind::Subscript:
    case ExprKind::Attribute: return nullptr;
    default: return expr;
    }
}

} // namespace

std::nullptr_t Parser::raiseInvalidTarget(const Expr* expr, TargetUse use)
{
    const bool isDelete = use == TargetUse::Delete;
    if (const Expr* invalid = invalidTarget(expr, use == TargetUse::For, isDelete))
        raise(invalid->span, std::string(isDelete ? "cannot delete " : "cannot assign to ")
                                 + std::string(expressionName(*invalid)));
    return nullptr;
}

bool Parser::invalidAssignment()
{
    const std::size_t start = m_at;
    return invalidAnnotation() || !backTo(start) || invalidAssignmentTargets() || !backTo(start)
           || invalidAugmentedAssignment() || !backTo(start);
}

bool Parser::invalidAnnotation()
{
    const std::size_t start = m_at;
    Expr* display = nullptr;
    if (invalidAnnotationTarget(display) && accept(TokenKind::Colon) && expression())
        raise(display->span, "only single target (not " + std::string(expressionName(*display))
                                 + ") can be annotated");
    if (!backTo(start))
        return true;
    Expr* first = starNamedExpression();
    if (first && accept(TokenKind::Comma)) {
        while (!m_error && !starNamedExpressions().items.empty()) {
        }
        if (!m_error && accept(TokenKind::Colon) && expression())
            raise(first->span, "only single target (not tuple) can be annotated");
    }
    if (!backTo(start))
        return true;
    Expr* target = expression();
    if (target && accept(TokenKind::Colon) && expression())
        raise(target->span, "illegal target for annotation");
    return m_error.has_value();
}

/// A list or tuple, in parentheses or not.
bool Parser::invalidAnnotationTarget(Expr*& target)
{
    const std::size_t start = m_at;
    if (!isAt(TokenKind::LeftParen) && !isAt(TokenKind::LeftBracket))
        return false;
    target = atom();
    if (target && (target->kind == ExprKind::List || target->kind == ExprKind::Tuple))
        return true;
    return !backTo(start);
}

bool Parser::invalidAssignmentTargets()
{
    for (;;) {
        const std::size_t before = m_at;
        Expr* target = starTargets();
        if (!target || !accept(TokenKind::Equal)) {
            if (!backTo(before))
                return true;
            break;
        }
    }
    const std::size_t behindTargets = m_at;
    Expr* target = starExpressions();
    if (target && isAt(TokenKind::Equal))
        raiseInvalidTarget(target, TargetUse::Assign);
    if (!backTo(behindTargets))
        return true;
    if (isAt(TokenKind::KeywordYield)) {
        Expr* yield = yieldExpression();
        if (yield && isAt(TokenKind::Equal))
            raise(yield->span, "assignment to yield expression not possible");
    }
    return m_error.has_value();
}

bool Parser::invalidAugmentedAssignment()
{
    Expr* target = starExpressions();
    if (!target || kind() < TokenKind::PlusEqual || kind() > TokenKind::AtEqual)
        return m_error.has_value();
    ++m_at;
    if (assignedValue())
        raise(target->span, "'" + std::string(expressionName(*target))
                                + "' is an illegal expression for augmented assignment");
    return m_error.has_value();
}

bool Parser::invalidDelete()
{
    const std::size_t start = m_at++;
    if (Expr* target = starExpressions())
        raiseInvalidTarget(target, TargetUse::Delete);
    return !backTo(start);
}

bool Parser::invalidForTarget()
{
    const std::size_t start = m_at;
    accept(TokenKind::KeywordAsync);
    if (accept(TokenKind::KeywordFor)) {
        if (Expr* target = starExpressions())
            raiseInvalidTarget(target, TargetUse::For);
    }
    return !backTo(start);
}

bool Parser::invalidWithItem()
{
    const std::size_t start = m_at;
    if (expression() && accept(TokenKind::KeywordAs)) {
        Expr* target = expression();
        if (target
            && (isAt(TokenKind::Comma) || isAt(TokenKind::RightParen) || isAt(TokenKind::Colon)))
            raiseInvalidTarget(target, TargetUse::Assign);
    }
    return !backTo(start);
}

bool Parser::invalidWith()
{
    const std::size_t start = m_at;
    if (invalidWithHeader(start + 1, false) || !backTo(start))
        return true;
    return m_tokens[start + 1].kind == TokenKind::LeftParen
           && (invalidWithHeader(start + 2, true) || !backTo(start));
}

/// The items of a with statement whose line ends without a colon.
bool Parser::invalidWithHeader(std::size_t first, bool isInParentheses)
{
    m_at = first;
    for (;;) {
        const std::size_t before = m_at;
        if (!(isInParentheses ? expressions() : expression())) {
            if (before == first || !backTo(before - 1))
                return m_error.has_value();
            break;
        }
        const std::size_t behind = m_at;
        if (accept(TokenKind::KeywordAs) && !starTarget() && !backTo(behind))
            return true;
        if (!accept(TokenKind::Comma))
            break;
    }
    if (isInParentheses) {
        accept(TokenKind::Comma);
        if (!accept(TokenKind::RightParen))
            return m_error.has_value();
    }
    if (isAt(TokenKind::Newline))
        raiseAtLastToken("expected ':'");
    return m_error.has_value();
}

bool Parser::invalidTry()
{
    const std::size_t start = m_at;
    const int line = token().line;
    ++m_at;
    if (!accept(TokenKind::Colon))
        return !backTo(start);
    NodeList<Stmt> body;
    const bool hasBody = block(body, "'try' statement", line);
    if (m_error)
        return true;
    if (hasBody && !isAt(TokenKind::KeywordExcept) && !isAt(TokenKind::KeywordFinally))
        raiseAtLastToken("expected 'except' or 'finally' block");
    if (hasBody && !m_error && isAt(TokenKind::KeywordExcept))
        invalidTryMixture(kindAfter() == TokenKind::Star);
    return !backTo(start);
}

/// Handlers of both sorts below one try.
bool Parser::invalidTryMixture(bool isStar)
{
    while (isAt(TokenKind::KeywordExcept) && (kindAfter() == TokenKind::Star) == isStar)
        if (!exceptHandler(isStar))
            return m_error.has_value();
    if (!isAt(TokenKind::KeywordExcept))
        return false;
    if (invalidExcept())
        return true;
    SourceSpan span = spanOf(token());
    ++m_at;
    if (!isStar) {
        span = joined(span, spanOf(token()));
        ++m_at;
    }
    if (isStar && isAt(TokenKind::Colon)) {
        raise(span, "cannot have both 'except' and 'except*' on the same 'try'");
    } else if (expression()) {
        const std::size_t behind = m_at;
        if (accept(TokenKind::KeywordAs) && !accept(TokenKind::Name) && !backTo(behind))
            return true;
        if (isAt(TokenKind::Colon))
            raise(span, "cannot have both 'except' and 'except*' on the same 'try'");
    }
    return m_error.has_value();
}

bool Parser::invalidExcept()
{
    const std::size_t start = m_at++;
    const bool hasStar = accept(TokenKind::Star);
    const auto skipName = [this] {
        const std::size_t before = m_at;
        if (accept(TokenKind::KeywordAs) && !accept(TokenKind::Name))
            static_cast<void>(backTo(before));
    };
    if (Expr* type = expression()) {
        const std::size_t behind = m_at;
        if (accept(TokenKind::Comma) && expressions()) {
            skipName();
            if (isAt(TokenKind::Colon))
                raiseToLastToken(type->span, "multiple exception types must be parenthesized");
        }
        if (!backTo(behind))
            return true;
        skipName();
        if (isAt(TokenKind::Newline))
            raiseAtLastToken("expected ':'");
        return !backTo(start);
    }
    if (!backTo(start + (hasStar ? 2 : 1)))
        return true;
    if (isAt(TokenKind::Newline) && !hasStar)
        raiseAtLastToken("expected ':'");
    else if (hasStar && (isAt(TokenKind::Newline) || isAt(TokenKind::Colon)))
        raiseAtLastToken("expected one or more exception types");
    return !backTo(start);
}

} // namespace model
