#include "model/lang/parsing.h"

#include <algorithm>

// Well-known mistakes in the arguments of a call.

namespace model {

namespace {

/// The last expression of a comprehension's clauses.
const Expr* lastItem(const std::vector<Comprehension*>& clauses)
{
    const Comprehension* last = clauses.back();
    return last->conditions.empty() ? last->iterable : last->conditions.back();
}

constexpr const char* kGeneratorMessage = "Generator expression must be parenthesized";
constexpr const char* kEqualMessage =
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

} // namespace

bool Parser::invalidArguments()
{
    const std::size_t start = m_at;
    std::vector<Comprehension*> clauses;
    Arguments given;
    const bool hasArgs = args(given);
    const std::size_t behindArgs = m_at;
    if (hasArgs && endsInKeywords(given) && accept(TokenKind::Comma) && isAt(TokenKind::Star))
        raise(spanOf(token()), "iterable argument unpacking follows keyword argument unpacking");
    if (!backTo(start))
        return true;

    Expr* first = expression();
    if (first && comprehensionClauses(clauses) && accept(TokenKind::Comma)) {
        Arguments ignored;
        std::vector<Comprehension*> ignoredClauses;
        const std::size_t before = m_at;
        if (!args(ignored) && backTo(before) && expression())
            comprehensionClauses(ignoredClauses);
        raise(joined(first->span, lastItem(clauses)->span), kGeneratorMessage);
    }
    if (!backTo(start) || invalidKeywordGenerator() || !backTo(start))
        return true;
    if (!hasArgs)
        return false;

    m_at = behindArgs;
    clauses.clear();
    if (comprehensionClauses(clauses) && given.positional.size() > 1)
        raise(joined(given.positional.back()->span, lastItem(clauses)->span), kGeneratorMessage);
    if (!backTo(behindArgs))
        return true;
    if (accept(TokenKind::Comma)) {
        const std::size_t next = m_at;
        clauses.clear();
        Expr* element = expression();
        if (element && comprehensionClauses(clauses))
            raise(joined(element->span, lastItem(clauses)->span), kGeneratorMessage);
        Arguments more;
        if (backTo(next) && args(more))
            raisePositionalAfterKeyword(given);
    }
    return !backTo(start);
}

/// Whether the arguments match the rule `kwargs` in part or, starred ones only, as a whole.
bool Parser::endsInKeywords(const Arguments& given) const
{
    const auto isStarred = [](const Expr* argument) { return argument->kind == ExprKind::Starred; };
    return !given.keywords.empty()
           || std::all_of(given.positional.begin(), given.positional.end(), isStarred);
}

/// `name=element for ...`
bool Parser::invalidKeywordGenerator()
{
    const std::size_t start = m_at;
    if (!isAt(TokenKind::Name) || kindAfter() != TokenKind::Equal)
        return false;
    m_at += 2;
    std::vector<Comprehension*> clauses;
    if (expression() && comprehensionClauses(clauses))
        raise(joined(spanOf(m_tokens[start]), spanOf(m_tokens[start + 1])), kEqualMessage);
    return !backTo(start);
}

void Parser::raisePositionalAfterKeyword(const Arguments& given)
{
    bool hasUnpacking = false;
    for (const Keyword* keyword : given.keywords)
        hasUnpacking = hasUnpacking || keyword->name.empty();
    raiseAtLastToken(hasUnpacking ? "positional argument follows keyword argument unpacking"
                                  : "positional argument follows keyword argument");
}

bool Parser::invalidKeywordArgument()
{
    const std::size_t start = m_at;
    const bool isConstant = isAt(TokenKind::KeywordTrue) || isAt(TokenKind::KeywordFalse)
                            || isAt(TokenKind::KeywordNone);
    if (isConstant && kindAfter() == TokenKind::Equal)
        raise(joined(spanOf(token()), spanOf(m_tokens[m_at + 1])),
              "cannot assign to " + std::string(text(token())));
    if (m_error || invalidKeywordGenerator() || !backTo(start))
        return true;
    if (isAt(TokenKind::Name) && kindAfter() == TokenKind::Equal)
        return false;
    Expr* target = expression();
    if (target && isAt(TokenKind::Equal))
        raise(joined(target->span, spanOf(token())),
              "expression cannot contain assignment, perhaps you meant \"==\"?");
    return !backTo(start);
}

} // namespace model
