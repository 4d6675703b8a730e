#include "model/lang/parsing.h"

namespace model {

Stmt* Parser::tryStatement()
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidTry() || !backTo(start)))
        return nullptr;
    const int line = token().line;
    ++m_at;
    NodeList<Stmt> body;
    if (!expectForced(TokenKind::Colon, ":") || !block(body, "'try' statement", line))
        return nullptr;

    std::vector<ExceptHandler*> handlers;
    const bool isStar = isAt(TokenKind::KeywordExcept) && kindAfter() == TokenKind::Star;
    while (isAt(TokenKind::KeywordExcept) && (kindAfter() == TokenKind::Star) == isStar) {
        ExceptHandler* handler = exceptHandler(isStar);
        if (!handler)
            return nullptr;
        handlers.push_back(handler);
    }
    NodeList<Stmt> orElse;
    NodeList<Stmt> finally;
    if (!handlers.empty() && isAt(TokenKind::KeywordElse) && !elseBlock(orElse))
        return nullptr;
    if (isAt(TokenKind::KeywordFinally)) {
        const int finallyLine = token().line;
        ++m_at;
        if (!expectForced(TokenKind::Colon, ":")
            || !block(finally, "'finally' statement", finallyLine))
            return nullptr;
    } else if (handlers.empty()) {
        return nullptr;
    }
    return isStar ? tryNode<TryStarStmt>(start, body, handlers, orElse, finally)
                  : tryNode<TryStmt>(start, body, handlers, orElse, finally);
}

template <class T>
Stmt* Parser::tryNode(std::size_t start, NodeList<Stmt> body,
                      const std::vector<ExceptHandler*>& handlers, NodeList<Stmt> orElse,
                      NodeList<Stmt> finally)
{
    auto* node = make<T>(spanOf(m_tokens[start]));
    node->body = body;
    node->handlers = list(handlers);
    node->orElse = orElse;
    node->finally = finally;
    node->span = toLastToken(node->span);
    return node;
}

ExceptHandler* Parser::exceptHandler(bool isStar)
{
    const std::size_t start = m_at;
    auto* handler = make<ExceptHandler>(spanOf(token()));
    const int line = token().line;
    m_at += isStar && m_syntax.exceptGroups ? 2 : 1;
    bool isOk = true;
    if (isStar || !isAt(TokenKind::Colon)) {
        handler->type = expression();
        isOk = handler->type != nullptr;
        if (isOk && m_syntax.keepsHandlerNames) {
            isOk = oldHandlerTarget(*handler);
        } else if (isOk && isAt(TokenKind::KeywordAs)) {
            ++m_at;
            isOk = isAt(TokenKind::Name);
            handler->name = text(token());
            m_at += isOk ? 1U : 0U;
        }
    }
    if (!isOk || !accept(TokenKind::Colon)) {
        if (m_callsInvalid && backTo(start))
            invalidExcept();
        return nullptr;
    }
    if (!block(handler->body, isStar ? "'except*' statement" : "'except' statement", line))
        return nullptr;
    handler->span = toLastToken(handler->span);
    return handler;
}

} // namespace model
