#include "model/lang/fstring.h"

#include "model/core/characters.h"

namespace model {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

char closingOf(char opening)
{
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
}

} // namespace

/// Literal text and fields in turn, up to the end of the string or, in a format spec, up to
/// the brace that ends the field.
bool StringLiteral::parsePieces(Pieces& pieces, int depth)
{
    for (;;) {
        bool endsAtDoubledBrace = false;
        if (!parseLiteral(pieces, depth, endsAtDoubledBrace))
            return false;
        if (endsAtDoubledBrace)
            continue;
        if (m_at >= m_end || m_text[m_at] == '}')
            break;
        if (!parseField(pieces, depth))
            return false;
    }
    if (depth > 0 && m_at >= m_end)
        return fail("f-string: expecting '}'");
    return true;
}

bool StringLiteral::parseLiteral(Pieces& pieces, int depth, bool& endsAtDoubledBrace)
{
    const std::size_t start = m_at;
    std::size_t literalEnd = std::string_view::npos;
    while (m_at < m_end) {
        char c = m_text[m_at++];
        if (!m_isRaw && c == '\\' && m_at < m_end) {
            c = m_text[m_at++];
            if (c == 'N') {
                // The braces of \N{name} are no field.
                if (m_at < m_end && m_text[m_at++] == '{')
                    while (m_at < m_end && m_text[m_at++] != '}') {
                    }
                continue;
            }
        }
        if (c != '{' && c != '}')
            continue;
        if (depth == 0) {
            if (m_at < m_end && m_text[m_at] == c) {
                literalEnd = m_at++;
                endsAtDoubledBrace = true;
                break;
            }
            if (c == '}')
                return fail("f-string: single '}' is not allowed");
        }
        --m_at;
        break;
    }
    if (literalEnd == std::string_view::npos)
        literalEnd = m_at;
    return literalEnd == start
           || addDecoded(pieces, decodeText(m_text.substr(start, literalEnd - start), m_isRaw));
}

bool StringLiteral::parseField(Pieces& pieces, int depth)
{
    if (depth >= 2)
        return fail("f-string: expressions nested too deeply");
    const std::size_t start = ++m_at;
    if (!findExpressionEnd())
        return false;
    Field field;
    field.value = parseExpression(start, m_at);
    if (!field.value)
        return false;
    if (m_text[m_at] == '=') {
        for (++m_at; m_at < m_end && (isBlank(m_text[m_at]) || m_text[m_at] == '\v'); ++m_at) {
        }
        if (m_at >= m_end)
            return fail("f-string: expecting '}'");
        field.showsText = true;
        field.shown = m_text.substr(start, m_at - start);
    }
    if (!parseTail(field, depth))
        return false;
    if (field.showsText) {
        pieces.text += field.shown;
        pieces.hasText = true;
        if (!field.spec && field.conversion == 0)
            field.conversion = 'r';
    }
    flushText(pieces, m_span);
    auto* node = m_parser.make<FormattedValueExpr>(m_span);
    node->value = field.value;
    node->conversion = field.conversion;
    node->formatSpec = field.spec;
    pieces.values.push_back(node);
    return true;
}

/// The conversion, the format spec and the closing brace.
bool StringLiteral::parseTail(Field& field, int depth)
{
    if (m_text[m_at] == '!') {
        if (++m_at >= m_end)
            return fail("f-string: expecting '}'");
        field.conversion = m_text[m_at++];
        if (field.conversion != 's' && field.conversion != 'r' && field.conversion != 'a')
            return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (m_at < m_end && m_text[m_at] == ':') {
        if (++m_at >= m_end)
            return fail("f-string: expecting '}'");
        Pieces spec;
        if (!parsePieces(spec, depth + 1))
            return false;
        field.spec = joined(spec, Parser::spanOf(*m_token));
    }
    if (m_at >= m_end || m_text[m_at] != '}')
        return fail("f-string: expecting '}'");
    ++m_at;
    return true;
}

/// Moves from the first character of an expression to the one behind its last.
bool StringLiteral::findExpressionEnd()
{
    std::string open;
    for (; m_at < m_end; ++m_at) {
        const char c = m_text[m_at];
        if (c == '\\')
            return fail("f-string expression part cannot include a backslash");
        if (c == '\'' || c == '"') {
            skipString();
            if (m_at >= m_end)
                break;
            if (m_text[m_at] == '\\')
                return fail("f-string expression part cannot include a backslash");
        } else if (c == '(' || c == '[' || c == '{') {
            if (open.size() >= 200)
                return fail("f-string: too many nested parenthesis");
            open.push_back(c);
        } else if (c == '#') {
            return fail("f-string expression part cannot include '#'");
        } else if (open.empty() && isExpressionEnd()) {
            return true;
        } else if ((c == ')' || c == ']' || c == '}') && !closeBracket(open)) {
            return false;
        }
    }
    if (m_at > m_end)
        return fail("f-string: unterminated string");
    if (!open.empty())
        return fail(std::string("f-string: unmatched '") + open.back() + "'");
    return fail("f-string: expecting '}'");
}

bool StringLiteral::closeBracket(std::string& open)
{
    const char c = m_text[m_at];
    if (open.empty())
        return fail(std::string("f-string: unmatched '") + c + "'");
    const char opening = open.back();
    open.pop_back();
    if (closingOf(opening) == c)
        return true;
    return fail(std::string("f-string: closing parenthesis '") + c
                + "' does not match opening parenthesis '" + opening + "'");
}

/// Whether an expression outside brackets ends at m_at; steps into `!=`, `==`, `<=`, `>=`.
bool StringLiteral::isExpressionEnd()
{
    const char c = m_text[m_at];
    if (c == '}' || c == ':')
        return true;
    if (c != '!' && c != '=' && c != '<' && c != '>')
        return false;
    if (m_at + 1 < m_end && m_text[m_at + 1] == '=') {
        ++m_at;
        return false;
    }
    return c == '!' || c == '=';
}

/// From an opening quote to the last character of the closing one, or to a backslash, or
/// beyond m_end if the string does not end.
void StringLiteral::skipString()
{
    const char quote = m_text[m_at];
    const auto isTripleAt = [&](std::size_t at) {
        return at + 2 < m_end && m_text[at + 1] == quote && m_text[at + 2] == quote;
    };
    const bool isTriple = isTripleAt(m_at);
    m_at += isTriple ? 3 : 1;
    for (; m_at < m_end; ++m_at) {
        const char c = m_text[m_at];
        if (c == '\\')
            return;
        if (c != quote)
            continue;
        if (!isTriple)
            return;
        if (isTripleAt(m_at)) {
            m_at += 2;
            return;
        }
    }
    m_at = m_end + 1;
}

Expr* StringLiteral::parseExpression(std::size_t start, std::size_t end)
{
    const std::string_view source = m_text.substr(start, end - start);
    std::size_t blanks = 0;
    while (blanks < source.size() && isBlank(source[blanks]))
        ++blanks;
    if (blanks == source.size()) {
        const char next = m_text[end];
        if (next == '!' || next == ':' || next == '=')
            fail(std::string("f-string: expression required before '") + next + "'");
        else
            fail("f-string: empty expression not allowed");
        return nullptr;
    }
    std::string wrapped = "(" + std::string(source) + ")\n";
    wrapped.push_back('\0');
    std::string_view stored = m_parser.m_arena.copyText(wrapped);
    stored.remove_suffix(1);

    // Where the opening brace stands, which the parenthesis replaces.
    const std::string_view before = m_text.substr(0, start - 1);
    int lines = 0;
    for (char c : before)
        lines += c == '\n';
    const std::size_t lineStart = before.rfind('\n');
    const bool startsWithNewline =
        source.substr(0, source.find('\n')).find_first_not_of(" \t\f") == std::string_view::npos
        && source.find('\n') != std::string_view::npos;
    int column = 0;
    if (!startsWithNewline)
        column = static_cast<int>(lines ? before.size() - lineStart - 1 : before.size());
    if (lines == 0)
        column += m_token->column;

    Lexer lexer(stored, m_token->line + lines, column);
    std::vector<Token> tokens = lexer.run();
    Parser inner(stored, lexer, std::move(tokens), m_parser.m_arena, m_parser.m_syntax);
    Expr* value = inner.parseFStringExpression(column);
    if (!value)
        m_parser.m_error = inner.error();
    return value;
}

} // namespace model
