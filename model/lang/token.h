#pragma once

#include <cstdint>
#include <string_view>

namespace model {

/// The tokens of Python 3.11. Keywords are kinds of their own; `match`, `case` and `_` are Name.
enum class TokenKind : std::uint8_t {
    EndMarker,
    Name,
    Number,
    String,
    Newline,
    Indent,
    Dedent,
    Error,   ///< Nothing follows; Lexer::error() says what is wrong.
    Unknown, ///< A character that no rule takes, such as `$` or `?`.

    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Colon,
    Comma,
    Semicolon,
    Plus,
    Minus,
    Star,
    Slash,
    Bar,
    Ampersand,
    Less,
    Greater,
    Equal,
    Dot,
    Percent,
    EqualEqual,
    NotEqual,
    LessEqual,
    GreaterEqual,
    Tilde,
    Caret,
    LeftShift,
    RightShift,
    DoubleStar,
    DoubleSlash,
    At,
    Arrow,
    Ellipsis,
    ColonEqual,
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    PercentEqual,
    AmpersandEqual,
    BarEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
    DoubleStarEqual,
    DoubleSlashEqual,
    AtEqual,

    KeywordFalse,
    KeywordNone,
    KeywordTrue,
    KeywordAnd,
    KeywordAs,
    KeywordAssert,
    KeywordAsync,
    KeywordAwait,
    KeywordBreak,
    KeywordClass,
    KeywordContinue,
    KeywordDef,
    KeywordDel,
    KeywordElif,
    KeywordElse,
    KeywordExcept,
    KeywordFinally,
    KeywordFor,
    KeywordFrom,
    KeywordGlobal,
    KeywordIf,
    KeywordImport,
    KeywordIn,
    KeywordIs,
    KeywordLambda,
    KeywordNonlocal,
    KeywordNot,
    KeywordOr,
    KeywordPass,
    KeywordRaise,
    KeywordReturn,
    KeywordTry,
    KeywordWhile,
    KeywordWith,
    KeywordYield,
};

/// One token. Offsets are bytes in the lexed text, lines count from 1, columns from 0.
struct Token
{
    TokenKind kind = TokenKind::EndMarker;
    std::uint8_t level = 0; ///< Open brackets after this token.
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
};

/// The keyword that `word` is, or Name.
TokenKind keywordKind(std::string_view word);

} // namespace model
