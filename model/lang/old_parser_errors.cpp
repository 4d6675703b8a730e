// What the parser of versions before the PEG grammar says: it stops at the first token that does
// not fit, and tells little more than that. Faults that it saw in the tree keep messages of
// their own.
//
// Source:  CPython 3.8, Parser/parsetok.c, Python/pythonrun.c (err_input), Python/ast.c.

#include "model/lang/old_parser_errors.h"

#include "model/lang/parsing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace model {

namespace {

constexpr std::string_view kNamedMustFollow = "only named arguments may follow *expression";
constexpr std::string_view kMissingParentheses = "Missing parentheses in call to";
constexpr std::string_view kMaybeEqual = " here. Maybe you meant '==' instead of '='?";

/// Messages that stay, or begin so, whatever the grammar.
constexpr std::array kOfTree{
    std::string_view("cannot assign to "),
    std::string_view("cannot delete "),
    std::string_view("cannot use assignment expressions with "),
    std::string_view("assignment to yield expression not possible"),
    std::string_view("positional argument follows keyword argument"),
    std::string_view("iterable argument unpacking follows keyword argument unpacking"),
    std::string_view("Generator expression must be parenthesized"),
    kNamedMustFollow,
    std::string_view("expression cannot contain assignment"),
    std::string_view("keyword argument repeated"),
    std::string_view("named arguments must follow bare *"),
    std::string_view("non-default argument follows default argument"),
    std::string_view("parenthesized arg with default"),
    std::string_view("duplicate argument"),
    std::string_view("only single target"),
    std::string_view("illegal target for annotation"),
    std::string_view("trailing comma not allowed"),
    kMissingParentheses,
    std::string_view("dict unpacking cannot be used in dict comprehension"),
    std::string_view("iterable unpacking cannot be used in comprehension"),
    std::string_view("cannot mix bytes and nonbytes literals"),
    std::string_view("bytes can only contain ASCII literal characters"),
    std::string_view("f-string"),
    std::string_view("(unicode error)"),
    std::string_view("(value error)"),
};

/// How the old words for what is assigned to differ from the new ones.
constexpr std::pair<std::string_view, std::string_view> kThings[] = {
    {"expression", "operator"},
    {"dict literal", "dict display"},
    {"ellipsis", "Ellipsis"},
};

/// Messages of the lexer, up to where they begin to differ in detail.
constexpr std::pair<std::string_view, std::string_view> kTokens[] = {
    {"unterminated string literal", "EOL while scanning string literal"},
    {"unterminated triple-quoted string literal",
     "EOF while scanning triple-quoted string literal"},
    {"unexpected EOF", "unexpected EOF while parsing"},
};

void replaceThing(std::string& message)
{
    const std::size_t at = message.starts_with("cannot assign to ")
                               ? std::string_view("cannot assign to ").size()
                               : std::string_view("cannot delete ").size();
    for (const auto& [now, then] : kThings)
        if (message.substr(at) == now)
            message.replace(at, now.size(), then);
}

/// What of them the grammar of 2.7 refuses already, since it has nothing of the kind.
constexpr std::array kNotIn27{
    std::string_view("cannot use assignment expressions with "),
    std::string_view("positional argument follows keyword argument unpacking"),
    std::string_view("iterable argument unpacking follows keyword argument unpacking"),
    std::string_view("named arguments must follow bare *"),
    std::string_view("only single target"),
    std::string_view("illegal target for annotation"),
    std::string_view("dict unpacking cannot be used in dict comprehension"),
    std::string_view("iterable unpacking cannot be used in comprehension"),
};

bool isTreeMessage(std::string_view message, bool is27)
{
    const auto begins = [message](std::string_view known) { return message.starts_with(known); };
    return std::ranges::any_of(kOfTree, begins) && !(is27 && std::ranges::any_of(kNotIn27, begins));
}

/// How 2.7 words what later versions word otherwise.
void toWordsOf27(std::string& message)
{
    static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {"cannot assign to None", "cannot assign to None"},
        {"cannot assign to ", "can't assign to "},
        {"cannot delete ", "can't delete "},
        {"positional argument follows keyword argument", "non-keyword arg after keyword arg"},
        {"Generator expression must be parenthesized",
         "Generator expression must be parenthesized if not sole argument"},
        {"expression cannot contain assignment", "keyword can't be an expression"},
    };
    if (message.ends_with(kMaybeEqual))
        message.resize(message.size() - kMaybeEqual.size());
    if (message.starts_with("cannot assign to ") || message.starts_with("cannot delete "))
        replaceThing(message);
    for (const auto& [now, then] : kWords)
        if (message.starts_with(now)) {
            const bool isOpen = now.ends_with(' ');
            message = std::string(then) + (isOpen ? message.substr(now.size()) : std::string());
            return;
        }
}

} // namespace

Diagnostic inOldWords(Diagnostic diagnostic, const Syntax& syntax)
{
    std::string& message = diagnostic.message;
    if (message.ends_with(kMaybeEqual))
        message.resize(message.size() - kMaybeEqual.size());
    if (message.starts_with("cannot assign to ") || message.starts_with("cannot delete "))
        replaceThing(message);
    if (message.starts_with("keyword argument repeated"))
        message = "keyword argument repeated";
    if (message == "multiple starred expressions in assignment")
        message = "two starred expressions in assignment";
    if (message == "can't use starred expression here")
        message = "can't use starred expression here";
    if (message == "bytes can only contain ASCII literal characters")
        message += ".";
    diagnostic.countsBytes = false;
    diagnostic.span.endLine = diagnostic.span.line;
    // Where only the line end does not fit, its last character is marked.
    const auto length = static_cast<int>(diagnostic.sourceLine.size());
    if (!syntax.oldStatements && length > 0 && diagnostic.span.column >= length)
        diagnostic.span.column = length - 1;
    if (diagnostic.kind == DiagnosticKind::IndentationError)
        diagnostic.span.column =
            std::max(diagnostic.span.column,
                     static_cast<int>(diagnostic.sourceLine.find_first_not_of(" \t\f") + 0));
    diagnostic.span.endColumn = diagnostic.span.column + 1;
    return diagnostic;
}

/// A token that is none.
void Parser::raiseOldLexError()
{
    raiseLexError();
    if (m_error->message.ends_with("was never closed"))
        return raiseOldEnd();
    std::string& message = m_error->message;
    for (const auto& [now, then] : kTokens)
        if (message.starts_with(now)) {
            message = then;
            m_error->span.column = static_cast<int>(m_error->sourceLine.size());
        }
    if (m_syntax.oldStatements && message.starts_with("invalid ")
        && (message.ends_with(" literal") || message.ends_with(" permitted")))
        message = "invalid token";
    if (message.starts_with("invalid character '") || message.starts_with("invalid non-printable"))
        message =
            message.find("(U+00") != std::string::npos && !m_error->sourceLine.empty()
                    && static_cast<unsigned char>(m_error->sourceLine[static_cast<std::size_t>(
                           std::clamp(m_error->span.column, 0,
                                      static_cast<int>(m_error->sourceLine.size()) - 1))])
                           < 0x80
                ? "invalid syntax"
                : "invalid character in identifier";
}

/// The argument itself is marked, not what follows it.
void Parser::markTokenBefore(SourceSpan& span) const
{
    for (std::size_t i = 1; i < m_tokens.size(); ++i)
        if (m_tokens[i].line == span.line && m_tokens[i].column == span.column)
            span = spanOf(m_tokens[i - 1]);
}

/// The line behind the last one is blamed, with the column of the last one's end.
void Parser::raiseOldEnd()
{
    m_error.reset();
    const auto line = static_cast<int>(std::ranges::count(m_text, '\n'));
    const int length = static_cast<int>(lineText(line).size());
    raise({line + 1, length, line + 1, length + 1}, "unexpected EOF while parsing");
    m_error->sourceLine = std::string(static_cast<std::size_t>(length) + 1, ' ');
}

/// `m_error` is what the PEG parser would say, `furthest` the token at which it failed.
void Parser::raiseInOldWords(const Token& furthest)
{
    const bool isOfTree = m_error && isTreeMessage(m_error->message, m_syntax.oldStatements);
    if (isOfTree && m_syntax.oldStatements) {
        if (!m_error->message.starts_with(kMissingParentheses)) {
            toWordsOf27(m_error->message);
            m_error->span.column = m_error->span.endColumn = -1; // These are not marked.
            return;
        }
    } else if (isOfTree) {
        if (m_error->message.starts_with("positional argument follows"))
            markTokenBefore(m_error->span);
        return;
    }
    const bool wantsBlock = m_error && m_error->message.starts_with("expected an indented block");
    m_error.reset();
    const bool isAtEnd = furthest.kind == TokenKind::EndMarker
                         || (furthest.kind == TokenKind::Dedent && furthest.start >= m_text.size());
    if (isAtEnd)
        return raiseOldEnd();
    if (furthest.kind == TokenKind::Indent || wantsBlock) {
        raise(spanOf(furthest), wantsBlock ? "expected an indented block" : "unexpected indent",
              DiagnosticKind::IndentationError);
        return;
    }
    SourceSpan span = spanOf(furthest);
    const bool isWhole = span.endLine == span.line && span.endColumn > span.column;
    if (m_syntax.oldStatements && isWhole && furthest.kind != TokenKind::Ellipsis)
        span.column = span.endColumn - 1; // Where the tokenizer stood.
    raise(span, "invalid syntax");
}

} // namespace model
