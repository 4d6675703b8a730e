#include "model/lang/parsing.h"

// From star_expressions down to the binary operators.

namespace model {

namespace {

struct BinaryRule
{
    int precedence;
    BinaryOperator op;
};

BinaryRule binaryRule(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Bar: return {1, BinaryOperator::BitOr};
    case TokenKind::Caret: return {2, BinaryOperator::BitXor};
    case TokenKind::Ampersand: return {3, BinaryOperator::BitAnd};
    case TokenKind::LeftShift: return {4, BinaryOperator::LShift};
    case TokenKind::RightShift: return {4, BinaryOperator::RShift};
    case TokenKind::Plus: return {5, BinaryOperator::Add};
    case TokenKind::Minus: return {5, BinaryOperator::Sub};
    case TokenKind::Star: return {6, BinaryOperator::Mult};
    case TokenKind::Slash: return {6, BinaryOperator::Div};
    case TokenKind::DoubleSlash: return {6, BinaryOperator::FloorDiv};
    case TokenKind::Percent: return {6, BinaryOperator::Mod};
    case TokenKind::At: return {6, BinaryOperator::MatMult};
    default: return {0, BinaryOperator::Add};
    }
}

} // namespace

Expr* Parser::starExpressions()
{
    const std::size_t start = m_at;
    Expr* first = starExpression();
    if (!first || !isAt(TokenKind::Comma))
        return first;
    std::vector<Expr*> items{first};
    while (isAt(TokenKind::Comma)) {
        const std::size_t comma = m_at++;
        Expr* next = starExpression();
        if (!next) {
            if (!backTo(comma + 1))
                return nullptr;
            break;
        }
        items.push_back(next);
    }
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    return tuple;
}

Expr* Parser::starExpression()
{
    if (m_syntax.oldStatements || !isAt(TokenKind::Star))
        return expression();
    const std::size_t start = m_at++;
    Expr* value = bitwiseOr();
    if (!value)
        return nullptr;
    auto* starred = make<StarredExpr>(spanFrom(start));
    starred->value = value;
    return starred;
}

/// `a, b` without stars: the types of an old except clause.
Expr* Parser::expressions()
{
    const std::size_t start = m_at;
    Expr* first = expression();
    if (!first || !isAt(TokenKind::Comma))
        return first;
    std::vector<Expr*> items{first};
    while (isAt(TokenKind::Comma)) {
        const std::size_t comma = m_at++;
        Expr* next = expression();
        if (!next) {
            if (!backTo(comma + 1))
                return nullptr;
            break;
        }
        items.push_back(next);
    }
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    return tuple;
}

Expr* Parser::expression()
{
    const DepthGuard guard(*this);
    if (guard.isTooDeep())
        return raiseTooDeep();
    return remembered(Rule::Expression, [this] { return expressionUncached(); });
}

Expr* Parser::expressionUncached()
{
    if (m_callsInvalid && (invalidExpression() || invalidLegacyExpression()))
        return nullptr;
    return expressionWithoutInvalid();
}

Expr* Parser::expressionWithoutInvalid()
{
    if (isAt(TokenKind::KeywordLambda))
        return lambda();
    const std::size_t start = m_at;
    Expr* body = disjunction();
    if (!body || !isAt(TokenKind::KeywordIf))
        return body;

    const std::size_t condition = m_at++;
    Expr* test = disjunction();
    Expr* orElse = test && accept(TokenKind::KeywordElse) ? expression() : nullptr;
    if (!orElse)
        return backTo(condition) ? body : nullptr;
    auto* choice = make<IfExpExpr>(spanFrom(start));
    choice->test = test;
    choice->body = body;
    choice->orElse = orElse;
    return choice;
}

Expr* Parser::namedExpression()
{
    const std::size_t start = m_at;
    if (isAt(TokenKind::Name) && kindAfter() == TokenKind::ColonEqual)
        return assignmentExpression();
    if (m_callsInvalid) {
        if (invalidNamedExpression() || !backTo(start))
            return nullptr;
    }
    Expr* value = expression();
    return value && !isAt(TokenKind::ColonEqual) ? value : nullptr;
}

Expr* Parser::assignmentExpression()
{
    const std::size_t start = m_at;
    auto* target = make<NameExpr>(spanOf(token()));
    target->name = text(token());
    target->context = ExprContext::Store;
    m_at += 2;
    Expr* value = m_syntax.assignmentExpressions ? expression() : nullptr;
    if (!value)
        return nullptr;
    auto* named = make<NamedExprExpr>(spanFrom(start));
    named->target = target;
    named->value = value;
    return named;
}

Expr* Parser::starNamedExpression()
{
    return isAt(TokenKind::Star) && !m_syntax.oldStatements ? starExpression() : namedExpression();
}

/// Possibly empty; the position stays behind the last element or comma.
Parser::ExprList Parser::starNamedExpressions()
{
    ExprList result;
    for (;;) {
        const std::size_t before = m_at;
        Expr* item = starNamedExpression();
        if (!item) {
            if (!backTo(before))
                result.items.clear();
            return result;
        }
        result.items.push_back(item);
        result.hasTrailingComma = accept(TokenKind::Comma);
        if (!result.hasTrailingComma)
            return result;
    }
}

Expr* Parser::yieldExpression()
{
    const std::size_t start = m_at++;
    if (!m_syntax.oldStatements && accept(TokenKind::KeywordFrom)) {
        Expr* value = expression();
        if (!value)
            return nullptr;
        auto* yieldFrom = make<YieldFromExpr>(spanFrom(start));
        yieldFrom->value = value;
        return yieldFrom;
    }
    const std::size_t valueStart = m_at;
    Expr* value = starExpressions();
    if (!value && !backTo(valueStart))
        return nullptr;
    auto* yield = make<YieldExpr>(spanFrom(start));
    yield->value = value;
    return yield;
}

Expr* Parser::lambda()
{
    const std::size_t start = m_at++;
    Parameters* declared = parameters(true);
    if (!declared || !accept(TokenKind::Colon))
        return nullptr;
    Expr* body = expression();
    if (!body)
        return nullptr;
    auto* node = make<LambdaExpr>(spanFrom(start));
    node->parameters = declared;
    node->body = body;
    return node;
}

Expr* Parser::disjunction()
{
    return remembered(Rule::Disjunction, [this] { return disjunctionUncached(); });
}

Expr* Parser::disjunctionUncached()
{
    const std::size_t start = m_at;
    Expr* first = conjunction();
    if (!first || !isAt(TokenKind::KeywordOr))
        return first;
    std::vector<Expr*> values{first};
    while (isAt(TokenKind::KeywordOr)) {
        const std::size_t op = m_at++;
        Expr* next = conjunction();
        if (!next) {
            if (!backTo(op))
                return nullptr;
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1)
        return first;
    auto* node = make<BoolOpExpr>(spanFrom(start));
    node->op = BoolOperator::Or;
    node->values = list(values);
    return node;
}

Expr* Parser::conjunction()
{
    const std::size_t start = m_at;
    Expr* first = inversion();
    if (!first || !isAt(TokenKind::KeywordAnd))
        return first;
    std::vector<Expr*> values{first};
    while (isAt(TokenKind::KeywordAnd)) {
        const std::size_t op = m_at++;
        Expr* next = inversion();
        if (!next) {
            if (!backTo(op))
                return nullptr;
            break;
        }
        values.push_back(next);
    }
    if (values.size() == 1)
        return first;
    auto* node = make<BoolOpExpr>(spanFrom(start));
    node->values = list(values);
    return node;
}

Expr* Parser::inversion()
{
    if (!isAt(TokenKind::KeywordNot))
        return comparison();
    const DepthGuard guard(*this);
    if (guard.isTooDeep())
        return raiseTooDeep();
    const std::size_t start = m_at++;
    Expr* operand = inversion();
    if (!operand)
        return nullptr;
    auto* node = make<UnaryOpExpr>(spanFrom(start));
    node->operand = operand;
    return node;
}

Expr* Parser::comparison()
{
    const std::size_t start = m_at;
    Expr* left = bitwiseOr();
    if (!left)
        return nullptr;
    CompareOperator op{};
    std::size_t before = m_at;
    if (!compareOperator(op))
        return backTo(before) ? left : nullptr;

    std::vector<CompareOperator> ops;
    std::vector<Expr*> comparators;
    do {
        Expr* right = bitwiseOr();
        if (!right)
            break;
        ops.push_back(op);
        comparators.push_back(right);
        before = m_at;
    } while (compareOperator(op));
    if (!backTo(before))
        return nullptr;
    if (ops.empty())
        return left;
    auto* node = make<CompareExpr>(spanFrom(start));
    node->left = left;
    node->ops = m_arena.copy(ops);
    node->comparators = list(comparators);
    return node;
}

bool Parser::compareOperator(CompareOperator& op)
{
    switch (kind()) {
    case TokenKind::EqualEqual: op = CompareOperator::Eq; break;
    case TokenKind::NotEqual: op = CompareOperator::NotEq; break;
    case TokenKind::LessEqual: op = CompareOperator::LtE; break;
    case TokenKind::Less: op = CompareOperator::Lt; break;
    case TokenKind::GreaterEqual: op = CompareOperator::GtE; break;
    case TokenKind::Greater: op = CompareOperator::Gt; break;
    case TokenKind::KeywordIn: op = CompareOperator::In; break;
    case TokenKind::KeywordNot:
        ++m_at;
        op = CompareOperator::NotIn;
        return accept(TokenKind::KeywordIn);
    case TokenKind::KeywordIs:
        ++m_at;
        op = accept(TokenKind::KeywordNot) ? CompareOperator::IsNot : CompareOperator::Is;
        return true;
    default: return false;
    }
    ++m_at;
    return true;
}

Expr* Parser::bitwiseOr()
{
    return binary(1);
}

/// Precedence climbing over the left-associative operators from `|` to `*`.
Expr* Parser::binary(int minimumPrecedence)
{
    const std::size_t start = m_at;
    Expr* left = factor();
    if (!left)
        return nullptr;
    for (;;) {
        const BinaryRule rule = binaryRule(kind());
        if (rule.precedence < minimumPrecedence)
            return left;
        const std::size_t op = m_at++;
        Expr* right = binary(rule.precedence + 1);
        if (!right)
            return backTo(op) ? left : nullptr;
        auto* node = make<BinOpExpr>(spanFrom(start));
        node->left = left;
        node->op = rule.op;
        node->right = right;
        left = node;
    }
}

Expr* Parser::factor()
{
    UnaryOperator op{};
    switch (kind()) {
    case TokenKind::Plus: op = UnaryOperator::UAdd; break;
    case TokenKind::Minus: op = UnaryOperator::USub; break;
    case TokenKind::Tilde: op = UnaryOperator::Invert; break;
    default: return power();
    }
    const DepthGuard guard(*this);
    if (guard.isTooDeep())
        return raiseTooDeep();
    const std::size_t start = m_at++;
    Expr* operand = factor();
    if (!operand)
        return nullptr;
    auto* node = make<UnaryOpExpr>(spanFrom(start));
    node->op = op;
    node->operand = operand;
    return node;
}

Expr* Parser::power()
{
    const std::size_t start = m_at;
    const bool isAwait = accept(TokenKind::KeywordAwait);
    Expr* left = primary();
    if (!left)
        return nullptr;
    if (isAwait) {
        auto* await = make<AwaitExpr>(spanFrom(start));
        await->value = left;
        left = await;
    }
    if (!isAt(TokenKind::DoubleStar))
        return left;
    const DepthGuard guard(*this);
    if (guard.isTooDeep())
        return raiseTooDeep();
    const std::size_t op = m_at++;
    Expr* right = factor();
    if (!right)
        return backTo(op) ? left : nullptr;
    auto* node = make<BinOpExpr>(spanFrom(start));
    node->left = left;
    node->op = BinaryOperator::Pow;
    node->right = right;
    return node;
}

} // namespace model
