#include "model/lang/parsing.h"

// Well-known mistakes in the parameters of def and lambda.

namespace model {

/// One parameter of the wanted form with its comma; nullptr and no move if there is none.
Parameter* Parser::parameterForm(bool isLambda, ParameterForm form)
{
    const std::size_t start = m_at;
    Parameter* node = isAtPositional() ? positionalParameter(0, isLambda) : nullptr;
    if (node && isAt(TokenKind::Equal) && form != ParameterForm::WithoutDefault) {
        if (!defaultValue())
            node = nullptr;
    } else if (form == ParameterForm::WithDefault) {
        node = nullptr;
    }
    if (node && parameterEnd(isLambda))
        return node;
    static_cast<void>(backTo(start));
    return nullptr;
}

int Parser::parameterForms(bool isLambda, ParameterForm form)
{
    int count = 0;
    while (!m_error && parameterForm(isLambda, form))
        ++count;
    return count;
}

/// Parameters that a `/` ends; no move if there is none.
bool Parser::slashGroup(bool isLambda)
{
    const std::size_t start = m_at;
    const int plain = parameterForms(isLambda, ParameterForm::WithoutDefault);
    const int withDefault = parameterForms(isLambda, ParameterForm::WithDefault);
    if (plain + withDefault > 0 && accept(TokenKind::Slash) && parameterEnd(isLambda))
        return true;
    static_cast<void>(backTo(start));
    return false;
}

bool Parser::invalidParameters(bool isLambda)
{
    const std::size_t start = m_at;
    return invalidDefaultOrder(isLambda) || !backTo(start) || invalidParentheses(isLambda)
           || !backTo(start) || invalidSlash(isLambda) || !backTo(start);
}

bool Parser::invalidDefaultOrder(bool isLambda)
{
    parameterForms(isLambda, ParameterForm::WithoutDefault);
    const std::size_t first = m_at;
    const int count = parameterForms(isLambda, ParameterForm::WithDefault);
    const std::size_t behindDefaults = m_at;
    bool hasDefaults = count > 0;
    if (hasDefaults && accept(TokenKind::Slash) && !parameterEnd(isLambda)) {
        if (!backTo(behindDefaults))
            return true;
    }
    if (!hasDefaults) {
        if (!backTo(first))
            return true;
        return false;
    }
    if (Parameter* late = parameterForm(isLambda, ParameterForm::WithoutDefault))
        raise(late->span, "non-default argument follows default argument");
    return m_error.has_value();
}

bool Parser::invalidParentheses(bool isLambda)
{
    parameterForms(isLambda, ParameterForm::WithoutDefault);
    const Token& open = token();
    if (m_error || !accept(TokenKind::LeftParen))
        return m_error.has_value();
    bool hasNames = false;
    if (isLambda) {
        while (isAt(TokenKind::Name)) {
            hasNames = true;
            ++m_at;
            if (!accept(TokenKind::Comma))
                break;
        }
    } else {
        hasNames = parameterForms(false, ParameterForm::WithoutDefault) > 0;
    }
    accept(TokenKind::Comma);
    if (hasNames && isAt(TokenKind::RightParen))
        raise(joined(spanOf(open), spanOf(token())),
              isLambda ? "Lambda expression parameters cannot be parenthesized"
                       : "Function parameters cannot be parenthesized");
    return m_error.has_value();
}

bool Parser::invalidSlash(bool isLambda)
{
    const std::size_t start = m_at;
    if (isAt(TokenKind::Slash) && kindAfter() == TokenKind::Comma)
        raise(spanOf(token()), "at least one argument must precede /");
    const bool hasSlash = !m_error && slashGroup(isLambda);
    if (m_error)
        return true;
    parameterForms(isLambda, ParameterForm::MaybeDefault);
    if (!m_error && hasSlash && isAt(TokenKind::Slash))
        raise(spanOf(token()), "/ may appear only once");
    if (!m_error && accept(TokenKind::Star)
        && (accept(TokenKind::Comma) || parameterForm(isLambda, ParameterForm::WithoutDefault))) {
        parameterForms(isLambda, ParameterForm::MaybeDefault);
        if (isAt(TokenKind::Slash))
            raise(spanOf(token()), "/ must be ahead of *");
    }
    if (!backTo(start))
        return true;
    if (parameterForms(isLambda, ParameterForm::MaybeDefault) > 0 && accept(TokenKind::Slash)
        && isAt(TokenKind::Star))
        raise(spanOf(token()), "expected comma between / and *");
    return m_error.has_value();
}

bool Parser::invalidStarParameters(bool isLambda)
{
    const std::size_t start = m_at;
    const TokenKind closing = isLambda ? TokenKind::Colon : TokenKind::RightParen;
    const Token& star = token();
    ++m_at;
    const bool isBare = isAt(TokenKind::Comma);
    const TokenKind afterStar = isBare ? kindAfter() : kind();
    if (afterStar == closing || (isBare && afterStar == TokenKind::DoubleStar)) {
        if (isLambda)
            raiseAtLastToken("named arguments must follow bare *");
        else
            raise(spanOf(star), "named arguments must follow bare *");
    }
    if (!m_error && parameter(isLambda) && isAt(TokenKind::Equal))
        raise(spanOf(token()), "var-positional argument cannot have default value");
    if (!backTo(start + 1))
        return true;
    if (accept(TokenKind::Comma) || parameterForm(isLambda, ParameterForm::WithoutDefault)) {
        parameterForms(isLambda, ParameterForm::MaybeDefault);
        const Token& second = token();
        if (!m_error && accept(TokenKind::Star)
            && (isAt(TokenKind::Comma) || parameterForm(isLambda, ParameterForm::WithoutDefault)))
            raise(spanOf(second), "* argument may appear only once");
    }
    return !backTo(start);
}

bool Parser::invalidKeywordArgsParameter(bool isLambda)
{
    const std::size_t start = m_at++;
    if (parameter(isLambda)) {
        if (isAt(TokenKind::Equal)) {
            raise(spanOf(token()), "var-keyword argument cannot have default value");
        } else if (accept(TokenKind::Comma)) {
            const Token& next = token();
            const bool isSign =
                isAt(TokenKind::Star) || isAt(TokenKind::DoubleStar) || isAt(TokenKind::Slash);
            const Parameter* late = isSign ? nullptr : parameter(isLambda);
            if (isSign || late)
                raise(late ? late->span : spanOf(next),
                      "arguments cannot follow var-keyword argument");
        }
    }
    return !backTo(start);
}

} // namespace model
