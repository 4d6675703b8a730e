#include "model/lang/parsing.h"

// The arguments of calls and class headers.

namespace model {

/// `args [','] &')'`, or one argument with `for` behind it, which the caller makes a generator.
bool Parser::arguments(Arguments& result)
{
    const std::size_t start = m_at;
    if (args(result)) {
        const bool isGenerator = isAt(TokenKind::KeywordFor) || isAt(TokenKind::KeywordAsync);
        if (isGenerator && result.positional.size() == 1 && result.keywords.empty()
            && !m_callsInvalid)
            return true;
        const std::size_t before = m_at;
        accept(TokenKind::Comma);
        if (isAt(TokenKind::RightParen))
            return true;
        if (!backTo(before))
            return false;
        if (isGenerator && m_callsInvalid && result.positional.size() == 1
            && result.keywords.empty()) {
            std::vector<Comprehension*> clauses;
            const bool isWhole = comprehensionClauses(clauses) && isAt(TokenKind::RightParen);
            if (!backTo(before))
                return false;
            if (isWhole)
                return true;
        }
    }
    if (m_callsInvalid && backTo(start))
        invalidArguments();
    return false;
}

bool Parser::args(Arguments& result)
{
    if (!positionalArguments(result))
        return false;
    if (result.positional.empty())
        return keywordArguments(result) && !result.keywords.empty();
    if (!isAt(TokenKind::Comma))
        return true;
    const std::size_t comma = m_at++;
    const std::size_t keywordCount = result.keywords.size() + result.positional.size();
    if (!keywordArguments(result))
        return false;
    return result.keywords.size() + result.positional.size() != keywordCount || backTo(comma);
}

/// As many positional arguments as there are; false only after an error.
bool Parser::positionalArguments(Arguments& result)
{
    std::size_t before = m_at;
    for (;;) {
        Expr* argument = positionalArgument();
        if (!argument)
            return backTo(before);
        result.positional.push_back(argument);
        before = m_at;
        if (!accept(TokenKind::Comma))
            return true;
    }
}

Expr* Parser::positionalArgument()
{
    if (isAt(TokenKind::Star)) {
        Expr* starred = starredExpression();
        return starred && !isAt(TokenKind::Equal) ? starred : nullptr;
    }
    if (isAt(TokenKind::Name)) {
        const TokenKind next = kindAfter();
        if (next == TokenKind::ColonEqual) {
            Expr* named = assignmentExpression();
            return named && !isAt(TokenKind::Equal) ? named : nullptr;
        }
        if (next == TokenKind::Equal) {
            ++m_at;
            return nullptr;
        }
    }
    Expr* value = expression();
    return value && !isAt(TokenKind::ColonEqual) && !isAt(TokenKind::Equal) ? value : nullptr;
}

Expr* Parser::starredExpression()
{
    const std::size_t start = m_at;
    if (!accept(TokenKind::Star))
        return nullptr;
    Expr* value = expression();
    if (!value)
        return nullptr;
    auto* starred = make<StarredExpr>(spanFrom(start));
    starred->value = value;
    return starred;
}

/// `name=value`, `*value` and, from the first `**value` on, no more `*value`.
bool Parser::keywordArguments(Arguments& result)
{
    bool sawDoubleStar = false;
    std::size_t before = m_at;
    for (;;) {
        if (!keywordArgument(result, sawDoubleStar))
            return backTo(before);
        before = m_at;
        if (!accept(TokenKind::Comma))
            return true;
    }
}

bool Parser::keywordArgument(Arguments& result, bool& sawDoubleStar)
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidKeywordArgument() || !backTo(start)))
        return false;
    if (isAt(TokenKind::Star) && !sawDoubleStar) {
        Expr* starred = starredExpression();
        if (starred)
            result.positional.push_back(starred);
        return starred;
    }
    std::string_view keywordName;
    if (isAt(TokenKind::DoubleStar)) {
        ++m_at;
    } else if (isAt(TokenKind::Name) && kindAfter() == TokenKind::Equal) {
        keywordName = text(token());
        m_at += 2;
    } else {
        return false;
    }
    Expr* value = expression();
    if (!value)
        return false;
    sawDoubleStar = sawDoubleStar || keywordName.empty();
    auto* keyword = make<Keyword>(spanFrom(start));
    keyword->name = keywordName;
    keyword->value = value;
    result.keywords.push_back(keyword);
    return true;
}

} // namespace model
