// int(): numbers from text and from other objects.

#include "model/core/characters.h"
#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/integer_methods.h"
#include "model/lang/types/number_text.h"
#include "model/lang/types/numbers.h"

namespace model {

namespace {

Ref raiseInvalidInt(Vm& vm, int base, Object* shown)
{
    std::optional<std::string> text = reprText(vm, shown);
    if (!text)
        return {};
    return vm.raiseValueError("invalid literal for int() with base " + std::to_string(base) + ": "
                              + numberExcerpt(*text));
}

/// The digits behind sign and prefix, without underscores; nothing if they are malformed.
std::optional<std::string> cleanDigits(std::string_view text, int& base)
{
    const auto hasPrefix = [&](char letter) {
        return text.size() >= 2 && text[0] == '0' && (text[1] | 0x20) == letter;
    };
    const bool isFree = base == 0;
    if (isFree)
        base = hasPrefix('x') ? 16 : hasPrefix('o') ? 8 : hasPrefix('b') ? 2 : 10;
    const char letter = base == 16 ? 'x' : base == 8 ? 'o' : base == 2 ? 'b' : '\0';
    const bool isPrefixed = letter != '\0' && hasPrefix(letter);
    if (isPrefixed)
        text.remove_prefix(text.size() > 2 && text[2] == '_' ? 3 : 2);
    std::string digits;
    bool wasUnderscore = true; // None may stand at the start, or twice, or at the end.
    for (const char c : text) {
        if (c == '_') {
            if (wasUnderscore)
                return std::nullopt;
            wasUnderscore = true;
            continue;
        }
        const char lower = static_cast<char>(c | 0x20);
        const int digit = isDecimalDigit(c)              ? c - '0'
                          : lower >= 'a' && lower <= 'z' ? lower - 'a' + 10
                                                         : 99;
        if (digit >= base)
            return std::nullopt;
        digits += c;
        wasUnderscore = false;
    }
    if (wasUnderscore)
        return std::nullopt;
    // int('010', 0): what looks like an old octal number is refused.
    const bool hasLeadingZero = digits.size() > 1 && digits[0] == '0';
    if (isFree && !isPrefixed && hasLeadingZero
        && digits.find_first_not_of('0') != std::string::npos)
        return std::nullopt;
    return digits;
}

Ref intFromObject(Vm& vm, Object* object)
{
    const TypeSlots& slots = *object->type->slots;
    const auto checked = [&](const Ref& number, const char* method) {
        if (number && plainInt(number.get()) == nullptr)
            return vm.raiseTypeError(std::string(method) + " returned non-int (type "
                                     + number->type->name + ")");
        return number ? exactInt(vm, number.get()) : Ref();
    };
    if (slots.toInt != nullptr)
        return checked(slots.toInt(vm, object), "__int__");
    if (slots.toIndex != nullptr)
        return checked(slots.toIndex(vm, object), "__index__");
    bool failed = false;
    Ref truncate = lookupSpecial(vm, object, vm.heap().intern("__trunc__").as<StrObject>(), failed);
    if (failed)
        return {};
    if (truncate) {
        Ref whole = call(vm, truncate.get());
        return whole ? index(vm, whole.get()) : Ref();
    }
    if (StrObject* text = asStr(object))
        return parseInt(vm, text->text, 10, object);
    if (const std::optional<std::string_view> bytes = bytesView(object))
        return parseInt(vm, *bytes, 10, object);
    return vm.raiseTypeError(textOf(vm.dialect(), Text::NoNumberForInt, {object->type->name}));
}

Ref intWithBase(Vm& vm, Object* value, Object* baseObject)
{
    const std::optional<std::int64_t> base = indexValue(vm, baseObject, true);
    if (!base)
        return {};
    if ((*base != 0 && *base < 2) || *base > 36)
        return vm.raiseValueError("int() base must be >= 2 and <= 36, or 0");
    if (StrObject* text = asStr(value))
        return parseInt(vm, text->text, static_cast<int>(*base), value);
    if (const std::optional<std::string_view> bytes = bytesView(value))
        return parseInt(vm, *bytes, static_cast<int>(*base), value);
    return vm.raiseTypeError("int() can't convert non-string with explicit base");
}

} // namespace

Ref exactInt(Vm& vm, Object* number)
{
    return number->type->layout == Kind::Bool ? vm.newInt(plainInt(number)->value)
                                              : vm.own(plainInt(number));
}

Ref parseInt(Vm& vm, std::string_view text, int base, Object* shown)
{
    const int givenBase = base;
    const std::optional<std::string> plain = plainNumberText(text);
    if (!plain)
        return raiseInvalidInt(vm, givenBase, shown);
    std::string_view rest = *plain;
    const bool isBelowZero = rest.starts_with('-');
    if (isBelowZero || rest.starts_with('+'))
        rest.remove_prefix(1);
    std::optional<std::string> digits = cleanDigits(rest, base);
    if (!digits)
        return raiseInvalidInt(vm, givenBase, shown);
    const bool isBinaryBase = (base & (base - 1)) == 0;
    if (!isBinaryBase && digits->size() > kMostDecimalDigits)
        return vm.raiseValueError(
            "Exceeds the limit (4300 digits) for integer string conversion: value has "
            + std::to_string(digits->size())
            + " digits; use sys.set_int_max_str_digits() to increase the limit");
    return integer::fromDigits(vm, isBelowZero ? "-" + *digits : *digits,
                               static_cast<unsigned>(base));
}

Ref createInt(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count + args.keywordCount() > 2)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::TooManyForInt,
                                        {std::to_string(args.count + args.keywordCount())}));
    static constexpr NativeParameter kParameters[] = {{""}, {"base"}};
    Object* given[2];
    if (!parseArguments(vm, args, "int", kParameters, given))
        return {};
    Ref value;
    if (given[0] == nullptr)
        value =
            given[1] != nullptr ? vm.raiseTypeError("int() missing string argument") : vm.newInt(0);
    else
        value =
            given[1] != nullptr ? intWithBase(vm, given[0], given[1]) : intFromObject(vm, given[0]);
    return atomInstance(vm, type, vm.types().integer, std::move(value));
}

} // namespace model
