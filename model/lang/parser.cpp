#include "model/lang/parser.h"

#include "model/core/characters.h"
#include "model/lang/old_parser_errors.h"
#include "model/lang/parsing.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace model {

namespace {

/// The name in a "coding" comment of the first two lines, or nothing.
std::string_view declaredEncoding(std::string_view line)
{
    const std::size_t comment = line.find_first_not_of(" \t\f");
    if (comment == std::string_view::npos || line[comment] != '#')
        return {};
    std::size_t at = line.find("coding");
    if (at == std::string_view::npos)
        return {};
    at += 6;
    if (at >= line.size() || (line[at] != ':' && line[at] != '='))
        return {};
    at = std::min(line.find_first_not_of(" \t", at + 1), line.size());
    std::size_t end = at;
    while (end < line.size()
           && (std::isalnum(static_cast<unsigned char>(line[end])) || line[end] == '-'
               || line[end] == '_' || line[end] == '.'))
        ++end;
    return line.substr(at, end - at);
}

bool isSupportedEncoding(std::string_view name)
{
    std::string plain;
    for (char c : name)
        plain.push_back(c == '_' ? '-'
                                 : static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    return plain.empty() || plain.starts_with("utf-8") || plain == "utf8" || plain == "ascii"
           || plain == "us-ascii";
}

/// Completes a fault with what depends on where the text came from: in a file without declared
/// encoding the parser counts bytes, and it has no place for a block missing at the end.
Diagnostic inFile(Diagnostic diagnostic, const SourceText& source, const Syntax& syntax)
{
    diagnostic.file = source.fileName();
    if (!diagnostic.countsBytes)
        return diagnostic;
    const bool isFile = source.origin() == SourceOrigin::File;
    diagnostic.countsBytes = isFile && declaredEncoding(source.line(1)).empty()
                             && declaredEncoding(source.line(2)).empty();
    if (syntax.faultsCoverTokens) {
        diagnostic.countsBytes = false;
        diagnostic.marksTokens = true;
    }
    const SourceSpan& span = diagnostic.span;
    if (isFile && diagnostic.kind == DiagnosticKind::IndentationError
        && span.column >= static_cast<int>(diagnostic.sourceLine.size()))
        diagnostic.span.column = diagnostic.span.endColumn = -1;
    return diagnostic;
}

std::optional<Diagnostic> encodingFault(const SourceText& source)
{
    const std::string_view text = source.text();
    if (text.find('\0') != std::string_view::npos)
        return Diagnostic{DiagnosticKind::SyntaxError,
                          "source code string cannot contain null bytes",
                          {},
                          {},
                          {},
                          {}};
    for (int line = 1; line <= 2; ++line) {
        const std::string_view name = declaredEncoding(source.line(line));
        if (!isSupportedEncoding(name))
            return Diagnostic{DiagnosticKind::Unsupported,
                              "source encoding '" + std::string(name) + "'",
                              {line, 0, line, 0},
                              {},
                              std::string(source.line(line)),
                              "save the file as UTF-8"};
    }
    const std::size_t invalid = findInvalidUtf8(text);
    if (invalid == std::string_view::npos)
        return std::nullopt;
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(invalid), '\n');
    const char* const digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(text[invalid]);
    return Diagnostic{DiagnosticKind::SyntaxError,
                      std::string("Non-UTF-8 code starting with '\\x") + digits[byte >> 4]
                          + digits[byte & 15] + "' in file " + source.fileName() + " on line "
                          + std::to_string(line)
                          + ", but no encoding declared; see https://peps.python.org/pep-0263/ for "
                            "details",
                      {},
                      {},
                      {},
                      {}};
}

/// The end of a console's statement. A text without a line end gets its Newline from the lexer;
/// one more stands for the end of the text, behind a compound statement. In an unfinished text
/// without a final line end no block is closed.
///
/// Source:  CPython 3.11, Parser/pegen.c, _PyPegen_fill_token().
void endStatement(std::vector<Token>& tokens, bool hasLineEnd, std::size_t textEnd, bool closes)
{
    if (tokens.size() < 2 || tokens.back().kind != TokenKind::EndMarker)
        return;
    const Token endMarker = tokens.back();
    Token newLine = endMarker;
    newLine.kind = TokenKind::Newline;
    tokens.pop_back();
    std::size_t dedents = 0;
    while (!hasLineEnd && !tokens.empty() && tokens.back().kind == TokenKind::Dedent) {
        tokens.pop_back();
        ++dedents;
    }
    const bool endsLine =
        !tokens.empty() && tokens.back().kind == TokenKind::Newline && tokens.back().end == textEnd;
    if (hasLineEnd || !endsLine)
        tokens.push_back(newLine);
    if (closes && dedents > 0) {
        Token dedent = endMarker;
        dedent.kind = TokenKind::Dedent;
        tokens.insert(tokens.end(), dedents, dedent);
        tokens.push_back(newLine);
    }
    tokens.push_back(endMarker);
}

/// What are keywords now are names up to 2.7, and `<>` is an operator there.
bool startsLine(TokenKind before)
{
    return before == TokenKind::Newline || before == TokenKind::Indent
           || before == TokenKind::Dedent;
}

/// Of two characters that 2.7 does not read as one token, the first; neither can go on.
void splitToken(Token& token, TokenKind kind)
{
    token.kind = kind;
    token.end = token.start + 1;
    token.endColumn = token.column + 1;
}

void toOldTokens(std::string_view text, std::vector<Token>& tokens)
{
    TokenKind before = TokenKind::Newline;
    for (Token& token : tokens) {
        const std::string_view written = text.substr(token.start, token.end - token.start);
        if (token.kind == TokenKind::KeywordNonlocal || token.kind == TokenKind::KeywordAsync
            || token.kind == TokenKind::KeywordAwait || token.kind == TokenKind::KeywordTrue
            || token.kind == TokenKind::KeywordFalse)
            token.kind = TokenKind::Name;
        else if (token.kind == TokenKind::Unknown && written == "<>")
            token.kind = TokenKind::NotEqual;
        else if (token.kind == TokenKind::At && !startsLine(before))
            token.kind = TokenKind::Unknown;
        else if (token.kind == TokenKind::ColonEqual)
            splitToken(token, TokenKind::Colon);
        else if (token.kind == TokenKind::Arrow)
            splitToken(token, TokenKind::Minus);
        else if (token.kind == TokenKind::AtEqual)
            splitToken(token, TokenKind::Unknown);
        before = token.kind;
    }
}

} // namespace

Result<std::unique_ptr<Module>> parseModule(const std::shared_ptr<const SourceText>& source,
                                            const Syntax& syntax, InputForm form)
{
    if (auto fault = encodingFault(*source))
        return inFile(std::move(*fault), *source, syntax);
    auto module = std::make_unique<Module>();
    std::string_view text = source->text();
    if (!text.empty() && text.back() != '\n') {
        const std::string_view ended = module->arena.copyText(std::string(text) + '\n' + '\0');
        text = ended.substr(0, ended.size() - 1);
    }
    Lexer lexer(text, 1, 0, syntax.oldStatements, syntax.formattedFields);
    std::vector<Token> tokens = lexer.run();
    if (syntax.oldStatements)
        toOldTokens(text, tokens);
    const bool isUnfinished = form == InputForm::UnfinishedStatement;
    if (form == InputForm::Statement || isUnfinished) {
        const std::size_t end = source->text().size();
        endStatement(tokens, source->text().ends_with('\n'), end, !isUnfinished);
    }
    module->source = source;
    Parser parser(text, lexer, std::move(tokens), module->arena, syntax);
    bool isParsed = false;
    switch (form) {
    case InputForm::File: isParsed = parser.parseFile(*module); break;
    case InputForm::Expression: isParsed = parser.parseExpressionFile(*module); break;
    default: isParsed = parser.parseStatement(*module, isUnfinished); break;
    }
    if (!isParsed)
        return inFile(syntax.pegParser ? parser.error() : inOldWords(parser.error(), syntax),
                      *source, syntax);
    return module;
}

} // namespace model
