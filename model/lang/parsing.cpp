#include "model/lang/parsing.h"

#include <algorithm>

// The token cursor, the two passes and the choice of the error that is reported.

namespace model {

Parser::Parser(std::string_view text, const Lexer& lexer, std::vector<Token> tokens,
               NodeArena& arena, const Syntax& syntax)
    : m_text(text), m_lexer(lexer), m_tokens(std::move(tokens)), m_arena(arena), m_syntax(syntax)
{}

bool Parser::parseFile(Module& module)
{
    std::vector<Stmt*> body;
    const auto run = [&] {
        body.clear();
        return statements(body, TokenKind::EndMarker);
    };
    if (!runPasses(run))
        return false;
    module.body = list(body);
    return true;
}

/// One expression and the end of the text.
bool Parser::parseExpressionFile(Module& module)
{
    Expr* value = nullptr;
    const auto run = [&] {
        value = expressions();
        if (value == nullptr)
            return false;
        while (accept(TokenKind::Newline)) {
        }
        return isAt(TokenKind::EndMarker);
    };
    if (!runPasses(run))
        return false;
    auto* statement = make<ExprStmt>(value->span);
    statement->value = value;
    module.body = list(std::vector<Stmt*>{statement});
    return true;
}

/// One statement and nothing behind it.
bool Parser::parseStatement(Module& module, bool mayBeUnfinished)
{
    m_mayBeUnfinished = mayBeUnfinished;
    std::vector<Stmt*> body;
    const auto run = [&] {
        body.clear();
        if (isAt(TokenKind::EndMarker) || accept(TokenKind::Newline))
            return true;
        bool isCompound = true;
        if (Stmt* compound = compoundStatement(isCompound)) {
            body.push_back(compound);
            return accept(TokenKind::Newline);
        }
        return !isCompound && backTo(0) && simpleStatements(body);
    };
    if (!runPasses(run))
        return false;
    if (hasMoreStatements()) {
        raiseAtLastToken("multiple statements found while compiling a single statement");
        return false;
    }
    module.body = list(body);
    return true;
}

bool Parser::hasMoreStatements()
{
    for (std::size_t i = std::max(m_furthest + 1, m_at); i < m_tokens.size(); ++i) {
        const TokenKind kind = m_tokens[i].kind;
        if (kind != TokenKind::Newline && kind != TokenKind::Dedent && kind != TokenKind::EndMarker)
            return true;
    }
    return false;
}

/// Whether the tokens that were looked at go up to the end of the text.
bool Parser::reachedEnd()
{
    const Token& last = lastToken();
    if (last.kind == TokenKind::Error && m_text.substr(last.start) == "\\\n")
        return true;
    return last.start >= m_text.size();
}

Expr* Parser::parseFStringExpression(int firstColumn)
{
    m_isFString = true;
    m_fStringColumn = firstColumn;
    Expr* result = nullptr;
    const auto run = [&] {
        result = starExpressions();
        return result != nullptr;
    };
    return runPasses(run) ? result : nullptr;
}

template <class Run>
bool Parser::runPasses(Run run)
{
    if (run() && !m_error)
        return true;
    const Token furthest = lastToken();
    if (m_mayBeUnfinished && reachedEnd()) {
        m_error = Diagnostic{DiagnosticKind::SyntaxError,
                             "incomplete input",
                             spanOf(furthest),
                             {},
                             lineText(furthest.line),
                             {}};
        return false;
    }
    if (!m_syntax.pegParser)
        return failInOldWords(furthest, run);
    if (!m_error && furthest.kind == TokenKind::Error) {
        raiseLexError();
        return false;
    }
    if (!m_error) {
        m_isSecondPass = m_callsInvalid = true;
        m_at = 0;
        m_failedBraces.clear();
        run();
        if (!m_error) {
            raiseGeneric(furthest);
            return false;
        }
    }
    preferLaterLexError();
    return false;
}

template <class Run>
bool Parser::failInOldWords(const Token& furthest, Run run)
{
    if (furthest.kind == TokenKind::Error || m_isLexError) {
        m_error.reset();
        raiseOldLexError();
        return false;
    }
    if (!m_error) {
        m_isSecondPass = m_callsInvalid = true;
        m_at = 0;
        m_failedBraces.clear();
        run();
    }
    if (m_isLexError) {
        m_error.reset();
        raiseOldLexError();
    } else {
        raiseInOldWords(furthest);
    }
    return false;
}

TokenKind Parser::kindAfter(std::size_t distance)
{
    const std::size_t at = std::min(m_at + distance, m_tokens.size() - 1);
    m_furthest = std::max(m_furthest, at);
    return m_tokens[at].kind;
}

std::string_view Parser::text(const Token& token) const
{
    return m_text.substr(token.start, token.end - token.start);
}

bool Parser::isAtSoftKeyword(std::string_view word) const
{
    return isAt(TokenKind::Name) && text(token()) == word;
}

bool Parser::accept(TokenKind kind)
{
    if (!isAt(kind))
        return false;
    ++m_at;
    return true;
}

bool Parser::backTo(std::size_t position)
{
    m_furthest = std::max(m_furthest, m_at);
    if (isAt(TokenKind::Error) && !m_error)
        raiseLexError();
    m_at = position;
    return !m_error;
}

SourceSpan Parser::spanFrom(std::size_t firstToken) const
{
    return joined(spanOf(m_tokens[firstToken]), spanOf(previous()));
}

SourceSpan Parser::spanOf(const Token& token)
{
    return {token.line, token.column, token.endLine, token.endColumn};
}

const Token& Parser::lastToken()
{
    m_furthest = std::max(m_furthest, m_at);
    return m_tokens[m_furthest];
}

std::nullptr_t Parser::raise(const SourceSpan& span, std::string message, DiagnosticKind kind)
{
    if (m_error)
        return nullptr;
    if (lastToken().kind == TokenKind::Error) {
        // CPython's parser meets the faulty token before it can say anything else.
        raiseLexError();
        return nullptr;
    }
    Diagnostic diagnostic;
    diagnostic.kind = kind;
    diagnostic.countsBytes = true;
    diagnostic.message = m_isFString ? "f-string: " + std::move(message) : std::move(message);
    diagnostic.span = span;
    diagnostic.span.column -= m_fStringColumn;
    diagnostic.span.endColumn -= m_fStringColumn;
    diagnostic.sourceLine = lineText(span.line);
    if (span.endLine != span.line) // The carets stay below the first line.
        diagnostic.span.endColumn =
            std::min(diagnostic.span.endColumn, static_cast<int>(diagnostic.sourceLine.size()));
    m_error = std::move(diagnostic);
    return nullptr;
}

std::nullptr_t Parser::raiseAtLastToken(std::string message, DiagnosticKind kind)
{
    return raise(spanOf(lastToken()), std::move(message), kind);
}

/// From `from` to the last character that was read.
std::nullptr_t Parser::raiseToLastToken(const SourceSpan& from, std::string message)
{
    const Token& last = lastToken();
    return raise({from.line, from.column, last.endLine, last.endColumn - 1}, std::move(message));
}

std::nullptr_t Parser::raiseTooDeep()
{
    if (!m_error)
        m_error = Diagnostic{DiagnosticKind::MemoryError, {}, {}, {}, {}, {}};
    return nullptr;
}

bool Parser::expectForced(TokenKind kind, std::string_view shown)
{
    if (accept(kind))
        return true;
    if (m_error)
        return false;
    raise(spanOf(token()), "expected '" + std::string(shown) + "'");
    return false;
}

void Parser::raiseLexError()
{
    raiseLexError(m_lexer.error());
}

void Parser::raiseLexError(const LexError& fault)
{
    m_isLexError = true;
    Diagnostic diagnostic;
    diagnostic.kind = fault.kind;
    diagnostic.message = fault.message;
    diagnostic.span = fault.span;
    diagnostic.sourceLine = lineText(fault.span.line);
    m_error = std::move(diagnostic);
}

void Parser::raiseGeneric(const Token& furthest)
{
    if (furthest.kind == TokenKind::Indent || furthest.kind == TokenKind::Dedent) {
        raiseAtLastToken(furthest.kind == TokenKind::Indent ? "unexpected indent"
                                                            : "unexpected unindent",
                         DiagnosticKind::IndentationError);
        return;
    }
    SourceSpan span = spanOf(furthest);
    if (furthest.kind == TokenKind::EndMarker)
        span.column = span.endColumn = -1;
    raise(span, "invalid syntax");
    preferLaterLexError();
}

/// An error among the tokens that follow is reported instead of the parser's own.
void Parser::preferLaterLexError()
{
    if (m_tokens.back().kind != TokenKind::Error || m_isLexError
        || m_error->kind == DiagnosticKind::MemoryError)
        return;
    const std::optional<LexError> bracket = m_lexer.unclosedBracket();
    if (m_lexer.error().overridesParser)
        raiseLexError();
    else if (bracket && lastToken().line > bracket->span.line)
        raiseLexError(*bracket);
}

std::string Parser::lineText(int line) const
{
    std::string_view rest = m_text;
    for (int skip = line - m_lexer.firstLine(); skip > 0; --skip) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            return {};
        rest.remove_prefix(end + 1);
    }
    return std::string(rest.substr(0, rest.find('\n')));
}

} // namespace model
