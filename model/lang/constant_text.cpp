#include "model/heap/text.h"
#include "model/lang/code_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

// How constants are shown, and what makes two of them one.

namespace model {

namespace {

template <class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string hexEscape(const char* format, unsigned value)
{
    std::array<char, 12> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

char constantQuote(std::string_view text)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    const bool hasDouble = text.find('"') != std::string_view::npos;
    return hasSingle && !hasDouble ? '"' : '\'';
}

void appendCharacter(std::string& out, unsigned code, char quote)
{
    switch (code) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\\': out += "\\\\"; return;
    default: break;
    }
    if (code == static_cast<unsigned char>(quote))
        out += '\\';
    if (code < 0x20 || (code >= 0x7F && code < 0x100))
        out += hexEscape("\\x%02x", code);
    else if (code < 0x7F)
        out += static_cast<char>(code);
    else if (code < 0x10000)
        out += hexEscape("\\u%04x", code);
    else
        out += hexEscape("\\U%08x", code);
}

/// Reads one character of UTF-8 (or WTF-8); the text is known to be well formed.
unsigned nextCharacter(std::string_view text, std::size_t& at)
{
    const auto byte = [&] { return static_cast<unsigned char>(text[at++]); };
    const unsigned first = byte();
    if (first < 0x80)
        return first;
    const int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    unsigned code = first & (0x3FU >> following);
    for (int i = 0; i < following && at < text.size(); ++i)
        code = (code << 6U) | (byte() & 0x3FU);
    return code;
}

std::string strText(std::string_view text)
{
    const char quote = constantQuote(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();)
        appendCharacter(out, nextCharacter(text, at), quote);
    return out + quote;
}

std::string bytesText(std::string_view bytes)
{
    const char quote = constantQuote(bytes);
    std::string out = "b";
    out += quote;
    for (const char each : bytes)
        appendCharacter(out, static_cast<unsigned char>(each), quote);
    return out + quote;
}

std::string withoutPointZero(std::string text)
{
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text;
}

std::string complexText(const std::complex<double>& value)
{
    std::string imaginary = withoutPointZero(floatText(value.imag())) + "j";
    if (value.real() == 0 && !std::signbit(value.real()))
        return imaginary;
    const std::string sign = std::signbit(value.imag()) ? "" : "+";
    return "(" + withoutPointZero(floatText(value.real())) + sign + imaginary + ")";
}

std::string listText(const std::vector<Constant>& items)
{
    std::string out;
    for (const Constant& item : items)
        out += (out.empty() ? "" : ", ") + constantText(item);
    return out;
}

std::string tupleText(const std::vector<Constant>& items)
{
    return "(" + listText(items) + (items.size() == 1 ? ",)" : ")");
}

/// A set has no order of its own: sorted, the text is the same everywhere.
std::string frozenSetText(const std::vector<Constant>& items)
{
    std::vector<std::string> texts;
    texts.reserve(items.size());
    for (const Constant& item : items)
        texts.push_back(constantText(item));
    std::sort(texts.begin(), texts.end());
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : ", ") + text;
    return items.empty() ? "frozenset()" : "frozenset({" + out + "})";
}

} // namespace

std::string constantText(const Constant& constant)
{
    return std::visit(Overloaded{
                          [](const NoneConstant&) -> std::string { return "None"; },
                          [](const EllipsisConstant&) -> std::string { return "Ellipsis"; },
                          [](bool value) -> std::string { return value ? "True" : "False"; },
                          [](const IntConstant& value) { return value.digits; },
                          [](double value) { return floatText(value); },
                          [](const std::complex<double>& value) { return complexText(value); },
                          [](const StrConstant& value) { return strText(value.text); },
                          [](const BytesConstant& value) { return bytesText(value.bytes); },
                          [](const TupleConstant& value) { return tupleText(value.items); },
                          [](const FrozenSetConstant& value) { return frozenSetText(value.items); },
                          [](const std::shared_ptr<const CodeBody>& code) {
                              return "<code object " + code->name + ">";
                          },
                      },
                      constant.value);
}

} // namespace model
