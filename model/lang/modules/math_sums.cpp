// math: fsum, prod, hypot, dist.

#include "model/lang/modules/math_shared.h"

#include <cmath>

namespace model {

namespace {

/// Adds without losing anything: partial sums that do not overlap, the smallest first.
///
/// Source: J. Shewchuk, "Adaptive Precision Floating-Point Arithmetic" (1997).
class ExactSum
{
public:
    void add(double x);
    double total() const;

private:
    std::vector<double> m_partials;
};

void ExactSum::add(double x)
{
    std::size_t kept = 0;
    for (double y : m_partials) {
        if (std::fabs(x) < std::fabs(y))
            std::swap(x, y);
        const double high = x + y;
        const double low = y - (high - x);
        if (low != 0)
            m_partials[kept++] = low;
        x = high;
    }
    m_partials.resize(kept);
    m_partials.push_back(x);
}

double ExactSum::total() const
{
    if (m_partials.empty())
        return 0;
    std::size_t at = m_partials.size();
    double high = m_partials[--at];
    double low = 0;
    while (at > 0) {
        const double x = high;
        const double y = m_partials[--at];
        high = x + y;
        low = y - (high - x);
        if (low != 0)
            break;
    }
    // Half-way cases are rounded by the sign of what comes below.
    if (at > 0 && ((low < 0) == (m_partials[at - 1] < 0)) && m_partials[at - 1] != 0) {
        const double doubled = low * 2;
        const double x = high + doubled;
        if (doubled == x - high)
            high = x;
    }
    return high;
}

Ref fsumFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref iterator = iterate(vm, args[0]);
    if (!iterator)
        return {};
    ExactSum sum;
    double special = 0; // Sum of infinities and NaNs.
    double infinities = 0;
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<double> x = doubleValue(vm, item.get());
        if (!x)
            return {};
        if (std::isfinite(*x)) {
            sum.add(*x);
            continue;
        }
        if (std::isinf(*x))
            infinities += *x;
        special += *x;
    }
    if (vm.hasError())
        return {};
    if (special != 0 || std::isnan(special)) {
        if (std::isnan(infinities))
            return vm.raiseValueError("-inf + inf in fsum");
        return vm.heap().newFloat(special);
    }
    const double total = sum.total();
    if (!std::isfinite(total))
        return vm.raise(vm.exceptions().overflowError, "intermediate overflow in fsum");
    return vm.heap().newFloat(total);
}

Ref prodFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"", true}, {"start", false, true}};
    Object* given[2];
    if (!parseArguments(vm, args, "prod", kParameters, given))
        return {};
    Ref result = given[1] != nullptr ? vm.own(given[1]) : vm.newInt(1);
    Ref iterator = iterate(vm, given[0]);
    if (!iterator)
        return {};
    while (Ref item = next(vm, iterator.get())) {
        result = binary(vm, result.get(), item.get(), BinaryOp::Multiply);
        if (!result)
            return {};
    }
    return vm.hasError() ? Ref() : result;
}

/// The length of a vector: scaled by a power of two, squares summed exactly.
double lengthOf(const std::vector<double>& parts)
{
    double largest = 0;
    bool hasNan = false;
    for (const double part : parts) {
        hasNan |= std::isnan(part);
        largest = std::max(largest, std::fabs(part));
    }
    if (std::isinf(largest))
        return largest;
    if (hasNan)
        return std::nan("");
    if (largest == 0)
        return 0;
    int exponent = 0;
    (void)std::frexp(largest, &exponent);
    ExactSum sum;
    for (const double part : parts) {
        const double scaled = std::ldexp(part, -exponent);
        const double square = scaled * scaled;
        sum.add(square);
        sum.add(std::fma(scaled, scaled, -square));
    }
    // One step of correction makes the root as exact as the sum.
    const double root = std::sqrt(sum.total());
    const double square = root * root;
    sum.add(-square);
    sum.add(-std::fma(root, root, -square));
    return std::ldexp(root + sum.total() / (2 * root), exponent);
}

Ref hypotFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<double> parts;
    for (Object* given : args.positional()) {
        const std::optional<double> x = doubleValue(vm, given);
        if (!x)
            return {};
        parts.push_back(*x);
    }
    return vm.heap().newFloat(lengthOf(parts));
}

Ref distFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref p = toTuple(vm, args[0]);
    Ref q = p ? toTuple(vm, args[1]) : Ref();
    if (!q)
        return {};
    if (p.as<TupleObject>()->size != q.as<TupleObject>()->size)
        return vm.raiseValueError("both points must have the same number of dimensions");
    std::vector<double> parts;
    for (std::uint32_t i = 0; i < p.as<TupleObject>()->size; ++i) {
        const std::optional<double> x = doubleValue(vm, p.as<TupleObject>()->items()[i]);
        const std::optional<double> y = x ? doubleValue(vm, q.as<TupleObject>()->items()[i]) : x;
        if (!y)
            return {};
        parts.push_back(*x - *y);
    }
    return vm.heap().newFloat(lengthOf(parts));
}

constexpr NativeMethod kSumFunctions[] = {
    {"fsum", fsumFunction, Arity::One},
    {"prod", prodFunction, Arity::Anything},
    {"hypot", hypotFunction, Arity::Between, 0, -1},
    {"dist", distFunction, Arity::Between, 2, 2},
};

} // namespace

void addSumFunctions(Vm& vm, Object* module)
{
    StrObject* name = vm.heap().name("math");
    for (const NativeMethod& function : kSumFunctions)
        putInModule(vm, module, function.name, vm.newNativeFunction(&function, module, name));
}

} // namespace model
