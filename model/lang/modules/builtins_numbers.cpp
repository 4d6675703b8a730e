// abs, round, divmod, pow, hex, oct, bin, chr, ord, ascii, format.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/str_values.h"

#include <algorithm>
#include <limits>

namespace model {

namespace {

Ref absFunction(Vm& vm, Object*, const CallArgs& args)
{
    return absolute(vm, args[0]);
}

Ref roundFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"number", true}, {"ndigits"}};
    Object* given[2];
    if (!parseArguments(vm, args, "round", kParameters, given))
        return {};
    bool failed = false;
    Ref method = lookupSpecial(vm, given[0], vm.names().round, failed);
    if (!method)
        return failed ? Ref()
                      : vm.raiseTypeError("type " + given[0]->type->name
                                          + " doesn't define __round__ method");
    if (given[1] == nullptr || given[1] == vm.heap().none())
        return call(vm, method.get());
    return call(vm, method.get(), {given[1]});
}

Ref divmodFunction(Vm& vm, Object*, const CallArgs& args)
{
    return binary(vm, args[0], args[1], BinaryOp::DivMod);
}

} // namespace

/// The three-argument form: whose operation is asked, in which order (ternary_op()). Of classes
/// of a script only the base's `__pow__` is.
Ref power(Vm& vm, Object* base, Object* exponent, Object* modulus)
{
    using Power = Ref (*)(Vm&, Object*, Object*, Object*);
    std::vector<Power> tried;
    const auto attempt = [&](const Object* object) -> Ref {
        const Power operation = object->type->slots->power;
        if (operation == nullptr || std::find(tried.begin(), tried.end(), operation) != tried.end())
            return notImplemented(vm);
        tried.push_back(operation);
        return operation(vm, base, exponent, modulus);
    };
    const bool exponentFirst =
        exponent->type != base->type && exponent->type->isSubtypeOf(base->type);
    const Object* order[3] = {exponentFirst ? exponent : base, exponentFirst ? base : exponent,
                              modulus};
    for (const Object* each : order) {
        Ref result = attempt(each);
        if (!result || result.get() != vm.heap().notImplemented())
            return result;
    }
    bool failed = false;
    Ref method =
        base->type->isHeapType ? lookupSpecial(vm, base, vm.heap().name("__pow__"), failed) : Ref();
    Ref result = method ? call(vm, method.get(), {exponent, modulus}) : Ref();
    if (failed || method) {
        if (!result || result.get() != vm.heap().notImplemented())
            return result;
    }
    return vm.raiseTypeError(
        "unsupported operand type(s) for " + textOf(vm.dialect(), Text::PowerUnsupported) + ": '"
        + base->type->name + "', '" + exponent->type->name + "', '" + modulus->type->name + "'");
}

namespace {

Ref powFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"base", true}, {"exp", true}, {"mod"}};
    Object* given[3];
    if (!parseArguments(vm, args, "pow", kParameters, given))
        return {};
    if (given[2] == nullptr || given[2] == vm.heap().none())
        return binary(vm, given[0], given[1], BinaryOp::Power);
    return power(vm, given[0], given[1], given[2]);
}

template <unsigned base>
Ref inBase(Vm& vm, Object*, const CallArgs& args)
{
    Ref number = index(vm, args[0]);
    if (!number)
        return {};
    std::string digits = integer::digits(plainInt(number.get()), base);
    const char* prefix = base == 16 ? "0x" : base == 8 ? "0o" : "0b";
    digits.insert(digits.starts_with('-') ? 1 : 0, prefix);
    return vm.newStr(std::move(digits));
}

Ref chrFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0]->type->slots->toIndex == nullptr) {
        cIntValue(vm, args[0]);
        return {};
    }
    Ref number = index(vm, args[0]);
    if (!number)
        return {};
    const IntObject* code = plainInt(number.get());
    const bool isHuge = code->big || code->value > std::numeric_limits<int>::max()
                        || code->value < std::numeric_limits<int>::min();
    if (isHuge && !vm.dialect().rules->values.hugeCodeIsValueError)
        return vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C int");
    if (isHuge || code->value < 0 || code->value > 0x10FFFF)
        return vm.raiseValueError("chr() arg not in range(0x110000)");
    std::string text;
    appendUtf8(text, static_cast<std::uint32_t>(code->value));
    return vm.newStr(std::move(text));
}

Ref ordFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::size_t length = 0;
    if (const StrObject* text = asStr(args[0])) {
        if (text->length == 1)
            return vm.newInt(firstCodePoint(text->text));
        length = text->length;
    } else if (const auto bytes = bytesView(args[0])) {
        if (bytes->size() == 1)
            return vm.newInt(static_cast<unsigned char>((*bytes)[0]));
        length = bytes->size();
    } else {
        return vm.raiseTypeError("ord() expected string of length 1, but " + args[0]->type->name
                                 + " found");
    }
    return vm.raiseTypeError("ord() expected a character, but string of length "
                             + std::to_string(length) + " found");
}

Ref asciiFunction(Vm& vm, Object*, const CallArgs& args)
{
    return ascii(vm, args[0]);
}

Ref formatFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count > 1 && strArgument(vm, args[1], "format() argument 2") == nullptr)
        return {};
    return format(vm, args[0], args.count > 1 ? asStr(args[1]) : nullptr);
}

constexpr NativeMethod kNumberFunctions[] = {
    {"abs", absFunction, Arity::One},
    {"round", roundFunction, Arity::Anything},
    {"divmod", divmodFunction, Arity::Between, 2, 2},
    {"pow", powFunction, Arity::Anything},
    {"hex", inBase<16>, Arity::One},
    {"oct", inBase<8>, Arity::One},
    {"bin", inBase<2>, Arity::One},
    {"chr", chrFunction, Arity::One},
    {"ord", ordFunction, Arity::One},
    {"ascii", asciiFunction, Arity::One},
    {"format", formatFunction, Arity::Between, 1, 2},
};

void appendHexDigits(std::string& out, char32_t code, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(code >> static_cast<unsigned>(shift)) & 0xFU];
}

} // namespace

Ref ascii(Vm& vm, Object* object)
{
    Ref text = repr(vm, object);
    if (!text)
        return {};
    const StrObject* shown = asStr(text.get());
    if (shown->isAscii())
        return text;
    std::string out;
    for (const char32_t code : toCodePoints(shown->text)) {
        if (code < 0x80) {
            out += static_cast<char>(code);
            continue;
        }
        out += code < 0x100 ? "\\x" : code < 0x10000 ? "\\u" : "\\U";
        appendHexDigits(out, code, code < 0x100 ? 2 : code < 0x10000 ? 4 : 8);
    }
    return vm.newStr(std::move(out));
}

void installNumberFunctions(Vm& vm)
{
    vm.addBuiltins(kNumberFunctions);
}

} // namespace model
