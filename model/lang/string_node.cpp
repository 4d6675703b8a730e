#include "model/lang/fstring.h"

#include <algorithm>

namespace model {

Expr* Parser::strings()
{
    if (m_syntax.byteStrings)
        return oldStrings();
    const std::size_t first = m_at;
    while (isAt(TokenKind::String))
        ++m_at;
    return StringLiteral(*this, first).build();
}

StringLiteral::StringLiteral(Parser& parser, std::size_t first)
    : m_parser(parser), m_first(first), m_span(parser.spanFrom(first))
{}

Expr* StringLiteral::build()
{
    for (std::size_t i = m_first; i < m_parser.m_at; ++i)
        if (!addToken(m_parser.m_tokens[i], i == m_first))
            return nullptr;
    if (m_isBytes)
        return constant(ConstantKind::Bytes, m_pieces.text, m_span);
    return m_isFormatted ? joined(m_pieces, m_span)
                         : constant(ConstantKind::Str, m_pieces.text, m_span);
}

bool StringLiteral::addToken(const Token& token, bool isFirst)
{
    const StringToken string = splitStringToken(m_parser.text(token));
    if (isFirst) {
        m_hasUPrefix = string.hasUPrefix;
        m_isBytes = string.isBytes;
    }
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 128; };
    if (string.isBytes && !std::all_of(string.body.begin(), string.body.end(), isAscii)) {
        m_parser.raise(Parser::spanOf(token), "bytes can only contain ASCII literal characters");
        return false;
    }
    if (string.isFormatted) {
        if (m_isBytes)
            return fail("cannot mix bytes and nonbytes literals");
        return addFormatted(token, string);
    }
    const DecodedText decoded = string.isBytes ? decodeBytes(string.body, string.isRaw)
                                               : decodeText(string.body, string.isRaw);
    if (decoded.error.empty() && string.isBytes != m_isBytes)
        return fail("cannot mix bytes and nonbytes literals");
    return addDecoded(m_pieces, decoded);
}

bool StringLiteral::addFormatted(const Token& token, const StringToken& string)
{
    m_isFormatted = true;
    m_token = &token;
    m_text = m_parser.text(token);
    m_at = static_cast<std::size_t>(string.body.data() - m_text.data());
    m_end = m_at + string.body.size();
    m_isRaw = string.isRaw;
    return parsePieces(m_pieces, 0);
}

bool StringLiteral::addDecoded(Pieces& pieces, const DecodedText& decoded)
{
    if (!decoded.error.empty()) {
        m_parser.raiseAtLastToken(decoded.error, decoded.isUnsupported
                                                     ? DiagnosticKind::Unsupported
                                                     : DiagnosticKind::SyntaxError);
        return false;
    }
    pieces.text += decoded.text;
    pieces.hasText = pieces.hasText || !decoded.text.empty();
    return true;
}

bool StringLiteral::fail(std::string message)
{
    m_parser.raiseAtLastToken(std::move(message));
    return false;
}

/// Turns the text collected so far into a constant before a field follows it.
void StringLiteral::flushText(Pieces& pieces, const SourceSpan& span)
{
    if (pieces.hasText)
        pieces.values.push_back(constant(ConstantKind::Str, pieces.text, span));
    pieces.text.clear();
    pieces.hasText = false;
}

/// The whole string, or a format spec, which has the span of its own token.
Expr* StringLiteral::joined(Pieces& pieces, const SourceSpan& span)
{
    flushText(pieces, span);
    auto* node = m_parser.make<JoinedStrExpr>(span);
    node->values = m_parser.list(pieces.values);
    return node;
}

ConstantExpr* StringLiteral::constant(ConstantKind kind, const std::string& text,
                                      const SourceSpan& span)
{
    auto* node = m_parser.make<ConstantExpr>(span);
    node->constant = kind;
    node->hasUPrefix = kind == ConstantKind::Str && m_hasUPrefix;
    node->text = m_parser.m_arena.copyText(text);
    return node;
}

} // namespace model
