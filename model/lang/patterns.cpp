#include "model/lang/parsing.h"

// The match statement and its patterns.

namespace model {

Stmt* Parser::matchStatement()
{
    const std::size_t start = m_at;
    auto* node = make<MatchStmt>(spanOf(token()));
    ++m_at;
    node->subject = matchSubject();
    if (!node->subject || !accept(TokenKind::Colon)) {
        if (m_callsInvalid && node->subject && isAt(TokenKind::Newline))
            raiseAtLastToken("expected ':'");
        return nullptr;
    }
    if (!accept(TokenKind::Newline))
        return nullptr;
    if (!accept(TokenKind::Indent)) {
        if (m_callsInvalid)
            raiseAtLastToken("expected an indented block after 'match' statement on line "
                                 + std::to_string(m_tokens[start].line),
                             DiagnosticKind::IndentationError);
        return nullptr;
    }
    std::vector<MatchCase*> cases;
    while (!isAt(TokenKind::Dedent))
        if (!matchCase(cases))
            return nullptr;
    ++m_at;
    node->cases = list(cases);
    node->span = toLastToken(node->span);
    return node;
}

Expr* Parser::matchSubject()
{
    const std::size_t start = m_at;
    Expr* first = starNamedExpression();
    if (!first || !isAt(TokenKind::Comma))
        return first && first->kind == ExprKind::Starred ? nullptr : first;
    ++m_at;
    const ExprList rest = starNamedExpressions();
    if (m_error)
        return nullptr;
    std::vector<Expr*> items{first};
    items.insert(items.end(), rest.items.begin(), rest.items.end());
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    return tuple;
}

bool Parser::matchCase(std::vector<MatchCase*>& cases)
{
    if (!isAtSoftKeyword("case"))
        return false;
    const int line = token().line;
    ++m_at;
    auto* node = m_arena.make<MatchCase>();
    node->pattern = patterns();
    if (!node->pattern)
        return false;
    if (accept(TokenKind::KeywordIf)) {
        node->guard = namedExpression();
        if (!node->guard)
            return false;
    }
    if (m_callsInvalid && isAt(TokenKind::Newline))
        raiseAtLastToken("expected ':'");
    if (!accept(TokenKind::Colon) || !block(node->body, "'case' statement", line))
        return false;
    cases.push_back(node);
    return true;
}

/// A pattern, or several with commas: an open sequence.
Pattern* Parser::patterns()
{
    const std::size_t start = m_at;
    std::vector<Pattern*> items;
    bool hasTrailingComma = false;
    if (!maybeStarPatterns(items, hasTrailingComma))
        return nullptr;
    const bool isSequence = items.size() > 1 || hasTrailingComma;
    if (!isSequence)
        return items[0]->kind == PatternKind::MatchStar ? nullptr : items[0];
    auto* sequence = make<MatchSequencePattern>(spanFrom(start));
    sequence->patterns = list(items);
    return sequence;
}

bool Parser::maybeStarPatterns(std::vector<Pattern*>& items, bool& hasTrailingComma)
{
    for (;;) {
        const std::size_t before = m_at;
        Pattern* item = isAt(TokenKind::Star) ? starPattern() : pattern();
        if (!item)
            return !items.empty() && backTo(before);
        items.push_back(item);
        hasTrailingComma = accept(TokenKind::Comma);
        if (!hasTrailingComma)
            return true;
    }
}

Pattern* Parser::pattern()
{
    const DepthGuard guard(*this);
    if (guard.isTooDeep())
        return raiseTooDeep();
    const std::size_t start = m_at;
    Pattern* inner = orPattern();
    if (!inner || !isAt(TokenKind::KeywordAs))
        return inner;
    const std::size_t keyword = m_at++;
    std::string_view name;
    if (!captureName(name)) {
        if (m_callsInvalid && (!backTo(keyword + 1) || invalidAsPattern()))
            return nullptr;
        return backTo(keyword) ? inner : nullptr;
    }
    auto* node = make<MatchAsPattern>(spanFrom(start));
    node->pattern = inner;
    node->name = name;
    return node;
}

Pattern* Parser::orPattern()
{
    const std::size_t start = m_at;
    Pattern* first = closedPattern();
    if (!first || !isAt(TokenKind::Bar))
        return first;
    std::vector<Pattern*> items{first};
    while (isAt(TokenKind::Bar)) {
        const std::size_t bar = m_at++;
        Pattern* next = closedPattern();
        if (!next) {
            if (!backTo(bar))
                return nullptr;
            break;
        }
        items.push_back(next);
    }
    if (items.size() == 1)
        return first;
    auto* node = make<MatchOrPattern>(spanFrom(start));
    node->patterns = list(items);
    return node;
}

Pattern* Parser::closedPattern()
{
    return remembered(Rule::Pattern, [this] { return closedPatternUncached(); });
}

Pattern* Parser::closedPatternUncached()
{
    switch (kind()) {
    case TokenKind::Name: return nameOrClassPattern();
    case TokenKind::LeftParen: return sequencePattern(TokenKind::RightParen);
    case TokenKind::LeftBracket: return sequencePattern(TokenKind::RightBracket);
    case TokenKind::LeftBrace: return mappingPattern();
    default: return literalPattern();
    }
}

/// A name that can be bound: not `_`, and not the start of a longer pattern.
bool Parser::captureName(std::string_view& name)
{
    if (!isAt(TokenKind::Name) || text(token()) == "_")
        return false;
    const TokenKind next = kindAfter();
    if (next == TokenKind::Dot || next == TokenKind::LeftParen || next == TokenKind::Equal)
        return false;
    name = text(token());
    ++m_at;
    return true;
}

Pattern* Parser::nameOrClassPattern()
{
    const std::size_t start = m_at;
    auto* capture = make<MatchAsPattern>(spanOf(token()));
    if (captureName(capture->name))
        return capture;
    if (text(token()) == "_" && kindAfter() != TokenKind::Dot
        && kindAfter() != TokenKind::LeftParen) {
        ++m_at;
        return capture;
    }
    Expr* value = this->name();
    while (isAt(TokenKind::Dot) && kindAfter() == TokenKind::Name) {
        ++m_at;
        auto* attribute = make<AttributeExpr>({});
        attribute->value = value;
        attribute->name = text(token());
        ++m_at;
        attribute->span = spanFrom(start);
        value = attribute;
    }
    if (isAt(TokenKind::LeftParen))
        return classPattern(value, start);
    if (value->kind == ExprKind::Name || isAt(TokenKind::Equal))
        return nullptr;
    auto* node = make<MatchValuePattern>(spanFrom(start));
    node->value = value;
    return node;
}

Pattern* Parser::classPattern(Expr* type, std::size_t start)
{
    const std::size_t open = m_at++;
    std::vector<Pattern*> positional;
    std::vector<std::string_view> keywordNames;
    std::vector<Pattern*> keywordPatterns;
    while (!isAt(TokenKind::RightParen)) {
        const bool isKeyword = isAt(TokenKind::Name) && kindAfter() == TokenKind::Equal;
        bool isOk = isKeyword || keywordNames.empty();
        if (isOk && isKeyword) {
            keywordNames.push_back(text(token()));
            m_at += 2;
        }
        Pattern* value = isOk ? pattern() : nullptr;
        isOk = value && (accept(TokenKind::Comma) || isAt(TokenKind::RightParen));
        if (!isOk) {
            if (m_callsInvalid && backTo(open + 1))
                invalidClassPattern();
            return nullptr;
        }
        (isKeyword ? keywordPatterns : positional).push_back(value);
    }
    ++m_at;
    auto* node = make<MatchClassPattern>(spanFrom(start));
    node->type = type;
    node->patterns = list(positional);
    node->keywordNames = m_arena.copy(keywordNames);
    node->keywordPatterns = list(keywordPatterns);
    return node;
}

Pattern* Parser::starPattern()
{
    const std::size_t start = m_at++;
    std::string_view name;
    if (!captureName(name)) {
        if (!isAtSoftKeyword("_"))
            return nullptr;
        ++m_at;
    }
    auto* node = make<MatchStarPattern>(spanFrom(start));
    node->name = name;
    return node;
}

/// `[...]`, `(...)`, or a pattern in parentheses.
Pattern* Parser::sequencePattern(TokenKind closing)
{
    const std::size_t start = m_at++;
    std::vector<Pattern*> items;
    bool hasTrailingComma = false;
    if (!isAt(closing) && !maybeStarPatterns(items, hasTrailingComma))
        return nullptr;
    if (!accept(closing))
        return nullptr;
    if (closing == TokenKind::RightParen && items.size() == 1 && !hasTrailingComma)
        return items[0]->kind == PatternKind::MatchStar ? nullptr : items[0];
    auto* node = make<MatchSequencePattern>(spanFrom(start));
    node->patterns = list(items);
    return node;
}

Pattern* Parser::mappingPattern()
{
    const std::size_t start = m_at++;
    std::vector<Expr*> keys;
    std::vector<Pattern*> values;
    std::string_view rest;
    while (!isAt(TokenKind::RightBrace)) {
        const bool isRest = accept(TokenKind::DoubleStar);
        if (isRest ? !captureName(rest) : !mappingItem(keys, values))
            return nullptr;
        const bool hasComma = accept(TokenKind::Comma);
        if ((isRest || !hasComma) && !isAt(TokenKind::RightBrace))
            return nullptr;
    }
    ++m_at;
    auto* node = make<MatchMappingPattern>(spanFrom(start));
    node->keys = list(keys);
    node->patterns = list(values);
    node->rest = rest;
    return node;
}

bool Parser::mappingItem(std::vector<Expr*>& keys, std::vector<Pattern*>& values)
{
    Pattern* key = isAt(TokenKind::Name) ? nameOrClassPattern() : literalPattern();
    Expr* keyExpr = nullptr;
    if (const auto* value = tryAs<MatchValuePattern>(key)) {
        keyExpr = value->value;
    } else if (const auto* single = tryAs<MatchSingletonPattern>(key)) {
        auto* constantKey = make<ConstantExpr>(single->span);
        constantKey->constant = single->constant;
        keyExpr = constantKey;
    }
    if (!keyExpr || !accept(TokenKind::Colon))
        return false;
    Pattern* value = pattern();
    if (!value)
        return false;
    keys.push_back(keyExpr);
    values.push_back(value);
    return true;
}

Pattern* Parser::literalPattern()
{
    const std::size_t start = m_at;
    switch (kind()) {
    case TokenKind::KeywordNone:
    case TokenKind::KeywordTrue:
    case TokenKind::KeywordFalse: {
        auto* node = make<MatchSingletonPattern>(spanOf(token()));
        node->constant = isAt(TokenKind::KeywordNone)   ? ConstantKind::None
                         : isAt(TokenKind::KeywordTrue) ? ConstantKind::True
                                                        : ConstantKind::False;
        ++m_at;
        return node;
    }
    default: break;
    }
    Expr* value = isAt(TokenKind::String) ? strings() : patternNumber();
    if (!value)
        return nullptr;
    auto* node = make<MatchValuePattern>(spanFrom(start));
    node->value = value;
    return node;
}

/// A number with an optional sign, or a complex one: `-1 + 2j`.
Expr* Parser::patternNumber()
{
    const std::size_t start = m_at;
    Expr* real = signedNumber();
    if (!real || (!isAt(TokenKind::Plus) && !isAt(TokenKind::Minus)))
        return real;
    const BinaryOperator op = isAt(TokenKind::Plus) ? BinaryOperator::Add : BinaryOperator::Sub;
    ++m_at;
    if (!isAt(TokenKind::Number))
        return nullptr;
    const Expr* magnitude = real->kind == ExprKind::UnaryOp ? as<UnaryOpExpr>(*real).operand : real;
    if (as<ConstantExpr>(*magnitude).constant == ConstantKind::Complex)
        return raise(real->span, "real number required in complex literal");
    Expr* imaginary = numberLiteral();
    if (!imaginary)
        return nullptr;
    if (as<ConstantExpr>(*imaginary).constant != ConstantKind::Complex)
        return raise(imaginary->span, "imaginary number required in complex literal");
    auto* node = make<BinOpExpr>(spanFrom(start));
    node->left = real;
    node->op = op;
    node->right = imaginary;
    return node;
}

Expr* Parser::signedNumber()
{
    const std::size_t start = m_at;
    const bool isNegative = accept(TokenKind::Minus);
    if (!isAt(TokenKind::Number))
        return nullptr;
    Expr* number = numberLiteral();
    if (!number || !isNegative)
        return number;
    auto* node = make<UnaryOpExpr>(spanFrom(start));
    node->op = UnaryOperator::USub;
    node->operand = number;
    return node;
}

} // namespace model
