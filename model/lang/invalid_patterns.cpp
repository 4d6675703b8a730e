#include "model/lang/parsing.h"

namespace model {

/// The target behind `as` in a pattern.
bool Parser::invalidAsPattern()
{
    const std::size_t start = m_at;
    if (isAtSoftKeyword("_")) {
        raise(spanOf(token()), "cannot use '_' as a target");
    } else if (!isAt(TokenKind::Name)) {
        if (Expr* target = expression())
            raise(target->span, "invalid pattern target");
    }
    return !backTo(start);
}

/// Positional patterns behind keyword patterns; the position is behind the parenthesis.
bool Parser::invalidClassPattern()
{
    const std::size_t start = m_at;
    const auto isAtKeyword = [this] {
        return isAt(TokenKind::Name) && kindAfter() == TokenKind::Equal;
    };
    bool sawKeyword = false;
    const Pattern* first = nullptr;
    const Pattern* last = nullptr;
    for (;;) {
        const bool isKeyword = isAtKeyword();
        if (isKeyword && first)
            break;
        if (isKeyword)
            m_at += 2;
        const Pattern* item = pattern();
        if (!item)
            break;
        sawKeyword = sawKeyword || isKeyword;
        if (sawKeyword && !isKeyword) {
            first = first ? first : item;
            last = item;
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    if (first && !m_error)
        raise(joined(first->span, last->span), "positional patterns follow keyword patterns");
    return !backTo(start);
}

} // namespace model
