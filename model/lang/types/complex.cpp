// complex.

#include "model/dialect/details.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/floating_methods.h"
#include "model/lang/types/format_spec.h"
#include "model/lang/types/number_text.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/object_reduce.h"
#include "model/lang/types/str_values.h"

#include <cmath>
#include <complex>

namespace model {

namespace {

using Value = std::complex<double>;

Value complexOf(Object* object)
{
    const auto* number = static_cast<ComplexObject*>(atomOf(object, Kind::Complex));
    return {number->real, number->imaginary};
}

/// An operand of any number type; nothing without an exception for a foreign one.
std::optional<Value> complexOperand(Vm& vm, Object* object)
{
    if (atomOf(object, Kind::Complex) != nullptr)
        return complexOf(object);
    if (const std::optional<double> real = operandAsDouble(vm, object))
        return Value(*real, 0);
    return std::nullopt;
}

/// Smith's method, as in CPython's _Py_c_quot().
Value complexQuotient(Value a, Value b)
{
    if (std::fabs(b.real()) >= std::fabs(b.imag())) {
        const double ratio = b.imag() / b.real();
        const double size = b.real() + b.imag() * ratio;
        return {(a.real() + a.imag() * ratio) / size, (a.imag() - a.real() * ratio) / size};
    }
    const double ratio = b.real() / b.imag();
    const double size = b.real() * ratio + b.imag();
    return {(a.real() * ratio + a.imag()) / size, (a.imag() * ratio - a.real()) / size};
}

Value complexProduct(Value a, Value b)
{
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

/// c_powu() and c_powi(): whole exponents by multiplication.
Value wholePower(Value base, long exponent)
{
    Value result(1, 0);
    Value square = base;
    for (long mask = 1, left = std::labs(exponent); mask > 0 && left >= mask; mask <<= 1) {
        if ((left & mask) != 0)
            result = complexProduct(result, square);
        square = complexProduct(square, square);
    }
    return exponent < 0 ? complexQuotient({1, 0}, result) : result;
}

Value complexPowerOf(Value a, Value b)
{
    if (b.real() == 0 && b.imag() == 0)
        return {1, 0};
    if (a.real() == 0 && a.imag() == 0)
        return {0, 0};
    if (b.imag() == 0 && b.real() == std::floor(b.real()) && std::fabs(b.real()) <= 100)
        return wholePower(a, static_cast<long>(b.real()));
    const double size = std::hypot(a.real(), a.imag());
    double length = std::pow(size, b.real());
    const double angle = std::atan2(a.imag(), a.real());
    double phase = angle * b.real();
    if (b.imag() != 0) {
        length *= std::exp(-angle * b.imag());
        phase += b.imag() * std::log(size);
    }
    return {length * std::cos(phase), length * std::sin(phase)};
}

template <BinaryOp op>
Ref complexBinary(Vm& vm, Object* left, Object* right)
{
    const std::optional<Value> a = complexOperand(vm, left);
    const std::optional<Value> b = a ? complexOperand(vm, right) : std::nullopt;
    if (!b)
        return vm.hasError() ? Ref() : notImplemented(vm);
    const bool isZero = b->real() == 0 && b->imag() == 0;
    Value result;
    if constexpr (op == BinaryOp::Add)
        result = *a + *b;
    else if constexpr (op == BinaryOp::Subtract)
        result = *a - *b;
    else if constexpr (op == BinaryOp::Multiply)
        result = complexProduct(*a, *b);
    else if constexpr (op == BinaryOp::TrueDivide) {
        if (isZero)
            return vm.raise(vm.exceptions().zeroDivisionError, "complex division by zero");
        result = complexQuotient(*a, *b);
    } else {
        if (a->real() == 0 && a->imag() == 0 && !isZero && (b->imag() != 0 || b->real() < 0))
            return vm.raise(vm.exceptions().zeroDivisionError,
                            "0.0 to a negative or complex power");
        result = complexPowerOf(*a, *b);
    }
    return newComplex(vm, result.real(), result.imag());
}

Ref complexPower(Vm& vm, Object* left, Object* right, Object* modulus)
{
    if (modulus != nullptr && modulus != vm.heap().none())
        return vm.raiseValueError("complex modulo");
    return complexBinary<BinaryOp::Power>(vm, left, right);
}

Ref complexNegative(Vm& vm, Object* self)
{
    const Value value = complexOf(self);
    return newComplex(vm, -value.real(), -value.imag());
}

Ref complexPositive(Vm& vm, Object* self)
{
    return vm.own(atomOf(self, Kind::Complex));
}

Ref complexAbsolute(Vm& vm, Object* self)
{
    const Value value = complexOf(self);
    return vm.heap().newFloat(std::hypot(value.real(), value.imag()));
}

std::optional<bool> complexTruth(Vm&, Object* self)
{
    return complexOf(self) != Value();
}

Ref complexCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    if (op != CompareOp::Equal && op != CompareOp::NotEqual)
        return notImplemented(vm);
    const Value a = complexOf(left);
    bool isSame = false;
    if (atomOf(right, Kind::Complex) != nullptr) {
        isSame = a == complexOf(right);
    } else if (plainInt(right) != nullptr || asFloat(right) != nullptr) {
        Ref real = vm.heap().newFloat(a.real());
        const std::optional<bool> same = compareTruth(vm, real.get(), right, CompareOp::Equal);
        if (!same)
            return {};
        isSame = a.imag() == 0 && *same;
    } else {
        return notImplemented(vm);
    }
    return vm.boolean(isSame == (op == CompareOp::Equal));
}

std::optional<Hash> complexHash(Vm&, Object* self)
{
    const Value value = complexOf(self);
    const auto real = static_cast<std::uint64_t>(hashOfDouble(value.real(), self));
    const auto imaginary = static_cast<std::uint64_t>(hashOfDouble(value.imag(), self));
    const auto both = static_cast<Hash>(real + 1000003U * imaginary);
    return both == -1 ? -2 : both;
}

Ref complexRepr(Vm& vm, Object* self)
{
    const Value value = complexOf(self);
    return vm.newStr(complexText(value.real(), value.imag()));
}

// --- Making complex numbers ---

/// complex('1+2j')
Ref complexFromText(Vm& vm, std::string_view given)
{
    const auto malformed = [&] {
        return vm.raiseValueError("complex() arg is a malformed string");
    };
    std::optional<std::string> plain = plainNumberText(given);
    if (!plain || plain->empty())
        return malformed();
    std::string_view text = *plain;
    if (text.starts_with('(') && text.ends_with(')'))
        text = text.substr(1, text.size() - 2);
    const auto part = [](std::string_view number) -> std::optional<double> {
        if (number.empty() || number == "+" || number == "-")
            return number == "-" ? -1.0 : 1.0;
        return readDouble(number);
    };
    std::optional<double> real = 0.0;
    std::optional<double> imaginary = 0.0;
    if (text.ends_with('j') || text.ends_with('J')) {
        text.remove_suffix(1);
        std::size_t cut = text.find_last_of("+-");
        while (cut != std::string_view::npos && cut > 0 && (text[cut - 1] | 0x20) == 'e')
            cut = text.find_last_of("+-", cut - 1);
        if (cut == std::string_view::npos || cut == 0) {
            imaginary = part(text);
        } else {
            real = readDouble(text.substr(0, cut));
            imaginary = part(text.substr(cut));
        }
    } else {
        real = readDouble(text);
    }
    return real && imaginary ? newComplex(vm, *real, *imaginary) : malformed();
}

/// One argument that is a real number.
std::optional<Value> realArgument(Vm& vm, Object* object, const char* which)
{
    const TypeSlots& slots = *object->type->slots;
    if (slots.toFloat == nullptr && slots.toIndex == nullptr) {
        vm.raiseTypeError(std::string("complex() ") + which + " must be a "
                          + (*which == 'f' ? "string or a number" : "number") + ", not '"
                          + object->type->name + "'");
        return std::nullopt;
    }
    const std::optional<double> real = doubleValue(vm, object);
    return real ? std::optional(Value(*real, 0)) : std::nullopt;
}

/// One argument that is not a str, as a complex number.
std::optional<Value> complexArgument(Vm& vm, Object* object, const char* which)
{
    if (atomOf(object, Kind::Complex) != nullptr)
        return complexOf(object);
    bool failed = false;
    Ref convert =
        lookupSpecial(vm, object, vm.heap().intern("__complex__").as<StrObject>(), failed);
    if (convert) {
        Ref made = call(vm, convert.get());
        if (!made)
            return std::nullopt;
        if (atomOf(made.get(), Kind::Complex) != nullptr)
            return complexOf(made.get());
        vm.raiseTypeError("__complex__ returned non-complex (type " + made->type->name + ")");
        return std::nullopt;
    }
    return failed ? std::nullopt : realArgument(vm, object, which);
}

Ref createComplex(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"real"}, {"imag"}};
    Object* given[2];
    if (!parseArguments(vm, args, "complex", kParameters, given))
        return {};
    Ref made;
    if (given[0] != nullptr && asStr(given[0]) != nullptr) {
        made = given[1] != nullptr
                   ? vm.raiseTypeError("complex() can't take second arg if first is a string")
                   : complexFromText(vm, asStr(given[0])->text);
    } else if (given[1] != nullptr && asStr(given[1]) != nullptr) {
        made = vm.raiseTypeError("complex() second arg can't be a string");
    } else {
        std::optional<Value> real = Value();
        std::optional<Value> imaginary = Value();
        if (given[0] != nullptr)
            real = complexArgument(vm, given[0], "first argument");
        const bool isComplex = given[1] != nullptr && atomOf(given[1], Kind::Complex) != nullptr;
        if (real && isComplex)
            imaginary = complexOf(given[1]);
        else if (real && given[1] != nullptr)
            imaginary = realArgument(vm, given[1], "second argument");
        if (real && imaginary) {
            // Zeros keep their signs where there is nothing to add.
            const double re = isComplex ? real->real() - imaginary->imag() : real->real();
            const bool adds = given[0] != nullptr && real->imag() != 0;
            made = newComplex(vm, re,
                              given[1] == nullptr ? real->imag()
                              : adds              ? imaginary->real() + real->imag()
                                                  : imaginary->real());
        }
    }
    return atomInstance(vm, type, vm.types().complex, std::move(made));
}

Ref complexConjugate(Vm& vm, Object* self, const CallArgs&)
{
    const Value value = complexOf(self);
    return newComplex(vm, value.real(), -value.imag());
}

Ref complexFormat(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* spec = strArgument(vm, args[0], "__format__() argument");
    return spec == nullptr ? Ref() : formatComplex(vm, self, spec->text);
}

Ref complexPlain(Vm& vm, Object* self, const CallArgs&)
{
    return complexPositive(vm, self);
}

/// What complex numbers have no meaning for; some versions have the operations all the same.
template <BinaryOp op>
Ref refuseFloor(Vm& vm, Object*, Object*)
{
    return vm.raiseTypeError(op == BinaryOp::FloorDivide ? "can't take floor of complex number."
                             : op == BinaryOp::Remainder
                                 ? "can't mod complex numbers."
                                 : "can't take floor or mod of complex number.");
}

void addRefusals(TypeSlots& slots)
{
    const auto set = [&](BinaryOp op, TypeSlots::Binary function) {
        slots.binary[static_cast<std::size_t>(op)] = function;
    };
    set(BinaryOp::FloorDivide, refuseFloor<BinaryOp::FloorDivide>);
    set(BinaryOp::Remainder, refuseFloor<BinaryOp::Remainder>);
    set(BinaryOp::DivMod, refuseFloor<BinaryOp::DivMod>);
    slots.toInt = [](Vm& vm, Object*) { return vm.raiseTypeError("can't convert complex to int"); };
    slots.toFloat = [](Vm& vm, Object*) {
        return vm.raiseTypeError("can't convert complex to float");
    };
}

constexpr NativeMethod kComplexMethods[] = {
    {"conjugate", complexConjugate},
    {"__complex__", complexPlain},
    {"__getnewargs__", complexNewArguments},
    {"__format__", complexFormat, Arity::One},
};

constexpr NativeGetSet kComplexAttributes[] = {
    {"real", [](Vm& vm, Object* self) { return vm.heap().newFloat(complexOf(self).real()); }},
    {"imag", [](Vm& vm, Object* self) { return vm.heap().newFloat(complexOf(self).imag()); }},
};

} // namespace

Ref newComplex(Vm& vm, double real, double imaginary)
{
    Ref made = vm.heap().create<ComplexObject>(vm.types().complex, Kind::Complex);
    made.as<ComplexObject>()->real = real;
    made.as<ComplexObject>()->imaginary = imaginary;
    if (vm.heap().journal() != nullptr)
        vm.heap().describeValue(made.get(), complexText(real, imaginary));
    return made;
}

std::string complexText(double real, double imaginary)
{
    const auto textOf = [](double value) {
        std::string text = floatText(value);
        return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
    };
    if (real == 0 && !std::signbit(real))
        return textOf(imaginary) + "j";
    const bool needsPlus = !std::signbit(imaginary) || std::isnan(imaginary);
    return "(" + textOf(real) + (needsPlus ? "+" : "") + textOf(imaginary) + "j)";
}

void installComplex(Vm& vm)
{
    TypeSlots slots;
    const auto set = [&](BinaryOp op, TypeSlots::Binary function) {
        slots.binary[static_cast<std::size_t>(op)] = function;
    };
    set(BinaryOp::Add, complexBinary<BinaryOp::Add>);
    set(BinaryOp::Subtract, complexBinary<BinaryOp::Subtract>);
    set(BinaryOp::Multiply, complexBinary<BinaryOp::Multiply>);
    set(BinaryOp::TrueDivide, complexBinary<BinaryOp::TrueDivide>);
    set(BinaryOp::Power, complexBinary<BinaryOp::Power>);
    slots.power = complexPower;
    slots.negative = complexNegative;
    slots.positive = complexPositive;
    slots.absolute = complexAbsolute;
    slots.truth = complexTruth;
    slots.compare = complexCompare;
    slots.hash = complexHash;
    slots.repr = complexRepr;
    slots.create = createComplex;
    if (detailsOf(vm.dialect()).types.complexHasFloor)
        addRefusals(slots);
    vm.defineType(vm.types().complex, slots, kComplexMethods, kComplexAttributes);
}

} // namespace model
