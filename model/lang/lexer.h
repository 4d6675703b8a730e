#pragma once

#include "model/core/diagnostic.h"
#include "model/lang/token.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// Why a text stopped being tokens.
struct LexError
{
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    std::string message;
    SourceSpan span;
    /// Counts more than an earlier "invalid syntax": CPython reads all tokens of a file before
    /// it reports one, and reports this error instead.
    bool overridesParser = false;
};

/// Cuts a text into tokens, with CPython's indentation, joining of lines and messages.
///
/// Errors:  the last token has kind Error and error() says what is wrong; otherwise the last
///          token is EndMarker.
/// Source:  The Python Language Reference 3.11, chapter 2 "Lexical analysis"; the texts of the
///          errors as python3.11 prints them.
class Lexer
{
public:
    /// `text` is empty or ends in "\n", and a NUL byte follows it. Its first character stands at
    /// firstLine, firstColumn (a piece of an f-string lies in the middle of a file).
    explicit Lexer(std::string_view text, int firstLine = 1, int firstColumn = 0,
                   bool hasOldLiterals = false, bool nestsStrings = false);

    std::vector<Token> run();
    const LexError& error() const { return m_error; }
    /// After an error: the innermost bracket that was open there, as an error of its own.
    std::optional<LexError> unclosedBracket() const;
    int firstLine() const { return m_firstLine; }

private:
    struct Bracket
    {
        char opening = 0;
        int line = 0;
        int column = 0;
    };

    /// Columns with tabs of 8 and of 1; both must agree on every comparison.
    struct Indentation
    {
        int width = 0;
        int alternate = 0;
    };

    static constexpr int kMaxBrackets = 200;
    static constexpr int kMaxIndents = 100;

    // All return false after an error.
    bool lineStart();
    bool measureIndentation(Indentation& indentation);
    bool changeIndent(int column, int alternate);
    bool statementTokens();
    bool skipContinuation();
    bool nameOrPrefixedString();
    bool checkIdentifier(const char* start);
    bool number();
    bool decimalNumber();
    bool zeroNumber();
    bool oldZeroNumber();
    bool radixNumber(int base, const char* kindName);
    bool fractionAndExponent(bool isFraction);
    bool exponent();
    bool imaginaryEnd();
    bool decimalTail();
    bool endOfNumber(const char* kindName);
    bool string(const char* tokenStart);
    bool punctuation();
    bool openBracket(char opening);
    bool closeBracket(char closing);

    void finish();
    void push(TokenKind kind, const char* start);
    void pushEmpty(TokenKind kind);
    bool pushPunctuation(TokenKind kind, int length);
    void newLine();
    const char* lineEnd() const;
    int column(const char* position) const;

    /// An error at the character before `position`, as CPython counts it.
    bool failAt(const char* position, std::string message);
    bool fail(LexError error);
    bool failAtEndOfFile();
    bool failUnclosed();
    bool failIndent();

    const char* m_begin;
    const char* m_end;
    const char* m_at;
    const char* m_lineStart;
    const char* m_numberStart = nullptr;
    int m_line;
    int m_firstLine;
    int m_firstColumn;
    int m_level = 0;
    bool m_hasOldLiterals; ///< 0777, 10L, ur"...": up to 2.7.
    bool m_nestsStrings;   ///< Strings in f-strings may use the same quotes (PEP 701).
    int m_indent = 0;
    std::array<Bracket, kMaxBrackets> m_brackets;
    std::array<int, kMaxIndents> m_indents{};
    std::array<int, kMaxIndents> m_alternateIndents{};
    std::vector<Token> m_tokens;
    LexError m_error;
};

} // namespace model
