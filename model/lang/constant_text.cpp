#include "model/heap/text.h"
#include "model/lang/code_body.h"

#include <algorithm>
#include <cmath>

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
                          [](const StrConstant& value) { return quotedText(value.text); },
                          [](const BytesConstant& value) { return quotedBytes(value.bytes); },
                          [](const TupleConstant& value) { return tupleText(value.items); },
                          [](const FrozenSetConstant& value) { return frozenSetText(value.items); },
                          [](const std::shared_ptr<const CodeBody>& code) {
                              return "<code object " + code->name + ">";
                          },
                      },
                      constant.value);
}

} // namespace model
