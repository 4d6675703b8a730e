// float: operators, comparison, hash, text.

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/floating_methods.h"
#include "model/lang/types/numbers.h"

#include <cmath>

namespace model {

namespace {

/// Both operands as doubles. False: NotImplemented, or an exception, is in `answer`.
bool floatOperands(Vm& vm, Object* left, Object* right, double& a, double& b, Ref& answer)
{
    const auto read = [&](Object* object, double& value) {
        if (object->type->layout == Kind::Float) [[likely]] {
            value = static_cast<FloatObject*>(object)->value;
            return true;
        }
        const std::optional<double> converted = operandAsDouble(vm, object);
        if (!converted) {
            if (!vm.hasError())
                answer = notImplemented(vm);
            return false;
        }
        value = *converted;
        return true;
    };
    return read(left, a) && read(right, b);
}

/// Python's %: the sign of the divisor. C's fmod() and a correction.
double floatRemainder(double a, double b, double* floorQuotient)
{
    double rest = std::fmod(a, b);
    double whole = (a - rest) / b;
    if (rest != 0) {
        if ((b < 0) != (rest < 0)) {
            rest += b;
            whole -= 1;
        }
    } else {
        rest = std::copysign(0.0, b);
    }
    if (floorQuotient != nullptr) {
        if (whole != 0) {
            const double floored = std::floor(whole);
            *floorQuotient = whole - floored > 0.5 ? floored + 1 : floored;
        } else {
            *floorQuotient = std::copysign(0.0, a / b);
        }
    }
    return rest;
}

Ref raiseFloatZero(Vm& vm, std::string message)
{
    return vm.raise(vm.exceptions().zeroDivisionError, std::move(message));
}

template <BinaryOp op>
Ref floatBinary(Vm& vm, Object* left, Object* right)
{
    double a = 0;
    double b = 0;
    Ref answer;
    if (!floatOperands(vm, left, right, a, b, answer))
        return answer;
    double result = 0;
    if constexpr (op == BinaryOp::Add)
        result = a + b;
    else if constexpr (op == BinaryOp::Subtract)
        result = a - b;
    else if constexpr (op == BinaryOp::Multiply)
        result = a * b;
    else if constexpr (op == BinaryOp::TrueDivide) {
        if (b == 0)
            return raiseFloatZero(vm, "float division by zero");
        result = a / b;
    } else if constexpr (op == BinaryOp::Remainder) {
        if (b == 0)
            return raiseFloatZero(vm, textOf(vm.dialect(), Text::FloatModuloZero));
        result = floatRemainder(a, b, nullptr);
    } else {
        if (b == 0)
            return raiseFloatZero(vm, textOf(vm.dialect(), Text::FloatFloorByZero));
        floatRemainder(a, b, &result);
    }
    return vm.heap().newFloat(result);
}

Ref floatDivMod(Vm& vm, Object* left, Object* right)
{
    double a = 0;
    double b = 0;
    Ref answer;
    if (!floatOperands(vm, left, right, a, b, answer))
        return answer;
    if (b == 0)
        return raiseFloatZero(vm, "float divmod()");
    double whole = 0;
    Ref rest = vm.heap().newFloat(floatRemainder(a, b, &whole));
    Ref quotient = vm.heap().newFloat(whole);
    Object* items[2] = {quotient.get(), rest.get()};
    return vm.heap().newTuple(items);
}

Ref floatPowerOf(Vm& vm, Object* left, Object* right)
{
    double a = 0;
    double b = 0;
    Ref answer;
    if (!floatOperands(vm, left, right, a, b, answer))
        return answer;
    if (a == 0 && b < 0)
        return raiseFloatZero(vm, "0.0 cannot be raised to a negative power");
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
        if (!detailsOf(vm.dialect()).types.negativePowersAreComplex)
            return vm.raiseValueError("negative number cannot be raised to a fractional power");
        Ref base = newComplex(vm, a, 0);
        return binary(vm, base.get(), right, BinaryOp::Power);
    }
    const double result = std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
        std::vector<Ref> args;
        args.push_back(vm.newInt(34));
        args.push_back(vm.newStr("Numerical result out of range"));
        vm.raiseObject(vm.newException(vm.exceptions().overflowError, std::move(args)));
        return {};
    }
    return vm.heap().newFloat(result);
}

Ref floatPower(Vm& vm, Object* left, Object* right, Object* modulus)
{
    if (modulus != nullptr && modulus != vm.heap().none())
        return vm.raiseTypeError(
            "pow() 3rd argument not allowed unless all arguments are integers");
    return floatPowerOf(vm, left, right);
}

// --- Unary ---

Ref floatPlain(Vm& vm, Object* self)
{
    return vm.own(asFloat(self));
}

Ref floatNegative(Vm& vm, Object* self)
{
    return vm.heap().newFloat(-asFloat(self)->value);
}

Ref floatAbsolute(Vm& vm, Object* self)
{
    return vm.heap().newFloat(std::fabs(asFloat(self)->value));
}

Ref floatToInt(Vm& vm, Object* self)
{
    return wholePart(vm, asFloat(self)->value);
}

std::optional<bool> floatTruth(Vm&, Object* self)
{
    return asFloat(self)->value != 0;
}

// --- Comparison, hash, text ---

Ref floatCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    const double a = asFloat(left)->value;
    if (const FloatObject* other = asFloat(right)) {
        const double b = other->value;
        if (std::isnan(a) || std::isnan(b))
            return vm.boolean(op == CompareOp::NotEqual);
        return vm.boolean(orderHolds(a < b ? -1 : a > b ? 1 : 0, op));
    }
    const IntObject* other = plainInt(right);
    if (other == nullptr)
        return notImplemented(vm);
    if (std::isnan(a))
        return vm.boolean(op == CompareOp::NotEqual);
    return vm.boolean(orderHolds(-integer::compare(other, a), op));
}

std::optional<Hash> floatHash(Vm&, Object* self)
{
    return hashOfDouble(asFloat(self)->value, self);
}

Ref floatRepr(Vm& vm, Object* self)
{
    return vm.newStr(floatText(asFloat(self)->value));
}

} // namespace

std::optional<double> operandAsDouble(Vm& vm, Object* object)
{
    if (const FloatObject* number = asFloat(object))
        return number->value;
    if (const IntObject* number = plainInt(object)) {
        const std::optional<double> value = integer::toDouble(number);
        if (!value)
            vm.raise(vm.exceptions().overflowError, "int too large to convert to float");
        return value;
    }
    return std::nullopt;
}

/// Source:  CPython Python/pyhash.c, _Py_HashDouble().
Hash hashOfDouble(double value, const Object* object)
{
    constexpr int kBits = 61;
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61U) - 1;
    if (std::isinf(value))
        return value > 0 ? 314159 : -314159;
    if (std::isnan(value)) // The object's own, as if from its address.
        return object == nullptr ? 0 : static_cast<Hash>(object->id.value) * 16;
    int exponent = 0;
    double fraction = std::frexp(std::fabs(value), &exponent);
    std::uint64_t hash = 0;
    while (fraction != 0) {
        hash = ((hash << 28U) & kModulus) | (hash >> static_cast<unsigned>(kBits - 28));
        fraction *= 268435456.0; // 2^28
        exponent -= 28;
        const auto digits = static_cast<std::uint64_t>(fraction);
        fraction -= static_cast<double>(digits);
        hash += digits;
        if (hash >= kModulus)
            hash -= kModulus;
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    if (exponent != 0)
        hash = ((hash << static_cast<unsigned>(exponent)) & kModulus)
               | (hash >> static_cast<unsigned>(kBits - exponent));
    const Hash result = value < 0 ? -static_cast<Hash>(hash) : static_cast<Hash>(hash);
    return result == -1 ? -2 : result;
}

void installFloating(Vm& vm)
{
    TypeSlots slots;
    const auto set = [&](BinaryOp op, TypeSlots::Binary function) {
        slots.binary[static_cast<std::size_t>(op)] = function;
    };
    set(BinaryOp::Add, floatBinary<BinaryOp::Add>);
    set(BinaryOp::Subtract, floatBinary<BinaryOp::Subtract>);
    set(BinaryOp::Multiply, floatBinary<BinaryOp::Multiply>);
    set(BinaryOp::TrueDivide, floatBinary<BinaryOp::TrueDivide>);
    set(BinaryOp::FloorDivide, floatBinary<BinaryOp::FloorDivide>);
    set(BinaryOp::Remainder, floatBinary<BinaryOp::Remainder>);
    set(BinaryOp::DivMod, floatDivMod);
    set(BinaryOp::Power, floatPowerOf);
    slots.power = floatPower;
    slots.negative = floatNegative;
    slots.positive = floatPlain;
    slots.absolute = floatAbsolute;
    slots.truth = floatTruth;
    slots.toInt = floatToInt;
    slots.toFloat = floatPlain;
    slots.compare = floatCompare;
    slots.hash = floatHash;
    slots.repr = floatRepr;
    slots.create = createFloat;
    vm.defineType(vm.types().floating, slots, floatMethods(), floatAttributes());
}

} // namespace model
