#include "model/lang/number_literal.h"
#include "model/lang/parsing.h"

// Atoms and what may follow them: attributes, calls, subscripts.

namespace model {

Expr* Parser::primary()
{
    return remembered(Rule::Primary, [this] { return primaryUncached(); });
}

Expr* Parser::primaryUncached()
{
    const std::size_t start = m_at;
    Expr* value = atom();
    while (value) {
        const std::size_t before = m_at;
        Expr* longer = nullptr;
        switch (kind()) {
        case TokenKind::Dot: longer = attribute(value); break;
        case TokenKind::LeftParen: longer = call(value); break;
        case TokenKind::LeftBracket: longer = subscript(value); break;
        default: return value;
        }
        if (!longer)
            return backTo(before) ? value : nullptr;
        longer->span = spanFrom(start);
        value = longer;
    }
    return nullptr;
}

Expr* Parser::attribute(Expr* value)
{
    ++m_at;
    if (!isAt(TokenKind::Name))
        return nullptr;
    auto* node = make<AttributeExpr>({});
    node->value = value;
    node->name = text(token());
    ++m_at;
    return node;
}

Expr* Parser::call(Expr* function)
{
    const std::size_t open = m_at;
    if (m_callsInvalid && (invalidComprehension() || !backTo(open)))
        return nullptr;
    ++m_at;
    Arguments given;
    if (!isAt(TokenKind::RightParen) && !arguments(given))
        return nullptr;
    const bool isGenerator = isAt(TokenKind::KeywordFor) || isAt(TokenKind::KeywordAsync);
    if (isGenerator) {
        if (given.positional.size() != 1 || !given.keywords.empty()
            || given.positional[0]->kind == ExprKind::Starred)
            return nullptr;
        Expr* generator =
            comprehension<GeneratorExpExpr>(open, given.positional[0], TokenKind::RightParen);
        if (!generator)
            return nullptr;
        given.positional[0] = generator;
    } else if (!accept(TokenKind::RightParen)) {
        return nullptr;
    }
    auto* node = make<CallExpr>({});
    node->function = function;
    node->arguments = list(given.positional);
    node->keywords = list(given.keywords);
    return node;
}

Expr* Parser::subscript(Expr* value)
{
    ++m_at;
    Expr* index = slices();
    if (!index || !accept(TokenKind::RightBracket))
        return nullptr;
    auto* node = make<SubscriptExpr>({});
    node->value = value;
    node->index = index;
    return node;
}

Expr* Parser::slices()
{
    const std::size_t start = m_at;
    Expr* first = sliceOrStarred();
    if (!first)
        return nullptr;
    if (first->kind != ExprKind::Starred && !isAt(TokenKind::Comma))
        return first;
    std::vector<Expr*> items{first};
    while (isAt(TokenKind::Comma)) {
        const std::size_t comma = m_at++;
        Expr* next = sliceOrStarred();
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

Expr* Parser::sliceOrStarred()
{
    if (m_syntax.oldStatements && isAt(TokenKind::Ellipsis))
        return constant(ConstantKind::Ellipsis);
    return m_syntax.starredSubscripts && isAt(TokenKind::Star) ? starredExpression() : slice();
}

Expr* Parser::slice()
{
    const std::size_t start = m_at;
    Expr* lower = nullptr;
    if (!isAt(TokenKind::Colon)) {
        lower = m_syntax.bareAssignmentExpressions ? namedExpression() : expression();
        const bool isNamed = isAt(TokenKind::Colon) && lower && lower->kind == ExprKind::NamedExpr
                             && !isParenthesized(lower, start);
        if (!lower || !isAt(TokenKind::Colon) || isNamed)
            return lower;
    }
    ++m_at;
    auto* node = make<SliceExpr>({});
    node->lower = lower;
    std::size_t before = m_at;
    node->upper = expression();
    if (!node->upper && !backTo(before))
        return nullptr;
    if (accept(TokenKind::Colon)) {
        before = m_at;
        node->step = expression();
        if (!node->step && !backTo(before))
            return nullptr;
    }
    node->span = spanFrom(start);
    return node;
}

Expr* Parser::atom()
{
    switch (kind()) {
    case TokenKind::Name: return name();
    case TokenKind::KeywordTrue: return constant(ConstantKind::True);
    case TokenKind::KeywordFalse: return constant(ConstantKind::False);
    case TokenKind::KeywordNone: return constant(ConstantKind::None);
    case TokenKind::Ellipsis:
        return m_syntax.oldStatements ? nullptr : constant(ConstantKind::Ellipsis);
    case TokenKind::String: return strings();
    case TokenKind::Number: return numberLiteral();
    case TokenKind::LeftParen: return parenthesized();
    case TokenKind::LeftBracket: return listDisplay();
    case TokenKind::LeftBrace: return braceDisplay();
    case TokenKind::Unknown: return m_syntax.oldStatements ? backquoted() : nullptr;
    default: return nullptr;
    }
}

Expr* Parser::name()
{
    auto* node = make<NameExpr>(spanOf(token()));
    node->name = text(token());
    ++m_at;
    return node;
}

Expr* Parser::constant(ConstantKind constantKind)
{
    auto* node = make<ConstantExpr>(spanOf(token()));
    node->constant = constantKind;
    ++m_at;
    return node;
}

Expr* Parser::numberLiteral()
{
    auto* node = make<ConstantExpr>(spanOf(token()));
    const std::size_t excess = decodeNumber(text(token()), m_arena, *node);
    if (excess != 0) {
        SourceSpan span = node->span;
        span.column = span.endColumn = -1;
        return raise(span,
                     "Exceeds the limit (4300 digits) for integer string conversion: value "
                     "has "
                         + std::to_string(excess)
                         + " digits; use sys.set_int_max_str_digits() to increase the limit - "
                           "Consider hexadecimal for huge integer literals to avoid decimal "
                           "conversion limits.");
    }
    ++m_at;
    return node;
}

} // namespace model
