#include "model/lang/parsing.h"

#include <algorithm>

// The arguments of calls and class headers.

namespace model {

/// `args [','] &')'`, or one argument with `for` behind it, which the caller makes a generator.
bool Parser::arguments(Arguments& result)
{
    const std::size_t start = m_at;
    if (args(result)) {
        if (m_syntax.oldStatements && !checkOldOrder(result))
            return false;
        const bool isGenerator = isAt(TokenKind::KeywordFor) || isAt(TokenKind::KeywordAsync);
        if (isGenerator && result.positional.size() == 1 && result.keywords.empty()
            && !m_callsInvalid)
            return true;
        const std::size_t before = m_at;
        if (!m_syntax.oldStatements || !hasUnpacking(result))
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

/// `*value` or `**value`, of which 2.7 allows one each, at the end.
bool Parser::hasUnpacking(const Arguments& given)
{
    const auto isDouble = [](const Keyword* keyword) { return keyword->name.empty(); };
    const auto isStarred = [](const Expr* each) { return each->kind == ExprKind::Starred; };
    return std::ranges::any_of(given.positional, isStarred)
           || std::ranges::any_of(given.keywords, isDouble);
}

/// As many positional arguments as there are; false only after an error.
bool Parser::positionalArguments(Arguments& result)
{
    std::size_t before = m_at;
    for (;;) {
        if (m_syntax.oldStatements && hasUnpacking(result) && isAt(TokenKind::Star))
            return backTo(before);
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
        if ((m_syntax.oldStatements && sawDoubleStar) || !accept(TokenKind::Comma))
            return true;
    }
}

/// Up to 2.7 no plain argument may stand behind `*value`.
bool Parser::checkOldOrder(const Arguments& given)
{
    const auto isStarred = [](const Expr* each) { return each->kind == ExprKind::Starred; };
    const auto star = std::ranges::find_if(given.positional, isStarred);
    const auto plain = std::find_if_not(star, given.positional.end(), isStarred);
    if (plain == given.positional.end())
        return true;
    raise((*plain)->span, "only named arguments may follow *expression");
    return false;
}

/// The base classes of 2.7: expressions.
bool Parser::oldBases(Arguments& result)
{
    do {
        Expr* base = expression();
        if (base == nullptr)
            return false;
        result.positional.push_back(base);
    } while (accept(TokenKind::Comma) && !isAt(TokenKind::RightParen));
    return true;
}

bool Parser::keywordArgument(Arguments& result, bool& sawDoubleStar)
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidKeywordArgument() || !backTo(start)))
        return false;
    const bool hasEnded = m_syntax.oldStatements && hasUnpacking(result);
    if (isAt(TokenKind::Star) && !sawDoubleStar && !hasEnded) {
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
