#include "model/lang/parsing.h"

// Compound statements except try and match.

namespace model {

/// Sets isCompound to false where the statement must be a simple one after all.
Stmt* Parser::compoundStatement(bool& isCompound)
{
    const std::size_t start = m_at;
    switch (kind()) {
    case TokenKind::KeywordIf: return ifStatement();
    case TokenKind::KeywordWhile: return whileStatement();
    case TokenKind::KeywordFor: return forStatement(start, false);
    case TokenKind::KeywordWith: return withStatement(start, false);
    case TokenKind::KeywordTry: return tryStatement();
    case TokenKind::KeywordDef: return functionDefinition({}, start, false);
    case TokenKind::KeywordClass: return classDefinition({});
    case TokenKind::At: return decorated();
    case TokenKind::KeywordAsync: return asyncStatement({});
    default: break;
    }
    isCompound = false;
    if (m_syntax.matchStatement && isAtSoftKeyword("match"))
        return matchStatement();
    return nullptr;
}

bool Parser::block(NodeList<Stmt>& body, std::string_view what, int line)
{
    if (!m_isSecondPass)
        return parseBlock(body, what, line);
    // The rules for mistakes read some suites twice; without a memory, nested ones would cost
    // exponential time.
    const std::uint64_t key = (static_cast<std::uint64_t>(Rule::Block) << 56) | m_at;
    if (const auto found = m_memory.find(key); found != m_memory.end()) {
        m_at = found->second.end;
        if (!found->second.node)
            return false;
        body = *static_cast<NodeList<Stmt>*>(found->second.node);
        return true;
    }
    const bool isOk = parseBlock(body, what, line);
    m_memory[key] = {isOk ? m_arena.make<NodeList<Stmt>>(body) : nullptr, m_at};
    return isOk;
}

bool Parser::parseBlock(NodeList<Stmt>& body, std::string_view what, int line)
{
    std::vector<Stmt*> parsed;
    if (!accept(TokenKind::Newline)) {
        if (!simpleStatements(parsed))
            return false;
    } else if (!accept(TokenKind::Indent)) {
        if (m_callsInvalid)
            raiseAtLastToken("expected an indented block after " + std::string(what) + " on line "
                                 + std::to_string(line),
                             DiagnosticKind::IndentationError);
        return false;
    } else if (!statements(parsed, TokenKind::Dedent)) {
        return false;
    } else {
        ++m_at;
    }
    body = list(parsed);
    return true;
}

/// A compound statement ends with the last token of its last suite, be it a semicolon.
SourceSpan Parser::toLastToken(const SourceSpan& span) const
{
    std::size_t last = m_at - 1;
    while (m_tokens[last].kind == TokenKind::Newline || m_tokens[last].kind == TokenKind::Dedent)
        --last;
    return joined(span, spanOf(m_tokens[last]));
}

/// `if` with all its `elif`s: a loop, so that a long chain needs no deep stack.
Stmt* Parser::ifStatement()
{
    std::vector<IfStmt*> chain;
    NodeList<Stmt> orElse;
    do {
        const Token& keyword = token();
        const std::string_view what = chain.empty() ? std::string_view("'if' statement")
                                                    : std::string_view("'elif' statement");
        auto* node = make<IfStmt>(spanOf(keyword));
        const int line = keyword.line;
        ++m_at;
        node->test = namedExpression();
        if (!node->test)
            return nullptr;
        if (m_callsInvalid && isAt(TokenKind::Newline))
            return raiseAtLastToken("expected ':'");
        if (!accept(TokenKind::Colon) || !block(node->body, what, line))
            return nullptr;
        chain.push_back(node);
    } while (isAt(TokenKind::KeywordElif));
    if (isAt(TokenKind::KeywordElse) && !elseBlock(orElse))
        return nullptr;

    for (std::size_t i = chain.size(); i-- > 0;) {
        chain[i]->orElse = orElse;
        chain[i]->span = toLastToken(chain[i]->span);
        Stmt* const single[] = {chain[i]};
        orElse = m_arena.copy(single, 1);
    }
    return chain.front();
}

bool Parser::elseBlock(NodeList<Stmt>& body)
{
    const int line = token().line;
    ++m_at;
    return expectForced(TokenKind::Colon, ":") && block(body, "'else' statement", line);
}

Stmt* Parser::whileStatement()
{
    auto* node = make<WhileStmt>(spanOf(token()));
    const int line = token().line;
    ++m_at;
    node->test = namedExpression();
    if (!node->test)
        return nullptr;
    if (m_callsInvalid && isAt(TokenKind::Newline))
        return raiseAtLastToken("expected ':'");
    if (!accept(TokenKind::Colon) || !block(node->body, "'while' statement", line))
        return nullptr;
    if (isAt(TokenKind::KeywordElse) && !elseBlock(node->orElse))
        return nullptr;
    node->span = toLastToken(node->span);
    return node;
}

Stmt* Parser::forStatement(std::size_t start, bool isAsync)
{
    return isAsync ? forStatementOf<AsyncForStmt>(start) : forStatementOf<ForStmt>(start);
}

template <class T>
Stmt* Parser::forStatementOf(std::size_t start)
{
    auto* node = make<T>(spanOf(m_tokens[start]));
    const int line = token().line;
    ++m_at;
    node->target = starTargets();
    if (!node->target || !accept(TokenKind::KeywordIn)) {
        if (m_callsInvalid && backTo(start))
            invalidForTarget();
        return nullptr;
    }
    node->iterable = starExpressions();
    if (!node->iterable)
        return nullptr;
    if (m_callsInvalid && isAt(TokenKind::Newline))
        return raiseAtLastToken("expected ':'");
    if (!accept(TokenKind::Colon) || !block(node->body, "'for' statement", line))
        return nullptr;
    if (isAt(TokenKind::KeywordElse) && !elseBlock(node->orElse))
        return nullptr;
    node->span = toLastToken(node->span);
    return node;
}

Stmt* Parser::classDefinition(NodeList<Expr> decorators)
{
    auto* node = make<ClassDefStmt>(spanOf(token()));
    const int line = token().line;
    ++m_at;
    if (!isAt(TokenKind::Name))
        return nullptr;
    node->name = text(token());
    ++m_at;
    if (accept(TokenKind::LeftParen)) {
        Arguments given;
        if (!isAt(TokenKind::RightParen)
            && !(m_syntax.oldStatements ? oldBases(given) : arguments(given)))
            return nullptr;
        if (!accept(TokenKind::RightParen))
            return nullptr;
        node->bases = list(given.positional);
        node->keywords = list(given.keywords);
    }
    if (m_callsInvalid && isAt(TokenKind::Newline))
        return raiseAtLastToken("expected ':'");
    if (!accept(TokenKind::Colon) || !block(node->body, "class definition", line))
        return nullptr;
    node->decorators = decorators;
    node->span = toLastToken(node->span);
    return node;
}

Stmt* Parser::functionDefinition(NodeList<Expr> decorators, std::size_t start, bool isAsync)
{
    return isAsync ? functionDefinitionOf<AsyncFunctionDefStmt>(decorators, start)
                   : functionDefinitionOf<FunctionDefStmt>(decorators, start);
}

template <class T>
Stmt* Parser::functionDefinitionOf(NodeList<Expr> decorators, std::size_t start)
{
    auto* node = make<T>(spanOf(m_tokens[start]));
    const int line = token().line;
    ++m_at;
    if (!isAt(TokenKind::Name))
        return nullptr;
    node->name = text(token());
    ++m_at;
    if (!expectForced(TokenKind::LeftParen, "("))
        return nullptr;
    node->parameters = parameters(false);
    if (!node->parameters || !accept(TokenKind::RightParen))
        return nullptr;
    if (!m_syntax.oldStatements && isAt(TokenKind::Arrow)) {
        const std::size_t arrow = m_at++;
        node->returns = expression();
        if (!node->returns && !backTo(arrow))
            return nullptr;
    }
    if (!expectForced(TokenKind::Colon, ":") || !block(node->body, "function definition", line))
        return nullptr;
    node->decorators = decorators;
    node->span = toLastToken(node->span);
    return node;
}

/// Only `a.b.c` and `a.b.c(...)` decorate: else the position is where that ends, and null.
Expr* Parser::dottedDecorator(Expr* decorator, std::size_t start)
{
    const Expr* at = decorator;
    if (const auto* called = tryAs<CallExpr>(at))
        at = called->function;
    while (const auto* member = tryAs<AttributeExpr>(at))
        at = member->value;
    if (at->kind == ExprKind::Name && !isParenthesized(at, start))
        return decorator;
    m_at = start;
    if (accept(TokenKind::Name))
        while (isAt(TokenKind::Dot) && kindAfter(1) == TokenKind::Name)
            m_at += 2;
    m_furthest = m_at;
    return nullptr;
}

Stmt* Parser::decorated()
{
    std::vector<Expr*> decorators;
    while (accept(TokenKind::At)) {
        const std::size_t start = m_at;
        Expr* decorator = namedExpression();
        if (decorator && !m_syntax.anyDecorator)
            decorator = dottedDecorator(decorator, start);
        if (!decorator || !accept(TokenKind::Newline))
            return nullptr;
        decorators.push_back(decorator);
    }
    switch (kind()) {
    case TokenKind::KeywordDef: return functionDefinition(list(decorators), m_at, false);
    case TokenKind::KeywordClass: return classDefinition(list(decorators));
    case TokenKind::KeywordAsync: return asyncStatement(list(decorators));
    default: return nullptr;
    }
}

Stmt* Parser::asyncStatement(NodeList<Expr> decorators)
{
    const std::size_t start = m_at++;
    switch (kind()) {
    case TokenKind::KeywordDef: return functionDefinition(decorators, start, true);
    case TokenKind::KeywordFor: return decorators.empty() ? forStatement(start, true) : nullptr;
    case TokenKind::KeywordWith: return decorators.empty() ? withStatement(start, true) : nullptr;
    default: return nullptr;
    }
}

} // namespace model
