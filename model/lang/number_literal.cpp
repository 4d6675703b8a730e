#include "model/lang/number_literal.h"

#include "model/core/characters.h"

#include <charconv>
#include <limits>
#include <string>

namespace model {

namespace {

constexpr std::size_t kMaxDecimalDigits = 4300;

std::string withoutUnderscores(std::string_view text)
{
    std::string digits;
    digits.reserve(text.size());
    for (char c : text)
        if (c != '_')
            digits.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return digits;
}

/// A literal too large or too small for a double: infinity or zero.
double outOfRange(std::string_view text)
{
    const std::size_t exponent = text.find('e');
    const bool isNegative = exponent != std::string_view::npos && text[exponent + 1] == '-';
    return isNegative ? 0.0 : std::numeric_limits<double>::infinity();
}

double toDouble(std::string_view text)
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc::result_out_of_range ? outOfRange(text) : value;
}

std::string_view withoutLeadingZeros(std::string_view digits)
{
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view("0") : digits.substr(first);
}

std::uint8_t baseOf(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0')
        return 10;
    switch (text[1]) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

} // namespace

std::size_t decodeNumber(std::string_view text, NodeArena& arena, ConstantExpr& node)
{
    std::string clean = withoutUnderscores(text);
    if (clean.back() == 'l') { // Up to 2.7; the lexer lets it pass only there.
        node.isLong = true;
        clean.pop_back();
    }
    if (clean.size() > 1 && clean[0] == '0'
        && clean.find_first_not_of("01234567") == std::string::npos) {
        // All zeros, or an octal number of 2.7.
        node.constant = ConstantKind::Int;
        node.base = clean.find_first_not_of('0') == std::string::npos ? 10 : 8;
        node.text = arena.copyText(withoutLeadingZeros(clean));
        return 0;
    }
    node.base = baseOf(clean);
    if (node.base != 10) {
        node.constant = ConstantKind::Int;
        node.text = arena.copyText(withoutLeadingZeros(std::string_view(clean).substr(2)));
        return 0;
    }
    if (clean.back() == 'j') {
        node.constant = ConstantKind::Complex;
        node.number = toDouble(std::string_view(clean).substr(0, clean.size() - 1));
        return 0;
    }
    if (clean.find_first_of(".e") != std::string::npos) {
        node.constant = ConstantKind::Float;
        node.number = toDouble(clean);
        return 0;
    }
    node.constant = ConstantKind::Int;
    node.text = arena.copyText(withoutLeadingZeros(clean));
    return node.text.size() > kMaxDecimalDigits ? clean.size() : 0;
}

} // namespace model
