// str % arguments, and bytes % arguments: a format of bytes is worked on as characters of the
// same numbers.

#include "model/core/characters.h"
#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/number_text.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/str_values.h"

#include <cmath>
#include <limits>

namespace model {

namespace {

/// One "%..." of a format.
struct PercentField
{
    bool isLeft = false;
    bool hasPlus = false;
    bool hasSpace = false;
    bool isAlternate = false;
    bool hasZeros = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t conversion = 0;
};

/// A formatted value, before it is filled up: sign and prefix stay in front of zeros.
struct PercentText
{
    std::string front;
    std::string digits;
    bool isNumber = false;
};

/// Source:  CPython Objects/unicodeobject.c, PyUnicode_Format(); Objects/bytesobject.c,
///          _PyBytes_FormatEx().
class PercentFormatter
{
public:
    PercentFormatter(Vm& vm, std::u32string format, Object* arguments, bool isBytes)
        : m_vm(vm), m_format(std::move(format)), m_arguments(arguments), m_isBytes(isBytes)
    {
        const bool isText = asStr(arguments) != nullptr || (isBytes && bytesView(arguments));
        if (arguments->type->layout == Kind::Tuple)
            m_tuple = static_cast<TupleObject*>(arguments);
        else if (arguments->type->slots->getItem != nullptr && !isText)
            m_mapping = arguments;
    }

    /// The whole text in UTF-8; nothing with an exception set.
    std::optional<std::string> run();
    /// The str of the first field that gave text: the result itself where there is no other.
    const Ref& firstText() const { return m_firstText; }

private:
    bool complain(TypeObject* type, std::string message)
    {
        m_vm.raise(type, std::move(message));
        return false;
    }
    bool lackMemory() { return complain(m_vm.exceptions().memoryError, ""); }
    char32_t at() const { return m_at < m_format.size() ? m_format[m_at] : 0; }
    bool expectMore()
    {
        return m_at < m_format.size()
               || complain(m_vm.exceptions().valueError, "incomplete format");
    }
    Object* nextArgument();
    bool readKey();
    bool readFlags(PercentField& field);
    bool readNumber(std::int64_t& number, const char* tooBig);
    bool readStar(std::int64_t& number, bool isWidth);
    bool readField(PercentField& field);
    bool appendField(std::string& out);
    bool convert(const PercentField& field, Object* value, PercentText& text);
    bool convertText(const PercentField& field, Object* value, PercentText& text);
    bool convertInteger(const PercentField& field, Object* value, PercentText& text);
    bool convertFloat(const PercentField& field, Object* value, PercentText& text);
    bool convertCharacter(Object* value, PercentText& text);
    bool convertBytes(const PercentField& field, Object* value, PercentText& text);
    bool convertByte(Object* value, PercentText& text);
    Ref integerOf(char32_t conversion, Object* value);

    Vm& m_vm;
    std::u32string m_format;
    std::size_t m_at = 0;
    Object* m_arguments;
    TupleObject* m_tuple = nullptr;
    Object* m_mapping = nullptr;
    Ref m_keyed; ///< The value of a "(key)".
    Ref m_firstText;
    std::uint32_t m_next = 0;
    bool m_usedSingle = false;
    bool m_usedMapping = false;
    bool m_isBytes;
};

/// Borrowed: who formats, holds the arguments. Null with an exception set.
Object* PercentFormatter::nextArgument()
{
    if (m_keyed)
        return m_keyed.get();
    if (m_tuple != nullptr && m_next < m_tuple->size)
        return m_tuple->items()[m_next++];
    if (m_tuple == nullptr && !m_usedSingle && !m_usedMapping) {
        m_usedSingle = true;
        return m_arguments;
    }
    m_vm.raiseTypeError("not enough arguments for format string");
    return nullptr;
}

bool PercentFormatter::readKey()
{
    if (m_mapping == nullptr)
        return complain(m_vm.exceptions().typeError, "format requires a mapping");
    const std::size_t start = ++m_at;
    int open = 1;
    for (; m_at < m_format.size(); ++m_at) {
        open += m_format[m_at] == U'(' ? 1 : m_format[m_at] == U')' ? -1 : 0;
        if (open == 0)
            break;
    }
    if (open != 0)
        return complain(m_vm.exceptions().valueError, "incomplete format key");
    const std::string name = toUtf8(m_format.substr(start, m_at - start));
    Ref key = m_isBytes ? m_vm.heap().newBytes(latin1FromUtf8(name)) : m_vm.newStr(name);
    ++m_at;
    m_usedMapping = true;
    m_keyed = getItem(m_vm, m_mapping, key.get());
    return static_cast<bool>(m_keyed);
}

bool PercentFormatter::readFlags(PercentField& field)
{
    for (;; ++m_at) {
        switch (at()) {
        case U'-': field.isLeft = true; continue;
        case U'+': field.hasPlus = true; continue;
        case U' ': field.hasSpace = true; continue;
        case U'#': field.isAlternate = true; continue;
        case U'0': field.hasZeros = true; continue;
        default: return true;
        }
    }
}

/// The next argument: a width is a C ssize_t, a precision a C int.
bool PercentFormatter::readStar(std::int64_t& number, bool isWidth)
{
    using Limits = std::numeric_limits<int>;
    ++m_at;
    Object* given = nextArgument();
    if (given == nullptr)
        return false;
    const IntObject* value = plainInt(given);
    if (value == nullptr)
        return complain(m_vm.exceptions().typeError, "* wants int");
    if (value->big || (!isWidth && (value->value < Limits::min() || value->value > Limits::max())))
        return complain(m_vm.exceptions().overflowError,
                        std::string("Python int too large to convert to C ")
                            + (isWidth ? "ssize_t" : "int"));
    number = value->value;
    return true;
}

bool PercentFormatter::readNumber(std::int64_t& number, const char* tooBig)
{
    for (std::int64_t digits = 0; at() >= U'0' && at() <= U'9'; ++m_at) {
        digits = digits * 10 + static_cast<int>(at() - U'0');
        if (digits > std::numeric_limits<int>::max())
            return complain(m_vm.exceptions().valueError, tooBig);
        number = digits;
    }
    return true;
}

bool PercentFormatter::readField(PercentField& field)
{
    if ((at() == U'(' && !readKey()) || !readFlags(field))
        return false;
    if (at() == U'*') {
        if (!readStar(field.width, true))
            return false;
        field.isLeft = field.isLeft || field.width < 0;
        const bool hasOpposite = field.width > std::numeric_limits<std::int64_t>::min();
        field.width = hasOpposite ? std::abs(field.width) : 0;
    } else if (!readNumber(field.width, "width too big")) {
        return false;
    }
    if (at() == U'.') {
        ++m_at;
        field.precision = 0;
        if (!(at() == U'*'
                  ? readStar(field.precision, false)
                  : readNumber(field.precision, m_isBytes ? "prec too big" : "precision too big")))
            return false;
        field.precision = std::max<std::int64_t>(field.precision, 0);
    }
    if (at() == U'h' || at() == U'l' || at() == U'L')
        ++m_at;
    if (!expectMore())
        return false;
    field.conversion = m_format[m_at++];
    return true;
}

bool PercentFormatter::convertText(const PercentField& field, Object* value, PercentText& text)
{
    Ref made = field.conversion == U's'   ? str(m_vm, value)
               : field.conversion == U'r' ? repr(m_vm, value)
                                          : ascii(m_vm, value);
    if (made && m_isBytes) // %r and %a are the same.
        made = ascii(m_vm, value);
    if (!made)
        return false;
    const StrObject* whole = asStr(made.get());
    const std::size_t length =
        field.precision < 0
            ? whole->length
            : std::min<std::size_t>(whole->length, static_cast<std::size_t>(field.precision));
    text.digits = codePoints(whole, 0, length);
    if (!m_firstText && !text.digits.empty())
        m_firstText = std::move(made);
    return true;
}

/// %s and %b of bytes: bytes only, or what `__bytes__` gives.
bool PercentFormatter::convertBytes(const PercentField& field, Object* value, PercentText& text)
{
    bool failed = false;
    Ref made;
    std::optional<std::string_view> bytes = bytesView(value);
    if (!bytes) {
        Ref method = lookupSpecial(m_vm, value, m_vm.names().bytes, failed);
        made = method ? call(m_vm, method.get()) : Ref();
        if (failed || (method && !made))
            return false;
        bytes = made ? bytesView(made.get()) : std::nullopt;
    }
    if (!bytes)
        return complain(m_vm.exceptions().typeError,
                        "%b requires a bytes-like object, or an object that implements "
                        "__bytes__, not '"
                            + value->type->name + "'");
    if (field.precision >= 0)
        bytes = bytes->substr(0, static_cast<std::size_t>(field.precision));
    text.digits = utf8FromLatin1(*bytes);
    return true;
}

bool PercentFormatter::convertByte(Object* value, PercentText& text)
{
    std::optional<std::int64_t> code;
    const auto bytes = bytesView(value);
    if (bytes && bytes->size() == 1) {
        code = static_cast<unsigned char>(bytes->front());
    } else if (!bytes && value->type->slots->toIndex != nullptr) {
        code = indexValue(m_vm, value, true);
        if (!code)
            return false;
        if (*code < 0 || *code > 255)
            return complain(m_vm.exceptions().overflowError, "%c arg not in range(256)");
    }
    if (!code)
        return complain(m_vm.exceptions().typeError,
                        "%c requires an integer in range(256) or a single byte");
    appendUtf8(text.digits, static_cast<std::uint32_t>(*code));
    return true;
}

/// The int that %d, %x ... show; empty with a TypeError.
Ref PercentFormatter::integerOf(char32_t conversion, Object* value)
{
    if (plainInt(value) != nullptr)
        return m_vm.own(plainInt(value));
    const TypeSlots& slots = *value->type->slots;
    const bool isStrict = (conversion == U'x' || conversion == U'o' || conversion == U'X')
                          && !detailsOf(m_vm.dialect()).types.hexadecimalTakesFloats;
    Ref number;
    if (isStrict && slots.toIndex != nullptr)
        number = slots.toIndex(m_vm, value);
    else if (!isStrict && (slots.toIndex != nullptr || slots.toFloat != nullptr)
             && slots.toInt != nullptr)
        number = slots.toInt(m_vm, value);
    else if (!isStrict && slots.toIndex != nullptr)
        number = slots.toIndex(m_vm, value);
    if (!number && m_vm.hasError())
        return {};
    if (!number || plainInt(number.get()) == nullptr)
        return m_vm.raiseTypeError(
            isStrict
                ? "%" + std::string(1, static_cast<char>(conversion))
                      + " format: an integer is required, not " + value->type->name
                : textOf(m_vm.dialect(), Text::NoNumberForPercent,
                         {"%" + std::string(1, static_cast<char>(conversion)), value->type->name}));
    return exactInt(m_vm, number.get());
}

bool PercentFormatter::convertInteger(const PercentField& field, Object* value, PercentText& text)
{
    Ref number = integerOf(field.conversion, value);
    if (!number)
        return false;
    if (field.precision > std::numeric_limits<int>::max() - 3)
        return complain(m_vm.exceptions().overflowError, "precision too large");
    if (field.precision > kLongestStr)
        return lackMemory();
    const unsigned base = field.conversion == U'o'                               ? 8
                          : field.conversion == U'x' || field.conversion == U'X' ? 16
                                                                                 : 10;
    const auto* whole = plainInt(number.get());
    std::optional<std::string> digits =
        base == 10 ? intText(m_vm, whole) : integer::digits(whole, base);
    if (!digits)
        return false;
    if (digits->starts_with('-')) {
        text.front = "-";
        digits->erase(0, 1);
    }
    if (field.isAlternate && base != 10)
        text.front += std::string("0") + static_cast<char>(field.conversion);
    const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(field.precision, 0));
    if (digits->size() < wanted)
        digits->insert(0, wanted - digits->size(), '0');
    if (field.conversion == U'X')
        for (char& c : *digits)
            c = c >= 'a' ? static_cast<char>(c - 32) : c;
    text.digits = std::move(*digits);
    text.isNumber = true;
    return true;
}

bool PercentFormatter::convertFloat(const PercentField& field, Object* value, PercentText& text)
{
    const std::optional<double> number = doubleValue(m_vm, value);
    if (!number)
        return false;
    if (field.precision > kLongestStr)
        return lackMemory();
    const int precision = field.precision < 0 ? 6 : static_cast<int>(field.precision);
    text.front = std::signbit(*number) && !std::isnan(*number) ? "-" : "";
    text.digits = doubleText(std::fabs(*number), static_cast<char>(field.conversion), precision,
                             field.isAlternate);
    text.isNumber = true;
    return true;
}

bool PercentFormatter::convertCharacter(Object* value, PercentText& text)
{
    if (const StrObject* given = asStr(value)) {
        if (given->length != 1)
            return complain(m_vm.exceptions().typeError, "%c requires int or char");
        text.digits = given->text;
        return true;
    }
    if (value->type->slots->toIndex == nullptr)
        return complain(m_vm.exceptions().typeError, "%c requires int or char");
    Ref number = index(m_vm, value);
    const std::optional<std::int64_t> code =
        number ? indexValue(m_vm, number.get(), true) : std::nullopt;
    if (!code)
        return false;
    const bool isHuge = static_cast<bool>(asInt(number.get())->big);
    if (isHuge && !detailsOf(m_vm.dialect()).types.hugeCodeIsRange)
        return complain(m_vm.exceptions().typeError, "%c requires int or char");
    if (*code < 0 || *code > 0x10FFFF)
        return complain(m_vm.exceptions().overflowError, "%c arg not in range(0x110000)");
    appendUtf8(text.digits, static_cast<std::uint32_t>(*code));
    return true;
}

bool PercentFormatter::convert(const PercentField& field, Object* value, PercentText& text)
{
    if (m_isBytes && (field.conversion == U's' || field.conversion == U'b'))
        return convertBytes(field, value, text);
    if (m_isBytes && field.conversion == U'c')
        return convertByte(value, text);
    const TypeRules& rules = detailsOf(m_vm.dialect()).types;
    switch (field.conversion == U'a' && !rules.hasAsciiConversion ? U'!' : field.conversion) {
    case U's':
    case U'r':
    case U'a': return convertText(field, value, text);
    case U'i':
    case U'd':
    case U'u':
    case U'o':
    case U'x':
    case U'X': return convertInteger(field, value, text);
    case U'e':
    case U'E':
    case U'f':
    case U'F':
    case U'g':
    case U'G': return convertFloat(field, value, text);
    case U'c': return convertCharacter(value, text);
    default: break;
    }
    const char32_t c = field.conversion;
    std::string code;
    for (char32_t left = c; left != 0; left >>= 4U)
        code.insert(code.begin(), "0123456789abcdef"[left & 0xFU]);
    return complain(m_vm.exceptions().valueError,
                    std::string("unsupported format character '")
                        + (c > 31 && c < 128 ? static_cast<char>(c) : '?') + "' (0x" + code
                        + ") at index " + std::to_string(m_at - 1));
}

bool PercentFormatter::appendField(std::string& out)
{
    m_keyed.reset();
    PercentField field;
    if (!expectMore())
        return false;
    if (at() == U'%') {
        ++m_at;
        out += '%';
        return true;
    }
    if (!readField(field))
        return false;
    const bool isSign =
        field.conversion == U'%' && detailsOf(m_vm.dialect()).types.percentSignIsConversion;
    Object* value = isSign ? m_arguments : nextArgument();
    PercentText text{{}, isSign ? "%" : ""};
    if (value == nullptr)
        return false;
    if (field.width > kLongestStr)
        return lackMemory();
    if (!isSign && !convert(field, value, text))
        return false;
    if (text.isNumber && text.front.find('-') != 0) {
        if (field.hasPlus)
            text.front.insert(0, "+");
        else if (field.hasSpace)
            text.front.insert(0, " ");
    }
    const auto length = static_cast<std::int64_t>(text.front.size() + countCodePoints(text.digits));
    const auto missing = static_cast<std::size_t>(std::max<std::int64_t>(field.width - length, 0));
    const bool hasZeros = field.hasZeros && !field.isLeft && text.isNumber;
    if (!field.isLeft && !hasZeros)
        out.append(missing, ' ');
    out += text.front;
    if (hasZeros)
        out.append(missing, '0');
    out += text.digits;
    if (field.isLeft)
        out.append(missing, ' ');
    return true;
}

std::optional<std::string> PercentFormatter::run()
{
    std::string out;
    while (m_at < m_format.size()) {
        const char32_t c = m_format[m_at++];
        if (c != U'%')
            appendUtf8(out, c);
        else if (!appendField(out))
            return std::nullopt;
    }
    const bool isLeftOver =
        m_tuple != nullptr ? m_next < m_tuple->size : !m_usedSingle && m_mapping == nullptr;
    if (isLeftOver) {
        m_vm.raiseTypeError(std::string("not all arguments converted during ")
                            + (m_isBytes ? "bytes" : "string") + " formatting");
        return std::nullopt;
    }
    return out;
}

} // namespace

Ref formatPercent(Vm& vm, StrObject* format, Object* arguments)
{
    PercentFormatter formatter(vm, toCodePoints(format->text), arguments, false);
    std::optional<std::string> text = formatter.run();
    return text ? strOrSame(vm, std::move(*text), formatter.firstText()) : Ref();
}

Ref formatBytesPercent(Vm& vm, Object* format, Object* arguments)
{
    std::u32string characters = toCodePoints(utf8FromLatin1(*bytesView(format)));
    const std::optional<std::string> text =
        PercentFormatter(vm, std::move(characters), arguments, true).run();
    return text ? vm.heap().newBytes(latin1FromUtf8(*text)) : Ref();
}

} // namespace model
