// int: methods and attributes.

#include "model/lang/types/integer_methods.h"

#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/str_values.h"

#include <algorithm>

namespace model {

namespace {

Ref intPlainOf(Vm& vm, Object* self)
{
    return self->type->layout == Kind::Bool ? vm.newInt(plainInt(self)->value)
                                            : vm.own(plainInt(self));
}

Ref intConjugate(Vm& vm, Object* self, const CallArgs&)
{
    return intPlainOf(vm, self);
}

Ref intBitLength(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(static_cast<std::int64_t>(integer::bitLength(plainInt(self))));
}

Ref intBitCount(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(static_cast<std::int64_t>(integer::bitCount(plainInt(self))));
}

Ref intRatio(Vm& vm, Object* self, const CallArgs&)
{
    Ref number = intPlainOf(vm, self);
    Ref one = vm.newInt(1);
    Object* items[2] = {number.get(), one.get()};
    return vm.heap().newTuple(items);
}

// --- Bytes ---

/// The `byteorder` argument; nothing with an exception.
std::optional<bool> readsLittleFirst(Vm& vm, Object* given, const char* method)
{
    if (given == nullptr)
        return false;
    const StrObject* order =
        strArgument(vm, given, (std::string(method) + "() argument 'byteorder'").c_str());
    if (order == nullptr)
        return std::nullopt;
    if (order->text == "little" || order->text == "big")
        return order->text == "little";
    vm.raiseValueError("byteorder must be either 'little' or 'big'");
    return std::nullopt;
}

Ref intToBytes(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"length"}, {"byteorder"}, {"signed", false, true}};
    Object* given[3];
    if (!parseArguments(vm, args, "to_bytes", kParameters, given))
        return {};
    std::int64_t size = 1;
    if (given[0] != nullptr) {
        const std::optional<std::int64_t> wanted = sizeValue(vm, given[0]);
        if (!wanted)
            return {};
        size = *wanted;
    }
    const std::optional<bool> isLittle = readsLittleFirst(vm, given[1], "to_bytes");
    if (!isLittle)
        return {};
    if (size < 0)
        return vm.raiseValueError("length argument must be non-negative");
    const std::optional<bool> isSigned =
        given[2] == nullptr ? std::optional(false) : isTrue(vm, given[2]);
    if (!isSigned)
        return {};
    const IntObject* value = plainInt(self);
    if (integer::isNegative(value) && !*isSigned)
        return vm.raise(vm.exceptions().overflowError, "can't convert negative int to unsigned");
    std::optional<std::string> bytes =
        integer::toBytes(value, static_cast<std::size_t>(size), *isSigned);
    if (!bytes)
        return vm.raise(vm.exceptions().overflowError, "int too big to convert");
    if (!*isLittle)
        std::reverse(bytes->begin(), bytes->end());
    return vm.heap().newBytes(std::move(*bytes));
}

Ref intFromBytes(Vm& vm, Object* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"bytes", true}, {"byteorder"}, {"signed", false, true}};
    Object* given[3];
    if (!parseArguments(vm, args, "from_bytes", kParameters, given))
        return {};
    const std::optional<bool> isLittle = readsLittleFirst(vm, given[1], "from_bytes");
    if (!isLittle)
        return {};
    std::optional<std::string> bytes = bytesFromObject(vm, given[0]);
    if (!bytes)
        return {};
    const std::optional<bool> isSigned =
        given[2] == nullptr ? std::optional(false) : isTrue(vm, given[2]);
    if (!isSigned)
        return {};
    if (!*isLittle)
        std::reverse(bytes->begin(), bytes->end());
    Ref value = integer::fromBytes(vm, *bytes, *isSigned);
    return type == vm.types().integer ? value : call(vm, type, {value.get()});
}

// --- Rounding and formatting ---

Ref intRoundTo(Vm& vm, Object* self, std::int64_t zeros)
{
    Ref ten = vm.newInt(10);
    Ref power = integer::power(vm, ten.as<IntObject>(), static_cast<std::uint32_t>(zeros));
    const IntObject* value = plainInt(self);
    const auto* unit = power.as<IntObject>();
    Ref rest = integer::bigBinary(vm, value, unit, BinaryOp::Remainder);
    Ref base = integer::bigBinary(vm, value, rest.as<IntObject>(), BinaryOp::Subtract);
    Ref twice = integer::bigBinary(vm, rest.as<IntObject>(), rest.as<IntObject>(), BinaryOp::Add);
    const int order = integer::compare(twice.as<IntObject>(), unit);
    Ref units = integer::bigBinary(vm, base.as<IntObject>(), unit, BinaryOp::FloorDivide);
    if (order > 0 || (order == 0 && integer::isOdd(units.as<IntObject>())))
        return integer::bigBinary(vm, base.as<IntObject>(), unit, BinaryOp::Add);
    return base;
}

Ref intRound(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count == 0)
        return intPlainOf(vm, self);
    const std::optional<std::int64_t> digits = indexValue(vm, args[0], true);
    if (!digits)
        return {};
    if (*digits >= 0)
        return intPlainOf(vm, self);
    // Far more zeros than the number has digits: 0.
    const auto zeros = static_cast<std::size_t>(-(*digits + 1)) + 1;
    if (zeros > integer::bitLength(plainInt(self)) / 3 + 2)
        return vm.newInt(0);
    return intRoundTo(vm, self, -*digits);
}

Ref intFormat(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* spec = strArgument(vm, args[0], "__format__() argument");
    return spec == nullptr ? Ref() : formatInteger(vm, self, spec->text);
}

Ref intNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    Ref number = intPlainOf(vm, self);
    Object* items[1] = {number.get()};
    return vm.heap().newTuple(items);
}

constexpr NativeMethod kIntMethods[] = {
    {"conjugate", intConjugate},
    {"bit_length", intBitLength},
    {"bit_count", intBitCount},
    {"as_integer_ratio", intRatio},
    {"to_bytes", intToBytes, Arity::Anything},
    {"from_bytes", intFromBytes, Arity::Anything, 0, 0, NativeMethod::Binding::Class},
    {"__trunc__", intConjugate},
    {"__floor__", intConjugate},
    {"__ceil__", intConjugate},
    {"__round__", intRound, Arity::Between, 0, 1},
    {"__format__", intFormat, Arity::One},
    {"__getnewargs__", intNewArguments},
};

constexpr NativeGetSet kIntAttributes[] = {
    {"real", intPlainOf},
    {"imag", [](Vm& vm, Object*) { return vm.newInt(0); }},
    {"numerator", intPlainOf},
    {"denominator", [](Vm& vm, Object*) { return vm.newInt(1); }},
};

} // namespace

std::span<const NativeMethod> intMethods()
{
    return kIntMethods;
}

std::span<const NativeGetSet> intAttributes()
{
    return kIntAttributes;
}

} // namespace model
