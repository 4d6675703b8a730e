#include "model/lang/parsing.h"

#include <type_traits>

// Parentheses, brackets, braces and comprehensions.

namespace model {

template <class T>
Expr* Parser::comprehension(std::size_t start, Expr* element, TokenKind closing)
{
    std::vector<Comprehension*> clauses;
    const bool isOldList = std::is_same_v<T, ListCompExpr> && m_syntax.leakingListComprehensions;
    if (!comprehensionClauses(clauses, isOldList) || !accept(closing))
        return nullptr;
    auto* node = make<T>(spanFrom(start));
    node->element = element;
    node->generators = list(clauses);
    return node;
}

template Expr* Parser::comprehension<GeneratorExpExpr>(std::size_t, Expr*, TokenKind);

bool Parser::comprehensionClauses(std::vector<Comprehension*>& clauses, bool isOldList)
{
    for (;;) {
        const std::size_t before = m_at;
        Comprehension* clause = comprehensionClause(isOldList);
        if (!clause)
            return backTo(before) && !clauses.empty();
        clauses.push_back(clause);
    }
}

Comprehension* Parser::comprehensionClause(bool isOldList)
{
    const std::size_t start = m_at;
    const bool isAsync = accept(TokenKind::KeywordAsync);
    if (!accept(TokenKind::KeywordFor))
        return nullptr;
    Expr* target = starTargets();
    if (!target || !accept(TokenKind::KeywordIn)) {
        if (m_callsInvalid && backTo(start))
            invalidForTarget();
        return nullptr;
    }
    const std::size_t iterableStart = m_at;
    Expr* iterable = disjunction();
    if (iterable && isOldList && isAt(TokenKind::Comma))
        iterable = bareTuple(iterableStart, iterable);
    if (!iterable)
        return nullptr;
    std::vector<Expr*> conditions;
    while (isAt(TokenKind::KeywordIf)) {
        const std::size_t before = m_at++;
        Expr* condition = disjunction();
        if (!condition) {
            if (!backTo(before))
                return nullptr;
            break;
        }
        conditions.push_back(condition);
    }
    auto* clause = m_arena.make<Comprehension>();
    clause->target = target;
    clause->iterable = iterable;
    clause->conditions = list(conditions);
    clause->isAsync = isAsync;
    return clause;
}

/// A tuple, a group or a generator expression.
Expr* Parser::parenthesized()
{
    const std::size_t start = m_at++;
    if (accept(TokenKind::RightParen))
        return make<TupleExpr>(spanFrom(start));
    Expr* result = nullptr;
    if (isAt(TokenKind::KeywordYield)) {
        result = yieldExpression();
        if (result && !accept(TokenKind::RightParen))
            result = nullptr;
    } else if (Expr* first = starNamedExpression()) {
        const bool isStarred = first->kind == ExprKind::Starred;
        if (isAt(TokenKind::Comma))
            result = tupleRest(start, first);
        else if (!isStarred && accept(TokenKind::RightParen))
            return first;
        else if (!isStarred)
            result = comprehension<GeneratorExpExpr>(start, first, TokenKind::RightParen);
    }
    if (result || !m_callsInvalid || !backTo(start) || invalidGroup() || !backTo(start))
        return result;
    invalidComprehension();
    return nullptr;
}

Expr* Parser::tupleRest(std::size_t start, Expr* first)
{
    std::vector<Expr*> items{first};
    ++m_at;
    const ExprList rest = starNamedExpressions();
    items.insert(items.end(), rest.items.begin(), rest.items.end());
    if (m_error || !accept(TokenKind::RightParen))
        return nullptr;
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    return tuple;
}

Expr* Parser::listDisplay()
{
    const std::size_t start = m_at++;
    const ExprList items = starNamedExpressions();
    if (m_error)
        return nullptr;
    if (accept(TokenKind::RightBracket)) {
        auto* node = make<ListExpr>(spanFrom(start));
        node->elements = list(items.items);
        return node;
    }
    if (items.items.size() == 1 && !items.hasTrailingComma
        && items.items[0]->kind != ExprKind::Starred) {
        if (Expr* node =
                comprehension<ListCompExpr>(start, items.items[0], TokenKind::RightBracket))
            return node;
    }
    if (m_callsInvalid && backTo(start))
        invalidComprehension();
    return nullptr;
}

Expr* Parser::braceDisplay()
{
    const std::size_t start = m_at;
    if (m_failedBraces.contains(start))
        return nullptr;
    ++m_at;
    if (accept(TokenKind::RightBrace))
        return make<DictExpr>(spanFrom(start));
    Expr* node = isAt(TokenKind::DoubleStar) && !m_syntax.oldStatements ? dictDisplay(start)
                                                                        : setDisplay(start);
    if (node || !backTo(start) || invalidDict())
        return node;
    if (!m_isSecondPass)
        m_failedBraces.insert(start);
    if (m_callsInvalid && !invalidDictComprehension() && backTo(start))
        invalidComprehension();
    return nullptr;
}

/// What starts with an expression: a set, or a dictionary after all.
Expr* Parser::setDisplay(std::size_t start)
{
    const std::size_t firstToken = m_at;
    const bool isPlain = !m_syntax.bareAssignmentExpressions && !isAt(TokenKind::Star);
    Expr* first = isPlain ? expression() : starNamedExpression();
    if (!first)
        return nullptr;
    const bool isStarred = first->kind == ExprKind::Starred;
    if (isAt(TokenKind::Colon)) {
        const bool isNamed =
            first->kind == ExprKind::NamedExpr && !isParenthesized(first, firstToken);
        return !isStarred && !isNamed && backTo(firstToken) ? dictDisplay(start) : nullptr;
    }
    std::vector<Expr*> items{first};
    if (accept(TokenKind::Comma)) {
        const ExprList rest = starNamedExpressions();
        items.insert(items.end(), rest.items.begin(), rest.items.end());
    } else if (!isStarred && !isAt(TokenKind::RightBrace)) {
        return comprehension<SetCompExpr>(start, first, TokenKind::RightBrace);
    }
    if (m_error || !accept(TokenKind::RightBrace))
        return nullptr;
    auto* node = make<SetExpr>(spanFrom(start));
    node->elements = list(items);
    return node;
}

Expr* Parser::dictDisplay(std::size_t start)
{
    std::vector<Expr*> keys;
    std::vector<Expr*> values;
    do {
        const std::size_t before = m_at;
        if (!dictItem(keys, values)) {
            if (!backTo(before))
                return nullptr;
            break;
        }
        if (keys.size() == 1 && keys[0]
            && (isAt(TokenKind::KeywordFor) || isAt(TokenKind::KeywordAsync)))
            return dictComprehension(start, keys[0], values[0]);
    } while (accept(TokenKind::Comma));
    if (!accept(TokenKind::RightBrace))
        return nullptr;
    auto* node = make<DictExpr>(spanFrom(start));
    node->keys = list(keys);
    node->values = list(values);
    return node;
}

Expr* Parser::dictComprehension(std::size_t start, Expr* key, Expr* value)
{
    std::vector<Comprehension*> clauses;
    if (!comprehensionClauses(clauses) || !accept(TokenKind::RightBrace))
        return nullptr;
    auto* node = make<DictCompExpr>(spanFrom(start));
    node->key = key;
    node->value = value;
    node->generators = list(clauses);
    return node;
}

bool Parser::dictItem(std::vector<Expr*>& keys, std::vector<Expr*>& values)
{
    Expr* key = nullptr;
    Expr* value = nullptr;
    if (!m_syntax.oldStatements && accept(TokenKind::DoubleStar)) {
        value = bitwiseOr();
    } else {
        key = expression();
        if (!key || !accept(TokenKind::Colon))
            return false;
        value = expression();
    }
    if (!value)
        return false;
    keys.push_back(key);
    values.push_back(value);
    return true;
}

} // namespace model
