#include "model/lang/parsing.h"

namespace model {

Stmt* Parser::withStatement(std::size_t start, bool isAsync)
{
    return isAsync ? withStatementOf<AsyncWithStmt>(start) : withStatementOf<WithStmt>(start);
}

template <class T>
Stmt* Parser::withStatementOf(std::size_t start)
{
    auto* node = make<T>(spanOf(m_tokens[start]));
    const int line = token().line;
    const std::size_t keyword = m_at++;
    std::vector<WithItem> items;
    if (!m_syntax.parenthesizedWith || !isAt(TokenKind::LeftParen)
        || !parenthesizedWithItems(items)) {
        items.clear();
        if (!backTo(keyword + 1))
            return nullptr;
        if (!withItems(items) || !accept(TokenKind::Colon)) {
            if (m_callsInvalid && backTo(keyword))
                invalidWith();
            return nullptr;
        }
    }
    if (!block(node->body, "'with' statement", line))
        return nullptr;
    std::vector<WithItem*> stored;
    stored.reserve(items.size());
    for (const WithItem& item : items)
        stored.push_back(m_arena.make<WithItem>(item));
    node->items = list(stored);
    node->span = toLastToken(node->span);
    return node;
}

/// `(a as b, c):` up to and including the colon.
bool Parser::parenthesizedWithItems(std::vector<WithItem>& items)
{
    ++m_at;
    if (!withItems(items))
        return false;
    accept(TokenKind::Comma);
    return accept(TokenKind::RightParen) && accept(TokenKind::Colon);
}

bool Parser::withItems(std::vector<WithItem>& items)
{
    std::size_t before = m_at;
    for (;;) {
        if (!withItem(items))
            return !items.empty() && backTo(before);
        before = m_at;
        if (!accept(TokenKind::Comma))
            return true;
    }
}

bool Parser::withItem(std::vector<WithItem>& items)
{
    const std::size_t start = m_at;
    Expr* context = expression();
    if (!context)
        return false;
    const std::size_t behind = m_at;
    if (accept(TokenKind::KeywordAs)) {
        Expr* target = starTarget();
        if (target
            && (isAt(TokenKind::Comma) || isAt(TokenKind::RightParen) || isAt(TokenKind::Colon))) {
            items.push_back({context, target});
            return true;
        }
        if (m_callsInvalid && (!backTo(start) || invalidWithItem()))
            return false;
        if (!backTo(behind))
            return false;
    }
    items.push_back({context, nullptr});
    return true;
}

} // namespace model
