#include "model/lang/code_body.h"

#include <algorithm>
#include <bit>

namespace model {

namespace {

/// Collects the parts of a key. Each part carries its length, so that no two different
/// sequences of parts give the same key.
class KeyBuilder
{
public:
    explicit KeyBuilder(char tag) : m_key(1, tag) {}

    KeyBuilder& add(std::string_view part)
    {
        m_key += std::to_string(part.size());
        m_key += ':';
        m_key += part;
        return *this;
    }

    KeyBuilder& add(std::int64_t number) { return add(std::string_view(std::to_string(number))); }
    KeyBuilder& addBits(double number) { return add(std::bit_cast<std::int64_t>(number)); }

    std::string take() { return std::move(m_key); }

private:
    std::string m_key;
};

std::string keyOfItems(char tag, const std::vector<Constant>& items, bool isOrdered)
{
    std::vector<std::string> keys;
    keys.reserve(items.size());
    for (const Constant& item : items)
        keys.push_back(constantKey(item));
    if (!isOrdered)
        std::sort(keys.begin(), keys.end());
    KeyBuilder key(tag);
    for (const std::string& each : keys)
        key.add(std::string_view(each));
    return key.take();
}

void addSpan(KeyBuilder& key, const SourceSpan& span)
{
    key.add(span.line).add(span.column).add(span.endLine).add(span.endColumn);
}

/// Code made twice from the same source is one constant: a `finally` body is compiled more
/// than once, and so are the functions in it.
std::string keyOfCode(const CodeBody& code)
{
    KeyBuilder key('c');
    key.add(std::string_view(code.name)).add(code.firstLine).add(code.flags);
    key.add(code.argumentCount).add(code.positionalOnlyCount).add(code.keywordOnlyCount);
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        key.add(static_cast<int>(code.instructions[i].op)).add(code.instructions[i].arg);
        addSpan(key, code.span(i));
    }
    for (const ExceptionRow& row : code.exceptionTable)
        key.add(row.start).add(row.end).add(row.target).add(row.depth);
    for (const Constant& constant : code.constants)
        key.add(std::string_view(constantKey(constant)));
    for (const std::string& name : code.names)
        key.add(std::string_view(name));
    for (const FrameName& name : code.frameNames)
        key.add(std::string_view(name.name)).add(name.isLocal).add(name.isCell);
    return key.take();
}

struct KeyVisitor
{
    std::string operator()(const NoneConstant&) const { return "N"; }
    std::string operator()(const EllipsisConstant&) const { return "E"; }
    std::string operator()(bool value) const { return value ? "T" : "F"; }
    std::string operator()(const IntConstant& value) const
    {
        return (value.isLong ? "l" : "i") + value.digits;
    }
    std::string operator()(double value) const { return KeyBuilder('f').addBits(value).take(); }
    std::string operator()(const std::complex<double>& value) const
    {
        return KeyBuilder('j').addBits(value.real()).addBits(value.imag()).take();
    }
    std::string operator()(const StrConstant& value) const
    {
        return (value.isUnicode ? "u" : "s") + value.text;
    }
    std::string operator()(const BytesConstant& value) const { return "b" + value.bytes; }
    std::string operator()(const TupleConstant& value) const
    {
        return keyOfItems('t', value.items, true);
    }
    std::string operator()(const FrozenSetConstant& value) const
    {
        return keyOfItems('z', value.items, false);
    }
    std::string operator()(const std::shared_ptr<const CodeBody>& code) const
    {
        return keyOfCode(*code);
    }
};

} // namespace

std::string constantKey(const Constant& constant)
{
    return std::visit(KeyVisitor{}, constant.value);
}

} // namespace model
