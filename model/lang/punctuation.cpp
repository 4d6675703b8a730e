#include "model/core/characters.h"
#include "model/lang/lexer.h"

namespace model {

namespace {

using enum TokenKind;

/// The token of an operator that `=` may lengthen.
struct Choice
{
    TokenKind kind;
    int length;
};

Choice withEqual(const char* at, TokenKind bare, TokenKind lengthened, int length = 1)
{
    return at[length] == '=' ? Choice{lengthened, length + 1} : Choice{bare, length};
}

Choice lessOperator(const char* at)
{
    if (at[1] == '<')
        return withEqual(at, LeftShift, LeftShiftEqual, 2);
    if (at[1] == '>')
        return {Unknown, 2};
    return withEqual(at, Less, LessEqual);
}

Choice greaterOperator(const char* at)
{
    return at[1] == '>' ? withEqual(at, RightShift, RightShiftEqual, 2)
                        : withEqual(at, Greater, GreaterEqual);
}

Choice starOperator(const char* at)
{
    return at[1] == '*' ? withEqual(at, DoubleStar, DoubleStarEqual, 2)
                        : withEqual(at, Star, StarEqual);
}

Choice slashOperator(const char* at)
{
    return at[1] == '/' ? withEqual(at, DoubleSlash, DoubleSlashEqual, 2)
                        : withEqual(at, Slash, SlashEqual);
}

Choice choose(const char* at)
{
    switch (*at) {
    case '(': return {LeftParen, 1};
    case ')': return {RightParen, 1};
    case '[': return {LeftBracket, 1};
    case ']': return {RightBracket, 1};
    case '{': return {LeftBrace, 1};
    case '}': return {RightBrace, 1};
    case ':': return withEqual(at, Colon, ColonEqual);
    case ',': return {Comma, 1};
    case ';': return {Semicolon, 1};
    case '+': return withEqual(at, Plus, PlusEqual);
    case '-': return at[1] == '>' ? Choice{Arrow, 2} : withEqual(at, Minus, MinusEqual);
    case '*': return starOperator(at);
    case '/': return slashOperator(at);
    case '|': return withEqual(at, Bar, BarEqual);
    case '&': return withEqual(at, Ampersand, AmpersandEqual);
    case '<': return lessOperator(at);
    case '>': return greaterOperator(at);
    case '=': return withEqual(at, Equal, EqualEqual);
    case '.': return at[1] == '.' && at[2] == '.' ? Choice{Ellipsis, 3} : Choice{Dot, 1};
    case '%': return withEqual(at, Percent, PercentEqual);
    case '!': return withEqual(at, Unknown, NotEqual);
    case '~': return {Tilde, 1};
    case '^': return withEqual(at, Caret, CaretEqual);
    case '@': return withEqual(at, At, AtEqual);
    default: return {Unknown, 1};
    }
}

} // namespace

bool Lexer::punctuation()
{
    const char c = *m_at;
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7F')
        return failAt(m_at + 1, "invalid non-printable character U+"
                                    + codePointText(static_cast<unsigned char>(c)));
    const Choice choice = choose(m_at);
    if (choice.kind == LeftParen || choice.kind == LeftBracket || choice.kind == LeftBrace) {
        if (!openBracket(c))
            return false;
    } else if (choice.kind == RightParen || choice.kind == RightBracket
               || choice.kind == RightBrace) {
        if (!closeBracket(c))
            return false;
    }
    const char* start = m_at;
    m_at += choice.length;
    push(choice.kind, start);
    return true;
}

TokenKind keywordKind(std::string_view word)
{
    struct KeywordText
    {
        std::string_view text;
        TokenKind kind;
    };
    // By length, because most names differ from all keywords in length or first letter.
    static constexpr KeywordText kTwo[] = {{"as", KeywordAs},
                                           {"if", KeywordIf},
                                           {"in", KeywordIn},
                                           {"is", KeywordIs},
                                           {"or", KeywordOr}};
    static constexpr KeywordText kThree[] = {{"and", KeywordAnd}, {"def", KeywordDef},
                                             {"del", KeywordDel}, {"for", KeywordFor},
                                             {"not", KeywordNot}, {"try", KeywordTry}};
    static constexpr KeywordText kFour[] = {
        {"None", KeywordNone}, {"True", KeywordTrue}, {"elif", KeywordElif}, {"else", KeywordElse},
        {"from", KeywordFrom}, {"pass", KeywordPass}, {"with", KeywordWith}};
    static constexpr KeywordText kFive[] = {{"False", KeywordFalse}, {"async", KeywordAsync},
                                            {"await", KeywordAwait}, {"break", KeywordBreak},
                                            {"class", KeywordClass}, {"raise", KeywordRaise},
                                            {"while", KeywordWhile}, {"yield", KeywordYield}};
    static constexpr KeywordText kSix[] = {{"assert", KeywordAssert}, {"except", KeywordExcept},
                                           {"global", KeywordGlobal}, {"import", KeywordImport},
                                           {"lambda", KeywordLambda}, {"return", KeywordReturn}};
    static constexpr KeywordText kLong[] = {
        {"finally", KeywordFinally}, {"continue", KeywordContinue}, {"nonlocal", KeywordNonlocal}};

    const auto search = [word](const auto& keywords) {
        for (const KeywordText& keyword : keywords)
            if (keyword.text == word)
                return keyword.kind;
        return Name;
    };
    switch (word.size()) {
    case 2: return search(kTwo);
    case 3: return search(kThree);
    case 4: return search(kFour);
    case 5: return search(kFive);
    case 6: return search(kSix);
    case 7:
    case 8: return search(kLong);
    default: return Name;
    }
}

} // namespace model
