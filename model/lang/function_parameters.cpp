#include "model/lang/parsing.h"

// The parameters of def and lambda.

namespace model {

struct Parser::ParameterLists
{
    std::vector<Parameter*> positionalOnly;
    std::vector<Parameter*> positional;
    std::vector<Expr*> defaults;
    Parameter* varArgs = nullptr;
    std::vector<Parameter*> keywordOnly;
    std::vector<Expr*> keywordDefaults;
    Parameter* keywordArgs = nullptr;
};

Parameters* Parser::parameters(bool isLambda)
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidParameters(isLambda) || !backTo(start)))
        return nullptr;
    ParameterLists lists;
    if (!positionalParameters(lists, isLambda))
        return nullptr;
    if (isAt(TokenKind::Star)) {
        if (!starParameters(lists, isLambda))
            return nullptr;
    } else if (isAt(TokenKind::DoubleStar) && !keywordArgsParameter(lists, isLambda)) {
        return nullptr;
    }
    auto* node = m_arena.make<Parameters>();
    node->positionalOnly = list(lists.positionalOnly);
    node->positional = list(lists.positional);
    node->varArgs = lists.varArgs;
    node->keywordOnly = list(lists.keywordOnly);
    node->keywordDefaults = list(lists.keywordDefaults);
    node->keywordArgs = lists.keywordArgs;
    node->defaults = list(lists.defaults);
    return node;
}

bool Parser::positionalParameters(ParameterLists& lists, bool isLambda)
{
    while (isAtPositional()) {
        Parameter* next = positionalParameter(lists.positional.size(), isLambda);
        if (!next)
            return false;
        if (isAt(TokenKind::Equal)) {
            Expr* value = defaultValue();
            if (!value)
                return false;
            lists.defaults.push_back(value);
        } else if (!lists.defaults.empty()) {
            return false;
        }
        lists.positional.push_back(next);
        if (!parameterEnd(isLambda) || !slash(lists, isLambda))
            return false;
    }
    return true;
}

/// A `/` makes all parameters before it positional-only.
bool Parser::slash(ParameterLists& lists, bool isLambda)
{
    if (!isAt(TokenKind::Slash))
        return true;
    if (!lists.positionalOnly.empty() || !m_syntax.positionalOnlyParameters)
        return false;
    ++m_at;
    lists.positionalOnly.swap(lists.positional);
    return parameterEnd(isLambda);
}

Parameter* Parser::parameter(bool isLambda, bool allowStar)
{
    if (!isAt(TokenKind::Name))
        return nullptr;
    const std::size_t start = m_at++;
    auto* node = make<Parameter>({});
    node->name = text(m_tokens[start]);
    if (!isLambda && !m_syntax.oldStatements && isAt(TokenKind::Colon)) {
        const std::size_t colon = m_at++;
        node->annotation = allowStar ? starExpression() : expression();
        if (!node->annotation && !backTo(colon))
            return nullptr;
    }
    node->span = spanFrom(start);
    return node;
}

/// A comma, or the closing token, which stays.
bool Parser::parameterEnd(bool isLambda)
{
    return accept(TokenKind::Comma) || isAt(isLambda ? TokenKind::Colon : TokenKind::RightParen);
}

Expr* Parser::defaultValue()
{
    const std::size_t equal = m_at++;
    Expr* value = expression();
    if (!value && m_callsInvalid && backTo(equal + 1)
        && (isAt(TokenKind::RightParen) || isAt(TokenKind::Comma)))
        return raise(spanOf(m_tokens[equal]), "expected default value expression");
    return value;
}

bool Parser::starParameters(ParameterLists& lists, bool isLambda)
{
    const std::size_t star = m_at;
    if (m_callsInvalid && (invalidStarParameters(isLambda) || !backTo(star)))
        return false;
    ++m_at;
    if (m_syntax.oldStatements && isAt(TokenKind::Comma))
        return false;
    const bool isBare = accept(TokenKind::Comma);
    if (isBare) {
        if (!isAt(TokenKind::Name))
            return false;
    } else {
        lists.varArgs = parameter(isLambda, true);
        if (!lists.varArgs || !parameterEnd(isLambda))
            return false;
    }
    if (!keywordOnlyParameters(lists, isLambda))
        return false;
    return !isAt(TokenKind::DoubleStar) || keywordArgsParameter(lists, isLambda);
}

bool Parser::keywordOnlyParameters(ParameterLists& lists, bool isLambda)
{
    while (isAt(TokenKind::Name)) {
        Parameter* next = m_syntax.oldStatements ? nullptr : parameter(isLambda);
        if (!next)
            return false;
        Expr* value = nullptr;
        if (isAt(TokenKind::Equal)) {
            value = defaultValue();
            if (!value)
                return false;
        }
        lists.keywordOnly.push_back(next);
        lists.keywordDefaults.push_back(value);
        if (!parameterEnd(isLambda))
            return false;
    }
    return true;
}

bool Parser::keywordArgsParameter(ParameterLists& lists, bool isLambda)
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidKeywordArgsParameter(isLambda) || !backTo(start)))
        return false;
    ++m_at;
    lists.keywordArgs = parameter(isLambda);
    return lists.keywordArgs && parameterEnd(isLambda);
}

} // namespace model
