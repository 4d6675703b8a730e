#include "model/lang/parsing.h"

// What can stand left of `=`, after `for`, after `as`, after `del`.

namespace model {

/// `a, *b` before `in`: elements are primaries, because `in` must not be taken as an operator.
Expr* Parser::starTargets()
{
    const std::size_t start = m_at;
    Expr* first = starTarget();
    if (!first || !isAt(TokenKind::Comma))
        return first;
    std::vector<Expr*> items{first};
    while (isAt(TokenKind::Comma)) {
        const std::size_t comma = m_at++;
        Expr* next = starTarget();
        if (!next) {
            if (!backTo(comma + 1))
                return nullptr;
            break;
        }
        items.push_back(next);
    }
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    tuple->context = ExprContext::Store;
    return tuple;
}

Expr* Parser::starTarget()
{
    const std::size_t start = m_at;
    const bool isStarred = !m_syntax.oldStatements && accept(TokenKind::Star);
    if (isStarred && isAt(TokenKind::Star))
        return nullptr;
    Expr* value = primary();
    value = value ? asTarget(value, ExprContext::Store, true) : nullptr;
    if (!value || !isStarred)
        return value;
    auto* starred = make<StarredExpr>(spanFrom(start));
    starred->value = value;
    starred->context = ExprContext::Store;
    return starred;
}

/// The expression with its context changed, or nullptr if it is no target.
Expr* Parser::asTarget(Expr* expr, ExprContext context, bool allowStar)
{
    if (!canBeTarget(expr, context, allowStar))
        return nullptr;
    setContext(expr, context);
    return expr;
}

bool Parser::canBeTarget(const Expr* expr, ExprContext context, bool allowStar) const
{
    const auto all = [&](NodeList<Expr> elements) {
        for (const Expr* element : elements)
            if (!canBeTarget(element, context, allowStar))
                return false;
        return true;
    };
    switch (expr->kind) {
    case ExprKind::Name:
    case ExprKind::Attribute:
    case ExprKind::Subscript: return true;
    case ExprKind::Tuple: return all(as<TupleExpr>(*expr).elements);
    case ExprKind::List: return all(as<ListExpr>(*expr).elements);
    case ExprKind::Starred:
        return allowStar && as<StarredExpr>(*expr).value->kind != ExprKind::Starred
               && canBeTarget(as<StarredExpr>(*expr).value, context, allowStar);
    default: return false;
    }
}

void Parser::setContext(Expr* expr, ExprContext context)
{
    switch (expr->kind) {
    case ExprKind::Name: static_cast<NameExpr*>(expr)->context = context; break;
    case ExprKind::Attribute: static_cast<AttributeExpr*>(expr)->context = context; break;
    case ExprKind::Subscript: static_cast<SubscriptExpr*>(expr)->context = context; break;
    case ExprKind::Tuple:
        static_cast<TupleExpr*>(expr)->context = context;
        for (Expr* element : as<TupleExpr>(*expr).elements)
            setContext(element, context);
        break;
    case ExprKind::List:
        static_cast<ListExpr*>(expr)->context = context;
        for (Expr* element : as<ListExpr>(*expr).elements)
            setContext(element, context);
        break;
    case ExprKind::Starred:
        static_cast<StarredExpr*>(expr)->context = context;
        setContext(as<StarredExpr>(*expr).value, context);
        break;
    default: break;
    }
}

bool Parser::isSingleTarget(const Expr* expr) const
{
    return expr->kind == ExprKind::Name || expr->kind == ExprKind::Attribute
           || expr->kind == ExprKind::Subscript;
}

/// A parenthesized expression keeps its own span, which starts behind the parenthesis.
bool Parser::isParenthesized(const Expr* expr, std::size_t firstToken) const
{
    const Token& first = m_tokens[firstToken];
    return first.line != expr->span.line || first.column != expr->span.column;
}

} // namespace model
