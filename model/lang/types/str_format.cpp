// str.format(): replacement fields.

#include "model/core/characters.h"
#include "model/dialect/details.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/str_values.h"

#include <limits>

namespace model {

namespace {

/// Source:  CPython Objects/stringlib/unicode_format.h.
class Formatter
{
public:
    /// `mapping` for format_map(); otherwise the arguments of format().
    Formatter(Vm& vm, const CallArgs* args, Object* mapping)
        : m_vm(vm), m_args(args), m_mapping(mapping)
    {}

    /// Nothing with an exception. A spec may hold fields, but these no further ones.
    std::optional<std::string> render(std::string_view format, int depth);
    /// The str of the first field that gave text: the result itself where there is no other.
    const Ref& firstText() const { return m_firstText; }

private:
    enum class Numbering { Unknown, Automatic, Manual };

    std::nullopt_t fail(std::string message)
    {
        m_vm.raiseValueError(std::move(message));
        return std::nullopt;
    }
    bool complain(std::string message)
    {
        m_vm.raiseValueError(std::move(message));
        return false;
    }
    bool renderField(std::string_view format, std::size_t& at, int depth, std::string& out);
    bool findFieldEnd(std::string_view format, std::size_t& at, std::string_view& name,
                      char& conversion, std::string_view& spec);
    bool readConversion(std::string_view format, std::size_t& at, char& conversion);
    Ref valueOf(std::string_view name);
    Ref firstValue(std::string_view first);
    Ref keywordValue(std::string_view name);
    Ref applyPath(Ref value, std::string_view path);
    std::optional<std::int64_t> fieldNumber(std::string_view text, bool& isNumber);
    bool choose(Numbering wanted);
    Ref converted(Ref value, char conversion);

    Vm& m_vm;
    const CallArgs* m_args;
    Object* m_mapping;
    Ref m_firstText;
    Numbering m_numbering = Numbering::Unknown;
    std::int64_t m_next = 0;
};

std::optional<std::string> Formatter::render(std::string_view format, int depth)
{
    if (depth > 2)
        return fail("Max string recursion exceeded");
    std::string out;
    for (std::size_t at = 0; at < format.size();) {
        const char c = format[at];
        if (c != '{' && c != '}') {
            const std::size_t end = std::min(format.find_first_of("{}", at), format.size());
            out += format.substr(at, end - at);
            at = end;
        } else if (at + 1 < format.size() && format[at + 1] == c) {
            out += c;
            at += 2;
        } else if (c == '}') {
            return fail("Single '}' encountered in format string");
        } else if (at + 1 == format.size()) {
            return fail("Single '{' encountered in format string");
        } else if (!renderField(format, ++at, depth, out)) {
            return std::nullopt;
        }
    }
    return out;
}

/// The field behind a "{", up to and with its "}".
bool Formatter::renderField(std::string_view format, std::size_t& at, int depth, std::string& out)
{
    std::string_view name;
    std::string_view spec;
    char conversion = '\0';
    if (!findFieldEnd(format, at, name, conversion, spec))
        return false;
    Ref value = valueOf(name);
    if (!value)
        return false;
    value = converted(std::move(value), conversion);
    if (!value)
        return false;
    std::string expanded(spec);
    if (spec.find_first_of("{}") != std::string_view::npos) {
        std::optional<std::string> rendered = render(spec, depth + 1);
        if (!rendered)
            return false;
        expanded = std::move(*rendered);
    }
    Ref specText = m_vm.newStr(std::move(expanded));
    Ref text = model::format(m_vm, value.get(), specText.get());
    if (!text)
        return false;
    out += asStr(text.get())->text;
    if (depth == 1 && !m_firstText && asStr(text.get())->length > 0)
        m_firstText = std::move(text);
    return true;
}

bool Formatter::readConversion(std::string_view format, std::size_t& at, char& conversion)
{
    ++at;
    if (at >= format.size())
        return complain("end of string while looking for conversion specifier");
    conversion = format[at++];
    if (at < format.size() && format[at] != '}' && format[at] != ':')
        return complain("expected ':' after conversion specifier");
    return true;
}

bool Formatter::findFieldEnd(std::string_view format, std::size_t& at, std::string_view& name,
                             char& conversion, std::string_view& spec)
{
    const std::size_t start = at;
    bool isInBrackets = false;
    for (; at < format.size(); ++at) {
        const char c = format[at];
        if (c == '{')
            return complain("unexpected '{' in field name");
        if (c == '[')
            isInBrackets = true;
        else if (c == ']')
            isInBrackets = false;
        else if (!isInBrackets && (c == '}' || c == ':' || c == '!'))
            break;
    }
    name = format.substr(start, at - start);
    if (at >= format.size())
        return complain("expected '}' before end of string");
    if (format[at] == '!' && !readConversion(format, at, conversion))
        return false;
    if (at < format.size() && format[at] == ':')
        ++at;
    const std::size_t specStart = at;
    for (int open = 1; at < format.size(); ++at) {
        open += format[at] == '{' ? 1 : format[at] == '}' ? -1 : 0;
        if (open == 0) {
            spec = format.substr(specStart, at - specStart);
            ++at;
            return true;
        }
    }
    return complain("unmatched '{' in format spec");
}

std::optional<std::int64_t> Formatter::fieldNumber(std::string_view text, bool& isNumber)
{
    isNumber = false;
    std::int64_t number = 0;
    for (const char c : text) {
        if (!isDecimalDigit(c))
            return 0;
        if (__builtin_mul_overflow(number, 10, &number)
            || __builtin_add_overflow(number, c - '0', &number))
            return fail("Too many decimal digits in format string");
    }
    isNumber = !text.empty();
    return number;
}

bool Formatter::choose(Numbering wanted)
{
    if (m_numbering != Numbering::Unknown && m_numbering != wanted)
        return complain(wanted == Numbering::Manual
                            ? "cannot switch from automatic field numbering to manual field "
                              "specification"
                            : "cannot switch from manual field specification to automatic field "
                              "numbering");
    m_numbering = wanted;
    return true;
}

Ref Formatter::valueOf(std::string_view name)
{
    const std::size_t end = std::min(name.find_first_of(".["), name.size());
    Ref value = firstValue(name.substr(0, end));
    return value ? applyPath(std::move(value), name.substr(end)) : Ref();
}

Ref Formatter::firstValue(std::string_view first)
{
    bool isNumber = false;
    std::optional<std::int64_t> number = fieldNumber(first, isNumber);
    if (!number)
        return {};
    if (!first.empty() && !isNumber)
        return keywordValue(first);
    if (!choose(isNumber ? Numbering::Manual : Numbering::Automatic))
        return {};
    if (!isNumber)
        number = m_next++;
    if (m_args == nullptr)
        return m_vm.raiseValueError("Format string contains positional fields");
    if (*number >= m_args->count)
        return m_vm.raise(m_vm.exceptions().indexError,
                          "Replacement index " + std::to_string(*number)
                              + " out of range for positional args tuple");
    return m_vm.own((*m_args)[static_cast<std::uint32_t>(*number)]);
}

Ref Formatter::keywordValue(std::string_view name)
{
    Ref key = m_vm.newStr(std::string(name));
    if (m_mapping != nullptr)
        return getItem(m_vm, m_mapping, key.get());
    if (Object* value = m_args->keyword(name))
        return m_vm.own(value);
    return m_vm.raiseWith(m_vm.exceptions().keyError, key.get());
}

/// ".name" and "[key]" behind the first name.
Ref Formatter::applyPath(Ref value, std::string_view path)
{
    while (!path.empty() && value) {
        const bool isAttribute = path[0] == '.';
        if (!isAttribute && path[0] != '[')
            return m_vm.raiseValueError("Only '.' or '[' may follow ']' in format field specifier");
        path.remove_prefix(1);
        const std::size_t end = isAttribute ? path.find_first_of(".[") : path.find(']');
        if (!isAttribute && end == std::string_view::npos)
            return m_vm.raiseValueError("Missing ']' in format string");
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(part.size() + (isAttribute ? 0 : 1), path.size()));
        if (part.empty())
            return m_vm.raiseValueError("Empty attribute in format string");
        if (isAttribute) {
            Ref name = m_vm.heap().intern(part);
            value = getAttribute(m_vm, value.get(), name.as<StrObject>());
            continue;
        }
        bool isNumber = false;
        const std::optional<std::int64_t> number = fieldNumber(part, isNumber);
        if (!number)
            return {};
        Ref key = isNumber ? m_vm.newInt(*number) : m_vm.newStr(std::string(part));
        value = getItem(m_vm, value.get(), key.get());
    }
    return value;
}

Ref Formatter::converted(Ref value, char conversion)
{
    const bool hasAscii = detailsOf(m_vm.dialect()).types.hasAsciiConversion;
    switch (conversion == 'a' && !hasAscii ? '!' : conversion) {
    case '\0': return value;
    case 'r': return repr(m_vm, value.get());
    case 's': return str(m_vm, value.get());
    case 'a': return ascii(m_vm, value.get());
    default: break;
    }
    if (conversion > 32 && conversion < 127)
        return m_vm.raiseValueError(std::string("Unknown conversion specifier ") + conversion);
    return m_vm.raiseValueError("Unknown conversion specifier \\x"
                                + codePointText(static_cast<unsigned char>(conversion)));
}

Ref rendered(Vm& vm, Object* self, const CallArgs* args, Object* mapping)
{
    Formatter formatter(vm, args, mapping);
    std::optional<std::string> text = formatter.render(asStr(self)->text, 1);
    if (text && *text == asStr(self)->text)
        return pieceOf(vm, self, *text);
    return text ? strOrSame(vm, std::move(*text), formatter.firstText()) : Ref();
}

Ref strFormat(Vm& vm, Object* self, const CallArgs& args)
{
    const PackedArguments packed = packArguments(vm, args);
    return rendered(vm, self, &args, nullptr);
}

Ref strFormatMap(Vm& vm, Object* self, const CallArgs& args)
{
    return rendered(vm, self, nullptr, args[0]);
}

Ref strFormatSpec(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* spec = strArgument(vm, args[0], "__format__() argument");
    return spec == nullptr ? Ref() : formatString(vm, self, spec->text);
}

constexpr NativeMethod kStrFormatMethods[] = {
    {"format", strFormat, Arity::Anything},
    {"format_map", strFormatMap, Arity::One},
    {"__format__", strFormatSpec, Arity::One},
};

} // namespace

std::span<const NativeMethod> strFormatMethods()
{
    return kStrFormatMethods;
}

} // namespace model
