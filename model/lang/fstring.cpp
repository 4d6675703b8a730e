#include "model/lang/fstring.h"

#include "model/core/characters.h"
#include "model/lang/fstring_scan.h"

#include <algorithm>

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
                return m_parser.m_syntax.formattedFields
                           ? failAt(m_at - 1, "f-string: single '}' is not allowed")
                           : fail("f-string: single '}' is not allowed");
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
    const std::size_t brace = m_at;
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
    const bool isInPlace = m_parser.m_syntax.formattedFields;
    auto* node = m_parser.make<FormattedValueExpr>(isInPlace ? spanOfPart(brace, m_at) : m_span);
    node->value = field.value;
    node->conversion = field.conversion;
    node->formatSpec = field.spec;
    pieces.values.push_back(node);
    return true;
}

/// A fault at one character of the token.
bool StringLiteral::failAt(std::size_t offset, std::string message)
{
    m_parser.raise(spanOfPart(offset, offset + 1), std::move(message));
    return false;
}

/// Of the token that is being read.
SourceSpan StringLiteral::spanOfPart(std::size_t start, std::size_t end) const
{
    const auto place = [this](std::size_t offset, int& line, int& column) {
        const std::string_view before = m_text.substr(0, offset);
        const auto lines = std::count(before.begin(), before.end(), '\n');
        line = m_token->line + static_cast<int>(lines);
        column = lines > 0 ? static_cast<int>(offset - before.rfind('\n') - 1)
                           : m_token->column + static_cast<int>(offset);
    };
    SourceSpan span;
    place(start, span.line, span.column);
    place(end, span.endLine, span.endColumn);
    return span;
}

/// The conversion, the format spec and the closing brace.
bool StringLiteral::parseTail(Field& field, int depth)
{
    if (m_text[m_at] == '!') {
        if (++m_at >= m_end)
            return fail("f-string: expecting '}'");
        field.conversion = m_text[m_at++];
        const bool isKnown =
            field.conversion == 's' || field.conversion == 'r' || field.conversion == 'a';
        if (!isKnown && m_parser.m_syntax.formattedFields)
            return failAt(m_at - 1, std::string("f-string: invalid conversion character '")
                                        + field.conversion + "': expected 's', 'r', or 'a'");
        if (!isKnown)
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
        if (m_parser.m_syntax.formattedFields && skipFreely(c))
            continue;
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

/// Steps to the last character of a string, a comment or a backslash, which fields may have from
/// 3.12 on; false: there is none.
bool StringLiteral::skipFreely(char c)
{
    if (c == '\\')
        return true;
    std::size_t end = 0;
    if (c == '\'' || c == '"')
        end = endOfString(m_text, m_at, isFormattedQuote(m_text, m_at));
    else if (c == '#')
        end = m_text.find('\n', m_at);
    else
        return false;
    m_at = std::min(end, m_end) - (c == '#' ? 0 : 1);
    return true;
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
        if (m_parser.m_syntax.formattedFields)
            failAt(end, std::string("f-string: valid expression required before '") + next + "'");
        else if (next == '!' || next == ':' || next == '=')
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

    const bool isInPlace = m_parser.m_syntax.formattedFields;
    Lexer lexer(stored, m_token->line + lines, column, false, isInPlace);
    std::vector<Token> tokens = lexer.run();
    Parser inner(stored, lexer, std::move(tokens), m_parser.m_arena, m_parser.m_syntax);
    Expr* value = inner.parseFStringExpression(column);
    if (value)
        return value;
    m_parser.m_error = inner.error();
    if (isInPlace && m_parser.m_error) { // The fault has its place in the source, not in a copy.
        Diagnostic& fault = *m_parser.m_error;
        constexpr std::string_view kPrefix = "f-string: ";
        if (fault.message.starts_with(kPrefix))
            fault.message.erase(0, kPrefix.size());
        fault.span.column += column;
        fault.span.endColumn += column;
        fault.sourceLine = m_parser.lineText(fault.span.line);
    }
    return nullptr;
}

} // namespace model
