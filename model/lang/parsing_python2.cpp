#include "model/heap/text.h"
#include "model/lang/parsing.h"
#include "model/lang/string_literal.h"

// What only versions up to 2.7 have.

namespace model {

/// A statement of 2.7 that later versions write as a call, or nullptr, then without an error and
/// with the position unchanged, where this is none.
///
/// Source:  The Python Language Reference 2.7, chapter 6 "Simple statements".
Stmt* Parser::oldStatement()
{
    if (isAt(TokenKind::KeywordRaise))
        return oldRaiseStatement();
    if (isAtSoftKeyword("print") && !m_hasPrintFunction)
        return printStatement();
    return isAtSoftKeyword("exec") ? execStatement() : nullptr;
}

Stmt* Parser::printStatement()
{
    const std::size_t start = m_at++;
    auto* node = make<PrintStmt>({});
    if (accept(TokenKind::RightShift)) {
        node->stream = expression();
        if (!node->stream)
            return nullptr;
        if (!accept(TokenKind::Comma)) {
            node->span = spanFrom(start);
            return node;
        }
    }
    if (!printedValues(*node))
        return nullptr;
    node->span = spanFrom(start);
    return node;
}

bool Parser::printedValues(PrintStmt& node)
{
    std::vector<Expr*> values;
    while (!isAt(TokenKind::Newline) && !isAt(TokenKind::Semicolon)) {
        Expr* value = expression();
        if (!value)
            return false;
        values.push_back(value);
        node.endsLine = !accept(TokenKind::Comma);
        if (node.endsLine)
            break;
    }
    node.values = list(values);
    return true;
}

/// `exec code in globals, locals`: a call of the function that does it.
Stmt* Parser::execStatement()
{
    const std::size_t start = m_at;
    Expr* function = name();
    std::vector<Expr*> given;
    Expr* code = bitwiseOr();
    if (!code)
        return nullptr;
    given.push_back(code);
    if (accept(TokenKind::KeywordIn)) {
        do {
            given.push_back(expression());
            if (!given.back())
                return nullptr;
        } while (given.size() < 3 && accept(TokenKind::Comma));
    } else if (const auto* tuple = tryAs<TupleExpr>(code)) {
        given.assign(tuple->elements.begin(), tuple->elements.end());
    }
    auto* call = make<CallExpr>(spanFrom(start));
    call->function = function;
    call->arguments = list(given);
    auto* node = make<ExprStmt>(call->span);
    node->value = call;
    return node;
}

/// `raise exception, value, traceback`
Stmt* Parser::oldRaiseStatement()
{
    const std::size_t start = m_at++;
    auto* node = make<RaiseStmt>({});
    Expr** const parts[] = {&node->exception, &node->value, &node->traceback};
    for (Expr** part : parts) {
        if (isAt(TokenKind::Newline) || isAt(TokenKind::Semicolon))
            break;
        *part = expression();
        if (!*part)
            return nullptr;
        if (!accept(TokenKind::Comma))
            break;
    }
    node->span = spanFrom(start);
    return node;
}

/// `except E, target` or `except E as target`
bool Parser::oldHandlerTarget(ExceptHandler& handler)
{
    if (!accept(TokenKind::Comma) && !accept(TokenKind::KeywordAs))
        return true;
    handler.target = expression();
    if (!handler.target || !canBeTarget(handler.target, ExprContext::Store, false))
        return false;
    setContext(handler.target, ExprContext::Store);
    return true;
}

bool Parser::isAtPositional() const
{
    return isAt(TokenKind::Name) || (m_syntax.oldStatements && isAt(TokenKind::LeftParen));
}

/// A name, or names in parentheses that the argument is unpacked into.
Parameter* Parser::positionalParameter(std::size_t place, bool isLambda)
{
    if (isAt(TokenKind::Name))
        return parameter(isLambda);
    const std::size_t start = m_at;
    Expr* parts = unpackedNames();
    if (!parts)
        return nullptr;
    auto* node = make<Parameter>(spanFrom(start));
    const auto* single = tryAs<NameExpr>(parts);
    if (single && isAt(TokenKind::Equal)) {
        raise(node->span, "parenthesized arg with default");
        return nullptr;
    }
    node->parts = single ? nullptr : parts;
    node->name = single ? single->name : m_arena.copyText("." + std::to_string(place));
    return node;
}

Expr* Parser::unpackedNames()
{
    const std::size_t start = m_at++;
    std::vector<Expr*> items;
    bool hasComma = false;
    do {
        if (isAt(TokenKind::LeftParen))
            items.push_back(unpackedNames());
        else
            items.push_back(isAt(TokenKind::Name) ? name() : nullptr);
        if (!items.back())
            return nullptr;
        hasComma = accept(TokenKind::Comma);
    } while (hasComma && !isAt(TokenKind::RightParen));
    if (!accept(TokenKind::RightParen))
        return nullptr;
    Expr* whole = items.front();
    if (items.size() > 1 || hasComma) {
        auto* tuple = make<TupleExpr>(spanFrom(start));
        tuple->elements = list(items);
        whole = tuple;
    }
    setContext(whole, ExprContext::Store);
    return whole;
}

/// `1, 2` in `[x for x in 1, 2]`: a comma at the end needs two items before it.
Expr* Parser::bareTuple(std::size_t start, Expr* first)
{
    std::vector<Expr*> items{first};
    while (accept(TokenKind::Comma)) {
        const std::size_t afterComma = m_at;
        Expr* next = disjunction();
        if (next)
            items.push_back(next);
        else if (items.size() == 1 || !backTo(afterComma))
            return nullptr;
        else
            break;
    }
    auto* tuple = make<TupleExpr>(spanFrom(start));
    tuple->elements = list(items);
    return tuple;
}

/// `x` in backquotes: its repr(), in the form of an f-string.
Expr* Parser::backquoted()
{
    const std::size_t start = m_at;
    if (text(token()) != "`")
        return nullptr;
    ++m_at;
    Expr* value = expressions();
    if (!value || !isAt(TokenKind::Unknown) || text(token()) != "`")
        return nullptr;
    ++m_at;
    auto* field = make<FormattedValueExpr>(spanFrom(start));
    field->value = value;
    field->conversion = 'r';
    auto* node = make<JoinedStrExpr>(spanFrom(start));
    node->values = list(std::vector<Expr*>{field});
    return node;
}

/// Literals of bytes, as the characters of their numbers; with one piece of unicode among them
/// the whole is unicode.
Expr* Parser::oldStrings()
{
    const std::size_t first = m_at;
    bool isUnicode = false;
    std::string whole;
    while (isAt(TokenKind::String)) {
        const std::string_view written = text(token());
        const StringToken literal = splitStringToken(written);
        const bool hasPrefix = written[0] == 'u' || written[0] == 'U';
        const bool isText = hasPrefix || (m_hasUnicodeLiterals && !literal.isBytes);
        const DecodedText decoded = isText ? decodeText(literal.body, literal.isRaw)
                                           : decodeBytes(literal.body, literal.isRaw);
        ++m_at;
        if (!decoded.error.empty())
            return raiseAtLastToken(decoded.error);
        isUnicode = isUnicode || isText;
        whole += isText ? decoded.text : utf8FromLatin1(decoded.text);
    }
    auto* node = make<ConstantExpr>(spanFrom(first));
    node->constant = ConstantKind::Str;
    node->isUnicode = isUnicode;
    node->text = m_arena.copyText(whole);
    return node;
}

/// These imports change how the rest of the file is read.
void Parser::noteFutureImport(const ImportFromStmt& import)
{
    for (const Alias* alias : import.names) {
        m_hasPrintFunction = m_hasPrintFunction || alias->name == "print_function";
        m_hasUnicodeLiterals = m_hasUnicodeLiterals || alias->name == "unicode_literals";
    }
}

} // namespace model
