#include "model/lang/parsing.h"

namespace model {

/// `a.b.c`; white space between the parts is dropped.
std::optional<std::string_view> Parser::dottedName()
{
    if (!isAt(TokenKind::Name))
        return std::nullopt;
    const std::size_t first = m_at++;
    std::string joined(text(m_tokens[first]));
    while (isAt(TokenKind::Dot) && kindAfter() == TokenKind::Name) {
        joined.push_back('.');
        joined += text(m_tokens[m_at + 1]);
        m_at += 2;
    }
    return m_at == first + 1 ? text(m_tokens[first]) : m_arena.copyText(joined);
}

Stmt* Parser::importStatement()
{
    const std::size_t start = m_at++;
    std::vector<Alias*> names;
    do {
        const std::size_t first = m_at;
        const auto name = dottedName();
        if (!name)
            return nullptr;
        auto* alias = make<Alias>({});
        alias->name = *name;
        if (accept(TokenKind::KeywordAs)) {
            if (!isAt(TokenKind::Name))
                return nullptr;
            alias->asName = text(token());
            ++m_at;
        }
        alias->span = spanFrom(first);
        names.push_back(alias);
    } while (accept(TokenKind::Comma));
    auto* node = make<ImportStmt>(spanFrom(start));
    node->names = list(names);
    return node;
}

Stmt* Parser::importFromStatement()
{
    const std::size_t start = m_at++;
    int level = 0;
    for (; isAt(TokenKind::Dot) || isAt(TokenKind::Ellipsis); ++m_at)
        level += isAt(TokenKind::Dot) ? 1 : 3;
    const auto module = dottedName();
    if (!module && level == 0)
        return nullptr;
    std::vector<Alias*> names;
    if (!accept(TokenKind::KeywordImport) || !importFromTargets(names))
        return nullptr;
    auto* node = make<ImportFromStmt>(spanFrom(start));
    node->module = module.value_or(std::string_view());
    node->names = list(names);
    node->level = level;
    if (m_syntax.oldStatements && node->module == "__future__")
        noteFutureImport(*node);
    return node;
}

bool Parser::importFromTargets(std::vector<Alias*>& names)
{
    if (isAt(TokenKind::Star)) {
        auto* alias = make<Alias>(spanOf(token()));
        alias->name = text(token());
        ++m_at;
        names.push_back(alias);
        return true;
    }
    if (accept(TokenKind::LeftParen)) {
        if (!importFromNames(names))
            return false;
        accept(TokenKind::Comma);
        return accept(TokenKind::RightParen);
    }
    if (!importFromNames(names))
        return false;
    if (!isAt(TokenKind::Comma))
        return true;
    if (m_callsInvalid && kindAfter() == TokenKind::Newline) {
        ++m_at;
        raiseAtLastToken("trailing comma not allowed without surrounding parentheses");
    }
    ++m_at;
    return false;
}

/// Names with commas between; the position stays before a comma that no name follows.
bool Parser::importFromNames(std::vector<Alias*>& names)
{
    for (;;) {
        const std::size_t before = m_at;
        Alias* alias = importFromName();
        if (!alias) {
            if (!names.empty() && backTo(before - 1))
                return true;
            return false;
        }
        names.push_back(alias);
        if (!accept(TokenKind::Comma))
            return true;
    }
}

Alias* Parser::importFromName()
{
    if (!isAt(TokenKind::Name))
        return nullptr;
    const std::size_t start = m_at++;
    auto* alias = make<Alias>({});
    alias->name = text(m_tokens[start]);
    if (isAt(TokenKind::KeywordAs)) {
        ++m_at;
        if (!isAt(TokenKind::Name))
            return nullptr;
        alias->asName = text(token());
        ++m_at;
    }
    alias->span = spanFrom(start);
    return alias;
}

} // namespace model
