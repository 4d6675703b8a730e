#pragma once

#include "model/lang/parsing.h"
#include "model/lang/string_literal.h"

namespace model {

/// Builds the node of one or more adjacent string tokens. As in 3.11 an f-string is one token;
/// its expressions are cut out, put in parentheses and parsed on their own, and all nodes of
/// the string's own have the span of the whole.
///
/// Source:  The Python Language Reference 3.11, 2.4.3 "Formatted string literals"; the order of
///          checks as python3.11 shows it.
class StringLiteral
{
public:
    /// The tokens from `first` up to the parser's position.
    StringLiteral(Parser& parser, std::size_t first);

    /// nullptr after an error, which is then raised in the parser.
    Expr* build();

private:
    /// What has been collected of a string or of a format spec.
    struct Pieces
    {
        std::vector<Expr*> values;
        std::string text;
        bool hasText = false;
    };
    struct Field
    {
        Expr* value = nullptr;
        char conversion = 0;
        Expr* spec = nullptr;
        bool showsText = false;
        std::string_view shown;
    };

    bool addToken(const Token& token, bool isFirst);
    bool addFormatted(const Token& token, const StringToken& string);
    bool addDecoded(Pieces& pieces, const DecodedText& decoded);

    // All of these move m_at and return false after an error.
    bool parsePieces(Pieces& pieces, int depth);
    bool parseLiteral(Pieces& pieces, int depth, bool& endsAtDoubledBrace);
    bool parseField(Pieces& pieces, int depth);
    bool findExpressionEnd();
    bool closeBracket(std::string& open);
    bool isExpressionEnd();
    void skipString();
    bool parseTail(Field& field, int depth);
    Expr* parseExpression(std::size_t start, std::size_t end);
    SourceSpan spanOfPart(std::size_t start, std::size_t end) const;
    bool fail(std::string message);
    bool failAt(std::size_t offset, std::string message);
    bool skipFreely(char c);

    void flushText(Pieces& pieces, const SourceSpan& span);
    Expr* joined(Pieces& pieces, const SourceSpan& span);
    ConstantExpr* constant(ConstantKind kind, const std::string& text, const SourceSpan& span);

    Parser& m_parser;
    std::size_t m_first;
    SourceSpan m_span;
    bool m_hasUPrefix = false;
    bool m_isBytes = false;
    bool m_isFormatted = false;
    Pieces m_pieces;
    // The f-string token that is being read.
    const Token* m_token = nullptr;
    std::string_view m_text; ///< All of the token; m_at and m_end are offsets in it.
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    bool m_isRaw = false;
};

} // namespace model
