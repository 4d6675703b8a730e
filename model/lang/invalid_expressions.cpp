#include "model/lang/parsing.h"

// Well-known mistakes in expressions. Each function is tried where the published grammar tries
// the rule of the same name, and returns true when it raised an error.

namespace model {

bool Parser::isLegacyStatementName(const Expr* expr) const
{
    const auto* name = tryAs<NameExpr>(expr);
    return name && (name->name == "print" || name->name == "exec");
}

/// A soft keyword or a name that one begins with, such as `c` or `mat`: CPython compares only as
/// many letters as the name has.
bool Parser::isLikeSoftKeyword() const
{
    if (!isAt(TokenKind::Name))
        return false;
    const std::string_view word = text(token());
    return word == "_" || std::string_view("case").starts_with(word)
           || std::string_view("match").starts_with(word);
}

/// Two expressions in a row, inside brackets; or `a if b` without `else`.
bool Parser::invalidExpression()
{
    const std::size_t start = m_at;
    const bool isPrefixedString = isAt(TokenKind::Name) && kindAfter() == TokenKind::String;
    const bool isSoftKeyword = isLikeSoftKeyword();
    Expr* first = disjunction();
    if (!first)
        return !backTo(start);
    const std::size_t behindFirst = m_at;
    if (!isPrefixedString && !isSoftKeyword) {
        m_callsInvalid = false;
        Expr* second = expressionWithoutInvalid();
        m_callsInvalid = true;
        if (second && !isLegacyStatementName(first) && previous().level > 0)
            raise(joined(first->span, second->span), "invalid syntax. Perhaps you forgot a comma?");
        if (!backTo(behindFirst))
            return true;
    }
    if (accept(TokenKind::KeywordIf)) {
        Expr* condition = disjunction();
        if (condition && !isAt(TokenKind::KeywordElse) && !isAt(TokenKind::Colon))
            raise(joined(first->span, condition->span), "expected 'else' after 'if' expression");
    }
    return !backTo(start);
}

bool Parser::invalidLegacyExpression()
{
    const std::size_t start = m_at;
    if (!isAt(TokenKind::Name) || kindAfter() == TokenKind::LeftParen)
        return false;
    Expr* statement = name();
    Expr* argument = starExpressions();
    if (argument && isLegacyStatementName(statement)) {
        const std::string word(as<NameExpr>(*statement).name);
        raise(joined(statement->span, argument->span),
              "Missing parentheses in call to '" + word + "'. Did you mean " + word + "(...)?");
    }
    return !backTo(start);
}

/// The displays whose `=` another rule explains better.
bool Parser::isDisplayOrConstant()
{
    const std::size_t start = m_at;
    bool result = isAt(TokenKind::KeywordTrue) || isAt(TokenKind::KeywordNone)
                  || isAt(TokenKind::KeywordFalse);
    if (isAt(TokenKind::LeftParen) || isAt(TokenKind::LeftBracket)) {
        const Expr* display = atom();
        result = display && !isParenthesized(display, start)
                 && (display->kind == ExprKind::List || display->kind == ExprKind::Tuple
                     || display->kind == ExprKind::GeneratorExp);
    }
    return backTo(start) && result;
}

bool Parser::invalidNamedExpression()
{
    const std::size_t start = m_at;
    const std::uint64_t key = (static_cast<std::uint64_t>(Rule::InvalidNamed) << 56) | m_at;
    if (!m_memory.try_emplace(key).second)
        return false;
    Expr* target = expression();
    if (target && accept(TokenKind::ColonEqual) && expression())
        raise(target->span,
              "cannot use assignment expressions with " + std::string(expressionName(*target)));
    if (!backTo(start))
        return true;

    const auto isAtAnyEqual = [this] {
        return isAt(TokenKind::Equal) || isAt(TokenKind::ColonEqual);
    };
    if (isAt(TokenKind::Name) && kindAfter() == TokenKind::Equal) {
        Expr* left = name();
        ++m_at;
        Expr* right = bitwiseOr();
        if (right && !isAtAnyEqual())
            raise(joined(left->span, right->span),
                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        if (!backTo(start))
            return true;
    }
    if (isDisplayOrConstant())
        return false;
    Expr* left = m_error ? nullptr : bitwiseOr();
    if (left && accept(TokenKind::Equal) && bitwiseOr() && !isAtAnyEqual())
        raise(left->span, "cannot assign to " + std::string(expressionName(*left))
                              + " here. Maybe you meant '==' instead of '='?");
    return !backTo(start);
}

bool Parser::invalidGroup()
{
    const std::size_t start = m_at++;
    if (isAt(TokenKind::DoubleStar)) {
        const Token& stars = token();
        ++m_at;
        if (expression() && isAt(TokenKind::RightParen))
            raise(spanOf(stars), "cannot use double starred expression here");
    } else if (Expr* starred = starredExpression()) {
        if (isAt(TokenKind::RightParen))
            raise(starred->span, "cannot use starred expression here");
    }
    return !backTo(start);
}

bool Parser::invalidComprehension()
{
    const std::size_t start = m_at++;
    std::vector<Comprehension*> clauses;
    Expr* starred = starredExpression();
    if (starred && comprehensionClauses(clauses))
        raise(starred->span, "iterable unpacking cannot be used in comprehension");
    if (!backTo(start + 1))
        return true;
    if (m_tokens[start].kind != TokenKind::LeftParen) {
        Expr* first = starNamedExpression();
        if (first && isAt(TokenKind::Comma)) {
            SourceSpan last = spanOf(token());
            ++m_at;
            const ExprList rest = starNamedExpressions();
            if (!rest.items.empty())
                last = rest.items.back()->span;
            if (!m_error && comprehensionClauses(clauses))
                raise(joined(first->span, last),
                      "did you forget parentheses around the comprehension target?");
        }
    }
    return !backTo(start);
}

bool Parser::invalidDictComprehension()
{
    const std::size_t start = m_at++;
    const Token& stars = token();
    std::vector<Comprehension*> clauses;
    if (accept(TokenKind::DoubleStar) && bitwiseOr() && comprehensionClauses(clauses)
        && isAt(TokenKind::RightBrace))
        raise(spanOf(stars), "dict unpacking cannot be used in dict comprehension");
    return !backTo(start);
}

/// A dictionary with an item that lacks its key's colon or its value.
bool Parser::invalidDict()
{
    const std::size_t start = m_at++;
    std::vector<Expr*> keys;
    std::vector<Expr*> values;
    for (;;) {
        const std::size_t before = m_at;
        if (!dictItem(keys, values)) {
            if (!backTo(before))
                return true;
            break;
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!keys.empty() && previous().kind == TokenKind::Comma) {
        const std::size_t item = m_at;
        Expr* key = expression();
        if (key && !isAt(TokenKind::Colon)) {
            SourceSpan span = key->span;
            span.column = span.endColumn - 1;
            span.endColumn = -1;
            raise(span, "':' expected after dictionary key");
        }
        if (!backTo(item) || invalidKeyValue())
            return true;
    }
    return !backTo(start + 1) || invalidKeyValue() || !backTo(start);
}

bool Parser::invalidKeyValue()
{
    const std::size_t start = m_at;
    const bool hasKey = expression() != nullptr;
    if (hasKey && isAt(TokenKind::Colon)) {
        const Token& colon = token();
        ++m_at;
        const Token& star = token();
        if (accept(TokenKind::Star)) {
            if (bitwiseOr())
                raiseToLastToken(spanOf(star),
                                 "cannot use a starred expression in a dictionary value");
        } else if (isAt(TokenKind::RightBrace) || isAt(TokenKind::Comma)) {
            raise(spanOf(colon), "expression expected after dictionary key and ':'");
        }
    }
    return !backTo(start);
}

} // namespace model
