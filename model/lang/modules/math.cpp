// math: the functions of real numbers.
//
// Source: CPython 3.11, Modules/mathmodule.c; what the C library computes is taken from it.

#include "model/lang/modules/install.h"
#include "model/lang/modules/math_shared.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace model {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

Ref domainError(Vm& vm)
{
    return vm.raiseValueError("math domain error");
}

Ref rangeError(Vm& vm)
{
    return vm.raise(vm.exceptions().overflowError, "math range error");
}

/// Results that finite arguments cannot have: NaN is a ValueError; infinity an OverflowError, or
/// a ValueError at a pole.
template <double (*function)(double), bool canOverflow>
Ref realFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    if (!x)
        return {};
    const double result = function(*x);
    if (std::isnan(result) && !std::isnan(*x))
        return domainError(vm);
    if (std::isinf(result) && std::isfinite(*x))
        return canOverflow ? rangeError(vm) : domainError(vm);
    return vm.heap().newFloat(result);
}

template <double (*function)(double, double)>
Ref realFunction2(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    const std::optional<double> y = x ? doubleValue(vm, args[1]) : x;
    if (!y)
        return {};
    const double result = function(*x, *y);
    if (std::isnan(result) && !std::isnan(*x) && !std::isnan(*y))
        return domainError(vm);
    if (std::isinf(result) && std::isfinite(*x) && std::isfinite(*y))
        return rangeError(vm);
    return vm.heap().newFloat(result);
}

template <bool (*question)(double)>
Ref realQuestion(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    return x ? vm.boolean(question(*x)) : Ref();
}

// --- Logarithms, of ints of any size too ---

/// log of a positive number; `function` is std::log, std::log2 or std::log10.
std::optional<double> logOf(Vm& vm, Object* object, double (*function)(double))
{
    if (const IntObject* number = asInt(object)) {
        if (integer::isNegative(number) || integer::isZero(number)) {
            domainError(vm);
            return std::nullopt;
        }
        if (const std::optional<double> value = integer::toDouble(number))
            return function(*value);
        const auto excess = static_cast<std::uint32_t>(integer::bitLength(number) - 64);
        Ref high = integer::shiftRight(vm, number, excess);
        const std::optional<double> mantissa = integer::toDouble(asInt(high.get()));
        return function(mantissa.value_or(1)) + excess * function(2.0);
    }
    const std::optional<double> x = doubleValue(vm, object);
    if (!x)
        return std::nullopt;
    if (*x <= 0) {
        domainError(vm);
        return std::nullopt;
    }
    return function(*x);
}

Ref logFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> value = logOf(vm, args[0], std::log);
    if (!value || args.count == 1)
        return value ? vm.heap().newFloat(*value) : Ref();
    const std::optional<double> base = logOf(vm, args[1], std::log);
    if (!base)
        return {};
    if (*base == 0)
        return vm.raise(vm.exceptions().zeroDivisionError, "float division by zero");
    return vm.heap().newFloat(*value / *base);
}

template <double (*function)(double)>
Ref logarithm(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> value = logOf(vm, args[0], function);
    return value ? vm.heap().newFloat(*value) : Ref();
}

// --- Whole numbers of floats ---

template <double (*round)(double)>
Ref roundedBy(Vm& vm, Object* object, const char* special)
{
    if (object->type != vm.types().floating) {
        bool failed = false;
        Ref method = lookupSpecial(vm, object, vm.heap().name(special), failed);
        if (failed)
            return {};
        if (method)
            return call(vm, method.get());
        if (asInt(object) != nullptr)
            return index(vm, object);
        if (std::string_view(special) == "__trunc__")
            return vm.raiseTypeError("type " + object->type->name
                                     + " doesn't define __trunc__ method");
    }
    const std::optional<double> x = doubleValue(vm, object);
    if (!x)
        return {};
    if (std::isnan(*x))
        return vm.raiseValueError("cannot convert float NaN to integer");
    if (std::isinf(*x))
        return vm.raise(vm.exceptions().overflowError, "cannot convert float infinity to integer");
    return integer::fromDouble(vm, round(*x));
}

Ref ceilFunction(Vm& vm, Object*, const CallArgs& args)
{
    return roundedBy<std::ceil>(vm, args[0], "__ceil__");
}

Ref floorFunction(Vm& vm, Object*, const CallArgs& args)
{
    return roundedBy<std::floor>(vm, args[0], "__floor__");
}

Ref truncFunction(Vm& vm, Object*, const CallArgs& args)
{
    return roundedBy<std::trunc>(vm, args[0], "__trunc__");
}

// --- Functions with rules of their own ---

Ref mathPow(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    const std::optional<double> y = x ? doubleValue(vm, args[1]) : x;
    if (!y)
        return {};
    const double result = std::pow(*x, *y);
    if (std::isnan(result) && !std::isnan(*x) && !std::isnan(*y))
        return domainError(vm);
    if (std::isinf(result) && std::isfinite(*x) && std::isfinite(*y))
        return *x == 0 ? domainError(vm) : rangeError(vm);
    return vm.heap().newFloat(result);
}

Ref ldexpFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    if (!x)
        return {};
    const IntObject* exponent = asInt(args[1]);
    if (exponent == nullptr)
        return vm.raiseTypeError("Expected an int as second argument to ldexp.");
    const std::int64_t by = exponent->big
                                ? (exponent->big->isNegative ? INT32_MIN : INT32_MAX)
                                : std::clamp<std::int64_t>(exponent->value, INT32_MIN, INT32_MAX);
    const double result = std::ldexp(*x, static_cast<int>(by));
    return std::isinf(result) && std::isfinite(*x) ? rangeError(vm) : vm.heap().newFloat(result);
}

Ref pairOf(Vm& vm, Ref first, Ref second)
{
    std::vector<Ref> pair;
    pair.push_back(std::move(first));
    pair.push_back(std::move(second));
    return vm.heap().newTuple(std::move(pair));
}

Ref frexpFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    if (!x)
        return {};
    int exponent = 0;
    const double mantissa = std::isfinite(*x) ? std::frexp(*x, &exponent) : *x;
    return pairOf(vm, vm.heap().newFloat(mantissa), vm.newInt(exponent));
}

Ref modfFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<double> x = doubleValue(vm, args[0]);
    if (!x)
        return {};
    double whole = 0;
    const double rest = std::modf(*x, &whole);
    return pairOf(vm, vm.heap().newFloat(rest), vm.heap().newFloat(whole));
}

Ref isCloseFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"a", true}, {"b", true}, {"rel_tol", false, true}, {"abs_tol", false, true}};
    Object* given[4];
    if (!parseArguments(vm, args, "isclose", kParameters, given))
        return {};
    double values[4] = {0, 0, 1e-9, 0};
    for (std::size_t i = 0; i < 4; ++i) {
        if (given[i] == nullptr)
            continue;
        const std::optional<double> value = doubleValue(vm, given[i]);
        if (!value)
            return {};
        values[i] = *value;
    }
    const auto [a, b, relative, absolute] = values;
    if (relative < 0 || absolute < 0)
        return vm.raiseValueError("tolerances must be non-negative");
    if (a == b)
        return vm.boolean(true);
    if (std::isinf(a) || std::isinf(b))
        return vm.boolean(false);
    const double difference = std::fabs(b - a);
    return vm.boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a)
                      || difference <= absolute);
}

double degreesOf(double x)
{
    return x * (180.0 / std::numbers::pi);
}

double radiansOf(double x)
{
    return x * (std::numbers::pi / 180.0);
}

double gammaOf(double x)
{
    return x == std::floor(x) && x <= 0 && std::isfinite(x) ? kNotANumber : std::tgamma(x);
}

double logGammaOf(double x)
{
    return std::lgamma(x);
}

double ulpOf(double x)
{
    x = std::fabs(x);
    if (!std::isfinite(x))
        return x;
    const double following = std::nextafter(x, kInfinity);
    return std::isinf(following) ? x - std::nextafter(x, -kInfinity) : following - x;
}

bool isNan(double x)
{
    return std::isnan(x);
}

bool isInf(double x)
{
    return std::isinf(x);
}

bool isFinite(double x)
{
    return std::isfinite(x);
}

double copySignOf(double x, double y)
{
    return std::copysign(x, y);
}

double arcTangent2(double y, double x)
{
    return std::atan2(y, x);
}

double modulusOf(double x, double y)
{
    return std::isinf(y) && std::isfinite(x) ? x : std::fmod(x, y);
}

double remainderOf(double x, double y)
{
    return std::isinf(y) && std::isfinite(x) ? x : std::remainder(x, y);
}

double nextAfterOf(double x, double y)
{
    return x == y ? y : std::nextafter(x, y);
}

constexpr NativeMethod kMathFunctions[] = {
    {"acos", realFunction<std::acos, false>, Arity::One},
    {"acosh", realFunction<std::acosh, false>, Arity::One},
    {"asin", realFunction<std::asin, false>, Arity::One},
    {"asinh", realFunction<std::asinh, false>, Arity::One},
    {"atan", realFunction<std::atan, false>, Arity::One},
    {"atan2", realFunction2<arcTangent2>, Arity::Between, 2, 2},
    {"atanh", realFunction<std::atanh, false>, Arity::One},
    {"cbrt", realFunction<std::cbrt, false>, Arity::One},
    {"ceil", ceilFunction, Arity::One},
    {"copysign", realFunction2<copySignOf>, Arity::Between, 2, 2},
    {"cos", realFunction<std::cos, false>, Arity::One},
    {"cosh", realFunction<std::cosh, true>, Arity::One},
    {"degrees", realFunction<degreesOf, true>, Arity::One},
    {"erf", realFunction<std::erf, true>, Arity::One},
    {"erfc", realFunction<std::erfc, true>, Arity::One},
    {"exp", realFunction<std::exp, true>, Arity::One},
    {"exp2", realFunction<std::exp2, true>, Arity::One},
    {"expm1", realFunction<std::expm1, true>, Arity::One},
    {"fabs", realFunction<std::fabs, false>, Arity::One},
    {"floor", floorFunction, Arity::One},
    {"fmod", realFunction2<modulusOf>, Arity::Between, 2, 2},
    {"frexp", frexpFunction, Arity::One},
    {"gamma", realFunction<gammaOf, true>, Arity::One},
    {"isclose", isCloseFunction, Arity::Anything},
    {"isfinite", realQuestion<isFinite>, Arity::One},
    {"isinf", realQuestion<isInf>, Arity::One},
    {"isnan", realQuestion<isNan>, Arity::One},
    {"ldexp", ldexpFunction, Arity::Between, 2, 2},
    {"lgamma", realFunction<logGammaOf, false>, Arity::One},
    {"log", logFunction, Arity::Between, 1, 2},
    {"log10", logarithm<std::log10>, Arity::One},
    {"log1p", realFunction<std::log1p, false>, Arity::One},
    {"log2", logarithm<std::log2>, Arity::One},
    {"modf", modfFunction, Arity::One},
    {"nextafter", realFunction2<nextAfterOf>, Arity::Between, 2, 2},
    {"pow", mathPow, Arity::Between, 2, 2},
    {"radians", realFunction<radiansOf, false>, Arity::One},
    {"remainder", realFunction2<remainderOf>, Arity::Between, 2, 2},
    {"sin", realFunction<std::sin, false>, Arity::One},
    {"sinh", realFunction<std::sinh, true>, Arity::One},
    {"sqrt", realFunction<std::sqrt, false>, Arity::One},
    {"tan", realFunction<std::tan, false>, Arity::One},
    {"tanh", realFunction<std::tanh, false>, Arity::One},
    {"trunc", truncFunction, Arity::One},
    {"ulp", realFunction<ulpOf, false>, Arity::One},
};

Ref makeMath(Vm& vm)
{
    Ref module = vm.newModule("math", kMathFunctions);
    const auto put = [&](const char* name, double value) {
        putInModule(vm, module.get(), name, vm.heap().newFloat(value));
    };
    put("pi", std::numbers::pi);
    put("e", std::numbers::e);
    put("tau", 2 * std::numbers::pi);
    put("inf", kInfinity);
    put("nan", kNotANumber);
    addIntegerFunctions(vm, module.get());
    addSumFunctions(vm, module.get());
    return module;
}

} // namespace

void installMathModule(Vm& vm)
{
    vm.addModule("math", makeMath);
}

} // namespace model
