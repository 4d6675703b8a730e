#include "model/core/characters.h"
#include "model/lang/lexer.h"

#include <algorithm>

// The number tokens. Every error stands where CPython's tokenizer has its cursor when it
// notices; failAt(m_at) therefore means "the character before the offending one".

namespace model {

bool Lexer::number()
{
    m_numberStart = m_at;
    bool isOk = false;
    if (*m_at == '.') {
        ++m_at;
        isOk = fractionAndExponent(true);
    } else if (*m_at == '0') {
        ++m_at;
        isOk = zeroNumber();
    } else {
        isOk = decimalTail() && decimalNumber();
    }
    if (isOk)
        push(TokenKind::Number, m_numberStart);
    return isOk;
}

/// After the leading digits: a fraction, an exponent, both, or the end.
bool Lexer::decimalNumber()
{
    if (*m_at == '.') {
        ++m_at;
        return fractionAndExponent(true);
    }
    return fractionAndExponent(false);
}

bool Lexer::zeroNumber()
{
    switch (*m_at) {
    case 'x':
    case 'X': return radixNumber(16, "hexadecimal");
    case 'o':
    case 'O': return radixNumber(8, "octal");
    case 'b':
    case 'B': return radixNumber(2, "binary");
    default: break;
    }
    if (m_hasOldLiterals)
        return oldZeroNumber();
    while (*m_at == '0' || *m_at == '_') {
        if (*m_at == '_') {
            ++m_at;
            if (!isDecimalDigit(*m_at))
                return failAt(m_at, "invalid decimal literal");
        }
        if (*m_at != '0')
            break;
        ++m_at;
    }
    const char* zerosEnd = m_at;
    const bool hasFurtherDigits = isDecimalDigit(*m_at);
    if (hasFurtherDigits && !decimalTail())
        return false;
    const char c = *m_at;
    if (!hasFurtherDigits || c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J')
        return decimalNumber();

    const int start = static_cast<int>(m_numberStart - m_lineStart);
    const int end = static_cast<int>(zerosEnd - m_lineStart);
    return fail({DiagnosticKind::SyntaxError,
                 "leading zeros in decimal integer literals are not permitted; use an 0o prefix "
                 "for octal integers",
                 {m_line, start, m_line, end},
                 true});
}

/// 0777, or a number with a fraction, an exponent or a `j`.
bool Lexer::oldZeroNumber()
{
    const char* const digits = m_at;
    if (!decimalTail())
        return false;
    const bool isOctal = std::none_of(digits, m_at, [](char c) { return c == '8' || c == '9'; });
    const bool goesOn = std::string_view(".eEjJ").find(*m_at) != std::string_view::npos;
    return isOctal || goesOn ? decimalNumber() : failAt(m_at, "invalid octal literal");
}

bool Lexer::radixNumber(int base, const char* kindName)
{
    const auto isDigit = [base](char c) { return digitValue(c) >= 0 && digitValue(c) < base; };
    const auto failDigit = [&] {
        return failAt(m_at + 1,
                      std::string("invalid digit '") + *m_at + "' in " + kindName + " literal");
    };
    ++m_at;
    do {
        if (*m_at == '_' && !m_hasOldLiterals)
            ++m_at;
        if (!isDigit(*m_at)) {
            if (isDecimalDigit(*m_at))
                return failDigit();
            return failAt(m_at, std::string("invalid ") + kindName + " literal");
        }
        while (isDigit(*m_at))
            ++m_at;
    } while (*m_at == '_');
    if (isDecimalDigit(*m_at))
        return failDigit();
    return endOfNumber(kindName);
}

bool Lexer::fractionAndExponent(bool isFraction)
{
    if (isFraction && isDecimalDigit(*m_at) && !decimalTail())
        return false;
    if (*m_at == 'e' || *m_at == 'E')
        return exponent();
    if (*m_at == 'j' || *m_at == 'J')
        return imaginaryEnd();
    return endOfNumber("decimal");
}

bool Lexer::exponent()
{
    const char next = m_at[1];
    if (next == '+' || next == '-') {
        m_at += 2;
        if (!isDecimalDigit(*m_at))
            return failAt(m_at, "invalid decimal literal");
    } else if (!isDecimalDigit(next)) {
        // Perhaps `1else`: then the number ends here.
        return endOfNumber("decimal");
    } else {
        ++m_at;
    }
    if (!decimalTail())
        return false;
    return *m_at == 'j' || *m_at == 'J' ? imaginaryEnd() : endOfNumber("decimal");
}

bool Lexer::imaginaryEnd()
{
    ++m_at;
    return endOfNumber("imaginary");
}

/// Digits with single underscores between them.
bool Lexer::decimalTail()
{
    for (;;) {
        while (isDecimalDigit(*m_at))
            ++m_at;
        if (*m_at != '_' || m_hasOldLiterals)
            return true;
        ++m_at;
        if (!isDecimalDigit(*m_at))
            return failAt(m_at, "invalid decimal literal");
    }
}

/// A number may touch a keyword that can follow it (`1if x else 2`), but no other name. CPython
/// does not look behind `if`, `in` and `is`.
bool Lexer::endOfNumber(const char* kindName)
{
    if (m_hasOldLiterals && (*m_at == 'l' || *m_at == 'L'))
        ++m_at;
    if (m_hasOldLiterals) // Whatever follows is the next token.
        return true;
    if (!mayContinueIdentifier(*m_at) || static_cast<unsigned char>(*m_at) >= 128)
        return true;
    static constexpr std::string_view kFollowers[] = {"and", "else", "for", "if",
                                                      "in",  "is",   "or",  "not"};
    const std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
    for (std::string_view follower : kFollowers)
        if (rest.starts_with(follower)
            && (follower[0] == 'i' || !mayContinueIdentifier(rest[follower.size()])))
            return true;
    return failAt(m_at, std::string("invalid ") + kindName + " literal");
}

} // namespace model
