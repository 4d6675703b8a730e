#include "model/lang/lexer.h"

#include "model/core/characters.h"
#include "model/lang/fstring_scan.h"

#include <cstring>
#include <utility>

namespace model {

Lexer::Lexer(std::string_view text, int firstLine, int firstColumn, bool hasOldLiterals,
             bool nestsStrings)
    : m_begin(text.data()), m_end(text.data() + text.size()), m_at(m_begin), m_lineStart(m_begin),
      m_line(firstLine), m_firstLine(firstLine), m_firstColumn(firstColumn),
      m_hasOldLiterals(hasOldLiterals), m_nestsStrings(nestsStrings)
{
    m_tokens.reserve(text.size() / 4 + 8);
}

std::vector<Token> Lexer::run()
{
    bool isOk = true;
    while (isOk && m_at != m_end)
        isOk = lineStart() && statementTokens();
    if (isOk)
        finish();
    return std::move(m_tokens);
}

const char* Lexer::lineEnd() const
{
    return static_cast<const char*>(
        std::memchr(m_at, '\n', static_cast<std::size_t>(m_end - m_at)));
}

/// Measures the indentation of a line and turns a change into Indent or Dedent tokens. Lines
/// without code change nothing and are skipped.
bool Lexer::lineStart()
{
    for (;;) {
        Indentation indentation;
        if (!measureIndentation(indentation))
            return false;
        if (*m_at != '#' && *m_at != '\n')
            return m_at == m_end || changeIndent(indentation.width, indentation.alternate);
        m_at = lineEnd();
        newLine();
    }
}

bool Lexer::measureIndentation(Indentation& indentation)
{
    int width = 0;
    int alternate = 0;
    int continuedWidth = 0;
    for (;; ++m_at) {
        if (*m_at == ' ') {
            ++width;
            ++alternate;
        } else if (*m_at == '\t') {
            width = (width / 8 + 1) * 8;
            ++alternate;
        } else if (*m_at == '\f') {
            width = alternate = 0;
        } else if (*m_at == '\\') {
            // The first backslash after white space settles the indentation.
            continuedWidth = continuedWidth ? continuedWidth : width;
            if (!skipContinuation())
                return false;
            --m_at;
        } else {
            break;
        }
    }
    if (continuedWidth)
        width = alternate = continuedWidth;
    indentation = {width, alternate};
    return true;
}

bool Lexer::changeIndent(int width, int alternate)
{
    const auto current = static_cast<std::size_t>(m_indent);
    if (width == m_indents[current])
        return alternate == m_alternateIndents[current] || failIndent();
    if (width > m_indents[current]) {
        if (m_indent + 1 >= kMaxIndents)
            return fail({DiagnosticKind::IndentationError,
                         "too many levels of indentation",
                         {m_line, 0, m_line, 0},
                         false});
        if (alternate <= m_alternateIndents[current])
            return failIndent();
        ++m_indent;
        m_indents[current + 1] = width;
        m_alternateIndents[current + 1] = alternate;
        pushEmpty(TokenKind::Indent);
        return true;
    }
    int dedents = 0;
    while (m_indent > 0 && width < m_indents[static_cast<std::size_t>(m_indent)]) {
        --m_indent;
        ++dedents;
    }
    if (width != m_indents[static_cast<std::size_t>(m_indent)]) {
        const int end = static_cast<int>(lineEnd() - m_lineStart);
        return fail({DiagnosticKind::IndentationError,
                     "unindent does not match any outer indentation level",
                     {m_line, end, m_line, end},
                     false});
    }
    if (alternate != m_alternateIndents[static_cast<std::size_t>(m_indent)])
        return failIndent();
    while (dedents-- > 0)
        pushEmpty(TokenKind::Dedent);
    return true;
}

/// The tokens up to and including the Newline that ends the logical line.
bool Lexer::statementTokens()
{
    while (m_at != m_end) {
        const char c = *m_at;
        if (c == ' ' || c == '\t' || c == '\f') {
            ++m_at;
        } else if (mayStartIdentifier(c)) {
            if (!nameOrPrefixedString())
                return false;
        } else if (c == '\n' || c == '#') {
            const char* start = m_at;
            m_at = lineEnd();
            const bool endsStatement =
                m_level == 0 && !m_tokens.empty() && m_tokens.back().kind != TokenKind::Newline;
            if (endsStatement)
                push(TokenKind::Newline, start);
            newLine();
            if (m_level == 0)
                return true;
        } else if (isDecimalDigit(c) || (c == '.' && isDecimalDigit(m_at[1]))) {
            if (!number())
                return false;
        } else if (c == '"' || c == '\'') {
            if (!string(m_at))
                return false;
        } else if (c == '\\') {
            if (!skipContinuation())
                return false;
        } else if (!punctuation()) {
            return false;
        }
    }
    return true;
}

/// Steps over a backslash and the end of its line.
bool Lexer::skipContinuation()
{
    if (m_at[1] != '\n') {
        const int after = static_cast<int>(m_at + 1 - m_lineStart);
        return fail({DiagnosticKind::SyntaxError,
                     "unexpected character after line continuation character",
                     {m_line, after, m_line, after},
                     false});
    }
    if (m_at + 2 == m_end)
        return failAtEndOfFile();
    ++m_at;
    newLine();
    return true;
}

bool Lexer::nameOrPrefixedString()
{
    const char* start = m_at;
    // Prefixes of strings: one of b, u, f, and r before or after b and f.
    bool sawKind = false;
    bool sawR = false;
    bool sawU = false;
    for (;; ++m_at) {
        const char c = static_cast<char>(*m_at | 0x20);
        if (!sawKind && (c == 'b' || (c == 'f' && !m_hasOldLiterals)))
            sawKind = true;
        else if (!sawKind && !sawR && c == 'u')
            sawKind = sawU = true;
        else if (!sawR && (!sawU || m_hasOldLiterals) && c == 'r')
            sawR = true;
        else
            break;
    }
    if (m_at != start && (*m_at == '"' || *m_at == '\''))
        return string(start);

    bool isAscii = true;
    for (; mayContinueIdentifier(*m_at); ++m_at)
        isAscii = isAscii && static_cast<unsigned char>(*m_at) < 128;
    if (!isAscii && !checkIdentifier(start))
        return false;
    push(keywordKind({start, static_cast<std::size_t>(m_at - start)}), start);
    return true;
}

bool Lexer::checkIdentifier(const char* start)
{
    for (const char* at = start; at < m_at;) {
        const char* before = at;
        const char32_t character = decodeCharacter(at);
        const bool fits =
            before == start ? isIdentifierStart(character) : isIdentifierContinue(character);
        if (fits)
            continue;
        const std::string number = "U+" + codePointText(character);
        if (!isPrintable(character))
            return failAt(at, "invalid non-printable character " + number);
        return failAt(at, "invalid character '" + std::string(before, at) + "' (" + number + ")");
    }
    return true;
}

/// A string literal whose opening quote is at m_at; tokenStart is where its prefix began.
bool Lexer::string(const char* tokenStart)
{
    const char quote = *m_at;
    const char* const startLine = m_lineStart;
    const int startLineNumber = m_line;
    const bool isTriple = m_at[1] == quote && m_at[2] == quote;
    const std::string_view rest(tokenStart, static_cast<std::size_t>(m_end - tokenStart));
    const auto opening = static_cast<std::size_t>(m_at - tokenStart);
    const std::size_t end = m_nestsStrings && isFormattedQuote(rest, opening)
                                ? endOfString(rest, opening, true)
                                : std::string_view::npos;
    m_at += isTriple ? 3 : 1;
    const char* const last = end == std::string_view::npos ? nullptr : tokenStart + end - 1;
    for (; m_at <= last; ++m_at) {
        if (*m_at == '\n') {
            newLine();
            --m_at;
        }
    }
    for (; last == nullptr; ++m_at) {
        if (*m_at == '\\' && m_at + 1 < m_end)
            ++m_at;
        else if (*m_at == quote && (!isTriple || (m_at[1] == quote && m_at[2] == quote)))
            break;
        else if (m_at == m_end || (*m_at == '\n' && !isTriple)) {
            const int detected = m_at == m_end ? m_line - 1 : m_line;
            m_lineStart = startLine;
            m_line = startLineNumber;
            return failAt(tokenStart + 1, std::string("unterminated ")
                                              + (isTriple ? "triple-quoted " : "")
                                              + "string literal (detected at line "
                                              + std::to_string(detected) + ")");
        }
        if (*m_at == '\n') {
            newLine();
            --m_at;
        }
    }
    if (last == nullptr)
        m_at += isTriple ? 3 : 1;
    push(TokenKind::String, tokenStart);
    Token& token = m_tokens.back();
    token.line = startLineNumber;
    token.column = static_cast<int>(tokenStart - startLine)
                   + (startLineNumber == m_firstLine ? m_firstColumn : 0);
    return true;
}

bool Lexer::openBracket(char opening)
{
    if (m_level >= kMaxBrackets)
        return failAt(m_at + 1, "too many nested parentheses");
    m_brackets[static_cast<std::size_t>(m_level)] = {opening, m_line,
                                                     static_cast<int>(m_at - m_lineStart)};
    ++m_level;
    return true;
}

bool Lexer::closeBracket(char closing)
{
    if (m_level == 0)
        return failAt(m_at + 1, std::string("unmatched '") + closing + "'");
    --m_level;
    const Bracket& bracket = m_brackets[static_cast<std::size_t>(m_level)];
    const char wanted = bracket.opening == '(' ? ')' : bracket.opening == '[' ? ']' : '}';
    if (closing == wanted)
        return true;
    std::string message = std::string("closing parenthesis '") + closing
                          + "' does not match opening parenthesis '" + bracket.opening + "'";
    if (bracket.line != m_line)
        message += " on line " + std::to_string(bracket.line);
    return failAt(m_at + 1, std::move(message));
}

/// The end of the text: what is still open, the last dedents, the end marker. CPython places
/// these tokens behind the last character of the last line.
void Lexer::finish()
{
    if (m_level > 0) {
        failUnclosed();
        return;
    }
    if (m_at != m_begin) {
        --m_line;
        m_lineStart = m_at - 1;
        while (m_lineStart > m_begin && m_lineStart[-1] != '\n')
            --m_lineStart;
    }
    for (; m_indent > 0; --m_indent)
        pushEmpty(TokenKind::Dedent);
    pushEmpty(TokenKind::EndMarker);
}

bool Lexer::failUnclosed()
{
    return fail(*unclosedBracket());
}

std::optional<LexError> Lexer::unclosedBracket() const
{
    if (m_level == 0)
        return std::nullopt;
    const Bracket& bracket = m_brackets[static_cast<std::size_t>(m_level - 1)];
    return LexError{DiagnosticKind::SyntaxError,
                    std::string("'") + bracket.opening + "' was never closed",
                    {bracket.line, bracket.column, bracket.line, bracket.column},
                    false};
}

void Lexer::push(TokenKind kind, const char* start)
{
    Token& token = m_tokens.emplace_back();
    token.kind = kind;
    token.level = static_cast<std::uint8_t>(m_level);
    token.start = static_cast<std::uint32_t>(start - m_begin);
    token.end = static_cast<std::uint32_t>(m_at - m_begin);
    token.line = token.endLine = m_line;
    token.column = column(start);
    token.endColumn = column(m_at);
}

/// A token without text. CPython gives it no columns and reports the byte before instead.
void Lexer::pushEmpty(TokenKind kind)
{
    push(kind, m_at);
    m_tokens.back().column -= 1;
    m_tokens.back().endColumn = m_tokens.back().column;
}

void Lexer::newLine()
{
    ++m_at;
    ++m_line;
    m_lineStart = m_at;
}

int Lexer::column(const char* position) const
{
    return static_cast<int>(position - m_lineStart) + (m_line == m_firstLine ? m_firstColumn : 0);
}

bool Lexer::failAt(const char* position, std::string message)
{
    const char* before = position - 1;
    while (before > m_lineStart && (static_cast<unsigned char>(*before) & 0xC0) == 0x80)
        --before;
    const int at = static_cast<int>(before - m_lineStart);
    return fail({DiagnosticKind::SyntaxError, std::move(message), {m_line, at, m_line, at}, true});
}

bool Lexer::fail(LexError error)
{
    m_error = std::move(error);
    push(TokenKind::Error, m_at);
    return false;
}

bool Lexer::failAtEndOfFile()
{
    if (m_level > 0)
        return failUnclosed();
    const int at = static_cast<int>(m_end - m_lineStart) - 1;
    return fail({DiagnosticKind::SyntaxError,
                 "unexpected EOF while parsing",
                 {m_line, at, m_line, at},
                 false});
}

bool Lexer::failIndent()
{
    return fail({DiagnosticKind::TabError,
                 "inconsistent use of tabs and spaces in indentation",
                 {m_line, 0, m_line, 0},
                 false});
}

} // namespace model
