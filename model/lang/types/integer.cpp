// int: operators, comparison, hash, text.

#include "model/dialect/texts.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/integer_methods.h"
#include "model/lang/types/numbers.h"

#include <limits>

namespace model {

namespace {

/// Longest result of a shift or power, in bits; CPython would run out of memory instead.
constexpr std::uint64_t kMostBits = std::uint64_t{1} << 28U;

/// The result in 64 bits; false: it does not fit.
template <BinaryOp op>
bool computeSmall(std::int64_t a, std::int64_t b, std::int64_t& result)
{
    if constexpr (op == BinaryOp::Add)
        return !__builtin_add_overflow(a, b, &result);
    else if constexpr (op == BinaryOp::Subtract)
        return !__builtin_sub_overflow(a, b, &result);
    else if constexpr (op == BinaryOp::Multiply)
        return !__builtin_mul_overflow(a, b, &result);
    else if constexpr (op == BinaryOp::And)
        result = a & b;
    else if constexpr (op == BinaryOp::Or)
        result = a | b;
    else if constexpr (op == BinaryOp::Xor)
        result = a ^ b;
    else {
        if (b == -1 && a == std::numeric_limits<std::int64_t>::min())
            return false;
        const std::int64_t rest = a % b;
        const bool isRounded = rest != 0 && (rest < 0) != (b < 0);
        if constexpr (op == BinaryOp::FloorDivide)
            result = a / b - (isRounded ? 1 : 0);
        else
            result = isRounded ? rest + b : rest;
    }
    return true;
}

template <BinaryOp op>
Ref intBinary(Vm& vm, Object* left, Object* right)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if constexpr (op == BinaryOp::FloorDivide || op == BinaryOp::Remainder)
        if (integer::isZero(b))
            return vm.raise(vm.exceptions().zeroDivisionError,
                            op == BinaryOp::Remainder ? textOf(vm.dialect(), Text::IntModuloByZero)
                                                      : "integer division or modulo by zero");
    std::int64_t result = 0;
    if (!a->big && !b->big && computeSmall<op>(a->value, b->value, result)) [[likely]]
        return vm.newInt(result);
    return integer::bigBinary(vm, a, b, op);
}

Ref intDivMod(Vm& vm, Object* left, Object* right)
{
    Ref whole = intBinary<BinaryOp::FloorDivide>(vm, left, right);
    if (!whole || whole.get() == vm.heap().notImplemented())
        return whole;
    Ref rest = intBinary<BinaryOp::Remainder>(vm, left, right);
    Object* items[2] = {whole.get(), rest.get()};
    return vm.heap().newTuple(items);
}

Ref intTrueDivide(Vm& vm, Object* left, Object* right)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if (integer::isZero(b))
        return vm.raise(vm.exceptions().zeroDivisionError, "division by zero");
    if (const std::optional<double> result = integer::quotient(a, b))
        return vm.heap().newFloat(*result);
    return vm.raise(vm.exceptions().overflowError, "integer division result too large for a float");
}

Ref intShiftLeft(Vm& vm, Object* left, Object* right)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if (integer::isNegative(b))
        return vm.raiseValueError("negative shift count");
    if (integer::isZero(a))
        return vm.newInt(0);
    constexpr double kMostDigitBits = 30.0 * 2305843009213693952.0; // 2^61 digits of 30 bits.
    if (b->big && integer::compare(b, kMostDigitBits) > 0)
        return vm.raise(vm.exceptions().overflowError, "too many digits in integer");
    if (b->big || static_cast<std::uint64_t>(b->value) > kMostBits)
        return vm.raise(vm.exceptions().memoryError, "");
    if (!a->big && b->value < 63) {
        const auto factor = static_cast<std::int64_t>(std::uint64_t{1} << b->value);
        std::int64_t result = 0;
        if (!__builtin_mul_overflow(a->value, factor, &result))
            return vm.newInt(result);
    }
    return integer::shiftLeft(vm, a, static_cast<std::uint32_t>(b->value));
}

Ref intShiftRight(Vm& vm, Object* left, Object* right)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if (integer::isNegative(b))
        return vm.raiseValueError("negative shift count");
    if (b->big || static_cast<std::uint64_t>(b->value) > kMostBits)
        return vm.newInt(integer::isNegative(a) ? -1 : 0);
    if (!a->big)
        return vm.newInt(a->value >> std::min<std::int64_t>(b->value, 63));
    return integer::shiftRight(vm, a, static_cast<std::uint32_t>(b->value));
}

// --- Powers ---

/// a ** -b: a float.
Ref negativePower(Vm& vm, const IntObject* a, const IntObject* b)
{
    const std::optional<double> base = integer::toDouble(a);
    const std::optional<double> exponent = integer::toDouble(b);
    if (!base || !exponent)
        return vm.raise(vm.exceptions().overflowError, "int too large to convert to float");
    Ref left = vm.heap().newFloat(*base);
    Ref right = vm.heap().newFloat(*exponent);
    return binary(vm, left.get(), right.get(), BinaryOp::Power);
}

bool powerSmall(std::int64_t base, std::int64_t exponent, std::int64_t& result)
{
    result = 1;
    while (exponent != 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return false;
        exponent >>= 1;
        if (exponent != 0 && __builtin_mul_overflow(base, base, &base))
            return false;
    }
    return true;
}

Ref intPowerOf(Vm& vm, Object* left, Object* right)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if (integer::isNegative(b))
        return negativePower(vm, a, b);
    std::int64_t result = 0;
    if (!a->big && !b->big && powerSmall(a->value, b->value, result))
        return vm.newInt(result);
    if (!a->big && a->value >= -1 && a->value <= 1)
        return vm.newInt(a->value < 0 && !integer::isOdd(b) ? 1 : a->value);
    const std::size_t bits = integer::bitLength(a);
    if (b->big || static_cast<std::uint64_t>(b->value) > kMostBits / bits)
        return vm.raise(vm.exceptions().memoryError, "");
    return integer::power(vm, a, static_cast<std::uint32_t>(b->value));
}

Ref intPower(Vm& vm, Object* left, Object* right, Object* modulus)
{
    if (modulus == nullptr || modulus == vm.heap().none())
        return intPowerOf(vm, left, right);
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    const IntObject* m = plainInt(modulus);
    if (a == nullptr || b == nullptr || m == nullptr)
        return notImplemented(vm);
    if (integer::isZero(m))
        return vm.raiseValueError("pow() 3rd argument cannot be 0");
    if (!integer::isNegative(b))
        return integer::powerModulo(vm, a, b, m);
    Ref inverse = integer::inverseModulo(vm, a, m);
    if (!inverse)
        return vm.raiseValueError("base is not invertible for the given modulus");
    Ref exponent = integer::negated(vm, b);
    return integer::powerModulo(vm, inverse.as<IntObject>(), exponent.as<IntObject>(), m);
}

// --- Unary ---

Ref intNegative(Vm& vm, Object* self)
{
    const IntObject* value = plainInt(self);
    if (!value->big && value->value != std::numeric_limits<std::int64_t>::min())
        return vm.newInt(-value->value);
    return integer::negated(vm, value);
}

Ref intPlain(Vm& vm, Object* self)
{
    if (self->type == vm.types().boolean)
        return vm.newInt(plainInt(self)->value);
    return vm.own(plainInt(self));
}

Ref intAbsolute(Vm& vm, Object* self)
{
    return integer::isNegative(plainInt(self)) ? intNegative(vm, self) : intPlain(vm, self);
}

Ref intInvert(Vm& vm, Object* self)
{
    const IntObject* value = plainInt(self);
    if (!value->big)
        return vm.newInt(~value->value);
    Ref minusOne = vm.newInt(-1);
    return integer::bigBinary(vm, value, minusOne.as<IntObject>(), BinaryOp::Xor);
}

std::optional<bool> intTruth(Vm&, Object* self)
{
    return !integer::isZero(plainInt(self));
}

Ref intToFloat(Vm& vm, Object* self)
{
    if (const std::optional<double> value = integer::toDouble(plainInt(self)))
        return vm.heap().newFloat(*value);
    return vm.raise(vm.exceptions().overflowError, "int too large to convert to float");
}

// --- Comparison, hash, text ---

Ref intCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    const IntObject* a = plainInt(left);
    const IntObject* b = plainInt(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    return vm.boolean(orderHolds(integer::compare(a, b), op));
}

std::optional<Hash> intHash(Vm&, Object* self)
{
    return hashOfInt(plainInt(self));
}

Ref intRepr(Vm& vm, Object* self)
{
    std::optional<std::string> text = intText(vm, plainInt(self));
    return text ? vm.newStr(std::move(*text)) : Ref();
}

void setBinary(TypeSlots& slots, BinaryOp op, TypeSlots::Binary function)
{
    slots.binary[static_cast<std::size_t>(op)] = function;
}

} // namespace

Hash hashOfInt(const IntObject* value)
{
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61U) - 1;
    std::uint64_t hash = 0;
    if (value->big) {
        for (auto limb = value->big->limbs.rbegin(); limb != value->big->limbs.rend(); ++limb) {
            // Times 2^32 is a rotation of 61 bits.
            hash = ((hash << 32U) & kModulus) | (hash >> 29U);
            hash += *limb;
            if (hash >= kModulus)
                hash -= kModulus;
        }
    } else {
        const auto bits = static_cast<std::uint64_t>(value->value);
        hash = (value->value < 0 ? 0 - bits : bits) % kModulus;
    }
    const auto number = static_cast<Hash>(hash);
    const Hash result = integer::isNegative(value) ? -number : number;
    return result == -1 ? -2 : result;
}

void installInteger(Vm& vm)
{
    TypeSlots slots;
    setBinary(slots, BinaryOp::Add, intBinary<BinaryOp::Add>);
    setBinary(slots, BinaryOp::Subtract, intBinary<BinaryOp::Subtract>);
    setBinary(slots, BinaryOp::Multiply, intBinary<BinaryOp::Multiply>);
    setBinary(slots, BinaryOp::FloorDivide, intBinary<BinaryOp::FloorDivide>);
    setBinary(slots, BinaryOp::Remainder, intBinary<BinaryOp::Remainder>);
    setBinary(slots, BinaryOp::And, intBinary<BinaryOp::And>);
    setBinary(slots, BinaryOp::Or, intBinary<BinaryOp::Or>);
    setBinary(slots, BinaryOp::Xor, intBinary<BinaryOp::Xor>);
    setBinary(slots, BinaryOp::TrueDivide, intTrueDivide);
    setBinary(slots, BinaryOp::LeftShift, intShiftLeft);
    setBinary(slots, BinaryOp::RightShift, intShiftRight);
    setBinary(slots, BinaryOp::Power, intPowerOf);
    setBinary(slots, BinaryOp::DivMod, intDivMod);
    slots.power = intPower;
    slots.negative = intNegative;
    slots.positive = intPlain;
    slots.absolute = intAbsolute;
    slots.invert = intInvert;
    slots.truth = intTruth;
    slots.toInt = intPlain;
    slots.toIndex = intPlain;
    slots.toFloat = intToFloat;
    slots.compare = intCompare;
    slots.hash = intHash;
    slots.repr = intRepr;
    slots.create = createInt;
    vm.defineType(vm.types().integer, slots, intMethods(), intAttributes());
}

void installNumbers(Vm& vm)
{
    installInteger(vm);
    installBoolean(vm);
    installFloating(vm);
    installComplex(vm);
}

} // namespace model
